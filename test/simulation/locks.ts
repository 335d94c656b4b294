/** The lock in memory: taking and giving back are one request each. Whose run has ended, or whose command it is, gives way. */
import type { LockHolder, Locks } from "../../src/ports/github.ts";
import type { LocalIssue } from "./issue.ts";
import type { Life } from "./life.ts";

export type LocalLocks = {
	holder(): LockHolder | undefined;
	/** Another incident's run, behind our back; false when the lock is taken. */
	take(holder: LockHolder): boolean;
	giveBack(holder: LockHolder): void;
	port(life: Life): Locks;
	/** Whether any request about the lock had trouble: then a lock may be left behind, for the next to take over. */
	disturbed(): boolean;
};

export function openLocks(issue: LocalIssue, hasEnded: (run: string) => boolean): LocalLocks {
	let held: LockHolder | undefined;
	/** Could not be given back, although nobody works under it any more. */
	const left = new Set<LockHolder>();
	let disturbed = false;

	function take(holder: LockHolder): boolean {
		const own = held?.incident === holder.incident && held.key === holder.key;
		if (held && !own && !left.has(held) && !hasEnded(held.run)) return false;
		held = holder;
		return true;
	}

	function giveBack(holder: LockHolder): void {
		if (held === holder) held = undefined;
	}

	async function noticing<Result>(request: Promise<Result>): Promise<Result> {
		try {
			return await request;
		} catch (error) {
			disturbed = true;
			throw error;
		}
	}

	return {
		holder: () => held,
		take,
		giveBack,
		port: (life) => ({
			async take(_name, holder) {
				const taken = await noticing(issue.ask(life, () => (take(holder) ? undefined : { holder: held })));
				if (taken) return { taken: false, holder: taken.holder };
				return {
					taken: true,
					release: () =>
						noticing(issue.ask(life, () => giveBack(holder))).catch(() => {
							left.add(holder);
						}),
				};
			},
		}),
		disturbed: () => disturbed,
	};
}
