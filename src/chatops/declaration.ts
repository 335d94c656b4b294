/** The incident as its issue alone tells it: label, form and body. Once it is opened, the record of the opening counts instead. */
import { parseEnvironment } from "../incident/environment.ts";
import type { Declaration } from "../incident/incident.ts";
import { type Kind, kinds } from "../incident/kind.ts";
import {
	environmentField,
	parseUtcTime,
	type Report,
	type ReportForm,
	readReport,
	severityOf,
} from "../incident/report.ts";
import { type Severity, severities } from "../incident/severity.ts";
import type { Issue } from "../ports/github.ts";
import { textOf } from "../words/card.ts";
import { kindLabel, severityLabel } from "../words/names.ts";

/** What is assumed of an issue that was labelled by hand: an outage's runbook asks the questions that come first. */
const assumedKind: Kind = "auth-outage";

export function reportOf(issue: Issue, forms: readonly ReportForm[]): Report | undefined {
	return readReport(forms, textOf(issue.body, issue.number), labelledKind(issue));
}

function labelledKind({ labels }: Issue): Kind | undefined {
	return kinds.find((kind) => labels.includes(kindLabel(kind)));
}

/** Of an issue that somebody labelled by hand. Once it is opened its label is a picture of ours, and no source. */
export function labelledSeverity({ labels }: Issue): Severity | undefined {
	return severities.find((severity) => labels.includes(severityLabel(severity)));
}

export function declarationOf(issue: Issue, forms: readonly ReportForm[]): Declaration {
	const report = reportOf(issue, forms);
	return {
		number: issue.number,
		kind: labelledKind(issue) ?? report?.kind ?? assumedKind,
		severity: severityOf(report, undefined).severity,
		startedAt: parseUtcTime(report?.fields.get("started") ?? "", issue.openedAt),
		environment: parseEnvironment(report?.fields.get(environmentField)) ?? null,
		declared: { at: issue.openedAt, by: issue.author },
	};
}
