// The Clerk port as a whole: what a connection needs, how often a question is asked, the lifetime of tokens, and which instance the key is of.
import nock from "nock";
import { describe, expect, onTestFinished, test } from "vitest";
import { connectClerk } from "../../src/clerk/connect.ts";
import type { Clerk } from "../../src/ports/clerk.ts";
import { connect, robinId } from "./connected.ts";
import { virtualClock } from "./virtual-clock.ts";

describe("a question", () => {
	const first = async (clerk: Clerk) => (await clerk.findUsers([{ id: robinId }]))[0];
	const found = [{ id: robinId }];

	test("with a key that is refused is asked once, and is no answer", async () => {
		const { clerk, local } = await connect({}, "sk_test_wrong");
		expect(await first(clerk)).toMatchObject({ reason: "unauthorized", status: 401 });
		expect(local.requests).toHaveLength(1);
	});
	test.each([500, 502, 503])("is asked again after a %i", async (status) => {
		const { clerk, local } = await connect();
		local.faults.add({ when: { nth: 1 }, answer: { status } });
		expect(await first(clerk)).toMatchObject(found);
		expect(local.requests).toHaveLength(2);
	});
	test("is asked four times at most, longer and longer apart", async () => {
		const { clerk, local, clock } = await connect();
		local.faults.add({ when: {}, answer: { status: 500 } });
		expect(await first(clerk)).toMatchObject({ reason: "unavailable" });
		expect(local.requests).toHaveLength(4);
		expect(clock.slept).toEqual([300, 600, 1_200]);
	});
	test.each([400, 401, 402, 403, 422])("is not asked again after a %i", async (status) => {
		const { clerk, local } = await connect();
		local.faults.add({ when: {}, answer: { status } });
		expect(await first(clerk)).toMatchObject({ status });
		expect(local.requests).toHaveLength(1);
	});
});

describe("the lifetime of tokens", () => {
	const template = (name: string, lifetime: number) => ({ name, lifetime });

	test("is a session token's without templates", async () => {
		const { clerk } = await connect();
		expect(await clerk.longestTokenLifetimeSeconds()).toBe(60);
	});
	test("is the longest template's, but never shorter than a session token's", async () => {
		const jwtTemplates = [template("short", 30), template("long", 3_600), template("middle", 600)];
		const { clerk } = await connect({ jwtTemplates });
		expect(await clerk.longestTokenLifetimeSeconds()).toBe(3_600);
		const short = await connect({ jwtTemplates: jwtTemplates.slice(0, 1) });
		expect(await short.clerk.longestTokenLifetimeSeconds()).toBe(60);
	});
	test("that Clerk does not tell is not guessed", async () => {
		const { clerk, local } = await connect();
		local.faults.add({ when: {}, answer: "html" });
		expect(await clerk.longestTokenLifetimeSeconds()).toBeUndefined();
	});
});

describe("the connection", () => {
	const options = { apiUrl: "https://clerk.example.com", clock: virtualClock() };

	test.each([
		["sk_live_x", "production"],
		["sk_test_x", "development"],
		["live_x", "production"],
		["sk_other", undefined],
	])("with %s is of the %s instance", (secretKey, instance) => {
		expect(connectClerk({ ...options, secretKey }).instance).toBe(instance);
	});

	test("without a key is not made", () => {
		expect(() => connectClerk({ ...options, secretKey: "" })).toThrow(
			expect.objectContaining({ reason: "not-set-up" }),
		);
	});

	test.each(["pk_live_x", "whsec_x", "ak_x", "sk_live_x\nx", "sk_live_x…", "a key"])(
		"with %s, which is no secret key, is not made",
		(secretKey) => {
			expect(() => connectClerk({ ...options, secretKey })).toThrow(expect.objectContaining({ reason: "wrong-key" }));
		},
	);

	test.each(["", "/", "/v1", "/v1/", "//"])("goes to the versioned API when the address ends in %j", async (end) => {
		const { local, clock } = await connect();
		const clerk = connectClerk({ secretKey: "sk_test_example", apiUrl: `${local.apiUrl}${end}`, clock });
		expect(await clerk.findUsers([{ id: robinId }])).toMatchObject([[{ id: robinId }]]);
		expect(local.requests[0]?.path).toBe(`/v1/users/${robinId}`);
	});
});

describe("the environment", () => {
	test.each([
		["sk_live_example", "production"],
		["sk_test_example", "development"],
	] as const)("is what the key %s says, and nothing is asked", async (secretKey, environment) => {
		const { clerk, local } = await connect({ secretKey }, secretKey);
		expect(await clerk.environment()).toBe(environment);
		expect(local.requests).toEqual([]);
	});
	test("is asked for where the key does not say, once", async () => {
		const { clerk, local } = await connect({ secretKey: "old_key" }, "old_key");
		expect([clerk.instance, await clerk.environment(), await clerk.environment()]).toEqual([
			undefined,
			"development",
			"development",
		]);
		expect(local.requests.map(({ path }) => path)).toEqual(["/v1/instance"]);
	});
	test("is not known where Clerk does not answer, and is asked for again the next time", async () => {
		const { clerk, local } = await connect({ secretKey: "old_key" }, "old_key");
		local.faults.add({ when: {}, answer: { status: 403 } });
		expect(await clerk.environment()).toBeUndefined();
		local.faults.clear();
		expect([await clerk.environment(), await clerk.environment()]).toEqual(["development", "development"]);
		expect(local.requests).toHaveLength(2);
	});
	test("is asked for once by many at the same time", async () => {
		const { clerk, local } = await connect({ secretKey: "old_key" }, "old_key");
		const all = await Promise.all([clerk.environment(), clerk.environment(), clerk.environment()]);
		expect(all).toEqual(["development", "development", "development"]);
		expect(local.requests).toHaveLength(1);
	});
	test.each(["staging", null])("that Clerk calls %j is not guessed", async (environment_type) => {
		const { clerk, local } = await connect({ secretKey: "old_key" }, "old_key");
		local.faults.add({ when: {}, answer: { status: 200, body: { object: "instance", environment_type } } });
		expect(await clerk.environment()).toBeUndefined();
	});
});

test("an address that is none is a failure of setting up, not a fault of ours", () => {
	const settings = { secretKey: "sk_test_example", apiUrl: "api.example.com", clock: virtualClock() };
	expect(() => connectClerk(settings)).toThrow(expect.objectContaining({ service: "Clerk", reason: "wrong-address" }));
});

test("the longest lifetime is found on any page, also where the server makes pages short", async () => {
	const templates = Array.from({ length: 25 }, (_, index) => ({
		id: `jtmp_${index}`,
		lifetime: index === 24 ? 7_200 : 60,
	}));
	// Another file in the same process may have let go of it.
	if (!nock.isActive()) nock.activate();
	onTestFinished(() => {
		nock.cleanAll();
		nock.restore();
	});
	for (const offset of [0, 10, 20, 25]) {
		nock("https://clerk.example.com")
			.get("/v1/jwt_templates")
			.query({ paginated: "true", limit: "500", offset: String(offset) })
			.reply(200, templates.slice(offset, offset + 10));
	}
	const settings = { secretKey: "sk_test_example", apiUrl: "https://clerk.example.com", clock: virtualClock() };
	expect(await connectClerk(settings).longestTokenLifetimeSeconds()).toBe(7_200);
});
