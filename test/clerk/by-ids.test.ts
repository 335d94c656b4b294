// Users by their ids: who is not among them is taken for gone from Clerk, so nobody may be left out because a page is short.
import { expect, test } from "vitest";
import { idOf } from "../../src/drill/clerk/state.ts";
import { callsTo, connectInProcess } from "./connected.ts";

const ids = Array.from({ length: 100 }, (_, index) => idOf("user", `asked ${index}`));

async function found(there: readonly string[], mostPerPage?: number) {
	const users = there.map((id, index) => ({ id, email: `u.${index}@example.com` }));
	const { local, clerk, clock } = connectInProcess({ users, ...(mostPerPage === undefined ? {} : { mostPerPage }) });
	const asked = clerk.directory.byIds(ids);
	await clock.run(asked);
	return { ids: (await asked).users.map(({ id }) => id).toSorted(), requests: callsTo(local, "GET", /users$/).length };
}

test.each([
	["all of them", 100, 1],
	["most of them", 97, 2],
	["none of them", 0, 1],
])("%s are there", async (_, count, requests) => {
	const there = ids.slice(0, count);
	expect(await found(there)).toEqual({ ids: there.toSorted(), requests });
});

test.each([1, 10, 99])("a server that makes pages of %i at the most leaves nobody out", async (mostPerPage) => {
	expect((await found(ids.slice(0, 60), mostPerPage)).ids).toEqual(ids.slice(0, 60).toSorted());
});
