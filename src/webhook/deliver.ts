/**
 * Events to the application's endpoint, signed as Clerk's own are. Some at once, each again where that may help; nothing more
 * once it is clear that none gets through. It must not send anything before the address and the secret have been looked at.
 */
import { createHash } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { Clock } from "../clock.ts";
import { asFailure, mayPass, type OutsideFailure } from "../ports/failure.ts";
import type { Delivered, Undelivered, UserEvent, WebhookEndpoint } from "../ports/webhook-endpoint.ts";
import { badAddress, badSecret, failureFromStatus } from "./failure.ts";
import { httpPost, type Post } from "./post.ts";

/** The application's live traffic goes through the same endpoint. */
const mostAtOnce = 8;
/** As long as Clerk's own deliveries wait: https://docs.svix.com/retries */
const timeoutMilliseconds = 15_000;
const mostTries = 4;
const firstPauseMilliseconds = 500;
const pauseGrowth = 3;
/** Who asks for a longer pause than this gets no further try before it. */
const longestRetryAfterSeconds = 60;
/** So many same answers, and no other before, mean the address, the secret or what stands in front of it. */
export const mostHopeless = 20;
/** So many events in a row that used up their tries mean that the endpoint is down. */
export const mostGivenUp = 40;

export type EndpointOptions = {
	url: string;
	secret: string;
	clock: Clock;
	post?: Post;
};

export function openEndpoint({ url, secret, clock, post = httpPost }: EndpointOptions): WebhookEndpoint {
	checkAddress(url);
	const signer = signerOf(secret);
	const startedAt = clock.now();
	const place = createPlaces(mostAtOnce);
	const judge = createJudge();
	/** Until then the endpoint has asked to be left alone. */
	let heldUntil = 0;

	/** The same for every try of the same delivery, so that a handler which knows it takes it once. */
	function messageId({ type, userId, version }: UserEvent): string {
		const text = JSON.stringify([startedAt, type, userId, version]);
		return `msg_${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
	}

	async function trySend(id: string, body: string): Promise<number> {
		const now = new Date(clock.now());
		const headers = {
			"content-type": "application/json",
			"user-agent": "clerk-incident-runbook",
			"svix-id": id,
			"svix-timestamp": String(Math.floor(now.getTime() / 1_000)),
			"svix-signature": signer.sign(id, now, body),
		};
		const answer = await post({ url, headers, body, timeoutMilliseconds });
		if (answer.status >= 200 && answer.status < 300) return answer.status;
		throw failureFromStatus(answer.status, answer.headers, clock.now());
	}

	async function pauseAfter(failure: OutsideFailure, tries: number): Promise<void> {
		const grown = firstPauseMilliseconds * pauseGrowth ** (tries - 1) * (0.75 + clock.random() / 2);
		if (failure.retryAfterSeconds !== undefined) {
			heldUntil = Math.max(heldUntil, clock.now() + failure.retryAfterSeconds * 1_000);
		}
		await clock.sleep(grown);
	}

	async function passHold(): Promise<void> {
		for (let left = heldUntil - clock.now(); left > 0; left = heldUntil - clock.now()) await clock.sleep(left);
	}

	async function send(event: UserEvent): Promise<Delivered | Undelivered> {
		const id = messageId(event);
		const body = bodyOf(event, clock.now());
		for (let tries = 1; ; tries++) {
			await passHold();
			if (judge.stopped) throw judge.stopped;
			try {
				const status = await trySend(id, body);
				judge.took();
				return { outcome: "delivered", status, tries };
			} catch (error) {
				const failure = asFailure(error);
				judge.refused(failure);
				const asksTooMuch = (failure.retryAfterSeconds ?? 0) > longestRetryAfterSeconds;
				if (!mayPass(failure) || tries === mostTries || asksTooMuch) {
					judge.gaveUp(failure);
					return { outcome: "undelivered", failure, tries };
				}
				await pauseAfter(failure, tries);
			}
		}
	}

	return { deliver: (event) => place(() => send(event)) };
}

/** In the form of https://clerk.com/docs/guides/development/webhooks/overview */
function bodyOf({ type, data, instanceId }: UserEvent, timestamp: number): string {
	return JSON.stringify({ data, object: "event", type, timestamp, instance_id: instanceId });
}

/** When there is no use in going on. */
function createJudge() {
	let hasTaken = false;
	let same: number | undefined;
	let sameInARow = 0;
	let givenUpInARow = 0;
	let stopped: OutsideFailure | undefined;
	return {
		took() {
			hasTaken = true;
			givenUpInARow = 0;
		},
		/** A handler may refuse some users for what they hold; only where it took none does it say that it takes nobody. */
		refused(failure: OutsideFailure) {
			sameInARow = failure.status === same ? sameInARow + 1 : 1;
			same = failure.status;
			if (!hasTaken && isHopeless(same) && sameInARow >= mostHopeless) stopped ??= failure;
		},
		gaveUp(failure: OutsideFailure) {
			givenUpInARow = mayPass(failure) ? givenUpInARow + 1 : 0;
			if (givenUpInARow >= mostGivenUp) stopped ??= failure;
		},
		get stopped() {
			return stopped;
		},
	};
}

function isHopeless(status: number | undefined): boolean {
	return status !== undefined && ((status >= 300 && status < 400) || [400, 401, 403, 404, 405, 410].includes(status));
}

/** Events hold people's addresses, so they go through no network in the open. */
function checkAddress(text: string): void {
	const url = URL.parse(text);
	if (url === null || !/^https?:$/.test(url.protocol)) throw badAddress("it is no web address");
	if (url.username !== "" || url.password !== "") throw badAddress("it holds a user name or a password");
	if (url.protocol === "http:" && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname))
		throw badAddress("it does not begin with https://");
}

function signerOf(secret: string): Webhook {
	if (!secret.startsWith("whsec_")) throw badSecret("it does not begin with whsec_");
	try {
		return new Webhook(secret);
	} catch {
		throw badSecret("what follows whsec_ is not Base64");
	}
}

function createPlaces(most: number) {
	let free = most;
	const waiting: (() => void)[] = [];
	return async function within<Result>(work: () => Promise<Result>): Promise<Result> {
		if (free > 0) free--;
		else await new Promise<void>((go) => waiting.push(go));
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
}
