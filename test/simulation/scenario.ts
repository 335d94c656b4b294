/** What happens in one simulated incident, all of it decided beforehand: the same scenario plays the same way every time. */
import type { Login } from "./cast.ts";
import type { Kill } from "./life.ts";

/** How a user is named in a command. */
export type Name = { user: number; as: "id" | "email" } | "unknown-id" | "unknown-email" | "shared-email";

export type Whom = "organization" | "report" | "signed-in-since" | readonly Name[];

export type Order = {
	operation: "revoke" | "lockout" | "unlock" | "force-reset";
	whom: Whom;
	apiKeys: boolean;
	alone: boolean;
	dryRun: boolean;
};

/** Somebody answers to a command that waits. */
export type Answer = { by: Login; does: "confirm" | "confirm-alone" | "cancel"; afterSeconds: number };

export type Act = {
	by: Login;
	order: Order;
	/** Another command in the same comment, above it or below. */
	beside: "above" | "below" | undefined;
	/** The comment is changed before anybody answers. */
	edited: boolean;
	answers: readonly Answer[];
};

/** What becomes of a run. */
export type Fate = {
	kill: Kill | undefined;
	/** Whether the job of a run that was killed still closes the loop; a lost machine does not. */
	closes: boolean;
	/** Who presses "Re-run" where it did not succeed. */
	rerunBy: Login | undefined;
};

/** Requests from the `from`th on, as many as `length`, every `every`th of them. */
export type Disturbance<Kind> = { from: number; length: number; every: number; kind: Kind };

export type ClerkTrouble =
	/** `done`: it took effect all the same. */
	| { answer: "500" | "502" | "503" | "html" | "empty"; done: boolean }
	| { answer: "bare-404"; done: false }
	/** Refused. Seconds that the answer asks to wait; 0 for none. */
	| { answer: "429"; seconds: 0 | 1 | 5 | 100 }
	| { answer: "401" | "403" | "409" | "422" }
	| { answer: "hang"; effect: "none" | "at-once" | "late" }
	| { answer: "reset" | "mid-body"; done: boolean }
	/** True, but slow. */
	| { answer: "slow" };

export type GitHubTrouble = {
	reason: "unavailable" | "timed-out" | "unreachable" | "unreadable" | "rate-limited" | "forbidden";
	done: boolean;
};

/** What happens when so many requests have arrived, whoever's they are. */
export type Meanwhile = { at: number } & (
	| { event: "signs-in"; user: number; pending: boolean }
	| { event: "joins" | "leaves"; user: number }
	/** The live application makes so many calls of the same quota. */
	| { event: "calls"; count: number }
	| { event: "speaks"; by: Login; text: "note" | "remark" | "ack" }
	| { event: "revokes"; by: Login; user: number }
	/** A run in another incident takes the lock, and dies with it or gives it back. */
	| { event: "locks"; seconds: number; dies: boolean }
);

export type Scenario = {
	seed: number;
	instance: "production" | "development";
	/** What the report says. */
	reported: "production" | "development";
	plan: "pro" | "free";
	quota: "none" | "window" | "bucket";
	acts: readonly Act[];
	fates: readonly Fate[];
	clerk: readonly Disturbance<ClerkTrouble>[];
	gitHub: readonly Disturbance<GitHubTrouble>[];
	meanwhile: readonly Meanwhile[];
};

export function disturbing<Kind>(list: readonly Disturbance<Kind>[], request: number): Kind | undefined {
	return list.find(({ from, length, every }) => {
		const place = request - from;
		return place >= 0 && place < length && place % every === 0;
	})?.kind;
}
