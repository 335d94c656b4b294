// Runs over many users that die, stop and fail anywhere, over sets of users that change between them.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Progress } from "../../src/incident/handled.ts";
import type { UserId } from "../../src/incident/user-id.ts";
import type { Standing } from "../../src/operations/ledger.ts";
import { digestOf } from "../../src/operations/targets.ts";
import type { Handling } from "../../src/ports/clerk.ts";
import { unavailable, userId } from "../commands/clerk-in-memory.ts";
import { many, revoked, run } from "./bulk-run.ts";

/** One run: of which of the sets, and where it ends. */
type Fate = { set: number; diesAfter: number; stopsAfter: number; failing: readonly number[] };

const never = Number.POSITIVE_INFINITY;
const fate: fc.Arbitrary<Fate> = fc.record({
	set: fc.nat(2),
	diesAfter: fc.oneof(fc.constant(never), fc.nat(60)),
	stopsAfter: fc.oneof(fc.constant(never), fc.nat(60)),
	failing: fc.uniqueArray(fc.nat(60), { maxLength: 8 }),
});
/** Sets that differ by little, so that a checkpoint may look as if it spoke of another one. */
const sets = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60)).map(([size, left, came]) => {
	const all = many(size);
	return [all, all.filter((user) => user !== userId(left)), [...all, userId(61 + came)].slice(1)];
});

class Died extends Error {}

/** Turns of the event loop that one user's work takes, so that they end in another order than they began. */
async function turnsOf(user: UserId): Promise<void> {
	for (let turn = (Number(user.slice(-2)) * 7) % 5; turn > 0; turn--) await Promise.resolve();
}

/** What is known between the runs. */
type Between = { written: Progress | undefined; of: readonly UserId[] | undefined; over: Set<UserId> };

async function live(between: Between, users: readonly UserId[], { diesAfter, stopsAfter, failing }: Fate) {
	const { written, over } = between;
	const isSame = between.of !== undefined && digestOf(between.of) === digestOf(users);
	const { through = "" } = (isSame && written?.done) || {};
	const listed = new Set(written?.users.map(({ user }) => user));
	const done = new Set(users.filter((user) => user <= through && !listed.has(user)));
	const open = new Set(failing.map(userId));
	let handled = 0;
	async function handle(user: UserId): Promise<Handling> {
		expect(done).not.toContain(user);
		await turnsOf(user);
		if (++handled > diesAfter) throw new Died();
		if (!open.has(user)) over.add(user);
		else if (handled % 2 === 0) throw unavailable;
		return revoked(user, open.has(user) ? { failed: 1 } : {});
	}
	function write(progress: Progress): void {
		between.written = progress;
		between.of = users;
	}
	/** Something was done to every third user before the work on each. */
	const begun = (user: UserId) => (Number(user.slice(-2)) % 3 === 0 ? revoked(user, { verified: false }) : undefined);
	try {
		const stopped = () => (handled >= stopsAfter ? unavailable : undefined);
		const onProgress = ({ ended, progress }: Standing) => ended % 7 === 0 && write(progress());
		const account = await run({ users, earlier: written, handle, stopped, begun, onProgress });
		write(account.progress);
		return account;
	} catch (error) {
		if (error instanceof Died) return undefined;
		throw error;
	}
}

test("whatever dies where, and whatever set changes, in the end everybody was handled to the end and is accounted for", async () => {
	await fc.assert(
		fc.asyncProperty(sets, fc.array(fate, { maxLength: 6 }), fc.nat(2), async (sets, fates, last) => {
			const between: Between = { written: undefined, of: undefined, over: new Set() };
			for (const one of fates) await live(between, sets[one.set] ?? [], one);
			const users = sets[last] ?? [];
			const account = await live(between, users, { set: last, diesAfter: never, stopsAfter: never, failing: [] });
			expect(users.filter((user) => !between.over.has(user))).toEqual([]);
			expect((account?.rest.users ?? 0) + (account?.listed.size ?? 0)).toBe(users.length);
			expect([account?.unread.size, account?.notTried]).toEqual([0, []]);
		}),
		{ numRuns: 1_000 },
	);
});
