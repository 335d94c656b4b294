/**
 * Lost webhooks: for a night the application's endpoint refuses whatever Clerk sends, and the users table drifts. Two people
 * bring it back, through a refusal, a pause, a run that dies and a webhook that comes in between.
 */
import { randomBytes } from "node:crypto";
import { labels } from "../../words/names.ts";
import { startWebhookEndpoint } from "../application/webhook-endpoint.ts";
import { startPostgres } from "../database/local-postgres.ts";
import { type LocalWorldOptions, startLocalWorld } from "../local-world.ts";
import type { Scenario } from "../scenario.ts";
import { alarm } from "./lost-webhooks/alarm.ts";
import { proof } from "./lost-webhooks/proof.ts";
import { repair } from "./lost-webhooks/repair.ts";
import { createTable, type Endpoint, type Scene, tableName, tableNow, unmappedNow } from "./lost-webhooks/scene.ts";
import { known, knownAt } from "./lost-webhooks/users.ts";
import { startNightClock } from "./night-clock.ts";

export async function lostWebhooks(watch: Pick<LocalWorldOptions, "onLine" | "onState">): Promise<Scenario> {
	const clock = startNightClock();
	const database = await startPostgres();
	const signingSecret = `whsec_${randomBytes(24).toString("base64")}`;
	const state = { isBehindMiddleware: false };
	const receiver = await startWebhookEndpoint({
		signingSecret,
		fault: () => (state.isBehindMiddleware ? { kind: "status", status: 401 } : undefined),
		query: (sql, parameters) => database.query(sql, [...parameters]),
	});
	const endpoint: Endpoint = Object.assign(state, receiver, { signingSecret });
	const world = await startLocalWorld({
		...watch,
		people: [
			{ login: "octavia", role: "admin" },
			{ login: "mika", role: "maintain" },
			{ login: "ravi", role: "write" },
		],
		users: knownAt(clock.now().getTime()),
		labels: labels.map((label) => ({ ...label })),
		databaseUrl: database.url,
		now: clock.now,
	});
	await database.query(createTable);
	const scene: Scene = {
		world,
		issue: 0,
		comment: 0,
		clock,
		code: "",
		database,
		endpoint,
		ids: new Set(known.map(({ id }) => id)),
		unmapped: new Map(),
		before: { users: 0, rows: 0, right: 0, missing: 0, different: 0, gone: 0 },
		beside: [],
	};
	await fillTable(scene);
	scene.unmapped = await unmappedNow(database);
	return {
		title: "Lost webhooks: a night of events refused, and a users table to bring back",
		setting: [`${known.length} users, all of them in the table ${tableName} of the application`],
		world: {
			...world,
			get secrets() {
				return [...world.secrets, signingSecret, new URL(database.url).password];
			},
			async close() {
				await world.close();
				await endpoint.close();
				await database.close();
			},
		},
		steps: [...alarm(scene), ...repair(scene), ...proof(scene)],
		issue: () => scene.issue,
		users: [],
		table: { name: tableName, before: () => scene.before, now: () => tableNow(scene) },
	};
}

/** As the webhooks of their time have left it, with something in a column of the application's own. */
async function fillTable({ world, database }: Scene): Promise<void> {
	const rows = known.map(({ id, email, firstName, lastName }, index) => ({
		clerk_id: id,
		email,
		first_name: firstName,
		last_name: lastName,
		at: world.clerk.user(id).updated_at,
		plan: index % 3 === 0 ? "pro" : "free",
	}));
	await database.query(
		`INSERT INTO users (clerk_id, email, first_name, last_name, updated_at, plan)
		SELECT clerk_id, email, first_name, last_name, to_timestamp(at::float8 / 1000), plan FROM json_to_recordset($1)
		AS t(clerk_id text, email text, first_name text, last_name text, at float8, plan text)`,
		[JSON.stringify(rows)],
	);
}
