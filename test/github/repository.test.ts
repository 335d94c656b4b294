// The repository as a whole: its open issues without pull requests, and what counts as proof of a write.
import { expect, test } from "vitest";
import { repositoryOf } from "../../src/github/repository.ts";
import { clientAtEdge, gitHub, guardTheEdge, repository } from "./edge.ts";

guardTheEdge();

const port = () => repositoryOf(clientAtEdge().client);

function issue(number: number, more: object = {}) {
	return { number, state: "open", body: null, user: { login: "octavia" }, created_at: "2026-03-01T10:00:00Z", ...more };
}

test.each([
	[{ private: true, visibility: "private" }, false],
	[{ private: true, visibility: "internal" }, false],
	[{ private: false, visibility: "public" }, true],
	[{ private: false }, true],
])("of %j everybody can read it: %s", async (answer, isPublic) => {
	gitHub().get(repository).reply(200, answer);
	expect(await port().isPublic()).toBe(isPublic);
});

test("an answer that does not say who can read it is none", async () => {
	gitHub().get(repository).times(4).reply(200, { html_url: "https://github.example.com/example/incidents" });
	await expect(port().isPublic()).rejects.toMatchObject({ reason: "unreadable" });
});

test("open issues are read to the last page, pull requests are left out, and they come by number", async () => {
	const full = Array.from({ length: 100 }, (_, index) => issue(200 - index, index === 7 ? { pull_request: {} } : {}));
	const page = (number: number) => (query: object) =>
		JSON.stringify(query) ===
		JSON.stringify({ state: "open", sort: "created", direction: "asc", per_page: "100", page: String(number) });
	gitHub().get(`${repository}/issues`).query(page(1)).reply(200, full);
	gitHub()
		.get(`${repository}/issues`)
		.query(page(2))
		.reply(200, [issue(3, { labels: ["incident"] })]);
	const found = await port().openIssues();
	expect(found.map(({ number }) => number).slice(0, 2)).toEqual([3, 101]);
	expect(found).toHaveLength(100);
	expect(found[0]?.labels).toEqual(["incident"]);
});

test("an issue is created once, even if only the answer was lost", async () => {
	gitHub().post(`${repository}/issues`).reply(502);
	const created = port().create({ title: "x", body: "y", labels: [], assignees: [] });
	await expect(created).rejects.toMatchObject({ reason: "unavailable" });
});

test("an issue is closed when GitHub's own answer says so", async () => {
	const path = `${repository}/issues/7`;
	gitHub()
		.patch(path, { state: "closed", state_reason: "duplicate" })
		.reply(200, issue(7, { state: "closed" }));
	await expect(port().closeAsDuplicate(7)).resolves.toBeUndefined();
	gitHub().patch(path).times(4).reply(200, issue(7));
	await expect(port().closeAsDuplicate(7)).rejects.toMatchObject({ reason: "unreadable" });
});
