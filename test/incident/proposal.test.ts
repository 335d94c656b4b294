// What becomes of a dangerous command that waits for a second person, as the log alone tells it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventOf, IncidentEvent } from "../../src/incident/event.ts";
import { type HandledEvent, isComplete, isHandledEvent } from "../../src/incident/handled.ts";
import { declare, fold } from "../../src/incident/incident.ts";
import { proposalsOf, stateOfProposal } from "../../src/incident/proposal.ts";
import { timeline } from "../../src/incident/timeline.ts";
import { anyRecords } from "./any-log.ts";
import { declaration, incidentAfter, opened } from "./given.ts";

const expiresAt = "2026-03-01T10:32:00Z";
const proposed: EventOf<"proposed"> = {
	type: "proposed",
	code: "K7QF",
	expiresAt,
	bodyDigest: "0",
	users: 3,
	usersDigest: "1",
	seal: "2",
};
const user = { user: "user_2NNEqL2nrIRdJ194ndJqAHwEfxC", revoked: 3, alreadyOver: 0, failed: 0, verified: true };
const confirmed = { code: "K7QF", by: "octavia" };
const ran = { type: "sessions-revoked" as const, users: [user], notFound: 0, unread: 0, reason: null, confirmed };
const unfinished = { ...ran, notTried: 2 };
/** Somebody agreed, and Clerk let nothing be done. */
const ranInVain = { ...ran, users: [], notTried: 3 };
const cancelled = { type: "cancelled" as const, code: "K7QF" };

/** Neither at its end nor with anybody to whom something was done. */
function isInVain(event: HandledEvent): boolean {
	return !isComplete(event) && event.users.length === 0 && (event.rest?.users ?? 0) === 0;
}

function stateAfter(at: string, ...events: IncidentEvent[]) {
	const incident = incidentAfter(opened, proposed, ...events);
	const [proposal] = proposalsOf(incident);
	if (!proposal) throw new Error("Nothing was proposed.");
	return stateOfProposal(incident, proposal, at).state;
}

describe("a proposal", () => {
	test.each([
		["waits until its time is over", "waiting", expiresAt, []],
		["is over a second later", "expired", "2026-03-01T10:32:01Z", []],
		["was withdrawn", "cancelled", expiresAt, [cancelled]],
		["ran, with two people", "ran", expiresAt, [ran]],
		["ran, whatever its command was", "ran", expiresAt, [{ ...ran, type: "unlocked", users: [] } as const]],
		["is unfinished while something is left", "unfinished", expiresAt, [unfinished]],
		["stays so after its time: the run may go on", "unfinished", "2026-03-01T12:00:00Z", [unfinished]],
		["ran when another run did what was left", "ran", expiresAt, [unfinished, ran]],
		["ran, though an unfinished run stands behind it", "ran", expiresAt, [ran, unfinished]],
		["waits on after a run that did nothing", "waiting", expiresAt, [ranInVain]],
		["has no longer time for such a run", "expired", "2026-03-01T10:32:01Z", [ranInVain]],
		["is unfinished though a later run did nothing", "unfinished", expiresAt, [unfinished, ranInVain]],
		["can be withdrawn after a run that did nothing", "cancelled", expiresAt, [ranInVain, cancelled]],
		["is not touched by the code of another", "waiting", expiresAt, [{ ...cancelled, code: "M2XP" }]],
		[
			"is not touched by a command that nobody had to confirm",
			"waiting",
			expiresAt,
			[{ ...ran, confirmed: undefined }],
		],
		["is not touched by a refusal or a failure", "waiting", expiresAt, [{ type: "failed", code: "bug" } as const]],
	] as const)("%s", (_, state, at, events) => {
		expect(stateAfter(at, ...(events as readonly IncidentEvent[]))).toBe(state);
	});

	test("that was superseded is none", () => {
		fc.assert(
			fc.property(anyRecords, (records) => {
				const incident = fold(declare(declaration), records);
				const kept = incident.log.filter(({ event, superseded }) => event.type === "proposed" && !superseded);
				expect(proposalsOf(incident).map(({ commentId }) => commentId)).toEqual(kept.map(({ commentId }) => commentId));
			}),
		);
	});

	test("is one thing at a time in any log, and only time turns waiting into expired", () => {
		fc.assert(
			fc.property(
				anyRecords,
				fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
				(records, date) => {
					const incident = fold(declare(declaration), records);
					for (const proposal of proposalsOf(incident)) {
						const found = stateOfProposal(incident, proposal, date.toISOString());
						const ends = incident.log.filter(
							({ event, superseded }) =>
								!superseded &&
								((event.type === "cancelled" && event.code === proposal.event.code) ||
									(isHandledEvent(event) && event.confirmed?.code === proposal.event.code && !isInVain(event))),
						);
						if (ends.length === 0) {
							expect(found.state).toBe(date.getTime() > Date.parse(proposal.event.expiresAt) ? "expired" : "waiting");
							continue;
						}
						if (!("record" in found)) throw new Error(`It is ${found.state}, and it was answered.`);
						expect(ends).toContain(found.record);
						const { event } = found.record;
						const complete = isHandledEvent(event) && isComplete(event);
						expect(found.state).toBe(event.type === "cancelled" ? "cancelled" : complete ? "ran" : "unfinished");
					}
				},
			),
		);
	});
});

describe("the timeline", () => {
	const waits = (...events: IncidentEvent[]) =>
		timeline(incidentAfter(opened, proposed, ...events), []).find(({ event }) => event.type === "proposed")?.waits;

	test("says that it waits while the log knows nobody who answered it, and for as long as it is good", () => {
		expect(waits()).toBe(true);
		expect(waits({ type: "answered" })).toBe(true);
	});
	test.each([
		["withdrawn", cancelled],
		["run", ran],
		["begun", unfinished],
	])("does not once it was %s", (_, event) => {
		expect(waits(event)).toBeUndefined();
	});
});
