/** The watch over the users table: the real workflow and the real bundle, started by the clock, against a database by its URL. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { idOf } from "../../src/drill/clerk/state.ts";
import { startPostgres } from "../../src/drill/database/local-postgres.ts";
import type { Database } from "../../src/drill/database/owner.ts";
import { fillForm } from "../../src/drill/issue-form.ts";
import type { LocalWorld } from "../../src/drill/local-world.ts";
import type { Run } from "../../src/drill/runner/run-model.ts";
import { conclusions, only, openWorld, withoutRecord } from "./open-room.ts";

const workflow = ".github/workflows/drift.yml";
const night = { name: "schedule", actor: "octavia", payload: { schedule: "43 3 * * *" } };

let database: Database;
beforeAll(async () => {
	database = await startPostgres();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
	await database.reset();
	await database.query(
		"CREATE TABLE users (id serial PRIMARY KEY, clerk_id text UNIQUE NOT NULL, email text UNIQUE, first_name text, last_name text, updated_at timestamptz)",
	);
});

const users = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ id: idOf("user", `u ${index}`), email: `u.${index}@example.com` }));

type Options = Parameters<typeof openWorld>[0];

function openNights(count: number, options: Options = {}): Promise<LocalWorld> {
	return openWorld({ users: users(count), databaseUrl: database.url, ...options });
}

async function runsOf(world: LocalWorld, start: () => unknown): Promise<Run[]> {
	const before = world.runner.runs.length;
	await start();
	await world.settled();
	return world.runner.runs.slice(before);
}

async function spendNight(world: LocalWorld) {
	const run = only(await runsOf(world, () => world.runner.dispatch(night)));
	return tellOf(run);
}

function tellOf(run: Run) {
	const steps = run.jobs.flatMap((job) => job.steps);
	const [watch] = steps;
	return {
		conclusion: run.conclusion,
		summary: steps.map(({ summary }) => summary).join("\n"),
		log: steps.flatMap(({ log }) => log).join("\n"),
		drift: watch?.outputs.drift,
		incident: watch?.outputs.incident,
		outputs: watch?.outputs ?? {},
	};
}

async function issues(world: LocalWorld) {
	const found = [];
	for (let number = 1; ; number++) {
		try {
			found.push(await world.github.issue(number));
		} catch {
			return found;
		}
	}
}

const log = async (world: LocalWorld, issue: number) =>
	(await world.github.comments(issue)).map(({ body }) => /"event":\{"type":"([a-z-]+)"/.exec(body ?? "")?.[1]);

test("drift opens one incident, as its form would; a person repairs it there", async () => {
	const world = await openNights(700);
	const first = await spendNight(world);
	expect([first.conclusion, first.drift, first.incident]).toEqual(["success", "700", "1"]);
	expect(first.summary).toContain("the incident [#1](");
	const [issue] = await issues(world);
	expect(issue?.title).toBe("Webhook failure: 700 users missing or wrong in the users table");
	expect(issue?.user.login).toBe("github-actions[bot]");
	const labels = issue?.labels.map(({ name }) => name).sort();
	expect(labels).toEqual(["incident", "kind: webhook-failure", "severity: P1", "state: open"]);
	const [, report = ""] = issue?.body?.split("<!-- incident-card end -->\n\n---\n\n") ?? [];
	expect(report).toMatch(/(?<=### What is happening\?\n\n)The users table `public.users` was compared with Clerk/);
	const happening = report.slice(report.indexOf("The users table"));
	const severity = "P1: users are harmed now: wrong data, no access, no deletion";
	const answers = { severity, environment: "Production: real users", noticed: "An alert", happening };
	expect(report).toBe(fillForm("webhook-failure", "", answers).body);
	expect(await log(world, 1)).toEqual(["opened", "drift-measured"]);
	const replies = (await world.github.comments(1)).map(({ body }) => withoutRecord(body ?? ""));
	expect(replies[0]).toContain("🚨 **P1 webhook failure**, declared by github-actions\\[bot\\] at");
	expect(replies[1]).toContain("Of 700 users in Clerk 700 are missing or different in `public.users`");
	expect(issue?.body).toContain("compared the users table with Clerk");

	const said = await runsOf(world, () => world.github.comment({ by: "ravi", issue: 1, body: "/resync" }));
	expect(conclusions(said)).toContain("success");
	expect((await world.github.comments(1)).at(-1)?.body).toContain("is right again: 700 rows created");
	const second = await spendNight(world);
	expect([second.conclusion, second.drift, second.incident]).toEqual(["success", "0", ""]);
	expect(second.outputs["digest-clerk"]).toBe(second.outputs["digest-database"]);
	expect(await log(world, 1)).toEqual(["opened", "drift-measured", undefined, "resynced"]);
	expect(world.github.problems).toEqual([]);
	for (const secret of world.secrets) expect(first.log + first.summary).not.toContain(secret);
}, 60_000);

async function addRow(id: string): Promise<void> {
	await database.query(`INSERT INTO users (clerk_id) VALUES ('${id}')`);
}

/** Our comments as they would stand had everything been said a day before. */
async function yesterday(world: LocalWorld, issue: number): Promise<void> {
	const before = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
	for (const { id, body } of await world.github.comments(issue)) {
		const moved = body.replace(/"key":"watch-drift:[\d-]+"/, `"key":"watch-drift:${before}"`);
		if (moved !== body) await world.github.editComment({ by: "octavia", comment: id, body: moved });
	}
	await world.settled();
}

test("a second night with the same drift is silent, with more drift there is one comment", async () => {
	const world = await openNights(30);
	await spendNight(world);
	const same = await spendNight(world);
	expect([same.conclusion, same.drift, same.incident]).toEqual(["success", "30", "1"]);
	expect(same.summary).toContain("says so with the same numbers. Nothing was posted.");
	expect(await log(world, 1)).toEqual(["opened", "drift-measured"]);
	await addRow(idOf("user", "gone"));
	const today = await spendNight(world);
	expect(today.summary).toContain("has a comment about it from today");
	await yesterday(world, 1);
	const more = await spendNight(world);
	expect([more.conclusion, more.drift, more.incident]).toEqual(["success", "31", "1"]);
	expect(await log(world, 1)).toEqual(["opened", "drift-measured", "drift-measured"]);
	expect((await world.github.comments(1)).at(-1)?.body).toContain("1 row is of a user who is gone from Clerk");
	expect(await issues(world)).toHaveLength(1);
}, 60_000);

test("a closed incident is over: the next drift opens a new one", async () => {
	const world = await openNights(30);
	await spendNight(world);
	await runsOf(world, () => world.github.closeIssue({ by: "ravi", issue: 1 }));
	const next = await spendNight(world);
	expect([next.conclusion, next.incident]).toEqual(["success", "2"]);
	expect(await log(world, 2)).toEqual(["opened", "drift-measured"]);
}, 60_000);

test("below the threshold it is green and silent, whether the workflow's, a variable's or typed by hand", async () => {
	const usual = await openNights(10);
	const night = await spendNight(usual);
	expect([night.conclusion, night.drift, night.incident]).toEqual(["success", "10", ""]);
	expect(night.summary).toContain("Nothing was posted. Up to 10 users are tolerated.");
	expect(await issues(usual)).toEqual([]);

	const world = await openNights(12, { variables: { DRIFT_THRESHOLD: "100%" } });
	expect((await spendNight(world)).summary).toContain("Up to 100 % of the users are tolerated.");
	const press = async (threshold: string) => {
		const payload = { workflow, inputs: { threshold } };
		return tellOf(
			only(await runsOf(world, () => world.runner.dispatch({ name: "workflow_dispatch", actor: "ravi", payload }))),
		);
	};
	expect(await issues(world)).toEqual([]);
	expect((await press("ten")).summary).toContain("The input threshold is `ten`; it must be a number of users");
	expect(await issues(world)).toEqual([]);
	expect((await press("11")).incident).toBe("1");
	expect((await world.github.comments(1))[1]?.body).toContain('"by":"ravi"');
}, 60_000);

test("not set up it is green and says so; started by hand it is red", async () => {
	const world = await openWorld({ users: users(30) });
	const night = await spendNight(world);
	expect([night.conclusion, night.drift]).toEqual(["success", ""]);
	expect(night.summary).toContain("The watch over the users table is not set up, so nothing was compared.");
	expect(night.summary).toContain("The secret `DATABASE_URL` is not set");
	expect(night.log).toContain("is not set up");
	const payload = { workflow, inputs: {} };
	const byHand = await runsOf(world, () =>
		world.runner.dispatch({ name: "workflow_dispatch", actor: "ravi", payload }),
	);
	expect(conclusions(byHand)).toEqual(["failure"]);
	const bare = await openWorld({ users: users(30), instance: "none" });
	const neither = await spendNight(bare);
	expect([neither.conclusion, neither.log]).toEqual([
		"success",
		expect.stringContaining("The secret CLERK_SECRET_KEY and the secret DATABASE_URL are not set"),
	]);
	expect([world.clerk.requests, await issues(world)]).toEqual([[], []]);
}, 60_000);

test("two nights at once open one incident", async () => {
	const world = await openNights(30);
	const runs = await runsOf(world, () => {
		world.runner.dispatch(night);
		world.runner.dispatch(night);
	});
	expect(conclusions(runs)).toEqual(["success", "success"]);
	expect(runs.map((run) => tellOf(run).incident)).toEqual(["1", "1"]);
	expect(await log(world, 1)).toEqual(["opened", "drift-measured"]);
	expect(await issues(world)).toHaveLength(1);
}, 60_000);

test("a key that Clerk refuses, a Clerk that fails in the middle or a database that is not there: red, and nothing is posted", async () => {
	const world = await openNights(700);
	world.clerk.faults.add({ when: { path: /\/users$/ }, answer: { status: 401 } });
	const refused = await spendNight(world);
	expect([refused.conclusion, refused.drift, refused.incident]).toEqual(["failure", "", ""]);
	expect(refused.summary).toContain("Clerk does not accept the secret key");
	world.clerk.faults.clear();
	world.clerk.faults.add({ when: { path: /\/users$/, query: /starting_after/ }, answer: { status: 403 } });
	const half = await spendNight(world);
	expect([half.conclusion, half.drift]).toEqual(["failure", ""]);
	world.clerk.faults.clear();
	await database.query("DROP TABLE users");
	const unfit = await spendNight(world);
	expect([unfit.conclusion, unfit.drift]).toEqual(["failure", ""]);
	expect(unfit.summary).toContain("there is no table `users`");
	const nowhere = await openNights(30, { databaseUrl: "postgres://watch@127.0.0.1:1/application" });
	const unreachable = await spendNight(nowhere);
	expect([unreachable.conclusion, unreachable.drift]).toEqual(["failure", ""]);
	expect(unreachable.summary).toContain("The database could not be reached.");
	expect([await issues(world), await issues(nowhere)]).toEqual([[], []]);
}, 120_000);

test("GitHub failing leaves the numbers on the page of a red run", async () => {
	const world = await openNights(30);
	world.github.faults.add({ when: { method: "POST", path: /\/issues$/ }, answer: { status: 403 } });
	const run = await spendNight(world);
	expect([run.conclusion, run.drift, run.incident]).toEqual(["failure", "30", ""]);
	expect(run.summary).toContain("That is too many, and the incident may not say so:");
	expect(run.summary).toContain("Of 30 users in Clerk 30 are missing");
}, 60_000);

test("in a public repository there are only counts, on the page of the run and in its log too", async () => {
	const world = await openNights(30, { visibility: "public" });
	const run = await spendNight(world);
	expect([run.conclusion, run.incident]).toEqual(["success", "1"]);
	const said = [run.summary, run.log, ...(await world.github.comments(1)).map(({ body }) => body)].join("\n");
	expect(said).toContain("| missing in the table | 30 |");
	expect(said).not.toMatch(/user_|example\.com\b(?!\/)/);
}, 60_000);
