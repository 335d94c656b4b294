/** `/note`: adds a line to the timeline, now or at an earlier time. */
import { decide } from "../incident/decide.ts";
import { parseUtcTime } from "../incident/report.ts";
import { missing, noTimeOfDay } from "../words/problems.ts";
import { noted } from "../words/replies.ts";
import { grammar, longestText, Problem, paragraph, shortText } from "./arguments.ts";
import { command, done } from "./command.ts";

const leadingTime = /^(\d{1,2}:\d{2})\s+(.+)$/s;

export const note = command({
	name: "note",
	usage: "/note [HH:MM] text",
	summary: "Add a line to the timeline; with a time (UTC) if it happened earlier.",
	examples: ["/note rolled back to the deployment of yesterday", "/note 09:55 first customer report"],
	risk: "act",
	inverse: "It cannot be taken back; add another note that corrects it.",
	needs: [],
	args: grammar((line, below) => {
		const text = paragraph(line, below);
		const [, time, rest] = leadingTime.exec(text) ?? [];
		if (time !== undefined && parseUtcTime(time, new Date(0).toISOString()) === null) {
			throw new Problem(noTimeOfDay(time));
		}
		const note = { time: time ?? null, text: rest ?? text };
		if (note.text === "" || /^\d{1,2}:\d{2}$/.test(note.text)) throw new Problem(missing("text of the note"));
		return { ...note, text: shortText(note.text, longestText) };
	}),
	run({ args, incident, at }) {
		const happenedAt = (args.time === null ? null : parseUtcTime(args.time, at)) ?? at;
		const decision = decide(incident, { type: "note", text: args.text, happenedAt });
		return "refused" in decision ? decision : done(decision.event, noted(args.text, happenedAt));
	},
});
