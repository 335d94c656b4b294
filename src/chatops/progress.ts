/**
 * Says how far a long piece of work is, in the reply that announced it and in the log. It writes seldom enough for GitHub's
 * limits, never holds up the work, and what it writes is where a run that died is taken up.
 */
import type { Asked } from "../commands/command.ts";
import type { Unfinished } from "../incident/event.ts";
import { asFailure, type OutsideFailure } from "../ports/failure.ts";
import type { World } from "./world.ts";

/** At first people watch. GitHub takes 500 changes of content an hour: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const pauseAtFirstMilliseconds = 5_000;
const pauseLaterMilliseconds = 20_000;
const firstMilliseconds = 120_000;

export type ProgressWriter = {
	report: Asked["report"];
	/**
	 * Resolves when nothing is being written any more; afterwards nothing is. A fault of ours in a write does not stop the work,
	 * and is thrown here.
	 */
	ended(): Promise<void>;
};

type Write = (reply: string, reached: Unfinished) => Promise<OutsideFailure | undefined>;

export function progressWriter({ clock, log }: Pick<World, "clock" | "log">, write: Write): ProgressWriter {
	const startedAt = clock.now();
	let lastAt = startedAt;
	let writing: Promise<void> | undefined;
	let broken: { error: unknown } | undefined;
	let hasEnded = false;

	async function writeNow(say: ReturnType<Parameters<Asked["report"]>[0]>): Promise<void> {
		log(say.line);
		try {
			const failure = await write(say.reply, say.reached).catch(asFailure);
			if (failure) log(`The reply could not be brought up to date: ${failure.reason}, ${failure.message}.`);
		} catch (error) {
			broken = { error };
		}
		writing = undefined;
	}

	return {
		report(say) {
			const now = clock.now();
			const pause = now - startedAt < firstMilliseconds ? pauseAtFirstMilliseconds : pauseLaterMilliseconds;
			if (hasEnded || broken || writing || now - lastAt < pause) return;
			lastAt = now;
			writing = writeNow(say());
		},
		async ended() {
			hasEnded = true;
			await writing;
			if (broken) throw broken.error;
		},
	};
}
