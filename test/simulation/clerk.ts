/**
 * The emulated Clerk as one run after the other sees it, through an exchange with the scenario's trouble. It keeps what
 * every run was truly told, so that a reply can be held against it, and whom every request was about to change.
 */

import type { Answer, Exchange, Question } from "../../src/clerk/exchange.ts";
import { failureFromError } from "../../src/clerk/failure.ts";
import type { Clock } from "../../src/clock.ts";
import { errorOfStatus } from "../../src/drill/clerk/failure.ts";
import type { InProcessClerk } from "../../src/drill/clerk/in-process.ts";
import { userNumbers, userOf } from "./cast.ts";
import { type Life, never, type Way } from "./life.ts";
import { type ClerkTrouble, type Disturbance, disturbing } from "./scenario.ts";

/** What a run was told, by the last answer that came through whole. */
export type Told = {
	/** Live sessions of a user. */
	live: Map<string, readonly string[]>;
	/** Valid API keys of a user. */
	keys: Map<string, readonly string[]>;
	members: readonly string[] | undefined;
	signedIn: Set<string>;
	/** Who was read, whatever was said of them. */
	known: Set<string>;
	/** Who was said to be banned or locked. */
	keptOut: Set<string>;
};

export type Change = {
	kind: "revoke-session" | "revoke-key" | "ban" | "unban" | "lock" | "unlock" | "compromise";
	users: readonly string[];
	at: number;
	/** Whether Clerk did it. */
	done: boolean;
};

export type Seen = { told: Told; changes: Change[] };

export function nothingSeen(): Seen {
	return {
		told: {
			live: new Map(),
			keys: new Map(),
			members: undefined,
			signedIn: new Set(),
			known: new Set(),
			keptOut: new Set(),
		},
		changes: [],
	};
}

export type ClerkSide = {
	disturb(list: readonly Disturbance<ClerkTrouble>[]): void;
	/** `about` is called before a request leaves that is about to change users. */
	exchange(life: Life, seen: Seen, about: (change: Change) => void): Exchange;
};

export type ClerkSideOptions = { local: InProcessClerk; clock: Clock; way: Way; note: (line: string) => void };

export function clerkSide({ local, clock, way, note }: ClerkSideOptions): ClerkSide {
	let troubles: readonly Disturbance<ClerkTrouble>[] = [];
	let requests = 0;

	/** What Clerk does with the request, and what it has to say; `keep` writes down what was said, once it arrives. */
	async function work(question: Question, change: Change | undefined): Promise<Heard> {
		const handled = local.handle(question);
		// Before anything else can happen: a reading shows this very moment.
		const read = readingOf(local, question);
		const { status, headers, body } = await handled;
		const isDone = status === 200;
		if (change) change.done = isDone;
		return {
			end: { status, headers: new Headers(headers), text: body },
			keep: (told) => (isDone ? read(told, body) : undefined),
		};
	}

	function effectOf(question: Question, change: Change | undefined, lost: Lost | undefined) {
		return async (): Promise<Heard> => {
			const heard = lost?.done === false ? undefined : await work(question, change);
			if (heard && (!lost || lost.isTrue)) return heard;
			const end = lost?.end?.();
			if (end === undefined || end instanceof Error) throw failureFromError(end);
			return { end, keep: () => {} };
		};
	}

	return {
		disturb(list) {
			[troubles, requests] = [list, 0];
		},
		exchange: (life, seen, about) => async (question) => {
			const change = changeOf(local, question, clock.now());
			if (life.dead) return never();
			if (change) {
				about(change);
				seen.changes.push(change);
			}
			const trouble = disturbing(troubles, requests++);
			const lost = trouble && troubled(trouble);
			const { pathname, search } = new URL(question.url);
			note(`${life.run} ${question.method} ${pathname}${search}${trouble ? ` ${JSON.stringify(trouble)}` : ""}`);
			const effect = effectOf(question, change, lost);
			const trip = way.go({ life, delayMilliseconds: lost?.delayMilliseconds ?? 0, effect });
			const { end, keep } = await answeredInTime(clock, life, question, lost?.isSilent ? silent(trip) : trip);
			keep(seen.told);
			return end;
		},
	};
}

type Heard = { end: Answer; keep(told: Told): void };

function silent<Result>(trip: Promise<Result>): Promise<Result> {
	trip.catch(() => {});
	return never();
}

async function answeredInTime<Result>(
	clock: Clock,
	life: Life,
	{ timeoutMilliseconds }: Question,
	trip: Promise<Result>,
) {
	const answered = new AbortController();
	const timeOut = clock.sleep(timeoutMilliseconds, answered.signal).then(() => {
		if (answered.signal.aborted || life.dead) return never();
		throw failureFromError(new DOMException("The operation timed out.", "TimeoutError"));
	});
	try {
		return await Promise.race([trip, timeOut]);
	} finally {
		answered.abort();
	}
}

type Lost = {
	done: boolean;
	delayMilliseconds?: number;
	/** No answer ever comes. */
	isSilent?: boolean;
	/** Clerk's own answer comes. */
	isTrue?: boolean;
	/** What comes instead; an error where the connection broke. */
	end?(): Answer | Error;
};

function troubled(trouble: ClerkTrouble): Lost {
	switch (trouble.answer) {
		case "slow":
			return { done: true, delayMilliseconds: 3_000, isTrue: true };
		case "hang": {
			const delayMilliseconds = trouble.effect === "late" ? 9_000 : 0;
			return { done: trouble.effect !== "none", delayMilliseconds, isSilent: true, isTrue: true };
		}
		case "reset":
		case "mid-body":
			return { done: trouble.done, end: brokenConnection };
		case "html":
			return { done: trouble.done, end: () => page(200, "<!doctype html><title>Sign in to the network</title>") };
		case "empty":
			return { done: trouble.done, end: () => page(200, "") };
		case "bare-404":
			return { done: false, end: () => page(404, "not here") };
		case "429": {
			const headers: Record<string, string> = trouble.seconds === 0 ? {} : { "retry-after": `${trouble.seconds}` };
			return { done: false, end: () => refusal(429, headers) };
		}
		case "401":
		case "403":
		case "409":
		case "422":
			return { done: false, end: () => refusal(Number(trouble.answer)) };
		default:
			return { done: trouble.done, end: () => refusal(Number(trouble.answer)) };
	}
}

function brokenConnection(): Error {
	return new Error("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
}

function page(status: number, text: string): Answer {
	return { status, headers: new Headers({ "content-type": "text/html" }), text };
}

function refusal(status: number, headers: Record<string, string> = {}): Answer {
	const text = JSON.stringify({ errors: [errorOfStatus(status)], clerk_trace_id: "simulated" });
	return { status, headers: new Headers(headers), text };
}

/** What an answer to a reading shows, as it stands at this moment. */
function readingOf(local: InProcessClerk, { method, url }: Question): (told: Told, body: string) => void {
	const { pathname, searchParams: query } = new URL(url);
	if (method !== "GET") return () => {};
	const user = query.get("user_id");
	if (pathname === "/v1/sessions" && user !== null) {
		const live = local.liveSessions(user).map(({ id }) => id);
		return (told) => void told.live.set(user, live);
	}
	const subject = query.get("subject");
	if (pathname === "/v1/api_keys" && subject !== null) {
		const valid = local.apiKeys(subject).filter(({ revoked }) => !revoked);
		return (told) =>
			void told.keys.set(
				subject,
				valid.map(({ id }) => id),
			);
	}
	if (/\/memberships$/.test(pathname)) {
		return (told, body) => {
			const { data } = JSON.parse(body) as { data: { public_user_data: { user_id: string } }[] };
			// A page behind the last is empty.
			if (query.get("offset") === "0") told.members = data.map(({ public_user_data }) => public_user_data.user_id);
		};
	}
	if (pathname === "/v1/users" && query.has("last_sign_in_at_after")) {
		return (told, body) => {
			for (const { id } of JSON.parse(body) as { id: string }[]) told.signedIn.add(id);
		};
	}
	const isOne = /^\/v1\/users\/[^/]+$/.test(pathname);
	if (isOne || (pathname === "/v1/users" && query.has("user_id"))) {
		return (told, body) => {
			const users = [JSON.parse(body)].flat() as { id: string; banned: boolean; locked: boolean }[];
			for (const { id, banned, locked } of users) {
				told.known.add(id);
				if (banned || locked) told.keptOut.add(id);
			}
		};
	}
	return () => {};
}

const kinds: readonly [RegExp, Change["kind"]][] = [
	[/^\/v1\/sessions\/([^/]+)\/revoke$/, "revoke-session"],
	[/^\/v1\/api_keys\/([^/]+)\/revoke$/, "revoke-key"],
	[/^\/v1\/users\/(?:([^/]+)\/)?ban$/, "ban"],
	[/^\/v1\/users\/(?:([^/]+)\/)?unban$/, "unban"],
	[/^\/v1\/users\/([^/]+)\/lock$/, "lock"],
	[/^\/v1\/users\/([^/]+)\/unlock$/, "unlock"],
	[/^\/v1\/users\/([^/]+)\/password\/set_compromised$/, "compromise"],
];

/** Whom a request that is not a reading is about. Throws for one that no operation should make. */
function changeOf(local: InProcessClerk, { method, url, body }: Question, at: number): Change | undefined {
	if (method === "GET") return undefined;
	const { pathname } = new URL(url);
	for (const [pattern, kind] of kinds) {
		const match = pattern.exec(pathname);
		if (!match) continue;
		return { kind, users: subjectsOf(local, kind, match[1], body), at, done: false };
	}
	throw new Error(`No operation should ask for ${method} ${pathname}.`);
}

function subjectsOf(local: InProcessClerk, kind: Change["kind"], id: string | undefined, body: string | undefined) {
	if (id === undefined) return (JSON.parse(body ?? "{}") as { user_ids: string[] }).user_ids;
	if (kind !== "revoke-session" && kind !== "revoke-key") return [id];
	const owned = kind === "revoke-session" ? local.sessions : local.apiKeys;
	return userNumbers.map(userOf).filter((user) => owned(user).some((one) => one.id === id));
}
