/** Clerk's side of its webhooks on this machine: one event, signed as Clerk signs them, posted once. Clerk would try again for a day. */
import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";

export type ClerkEvent = { type: "user.created" | "user.updated" | "user.deleted"; data: object };

/** What the endpoint answers. */
export async function deliver(
	{ url, signingSecret }: { url: string; signingSecret: string },
	{ type, data }: ClerkEvent,
): Promise<number> {
	const now = new Date();
	const body = JSON.stringify({ data, object: "event", type, timestamp: now.getTime() });
	const id = `msg_${randomUUID()}`;
	const headers = {
		"content-type": "application/json",
		"svix-id": id,
		"svix-timestamp": String(Math.floor(now.getTime() / 1_000)),
		"svix-signature": new Webhook(signingSecret).sign(id, now, body),
	};
	const answer = await fetch(url, { method: "POST", headers, body });
	await answer.body?.cancel();
	return answer.status;
}
