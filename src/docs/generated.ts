/**
 * The parts of the documentation that are made from the code: the README's tables and the actions' inputs and outputs. It
 * must not write a file; `write.ts` does, and a test compares.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { registry } from "../commands/registry.ts";
import { helpTable } from "../words/help.ts";
import { code } from "../words/text.ts";

export type Document = { path: string; before: string; after: string };

/** The repository's root, as a URL that ends in a slash. */
export const repository = new URL("../../", import.meta.url);

/** An action's metadata: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax */
const Action = z.object({
	name: z.string(),
	description: z.string(),
	inputs: z
		.record(
			z.string(),
			z.object({ description: z.string(), required: z.boolean().optional(), default: z.string().optional() }),
		)
		.default({}),
	outputs: z.record(z.string(), z.object({ description: z.string() })).default({}),
});
type Action = z.infer<typeof Action>;

const Permissions = z.record(z.string(), z.enum(["read", "write", "none"]));
const Workflow = z.object({ name: z.string(), jobs: z.record(z.string(), z.object({ permissions: Permissions })) });

function read(path: string): string {
	return readFileSync(new URL(path, repository), "utf8");
}

function actionNames(): string[] {
	return readdirSync(new URL("actions/", repository)).filter((name) => name !== "dist");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
	return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

function defaultOf({ required, default: value }: Action["inputs"][string]): string {
	if (required) return "must be given";
	return value === undefined || value === "" ? "empty" : code(value);
}

function actionParts(action: Action): Parts {
	const inputs = Object.entries(action.inputs).map(([name, input]) => [
		code(name),
		input.description,
		defaultOf(input),
	]);
	const outputs = Object.entries(action.outputs).map(([name, { description }]) => [code(name), description]);
	return {
		description: action.description,
		inputs: inputs.length === 0 ? "None." : table(["Input", "What it is", "Default"], inputs),
		outputs: outputs.length === 0 ? "None." : table(["Output", "What it is"], outputs),
	};
}

function actionsTable(): string {
	const rows = actionNames().map((name) => {
		const { description } = Action.parse(parse(read(`actions/${name}/action.yml`)));
		return [`[${code(name)}](actions/${name}/README.md)`, description];
	});
	return table(["Action", "What it does"], rows);
}

function permissionsTable(): string {
	const folder = ".github/workflows/";
	const rows = readdirSync(new URL(folder, repository))
		.sort()
		.flatMap((file) => {
			const { jobs } = Workflow.parse(parse(read(folder + file)));
			return Object.entries(jobs).map(([job, { permissions }]) => {
				const granted = Object.entries(permissions).map(([scope, level]) => code(`${scope}: ${level}`));
				return [`[${code(file)}](${folder}${file})`, code(job), granted.join(", ") || "nothing"];
			});
		});
	return table(["Workflow", "Job", "What its token may do"], rows);
}

type Parts = Record<string, string>;

const opening = /<!-- generated:([a-z-]+) -->/g;
const part = (name: string, content: string): string =>
	`<!-- generated:${name} -->\n\n${content}\n\n<!-- generated end -->`;

/** Puts fresh parts between the markers. A marker without a part, or a part without a marker, is a mistake and throws. */
export function regenerate(path: string, text: string, parts: Parts): string {
	const marked = [...text.matchAll(opening)].map(([, name = ""]) => name);
	const unknown = marked.find((name) => parts[name] === undefined);
	if (unknown !== undefined) throw new Error(`${path}: nothing is generated under the name ${unknown}`);
	const missing = Object.keys(parts).find((name) => !marked.includes(name));
	if (missing !== undefined) throw new Error(`${path}: the marker <!-- generated:${missing} --> is missing`);
	return text.replace(/<!-- generated:([a-z-]+) -->[\s\S]*?<!-- generated end -->/g, (_, name: string) =>
		part(name, parts[name] ?? ""),
	);
}

/** Every document with generated parts, as it stands and as it should. */
export function documents(): Document[] {
	const readme = { commands: helpTable(registry), actions: actionsTable(), permissions: permissionsTable() };
	const paths: [string, Parts][] = [
		["README.md", readme],
		...actionNames().map((name): [string, Parts] => [
			`actions/${name}/README.md`,
			actionParts(Action.parse(parse(read(`actions/${name}/action.yml`)))),
		]),
	];
	return paths.map(([path, parts]) => {
		const before = read(path);
		return { path, before, after: regenerate(path, before, parts) };
	});
}
