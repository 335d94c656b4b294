// What a seed says shows in the answers; that the answers keep to the description is the contract test's.

import { describe, expect, test } from "vitest";
import { oneOfEverything } from "./every-operation.ts";
import { ask, idsOf, noon, openClerk, robin, sparrow } from "./open-clerk.ts";

const hour = 3_600_000;
const open = () => openClerk(oneOfEverything);

test("a user shows what they, or an attacker, may have enrolled", async () => {
	const { body } = await ask(await open(), `GET /v1/users/${robin}`);
	expect(body).toMatchObject({
		phone_numbers: [
			{ phone_number: "+1-555-0101", reserved_for_second_factor: false },
			{ phone_number: "+1-555-0102", reserved_for_second_factor: true },
		],
		enterprise_accounts: [
			{ protocol: "saml", provider: "saml_okta", active: true, last_authenticated_at: noon - hour },
			{ protocol: "oauth", provider: "oauth_google", active: false, last_authenticated_at: null },
		],
		saml_accounts: [{ provider: "saml_okta", active: true }],
		web3_wallets: [{ web3_wallet: "0x1111111111111111111111111111111111111111" }],
		external_accounts: [{ provider: "oauth_github", username: "robin-example" }, { provider: "oauth_google" }],
		passkeys: [{ name: "Laptop", last_used_at: noon - hour }, { name: "Phone" }],
		two_factor_enabled: true,
		totp_enabled: true,
		backup_code_enabled: true,
		last_sign_in_at: noon - 2 * hour,
		locked: true,
		lockout_expires_in_seconds: 3600,
	});
});

test("the primary address is where the seed puts it, which need not be first", async () => {
	const user = (await open()).user(robin);
	expect(user.email_addresses).toMatchObject([
		{ email_address: "robin.old@example.com", verification: { status: "unverified" }, reserved: false },
		{ email_address: "bird@example.com", verification: null, reserved: true },
		{ email_address: "robin@example.com", verification: { status: "verified" }, reserved: false },
		{ email_address: "robin@example.org", verification: { status: "verified" } },
	]);
	expect(user.primary_email_address_id).toBe(user.email_addresses[2]?.id);
});

test("a user may have addresses and no primary one, or none at all", async () => {
	const users = [
		{ id: robin, email: null, otherEmails: ["robin@example.com"] },
		{ id: sparrow, email: null },
	];
	const clerk = await openClerk({ users, organizations: [{ id: "org_1", name: "One", members: [robin, sparrow] }] });
	const { body } = await ask(clerk, "GET /v1/users?order_by=created_at");
	expect(body).toMatchObject([
		{ primary_email_address_id: null, email_addresses: [{ email_address: "robin@example.com" }] },
		{ primary_email_address_id: null, email_addresses: [] },
	]);
	expect(idsOf(await ask(clerk, "GET /v1/users?email_address=robin@example.com"))).toEqual([robin]);
	const members = await ask(clerk, "GET /v1/organizations/org_1/memberships");
	expect(members.body).toMatchObject({
		data: [{ public_user_data: { identifier: null } }, { public_user_data: { identifier: null } }],
	});
});

test("who was changed after being made says so", async () => {
	const clerk = await openClerk({
		users: [{ id: robin, email: null, createdAt: noon - 2 * hour, updatedAt: noon - hour }],
	});
	expect(clerk.user(robin)).toMatchObject({ created_at: noon - 2 * hour, updated_at: noon - hour });
});

test("a picture of the user's own is theirs, any other Clerk's", async () => {
	const clerk = await open();
	expect(clerk.user(robin)).toMatchObject({ has_image: true, image_url: "https://img.example.com/robin.png" });
	expect(clerk.user(sparrow).has_image).toBe(false);
});

test.each([
	["a nul", "a\u0000b"],
	["half a pair", "\ud800"],
	["the other half", "\udfff!"],
	["a pair", "\ud83d\ude80"],
	["a line separator", "\u2028"],
	["a quote and a backslash", '"\\'],
])("%s passes the wire as it is, in metadata, names and addresses", async (_name, text) => {
	const metadata = { [text]: [text, { deep: text }] };
	const seed = { id: robin, email: `${text}@example.com`, firstName: text, externalId: text };
	const clerk = await openClerk({ users: [{ ...seed, publicMetadata: metadata, privateMetadata: metadata }] });
	const answer = await ask(clerk, `GET /v1/users/${robin}`);
	expect(answer.body).toMatchObject({
		first_name: text,
		external_id: text,
		public_metadata: metadata,
		private_metadata: metadata,
		email_addresses: [{ email_address: `${text}@example.com` }],
	});
	expect(answer.text.includes("\u0000")).toBe(false);
});

test("the primary phone number, and the primary wallet, is the first one", async () => {
	const user = (await open()).user(robin);
	expect(user.primary_phone_number_id).toBe(user.phone_numbers[0]?.id);
	expect(user.primary_web3_wallet_id).toBe(user.web3_wallets[0]?.id);
});

test("a phone number as a second factor makes two of them", async () => {
	const phoneNumbers = [{ number: "+1-555-0101", secondFactor: true } as const];
	const clerk = await openClerk({ users: [{ id: robin, email: "robin@example.com", phoneNumbers }] });
	expect(clerk.user(robin)).toMatchObject({ two_factor_enabled: true, totp_enabled: false });
});

test("a lock that never ends tells no seconds, and ends when it is taken off", async () => {
	const clerk = await open();
	expect(clerk.user(sparrow)).toMatchObject({ locked: true, lockout_expires_in_seconds: null });
	await ask(clerk, `POST /v1/users/${sparrow}/unlock`);
	expect(clerk.user(sparrow)).toMatchObject({ locked: false, lockout_expires_in_seconds: null });
});

test("trusted devices are listed while they are trusted", async () => {
	const { body } = await ask(await open(), `GET /v1/users/${robin}/trusted_devices`);
	expect(body).toMatchObject({ data: [{ name: "Robin's phone", platform: "ios", status: "active" }], total_count: 1 });
});

test.each([
	["phone_number=%2B1-555-0102", [robin]],
	["phone_number_query=0101", [robin]],
	["provider=oauth_github", [robin]],
	["provider=oauth_gitlab", []],
	["web3_wallet=0x1111111111111111111111111111111111111111", [robin]],
	["web3_wallet=0x2222222222222222222222222222222222222222", []],
	["order_by=-web3wallet&limit=1", [robin]],
	["query=555-0101", [robin]],
	["order_by=-phone_number&limit=1", [robin]],
])("users are found by ?%s", async (query, expected) => {
	expect(idsOf(await ask(await open(), `GET /v1/users?${query}`))).toEqual(expected);
});

describe("a session", () => {
	test("tells where it was used, with what, and by whom if not by the user", async () => {
		const clerk = await open();
		const used = clerk.sessions(robin)[0];
		expect(used).toMatchObject({
			created_at: noon - 26 * hour,
			last_active_at: noon - hour,
			actor: { sub: sparrow },
			latest_activity: {
				device_type: "Android",
				is_mobile: true,
				browser_name: "Firefox",
				ip_address: "203.0.113.7",
				city: "Lisbon",
				country: "Portugal",
			},
		});
		expect((await ask(clerk, `GET /v1/sessions/${used?.id}`)).body).toEqual(used);
	});

	test("of the short form is of a desktop whose place nobody knows", async () => {
		const last = (await open()).sessions(robin).at(-1);
		expect(last).toMatchObject({ actor: null, created_at: noon - 1000, last_active_at: noon - 1000 });
		expect(last?.latest_activity).toEqual({
			object: "session_activity",
			id: expect.any(String),
			device_type: "desktop",
			is_mobile: false,
		});
	});

	test("takes its place by when it was made, however late it was seeded", async () => {
		const clerk = await open();
		expect(clerk.sessions(robin).map(({ created_at }) => noon - created_at)).toEqual([
			26 * hour,
			4000,
			3000,
			2000,
			1000,
		]);
		expect(idsOf(await ask(clerk, `GET /v1/sessions?user_id=${robin}`))).toEqual(
			clerk
				.sessions(robin)
				.map(({ id }) => id)
				.reverse(),
		);
	});

	test("that many were seeded of follow each other a second apart", async () => {
		const sessions = [{ status: "active" as const, count: 3, createdAt: noon - hour }];
		const clerk = await openClerk({ users: [{ id: robin, email: "robin@example.com", sessions }] });
		expect(clerk.sessions(robin).map(({ created_at }) => created_at - noon + hour)).toEqual([0, 1000, 2000]);
	});

	test("can be added with all that a seed can say", async () => {
		const clerk = await open();
		const added = clerk.addSession(robin, { status: "pending", activity: { city: "Oslo" } });
		expect(added).toMatchObject({ status: "pending", created_at: noon, latest_activity: { city: "Oslo" } });
		expect(clerk.sessions(robin).at(-1)).toBe(added);
	});
});
