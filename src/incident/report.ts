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

/** Reads the body as the given form renders it, or undefined when its headings do not stand there in order. */
function readAs(form: ReportForm, body: string): Report | undefined {
	const lines = body.split(/\r?\n/);
	const starts: number[] = [];
	for (const { label } of form.fields) {
		const from = (starts.at(-1) ?? -1) + 1;
		const at = lines.findIndex((line, index) => index >= from && line.trimEnd() === `### ${label}`);
		if (at === -1) return undefined;
		starts.push(at);
	}
	const fields = new Map<string, string>();
	form.fields.forEach(({ id, multiline }, index) => {
		const text = lines
			.slice((starts[index] ?? 0) + 1, starts[index + 1])
			.join("\n")
			.trim();
		const value = multiline ? text : (text.split("\n")[0] ?? "").trim();
		if (value !== "" && value !== noResponse) fields.set(id, value);
	});
	return { kind: form.kind, fields };
}

/** Recognises which form a body was rendered from. The kind's label, where the issue has one, decides between forms that both fit. */
export function readReport(forms: readonly ReportForm[], body: string, labelled: Kind | undefined): Report | undefined {
	const fitting = forms.map((form) => readAs(form, body)).filter((report) => report !== undefined);
	return fitting.find(({ kind }) => kind === labelled) ?? fitting[0];
}

export function severityOf(report: Report | undefined): { severity: Severity; severityAssumed: boolean } {
	const said = Severity.safeParse(report?.fields.get("severity")?.slice(0, 2));
	return said.success
		? { severity: said.data, severityAssumed: false }
		: { severity: assumedSeverity, severityAssumed: true };
}

const clock = /^(?:(\d{4})-(\d{2})-(\d{2})[T ])?([01]?\d|2[0-3]):([0-5]\d)(?:\s*(?:UTC|Z))?$/i;

/**
 * Reads "10:05", "2026-03-01 10:05" (UTC) as an instant at or before `reference`; a bare time that would lie in the future
 * belongs to the day before. Returns null for anything else.
 */
export function parseUtcTime(text: string, reference: string): string | null {
	const match = clock.exec(text.trim());
	if (!match) return null;
	const [, year, month, day, hour, minute] = match;
	const at = new Date(reference);
	if (year && month && day) at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
	if (day && (at.getUTCDate() !== Number(day) || at.getUTCMonth() !== Number(month) - 1)) return null;
	at.setUTCHours(Number(hour), Number(minute), 0, 0);
	if (!day && at.getTime() > Date.parse(reference)) at.setUTCDate(at.getUTCDate() - 1);
	return at.toISOString().replace(".000Z", "Z");
}
