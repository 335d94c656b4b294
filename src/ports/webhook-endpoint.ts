/** The address at which the application takes Clerk's events, as the domain needs it. Nothing here may name a library or a header. */
import type { OutsideFailure } from "./failure.ts";

/** An event about one user. `version` is what tells it from another about the same user in the same run. */
export type UserEvent = {
	type: "user.updated" | "user.deleted";
	userId: string;
	version: number;
	data: Readonly<Record<string, unknown>>;
	/** The Clerk instance's; undefined where it is not known. */
	instanceId: string | undefined;
};

/** `tries` is how often it was sent. */
export type Delivered = { outcome: "delivered"; status: number; tries: number };
export type Undelivered = { outcome: "undelivered"; failure: OutsideFailure; tries: number };

export interface WebhookEndpoint {
	/**
	 * Sends an event, again where that may help, and tells what the endpoint made of it. Waits for its place. Rejects, with
	 * nothing sent, once it is clear that the endpoint takes nothing at all: with the failure that shows it.
	 */
	deliver(event: UserEvent): Promise<Delivered | Undelivered>;
}
