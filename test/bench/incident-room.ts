// A local GitHub with one incident room, for the benchmark: its people, its labels and the events that start a workflow.
// It only furnishes; what is measured happens elsewhere.

import { type Comment, type LocalGitHub, startGitHub, type WebhookEvent } from "../../src/drill/github/local-github.ts";
import { labels } from "../../src/words/names.ts";

export const responder = "wim-responder";
export const repository = { owner: "example-org", name: "incidents" } as const;

export type IncidentRoom = {
	github: LocalGitHub;
	/** Opens an issue as the form for security incidents does; returns its number. */
	openIncident(): Promise<number>;
	/** Comments as the responder; returns the event that the comment starts a workflow with. */
	comment(issue: number, body: string): Promise<{ comment: Comment; event: WebhookEvent }>;
	/** The event that opened the issue. */
	openingOf(issue: number): WebhookEvent;
};

const reportBody = `### How bad is it?

P1: accounts are misused now, or a secret key is out

### Which users are affected?

_No response_

### When did it start? (UTC)

09:40

### How was it noticed?

An alert

### What is happening?

Sessions from two countries within a minute.`;

export async function openIncidentRoom(latencyMilliseconds: number): Promise<IncidentRoom> {
	const { owner, name } = repository;
	const github = await startGitHub({
		owner,
		repository: name,
		visibility: "private",
		people: [{ login: responder, role: "write" }],
		labels: labels.map((label) => ({ ...label })),
		latencyMilliseconds,
	});
	const events: WebhookEvent[] = [];
	github.onEvent((event) => events.push(event));

	function latest(name: string, action: string, number: number, commentId?: number): WebhookEvent {
		const found = events.findLast(({ name: is, payload }) => {
			const { action: did, issue, comment } = payload as Fields;
			return is === name && did === action && issue?.number === number && (!commentId || comment?.id === commentId);
		});
		if (found === undefined) throw new Error(`The local GitHub sent no event ${name}: ${action} for issue ${number}.`);
		return found;
	}

	return {
		github,
		async openIncident() {
			const { number } = await github.openIssue({
				by: responder,
				title: "Security incident: sessions from two countries",
				body: reportBody,
				labels: ["incident", "kind: security-incident"],
				viaForm: true,
			});
			return number;
		},
		async comment(issue, body) {
			const comment = await github.comment({ by: responder, issue, body });
			return { comment, event: latest("issue_comment", "created", issue, comment.id) };
		},
		openingOf: (issue) => latest("issues", "opened", issue),
	};
}

type Fields = { action?: string; issue?: { number?: number }; comment?: { id?: number } };
