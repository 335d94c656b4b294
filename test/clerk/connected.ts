/** The Clerk port on an emulated Clerk, with a clock that never waits. */
import { connectClerk } from "../../src/clerk/connect.ts";
import type { ClerkOptions, LocalClerk } from "../../src/drill/clerk/local-clerk.ts";
import { UserId } from "../../src/incident/user-id.ts";
import type { Clerk } from "../../src/ports.ts";
import { openClerk, robin, secretKey } from "../drill/clerk/open-clerk.ts";
import { type VirtualClock, virtualClock } from "./virtual-clock.ts";

export const robinId: UserId = UserId.parse(robin);

export type Connected = { local: LocalClerk; clerk: Clerk; clock: VirtualClock };

export async function connect(options: Partial<ClerkOptions> = {}, key = secretKey): Promise<Connected> {
	const clock = virtualClock();
	const local = await openClerk({ now: clock.now, ...options });
	return { local, clock, clerk: connectClerk({ secretKey: key, apiUrl: local.apiUrl, clock }) };
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

export function callsTo({ requests }: LocalClerk, method: string, path: RegExp) {
	return requests.filter((request) => request.method === method && path.test(request.path));
}
