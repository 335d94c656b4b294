/** Two incidents as their logs tell them, for golden files: one of every command that moves it, one of everything that is done to users. */
import type { Totals } from "../../src/incident/handled.ts";
import type { Kind } from "../../src/incident/kind.ts";
import { nothing } from "../../src/operations/totals.ts";
import { otherUser, type Told, user } from "./incident-room.ts";

export const openedAs = (kind: Kind): Told => ({
	at: "2026-03-01T10:00:00Z",
	by: "rosalind",
	event: { type: "opened", kind, severity: "P1", severityAssumed: false, startedAt: "2026-03-01T09:40:00Z" },
});
export const story: Told[] = [
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
const ended = { revoked: 2, alreadyOver: 0, failed: 0, verified: true };
const nobody = { notFound: 0, unread: 0, reason: null };
const proposed = (code: string, users: number, at: string): Told => ({
	at,
	command: "revoke",
	event: {
		type: "proposed",
		code,
		expiresAt: new Date(Date.parse(at) + 30 * 60_000).toISOString(),
		bodyDigest: "0",
		users,
		usersDigest: "1",
		seal: "2",
	},
});
const doneOf = (users: number, more: Partial<Totals> = {}): Totals => ({
	...nothing,
	users,
	revoked: 2 * users,
	...more,
});
const confirmed = (code: string, by: string) => ({ confirmed: { code, by } });

export const operations: Told[] = [
	openedAs("security-incident"),
	proposed("K7QF", 500, "2026-03-01T10:02:00Z"),
	{
		at: "2026-03-01T10:04:00Z",
		by: "ravi",
		command: "revoke",
		event: {
			type: "sessions-revoked",
			users: [],
			...nobody,
			rest: doneOf(500),
			...confirmed("K7QF", "octavia"),
			reason: "leaked tokens of jane.doe@example.com",
		},
	},
	proposed("M2XP", 3, "2026-03-01T10:05:00Z"),
	{ at: "2026-03-01T10:06:00Z", by: "ravi", command: "cancel", event: { type: "cancelled", code: "M2XP" } },
	proposed("P4RT", 3, "2026-03-01T10:06:10Z"),
	{
		at: "2026-03-01T10:06:20Z",
		by: "ravi",
		command: "confirm",
		event: { type: "failed", code: "cut-off", confirms: "P4RT" },
	},
	{ at: "2026-03-01T10:06:40Z", by: "kim", command: "cancel", event: { type: "cancelled", code: "P4RT" } },
	proposed("T9AB", 5_000, "2026-03-01T10:07:00Z"),
	proposed("W4HC", 40, "2026-03-01T10:08:00Z"),
	{
		at: "2026-03-01T10:09:00Z",
		by: "Octavia",
		command: "revoke",
		event: {
			type: "sessions-revoked",
			users: [{ user, ...ended, failed: 3 }],
			...nobody,
			rest: doneOf(30, { apiKeys: 4 }),
			notTried: 9,
			...confirmed("W4HC", "octavia"),
			alone: "nobody else answers the phone",
		},
	},
	{
		at: "2026-03-01T10:10:00Z",
		command: "lockout",
		event: { type: "locked-out", users: [{ user, ...ended, access: "banned" }], ...nobody },
	},
	{
		at: "2026-03-01T10:11:00Z",
		command: "lockout",
		event: {
			type: "locked-out",
			users: [
				{ user, ...ended, access: "locked", lockedUntil: "2026-03-01T11:11:00Z", password: "to-be-reset" },
				{ user: otherUser, ...ended, access: "banned" },
			],
			...nobody,
			alone: "it cannot wait",
		},
	},
	{
		at: "2026-03-01T10:12:00Z",
		command: "lockout",
		event: { type: "locked-out", users: [], ...nobody, rest: doneOf(400, { locked: 400 }), unread: 2, unlisted: 7 },
	},
	{
		at: "2026-03-01T10:13:00Z",
		command: "lockout",
		event: {
			type: "locked-out",
			users: [
				{ user, ...ended, access: "open", password: "unchanged" },
				{ user: otherUser, ...ended, access: "unknown", apiKeys: { revoked: 1, failed: 1, listed: true } },
			],
			...nobody,
		},
	},
	{
		at: "2026-03-01T10:13:30Z",
		command: "lockout",
		event: {
			type: "locked-out",
			users: [
				{ user, ...ended, access: "locked", lockedUntil: null, password: "unchanged" },
				{ user: otherUser, ...ended, access: "locked", lockedUntil: null, password: "unknown" },
			],
			...nobody,
			rest: doneOf(398, { locked: 398 }),
		},
	},
	{
		at: "2026-03-01T10:14:00Z",
		command: "lockout",
		event: { type: "locked-out", users: [], ...nobody, unread: 1, notTried: 2 },
	},
	{
		at: "2026-03-01T10:15:00Z",
		command: "revoke",
		event: { type: "sessions-revoked", users: [], ...nobody, unread: 2 },
	},
	{
		at: "2026-03-01T10:16:00Z",
		command: "unlock",
		event: {
			type: "unlocked",
			users: [
				{ user, ...ended, revoked: 0, access: "open" },
				{ user: otherUser, ...ended, revoked: 0, access: "banned" },
			],
			...nobody,
		},
	},
	{
		at: "2026-03-01T10:17:00Z",
		command: "unlock",
		event: { type: "unlocked", users: [{ user, ...ended, revoked: 0, access: "unknown" }], ...nobody },
	},
	{
		at: "2026-03-01T10:18:00Z",
		command: "force-reset",
		event: { type: "reset-forced", users: [{ user, ...ended, password: "to-be-reset" }], ...nobody },
	},
	{
		at: "2026-03-01T10:19:00Z",
		command: "force-reset",
		event: { type: "reset-forced", users: [], ...nobody, rest: doneOf(40, { passwordless: 5 }) },
	},
	{
		at: "2026-03-01T10:20:00Z",
		command: "force-reset",
		event: { type: "reset-forced", users: [{ user, ...ended, password: "none" }], ...nobody },
	},
	{
		at: "2026-03-01T10:21:00Z",
		command: "force-reset",
		event: { type: "reset-forced", users: [{ user, ...ended, password: "unchanged" }], ...nobody },
	},
	{ at: "2026-03-01T10:22:00Z", command: "user", event: { type: "answered" } },
	{ at: "2026-03-01T10:23:00Z", command: "lockout", event: { type: "answered", dryRun: true } },
	{ at: "2026-03-01T10:24:00Z", command: "confirm", event: { type: "refused", code: "own-command" } },
	{ at: "2026-03-01T10:25:00Z", by: "ravi", command: "confirm", event: { type: "failed", code: "unavailable" } },
	{
		at: "2026-03-01T10:26:00Z",
		command: "revoke",
		event: { type: "started", progress: { users: [{ user, ...ended, failed: 1 }], rest: doneOf(119) } },
	},
];
