// The users of a large instance behind Clerk's lists, in a process of its own so that what it costs falls on nobody who is
// measured: `node large-directory.ts <users> [milliseconds between two]`. It prints its address as JSON and ends when its
// standard input does, with what it was asked. It knows only what reading a directory needs; the emulator of the drill is the
// one to be held to, and a test holds the two against each other.

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ClerkFailure, notFound, tooManyRequests, valueInvalid } from "../../src/drill/clerk/failure.ts";
import { integer, pageOf, values } from "../../src/drill/clerk/query.ts";
import { createMeter } from "../../src/drill/clerk/quota.ts";
import { type BornUser, firstCreatedAt, indexOfUser, pageOfUsers, userIdAt } from "./user-records.ts";

const latencyMilliseconds = 40;
/** https://clerk.com/docs/guides/how-clerk-works/system-limits */
const limit = { requests: 1_000, windowMilliseconds: 10_000, counted: "per-instance" } as const;

const [users = 0, stepMilliseconds = 60_000] = process.argv.slice(2).map(Number);
const meter = createMeter(limit, Date.now);
const asked = { requests: 0, refused: 0 };

function bornAt(index: number): BornUser {
	return { index, createdAt: firstCreatedAt + index * stepMilliseconds };
}

/** How many users were created before an instant, or at it. */
const countUntil = (at: number) => within(Math.floor((at - firstCreatedAt) / stepMilliseconds) + 1);
const countBefore = (at: number) => within(Math.ceil((at - firstCreatedAt) / stepMilliseconds));

function within(count: number): number {
	return Math.min(users, Math.max(0, count));
}

/** The bounds of a filter are exclusive, as in the emulator. */
function rangeOf(query: URLSearchParams): { from: number; to: number } {
	const [after, before] = [integer(query, "created_at_after"), integer(query, "created_at_before")];
	return {
		from: after === undefined ? 0 : countUntil(after),
		to: before === undefined ? users : countBefore(before),
	};
}

function listUsers(query: URLSearchParams): Buffer {
	const order = query.get("order_by") ?? "-created_at";
	if (!/^[+-]?created_at$/.test(order)) throw valueInvalid("order_by", order);
	const descending = order.startsWith("-");
	const { limit, offset } = pageOf(query);
	const named = values(query, "user_id");
	if (named) {
		const known = named.flatMap((id) => indexOfUser(id) ?? []).filter((index) => index < users);
		known.sort((a, b) => (descending ? b - a : a - b));
		return pageOfUsers(known.slice(offset, offset + limit).map(bornAt));
	}
	const { from, to } = rangeOf(query);
	const cursor = query.get("starting_after");
	const place = cursor === null ? undefined : indexOfUser(cursor);
	if (cursor !== null && (place === undefined || place >= users)) throw valueInvalid("starting_after", cursor);
	const first = descending
		? Math.min(to - 1, (place ?? users) - 1) - offset
		: Math.max(from, (place ?? -1) + 1) + offset;
	const length = Math.max(0, Math.min(limit, descending ? first - from + 1 : to - first));
	return pageOfUsers(Array.from({ length }, (_, at) => bornAt(descending ? first - at : first + at)));
}

function answer(path: string, query: URLSearchParams): Buffer | string {
	if (path === "/v1/users") return listUsers(query);
	if (path === "/v1/users/count") {
		const { from, to } = rangeOf(query);
		return JSON.stringify({ object: "total_count", total_count: Math.max(0, to - from) });
	}
	if (path === "/v1/instance")
		return JSON.stringify({
			object: "instance",
			id: `ins_${userIdAt(0).slice("user_".length)}`,
			environment_type: "production",
			allowed_origins: null,
			workspace_id: `org_${userIdAt(0).slice("user_".length)}`,
		});
	throw notFound("user", path);
}

function send(response: ServerResponse, status: number, body: Buffer | string, headers: Record<string, string> = {}) {
	response.writeHead(status, {
		"Content-Type": "application/json",
		"Content-Length": Buffer.byteLength(body),
		...headers,
	});
	response.end(body);
}

function refuse(response: ServerResponse, { status, error, headers }: ClerkFailure): void {
	const clerk_trace_id = userIdAt(asked.requests).slice("user_".length);
	send(response, status, JSON.stringify({ errors: [error], clerk_trace_id }), headers);
}

const server = createServer((request, response) => {
	asked.requests += 1;
	const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
	const retryAfterSeconds = meter(pathname);
	if (retryAfterSeconds !== undefined) {
		asked.refused += 1;
		refuse(response, tooManyRequests(retryAfterSeconds));
		return;
	}
	setTimeout(() => {
		try {
			send(response, 200, answer(pathname, searchParams));
		} catch (error) {
			if (!(error instanceof ClerkFailure)) throw error;
			refuse(response, error);
		}
	}, latencyMilliseconds);
});
server.listen(0, "127.0.0.1", () => {
	const { port } = server.address() as AddressInfo;
	console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }));
});
process.stdin.on("end", () => {
	const { user, system } = process.cpuUsage();
	console.log(JSON.stringify({ ...asked, cpuMilliseconds: (user + system) / 1_000 }));
	server.closeAllConnections();
	server.close();
});
process.stdin.resume();
