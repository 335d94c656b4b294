// What `/user` and `/access-log` show: golden files, no address of an end user whole, and nothing that a device calls itself works.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApiKeyView, SessionView, TrustedDeviceView, UserProfile } from "../../src/ports/clerk.ts";
import { accessLogReply, accessLogStarted } from "../../src/words/access-log.ts";
import { encodeRecord, longestComment } from "../../src/words/record.ts";
import { maskIp } from "../../src/words/session.ts";
import { userReply, userStarted } from "../../src/words/user.ts";
import { expectHarmless, rowsOf } from "./harmless.ts";
import { hostileText } from "./hostile-text.ts";
import { user } from "./incident-room.ts";
import { chapters, clerkFailure, known, unavailable } from "./operation-room.ts";

const now = "2026-03-01T10:05:00Z";

function session(more: Partial<SessionView> = {}): SessionView {
	return {
		status: "active",
		live: true,
		startedAt: "2026-03-01T08:55:00Z",
		lastActiveAt: "2026-03-01T10:01:00Z",
		device: "Chrome on desktop",
		city: "Lisbon",
		country: "PT",
		ipAddress: "203.0.113.7",
		impersonated: false,
		...more,
	};
}

const over = session({ status: "revoked", live: false, ipAddress: "2001:db8:1:2::3", device: null, city: null });
const bare = session({
	startedAt: null,
	lastActiveAt: null,
	device: null,
	city: null,
	country: null,
	ipAddress: null,
	impersonated: true,
});

function apiKey(more: Partial<ApiKeyView> = {}): ApiKeyView {
	return { name: "ci", createdAt: "2026-01-05T12:00:00Z", lastUsedAt: "2026-03-01T09:59:00Z", ...more };
}

function trustedDevice(more: Partial<TrustedDeviceView> = {}): TrustedDeviceView {
	const at = { enrolledAt: "2026-03-01T08:57:00Z", lastUsedAt: "2026-03-01T09:30:00Z" };
	return { name: "Jane's phone", platform: "ios", ...at, ...more };
}

const rich: UserProfile = {
	...known(user),
	addresses: ["jane.doe@example.com", "jd@example.com"],
	phones: ["+15550100"],
	gitHubLogins: ["janedoe"],
	unverified: ["jd@example.com"],
	lockedUntil: null,
	createdAt: "2024-05-01T00:00:00Z",
	lastSignInAt: "2026-03-01T08:55:00Z",
	password: true,
	passwordChangedAt: "2025-02-01T00:00:00Z",
	authenticatorApp: true,
	backupCodes: true,
	textMessageNumbers: 1,
	twoFactor: true,
	passkeys: [
		{ name: "laptop", lastUsedAt: "2026-03-01T08:56:00Z" },
		{ name: " ", lastUsedAt: null },
	],
	factorsChangedAt: "2026-03-01T08:58:00Z",
	externalAccounts: ["google", "github"],
	enterpriseAccounts: [
		{ provider: "okta", email: "jane.doe@example.com", active: true },
		{ provider: "custom_example", email: null, active: false },
	],
	wallets: ["0x1234567890abcdef1234567890abcdef12345678"],
	sessions: [session(), bare, over],
	apiKeys: [apiKey(), apiKey({ name: "", createdAt: null, lastUsedAt: null })],
	organizations: 3,
	trustedDevices: [trustedDevice(), { name: "", platform: null, enrolledAt: null, lastUsedAt: null }],
};
const poor: UserProfile = {
	...rich,
	email: null,
	addresses: [],
	phones: [],
	unverified: [],
	createdAt: null,
	lastSignInAt: null,
	password: false,
	passwordChangedAt: null,
	authenticatorApp: false,
	backupCodes: false,
	textMessageNumbers: 0,
	twoFactor: false,
	passkeys: [],
	factorsChangedAt: null,
	externalAccounts: [],
	enterpriseAccounts: [],
	wallets: [],
	sessions: [],
	apiKeys: [],
	organizations: 0,
	trustedDevices: [],
};

const profiles: [string, UserProfile][] = [
	["much is known", rich],
	["little is known", poor],
	["a password of unknown age", { ...poor, password: true }],
	[
		"codes by text message alone",
		{ ...poor, phones: ["+15550100", "+15550101"], textMessageNumbers: 2, twoFactor: true },
	],
	["a number that is not verified", { ...poor, phones: ["+15550100", "+15550101"], unverified: ["+15550101"] }],
	["a second factor of a kind that is not told", { ...poor, twoFactor: true }],
	["banned, nothing live", { ...poor, banned: true }],
	["locked for an hour, still signed in", { ...rich, locked: true, lockedUntil: "2026-03-01T11:02:00Z" }],
	["locked for good", { ...poor, locked: true }],
	["banned and locked", { ...poor, banned: true, locked: true, lockedUntil: "2026-03-01T11:02:00Z" }],
	[
		"no list could be read",
		{
			...rich,
			banned: true,
			sessions: unavailable,
			apiKeys: clerkFailure("forbidden", 403, "authorization_missing_scopes"),
			organizations: unavailable,
			trustedDevices: unavailable,
		},
	],
	[
		"Clerk does not tell of trusted devices",
		{ ...poor, trustedDevices: clerkFailure("not-in-plan", 402, "unsupported_subscription_plan_features") },
	],
	[
		"more sessions, keys, passkeys and accounts than are shown",
		{
			...rich,
			wallets: Array.from({ length: 12 }, (_, index) => `0x${index}`),
			enterpriseAccounts: Array.from({ length: 12 }, (_, index) => ({
				provider: `provider ${index}`,
				email: null,
				active: true,
			})),
			sessions: Array.from({ length: 25 }, () => session()),
			passkeys: Array.from({ length: 12 }, (_, index) => ({ name: `key ${index}`, lastUsedAt: null })),
			trustedDevices: Array.from({ length: 12 }, (_, index) => trustedDevice({ name: `phone ${index}` })),
			apiKeys: Array.from({ length: 23 }, (_, index) => apiKey({ name: `key ${index}` })),
		},
	],
];

test("what /user shows", async () => {
	const texts: [string, string][] = [
		["started", userStarted("jane.doe@example.com")],
		...profiles.map(([about, profile]): [string, string] => [about, userReply(profile, "production", now)]),
		["a key of another form", userReply(poor, undefined, now)],
	];
	await expect(chapters(texts)).toMatchFileSnapshot("golden/user.md");
});

test("what /access-log shows", async () => {
	const texts: [string, string][] = [
		["started", accessLogStarted("jane.doe@example.com")],
		["some live, some over", accessLogReply(known(user), [session(), bare, over])],
		["none live", accessLogReply(known(user), [over])],
		["no session at all", accessLogReply(known(user), [])],
		["no e-mail address", accessLogReply(known(user, { email: null }), [over])],
	];
	await expect(chapters(texts)).toMatchFileSnapshot("golden/access-log.md");
});

describe.each(profiles)("of a user of whom %s", (_, profile) => {
	const reply = userReply(profile, "production", now);

	test("no address, number, or login is shown", () => {
		expect(reply).not.toMatch(/jane|jd@|203\.0\.113\.7|db8:1:2|5550100/);
	});

	test("locking out is offered only to who can sign in, and signing out whenever somebody may be signed in", () => {
		const isOut = profile.banned || profile.locked;
		expect(reply.includes("`/lockout ")).toBe(!isOut);
		expect(reply.includes("`/unlock ")).toBe(isOut);
		const { sessions } = profile;
		const isLive = !Array.isArray(sessions) || sessions.some(({ live }) => live);
		if (isLive) expect(reply).toContain(`\`/revoke ${user}\``);
	});
});

test.each([
	["203.0.113.7", "203.0.113.…"],
	["::ffff:203.0.113.7", "203.0.113.…"],
	["2001:db8:1:2::3", "2001:db8:1:…"],
	["2001:db8::3", "2001:db8:…"],
	["2001::5:6", "2001:…"],
	["2001:0db8:0001:0002:0003:0004:0005:0006", "2001:0db8:0001:…"],
	["::1", "…"],
	["203.0.113.7:443", "…"],
	["203.0.113.7, 198.51.100.2", "…"],
	["a|b:c", "…"],
	["", "…"],
])("of the address %j only the network is shown: %j", (address, shown) => {
	expect(maskIp(address)).toBe(shown);
});

test("of any address of version 6 no more than the first three groups are shown", () => {
	fc.assert(
		fc.property(fc.ipV6(), (address) => {
			expect(maskIp(address)).toMatch(/^(?:(?:[0-9a-f]{1,4}:){0,3}…|\d+\.\d+\.\d+\.…)$/i);
		}),
	);
});

describe("hostile words", () => {
	const hostileSession = fc
		.record({
			status: hostileText,
			device: hostileText,
			city: hostileText,
			country: hostileText,
			ipAddress: hostileText,
			live: fc.boolean(),
			impersonated: fc.boolean(),
		})
		.map(session);

	test("of devices, places, API keys, passkeys, trusted devices, wallets and providers neither work nor end a table in /user", () => {
		fc.assert(
			fc.property(
				fc.array(hostileSession, { maxLength: 3 }),
				fc.array(hostileText, { maxLength: 3 }),
				(sessions, names) => {
					const keys = names.map((name) => apiKey({ name }));
					const passkeys = names.map((name) => ({ name, lastUsedAt: null }));
					const enterpriseAccounts = names.map((name) => ({ provider: name, email: name, active: false }));
					const trustedDevices = names.map((name) => trustedDevice({ name, platform: name }));
					const others = { apiKeys: keys, passkeys, enterpriseAccounts, externalAccounts: names, wallets: names };
					const profile = { ...rich, email: "j@example.com", sessions, trustedDevices, ...others };
					const reply = userReply(profile, "production", now);
					expectHarmless(reply);
					const live = sessions.filter((one) => one.live).length;
					const rows = rowsOf(reply);
					expect(rows).toHaveLength(14 + (live > 0 ? 2 + live : 0));
					for (const [index, row] of rows.entries()) expect(row).toHaveLength(index < 14 ? 2 : 5);
				},
			),
		);
	});

	test("of devices and places neither work nor end the table in /access-log", () => {
		fc.assert(
			fc.property(fc.array(hostileSession, { minLength: 1, maxLength: 4 }), (sessions) => {
				const reply = accessLogReply(known(user), sessions);
				expectHarmless(reply);
				const rows = rowsOf(reply);
				expect(rows).toHaveLength(2 + sessions.length);
				for (const row of rows) expect(row).toHaveLength(6);
			}),
		);
	});

	test("however long leave room in a comment, and the sessions that do not fit are counted", () => {
		const long = session({ status: "&".repeat(999), device: "&".repeat(999), city: "&".repeat(999) });
		const reply = accessLogReply(
			known(user),
			Array.from({ length: 400 }, () => long),
		);
		const record = {
			v: 1,
			incident: 7,
			key: "comment:1/1",
			at: now,
			by: "octavia",
			event: { type: "answered" },
		} as const;
		expect(reply.length + encodeRecord(record).length).toBeLessThan(longestComment);
		const shown = rowsOf(reply).length - 2;
		expect(reply).toContain(`… and ${400 - shown} older ones`);
	});
});
