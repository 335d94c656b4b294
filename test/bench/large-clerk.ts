// Starts the large instance as a process and stops it: for whoever measures against it, and for the test that holds it to
// Clerk's description.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export type LargeClerk = {
	/** Without the version. */
	url: string;
	/** Ends it; what it was asked until then, and the processor's time that this took. */
	close(): Promise<{ requests: number; refused: number; cpuMilliseconds: number }>;
};

const program = fileURLToPath(new URL("large-directory.ts", import.meta.url));

export async function startLargeClerk(users: number, stepMilliseconds?: number): Promise<LargeClerk> {
	const step = stepMilliseconds === undefined ? [] : [String(stepMilliseconds)];
	const child = spawn(process.execPath, [program, String(users), ...step], { stdio: ["pipe", "pipe", "inherit"] });
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	const nextLine = async () => {
		const { value } = await lines.next();
		if (value === undefined) throw new Error("The large instance ended too early.");
		return JSON.parse(value);
	};
	const { url } = await nextLine();
	return {
		url,
		async close() {
			const ended = once(child, "exit");
			child.stdin.end();
			const asked = await nextLine();
			await ended;
			return asked;
		},
	};
}
