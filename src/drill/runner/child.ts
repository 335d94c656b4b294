// One child process of a step: its lines as they come, and its end. It must not outlive the runner: the child leads a
// process group of its own, and the whole group is signalled.
import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

export type Child = {
	/** Sends a signal to the child and all it started. */
	kill(signal: NodeJS.Signals): void;
	/** 128 + signal when it was killed, 127 when it could not start. */
	ended: Promise<number>;
};

export type ChildOptions = {
	command: string;
	args: string[];
	cwd: string;
	env: Record<string, string>;
	onLine(line: string): void;
};

const signalNumbers: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 2, SIGKILL: 9, SIGTERM: 15, SIGSEGV: 11 };

export function startChild({ command, args, cwd, env, onLine }: ChildOptions): Child {
	const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
	readLines(child.stdout, onLine);
	readLines(child.stderr, onLine);
	return { kill: (signal) => killGroup(child, signal), ended: untilClosed(child, onLine) };
}

type Spawned = ChildProcessByStdio<null, Readable, Readable>;

// The group is there as long as one of its processes is; an empty group answers ESRCH.
function killGroup(child: Spawned, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, signal);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
	}
}

function untilClosed(child: Spawned, onLine: (line: string) => void): Promise<number> {
	const { promise, resolve } = Promise.withResolvers<number>();
	child.once("error", (error) => {
		onLine(error.message);
		resolve(127);
	});
	// What a step leaves behind would hold the pipes open for ever; the runner cleans orphans up, too.
	child.once("exit", () => killGroup(child, "SIGKILL"));
	child.once("close", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : (signalNumbers[signal] ?? 0))));
	return promise;
}

function readLines(stream: Readable, onLine: (line: string) => void): void {
	const decoder = new StringDecoder("utf8");
	let rest = "";
	const take = (text: string): void => {
		const lines = (rest + text).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) onLine(line.replace(/\r$/, ""));
	};
	stream.on("data", (chunk: Buffer) => take(decoder.write(chunk)));
	stream.on("end", () => {
		take(decoder.end());
		if (rest !== "") onLine(rest);
	});
}
