/** What happens behind the back of our runs: users come and go, people comment, others use the quota and the lock. */
import { organization, userOf } from "./cast.ts";
import type { Incident } from "./incident.ts";
import { type Play, say } from "./play.ts";
import type { Meanwhile } from "./scenario.ts";
import { textOf } from "./speech.ts";

/** The world does not wait for our runs. */
export function goOnMeanwhile(play: Play): void {
	const left = [...play.scenario.meanwhile].sort((a, b) => a.at - b.at);
	let first: number | undefined;
	play.incident.onArrival((arrived) => {
		first ??= arrived;
		while (left[0] && left[0].at <= arrived - first) happen(play, left.shift() as Meanwhile);
	});
}

function happen(play: Play, what: Meanwhile): void {
	const { clerk, clock, ended, leave, locks, members, note } = play.incident;
	note(`meanwhile: ${JSON.stringify(what)}`);
	switch (what.event) {
		case "signs-in": {
			const user = clerk.user(userOf(what.user));
			if (!user.banned && !user.locked) clerk.addSession(user.id, what.pending ? "pending" : "active");
			break;
		}
		case "joins":
			if (!members.has(userOf(what.user))) clerk.addMember(organization, userOf(what.user));
			join(play.incident, userOf(what.user));
			break;
		case "leaves":
			leave(userOf(what.user));
			break;
		case "calls":
			clerk.spend(what.count);
			break;
		case "speaks":
		case "revokes":
			void speakUp(play, what);
			break;
		case "locks": {
			const run = `9${clock.now()}/1`;
			const holder = { incident: 8, key: "comment:1/1", run, by: "kim", at: "2026-03-01T12:00:00Z" };
			if (!locks.take(holder)) break;
			if (what.dies) ended.add(run);
			else void clock.sleep(what.seconds * 1_000).then(() => locks.giveBack(holder));
		}
	}
}

/** A run that goes on may read the members at any moment. */
function join({ members, runs }: Incident, user: string): void {
	members.add(user);
	const warrant = runs.at(-1)?.warrant;
	if (warrant?.order.whom === "organization") warrant.mayHit.add(user);
}

const remarks = { note: "/note we look at it", remark: "I am here.", ack: "/ack" };

/** Somebody else comments while a run goes on; theirs comes after it. */
async function speakUp(play: Play, what: Extract<Meanwhile, { event: "speaks" | "revokes" }>): Promise<void> {
	if (what.event === "speaks") {
		const commands = what.text === "remark" ? 0 : 1;
		await say(play, what.by, remarks[what.text], { says: "else", place: undefined, commands });
		return;
	}
	const whom = [{ user: what.user, as: "id" as const }];
	const order = { operation: "revoke" as const, whom, apiKeys: false, alone: false, dryRun: false };
	await say(play, what.by, textOf(order), { says: { order }, place: 1, commands: 1 });
}
