/** What people type in an incident and what they read: transcripts against the real workflow, the real bundle and the emulated Clerk. */
import { expect, test } from "vitest";
import { bystander, conclusions, openRoom, openWorld, victim } from "./open-room.ts";

test("/revoke ends all sessions of the user, pending ones too, and nobody else's", async () => {
	const room = await openRoom({ jwtTemplates: [{ name: "reports", lifetime: 600 }] });
	const said = await room.says("ravi", `/revoke ${victim} --reason stolen laptop`);
	expect(said.replies).toMatchInlineSnapshot(`
		[
		  "✅ **37 sessions revoked; none is left.**

		- ✅ \`user_80YVNpC0sNCkqTd58zz83ifapCb\`, \`j…@example.com\`: 37 sessions revoked; the list was read again and shows none left.

		Tokens that were already issued stay valid for up to **10 minutes**, until they expire; Clerk cannot take those back. The user can sign in again, and so can anybody who knows the password; \`/lockout\` keeps them out. Ended sessions cannot be brought back. API keys are not sessions and go on working: \`--api-keys\` revokes them too.

		<sub>Clerk production instance · reason given: stolen laptop</sub>",
		]
	`);
	expect(said.reactions).toEqual(["rocket"]);
	expect([room.live(victim), room.live(bystander)]).toEqual([0, 3]);
	expect(await room.body()).toMatch(/- \[x\] [^\n]*`\/revoke/);
	expect(conclusions(said.runs)).toEqual(["success"]);
	expect(room.github.problems).toEqual([]);
	expect(room.clerk.requests.flatMap(({ problems }) => problems)).toEqual([]);
});

test("/revoke takes an e-mail address, shows it masked, and says when there was nothing to do", async () => {
	const room = await openRoom();
	const first = await room.says("ravi", "/revoke jane.doe@example.com");
	expect(first.replies[0]).toContain("37 sessions revoked");
	expect(first.replies[0]).not.toContain("jane.doe");
	const second = await room.says("ravi", `/revoke ${victim}`);
	expect(second.replies[0]).toMatchInlineSnapshot(`
		"✅ **No live session was found.**

		- ✅ \`user_80YVNpC0sNCkqTd58zz83ifapCb\`, \`j…@example.com\`: no live session was found; there was nothing to revoke.

		Tokens that were already issued stay valid for up to **60 seconds**, until they expire; Clerk cannot take those back. The user can sign in again, and so can anybody who knows the password; \`/lockout\` keeps them out. API keys are not sessions and go on working: \`--api-keys\` revokes them too.

		<sub>Clerk production instance</sub>"
	`);
});

test("a user that Clerk does not know is no success", async () => {
	const room = await openRoom();
	const said = await room.says("ravi", `/revoke user_${"A".repeat(27)}`);
	expect(said.replies).toMatchInlineSnapshot(`
		[
		  "😕 **Nothing was revoked.**

		- ❓ \`user_AAAAAAAAAAAAAAAAAAAAAAAAAAA\`: this Clerk instance has no such user, nothing was done. Check the id, or name the user by e-mail address.

		<sub>Clerk production instance</sub>",
		]
	`);
	expect(said.reactions).toEqual(["confused"]);
	expect(await room.body()).toMatch(/- \[ \] [^\n]*`\/revoke/);
});

test("a mistyped id is refused before Clerk is asked anything", async () => {
	const room = await openRoom();
	const said = await room.says("ravi", `/revoke ${victim}x`);
	expect(said.replies).toMatchInlineSnapshot(`
		[
		  "😕 **The command was not understood; nothing was done.**

		\`user_80YVNpC0sNCkqTd58zz83ifapCbx\` is not a user id: after user_ come 27 letters and digits, this one has 28. It is typed \`/revoke <user id or e-mail> […] [--api-keys] [--reason text]\`, for example \`/revoke user_2NNEqL2nrIRdJ194ndJqAHwEfxC\`. Type it again in a new comment.",
		]
	`);
	expect(said.reactions).toEqual(["confused"]);
	expect(room.clerk.requests).toEqual([]);
});

test("somebody without permission is told what is needed, what they have, and who can", async () => {
	const files = { "INCIDENT_CONTACTS.yml": "responders: [mika, '@octavia']\n" };
	const room = await openRoom({ files });
	for (const by of ["nora", "tess"]) {
		const said = await room.says(by, `/revoke ${victim}`);
		expect(said.replies[0]).toContain(by === "nora" ? "nora has **read**" : "tess has **triage**");
		expect(said.replies[0]).toContain("Ask **mika** or **octavia**");
		expect(said.reactions).toEqual(["confused"]);
		expect(conclusions(said.runs)).toEqual(["success"]);
	}
	expect(room.live(victim)).toBe(37);
});

test("a responder whom INCIDENT_CONTACTS.yml names may command without write access", async () => {
	const room = await openRoom({ files: { "INCIDENT_CONTACTS.yml": "responders:\n  - Nora\n" } });
	const said = await room.says("nora", "/ack");
	expect(said.reactions).toEqual(["rocket"]);
});

test("a stranger hears nothing, whatever they type", async () => {
	const room = await openRoom({ visibility: "public" });
	for (const body of [`/revoke ${victim}`, "/rev", "/help"]) {
		const said = await room.says("stranger", body);
		expect(said.replies).toEqual([]);
		expect(said.reactions).toEqual([]);
		expect(conclusions(said.runs)).toEqual(["success"]);
	}
	expect(room.live(victim)).toBe(37);
});

test("a public repository keeps commands about users off, and an invited reader is told why they may not", async () => {
	const room = await openRoom({ visibility: "public" });
	const refused = await room.says("ravi", `/revoke ${victim}`);
	expect(refused.replies[0]).toContain("this repository is public");
	expect(room.live(victim)).toBe(37);
	expect((await room.says("ravi", "/ack")).reactions).toEqual(["rocket"]);
	expect((await room.says("nora", "/ack")).replies[0]).toContain("nora has **read**");
});

test("an unknown command names the nearest one and runs nothing", async () => {
	const room = await openRoom();
	expect((await room.says("ravi", `/revok ${victim}`)).replies).toMatchInlineSnapshot(`
		[
		  "😕 **There is no command \`/revok\`; nothing was done.**

		The nearest one is \`/revoke\`. Type \`/revoke\` in a new comment if you meant that, or \`/help\` for the list.",
		]
	`);
	expect((await room.says("ravi", "/frobnicate")).replies[0]).toContain("Type `/help` in a new comment for the list.");
	expect(room.live(victim)).toBe(37);
});

test("text that is not a command runs nothing and wakes nobody", async () => {
	const room = await openRoom();
	const inert = [
		`\`\`\`\n/revoke ${victim}\n\`\`\``,
		`> /revoke ${victim}`,
		`> quoted\n/revoke ${victim}`,
		`\`/revoke ${victim}\``,
		`\`a\n/revoke ${victim}\``,
		`<!--\n/revoke ${victim}\n-->`,
		`    /revoke ${victim}`,
		`Please do not /revoke ${victim}`,
		"/usr/bin/env",
	];
	for (const body of inert) {
		const said = await room.says("ravi", body);
		expect([body, said.replies, said.reactions]).toEqual([body, [], []]);
	}
	expect(room.live(victim)).toBe(37);
	expect(room.github.requests.filter(({ path }) => path.includes("/comments/"))).toEqual([]);
});

test("three commands in one comment run in order, each with a reply of its own", async () => {
	const room = await openRoom();
	const said = await room.says("ravi", "/ack\r\nsome words\r\n/severity p2\r\n/note 00:00 it began");
	expect(said.replies.map((reply) => reply.slice(0, 24))).toEqual([
		"✅ **ravi is on it**, les",
		"✅ **The severity is P2 n",
		"📝 Added to the timeline",
	]);
	expect(said.reactions).toEqual(["rocket"]);
	expect(await room.labels()).toEqual(expect.arrayContaining(["severity: P2", "state: acknowledged"]));
	expect(await room.labels()).not.toContain("severity: P1");
});

test("after a command that failed the rest of the comment is not run, and that is said", async () => {
	const room = await openRoom();
	room.clerk.faults.add({
		when: {},
		answer: { status: 401, body: { errors: [{ code: "clerk_key_invalid", message: "no" }] } },
	});
	const said = await room.says("ravi", `/revoke ${victim}\n/note x\n/resolve`);
	expect(said.replies).toEqual([
		expect.stringMatching(/^❌ \*\*Nothing was revoked\.\*\*/),
		"Not run, because the command above failed: `/note`, `/resolve`. Type them again in a new comment when it is clear what to do.",
	]);
	expect(await room.labels()).toContain("state: open");
});

test("three comments at once all run, once each, in order", async () => {
	const room = await openRoom();
	const { github, issue } = room;
	await Promise.all(
		["/ack", "/severity P3", "/note all at once"].map((body) => github.comment({ by: "ravi", issue, body })),
	);
	await room.settled();
	const ours = await room.ours();
	expect(ours.map((body) => /"type":"([a-z-]+)"/.exec(body)?.[1])).toEqual([
		"opened",
		"acknowledged",
		"severity-changed",
		"noted",
	]);
	expect(await room.body()).toContain("all at once");
	expect(await room.body()).toContain("acknowledged");
});

test("an edit runs nothing: it is said when a command changed, and not when only words did", async () => {
	const room = await openRoom();
	const said = await room.says("ravi", "I look at it");
	await room.github.editComment({ by: "ravi", comment: said.comment, body: "I look at it now" });
	await room.settled();
	expect(await room.ours()).toHaveLength(1);
	await room.github.editComment({ by: "ravi", comment: said.comment, body: `/revoke ${victim}` });
	await room.settled();
	expect((await room.ours()).at(-1)).toContain("The edit did not run anything");
	expect(room.live(victim)).toBe(37);
	await room.github.editComment({ by: "stranger", comment: said.comment, body: "/ack" }).catch(() => {});
	await room.settled();
	expect(await room.ours()).toHaveLength(2);
});

test("an edit of the words around a command is nobody's business, of a note's second line it is", async () => {
	const room = await openRoom();
	const { comment: ack } = await room.says("ravi", "/ack\nlooking");
	await room.github.editComment({ by: "ravi", comment: ack, body: "/ack\nlooking into it" });
	const { comment: note } = await room.says("ravi", "/note one\ntwo");
	expect(await room.body()).toContain("**ravi**: one two");
	await room.github.editComment({ by: "ravi", comment: note, body: "/note one\nthree" });
	await room.settled();
	const said = (await room.ours()).filter((body) => body.includes("The edit did not run anything"));
	expect(said).toEqual([expect.stringContaining("`/note` was changed")]);
});

test("a comment by a bot is left alone", async () => {
	const room = await openRoom({
		people: [
			{ login: "ravi", role: "write" },
			{ login: "alerts[bot]", role: "write" },
		],
	});
	const said = await room.says("alerts[bot]", "/ack");
	expect([said.replies, said.reactions]).toEqual([[], []]);
});

test("a comment on an issue that is no incident is nobody's business", async () => {
	const world = await openWorld();
	const { number: issue } = await world.github.openIssue({ by: "ravi", title: "A question", body: "How?" });
	await world.github.comment({ by: "ravi", issue, body: "/ack" });
	await world.settled();
	expect(await world.github.comments(issue)).toHaveLength(1);
	expect(world.github.requests).toEqual([]);
});
