/**
 * Who may run commands: the person who typed them, and whoever pressed "Re-run". Asked of GitHub, never taken from the event
 * or from a label. A request that fails is an error and never becomes a refusal.
 */
import { mayCommand, type Role } from "../incident/authority.ts";
import type { Refusal } from "../words/refusal.ts";
import type { World } from "./world.ts";

export type Verdict = "allowed" | "stranger" | Refusal;

export async function authorize(world: World, commenter: string): Promise<Verdict> {
	const again = world.run.startedAgainBy ?? commenter;
	const [own, rerunner] = await Promise.all([standing(world, commenter), standing(world, again)]);
	if (own.standing === "stranger") return "stranger";
	if (own.standing === "known") {
		const { logins, problem } = await world.people.responders();
		const who = logins.slice(0, 5);
		return {
			refused: "no-permission",
			login: commenter,
			role: own.role.name,
			who,
			contactsBroken: problem !== undefined,
		};
	}
	if (rerunner.standing !== "may command") {
		return { refused: "rerun-no-permission", login: again, role: rerunner.role.name, commenter };
	}
	return "allowed";
}

type Standing = { standing: "may command" | "known" | "stranger"; role: Role };

/** A stranger is somebody whom nobody gave access; they get no answer, so that a public issue cannot be used to make noise. */
async function standing(world: World, login: string): Promise<Standing> {
	const role = await world.people.roleOf(login);
	if (mayCommand(role)) return { standing: "may command", role };
	const { logins } = await world.people.responders();
	if (logins.includes(login.toLowerCase())) return { standing: "may command", role };
	if (role.access === "none") return { standing: "stranger", role };
	// In a public repository everybody has "read" without having been given it.
	const invited = !world.repository.public || role.access !== "read" || (await world.people.isCollaborator(login));
	return { standing: invited ? "known" : "stranger", role };
}
