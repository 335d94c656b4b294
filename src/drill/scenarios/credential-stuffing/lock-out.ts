/** The attack is stopped: sixty accounts are locked out, after two commands that must not run. */
import type { Check, Step } from "../../scenario.ts";
import { card, check, lastReply, reaction, types } from "../in-the-room.ts";
import { intrusion, jane, members, mika, organization } from "./night.ts";
import { everybody, lockIsGone, refused, type Scene } from "./scene.ts";

const command = `/lockout --organization ${organization} --api-keys --reason credential stuffing`;
const misspelt = `/lockout --organization ${organization} --api-keys --reason credential stufing`;
const pauseSeconds = 3;

export function lockOut(scene: Scene): Step[] {
	return [hitsTheTeam(scene), ...isEdited(scene), ...runs(scene)];
}

function hitsTheTeam(scene: Scene): Step {
	const { accounts, clock, world } = scene;
	const step = types(
		scene,
		{
			by: "ravi",
			body: "/lockout --signed-in-since 03:05 --reason credential stuffing --api-keys",
			says: "Somebody signs in as Jane again, so ravi types /lockout --signed-in-since 03:05 --reason credential stuffing --api-keys",
		},
		async () => [
			...(await refused(
				scene,
				"refused: it would lock out mika, who is of the team and signed in to look",
				"team-member",
			)),
			check(
				"the reply names mika and the account, and shows the command for all others",
				isTold(await lastReply(scene)),
			),
		],
	);
	return {
		...step,
		async take() {
			world.clerk.addSession(jane.id, intrusion(clock.now().getTime()));
			accounts.change([jane.id], { live: 1 });
			await step.take();
		},
	};
}

function isTold(reply: string): boolean {
	const why = `\`${mika.id}\` is the account of **mika**, whom \`INCIDENT_CONTACTS.yml\` names. Who is locked out cannot help.`;
	const typed = new RegExp(
		`To lock out the others, type \`/lockout --signed-in-since [-0-9]+ 03:05 --except ${mika.id} --api-keys --reason "credential stuffing"\``,
	);
	return reply.includes(why) && typed.test(reply);
}

/** Everything that a second person must see before they agree. */
async function shows(scene: Scene): Promise<Check[]> {
	const reply = await lastReply(scene);
	return [
		check(
			"the reply shows 60 users, and their sessions",
			/\*\*Users\*\* \| \*\*60\*\*[\s\S]*\*\*Live sessions\*\* \| \*\*117\*\*/.test(reply),
		),
		check("of the users it lists five, and counts the others", reply.includes(" and 55 more; [the run's page]")),
		check(
			"it says that API keys are revoked too, for good",
			reply.includes("those of all 60 users are **revoked too**, and cannot be brought back"),
		),
		scene.accounts.asSaid("nothing changed in Clerk"),
	];
}

function isEdited(scene: Scene): Step[] {
	const { world } = scene;
	return [
		types(scene, { by: "ravi", body: misspelt }, () => shows(scene)),
		{
			says: "ravi corrects a typo by editing that comment",
			async take() {
				scene.clock.wait(1);
				await world.github.editComment({ by: "ravi", comment: scene.comment, body: command });
			},
			check: async () => [
				check(
					"the reply says that an edit runs nothing, and that nothing waits any more",
					/The edit did not run anything[\s\S]*What waited for `[A-Z2-9]{4}` will not run any more/.test(
						await lastReply(scene),
					),
				),
				scene.accounts.asSaid("nothing changed in Clerk"),
			],
		},
		types(
			scene,
			{ by: "octavia", body: () => `/confirm ${scene.code}`, says: "octavia types /confirm with its code" },
			() => refused(scene, "refused: the edit ended its waiting", "code-not-waiting"),
		),
	];
}

function runs(scene: Scene): Step[] {
	return [
		types(scene, { by: "ravi", body: command }, () => shows(scene)),
		types(scene, { by: "ravi", body: () => `/confirm ${scene.code}`, says: "ravi types /confirm with its code" }, () =>
			refused(scene, "refused: who typed it is no second person", "own-command"),
		),
		confirmed(scene),
	];
}

function confirmed(scene: Scene): Step {
	const { accounts, world } = scene;
	const says = `octavia types /confirm with its code; on the way Clerk asks for a pause (429, Retry-After: ${pauseSeconds})`;
	const step = types(scene, { by: "octavia", body: () => `/confirm ${scene.code}`, says }, async () => {
		const reply = await lastReply(scene);
		const shown = await card(scene);
		accounts.change(ids(members), { live: 0, apiKeys: 0, banned: true });
		return [
			accounts.asSaid(
				`60 users are banned, signed out everywhere and without API keys; the other ${everybody.length - 60} are as they were`,
			),
			...pause(scene),
			...progress(scene),
			check(
				"the reply accounts for all 60, 117 sessions and 8 API keys",
				/^✅[^\n]*60 users[^\n]*117 sessions[^\n]*8 API keys/.test(reply),
			),
			check(
				"it says how to take it back",
				reply.includes(`To take it back: \`/unlock --organization ${organization}\``),
			),
			check("🚀 on the comment", reaction(scene, "rocket")),
			check("the checklist step is ticked", /- \[x\] [^\n]*`\/lockout [^\n]*$/m.test(shown)),
			check(
				"the card names both people",
				/\*\*octavia\*\* confirmed `\/lockout` of \*\*ravi\*\*[^\n]*locked out 60 users/.test(shown),
			),
			await lockIsGone(scene, 2),
		];
	});
	return {
		...step,
		async take() {
			const answer = { status: 429, headers: { "retry-after": String(pauseSeconds) } };
			world.clerk.faults.add({ when: { method: "GET", path: /\/sessions$/, nth: 30 }, answer });
			await step.take();
			world.clerk.faults.clear();
		},
	};
}

function ids(people: readonly { id: string }[]): string[] {
	return people.map(({ id }) => id);
}

/** What was on its way when Clerk refused may still arrive; after that nothing may for as long as Clerk says. */
function pause({ world }: Scene): Check[] {
	const { requests } = world.clerk;
	const since = requests.find(({ status }) => status === 429)?.at;
	const kept =
		since !== undefined &&
		!requests.some(({ at }) => at > since + graceMilliseconds && at < since + pauseSeconds * 1_000 - 100);
	return [check("the pause was kept", kept)];
}

const graceMilliseconds = 1_000;

/** The log holds what stood in the reply at that moment. */
function progress({ world, comment }: Scene): Check[] {
	const lines = world.runner.runs.at(-1)?.jobs.flatMap(({ steps }) => steps.flatMap(({ log }) => log)) ?? [];
	const line = lines.find((one) => /^\d+ of 60 users, \d+ sessions revoked/.test(one));
	const reply = Math.max(
		...world.github.requests.map(({ path }) => Number(/\/issues\/comments\/(\d+)$/.exec(path)?.[1] ?? 0)),
	);
	const edits = world.github.requests.filter(
		({ method, path }) => method === "PATCH" && path.endsWith(`/comments/${reply}`),
	);
	return [
		check(
			line ? `the reply was edited while it ran: ${line}` : "the reply was edited while it ran",
			line !== undefined && reply > comment && edits.length > 1,
		),
	];
}
