// What each answer of an endpoint means to a person.
import { expect, test } from "vitest";
import { failureFromError, failureFromStatus } from "../../src/webhook/failure.ts";
import { explainFailure } from "../../src/words/failure.ts";

const answered = (status: number) => failureFromStatus(status, new Headers(), 0);

test.each([
	[301, /redirects/, /final address/],
	[400, /verify the signature/, /webhook-secret/],
	[401, /middleware/, /public route/],
	[403, /middleware/, /public route/],
	[404, /nothing at the webhook/, /webhook-url/],
	[405, /takes no POST/, /webhook-url/],
	[422, /refused the event/, /run's log/],
	[429, /too many requests/, /Wait a minute/],
	[500, /handler is failing/, /application's log/],
])("HTTP %i says why and what to do", (status, why, cure) => {
	const told = explainFailure(answered(status), "action");
	expect(told.why).toMatch(why);
	expect(told.why).toContain(`HTTP ${status}`);
	expect(told.cure).toMatch(cure);
});

test("no answer, and no connection", () => {
	const late = failureFromError(new DOMException("late", "TimeoutError"));
	expect(explainFailure(late, "action").why).toMatch(/within 15 seconds/);
	const refused = new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ECONNREFUSED" }) });
	expect(explainFailure(failureFromError(refused), "action").why).toMatch(/could not be reached.*ECONNREFUSED/);
});
