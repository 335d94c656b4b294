/** Operations on many users in the real workflow: progress, a checkpoint to go on from, and an account of everybody. */
import { expect, test } from "vitest";
import { idOf } from "../../src/drill/clerk/state.ts";
import { bystander, conclusions, openRoom, type Room, type Said } from "./open-room.ts";

const organization = idOf("org", "acme");
const members = Array.from({ length: 120 }, (_, index) => idOf("user", `member ${index}`));

async function openCrowd(options: Parameters<typeof openRoom>[0] = {}): Promise<Room> {
	const users = [...members, bystander].map((id, index) => ({
		id,
		email: `member.${index}@example.com`,
		sessions: [{ status: "active" as const, count: 2 }],
	}));
	return openRoom({ users, organizations: [{ id: organization, name: "Acme", members }], ...options });
}

function codeIn({ replies }: Said): string {
	return /`\/confirm ([A-Z2-9]{4})`/.exec(replies[0] ?? "")?.[1] ?? "";
}

function live(room: Room): number {
	return members.reduce((total, user) => total + room.live(user), 0);
}

function revokes({ clerk }: Room): number {
	return clerk.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/revoke")).length;
}

test("progress stands in the reply while it runs; killed then and started again, it goes on where it was", async () => {
	const room = await openCrowd();
	const asked = await room.says("ravi", `/revoke --organization ${organization} --reason leaked`);
	const { id: comment } = await room.github.comment({
		by: "octavia",
		issue: room.issue,
		body: `/confirm ${codeIn(asked)}`,
	});
	const last = async () => (await room.ours()).at(-1) ?? "";
	await expect.poll(last, { timeout: 20_000, interval: 100 }).toMatch(/⏳ \d+ of 120 users, \d+ sessions revoked/);
	const run = room.runner.runs.at(-1);
	if (!run) throw new Error("there is no run");
	room.runner.kill(run.id);
	await room.settled();
	expect(await last()).toContain("was cut off");
	const before = { requests: room.clerk.requests.length, left: live(room) };
	expect(before.left).toBeGreaterThan(0);
	const checkpoint = /"through":"(user_\w+)"/.exec(await last())?.[1] ?? "";
	expect(members.filter((user) => user <= checkpoint).length).toBeGreaterThan(20);
	room.runner.rerun(run.id, { actor: "octavia" });
	await room.settled();
	expect([live(room), room.live(bystander)]).toEqual([0, 2]);
	expect(await last()).toMatch(/✅ \*\*240 sessions of 120 users revoked[^*]*; none is left\.\*\*/);
	// Nothing is revoked twice, and who was done is not even read again.
	expect(revokes(room)).toBe(240);
	const read = room.clerk.requests.slice(before.requests).filter(({ path }) => path === "/v1/sessions");
	expect(members.filter((user) => user <= checkpoint && read.some(({ query }) => query.includes(user)))).toEqual([]);
	expect(room.github.reactions(comment).map(({ content }) => content)).toEqual(["rocket"]);
	expect((await room.ours()).filter((body) => body.includes('"type":"sessions-revoked"'))).toHaveLength(1);
}, 60_000);

test("what failed is listed with the command to go on with, and that command ends it", async () => {
	const room = await openCrowd();
	const unlucky = members.slice(3, 6);
	const sessions = unlucky.flatMap((user) => room.clerk.sessions(user).map(({ id }) => id));
	room.clerk.faults.add({ when: { path: new RegExp(sessions.join("|")) }, answer: { status: 500 } });
	const asked = await room.says("ravi", `/revoke --organization ${organization}`);
	const done = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(done.reactions).toEqual(["-1"]);
	expect(conclusions(done.runs)).toEqual(["failure"]);
	expect(done.replies[0]).toContain("❌ **234 sessions revoked; 6 still live.**");
	const again = /type `(\/revoke [^`]+)`/.exec(done.replies[0] ?? "")?.[1] ?? "";
	expect(again.split(" ").slice(1).sort()).toEqual([...unlucky].sort());
	room.clerk.faults.clear();
	// The same code again goes on with what is left; so does the command that the reply gives.
	const rest = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(rest.reactions).toEqual(["rocket"]);
	expect([live(room), room.live(bystander)]).toEqual([0, 2]);
}, 60_000);

test("Clerk that answers 429 to everything is not hammered: the run stops, and says who was not tried", async () => {
	const room = await openCrowd();
	const asked = await room.says("ravi", `/lockout --organization ${organization}`);
	const before = room.clerk.requests.length;
	room.clerk.faults.add({ when: { method: "POST" }, answer: { status: 429, headers: { "retry-after": "120" } } });
	const done = await room.says("octavia", `/confirm ${codeIn(asked)}`);
	expect(done.replies[0]).toMatch(/too many requests[\s\S]*120 users? not tried|not tried[\s\S]*too many requests/);
	expect(room.clerk.requests.length - before).toBeLessThan(40);
	expect(conclusions(done.runs)).toEqual(["failure"]);
	expect(live(room)).toBe(240);
}, 60_000);

test("where the plan has no ban, users are locked, signed out and asked for a new password, and the reply says so", async () => {
	const room = await openCrowd({ plan: "free" });
	const said = await room.says("ravi", `/lockout ${members[0]} --reason phished`);
	expect(said.replies[0]).toMatch(
		/⚠️ \*\*1 user is locked out by a lock instead of a ban; 2 sessions revoked, none is left/,
	);
	expect(said.replies[0]).toMatch(/\*\*locked\*\* until \d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/);
	expect(said.replies[0]).toContain("a new password is asked for at the next sign-in");
	expect(room.clerk.user(members[0] ?? "")).toMatchObject({ banned: false, locked: true, password_compromised: true });
	expect(room.live(members[0] ?? "")).toBe(0);
	const back = await room.says("ravi", `/unlock ${members[0]}`);
	expect(back.replies[0]).toContain("was locked, can sign in again");
	expect(room.clerk.user(members[0] ?? "")).toMatchObject({ banned: false, locked: false });
});
