/** Lets users sign in again: takes back a ban and a lock. Sessions and API keys that were ended stay ended. */
import type { Handling, KnownUser } from "../ports/clerk.ts";
import { asFailure, mayBeDone } from "../ports/failure.ts";
import { isGone, type Operation, type Order, untouched } from "./operation.ts";

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
		return { ...done, access: mayBeDone(failure) ? "unknown" : holds, failures: [failure] };
	}
}
