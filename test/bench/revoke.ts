// What it takes to end sessions under Clerk's production limit, of which a run uses half: 1,000 of one user, and three of
// each of 500 users, beside the script that does it one by one; what the live application notices of it; and what faults
// do to it. The limit is counted for the whole instance, which is the stricter of the two readings of Clerk's page.

import { createClerkClient } from "@clerk/backend";
import { connectClerk } from "../../src/clerk/connect.ts";
import { machineClock } from "../../src/clock.ts";
import { type LocalClerk, startClerk } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { UserId } from "../../src/incident/user-id.ts";
import { perform } from "../../src/operations/perform.ts";
import { revoke } from "../../src/operations/revoke.ts";
import { targetsOf } from "../../src/operations/targets.ts";
import { median, type Row } from "./table.ts";

const latencyMilliseconds = 40;
/** https://clerk.com/docs/guides/how-clerk-works/system-limits */
const productionLimit = { requests: 1_000, windowMilliseconds: 10_000, counted: "per-instance" } as const;
/** Half, in requests a second. */
const allowedRate = 50;
const ratePromised = 0.9;
/** The part of the limit that the live application uses by itself, and the part of its calls that may be refused because of us. */
const liveRequestsPerSecond = 40;
const refusedPromised = 0.01;
/** They mostly wait for their turn, so runs side by side, each with a Clerk of its own, do not disturb one another. */
const runs = 3;

const secretKey = "sk_live_invented";

/** So many users with so many sessions each. */
type Crowd = { name: string; users: UserId[]; each: number };

const crowds: readonly Crowd[] = [
	{ name: "1,000 sessions of one user", users: usersOf(1), each: 1_000 },
	{ name: "3 sessions of each of 500 users", users: usersOf(500), each: 3 },
];

function usersOf(count: number): UserId[] {
	return Array.from({ length: count }, (_, index) => UserId.parse(idOf("user", `bench ${index}`)));
}

type Run = { seconds: number; requests: number; refusals: number; missed: number };
type Script = (clerk: LocalClerk, crowd: Crowd) => Promise<void>;

export async function measureRevoke(): Promise<Row[]> {
	const measured = await Promise.all(
		crowds.map(async (crowd) => {
			const [script, ...ours] = await Promise.all([
				play(crowd, oneByOne),
				...Array.from({ length: runs }, () => play(crowd, operation)),
			]);
			return rowsOf(crowd, ours, script);
		}),
	);
	const [one] = crowds;
	if (one === undefined) return [];
	return [...measured.flat(), ...(await Promise.all([besideTheApplication(one), withFaults(one)])).flat()];
}

async function openClerk({ users, each }: Crowd): Promise<LocalClerk> {
	const seeds = users.map((id, index) => ({
		id,
		email: `robin.${index}@example.com`,
		sessions: [{ status: "active" as const, count: each }],
	}));
	return startClerk({ secretKey, users: seeds, latencyMilliseconds, quota: productionLimit });
}

async function play(crowd: Crowd, script: Script, arrange: (clerk: LocalClerk) => void = () => {}): Promise<Run> {
	const clerk = await openClerk(crowd);
	try {
		arrange(clerk);
		const startedAt = performance.now();
		await script(clerk, crowd);
		return {
			seconds: (performance.now() - startedAt) / 1_000,
			requests: clerk.requests.length,
			refusals: clerk.requests.filter(({ status }) => status === 429).length,
			missed: crowd.users.reduce((total, user) => total + clerk.liveSessions(user).length, 0),
		};
	} finally {
		await clerk.close();
	}
}

/** What `/revoke` and the action run. */
async function operation({ apiUrl }: LocalClerk, { users, each }: Crowd): Promise<void> {
	const clerk = connectClerk({ secretKey, apiUrl, clock: machineClock });
	const at = new Date().toISOString();
	const named = users.map((id) => ({ asked: id, user: { id } }));
	const targets = await targetsOf({ by: "names", named }, { clerk, affected: async () => "", at });
	if (typeof targets === "string") throw new Error(targets);
	const { totals, ending } = await perform({
		operation: revoke,
		clerk,
		targets: targets.all,
		apiKeys: false,
		warrant: { reason: null, alone: null, confirmed: undefined },
		at,
		earlier: undefined,
		again: "",
		filter: undefined,
		excepted: [],
		page: "https://github.example.com/run/1",
		onProgress: () => {},
	});
	if (ending === "done" && totals.revoked + totals.alreadyOver !== users.length * each)
		throw new Error(`It reports ${totals.revoked} sessions revoked of ${users.length * each}.`);
}

/** The script that a good engineer in a hurry writes with Clerk's own SDK. */
async function oneByOne({ apiUrl }: LocalClerk, { users }: Crowd): Promise<void> {
	const clerk = createClerkClient({ secretKey, apiUrl });
	for (const userId of users) {
		const ids: string[] = [];
		for (;;) {
			const page = await clerk.sessions.getSessionList({ userId, status: "active", limit: 100, offset: ids.length });
			ids.push(...page.data.map(({ id }) => id));
			if (page.data.length === 0 || ids.length >= page.totalCount) break;
		}
		for (const id of ids) await clerk.sessions.revokeSession(id);
	}
}

function rowsOf({ name }: Crowd, ours: readonly Run[], script: Run): Row[] {
	const row = (what: string, unit: Row["unit"], of: (run: Run) => number): Row => ({
		what: `revoke: ${what}, ${name}`,
		unit,
		median: median(ours.map(of)),
		samples: ours.map(of),
		beside: { what: "one by one", median: of(script) },
	});
	const worst = (of: (run: Run) => number) => Math.max(...ours.map(of));
	const rate = ({ requests, seconds }: Run) => requests / seconds;
	const part = median(ours.map(rate)) / allowedRate;
	return [
		row("time", "s", ({ seconds }) => seconds),
		row("requests", "requests", ({ requests }) => requests),
		{
			...row("requests a second", "requests", rate),
			promise: {
				says: `${100 * ratePromised} % of the allowed ${allowedRate}`,
				kept: part >= ratePromised && worst(({ refusals }) => refusals) === 0,
				measured: `${(100 * part).toFixed(1)} %, ${worst(({ refusals }) => refusals)} refused with 429`,
			},
		},
		missedRow(
			`revoke: missed, ${name}`,
			worst(({ missed }) => missed),
			script.missed,
		),
	];
}

function missedRow(what: string, missed: number, script?: number): Row {
	return {
		what,
		unit: "sessions",
		median: missed,
		samples: [missed],
		...(script === undefined ? {} : { beside: { what: "one by one", median: script } }),
		promise: { says: "none missed", kept: missed === 0 },
	};
}

/** The live application makes its calls evenly, of the same limit; how many of them are refused while we work. */
async function besideTheApplication(crowd: Crowd): Promise<Row[]> {
	let made = 0;
	let refused = 0;
	let beat: NodeJS.Timeout | undefined;
	const run = await play(crowd, operation, (clerk) => {
		beat = setInterval(() => {
			const calls = liveRequestsPerSecond / 10;
			made += calls;
			refused += clerk.spend(calls).refused;
		}, 100);
	}).finally(() => clearInterval(beat));
	const part = refused / Math.max(1, made);
	return [
		{
			what: `revoke: calls of the application refused, which uses ${liveRequestsPerSecond} a second`,
			unit: "requests",
			median: refused,
			samples: [refused],
			promise: {
				says: `at most ${100 * refusedPromised} % of its calls`,
				kept: part <= refusedPromised,
				measured: `${refused} of ${made}, while ${crowd.name} took ${run.seconds.toFixed(1)} s`,
			},
		},
		missedRow("revoke: missed, beside the application", run.missed),
	];
}

/** 2 % 502, 1 % 429 with a second to wait, 0.5 % without an answer. */
async function withFaults(crowd: Crowd): Promise<Row[]> {
	const order = (clerk: LocalClerk) => {
		clerk.faults.add({ when: { share: { fraction: 0.02, seed: 1 } }, answer: { status: 502 } });
		const refusal = { status: 429, headers: { "retry-after": "1" } };
		clerk.faults.add({ when: { share: { fraction: 0.01, seed: 2 } }, answer: refusal });
		clerk.faults.add({ when: { share: { fraction: 0.005, seed: 3 } }, answer: "hang" });
	};
	// The script skips what fails, as scripts do; otherwise the first fault ends it.
	const [ours, script] = await Promise.all([play(crowd, operation, order), play(crowd, skippingFailures, order)]);
	return [
		{
			what: `revoke: time with faults, ${crowd.name}`,
			unit: "s",
			median: ours.seconds,
			samples: [ours.seconds],
			beside: { what: "one by one, skipping failures", median: script.seconds },
		},
		missedRow("revoke: missed with faults", ours.missed, script.missed),
	];
}

async function skippingFailures({ apiUrl }: LocalClerk, { users }: Crowd): Promise<void> {
	const clerk = createClerkClient({ secretKey, apiUrl });
	for (const userId of users) {
		for (const offset of [0, 500]) {
			const list = clerk.sessions.getSessionList({ userId, limit: 500, offset });
			const page = await withinASecond(list);
			for (const { id } of page?.data ?? []) await withinASecond(clerk.sessions.revokeSession(id));
		}
	}
}

/** The SDK itself waits for ever. Undefined for what failed or came too late. */
async function withinASecond<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
	const late = Promise.withResolvers<undefined>();
	const timer = setTimeout(() => late.resolve(undefined), 1_000);
	try {
		return await Promise.race([answer.catch(() => undefined), late.promise]);
	} finally {
		clearTimeout(timer);
	}
}
