/** One run over many users whose work is a function of the test; who was asked is written down. */
import type { Progress } from "../../src/incident/handled.ts";
import type { UserId } from "../../src/incident/user-id.ts";
import { type Account, inBulk } from "../../src/operations/in-bulk.ts";
import type { Standing } from "../../src/operations/ledger.ts";
import type { Handling } from "../../src/ports/clerk.ts";
import type { OutsideFailure } from "../../src/ports/failure.ts";
import { userId } from "../commands/clerk-in-memory.ts";

export const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => userId(from + index));

export function revoked(user: UserId, facts: Partial<Handling> = {}): Handling {
	return { user, revoked: 1, alreadyOver: 0, failed: 0, verified: true, failures: [], ...facts };
}

type Run = {
	users: readonly UserId[];
	earlier?: Progress | undefined;
	handle?(user: UserId): Promise<Handling> | Handling;
	stopped?(): OutsideFailure | undefined;
	begun?(user: UserId): Handling | undefined;
	onProgress?(standing: Standing): void;
};

/** Who was asked, beside the account. */
export async function run({
	users,
	earlier,
	handle = revoked,
	stopped,
	begun,
	onProgress,
}: Run): Promise<Account & { asked: UserId[] }> {
	const asked: UserId[] = [];
	const account = await inBulk({
		event: "sessions-revoked",
		users,
		earlier,
		async handle(user) {
			asked.push(user);
			return handle(user);
		},
		stopped: stopped ?? (() => undefined),
		begun,
		onProgress: onProgress ?? (() => {}),
	});
	return { ...account, asked };
}
