// Builds the contexts of expressions and the environment of a child for one run. It must not put a token into the
// environment: GitHub's runner does not, and an action that needs one must ask for it as an input.
import { arch } from "node:os";
import { delimiter, dirname } from "node:path";
import type { Run, RunnerOptions } from "./run-model.ts";
import { field, type WorkflowEvent } from "./triggers.ts";

type Values = Record<string, unknown>;

const unknownSha = "0".repeat(40);

/** The `github` context before a job is known: enough for run-level concurrency and job conditions. */
export function githubContext(options: RunnerOptions, run: Run): Values {
	const { repository } = options;
	const { event } = run;
	const ref = refOf(event, repository.defaultBranch);
	const sha = shaOf(event);
	const fullName = `${repository.owner}/${repository.name}`;
	const pullRequest = field(event.payload, "pull_request");
	return {
		actor: run.actor,
		actor_id: idOf(event.payload, "sender"),
		api_url: options.apiUrl,
		base_ref: field(pullRequest, "base", "ref") ?? "",
		event: event.payload,
		event_name: event.name,
		graphql_url: options.graphqlUrl,
		head_ref: field(pullRequest, "head", "ref") ?? "",
		ref,
		ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ""),
		ref_protected: false,
		ref_type: ref.startsWith("refs/tags/") ? "tag" : "branch",
		repository: fullName,
		repository_id: idOf(event.payload, "repository"),
		repository_owner: repository.owner,
		repository_owner_id: idOf(field(event.payload, "repository"), "owner"),
		repositoryUrl: `git://${new URL(options.serverUrl).host}/${fullName}.git`,
		retention_days: "90",
		run_attempt: String(run.attempt),
		run_id: String(run.id),
		run_number: String(run.number),
		secret_source: "Actions",
		server_url: options.serverUrl,
		sha,
		triggering_actor: run.triggeringActor,
		workflow: run.workflow.name,
		workflow_ref: `${fullName}/${run.workflow.file}@${ref}`,
		workflow_sha: sha,
	};
}

// Events about issues run on the default branch.
// https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
function refOf(event: WorkflowEvent, defaultBranch: string): string {
	if (event.ref !== undefined) return event.ref.startsWith("refs/") ? event.ref : `refs/heads/${event.ref}`;
	if (event.name === "pull_request") return `refs/pull/${String(field(event.payload, "pull_request", "number"))}/merge`;
	const pushed = field(event.payload, "ref");
	return (event.name === "push" || event.name === "workflow_dispatch") && typeof pushed === "string"
		? pushed
		: `refs/heads/${defaultBranch}`;
}

function shaOf(event: WorkflowEvent): string {
	const candidates = [
		event.sha,
		event.name === "push" ? field(event.payload, "after") : undefined,
		event.name === "pull_request" ? field(event.payload, "pull_request", "merge_commit_sha") : undefined,
	];
	return candidates.find((sha) => typeof sha === "string") ?? unknownSha;
}

function idOf(payload: unknown, key: string): string {
	return String(field(payload, key, "id") ?? 0);
}

// The keys of the `github` context that become GITHUB_*: all but the token, the payload and the repository's git URL.
// https://github.com/actions/runner/blob/main/src/Runner.Worker/GitHubContext.cs
const exported = [
	"action",
	"action_ref",
	"action_repository",
	"actor",
	"actor_id",
	"api_url",
	"base_ref",
	"event_name",
	"event_path",
	"graphql_url",
	"head_ref",
	"job",
	"ref",
	"ref_name",
	"ref_protected",
	"ref_type",
	"repository",
	"repository_id",
	"repository_owner",
	"repository_owner_id",
	"retention_days",
	"run_attempt",
	"run_id",
	"run_number",
	"server_url",
	"sha",
	"triggering_actor",
	"workflow",
	"workflow_ref",
	"workflow_sha",
	"workspace",
];

/** GITHUB_* and RUNNER_* of a child. They win over whatever a workflow's `env` says. */
export function reservedEnvironment(github: Values, runner: Values): Record<string, string> {
	const environment: Record<string, string> = { GITHUB_ACTIONS: "true" };
	for (const key of exported)
		if (github[key] !== undefined) environment[`GITHUB_${key.toUpperCase()}`] = String(github[key]);
	for (const [key, value] of Object.entries(runner)) environment[`RUNNER_${key.toUpperCase()}`] = String(value);
	return environment;
}

/** The clean environment that every child starts from: nothing of this process but where its tools are. */
export function baseEnvironment(home: string, extra: Record<string, string> = {}): Record<string, string> {
	return {
		PATH: [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter),
		HOME: home,
		LANG: "C.UTF-8",
		CI: "true",
		...extra,
	};
}

export function runnerContext(temp: string): Values {
	return {
		arch: arch() === "arm64" ? "ARM64" : "X64",
		environment: "github-hosted",
		name: "local",
		os: "Linux",
		temp,
		tool_cache: temp,
		workspace: dirname(temp),
	};
}

/** `inputs` of a manual run, with the defaults of the workflow; a required one without a value is refused. */
export function dispatchInputs(configured: unknown, payload: object): Values {
	const given = field(payload, "inputs");
	const inputs: Values = typeof given === "object" && given !== null ? { ...given } : {};
	const declared = field(configured, "inputs");
	for (const [name, input] of Object.entries(typeof declared === "object" && declared !== null ? declared : {})) {
		inputs[name] ??= field(input, "default");
		if (inputs[name] === undefined && field(input, "required") === true)
			throw new Error(`Required input '${name}' not provided`);
		if (field(input, "type") === "boolean") inputs[name] = String(inputs[name]) === "true";
		inputs[name] ??= "";
	}
	return inputs;
}
