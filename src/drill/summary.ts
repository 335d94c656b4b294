/** What is left of a played scenario: the issue as GitHub has it, Clerk as it is now, and whether every step ended as it said. */
import type { Group, Holdings, PlayedStep, Scenario, TableState } from "./scenario.ts";
import { holdingsOf } from "./scenarios/accounts.ts";

type Reactions = Record<string, number>;
export type SummaryComment = {
	author: string;
	at: string;
	body: string;
	reactions: Reactions;
	/** Present when a person changed their comment; ours are written to their end anyway. */
	edited?: true;
};
export type Summary = {
	scenario: string;
	ok: boolean;
	steps: PlayedStep[];
	/** How many steps the scenario has; after one that did not hold the rest is not played. */
	planned: number;
	issue: {
		number: number;
		title: string;
		author: string;
		state: string;
		labels: string[];
		assignees: string[];
		body: string;
	};
	comments: SummaryComment[];
	clerk: { user: string; name: string; liveBefore: number; liveAfter: number }[];
	/** Of a scenario with many users. */
	groups?: (Group & { after: Holdings })[];
	/** Of a scenario about the application's database. */
	table?: { name: string; before: TableState; after: TableState };
	/** `log` is what a failed run printed, and empty for others. */
	runs: { workflow: string; event: string; conclusion: string | null; attempt: number; log: string[] }[];
};

export async function summarize(scenario: Scenario, steps: PlayedStep[]): Promise<Summary> {
	const { world, table } = scenario;
	const { github, clerk, runner } = world;
	const ok = steps.length === scenario.steps.length && steps.every(({ checks }) => checks.every(({ holds }) => holds));
	const issue = await github.issue(scenario.issue());
	const comments = await github.comments(scenario.issue());
	return {
		scenario: scenario.title,
		ok,
		steps,
		planned: scenario.steps.length,
		issue: {
			number: issue.number,
			title: issue.title,
			author: issue.user.login,
			state: issue.state,
			labels: issue.labels.map(({ name }) => name),
			assignees: issue.assignees.map(({ login }) => login),
			body: issue.body ?? "",
		},
		comments: comments.map(({ id, user, created_at, updated_at, body }) => ({
			author: user.login,
			at: created_at,
			body: body ?? "",
			reactions: count(github.reactions(id).map(({ content }) => content)),
			...(updated_at === created_at || user.login.endsWith("[bot]") ? {} : { edited: true as const }),
		})),
		clerk: scenario.users.map(({ id, name, liveBefore }) => ({
			user: id,
			name,
			liveBefore,
			liveAfter: clerk.liveSessions(id).length,
		})),
		...(scenario.groups
			? { groups: scenario.groups.map((group) => ({ ...group, after: holdingsOf(clerk, group.users) })) }
			: {}),
		...(table ? { table: { name: table.name, before: table.before(), after: await table.now() } } : {}),
		runs: runner.runs.map((run) => ({
			workflow: run.workflow.name,
			event: run.event.name,
			conclusion: run.conclusion,
			attempt: run.attempt,
			log: run.conclusion === "failure" ? run.jobs.flatMap(({ steps }) => steps.flatMap(({ log }) => log)) : [],
		})),
	};
}

/** One after the other, up to and with the first that does not end as it should, or of which nothing is left. */
export async function untilOneFails<Entry>(
	entries: readonly Entry[],
	playOne: (entry: Entry, index: number) => Promise<Summary | undefined>,
): Promise<Summary[]> {
	const summaries: Summary[] = [];
	for (const [index, entry] of entries.entries()) {
		const summary = await playOne(entry, index);
		if (summary) summaries.push(summary);
		if (!summary?.ok) break;
	}
	return summaries;
}

/** Of several scenarios the first stands at the top, where those who know only that one look for it. */
export function summaryOfAll(summaries: readonly Summary[], chosen: number): object {
	const [first] = summaries;
	if (chosen === 1) return { ...first };
	return { ...first, ok: summaries.every(({ ok }) => ok), scenarios: summaries };
}

function count(contents: readonly string[]): Reactions {
	const reactions: Reactions = {};
	for (const content of contents) reactions[content] = (reactions[content] ?? 0) + 1;
	return reactions;
}
