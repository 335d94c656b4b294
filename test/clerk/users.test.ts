// Users by name: whoever is named is found, nobody else is ever returned, and "no such user" is said only where Clerk says so.
import { describe, expect, test } from "vitest";
import type { ObservedClerk } from "../../src/drill/clerk/in-process.ts";
import type { ClerkOptions } from "../../src/drill/clerk/local-clerk.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { EmailAddress, UserId, type UserReference } from "../../src/incident/user-id.ts";
import type { Clerk, Found } from "../../src/ports/clerk.ts";
import { OutsideFailure } from "../../src/ports/failure.ts";
import { manyUsers } from "../drill/clerk/open-clerk.ts";
import { callsTo, connectInProcess } from "./connected.ts";

const idAt = (index: number) => UserId.parse(idOf("user", index));
const emailAt = (index: number) => EmailAddress.parse(`user${index}@example.com`);
const nobody = UserId.parse("user_9ZZEqL2nrIRdJ194ndJqAHwEfxD");
const nobodysEmail = EmailAddress.parse("nobody@example.com");

const byId = (index: number): UserReference => ({ id: idAt(index) });
const byEmail = (index: number): UserReference => ({ email: emailAt(index) });
const mixed = (index: number): UserReference => (index % 2 === 0 ? byId(index) : byEmail(index));
const upTo = <Value>(count: number, make: (index: number) => Value) =>
	Array.from({ length: count }, (_, index) => make(index));

function open(options: Partial<ClerkOptions> = {}) {
	const { local, clerk, clock } = connectInProcess({ users: manyUsers(300), ...options });
	return { local, clock, clerk, find: (...names: UserReference[]) => clock.run(clerk.findUsers(names)) };
}

/** The ids, or why there are none. */
function told(found: Found): unknown {
	return found instanceof OutsideFailure ? found.reason : found.map(({ id }) => id);
}

const one = /^\/v1\/users\/user_/;
const list = /^\/v1\/users$/;
const asked = (local: Pick<ObservedClerk, "requests">) => ({
	alone: callsTo(local, "GET", one).length,
	lists: callsTo(local, "GET", list).length,
});

/** What the server gives, whatever was asked for. */
function givesAlways(local: ObservedClerk, ids: readonly UserId[], path = list): void {
	const body = ids.map((id) => ({ ...local.user(id), password_compromised: undefined }));
	local.faults.add({ when: { path }, answer: { status: 200, body: path === one ? body[0] : body } });
}

describe("names are found in their order", () => {
	test.each<[string, number, (index: number) => UserReference, { alone: number; lists: number }]>([
		["no id", 0, byId, { alone: 0, lists: 0 }],
		["one id, asked for itself", 1, byId, { alone: 1, lists: 0 }],
		["one address, whose list is read to its end", 1, byEmail, { alone: 0, lists: 2 }],
		["five ids, one by one", 5, byId, { alone: 5, lists: 0 }],
		["six ids in one list", 6, byId, { alone: 0, lists: 1 }],
		["six addresses in one list", 6, byEmail, { alone: 0, lists: 2 }],
		["250 ids, a hundred a list", 250, byId, { alone: 0, lists: 3 }],
		["250 addresses, a hundred a list", 250, byEmail, { alone: 0, lists: 6 }],
		["250 ids and addresses, each kind in lists of its own", 250, mixed, { alone: 0, lists: 6 }],
	])("%s", async (_, count, name, requests) => {
		const { local, find } = open();
		const found = await find(...upTo(count, name));
		expect(found.map(told)).toEqual(upTo(count, (index) => [idAt(index)]));
		expect(asked(local)).toEqual(requests);
	});

	test("twice the same name, each time", async () => {
		const { find } = open();
		const found = await find(...upTo(6, byId), byId(0), byEmail(0));
		expect([found[0], found[6], found[7]].map((each) => told(each ?? []))).toEqual([[idAt(0)], [idAt(0)], [idAt(0)]]);
	});
});

describe("a name that stands for nobody", () => {
	test.each<[string, UserReference]>([
		["an id", { id: nobody }],
		["an address", { email: nobodysEmail }],
	])("%s is unknown", async (_, name) => {
		expect((await open().find(name)).map(told)).toEqual([[]]);
	});

	test.each<[string, (index: number) => UserReference, UserReference, { alone: number; lists: number }]>([
		["an id among 100 is asked for alone", byId, { id: nobody }, { alone: 1, lists: 1 }],
		["an address among 100 is asked for alone", byEmail, { email: nobodysEmail }, { alone: 0, lists: 3 }],
	])("%s", async (_, name, unknown, requests) => {
		const { local, find } = open();
		const found = await find(...upTo(50, name), unknown, ...upTo(49, (index) => name(index + 50)));
		expect(found.map(told)).toEqual([
			...upTo(50, (index) => [idAt(index)]),
			[],
			...upTo(49, (index) => [idAt(index + 50)]),
		]);
		expect(asked(local)).toEqual(requests);
	});

	test("is not called unknown because a list left it out", async () => {
		const { local, find } = open();
		local.faults.add({ when: { path: list, nth: 1 }, answer: { status: 200, body: [] } });
		expect((await find(...upTo(6, byId))).map(told)).toEqual(upTo(6, (index) => [idAt(index)]));
		expect(asked(local)).toEqual({ alone: 6, lists: 1 });
	});

	test("is not called unknown because something that is not Clerk answered 404", async () => {
		const { local, find } = open();
		local.faults.add({ when: {}, answer: { status: 404, body: "<h1>Not found</h1>", contentType: "text/html" } });
		expect((await find(byId(0))).map(told)).toEqual(["unreadable"]);
	});
});

describe("a server that does not give whom it was asked for", () => {
	test("but everybody: only those who were named by id are returned, and whose an address is is not known", async () => {
		const { local, find } = open();
		givesAlways(local, upTo(300, idAt));
		expect((await find(...upTo(6, byId), ...upTo(6, byEmail))).map(told)).toEqual([
			...upTo(6, (index) => [idAt(index)]),
			...upTo(6, () => "unreadable"),
		]);
		expect((await find(byEmail(7))).map(told)).toEqual(["unreadable"]);
	});

	test("but one more, for six addresses: they are asked for one by one", async () => {
		const { local, find } = open();
		const body = upTo(7, (index) => ({ ...local.user(idAt(index)), password_compromised: undefined }));
		local.faults.add({ when: { path: list, nth: 1 }, answer: { status: 200, body } });
		expect((await find(...upTo(6, byEmail))).map(told)).toEqual(upTo(6, (index) => [idAt(index)]));
		expect(asked(local)).toEqual({ alone: 0, lists: 13 });
	});

	test("but others, for an address: whether there is such a user is not known", async () => {
		const { local, find } = open();
		givesAlways(local, upTo(10, idAt));
		expect((await find(byEmail(200))).map(told)).toEqual(["unreadable"]);
		expect((await find(...upTo(6, byEmail), byEmail(200))).at(-1)).toMatchObject({ reason: "unreadable" });
	});

	test("but another, for an id: whether there is such a user is not known", async () => {
		const { local, find } = open();
		givesAlways(local, [idAt(1)], one);
		expect((await find(byId(0))).map(told)).toEqual(["unreadable"]);
	});

	test("but the same one twice: that is one user", async () => {
		const { local, find } = open();
		const user = { ...local.user(idAt(0)), password_compromised: undefined };
		local.faults.add({ when: { path: list, nth: 1 }, answer: { status: 200, body: [user, user] } });
		expect((await find(byEmail(0))).map(told)).toEqual([[idAt(0)]]);
	});
});

describe("a list that is not answered", () => {
	test("for it was refused with 422: its names are asked for one by one", async () => {
		const { local, find } = open();
		local.faults.add({ when: { path: list, nth: 1 }, answer: { status: 422 } });
		expect((await find(...upTo(150, byId))).map(told)).toEqual(upTo(150, (index) => [idAt(index)]));
		expect(asked(local)).toEqual({ alone: 100, lists: 2 });
	});

	test("for it failed with 503 to the end: its names are not known, and nobody asks for each of them", async () => {
		const { local, find } = open();
		local.faults.add({ when: { path: list, query: new RegExp(idAt(0)) }, answer: { status: 503 } });
		const found = (await find(...upTo(150, byId))).map(told);
		expect(found).toEqual([...upTo(100, () => "unavailable"), ...upTo(50, (index) => [idAt(index + 100)])]);
		expect(asked(local)).toEqual({ alone: 0, lists: 5 });
	});

	test("for the key is refused: nothing is known of anybody, and it is not asked for again", async () => {
		const { local, find } = open();
		local.faults.add({ when: {}, answer: { status: 401 } });
		expect(new Set((await find(...upTo(250, mixed))).map(told))).toEqual(new Set(["unauthorized"]));
		expect(local.requests.length).toBeLessThanOrEqual(4);
	});

	test("one name that cannot be read hides no other", async () => {
		const { local, find } = open();
		local.faults.add({ when: { path: new RegExp(`${idAt(1)}$`) }, answer: { status: 500 } });
		expect((await find(byId(0), byId(1), byId(2))).map(told)).toEqual([[idAt(0)], "unavailable", [idAt(2)]]);
	});
});

describe("an address", () => {
	const users: ClerkOptions["users"] = [
		{ id: idAt(0), email: "Robin@Example.com", otherEmails: ["bird@example.com", "Shared@example.com"] },
		{ id: idAt(1), email: "kim@example.com", otherEmails: ["shared@example.com"] },
	];
	const address = (text: string) => ({ email: EmailAddress.parse(text) });
	const padding = upTo(6, (index) => address(`nobody${index}@example.com`));

	test.each([
		["the primary one", "robin@example.com", [idAt(0)]],
		["in other letters than Clerk has it", "ROBIN@EXAMPLE.COM", [idAt(0)]],
		["a second one", "bird@example.com", [idAt(0)]],
		["of two users stands for both", "shared@example.com", [idAt(0), idAt(1)]],
		["that only begins like one stands for nobody", "robin@example.co", []],
	])("%s, alone and among others", async (_, text, ids) => {
		const { find } = open({ users });
		const [alone] = await find(address(text));
		const [among] = await find(address(text), ...padding);
		expect([told(alone ?? []), told(among ?? [])].map((found) => (found as string[]).toSorted())).toEqual([
			ids.toSorted(),
			ids.toSorted(),
		]);
	});
});

describe("of a user it is told", () => {
	const seed = { id: idAt(0), email: "Robin@Example.com", otherEmails: ["Bird@example.com"] };
	const plain = {
		id: idAt(0),
		email: "Robin@Example.com",
		addresses: ["robin@example.com", "bird@example.com"],
		phones: [],
		gitHubLogins: [],
		unverified: [],
		banned: false,
		locked: false,
	};

	test.each<[string, Partial<ClerkOptions["users"][number]>, object]>([
		["which addresses there are", {}, {}],
		["who is banned", { banned: true }, { banned: true }],
		["who is locked for good", { lockedUntil: Number.POSITIVE_INFINITY }, { locked: true }],
		[
			"which numbers, without what people write between digits",
			{ phoneNumbers: ["+1-555-0100"] },
			{ phones: ["+15550100"] },
		],
		[
			"which accounts at GitHub, in lower case, and none elsewhere",
			{
				externalAccounts: [
					{ provider: "oauth_github", username: "Octavia" },
					{ provider: "oauth_google", username: "someone" },
					{ provider: "oauth_github" },
				],
			},
			{ gitHubLogins: ["octavia"] },
		],
	])("%s", async (_, more, expected) => {
		const { find } = open({ users: [{ ...seed, ...more }] });
		expect(await find(byId(0))).toEqual([[{ ...plain, ...expected }]]);
	});

	test("which addresses and numbers are not proven to be the user's; they are found by these all the same", async () => {
		const { local, find } = open({ users: [seed] });
		const email = (email_address: string, verification: object | null) => ({ email_address, verification });
		const phone = (phone_number: string, verification?: object) => ({ phone_number, verification });
		const body = {
			...local.user(idAt(0)),
			password_compromised: undefined,
			email_addresses: [
				email("a@example.com", { status: "verified" }),
				email("B@example.com", { status: "unverified" }),
				email("c@example.com", { status: "expired" }),
				email("d@example.com", { status: "failed" }),
				email("e@example.com", null),
			],
			phone_numbers: [phone("+1-555-0100", { status: "verified" }), phone("+1-555-0101")],
		};
		local.faults.add({ when: { path: list, nth: 1 }, answer: { status: 200, body: [body] } });
		local.faults.add({ when: { path: list, nth: 2 }, answer: { status: 200, body: [] } });
		const [found] = await find({ email: EmailAddress.parse("b@example.com") });
		expect(found).toMatchObject([
			{
				addresses: ["a@example.com", "b@example.com", "c@example.com", "d@example.com", "e@example.com"],
				phones: ["+15550100", "+15550101"],
				unverified: ["b@example.com", "c@example.com", "d@example.com", "e@example.com", "+15550101"],
			},
		]);
	});

	test("the same, however they were found", async () => {
		const { clerk, clock, local } = connectInProcess({ users: manyUsers(12) });
		const ask = (names: UserReference[]): ReturnType<Clerk["findUsers"]> => clock.run(clerk.findUsers(names));
		const [[alone], [among], [byAddress]] = [
			await ask([byId(3)]),
			await ask([byId(3), ...upTo(6, byId)]),
			await ask([byEmail(3)]),
		];
		expect(among).toEqual(alone);
		expect(byAddress).toEqual(alone);
		expect(local.touched()).toEqual([]);
	});
});
