/** The actions that need no issue: in the real workflow with its form, and as a child process against a Clerk of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { type ClerkOptions, type LocalClerk, startClerk } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { bystander, openWorld, victim } from "./open-room.ts";

const secretKey = "sk_live_inventedForTheActionsTest";
const workflow = ".github/workflows/without-an-issue.yml";

type Form = Record<string, string | boolean>;

async function press(form: Form, options: Parameters<typeof openWorld>[0] = {}) {
	const world = await openWorld(options);
	const inputs = { environment: "production", reason: "phished", ...form };
	world.runner.dispatch({ name: "workflow_dispatch", actor: "octavia", payload: { workflow, inputs } });
	const [run] = await world.settled();
	const steps = run?.jobs.flatMap((job) => job.steps) ?? [];
	return {
		world,
		conclusion: run?.conclusion,
		log: steps.flatMap(({ log }) => log).join("\n"),
		summary: steps.map(({ summary }) => summary).join("\n"),
		live: (user: string) => world.clerk.liveSessions(user).length,
		mutations: world.clerk.requests.filter(({ method }) => method === "POST").length,
	};
}

test("the form starts as a dry run: it shows what it would do, and changes nothing", async () => {
	const pressed = await press({ what: "lock out users", users: `${victim}, joe.bloggs@example.com` });
	expect(pressed.conclusion).toBe("success");
	expect(pressed.summary).toContain("Dry run: nothing was changed.");
	expect(pressed.summary).toMatch(/lock out 2 users with 40 live sessions in .*production instance/);
	expect([pressed.mutations, pressed.live(victim), pressed.live(bystander)]).toEqual([0, 37, 3]);
});

test("revoke sessions from the form", async () => {
	const pressed = await press({ what: "revoke sessions", users: victim, "dry-run": false });
	expect(pressed.conclusion).toBe("success");
	expect(pressed.summary).toContain("✅ **37 sessions revoked; none is left.**");
	expect([pressed.live(victim), pressed.live(bystander)]).toEqual([0, 3]);
});

test("lock out users from the form, but not one's own team", async () => {
	const files = { "INCIDENT_CONTACTS.yml": "responders: []\n" };
	const users = [
		{
			id: victim,
			email: "jane.doe@example.com",
			externalAccounts: [{ provider: "oauth_github", username: "octavia" }],
			sessions: [{ status: "active" as const, count: 2 }],
		},
		{ id: bystander, email: "joe.bloggs@example.com", sessions: [{ status: "active" as const, count: 3 }] },
	];
	const refused = await press({ what: "lock out users", users: victim, "dry-run": false }, { files, users });
	expect(refused.conclusion).toBe("failure");
	expect(refused.summary).toContain("it would hit your own account");
	expect([refused.mutations, refused.live(victim)]).toEqual([0, 2]);
	const meant = await press(
		{ what: "lock out users", users: victim, "dry-run": false, alone: "my laptop is gone" },
		{ users },
	);
	expect(meant.conclusion).toBe("success");
	expect(meant.world.clerk.user(victim).banned).toBe(true);
});

test("three presses of the button at once all run, one after the other", async () => {
	const world = await openWorld();
	const inputs = { environment: "production", reason: "phished", what: "revoke sessions", "dry-run": false };
	for (const users of [victim, bystander, victim]) {
		const payload = { workflow, inputs: { ...inputs, users } };
		world.runner.dispatch({ name: "workflow_dispatch", actor: "octavia", payload });
	}
	const runs = await world.settled();
	expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
	expect([world.clerk.liveSessions(victim), world.clerk.liveSessions(bystander)]).toEqual([[], []]);
});

test("a key of the other instance is refused before anything is asked", async () => {
	const pressed = await press(
		{ what: "revoke sessions", users: victim, "dry-run": false },
		{ instance: "development" },
	);
	expect(pressed.conclusion).toBe("failure");
	expect(pressed.summary).toContain("the key is of the development instance");
	expect(pressed.world.clerk.requests).toEqual([]);
});

type Ended = { code: number | null; printed: string; outputs: Record<string, string>; summary: string };

type Texts = Record<string, string>;

async function runAction(name: string, clerk: LocalClerk, inputs: Texts, environment: Texts = {}): Promise<Ended> {
	const folder = mkdtempSync(join(tmpdir(), "incident-action-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const file = (what: string) => join(folder, what);
	for (const what of ["output", "summary"]) writeFileSync(file(what), "");
	const all = { "clerk-secret-key": secretKey, "clerk-api-url": clerk.apiUrl, ...inputs };
	const given = Object.entries(all).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]);
	const program = fileURLToPath(new URL(`../../actions/${name}/index.js`, import.meta.url));
	const child = spawn(process.execPath, [program], {
		env: {
			PATH: process.env.PATH,
			...Object.fromEntries(given),
			GITHUB_ACTOR: "octavia",
			GITHUB_OUTPUT: file("output"),
			GITHUB_STEP_SUMMARY: file("summary"),
			...environment,
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	const said: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
	const [code] = await once(child, "close");
	const text = readFileSync(file("output"), "utf8");
	const outputs = Object.fromEntries(
		[...text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, key = "", , value = ""]) => [key, value]),
	);
	return {
		code,
		printed: Buffer.concat(said).toString("utf8"),
		outputs,
		summary: readFileSync(file("summary"), "utf8"),
	};
}

async function openClerk(options: Partial<ClerkOptions> = {}): Promise<LocalClerk> {
	const users = [
		{
			id: victim,
			email: "jane.doe@example.com",
			sessions: [
				{ status: "active" as const, count: 5 },
				{ status: "pending" as const, count: 1 },
			],
			apiKeys: [{ name: "ci" }],
		},
		{ id: bystander, email: "joe.bloggs@example.com", sessions: [{ status: "active" as const, count: 3 }] },
	];
	const clerk = await startClerk({ secretKey, users, ...options });
	onTestFinished(() => clerk.close());
	return clerk;
}

function numbersOf({ outputs }: Ended): number[] {
	return ["revoked", "already-over", "failed", "users"].map((name) => Number(outputs[name]));
}

test("revoke-sessions: ids and e-mails by comma or line, API keys too, and the account as JSON", async () => {
	const clerk = await openClerk();
	const ended = await runAction("revoke-sessions", clerk, {
		users: `${victim},\n joe.bloggs@example.com\n`,
		"api-keys": "true",
		reason: "leak",
	});
	expect([ended.code, numbersOf(ended)]).toEqual([0, [9, 0, 0, 2]]);
	expect(JSON.parse(ended.outputs.report ?? "")).toMatchObject({
		ok: true,
		operation: "revoke",
		instance: "production",
		revoked: 9,
		apiKeysRevoked: 1,
		results: expect.arrayContaining([
			expect.objectContaining({ asked: victim, index: 0, user: victim, revoked: 6, verified: true }),
			expect.objectContaining({ asked: "j…@example.com", index: 1, user: bystander }),
		]),
		others: [],
		truncated: 0,
	});
	expect(clerk.apiKeys(victim)).toMatchObject([{ revoked: true, revocation_reason: "leak" }]);
	expect(clerk.requests.flatMap(({ problems }) => problems)).toEqual([]);
	expect(ended.summary).toContain("9 sessions and 1 API key of 2 users revoked");
	expect(
		`${ended.printed.replaceAll(`::add-mask::${secretKey}`, "")}${ended.summary}${ended.outputs.report}`,
	).not.toContain(secretKey);
});

test("lock-out-users bans in one request, and counts the sessions that the ban ended", async () => {
	const clerk = await openClerk();
	const ended = await runAction("lock-out-users", clerk, { users: `${victim}, ${bystander}` });
	expect([ended.code, numbersOf(ended)]).toEqual([0, [9, 0, 0, 2]]);
	expect([clerk.user(victim).banned, clerk.user(bystander).banned]).toEqual([true, true]);
	expect(clerk.requests.filter(({ method }) => method === "POST").map(({ path }) => path)).toEqual(["/v1/users/ban"]);
	const again = await runAction("lock-out-users", clerk, { users: `${victim}, ${bystander}` });
	expect([again.code, numbersOf(again)]).toEqual([0, [0, 0, 0, 2]]);
});

const outputNames = ["already-over", "failed", "report", "revoked", "users"];

/** The report of a run in which nothing was begun. Each output is there, so that no step of a caller's breaks over it. */
function expectNothing({ code, outputs, printed, summary }: Ended) {
	expect(code).toBe(1);
	expect(Object.keys(outputs).sort()).toEqual(outputNames);
	expect([outputs.revoked, outputs["already-over"], outputs.failed, outputs.users]).toEqual(["0", "0", "0", "0"]);
	const errors = printed.split("\n").filter((line) => line.startsWith("::error::"));
	expect(errors).toHaveLength(1);
	expect(errors[0]).toMatch(/Nothing was done/);
	expect(summary).toMatch(/Nothing was done/);
	expect(`${printed}${summary}`).not.toMatch(/`\/|--api-keys|CLERK_SECRET_KEY|this repository|comment/);
	return JSON.parse(outputs.report ?? "");
}

const names: Texts = { users: victim };

test.each<[string, string, Texts, RegExp]>([
	["nobody", "bad-input", { users: " , " }, /The input users names nobody/],
	["no input at all", "bad-input", {}, /Neither of the inputs users and users-file is given/],
	["two lists", "bad-input", { ...names, "users-file": "users.txt" }, /Both the input users and the input users-file/],
	["a file that is missing", "bad-input", { "users-file": "users.txt" }, /users\.txt.* is not in the job's workspace/],
	["a wrong id among good ones", "bad-input", { users: `${victim}, user_1` }, /is not a user id/],
	["a reason that no page has room for", "bad-input", { ...names, reason: "x".repeat(501) }, /has 501 characters/],
	["a flag that is neither true nor false", "bad-input", { ...names, "dry-run": "yes" }, /must be true or false/],
	["an environment of another name", "bad-input", { ...names, environment: "staging" }, /production or development/],
	["the other instance", "other-instance", { ...names, environment: "development" }, /key is of the production/],
	["no key", "not-set-up", { ...names, "clerk-secret-key": "" }, /The input clerk-secret-key is empty/],
	["a publishable key", "wrong-key", { ...names, "clerk-secret-key": "pk_live_x" }, /it begins with pk_/],
	["a key in two words", "wrong-key", { ...names, "clerk-secret-key": "sk_live_ x" }, /it holds a space/],
	[
		"an address that is none",
		"wrong-address",
		{ ...names, "clerk-api-url": "api.example.com" },
		/clerk-api-url, or leave/,
	],
])("an input that cannot be meant stops the run before Clerk is asked anything: %s", async (_, code, inputs, says) => {
	const clerk = await openClerk();
	const ended = await runAction("lock-out-users", clerk, inputs);
	expect(expectNothing(ended)).toMatchObject({ ok: false, code, operation: "lockout", results: [], others: [] });
	expect(ended.printed).toMatch(says);
	expect(clerk.requests).toEqual([]);
});

test("hostile inputs reach neither the runner as a command nor the page as Markdown", async () => {
	const clerk = await openClerk();
	const hostile = "user_x\n::error::owned\n::add-mask::e\n##[error]x\n</summary><script>\n";
	for (const inputs of [{ users: hostile }, { "users-file": hostile }, { ...names, environment: hostile }]) {
		const ended = await runAction("revoke-sessions", clerk, inputs);
		expectNothing(ended);
		expect(ended.printed).not.toMatch(/^(::error::owned|::add-mask::e|##\[)/m);
		expect(ended.summary.trim()).not.toMatch(/\n/);
	}
});

test("the report has the same keys whether the run worked or could not begin", async () => {
	const clerk = await openClerk();
	const worked = JSON.parse((await runAction("revoke-sessions", clerk, names)).outputs.report ?? "");
	const inputs = { ...names, "clerk-secret-key": "" };
	const failed = JSON.parse((await runAction("revoke-sessions", clerk, inputs)).outputs.report ?? "");
	expect(Object.keys(failed).sort()).toEqual(Object.keys(worked).sort());
	expect([worked.ok, worked.code, failed.ok, failed.code]).toEqual([true, null, false, "not-set-up"]);
});

test("a key that Clerk does not accept is told as one, with the input to mend", async () => {
	const clerk = await openClerk();
	const key = "sk_live_ofAnotherInstance";
	const really = await runAction("revoke-sessions", clerk, { ...names, "clerk-secret-key": key });
	const dry = await runAction("lock-out-users", clerk, { ...names, "clerk-secret-key": key, "dry-run": "true" });
	for (const { code, outputs, summary } of [really, dry]) {
		expect([code, JSON.parse(outputs.report ?? "").ok]).toEqual([1, false]);
		expect(Object.keys(outputs).sort()).toEqual(outputNames);
		expect(summary).toContain("Clerk does not accept the secret key");
		expect(summary).toContain("`clerk-secret-key`");
		expect(summary).not.toMatch(/`\/|CLERK_SECRET_KEY|dry-run set to false/);
	}
});

test("5,000 users come from a file, more than an input holds", async () => {
	const users = Array.from({ length: 5_000 }, (_, index) => ({
		id: idOf("user", `crowd-${index}`),
		email: `user.${index}@example.com`,
		sessions: [{ status: "active" as const, count: 1 }],
	}));
	const clerk = await openClerk({ users });
	const workspace = mkdtempSync(join(tmpdir(), "incident-workspace-"));
	onTestFinished(() => rmSync(workspace, { recursive: true, force: true }));
	const list = users.map(({ id, email }, index) => (index % 100 === 0 ? email : id));
	writeFileSync(join(workspace, "affected.txt"), `\uFEFF${list.join("\r\n")}\r\n${list[7]}\r\n`);
	const inputs = { "users-file": "affected.txt", "dry-run": "true" };
	const ended = await runAction("lock-out-users", clerk, inputs, { GITHUB_WORKSPACE: workspace });
	expect([ended.code, numbersOf(ended)]).toEqual([0, [0, 0, 0, 5_000]]);
	expect(ended.summary).toContain("It would lock out 5,000 users with about 5,000 live sessions");
	const { results, truncated, estimate } = JSON.parse(ended.outputs.report ?? "");
	expect(results.length + truncated).toBe(5_000);
	expect(results[4_999]).toEqual({ asked: list[4_999], index: 4_999, user: users[4_999]?.id });
	expect(estimate).toMatchObject({ sessions: 5_000, counted: 200 });
	// What the file is for: Linux does not even start a program with as much in one variable.
	await expect(runAction("lock-out-users", clerk, { users: list.join(",") })).rejects.toThrow("E2BIG");
});

test("users from a file are signed out like those of an input", async () => {
	const clerk = await openClerk();
	const workspace = mkdtempSync(join(tmpdir(), "incident-workspace-"));
	onTestFinished(() => rmSync(workspace, { recursive: true, force: true }));
	writeFileSync(join(workspace, "affected.txt"), `${victim}\njoe.bloggs@example.com\n`);
	const inputs = { "users-file": "affected.txt" };
	const ended = await runAction("revoke-sessions", clerk, inputs, { GITHUB_WORKSPACE: workspace });
	expect([ended.code, numbersOf(ended)]).toEqual([0, [9, 0, 0, 2]]);
});

test("a dry run in which Clerk shows no sessions is red, and says why", async () => {
	const clerk = await openClerk();
	clerk.faults.add({ when: { method: "GET", path: /\/sessions$/ }, answer: { status: 500 } });
	const ended = await runAction("revoke-sessions", clerk, { ...names, "dry-run": "true" });
	expect([ended.code, JSON.parse(ended.outputs.report ?? "").ok]).toEqual([1, false]);
	expect(ended.summary).toContain("whose live sessions could not be counted");
	expect(ended.summary).toContain("Clerk's API is failing. (HTTP 500");
});

test("a name that is no user turns the job red, and the others are done all the same", async () => {
	const clerk = await openClerk();
	const ended = await runAction("revoke-sessions", clerk, { users: `${victim}, nobody@example.com` });
	expect([ended.code, numbersOf(ended)]).toEqual([1, [6, 0, 0, 1]]);
	expect(JSON.parse(ended.outputs.report ?? "").others).toEqual([
		{ asked: "n…@example.com", index: 1, outcome: "unknown" },
	]);
});

test("a Clerk that fails leaves no doubt: red, the number that may still be live, and why", async () => {
	const clerk = await openClerk();
	clerk.faults.add({ when: { method: "POST", path: /\/revoke$/ }, answer: { status: 500 } });
	const ended = await runAction("revoke-sessions", clerk, { users: victim });
	expect([ended.code, numbersOf(ended)]).toEqual([1, [0, 0, 6, 1]]);
	expect(ended.summary).toContain("6 still live");
	expect(ended.printed).toContain("::error::");
});

test("a wrong percentage of the quota is said and left aside", async () => {
	const clerk = await openClerk();
	const ended = await runAction("revoke-sessions", clerk, { users: victim, "clerk-quota-percent": "half" });
	expect(ended.code).toBe(0);
	expect(ended.printed).toContain("must be a number from 1 to 100");
});

test("a reason goes to Clerk and onto the page without e-mail addresses", async () => {
	const clerk = await openClerk();
	const reason = "jane.doe@example.com asked for it";
	const ended = await runAction("revoke-sessions", clerk, { users: victim, "api-keys": "true", reason });
	expect(clerk.apiKeys(victim)).toMatchObject([{ revocation_reason: "j…@example.com asked for it" }]);
	expect(`${ended.printed}${ended.summary}${ended.outputs.report}`).not.toContain("jane.doe");
});

test("a runner without its files makes no failure of what was done", async () => {
	const clerk = await openClerk();
	const nowhere = { GITHUB_OUTPUT: "/nowhere/output", GITHUB_STEP_SUMMARY: "/nowhere/summary" };
	const ended = await runAction("revoke-sessions", clerk, { users: victim }, nowhere);
	expect([ended.code, clerk.liveSessions(victim)]).toEqual([0, []]);
	expect(ended.printed).toContain("The runner did not take the outputs");
	expect(ended.printed).toContain("6 sessions revoked");
});
