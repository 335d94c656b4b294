// The HTTP server in front: it records each request, plays the faults a test ordered, refuses unknown tokens, and keeps
// every exchange for the comparison with GitHub's own description. It never records a token.

import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { dispatch } from "./dispatch.ts";
import type { Fault, FaultBook } from "./faults.ts";
import type { Identity } from "./identity.ts";
import { badCredentials, refusal } from "./refusals.ts";
import { type Answer, answer, type Call } from "./wire.ts";
import { loginOf, type World } from "./world.ts";

export type RecordedRequest = {
	method: string;
	path: string;
	/** Without the question mark. */
	query: string;
	/** 0 while there is no answer, and for ever where there was none. */
	status: number;
	/** The login of the token; empty without one or with an unknown one. */
	actor: string;
	/** `performance.now()` at arrival. */
	at: number;
	finishedAt: number;
};

export type Proxy = { url: string; requests: RecordedRequest[]; close(): Promise<void> };

export type ProxyParts = { world: () => World; faults: FaultBook; latencyMilliseconds: number };

export async function startProxy(parts: ProxyParts): Promise<Proxy> {
	const requests: RecordedRequest[] = [];
	const server = createServer((incoming, outgoing) => {
		serve(parts, requests, incoming, outgoing).catch((failure: unknown) => {
			parts.world().problems.push(`${incoming.method} ${incoming.url}: the local GitHub broke: ${String(failure)}`);
			outgoing.destroy();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, requests, close: () => stop(server) };
}

function stop(server: Server): Promise<void> {
	return new Promise((resolve, reject) => {
		server.close((failure) => (failure === undefined ? resolve() : reject(failure)));
		server.closeAllConnections();
	});
}

async function serve(
	{ world, faults, latencyMilliseconds }: ProxyParts,
	requests: RecordedRequest[],
	incoming: IncomingMessage,
	outgoing: ServerResponse,
): Promise<void> {
	const at = performance.now();
	const { pathname: path, searchParams: query } = new URL(incoming.url ?? "/", "http://127.0.0.1");
	const method = incoming.method ?? "GET";
	const identity = world().identities.identify(incoming.headers.authorization);
	const actor = identity === undefined ? "" : loginOf(identity);
	const recorded = { method, path, query: query.toString(), status: 0, actor, at, finishedAt: at };
	requests.push(recorded);
	outgoing.on("close", () => {
		recorded.finishedAt = performance.now();
	});
	const fault = faults.strike({ method, path, actor });
	const bytes = await readBytes(incoming);
	if (latencyMilliseconds > 0) await wait(latencyMilliseconds);
	if (fault !== undefined && fault.effect !== "after") return strike(fault, recorded, outgoing);
	const accept = incoming.headers.accept ?? "";
	const asked = { method, path, query, accept };
	const given = isAnonymous(incoming) ? forbidden() : await answerTo(world(), identity, asked, bytes);
	if (fault !== undefined) return strike(fault, recorded, outgoing);
	recorded.status = send(outgoing, given, incoming.headers["if-none-match"]);
	recorded.finishedAt = performance.now();
}

// https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent
function isAnonymous(incoming: IncomingMessage): boolean {
	return (incoming.headers["user-agent"] ?? "") === "";
}

function forbidden(): Answer {
	return refusal(
		403,
		"Request forbidden by administrative rules. Please make sure your request has a User-Agent header.",
	);
}

async function readBytes(incoming: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString("utf8");
}

async function answerTo(
	world: World,
	identity: Identity | undefined,
	asked: Omit<Call, "identity" | "body">,
	bytes: string,
): Promise<Answer> {
	if (identity === undefined) return badCredentials();
	let body: unknown;
	try {
		body = bytes === "" ? undefined : JSON.parse(bytes);
	} catch {
		return refusal(400, "Problems parsing JSON");
	}
	const given = await dispatch(world, { ...asked, body, identity });
	// The REST description knows nothing of GraphQL.
	if (asked.path !== "/graphql") world.exchanges.push({ ...asked, body, status: given.status, answered: given.body });
	return given;
}

function send(outgoing: ServerResponse, given: Answer, known: string | undefined): number {
	const isRaw = Buffer.isBuffer(given.body);
	const payload = given.body === undefined || isRaw ? given.body : JSON.stringify(given.body);
	const headers: Record<string, string> = {
		"x-github-media-type": "github.v3; format=json",
		"x-github-request-id": randomBytes(8).toString("hex").toUpperCase(),
		...given.headers,
	};
	if (payload !== undefined) {
		headers["content-type"] = isRaw ? "application/vnd.github.raw; charset=utf-8" : "application/json; charset=utf-8";
	}
	if (given.status === 200 && typeof payload === "string") {
		headers.etag = `W/"${createHash("sha256").update(payload).digest("hex")}"`;
		if (known === headers.etag) {
			outgoing.writeHead(304, headers).end();
			return 304;
		}
	}
	outgoing.writeHead(given.status, headers).end(payload);
	return given.status;
}

const gatewayPage = "<!DOCTYPE html><html><head><title>Unicorn! &middot; GitHub</title></head><body>502</body></html>";

function strike({ answer: ordered }: Fault, recorded: RecordedRequest, outgoing: ServerResponse): void {
	if (ordered === "hang") return;
	if (ordered === "reset") {
		outgoing.socket?.resetAndDestroy();
		return;
	}
	if (ordered === "html") {
		recorded.status = 502;
		outgoing.writeHead(502, { "content-type": "text/html; charset=utf-8" }).end(gatewayPage);
		return;
	}
	if (ordered === "empty") {
		recorded.status = 200;
		outgoing.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end();
		return;
	}
	const body = ordered.body ?? { message: "Server Error", status: String(ordered.status) };
	recorded.status = send(outgoing, answer(ordered.status, body, ordered.headers ?? {}), undefined);
}
