/** Runs one command as the pipeline would, against ports that a test supplies in words of the domain. It writes nowhere. */
import { findCommands } from "../../src/chatops/find-commands.ts";
import type { Outcome } from "../../src/commands/command.ts";
import { findCommand, registry } from "../../src/commands/registry.ts";
import type { IncidentEvent } from "../../src/incident/event.ts";
import type { Incident } from "../../src/incident/incident.ts";
import type { Clerk, People } from "../../src/ports.ts";
import { incidentAfter, opened } from "../incident/given.ts";

export type Around = {
	incident?: Incident;
	by?: string;
	at?: string;
	resumed?: IncidentEvent;
	clerk?: Clerk;
	people?: Partial<People>;
};

function missing(port: string): never {
	throw new Error(`The test did not expect a question to ${port}.`);
}

const nobody: People = {
	roleOf: () => missing("people"),
	isCollaborator: () => missing("people"),
	responders: () => missing("people"),
};

/** The command of a one-line comment: what it was refused with before it ran, or what came of it. */
export async function say(line: string, around: Around = {}): Promise<Outcome> {
	const { incident = incidentAfter(opened), by = "octavia", at = "2026-03-01T10:05:30Z", resumed } = around;
	const [typed] = await findCommands(line);
	const command = findCommand(typed?.name ?? "");
	if (!typed || !command) throw new Error(`${line} is no command.`);
	const prepared = command.prepare(typed);
	if ("refused" in prepared) return prepared;
	return prepared.run(
		{ incident, by, at, key: "comment:1/1", resumed },
		{
			clerk: async () => around.clerk ?? missing("Clerk"),
			people: { ...nobody, ...around.people },
			commands: registry,
		},
	);
}

/** The sentence with which a command's grammar refuses, or undefined when it understands. */
export async function problemOf(line: string): Promise<string | undefined> {
	const [typed] = await findCommands(line);
	const prepared = findCommand(typed?.name ?? "")?.prepare(typed ?? { text: "", below: "" });
	if (!prepared) throw new Error(`${line} is no command.`);
	return "refused" in prepared && prepared.refused === "bad-arguments" ? prepared.problem : undefined;
}
