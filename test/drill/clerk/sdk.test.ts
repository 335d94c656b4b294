// Clerk's own SDK against the emulator: what it sends is understood, and what it is answered it takes for Clerk.

import { createClerkClient } from "@clerk/backend";
import { isClerkAPIResponseError } from "@clerk/backend/errors";
import { describe, expect, test } from "vitest";
import type { ClerkOptions } from "../../../src/drill/clerk/local-clerk.ts";
import { acme, manyUsers, openClerk, robin, secretKey } from "./open-clerk.ts";

async function open(options: Partial<ClerkOptions> = {}, key = secretKey) {
	const users = [
		{
			id: robin,
			email: "robin@example.com",
			sessions: [{ status: "active" as const, count: 12 }],
			apiKeys: [{ name: "laptop" }],
		},
	];
	const clerk = await openClerk({ users, ...options });
	return { clerk, sdk: createClerkClient({ secretKey: key, apiUrl: clerk.apiUrl }) };
}

async function failureOf(promise: Promise<unknown>) {
	const error: unknown = await promise.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!isClerkAPIResponseError(error)) throw new Error(`Not Clerk's error: ${String(error)}`);
	return error;
}

describe("the official SDK", () => {
	test("reads a user", async () => {
		const { sdk } = await open();
		const user = await sdk.users.getUser(robin);
		expect(user.primaryEmailAddress?.emailAddress).toBe("robin@example.com");
		expect([user.banned, user.locked]).toEqual([false, false]);
	});

	test("finds users by address, with the count it asks for besides", async () => {
		const { clerk, sdk } = await open();
		const { data, totalCount } = await sdk.users.getUserList({ emailAddress: ["robin@example.com"] });
		expect([data.map(({ id }) => id), totalCount]).toEqual([[robin], 1]);
		expect(clerk.requests.map(({ path }) => path).sort()).toEqual(["/v1/users", "/v1/users/count"]);
	});

	test("lists ten of twelve sessions and the true total", async () => {
		const { sdk } = await open();
		const { data, totalCount } = await sdk.sessions.getSessionList({ userId: robin, status: "active" });
		expect([data.length, totalCount]).toEqual([10, 12]);
		expect(data[0]).toMatchObject({ userId: robin, status: "active" });
	});

	test("revokes a session", async () => {
		const { clerk, sdk } = await open();
		const revoked = await sdk.sessions.revokeSession(clerk.sessions(robin)[0]?.id ?? "");
		expect(revoked.status).toBe("revoked");
		expect(clerk.liveSessions(robin)).toHaveLength(11);
	});

	test("bans, unbans, locks and unlocks", async () => {
		const { clerk, sdk } = await open();
		expect((await sdk.users.banUser(robin)).banned).toBe(true);
		expect(clerk.liveSessions(robin)).toEqual([]);
		expect((await sdk.users.unbanUser(robin)).banned).toBe(false);
		expect((await sdk.users.lockUser(robin)).locked).toBe(true);
		expect((await sdk.users.unlockUser(robin)).locked).toBe(false);
	});

	test("marks a password as compromised", async () => {
		const { clerk, sdk } = await open();
		await sdk.users.setPasswordCompromised(robin, { revokeAllSessions: true });
		expect(clerk.liveSessions(robin)).toEqual([]);
	});

	test("reads an organization, its members and what a user belongs to", async () => {
		const { clerk, sdk } = await open({ organizations: [{ id: acme, name: "Example Org", members: [robin] }] });
		expect((await sdk.organizations.getOrganization({ organizationId: acme })).name).toBe("Example Org");
		const members = await sdk.organizations.getOrganizationMembershipList({ organizationId: acme, limit: 500 });
		expect([members.data.map((one) => one.publicUserData?.userId), members.totalCount]).toEqual([[robin], 1]);
		const memberships = await sdk.users.getOrganizationMembershipList({ userId: robin });
		expect(memberships.data.map(({ organization }) => organization.id)).toEqual([acme]);
		expect(clerk.requests.flatMap(({ problems }) => problems)).toEqual([]);
	});

	test("reads where a session was used last", async () => {
		const { clerk, sdk } = await open();
		const { id } = clerk.addSession(robin, { status: "active", activity: { city: "Lisbon", ipAddress: "192.0.2.1" } });
		const { latestActivity } = await sdk.sessions.getSession(id);
		expect(latestActivity).toMatchObject({ city: "Lisbon", ipAddress: "192.0.2.1", isMobile: false });
	});

	test("lists and revokes API keys, leaving out the version of the path", async () => {
		const { clerk, sdk } = await open();
		const { data } = await sdk.apiKeys.list({ subject: robin });
		const revoked = await sdk.apiKeys.revoke({ apiKeyId: data[0]?.id ?? "", revocationReason: "stolen" });
		expect(revoked.revoked).toBe(true);
		expect(clerk.requests[0]?.path).toBe("/api_keys");
	});

	test("reads the instance, its domains, templates and keys", async () => {
		const { sdk } = await open({ jwtTemplates: [{ name: "database", lifetime: 600 }] });
		expect((await sdk.instance.get()).environmentType).toBe("development");
		expect((await sdk.domains.list()).data[0]?.name).toBe("example.com");
		expect((await sdk.jwtTemplates.list()).data[0]).toMatchObject({ name: "database", lifetime: 600 });
		expect((await sdk.jwks.getJwks()).keys?.[0]).toMatchObject({ kty: "RSA", alg: "RS256" });
	});

	test("sends nothing that departs from the description", async () => {
		const { clerk, sdk } = await open();
		await sdk.users.getUserList({ limit: 100, orderBy: "+created_at" });
		await sdk.sessions.getSessionList({ userId: robin, limit: 500 });
		await sdk.users.banUser(robin);
		expect(clerk.requests.flatMap(({ problems }) => problems)).toEqual([]);
	});
});

describe("the official SDK recognises the failure of", () => {
	test("an unknown user", async () => {
		const { sdk } = await open();
		const error = await failureOf(sdk.users.getUser("user_000000000000000000000000000"));
		expect([error.status, error.errors[0]?.code]).toEqual([404, "resource_not_found"]);
		expect(error.clerkTraceId).toMatch(/^\w{27}$/);
	});

	test("a wrong key", async () => {
		const { sdk } = await open({}, "sk_test_wrong");
		const error = await failureOf(sdk.users.getUser(robin));
		expect([error.status, error.errors[0]?.code]).toEqual([401, "clerk_key_invalid"]);
	});

	test("the free plan", async () => {
		const { sdk } = await open({ plan: "free" });
		const error = await failureOf(sdk.users.banUser(robin));
		expect([error.status, error.errors[0]?.code]).toEqual([402, "unsupported_subscription_plan_features"]);
	});

	test("the rate limit, with the seconds to wait", async () => {
		const { sdk } = await open({ quota: { requests: 0, windowMilliseconds: 10_000, counted: "per-instance" } });
		const error = await failureOf(sdk.users.getUser(robin));
		expect([error.status, error.retryAfter]).toEqual([429, 10]);
	});

	test("a dropped connection", async () => {
		const { clerk, sdk } = await open();
		clerk.faults.add({ when: {}, answer: "reset" });
		const error = await failureOf(sdk.users.getUser(robin));
		expect([error.status, error.errors[0]?.code]).toEqual([undefined, "unexpected_error"]);
	});
});

test("takes text for a user when the content type names a charset", async () => {
	const { clerk, sdk } = await open();
	clerk.faults.add({ when: {}, answer: "charset" });
	expect(await sdk.users.getUser(robin)).toBeTypeOf("string");
});

test("walks five thousand users in eleven pages", async () => {
	const { sdk, clerk } = await open({ users: manyUsers(5000) });
	const seen = new Set<string>();
	for (let offset = 0; offset <= 5000; offset += 500) {
		const { data } = await sdk.users.getUserList({ limit: 500, offset, orderBy: "+created_at" });
		for (const { id } of data) seen.add(id);
	}
	expect(seen.size).toBe(5000);
	expect(clerk.requests).toHaveLength(22);
});
