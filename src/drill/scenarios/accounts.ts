/**
 * What is true of every account in Clerk, and what must be. The latter is read once, when the scenario begins, and kept beside
 * the play: a step says whom it changed, and everybody else must be as before.
 */
import type { LocalClerk } from "../clerk/local-clerk.ts";
import type { Check, Group, Holdings } from "../scenario.ts";
import { check } from "./in-the-room.ts";

/** Of one user: live sessions and working API keys, and what stands in the way of the next sign-in. */
export type Account = { live: number; apiKeys: number; banned: boolean; mustReset: boolean };

export type Accounts = {
	/** These users, and nobody else, are different now. */
	change(ids: readonly string[], change: Partial<Account>): void;
	/** Holds if each account is as it should be, and no request named a user who was not to be changed. */
	asSaid(says: string): Check;
};

function accountIn(clerk: LocalClerk, id: string): Account {
	const { banned, password_compromised } = clerk.user(id);
	return {
		live: clerk.liveSessions(id).length,
		apiKeys: clerk.apiKeys(id).filter(({ revoked }) => !revoked).length,
		banned,
		mustReset: password_compromised,
	};
}

export function keepAccounts(clerk: LocalClerk, ids: readonly string[]): Accounts {
	const expected = new Map(ids.map((id) => [id, accountIn(clerk, id)]));
	const meant = new Set<string>();
	return {
		change(changed, change) {
			for (const id of changed) {
				const before = expected.get(id);
				if (!before) throw new Error(`The scenario has no user ${id}`);
				expected.set(id, { ...before, ...change });
				meant.add(id);
			}
		},
		asSaid(says) {
			const different = ids.filter((id) => !isSame(accountIn(clerk, id), expected.get(id)));
			const touched = clerk.touched().filter((id) => !meant.has(id));
			const wrong = [...new Set([...different, ...touched])];
			return check(wrong.length === 0 ? says : `${says} (not so for ${wrong.join(", ")})`, wrong.length === 0);
		},
	};
}

function isSame(account: Account, expected: Account | undefined): boolean {
	return JSON.stringify(account) === JSON.stringify(expected);
}

/** Users who fare alike, with what they have now. */
export function groupOf(clerk: LocalClerk, name: string, people: readonly { id: string }[]): Group {
	const users = people.map(({ id }) => id);
	return { name, users, before: holdingsOf(clerk, users) };
}

export function holdingsOf(clerk: LocalClerk, users: readonly string[]): Holdings {
	const accounts = users.map((id) => accountIn(clerk, id));
	return {
		live: accounts.reduce((total, { live }) => total + live, 0),
		apiKeys: accounts.reduce((total, { apiKeys }) => total + apiKeys, 0),
		banned: accounts.filter(({ banned }) => banned).length,
		mustReset: accounts.filter(({ mustReset }) => mustReset).length,
	};
}
