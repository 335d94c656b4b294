/**
 * What a command is: its grammar, what it needs from outside, and a function from an incident to one event and one reply.
 * A command never writes to GitHub; the pipeline is the only writer.
 */
import type { z } from "zod";
import type { IncidentEvent, Unfinished } from "../incident/event.ts";
import type { Incident } from "../incident/incident.ts";
import type { Proposal } from "../incident/proposal.ts";
import type { Clerk } from "../ports/clerk.ts";
import type { Ending, Locks, People } from "../ports/github.ts";
import type { UserDirectory } from "../ports/user-directory.ts";
import type { TableUse, UsersTable } from "../ports/users-table.ts";
import type { ExportOrder } from "../resync/export.ts";
import type { Mapping } from "../resync/mapping.ts";
import type { CommandFacts } from "../words/help.ts";
import type { Refusal } from "../words/refusal.ts";
import type { Typed } from "./arguments.ts";

/** Everything a command may ask for. Clerk is connected to only when a command that needs it runs. */
export type Outside = {
	clerk(): Promise<Clerk>;
	users(): Promise<UsersSide | Refusal>;
	people: People;
	locks: Locks;
	commands: readonly CommandFacts[];
	/** What the report says of who is affected; empty when it does not. */
	affected(): Promise<string>;
	/** Runs a command that waited, as its comment says, if that still stands as it was. */
	runProposed(proposal: Proposal, asked: Asked & { confirmation: Confirmation }): Promise<Outcome | Paused>;
};
export type Need = keyof Outside;

/** The application's users as a whole: at Clerk, and in the application's own table. */
export type UsersSide = {
	directory: UserDirectory;
	mapping: Mapping;
	/** Throws `UnfitTable` where the table is not as the mapping says. */
	open(use: TableUse): Promise<UsersTable>;
	/** For temporary files, and for what the job's next step keeps. */
	folder: string;
	/** What an export is sealed with; undefined where it is not. */
	seal: ExportOrder["seal"];
	/** Everybody can read what this repository's runs keep. */
	public: boolean;
	/** Where the export of this very run is kept by now. */
	keptAt: string | undefined;
};

/** That somebody agreed to a command which waited for it. */
export type Confirmation = {
	proposal: Proposal;
	/** Why the lead agrees to their own command. */
	alone: string | null;
	/** Only shows again what it would do. */
	dryRun: boolean;
};

export type Asked = {
	incident: Incident;
	/** Who typed it, or, of a command that waited, who agreed to it. */
	by: string;
	/** When the command was typed; times in the record are this, not the run's. */
	at: string;
	/** The key of its record, by which the log tells its own records from others. */
	key: string;
	/** Of the comment's text. */
	bodyDigest: string;
	/** The page of the run, with its log and its summary. */
	page: string;
	/** The run that does it, as `<run id>/<attempt>`. */
	run: string;
	/** What an earlier run of this very command, which did not end for good, recorded last. */
	resumed: IncidentEvent | undefined;
	confirmation?: Confirmation | undefined;
	/** Says how far long work is; how often that is written is decided there. */
	report(say: () => Standing): void;
	/** The same at once: what must be on record before the work goes on. */
	mark(standing: Standing): Promise<void>;
};

/** How far long work is: for the log, as the reply that stands meanwhile, and as what a later run goes on from. */
export type Standing = { line: string; reply: string; reached: Unfinished };

/** Work that goes on when a later step of the job has kept a file. */
export type Paused = { paused: { path: string }; standing: Standing };

export type Outcome =
	| {
			event: IncidentEvent;
			reply: string;
			ending: Ending;
			/** The command that was run, where that is not the one that was typed. */
			command?: string;
			/** For each user a line on the run's page, where there are too many for the reply. */
			lines?: readonly string[];
	  }
	| Refusal;

type Definition<Args, N extends Need> = CommandFacts & {
	needs: readonly N[];
	/** Reads what stands after the command's name. Problems are sentences. */
	args: z.ZodType<Args, Typed>;
	/** For commands that touch the outside world: the reply that stands until the work is done, of one that was typed `at` an instant. */
	started?(args: Args, at: string): string;
	/** The code that the command agrees to. */
	confirms?(args: Args): string;
	run(input: { args: Args } & Asked & Pick<Outside, N>): Promise<Outcome | Paused> | Outcome;
};

export type Command = CommandFacts & {
	needs: readonly Need[];
	/** Reads the arguments, or refuses; nothing has run yet. */
	prepare(typed: Typed): Prepared | Refusal;
};
export type Prepared = {
	/** What was understood; equal for two ways of typing the same. */
	args: unknown;
	/** Present when the command must leave a sign in the issue before it starts. */
	started: ((at: string) => string) | undefined;
	confirms: string | undefined;
	run(asked: Asked, outside: Outside): Promise<Outcome | Paused>;
};

/** Makes a command of its definition; what it does not need it cannot reach. */
export function command<Args, const N extends Need = never>(definition: Definition<Args, N>): Command {
	const { args: grammar, started, confirms, run, ...facts } = definition;
	return {
		...facts,
		prepare(typed) {
			const args = grammar.safeParse(typed);
			if (!args.success) {
				return {
					refused: "bad-arguments",
					problem: args.error.issues[0]?.message ?? "",
					usage: facts.usage,
					example: facts.examples[0] ?? facts.usage,
				};
			}
			return {
				args: args.data,
				started: started && ((at) => started(args.data, at)),
				confirms: confirms?.(args.data),
				async run(asked, outside) {
					const needed = Object.fromEntries(facts.needs.map((need) => [need, outside[need]])) as Pick<Outside, N>;
					return run({ ...asked, ...needed, args: args.data });
				},
			};
		},
	};
}

export function done(event: IncidentEvent, reply: string): Outcome {
	return { event, reply, ending: "done" };
}

/** Whether it does something to users, which only a comment that still stands may ask for. */
export function changesUsers({ needs, risk }: Command): boolean {
	return needs.includes("clerk") && risk !== "read";
}
