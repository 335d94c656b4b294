// What the parts of the local GitHub share: the emulator, the people, and the few facts about issues and comments that the
// emulator does not keep. Everything the emulator does keep is read from it, never copied here.

import type { Emulator } from "./emulator.ts";
import type { Identity, IdentityBook } from "./identity.ts";
import type { IssueLog } from "./issue-log.ts";
import type { Reactions } from "./reactions.ts";
import { type Call, type Json, wholeSeconds } from "./wire.ts";

export type WebhookEvent = { name: string; payload: Json; actor: string };

/** What the emulator lacks of an issue. */
type IssueOverlay = {
	createdAt: string;
	updatedAt: string;
	lockReason: string | null;
	stateReason?: string | null;
	pinnedComment?: number;
	byJob: boolean;
};

/** What the emulator lacks of a comment. */
type CommentOverlay = {
	issue: number;
	createdAt: string;
	updatedAt: string;
	pin: { at: string; by: string } | null;
	byJob: boolean;
	moment: number;
};

/** A request of the API and its answer, kept until somebody asks whether they follow the description. */
type Exchange = Pick<Call, "method" | "path" | "query" | "body"> & { status: number; answered: unknown };

/** A run of a workflow, as whoever runs the workflows tells it. */
export type WorkflowRun = {
	id: number;
	/** The newest one. */
	attempt: number;
	/** Counts the runs of one workflow. */
	number: number;
	workflow: { name: string; file: string };
	event: { name: string };
	actor: string;
	triggeringActor: string;
	status: "queued" | "in_progress" | "completed";
	conclusion: "success" | "failure" | "cancelled" | "skipped" | null;
};

export type World = {
	owner: string;
	repository: string;
	isPrivate: boolean;
	apiUrl: string;
	serverUrl: string;
	emulator: Emulator;
	ownerToken: string;
	identities: IdentityBook;
	/** By issue number. */
	issues: Map<number, IssueOverlay>;
	/** By the id that the API shows. */
	comments: Map<number, CommentOverlay>;
	reactions: Reactions;
	log: IssueLog;
	/** What the description of the API does not cover, in words. */
	problems: string[];
	exchanges: Exchange[];
	/** The newest attempt of a run; undefined for one that never was. */
	runStatus(id: number): WorkflowRun | undefined;
	now(): Date;
	publish(event: WebhookEvent): void;
	/** Counts up with everything that happens: several things happen within one second of GitHub's instants. */
	nextMoment(): number;
	/** One write at a time: the emulator reads before it awaits the body, and would lose one of two concurrent writes. */
	exclusively<T>(write: () => Promise<T>): Promise<T>;
};

// GitHub's ids are larger than 32 bits and never equal an issue's number; the emulator counts from one. Moving them apart
// makes a confusion of the two fail here as it would there.
export const commentIds = 3_100_000_000;
export const issueIds = 2_900_000_000;

export function repositoryPath(world: World): string {
	return `/repos/${world.owner}/${world.repository}`;
}

export function stamp(world: World): string {
	return wholeSeconds(world.now());
}

export function loginOf(identity: Identity): string {
	return identity.kind === "nobody" ? "" : identity.login;
}

export function tokenOf(identity: Identity): { token?: string } {
	return identity.kind === "nobody" ? {} : { token: identity.emulatorToken };
}
