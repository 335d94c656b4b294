// The emulated Clerk without a socket: the same answers, the same record, and nothing that a virtual clock cannot see.

import { describe, expect, test } from "vitest";
import { ConnectionLost, createLocalClerk, type InProcessClerk } from "../../../src/drill/clerk/in-process.ts";
import type { ClerkOptions } from "../../../src/drill/clerk/local-clerk.ts";
import { oneOfEverything, succeeding } from "./every-operation.ts";
import { ask, noon, openClerk, robin, secretKey, sparrow } from "./open-clerk.ts";

const headers = { authorization: `Bearer ${secretKey}` };

function create(options: Partial<ClerkOptions> = {}): InProcessClerk {
	return createLocalClerk({ secretKey, users: [], now: () => noon, ...oneOfEverything, ...options });
}

function call(clerk: InProcessClerk, line: string, body?: unknown) {
	const [method = "GET", url = "/"] = line.split(" ");
	return clerk.handle({ method, url, headers, body: body === undefined ? undefined : JSON.stringify(body) });
}

function liveOf(clerk: InProcessClerk): string {
	return clerk.liveSessions(robin)[0]?.id ?? "";
}

describe("without a socket", () => {
	test.each([
		...succeeding,
		["GET /v1/sessions"],
		["POST /v1/users/ban", { user_ids: ["user_unknown"] }],
		["GET /nowhere"],
	])("%s %j is answered as on the wire", async (line, body) => {
		const [bare, served] = [create(), await openClerk(oneOfEverything)];
		const filled = line.replace("{session}", liveOf(bare)).replace("{key}", bare.apiKeys(robin)[0]?.id ?? "");
		const [answer, asked] = [await call(bare, filled, body), await ask(served, filled, body)];
		expect(answer.status).toBe(asked.status);
		expect(answer.headers["Content-Type"]).toBe(asked.headers.get("content-type"));
		expect(answer.body).toBe(asked.text);
		expect(bare.requests).toEqual(served.requests);
		expect(bare.sessions(robin)).toEqual(served.sessions(robin));
	});

	test("a key is known whatever the case of its header, and refused when it is another", async () => {
		const clerk = create();
		const ask = (sent: Record<string, string>) =>
			clerk.handle({ method: "GET", url: "https://api.example.com/v1/instance", headers: sent });
		expect((await ask({ AUTHORIZATION: `Bearer ${secretKey}` })).status).toBe(200);
		expect((await ask({ Authorization: "Bearer sk_test_other" })).status).toBe(401);
		expect((await ask({})).status).toBe(401);
	});

	test("a request has its effect before its answer is awaited, in the order in which requests are made", async () => {
		const clerk = create();
		const revoking = call(clerk, `POST /v1/sessions/${liveOf(clerk)}/revoke`);
		expect(clerk.liveSessions(robin)).toHaveLength(3);
		const added = clerk.addSession(robin);
		const listing = call(clerk, `GET /v1/sessions?user_id=${robin}&status=active`);
		await call(clerk, `POST /v1/users/${robin}/ban`);
		expect((await revoking).status).toBe(200);
		expect((await listing).body).toContain(added.id);
	});

	test("time is the clock's: a refused request says how long, and is served when that is over", async () => {
		let now = noon;
		const clerk = create({
			now: () => now,
			quota: { requests: 1, windowMilliseconds: 10_000, counted: "per-instance" },
		});
		await call(clerk, "GET /v1/instance");
		const refused = await call(clerk, "GET /v1/instance");
		expect([refused.status, refused.headers["Retry-After"]]).toEqual([429, "10"]);
		now += 10_000;
		expect((await call(clerk, "GET /v1/instance")).status).toBe(200);
	});

	test("the same story gives the same answers twice", async () => {
		async function story() {
			const clerk = create();
			clerk.faults.add({ when: { share: { fraction: 0.4, seed: 7 } }, answer: { status: 502 } });
			const texts: string[] = [];
			for (const one of clerk.sessions(robin))
				texts.push((await call(clerk, `POST /v1/sessions/${one.id}/revoke`)).body);
			texts.push((await call(clerk, "GET /nowhere")).body);
			return [texts, clerk.requests, clerk.sessions(robin)];
		}
		expect(await story()).toEqual(await story());
	});
});

describe("a planned fault without a socket", () => {
	test.each(["reset", "reset-mid-body"] as const)("%s is a connection that is lost", async (answer) => {
		for (const [effect, left] of [
			["before", 4],
			["after", 3],
		] as const) {
			const clerk = create();
			clerk.faults.add({ when: { path: /revoke$/ }, answer, effect });
			await expect(call(clerk, `POST /v1/sessions/${liveOf(clerk)}/revoke`)).rejects.toThrow(ConnectionLost);
			expect(clerk.liveSessions(robin)).toHaveLength(left);
		}
	});

	test("hang never settles, whatever else is answered meanwhile", async () => {
		const clerk = create();
		clerk.faults.add({ when: { nth: 1 }, answer: "hang", effect: "after" });
		let settled = false;
		const note = () => {
			settled = true;
		};
		call(clerk, `POST /v1/users/${robin}/ban`).then(note, note);
		for (let at = 0; at < 20; at++) await call(clerk, "GET /v1/instance");
		expect([settled, clerk.user(robin).banned, clerk.requests[0]?.status]).toEqual([false, true, "none"]);
	});

	test("an answer is given as it was planned", async () => {
		const clerk = create();
		clerk.faults.add({ when: { nth: 1 }, answer: { status: 429, headers: { "Retry-After": "1" } } });
		clerk.faults.add({ when: { nth: 2 }, answer: "html" });
		const refused = await call(clerk, "GET /v1/instance");
		expect([refused.status, refused.headers["Retry-After"]]).toEqual([429, "1"]);
		const page = await call(clerk, "GET /v1/instance");
		expect([page.status, page.headers["Content-Type"]]).toEqual([200, "text/html"]);
	});
});

describe("what a test sees afterwards", () => {
	test("nobody is touched by reading", async () => {
		const clerk = create();
		for (const [line, body] of succeeding) if (line.startsWith("GET")) await call(clerk, line, body);
		expect(clerk.touched()).toEqual([]);
	});

	test.each<[line: string, body: unknown, touched: string[]]>([
		[`POST /v1/users/${sparrow}/lock`, undefined, [sparrow]],
		["POST /v1/users/ban", { user_ids: [sparrow, robin] }, [sparrow, robin]],
		["POST /v1/sessions", { user_id: sparrow }, [sparrow]],
		["POST /v1/sessions/{session}/revoke", undefined, [robin]],
		["POST /v1/api_keys/{key}/revoke", {}, [robin]],
		["POST /v1/users/user_unknown/ban", undefined, ["user_unknown"]],
	])("%s %j touches those it names", async (line, body, touched) => {
		const clerk = create();
		const filled = line.replace("{session}", liveOf(clerk)).replace("{key}", clerk.apiKeys(robin)[0]?.id ?? "");
		await call(clerk, filled, body);
		expect(clerk.touched()).toEqual(touched);
	});

	test("a request that was refused, or lost before its effect, names its user all the same", async () => {
		const clerk = create({ plan: "free" });
		await call(clerk, `POST /v1/users/${robin}/ban`);
		clerk.faults.add({ when: {}, answer: { status: 502 } });
		await call(clerk, `POST /v1/users/${sparrow}/unlock`);
		expect(clerk.touched()).toEqual([robin, sparrow]);
	});

	test("what the test did itself touched nobody", () => {
		const clerk = create();
		clerk.addSession(robin);
		expect([clerk.touched(), clerk.endedSessions()]).toEqual([[], new Map()]);
	});

	test("each session that requests ended is told once, under its user", async () => {
		const clerk = create();
		const live = clerk.liveSessions(robin).map(({ id }) => id);
		for (let at = 0; at < 2; at++) await call(clerk, `POST /v1/sessions/${live[2]}/revoke`);
		await call(clerk, `POST /v1/users/${robin}/ban`);
		expect([...clerk.endedSessions()]).toEqual([[robin, [live[2], live[0], live[1], live[3]]]]);
	});
});
