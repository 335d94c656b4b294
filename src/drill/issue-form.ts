/** Fills one of the repository's issue forms as a person would, and renders the body as GitHub does. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Kind } from "../incident/kind.ts";

type Field = { type: string; id?: string; attributes: { label?: string; options?: string[]; default?: number } };
type Form = { title: string; labels: string[]; body: Field[] };

export type FilledForm = { title: string; labels: string[]; body: string };

/** `answers` by field id; a dropdown without an answer keeps its default, any other field stays empty. */
export function fillForm(kind: Kind, title: string, answers: Record<string, string>): FilledForm {
	const path = new URL(`../../.github/ISSUE_TEMPLATE/${kind}.yml`, import.meta.url);
	const form: Form = parse(readFileSync(path, "utf8"));
	const parts = form.body
		.filter(({ type }) => type !== "markdown")
		.map(({ id = "", attributes: { label, options, default: first } }) => {
			const preset = first === undefined ? undefined : options?.[first];
			return `### ${label}\n\n${answers[id] || preset || "_No response_"}`;
		});
	return { title: form.title + title, labels: form.labels, body: parts.join("\n\n") };
}
