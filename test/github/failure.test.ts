// What GitHub's errors are called, as far as a request at the edge does not show it.
import { describe, expect, test } from "vitest";
import { gitHubFailure, unreadable } from "../../src/github/failure.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";

function requestError(status: number, message = "x", headers?: Record<string, string>): Error {
	return Object.assign(new Error(message), { status, ...(headers ? { response: { headers } } : {}) });
}

describe("a limit", () => {
	test.each([
		["429", requestError(429, "x", {})],
		["403 with Retry-After", requestError(403, "x", { "retry-after": "5" })],
		["403 with nothing left", requestError(403, "x", { "x-ratelimit-remaining": "0" })],
		["403 that names the secondary limit", requestError(403, "You have exceeded a secondary rate limit", {})],
	])("is told by %s", (_, error) => {
		expect(gitHubFailure(error).reason).toBe("rate-limited");
	});

	test("is not told by any other 403", () => {
		const headers = { "x-ratelimit-remaining": "4999" };
		expect(gitHubFailure(requestError(403, "Resource not accessible by integration", headers)).reason).toBe(
			"forbidden",
		);
	});
});

describe("a time-out", () => {
	test.each([
		["the signal's own error", new DOMException("x", "TimeoutError")],
		["the request library's error", requestError(500, "The operation was aborted due to timeout")],
	])("is %s", (_, error) => {
		expect(gitHubFailure(error)).toMatchObject({ reason: "timed-out", status: undefined });
	});
});

test("a failure keeps the first line of what GitHub said, and the cause", () => {
	const error = requestError(422, "Validation Failed\nbody is too long", {});
	expect(gitHubFailure(error)).toMatchObject({ reason: "rejected", message: "Validation Failed", cause: error });
});

test("a failure stays the failure it is", () => {
	const failure = unreadable("it", 200);
	expect(gitHubFailure(failure)).toBe(failure);
	expect(failure).toBeInstanceOf(OutsideFailure);
});

test("a fault of ours is never taken for one of GitHub", () => {
	const fault = new TypeError("x is not a function");
	expect(() => gitHubFailure(fault)).toThrow(fault);
	expect(() => gitHubFailure("x")).toThrow();
});

test("an hour's quota that is used up is waited for by GitHub's own clock", () => {
	const headers = {
		"x-ratelimit-remaining": "0",
		"x-ratelimit-reset": String(Date.parse("2026-03-01T10:40:00Z") / 1_000),
		date: "Sun, 01 Mar 2026 10:00:00 GMT",
	};
	expect(gitHubFailure(requestError(403, "API rate limit exceeded", headers))).toMatchObject({
		reason: "rate-limited",
		retryAfterSeconds: 2_400,
	});
});
