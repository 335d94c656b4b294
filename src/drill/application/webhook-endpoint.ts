// An application's webhook endpoint on this machine, as Clerk's documentation has people write it: verified by Clerk's own
// library, then written to the users table. It can be told to answer wrongly, and remembers what came.

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { verifyWebhook } from "@clerk/backend/webhooks";

/** `hang` gives no answer, `reset` breaks the connection, `redirect` points elsewhere. */
export type EndpointFault =
	| { kind: "status"; status: number; retryAfterSeconds?: number }
	| { kind: "hang" }
	| { kind: "reset" }
	| { kind: "redirect" }
	| { kind: "slow"; milliseconds: number };

export type Arrival = {
	/** Of the message: the same for each try of one delivery. */
	svixId: string;
	/** Undefined where the signature is not right. */
	type: string | undefined;
	userId: string | undefined;
	instanceId: string | undefined;
	/** What the endpoint answered; undefined where it did not. */
	status: number | undefined;
};

export type Query = (sql: string, parameters: readonly unknown[]) => Promise<unknown>;

export type EndpointSettings = {
	signingSecret: string;
	/** For the `nth` delivery that comes, from 1; undefined for the ordinary answer. */
	fault?: (nth: number, userId: string | undefined) => EndpointFault | undefined;
	/** Into a database with the table `users(clerk_id, email, first_name, last_name, updated_at)`. */
	query?: Query;
};

export type WebhookReceiver = { url: string; arrivals: readonly Arrival[]; close(): Promise<void> };

export async function startWebhookEndpoint(settings: EndpointSettings): Promise<WebhookReceiver> {
	const arrivals: Arrival[] = [];
	const server = createServer((request, response) => {
		receive(settings, arrivals, request, response).catch((error: unknown) => {
			if (request.complete) response.writeHead(500).end(`The endpoint failed: ${String(error)}`);
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/api/webhooks`,
		arrivals,
		async close() {
			if (!server.listening) return;
			const closed = once(server, "close");
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

async function receive(
	{ signingSecret, fault, query }: EndpointSettings,
	arrivals: Arrival[],
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const event = await verified(request, Buffer.concat(chunks), signingSecret);
	const arrival: Arrival = {
		svixId: String(request.headers["svix-id"]),
		type: event?.type,
		userId: event?.data.id,
		instanceId: event?.instanceId,
		status: undefined,
	};
	const nth = arrivals.push(arrival);
	const answer = (status: number, headers: Record<string, string> = {}) => {
		arrival.status = status;
		response.writeHead(status, headers).end();
	};
	const wrong = fault?.(nth, arrival.userId);
	switch (wrong?.kind) {
		case "hang":
			return;
		case "reset":
			response.socket?.resetAndDestroy();
			return;
		case "redirect":
			return answer(307, { location: "/elsewhere" });
		case "status":
			return answer(wrong.status, wrong.retryAfterSeconds ? { "retry-after": String(wrong.retryAfterSeconds) } : {});
		case "slow":
			await new Promise((resolve) => setTimeout(resolve, wrong.milliseconds));
	}
	if (event === undefined) return answer(400);
	if (query) await write(query, event);
	answer(200);
}

type Data = {
	id?: string;
	first_name?: string | null;
	last_name?: string | null;
	updated_at?: number;
	primary_email_address_id?: string | null;
	email_addresses?: { id: string; email_address: string }[];
};
type Verified = { type: string; data: Data; instanceId: string | undefined };

async function verified(
	{ url = "/", headers }: IncomingMessage,
	body: Buffer,
	signingSecret: string,
): Promise<Verified | undefined> {
	const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
	const request = new Request(new URL(url, "http://127.0.0.1"), {
		method: "POST",
		headers: pairs.filter(([name]) => name.startsWith("svix-")),
		body: new Uint8Array(body),
	});
	try {
		const event = await verifyWebhook(request, { signingSecret });
		const { instance_id: instanceId } = event as { instance_id?: string };
		return { type: event.type, data: event.data as Data, instanceId };
	} catch {
		return undefined;
	}
}

async function write(query: Query, { type, data }: Verified): Promise<void> {
	if (type === "user.deleted") {
		await query("DELETE FROM users WHERE clerk_id = $1", [data.id]);
		return;
	}
	const email = data.email_addresses?.find(({ id }) => id === data.primary_email_address_id)?.email_address ?? null;
	await query(
		`INSERT INTO users (clerk_id, email, first_name, last_name, updated_at) VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000))
		ON CONFLICT (clerk_id) DO UPDATE SET email = excluded.email, first_name = excluded.first_name,
		last_name = excluded.last_name, updated_at = excluded.updated_at WHERE users.updated_at <= excluded.updated_at`,
		[data.id, email, data.first_name ?? null, data.last_name ?? null, data.updated_at],
	);
}
