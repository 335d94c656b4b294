/** Makes a user set a new password at the next sign-in, and ends all sessions, so that the next sign-in comes. */
import type { UserId } from "../incident/user-id.ts";
import type { Handling } from "../ports/clerk.ts";
import { asFailure, mayBeDone } from "../ports/failure.ts";
import {
	endApiKeys,
	endSessions,
	gone,
	isGone,
	liveBefore,
	type Operation,
	type Order,
	untouched,
} from "./operation.ts";

export const forceReset: Operation = {
	name: "force-reset",
	event: "reset-forced",
	requests: ({ users, apiKeys }) => users * (apiKeys ? 4 : 3),
	async begin(order) {
		return { handle: (user) => resetOne(order, user) };
	},
};

async function resetOne(order: Order, user: UserId): Promise<Handling> {
	const live = await liveBefore(order, user);
	const { password, failures } = await compromise(order, user);
	const [failure] = failures;
	if (failure && (await isGone(order, user, failure))) return endApiKeys(order, gone(untouched(user)));
	const ended = await endApiKeys(order, await endSessions(order, user, live));
	return { ...ended, password, failures: [...failures, ...ended.failures] };
}

/** What became of the password, and why it stayed as it was. */
export async function compromise(
	{ clerk }: Order,
	user: UserId,
): Promise<Required<Pick<Handling, "password">> & Pick<Handling, "failures">> {
	try {
		return { password: (await clerk.compromisePassword(user)) ? "to-be-reset" : "none", failures: [] };
	} catch (error) {
		const failure = asFailure(error);
		// A request without an answer may have been done all the same.
		return { password: mayBeDone(failure) ? "unknown" : "unchanged", failures: [failure] };
	}
}
