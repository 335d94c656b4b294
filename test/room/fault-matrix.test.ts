/**
 * Every command about users while Clerk misbehaves at the request that matters: how it ends, the colour of the job and the
 * state left in Clerk, as one table; and that each reply says why. Each command has a room, and each fault a user, of its own.
 */
import { expect, test } from "vitest";
import { errorOfStatus } from "../../src/drill/clerk/failure.ts";
import type { Fault } from "../../src/drill/clerk/faults.ts";
import { idOf } from "../../src/drill/clerk/state.ts";
import { openRoom, type Room } from "./open-room.ts";

type Answer = Fault["answer"];
type Row = { answer: Answer; once?: true; effect?: "after"; why: RegExp };

const status = (code: number, headers: Record<string, string> = {}): Answer => ({
	status: code,
	headers,
	body: { errors: [errorOfStatus(code)], clerk_trace_id: "trace_1" },
});
const failing = /Clerk's API is failing/;

const faults: Record<string, Row> = {
	"401": { answer: status(401), why: /does not accept the secret key/ },
	"402": { answer: status(402), why: /plan/ },
	"403": { answer: status(403), why: /accepts the secret key but does not let it/ },
	"404": { answer: status(404), why: /not found|still listed|no such user/ },
	"409": { answer: status(409), why: /changing the same thing/ },
	"422": { answer: status(422), why: /Clerk refused the request/ },
	"429, Retry-After 1, once": { answer: status(429, { "retry-after": "1" }), once: true, why: /./ },
	"429 without Retry-After, once": { answer: status(429), once: true, why: /./ },
	"429, Retry-After an hour": { answer: status(429, { "retry-after": "3600" }), why: /too many requests/ },
	"500": { answer: status(500), why: failing },
	"503": { answer: status(503), why: failing },
	"500, once": { answer: status(500), once: true, why: /./ },
	"HTML with 200": { answer: "html", why: /an answer that is not Clerk's API/ },
	"JSON with a charset": { answer: "charset", why: /./ },
	"no answer, once": { answer: "hang", once: true, why: /./ },
	"broken off, once": { answer: "reset-mid-body", once: true, why: /./ },
	"done, and broken off": { answer: "reset", effect: "after", why: /could not be reached/ },
};

type Column = {
	plan?: "free";
	/** The users are, and so have no session. */
	banned?: boolean;
	typed: string;
	at: { method: string; path: RegExp };
};

const columns: Record<string, Column> = {
	"/revoke": { typed: "/revoke USER", at: { method: "POST", path: /\/sessions\/[^/]+\/revoke$/ } },
	"/revoke --api-keys": {
		typed: "/revoke USER --api-keys",
		at: { method: "POST", path: /\/api_keys\/[^/]+\/revoke$/ },
	},
	"/lockout": { typed: "/lockout USER", at: { method: "POST", path: /\/ban$/ } },
	"/lockout without ban": { plan: "free", typed: "/lockout USER", at: { method: "POST", path: /\/lock$/ } },
	"/unlock": { banned: true, typed: "/unlock USER", at: { method: "POST", path: /\/unban$/ } },
	"/force-reset": { typed: "/force-reset USER", at: { method: "POST", path: /\/set_compromised$/ } },
	"/user": { typed: "/user USER", at: { method: "GET", path: /\/users\/user_\w+$/ } },
	"/access-log": { typed: "/access-log USER", at: { method: "GET", path: /\/sessions$/ } },
};

const user = (fault: string) => idOf("user", `fault ${fault}`);

async function openColumn({ plan, banned = false }: Column): Promise<Room> {
	const users = Object.keys(faults).map((fault, index) => ({
		id: user(fault),
		email: `user.${index}@example.com`,
		banned,
		sessions: banned ? [] : [{ status: "active" as const, count: 2 }],
		apiKeys: [{ name: "ci" }],
	}));
	return openRoom({ users, ...(plan ? { plan } : {}) });
}

const marks: Record<string, string> = { rocket: "🚀", confused: "😕", "-1": "👎" };

/** What is left of a user in Clerk: live sessions, and what has changed. */
function stateOf({ clerk, live }: Room, id: string): string {
	const { banned, locked, password_compromised } = clerk.user(id);
	const keys = clerk.apiKeys(id).filter(({ revoked }) => !revoked).length;
	const parts = [
		`${live(id)} live`,
		keys === 0 ? "no key" : "",
		banned ? "banned" : "",
		locked ? "locked" : "",
		password_compromised ? "reset" : "",
	];
	return parts.filter((part) => part !== "").join(", ");
}

async function playColumn(name: string, column: Column): Promise<string[]> {
	const room = await openColumn(column);
	const cells: string[] = [];
	for (const [fault, { answer, once, effect, why }] of Object.entries(faults)) {
		const id = user(fault);
		room.clerk.faults.add({
			when: { ...column.at, ...(once ? { nth: 1 } : {}) },
			answer,
			...(effect ? { effect } : {}),
		});
		const said = await room.says("ravi", column.typed.replace("USER", id));
		room.clerk.faults.clear();
		const [reaction = ""] = said.reactions;
		const colour = said.runs[0]?.conclusion === "success" ? "green" : "red";
		expect([name, fault, said.replies.length]).toEqual([name, fault, 1]);
		expect([name, fault, colour]).toEqual([name, fault, reaction === "-1" ? "red" : "green"]);
		if (reaction === "-1") expect([name, fault, said.replies[0]]).toEqual([name, fault, expect.stringMatching(why)]);
		if (reaction === "-1") expect(said.replies[0]).toMatch(/^❌/);
		cells.push(`${marks[reaction]} ${stateOf(room, id)}`);
	}
	// Nobody else was touched on the way: each fault has a user of its own.
	expect(room.github.problems).toEqual([]);
	for (const secret of room.secrets) expect(room.printed()).not.toContain(secret);
	return cells;
}

test("each command × each fault ends as the table says", async () => {
	const played = await Promise.all(
		Object.entries(columns).map(async ([name, column]) => [name, await playColumn(name, column)] as const),
	);
	const lines = Object.keys(faults).map((fault, index) =>
		[fault, ...played.map(([, cells]) => cells[index])].join(" | "),
	);
	expect(`fault | ${played.map(([name]) => name).join(" | ")}\n${lines.join("\n")}`).toMatchInlineSnapshot(`
		"fault | /revoke | /revoke --api-keys | /lockout | /lockout without ban | /unlock | /force-reset | /user | /access-log
		401 | 👎 2 live | 👎 0 live | 👎 0 live | 👎 0 live, reset | 👎 0 live, banned | 👎 0 live | 👎 2 live | 👎 2 live
		402 | 👎 2 live | 👎 0 live | 🚀 0 live, locked, reset | 👎 0 live, reset | 👎 0 live, banned | 👎 0 live | 👎 2 live | 👎 2 live
		403 | 👎 2 live | 👎 0 live | 👎 0 live | 👎 0 live, reset | 👎 0 live, banned | 👎 0 live | 👎 2 live | 👎 2 live
		404 | 👎 2 live | 👎 0 live | 👎 0 live | 👎 0 live, reset | 👎 0 live, banned | 👎 0 live | 😕 2 live | 👎 2 live
		409 | 👎 2 live | 👎 0 live | 👎 0 live | 👎 0 live, reset | 👎 0 live, banned | 👎 0 live | 👎 2 live | 👎 2 live
		422 | 👎 2 live | 👎 0 live | 👎 0 live | 👎 0 live, reset | 👎 0 live, banned | 👎 0 live | 👎 2 live | 👎 2 live
		500 | 👎 2 live | 👎 0 live | 👎 0 live | 👎 0 live, reset | 👎 0 live, banned | 👎 0 live | 👎 2 live | 👎 2 live
		503 | 👎 2 live | 👎 0 live | 👎 0 live | 👎 0 live, reset | 👎 0 live, banned | 👎 0 live | 👎 2 live | 👎 2 live
		429, Retry-After 1, once | 🚀 0 live | 🚀 0 live, no key | 🚀 0 live, banned | 🚀 0 live, locked, reset | 🚀 0 live | 🚀 0 live, reset | 🚀 2 live | 🚀 2 live
		429 without Retry-After, once | 🚀 0 live | 🚀 0 live, no key | 🚀 0 live, banned | 🚀 0 live, locked, reset | 🚀 0 live | 🚀 0 live, reset | 🚀 2 live | 🚀 2 live
		429, Retry-After an hour | 👎 2 live | 👎 0 live | 👎 2 live | 👎 0 live, reset | 👎 0 live, banned | 👎 2 live | 👎 2 live | 👎 2 live
		500, once | 🚀 0 live | 🚀 0 live, no key | 🚀 0 live, banned | 🚀 0 live, locked, reset | 🚀 0 live | 🚀 0 live, reset | 🚀 2 live | 🚀 2 live
		HTML with 200 | 👎 2 live | 👎 0 live | 👎 0 live | 👎 0 live, reset | 👎 0 live, banned | 👎 0 live | 👎 2 live | 👎 2 live
		JSON with a charset | 🚀 0 live | 🚀 0 live, no key | 🚀 0 live, banned | 🚀 0 live, locked, reset | 🚀 0 live | 🚀 0 live, reset | 🚀 2 live | 🚀 2 live
		no answer, once | 🚀 0 live | 🚀 0 live, no key | 🚀 0 live, banned | 🚀 0 live, locked, reset | 🚀 0 live | 🚀 0 live, reset | 🚀 2 live | 🚀 2 live
		broken off, once | 🚀 0 live | 🚀 0 live, no key | 🚀 0 live, banned | 🚀 0 live, locked, reset | 🚀 0 live | 🚀 0 live, reset | 🚀 2 live | 🚀 2 live
		done, and broken off | 🚀 0 live | 🚀 0 live, no key | 🚀 0 live, banned | 👎 0 live, locked, reset | 🚀 0 live | 👎 0 live, reset | 👎 2 live | 👎 2 live"
	`);
}, 600_000);
