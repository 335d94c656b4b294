/**
 * The Clerk port on an emulated Clerk: over the wire with a clock that never waits, or without a socket on one that only
 * advances when nothing else can go on. Every request of ours must be one of Clerk's published ones, or the test fails.
 */
import { expect, onTestFinished } from "vitest";
import { type ConnectedClerk, connectClerk } from "../../src/clerk/connect.ts";
import type { Exchange } from "../../src/clerk/exchange.ts";
import { failureFromError } from "../../src/clerk/failure.ts";
import { ConnectionLost, createLocalClerk, type InProcessClerk } from "../../src/drill/clerk/in-process.ts";
import type { ClerkOptions, LocalClerk } from "../../src/drill/clerk/local-clerk.ts";
import { UserId } from "../../src/incident/user-id.ts";
import { openClerk, robin, secretKey } from "../drill/clerk/open-clerk.ts";
import { type EventClock, eventClock } from "./event-clock.ts";
import { type VirtualClock, virtualClock } from "./virtual-clock.ts";

export const robinId: UserId = UserId.parse(robin);

export type Connected = { local: LocalClerk; clerk: ConnectedClerk; clock: VirtualClock };

export async function connect(options: Partial<ClerkOptions> = {}, key = secretKey): Promise<Connected> {
	const clock = virtualClock();
	const local = await openClerk({ now: clock.now, ...options });
	expectPublished(local);
	return { local, clock, clerk: connectClerk({ secretKey: key, apiUrl: local.apiUrl, clock }) };
}

export type ConnectedInProcess = { local: InProcessClerk; clerk: ConnectedClerk; clock: EventClock };

/** An answer takes 40 ms, and one that never comes is given up as on a real connection. Clerk's clock may go wrong by `offset` ms. */
export function connectInProcess(options: Partial<ClerkOptions> = {}, offset = 0): ConnectedInProcess {
	const clock = eventClock();
	const users = [{ id: robin, email: "robin@example.com" }];
	const local = createLocalClerk({ secretKey, users, now: () => clock.now() + offset, ...options });
	expectPublished(local);
	const exchange = inProcessExchange(local, clock);
	const key = options.secretKey ?? secretKey;
	const clerk = connectClerk({ secretKey: key, apiUrl: "https://api.example.com", clock, exchange });
	return { local, clock, clerk };
}

function inProcessExchange(local: InProcessClerk, clock: EventClock): Exchange {
	return async ({ method, url, headers, body, timeoutMilliseconds }) => {
		const answered = new AbortController();
		const inTime = clock.sleep(timeoutMilliseconds, answered.signal).then((): never => {
			throw new DOMException("The operation timed out.", "TimeoutError");
		});
		inTime.catch(() => {});
		try {
			const answer = await Promise.race([local.handle({ method, url, headers, body }), inTime]);
			await clock.sleep(40);
			return { status: answer.status, headers: new Headers(answer.headers), text: answer.body };
		} catch (error) {
			if (error instanceof ConnectionLost || error instanceof DOMException) throw failureFromError(error);
			throw error;
		} finally {
			answered.abort();
		}
	};
}

function expectPublished({ requests }: Pick<LocalClerk, "requests">): void {
	onTestFinished(() => {
		const problems = requests.flatMap((request) => request.problems);
		expect(problems, "every request agrees with Clerk's specification").toEqual([]);
	});
}

/** A user with so many sessions of each kind; some that are over are always there, as they are with Clerk. */
export function robinWith(active: number, pending = 0): ClerkOptions["users"] {
	const sessions = [
		{ status: "ended" as const, count: 3 },
		{ status: "active" as const, count: active },
		{ status: "pending" as const, count: pending },
		{ status: "expired" as const, count: 2 },
	];
	return [{ id: robin, email: "robin@example.com", otherEmails: ["bird@example.com"], sessions }];
}

export function callsTo({ requests }: Pick<LocalClerk, "requests">, method: string, path: RegExp) {
	return requests.filter((request) => request.method === method && path.test(request.path));
}
