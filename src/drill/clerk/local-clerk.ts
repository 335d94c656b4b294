// Clerk's Backend API on this machine, for the drill, the tests and the benchmark. It follows the published specification
// and what is known of the service's habits; it must never be kinder than the service, and it keeps no secret it is sent.

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type Checker, publishedChecker } from "../openapi/checker.ts";
import { bodyInvalid, ClerkFailure, errorOfStatus, keyInvalid, urlNotFound } from "./failure.ts";
import { createFaults, type Fault, type Faults } from "./faults.ts";
import { handlers, type Instance } from "./operations.ts";
import { createMeter, type Quota } from "./quota.ts";
import {
	isLive,
	type JwtTemplate,
	type Session,
	type SessionStatus,
	type StoredUser,
	type User,
	userResource,
} from "./resources.ts";
import { createState, idOf, type SeedUser } from "./state.ts";

export type ClerkOptions = {
	/** `sk_test_…` makes a development instance, `sk_live_…` a production one. */
	secretKey: string;
	users: SeedUser[];
	jwtTemplates?: JwtTemplate[];
	/** How long every answer takes. */
	latencyMilliseconds?: number;
	/** Default: no limit. */
	quota?: Quota;
	now?: () => number;
	/** Banning needs a paid plan. Default `pro`. */
	plan?: "pro" | "free";
};

export type RecordedRequest = {
	method: string;
	path: string;
	query: string;
	body: unknown;
	/** What the caller was answered; `none` while it waits and when the connection was dropped. */
	status: number | "none";
	at: number;
	key: "valid" | "wrong" | "missing";
	/** Where the request departs from the specification. */
	problems: string[];
};

export type LocalClerk = {
	/** Base URL without the version: `/v1/…` is served, and the bare paths that the SDK uses for API keys. */
	apiUrl: string;
	/** Active and pending sessions, oldest first. */
	liveSessions(userId: string): Session[];
	sessions(userId: string): Session[];
	addSession(userId: string, status?: SessionStatus): Session;
	user(id: string): User & { password_compromised: boolean };
	addUser(seed: SeedUser): void;
	requests: RecordedRequest[];
	faults: Pick<Faults, "add" | "clear">;
	close(): Promise<void>;
};

type Answer = { status: number; headers: Record<string, string>; body: string };
type Received = { record: RecordedRequest; authorized: boolean; text: string };

type Local = {
	options: ClerkOptions;
	instance: Instance;
	checker: Checker;
	meter: (endpoint: string) => void;
	faults: Faults;
	requests: RecordedRequest[];
};

export async function startClerk(options: ClerkOptions): Promise<LocalClerk> {
	const now = options.now ?? Date.now;
	const state = createState(options.users, now);
	const local: Local = {
		options,
		instance: {
			state,
			environment: options.secretKey.startsWith("sk_live_") ? "production" : "development",
			plan: options.plan ?? "pro",
			jwtTemplates: options.jwtTemplates ?? [],
			createdAt: now(),
			now,
		},
		checker: publishedChecker("clerk"),
		meter: createMeter(options.quota, now),
		faults: createFaults(),
		requests: [],
	};
	const server = createServer((request, response) => {
		serve(local, request, response).catch((error: unknown) => {
			// A caller that gave up is part of the drill; anything else is a fault of the emulator and must be seen as one.
			if (!request.complete) return;
			response.writeHead(500, { "Content-Type": "text/plain" }).end(`The emulator failed: ${String(error)}`);
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;

	function stored(id: string): StoredUser {
		const user = state.users.get(id);
		if (user === undefined) throw new Error(`No user ${id}`);
		return user;
	}

	return {
		apiUrl: `http://127.0.0.1:${port}`,
		liveSessions: (userId) => state.sessionsOf(userId).filter(isLive),
		sessions: (userId) => [...state.sessionsOf(userId)],
		addSession: (userId, status = "active") => state.addSession(userId, status),
		user: (id) => ({ ...userResource(stored(id), now()), password_compromised: stored(id).passwordCompromised }),
		addUser: (seed) => void state.addUser(seed),
		requests: local.requests,
		faults: local.faults,
		async close() {
			if (!server.listening) return;
			const closed = once(server, "close");
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

async function serve(local: Local, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const received = await receive(local, request);
	const { record } = received;
	const fault = local.faults.next(record);
	const lost = fault !== undefined && fault.answer !== "charset" && fault.effect !== "after";
	const answer = lost ? undefined : await answerOf(local, received);
	if (lost && local.options.latencyMilliseconds !== undefined) await wait(local.options.latencyMilliseconds);
	if (fault !== undefined) fail(fault, answer, record, response);
	else if (answer !== undefined) send(response, record, answer);
}

async function receive(local: Local, request: IncomingMessage): Promise<Received> {
	const { method = "GET", url = "/", headers } = request;
	const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
	const { secretKey, now = Date.now } = local.options;
	const key =
		headers.authorization === undefined
			? "missing"
			: headers.authorization === `Bearer ${secretKey}`
				? "valid"
				: "wrong";
	const at = now();
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString("utf8");
	const body = parsed(text);
	const problems = local.checker.checkRequest({ method, path: pathname, query: searchParams, body });
	const query = searchParams.toString();
	const record: RecordedRequest = { method, path: pathname, query, body, status: "none", at, key, problems };
	local.requests.push(record);
	return { record, authorized: key === "valid", text };
}

function parsed(text: string): unknown {
	if (text === "") return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

async function answerOf(local: Local, { record, authorized, text }: Received): Promise<Answer> {
	const { latencyMilliseconds } = local.options;
	try {
		// The limit is met at the door, the work takes its time.
		const match = local.checker.match(record.method, record.path);
		if (!authorized) throw keyInvalid();
		const endpoint = match === undefined ? `${record.method} ${record.path}` : `${record.method} ${match.template}`;
		local.meter(endpoint);
		if (latencyMilliseconds !== undefined) await wait(latencyMilliseconds);
		const handler = handlers[endpoint];
		if (match === undefined || handler === undefined) throw urlNotFound();
		const body = text === "" ? {} : record.body;
		if (typeof body !== "object" || body === null || Array.isArray(body)) throw bodyInvalid();
		const query = new URLSearchParams(record.query);
		const call = { parameters: match.parameters, query, body: body as Record<string, unknown> };
		// The answer shows the moment it was made: what happens to a session later must not change it on its way out.
		return { status: 200, headers: {}, body: JSON.stringify(handler(local.instance, call)) };
	} catch (error) {
		if (!(error instanceof ClerkFailure)) throw error;
		return { status: error.status, headers: error.headers, body: envelope(local, error.error) };
	}
}

function envelope(local: Local, error: ClerkFailure["error"]): string {
	return JSON.stringify({
		errors: [error],
		clerk_trace_id: idOf("trace", local.requests.length).slice("trace_".length),
	});
}

function send(
	response: ServerResponse,
	record: RecordedRequest,
	{ status, headers, body }: Answer,
	contentType = "application/json",
): void {
	record.status = status;
	response.writeHead(status, { "Content-Type": contentType, ...headers });
	response.end(body);
}

function fail(
	{ answer: what }: Fault,
	answer: Answer | undefined,
	record: RecordedRequest,
	response: ServerResponse,
): void {
	if (what === "hang") return;
	if (what === "reset") {
		response.socket?.resetAndDestroy();
	} else if (what === "reset-mid-body") {
		const text = answer?.body ?? '{"object":"session","id":"sess_';
		record.status = 200;
		response.writeHead(200, { "Content-Type": "application/json", "Content-Length": text.length + 1 });
		response.write(text.slice(0, Math.ceil(text.length / 2)), () => response.socket?.destroy());
	} else if (what === "html") {
		const page = "<!doctype html><title>Sign in to the network</title>";
		send(response, record, { status: 200, headers: {}, body: page }, "text/html");
	} else if (what === "empty") {
		send(response, record, { status: 200, headers: {}, body: "" });
	} else if (what === "charset") {
		if (answer !== undefined) send(response, record, answer, "application/json; charset=utf-8");
	} else {
		const planned = what.body ?? { errors: [errorOfStatus(what.status)], clerk_trace_id: "planned" };
		const body = typeof planned === "string" ? planned : JSON.stringify(planned);
		send(response, record, { status: what.status, headers: what.headers ?? {}, body }, what.contentType);
	}
}
