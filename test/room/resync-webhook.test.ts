/** The action `resync-users` with the target webhook, as a child process: a Clerk of its own, and an endpoint that verifies as Clerk's library does. */
import { expect, onTestFinished, test } from "vitest";
import { type EndpointFault, startWebhookEndpoint } from "../../src/drill/application/webhook-endpoint.ts";
import { startClerk } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { runAction } from "./run-action.ts";

const secretKey = "sk_live_inventedForTheReplayTest";
const secret = `whsec_${Buffer.from("invented for the tests only").toString("base64")}`;
const other = `whsec_${Buffer.from("of another endpoint").toString("base64")}`;

type Fault = (nth: number, userId: string | undefined) => EndpointFault | undefined;
type Scene = { count?: number; fault?: Fault; inputs?: Record<string, string> };

async function replay({ count = 60, fault, inputs = {} }: Scene = {}) {
	const users = Array.from({ length: count }, (_, index) => ({
		id: idOf("user", `replayed-${index}`),
		email: `user.${index}@example.com`,
	}));
	const clerk = await startClerk({ secretKey, users });
	const receiver = await startWebhookEndpoint({ signingSecret: secret, ...(fault ? { fault } : {}) });
	onTestFinished(async () => {
		await Promise.all([clerk.close(), receiver.close()]);
	});
	const given = {
		"clerk-secret-key": secretKey,
		"clerk-api-url": clerk.apiUrl,
		mode: "resync",
		target: "webhook",
		"webhook-url": receiver.url,
		"webhook-secret": secret,
		...inputs,
	};
	const ended = await runAction("resync-users", { inputs: given });
	// The runner is told what to mask; nothing else may hold a secret.
	for (const one of [secretKey, secret, other]) expect(ended.shown).not.toContain(one.replace(/^whsec_/, ""));
	return { ...ended, receiver, users, clerk };
}

test("1,200 users are delivered, each once, and each is verified", async () => {
	const { code, outputs, summary, report, receiver, users } = await replay({ count: 1_200 });
	expect([code, outputs.read, outputs.updated, outputs.failed]).toEqual([0, "1200", "1200", "0"]);
	expect(receiver.arrivals.map(({ userId }) => userId).sort()).toEqual(users.map(({ id }) => id).sort());
	expect(new Set(receiver.arrivals.map(({ type }) => type))).toEqual(new Set(["user.updated"]));
	expect(receiver.arrivals[0]?.instanceId).toMatch(/^ins_/);
	expect(report).toMatchObject({ ok: true, target: "webhook", answers: { 200: 1_200 }, goneOutcome: "not-looked-for" });
	expect(outputs["digest-clerk"]).toMatch(/^[0-9a-f]{32}$/);
	expect(outputs["digest-database"]).toBe("");
	expect(summary).toContain("not looked for: that needs `database-url`");
});

test.each<[string, Scene, RegExp]>([
	["a wrong secret", { inputs: { "webhook-secret": other } }, /cannot verify the signature/],
	["a middleware", { fault: () => ({ kind: "status", status: 401 }) }, /make it a public route/],
	["a redirect", { fault: () => ({ kind: "redirect" }) }, /redirects to another address/],
])("%s stops the run after 20 answers, and says what to do", async (_, scene, says) => {
	const { code, outputs, summary, receiver } = await replay({ count: 300, ...scene });
	expect([code, outputs.updated]).toEqual([1, "0"]);
	expect(receiver.arrivals.length).toBeLessThan(28);
	expect(summary).toMatch(says);
	expect(summary).toContain("Nothing more was sent.");
});

test("errors that pass are tried again, and an answer that never comes too", async () => {
	const { code, outputs, report } = await replay({
		fault: (nth) => (nth === 1 ? { kind: "hang" } : nth < 6 ? { kind: "status", status: 500 } : undefined),
	});
	expect([code, outputs.updated, outputs.failed]).toEqual([0, "60", "0"]);
	expect(report.retried).toBeGreaterThan(1);
}, 40_000);

test("one user who is always refused stops nobody else, and is named", async () => {
	const unlucky = idOf("user", "replayed-7");
	const { code, outputs, report, summary } = await replay({
		fault: (_, userId) => (userId === unlucky ? { kind: "status", status: 500 } : undefined),
	});
	expect([code, outputs.updated, outputs.failed]).toEqual([1, "59", "1"]);
	expect(report).toMatchObject({ code: "some-failed", answers: { 200: 59, 500: 1 }, missed: [{ id: unlucky }] });
	expect(summary).toContain(unlucky);
}, 40_000);

test.each<[Record<string, string>, string, RegExp]>([
	[{ mode: "drift" }, "bad-input", /an endpoint takes events and does not say/],
	[{ mode: "export" }, "bad-input", /database-url is empty/],
	[{ "webhook-url": "" }, "bad-input", /webhook-url is empty/],
	[{ "webhook-url": "http://app.example.com/" }, "wrong-address", /begins with https/],
	[{ "webhook-secret": "whsec_%" }, "wrong-key", /begin with whsec_/],
])("%j is refused before anything is asked", async (inputs, problem, says) => {
	const { code, report, printed, receiver, clerk } = await replay({ inputs });
	expect([code, report.code]).toEqual([1, problem]);
	expect(printed).toMatch(says);
	expect([receiver.arrivals.length, clerk.requests.length]).toEqual([0, 0]);
});
