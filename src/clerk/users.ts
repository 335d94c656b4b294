/** Users of Clerk: found by name, by organization or by when they signed in. Whatever a server answers, only who was asked for is returned. */
import { z } from "zod";
import { type EmailAddress, type OrganizationId, UserId, type UserReference } from "../incident/user-id.ts";
import type { Found, KnownUser } from "../ports/clerk.ts";
import { asFailure, type FailureReason, OutsideFailure } from "../ports/failure.ts";
import type { ClerkClient } from "./client.ts";
import { unreadable } from "./failure.ts";
import { everyPage, oddIn } from "./pages.ts";
import { listOf, pageOf, readEach } from "./shapes.ts";
import { userPages } from "./user-pages.ts";

/** `verified`, or how far it has come: `unverified`, `failed` or `expired`. Null where nobody has begun it. */
const Verification = z.object({ status: z.string().nullish() }).nullish();
const Address = z.object({ id: z.string().nullish(), email_address: z.string(), verification: Verification });
export const Phone = z.object({ phone_number: z.string(), verification: Verification });
const ExternalAccount = z.object({ provider: z.string().nullish(), username: z.string().nullish() });

/** What every use needs of a user, in Clerk's words. */
export const UserFields = z.object({
	id: UserId,
	banned: z.boolean().nullish(),
	locked: z.boolean().nullish(),
	primary_email_address_id: z.string().nullish(),
	email_addresses: z.array(Address).nullish(),
	phone_numbers: z.array(Phone).nullish(),
	external_accounts: z.array(ExternalAccount).nullish(),
});

export function knownUser(user: z.infer<typeof UserFields>): KnownUser {
	const addresses = user.email_addresses ?? [];
	const primary = addresses.find(({ id }) => id != null && id === user.primary_email_address_id);
	const phones = user.phone_numbers ?? [];
	const gitHub = (user.external_accounts ?? []).filter(({ provider }) => provider?.endsWith("github"));
	return {
		id: user.id,
		email: primary?.email_address ?? null,
		addresses: addresses.map(bareAddress),
		phones: phones.map(barePhone),
		gitHubLogins: gitHub.flatMap(({ username }) => username?.toLowerCase() ?? []),
		unverified: [...addresses.filter(isUnverified).map(bareAddress), ...phones.filter(isUnverified).map(barePhone)],
		banned: user.banned === true,
		locked: user.locked === true,
	};
}

function bareAddress({ email_address }: z.infer<typeof Address>): string {
	return email_address.toLowerCase();
}

function barePhone({ phone_number }: z.infer<typeof Phone>): string {
	return phone_number.replace(/[^+\d]/g, "");
}

function isUnverified({ verification }: { verification?: z.infer<typeof Verification> }): boolean {
	return verification?.status !== "verified";
}

const User = UserFields.transform(knownUser);

/** With what a walk through a list goes by, in Clerk's milliseconds. */
const AgedFields = UserFields.extend({ created_at: z.number() });
const Aged = AgedFields.transform((user) => ({ ...knownUser(user), created_at: user.created_at }));

/** Null for who never did; a user of whom it is not said may not be left out. */
const SignedIn = AgedFields.extend({ last_sign_in_at: z.number().nullable() }).transform((user) => ({
	...knownUser(user),
	created_at: user.created_at,
	signedInAt: user.last_sign_in_at ?? Number.NEGATIVE_INFINITY,
}));

/** Up to so many names are asked for one by one: each answer then speaks for itself. */
const mostOneByOne = 5;
/** Values that Clerk takes for one filter of a list. */
const mostValues = 100;

export async function findUsers(send: ClerkClient, references: readonly UserReference[]): Promise<Found[]> {
	const found = references.length > mostOneByOne ? await inBatches(send, references) : new Map<string, Found>();
	return Promise.all(references.map(async (reference) => found.get(nameOf(reference)) ?? findOne(send, reference)));
}

function nameOf(reference: UserReference): string {
	return "id" in reference ? reference.id : reference.email;
}

async function findOne(send: ClerkClient, reference: UserReference): Promise<Found> {
	try {
		return "id" in reference ? await findById(send, reference.id) : await findByEmail(send, reference.email);
	} catch (error) {
		return asFailure(error);
	}
}

/** One user, by whatever schema. Throws where there is no such user, too. */
export async function readUser<Read>(send: ClerkClient, id: UserId, user: z.ZodType<Read>): Promise<Read> {
	const answer = z.looseObject({ id: z.string() });
	const request = { method: "GET", path: `/users/${id}`, endpoint: "/users/{user_id}", answer } as const;
	const record = await send(request);
	// Somebody else in the answer says nothing of whether this user exists.
	if (record.id !== id) throw unreadable(200, "the answer is about another user than asked for");
	const { items, odd } = readEach(user, [record]);
	const [read] = items;
	if (read === undefined) throw oddIn(request, odd);
	return read;
}

async function findById(send: ClerkClient, id: UserId): Promise<Found> {
	try {
		return [await readUser(send, id, User)];
	} catch (error) {
		if (error instanceof OutsideFailure && error.reason === "not-found") return [];
		throw error;
	}
}

async function findByEmail(send: ClerkClient, email: EmailAddress): Promise<Found> {
	const users = await listByEmail(send, [email]);
	if (users === undefined) throw unreadable(200, "the list of users is not of whom was asked for");
	return users;
}

/** One page: an id has one owner at most, and one whom a cut page leaves out is asked for alone. */
async function listById(send: ClerkClient, ids: readonly UserId[]): Promise<KnownUser[]> {
	const query = { user_id: ids, limit: "500" };
	const users = await send({ method: "GET", path: "/users", endpoint: "/users", query, answer: listOf(User) });
	return [...new Map(users.map((user) => [user.id, user])).values()];
}

/**
 * Read to its end, however short the pages are: an address may be of several users, and a part of the list would make it look
 * like one's. Undefined where it is also of others: such a list is everybody's, and on it nothing is proven by who is missing.
 */
async function listByEmail(send: ClerkClient, emails: readonly EmailAddress[]): Promise<KnownUser[] | undefined> {
	const asked: ReadonlySet<string> = new Set(emails);
	const users: KnownUser[] = [];
	for await (const page of userPages(send, { email_address: emails }, pageOf(Aged))) {
		if (page.some(({ addresses }) => !addresses.some((address) => asked.has(address)))) return undefined;
		users.push(...page.map(({ created_at: _, ...user }) => user));
	}
	return users;
}

/** So they may still be found one by one; where Clerk is down, they are not. */
const onlyAsBatch: ReadonlySet<FailureReason> = new Set(["rejected", "unreadable", "unreadable-record"]);

/** Who is not in the answer is left out here, and asked for alone: a list cannot prove that somebody does not exist. */
async function inBatches(send: ClerkClient, references: readonly UserReference[]): Promise<Map<string, Found>> {
	const found = new Map<string, Found>();
	const ids = new Set(references.flatMap((reference) => ("id" in reference ? [reference.id] : [])));
	const emails = new Set(references.flatMap((reference) => ("email" in reference ? [reference.email] : [])));
	async function ask<Value extends string>(values: readonly Value[], list: ListBy<Value>): Promise<void> {
		try {
			const users = (await list(send, values)) ?? [];
			for (const value of values) {
				const own = users.filter(({ id, addresses }) => [id, ...addresses].includes(value));
				if (own.length > 0) found.set(value, own);
			}
		} catch (error) {
			const failure = asFailure(error);
			if (!onlyAsBatch.has(failure.reason)) for (const value of values) found.set(value, failure);
		}
	}
	await Promise.all([
		...chunks([...ids]).map((chunk) => ask(chunk, listById)),
		...chunks([...emails]).map((chunk) => ask(chunk, listByEmail)),
	]);
	return found;
}

type ListBy<Value extends string> = (send: ClerkClient, values: readonly Value[]) => Promise<KnownUser[] | undefined>;

function chunks<Value>(values: readonly Value[]): Value[][] {
	return Array.from({ length: Math.ceil(values.length / mostValues) }, (_, index) =>
		values.slice(index * mostValues, (index + 1) * mostValues),
	);
}

const Membership = z
	.object({
		id: z.string(),
		organization: z.object({ id: z.string() }),
		public_user_data: z.object({ user_id: UserId }),
	})
	.transform(({ id, organization, public_user_data }) => ({
		id,
		organization: organization.id,
		user: public_user_data.user_id,
	}));

/**
 * Read from the memberships, not from the users with a filter: a server that ignored the filter would give everybody.
 * Undefined when there is no such organization.
 */
export async function members(
	send: ClerkClient,
	organization: OrganizationId,
): Promise<AsyncIterable<readonly KnownUser[]> | undefined> {
	try {
		return known(send, await memberIds(send, organization));
	} catch (error) {
		if (error instanceof OutsideFailure && error.reason === "not-found") return undefined;
		throw error;
	}
}

/** As many memberships as one page holds cannot move from one to another while they are read. */
const surelyWhole = 500;
/** Readings of a list that goes on changing. */
const mostReadings = 5;

/**
 * Where a member leaves while page after page is read, the rest moves up and somebody falls between two pages, so a list of
 * several pages is read again until it brings nobody new.
 */
async function memberIds(send: ClerkClient, organization: OrganizationId): Promise<UserId[]> {
	const ids = new Set<UserId>();
	for (let reading = 1; ; reading++) {
		const before = ids.size;
		const memberships = await everyPage(send, {
			method: "GET",
			path: `/organizations/${organization}/memberships`,
			endpoint: "/organizations/{organization_id}/memberships",
			answer: pageOf(Membership),
		});
		// A member of another organization is never touched, even if a server gave one for this.
		for (const { user, organization: of } of memberships) if (of === organization) ids.add(user);
		if (memberships.length <= surelyWhole || ids.size === before || reading === mostReadings) return [...ids];
	}
}

async function* known(send: ClerkClient, ids: readonly UserId[]): AsyncGenerator<readonly KnownUser[]> {
	for (const chunk of chunks(ids)) {
		const found = await findUsers(
			send,
			chunk.map((id) => ({ id })),
		);
		const failure = found.find((one) => one instanceof OutsideFailure);
		if (failure) throw failure;
		yield found.flatMap((one) => (one instanceof OutsideFailure ? [] : one));
	}
}

/** Whether Clerk's bound is included is not documented, so one millisecond more is asked for, and each answer looked at. */
export async function* signedInSince(send: ClerkClient, at: string): AsyncGenerator<readonly KnownUser[]> {
	const since = Date.parse(at);
	for await (const page of userPages(send, { last_sign_in_at_after: String(since - 1) }, pageOf(SignedIn))) {
		yield page
			.filter(({ signedInAt }) => signedInAt >= since)
			.map(({ created_at: _, signedInAt: __, ...user }) => user);
	}
}
