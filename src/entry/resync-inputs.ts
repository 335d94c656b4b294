/** The inputs of `resync-users`. A value that makes no sense stops the run before anything is asked. */
import { parseUtcTime } from "../incident/report.ts";
import type { Gone } from "../resync/gone.ts";
import type { Shard } from "../resync/ranges.ts";
import type { Whom } from "../resync/resync.ts";
import {
	badGone,
	badGonePercent,
	badShard,
	badSince,
	neededFor,
	oneOf,
	shardAndSince,
} from "../words/resync-inputs.ts";
import { InputProblem } from "./clerk-inputs.ts";
import { input } from "./environment.ts";

const modes = ["drift", "resync", "export"] as const;
export type Mode = (typeof modes)[number];
const targets = ["database", "webhook"] as const;
export type Target = (typeof targets)[number];

export function readMode(): Mode {
	return chosen("mode", input("mode"), modes);
}

export function readTarget(): Target {
	return chosen("target", input("target") || "database", targets);
}

function chosen<Name extends string>(what: string, given: string, known: readonly Name[]): Name {
	const found = known.find((name) => name === given.toLowerCase());
	if (found === undefined) throw new InputProblem(oneOf(what, given, known));
	return found;
}

/** What may be empty elsewhere, but not here. */
export function needed(name: string, given: string, why: string): string {
	if (given === "") throw new InputProblem(neededFor(name, why));
	return given;
}

export function readGone(): Gone {
	const given = input("gone") || "report";
	if (given === "report" || given === "delete") return { choice: given };
	const column = /^flag:\s*"?([^"]+)"?$/.exec(given)?.[1]?.trim();
	if (column === undefined || column === "") throw new InputProblem(badGone);
	return { choice: "flag", column };
}

export function readGonePercent(): number {
	const given = input("max-gone-percent") || "5";
	const percent = Number(given.replace(/\s*%$/, ""));
	if (!(percent >= 0 && percent <= 100)) throw new InputProblem(badGonePercent);
	return percent;
}

export function readWhom(now: string): Whom {
	const since = input("since");
	const shard = readShard(input("shard"));
	if (since === "") return { who: "everybody", shard };
	if (shard) throw new InputProblem(shardAndSince);
	const typed = parseUtcTime(since, now);
	const milliseconds = typed === null ? instantIn(since) : Date.parse(typed);
	// `now` has lost its part of a second; a time that a step before this one noted has not.
	const end = Date.parse(now) + 1_000;
	if (Number.isNaN(milliseconds) || milliseconds >= end) throw new InputProblem(badSince);
	return { who: "changed", since: milliseconds };
}

/** As programs write an instant: by ISO 8601, in UTC unless it says otherwise, or in milliseconds. `NaN` for anything else. */
function instantIn(text: string): number {
	if (/^\d{13}$/.test(text)) return Number(text);
	const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?)?$/i;
	const [, day = "", time = "00:00", zone = "Z"] = iso.exec(text) ?? [];
	const midnight = new Date(`${day}T00:00Z`);
	// The 30th of February would be read as the 2nd of March.
	const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
	return isDay ? Date.parse(`${day}T${time}${zone.toUpperCase()}`) : Number.NaN;
}

function readShard(given: string): Shard | undefined {
	if (given === "") return undefined;
	const [, index, count] = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(given) ?? [];
	const shard = { index: Number(index), count: Number(count) };
	if (!(shard.index >= 1 && shard.index <= shard.count)) throw new InputProblem(badShard);
	return shard.count === 1 ? undefined : shard;
}
