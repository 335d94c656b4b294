// What the incident allows in which state, and what follows. Words and replies are tested elsewhere.
import { describe, test } from "vitest";
import {
	acknowledge,
	acknowledged,
	closedByHand,
	given,
	happens,
	lead,
	ledBy,
	opened,
	refused,
	reopen,
	reopened,
	reopenedByHand,
	resolve,
	resolved,
	setSeverity,
	severitySet,
} from "./given.ts";

describe("acknowledging", () => {
	test("an open incident is acknowledged", () => {
		given(opened).when(acknowledge).then(happens(acknowledged));
	});
	test("an acknowledged one is not acknowledged twice", () => {
		given(opened, acknowledged).when(acknowledge).then(refused("already-acknowledged"));
	});
	test("a resolved one is over", () => {
		given(opened, acknowledged, resolved).when(acknowledge).then(refused("already-over"));
	});
	test("a closed one is over, though nobody resolved it", () => {
		given(opened, closedByHand).when(acknowledge).then(refused("already-over"));
	});
	test("one that was reopened wants a new acknowledgement", () => {
		given(opened, acknowledged, resolved, reopened).when(acknowledge).then(happens(acknowledged));
	});
});

describe("resolving and reopening", () => {
	test("an incident that nobody acknowledged can be resolved", () => {
		given(opened).when(resolve).then(happens(resolved));
	});
	test("a resolved one is not resolved twice", () => {
		given(opened, resolved).when(resolve).then(refused("already-over"));
	});
	test("a closed one can still be resolved: closing says nothing about the trouble", () => {
		given(opened, closedByHand).when(resolve).then(happens(resolved));
	});
	test("one that goes on cannot be reopened", () => {
		given(opened, acknowledged).when(reopen).then(refused("not-over"));
	});
	test("a resolved one can be reopened", () => {
		given(opened, resolved).when(reopen).then(happens(reopened));
	});
	test("a closed one can be reopened", () => {
		given(opened, closedByHand).when(reopen).then(happens(reopened));
	});
	test("one that a person reopened by hand is not over any more", () => {
		given(opened, resolved, closedByHand, reopenedByHand).when(reopen).then(refused("not-over"));
	});
});

describe("severity and lead", () => {
	test("the severity changes to another", () => {
		given(opened)
			.when(setSeverity("P1"))
			.then(happens(severitySet("P1")));
	});
	test("the severity it has is refused", () => {
		given(opened, severitySet("P3")).when(setSeverity("P3")).then(refused("same-severity"));
	});
	test("the lead changes to another", () => {
		given(opened, ledBy("octavia"))
			.when(lead("rosalind"))
			.then(happens(ledBy("rosalind")));
	});
	test("the present lead is refused however the login is written", () => {
		given(opened, ledBy("octavia")).when(lead("OctaVia")).then(refused("same-lead"));
	});
	test("a note is taken in every state", () => {
		const note = { text: "x", happenedAt: "2026-03-01T09:00:00Z" };
		given(opened, resolved, closedByHand)
			.when({ type: "note", ...note })
			.then(happens({ type: "noted", ...note }));
	});
});

describe("the state that follows", () => {
	test("before the opening is logged the issue alone tells kind and severity", () => {
		given().then({ status: "open", severity: "P2", opened: false });
	});
	test("who acknowledged and when is kept", () => {
		given(opened, acknowledged).then({
			status: "acknowledged",
			acknowledged: { by: "octavia", at: "2026-03-01T10:02:00.000Z" },
		});
	});
	test("the worst severity is remembered after it was lowered", () => {
		given(opened, severitySet("P1"), severitySet("P3")).then({ severity: "P3", highestSeverity: "P1" });
	});
	test("reopening starts anew but keeps the lead", () => {
		given(opened, ledBy("octavia"), acknowledged, resolved, reopened).then({
			status: "open",
			acknowledged: null,
			resolved: null,
			lead: "octavia",
		});
	});
	test("closing by hand keeps the status beside it", () => {
		given(opened, acknowledged, closedByHand).then({ closed: true, status: "acknowledged" });
	});
	test("reopening the issue by hand keeps an acknowledgement of an incident that was not resolved", () => {
		given(opened, acknowledged, closedByHand, reopenedByHand).then({ closed: false, status: "acknowledged" });
	});
	test("reopening the issue by hand starts a resolved incident anew", () => {
		given(opened, acknowledged, resolved, closedByHand, reopenedByHand).then({ closed: false, status: "open" });
	});
});
