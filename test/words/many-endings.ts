/** The ways in which a command about more users than are listed can end. */
import { confirmed, type Endings, three } from "./operation-endings.ts";
import {
	ambiguous,
	clerkFailure,
	doneOf,
	ended,
	locked,
	reportOf,
	unauthorized,
	unavailable,
	unknown,
	userId,
} from "./operation-room.ts";

const untried = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		asked: userId(index),
		outcome: "not-tried" as const,
		failures: [unavailable],
	}));

export const many: Endings = [
	["500 done", reportOf("revoke", [], { rest: doneOf(500), warrant: { confirmed, reason: "leaked tokens" } })],
	["500 had nothing live", reportOf("revoke", [], { rest: doneOf(500, { revoked: 0 }), warrant: { confirmed } })],
	["3 of 500 not done", reportOf("revoke", three, { rest: doneOf(497), warrant: { confirmed } })],
	[
		"3 of 500 not done, by one person alone",
		reportOf("revoke", three, { rest: doneOf(497), warrant: { alone: "nobody answers the phone" } }),
	],
	[
		"3 of 500 not done, confirmed by who asked",
		reportOf("revoke", three, { rest: doneOf(497), warrant: { confirmed, alone: "nobody answers the phone" } }),
	],
	[
		"4 not tried, after Clerk refused the key",
		reportOf("revoke", untried(4), { rest: doneOf(496), stopped: unauthorized, warrant: { confirmed } }),
	],
	[
		"120 not tried, 2 names not found",
		reportOf("lockout", [unknown, ...untried(120), ambiguous], {
			rest: doneOf(380, { access: "banned" }),
			stopped: clerkFailure("rate-limited", 429),
			warrant: { alone: "nobody else is awake" },
		}),
	],
	[
		"more than 300 left",
		reportOf("lockout", untried(320), { rest: doneOf(180, { access: "banned" }), stopped: unavailable }),
	],
	[
		"more than 300 left of a confirmed command",
		reportOf("lockout", untried(320), {
			rest: doneOf(180, { access: "banned" }),
			stopped: unavailable,
			warrant: { confirmed },
		}),
	],
	[
		"63 not done, with rows for 60",
		reportOf(
			"revoke",
			Array.from({ length: 63 }, (_, index) =>
				ended({ user: userId(index), failed: 1, failures: [unavailable] }, userId(index)),
			),
			{ rest: doneOf(437), warrant: { confirmed } },
		),
	],
	[
		"more than 300 left of whoever fits a filter",
		reportOf("lockout", untried(320), {
			rest: doneOf(180, { access: "banned" }),
			stopped: unavailable,
			filter: "--signed-in-since 2026-03-01 09:40",
		}),
	],
	["400 locked out by a ban", reportOf("lockout", [], { rest: doneOf(400, { access: "banned" }) })],
	["400 locked out by a lock", reportOf("lockout", [], { rest: doneOf(400, { access: "locked" }), apiKeys: true })],
	[
		"400 locked out by a lock, of whom 2 passwords could not be marked",
		reportOf(
			"lockout",
			[1, 2].map((index) =>
				locked({ user: userId(index), password: "unchanged", failures: [unavailable] }, userId(index)),
			),
			{ rest: doneOf(398, { access: "locked" }), warrant: { confirmed } },
		),
	],
	["40 unlocked", reportOf("unlock", [], { rest: doneOf(40, { access: "open", revoked: 0 }) })],
	[
		"40 asked for a new password, some of them have none",
		reportOf("force-reset", [], {
			rest: { ...doneOf(40, { password: "to-be-reset" }), passwordless: 5 },
			resumed: true,
		}),
	],
];
