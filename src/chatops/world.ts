/** What one run of the pipeline has to work with: the trigger's surroundings and the ports, assembled by an entry. */
import type { Clock } from "../clock.ts";
import type { UsersSide } from "../commands/command.ts";
import type { Runbook } from "../incident/checklist.ts";
import type { Kind } from "../incident/kind.ts";
import type { ReportForm } from "../incident/report.ts";
import type { Clerk } from "../ports/clerk.ts";
import type { OutsideFailure } from "../ports/failure.ts";
import type { Ending, IncidentIssue, Locks, People, Signal } from "../ports/github.ts";
import type { Refusal } from "../words/refusal.ts";

export type World = {
	run: {
		/** `<run id>/<attempt>` */
		id: string;
		url: string;
		/** Who started this run again; undefined for a first run, which its commenter started. */
		startedAgainBy: string | undefined;
	};
	repository: { public: boolean; allowPublic: boolean };
	issue: IncidentIssue;
	people: People;
	signal: Signal;
	/** Who we are taken to be when GitHub's first answer did not tell. */
	assumedSelf: string;
	clerk(): Promise<Clerk>;
	locks: Locks;
	/** The application's users as a whole, and its table of them. */
	users(): Promise<UsersSide | Refusal>;
	/** The repository's issue forms; read when first asked for, because parsing them takes longer than most requests. */
	forms(): Promise<readonly ReportForm[]>;
	runbookOf(kind: Kind): Promise<Runbook>;
	clock: Clock;
	/** One line for the run's log; it is made safe for the runner on the way. */
	log(line: string): void;
};

/** As much of it as writing into an incident's issue takes. */
export type RoomWorld = Pick<
	World,
	"run" | "issue" | "signal" | "assumedSelf" | "forms" | "runbookOf" | "clock" | "log"
>;

/** How one command of the trigger ended. */
export type Ended = {
	command: string;
	ending: Ending;
	code: string;
	/** A file that a later step of the job keeps; the command goes on after that. */
	paused?: { path: string };
	/** For the run's page: a line for each user, where there are too many for the reply. */
	lines?: readonly string[];
};

/** What came of a run: nothing to do for us, or the ends of what it did. */
export type Result = { ignored: string } | { ended: readonly Ended[] };

export function worstOf(ended: readonly Ended[]): Ending {
	if (ended.some(({ ending }) => ending === "failed")) return "failed";
	return ended.some(({ ending }) => ending === "refused") ? "refused" : "done";
}

export function logFailure({ log }: Pick<World, "log">, failure: OutsideFailure): void {
	log(`${failure.name}: ${failure.reason} ${failure.status ?? ""} ${failure.message}`);
}
