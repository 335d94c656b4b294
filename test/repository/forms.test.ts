// The issue forms: what GitHub accepts, and what the reading of a report relies on.
import { expect, test } from "vitest";
import { parse } from "yaml";
import { kinds } from "../../src/incident/kind.ts";
import { incidentLabel, kindLabel, labels } from "../../src/words/names.ts";
import { broken, filesBelow, read } from "./files.ts";
import { Chooser, Form, firstHeading, type Named, rules } from "./form-rules.ts";

const folder = ".github/ISSUE_TEMPLATE/";
const files = filesBelow(folder).filter((path) => !path.endsWith("/config.yml"));

function load(path: string): Named {
	return { kind: path.slice(folder.length, -".yml".length), form: Form.parse(parse(read(path))) };
}

test("there is one form for each kind, and the chooser offers nothing else", () => {
	expect(files.map((path) => load(path).kind).sort()).toEqual([...kinds].sort());
	expect(Chooser.parse(parse(read(`${folder}config.yml`))).blank_issues_enabled).toBe(false);
});

test.each(files)("%s is a form that GitHub accepts, and keeps to the rules", (path) => {
	expect(broken(rules, load(path))).toEqual([]);
});

test("the workflow's condition knows a report by the heading of its first field", () => {
	const { jobs } = parse(read(".github/workflows/incident.yml"));
	expect(jobs.respond.if.match(/'### [^']*'/g)).toEqual([`'### ${firstHeading}'`, `'### ${firstHeading}'`]);
	expect(jobs.respond.if).toContain(`'${incidentLabel}'`);
});

test("every kind has its label, every label a description that GitHub takes", () => {
	const names = labels.map(({ name }) => name);
	expect(names).toEqual(expect.arrayContaining(kinds.map(kindLabel)));
	expect(new Set(names).size).toBe(names.length);
	// GitHub refuses a longer description: https://docs.github.com/en/rest/issues/labels
	for (const { description, color } of labels) {
		expect(description.length).toBeLessThanOrEqual(100);
		expect(color).toMatch(/^[0-9a-f]{6}$/);
	}
});

const sound = (): Named => load(`${folder}security-incident.yml`);
type Spoil = (named: Named) => void;

test.each<[string, Spoil, string[]]>([
	[
		"a field behind the text area",
		({ form }) => {
			form.body.push({ type: "input", id: "late", attributes: { label: "Late?", description: "Do not paste" } });
		},
		["the text area is not the one last field"],
	],
	[
		"two text areas",
		({ form }) => {
			form.body.push({
				...textArea(form),
				id: "more",
				attributes: { ...textArea(form).attributes, label: "More?" },
			});
		},
		["the text area is not the one last field"],
	],
	[
		"another first heading",
		({ form }) => {
			severity(form).attributes.label = "Severity";
		},
		["the first field is not How bad is it?"],
	],
	[
		"severities the other way round",
		({ form }) => {
			severity(form).attributes.options.reverse();
		},
		["the severities are not offered"],
	],
	[
		"no severity chosen beforehand",
		({ form }) => {
			delete severity(form).attributes.default;
		},
		["the severities are not offered"],
	],
	[
		"a label that nobody makes",
		({ form }) => {
			form.labels = ["incident", "kind: breach"];
		},
		["the labels are not incident and kind: security-incident", "nobody makes the label kind: breach"],
	],
	[
		"two fields of one id",
		({ form }) => {
			textArea(form).id = "severity";
		},
		["two fields share an id, or one has none"],
	],
	[
		"two fields of one heading",
		({ form }) => {
			textArea(form).attributes.label = firstHeading;
		},
		["two fields share a heading"],
	],
	[
		"no time of the start",
		({ form }) => {
			form.body = form.body.filter((element) => element.type !== "input" || element.id !== "started");
		},
		["the field severity or started is missing"],
	],
	[
		"no warning",
		({ form }) => {
			textArea(form).attributes.description = "Tell all.";
		},
		["nobody warns of pasting keys"],
	],
])("a bad sample is seen: %s", (_, spoil, expected) => {
	const named = structuredClone(sound());
	spoil(named);
	expect(broken(rules, named)).toEqual(expected);
});

function textArea(form: Form) {
	const found = form.body.find((element) => element.type === "textarea");
	if (found?.type !== "textarea") throw new Error("the form has no text area");
	return found;
}

function severity(form: Form) {
	const found = form.body.find((element) => element.type === "dropdown");
	if (found?.type !== "dropdown") throw new Error("the form has no dropdown");
	return found;
}

test.each<[string, object]>([
	["a key that GitHub does not know", { assignee: "octavia" }],
	["a form without a name", { name: undefined }],
	["an element that GitHub does not know", { body: [{ type: "select", attributes: { label: "x" } }] }],
	[
		"a dropdown whose default is no option",
		{ body: [{ type: "dropdown", attributes: { label: "x", options: ["a"], default: 1 } }] },
	],
	["an id with a space", { body: [{ type: "input", id: "a b", attributes: { label: "x" } }] }],
	["a field without a heading", { body: [{ type: "input", attributes: { description: "x" } }] }],
])("what GitHub refuses is seen: %s", (_, change) => {
	expect(Form.safeParse({ ...sound().form, ...change }).success).toBe(false);
});
