/** The inputs that every action which talks to Clerk has. A value that makes no sense stops the run before anything is asked. */

import { longestReason } from "../commands/arguments.ts";
import { badFlag, badPercent, badReason } from "../words/problems.ts";
import { logLine, maskEmails } from "../words/text.ts";
import { input } from "./environment.ts";

export function clerkUrl(): string {
	return input("clerk-api-url") || "https://api.clerk.com";
}

/**
 * The part of Clerk's documented limit that a run may use; undefined for the default. A setting that makes no sense must not
 * keep a responder from acting, so it is said and left aside.
 */
export function quotaShare(): number | undefined {
	const text = input("clerk-quota-percent");
	if (text === "") return undefined;
	const percent = Number(text);
	if (percent >= 1 && percent <= 100) return percent / 100;
	console.log(logLine(badPercent(text)));
	return undefined;
}

/** Why, as far as every page that repeats it has room; without e-mail addresses, since these pages outlive the run. */
export function readReason(name: string, text: string): string | null {
	if (text === "") return null;
	if (text.length > longestReason) throw new InputProblem(badReason(name, text.length, longestReason));
	return maskEmails(text);
}

/** "true" and "false" as GitHub writes a checkbox; anything else is a mistake, and a mistake must not mean "really do it". */
export function readFlag(name: string, text: string): boolean {
	const value = text.toLowerCase();
	if (value !== "true" && value !== "false" && value !== "") throw new InputProblem(badFlag(name));
	return value === "true";
}

/** An input that cannot be understood. Nothing has been asked of Clerk. */
export class InputProblem extends Error {}
