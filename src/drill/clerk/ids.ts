// Ids in Clerk's shape. Never made by chance: the same name gives the same id in every run, so that a run that failed can
// be looked at again.

import { hash } from "node:crypto";

/** An id in Clerk's shape, a prefix and 27 characters, the same for the same name in every run. */
export function idOf(prefix: string, name: string | number): string {
	const text = hash("sha512", `${prefix} ${name}`, "base64").replaceAll(/[+/=]/g, "");
	return `${prefix}_${text.slice(0, 27)}`;
}

/** API keys are named otherwise than everything else: 32 hexadecimal digits. */
export function apiKeyIdOf(serial: number): string {
	return `ak_${hash("md5", `api key ${serial}`)}`;
}
