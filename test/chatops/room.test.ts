// The room while others write: what another run recorded between our reading and our painting is on the card.
import { expect, test } from "vitest";
import { enterRoom } from "../../src/chatops/room.ts";
import { parseRunbook } from "../../src/incident/checklist.ts";
import { readBoxes } from "../../src/words/card.ts";
import { withRecord } from "../../src/words/record.ts";
import { at, issueInMemory, recordOf, worldOf } from "./in-memory.ts";

test("a record that another run wrote before ours, after we had read, is painted", async () => {
	const { issue, port, state, write } = issueInMemory();
	const room = await enterRoom(worldOf(port), issue);
	write(
		withRecord("noted", recordOf("comment:99/1", 2, { type: "noted", text: "from the other run", happenedAt: at(2) })),
	);
	await room.post("acknowledged", recordOf("comment:1/1", 1, { type: "acknowledged" }));
	await room.repaint();
	expect(state.body).toContain("from the other run");
	expect(state.body).toContain("· acknowledged");
});

test("a box that a person has just changed is painted so, although GitHub still gives the body without the change", async () => {
	const { issue, port, state } = issueInMemory();
	const runbook = parseRunbook("## Steps\n\n- [ ] Look\n- [ ] Act\n");
	const room = await enterRoom(worldOf(port, { runbookOf: async () => runbook }), issue);
	await room.repaint();
	expect(readBoxes(state.body, 7).get("look")?.ticked).toBe(false);
	await room.repaint(new Map([["look", true]]));
	expect([...readBoxes(state.body, 7)].map(([id, { ticked }]) => [id, ticked])).toEqual([
		["look", true],
		["act", false],
	]);
});
