/**
 * Leaked passwords at night: somebody is signed in to 60 accounts of one organization, while 40 other users sleep. Two people
 * lock the sixty out together; on the way a command would hit the team, one is edited, and one agrees with itself.
 */
import { labels } from "../../words/names.ts";
import { type LocalWorldOptions, startLocalWorld } from "../local-world.ts";
import type { Scenario } from "../scenario.ts";
import { groupOf, keepAccounts } from "./accounts.ts";
import { aftermath } from "./credential-stuffing/aftermath.ts";
import { alarm } from "./credential-stuffing/alarm.ts";
import { lockOut } from "./credential-stuffing/lock-out.ts";
import {
	contacts,
	dana,
	jane,
	joe,
	members,
	mika,
	organization,
	others,
	sam,
	sleepers,
	usersAt,
} from "./credential-stuffing/night.ts";
import { everybody, type Scene } from "./credential-stuffing/scene.ts";
import { startNightClock } from "./night-clock.ts";

export async function credentialStuffing(watch: Pick<LocalWorldOptions, "onLine" | "onState">): Promise<Scenario> {
	const clock = startNightClock();
	const ids = everybody.map(({ id }) => id);
	const world = await startLocalWorld({
		...watch,
		people: [
			{ login: "octavia", role: "admin" },
			{ login: "mika", role: "maintain" },
			{ login: "ravi", role: "write" },
			{ login: "nora", role: "read" },
		],
		users: usersAt(clock.now().getTime()),
		organizations: [{ id: organization, name: "Acme", members: members.map(({ id }) => id) }],
		labels: labels.map((label) => ({ ...label })),
		files: { "INCIDENT_CONTACTS.yml": contacts },
		now: clock.now,
	});
	const { clerk } = world;
	const scene: Scene = { world, issue: 0, comment: 0, clock, accounts: keepAccounts(clerk, ids), code: "" };
	return {
		title: "Credential stuffing: 60 accounts of one organization, and two people to lock them out",
		world,
		steps: [...alarm(scene), ...lockOut(scene), ...aftermath(scene)],
		issue: () => scene.issue,
		users: [
			{ id: jane.id, name: "Jane, named in the report", liveBefore: 3 },
			{ id: sam.id, name: "Sam, named in the report", liveBefore: 2 },
			{ id: dana.id, name: "Dana, who was at work", liveBefore: 2 },
			{ id: joe.id, name: "Joe, whose password is on the list", liveBefore: 2 },
			{ id: mika.id, name: "mika of the team", liveBefore: 1 },
		],
		groups: [
			groupOf(clerk, "Jane and Sam, named in the report", [jane, sam]),
			groupOf(clerk, "other members of Acme", others),
			groupOf(clerk, "Dana of Acme, who was at work", [dana]),
			groupOf(clerk, "Joe, whose password is on the list", [joe]),
			groupOf(clerk, "other users, asleep", sleepers.slice(1)),
			groupOf(clerk, "mika of the team", [mika]),
		],
	};
}
