/** The first minutes: the report, a look at one account, and the two users of the report signed out by two people. */
import { fillForm } from "../../issue-form.ts";
import type { Step } from "../../scenario.ts";
import { card, check, lastReply, reaction, types } from "../in-the-room.ts";
import { jane, sam } from "./night.ts";
import { lockIsGone, type Scene } from "./scene.ts";

export function alarm(scene: Scene): Step[] {
	return [...report(scene), ...look(scene), ...signOut(scene)];
}

function report(scene: Scene): Step[] {
	const { github } = scene.world;
	return [
		{
			says: "03:10, somebody signs in to 60 accounts of the organization Acme with leaked passwords; 03:14, nora reports two of them",
			async take() {
				const form = fillForm("security-incident", "foreign sign-ins at Acme", {
					affected: `${jane.email}, ${sam.email}`,
					started: "03:10",
					noticed: "An alert",
					happening:
						"Dozens of sign-ins to Acme's accounts within a minute, all from one address.\nThe passwords are right, so they come from a list.",
				});
				scene.issue = (await github.openIssue({ by: "nora", ...form, viaForm: true })).number;
			},
			async check() {
				const shown = await card(scene);
				const [opening] = await github.comments(scene.issue);
				return [
					check("the card shows P1, and when it started", /🔴 P1[\s\S]*\*\*Started\*\* \| [^\n]*03:10 UTC/.test(shown)),
					check(
						"the room is open",
						opening?.body?.startsWith("🚨 **P1 security incident**, declared by nora") === true,
					),
				];
			},
		},
		types(
			scene,
			{ by: "octavia", body: "/ack\n/lead @octavia", says: "octavia types /ack and /lead @octavia" },
			async () => {
				const shown = await card(scene);
				return [
					check("the state is acknowledged", shown.includes("· acknowledged")),
					check("octavia leads", shown.includes("| **Lead** | **octavia** |")),
				];
			},
		),
	];
}

function look(scene: Scene): Step[] {
	const { accounts } = scene;
	return [
		types(scene, { by: "ravi", body: `/user ${jane.email}` }, async () => {
			const reply = await lastReply(scene);
			return [
				check(
					"the reply shows the attacker's session, from another city",
					/HeadlessChrome[^\n]*Oslo, NO[^\n]*203\.0\.113\.…/.test(reply),
				),
				check(
					"it shows a passkey that was just used and an API key, which Jane may not know",
					/\*\*Passkeys\*\* \| 1: Passkey, last used [^\n]* ago \|[\s\S]*\*\*2 API keys\*\*[\s\S]*sync/.test(reply),
				),
				accounts.asSaid("nothing changed in Clerk"),
			];
		}),
		types(scene, { by: "ravi", body: `/access-log ${jane.email}` }, async () => {
			const reply = await lastReply(scene);
			return [
				check("four sessions are listed, three of them live", /\*\*4 sessions of [^\n]*3 of them live/.test(reply)),
				check("the newest is the attacker's", /\n\|---[^\n]*\n\| \*\*active\*\* [^\n]*Oslo, NO/.test(reply)),
				check("addresses are masked", !reply.includes("203.0.113.66") && !reply.includes(jane.email)),
				accounts.asSaid("nothing changed in Clerk"),
			];
		}),
	];
}

function signOut(scene: Scene): Step[] {
	const { accounts } = scene;
	return [
		types(scene, { by: "ravi", body: "/revoke --from-report" }, async () => {
			const reply = await lastReply(scene);
			return [
				check(
					"the reply shows the two users of the report, and their five sessions",
					/\*\*Users\*\* \| \*\*2\*\*[\s\S]*\*\*Live sessions\*\* \| \*\*5\*\*/.test(reply),
				),
				check(
					"it says that the key is of the production instance",
					/\*\*Clerk instance\*\* \| \*\*production\*\*/.test(reply),
				),
				check("it waits for a second person", reply.includes(`/confirm ${scene.code}`)),
				check(
					"the card says so",
					(await card(scene)).includes(`**ravi** asked for \`/revoke\` of 2 users (\`${scene.code}\`)`),
				),
				accounts.asSaid("nothing changed in Clerk"),
			];
		}),
		types(
			scene,
			{ by: "octavia", body: () => `/confirm ${scene.code}`, says: "octavia types /confirm with its code" },
			async () => {
				const reply = await lastReply(scene);
				const shown = await card(scene);
				accounts.change([jane.id, sam.id], { live: 0 });
				return [
					accounts.asSaid("both are signed out everywhere; all others are as they were"),
					check("the reply says 5, of 2 users", reply.includes("**5 sessions of 2 users revoked; none is left.**")),
					check("it says that API keys go on working", reply.includes("API keys are not sessions and go on working")),
					check("🚀 on the comment", reaction(scene, "rocket")),
					check("the checklist step is ticked", /- \[x\] [^\n]*`\/revoke [^\n]*$/m.test(shown)),
					check("the card names both people", /\*\*octavia\*\* confirmed `\/revoke` of \*\*ravi\*\*/.test(shown)),
					await lockIsGone(scene, 1),
				];
			},
		),
	];
}
