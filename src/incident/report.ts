/**
 * The report that opens an incident: the body that GitHub renders from an issue form, read back field by field.
 * GitHub enforces `required` in public repositories only, so every field may be missing here. What a person typed into the
 * text area, even a line that looks like a field's heading, must never become another field.
 */
import type { Kind } from "./kind.ts";
import { assumedSeverity, Severity } from "./severity.ts";

/** One field of a form, in the order of the form. A form ends in its only text area: that is what makes reading it unambiguous. */
export type FormField = { id: string; label: string; multiline: boolean };
export type ReportForm = { kind: Kind; fields: readonly FormField[] };

export type Report = { kind: Kind; fields: ReadonlyMap<string, string> };

/** What GitHub writes into the body for a field that was left empty. */
const noResponse = "_No response_";

/** The lines at which the headings stand when the body is exactly as GitHub renders it: a heading, a blank, one line of answer, a blank. */
function exactHeadings({ fields }: ReportForm, lines: readonly string[]): number[] | undefined {
	const first = lines.findIndex((line) => line.trim() !== "");
	const starts = fields.map((_, index) => first + 4 * index);
	return fields.every(({ label }, index) => isHeading(lines[starts[index] ?? -1], label)) ? starts : undefined;
}

/** The lines at which the headings first stand in order; for a body that somebody has edited since. */
function looseHeadings({ fields }: ReportForm, lines: readonly string[]): number[] | undefined {
	const starts: number[] = [];
	for (const { label } of fields) {
		const from = (starts.at(-1) ?? -1) + 1;
		const at = lines.findIndex((line, index) => index >= from && isHeading(line, label));
		if (at === -1) return undefined;
		starts.push(at);
	}
	return starts;
}

function isHeading(line: string | undefined, label: string): boolean {
	return line?.trimEnd() === `### ${label}`;
}

type Headings = (form: ReportForm, lines: readonly string[]) => number[] | undefined;

function readAs(form: ReportForm, lines: readonly string[], headings: Headings): Report | undefined {
	const starts = headings(form, lines);
	if (!starts) return undefined;
	const fields = new Map<string, string>();
	form.fields.forEach(({ id, multiline }, index) => {
		const answer = lines.slice((starts[index] ?? 0) + 1, starts[index + 1]);
		const text = answer.join("\n").trim();
		const value = multiline ? text : (text.split("\n")[0] ?? "").trim();
		if (value !== "" && value !== noResponse) fields.set(id, value);
	});
	return { kind: form.kind, fields };
}

/** A form as it is filled in: what GitHub gives to its issue, and of each field the answers to choose from. */
export type FillableForm = {
	/** Stands before whatever is typed. */
	title: string;
	labels: readonly string[];
	assignees: readonly string[];
	fields: readonly { id: string; label: string; options: readonly string[] }[];
};

/** The body that GitHub would render from the form. Of a list the option that begins with the answer is chosen. */
export function renderReport({ fields }: FillableForm, answers: ReadonlyMap<string, string>): string {
	return fields
		.map(({ id, label, options }) => {
			const answer = answers.get(id) ?? "";
			const option = options.find((one) => answer !== "" && one.toLowerCase().startsWith(answer.toLowerCase()));
			return `### ${label}\n\n${option ?? (answer || noResponse)}`;
		})
		.join("\n\n");
}

/** Recognises which form a body was rendered from. Where several fit an edited body, the kind's label decides. */
export function readReport(forms: readonly ReportForm[], body: string, labelled: Kind | undefined): Report | undefined {
	const lines = body.split(/\r?\n/);
	for (const headings of [exactHeadings, looseHeadings]) {
		for (const known of [forms, forms.map(asFirstPublished)]) {
			const fitting = known.map((form) => readAs(form, lines, headings)).filter((report) => report !== undefined);
			const report = fitting.find(({ kind }) => kind === labelled) ?? fitting[0];
			if (report) return report;
		}
	}
	return undefined;
}

/** An incident that was opened before the forms asked for the environment is still one. */
function asFirstPublished({ kind, fields }: ReportForm): ReportForm {
	return { kind, fields: fields.filter(({ id }) => id !== environmentField) };
}

/** The field that names one of Clerk's instances. */
export const environmentField = "environment";

/** The field that names the users, in the form for security incidents. */
export const affectedField = "affected";

/** What the report says, else what a label says, else the worst. */
export function severityOf(
	report: Report | undefined,
	labelled: Severity | undefined,
): { severity: Severity; severityAssumed: boolean } {
	const said = Severity.safeParse(report?.fields.get("severity")?.slice(0, 2));
	const severity = said.success ? said.data : labelled;
	return { severity: severity ?? assumedSeverity, severityAssumed: severity === undefined };
}

const fastClockMilliseconds = 10 * 60_000;

const clock = /^(?:(\d{4})-(\d{2})-(\d{2})[T ])?([01]?\d|2[0-3]):([0-5]\d)(?:\s*(?:UTC|Z))?$/i;

/**
 * Reads "10:05", "2026-03-01 10:05" (UTC) as an instant at or before `reference`; a bare time that would lie in the future
 * belongs to the day before, unless it is ahead by minutes only: that is now. Returns null for anything else, a date that lies ahead too.
 */
export function parseUtcTime(text: string, reference: string): string | null {
	const match = clock.exec(text.trim());
	if (!match) return null;
	const [, year, month, day, hour, minute] = match;
	const at = new Date(reference);
	if (year && month && day) at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
	if (day && (at.getUTCDate() !== Number(day) || at.getUTCMonth() !== Number(month) - 1)) return null;
	at.setUTCHours(Number(hour), Number(minute), 0, 0);
	const ahead = at.getTime() - Date.parse(reference);
	// A clock that is a few minutes fast means now, not yesterday.
	if (ahead > 0 && ahead <= fastClockMilliseconds) return reference;
	if (ahead > 0) {
		if (day) return null;
		at.setUTCDate(at.getUTCDate() - 1);
	}
	return at.toISOString().replace(".000Z", "Z");
}
