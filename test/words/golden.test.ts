// Whole texts as people read them, one golden file each. A change of words shows as a change of these files.
import { expect, test } from "vitest";
import { nearestName } from "../../src/commands/nearest-name.ts";
import { registry } from "../../src/commands/registry.ts";
import type { Kind } from "../../src/incident/kind.ts";
import { type FailureReason, OutsideFailure } from "../../src/ports.ts";
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
import { takesNothing } from "../../src/words/problems.ts";
import { type Refusal, refusalReply } from "../../src/words/refusal.ts";
import * as replies from "../../src/words/replies.ts";
import { incidentOf, otherUser, pictureOf, type Told, user } from "./incident-room.ts";

const runUrl = "https://github.com/example/incidents/actions/runs/81/attempts/1";

function golden(name: string): string {
	return `golden/${name}.md`;
}

/** Several texts in one file, each under what it is about. */
function chapters(texts: readonly (readonly [string, string])[]): string {
	return `${texts.map(([about, text]) => `<!-- ${about} -->\n\n${text}`).join("\n\n")}\n`;
}

const openedAs = (kind: Kind): Told => ({
	at: "2026-03-01T10:00:00Z",
	by: "rosalind",
	event: { type: "opened", kind, severity: "P1", severityAssumed: false, startedAt: "2026-03-01T09:40:00Z" },
});
const story: Told[] = [
	openedAs("security-incident"),
	{ at: "2026-03-01T10:02:00Z", command: "ack", event: { type: "acknowledged" } },
	{ at: "2026-03-01T10:02:30Z", command: "lead", event: { type: "lead-assigned", lead: "octavia" } },
	{
		at: "2026-03-01T10:03:00Z",
		command: "revoke",
		event: {
			type: "sessions-revoked",
			users: [{ user, revoked: 37, alreadyOver: 0, failed: 0, verified: true }],
			notFound: 0,
			unread: 0,
			reason: "stolen laptop, @octavia told me",
		},
	},
	{
		at: "2026-03-01T10:05:00Z",
		command: "revoke",
		event: {
			type: "sessions-revoked",
			users: [
				{ user, revoked: 0, alreadyOver: 1, failed: 0, verified: true },
				{ user: otherUser, revoked: 2, alreadyOver: 0, failed: 3, verified: false },
			],
			notFound: 1,
			unread: 1,
			reason: null,
		},
	},
	{
		at: "2026-03-01T10:06:00Z",
		by: "ren_example",
		command: "note",
		event: { type: "noted", text: "first <b>report</b> by mail, see #12", happenedAt: "2026-02-28T23:59:00Z" },
	},
	{ at: "2026-03-01T10:06:30Z", command: "lead", event: { type: "lead-assigned", lead: "rosalind" } },
	{ at: "2026-03-01T10:07:00Z", command: "severity", event: { type: "severity-changed", severity: "P2" } },
	{ at: "2026-03-01T10:08:00Z", command: "note", event: { type: "failed", code: "bug" } },
	{ at: "2026-03-01T10:09:00Z", command: "revoke", event: { type: "started" } },
	{ at: "2026-03-01T12:30:00Z", command: "resolve", event: { type: "resolved", how: "rotated the key" } },
];
const report = `### How bad is it?

P1: accounts are misused now

### When did it start? (UTC)

09:40

### What is happening?

Sign-ins from two countries within a minute.`;

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
	const texts = chapters([
		["/ack, nobody leads", replies.acknowledged(open, "octavia", "2026-03-01T10:02:00Z")],
		["/ack, somebody leads", replies.acknowledged(led, "octavia", "2026-03-01T11:30:00Z")],
		["/note", replies.noted("rolled back, *finally*", "2026-03-01T10:06:00Z")],
		["/severity", replies.severityChanged("P2", "P1")],
		["/lead", replies.leadAssigned("octavia", null)],
		["/lead, handed over", replies.leadAssigned("rosalind", "octavia")],
		["/resolve", replies.resolved(incidentOf(story), "2026-03-01T12:30:00Z", null)],
		["/resolve how", replies.resolved(incidentOf(story), "2026-03-01T12:30:00Z", "rotated the key")],
		["/reopen", replies.reopened("it is back", "2026-03-01T13:30:00Z")],
	]);
	await expect(texts).toMatchFileSnapshot(golden("replies"));
});

test("help", async () => {
	await expect(`${helpReply(registry)}\n`).toMatchFileSnapshot(golden("help"));
	const each = registry.map((command) => [`/help ${command.name}`, helpOneReply(command)] as const);
	await expect(chapters(each)).toMatchFileSnapshot(golden("help-each"));
});

test("every refusal", async () => {
	const incident = incidentOf(story.slice(0, 3));
	const resolved = incidentOf(story);
	const closed = incidentOf([], [{ at: "2026-03-01T13:00:00Z", by: "rosalind", act: "closed" }]);
	// One of each code, checked by the compiler: a new refusal without words here does not compile.
	const each: { [Code in Refusal["refused"]]: Refusal & { refused: Code } } = {
		"unknown-command": { refused: "unknown-command", name: "revok", nearest: nearestName("revok", ["revoke"]) },
		"bad-arguments": {
			refused: "bad-arguments",
			problem: "The user is missing.",
			usage: "/revoke <user>",
			example: `/revoke ${user}`,
		},
		"too-many-commands": { refused: "too-many-commands", count: 12, most: 10 },
		"too-long": { refused: "too-long" },
		"secret-in-comment": { refused: "secret-in-comment", secret: "secret-key" },
		"edited-comment": { refused: "edited-comment", command: "/revoke" },
		"no-permission": {
			refused: "no-permission",
			login: "ren",
			role: "triage",
			who: ["octavia", "rosalind"],
			contactsBroken: false,
		},
		"rerun-no-permission": { refused: "rerun-no-permission", login: "ren", role: "none", commenter: "octavia" },
		"public-repository": { refused: "public-repository" },
		"unknown-person": { refused: "unknown-person", login: "octavai" },
		"person-may-not-command": { refused: "person-may-not-command", login: "ren", role: "on-call-readers" },
		"already-acknowledged": { refused: "already-acknowledged" },
		"already-over": { refused: "already-over" },
		"same-severity": { refused: "same-severity" },
		"same-lead": { refused: "same-lead" },
		"not-over": { refused: "not-over" },
	};
	const texts: [string, string][] = Object.entries(each).map(([code, refusal]) => [
		code,
		refusalReply(refusal, incident, "ren"),
	]);
	texts.push([
		"unknown-command, none near",
		refusalReply({ ...each["unknown-command"], nearest: undefined }, incident, "ren"),
	]);
	texts.push(["no-permission, nobody named", refusalReply({ ...each["no-permission"], who: [] }, incident, "ren")]);
	const broken = { ...each["no-permission"], contactsBroken: true };
	texts.push(["no-permission, the contacts are broken", refusalReply(broken, incident, "ren")]);
	texts.push([
		"unknown-command, asked of /help",
		refusalReply({ ...each["unknown-command"], inHelp: true }, incident, "ren"),
	]);
	const bare = { ...each["bad-arguments"], problem: takesNothing, usage: "/ack", example: "/ack" };
	texts.push(["bad-arguments of a command that takes none", refusalReply(bare, incident, "ren")]);
	texts.push([
		"already-acknowledged, by the same person",
		refusalReply(each["already-acknowledged"], incident, "octavia"),
	]);
	for (const secret of ["webhook-secret", "api-key", "token", "github-token"] as const) {
		texts.push([
			`secret-in-comment, ${secret}`,
			refusalReply({ refused: "secret-in-comment", secret }, incident, "ren"),
		]);
	}
	texts.push(["already-over, resolved", refusalReply({ refused: "already-over" }, resolved, "ren")]);
	texts.push(["already-over, closed", refusalReply({ refused: "already-over" }, closed, "ren")]);
	await expect(chapters(texts)).toMatchFileSnapshot(golden("refusals"));
});

test("every failure", async () => {
	const status: Record<FailureReason, number | undefined> = {
		"not-set-up": undefined,
		"wrong-key": undefined,
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
	};
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
	texts.push(["in place of an edit", insteadOfEdit("✅ **37 sessions revoked; none is left.**")]);
	texts.push(["a bug of ours", bugReply("revoke", "It may have been done in part.", runUrl)]);
	texts.push(["the rest of a comment", notRunReply(["ack", "resolve"])]);
	texts.push(["a run that was cut off", cutOffReply("revoke", runUrl)]);
	await expect(chapters(texts)).toMatchFileSnapshot(golden("failures"));
});
