// Who a request comes from: the tokens that were handed out, the people and their roles. A token that is not in this book
// is nobody's, and the proxy says so, as the emulator would let it in.

import { randomBytes } from "node:crypto";
import type { Emulator } from "./emulator.ts";

const roles = ["none", "read", "triage", "write", "maintain", "admin"] as const;
export type Role = (typeof roles)[number];
export type Level = "read" | "write";

export type Identity =
	| { kind: "nobody" }
	| { kind: "person"; login: string; emulatorToken: string }
	| { kind: "job"; login: string; permissions: Record<string, Level>; emulatorToken: string };

export const botLogin = "github-actions[bot]";

export type IdentityBook = {
	/** Undefined for a token that was never handed out, nobody for no token. */
	identify(authorization: string | undefined): Identity | undefined;
	person(login: string): Identity;
	personToken(login: string): string;
	mintJobToken(permissions: Record<string, Level>): Promise<string>;
	/** Undefined for a login that is not among the people. */
	role(login: string): Role | undefined;
	setRole(login: string, role: Role): void;
	/** The login as registered: GitHub compares logins without case. */
	canonical(login: string): string | undefined;
	people(): { login: string; role: Role }[];
	emulatorTokens(): Record<string, string>;
};

export function openIdentityBook(
	people: readonly { login: string; role: Role }[],
	emulator: () => Emulator,
): IdentityBook {
	const roleByLogin = new Map(people.map(({ login, role }) => [login, role]));
	const tokenByLogin = new Map(
		people.map(({ login }) => [login, `ghp_${randomBytes(27).toString("hex").slice(0, 36)}`]),
	);
	const byToken = new Map<string, Identity>();
	for (const [login, token] of tokenByLogin) byToken.set(token, { kind: "person", login, emulatorToken: token });
	const canonical = (login: string) => [...roleByLogin.keys()].find((known) => isSame(known, login));

	function personToken(login: string): string {
		const token = tokenByLogin.get(canonical(login) ?? "");
		if (token === undefined) throw new Error(`${login} is not among the people of this local GitHub`);
		return token;
	}

	return {
		identify(authorization) {
			if (authorization === undefined) return { kind: "nobody" };
			return byToken.get(authorization.replace(/^(bearer|token)\s+/i, "").trim());
		},
		person(login) {
			const found = byToken.get(personToken(login));
			if (found === undefined) throw new Error(`${login} has no token`);
			return found;
		},
		personToken,
		async mintJobToken(permissions) {
			const granted = permissionsOf(permissions);
			const emulatorToken = await emulator().installationToken(granted);
			// A job's token is a signed document of some 500 characters since 2026; nothing may count on 40.
			const token = `ghs_${randomBytes(390).toString("base64url")}`;
			byToken.set(token, { kind: "job", login: botLogin, permissions: granted, emulatorToken });
			return token;
		},
		role: (login) => roleByLogin.get(canonical(login) ?? ""),
		setRole(login, role) {
			const known = canonical(login);
			if (known === undefined) throw new Error(`${login} is not among the people of this local GitHub`);
			roleByLogin.set(known, role);
		},
		canonical,
		people: () => [...roleByLogin].map(([login, role]) => ({ login, role })),
		emulatorTokens: () => Object.fromEntries([...tokenByLogin].map(([login, token]) => [token, login])),
	};
}

export function isSame(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}

export function hasRole(role: Role | undefined, atLeast: Role): boolean {
	return roles.indexOf(role ?? "none") >= roles.indexOf(atLeast);
}

/** `maintain` and `triage` fold into what the API had before them. https://docs.github.com/rest/collaborators/collaborators */
export function legacyPermission(role: Role): "admin" | "write" | "read" | "none" {
	if (role === "maintain") return "write";
	return role === "triage" ? "read" : role;
}

export function permissionFlags(role: Role): Record<string, boolean> {
	return {
		pull: hasRole(role, "read"),
		triage: hasRole(role, "triage"),
		push: hasRole(role, "write"),
		maintain: hasRole(role, "maintain"),
		admin: hasRole(role, "admin"),
	};
}

// A workflow writes `pull-requests`, the API `pull_requests`. Reading metadata can't be taken away.
function permissionsOf(permissions: Record<string, Level>): Record<string, Level> {
	const named = Object.entries(permissions).map(([scope, level]) => [scope.replaceAll("-", "_"), level] as const);
	return { ...Object.fromEntries(named), metadata: "read" };
}
