// An instance with one of everything, and a request that succeeds for every operation of the description. What fails has no
// place here.

import type { ClerkOptions } from "../../../src/drill/clerk/local-clerk.ts";
import { acme, noon, robin, sparrow } from "./open-clerk.ts";

const hour = 3_600_000;

export const oneOfEverything: Partial<ClerkOptions> = {
	users: [
		{
			id: robin,
			email: "robin@example.com",
			earlierEmails: [
				{ address: "robin.old@example.com", verification: "unverified" },
				{ address: "bird@example.com", verification: "none", reserved: true },
			],
			otherEmails: ["robin@example.org"],
			phoneNumbers: ["+1-555-0101", { number: "+1-555-0102", secondFactor: true }],
			externalAccounts: [
				{ provider: "oauth_github", username: "robin-example", email: "robin@example.com" },
				{ provider: "oauth_google" },
			],
			enterpriseAccounts: [
				{ protocol: "saml", provider: "saml_okta", email: "robin@example.com", lastAuthenticatedAt: noon - hour },
				{ protocol: "oauth", provider: "oauth_google", email: "robin@example.org", active: false },
			],
			web3Wallets: ["0x1111111111111111111111111111111111111111"],
			passkeys: [{ name: "Laptop", lastUsedAt: noon - hour }, { name: "Phone" }],
			trustedDevices: [
				{ name: "Robin's phone", platform: "ios", createdAt: noon - 9 * hour, lastUsedAt: noon - hour },
				{ name: "Lost phone", platform: "android", revoked: true },
			],
			firstName: "Robin",
			lastName: "Example",
			username: "robin-example",
			externalId: "42",
			publicMetadata: { plan: "pro", seats: 3, tags: ["a", null], nested: { "": true } },
			privateMetadata: { note: "nul \u0000 and half a pair \ud800" },
			unsafeMetadata: { theme: "dark" },
			imageUrl: "https://img.example.com/robin.png",
			totp: true,
			backupCodes: true,
			lastSignInAt: noon - 2 * hour,
			lockedUntil: noon + hour,
			sessions: [
				{ status: "ended", count: 1 },
				{ status: "pending", count: 1 },
				{ status: "active", count: 2 },
				{
					status: "active",
					createdAt: noon - 26 * hour,
					lastActiveAt: noon - hour,
					activity: {
						deviceType: "Android",
						isMobile: true,
						browserName: "Firefox",
						browserVersion: "140.0",
						ipAddress: "203.0.113.7",
						city: "Lisbon",
						country: "Portugal",
					},
					actor: { sub: sparrow },
				},
			],
			apiKeys: [
				{ name: "laptop", createdAt: noon - 48 * hour, lastUsedAt: noon - hour },
				{ name: "old laptop", revoked: true },
			],
		},
		{ id: sparrow, email: "sparrow@example.com", lockedUntil: Number.POSITIVE_INFINITY },
	],
	organizations: [{ id: acme, name: "Example Org", members: [robin, sparrow] }],
	jwtTemplates: [{ name: "database", lifetime: 600 }],
};

/** {session} and {key} stand for a seeded session and API key. */
export const succeeding: [line: string, body?: unknown][] = [
	[`GET /v1/sessions?user_id=${robin}`],
	[`GET /v1/sessions?user_id=${robin}&status=active&paginated=true&limit=1&offset=1`],
	["GET /v1/sessions/{session}"],
	["POST /v1/sessions", { user_id: robin }],
	["POST /v1/sessions/{session}/revoke"],
	["GET /v1/users"],
	["GET /v1/users?email_address=robin@example.com&order_by=-last_active_at&banned=false"],
	[`GET /v1/users?organization_id=${acme}`],
	["GET /v1/users/count?query=robin"],
	[`GET /v1/users/count?organization_id=${acme}`],
	[`GET /v1/users/${robin}`],
	[`GET /v1/users/${sparrow}`],
	[`GET /v1/users/${robin}/organization_memberships?limit=500`],
	[`GET /v1/users/${robin}/trusted_devices`],
	[`GET /v1/users/${sparrow}/trusted_devices`],
	[`POST /v1/users/${robin}/ban`],
	[`POST /v1/users/${robin}/unban`],
	["POST /v1/users/ban", { user_ids: [robin] }],
	["POST /v1/users/unban", { user_ids: [robin] }],
	[`POST /v1/users/${robin}/lock`],
	[`POST /v1/users/${robin}/unlock`],
	[`POST /v1/users/${robin}/password/set_compromised`, { revoke_all_sessions: true }],
	[`POST /v1/users/${robin}/password/set_compromised`],
	[`POST /v1/users/${robin}/password/unset_compromised`],
	[`GET /v1/organizations/${acme}`],
	[`GET /v1/organizations/${acme}?include_members_count=true&include_missing_member_with_elevated_permissions=true`],
	[`GET /v1/organizations/${acme}/memberships`],
	[`GET /v1/organizations/${acme}/memberships?user_id=${robin}&role=org:member&order_by=%2Bfirst_name`],
	[`GET /v1/api_keys?subject=${robin}&include_invalid=true`],
	[`GET /api_keys?subject=${robin}&limit=100`],
	["POST /api_keys/{key}/revoke", { revocation_reason: "stolen laptop" }],
	["GET /v1/instance"],
	["GET /v1/jwt_templates"],
	["GET /v1/jwt_templates?paginated=true"],
	["GET /v1/jwks"],
	["GET /v1/domains"],
];
