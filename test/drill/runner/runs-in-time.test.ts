// Who waits, who is cancelled, who is killed. A gate stands in for time: a step ends when the test opens it.
import { expect, test } from "vitest";
import { jobOf, openGate, openRunner, send, stepOf } from "./runner-world.ts";

test("three runs in one queue: max group all run, one after the other, in the order of their events", async () => {
	const runner = openRunner();
	const gate = await openGate();
	const runs = ["a", "b", "c"].map((name) =>
		send(runner, "queue-max", { group: name === "b" ? "SEVEN" : "seven", url: gate.url(name) }),
	);
	for (const name of ["a", "b", "c"]) {
		expect(await gate.arrival()).toBe(name);
		expect(runs.filter((run) => run.jobs[0]?.steps.length === 1 && run.status !== "completed")).toHaveLength(1);
		gate.open(name);
	}
	await runner.idle();
	expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
});

test("runs of two groups do not wait for each other", async () => {
	const runner = openRunner();
	const gate = await openGate();
	for (const name of ["seven", "eight"]) send(runner, "queue-max", { group: name, url: gate.url(name) });
	expect([await gate.arrival(), await gate.arrival()].sort()).toEqual(["eight", "seven"]);
	gate.open("eight");
	gate.open("seven");
	await runner.idle();
});

test("a job whose condition is false does not wait in its group", async () => {
	const runner = openRunner();
	const gate = await openGate();
	send(runner, "queue-max", { group: "seven", url: gate.url("a") });
	await gate.arrival();
	const chatter = await send(runner, "queue-max", { group: "seven", url: gate.url("b"), chatter: true }).finished;
	expect(chatter.conclusion).toBe("skipped");
	gate.open("a");
	await runner.idle();
});

test("without queue: max the middle one of three is cancelled before it starts", async () => {
	const runner = openRunner();
	const gate = await openGate();
	const runs = ["a", "b", "c"].map((name) => send(runner, "queue-default", { url: gate.url(name) }));
	await gate.arrival();
	expect((await runs[1]?.finished)?.conclusion).toBe("cancelled");
	expect(runs[1]).toMatchObject({
		jobs: [],
		annotations: [{ message: "Canceling since a higher priority waiting request for 'one-group' exists" }],
	});
	gate.open("a");
	expect(await gate.arrival()).toBe("c");
	gate.open("c");
	await runner.idle();
	expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "cancelled", "success"]);
});

test("cancel-in-progress stops the run that has the group", async () => {
	const runner = openRunner();
	const gate = await openGate();
	const first = send(runner, "queue-replace", { url: gate.url("a") });
	await gate.arrival();
	const second = send(runner, "queue-replace", { url: gate.url("b") });
	expect((await first.finished).conclusion).toBe("cancelled");
	expect(await gate.arrival()).toBe("b");
	gate.open("b");
	expect((await second.finished).conclusion).toBe("success");
});

test("a job that asks for the group of its own run is cancelled", async () => {
	const run = await send(openRunner(), "deadlock").finished;
	expect(run.conclusion).toBe("cancelled");
	expect(jobOf(run, "work").annotations[0]?.message).toMatch(/^Canceling since a deadlock for concurrency group/);
});

test("a killed child fails its step, skips the rest and still runs the post script", async () => {
	const runner = openRunner();
	const gate = await openGate();
	const run = send(runner, "gate", { url: gate.url("a") });
	await gate.arrival();
	expect(runner.kill(run.id)).toBe(true);
	await run.finished;
	expect(stepOf(run, "Gate")).toMatchObject({ conclusion: "failure", exitCode: 137 });
	expect(stepOf(run, "After").conclusion).toBe("skipped");
	expect(stepOf(run, "Cancelled").conclusion).toBe("skipped");
	expect(stepOf(run, "Post Gate").log).toEqual(["gate passed: no"]);
	expect(jobOf(run, "later").conclusion).toBe("skipped");
	expect(run.conclusion).toBe("failure");
	expect(runner.kill(run.id)).toBe(false);
});

test("a post script sees the state of its action", async () => {
	const runner = openRunner();
	const gate = await openGate();
	const run = send(runner, "gate", { url: gate.url("a") });
	gate.open(await gate.arrival());
	await run.finished;
	expect(stepOf(run, "Post Gate").log).toEqual(["gate passed: yes"]);
	expect(run.jobs.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
});

test("a cancelled run runs its cancelled() steps and starts no further job", async () => {
	const runner = openRunner();
	const gate = await openGate();
	const run = send(runner, "gate", { url: gate.url("a") });
	await gate.arrival();
	runner.cancel(run.id);
	await run.finished;
	expect(stepOf(run, "Gate").conclusion).toBe("cancelled");
	expect(stepOf(run, "After").conclusion).toBe("skipped");
	expect(stepOf(run, "Cancelled").log).toEqual(["cleaning up"]);
	expect(run.jobs.map(({ conclusion }) => conclusion)).toEqual(["cancelled", "cancelled"]);
	expect(run.conclusion).toBe("cancelled");
});

test("a step out of time fails, a job out of time is cancelled, and a child that ignores signals is killed", async () => {
	const runner = openRunner({ minuteMilliseconds: 1000 });
	const gate = await openGate();
	const run = await send(runner, "timeout", { url: gate.url("never") }).finished;
	expect(stepOf(run, "Gate")).toMatchObject({
		conclusion: "failure",
		annotations: [{ level: "error", message: "The action 'Gate' has timed out after 1 minutes." }],
	});
	expect(stepOf(run, "Stubborn")).toMatchObject({ conclusion: "cancelled", exitCode: 137 });
	expect(jobOf(run, "job")).toMatchObject({
		conclusion: "cancelled",
		annotations: [{ message: "The job has exceeded the maximum execution time of 1 minutes." }],
	});
});

test("a re-run keeps event, number and actor, and names who asked for it", async () => {
	const runner = openRunner();
	const comment = { action: "created", issue: { number: 7, labels: [{ name: "incident" }] } };
	const [first] = runner.dispatch({ name: "issue_comment", actor: "dana", payload: comment });
	if (first === undefined) throw new Error("no run");
	expect(() => runner.rerun(first.id, { actor: "lee" })).toThrow("run 1 is still in_progress");
	await first.finished;
	const again = await runner.rerun(first.id, { actor: "lee" }).finished;
	const report = JSON.parse(again.jobs[0]?.steps[0]?.outputs.report ?? "{}");
	expect(report).toMatchObject({
		event: comment,
		env: {
			GITHUB_ACTOR: "dana",
			GITHUB_TRIGGERING_ACTOR: "lee",
			GITHUB_RUN_ID: String(first.id),
			GITHUB_RUN_NUMBER: "1",
			GITHUB_RUN_ATTEMPT: "2",
		},
	});
	expect(runner.runs.map(({ id, attempt }) => [id, attempt])).toEqual([
		[1, 1],
		[1, 2],
	]);
});

test("closing ends what stands at a gate", async () => {
	const runner = openRunner();
	const gate = await openGate();
	const run = send(runner, "gate", { url: gate.url("a") });
	await gate.arrival();
	await runner.close();
	expect(run.status).toBe("completed");
	expect(run.jobs.flatMap(({ steps }) => steps)).toHaveLength(1);
});

test("states are announced from queued to completed, with the job's and the steps' in between", async () => {
	const states: string[] = [];
	const runner = openRunner({
		onState: ({ job, step, status, conclusion }) =>
			states.push([job ?? "run", step, status, conclusion].filter(Boolean).join(" ")),
	});
	await send(runner, "print", { text: "hello", again: "again" }).finished;
	expect(states).toEqual([
		"run queued",
		"run in_progress",
		"print queued",
		"print in_progress",
		"print Print in_progress",
		"print Print completed success",
		"print Again in_progress",
		"print Again completed success",
		"print completed success",
		"run completed success",
	]);
});
