/**
 * The action as a bare process, without workflow or queue: only what its documentation says it reads. Several run at once
 * here, which the workflow's queue prevents on GitHub; the log must be right even so.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startClerk } from "../../src/drill/clerk/local-clerk.ts";
import { startGitHub, type WebhookEvent } from "../../src/drill/github/local-github.ts";
import { repositoryRoot } from "../../src/drill/local-world.ts";
import { labels } from "../../src/words/names.ts";
import { victim, withoutRecord } from "./open-room.ts";

async function openBareRoom(visibility: "private" | "public" = "private") {
	const secretKey = `sk_live_${"x1".repeat(16)}`;
	const github = await startGitHub({
		owner: "example-org",
		repository: "incidents",
		labels: labels.map((label) => ({ ...label })),
		visibility,
		people: [
			{ login: "ravi", role: "write" },
			{ login: "nora", role: "read" },
		],
	});
	const users = [{ id: victim, email: "jane.doe@example.com", sessions: [{ status: "active" as const, count: 37 }] }];
	const clerk = await startClerk({ secretKey, users });
	const folder = mkdtempSync(join(tmpdir(), "black-box-"));
	onTestFinished(async () => {
		await Promise.all([github.close(), clerk.close()]);
		rmSync(folder, { recursive: true });
	});
	const events: WebhookEvent[] = [];
	github.onEvent((event) => void events.push(event));
	const token = await github.mintJobToken({ issues: "write", contents: "read" });
	let runs = 0;

	/** Runs the action for an event; the environment holds nothing but what the action says it reads. */
	async function run(event: WebhookEvent, environment: Record<string, string> = {}) {
		const path = join(folder, `event-${++runs}.json`);
		writeFileSync(path, JSON.stringify(event.payload));
		const child = spawn(process.execPath, [join(repositoryRoot, "actions/respond/index.js")], {
			cwd: folder,
			env: {
				GITHUB_API_URL: github.apiUrl,
				GITHUB_GRAPHQL_URL: github.graphqlUrl,
				GITHUB_EVENT_NAME: event.name,
				GITHUB_EVENT_PATH: path,
				GITHUB_REPOSITORY: "example-org/incidents",
				GITHUB_ACTOR: event.actor,
				GITHUB_TRIGGERING_ACTOR: event.actor,
				GITHUB_RUN_ID: "77",
				GITHUB_RUN_ATTEMPT: "1",
				"INPUT_GITHUB-TOKEN": token,
				"INPUT_CLERK-SECRET-KEY": secretKey,
				"INPUT_CLERK-API-URL": clerk.apiUrl,
				...environment,
			},
		});
		let printed = "";
		for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
		const [exitCode] = await once(child, "close");
		return { exitCode, printed };
	}

	async function say(body: string, by = "ravi"): Promise<WebhookEvent> {
		await github.comment({ by, issue: 1, body });
		const event = events.at(-1);
		if (!event) throw new Error("the comment made no event");
		return event;
	}

	await github.openIssue({ by: "ravi", title: "x", body: "x", labels: ["incident"], viaForm: true });
	const ours = async () => (await github.comments(1)).filter(({ user }) => user.type === "Bot");
	return {
		github,
		clerk,
		secrets: [secretKey, token],
		events,
		run,
		say,
		ours,
		body: async () => (await github.issue(1)).body ?? "",
	};
}

test("three runs at once, without any queue, all reply once, and the card shows all three", async () => {
	const room = await openBareRoom();
	const events = [await room.say("/ack"), await room.say("/severity P2"), await room.say("/note all at once")];
	const ends = await Promise.all(events.map((event) => room.run(event)));
	expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
	expect(await room.ours()).toHaveLength(3);
	expect(await room.body()).toMatch(/🟠 P2 · [^\n]* · acknowledged[\s\S]*all at once/);
});

test("one comment run three times at once is answered once, and its sessions are counted once", async () => {
	for (const body of ["/ack", `/revoke ${victim}`]) {
		const room = await openBareRoom();
		const event = await room.say(body);
		const ends = await Promise.all([1, 2, 3].map(() => room.run(event)));
		expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
		expect((await room.ours()).map((reply) => withoutRecord(reply.body ?? ""))).toHaveLength(1);
		expect(room.clerk.liveSessions(victim)).toHaveLength(body === "/ack" ? 37 : 0);
	}
});

test("an incident of 250 comments, some of them records of others, is read to its last page", async () => {
	const room = await openBareRoom();
	await room.run(await room.say("/ack"));
	for (let index = 0; index < 250; index++) await room.github.comment({ by: "nora", issue: 1, body: `words ${index}` });
	await room.run(await room.say("/severity P3"));
	const { exitCode } = await room.run(await room.say("/ack"));
	expect(exitCode).toBe(0);
	expect((await room.ours()).at(-1)?.body).toContain("already acknowledged");
});

test("events that are not ours end at once, without a request", async () => {
	const room = await openBareRoom();
	const ack = await room.say("/ack");
	const before = room.github.requests.length;
	const issue = { ...(ack.payload.issue as object), pull_request: {} };
	for (const event of [
		{ ...ack, name: "push" },
		{ ...ack, payload: { ...ack.payload, issue } },
		{ ...ack, payload: { ...ack.payload, action: "deleted" } },
		await room.say("just words"),
		await room.say("> /ack"),
	]) {
		const { exitCode, printed } = await room.run(event);
		expect([exitCode, printed]).toEqual([0, expect.stringMatching(/^Nothing to do: [\s\S]*name=ending::ignored/)]);
	}
	expect(room.github.requests).toHaveLength(before);
});

test("the first request is the acknowledgement, and everything after it is asked with the same token", async () => {
	const room = await openBareRoom();
	await room.run(await room.say("/ack"));
	const { requests } = room.github;
	expect(requests[0]).toMatchObject({ method: "POST", path: expect.stringMatching(/\/reactions$/) });
	expect(new Set(requests.map(({ actor }) => actor))).toEqual(new Set(["github-actions[bot]"]));
	expect(room.github.problems).toEqual([]);
});

test("without a token, without an event, and with an unknown address the run is red and says why", async () => {
	const room = await openBareRoom();
	const ack = await room.say("/ack");
	for (const environment of [
		{ "INPUT_GITHUB-TOKEN": "" },
		{ GITHUB_EVENT_PATH: "" },
		{ GITHUB_API_URL: "http://127.0.0.1:9" },
	]) {
		const { exitCode, printed } = await room.run(ack, environment);
		expect(exitCode).toBe(1);
		expect(printed).toMatch(/::error::/);
	}
	expect(await room.ours()).toEqual([]);
});

test("no secret is printed or posted, whatever happens; only the runner is told what to mask", async () => {
	const room = await openBareRoom();
	const outputs: string[] = [];
	for (const fault of [undefined, 401, 500] as const) {
		if (fault) room.clerk.faults.add({ when: {}, answer: { status: fault } });
		outputs.push((await room.run(await room.say(`/revoke ${victim}`))).printed);
	}
	room.github.faults.add({ when: { path: /permission$/ }, answer: { status: 401 } });
	outputs.push((await room.run(await room.say("/ack"))).printed);
	const lines = outputs.join("\n").split("\n");
	const masks = lines.filter((line) => line.startsWith("::add-mask::")).join("\n");
	const seen = [...lines.filter((line) => !line.startsWith("::add-mask::")), await room.body()];
	for (const { body } of await room.ours()) seen.push(body ?? "");
	for (const secret of room.secrets) {
		expect(masks).toContain(secret);
		expect(seen.join("\n")).not.toContain(secret);
	}
});

test("a second attempt that does not tell who started it is taken for nobody's", async () => {
	const room = await openBareRoom();
	const again = { GITHUB_RUN_ATTEMPT: "2", GITHUB_TRIGGERING_ACTOR: "" };
	const { exitCode } = await room.run(await room.say(`/revoke ${victim}`), again);
	expect([exitCode, room.clerk.liveSessions(victim).length]).toEqual([0, 37]);
	expect((await room.ours()).at(-1)?.body).toContain("started again by ghost, who may not run commands");
});
