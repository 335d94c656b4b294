// `--dry-run` on commands that move the incident: they say what they would answer, and nothing is recorded as done.
import { expect, test } from "vitest";
import { findCommands } from "../../src/chatops/find-commands.ts";
import { respond } from "../../src/chatops/respond.ts";
import { parseRunbook } from "../../src/incident/checklist.ts";
import { readBoxes } from "../../src/words/card.ts";
import { readLog } from "../../src/words/record.ts";
import { issueInMemory, self, worldOf } from "./in-memory.ts";

const runbook = parseRunbook("- [ ] Say so `/ack`\n- [ ] Write it down `/note`\n- [ ] End it `/resolve`\n");

/** What a comment leaves behind: the reply, what is recorded, which boxes are ticked. */
async function say(body: string) {
	const { issue, port, state, write, comments } = issueInMemory();
	const { id, author, at } = write(body, "octavia");
	const comment = { id, author, at, body, commands: await findCommands(body) };
	const result = await respond(worldOf(port, { runbookOf: async () => runbook }), {
		type: "comment-created",
		issue,
		comment,
	});
	const log = readLog(comments, self, 7);
	return {
		result,
		reply: comments.at(-1)?.body.replace(/\n\n<!-- incident-event .*$/s, ""),
		events: log.map(({ event }) => event),
		ticked: [...readBoxes(state.body, 7)].flatMap(([step, box]) => (box.ticked ? [step] : [])),
		card: state.body,
	};
}

test("/ack --dry-run", async () => {
	const said = await say("/ack --dry-run");
	expect(said.reply).toMatchInlineSnapshot(`
		"🔍 **Dry run: nothing was changed.** Without \`--dry-run\` the answer would be:

		---

		✅ **octavia is on it**, less than a minute after the incident was declared. Next: say who leads, \`/lead @octavia\` if it is you."
	`);
	expect([said.events, said.ticked]).toEqual([[{ type: "answered", dryRun: true }], []]);
	expect(said.card).not.toContain("acknowledged");
	expect(said.result).toEqual({ ended: [{ command: "ack", ending: "done", code: "answered" }] });
});

test("/note --dry-run", async () => {
	const said = await say("/note --dry-run 09:55 the first customer called");
	expect(said.reply).toMatchInlineSnapshot(`
		"🔍 **Dry run: nothing was changed.** Without \`--dry-run\` the answer would be:

		---

		📝 Added to the timeline, 2026-03-01 09:55 UTC: the first customer called"
	`);
	expect([said.events, said.ticked]).toEqual([[{ type: "answered", dryRun: true }], []]);
	expect(said.card).not.toContain("the first customer called");
});

test("/resolve --dry-run", async () => {
	const said = await say("/resolve --dry-run rolled back");
	expect(said.reply).toMatchInlineSnapshot(`
		"🔍 **Dry run: nothing was changed.** Without \`--dry-run\` the answer would be:

		---

		✅ **Resolved** after less than a minute: rolled back.

		Next: tick what is done in the checklist and write down what is still in your head with \`/note [HH:MM] text\`; then write the post-mortem into \`incidents/\`, and close the issue. If the trouble comes back: \`/reopen\` and why."
	`);
	expect([said.events, said.ticked]).toEqual([[{ type: "answered", dryRun: true }], []]);
	expect(said.card).not.toContain("resolved");
});

test("without it the same commands do their work, so that the tests above could fail", async () => {
	const said = await say("/ack\n/note x\n/resolve rolled back");
	expect(said.events.map(({ type }) => type)).toEqual(["acknowledged", "noted", "resolved"]);
	expect(said.ticked).toEqual(["say-so", "write-it-down", "end-it"]);
});

test.each([
	"--dry-run",
	"-dry-run",
	"—dry-run",
	"–dry-run",
	"――dry-run",
	"\u2010\u2010dry-run",
	"\u2011\u2011dry-run",
	"\u2012\u2012dry-run",
	"\u2212\u2212dry-run",
	"\u200b--dry-run",
	"--DRY-RUN",
	"--dry\u2011run",
	"--dryrun",
	"--dry_run",
	"--dry-run.",
])("counts however its dashes arrived, and with a slip: %j", async (typed) => {
	for (const line of [`/ack ${typed}`, `/note ${typed} x`, `/resolve ${typed} rolled back`, `/resolve ${typed}`]) {
		expect((await say(line)).events, line).toEqual([{ type: "answered", dryRun: true }]);
	}
});

test.each(["we tried --dry-run first", "— or so we think", "-5 sessions", "--- dry", "--verbose helped", "dry-run"])(
	"does not count inside a text: %j",
	async (text) => {
		expect((await say(`/note ${text}`)).events).toEqual([{ type: "noted", text, happenedAt: expect.any(String) }]);
	},
);
