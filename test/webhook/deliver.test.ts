// Events to an endpoint that verifies them with Clerk's own library: signed, tried again where that helps, given up where not.
import { expect, onTestFinished, test } from "vitest";
import { machineClock } from "../../src/clock.ts";
import { type EndpointFault, startWebhookEndpoint } from "../../src/drill/application/webhook-endpoint.ts";
import type { UserEvent } from "../../src/ports/webhook-endpoint.ts";
import { mostGivenUp, mostHopeless, openEndpoint } from "../../src/webhook/deliver.ts";
import { httpPost, type Post } from "../../src/webhook/post.ts";

const secret = `whsec_${Buffer.from("invented for the tests only").toString("base64")}`;
const other = `whsec_${Buffer.from("of another endpoint").toString("base64")}`;

async function open(fault?: (nth: number) => EndpointFault | undefined, key = secret, post: Post = httpPost) {
	const receiver = await startWebhookEndpoint({ signingSecret: secret, ...(fault ? { fault } : {}) });
	onTestFinished(() => receiver.close());
	const slept: number[] = [];
	const clock = { ...machineClock, random: () => 0.5, sleep: async (pause: number) => void slept.push(pause) };
	return { receiver, slept, endpoint: openEndpoint({ url: receiver.url, secret: key, clock, post }) };
}

function event(number = 1): UserEvent {
	const userId = `user_${number}`;
	return { type: "user.updated", userId, version: 1_000, data: { id: userId }, instanceId: "ins_1" };
}

test("an event is one of Clerk's to Clerk's own library", async () => {
	const { receiver, endpoint } = await open();
	expect(await endpoint.deliver(event())).toEqual({ outcome: "delivered", status: 200, tries: 1 });
	expect(receiver.arrivals).toMatchObject([
		{
			type: "user.updated",
			userId: "user_1",
			instanceId: "ins_1",
			status: 200,
			svixId: expect.stringMatching(/^msg_\w{32}$/),
		},
	]);
});

test.each<[string, EndpointFault]>([
	["an error of the handler", { kind: "status", status: 500 }],
	["too many requests", { kind: "status", status: 429 }],
	["a connection that breaks", { kind: "reset" }],
])("%s is tried again after growing pauses, under the same id", async (_, fault) => {
	const { receiver, endpoint, slept } = await open((nth) => (nth < 4 ? fault : undefined));
	expect(await endpoint.deliver(event())).toMatchObject({ outcome: "delivered", tries: 4 });
	expect(slept).toEqual([500, 1_500, 4_500]);
	expect(new Set(receiver.arrivals.map(({ svixId }) => svixId)).size).toBe(1);
});

test("four tries are all, and the failure says what was answered", async () => {
	const { receiver, endpoint } = await open(() => ({ kind: "status", status: 502 }));
	expect(await endpoint.deliver(event())).toMatchObject({
		outcome: "undelivered",
		tries: 4,
		failure: { service: "webhook", reason: "unavailable", status: 502 },
	});
	expect(receiver.arrivals).toHaveLength(4);
});

test.each<[string, EndpointFault, object]>([
	["a middleware", { kind: "status", status: 401 }, { reason: "unauthorized" }],
	["no such route", { kind: "status", status: 404 }, { reason: "not-found" }],
	["a refusal", { kind: "status", status: 422 }, { reason: "rejected", status: 422 }],
	["a redirect, which is not followed", { kind: "redirect" }, { reason: "rejected", status: 307 }],
])("%s is not tried again", async (_, fault, failure) => {
	const { receiver, endpoint } = await open(() => fault);
	expect(await endpoint.deliver(event())).toMatchObject({ outcome: "undelivered", tries: 1, failure });
	expect(receiver.arrivals).toHaveLength(1);
});

test("an answer that does not come is a time-out", async () => {
	const { endpoint } = await open(
		() => ({ kind: "hang" }),
		secret,
		(posting) => httpPost({ ...posting, timeoutMilliseconds: 50 }),
	);
	expect(await endpoint.deliver(event())).toMatchObject({ tries: 4, failure: { reason: "timed-out" } });
});

test("a wrong secret stops everything after the first answers", async () => {
	const { receiver, endpoint } = await open(undefined, other);
	const all = await Promise.allSettled(Array.from({ length: 200 }, (_, index) => endpoint.deliver(event(index))));
	expect(receiver.arrivals.length).toBeGreaterThanOrEqual(mostHopeless);
	expect(receiver.arrivals.length).toBeLessThan(mostHopeless + 8);
	expect(all.at(-1)).toMatchObject({ status: "rejected", reason: { service: "webhook", status: 400 } });
});

test("eight are out at once, and the next goes as soon as one is answered", async () => {
	let out = 0;
	const most: number[] = [];
	const { endpoint } = await open(undefined, secret, async () => {
		most.push(++out);
		await new Promise((resolve) => setTimeout(resolve, most.length % 7));
		out--;
		return { status: 200, headers: new Headers() };
	});
	const all = await Promise.all(Array.from({ length: 100 }, (_, index) => endpoint.deliver(event(index))));
	expect(all.every(({ outcome }) => outcome === "delivered")).toBe(true);
	expect(most.slice(0, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	expect(new Set(most.slice(8))).toEqual(new Set([8]));
});

test("an endpoint that refuses some, and has taken others, is not given up", async () => {
	const { receiver, endpoint } = await open((nth) => (nth > 1 ? { kind: "status", status: 400 } : undefined));
	await endpoint.deliver(event(0));
	await Promise.all(Array.from({ length: 40 }, (_, index) => endpoint.deliver(event(index + 1))));
	expect(receiver.arrivals).toHaveLength(41);
});

test("an endpoint that goes down in the middle is given up", async () => {
	const { receiver, endpoint } = await open((nth) => (nth > 10 ? { kind: "status", status: 503 } : undefined));
	const all = await Promise.allSettled(Array.from({ length: 200 }, (_, index) => endpoint.deliver(event(index))));
	expect(receiver.arrivals.length).toBeLessThan(10 + 4 * (mostGivenUp + 8));
	expect(all.at(-1)).toMatchObject({ status: "rejected", reason: { status: 503 } });
});

test("Retry-After holds back all, and a wait that is too long is not waited for", async () => {
	const short = await open((nth) => (nth === 1 ? { kind: "status", status: 429, retryAfterSeconds: 1 } : undefined));
	expect(await short.endpoint.deliver(event())).toMatchObject({ outcome: "delivered", tries: 2 });
	expect(short.slept.some((pause) => pause > 900 && pause <= 1_000)).toBe(true);
	const long = await open(() => ({ kind: "status", status: 429, retryAfterSeconds: 3_600 }));
	expect(await long.endpoint.deliver(event())).toMatchObject({ outcome: "undelivered", tries: 1 });
});

test.each([
	["http://app.example.com/api/webhooks", secret, "wrong-address"],
	["http://127.0.0.1.example.com/", secret, "wrong-address"],
	["https://user:word@app.example.com/", secret, "wrong-address"],
	["app.example.com", secret, "wrong-address"],
	["https://app.example.com/", secret.slice(6), "wrong-key"],
	["https://app.example.com/", "whsec_", "wrong-key"],
	["https://app.example.com/", "whsec_%%%", "wrong-key"],
])("%s is looked at before anything is sent", (url, key, reason) => {
	expect(() => openEndpoint({ url, secret: key, clock: machineClock })).toThrow(
		expect.objectContaining({ service: "webhook", reason }),
	);
});

test.each(["https://app.example.com/x", "http://localhost:3000/", "http://127.0.0.1/", "http://[::1]:3000/"])(
	"%s can be used",
	(url) => {
		expect(() => openEndpoint({ url, secret, clock: machineClock })).not.toThrow();
	},
);
