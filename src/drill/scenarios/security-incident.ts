/**
 * A stolen laptop at night: an attacker holds 37 sessions of one user. The issue is opened, the sessions are ended, and
 * another user's three survive; on the way somebody mistypes, somebody may not, and somebody ticks a box.
 */

import { labels } from "../../words/names.ts";
import { idOf } from "../clerk/state.ts";
import { fillForm } from "../issue-form.ts";
import { type LocalWorldOptions, startLocalWorld } from "../local-world.ts";
import type { Scenario, Step } from "../scenario.ts";
import { card, check, holdsNoSecret, keptDescriptions, lastReply, type Play, reaction, say } from "./in-the-room.ts";

const victim = idOf("user", "victim");
const bystander = idOf("user", "bystander");

export async function securityIncident(watch: Pick<LocalWorldOptions, "onLine" | "onState">): Promise<Scenario> {
	const world = await startLocalWorld({
		...watch,
		people: [
			{ login: "octavia", role: "admin" },
			{ login: "ravi", role: "write" },
			{ login: "nora", role: "read" },
		],
		users: [
			{
				id: victim,
				email: "jane.doe@example.com",
				sessions: [
					{ status: "expired", count: 4 },
					{ status: "active", count: 35 },
					{ status: "pending", count: 2 },
				],
			},
			{ id: bystander, email: "joe.bloggs@example.com", sessions: [{ status: "active", count: 3 }] },
		],
		jwtTemplates: [{ name: "reports", lifetime: 300 }],
	});
	const play: Play = { world, issue: 0, comment: 0 };
	return {
		title: "Security incident: one account, 37 live sessions",
		world,
		steps: [...before(play), ...during(play), ...after(play)],
		issue: () => play.issue,
		users: [
			{ id: victim, name: "the user whose laptop was stolen", liveBefore: 37 },
			{ id: bystander, name: "another user", liveBefore: 3 },
		],
	};
}

function before(play: Play): Step[] {
	const { github } = play.world;
	return [
		{
			says: "The repository is created from the template; the Labels workflow creates the labels that the forms need",
			async take() {
				const files = { ".github/workflows/labels.yml": "# as in the template" };
				await github.push({ by: "octavia", message: "Initial commit", files });
			},
			async check() {
				const names = (await github.labels()).map(({ name }) => name);
				return [
					check(
						`all ${labels.length} labels are there`,
						labels.every(({ name }) => names.includes(name)),
					),
				];
			},
		},
		{
			says: "ravi opens a security incident with the form",
			async take() {
				const form = fillForm("security-incident", "sessions from a stolen laptop", {
					affected: "jane.doe@example.com",
					started: "",
					noticed: "A customer",
					happening:
						"Jane's laptop was stolen last night.\nHer account is used from two countries at once.\n\n### How bad is it?\n\nnot sure",
				});
				play.issue = (await github.openIssue({ by: "ravi", ...form, viaForm: true })).number;
			},
			async check() {
				const issue = await github.issue(play.issue);
				const labels = issue.labels.map(({ name }) => name);
				const comments = await github.comments(play.issue);
				return [
					check(
						"one comment opens it, though GitHub sent three events",
						comments.length === 1 && comments[0]?.body?.startsWith("🚨 **P1 security incident**") === true,
					),
					check("the card shows P1, although the text says otherwise", issue.body?.includes("🔴 P1") === true),
					check("severity and state are labels", labels.includes("severity: P1") && labels.includes("state: open")),
				];
			},
		},
		say(play, "octavia", "/ack", async () => [
			check("🚀 on the comment", reaction(play, "rocket")),
			check("the state is acknowledged", (await card(play)).includes("· acknowledged")),
		]),
	];
}

function during(play: Play): Step[] {
	const { clerk } = play.world;
	const live = (user: string) => clerk.liveSessions(user).length;
	let ticked = "";
	return [
		say(play, "nora", `/revoke ${victim}`, async () => [
			check(
				"refused with the reason: nora has read",
				/may not run commands[\s\S]*nora has \*\*read\*\*/.test(await lastReply(play)),
			),
			check("no session was touched", live(victim) === 37),
		]),
		say(play, "octavia", `/revok ${victim}`, async () => [
			check(
				"nothing was run, /revoke is suggested",
				(await lastReply(play)).includes("`/revoke`") && live(victim) === 37,
			),
			check("😕 on the comment", reaction(play, "confused")),
		]),
		say(play, "octavia", `/revoke ${victim} --reason laptop stolen`, async () => [
			check("all 37 sessions are over in Clerk, the two pending ones too", live(victim) === 0),
			check("the other user keeps 3 sessions", live(bystander) === 3),
			check("the reply says 37", (await lastReply(play)).includes("37 sessions revoked")),
			check("the reply says how long issued tokens stay valid", (await lastReply(play)).includes("5 minutes")),
			check("the checklist step is ticked", /- \[x\] [^\n]*`\/revoke [^\n]*$/m.test(await card(play))),
		]),
		{
			says: "ravi ticks the first box while octavia writes a note and takes the lead in one comment",
			async take() {
				const { github } = play.world;
				const before = await card(play);
				ticked = /^- \[ \] (.*)$/m.exec(before)?.[1] ?? "";
				const body = before.replace("- [ ]", "- [x]");
				const typed = "Two things for the record:\n\n/note 03:10 Jane called the hotline\n/lead @octavia";
				const [comment] = await Promise.all([
					github.comment({ by: "octavia", issue: play.issue, body: typed }),
					github.editIssue({ by: "ravi", issue: play.issue, body }),
				]);
				play.comment = comment.id;
			},
			async check() {
				const shown = await card(play);
				return [
					check("the tick is kept", ticked !== "" && shown.includes(`- [x] ${ticked}`)),
					check(
						"both commands ran",
						shown.includes("Jane called the hotline") && shown.includes("| **Lead** | **octavia** |"),
					),
				];
			},
		},
	];
}

function after(play: Play): Step[] {
	return [
		say(play, "octavia", "/resolve sessions ended, password reset with Jane on the phone", async () => [
			check("the state is resolved", (await card(play)).includes("· resolved")),
			...keptDescriptions(play),
			check("no secret stands in the issue", await holdsNoSecret(play)),
		]),
	];
}
