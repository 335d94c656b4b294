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
		return { refused: "no-permission", login: commenter, role: own.role.name, who: await whoMay(world) };
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
	const named = await world.people.namedResponders();
	if (named.includes(login.toLowerCase())) return { standing: "may command", role };
	if (role.access === "none") return { standing: "stranger", role };
	// In a public repository everybody has "read" without having been given it.
	const invited = !world.repository.public || role.access !== "read" || (await world.people.isCollaborator(login));
	return { standing: invited ? "known" : "stranger", role };
}

/** People who can type it instead: those the contacts name. Best effort; the refusal stands without them. */
async function whoMay(world: World): Promise<readonly string[]> {
	return (await world.people.namedResponders()).slice(0, 5);
}
