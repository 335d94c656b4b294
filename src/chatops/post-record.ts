/**
 * Posts a comment with its record, once: an answer that was lost is looked for before the comment is posted again. Where
 * GitHub asks to wait, it waits; the reply is what people wait for.
 */
import type { Clock } from "../clock.ts";
import { EventRecord } from "../incident/event.ts";
import { mayPass, OutsideFailure } from "../ports/failure.ts";
import type { Comment, IncidentIssue } from "../ports/github.ts";
import { readRecord, withRecord } from "../words/record.ts";
import type { World } from "./world.ts";

const mostTries = 4;
/** GitHub's secondary limits ask for up to a minute; after longer than this the red job must say it. */
const longestPauseMilliseconds = 65_000;

export type Poster = { issue: IncidentIssue; clock: Clock; self: string };

/** For who posts without having entered the room, which would know it. */
export async function posterOf({ issue, clock, signal, assumedSelf }: PosterWorld): Promise<Poster> {
	return { issue, clock, self: (await signal.self) ?? assumedSelf };
}
type PosterWorld = Pick<World, "issue" | "clock" | "signal" | "assumedSelf">;

export async function postRecord({ issue, clock, self }: Poster, text: string, record: EventRecord): Promise<Comment> {
	const body = withRecord(text, record);
	for (let tries = 1; ; tries++) {
		try {
			return { ...(await issue.post(body)), body };
		} catch (error) {
			if (!(error instanceof OutsideFailure) || !mayPass(error) || tries >= mostTries) throw error;
			const pause = Math.max(300 * tries, (error.retryAfterSeconds ?? 0) * 1_000);
			if (pause > longestPauseMilliseconds) throw error;
			await clock.sleep(pause);
			const stands = (await writtenSince(issue, record.at)).find((comment) => says(comment, self, record));
			if (stands) return stands;
		}
	}
}

/** Where even that cannot be read, saying it twice is better than not at all: of doubles one is removed. */
async function writtenSince(issue: IncidentIssue, at: string): Promise<readonly Comment[]> {
	try {
		return await issue.commentsSince(at);
	} catch (error) {
		if (error instanceof OutsideFailure) return [];
		throw error;
	}
}

/** The same run may have announced with this key what it now ends, so the key alone tells nothing. */
function says(comment: Comment, self: string, record: EventRecord): boolean {
	const found = readRecord(comment, self, record.incident);
	if (!found || found.key !== record.key || found.run !== record.run) return false;
	return JSON.stringify(found.event) === JSON.stringify(EventRecord.parse(record).event);
}
