/**
 * The card: the managed block at the top of the body, a picture of the incident. It never touches the text
 * below it, which is the people's, and it keeps the boxes that people ticked.
 */
import type { Box, Boxes, Runbook } from "../incident/checklist.ts";
import type { Incident, Moment } from "../incident/incident.ts";
import type { TimelineEntry } from "../incident/timeline.ts";
import { kindName, severityMark, stateOf } from "./names.ts";
import { code, quote } from "./text.ts";
import { clock, dateAndClock, elapsed } from "./time.ts";
import { timelineSentence } from "./timeline.ts";

const version = "<!-- incident-card v1";
const closing = "<!-- incident-card end -->";
const rule = "\n\n---\n\n";
/** GitHub refuses a longer body with 422. */
export const longestBody = 65_536;

const boxLine = /^- \[([ xX])\] <!-- step:([\p{L}\p{N}-]+) done:(\d+) -->/u;

/** The card names its issue, so that a card which somebody pasted from another incident is their text and not ours. */
function opening(incident: number): string {
	return `${version} #${incident} -->`;
}

/** Whether our card, or one pasted from elsewhere, opens the body. */
export function beginsWithCard(body: string): boolean {
	return body.trimStart().startsWith(version);
}

type Parts = { above: string; card: string; below: string };

/** Parts a body into our card and the people's text around it. A card whose end somebody has deleted is text like any other. */
function partsOf(body: string, incident: number): Parts | undefined {
	const start = body.indexOf(opening(incident));
	const end = body.indexOf(closing, start);
	if (start === -1 || end === -1) return undefined;
	const rest = body.slice(end + closing.length);
	const below = rest.replace(/^(?:\r?\n){2}---(?:\r?\n){2}/, "");
	return {
		above: body.slice(0, start),
		card: body.slice(start, end),
		below: below === rest ? rest.trimStart() : below,
	};
}

export function hasCard(body: string, incident: number): boolean {
	return partsOf(body, incident) !== undefined;
}

/** What people wrote, without our card. */
export function textOf(body: string, incident: number): string {
	const parts = partsOf(body, incident);
	return parts ? parts.above + parts.below : body;
}

/** The boxes of the card; where somebody deleted the card's end, those of the rest of it. */
export function readBoxes(body: string, incident: number): Boxes {
	const boxes = new Map<string, Box>();
	const start = body.indexOf(opening(incident));
	const card = partsOf(body, incident)?.card ?? (start === -1 ? "" : body.slice(start));
	for (const line of card.split(/\r?\n/)) {
		const match = boxLine.exec(line);
		if (match?.[2] && !boxes.has(match[2]))
			boxes.set(match[2], { ticked: match[1] !== " ", timesDone: Number(match[3]) });
	}
	return boxes;
}

function moment(moment: Moment | null, otherwise: string): string {
	return moment ? `${dateAndClock(moment.at)} by **${quote(moment.by)}**` : otherwise;
}

function facts(incident: Incident): string {
	const state = stateOf(incident);
	const { declared, acknowledged, resolved } = incident;
	const rows: [string, string][] = [
		["State", state],
		[
			"Severity",
			incident.severity + (incident.highestSeverity === incident.severity ? "" : ` (was ${incident.highestSeverity})`),
		],
		["Lead", incident.lead ? `**${quote(incident.lead)}**` : "nobody yet: `/lead @login`"],
		["Clerk instance", incident.environment ?? "not said: commands about users run with whichever key is set"],
		["Started", incident.startedAt ? dateAndClock(incident.startedAt) : "not known"],
		["Declared", moment(declared, "")],
		[
			"Acknowledged",
			acknowledged
				? `${moment(acknowledged, "")}, after ${elapsed(declared.at, acknowledged.at)}`
				: notAcknowledged(incident),
		],
		["Resolved", resolved ? `${moment(resolved, "")}, after ${elapsed(declared.at, resolved.at)}` : "not yet"],
	];
	return ["| | |", "|---|---|", ...rows.map(([name, value]) => `| **${name}** | ${value} |`)].join("\n");
}

function notAcknowledged(incident: Incident): string {
	if (stateOf(incident) === "open") return "not yet: `/ack`";
	const before = incident.log.some(({ event, superseded }) => event.type === "acknowledged" && !superseded);
	return before ? "not since it was reopened" : "never";
}

function checklist(runbook: Runbook, boxes: Boxes): string {
	return runbook
		.map(({ heading, steps }) => {
			const lines = steps.map(({ id, text }) => {
				const box = boxes.get(id) ?? { ticked: false, timesDone: 0 };
				return `- [${box.ticked ? "x" : " "}] <!-- step:${id} done:${box.timesDone} --> ${text}`;
			});
			return [...(heading ? [`**${heading}**`, ""] : []), ...lines].join("\n");
		})
		.join("\n\n");
}

function timelineList(incident: Incident, entries: readonly TimelineEntry[], most: number): string {
	const { at, by } = incident.declared;
	const lines = [{ at, sentence: `**${quote(by)}** declared the incident` }];
	for (const entry of entries) lines.push({ at: entry.at, sentence: timelineSentence(entry) });
	lines.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
	const shown = lines.slice(Math.max(0, lines.length - most));
	const left = lines.length - shown.length;
	const gap = left > 0 ? [`- … ${left} earlier ${left === 1 ? "entry is" : "entries are"} in the comments below`] : [];
	const from = (shown[0]?.at ?? at).slice(0, 10);
	let day = from;
	const told = shown.map((line) => {
		const date = line.at.slice(0, 10) === day ? "" : `${line.at.slice(0, 10)} `;
		day = line.at.slice(0, 10);
		return `- **${date}${clock(line.at)}** ${line.sentence}`;
	});
	return `### Timeline (UTC, from ${from})\n\n${[...gap, ...told].join("\n")}`;
}

export type Picture = {
	incident: Incident;
	runbook: Runbook;
	boxes: Boxes;
	entries: readonly TimelineEntry[];
};

function renderCard({ incident, runbook, boxes, entries }: Picture, most: number): string {
	const title = `## ${severityMark(incident.severity)} · ${kindName(incident.kind)} · ${stateOf(incident)}`;
	return [
		opening(incident.number),
		title,
		facts(incident),
		`### Checklist`,
		checklist(runbook, boxes) || "_This kind of incident has no runbook yet._",
		timelineList(incident, entries, most),
		`<sub>Kept up to date by the incident runbook. Tick the boxes; what you write below the line stays as it is. ${code("/help")} lists the commands.</sub>`,
		closing,
	].join("\n\n");
}

/**
 * The body with a fresh card. Where the whole does not fit GitHub's limit the timeline gets shorter first; undefined
 * when the people's text alone leaves no room, and then the body must be left as it is.
 */
export function paintBody(body: string, picture: Picture): string | undefined {
	const parts = partsOf(body, picture.incident.number);
	const above = parts?.above ?? "";
	const text = parts ? parts.below : body;
	const below = text === "" ? "" : rule + text;
	for (const most of [Number.POSITIVE_INFINITY, 100, 30, 10, 3, 0]) {
		const painted = above + renderCard(picture, most) + below;
		if (painted.length <= longestBody) return painted;
	}
	return undefined;
}
