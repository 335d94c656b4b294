// How much memory the action takes at its peak, for few users and for many: the account of an operation must not grow with
// them as its answers do. Node lets its heap grow before it collects, so the promise is measured with a small heap, in which
// what is kept shows; the run without that limit stands beside it.

import { fileURLToPath } from "node:url";
import { startClerk } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { assertBuilt, start } from "./action-process.ts";
import { peakMegabytes } from "./peak-memory.ts";
import type { Row } from "./table.ts";

const few = 500;
const many = 2_000;
const timesPromised = 1.2;
const smallHeap = ["--max-old-space-size=64", "--max-semi-space-size=4"];
const secretKey = "sk_live_invented";
const action = fileURLToPath(new URL("../../actions/revoke-sessions/index.js", import.meta.url));

export async function measureMemory(): Promise<Row[]> {
	assertBuilt();
	if (process.platform !== "linux") {
		console.error("Skipped: the peak of a process is read from /proc, which only Linux has.");
		return [];
	}
	const [before, after, free] = await Promise.all([peakOf(few, smallHeap), peakOf(many, smallHeap), peakOf(many, [])]);
	return [
		{
			what: `memory: peak of revoke-sessions for ${many} users, heap not limited`,
			unit: "MB",
			median: free,
			samples: [free],
		},
		{
			what: `memory: peak of revoke-sessions for ${many} users, heap of 64 MB`,
			unit: "MB",
			median: after,
			samples: [after],
			beside: { what: `for ${few}`, median: before },
			promise: { says: `at most ${timesPromised} times`, kept: after <= timesPromised * before },
		},
	];
}

/** In megabytes. The whole of Clerk's limit is used, which changes how long it takes and not what it keeps. */
async function peakOf(count: number, flags: readonly string[]): Promise<number> {
	const ids = Array.from({ length: count }, (_, index) => idOf("user", `memory ${index}`));
	const users = ids.map((id, index) => ({
		id,
		email: `robin.${index}@example.com`,
		sessions: [{ status: "active" as const, count: 1 }],
	}));
	const clerk = await startClerk({ secretKey, users });
	try {
		const started = start(action, {
			PATH: process.env.PATH,
			NODE_OPTIONS: flags.join(" "),
			"INPUT_CLERK-SECRET-KEY": secretKey,
			"INPUT_CLERK-API-URL": clerk.apiUrl,
			"INPUT_CLERK-QUOTA-PERCENT": "100",
			INPUT_USERS: ids.join(","),
		});
		const peak = await peakMegabytes(started);
		return peak;
	} finally {
		await clerk.close();
	}
}
