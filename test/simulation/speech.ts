/**
 * What somebody typed, what it says, and what it may therefore do to whom. Written from the rules, not from the code: it
 * must never ask the commands themselves.
 */
import {
	affectedUsers,
	emailOf,
	type Login,
	lead,
	mayCommand,
	organization,
	sharedEmail,
	signedInSince,
	unknownEmail,
	unknownUser,
	userOf,
} from "./cast.ts";
import type { Change } from "./clerk.ts";
import type { Name, Order } from "./scenario.ts";

/** One comment of a person. */
export type Speech = {
	comment: number;
	by: Login;
	at: string;
	/** Where the command about users stands in it, from 1; undefined where there is none. */
	place: number | undefined;
	says: { order: Order } | { confirms: string; alone: boolean } | "else";
	/** The command that waits, which this one is an answer to. */
	about?: Order;
	/** How many commands it holds. */
	commands: number;
	edited: boolean;
};

/** A command that waits, as its reply shows it. */
export type Waiting = { speech: Speech; order: Order; code: string; expiresAt: string };

export function textOf({ operation, whom, apiKeys, alone, dryRun }: Order): string {
	const options = [
		apiKeys && operation !== "unlock" ? " --api-keys" : "",
		dryRun ? " --dry-run" : "",
		alone ? ' --alone "nobody else is awake"' : "",
	];
	return `/${operation} ${whomText(whom)}${options.join("")}`;
}

function whomText(whom: Order["whom"]): string {
	switch (whom) {
		case "organization":
			return `--organization ${organization}`;
		case "report":
			return "--from-report";
		case "signed-in-since":
			return `--signed-in-since ${signedInSince}`;
		default:
			return whom.map(nameText).join(" ");
	}
}

function nameText(name: Name): string {
	if (name === "unknown-id") return unknownUser;
	if (name === "unknown-email") return unknownEmail;
	if (name === "shared-email") return sharedEmail;
	return name.as === "id" ? userOf(name.user) : emailOf(name.user);
}

/** Users whom a command names; undefined for a filter, whose users Clerk knows. */
export function namedIn({ whom }: Order): readonly string[] | undefined {
	if (whom === "report") return affectedUsers.map(userOf);
	if (typeof whom === "string") return undefined;
	const numbers = whom.flatMap((name) => (typeof name === "string" ? [] : [name.user]));
	return [...new Set(numbers)].map(userOf);
}

/** Different words, each of which the reply must account for; undefined for a filter. */
export function wordsIn({ whom }: Order): number | undefined {
	if (whom === "report") return affectedUsers.length;
	return typeof whom === "string" ? undefined : new Set(whom.map(nameText)).size;
}

/** More than one name, or a filter. */
export function isDangerous({ whom }: Order): boolean {
	return typeof whom === "string" || new Set(whom.map(nameText)).size > 1;
}

/** Whether an order may change anything at all when its author alone has typed it. */
export function mayGoByItself({ by, says }: Speech): boolean {
	if (says === "else" || "confirms" in says || says.order.dryRun || !mayCommand(by)) return false;
	if (says.order.alone) return by === lead;
	return !isDangerous(says.order);
}

/** Whether a person may agree to what waits. `late`: nobody had agreed before its time was over. */
export function mayConfirm({ says, by }: Speech, { speech, order }: Waiting, late: boolean): boolean {
	if (says === "else" || !("confirms" in says) || late || speech.edited) return false;
	if (!mayCommand(by) || !mayCommand(speech.by) || order.dryRun) return false;
	return by !== speech.by || (says.alone && by === lead);
}

const kindsOf: Record<Order["operation"], readonly Change["kind"][]> = {
	revoke: ["revoke-session"],
	lockout: ["revoke-session", "ban", "lock", "compromise"],
	unlock: ["unban", "unlock"],
	"force-reset": ["revoke-session", "compromise"],
};

export function belongsTo({ operation, apiKeys }: Order, kind: Change["kind"]): boolean {
	if (kind === "revoke-key") return apiKeys && operation !== "unlock";
	return kindsOf[operation].includes(kind);
}
