/** The one list of commands, in the order help shows. The file, the export and the slash name are the same word. */
import { ack } from "./ack.ts";
import type { Command } from "./command.ts";
import { help } from "./help.ts";
import { lead } from "./lead.ts";
import { note } from "./note.ts";
import { reopen } from "./reopen.ts";
import { resolve } from "./resolve.ts";
import { revoke } from "./revoke.ts";
import { severity } from "./severity.ts";

export const registry: readonly Command[] = [help, ack, note, severity, lead, revoke, resolve, reopen];

export function findCommand(name: string): Command | undefined {
	return registry.find((command) => command.name === name);
}
