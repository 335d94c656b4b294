/** The repair: asked for, edited, agreed to with oneself, agreed to by a second person, cut off in the middle, and taken up again. */
import { gunzipSync } from "node:zlib";
import { number } from "../../../words/text.ts";
import type { Check, Step } from "../../scenario.ts";
import { card, check, lastReply, reaction, type, types } from "../in-the-room.ts";
import { keepsUnmapped, nothingWritten, type Scene, tableNow, tells } from "./scene.ts";
import { changedCount, deleted, giver, known, newcomers, restless, taker } from "./users.ts";

const command = "/resync --reason the endpoint answered 401 all night";
const pauseSeconds = 5;
const toWrite = newcomers.length + changedCount;

export function repair(scene: Scene): Step[] {
	return [asked(scene), edited(scene), asked(scene), agreedWithOneself(scene), cutOff(scene), takenUp(scene)];
}

function asked(scene: Scene): Step {
	return types(scene, { by: "ravi", body: command }, async () => {
		const reply = await lastReply(scene);
		return [
			check(`the reply shows ${number(toWrite)} rows to write`, reply.includes(`**${number(toWrite)}**`)),
			check("it says that the table is kept first", /the table is kept as a file/.test(reply)),
			check("it waits for a second person", reply.includes(`/confirm ${scene.code}`)),
			check("nothing was kept yet", scene.world.artifacts.size === 0),
			await nothingWritten(scene),
		];
	});
}

function edited(scene: Scene): Step {
	const { github } = scene.world;
	return {
		says: "ravi edits that comment, to add --no-export",
		async take() {
			scene.clock.wait(1);
			await github.editComment({ by: "ravi", comment: scene.comment, body: `${command} --no-export` });
		},
		check: async () => [
			check(
				"the reply says that an edit runs nothing, and that nothing waits any more",
				/The edit did not run anything[\s\S]*What waited for `[A-Z2-9]{4}` will not run any more/.test(
					await lastReply(scene),
				),
			),
			await nothingWritten(scene),
		],
	};
}

function agreedWithOneself(scene: Scene): Step {
	const says = "ravi types /confirm with its code";
	return types(scene, { by: "ravi", body: () => `/confirm ${scene.code}`, says }, async () => [
		check(
			"refused: who typed it is no second person",
			(await lastReply(scene)).includes('"code":"own-command"') && reaction(scene, "confused"),
		),
		await nothingWritten(scene),
	]);
}

/** Pages of all users, one after the other. */
const page = {
	method: "GET",
	path: /\/users$/,
	query: /order_by=%2Bcreated_at&limit=500|limit=500&order_by=%2Bcreated_at/,
};

function cutOff(scene: Scene): Step {
	const { world } = scene;
	return {
		says: "octavia types /confirm with its code; Clerk asks for a pause (429), then the run's machine goes away",
		async take() {
			scene.clock.wait(1);
			const answer = { status: 429, headers: { "retry-after": String(pauseSeconds) } };
			world.clerk.faults.add({ when: { ...page, nth: 2 }, answer });
			world.clerk.faults.add({ when: { ...page, nth: 4 }, answer: "hang" });
			await type(scene, "octavia", `/confirm ${scene.code}`);
			await until(async () => /[1-9]\d* rows? created/.test(await lastReply(scene)));
			world.runner.kill(world.runner.runs.at(-1)?.id ?? 0);
			await world.settled();
			world.clerk.faults.clear();
		},
		async check() {
			const reply = await lastReply(scene);
			const { rows, missing } = await tableNow(scene);
			return [
				...kept(scene),
				pauseKept(scene),
				check(
					`the run is dead, and ${number(rows - scene.before.rows)} rows are written`,
					rows > scene.before.rows && missing > 0,
				),
				check(
					"the reply says that it was cut off, and what to do",
					/^❌[^\n]*cut off[\s\S]*what is already done stays done/.test(reply),
				),
				await keepsUnmapped(scene),
			];
		},
	};
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
	const giveUpAt = performance.now() + 60_000;
	while (!(await isSo())) {
		if (performance.now() > giveUpAt) throw new Error("What the drill waits for does not come");
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** What was kept shows by itself that nothing had been written by then. */
function kept({ world, before }: Scene): Check[] {
	const [artifact] = world.artifacts.values();
	const lines = artifact ? gunzipSync(artifact.bytes).toString().trimEnd().split("\n") : [];
	const isAsBefore =
		lines.length === before.rows + 1 &&
		[...known, ...deleted].every(({ id }) => lines.some((line) => line.includes(id))) &&
		!lines.some((line) => newcomers.some(({ id }) => line.includes(id)));
	return [
		check("the table was kept once", world.artifacts.size === 1),
		check(`it was kept before anything was written: ${before.rows} rows, the gone among them`, isAsBefore),
	];
}

function pauseKept({ world }: Scene): Check {
	const { requests } = world.clerk;
	const since = requests.find(({ status }) => status === 429)?.at;
	const isKept =
		since !== undefined &&
		!requests.some(({ at }) => at > since + graceMilliseconds && at < since + pauseSeconds * 1_000 - 100);
	return check("the pause was kept", isKept);
}

/** What was on its way when Clerk refused may still arrive. */
const graceMilliseconds = 1_000;

function takenUp(scene: Scene): Step {
	const { world } = scene;
	const changed = "Who changed meanwhile";
	return {
		says: 'octavia presses "Re-run"; on the way a user changes, and a webhook writes their row before the run does',
		async take() {
			scene.clock.wait(1);
			let isChanged = false;
			const stop = world.clerk.onRequest({
				settled({ path, query }) {
					if (isChanged || !page.path.test(path) || !page.query.test(query)) return;
					isChanged = true;
					world.clerk.changeUser(restless.id, { lastName: changed });
					scene.beside.push(tells(scene, "user.updated", restless.id));
				},
			});
			world.runner.rerun(world.runner.runs.at(-1)?.id ?? 0, { actor: "octavia" });
			await world.settled();
			await Promise.all(scene.beside);
			stop();
		},
		async check() {
			const reply = await lastReply(scene);
			const { different, missing, gone } = await tableNow(scene);
			const names = await scene.database.query<{ clerk_id: string; last_name: string; email: string }>(
				"SELECT clerk_id, last_name, email FROM users WHERE clerk_id = ANY($1)",
				[[restless.id, giver.id, taker.id]],
			);
			const rowOf = (id: string) => names.find((row) => row.clerk_id === id);
			return [
				check("the row of every user of Clerk is right", different + missing === 0),
				check("what the webhook wrote meanwhile still stands", rowOf(restless.id)?.last_name === changed),
				check(
					"an address that moved from one user to another moved in the table, too",
					rowOf(taker.id)?.email === giver.email && rowOf(giver.id)?.email !== giver.email,
				),
				check("the table was not kept a second time", world.artifacts.size === 1),
				check(
					"what both runs found and wrote is counted together",
					/1,(400|399) rows created, 44 written over[\s\S]*missing in the table \| 1,(400|399) \|/.test(reply),
				),
				check("the reply proves it by a reading after the last write", reply.includes("**Proof:**")),
				check(
					"it reports 6 rows of users who are gone, and touches none",
					gone === deleted.length && /6 rows are of users whom Clerk does not know any more/.test(reply),
				),
				check("🚀 on the comment", reaction(scene, "rocket")),
				check("the checklist step is ticked", /- \[x\] [^\n]*`\/resync/.test(await card(scene))),
				check(
					"the card names both people",
					/\*\*octavia\*\* brought the users table up to date[^\n]*\*\*ravi\*\* had asked for it/.test(
						await card(scene),
					),
				),
				await keepsUnmapped(scene),
			];
		},
	};
}
