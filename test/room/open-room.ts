/**
 * A room to test in: the local world with an open incident, and sentences for what people do there. Each test has a
 * world of its own; the bundle runs as on GitHub, in a child process with a token of its own.
 */
import { onTestFinished } from "vitest";
import { idOf } from "../../src/drill/clerk/state.ts";
import { fillForm } from "../../src/drill/issue-form.ts";
import { type LocalWorld, type LocalWorldOptions, startLocalWorld } from "../../src/drill/local-world.ts";
import type { Run } from "../../src/drill/runner/run-model.ts";
import { labels } from "../../src/words/names.ts";

export const victim = idOf("user", "victim");
export const bystander = idOf("user", "bystander");

const people: LocalWorldOptions["people"] = [
	{ login: "octavia", role: "admin" },
	{ login: "mika", role: "maintain" },
	{ login: "ravi", role: "write" },
	{ login: "tess", role: "triage" },
	{ login: "nora", role: "read" },
	{ login: "stranger", role: "none" },
];

const users: LocalWorldOptions["users"] = [
	{
		id: victim,
		email: "jane.doe@example.com",
		sessions: [
			{ status: "active", count: 35 },
			{ status: "pending", count: 2 },
		],
	},
	{ id: bystander, email: "joe.bloggs@example.com", sessions: [{ status: "active", count: 3 }] },
];

export type Said = {
	comment: number;
	/** Our comments that came after, without their hidden records. */
	replies: string[];
	/** What stands on the person's comment. */
	reactions: string[];
	/** The runs that the comment started. */
	runs: Run[];
};

export type Room = LocalWorld & {
	issue: number;
	/** Somebody comments; resolves when everything that this started has ended. */
	says(by: string, body: string): Promise<Said>;
	/** The issue's body. */
	body(): Promise<string>;
	labels(): Promise<string[]>;
	/** All our comments, with their records. */
	ours(): Promise<string[]>;
	live(user: string): number;
	/** What all children printed so far. */
	printed(): string;
};

export function withoutRecord(body: string): string {
	return body.replace(/\n\n<!-- incident-event .* -->\s*$/, "");
}

/** A text without what differs from run to run: times, trace ids and addresses of this machine. */
export function stable(text: string): string {
	return text
		.replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/g, "<time>")
		.replace(/since \d{2}:\d{2} UTC/g, "since <time>")
		.replace(/trace `[^`]+`/g, "trace `<id>`")
		.replace(/http:\/\/127\.0\.0\.1:\d+/g, "http://github");
}

export async function openWorld(options: Partial<LocalWorldOptions> = {}): Promise<LocalWorld> {
	const world = await startLocalWorld({ people, users, labels: labels.map((label) => ({ ...label })), ...options });
	onTestFinished(() => world.close());
	return world;
}

export async function openRoom(options: Partial<LocalWorldOptions> = {}): Promise<Room> {
	const world = await openWorld(options);
	// Without the form's label it is one event and one run; the burst that the label makes is for opening.test.ts.
	const form = fillForm("security-incident", "a stolen laptop", { happening: "Jane's laptop was stolen." });
	const { number: issue } = await world.github.openIssue({ by: "ravi", title: form.title, body: form.body });
	await world.settled();
	const comments = () => world.github.comments(issue);
	return {
		...world,
		get secrets() {
			return world.secrets;
		},
		issue,
		async says(by, body) {
			const runsBefore = world.runner.runs.length;
			const { id: comment } = await world.github.comment({ by, issue, body });
			await world.settled();
			return {
				comment,
				replies: (await comments())
					.filter(({ id, user }) => id > comment && user.login.endsWith("[bot]"))
					.map((reply) => withoutRecord(reply.body ?? "")),
				reactions: world.github.reactions(comment).map(({ content }) => content),
				runs: world.runner.runs.slice(runsBefore),
			};
		},
		body: async () => (await world.github.issue(issue)).body ?? "",
		labels: async () => (await world.github.issue(issue)).labels.map(({ name }) => name),
		ours: async () =>
			(await comments()).filter(({ user }) => user.login.endsWith("[bot]")).map(({ body }) => body ?? ""),
		live: (user) => world.clerk.liveSessions(user).length,
		printed: () => printedBy(world.runner.runs),
	};
}

function printedBy(runs: readonly Run[]): string {
	const steps = runs.flatMap(({ jobs }) => jobs.flatMap((job) => job.steps));
	return steps.flatMap(({ log, summary, outputs }) => [...log, summary, JSON.stringify(outputs)]).join("\n");
}

export function conclusions(runs: readonly Run[]): (string | null)[] {
	return runs.map(({ conclusion }) => conclusion);
}

/** The record types of our comments, in order: the log as it will be folded. */
export async function log(room: Room): Promise<(string | undefined)[]> {
	return (await room.ours()).map((body) => /"event":\{"type":"([a-z-]+)"/.exec(body)?.[1]);
}

export function only(runs: readonly Run[]): Run {
	const [run] = runs;
	if (!run || runs.length !== 1) throw new Error(`one run was expected, there are ${runs.length}`);
	return run;
}
