/**
 * The forms and runbooks of the repository, read from the files beside the running action: an action used by `$/` comes
 * with the whole repository at the running commit, so they need no request and always fit the code.
 */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { parseRunbook, type Runbook } from "../incident/checklist.ts";
import { type Kind, kinds } from "../incident/kind.ts";
import type { FillableForm, ReportForm } from "../incident/report.ts";

/** An issue form, as far as its rendered body needs it: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const IssueForm = z.object({
	body: z.array(
		z.object({ type: z.string(), id: z.string().optional(), attributes: z.object({ label: z.string().optional() }) }),
	),
});

/** GitHub takes a list, or names separated by commas. */
const Names = z
	.union([z.array(z.string()), z.string().transform((text) => text.split(","))])
	.transform((names) => names.map((name) => name.trim()).filter((name) => name !== ""))
	.catch([]);

const Option = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const WholeForm = z.object({
	title: z.string().catch(""),
	labels: Names,
	assignees: Names,
	body: z.array(
		z.object({
			type: z.string(),
			id: z.string().optional(),
			attributes: z.object({ label: z.string().optional(), options: z.array(Option).catch([]) }),
		}),
	),
});

/** The repository's folder, as a URL that ends in a slash, and where to say what could not be read. */
export type Templates = { root: URL; log(line: string): void };

/** A team edits its forms; one that it broke must not take the others, or a running incident, with it. */
export async function readForms({ root, log }: Templates): Promise<readonly ReportForm[]> {
	const forms = await Promise.all(
		kinds.map(async (kind) => {
			const file = formFile(kind);
			try {
				return readForm(kind, await readFile(new URL(file, root), "utf8"));
			} catch (error) {
				log(`The form ${file} cannot be used, so its reports are not recognised: ${error}`);
				return undefined;
			}
		}),
	);
	return forms.filter((form) => form !== undefined);
}

function readForm(kind: Kind, text: string): ReportForm {
	const fields = IssueForm.parse(parse(text)).body.flatMap(({ type, id, attributes: { label } }) =>
		type === "markdown" || label === undefined ? [] : [{ id: id ?? label, label, multiline: type === "textarea" }],
	);
	return { kind, fields };
}

/** The form of a kind as it is filled in; undefined where it is missing or broken. */
export async function readFillableForm({ root, log }: Templates, kind: Kind): Promise<FillableForm | undefined> {
	const file = formFile(kind);
	try {
		const { body, ...whole } = WholeForm.parse(parse(await readFile(new URL(file, root), "utf8")));
		const fields = body.flatMap(({ type, id, attributes: { label, options } }) =>
			type === "markdown" || label === undefined ? [] : [{ id: id ?? label, label, options }],
		);
		return { ...whole, fields };
	} catch (error) {
		log(`The form ${file} cannot be used, so the report is text without fields: ${error}`);
		return undefined;
	}
}

function formFile(kind: Kind): string {
	return `.github/ISSUE_TEMPLATE/${kind}.yml`;
}

/** The steps of a kind; none where the file is missing, which the card says. */
export async function readRunbook({ root, log }: Templates, kind: Kind): Promise<Runbook> {
	const file = `.github/runbooks/${kind}.md`;
	try {
		return parseRunbook(await readFile(new URL(file, root), "utf8"));
	} catch (error) {
		log(`The runbook ${file} cannot be read, so the card has no checklist: ${error}`);
		return [];
	}
}
