// The large instance of the benchmark: it answers as Clerk's description says, and the emulator lists the same users in the
// same order for the same requests.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { InProcessClerk } from "../../../src/drill/clerk/in-process.ts";
import { createLocalClerk } from "../../../src/drill/clerk/in-process.ts";
import { publishedChecker } from "../../../src/drill/openapi/checker.ts";
import { type LargeClerk, startLargeClerk } from "../../bench/large-clerk.ts";
import { firstCreatedAt, userIdAt } from "../../bench/user-records.ts";
import { noon, secretKey } from "./open-clerk.ts";

const count = 1_234;
const step = 60_000;
const checker = publishedChecker("clerk");
const at = (index: number) => firstCreatedAt + index * step;

let large: LargeClerk;
let emulated: InProcessClerk;
beforeAll(async () => {
	large = await startLargeClerk(count, step);
	const users = Array.from({ length: count }, (_, index) => ({
		id: userIdAt(index),
		email: `${index}@example.com`,
		createdAt: at(index),
	}));
	emulated = createLocalClerk({ secretKey, users, now: () => noon });
});
afterAll(() => large.close());

async function ask(target: string) {
	const response = await fetch(large.url + target, { headers: { authorization: `Bearer ${secretKey}` } });
	return { status: response.status, body: await response.json() };
}

async function askEmulator(target: string) {
	const answer = await emulated.handle({
		method: "GET",
		url: target,
		headers: { authorization: `Bearer ${secretKey}` },
	});
	return { status: answer.status, body: JSON.parse(answer.body) };
}

type Listed = { id: string; created_at: number };
const seen = (body: unknown) =>
	Array.isArray(body) ? body.map(({ id, created_at }: Listed) => [id, created_at]) : body;

const query = (parameters: Record<string, string | number>) =>
	new URLSearchParams(
		Object.entries(parameters).map(([name, value]): [string, string] => [name, String(value)]),
	).toString();
const ids = (...indexes: number[]) => indexes.map((index) => `user_id=${userIdAt(index)}`).join("&");

test("its users are of about 2.1 KB, and their ids of Clerk's length", async () => {
	const { body } = await ask("/v1/users?limit=500");
	const average = JSON.stringify(body).length / 500;
	expect(average).toBeGreaterThan(2_000);
	expect(average).toBeLessThan(2_300);
	expect(userIdAt(7)).toMatch(/^user_\w{27}$/);
});

describe("answers as described, and as the emulator does", () => {
	test.each([
		"/v1/users",
		`/v1/users?${query({ order_by: "+created_at", limit: 500 })}`,
		`/v1/users?${query({ order_by: "created_at", limit: 3 })}`,
		`/v1/users?${query({ order_by: "-created_at", limit: 1 })}`,
		`/v1/users?${query({ limit: 501 })}`,
		`/v1/users?${query({ order_by: "+created_at", limit: 500, starting_after: userIdAt(499) })}`,
		`/v1/users?${query({ order_by: "+created_at", limit: 500, starting_after: userIdAt(1_000) })}`,
		`/v1/users?${query({ order_by: "+created_at", limit: 500, starting_after: userIdAt(count - 1) })}`,
		`/v1/users?${query({ order_by: "-created_at", limit: 5, starting_after: userIdAt(3) })}`,
		`/v1/users?${query({ order_by: "-created_at", limit: 5, offset: 7 })}`,
		`/v1/users?${query({ order_by: "+created_at", limit: 100, offset: 1_200 })}`,
		`/v1/users?${query({ order_by: "+created_at", limit: 500, created_at_after: at(100) })}`,
		`/v1/users?${query({ order_by: "+created_at", limit: 500, created_at_after: at(100) - 1 })}`,
		`/v1/users?${query({ order_by: "+created_at", limit: 500, created_at_after: at(100) + 1 })}`,
		`/v1/users?${query({ order_by: "+created_at", created_at_after: at(7), created_at_before: at(11) })}`,
		`/v1/users?${query({ order_by: "+created_at", created_at_after: at(7) - 1, created_at_before: at(11) + 1 })}`,
		`/v1/users?${query({ order_by: "-created_at", created_at_after: at(7), created_at_before: at(50) })}`,
		`/v1/users?${query({ created_at_after: at(11), created_at_before: at(7) })}`,
		`/v1/users?${query({ created_at_after: at(count), limit: 500 })}`,
		`/v1/users?${query({ created_at_before: at(0), limit: 500 })}`,
		`/v1/users?${query({ order_by: "+created_at", starting_after: userIdAt(3), created_at_after: at(8) })}`,
		`/v1/users?${query({ order_by: "+created_at", starting_after: userIdAt(30), created_at_before: at(8) })}`,
		`/v1/users?${ids(5, 900, 3)}&user_id=user_unknown&limit=500&order_by=${encodeURIComponent("+created_at")}`,
		`/v1/users?${ids(...Array.from({ length: 100 }, (_, index) => index * 12))}&limit=500`,
		`/v1/users?${ids(...Array.from({ length: 101 }, (_, index) => index))}`,
		"/v1/users?order_by=shoe_size",
		"/v1/users/count",
		`/v1/users/count?${query({ created_at_after: at(100), created_at_before: at(200) })}`,
	])("GET %s", async (target) => {
		const [own, emulator] = await Promise.all([ask(target), askEmulator(target)]);
		const path = target.split("?")[0] ?? "";
		expect(checker.checkResponse({ method: "GET", path, ...own })).toEqual([]);
		expect(own.status).toBe(emulator.status);
		if (own.status === 200) expect(seen(own.body)).toEqual(seen(emulator.body));
	});

	test("GET /v1/instance", async () => {
		const { status, body } = await ask("/v1/instance");
		expect(checker.checkResponse({ method: "GET", path: "/v1/instance", status, body })).toEqual([]);
		expect(body).toMatchObject({ environment_type: "production" });
	});

	test("a cursor that never named anybody is refused", async () => {
		const target = `/v1/users?${query({ order_by: "+created_at", starting_after: "user_unknown" })}`;
		const [own, emulator] = [await ask(target), await askEmulator(target)];
		expect([own.status, emulator.status]).toEqual([422, 422]);
	});
});

test("a record has what the emulator's have, and nothing else", async () => {
	const namesOf = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(namesOf);
		if (typeof value !== "object" || value === null) return typeof value;
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, namesOf(one)]));
	};
	const seed = {
		id: userIdAt(0),
		email: "robin@example.com",
		earlierEmails: ["other@example.com"],
		phoneNumbers: ["+15550100"],
		externalAccounts: [{ provider: "oauth_google" }],
		firstName: "Robin",
		lastName: "Ash",
		externalId: "customer",
		publicMetadata: { plan: "team", seats: 0 },
		privateMetadata: { customer: "cus" },
		lastSignInAt: noon,
	};
	const one = createLocalClerk({ secretKey, users: [seed], now: () => noon });
	const { body: expected } = await one
		.handle({ method: "GET", url: "/v1/users", headers: { authorization: `Bearer ${secretKey}` } })
		.then(({ body }) => ({ body: JSON.parse(body) }));
	const { body } = await ask(`/v1/users?${ids(0)}`);
	expect(namesOf(body)).toEqual(namesOf(expected));
});

test("is refused with 429 above a thousand requests in ten seconds, with how long to wait", async () => {
	const small = await startLargeClerk(3);
	const statuses = await Promise.all(
		Array.from({ length: 1_010 }, async () => {
			const response = await fetch(`${small.url}/v1/users/count`);
			await response.body?.cancel();
			return [response.status, response.headers.get("retry-after")];
		}),
	);
	const refused = statuses.filter(([status]) => status === 429);
	expect(refused).toHaveLength(10);
	for (const [, wait] of refused) expect(Number(wait)).toBeGreaterThan(0);
	expect(await small.close()).toMatchObject({ requests: 1_010, refused: 10 });
});
