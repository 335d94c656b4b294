/** Drift is told in one incident: what the adapters do to a local GitHub, night after night, and two at once. */
import { expect, onTestFinished, test } from "vitest";
import { type Telling, tellOfDrift } from "../../src/chatops/drift-incident.ts";
import type { Measured } from "../../src/commands/table/measure.ts";
import { type GitHubOptions, type LocalGitHub, startGitHub } from "../../src/drill/github/local-github.ts";
import { fillForm } from "../../src/drill/issue-form.ts";
import { createGitHubClient } from "../../src/github/client.ts";
import { incidentIssue } from "../../src/github/issue.ts";
import { repositoryOf } from "../../src/github/repository.ts";
import { readFillableForm, readRunbook } from "../../src/github/templates.ts";
import type { TableNumbers } from "../../src/incident/users-table.ts";
import { emptyAccount } from "../../src/resync/account.ts";
import { defaultMapping } from "../../src/resync/mapping.ts";
import { labels } from "../../src/words/names.ts";
import { withRecord } from "../../src/words/record.ts";
import { virtualClock } from "../clerk/virtual-clock.ts";
import { forms, templates } from "../incident/rendered-form.ts";
import { counted } from "../incident/table-numbers.ts";
import { self } from "./in-memory.ts";

type Night = { day?: number; run?: string } & Partial<Telling>;

async function openRepository(options: Partial<GitHubOptions> = {}) {
	const github = await startGitHub({
		owner: "example-org",
		repository: "incidents",
		visibility: "private",
		people: [{ login: "octavia", role: "admin" }],
		labels: labels.map((label) => ({ ...label })),
		...options,
	});
	onTestFinished(() => github.close());
	const token = await github.mintJobToken({ issues: "write", contents: "read" });
	const clock = virtualClock(0);
	const client = createGitHubClient({ token, apiUrl: github.apiUrl, owner: "example-org", repo: "incidents", clock });
	const repository = repositoryOf(client);
	const logged: string[] = [];

	function night({ day = 1, run = `${day}/1`, ...more }: Night = {}): Telling {
		const log = (line: string) => void logged.push(line);
		const common = { forms: async () => forms, clock, log };
		return {
			...common,
			repository,
			roomOf: (issue) => ({
				...common,
				run: { id: run, url: "https://example.com/run", startedAgainBy: undefined },
				issue: incidentIssue(client, issue),
				signal: { self: Promise.resolve(undefined), end: async () => {}, withdraw: async () => {} },
				assumedSelf: self,
				runbookOf: (kind) => readRunbook(templates, kind),
			}),
			form: () => readFillableForm(templates, "webhook-failure"),
			runUrl: "https://example.com/run",
			environment: "production",
			threshold: { users: 10 },
			at: `2026-03-0${day}T03:43:00Z`,
			by: undefined,
			nameless: false,
			...more,
		};
	}
	const open = async () => (await repository.openIssues()).map(({ number }) => number);
	return { github, repository, night, open, logged };
}

function found(some: Partial<TableNumbers>): Measured {
	const numbers = counted(some);
	const account = emptyAccount(defaultMapping, numbers);
	account.samples.push({ id: "user_sample", kind: "missing", columns: [] });
	account.goneIds.push("user_gone");
	const result = {
		...account,
		toWrite: 0,
		goneOutcome: "reported",
		second: undefined,
		proven: false,
		slotMilliseconds: undefined,
	} as const;
	const told = {
		result,
		mapping: defaultMapping,
		table: "public.users",
		write: false,
		gone: { choice: "report" },
		whom: { who: "everybody", shard: undefined },
		mostGonePercent: 0,
		place: "issue",
	} as const;
	return { event: { type: "drift-measured", numbers, rows: 1, digestClerk: "c", digestDatabase: "d" }, told };
}

async function eventsOf(github: LocalGitHub, issue: number): Promise<(string | undefined)[]> {
	return (await github.comments(issue)).map(({ body }) => /"event":\{"type":"([a-z-]+)"/.exec(body)?.[1]);
}

test("the first drift opens an incident, and names who started it by hand", async () => {
	const { github, night } = await openRepository();
	expect(await tellOfDrift(night({ by: "octavia" }), found({ missing: 11 }))).toEqual({ issue: 1, did: "opened" });
	expect(await eventsOf(github, 1)).toEqual(["opened", "drift-measured"]);
	const [, measured] = await github.comments(1);
	expect(measured?.body).toContain('"by":"octavia"');
	const issue = await github.issue(1);
	expect(issue.title).toBe("Webhook failure: 11 users missing or wrong in the users table");
	expect(issue.labels.map(({ name }) => name)).toContain("severity: P2");
	expect(issue.body).toContain("P2: events are missing, users hardly notice yet");
	expect(github.problems).toEqual([]);
});

test("the same drift is silent, more of it is one comment a day", async () => {
	const { github, night, open } = await openRepository();
	await tellOfDrift(night(), found({ missing: 11 }));
	expect(await tellOfDrift(night({ day: 2 }), found({ missing: 11, read: 1_200 }))).toEqual({ issue: 1, did: "known" });
	expect(await tellOfDrift(night({ day: 3 }), found({ missing: 12 }))).toEqual({ issue: 1, did: "commented" });
	const again = night({ day: 3, run: "9/1" });
	expect(await tellOfDrift(again, found({ missing: 13 }))).toEqual({ issue: 1, did: "told-today" });
	expect(await tellOfDrift(night({ day: 4 }), found({ missing: 13 }))).toEqual({ issue: 1, did: "commented" });
	expect(await eventsOf(github, 1)).toEqual(["opened", "drift-measured", "drift-measured", "drift-measured"]);
	expect(await open()).toEqual([1]);
});

test("the numbers of yesterday are news again after a repair", async () => {
	const { github, night } = await openRepository();
	await tellOfDrift(night(), found({ missing: 11 }));
	const numbers = counted({ created: 11 });
	const table = { numbers, rows: 1_000, digestClerk: "c", digestDatabase: "c" };
	const event = { type: "resynced", ...table, proven: true, gone: "none", reason: null } as const;
	const record = { v: 1, incident: 1, key: "comment:9/1", at: "2026-03-01T09:00:00Z", by: "octavia", event } as const;
	await night().roomOf(1).issue.post(withRecord("Repaired.", record));
	expect(await tellOfDrift(night({ day: 2 }), found({ missing: 11 }))).toEqual({ issue: 1, did: "commented" });
	expect(await eventsOf(github, 1)).toEqual(["opened", "drift-measured", "resynced", "drift-measured"]);
});

test("a closed incident is over, and one of another kind or of the other instance, or mere talk, is none of it", async () => {
	const { github, night, open } = await openRepository();
	const file = (kind: "webhook-failure" | "auth-outage", environment = "") => {
		const form = fillForm(kind, "x", { happening: "x", environment });
		return github.openIssue({ by: "octavia", ...form, viaForm: true });
	};
	await tellOfDrift(night(), found({ missing: 11 }));
	await github.closeIssue({ by: "octavia", issue: 1 });
	await file("auth-outage");
	await file("webhook-failure", "Development: test users");
	await github.openIssue({ by: "octavia", title: "Talk about webhook failures", body: "### How bad is it?" });
	expect(await tellOfDrift(night({ day: 2 }), found({ missing: 11 }))).toEqual({ issue: 5, did: "opened" });
	expect(await open()).toEqual([2, 3, 4, 5]);
});

test("an incident that a person opened takes the comment: by its labels, whatever its text", async () => {
	const { github, night, open } = await openRepository();
	const marks = { labels: ["incident", "kind: webhook-failure"] };
	await github.openIssue({ by: "octavia", title: "No sign-ups", body: "New users are missing.", ...marks });
	expect(await tellOfDrift(night(), found({ missing: 11 }))).toEqual({ issue: 1, did: "commented" });
	expect(await open()).toEqual([1]);
});

test("and by its card alone, where somebody took the labels away", async () => {
	const { github, night, open } = await openRepository();
	const form = fillForm("webhook-failure", "no sign-ups", { happening: "New users are missing." });
	const body = `<!-- incident-card v1 #1 -->\n<!-- incident-card end -->\n\n---\n\n${form.body}`;
	await github.openIssue({ by: "octavia", title: form.title, body });
	expect(await tellOfDrift(night(), found({ missing: 11 }))).toEqual({ issue: 1, did: "commented" });
	expect(await open()).toEqual([1]);
	expect((await github.issue(1)).body).toContain("Webhook failure · open");
});

test("of two at once one incident stays, and says it once", async () => {
	const { github, repository, night, open } = await openRepository();
	// Both look before either has opened.
	const both = Promise.withResolvers<void>();
	let looking = 0;
	const careless = {
		...repository,
		async openIssues() {
			const seen = await repository.openIssues();
			looking++;
			if (looking === 2) both.resolve();
			await both.promise;
			return seen;
		},
	};
	const told = await Promise.all(
		["1/1", "2/1"].map((run) => tellOfDrift(night({ run, repository: careless }), found({ missing: 11 }))),
	);
	expect(told.map(({ issue }) => issue)).toEqual([1, 1]);
	expect(await open()).toEqual([1]);
	const second = await github.issue(2);
	expect([second.state, second.state_reason]).toEqual(["closed", "duplicate"]);
	const [word] = await github.comments(2);
	expect(word?.body).toContain("Another incident about the same, #1, was opened at the same moment.");
	expect((await eventsOf(github, 1)).sort()).toEqual(["drift-measured", "opened"]);
	expect(github.problems).toEqual([]);
});

test("an issue whose answer was lost is found, not opened again", async () => {
	const { github, night, open } = await openRepository();
	github.faults.add({
		when: { method: "POST", path: /\/issues$/, times: 1 },
		answer: { status: 502 },
		effect: "after",
	});
	expect(await tellOfDrift(night(), found({ missing: 11 }))).toEqual({ issue: 1, did: "opened" });
	expect(await open()).toEqual([1]);
});

test("a run that died between the issue and its comment is made up for by the next", async () => {
	const { github, night } = await openRepository();
	github.faults.add({ when: { method: "POST", path: /\/comments$/ }, answer: { status: 403 } });
	await expect(tellOfDrift(night(), found({ missing: 11 }))).rejects.toMatchObject({ reason: "forbidden" });
	github.faults.clear();
	expect(await tellOfDrift(night({ run: "1/2" }), found({ missing: 11 }))).toEqual({ issue: 1, did: "commented" });
	expect(await eventsOf(github, 1)).toEqual(["opened", "drift-measured"]);
});

test("that nobody can look again costs at most a second incident", async () => {
	const { github, repository, night, logged } = await openRepository();
	let looks = 0;
	const blind = {
		...repository,
		async openIssues() {
			if (looks++ > 0) github.faults.add({ when: { method: "GET", path: /\/issues$/ }, answer: { status: 404 } });
			return repository.openIssues();
		},
	};
	expect(await tellOfDrift(night({ repository: blind }), found({ missing: 11 }))).toEqual({ issue: 1, did: "opened" });
	expect(logged.join()).toContain("not-found");
});

test("a form that is broken leaves an incident all the same", async () => {
	const { github, night } = await openRepository();
	await tellOfDrift(night({ form: async () => undefined }), found({ missing: 60 }));
	const issue = await github.issue(1);
	expect(issue.title).toBe("Webhook failure: 60 users missing or wrong in the users table");
	expect(issue.labels.map(({ name }) => name).sort()).toEqual([
		"incident",
		"kind: webhook-failure",
		"severity: P1",
		"state: open",
	]);
});

test("where everybody reads along nobody is named", async () => {
	const { github, night } = await openRepository();
	const drift = found({ missing: 11, gone: 1 });
	await tellOfDrift(night({ nameless: true }), drift);
	const [, counts] = await github.comments(1);
	expect(counts?.body).toContain("| missing in the table | 11 |");
	expect(counts?.body).not.toContain("user_");
	await tellOfDrift(night({ day: 2 }), found({ missing: 12, gone: 1 }));
	expect((await github.comments(1)).at(-1)?.body).toContain("user_sample");
});
