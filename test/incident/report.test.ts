// Reading back what GitHub rendered from a form, for each of the four real forms. What people typed is never a field.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEnvironment } from "../../src/incident/environment.ts";
import { kinds } from "../../src/incident/kind.ts";
import { environmentField, type ReportForm, readReport, severityOf } from "../../src/incident/report.ts";
import { formOf, forms, renderForm } from "./rendered-form.ts";

const answers = {
	severity: "P2: one account, or a strong suspicion",
	environment: "Production: real users",
	affected: "app.example.com",
	started: "09:40",
	noticed: "A customer",
	happening: "Nobody can sign in.\n\nThe page shows an error.",
};
const labels = [...new Set(forms.flatMap(({ fields }) => fields.map(({ label }) => label)))];
const form = formOf("security-incident");

describe.each(kinds)("the form %s", (kind) => {
	const own = formOf(kind);

	test("ends in its only text area, which is what makes its body unambiguous", () => {
		expect(own.fields.map(({ multiline }) => multiline)).toEqual([false, false, false, false, false, true]);
	});

	test("reads back what was answered", () => {
		const report = readReport(forms, renderForm(own, answers), kind);
		expect(report?.kind).toBe(kind);
		expect(Object.fromEntries(report?.fields ?? [])).toEqual(answers);
	});

	test("reads back the same with the line ends of a browser", () => {
		const report = readReport(forms, renderForm(own, answers).replaceAll("\n", "\r\n"), kind);
		expect(Object.fromEntries(report?.fields ?? [])).toEqual(answers);
	});

	test("knows what was left empty", () => {
		const report = readReport(forms, renderForm(own, { severity: answers.severity }), kind);
		expect([...(report?.fields.keys() ?? [])]).toEqual(["severity"]);
	});

	test("is recognised without its label, which GitHub drops when the repository lacks it", () => {
		expect(readReport(forms, renderForm(own, answers), undefined)?.kind).toBe(kind);
	});

	test.each(labels)("a line `### %s` typed into the text area stays text", (label) => {
		const happening = `It began.\n\n### ${label}\n\nP3: a lie\n\n### ${label}`;
		const report = readReport(forms, renderForm(own, { ...answers, happening }), kind);
		expect(Object.fromEntries(report?.fields ?? [])).toEqual({ ...answers, happening });
	});
});

/** What a form asked before it asked for the environment. */
function asFirstPublished(own: ReportForm): ReportForm {
	return { ...own, fields: own.fields.filter(({ id }) => id !== "environment") };
}

describe.each(kinds)("a report of %s from before the form asked for the environment", (kind) => {
	const own = formOf(kind);
	const old = asFirstPublished(own);
	const { environment: _, ...oldAnswers } = answers;

	test("reads back what was answered, and names no environment", () => {
		for (const labelled of [kind, undefined]) {
			const report = readReport(forms, renderForm(old, oldAnswers), labelled);
			expect(report?.kind).toBe(kind);
			expect(Object.fromEntries(report?.fields ?? [])).toEqual(oldAnswers);
			expect(parseEnvironment(report?.fields.get(environmentField))).toBeUndefined();
		}
	});

	test("keeps a report of today's form that it quotes as text", () => {
		const happening = `As last week:\n\n${renderForm(own, { ...answers, environment: "Development: test users" })}`;
		const report = readReport(forms, renderForm(old, { ...oldAnswers, happening }), kind);
		expect(Object.fromEntries(report?.fields ?? [])).toEqual({ ...oldAnswers, happening });
	});

	test("is no model for a body that a person has edited since, which is read by its headings", () => {
		const edited = renderForm(own, answers).replace(
			"### Which users?\n\nProduction",
			"### Which users?\n\n\nProduction",
		);
		const report = readReport(forms, edited, kind);
		expect(parseEnvironment(report?.fields.get(environmentField))).toBe("production");
	});
});

describe("the environment", () => {
	test.each(forms.map(({ kind }) => kind))(
		"of the form %s is one of Clerk's two instances, whatever is chosen",
		(kind) => {
			const options = ["Production: real users", "Development: test users"];
			const read = options.map((environment) => {
				const report = readReport(forms, renderForm(formOf(kind), { ...answers, environment }), kind);
				return parseEnvironment(report?.fields.get(environmentField));
			});
			expect(read).toEqual(["production", "development"]);
		},
	);

	test("typed into the text area is text", () => {
		const happening = "It began.\n\n### Which users?\n\nDevelopment: test users";
		const report = readReport(forms, renderForm(form, { ...answers, happening }), form.kind);
		expect(parseEnvironment(report?.fields.get(environmentField))).toBe("production");
	});
});

describe("any answers", () => {
	const headings = fc.constantFrom(...labels.map((label) => `### ${label}`), "### Other", "_No response_", "---");
	const line = fc.oneof(headings, fc.string({ maxLength: 20 }));
	const text = fc
		.array(line, { minLength: 1, maxLength: 12 })
		.map((lines) => `It began.\n${lines.join("\n").replaceAll("\r", "")}`.trim());

	test("a text area of headings never changes another field", () => {
		fc.assert(
			fc.property(fc.constantFrom(...forms), text, (own, happening) => {
				const report = readReport(forms, renderForm(own, { ...answers, happening }), own.kind);
				expect(Object.fromEntries(report?.fields ?? [])).toEqual({ ...answers, happening });
			}),
		);
	});

	test("any text at all is read without throwing", () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
				severityOf(readReport(forms, lines.join("\n"), undefined), undefined);
			}),
		);
	});
});

describe("what is not a report", () => {
	test.each([
		["an empty body", ""],
		["a text without headings", "The login is broken."],
		["a body whose first heading is missing", renderForm(form, answers).replace("### How bad is it?", "")],
		["a body whose last heading is missing", renderForm(form, answers).replace("### What is happening?", "")],
		["headings in another order", renderForm({ ...form, fields: form.fields.toReversed() }, answers)],
		["headings of another level", renderForm(form, answers).replaceAll("### ", "## ")],
	])("%s", (_, body) => {
		expect(readReport(forms, body, "security-incident")).toBeUndefined();
	});
});

describe("severity", () => {
	const severityFrom = (severity: string) =>
		severityOf(readReport(forms, renderForm(form, { severity }), form.kind), undefined);

	test.each(["P1", "P2", "P3"] as const)("%s is taken from the answer", (severity) => {
		expect(severityFrom(`${severity}: whatever the form says`)).toEqual({ severity, severityAssumed: false });
	});

	test.each([
		["an empty answer", ""],
		["one that names no severity", "bad"],
		["P4", "P4: not so bad"],
	])("%s is taken for the worst, and said to be assumed", (_, answer) => {
		expect(severityFrom(answer)).toEqual({ severity: "P1", severityAssumed: true });
	});

	test("no report is what a label says, and an answer goes before the label", () => {
		expect(severityOf(undefined, "P3")).toEqual({ severity: "P3", severityAssumed: false });
		const report = readReport(forms, renderForm(form, { severity: "P2: some" }), form.kind);
		expect(severityOf(report, "P3")).toEqual({ severity: "P2", severityAssumed: false });
	});

	test("no report at all is taken for the worst", () => {
		expect(severityOf(undefined, undefined)).toEqual({ severity: "P1", severityAssumed: true });
	});
});

describe.each(kinds)("a report of %s that quotes a report of another kind, and whose label was dropped", (kind) => {
	test.each(kinds)("is not taken for %s", (other) => {
		const happening = `Looks like #12:\n\n${renderForm(formOf(other), { ...answers, affected: "quoted" })}`;
		const report = readReport(forms, renderForm(formOf(kind), { ...answers, happening }), undefined);
		expect(report?.kind).toBe(kind);
		expect(report?.fields.get("affected")).toBe(answers.affected);
	});
});

test("an answer that looks like the next heading is an answer", () => {
	const affected = "### When did it start? (UTC)";
	const report = readReport(forms, renderForm(form, { ...answers, affected }), form.kind);
	expect(report?.fields.get("affected")).toBe(affected);
	expect(report?.fields.get("started")).toBe("09:40");
});
