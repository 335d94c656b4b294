// The local world's GitHub tells of the runs that the local runner executes.
import { expect, test } from "vitest";
import { startLocalWorld } from "../../../src/drill/local-world.ts";
import { client, repo } from "./room.ts";

test("a run is known while it works, when it has ended, and when it is started again", async () => {
	const working = Promise.withResolvers<void>();
	const world = await startLocalWorld({
		people: [{ login: "mara", role: "maintain" }],
		users: [],
		onState({ job, status }) {
			if (job !== undefined && status === "in_progress") working.resolve();
		},
	});
	const mara = client(world.github, world.github.personToken("mara"));
	const read = async () => (await mara("GET", `${repo}/actions/runs/1`)).body;
	try {
		expect(await read()).toMatchObject({ message: "Not Found" });
		// The job cannot end before it is looked at.
		world.github.faults.add({ when: { actor: "github-actions[bot]" }, answer: "hang" });
		await world.github.openIssue({ by: "mara", title: "Sign-in is down", body: "### How bad is it?\n\nP1" });
		await working.promise;
		expect(await read()).toMatchObject({ id: 1, status: "in_progress", run_attempt: 1, conclusion: null });
		world.github.faults.clear();
		world.runner.kill(1);
		await world.settled();
		expect(await read()).toMatchObject({ status: "completed", event: "issues", triggering_actor: { login: "mara" } });
		world.runner.rerun(1, { actor: "mara" });
		expect(await read()).toMatchObject({ run_attempt: 2 });
		await world.settled();
		expect(world.github.problems).toEqual([]);
	} finally {
		await world.close();
	}
});
