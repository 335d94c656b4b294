// What it takes to end 1,000 sessions of one user under Clerk's production limit: the operation behind `/revoke`, beside the
// script that revokes them one by one. Both readings of the limit are played, because Clerk's page allows both.

import { createClerkClient } from "@clerk/backend";
import { connectClerk } from "../../src/clerk/connect.ts";
import { machineClock } from "../../src/clock.ts";
import { type LocalClerk, startClerk } from "../../src/drill/clerk/local-clerk.ts";
import type { Quota } from "../../src/drill/clerk/quota.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { UserId } from "../../src/incident/user-id.ts";
import { median, type Row } from "./table.ts";

const sessions = 1_000;
const latencyMilliseconds = 40;
const timesFasterPromised = 10;
const readings = ["per-endpoint", "per-instance"] as const;
/** Runs of ours for each reading of the limit; the script runs once for each, as it takes 42 s. */
const runsOf = { "per-endpoint": 3, "per-instance": 1 } as const;
/**
 * https://clerk.com/docs/guides/how-clerk-works/system-limits: 1,000 requests in 10 s, and after a 429 "subsequent requests
 * to that specific endpoint" are blocked: a window for each endpoint, or one for the instance that blocks one endpoint.
 */
const productionLimit = { requests: 1_000, windowMilliseconds: 10_000 } as const;
/** More refusals than workers side by side would mean that they do not listen to each other. */
const stormOfRefusals = 20;

const secretKey = "sk_live_invented";
const user = UserId.parse(idOf("user", "bench"));

type Run = { seconds: number; secondsToNinetyNinePercent: number; requests: number; refusals: number; missed: number };

export async function measureRevoke(): Promise<Row[]> {
	// The scripts ask 25 times a second each; side by side they do not disturb one another, and it saves most of a minute.
	const scripts = await Promise.all(readings.map((counted) => measured(counted, oneByOne)));
	const rows: Row[] = [];
	for (const [index, counted] of readings.entries()) {
		const ours: Run[] = [];
		while (ours.length < runsOf[counted]) ours.push(await measured(counted, operation));
		const script = scripts[index];
		if (script !== undefined) rows.push(...rowsOf(counted, ours, script));
	}
	return rows;
}

async function measured(counted: Quota["counted"], revoke: (clerk: LocalClerk) => Promise<void>): Promise<Run> {
	const users = [{ id: user, email: "robin@example.com", sessions: [{ status: "active" as const, count: sessions }] }];
	const clerk = await startClerk({ secretKey, users, latencyMilliseconds, quota: { ...productionLimit, counted } });
	try {
		const startedAt = performance.now();
		await revoke(clerk);
		return {
			seconds: (performance.now() - startedAt) / 1_000,
			secondsToNinetyNinePercent: secondsTo(0.99, clerk),
			requests: clerk.requests.length,
			refusals: clerk.requests.filter(({ status }) => status === 429).length,
			missed: clerk.liveSessions(user).length,
		};
	} finally {
		await clerk.close();
	}
}

/** From the first request until that part of the sessions was gone. */
function secondsTo(part: number, { requests }: LocalClerk): number {
	const gone = requests.filter(({ method, status }) => method === "POST" && status === 200);
	const last = gone[Math.ceil(sessions * part) - 1];
	const first = requests[0];
	if (first === undefined || last === undefined) return Number.POSITIVE_INFINITY;
	return (last.at + latencyMilliseconds - first.at) / 1_000;
}

async function operation(clerk: LocalClerk): Promise<void> {
	const { apiUrl } = clerk;
	const { failed, verified } = await connectClerk({ secretKey, apiUrl, clock: machineClock }).revokeAllSessions(user);
	const left = clerk.liveSessions(user).length;
	if (verified && failed !== left)
		throw new Error(`The operation reports ${failed} sessions left where ${left} are live.`);
}

/** The script that a good engineer in a hurry writes with Clerk's own SDK. */
async function oneByOne({ apiUrl }: LocalClerk): Promise<void> {
	const clerk = createClerkClient({ secretKey, apiUrl });
	const ids: string[] = [];
	for (;;) {
		const page = await clerk.sessions.getSessionList({
			userId: user,
			status: "active",
			limit: 100,
			offset: ids.length,
		});
		ids.push(...page.data.map(({ id }) => id));
		if (page.data.length === 0 || ids.length >= page.totalCount) break;
	}
	for (const id of ids) await clerk.sessions.revokeSession(id);
}

function rowsOf(counted: Quota["counted"], ours: readonly Run[], script: Run): Row[] {
	const limit = counted === "per-endpoint" ? "limit counted by endpoint" : "limit counted by instance";
	const row = (what: string, unit: Row["unit"], of: (run: Run) => number): Row => ({
		what: `revoke: ${what}, ${limit}`,
		unit,
		median: median(ours.map(of)),
		samples: ours.map(of),
		beside: { what: "one by one", median: of(script) },
	});
	const worst = (of: (run: Run) => number) => Math.max(...ours.map(of));
	const timesFaster = script.seconds / median(ours.map((run) => run.seconds));
	const [refusals, missed] = [worst((run) => run.refusals), worst((run) => run.missed)];
	return [
		{
			...row(`${sessions} sessions`, "s", (run) => run.seconds),
			promise: {
				says: `at least ${timesFasterPromised} times faster`,
				kept: timesFaster >= timesFasterPromised,
				measured: `${timesFaster.toFixed(1)} times; ${boundOf(counted, script)}`,
			},
		},
		row("until 99 % are gone", "s", (run) => run.secondsToNinetyNinePercent),
		row("requests", "requests", (run) => run.requests),
		{
			...row("refused with 429", "requests", (run) => run.refusals),
			promise: { says: "no storm", kept: refusals <= stormOfRefusals, measured: `${refusals} at most` },
		},
		{
			...row("sessions missed", "sessions", (run) => run.missed),
			promise: { says: "none missed", kept: missed === 0, measured: `${missed} at most` },
		},
	];
}

/** What no client can beat: every session takes a request, and the list at least one before and one after. */
function boundOf(counted: Quota["counted"], script: Run): string {
	if (counted === "per-endpoint") return `${sessions} fit into one window`;
	const { requests, windowMilliseconds } = productionLimit;
	const needed = sessions + 2;
	const seconds = ((Math.ceil(needed / requests) - 1) * windowMilliseconds) / 1_000;
	return `${needed} requests take over ${seconds} s: ${(script.seconds / seconds).toFixed(1)} times is the most there is`;
}
