// Whole texts as people read them, one golden file each. A change of words shows as a change of these files.
import { expect, test } from "vitest";
import { registry } from "../../src/commands/registry.ts";
import { proposalsOf } from "../../src/incident/proposal.ts";
import { type FailureReason, OutsideFailure } from "../../src/ports/failure.ts";
import { noNumbers } from "../../src/resync/account.ts";
import { paintBody } from "../../src/words/card.ts";
import {
	bugReply,
	bugWhy,
	cutOffReply,
	cutOffWhy,
	explainFailure,
	failureReply,
	insteadOfEdit,
	notRunReply,
} from "../../src/words/failure.ts";
import { helpOneReply, helpReply } from "../../src/words/help.ts";
import { opened, openedWithoutCard, openingFailed } from "../../src/words/opening.ts";
import * as replies from "../../src/words/replies.ts";
import { incidentOf, pictureOf, type Told } from "./incident-room.ts";
import { chapters, clerkFailure } from "./operation-room.ts";
import { openedAs, operations, story } from "./told.ts";

const runUrl = "https://github.com/example/incidents/actions/runs/81/attempts/1";

function golden(name: string): string {
	return `golden/${name}.md`;
}

const report = `### How bad is it?

P1: accounts are misused now

### When did it start? (UTC)

09:40

### What is happening?

Sign-ins from two countries within a minute.`;

test("the card of an incident in which everything was done to users", async () => {
	await expect(paintBody(report, pictureOf(operations))).toMatchFileSnapshot(golden("card-operations"));
});

test("the card of an incident that nobody has touched", async () => {
	const picture = pictureOf([openedAs("auth-outage")], { kind: "auth-outage" });
	await expect(paintBody(report, picture)).toMatchFileSnapshot(golden("card-open"));
});

test("the card of an incident that was resolved, closed and reopened", async () => {
	const acts = [{ at: "2026-03-01T13:00:00Z", by: "rosalind", act: "closed" as const }];
	const seen = new Map([["identify-affected-accounts", { ticked: true, timesDone: 0 }]]);
	await expect(paintBody(report, pictureOf(story, { acts, seen }))).toMatchFileSnapshot(golden("card-closed"));
	const again: Told = {
		at: "2026-03-02T08:00:00Z",
		command: "reopen",
		event: { type: "reopened", reason: "sign-ins from the same address" },
	};
	const reopened = pictureOf([...story, again], { acts, seen });
	await expect(paintBody("", reopened)).toMatchFileSnapshot(golden("card-reopened"));
});

const outage = new OutsideFailure({ service: "GitHub", reason: "unavailable", message: "x", status: 502 });

test("the reply that opens an incident", async () => {
	const { incident, runbook } = pictureOf(story.slice(0, 1));
	const usual = {
		incident,
		runbook,
		severityAssumed: false,
		unreadable: false,
		missing: [],
		secret: undefined,
		startNotUnderstood: false,
		cardFits: true,
	};
	const assumed = { severityAssumed: true, missing: ["Which users are affected?", "When did it start? (UTC)"] };
	const texts = chapters([
		["everything was filled in", opened(usual)],
		["no severity, two fields empty", opened({ ...usual, ...assumed })],
		["not one of our forms", opened({ ...usual, unreadable: true, severityAssumed: true })],
		["the report holds a secret", opened({ ...usual, secret: "secret-key" })],
		["no runbook", opened({ ...usual, runbook: [] })],
		["a start that is no time", opened({ ...usual, startNotUnderstood: true })],
		["no room for a card", opened({ ...usual, cardFits: false })],
		["the card could not be drawn", openedWithoutCard(usual, explainFailure(outage).why, runUrl)],
		["nothing could be read", openingFailed(explainFailure(outage).why, runUrl)],
		["the run was cut off", openingFailed(cutOffWhy, runUrl)],
		["a bug of ours", openingFailed(bugWhy, runUrl)],
	]);
	await expect(texts).toMatchFileSnapshot(golden("opening"));
});

test("what the commands that move the incident answer", async () => {
	const open = incidentOf(story.slice(0, 1));
	const led = incidentOf(story.slice(0, 3));
	const at = "2026-03-01T12:30:00Z";
	const waiting = proposalsOf(incidentOf(operations)).slice(0, 2);
	const texts = chapters([
		["/ack, nobody leads", replies.acknowledged(open, "octavia", "2026-03-01T10:02:00Z")],
		["/ack, somebody leads", replies.acknowledged(led, "octavia", "2026-03-01T11:30:00Z")],
		["/note", replies.noted("rolled back, *finally*", "2026-03-01T10:06:00Z")],
		["/severity", replies.severityChanged("P2", "P1")],
		["/lead", replies.leadAssigned("octavia", null)],
		["/lead, handed over", replies.leadAssigned("rosalind", "octavia")],
		["/resolve", replies.resolved(incidentOf(story), { at, how: null, waiting: [] })],
		["/resolve how", replies.resolved(incidentOf(story), { at, how: "rotated the key", waiting: [] })],
		["/resolve, while commands wait", replies.resolved(incidentOf(story), { at, how: null, waiting })],
		["/reopen", replies.reopened("it is back", "2026-03-01T13:30:00Z")],
	]);
	await expect(texts).toMatchFileSnapshot(golden("replies"));
});

test("help", async () => {
	await expect(`${helpReply(registry)}\n`).toMatchFileSnapshot(golden("help"));
	const each = registry.map((command) => [`/help ${command.name}`, helpOneReply(command)] as const);
	await expect(chapters(each)).toMatchFileSnapshot(golden("help-each"));
});

test("every failure", async () => {
	const status: Record<FailureReason, number | undefined> = {
		"not-set-up": undefined,
		"wrong-key": undefined,
		"wrong-address": undefined,
		unauthorized: 401,
		forbidden: 403,
		"not-found": 404,
		conflict: 409,
		"not-in-plan": 402,
		rejected: 422,
		"rate-limited": 429,
		unavailable: 502,
		"timed-out": undefined,
		unreachable: undefined,
		unreadable: 200,
		"unreadable-record": undefined,
	};
	const exported = { rows: 3, bytes: 9, digest: "d", name: "users.csv.gz", url: null, at: "2026-03-01T10:02:00Z" };
	const repair = { done: [], numbers: { ...noNumbers, created: 746, updated: 43 } };
	const reasons = Object.keys(status) as FailureReason[];
	const texts = (["Clerk", "GitHub"] as const).flatMap((service) =>
		reasons.map((reason): [string, string] => {
			const failure = new OutsideFailure({ service, reason, message: `${service} said <no>`, status: status[reason] });
			return [`${service}: ${reason}`, failureReply("revoke", "Nothing was done.", failure, runUrl)];
		}),
	);
	const evidence = { status: 429, code: "too_many_requests", traceId: "9f2c`1", retryAfterSeconds: 30 };
	const full = new OutsideFailure({ service: "Clerk", reason: "rate-limited", message: "", ...evidence });
	texts.push(["with all evidence", failureReply("revoke", "Nothing was done.", full, runUrl)]);
	const hour = new OutsideFailure({
		service: "Clerk",
		reason: "rate-limited",
		message: "",
		status: 429,
		retryAfterSeconds: 3_600,
	});
	texts.push(["to wait an hour", failureReply("revoke", "Nothing was done.", hour, runUrl)]);
	const switchedOff = clerkFailure("forbidden", 403, "feature_not_enabled");
	texts.push(["a feature that is switched off", failureReply("lockout", "Nothing was done.", switchedOff, runUrl)]);
	texts.push(["in place of an edit", insteadOfEdit("✅ **37 sessions revoked; none is left.**")]);
	texts.push(["a bug of ours", bugReply("revoke", "It may have been done in part.", runUrl)]);
	texts.push(["the rest of a comment", notRunReply(["ack", "resolve"])]);
	texts.push(["a run that was cut off", cutOffReply("revoke", runUrl)]);
	texts.push(["cut off before the table was kept", cutOffReply("resync", runUrl, { exported })]);
	texts.push(["cut off while the table was written", cutOffReply("resync", runUrl, { repair, exported })]);
	await expect(chapters(texts)).toMatchFileSnapshot(golden("failures"));
});
