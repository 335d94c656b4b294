// A way to a server that is longer: a TCP proxy on this machine that keeps what comes for a while in each direction, and gives
// it on in order. Node's timers count in whole milliseconds, so how long a round trip really takes is for the caller to measure.

import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type SlowWay = { port: number; close(): Promise<void> };

export async function openSlowWay(toPort: number, oneWayMilliseconds: number): Promise<SlowWay> {
	const open = new Set<Socket>();
	const server = createServer((near) => {
		const far = connect(toPort, "127.0.0.1");
		for (const [from, to] of [
			[near, far],
			[far, near],
		] as const) {
			open.add(from);
			from.setNoDelay(true);
			from.on("error", () => to.destroy());
			from.on("close", () => open.delete(from));
			delayed(from, to, oneWayMilliseconds);
		}
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		port: (server.address() as AddressInfo).port,
		async close() {
			const closed = once(server, "close");
			server.close();
			for (const socket of open) socket.destroy();
			await closed;
		},
	};
}

/** A timer that is a little early gives on what is due by then; the next full millisecond would be late by more. */
const toleranceMilliseconds = 0.6;

function delayed(from: Socket, to: Socket, milliseconds: number): void {
	const waiting: { due: number; bytes: Buffer | undefined }[] = [];
	let timer: NodeJS.Timeout | undefined;

	function give(): void {
		timer = undefined;
		const now = performance.now();
		for (let [next] = waiting; next && next.due <= now + toleranceMilliseconds; [next] = waiting) {
			waiting.shift();
			if (next.bytes === undefined) to.end();
			else to.write(next.bytes);
		}
		plan();
	}

	function plan(): void {
		const [next] = waiting;
		if (next === undefined || timer !== undefined) return;
		timer = setTimeout(give, Math.max(1, Math.floor(next.due - performance.now())));
	}

	function keep(bytes: Buffer | undefined): void {
		waiting.push({ due: performance.now() + milliseconds, bytes });
		plan();
	}

	from.on("data", keep);
	from.on("end", () => keep(undefined));
}
