// Opens an emulated Clerk for one test and closes it with the test; asks it as a caller with the right key would.

import { onTestFinished } from "vitest";
import { type ClerkOptions, type LocalClerk, startClerk } from "../../../src/drill/clerk/local-clerk.ts";
import type { SeedUser } from "../../../src/drill/clerk/seeds.ts";
import { idOf } from "../../../src/drill/clerk/state.ts";

export const secretKey = "sk_test_example";
export const robin = idOf("user", "robin");
export const sparrow = idOf("user", "sparrow");
export const acme = idOf("org", "acme");
export const noon = Date.parse("2026-03-01T12:00:00Z");

export type Asked = { status: number; headers: Headers; text: string; body: unknown };

export async function openClerk(options: Partial<ClerkOptions> = {}): Promise<LocalClerk> {
	const users = [{ id: robin, email: "robin@example.com", firstName: "Robin" }];
	const clerk = await startClerk({ secretKey, users, now: () => noon, ...options });
	onTestFinished(() => clerk.close());
	return clerk;
}

export function manyUsers(count: number): (SeedUser & { email: string })[] {
	return Array.from({ length: count }, (_, at) => ({ id: idOf("user", at), email: `user${at}@example.com` }));
}

/** `ask(clerk, "POST /v1/users/ban", { user_ids: [] })`; a body of undefined sends none. */
export async function ask(clerk: LocalClerk, line: string, body?: unknown, key = secretKey): Promise<Asked> {
	const [method = "GET", target = "/"] = line.split(" ");
	const response = await fetch(`${clerk.apiUrl}${target}`, {
		method,
		headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const text = await response.text();
	const json = response.headers.get("content-type")?.startsWith("application/json") === true && text !== "";
	return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : undefined };
}

export function idsOf({ body }: Asked): string[] {
	return (body as { id: string }[]).map(({ id }) => id);
}

export function codeOf({ body }: Asked): string | undefined {
	return (body as { errors?: { code: string }[] }).errors?.[0]?.code;
}
