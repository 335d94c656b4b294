// When a command about users is done with one of them, and with all: what a re-run may leave, and what ticks a box.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EventRecord, isFinal, progressOf } from "../../src/incident/event.ts";
import { type HandledUser, isComplete, isHandled, isHandledEvent } from "../../src/incident/handled.ts";
import { didItsWork } from "../../src/incident/incident.ts";
import { anyEvent, anyHandledEvent, anyHandledUser, handledTypes } from "./any-log.ts";

const over: HandledUser = {
	user: "user_2NNEqL2nrIRdJ194ndJqAHwEfxC",
	revoked: 3,
	alreadyOver: 0,
	failed: 0,
	verified: true,
};

describe("a user is done", () => {
	test.each([
		["sessions-revoked", over],
		["sessions-revoked", { ...over, apiKeys: { revoked: 2, failed: 0, listed: true } }],
		["locked-out", { ...over, access: "banned" }],
		["locked-out", { ...over, access: "locked", lockedUntil: null, password: "to-be-reset" }],
		["locked-out", { ...over, access: "locked", lockedUntil: null, password: "none" }],
		["unlocked", { ...over, access: "open" }],
		["unlocked", { ...over, access: "open", verified: false, failed: 1 }],
		["reset-forced", { ...over, password: "to-be-reset" }],
		["reset-forced", { ...over, password: "none" }],
		["locked-out", { ...over, access: "gone" }],
		["reset-forced", { ...over, access: "gone", apiKeys: { revoked: 0, failed: 0, listed: true } }],
		["locked-out", { ...over, access: "open", letIn: true, apiKeys: { revoked: 0, failed: 1, listed: true } }],
	] as const)("as %s: %j", (type, user) => {
		expect(isHandled(type, user)).toBe(true);
	});
});

describe("a user is not done", () => {
	test.each([
		["sessions-revoked", { ...over, verified: false }],
		["sessions-revoked", { ...over, failed: 1 }],
		["sessions-revoked", { ...over, apiKeys: { revoked: 2, failed: 1, listed: true } }],
		["sessions-revoked", { ...over, apiKeys: { revoked: 0, failed: 0, listed: false } }],
		["locked-out", over],
		["locked-out", { ...over, access: "open" }],
		["locked-out", { ...over, access: "unknown" }],
		["locked-out", { ...over, access: "locked", lockedUntil: null, password: "unchanged" }],
		["locked-out", { ...over, access: "locked", lockedUntil: null, password: "unknown" }],
		["locked-out", { ...over, access: "banned", failed: 1 }],
		["locked-out", { ...over, access: "banned", verified: false }],
		["unlocked", { ...over, access: "banned" }],
		["unlocked", { ...over, access: "locked" }],
		["unlocked", { ...over, access: "unknown" }],
		["unlocked", over],
		["reset-forced", { ...over, password: "unchanged" }],
		["reset-forced", { ...over, password: "to-be-reset", failed: 1 }],
		["reset-forced", { ...over, password: "none", verified: false }],
		["locked-out", { ...over, access: "gone", apiKeys: { revoked: 0, failed: 0, listed: false } }],
		["reset-forced", { ...over, access: "gone", apiKeys: { revoked: 1, failed: 1, listed: true } }],
	] as const)("as %s: %j", (type, user) => {
		expect(isHandled(type, user)).toBe(false);
	});

	test("by any command that ends sessions, while one may still be live", () => {
		const ending = fc.constantFrom(...handledTypes.filter((type) => type !== "unlocked"));
		fc.assert(
			fc.property(ending, anyHandledUser, (type, user) => {
				if (isHandled(type, user)) expect(user).toMatchObject({ failed: 0, verified: true });
			}),
		);
	});
});

describe("a command about users", () => {
	test("is complete exactly when nobody is unread, untried, unlisted or listed as not done", () => {
		fc.assert(
			fc.property(anyHandledEvent, (event) => {
				const { type, users, unread, notTried = 0, unlisted = 0 } = event;
				const left = unread + notTried + unlisted + users.filter((user) => !isHandled(type, user)).length;
				expect(isComplete(event)).toBe(left === 0);
			}),
		);
	});

	test("is final exactly when it is complete, and did its work only if every name was found too", () => {
		fc.assert(
			fc.property(anyHandledEvent, (event) => {
				expect(isFinal(event)).toBe(isComplete(event));
				expect(progressOf(event)).toBe(isComplete(event) ? 3 : 2);
				expect(didItsWork(event)).toBe(isComplete(event) && event.notFound === 0);
			}),
		);
	});

	test("names that stand for nobody do not keep it from being final: trying again would not find them", () => {
		const event = { type: "locked-out" as const, users: [], notFound: 2, unread: 0, reason: null };
		expect(isFinal(event)).toBe(true);
		expect(didItsWork(event)).toBe(false);
	});

	test("is told from every other event by its type", () => {
		fc.assert(
			fc.property(anyEvent, (event) => {
				expect(isHandledEvent(event)).toBe((handledTypes as readonly string[]).includes(event.type));
			}),
		);
	});
});

describe("how far any command came", () => {
	test("is less than its end only for what began, failed or is incomplete", () => {
		fc.assert(
			fc.property(anyEvent, (event) => {
				const { type } = event;
				const expected =
					type === "started" ? 0 : type === "failed" ? 1 : isHandledEvent(event) && !isComplete(event) ? 2 : 3;
				expect(progressOf(event)).toBe(expected);
				expect(isFinal(event)).toBe(expected === 3);
			}),
		);
	});
});

const record = { v: 1, incident: 7, key: "comment:41/1", at: "2026-03-01T10:02:00Z", by: "octavia" };

describe("records of older versions", () => {
	const user = { user: over.user, revoked: 3, alreadyOver: 0, failed: 0, verified: true };
	test.each([
		["a revocation", { type: "sessions-revoked", users: [user], notFound: 0, unread: 0, reason: null }],
		[
			"a revocation after a cut-off run",
			{ type: "sessions-revoked", users: [{ ...user, revokedBefore: 2 }], notFound: 0, unread: 0, reason: "x" },
		],
		["an announcement", { type: "started" }],
		["an answer", { type: "answered" }],
		["an opening", { type: "opened", kind: "auth-outage", severity: "P1", severityAssumed: true, startedAt: null }],
	])("%s is still read, and means the same", (_, event) => {
		expect(EventRecord.parse({ ...record, event })).toEqual({ ...record, event });
	});
});

test("any record is read back from its JSON as it was", () => {
	fc.assert(
		fc.property(anyEvent, (event) => {
			const parsed = EventRecord.parse(JSON.parse(JSON.stringify({ ...record, event })));
			expect(parsed.event).toEqual(event);
		}),
	);
});
