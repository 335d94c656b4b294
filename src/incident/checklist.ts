/**
 * A runbook's steps and which of them are done. A box belongs to the people: once painted, only a person or a command
 * that does the step changes it, never a repaint.
 */
import { didItsWork, type Incident } from "./incident.ts";

export type Step = { id: string; text: string; command: string | null };
export type Section = { heading: string | null; steps: Step[] };
export type Runbook = readonly Section[];

/** A box as it stands in the card: ticked or not, and how often its command had done its work when it was painted. */
export type Box = { ticked: boolean; timesDone: number };
export type Boxes = ReadonlyMap<string, Box>;

const stepLine = /^\s*[-*] \[[ xX]\] (.+)$/;
const headingLine = /^#{2,6} (.+)$/;
const commandAtEnd = /`\/([a-z][a-z-]*)[^`]*`\s*$/;

/** Made of the step's first words, up to a colon or comma, so that an explanation can be reworded without losing ticks. */
function slug(text: string): string {
	return (text.replace(commandAtEnd, "").split(/[:;,(]/)[0] ?? "")
		.slice(0, 60)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-+|-+$/g, "");
}

/** Reads a runbook: task-list items are the steps, headings of level two and below part them. Other text is for readers of the file. */
export function parseRunbook(markdown: string): Runbook {
	const sections: Section[] = [{ heading: null, steps: [] }];
	const taken = new Set<string>();
	for (const line of markdown.split(/\r?\n/)) {
		const heading = headingLine.exec(line)?.[1];
		if (heading !== undefined) sections.push({ heading: heading.trim(), steps: [] });
		const text = stepLine.exec(line)?.[1]?.trim();
		if (text === undefined) continue;
		let id = slug(text);
		while (taken.has(id)) id += "-again";
		taken.add(id);
		sections.at(-1)?.steps.push({ id, text, command: commandAtEnd.exec(text)?.[1] ?? null });
	}
	return sections.filter(({ steps }) => steps.length > 0);
}

/** The boxes to paint: what people see now, and on top of it the steps whose command did its work since the last paint. */
export function boxesToPaint(runbook: Runbook, incident: Incident, seen: Boxes): Boxes {
	const steps = runbook.flatMap((section) => section.steps);
	return new Map(
		steps.map(({ id, command }) => {
			const box = seen.get(id) ?? { ticked: false, timesDone: 0 };
			const timesDone = command === null ? 0 : timesThatDidTheWork(incident, command);
			return [id, { ticked: box.ticked || timesDone > box.timesDone, timesDone }];
		}),
	);
}

function timesThatDidTheWork(incident: Incident, command: string): number {
	return incident.log.filter((record) => record.command === command && !record.superseded && didItsWork(record.event))
		.length;
}
