/**
 * The bundle's one door: each action's `index.js` calls `run` with its own name. Nothing is loaded here that the action
 * does not need; the acknowledgement is waiting for it.
 */

const actions: Record<string, (root: URL) => Promise<void>> = {
	respond: async (root) => (await import("./respond.ts")).respondToEvent(root),
	"revoke-sessions": async (root) => (await import("./revoke-sessions.ts")).revokeSessions(root),
	"lock-out-users": async (root) => (await import("./lock-out-users.ts")).lockOutUsers(root),
	"resync-users": async (root) => (await import("./resync-users.ts")).resyncUsers(root),
	"watch-drift": async (root) => (await import("./watch-drift.ts")).watchDrift(root),
	"close-the-loop": async (root) => (await import("./close-the-loop.ts")).closeTheLoop(root),
	"sync-labels": async () => (await import("./sync-labels.ts")).syncLabels(),
};

/** `stub` is the `import.meta.url` of `actions/<name>/index.js`, two folders below the repository's root. */
export async function run(name: string, stub: string): Promise<void> {
	try {
		const action = actions[name];
		if (!action) throw new Error(`There is no action called ${name}.`);
		await action(new URL("../../", stub));
	} catch (error) {
		await (await import("./report-error.ts")).reportError(error);
	}
}
