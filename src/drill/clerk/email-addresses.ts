// A user's e-mail addresses, as they travel. The primary one may stand anywhere in the list, and there may be none: who takes
// the first for the primary one is to be found out.

import { idOf } from "./ids.ts";

/** An address alone is verified. */
export type SeedEmailAddress =
	| string
	| {
			address: string;
			/** `none` where no verification was ever begun. Default `verified`. */
			verification?: "verified" | "unverified" | "none";
			/** Kept for this user although it is not verified. Default false. */
			reserved?: boolean;
	  };

export type SeedEmailAddresses = {
	/** The primary address; null for a user who has none. */
	email: SeedEmailAddress | null;
	/** Further addresses that the list has before the primary one. */
	earlierEmails?: readonly SeedEmailAddress[];
	/** Further addresses that the list has after the primary one. */
	otherEmails?: readonly SeedEmailAddress[];
};

export type EmailAddress = ReturnType<typeof emailAddressOf>;
export type EmailAddresses = { emailAddresses: readonly EmailAddress[]; primaryEmailAddressId: string | null };

export const noEmailAddresses: EmailAddresses = { emailAddresses: [], primaryEmailAddressId: null };

/** The same addresses with others in the places that are named. One that is named stands nowhere else any more. */
export function withEmailAddresses(
	known: EmailAddresses,
	change: Partial<SeedEmailAddresses>,
	owner: { userId: string; now: number },
): EmailAddresses {
	const made = (seeds: readonly SeedEmailAddress[] | undefined) =>
		seeds?.map((seed) => emailAddressOf(seed, { ...owner, known: known.emailAddresses }));
	const primary = change.email === null ? [] : change.email === undefined ? undefined : [change.email];
	const named = { earlier: made(change.earlierEmails), primary: made(primary), other: made(change.otherEmails) };
	const namedIds = new Set(Object.values(named).flatMap((list) => (list ?? []).map(({ id }) => id)));
	const at = known.emailAddresses.findIndex(({ id }) => id === known.primaryEmailAddressId);
	const kept = (from: number, to?: number) =>
		known.emailAddresses.slice(from, to).filter(({ id }) => !namedIds.has(id));
	const [first] = named.primary ?? kept(Math.max(0, at), at + 1);
	return {
		emailAddresses: [
			...(named.earlier ?? kept(0, Math.max(0, at))),
			...(first === undefined ? [] : [first]),
			...(named.other ?? kept(at + 1)),
		],
		primaryEmailAddressId: first?.id ?? null,
	};
}

type Owner = { userId: string; now: number; known: readonly { id: string; created_at: number }[] };

// An address keeps its id wherever it stands in the list, and whoever gets it next has one of their own.
function emailAddressOf(seed: SeedEmailAddress, { userId, now, known }: Owner) {
	const { address, verification = "verified", reserved = false } = typeof seed === "string" ? { address: seed } : seed;
	const id = idOf("idn", `e-mail address ${address} of ${userId}`);
	return {
		id,
		object: "email_address",
		email_address: address,
		reserved,
		verification: verifications[verification],
		linked_to: [],
		matches_sso_connection: false,
		created_at: known.find((one) => one.id === id)?.created_at ?? now,
		updated_at: now,
	};
}

const verifications = {
	verified: verificationOf("verified", 1),
	unverified: verificationOf("unverified", null),
	none: null,
};

function verificationOf(status: string, attempts: number | null) {
	return { object: "verification_otp", status, strategy: "email_code", attempts, expire_at: null };
}

/** Undefined for a user who has no primary address. */
export function primaryAddressOf({ emailAddresses, primaryEmailAddressId }: EmailAddresses): string | undefined {
	return emailAddresses.find(({ id }) => id === primaryEmailAddressId)?.email_address;
}
