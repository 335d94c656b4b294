// Numbers and rights that a page tells people and the code decides: they must not drift apart.
import { expect, test } from "vitest";
import { parse } from "yaml";
import { defaultShare, documentedLimit, mostGivenUp } from "../../src/clerk/budget.ts";
import { deadlineMilliseconds } from "../../src/clerk/gate.ts";
import { longestReason } from "../../src/commands/arguments.ts";
import { mostBytes } from "../../src/entry/named-users.ts";
import { mostUntold } from "../../src/operations/in-bulk.ts";
import { read } from "./files.ts";

const readme = read("README.md");

test("the README tells when a run stops by itself", () => {
	expect(deadlineMilliseconds).toBe(60_000); // Told as "a minute".
	expect(readme).toContain(
		`After a minute of refusals, ${mostGivenUp} requests in a row that failed for good, or ${mostUntold} users in a row of whom Clerk told nothing, the run stops`,
	);
});

test("the README tells how much of Clerk's limit a run takes", () => {
	const { production, development } = documentedLimit;
	expect(defaultShare).toBe(0.5); // Told as "half".
	expect(readme).toContain(
		`takes half of it (${production.toLocaleString("en-US")} requests in 10 s in production, ${development} in development)`,
	);
});

test.each(["revoke-sessions", "lock-out-users"])("the action %s tells how long a reason may be", (action) => {
	const { inputs } = parse(read(`actions/${action}/action.yml`));
	expect(inputs.reason.description).toContain(`at most ${longestReason} characters`);
});

/** What one id takes in a list, with what stands between it and the next. */
const bytesOfId = "user_".length + 27 + 1;
const idsTold = (text: string) => Number(/[Ss]ome ([\d,]+) ids/.exec(text)?.[1]?.replace(",", ""));

test.each(["revoke-sessions", "lock-out-users"])("the action %s tells how many ids fit where", (action) => {
	const { inputs } = parse(read(`actions/${action}/action.yml`));
	// Linux's MAX_ARG_STRLEN holds the variable's name too: https://man7.org/linux/man-pages/man2/execve.2.html
	const fitting = Math.floor((128 * 1_024 - "INPUT_USERS=".length) / bytesOfId);
	expect(idsTold(inputs.users.description)).toBe(Math.floor(fitting / 100) * 100);
	expect(inputs["users-file"].description).toContain(`at most ${mostBytes.toLocaleString("en-US")} bytes`);
	expect(idsTold(inputs["users-file"].description)).toBe(Math.floor(mostBytes / bytesOfId / 10_000) * 10_000);
	expect(read(`actions/${action}/README.md`)).toContain("Some 3,900 ids fit into `users`");
});

test("the form without an issue tells how many ids fit", () => {
	// All inputs together: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_dispatch
	const most = 65_535;
	const { users } = parse(read(".github/workflows/without-an-issue.yml")).on.workflow_dispatch.inputs;
	expect(idsTold(users.description)).toBe(Math.floor((most - 2_000) / bytesOfId / 100) * 100);
});

type Job = { permissions: Record<string, string>; "timeout-minutes": number; concurrency: object };

/** The first workflow on a page. */
function shownOn(page: string): Job {
	const snippet = /^```ya?ml\n([\s\S]*?)^```$/m.exec(read(page))?.[1] ?? "";
	return parse(snippet).jobs.respond;
}

test("the workflow on the page of respond has the rights, the time and the queue of the real one", () => {
	const shown = shownOn("actions/respond/README.md");
	const real: Job = parse(read(".github/workflows/incident.yml")).jobs.respond;
	expect(shown.permissions).toEqual(real.permissions);
	expect(shown["timeout-minutes"]).toBe(real["timeout-minutes"]);
	expect(shown.concurrency).toEqual(real.concurrency);
});

test("the token of respond is described with every right that its job has", () => {
	const { permissions }: Job = parse(read(".github/workflows/incident.yml")).jobs.respond;
	const { description } = parse(read("actions/respond/action.yml")).inputs["github-token"];
	for (const [scope, level] of Object.entries(permissions)) expect(description).toContain(`${scope} ${level}`);
});
