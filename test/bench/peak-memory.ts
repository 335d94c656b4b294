// The highest resident set of a process, by the kernel's own account, so on Linux only.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Started } from "./action-process.ts";

/** Waits for its end; an exit that is not clean is an error. */
export async function peakMegabytes({ child, printed }: Started): Promise<number> {
	let peak = 0;
	const watch = setInterval(() => {
		peak = Math.max(peak, peakNow(child.pid));
	}, 50);
	const [code] = await once(child, "exit");
	clearInterval(watch);
	if (code !== 0) throw new Error(`The action ended with ${code}:\n${printed()}`);
	return peak;
}

/** 0 once it has ended. */
function peakNow(pid: number | undefined): number {
	try {
		const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
		return Number(kilobytes ?? 0) / 1_024;
	} catch {
		return 0;
	}
}
