/** Every way in which a command about users can end, as the report that a run makes of it. What is said of each stands in the golden files. */
import type { OperationReport } from "../../src/words/operation-report.ts";
import { otherUser, user } from "./incident-room.ts";
import {
	ambiguous,
	banned,
	clerkFailure,
	ended,
	known,
	locked,
	reportOf,
	unauthorized,
	unavailable,
	unknown,
	unread,
	userId,
} from "./operation-room.ts";

export type Endings = [string, OperationReport][];

export const revoked: Endings = [
	["all revoked", reportOf("revoke", [ended()])],
	["one session", reportOf("revoke", [ended({ revoked: 1 })])],
	[
		"by e-mail, with a reason",
		reportOf("revoke", [ended({}, "jane.doe@example.com")], { warrant: { reason: "stolen *laptop*" } }),
	],
	["nothing was live", reportOf("revoke", [ended({ revoked: 0 })])],
	["some ended meanwhile", reportOf("revoke", [ended({ revoked: 30, alreadyOver: 7 })])],
	[
		"some could not be revoked",
		reportOf("revoke", [ended({ revoked: 30, failed: 7, failures: [unavailable, unavailable] })]),
	],
	["the end could not be read", reportOf("revoke", [ended({ failed: 1, verified: false, failures: [unauthorized] })])],
	["sessions keep appearing", reportOf("revoke", [ended({ failed: 2 })])],
	["no such user", reportOf("revoke", [unknown])],
	["an address of two users", reportOf("revoke", [ambiguous])],
	["the list could not be read", reportOf("revoke", [unread])],
	["two users", reportOf("revoke", [ended(), ended({ user: otherUser, revoked: 3 }, otherUser)])],
	["one found, one not", reportOf("revoke", [ended(), unknown])],
	[
		"a bit of everything",
		reportOf("revoke", [ended(), ended({ failed: 1, failures: [unauthorized] }), unknown, ambiguous, unread]),
	],
	[
		"a development instance with long tokens",
		reportOf("revoke", [ended()], { instance: "development", tokenLifetimeSeconds: 3_600 }),
	],
	["token lifetimes unknown", reportOf("revoke", [ended()], { tokenLifetimeSeconds: undefined })],
	["after a cut-off run", reportOf("revoke", [ended({ revokedBefore: 12, revoked: 25 })], { resumed: true })],
	[
		"all done by the run that was cut off",
		reportOf("revoke", [ended({ revokedBefore: 37, revoked: 0 })], { resumed: true }),
	],
	["none could be revoked", reportOf("revoke", [ended({ revoked: 0, failed: 37, failures: [unavailable] })])],
	[
		"none is known to be revoked",
		reportOf("revoke", [ended({ revoked: 0, failed: 37, verified: false, failures: [unavailable] })]),
	],
	["all confirmed, the list unread", reportOf("revoke", [ended({ verified: false, failures: [unavailable] })])],
	["a banned user", reportOf("revoke", [{ ...ended(), known: known(user, { banned: true }) }])],
	[
		"one user under two names",
		reportOf("revoke", [ended(), { asked: "jane.doe@example.com", outcome: "repeated", as: user }]),
	],
	["no such e-mail address", reportOf("revoke", [{ asked: "nobody@example.com", outcome: "unknown" }])],
	["a key of another form", reportOf("revoke", [ended()], { instance: undefined })],
	[
		"with API keys",
		reportOf("revoke", [ended({ apiKeys: { revoked: 2, failed: 0, listed: true } })], { apiKeys: true }),
	],
	[
		"an API key may still work",
		reportOf("revoke", [ended({ apiKeys: { revoked: 1, failed: 1, listed: true }, failures: [unavailable] })], {
			apiKeys: true,
			again: " --api-keys",
		}),
	],
	[
		"the API keys could not be read",
		reportOf("revoke", [ended({ apiKeys: { revoked: 0, failed: 0, listed: false }, failures: [unavailable] })], {
			apiKeys: true,
			again: " --api-keys",
		}),
	],
	[
		"a user who is gone since the cut-off run",
		reportOf("revoke", [{ ...ended({ access: "gone" }), known: undefined }], { resumed: true }),
	],
	["a user who is gone since the command was typed", reportOf("revoke", [ended({ revoked: 0, access: "gone" })])],
];

const lock = clerkFailure("forbidden", 403, "feature_not_enabled");

export const lockedOut: Endings = [
	["banned", reportOf("lockout", [banned()], { warrant: { reason: "phished" } })],
	["banned, nothing was live", reportOf("lockout", [banned({ revoked: 0 })])],
	["two banned", reportOf("lockout", [banned(), banned({ user: otherUser, revoked: 3 }, otherUser)])],
	["locked instead of banned", reportOf("lockout", [locked()])],
	["locked for good", reportOf("lockout", [locked({ lockedUntil: null })])],
	["locked, without a password", reportOf("lockout", [locked({ password: "none" })])],
	[
		"locked, the password could not be marked",
		reportOf("lockout", [locked({ password: "unchanged", failures: [unavailable] })]),
	],
	[
		"locked, whether the password was marked is not known",
		reportOf("lockout", [
			locked({ password: "unknown", failures: [unavailable] }),
			locked({ user: otherUser, password: "unchanged", failed: 1, failures: [unavailable] }, otherUser),
		]),
	],
	["one banned, one locked", reportOf("lockout", [banned(), locked({ user: otherUser, revoked: 3 }, otherUser)])],
	[
		"no ban in the plan, and locks switched off",
		reportOf("lockout", [ended({ access: "open", password: "to-be-reset", failures: [lock] })]),
	],
	[
		"no ban in the plan, neither lock nor password worked",
		reportOf("lockout", [ended({ access: "open", password: "unchanged", failures: [lock, unavailable] })]),
	],
	["the answer to the ban was lost", reportOf("lockout", [ended({ access: "unknown", failures: [unavailable] })])],
	["the ban was refused", reportOf("lockout", [ended({ access: "open", failures: [unauthorized], revoked: 0 })])],
	[
		"banned, the sessions could not be read",
		reportOf("lockout", [banned({ revoked: 0, verified: false, failures: [unavailable] })]),
	],
	["banned, sessions still listed", reportOf("lockout", [banned({ failed: 2 })])],
	[
		"locked, sessions still live",
		reportOf("lockout", [
			locked({ revoked: 30, failed: 7, failures: [unavailable] }),
			banned({ user: otherUser }, otherUser),
		]),
	],
	[
		"with API keys",
		reportOf("lockout", [banned({ apiKeys: { revoked: 2, failed: 0, listed: true } })], { apiKeys: true }),
	],
	[
		"an API key may still work",
		reportOf("lockout", [banned({ apiKeys: { revoked: 1, failed: 1, listed: true }, failures: [unavailable] })], {
			apiKeys: true,
			again: " --api-keys",
		}),
	],
	["no such user", reportOf("lockout", [unknown])],
	["a user who was deleted meanwhile", reportOf("lockout", [ended({ revoked: 0, access: "gone" })])],
	[
		"a user who was deleted meanwhile, and whose API keys could not be read",
		reportOf(
			"lockout",
			[
				ended({
					revoked: 0,
					access: "gone",
					apiKeys: { revoked: 0, failed: 0, listed: false },
					failures: [unavailable],
				}),
			],
			{ apiKeys: true, again: " --api-keys" },
		),
	],
	[
		"one banned, one deleted meanwhile",
		reportOf("lockout", [banned(), ended({ revoked: 0, access: "gone", user: otherUser }, otherUser)]),
	],
	["one found, one not", reportOf("lockout", [banned(), unknown])],
	["the user could not be read", reportOf("lockout", [unread])],
	[
		"one alone",
		reportOf("lockout", [banned()], { warrant: { alone: "I lead, and it is my own account", reason: "phished" } }),
	],
	["after a cut-off run", reportOf("lockout", [banned({ revokedBefore: 12, revoked: 25 })], { resumed: true })],
	[
		"after a cut-off run, one let in again since",
		reportOf("lockout", [banned(), ended({ access: "open", letIn: true, user: otherUser, revoked: 3 }, otherUser)], {
			resumed: true,
		}),
	],
	[
		"after a run that did nothing, let in since",
		reportOf("lockout", [ended({ access: "open", letIn: true, revoked: 0, verified: false })], { resumed: true }),
	],
];

export const unlocked: Endings = [
	[
		"was banned",
		reportOf("unlock", [{ ...ended({ revoked: 0, access: "open" }), known: known(user, { banned: true }) }]),
	],
	[
		"was banned and locked",
		reportOf("unlock", [
			{ ...ended({ revoked: 0, access: "open" }), known: known(user, { banned: true, locked: true }) },
		]),
	],
	["was neither", reportOf("unlock", [ended({ revoked: 0, access: "open" })])],
	[
		"is neither, after a cut-off run that may have let them in",
		reportOf("unlock", [ended({ revoked: 0, access: "open" })], { resumed: true }),
	],
	[
		"refused",
		reportOf("unlock", [ended({ revoked: 0, access: "banned", failures: [clerkFailure("not-in-plan", 402)] })]),
	],
	["the answer was lost", reportOf("unlock", [ended({ revoked: 0, access: "unknown", failures: [unavailable] })])],
	[
		"two of three",
		reportOf("unlock", [
			{ ...ended({ revoked: 0, access: "open" }), known: known(user, { banned: true }) },
			ended({ revoked: 0, access: "locked", user: otherUser, failures: [unavailable] }, otherUser),
			{ asked: "nobody@example.com", outcome: "unknown" },
		]),
	],
	["no such user", reportOf("unlock", [unknown])],
	[
		"by a filter, after a cut-off run of the lead alone",
		reportOf("unlock", [{ ...ended({ revoked: 0, access: "open" }), known: known(user, { banned: true }) }], {
			resumed: true,
			filter: "--organization org_2NNEqL2nrIRdJ194ndJqAHwEfxC",
			warrant: { alone: "nobody else is awake" },
		}),
	],
	["a user who was deleted meanwhile", reportOf("unlock", [ended({ revoked: 0, access: "gone" })])],
];

export const reset: Endings = [
	["with a password", reportOf("force-reset", [ended({ password: "to-be-reset" })])],
	["without a password", reportOf("force-reset", [ended({ password: "none" })])],
	[
		"one with, one without",
		reportOf("force-reset", [
			ended({ password: "to-be-reset" }),
			ended({ password: "none", user: otherUser, revoked: 0 }, otherUser),
		]),
	],
	[
		"the password could not be marked",
		reportOf("force-reset", [ended({ password: "unchanged", failures: [unavailable] })]),
	],
	[
		"whether the password was marked is not known",
		reportOf("force-reset", [ended({ password: "unknown", revoked: 0, failures: [unavailable] })]),
	],
	[
		"the password could not be marked by a run that took up another",
		reportOf("force-reset", [ended({ password: "unchanged", revoked: 0, failures: [unavailable] })], { resumed: true }),
	],
	[
		"marked, the sessions could not be read",
		reportOf("force-reset", [ended({ password: "to-be-reset", revoked: 0, verified: false, failures: [unavailable] })]),
	],
	["no such user", reportOf("force-reset", [unknown])],
	["a user who was deleted meanwhile", reportOf("force-reset", [ended({ revoked: 0, access: "gone" })])],
];

export const confirmed = { code: "K7QF", by: "octavia" };
export const three = [1, 2, 3].map((index) =>
	ended({ user: userId(index), failed: 1, failures: [unavailable] }, userId(index)),
);
