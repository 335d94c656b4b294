// Clerk's Backend API without the wire: what becomes of one request, faults and limits included. It must never be kinder than
// the service, keeps no secret it is sent, and without a latency it uses no timer, so that a run on a virtual clock repeats.

import { setTimeout as wait } from "node:timers/promises";
import { type Checker, publishedChecker } from "../openapi/checker.ts";
import { bodyInvalid, ClerkFailure, errorOfStatus, keyInvalid, tooManyRequests, urlNotFound } from "./failure.ts";
import { createFaults, type Fault, type Faults } from "./faults.ts";
import { idOf } from "./ids.ts";
import type { Instance } from "./instance.ts";
import { handlers } from "./operations.ts";
import { createMeter, type Meter, type Quota, type TokenBucket } from "./quota.ts";
import type { JwtTemplate } from "./resources.ts";
import type { SeedOrganization, SeedUser } from "./seeds.ts";
import { createState } from "./state.ts";
import type { ListRules } from "./user-list.ts";

/** Default: bounds are exclusive, a cursor that names a deleted user gets 422, a page is as long as it was asked for. */
export type ClerkOptions = Partial<ListRules> & {
	/** `sk_test_…` makes a development instance, `sk_live_…` a production one. */
	secretKey: string;
	users: SeedUser[];
	organizations?: SeedOrganization[];
	jwtTemplates?: JwtTemplate[];
	/** How long every answer takes. */
	latencyMilliseconds?: number;
	/** Default: no limit. */
	quota?: Quota | TokenBucket;
	now?: () => number;
	/** Banning needs a paid plan. Default `pro`. */
	plan?: "pro" | "free";
	/** Whether the instance has the feature that locks users. Default true. */
	lockoutEnabled?: boolean;
	/** Whether the instance lets its users have passwords. Default true. */
	passwordsEnabled?: boolean;
};

export type RecordedRequest = {
	method: string;
	path: string;
	query: string;
	body: unknown;
	/** What the caller was answered; `none` while it waits and when the connection was dropped. */
	status: number | "none";
	at: number;
	key: "valid" | "wrong" | "missing";
	/** Where the request departs from the specification. */
	problems: string[];
};

/** What a test does to the world between requests: one listener for all of them, and none may wait. */
export type RequestListener = {
	/** Before anything is done with a request. */
	arrived?(request: RecordedRequest): void;
	/** When it is settled what its caller gets, before any of it is on its way. */
	settled?(request: RecordedRequest): void;
};

export type Sent = {
	method: string;
	/** Whole, or the path and the query string alone. */
	url: string;
	headers: Readonly<Record<string, string | string[] | undefined>>;
	body?: string | undefined;
};

export type Answer = { status: number; headers: Record<string, string>; body: string };

/** `cut-off` is an answer whose connection breaks in the middle of its body, `dropped` a connection that breaks before one. */
export type Outcome = { kind: "answered" | "cut-off"; answer: Answer } | { kind: "dropped" | "unanswered" };

export type Service = {
	instance: Instance;
	checker: Checker;
	meter: Meter;
	faults: Faults;
	requests: RecordedRequest[];
	listeners: Set<RequestListener>;
	secretKey: string;
	latencyMilliseconds: number | undefined;
};

export function createService(options: ClerkOptions): Service {
	const { secretKey, users, organizations, quota, latencyMilliseconds, now = Date.now } = options;
	return {
		instance: {
			state: createState({ users, organizations }, now),
			environment: secretKey.startsWith("sk_live_") ? "production" : "development",
			plan: options.plan ?? "pro",
			lockoutEnabled: options.lockoutEnabled ?? true,
			passwordsEnabled: options.passwordsEnabled ?? true,
			listRules: {
				bounds: options.bounds ?? "exclusive",
				deletedCursor: options.deletedCursor ?? "unprocessable",
				mostPerPage: options.mostPerPage ?? Number.POSITIVE_INFINITY,
			},
			jwtTemplates: options.jwtTemplates ?? [],
			createdAt: now(),
			now,
		},
		checker: publishedChecker("clerk"),
		meter: createMeter(quota, now),
		faults: createFaults(),
		requests: [],
		listeners: new Set(),
		secretKey,
		latencyMilliseconds,
	};
}

/** Without a latency the request has taken its effect when this returns; only the answer is still on its way. */
export async function meet(service: Service, sent: Sent): Promise<Outcome> {
	const record = recorded(service, sent);
	for (const listener of service.listeners) listener.arrived?.(record);
	const fault = service.faults.next(record);
	const lost = fault !== undefined && fault.answer !== "charset" && fault.effect !== "after";
	if (lost && service.latencyMilliseconds !== undefined) await wait(service.latencyMilliseconds);
	const answer = lost ? undefined : await answerOf(service, record, sent.body ?? "");
	const outcome = dated(outcomeOf(fault, answer), service.instance.now());
	if ("answer" in outcome) record.status = outcome.answer.status;
	for (const listener of service.listeners) listener.settled?.(record);
	return outcome;
}

function dated(outcome: Outcome, now: number): Outcome {
	if (!("answer" in outcome)) return outcome;
	const headers = { Date: new Date(now).toUTCString(), ...outcome.answer.headers };
	return { ...outcome, answer: { ...outcome.answer, headers } };
}

function recorded({ checker, instance, requests, secretKey }: Service, sent: Sent): RecordedRequest {
	const { method } = sent;
	const { pathname: path, searchParams } = new URL(sent.url, "http://127.0.0.1");
	const authorization = Object.entries(sent.headers).find(([name]) => name.toLowerCase() === "authorization")?.[1];
	const key = authorization === undefined ? "missing" : authorization === `Bearer ${secretKey}` ? "valid" : "wrong";
	const body = parsed(sent.body ?? "");
	const problems = checker.checkRequest({ method, path, query: searchParams, body });
	const query = searchParams.toString();
	const record: RecordedRequest = { method, path, query, body, status: "none", at: instance.now(), key, problems };
	requests.push(record);
	return record;
}

function parsed(text: string): unknown {
	if (text === "") return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

async function answerOf(service: Service, record: RecordedRequest, text: string): Promise<Answer> {
	const { checker, instance, latencyMilliseconds, meter } = service;
	try {
		// The limit is met at the door, the work takes its time.
		const match = checker.match(record.method, record.path);
		if (record.key !== "valid") throw keyInvalid();
		const endpoint = match === undefined ? `${record.method} ${record.path}` : `${record.method} ${match.template}`;
		const retryAfterSeconds = meter(endpoint);
		if (retryAfterSeconds !== undefined) throw tooManyRequests(retryAfterSeconds);
		if (latencyMilliseconds !== undefined) await wait(latencyMilliseconds);
		const handler = handlers[endpoint];
		if (match === undefined || handler === undefined) throw urlNotFound();
		const body = text === "" ? undefined : record.body;
		if (body !== undefined && !isObject(body)) throw bodyInvalid();
		const query = new URLSearchParams(record.query);
		// The answer shows the moment it was made: what happens to a session later must not change it on its way out.
		return json(200, JSON.stringify(handler(instance, { parameters: match.parameters, query, body })));
	} catch (error) {
		if (!(error instanceof ClerkFailure)) throw error;
		return json(error.status, envelope(service, error.error), error.headers);
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function envelope({ requests }: Service, error: ClerkFailure["error"]): string {
	const clerk_trace_id = idOf("trace", requests.length).slice("trace_".length);
	return JSON.stringify({ errors: [error], clerk_trace_id });
}

function json(status: number, body: string, headers: Record<string, string> = {}): Answer {
	return { status, headers: { "Content-Type": "application/json", ...headers }, body };
}

function outcomeOf(fault: Fault | undefined, answer: Answer | undefined): Outcome {
	const what = fault?.answer;
	if (what === "hang") return { kind: "unanswered" };
	if (what === "reset") return { kind: "dropped" };
	if (what === "reset-mid-body") {
		return { kind: "cut-off", answer: json(200, answer?.body ?? '{"object":"session","id":"sess_') };
	}
	return { kind: "answered", answer: seen(what, answer) };
}

function seen(
	what: Exclude<Fault["answer"], "hang" | "reset" | "reset-mid-body"> | undefined,
	answer?: Answer,
): Answer {
	if (what === "html") {
		const page = "<!doctype html><title>Sign in to the network</title>";
		return json(200, page, { "Content-Type": "text/html" });
	}
	if (what === "empty") return json(200, "");
	if (what !== undefined && what !== "charset") {
		const planned = what.body ?? { errors: [errorOfStatus(what.status)], clerk_trace_id: "planned" };
		const contentType = what.contentType === undefined ? {} : { "Content-Type": what.contentType };
		const body = typeof planned === "string" ? planned : JSON.stringify(planned);
		return json(what.status, body, { ...contentType, ...what.headers });
	}
	if (answer === undefined) throw new Error("A request that no fault takes away has an answer");
	const type = "application/json; charset=utf-8";
	return what === "charset" ? { ...answer, headers: { ...answer.headers, "Content-Type": type } } : answer;
}
