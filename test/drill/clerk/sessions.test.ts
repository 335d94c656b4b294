import { describe, expect, test } from "vitest";
import { ask, codeOf, idsOf, openClerk, robin } from "./open-clerk.ts";

async function openWith(status: "active" | "pending" | "ended", count: number) {
	return openClerk({ users: [{ id: robin, email: "robin@example.com", sessions: [{ status, count }] }] });
}

describe("listing sessions", () => {
	test("gives ten unless asked for more, newest first", async () => {
		const clerk = await openWith("active", 12);
		const listed = idsOf(await ask(clerk, `GET /v1/sessions?user_id=${robin}`));
		const newest = clerk
			.sessions(robin)
			.map(({ id }) => id)
			.reverse();
		expect(listed).toEqual(newest.slice(0, 10));
		expect(idsOf(await ask(clerk, `GET /v1/sessions?user_id=${robin}&limit=500&offset=10`))).toEqual(newest.slice(10));
	});

	test("gives 500 rows at most, and ten to whoever asks for 501", async () => {
		const clerk = await openWith("active", 600);
		expect(idsOf(await ask(clerk, `GET /v1/sessions?user_id=${robin}&limit=500`))).toHaveLength(500);
		expect(idsOf(await ask(clerk, `GET /v1/sessions?user_id=${robin}&limit=501`))).toHaveLength(10);
		expect(clerk.requests.at(-1)?.problems).toEqual(["GET /sessions: query parameter /limit must be <= 500"]);
	});

	test("gives the total beside the page when asked to paginate", async () => {
		const clerk = await openWith("active", 12);
		const { body } = await ask(clerk, `GET /v1/sessions?user_id=${robin}&paginated=true&limit=5`);
		expect(body).toEqual({ data: expect.any(Array), total_count: 12 });
	});

	test("gives the page with a total to nobody who asks an operation that has none", async () => {
		const clerk = await openWith("active", 1);
		expect(idsOf(await ask(clerk, "GET /v1/users?paginated=true"))).toEqual([robin]);
		expect(clerk.requests.at(-1)?.problems).toEqual(['GET /users: query parameter "paginated" is not documented']);
	});

	test("under the filter `active` leaves out a pending session, which still signs its user in", async () => {
		const clerk = await openWith("pending", 1);
		expect(idsOf(await ask(clerk, `GET /v1/sessions?user_id=${robin}&status=active`))).toEqual([]);
		expect(idsOf(await ask(clerk, `GET /v1/sessions?user_id=${robin}`))).toHaveLength(1);
		expect(clerk.liveSessions(robin)).toHaveLength(1);
	});

	test("of an unknown user is empty", async () => {
		const clerk = await openClerk();
		expect(idsOf(await ask(clerk, "GET /v1/sessions?user_id=user_unknown"))).toEqual([]);
	});

	test("by client gives that client's session", async () => {
		const clerk = await openWith("active", 3);
		const [first] = clerk.sessions(robin);
		expect(idsOf(await ask(clerk, `GET /v1/sessions?client_id=${first?.client_id}`))).toEqual([first?.id]);
	});
});

describe("revoking a session", () => {
	test("ends it, and it stays listed", async () => {
		const clerk = await openWith("active", 2);
		const [kept, revoked] = clerk.sessions(robin).map(({ id }) => id);
		const answer = await ask(clerk, `POST /v1/sessions/${revoked}/revoke`);
		expect(answer.body).toMatchObject({ id: revoked, status: "revoked" });
		expect(clerk.liveSessions(robin).map(({ id }) => id)).toEqual([kept]);
		expect(idsOf(await ask(clerk, `GET /v1/sessions?user_id=${robin}`))).toEqual([revoked, kept]);
	});

	test("ends a pending one too", async () => {
		const clerk = await openWith("pending", 1);
		await ask(clerk, `POST /v1/sessions/${clerk.sessions(robin)[0]?.id}/revoke`);
		expect(clerk.liveSessions(robin)).toEqual([]);
	});

	test("that is over answers with it as it is", async () => {
		const clerk = await openWith("ended", 1);
		const answer = await ask(clerk, `POST /v1/sessions/${clerk.sessions(robin)[0]?.id}/revoke`);
		expect(answer).toMatchObject({ status: 200, body: { status: "ended" } });
	});

	test("shifts the rows of a list that is filtered by status", async () => {
		const clerk = await openWith("active", 20);
		const first = idsOf(await ask(clerk, `GET /v1/sessions?user_id=${robin}&status=active`));
		for (const id of first) await ask(clerk, `POST /v1/sessions/${id}/revoke`);
		expect(idsOf(await ask(clerk, `GET /v1/sessions?user_id=${robin}&status=active&offset=10`))).toEqual([]);
		expect(clerk.liveSessions(robin)).toHaveLength(10);
	});
});

describe("making a session", () => {
	test("works on a development instance", async () => {
		const clerk = await openClerk();
		await ask(clerk, "POST /v1/sessions", { user_id: robin });
		expect(clerk.liveSessions(robin)).toHaveLength(1);
	});

	test("is refused on a production instance", async () => {
		const clerk = await openClerk({ secretKey: "sk_live_example" });
		const answer = await ask(clerk, "POST /v1/sessions", { user_id: robin }, "sk_live_example");
		expect([answer.status, codeOf(answer)]).toEqual([400, "request_invalid_for_environment"]);
		expect(clerk.sessions(robin)).toEqual([]);
	});

	test("by the test itself shows up as the newest", async () => {
		const clerk = await openWith("active", 2);
		const added = clerk.addSession(robin);
		expect(idsOf(await ask(clerk, `GET /v1/sessions?user_id=${robin}`))[0]).toBe(added.id);
	});
});
