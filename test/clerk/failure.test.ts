// Every way in which Clerk can fail, as the domain names it.
import { describe, expect, test } from "vitest";
import { failureFromAnswer, failureFromError, notSetUp } from "../../src/clerk/failure.ts";
import { retryAfterSeconds } from "../../src/ports/retry-after.ts";

const now = Date.parse("2026-03-01T12:00:00Z");

function answered(status: number, text = "", headers: Record<string, string> = {}) {
	return failureFromAnswer({ status, headers: new Headers(headers), text }, now);
}

describe("an answer", () => {
	test.each([
		[400, "rejected"],
		[401, "unauthorized"],
		[402, "not-in-plan"],
		[403, "forbidden"],
		[409, "conflict"],
		[422, "rejected"],
		[429, "rate-limited"],
		[500, "unavailable"],
		[503, "unavailable"],
	])("of %i is %s", (status, reason) => {
		expect(answered(status)).toMatchObject({ name: "ClerkFailure", service: "Clerk", reason, status });
	});

	test("of 404 is not-found where Clerk says what it did not find, and unreadable from anybody else", () => {
		expect(answered(404, JSON.stringify({ errors: [{ code: "resource_not_found" }] })).reason).toBe("not-found");
		expect(answered(404, "<h1>Not found</h1>").reason).toBe("unreadable");
		for (const errors of [[], [{ title: "Not Found" }], [{ code: "Not Found" }], "no"])
			expect(answered(404, JSON.stringify({ errors })).reason).toBe("unreadable");
	});

	test("keeps Clerk's code and trace id, and none of its message", () => {
		const text = JSON.stringify({ errors: [{ code: "clerk_key_invalid", message: "secret" }], clerk_trace_id: "9f2c" });
		const failure = answered(401, text);
		expect(failure).toMatchObject({ code: "clerk_key_invalid", traceId: "9f2c" });
		expect(failure.message).toBe("Clerk answered 401");
	});

	test.each([
		["a sentence", "Sorry, <b>no</b>"],
		["a mention", "@octavia"],
		["nothing", ""],
		["81 letters", "a".repeat(81)],
		["a line break", "too_many\n"],
		["capitals", "TOO_MANY"],
	])("with %s for a code has none", (_, code) => {
		expect(answered(422, JSON.stringify({ errors: [{ code }] }))).toMatchObject({
			reason: "rejected",
			code: undefined,
		});
	});

	test.each<[string, string | undefined]>([
		["0123456789abcdef", "0123456789abcdef"],
		["8f2c1d3e4b5a6978-FRA", "8f2c1d3e4b5a6978-FRA"],
		["a".repeat(80), "a".repeat(80)],
		["a".repeat(81), undefined],
		["a trace", undefined],
		["`x`", undefined],
		["@octavia", undefined],
		["", undefined],
	])("with %j as its trace id is told with %j", (trace, told) => {
		expect(answered(500, JSON.stringify({ clerk_trace_id: trace })).traceId).toBe(told);
		expect(answered(500, "", { "cf-ray": trace }).traceId).toBe(told);
	});

	test("whose trace id is none is told with that of the network", () => {
		expect(answered(500, JSON.stringify({ clerk_trace_id: "a b" }), { "cf-ray": "8f2c" }).traceId).toBe("8f2c");
	});

	test.each([
		["HTML", "<html>"],
		["nothing", ""],
		["JSON of another shape", '{"errors":"no"}'],
		["JSON that is no object", "null"],
	])("with %s is known by its status alone", (_, text) => {
		expect(answered(502, text)).toMatchObject({ reason: "unavailable", code: undefined });
	});
});

describe("Retry-After", () => {
	test.each([
		["10", 10],
		["0", 0],
		[" 3 ", 3],
		["Sun, 01 Mar 2026 12:00:30 GMT", 30],
		["Sun, 01 Mar 2026 11:00:00 GMT", 0],
		["2.5", 3],
		["4, 4", 4],
		["3, 10", 10],
		["soon", undefined],
		["3, soon", undefined],
		["-5", expect.toSatisfy((seconds: unknown) => seconds === undefined || seconds === 0)],
	])("%j", (value, seconds) => {
		expect(retryAfterSeconds(new Headers({ "retry-after": value }), now)).toEqual(seconds);
	});
	test("that is missing", () => {
		expect(retryAfterSeconds(new Headers(), now)).toBeUndefined();
	});
});

describe("no answer", () => {
	test("in time is a time-out", () => {
		expect(failureFromError(new DOMException("x", "TimeoutError"))).toMatchObject({ reason: "timed-out" });
	});
	test("by a connection that failed keeps the system's code and the cause", () => {
		const cause = Object.assign(new Error("x"), { code: "ECONNREFUSED" });
		const error = new TypeError("fetch failed", { cause });
		expect(failureFromError(error)).toMatchObject({ reason: "unreachable", code: "ECONNREFUSED", cause: error });
	});
	test("by anything else is unreachable", () => {
		expect(failureFromError("x")).toMatchObject({ reason: "unreachable", code: undefined });
	});
	test("without a key is a matter of setting up", () => {
		expect(notSetUp()).toMatchObject({ reason: "not-set-up" });
	});
});
