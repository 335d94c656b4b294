/** Dangerous commands in the real workflow: what they would hit is shown first, and a second person lets them run, or nobody. */
import { expect, test } from "vitest";
import { idOf } from "../../src/drill/clerk/state.ts";
import { bystander, conclusions, openRoom, type Room, type Said, stable, victim } from "./open-room.ts";

const organization = idOf("org", "acme");

/** GitHub's clock, moved by hand. */
function clock() {
	let now = Date.parse("2026-03-01T10:00:00Z");
	return {
		now() {
			now += 1_000;
			return new Date(now);
		},
		forward(minutes: number) {
			now += minutes * 60_000;
		},
	};
}

function codeIn({ replies }: Said): string {
	const code = /`\/confirm ([A-Z2-9]{4})`/.exec(replies[0] ?? "")?.[1];
	if (code === undefined) throw new Error(`no code in: ${replies[0]}`);
	return code;
}

function mutations({ clerk }: Room): string[] {
	return clerk.requests.filter(({ method }) => method === "POST").map(({ path }) => path);
}

test("a command about two users shows what it would hit, changes nothing, and runs when somebody else agrees", async () => {
	const room = await openRoom({ jwtTemplates: [{ name: "reports", lifetime: 300 }] });
	const asked = await room.says("ravi", `/revoke ${victim} joe.bloggs@example.com --reason stolen laptop`);
	expect(
		stable(asked.replies.join())
			.replaceAll(codeIn(asked), "CODE")
			.replace(/by \d\d:\d\d UTC/, "by <time>"),
	).toMatchInlineSnapshot(`
		"⚠️ **Nothing was done yet: this needs a second person.**

		| | |
		|---|---|
		| **Command** | \`/revoke\` for the users below |
		| **Users** | **2** |
		| **Live sessions** | **40** |
		| **Requests to Clerk** | about 44, in about 1 second |
		| **Clerk instance** | **production** |
		| **Afterwards** | It cannot be taken back; the users sign in again. |
		| **Reason given** | stolen laptop |

		**Somebody else who may run commands types \`/confirm CODE\` by <time>**, and it runs. To withdraw it: \`/cancel CODE\`. Do not edit the comment with the command: then it does not run.

		Nobody else awake? Nobody leads yet, and only the lead may confirm their own command. If that is you, type \`/lead @ravi\`, then \`/confirm CODE --alone "why"\`; the reason stands in the timeline, for the post-mortem.

		The users: \`user_80YVNpC0sNCkqTd58zz83ifapCb\`, \`j…@example.com\` (\`user_rH44A7YBjY6fPzu4ZsRCK9mmL4I\`)."
	`);
	expect([asked.reactions, conclusions(asked.runs)]).toEqual([["confused"], ["success"]]);
	expect([mutations(room), room.live(victim), room.live(bystander)]).toEqual([[], 37, 3]);
	const own = await room.says("ravi", `/confirm ${codeIn(asked)}`);
	expect(own.replies[0]).toContain("you typed this command yourself");
	expect(mutations(room)).toEqual([]);
	const confirmed = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(stable(confirmed.replies.join()).replaceAll(codeIn(asked), "CODE")).toMatchInlineSnapshot(`
		"✅ **40 sessions of 2 users revoked; none is left.**

		- ✅ \`user_80YVNpC0sNCkqTd58zz83ifapCb\`, \`j…@example.com\`: 37 sessions revoked; the list was read again and shows none left.
		- ✅ \`j…@example.com\` (\`user_rH44A7YBjY6fPzu4ZsRCK9mmL4I\`): 3 sessions revoked; the list was read again and shows none left.

		Tokens that were already issued stay valid for up to **5 minutes**, until they expire; Clerk cannot take those back. The users can sign in again, and so can anybody who knows the password; \`/lockout\` keeps them out. Ended sessions cannot be brought back. API keys are not sessions and go on working: \`--api-keys\` revokes them too.

		<sub>Clerk production instance · asked for by **ravi**, confirmed with \`CODE\` · reason given: stolen laptop</sub>"
	`);
	expect([room.live(victim), room.live(bystander)]).toEqual([0, 0]);
	expect(confirmed.reactions).toEqual(["rocket"]);
	const body = await room.body();
	expect(body).toMatch(/- \[x\] [^\n]*`\/revoke/);
	expect(body).toMatch(/\*\*octavia\*\* confirmed/);
	const again = await room.says("mika", `/confirm ${codeIn(asked)}`);
	expect(again.replies[0]).toContain("its command ran");
	expect(room.github.problems).toEqual([]);
});

test("who may not command cannot confirm", async () => {
	const room = await openRoom();
	const asked = await room.says("ravi", "/lockout --from-report --reason x");
	expect(asked.replies[0]).toContain("the report names no user");
	const two = await room.says("ravi", `/lockout ${victim} ${bystander}`);
	expect((await room.says("nora", `/confirm ${codeIn(two)}`)).replies[0]).toContain("may not run commands here");
	expect([mutations(room), room.live(victim)]).toEqual([[], 37]);
});

test("a code is good for 30 minutes", async () => {
	const time = clock();
	const room = await openRoom({ now: time.now });
	const asked = await room.says("ravi", `/revoke ${victim} ${bystander}`);
	time.forward(31);
	const late = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(late.replies[0]).toMatch(/does not wait any more[\s\S]*It was good until 10:3\d UTC/);
	expect(mutations(room)).toEqual([]);
});

test("an edit of the command's comment, or its deletion, keeps it from running", async () => {
	const room = await openRoom();
	const asked = await room.says("ravi", `/revoke ${victim} ${bystander}`);
	await room.github.editComment({ by: "ravi", comment: asked.comment, body: `/revoke ${victim}  ${bystander} ` });
	await room.settled();
	const edited = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(edited.replies[0]).toContain("the command's comment was edited");
	const second = await room.says("ravi", `/revoke ${victim} ${bystander}`);
	await room.github.deleteComment({ by: "ravi", comment: second.comment });
	await room.settled();
	const deleted = await room.says("octavia", `/confirm ${codeIn(second)}`);
	expect(deleted.replies[0]).toContain("the command's comment was deleted");
	expect(mutations(room)).toEqual([]);
});

test("a command for one user whose comment was edited before it ran does not run", async () => {
	const room = await openRoom();
	// The 👀 is on its way while the author edits.
	room.github.faults.add({ when: { method: "GET", path: /\/permission$/, nth: 1 }, answer: "hang" });
	const { id: comment } = await room.github.comment({ by: "ravi", issue: room.issue, body: `/lockout ${victim}` });
	await room.github.editComment({ by: "ravi", comment, body: "never mind" });
	await room.settled();
	expect(mutations(room)).toEqual([]);
	expect((await room.ours()).join()).toContain("the command's comment was edited");
});

test("who has lost their role since they typed it cannot have it run", async () => {
	const room = await openRoom();
	const asked = await room.says("ravi", `/revoke ${victim} ${bystander}`);
	await room.github.setRole("ravi", "read");
	const confirmed = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(confirmed.replies[0]).toContain("may not run commands any more");
	expect(mutations(room)).toEqual([]);
});

test("/cancel withdraws, and says so to who confirms later", async () => {
	const room = await openRoom();
	const asked = await room.says("ravi", `/lockout ${victim} ${bystander}`);
	expect((await room.says("octavia", `/cancel ${codeIn(asked).toLowerCase()}`)).replies[0]).toContain(
		"✅ **Withdrawn:**",
	);
	expect((await room.says("mika", `/confirm ${codeIn(asked)}`)).replies[0]).toContain(
		"It was withdrawn, or its comment was edited, and nothing of it was done.",
	);
	expect((await room.says("mika", "/confirm ZZZZ")).replies[0]).toContain("No command waits now.");
	expect(mutations(room)).toEqual([]);
});

test("the lead alone breaks the glass, and the reason stands on the card", async () => {
	const room = await openRoom();
	const refused = await room.says("ravi", `/revoke ${victim} ${bystander} --alone "3 a.m."`);
	expect(refused.replies[0]).toContain("only the lead may go alone");
	await room.says("ravi", "/lead @ravi");
	const asked = await room.says("ravi", `/revoke ${victim} ${bystander}`);
	const done = await room.says("ravi", `/confirm ${codeIn(asked)} --alone "nobody answers the phone"`);
	expect(done.replies[0]).toContain("**done by one person alone**, because: nobody answers the phone");
	expect([room.live(victim), room.live(bystander)]).toEqual([0, 0]);
	expect(await room.body()).toContain("nobody answers the phone");
});

test("a key of the other instance is refused before anything is asked of Clerk", async () => {
	const room = await openRoom({ instance: "development" });
	for (const typed of [`/revoke ${victim}`, `/user ${victim}`, `/lockout ${victim} --dry-run`]) {
		const said = await room.says("ravi", typed);
		expect(said.replies[0]).toContain("😕 **Nothing was done: the key is of the development instance.**");
		expect(said.reactions).toEqual(["confused"]);
	}
	expect(room.clerk.requests).toEqual([]);
});

test("two operations on many users keep apart; the second says who is at work, and its code stays good", async () => {
	const room = await openRoom();
	const first = await room.says("ravi", `/revoke ${victim} ${bystander}`);
	const lock = { method: "POST", path: /\/git\/refs$/ };
	const other = await room.github.openIssue({ by: "ravi", title: "Other", body: "x", labels: ["incident"] });
	await room.settled();
	const { id } = await room.github.comment({
		by: "ravi",
		issue: other.number,
		body: `/lockout ${victim} ${bystander}`,
	});
	await room.settled();
	const shown = (await room.github.comments(other.number)).filter((comment) => comment.id > id).at(-1)?.body ?? "";
	const code = /`\/confirm ([A-Z2-9]{4})`/.exec(shown)?.[1] ?? "";
	// The first run stays at work: Clerk does not answer it.
	room.clerk.faults.add({ when: { method: "POST", path: /\/revoke$/, nth: 1 }, answer: "hang" });
	await room.github.comment({ by: "octavia", issue: room.issue, body: `/confirm ${codeIn(first)}` });
	await expect
		.poll(
			() =>
				room.github.requests.some(
					({ method, path, status }) => method === lock.method && lock.path.test(path) && status === 201,
				),
			{ timeout: 20_000 },
		)
		.toBe(true);
	await room.github.comment({ by: "octavia", issue: other.number, body: `/confirm ${code}` });
	await room.settled();
	const refused = (await room.github.comments(other.number)).at(-1)?.body ?? "";
	expect(refused).toContain("another operation on many users is going on");
	expect(refused).toContain("**octavia** started it");
	await room.github.comment({ by: "octavia", issue: other.number, body: `/confirm ${code}` });
	await room.settled();
	expect((await room.github.comments(other.number)).at(-1)?.body).toContain("2 users are locked out");
	expect(room.github.problems).toEqual([]);
});

test("a filter runs on everybody who fits it, and on nobody else", async () => {
	const members = Array.from({ length: 30 }, (_, index) => idOf("user", `member ${index}`));
	const users = [
		...members.map((id, index) => ({ id, email: `member.${index}@example.com` })),
		{ id: bystander, email: "joe.bloggs@example.com" },
	];
	const room = await openRoom({
		users: users.map((user) => ({ ...user, sessions: [{ status: "active" as const, count: 2 }] })),
		organizations: [{ id: organization, name: "Acme", members }],
	});
	const asked = await room.says("ravi", `/revoke --organization ${organization}`);
	expect(asked.replies[0]).toMatch(/\*\*Users\*\* \| \*\*30\*\*[\s\S]*\*\*Live sessions\*\* \| \*\*60\*\*/);
	const confirmed = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(confirmed.replies[0]).toContain("✅ **60 sessions of 30 users revoked; none is left.**");
	expect(members.map(room.live)).toEqual(members.map(() => 0));
	expect(room.live(bystander)).toBe(2);
	expect(confirmed.runs[0]?.jobs[0]?.steps.map(({ summary }) => summary).join("\n")).toContain(members[7] ?? "?");
});

test("nobody plays the second person by editing the record in our reply", async () => {
	const room = await openRoom();
	const asked = await room.says("ravi", `/lockout ${victim} ${bystander}`);
	const [ours] = (await room.github.comments(room.issue)).slice(-1);
	const body = (ours?.body ?? "").replace('"by":"ravi"', '"by":"octavia"');
	expect(body).not.toBe(ours?.body);
	await room.github.editComment({ by: "ravi", comment: ours?.id ?? 0, body });
	await room.settled();
	const said = await room.says("ravi", `/confirm ${codeIn(asked)}`);
	expect(said.replies[0]).toContain("the reply that asked for a second person was changed");
	expect([mutations(room), room.live(victim)]).toEqual([[], 37]);
});

test("an account that stands is not replaced by why a run that was started again could not go on", async () => {
	const room = await openRoom();
	room.clerk.faults.add({
		when: { method: "POST", path: /\/revoke$/, nth: 11, times: 1_000 },
		answer: { status: 500 },
	});
	const said = await room.says("ravi", `/revoke ${victim}`);
	expect(said.replies[0]).toMatch(/❌ \*\*\d+ sessions revoked; \d+ still live/);
	room.clerk.faults.clear();
	await room.github.editComment({ by: "ravi", comment: said.comment, body: "never mind" });
	await room.settled();
	room.runner.rerun(said.runs[0]?.id ?? 0, { actor: "ravi" });
	await room.settled();
	const ours = await room.ours();
	expect(ours.some((body) => body.startsWith(said.replies[0] ?? "?"))).toBe(true);
	expect(ours.join()).toContain("the command's comment was edited");
	expect(room.runner.runs.at(-1)?.conclusion).toBe("failure");
	expect(room.live(victim)).toBeGreaterThan(0);
});
