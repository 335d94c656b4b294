// The benchmark: `npm run bench`, with `-- start`, `-- ack`, `-- revoke`, `-- memory` or `-- resync` for one part and `-- --json` for values. A
// broken promise is printed, not thrown: times differ from machine to machine. It fails only on errors and on missed sessions.

import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { measureAck } from "./ack.ts";
import { measureMemory } from "./memory.ts";
import { measureResync } from "./resync.ts";
import { measureRevoke } from "./revoke.ts";
import { measureStart } from "./start.ts";
import { type Row, ratioOf, tableOf } from "./table.ts";

const parts = {
	start: measureStart,
	ack: measureAck,
	revoke: measureRevoke,
	memory: measureMemory,
	resync: measureResync,
} satisfies Record<string, () => Promise<Row[]>>;
type Part = keyof typeof parts;

function isPart(name: string): name is Part {
	return Object.hasOwn(parts, name);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean" } } });
const unknown = positionals.filter((name) => !isPart(name));
if (unknown.length > 0)
	throw new Error(`There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.`);

const rows: Row[] = [];
for (const part of Object.keys(parts).filter(isPart)) {
	if (positionals.length > 0 && !positionals.includes(part)) continue;
	if (!values.json) console.error(`Measuring ${part} …`);
	rows.push(...(await parts[part]()));
}
if (rows.some(({ unit, promise }) => unit === "sessions" && promise?.kept === false)) process.exitCode = 1;
const machine = { node: process.version, processor: cpus()[0]?.model ?? "unknown", cores: availableParallelism() };
if (values.json)
	console.log(JSON.stringify({ machine, rows: rows.map((row) => ({ ...row, ratio: ratioOf(row) })) }, null, "\t"));
else console.log(`${tableOf(rows)}\n\nNode ${machine.node} on ${machine.cores} cores of ${machine.processor}`);
