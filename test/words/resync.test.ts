// What the commands about the users table say, one after the other in a golden file, to be read as one reads them at night.
import { expect, test } from "vitest";
import type { EventOf } from "../../src/incident/event.ts";
import type { Export } from "../../src/incident/users-table.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import type { TableProblem } from "../../src/ports/users-table.ts";
import { emptyAccount, type Sample } from "../../src/resync/account.ts";
import { defaultMapping } from "../../src/resync/mapping.ts";
import type { Resynced } from "../../src/resync/resync.ts";
import { exportReply } from "../../src/words/export.ts";
import type { Refusal } from "../../src/words/refusal.ts";
import { refusalReply } from "../../src/words/refusal.ts";
import { type RepairPlan, repairProposal } from "../../src/words/repair-plan.ts";
import { resyncReply, type Told } from "../../src/words/resync.ts";
import * as progress from "../../src/words/resync-progress.ts";
import { timelineSentence } from "../../src/words/timeline.ts";
import { incidentOf } from "./incident-room.ts";
import { chapters, userId } from "./operation-room.ts";
import { story } from "./told.ts";

const equal = "5f0c7b1d2e3a4f5061728394a5b6c7d8";
const other = "e6ef5999e03e995e7e602fd2726bd303";
const missing = (index: number): Sample => ({ id: userId(index), kind: "missing", columns: [] });
const time = {
	column: "updated_at",
	table: "2026-02-01T10:00:00.000000Z",
	clerk: "2026-03-01T02:11:09.250000Z",
};
const samples: Sample[] = [
	{
		id: userId(1),
		kind: "stale",
		columns: [{ column: "email", table: "jane.doe@example.com", clerk: "jane.roe@example.com" }, time],
	},
	{ id: userId(2), kind: "stale", columns: [time] },
	{ id: userId(3), kind: "different", columns: [{ column: "last_name", table: null, clerk: "Lovelace" }] },
	missing(4),
	missing(5),
];

const right: Resynced = {
	...emptyAccount(defaultMapping),
	read: 1_655,
	unchanged: 1_655,
	rows: 1_655,
	digestClerk: equal,
	digestDatabase: equal,
	digestMatched: equal,
	toWrite: 0,
	goneOutcome: "none",
	second: undefined,
	proven: true,
	slotMilliseconds: undefined,
};
const gone = { gone: 6, goneIds: [11, 12, 13, 14, 15, 16].map(userId), goneOutcome: "reported" } as const;
const drifted: Resynced = {
	...right,
	missing: 1_400,
	stale: 40,
	onlyTime: 2,
	different: 4,
	toWrite: 1_444,
	unchanged: 211,
	columns: [0, 14, 0, 30, 42],
	samples,
	rows: 261,
	digestDatabase: other,
	digestMatched: other,
	...gone,
};
const repaired: Resynced = {
	...drifted,
	created: 1_400,
	updated: 44,
	digestDatabase: other,
	digestMatched: equal,
	rows: 1_661,
};
const everybody = { who: "everybody", shard: undefined } as const;
const told: Told = {
	result: right,
	mapping: defaultMapping,
	table: "public.users",
	write: false,
	gone: { choice: "report" },
	whom: everybody,
	mostGonePercent: 5,
	place: "issue",
};
const flag = { choice: "flag", column: "deleted_at" } as const;
const kept: Export = {
	rows: 261,
	bytes: 9_921,
	digest: "eee0bbebbcb32f1fe351122497c391d1756fbc0acffaf57871a664a8a63e435d",
	name: "users-table-12-31-1-10-1.csv.gz",
	url: "https://github.com/example/incidents/actions/runs/10/artifacts/7",
	at: "2026-03-01T03:21:00Z",
};

function drift(result: Partial<Resynced>, more: Partial<Told> = {}): string {
	return resyncReply({ ...told, ...more, result: { ...right, ...result } });
}
function repair(result: Partial<Resynced>, more: Partial<Told> = {}): string {
	return resyncReply({ ...told, write: true, exported: kept, ...more, result: { ...repaired, ...result } });
}
function look(result: Partial<Resynced>, needsSecond: boolean, more: Partial<Told> = {}): string {
	return drift({ ...drifted, ...result }, { lookBefore: { needsSecond }, ...more });
}

const clerkDown = new OutsideFailure({ service: "Clerk", reason: "unavailable", message: "x", status: 503 });
const databaseDown = new OutsideFailure({ service: "database", reason: "unreachable", message: "x" });
const none: Partial<Resynced> = { gone: 0, goneIds: [], goneOutcome: "none" };

test("what a comparison, a look and a repair say", async () => {
	const named = { who: "named", ids: [1, 2, 3].map(userId) } as const;
	const unknown = { unknownIds: [userId(3)] };
	const since = { who: "changed", since: Date.parse("2026-03-01T09:40:00Z") } as const;
	const some = { read: 3, missing: 1, stale: 1, different: 0, onlyTime: 0, created: 1, updated: 1, unchanged: 1 };
	const texts = chapters([
		["/drift: all the same", drift({})],
		["/drift: a night of lost webhooks", drift(drifted)],
		["/drift: one of each", drift({ ...drifted, ...some, read: 4, gone: 1, goneIds: [userId(11)], foreign: 1 })],
		["/drift: only somebody gone", drift({ gone: 1, goneIds: [userId(11)], goneOutcome: "reported", rows: 1_656 })],
		["/drift: many newer", drift({ newer: 400, unchanged: 1_255, digestDatabase: other, digestMatched: other })],
		["/drift: Clerk went away", drift({ ...drifted, goneOutcome: "not-looked-for", stopped: clerkDown })],
		["/resync --dry-run", look({}, true)],
		["/resync --dry-run: few", look({ missing: 0, stale: 1, different: 0, toWrite: 1, onlyTime: 0, ...none }, false)],
		["/resync --dry-run: nothing to do", look({ missing: 0, stale: 0, different: 0, samples: [], ...none }, false)],
		["/resync --dry-run --delete", look({}, true, { gone: { choice: "delete" } })],
		["/resync --dry-run --flag", look({}, true, { gone: flag })],
		["/resync", repair({})],
		["/resync: nothing to do", repair({ ...right })],
		["/resync --no-export", repair({}, { exported: undefined })],
		["/resync --delete", repair({ ...gone, goneOutcome: "deleted", goneDone: 6 }, { gone: { choice: "delete" } })],
		["/resync --flag", repair({ ...gone, goneOutcome: "flagged", goneDone: 4 }, { gone: flag })],
		["/resync --delete: too many", repair({ ...gone, goneOutcome: "too-many" }, { gone: { choice: "delete" } })],
		["/resync --users", repair({ ...right, ...some, goneOutcome: "none" }, { whom: named })],
		[
			"/resync --users: one is unknown",
			repair({ ...right, ...some, read: 2, unchanged: 0, ...unknown }, { whom: named }),
		],
		[
			"/resync --users --delete: one is unknown, one gone",
			repair(
				{
					...right,
					read: 1,
					unchanged: 1,
					...unknown,
					gone: 1,
					goneIds: [userId(2)],
					goneOutcome: "deleted",
					goneDone: 1,
				},
				{ whom: named, gone: { choice: "delete" } },
			),
		],
		[
			"/resync --users: all are unknown",
			repair({ ...right, read: 0, unchanged: 0, unknownIds: named.ids }, { whom: named }),
		],
		[
			"/resync --users: one is unknown, and one could not be written",
			repair(
				{
					...right,
					...some,
					read: 2,
					created: 0,
					unchanged: 0,
					...unknown,
					failed: 1,
					missed: [{ id: userId(1), why: "null value in column (column plan)" }],
					proven: false,
					digestMatched: other,
				},
				{ whom: named },
			),
		],
		[
			"/resync --users: many are unknown",
			repair(
				{ ...right, read: 1, unchanged: 1, unknownIds: Array.from({ length: 39 }, (_, n) => userId(n)) },
				{ whom: { who: "named", ids: Array.from({ length: 40 }, (_, n) => userId(n)) } },
			),
		],
		[
			"/resync --users --dry-run: one is unknown",
			look(
				{
					...right,
					...some,
					created: 0,
					updated: 0,
					read: 2,
					unchanged: 0,
					samples: [],
					columns: [],
					...none,
					...unknown,
				},
				false,
				{
					whom: named,
				},
			),
		],
		[
			"/resync --users --dry-run: all are unknown",
			look({ ...right, read: 0, unknownIds: named.ids }, false, { whom: named }),
		],
		["/resync --since", repair({ ...right, ...some, goneOutcome: "not-looked-for" }, { whom: since })],
		["/resync --since: nobody", repair({ ...right, read: 0, goneOutcome: "not-looked-for" }, { whom: since })],
		["/resync: one row is newer", repair({ newer: 1, digestDatabase: other, digestMatched: other })],
		["/resync: many are newer", repair({ newer: 400, proven: false, digestDatabase: other, digestMatched: other })],
		["/resync: a webhook wrote meanwhile", repair({ newer: 1, second: right, digestClerk: equal })],
		["/resync: a webhook wrote one before it", repair({ created: 1_399, second: right })],
		[
			"/resync: not proven",
			repair({ proven: false, digestMatched: other, second: { ...right, stale: 2, missing: 1 } }),
		],
		[
			"/resync --users: not proven",
			repair({ ...right, ...some, proven: false, digestMatched: other }, { whom: named }),
		],
		[
			"/resync: two could not be written",
			repair({
				failed: 2,
				proven: false,
				digestMatched: other,
				second: { ...right, missing: 2 },
				missed: [
					{ id: userId(21), why: "null value in column (column plan)" },
					{ id: userId(22), why: "half of a character that is made of two (a lone surrogate)" },
				],
			}),
		],
		[
			"/resync: more than agreed to",
			repair({ toWrite: 1_700, proven: false, digestMatched: other }, { mostWritten: 1_588 }),
		],
		[
			"/resync: no column for the time",
			repair({}, { mapping: { ...defaultMapping, columns: defaultMapping.columns.slice(0, 4) } }),
		],
		[
			"/resync: Clerk went away",
			repair({ created: 500, updated: 3, goneOutcome: "not-looked-for", stopped: clerkDown }),
		],
		[
			"/resync: the database went away",
			repair({ created: 0, updated: 0, goneOutcome: "not-looked-for", stopped: databaseDown }),
		],
	]);
	await expect(texts).toMatchFileSnapshot("golden/resync.md");
});

const plan: RepairPlan = {
	result: drifted,
	mapping: defaultMapping,
	table: "public.users",
	gone: { choice: "report" },
	whom: everybody,
	beyond: { rows: 1_000 },
	mayGrow: 144,
	exportFirst: true,
	reason: null,
	instance: "production",
	code: "ZJHP",
	expiresAt: "2026-03-01T03:49:00Z",
	lead: "octavia",
	by: "ravi",
};

test("what a repair proposes, and what stands meanwhile", async () => {
	const many = {
		...drifted,
		missing: 0,
		stale: 0,
		different: 0,
		toWrite: 0,
		samples: [],
		columns: [0, 0, 0, 0, 0],
		gone: 90,
	};
	const numbers = { ...right, read: 1_000, missing: 746, stale: 43, created: 746, updated: 43 };
	const texts = chapters([
		["more than a thousand rows", repairProposal(plan)],
		[
			"with a reason, without an export",
			repairProposal({ ...plan, reason: "jane.doe@example.com called", exportFirst: false }),
		],
		[
			"more than 5 % gone",
			repairProposal({ ...plan, result: many, gone: { choice: "delete" }, beyond: { percent: 5 }, mayGrow: 10 }),
		],
		[
			"more than 5 % gone, marked",
			repairProposal({ ...plan, result: many, gone: flag, beyond: { percent: 5 }, mayGrow: 10, instance: undefined }),
		],
		[
			"since",
			repairProposal({ ...plan, whom: { who: "changed", since: Date.parse("2026-03-01T09:40:00Z") }, lead: null }),
		],
		[
			"who is named and gone, beside one who is unknown",
			repairProposal({
				...plan,
				result: { ...right, read: 1, rows: 0, gone: 1, unknownIds: [userId(3)] },
				gone: { choice: "delete" },
				whom: { who: "named", ids: [1, 2, 3].map(userId) },
				beyond: { percent: 5 },
				mayGrow: 0,
			}),
		],
		["comparing", progress.driftStarted],
		["before a repair", progress.resyncStarted(false)],
		["exporting", progress.exportStarted],
		["on the way, comparing", progress.resyncProgress({ numbers }, false).reply],
		["on the way, writing", progress.resyncProgress({ numbers }, true).reply],
		["in a file", progress.exportBeingKept({ ...kept, url: null }).reply],
		["kept", progress.exportBeingKept(kept).reply],
		["/export", exportReply(kept, "public.users", false)],
		["/export, sealed", exportReply({ ...kept, name: `${kept.name}.age` }, "public.users", true)],
		["to a path", exportReply({ ...kept, path: "/tmp/users.csv.gz" }, "public.users", false)],
	]);
	await expect(texts).toMatchFileSnapshot("golden/resync-proposals.md");
});

const problems: TableProblem[] = [
	{ what: "no-table", name: "users", schema: undefined, near: '"User"' },
	{ what: "no-table", name: "people", schema: "app", near: undefined },
	{ what: "no-table-at-all", name: "users", type: "view" },
	{ what: "no-column", table: "public.users", column: "clerk_id", near: '"clerkId"' },
	{ what: "no-column", table: "public.users", column: "fax", near: undefined },
	{ what: "same-column", column: "email" },
	{ what: "wrong-type", column: "email", type: "integer", field: "primary_email", takes: "text" },
	{ what: "not-writable", column: "email" },
	{ what: "id-not-unique", table: "public.users", column: "clerk_id" },
	{ what: "needs-value", table: "public.users", columns: ["plan", "region"] },
	{ what: "row-security", table: "public.users" },
	{ what: "no-right", table: "public.users", right: "UPDATE", columns: ["email"] },
	{ what: "read-only" },
	{ what: "flag-type", column: "deleted_at", type: "text" },
	{ what: "flag-mapped", column: "email" },
];

test("what is refused, and what stands in the timeline", async () => {
	const incident = incidentOf(story);
	const refusals: Refusal[] = [
		...problems.map((problem) => ({ refused: "table-unfit", problem }) as const),
		{ refused: "other-users", looked: 100, table: "public.users" },
		{ refused: "bad-mapping", problem: "The mapping of the users table cannot be used: line 3 of it is no YAML." },
		{ refused: "export-public" },
		{ refused: "no-users-table" },
	];
	const numbers = { ...right, ...drifted, created: 1_400, updated: 44 };
	const {
		read,
		missing,
		stale,
		different,
		newer,
		onlyTime,
		created,
		updated,
		unchanged,
		failed,
		gone,
		goneDone,
		foreign,
	} = numbers;
	const all = {
		read,
		missing,
		stale,
		different,
		newer,
		onlyTime,
		created,
		updated,
		unchanged,
		failed,
		gone,
		goneDone,
		foreign,
	};
	const digests = { rows: 1_655, digestClerk: equal, digestDatabase: other };
	const resynced: EventOf<"resynced"> = {
		type: "resynced",
		numbers: all,
		...digests,
		proven: true,
		gone: "reported",
		reason: null,
		exported: kept,
	};
	const says = (event: Parameters<typeof timelineSentence>[0]["event"], command: string) =>
		timelineSentence({ at: "2026-03-01T03:21:00Z", by: "octavia", command, event } as Parameters<
			typeof timelineSentence
		>[0]);
	const texts = chapters([
		...refusals.map(
			(refusal) =>
				[
					"problem" in refusal && typeof refusal.problem === "object" ? refusal.problem.what : refusal.refused,
					refusalReply(refusal, incident, "ravi"),
				] as const,
		),
		["timeline: drift", says({ type: "drift-measured", numbers: all, ...digests }, "drift")],
		["timeline: export", says({ type: "exported", export: kept }, "export")],
		[
			"timeline: resync",
			says({ ...resynced, confirmed: { code: "ZJHP", by: "ravi" }, reason: "the endpoint answered 401" }, "resync"),
		],
		[
			"timeline: resync alone",
			says({ ...resynced, alone: "nobody answers", numbers: { ...all, goneDone: 6 }, gone: "deleted" }, "resync"),
		],
		[
			"timeline: resync without an export",
			says(
				{ type: "resynced", numbers: { ...all, failed: 2 }, ...digests, proven: false, gone: "reported", reason: null },
				"resync",
			),
		],
		["timeline: resync broke off", says({ ...resynced, brokenBy: "unavailable", proven: false }, "resync")],
		["timeline: on its way", says({ type: "started", repair: { done: [], numbers: all } }, "resync")],
		[
			"timeline: asked for",
			says(
				{
					type: "proposed",
					code: "ZJHP",
					expiresAt: "2026-03-01T03:49:00Z",
					bodyDigest: "x",
					users: 1_444,
					usersDigest: "x",
					gone: 0,
					seal: "x",
				},
				"resync",
			),
		],
	]);
	await expect(texts).toMatchFileSnapshot("golden/resync-refusals.md");
});
