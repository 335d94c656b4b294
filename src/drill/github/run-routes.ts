// A run of a workflow, as the Actions API shows it. Whoever runs the workflows is asked; nothing about runs is kept here.
// https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run

import { ask, readRepository } from "./reads.ts";
import { notFound } from "./refusals.ts";
import type { PathParameters, Route } from "./routes.ts";
import { userFor } from "./users.ts";
import { answer, type Call, isJson, type Json, text } from "./wire.ts";
import { repositoryPath, stamp, type World } from "./world.ts";

export const runRoutes: readonly Route[] = [
	{ scopes: ["actions"], level: "read", role: "read", method: "GET", template: "/actions/runs/{run}", handle: get },
];

async function get(world: World, _call: Call, { run = "" }: PathParameters) {
	const found = world.runStatus(Number(run));
	if (found === undefined) return notFound();
	const { id, attempt, number, workflow, event, status, conclusion } = found;
	const url = `${world.apiUrl}${repositoryPath(world)}/actions/runs/${id}`;
	const page = `${world.serverUrl}/${world.owner}/${world.repository}`;
	const repository = await readRepository(world);
	const head = await headCommit(world, text(repository, "default_branch"));
	const at = stamp(world);
	return answer(200, {
		id,
		name: workflow.name,
		node_id: Buffer.from(`11:WorkflowRun${id}`).toString("base64"),
		head_branch: text(repository, "default_branch"),
		head_sha: head.id,
		path: workflow.file,
		display_title: workflow.name,
		run_number: number,
		run_attempt: attempt,
		event: event.name,
		status,
		conclusion,
		workflow_id: workflowId,
		url,
		html_url: `${page}/actions/runs/${id}`,
		pull_requests: [],
		// The runner keeps no instants of a run; whoever needs one must have it kept first.
		created_at: at,
		updated_at: at,
		actor: userFor(world, found.actor),
		triggering_actor: userFor(world, found.triggeringActor),
		...addresses(url),
		check_suite_url: `${world.apiUrl}${repositoryPath(world)}/check-suites/${id}`,
		workflow_url: `${world.apiUrl}${repositoryPath(world)}/actions/workflows/${workflowId}`,
		head_commit: head,
		repository,
		head_repository: repository,
	});
}

// Workflows have no numbers of their own here.
const workflowId = 1;

function addresses(url: string): Json {
	const parts = ["jobs", "logs", "artifacts", "cancel", "rerun"];
	return { ...Object.fromEntries(parts.map((part) => [`${part}_url`, `${url}/${part}`])), previous_attempt_url: null };
}

/** Runs of issues and comments are runs of the default branch. */
async function headCommit(world: World, branch: string): Promise<Json> {
	const path = repositoryPath(world);
	const ref = await ask(world, { method: "GET", path: `${path}/git/ref/heads/${branch}` });
	const sha = isJson(ref.body) ? text(ref.body.object, "sha") : "";
	const { body } = await ask(world, { method: "GET", path: `${path}/git/commits/${sha}` });
	const commit = isJson(body) ? body : {};
	const { author, committer, message } = commit;
	// The emulator's own first commit has an address of this machine, which is no e-mail address to GitHub's description.
	const named = (person: unknown) => {
		const name = text(person, "name");
		return { name, email: `${name}@users.noreply.github.com` };
	};
	return {
		id: sha,
		tree_id: text(commit.tree, "sha"),
		message,
		timestamp: text(committer, "date"),
		author: named(author),
		committer: named(committer),
	};
}
