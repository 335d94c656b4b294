/**
 * The forms and runbooks of the repository, read from the files beside the running action: an action used by `$/` comes
 * with the whole repository at the running commit, so they need no request and always fit the code.
 */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { parseRunbook, type Runbook } from "../incident/checklist.ts";
import { type Kind, kinds } from "../incident/kind.ts";
import type { ReportForm } from "../incident/report.ts";

/** An issue form, as far as its rendered body needs it: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const IssueForm = z.object({
	body: z.array(
		z.object({ type: z.string(), id: z.string().optional(), attributes: z.object({ label: z.string().optional() }) }),
	),
});

/** `root` is the repository's folder, as a URL that ends in a slash. */
export async function readForms(root: URL): Promise<readonly ReportForm[]> {
	return Promise.all(
		kinds.map(async (kind) => {
			const text = await readFile(new URL(`.github/ISSUE_TEMPLATE/${kind}.yml`, root), "utf8");
			const fields = IssueForm.parse(parse(text)).body.flatMap(({ type, id, attributes: { label } }) =>
				type === "markdown" || label === undefined ? [] : [{ id: id ?? label, label, multiline: type === "textarea" }],
			);
			return { kind, fields };
		}),
	);
}

export async function readRunbook(root: URL, kind: Kind): Promise<Runbook> {
	return parseRunbook(await readFile(new URL(`.github/runbooks/${kind}.md`, root), "utf8"));
}
