// One request's life: what is sent, what is tried again and how often, and what its caller is told.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { mostGivenUp, openBudget } from "../../src/clerk/budget.ts";
import { type ClerkRequest, createClerkClient } from "../../src/clerk/client.ts";
import type { Answer, Question } from "../../src/clerk/exchange.ts";
import { type FailureReason, mayBeDone, type OutsideFailure } from "../../src/ports/failure.ts";
import { eventClock } from "./event-clock.ts";
import { failure } from "./simulated.ts";

const get: ClerkRequest<{ id: string }> = {
	method: "GET",
	path: "/users/user_1",
	endpoint: "/users/{user_id}",
	answer: z.object({ id: z.string() }),
};

type Planned = OutsideFailure | { status: number; text?: string; headers?: Record<string, string> };

/** A client whose requests end one after the other as planned, the last of them for ever. */
function clientThat(...planned: Planned[]) {
	const clock = eventClock(0);
	const asked: (Question & { at: number })[] = [];
	const client = createClerkClient({
		secretKey: "sk_test_example",
		apiUrl: "https://clerk.example.com",
		clock,
		budget: openBudget({ limit: 1_000, clock }),
		async exchange(question): Promise<Answer> {
			if (asked.push({ ...question, at: clock.now() }) > 400) throw new Error("It asks for ever.");
			const plan = planned[Math.min(asked.length, planned.length) - 1];
			if (plan === undefined || plan instanceof Error) throw plan;
			const { status, text = '{"id":"user_1"}', headers = {} } = plan;
			return { status, text, headers: new Headers(headers) };
		},
	});
	return { clock, asked, client, send: (request = get) => clock.run(client(request)) };
}

const fine = { status: 200 };

describe("a request", () => {
	test("carries the key, the version of the contract and a time-out, and no body unless it has one", async () => {
		const { asked, send } = clientThat(fine);
		await send({ ...get, query: { order_by: "+created_at", limit: "500" } });
		expect(asked[0]).toMatchObject({
			method: "GET",
			url: "https://clerk.example.com/v1/users/user_1?order_by=%2Bcreated_at&limit=500",
			body: undefined,
			timeoutMilliseconds: 5_000,
		});
		expect(asked[0]?.headers).toEqual({
			authorization: "Bearer sk_test_example",
			accept: "application/json",
			"clerk-api-version": "2026-05-12",
			"user-agent": "clerk-incident-runbook",
		});
	});

	test("with a body sends it as JSON, and says so", async () => {
		const { asked, send } = clientThat(fine);
		await send({ ...get, method: "POST", body: { user_ids: ["user_1"], reason: null } });
		expect(asked[0]?.body).toBe('{"user_ids":["user_1"],"reason":null}');
		expect(asked[0]?.headers).toMatchObject({ "content-type": "application/json" });
	});

	test.each(["application/json", "application/json; charset=utf-8", "text/plain", ""])(
		"is answered by JSON, whatever its content type of %j",
		async (type) => {
			const { send } = clientThat({ status: 200, headers: { "content-type": type } });
			expect(await send()).toEqual({ id: "user_1" });
		},
	);
});

describe("a failure that may pass", () => {
	const passing: [string, Planned, FailureReason][] = [
		["500", { status: 500 }, "unavailable"],
		["503", { status: 503 }, "unavailable"],
		["409", { status: 409, text: '{"errors":[{"code":"resource_locked"}]}' }, "conflict"],
		["a web page with 200", { status: 200, text: "<html>" }, "unreadable"],
		["nothing with 200", { status: 200, text: "" }, "unreadable"],
		["JSON of another shape", { status: 200, text: '{"id":7}' }, "unreadable"],
		["a 404 that is not Clerk's", { status: 404, text: "<html>" }, "unreadable"],
		["a time-out", failure("timed-out"), "timed-out"],
		["a broken connection", failure("unreachable"), "unreachable"],
	];

	test.each(passing)("%s: three times is no harm", async (_, planned) => {
		const { asked, send } = clientThat(planned, planned, planned, fine);
		expect(await send()).toEqual({ id: "user_1" });
		expect(asked).toHaveLength(4);
	});

	test.each(passing)("%s: four times is the end, and its own name is told", async (_, planned, reason) => {
		const { asked, send } = clientThat(planned);
		await expect(send()).rejects.toMatchObject({ service: "Clerk", reason });
		expect(asked).toHaveLength(4);
	});

	test("is waited for longer and longer, and never exactly as long", async () => {
		const { asked, send } = clientThat({ status: 500 });
		await send().catch(() => {});
		const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
		for (const [index, usual] of [300, 600, 1_200].entries()) {
			expect(gaps[index]).toBeGreaterThanOrEqual(usual * 0.75);
			expect(gaps[index]).toBeLessThan(usual * 1.3);
		}
	});

	test("with a time of Clerk's own is not tried before it", async () => {
		const { asked, send } = clientThat({ status: 503, headers: { "retry-after": "9" } }, fine);
		await send();
		expect(asked[1]?.at).toBeGreaterThanOrEqual(9_000);
		expect(asked[1]?.at).toBeLessThan(9_500);
	});

	test("with a time beyond half a minute is not waited for", async () => {
		const { asked, clock, send } = clientThat({ status: 503, headers: { "retry-after": "31" } });
		await expect(send()).rejects.toMatchObject({ reason: "unavailable", retryAfterSeconds: 31 });
		expect(asked).toHaveLength(1);
		expect(clock.now()).toBe(0);
	});

	test("while it is waited for, keeps nobody from a first try", async () => {
		const { asked, clock, client } = clientThat({ status: 503, headers: { "retry-after": "9" } }, fine);
		const endsAt = () => client(get).then(() => clock.now());
		const [slow, quick] = await clock.run(Promise.all([endsAt(), endsAt()]));
		expect(quick).toBeLessThan(100);
		expect(slow).toBeGreaterThan(9_000);
		expect(asked).toHaveLength(3);
	});
});

describe("a failure that stays", () => {
	test.each<[number, FailureReason]>([
		[400, "rejected"],
		[401, "unauthorized"],
		[402, "not-in-plan"],
		[403, "forbidden"],
		[404, "not-found"],
		[422, "rejected"],
	])("of %i is told at once as %s", async (status, reason) => {
		const text = '{"errors":[{"code":"some_code"}],"clerk_trace_id":"9f2c"}';
		const { asked, send } = clientThat({ status, text });
		await expect(send()).rejects.toMatchObject({ reason, status, code: "some_code", traceId: "9f2c" });
		expect(asked).toHaveLength(1);
	});
});

describe("a first try whose answer is lost, and a second that is refused", () => {
	const lost: Planned[] = [{ status: 502 }, failure("timed-out"), { status: 200, text: "" }];
	const no: Planned[] = [{ status: 422 }, { status: 403 }, { status: 429, headers: { "retry-after": "3600" } }];
	const both = lost.flatMap((first) => no.map((second) => [first, second] as const));

	test.each(both)(
		"%j, then %j: a change is told as not known, for the first may have been it",
		async (first, second) => {
			const { send } = clientThat(first, second);
			await expect(send({ ...get, method: "POST" })).rejects.toSatisfy(mayBeDone);
		},
	);

	test.each(both)("%j, then %j: a question is told by its last answer", async (first, second) => {
		const { send } = clientThat(first, second);
		await expect(send()).rejects.not.toSatisfy(mayBeDone);
	});

	test.each([
		["the plan does not include it, and never did", { status: 402 }, "not-in-plan"],
		["it is not there any more", { status: 404, text: '{"errors":[{"code":"resource_not_found"}]}' }, "not-found"],
	])("because %s: told by that", async (_, second, reason) => {
		const { send } = clientThat({ status: 502 }, second);
		await expect(send({ ...get, method: "POST" })).rejects.toMatchObject({ reason });
	});
});

describe("too many requests", () => {
	const refusal = { status: 429, headers: { "retry-after": "5" } };

	test("are no tries: a request goes on for as long as the budget lets it", async () => {
		const { asked, clock, send } = clientThat(...Array.from({ length: 9 }, () => refusal), fine);
		expect(await send()).toEqual({ id: "user_1" });
		expect(asked).toHaveLength(10);
		expect(clock.now()).toBe(45_000);
	});

	test("end by the budget's deadline, with Clerk's word", async () => {
		const { clock, send } = clientThat(refusal);
		await expect(send()).rejects.toMatchObject({ reason: "rate-limited", status: 429, retryAfterSeconds: 5 });
		expect(clock.now()).toBe(60_000);
	});
});

describe("a stopped run", () => {
	test("sends nothing more, and tells every later caller what stopped it", async () => {
		const text = '{"errors":[{"code":"too_many_requests"}]}';
		const { asked, send } = clientThat({ status: 429, headers: { "retry-after": "3600" }, text });
		await send().catch(() => {});
		for (const path of ["/users/user_2", "/sessions"]) {
			await expect(send({ ...get, path })).rejects.toMatchObject({ status: 429, code: "too_many_requests" });
		}
		expect(asked).toHaveLength(1);
	});

	test("is what many requests in a row come to that got nowhere", async () => {
		const { asked, send } = clientThat({ status: 500 });
		for (let given = 0; given < mostGivenUp + 2; given++) await send().catch(() => {});
		expect(asked).toHaveLength(4 * mostGivenUp);
	});

	test("tells those who wait for another try as well, and does not send it", async () => {
		const { asked, clock, client } = clientThat(
			{ status: 503, headers: { "retry-after": "20" } },
			{ status: 429, headers: { "retry-after": "3600" } },
		);
		const outcome = () => client(get).catch((error: unknown) => error);
		const outcomes = await clock.run(Promise.all([outcome(), outcome()]));
		expect(outcomes).toMatchObject([{ status: 429 }, { status: 429 }]);
		expect(asked).toHaveLength(2);
	});
});

test("a fault of ours is passed on and not tried again", async () => {
	const { asked, send } = clientThat(new TypeError("ours") as OutsideFailure);
	await expect(send()).rejects.toThrow(TypeError);
	expect(asked).toHaveLength(1);
});
