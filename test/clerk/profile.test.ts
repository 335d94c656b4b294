// What is shown of a user: everything Clerk says, and of each list that cannot be read that it could not be read.
import { describe, expect, test } from "vitest";
import type { Fault } from "../../src/drill/clerk/faults.ts";
import type { ClerkOptions } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { UserId } from "../../src/incident/user-id.ts";
import type { UserProfile } from "../../src/ports/clerk.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import { acme, noon, sparrow } from "../drill/clerk/open-clerk.ts";
import { connectInProcess, robinId } from "./connected.ts";

const hour = 3_600_000;
const nobody = UserId.parse("user_9ZZEqL2nrIRdJ194ndJqAHwEfxD");

const everything: ClerkOptions["users"][number] = {
	id: robinId,
	email: "Robin@Example.com",
	otherEmails: ["bird@example.com"],
	phoneNumbers: ["+1-555-0100", { number: "+1-555-0101", secondFactor: true }],
	externalAccounts: [{ provider: "oauth_github", username: "Robin-Codes" }, { provider: "oauth_google" }],
	enterpriseAccounts: [
		{ protocol: "saml", provider: "saml_okta", email: "robin@example.com" },
		{ protocol: "oauth", provider: "oauth_custom_example", email: "robin@example.org", active: false },
	],
	web3Wallets: ["0x1111111111111111111111111111111111111111"],
	passkeys: [{ name: "laptop", lastUsedAt: noon - hour }, { name: "phone" }],
	trustedDevices: [
		{ name: "Robin's phone", platform: "ios", createdAt: noon - 9 * hour, lastUsedAt: noon - hour },
		{ name: "tablet", platform: "android", createdAt: noon - hour },
		{ name: "lost phone", platform: "android", revoked: true },
	],
	totp: true,
	backupCodes: true,
	banned: true,
	lockedUntil: noon + hour,
	createdAt: noon - 48 * hour,
	lastSignInAt: noon - 2 * hour,
	sessions: [
		{ status: "active", createdAt: noon - 2 * hour },
		{ status: "ended", createdAt: noon - 5 * hour },
	],
	apiKeys: [
		{ name: "laptop", createdAt: noon - hour, lastUsedAt: noon },
		{ name: "old", revoked: true },
	],
};

const organizations = [acme, idOf("org", "other")].map((id) => ({ id, name: `Org ${id}`, members: [robinId] }));

function open(options: Partial<ClerkOptions> = {}) {
	const users = [everything, { id: sparrow, email: "sparrow@example.com" }];
	const { local, clerk, clock } = connectInProcess({ users, organizations, ...options });
	return { local, profile: (id: UserId = robinId) => clock.run(clerk.profile(id)) };
}

const whole = {
	id: robinId,
	email: "Robin@Example.com",
	addresses: ["robin@example.com", "bird@example.com"],
	phones: ["+15550100", "+15550101"],
	gitHubLogins: ["robin-codes"],
	banned: true,
	locked: true,
	lockedUntil: "2026-03-01T13:00:00Z",
	createdAt: "2026-02-27T12:00:00Z",
	lastSignInAt: "2026-03-01T10:00:00Z",
	password: true,
	passwordChangedAt: "2026-02-27T12:00:00Z",
	authenticatorApp: true,
	backupCodes: true,
	textMessageNumbers: 1,
	twoFactor: true,
	passkeys: [
		{ name: "laptop", lastUsedAt: "2026-03-01T11:00:00Z" },
		{ name: "phone", lastUsedAt: "2026-02-27T12:00:00Z" },
	],
	factorsChangedAt: "2026-02-27T12:00:00Z",
	externalAccounts: ["github", "google"],
	enterpriseAccounts: [
		{ provider: "okta", email: "robin@example.com", active: true },
		{ provider: "custom_example", email: "robin@example.org", active: false },
	],
	wallets: ["0x1111111111111111111111111111111111111111"],
	unverified: [],
	apiKeys: [{ name: "laptop", createdAt: "2026-03-01T11:00:00Z", lastUsedAt: "2026-03-01T12:00:00Z" }],
	organizations: 2,
	trustedDevices: [
		{
			name: "Robin's phone",
			platform: "ios",
			enrolledAt: "2026-03-01T03:00:00Z",
			lastUsedAt: "2026-03-01T11:00:00Z",
		},
		{ name: "tablet", platform: "android", enrolledAt: "2026-03-01T11:00:00Z", lastUsedAt: null },
	],
};

describe("a user", () => {
	test("with everything set is shown whole, and nothing is changed", async () => {
		const { local, profile } = open();
		const { sessions, ...rest } = (await profile()) ?? { sessions: [] };
		expect(rest).toEqual(whole);
		expect(sessions).toMatchObject([
			{ status: "active", live: true },
			{ status: "ended", live: false },
		]);
		expect(local.requests.every(({ method }) => method === "GET")).toBe(true);
	});

	test("with nothing set is shown with nothing", async () => {
		const { profile } = open({
			users: [{ id: robinId, email: "robin@example.com", password: false, createdAt: noon }],
			organizations: [],
		});
		expect(await profile()).toEqual({
			...whole,
			email: "robin@example.com",
			addresses: ["robin@example.com"],
			phones: [],
			gitHubLogins: [],
			banned: false,
			locked: false,
			lockedUntil: null,
			createdAt: "2026-03-01T12:00:00Z",
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
		});
	});

	test("who does not exist is not shown", async () => {
		expect(await open().profile(nobody)).toBeUndefined();
	});

	test("is not called missing because something that is not Clerk answered 404", async () => {
		const { local, profile } = open();
		local.faults.add({ when: {}, answer: { status: 404, body: "<h1>Not found</h1>", contentType: "text/html" } });
		await expect(profile()).rejects.toMatchObject({ reason: "unreadable" });
	});

	test("is not called missing, nor shown, because Clerk's answer is about another", async () => {
		const { local, profile } = open();
		const { password_compromised: _, ...other } = local.user(sparrow);
		local.faults.add({ when: { path: new RegExp(`/users/${robinId}$`) }, answer: { status: 200, body: other } });
		await expect(profile()).rejects.toMatchObject({ reason: "unreadable" });
	});

	test("whose own answer fails is not shown, whatever else could be read", async () => {
		const { local, profile } = open();
		local.faults.add({ when: { path: new RegExp(`/users/${robinId}$`) }, answer: { status: 500 } });
		await expect(profile()).rejects.toMatchObject({ reason: "unavailable" });
	});

	test("of a thousand organizations is in a thousand", async () => {
		const many = Array.from({ length: 1_001 }, (_, index) => ({
			id: idOf("org", index),
			name: `Org ${index}`,
			members: [robinId],
		}));
		expect(await open({ organizations: many }).profile()).toMatchObject({ organizations: 1_001 });
	});
});

const lists: [keyof UserProfile, RegExp][] = [
	["sessions", /^\/v1\/sessions$/],
	["apiKeys", /^\/v1\/api_keys$/],
	["organizations", /\/organization_memberships$/],
	["trustedDevices", /\/trusted_devices$/],
];

describe("one list that cannot be read is a failure in its place, and hides nothing else:", () => {
	const faults: [string, Fault["answer"], string][] = [
		["is refused", { status: 403 }, "forbidden"],
		["is not in the plan", { status: 402 }, "not-in-plan"],
		["is not there", { status: 404 }, "not-found"],
		["fails", { status: 503 }, "unavailable"],
		["is a web page", "html", "unreadable"],
		["never comes", "hang", "timed-out"],
		["has another shape", { status: 200, body: { data: "none" } }, "unreadable"],
	];
	test.each(lists.flatMap(([name, path]) => faults.map((fault) => [name, path, ...fault] as const)))(
		"%s %s: %s",
		async (name, path, _, answer, reason) => {
			const { local, profile } = open();
			local.faults.add({ when: { path }, answer });
			const { [name]: unread, ...rest } = (await profile()) ?? {};
			expect(unread).toBeInstanceOf(OutsideFailure);
			expect(unread).toMatchObject({ reason });
			const { [name as keyof typeof whole]: _left, sessions: _sessions, ...others } = { ...whole, sessions: [] };
			expect(rest).toMatchObject(others);
		},
	);
});

describe("a list is read in either of Clerk's forms:", () => {
	test.each(lists)("%s", async (name, path) => {
		const { local, profile } = open();
		const before = await profile();
		const forms = {
			sessions: local.sessions(robinId),
			apiKeys: local.apiKeys(robinId).filter(({ revoked }) => !revoked),
			organizations: organizations.map(({ id }) => ({ id })),
			trustedDevices: everything.trustedDevices?.map(({ createdAt, lastUsedAt, revoked, ...device }, index) => ({
				id: `tdev_${index}`,
				status: revoked ? "revoked" : "active",
				created_at: createdAt,
				last_used_at: lastUsedAt,
				...device,
			})),
		};
		const rows = forms[name as keyof typeof forms] ?? [];
		for (const body of [rows, { data: rows, total_count: rows.length }, { data: rows }]) {
			local.faults.clear();
			local.faults.add({ when: { path, nth: 1 }, answer: { status: 200, body } });
			expect((await profile())?.[name]).toEqual(before?.[name]);
		}
	});
});

describe("the trusted devices", () => {
	const at = { path: /\/trusted_devices$/ };

	test("of which one is not as documented are all shown, with what can be read", async () => {
		const { local, profile } = open();
		const data = [{ id: "tdev_1", name: 7, platform: "ios", created_at: "noon" }, "tdev_2"];
		local.faults.add({ when: at, answer: { status: 200, body: { data, total_count: 2 } } });
		const unknown = { name: "", enrolledAt: null, lastUsedAt: null };
		expect(await profile()).toMatchObject({
			trustedDevices: [
				{ ...unknown, platform: "ios" },
				{ ...unknown, platform: null },
			],
		});
	});

	test("that are a part of more are not taken for all", async () => {
		const { local, profile } = open();
		local.faults.add({ when: at, answer: { status: 200, body: { data: [{ id: "tdev_1" }], total_count: 2 } } });
		expect(await profile()).toMatchObject({ trustedDevices: { reason: "unreadable" } });
	});
});

describe("of a user's own fields", () => {
	test.each<[string, object, Partial<UserProfile>]>([
		["a lock without an end", { locked: true, lockout_expires_in_seconds: null }, { locked: true, lockedUntil: null }],
		["a lock that ends after all calendars", { locked: true, lockout_expires_in_seconds: 9e18 }, { lockedUntil: null }],
		[
			"no lock, though seconds are left of one",
			{ locked: false, lockout_expires_in_seconds: 60 },
			{ locked: false, lockedUntil: null },
		],
		[
			"the later of two changes of the factors",
			{ mfa_enabled_at: noon - hour, mfa_disabled_at: noon },
			{ factorsChangedAt: "2026-03-01T12:00:00Z" },
		],
		["an instant that is none", { last_sign_in_at: 9e17, created_at: -9e17 }, { lastSignInAt: null, createdAt: null }],
		[
			"an address that is not verified",
			{
				email_addresses: [
					{ id: "idn_1", email_address: "Robin@example.com", verification: { status: "unverified" } },
					{ id: "idn_2", email_address: "b@example.com", verification: null },
				],
			},
			{
				unverified: ["robin@example.com", "b@example.com"],
				email: null,
				addresses: ["robin@example.com", "b@example.com"],
			},
		],
		[
			"a code by text message as the only second factor",
			{
				totp_enabled: false,
				backup_code_enabled: false,
				two_factor_enabled: true,
				phone_numbers: [
					{ phone_number: "+1-555-0100", reserved_for_second_factor: true },
					{ phone_number: "+1-555-0101" },
				],
			},
			{ authenticatorApp: false, backupCodes: false, textMessageNumbers: 1, twoFactor: true },
		],
		[
			"an account of an enterprise that stands in one of Clerk's two lists only, in either",
			{
				saml_accounts: [
					{ provider: "saml_okta", email_address: "Robin@example.com", active: true },
					{ provider: "saml_azure", email_address: "robin@example.com", active: true },
				],
				enterprise_accounts: [{ provider: "saml_okta", email_address: "robin@example.com", active: true }, {}],
			},
			{
				enterpriseAccounts: [
					{ provider: "okta", email: "robin@example.com", active: true },
					{ provider: "unknown", email: null, active: true },
					{ provider: "azure", email: "robin@example.com", active: true },
				],
			},
		],
		[
			"no list of wallets or accounts of an enterprise",
			{ web3_wallets: null, saml_accounts: undefined, enterprise_accounts: null },
			{ wallets: [], enterpriseAccounts: [] },
		],
		[
			"an account elsewhere without a name",
			{ external_accounts: [{ provider: null }, { provider: "oauth_custom_example" }] },
			{ externalAccounts: ["unknown", "custom_example"], gitHubLogins: [] },
		],
	])("%s", async (_, more, expected) => {
		const { local, profile } = open();
		const { password_compromised: _left, ...user } = local.user(robinId);
		local.faults.add({
			when: { path: new RegExp(`/users/${robinId}$`) },
			answer: { status: 200, body: { ...user, ...more } },
		});
		expect(await profile()).toMatchObject(expected);
	});
});
