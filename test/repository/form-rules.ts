// What GitHub accepts as an issue form, and what the reading of a report relies on beyond that.
import { z } from "zod";
import { Severity } from "../../src/incident/severity.ts";
import { incidentLabel, labels } from "../../src/words/names.ts";
import type { Rule } from "./files.ts";

// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
// and, for the elements, …/syntax-for-githubs-form-schema on the same site.
const asked = { label: z.string().min(1), description: z.string().optional() };
const id = z
	.string()
	.regex(/^[A-Za-z0-9_-]+$/)
	.optional();
const validations = z.strictObject({ required: z.boolean().optional() }).optional();
const option = z.string().min(1);

const Element = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: z.string().min(1) }) }),
	z.strictObject({
		type: z.literal("textarea"),
		id,
		attributes: z.strictObject({
			...asked,
			placeholder: z.string().optional(),
			value: z.string().optional(),
			render: z.string().optional(),
		}),
		validations,
	}),
	z.strictObject({
		type: z.literal("input"),
		id,
		attributes: z.strictObject({ ...asked, placeholder: z.string().optional(), value: z.string().optional() }),
		validations,
	}),
	z.strictObject({
		type: z.literal("dropdown"),
		id,
		attributes: z
			.strictObject({
				...asked,
				multiple: z.boolean().optional(),
				// "None" is GitHub's own word for nothing chosen.
				options: z.array(option.regex(/^(?!none$)/i)).min(1),
				default: z.int().min(0).optional(),
			})
			.refine((dropdown) => (dropdown.default ?? 0) < dropdown.options.length, "the default is no option"),
		validations,
	}),
	z.strictObject({
		type: z.literal("checkboxes"),
		id,
		attributes: z.strictObject({
			...asked,
			options: z.array(z.strictObject({ label: option, required: z.boolean().optional() })).min(1),
		}),
		validations,
	}),
	z.strictObject({ type: z.literal("upload"), id, attributes: z.strictObject(asked), validations: z.unknown() }),
]);
export const Form = z.strictObject({
	name: z.string().min(1),
	description: z.string().min(1),
	title: z.string().optional(),
	labels: z.array(z.string()).optional(),
	assignees: z.array(z.string()).optional(),
	projects: z.array(z.string()).optional(),
	type: z.string().optional(),
	body: z.array(Element).min(1),
});
export type Form = z.infer<typeof Form>;
export const Chooser = z.strictObject({
	blank_issues_enabled: z.boolean(),
	contact_links: z.array(z.strictObject({ name: option, url: z.url(), about: option })),
});

/** The heading that the workflow's condition looks for in an issue whose labels GitHub has dropped. */
export const firstHeading = "How bad is it?";

export type Named = { kind: string; form: Form };
const fields = ({ form }: Named) => form.body.flatMap((element) => (element.type === "markdown" ? [] : [element]));
const when = (wrong: boolean, complaint: string): string[] => (wrong ? [complaint] : []);

export const rules: readonly Rule<Named>[] = [
	{
		name: "exactly one text area, and it is last: a heading typed into it cannot become a field",
		complaints: (named) => {
			const types = fields(named).map(({ type }) => type);
			return when(types.indexOf("textarea") !== types.length - 1, "the text area is not the one last field");
		},
	},
	{
		name: "the first heading is the one that the workflow knows a report by",
		complaints: (named) =>
			when(fields(named)[0]?.attributes.label !== firstHeading, `the first field is not ${firstHeading}`),
	},
	{
		name: "the first field offers the severities, the worst one first and chosen",
		complaints: (named) => {
			const [first] = fields(named);
			const offered = first?.type === "dropdown" ? first.attributes.options.map((text) => text.slice(0, 4)) : [];
			const wanted = Severity.options.map((severity) => `${severity}: `);
			const chosen = first?.type === "dropdown" ? first.attributes.default : undefined;
			return when(JSON.stringify(offered) !== JSON.stringify(wanted) || chosen !== 0, "the severities are not offered");
		},
	},
	{
		name: "the labels are the incident's and its kind's, and exist",
		complaints: ({ kind, form }) => {
			const wanted = [incidentLabel, `kind: ${kind}`];
			const known = labels.map(({ name }) => name);
			return [
				...when(JSON.stringify(form.labels) !== JSON.stringify(wanted), `the labels are not ${wanted.join(" and ")}`),
				...(form.labels ?? []).filter((name) => !known.includes(name)).map((name) => `nobody makes the label ${name}`),
			];
		},
	},
	{
		name: "fields can be told apart, and the reading of a report knows those it uses",
		complaints: (named) => {
			const ids = fields(named).map((element) => element.id ?? "");
			const headings = fields(named).map((element) => element.attributes.label);
			return [
				...when(new Set(ids).size !== ids.length || ids.includes(""), "two fields share an id, or one has none"),
				...when(new Set(headings).size !== headings.length, "two fields share a heading"),
				...when(
					!["severity", "started"].every((name) => ids.includes(name)),
					"the field severity or started is missing",
				),
			];
		},
	},
	{
		name: "who is about to paste a key is warned",
		complaints: (named) =>
			when(!/do not paste/i.test(fields(named).at(-1)?.attributes.description ?? ""), "nobody warns of pasting keys"),
	},
];
