// A server that notes when a reaction arrives and takes everything, with or without TLS. It adds no delay: what a network
// adds falls on all programs alike.

import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificate.ts";

export type Door = {
	url: string;
	/** When the next reaction arrived, by `performance.now()`. */
	nextReaction(): Promise<number>;
	close(): Promise<void>;
};

export async function openDoor(certificate?: Certificate): Promise<Door> {
	let arrived: (at: number) => void = () => undefined;
	const reaction = JSON.stringify({ id: 1, content: "eyes", user: { login: "github-actions[bot]", type: "Bot" } });
	const take: RequestListener = (request, response) => {
		if (request.method === "POST" && request.url?.endsWith("/reactions")) arrived(performance.now());
		response.writeHead(201, { "content-type": "application/json" }).end(reaction);
	};
	const server =
		certificate === undefined
			? createServer(take)
			: createSecureServer({ key: certificate.key, cert: certificate.certificate }, take);
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	return {
		url: `${certificate === undefined ? "http" : "https"}://127.0.0.1:${port}`,
		nextReaction: () =>
			new Promise((resolve) => {
				arrived = resolve;
			}),
		async close() {
			const closed = once(server, "close");
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}
