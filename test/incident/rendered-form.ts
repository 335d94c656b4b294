/** The four real forms and the body that GitHub renders from their answers. It reads no body; that is what is under test. */
import { readForms, type Templates } from "../../src/github/templates.ts";
import type { Kind } from "../../src/incident/kind.ts";
import type { ReportForm } from "../../src/incident/report.ts";

export const templates: Templates = {
	root: new URL("../../", import.meta.url),
	log(line) {
		throw new Error(line);
	},
};

export const forms: readonly ReportForm[] = await readForms(templates);

export function formOf(kind: Kind): ReportForm {
	const form = forms.find((one) => one.kind === kind);
	if (!form) throw new Error(`There is no form for ${kind}.`);
	return form;
}

/** `### Label`, a blank line, the answer or `_No response_`; a blank line between fields. */
export function renderForm(form: ReportForm, answers: Readonly<Record<string, string>>): string {
	return form.fields.map(({ id, label }) => `### ${label}\n\n${answers[id] || "_No response_"}`).join("\n\n");
}
