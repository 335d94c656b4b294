/** What is wrong with the inputs of the action `resync-users`. Nothing has been asked of anybody by then. */
import { code, listed } from "./text.ts";

const again = "Nothing was read or written; correct it and run again.";

export function oneOf(input: string, given: string, known: readonly string[]): string {
	const what = given === "" ? "is empty" : `is ${code(given)}`;
	return `The input ${input} ${what}; it must be ${listed(
		known.map((one) => code(one)),
		"or",
	)}. ${again}`;
}

export function neededFor(input: string, why: string): string {
	return `The input ${input} is empty, and ${why} needs it. ${again}`;
}

/** A webhook can be told, not asked. */
export const nothingToCompareWith = `The mode drift compares a table with Clerk, and the target webhook has none: an endpoint takes events and does not say what the application holds. Give \`database-url\` and the target \`database\`. ${again}`;

export const badGone = `The input gone must be \`report\`, \`delete\` or \`flag:<column>\`. ${again}`;
export const badShard = `The input shard must be two numbers like \`2/4\`: the second of four parts. ${again}`;
export const badGonePercent = `The input max-gone-percent must be a number from 0 to 100. ${again}`;
export const badSince = `The input since must be a time that has passed, in UTC: \`2026-03-01T09:40:00Z\`, \`2026-03-01 09:40\`, \`2026-03-01\` or \`09:40\`. ${again}`;
export const shardAndSince = `The inputs shard and since are both given; a part is one of everybody. ${again}`;

export function badMappingFile(path: string, problem: string): string {
	return `The file ${code(path)} of the input mapping ${problem} ${again}`;
}

export const badRecipient = `The input export-recipient is no public key of age; it begins with \`age1\`, and \`age-keygen\` makes one. ${again}`;
export const exportInPublic = `This repository is public, and whoever is signed in to GitHub could download what its runs keep, so the table is not exported without encryption. Give the input export-recipient a public key of age. ${again}`;
