/** Lets users sign in again: takes back a ban and a lock. Sessions and API keys that were ended stay ended. */
import type { Handling, KnownUser } from "../ports/clerk.ts";
import { asFailure, mayBeDone } from "../ports/failure.ts";
import { isGone, lookAgain, type Operation, type Order, untouched } from "./operation.ts";

export const unlock: Operation = {
	name: "unlock",
	event: "unlocked",
	requests: ({ users }) => users,
	async begin(order) {
		const known = new Map(order.users.map((user) => [user.id, user]));
		return {
			async handle(id) {
				const user = known.get(id);
				return user ? unlockOne(order, user) : untouched(id);
			},
		};
	},
};

async function unlockOne(order: Order, { id, banned, locked }: KnownUser): Promise<Handling> {
	const { clerk } = order;
	const done = { ...untouched(id), verified: true };
	let holds: "banned" | "locked" = banned ? "banned" : "locked";
	try {
		if (banned) await clerk.unban(id);
		holds = "locked";
		if (locked) await clerk.unlock(id);
		return { ...done, access: "open" };
	} catch (error) {
		const failure = asFailure(error);
		if (await isGone(order, id, failure)) return { ...done, access: "gone" };
		if (!mayBeDone(failure)) return { ...done, access: holds, failures: [failure] };
		// A request without an answer may have been done all the same.
		const now = await lookAgain(order, id);
		if (now && !now.banned && !now.locked) return { ...done, access: "open" };
		if (now && holds === "banned" && !now.banned) return unlockOne(order, now);
		return { ...done, access: "unknown", failures: [failure] };
	}
}
