/** The one list of commands, in the order help shows. The file, the export and the slash name are the same word. */
import { accessLog } from "./access-log.ts";
import { ack } from "./ack.ts";
import { cancel } from "./cancel.ts";
import type { Command } from "./command.ts";
import { confirm } from "./confirm.ts";
import { drift } from "./drift.ts";
import { export as exportTable } from "./export.ts";
import { forceReset } from "./force-reset.ts";
import { help } from "./help.ts";
import { lead } from "./lead.ts";
import { lockout } from "./lockout.ts";
import { note } from "./note.ts";
import { reopen } from "./reopen.ts";
import { resolve } from "./resolve.ts";
import { resync } from "./resync.ts";
import { revoke } from "./revoke.ts";
import { severity } from "./severity.ts";
import { unlock } from "./unlock.ts";
import { user } from "./user.ts";

export const registry: readonly Command[] = [
	help,
	ack,
	note,
	severity,
	lead,
	user,
	accessLog,
	revoke,
	lockout,
	unlock,
	forceReset,
	drift,
	exportTable,
	resync,
	confirm,
	cancel,
	resolve,
	reopen,
];

export function findCommand(name: string): Command | undefined {
	return registry.find((command) => command.name === name);
}
