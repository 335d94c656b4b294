/** Runs commands as the pipeline would, against ports that a test supplies in words of the domain. It writes nowhere. */
import { findCommands } from "../../src/chatops/find-commands.ts";
import type { Asked, Confirmation, Outcome, Outside, UsersSide } from "../../src/commands/command.ts";
import { findCommand, registry } from "../../src/commands/registry.ts";
import type { Environment } from "../../src/incident/environment.ts";
import type { EventRecord, IncidentEvent } from "../../src/incident/event.ts";
import { evolve, type Incident } from "../../src/incident/incident.ts";
import type { Clerk } from "../../src/ports/clerk.ts";
import type { LockHolder, Locks, People, TeamMember } from "../../src/ports/github.ts";
import { incidentAfter, ledBy, opened } from "../incident/given.ts";

export type Around = {
	incident?: Incident;
	by?: string;
	at?: string;
	key?: string;
	resumed?: IncidentEvent;
	confirmation?: Confirmation;
} & Surroundings;

/** What commands may reach; a question to what is missing here fails the test. */
export type Surroundings = {
	clerk?: Clerk;
	people?: Partial<People>;
	locks?: Locks;
	/** What the report says of who is affected. */
	affected?: string;
	runProposed?: Outside["runProposed"];
	report?: Asked["report"];
	mark?: Asked["mark"];
	users?: UsersSide;
};

function missing(port: string): never {
	throw new Error(`The test did not expect a question to ${port}.`);
}

const nobody: People = {
	roleOf: () => missing("people"),
	isCollaborator: () => missing("people"),
	responders: () => missing("people"),
	team: () => missing("people about the team"),
};

/** A team of these people. */
export function teamOf(...members: Partial<TeamMember>[]): Pick<People, "team"> {
	const nothing: TeamMember = { login: undefined, emails: [], userIds: [], phones: [] };
	return { team: async () => ({ members: members.map((one) => ({ ...nothing, ...one })), problem: undefined }) };
}

/** Locks that nobody else has, unless `holder` is given; what became of them is written down. */
export function locksThat({ heldBy }: { heldBy?: LockHolder | "unreadable" } = {}): Locks & { log: string[] } {
	const log: string[] = [];
	return {
		log,
		async take(name, holder) {
			log.push(`take ${name} for ${holder.key}`);
			if (heldBy) return { taken: false, holder: heldBy === "unreadable" ? undefined : heldBy };
			return { taken: true, release: async () => void log.push(`release ${name}`) };
		},
	};
}

/** An incident that a lead leads and that says which of Clerk's instances it is about. */
export function ledIncident({ lead = "rosalind", environment = null as Environment | null } = {}): Incident {
	return { ...incidentAfter(opened, ledBy(lead)), environment };
}

/** The command of a one-line comment: what it was refused with before it ran, or what came of it. */
export async function say(line: string, around: Around = {}): Promise<Outcome> {
	const {
		incident = { ...incidentAfter(opened), environment: null },
		by = "octavia",
		at = "2026-03-01T10:05:30Z",
		key = "comment:1/1",
		report = () => {},
		mark = async () => {},
		...rest
	} = around;
	const [typed] = await findCommands(line);
	const command = findCommand(typed?.name ?? "");
	if (!typed || !command) throw new Error(`${line} is no command.`);
	const prepared = command.prepare(typed);
	if ("refused" in prepared) return prepared;
	const { resumed, confirmation } = rest;
	const page = "https://github.example.com/run/1";
	const run = { run: "1/1", page, resumed, confirmation, report, mark };
	const asked: Asked = { incident, by, at, key, bodyDigest: digest(line), ...run };
	const outcome = await prepared.run(asked, outsideOf(rest));
	if ("paused" in outcome) throw new Error(`${line} waits for a file to be kept.`);
	return outcome;
}

function digest(line: string): string {
	return `digest of ${line.length} characters`;
}

function outsideOf(around: Surroundings): Outside {
	return {
		clerk: async () => around.clerk ?? missing("Clerk"),
		users: async () => around.users ?? missing("the users table"),
		people: { ...nobody, ...around.people },
		locks: around.locks ?? { take: () => missing("locks") },
		commands: registry,
		affected: async () => around.affected ?? missing("the report"),
		runProposed: around.runProposed ?? (() => missing("the comment of a proposal")),
	};
}

/** The sentence with which a command's grammar refuses, or undefined when it understands. */
export async function problemOf(line: string): Promise<string | undefined> {
	const [typed] = await findCommands(line);
	const prepared = findCommand(typed?.name ?? "")?.prepare(typed ?? { text: "", below: "" });
	if (!prepared) throw new Error(`${line} is no command.`);
	return "refused" in prepared && prepared.refused === "bad-arguments" ? prepared.problem : undefined;
}

export type Said = Outcome & { key: string };
type Manner = { at?: string; resumed?: IncidentEvent; key?: string };

/** Comments in one incident, one after the other, each answered and recorded; a command that waits is run from its comment. */
export type Talk = {
	says(by: string, line: string, manner?: Manner): Promise<Said>;
	incident(): Incident;
	/** Records what a run left behind that said nothing by itself. */
	leaves(by: string, event: IncidentEvent, manner: { at: string; key?: string; command?: string }): void;
	/** Somebody with write access edits our comments. */
	edit(change: (record: EventRecord) => Partial<EventRecord>): void;
	/** The code that the last proposal shows. */
	code(): string;
};

/** The surroundings may change while people talk. */
export function talk(around: Surroundings, incident = ledIncident()): Talk {
	const lines = new Map<string, string>();
	let now = incident;
	let comments = 100;
	const runProposed: Outside["runProposed"] = async (proposal, { resumed, ...asked }) => {
		const line = lines.get(proposal.key) ?? missing("a comment that is not there");
		const more = resumed ? { resumed } : {};
		return say(line, { ...asked, ...more, ...around, runProposed });
	};

	return {
		async says(by, line, { at = "2026-03-01T10:05:30Z", resumed, key = `comment:${++comments}/1` } = {}) {
			lines.set(key, line);
			const more = resumed ? { resumed } : {};
			const outcome = await say(line, { ...around, incident: now, by, at, key, ...more, runProposed });
			const event: IncidentEvent = "refused" in outcome ? { type: "refused", code: outcome.refused } : outcome.event;
			const command = /^\/([a-z-]+)/.exec(line)?.[1] ?? "";
			now = evolve(now, { v: 1, incident: 7, key, at, by, command, run: "1/1", event, commentId: comments });
			return { ...outcome, key };
		},
		incident: () => now,
		leaves(by, event, { at, key = `comment:${++comments}/1`, command }) {
			const typed = command === undefined ? {} : { command };
			now = evolve(now, { v: 1, incident: 7, key, at, by, ...typed, run: "0/1", event, commentId: ++comments });
		},
		edit(change) {
			now = { ...now, log: now.log.map((record) => ({ ...record, ...change(record) })) };
		},
		code() {
			const codes = now.log.flatMap(({ event }) => (event.type === "proposed" ? [event.code] : []));
			return codes.at(-1) ?? missing("a code before a proposal");
		},
	};
}
