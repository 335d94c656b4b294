// Says whether an event starts a workflow, and on which ref. It must not look at job conditions: those belong to a run.
// https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
import type { Workflow } from "./workflow.ts";

export type WorkflowEvent = {
	name: string;
	payload: object;
	actor: string;
	ref?: string;
	sha?: string;
	/** The files that a push or a pull request changes. Unknown files match every `paths` filter. */
	files?: string[];
};

type Filters = Partial<Record<"types" | "workflows" | PatternName, string[]>>;
type PatternName = "branches" | "branches-ignore" | "tags" | "tags-ignore" | "paths" | "paths-ignore";

// Every other event starts a workflow with each of its types.
const defaultTypes: Record<string, string[]> = {
	pull_request: ["opened", "synchronize", "reopened"],
	pull_request_target: ["opened", "synchronize", "reopened"],
};

const skipMarks = ["[skip ci]", "[ci skip]", "[no ci]", "[skip actions]", "[actions skip]"];

export function starts(workflow: Workflow, event: WorkflowEvent): boolean {
	const configured: unknown = workflow.events[event.name];
	if (configured === undefined) return false;
	if (event.name === "schedule") return startsOnSchedule(configured, field(event.payload, "schedule"));
	if (event.name === "workflow_dispatch") {
		const target = field(event.payload, "workflow");
		return target === undefined || target === workflow.file;
	}
	const filters = readFilters(configured);
	const types = filters.types ?? defaultTypes[event.name];
	const action = field(event.payload, "action");
	if (types !== undefined && action !== undefined && !types.includes(String(action))) return false;
	if (filters.workflows !== undefined && !filters.workflows.includes(String(field(event.payload, "workflow", "name"))))
		return false;
	if (event.name === "push") return startsOnPush(filters, event);
	if (event.name === "pull_request" || event.name === "pull_request_target") {
		const base = String(field(event.payload, "pull_request", "base", "ref") ?? "");
		return passes(filters, "branches", base) && passesPaths(filters, event.files);
	}
	return true;
}

function startsOnSchedule(configured: unknown, cron: unknown): boolean {
	if (!Array.isArray(configured)) return false;
	return cron === undefined || configured.some((entry) => field(entry, "cron") === cron);
}

function startsOnPush(filters: Filters, event: WorkflowEvent): boolean {
	const message = String(field(event.payload, "head_commit", "message") ?? "");
	if (skipMarks.some((mark) => message.includes(mark))) return false;
	const ref = event.ref ?? String(field(event.payload, "ref") ?? "");
	const kind = ref.startsWith("refs/tags/") ? "tags" : "branches";
	const other = kind === "tags" ? "branches" : "tags";
	const own = filters[kind] ?? filters[`${kind}-ignore`];
	const others = filters[other] ?? filters[`${other}-ignore`];
	// A filter for branches alone keeps tags out, and the other way round.
	if (own === undefined && others !== undefined) return false;
	if (!passes(filters, kind, ref.replace(/^refs\/(heads|tags)\//, ""))) return false;
	return kind === "tags" || passesPaths(filters, event.files ?? pushedFiles(event.payload));
}

function passes(filters: Filters, kind: "branches" | "tags", name: string): boolean {
	const wanted = filters[kind];
	const ignored = filters[`${kind}-ignore`];
	if (wanted !== undefined && !matchesPatterns(wanted, name)) return false;
	return ignored === undefined || !matchesPatterns(ignored, name);
}

function passesPaths(filters: Filters, files: string[] | undefined): boolean {
	if (files === undefined) return true;
	const { paths, "paths-ignore": ignored } = filters;
	if (paths !== undefined && !files.some((file) => matchesPatterns(paths, file))) return false;
	return ignored === undefined || !files.every((file) => matchesPatterns(ignored, file));
}

function pushedFiles(payload: object): string[] | undefined {
	const commits = field(payload, "commits");
	if (!Array.isArray(commits)) return undefined;
	const lists = commits.flatMap((commit) => ["added", "modified", "removed"].map((key) => field(commit, key)));
	return lists.flatMap((list) => (Array.isArray(list) ? list.map(String) : []));
}

/** The last pattern that matches decides; `!` takes back. */
export function matchesPatterns(patterns: string[], name: string): boolean {
	let matched = false;
	for (const pattern of patterns) {
		const negative = pattern.startsWith("!");
		if (patternExpression(negative ? pattern.slice(1) : pattern).test(name)) matched = !negative;
	}
	return matched;
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
function patternExpression(pattern: string): RegExp {
	const source = pattern.replace(/\*\*\/|\*\*|\*|\?|\+|\[[^\]]*\]|\\.|[.^${}()|\\/]/g, (part) => {
		if (part === "**/") return "(?:.*/)?";
		if (part === "**") return ".*";
		if (part === "*") return "[^/]*";
		if (part === "?" || part === "+" || part.startsWith("[") || part.length === 2) return part;
		return `\\${part}`;
	});
	return new RegExp(`^${source}$`);
}

function readFilters(configured: unknown): Filters {
	const filters: Record<string, string[]> = {};
	if (typeof configured !== "object" || configured === null) return filters;
	for (const [key, value] of Object.entries(configured)) if (Array.isArray(value)) filters[key] = value.map(String);
	return filters;
}

/** One value deep in a payload, or undefined where the path ends. */
export function field(value: unknown, ...path: string[]): unknown {
	return path.reduce<unknown>(
		(at, key) => (typeof at === "object" && at !== null ? Object.getOwnPropertyDescriptor(at, key)?.value : undefined),
		value,
	);
}
