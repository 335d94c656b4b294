// Clerk's Backend API on this machine, for the drill, the tests and the benchmark: the wire of an emulated instance. It must
// decide nothing of its own; what becomes of a request is the service's to say.

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type ObservedClerk, observedService } from "./in-process.ts";
import { type ClerkOptions, meet, type Outcome, type Service } from "./service.ts";

export type { ClerkOptions } from "./service.ts";

export type LocalClerk = ObservedClerk & {
	/** Base URL without the version: `/v1/…` is served, and the bare paths that the SDK uses for API keys. */
	apiUrl: string;
	close(): Promise<void>;
};

export async function startClerk(options: ClerkOptions): Promise<LocalClerk> {
	const { clerk, service } = observedService(options);
	const server = createServer((request, response) => {
		serve(service, request, response).catch((error: unknown) => {
			// A caller that gave up is part of the drill; anything else is a fault of the emulator and must be seen as one.
			if (!request.complete) return;
			response.writeHead(500, { "Content-Type": "text/plain" }).end(`The emulator failed: ${String(error)}`);
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const { handle: _withoutWire, ...observed } = clerk;
	return {
		...observed,
		apiUrl: `http://127.0.0.1:${port}`,
		async close() {
			if (!server.listening) return;
			const closed = once(server, "close");
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

async function serve(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { method = "GET", url = "/", headers } = request;
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const body = Buffer.concat(chunks).toString("utf8");
	send(response, await meet(service, { method, url, headers, body }));
}

function send(response: ServerResponse, outcome: Outcome): void {
	if (!("answer" in outcome)) {
		if (outcome.kind === "dropped") response.socket?.resetAndDestroy();
		return;
	}
	const { status, headers, body } = outcome.answer;
	if (outcome.kind === "answered") {
		response.writeHead(status, headers).end(body);
		return;
	}
	response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(body) + 1 });
	response.write(body.slice(0, Math.ceil(body.length / 2)), () => response.socket?.destroy());
}
