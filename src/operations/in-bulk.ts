/**
 * One piece of work for each of many users: several at once, in the order of their ids, until all had their turn or there is
 * no use in going on. Nobody is left out of the account; who is known to be done by an earlier run is left alone.
 */
import { type HandledEvent, isHandled, type Progress } from "../incident/handled.ts";
import type { UserId } from "../incident/user-id.ts";
import type { Handling } from "../ports/clerk.ts";
import { asFailure, mayPass, type OutsideFailure } from "../ports/failure.ts";
import { type Ledger, openLedger, type Settled, type Standing } from "./ledger.ts";

/**
 * So many users in a row of whom Clerk told nothing mean that to ask on for the others would only add to what is wrong. A
 * "no" counts as an answer, and so does a look at a user's sessions where something else failed: the next user is tried.
 */
export const mostUntold = 20;

/** Users at once. Requests are paced elsewhere; this only has to be enough to use the pace at a slow answer. */
const atOnce = 24;

export type Work = {
	event: HandledEvent["type"];
	users: readonly UserId[];
	/** What an earlier run of the same command recorded last. */
	earlier: Progress | undefined;
	handle(user: UserId): Promise<Handling>;
	/** Why nobody else is to be tried. */
	stopped(): OutsideFailure | undefined;
	/** What was done to a user before their turn, which matters where it never comes; undefined for nothing. */
	begun?: ((user: UserId) => Handling | undefined) | undefined;
	/** After each user; how much is written of it is not decided here. */
	onProgress(standing: Standing): void;
};

export type Account = Settled & {
	notTried: readonly UserId[];
	/** Why their turn did not come. */
	stopped: OutsideFailure | undefined;
};

export async function inBulk(work: Work): Promise<Account> {
	const { stopped, begun = () => undefined } = work;
	const ledger = openLedger(work);
	const gaveUp = await handleAll(work, ledger);
	const reason = gaveUp ?? stopped();
	const notTried: UserId[] = [];
	const cut: Handling[] = [];
	for (const user of ledger.waiting()) {
		const handling = begun(user);
		if (handling) cut.push({ ...handling, failures: reason ? [...handling.failures, reason] : handling.failures });
		else notTried.push(user);
	}
	return { ...ledger.close(cut), notTried, stopped: reason };
}

/** Returns why it ended before its time. A fault of ours ends it for all, and is said when nobody is at work any more. */
async function handleAll(
	{ event, handle, stopped, onProgress }: Work,
	ledger: Ledger,
): Promise<OutsideFailure | undefined> {
	const { users } = ledger;
	let untoldInARow = 0;
	let gaveUp: OutsideFailure | undefined;
	let broken: { error: unknown } | undefined;
	function learn(what: Handling | OutsideFailure): void {
		const failure = "user" in what ? (isHandled(event, what) ? undefined : what.failures.at(-1)) : what;
		const isTold = ("user" in what && what.verified) || failure === undefined || !mayPass(failure);
		untoldInARow = isTold ? 0 : untoldInARow + 1;
		// A key that is not accepted will not be for the next user either.
		if (failure && (untoldInARow >= mostUntold || failure.reason === "unauthorized")) gaveUp ??= failure;
	}

	let next = 0;
	async function work(): Promise<void> {
		for (let index = next++; index < users.length && !gaveUp && !broken && !stopped(); index = next++) {
			const user = users[index];
			if (user === undefined || !ledger.isOpen(index)) continue;
			try {
				const what = await handle(user).catch(asFailure);
				ledger.end(index, what);
				learn(what);
				onProgress(ledger.standing());
			} catch (error) {
				broken ??= { error };
			}
		}
	}
	await Promise.all(Array.from({ length: Math.min(atOnce, users.length) }, work));
	if (broken) throw broken.error;
	return gaveUp;
}
