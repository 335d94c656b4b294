// Clerk's own SDK as a second witness: after each operation of ours, it reads from Clerk what we have reported.
import { createClerkClient } from "@clerk/backend";
import { expect, test } from "vitest";
import type { ClerkOptions } from "../../src/drill/clerk/local-clerk.ts";
import { EmailAddress, OrganizationId, UserId } from "../../src/incident/user-id.ts";
import { acme, noon, secretKey, sparrow } from "../drill/clerk/open-clerk.ts";
import { connect, robinId } from "./connected.ts";

const sparrowId = UserId.parse(sparrow);

const users: ClerkOptions["users"] = [
	{
		id: robinId,
		email: "robin@example.com",
		otherEmails: ["bird@example.com"],
		phoneNumbers: [{ number: "+15550100", secondFactor: true }],
		enterpriseAccounts: [{ protocol: "saml", provider: "saml_okta", email: "robin@example.com" }],
		web3Wallets: ["0x1111111111111111111111111111111111111111"],
		externalAccounts: [{ provider: "oauth_github", username: "robin-codes" }],
		passkeys: [{ name: "laptop" }],
		totp: true,
		lastSignInAt: noon - 1_000,
		sessions: [
			{ status: "active", count: 12, activity: { city: "Lisbon", ipAddress: "192.0.2.1" } },
			{ status: "pending" },
			{ status: "ended", count: 2 },
		],
		apiKeys: [{ name: "laptop" }, { name: "server" }, { name: "old", revoked: true }],
	},
	{ id: sparrow, email: "sparrow@example.com", sessions: [{ status: "active", count: 2 }], apiKeys: [{ name: "ci" }] },
];

function countByStatus(sessions: readonly { status: string }[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { status } of sessions) counts[status] = (counts[status] ?? 0) + 1;
	return counts;
}

async function open(options: Partial<ClerkOptions> = {}) {
	const organizations = [{ id: acme, name: "Example Org", members: [robinId, sparrow] }];
	const { local, clerk } = await connect({ users, organizations, ...options });
	const sdk = createClerkClient({ secretKey, apiUrl: local.apiUrl });
	/** Statuses by count, as the SDK lists them. */
	async function statuses(userId: string): Promise<Record<string, number>> {
		return countByStatus((await sdk.sessions.getSessionList({ userId, limit: 500 })).data);
	}
	const validKeys = async (subject: string) => (await sdk.apiKeys.list({ subject })).data.map(({ name }) => name);
	return { local, clerk, sdk, statuses, validKeys };
}

test("users whom we find are those whom the SDK reads", async () => {
	const { clerk, sdk } = await open();
	const [byId, byEmail] = await clerk.findUsers([{ id: robinId }, { email: EmailAddress.parse("bird@example.com") }]);
	const user = await sdk.users.getUser(robinId);
	expect(byId).toEqual(byEmail);
	expect(byId).toEqual([
		{
			id: user.id,
			email: user.primaryEmailAddress?.emailAddress,
			addresses: user.emailAddresses.map(({ emailAddress }) => emailAddress),
			phones: user.phoneNumbers.map(({ phoneNumber }) => phoneNumber),
			gitHubLogins: user.externalAccounts.map(({ username }) => username),
			unverified: user.emailAddresses.flatMap(({ emailAddress, verification }) =>
				verification?.status === "verified" ? [] : [emailAddress],
			),
			banned: user.banned,
			locked: user.locked,
		},
	]);
});

test("members whom we list are those whom the SDK lists", async () => {
	const { clerk, sdk } = await open();
	const pages = (await clerk.members(OrganizationId.parse(acme))) ?? [];
	const ours: string[] = [];
	for await (const page of pages) ours.push(...page.map(({ id }) => id));
	const theirs = await sdk.organizations.getOrganizationMembershipList({ organizationId: acme, limit: 500 });
	expect(ours.toSorted()).toEqual(theirs.data.map((one) => one.publicUserData?.userId ?? "").toSorted());
});

test("users who signed in since an instant are those whom the SDK finds by its own filter", async () => {
	const { clerk, sdk } = await open();
	const ours: string[] = [];
	for await (const page of clerk.signedInSince("2026-03-01T11:59:59Z")) ours.push(...page.map(({ id }) => id));
	const theirs = await sdk.users.getUserList({ lastSignInAtAfter: noon - 1_001, limit: 500 });
	expect(ours).toEqual(theirs.data.map(({ id }) => id));
	expect(ours).toEqual([robinId]);
});

test("sessions that we report as revoked are revoked, and the others are as they were", async () => {
	const { clerk, statuses } = await open();
	const before = await statuses(sparrow);
	expect(await clerk.liveSessions(robinId)).toHaveLength(13);
	expect(await clerk.revokeAllSessions(robinId)).toMatchObject({ revoked: 13, alreadyOver: 0, failed: 0 });
	expect(await statuses(robinId)).toEqual({ revoked: 13, ended: 2 });
	expect(await statuses(sparrow)).toEqual(before);
});

test("API keys that we report as revoked are gone from the SDK's list, and are revoked for the reason", async () => {
	const { clerk, sdk, validKeys } = await open();
	expect(await clerk.revokeApiKeys(robinId, "incident 12")).toEqual({
		revoked: 2,
		failed: 0,
		verified: true,
		failures: [],
	});
	expect([await validKeys(robinId), await validKeys(sparrow)]).toEqual([[], ["ci"]]);
	const all = await sdk.apiKeys.list({ subject: robinId, includeInvalid: true });
	expect(all.data.map(({ revoked, revocationReason }) => [revoked, revocationReason])).toEqual([
		[true, "incident 12"],
		[true, "incident 12"],
		[true, null],
	]);
});

test.each([1, 2])("%i users whom we report as banned are banned, without a live session", async (count) => {
	const { clerk, sdk, statuses } = await open();
	const ids = [robinId, sparrowId].slice(0, count);
	await clerk.ban(ids);
	for (const id of [robinId, sparrowId]) {
		expect((await sdk.users.getUser(id)).banned).toBe(ids.includes(id));
		expect((await statuses(id)).active === undefined).toBe(ids.includes(id));
	}
	await clerk.unban(robinId);
	expect((await sdk.users.getUser(robinId)).banned).toBe(false);
});

test("a lock that we report holds, and ends when we take it back", async () => {
	const { clerk, sdk } = await open();
	await clerk.lock(robinId);
	expect([(await sdk.users.getUser(robinId)).locked, (await sdk.users.getUser(sparrow)).locked]).toEqual([true, false]);
	await clerk.unlock(robinId);
	expect((await sdk.users.getUser(robinId)).locked).toBe(false);
});

test("a password that we report as marked leaves no live session", async () => {
	const { clerk, statuses } = await open();
	expect(await clerk.compromisePassword(robinId)).toBe(true);
	expect(await statuses(robinId)).toEqual({ revoked: 13, ended: 2 });
});

test("what we show of a user is what the SDK reads", async () => {
	const { clerk, sdk, statuses, validKeys } = await open();
	const profile = await clerk.profile(robinId);
	const user = await sdk.users.getUser(robinId);
	const memberships = await sdk.users.getOrganizationMembershipList({ userId: robinId });
	expect(profile).toMatchObject({
		password: user.passwordEnabled,
		authenticatorApp: user.totpEnabled,
		backupCodes: user.backupCodeEnabled,
		twoFactor: user.twoFactorEnabled,
		textMessageNumbers: user.phoneNumbers.filter(({ reservedForSecondFactor }) => reservedForSecondFactor).length,
		wallets: user.web3Wallets.map(({ web3Wallet }) => web3Wallet),
		enterpriseAccounts: user.enterpriseAccounts.map(({ provider, emailAddress, active }) => ({
			provider: provider.replace("saml_", ""),
			email: emailAddress,
			active,
		})),
		organizations: memberships.totalCount,
		passkeys: [{ name: "laptop" }],
	});
	const seconds = (instant: string | null | undefined) => Date.parse(instant ?? "");
	expect(seconds(profile?.createdAt)).toBe(Math.floor(user.createdAt / 1_000) * 1_000);
	expect(seconds(profile?.lastSignInAt)).toBe(Math.floor((user.lastSignInAt ?? 0) / 1_000) * 1_000);
	const sessions = Array.isArray(profile?.sessions) ? profile.sessions : [];
	expect(countByStatus(sessions)).toEqual(await statuses(robinId));
	const keys = Array.isArray(profile?.apiKeys) ? profile.apiKeys : [];
	expect(keys.map(({ name }) => name)).toEqual(await validKeys(robinId));
});

test("sessions that we show are those that the SDK reads", async () => {
	const { clerk, sdk } = await open();
	const { data } = await sdk.sessions.getSessionList({ userId: robinId, limit: 500 });
	const ours = await clerk.sessions(robinId);
	expect(ours.map(({ status, city, ipAddress }) => ({ status, city, ipAddress }))).toEqual(
		data.map(({ status, latestActivity }) => ({
			status,
			city: latestActivity?.city ?? null,
			ipAddress: latestActivity?.ipAddress ?? null,
		})),
	);
});
