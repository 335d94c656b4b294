/**
 * What two people agree on: a code for them to type, a seal that nobody else can make, and whether the command would still
 * hit whom they were shown. Nothing here changes anything.
 */
import { createHash } from "node:crypto";
import type { EventOf } from "../../incident/event.ts";
import type { Incident } from "../../incident/incident.ts";
import { proposalsOf } from "../../incident/proposal.ts";
import type { Excepted } from "../../operations/except.ts";
import { digestOf, type Selection, type Targets, usersOf } from "../../operations/targets.ts";
import type { Clerk } from "../../ports/clerk.ts";
import type { Refusal } from "../../words/refusal.ts";
import type { Asked } from "../command.ts";

type Sealed = Pick<Asked, "incident" | "by" | "at" | "key">;

/** All that a second person relies on: who asked for what, when, and whom it hits. */
export function sealed(event: Omit<EventOf<"proposed">, "seal">, { incident, by, at, key }: Sealed): string {
	const { code, expiresAt, bodyDigest, users, usersDigest, marks, exceptDigest, gone } = event;
	// Of what older records do not have, nothing is in their seal.
	const known = [marks, exceptDigest, gone].some((one) => one !== undefined);
	const more = known ? [{ marks, exceptDigest, gone }] : [];
	const asked = [incident.number, key, by.toLowerCase(), Date.parse(at)];
	return JSON.stringify([...asked, code, Date.parse(expiresAt), bodyDigest, users, usersDigest, ...more]);
}

/** Before anything is asked of Clerk or of people by name of what a record says. */
export function isForged({
	confirmation,
	incident,
	clerk,
}: Pick<Asked, "confirmation" | "incident"> & { clerk: Clerk }): boolean {
	if (!confirmation) return false;
	const { event, by, at, key } = confirmation.proposal;
	return clerk.seal(sealed(event, { incident, by, at, key })) !== event.seal;
}

// Without what is mistaken for one another when it is read aloud or typed on a phone.
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Four characters, the same whenever this command is asked, and of no other command in this incident. */
export function codeFor(incident: Incident, key: string): string {
	const taken = new Set(
		proposalsOf(incident)
			.filter((other) => other.key !== key)
			.map(({ event }) => event.code),
	);
	for (let salt = 0; ; salt++) {
		const bytes = createHash("sha256").update(`${incident.number} ${key} ${salt}`).digest();
		const code = [...bytes.subarray(0, 4)].map((byte) => alphabet[byte % alphabet.length]).join("");
		if (!taken.has(code)) return code;
	}
}

/**
 * So many may sign in while people talk; the reply that asks for the second person says so. Nobody where those who were shown
 * are marked.
 */
export function mayGrow({ by }: Selection, users: number, marks: string | undefined): number {
	return by === "signed-in-since" && marks === undefined ? Math.max(10, Math.floor(users / 10)) : 0;
}

/** Undefined where nobody is. */
export function exceptDigestOf(excepted: readonly Excepted[]): string | undefined {
	return excepted.length === 0 ? undefined : digestOf(excepted.map(({ known }) => known.id));
}

type Meant = { selection: Selection; targets: Targets; excepted: readonly Excepted[] };

/** The users must be the same; only whoever signed in since a time may have grown in number. */
export function changedSince(
	before: EventOf<"proposed">,
	{ selection, targets: { all }, excepted }: Meant,
): Refusal | undefined {
	const ids = usersOf(all).map(({ id }) => id);
	const most = before.users + mayGrow(selection, before.users, before.marks);
	const isSame = selection.by === "signed-in-since" ? ids.length <= most : digestOf(ids) === before.usersDigest;
	const sparesOthers = exceptDigestOf(excepted) !== before.exceptDigest;
	if (isSame && !sparesOthers) return undefined;
	// Nobody has changed anything where Clerk only did not tell.
	const unread = all.find((target) => target.outcome === "unread");
	if (unread) throw unread.failure;
	return { refused: "users-changed", before: before.users, now: ids.length, sparesOthers };
}
