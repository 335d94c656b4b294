/** The small hours: what was too much is taken back, what is missing is done, and the incident is resolved. */
import type { Step } from "../../scenario.ts";
import { card, check, holdsNoSecret, keptDescriptions, lastReply, types } from "../in-the-room.ts";
import { dana, joe, pia, tom } from "./night.ts";
import { masksAddresses, type Scene } from "./scene.ts";

export function aftermath(scene: Scene): Step[] {
	return [...single(scene), ...withdrawn(scene), resolved(scene)];
}

function single(scene: Scene): Step[] {
	const { accounts } = scene;
	return [
		types(
			scene,
			{
				by: "ravi",
				body: `/unlock ${dana.email} --reason she was at work, the sign-in was her own`,
				says: `Dana calls: she was at work, and is locked out by mistake; ravi types /unlock ${dana.email}`,
			},
			async () => {
				accounts.change([dana.id], { banned: false });
				return [
					accounts.asSaid("Dana can sign in again; all others are as they were"),
					check("the reply says so", (await lastReply(scene)).includes("✅ **1 user can sign in again.**")),
					check(
						"it says what stays ended",
						(await lastReply(scene)).includes("Sessions that were ended and API keys that were revoked stay so."),
					),
					check("the card says so", (await card(scene)).includes(`**ravi** unlocked \`${dana.id}\``)),
				];
			},
		),
		types(
			scene,
			{
				by: "ravi",
				body: `/force-reset ${joe.email} --reason the password is on the list`,
				says: `joe sleeps, and his password is on the list, too; ravi types /force-reset ${joe.email}`,
			},
			async () => {
				accounts.change([joe.id], { live: 0, mustReset: true });
				return [
					accounts.asSaid("Joe must set a new password; all others are as they were"),
					check(
						"the reply says so",
						(await lastReply(scene)).includes("1 user must set a new password at the next sign-in"),
					),
					check("the card says so", (await card(scene)).includes(`**ravi** forced a new password on \`${joe.id}\``)),
				];
			},
		),
	];
}

function withdrawn(scene: Scene): Step[] {
	const { accounts } = scene;
	return [
		types(scene, { by: "ravi", body: `/lockout ${pia.id} ${tom.id} --reason perhaps on the list` }, async () => [
			check("it waits for a second person", (await lastReply(scene)).includes(`/confirm ${scene.code}`)),
			accounts.asSaid("nothing changed in Clerk"),
		]),
		types(
			scene,
			{
				by: "octavia",
				body: () => `/cancel ${scene.code}`,
				says: "Neither is on the list; octavia types /cancel with its code",
			},
			async () => [
				check(
					"the reply says that it will not run",
					/^✅ \*\*Withdrawn:\*\*[^\n]*will not run/.test(await lastReply(scene)),
				),
				check(
					"the card says so",
					(await card(scene)).includes(`**octavia** withdrew what waited as \`${scene.code}\``),
				),
				accounts.asSaid("nothing changed in Clerk"),
			],
		),
	];
}

function resolved(scene: Scene): Step {
	return types(
		scene,
		{ by: "octavia", body: "/resolve all of Acme locked out, Acme's admins unlock them as they set new passwords" },
		async () => [
			check("the state is resolved", (await card(scene)).includes("· resolved")),
			...keptDescriptions(scene),
			check("no secret stands in the issue", await holdsNoSecret(scene)),
			await masksAddresses(scene),
			scene.accounts.asSaid("nothing else was ever changed in Clerk"),
		],
	);
}
