/** A room with a database: users in Clerk, and a table for them that is empty until somebody fills it. */
import { afterAll, beforeAll, beforeEach } from "vitest";
import { idOf } from "../../src/drill/clerk/state.ts";
import { startPostgres } from "../../src/drill/database/local-postgres.ts";
import type { Database } from "../../src/drill/database/owner.ts";
import { openRoom, type Room, type Said } from "./open-room.ts";

const createTable =
	"CREATE TABLE users (id serial PRIMARY KEY, clerk_id text UNIQUE NOT NULL, email text UNIQUE, first_name text, last_name text, updated_at timestamptz, plan text DEFAULT 'free', deleted_at timestamptz)";

export type Table = {
	database(): Database;
	open(count: number, options?: Parameters<typeof openRoom>[0]): Promise<Room>;
	rows(): Promise<number>;
};

/** Beside other tests it takes far longer than alone. */
const startMilliseconds = 60_000;

/** One database for the tests of a file, with a new table for each. */
export function useTable(): Table {
	let database: Database;
	beforeAll(async () => {
		database = await startPostgres();
	}, startMilliseconds);
	afterAll(() => database.close());
	beforeEach(async () => {
		await database.reset();
		await database.query(createTable);
	});
	return {
		database: () => database,
		open: (count, options = {}) => openRoom({ users: usersOf(count), databaseUrl: database.url, ...options }),
		async rows() {
			const [row] = await database.query<{ n: string }>("SELECT count(*)::text AS n FROM users");
			return Number(row?.n);
		},
	};
}

export function usersOf(count: number) {
	return Array.from({ length: count }, (_, index) => ({
		id: idOf("user", `u ${index}`),
		email: `u.${index}@example.com`,
		firstName: `First ${index}`,
	}));
}

/** Rows of users whom Clerk has never had. */
export async function addGone({ database }: Table, count: number): Promise<void> {
	await database().query(
		"INSERT INTO users (clerk_id, email) SELECT 'user_' || lpad(n::text, 27, '0'), 'gone.' || n || '@example.com' FROM generate_series(1, $1) AS n",
		[count],
	);
}

export function codeIn({ replies }: Pick<Said, "replies">): string {
	return /`\/confirm ([A-Z2-9]{4})`/.exec(replies[0] ?? "")?.[1] ?? "";
}

/** A page of everybody, as a comparison and a repair ask for it. */
export const pageOfAll = { method: "GET", path: /\/users$/, query: /order_by=%2Bcreated_at/ };
