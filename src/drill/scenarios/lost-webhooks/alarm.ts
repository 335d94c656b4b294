/** The night and the first look: what was lost, how it is reported, and how far the table is off. */
import { number } from "../../../words/text.ts";
import { fillForm } from "../../issue-form.ts";
import type { Check, Step } from "../../scenario.ts";
import { card, check, lastReply, reaction, types } from "../in-the-room.ts";
import { nothingWritten, type Scene, tableNow, tells } from "./scene.ts";
import { changedCount, deleted, first, giver, newcomers, newcomersAt, readdressed, renamed, taker } from "./users.ts";

export function alarm(scene: Scene): Step[] {
	return [night(scene), report(scene), measure(scene), rehearse(scene)];
}

const eventsAtOnce = 16;

function night(scene: Scene): Step {
	const { world, ids, endpoint } = scene;
	return {
		says: `19:40, a new middleware answers 401 to Clerk's events; by 03:14 ${number(newcomers.length)} users came, ${changedCount} changed, ${deleted.length} left`,
		async take() {
			endpoint.isBehindMiddleware = true;
			const lost = happensInClerk(scene);
			const waiting = lost[Symbol.iterator]();
			const sender = async () => {
				for (const tell of waiting) await tell();
			};
			await Promise.all(Array.from({ length: eventsAtOnce }, sender));
			scene.before = await tableNow(scene);
		},
		async check() {
			const { arrivals } = endpoint;
			const { rows, right, missing, different, gone } = scene.before;
			return [
				check(
					`all ${number(arrivals.length)} events were refused with 401`,
					arrivals.length === newcomers.length + changedCount + deleted.length &&
						arrivals.every(({ status }) => status === 401),
				),
				check(
					"so the table is as it was the evening before",
					rows === scene.unmapped.size &&
						missing === newcomers.length &&
						different === changedCount &&
						gone === deleted.length &&
						right === ids.size - missing - different,
				),
				check("nothing was asked of Clerk yet", world.clerk.requests.length === 0),
			];
		},
	};
}

/** Each change, and the event of which Clerk tells the endpoint. */
function happensInClerk(scene: Scene): (() => Promise<number>)[] {
	const { clock, ids } = scene;
	const { clerk } = scene.world;
	for (const user of newcomersAt(clock.now().getTime())) {
		clerk.addUser(user);
		ids.add(user.id);
	}
	for (const [index, { id }] of renamed.entries()) clerk.changeUser(id, { lastName: `Married No. ${index}` });
	for (const [index, { id }] of readdressed.entries()) clerk.changeUser(id, { email: `new.${index}@example.com` });
	clerk.changeUser(giver.id, { email: `new.${readdressed.length}@example.com` });
	clerk.changeUser(taker.id, { email: giver.email });
	for (const { id } of deleted) {
		clerk.removeUser(id);
		ids.delete(id);
	}
	return [
		...newcomers.map(
			({ id }) =>
				() =>
					tells(scene, "user.created", id),
		),
		...[...renamed, ...readdressed, giver, taker].map(
			({ id }) =>
				() =>
					tells(scene, "user.updated", id),
		),
		...deleted.map(
			({ id }) =>
				() =>
					tells(scene, "user.deleted", id),
		),
	];
}

function report(scene: Scene): Step {
	const { github } = scene.world;
	return {
		says: "03:14, somebody cannot see their own account; ravi opens a webhook failure with the form",
		async take() {
			const form = fillForm("webhook-failure", "new users are not in our table", {
				affected: "https://app.example.com/api/webhooks/clerk",
				started: "19:40",
				noticed: "A customer",
				happening: "Whoever signed up since the evening gets an error after the sign-in: we have no row for them.",
			});
			scene.issue = (await github.openIssue({ by: "ravi", ...form, viaForm: true })).number;
		},
		async check() {
			const shown = await card(scene);
			const [opening] = await github.comments(scene.issue);
			return [
				check("the room is open", opening?.body?.startsWith("🚨 **P1 webhook failure**, declared by ravi") === true),
				check(
					"the card shows the steps, with the commands",
					shown.includes("Run the resync: ") && shown.includes("`/resync`"),
				),
			];
		},
	};
}

function measure(scene: Scene): Step {
	const { clerk } = scene.world;
	const step = types(
		scene,
		{
			by: "ravi",
			body: "/note the endpoint is a public route again, it answers 200\n/drift",
			says: "octavia makes the endpoint public again, and an event gets through; ravi types a /note of it, and /drift",
		},
		async () => {
			const reply = await lastReply(scene);
			return [
				check("the event was answered with 200, and its row is there", scene.endpoint.arrivals.at(-1)?.status === 200),
				...counts(reply),
				check("it says which columns differ", /Columns that differed: [^\n]*`email` in 14/.test(reply)),
				check("samples are masked", /`last_name` `N… \(\d+ characters\)` → `M… \(\d+ characters\)`/.test(reply)),
				check("🚀 on the comment", reaction(scene, "rocket")),
				await nothingWritten(scene),
			];
		},
	);
	return {
		...step,
		async take() {
			scene.endpoint.isBehindMiddleware = false;
			clerk.addUser(first);
			scene.ids.add(first.id);
			await tells(scene, "user.created", first.id);
			scene.before = await tableNow(scene);
			await step.take();
		},
	};
}

function counts(reply: string): Check[] {
	return [
		check(
			"the reply counts 1,400 missing, 44 stale and 6 gone of 1,655",
			/1,655[\s\S]*missing[^\n]*\b1,400\b[\s\S]*stale[^\n]*\b44\b[\s\S]*gone[^\n]*\b6\b/.test(reply),
		),
	];
}

function rehearse(scene: Scene): Step {
	return types(scene, { by: "ravi", body: "/resync --dry-run" }, async () => {
		const reply = await lastReply(scene);
		return [
			...counts(reply),
			check("it says that nothing was written", reply.includes("Nothing was written")),
			check("nothing waits for a second person", !reply.includes("/confirm")),
			await nothingWritten(scene),
		];
	});
}
