// Users by when Clerk dates their last change: everybody who changed since then and is still there, while others change and go.
import { expect, test } from "vitest";
import { idOf } from "../../src/drill/clerk/state.ts";
import { connectInProcess } from "./connected.ts";

const hour = 3_600_000;

/** 2,000 users, each changed a second after the one before. */
function open(options: Parameters<typeof connectInProcess>[0] = {}) {
	const start = Date.parse("2026-03-01T00:00:00Z");
	const users = Array.from({ length: 2_000 }, (_, index) => ({
		id: idOf("user", `changed ${index}`),
		email: `u.${index}@example.com`,
		createdAt: start - hour,
		updatedAt: start + index * 1_000,
	}));
	const { local, clerk, clock } = connectInProcess({ users, ...options });
	async function changedSince(at: number): Promise<string[]> {
		const given: string[] = [];
		const walked = clerk.directory.changedSince(at, async ({ users }) => void given.push(...users.map(({ id }) => id)));
		await clock.run(walked);
		return given;
	}
	return { local, users, start, changedSince };
}

test("whoever changed since then is given, newest change first, and the pages end there", async () => {
	const { local, users, start, changedSince } = open();
	const given = await changedSince(start + 1_200_000);
	expect(given).toEqual(
		users
			.slice(1_200)
			.map(({ id }) => id)
			.reverse(),
	);
	// The third looks whether somebody has changed meanwhile.
	expect(local.requests).toHaveLength(3);
});

test("an instant before all gives everybody, once", async () => {
	const { users, changedSince } = open();
	const given = await changedSince(0);
	expect(given.toSorted()).toEqual(users.map(({ id }) => id).toSorted());
});

test.each([30, 200])(
	"while some change and %i are deleted at each page, nobody who stays is left out",
	async (gone) => {
		const { local, users, changedSince } = open();
		const removed = new Set<string>();
		let turn = 0;
		local.onRequest({
			settled() {
				turn++;
				// Of those who were given already, so that the others move up.
				for (const { id } of users.slice(-gone * turn, users.length - gone * (turn - 1))) {
					if (removed.size >= 1_000 || removed.has(id)) continue;
					local.removeUser(id);
					removed.add(id);
				}
				if (turn > 4) return;
				local.changeUser(users[turn]?.id ?? "", { firstName: `turn ${turn}` });
			},
		});
		const given = await changedSince(0);
		expect(removed.size).toBeGreaterThan(100);
		expect(users.filter(({ id }) => !removed.has(id) && !given.includes(id))).toEqual([]);
	},
);

test.each([1, 7, 50, 51, 120])("a server that makes pages of %i at the most leaves nobody out", async (mostPerPage) => {
	const { users, start, changedSince } = open({ mostPerPage });
	const given = await changedSince(start + 1_900_000);
	expect(given.toSorted()).toEqual(
		users
			.slice(1_900)
			.map(({ id }) => id)
			.toSorted(),
	);
});
