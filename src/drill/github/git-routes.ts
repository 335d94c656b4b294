// The routes of git's objects and references, where the emulator departs from GitHub: a commit may have no parents, and what
// is missing is said with another status and other words. The objects themselves stay the emulator's.

import { refusal } from "./refusals.ts";
import { bodyOf, forward, type Route } from "./routes.ts";
import { type Answer, type Call, text } from "./wire.ts";
import type { World } from "./world.ts";

const write = { scopes: ["contents"], level: "write", role: "write" } as const;
const refs = "/git/refs";

export const gitRoutes: readonly Route[] = [
	{ ...write, method: "POST", template: "/git/commits", handle: makeCommit },
	{ ...write, method: "POST", template: refs, handle: makeRef },
	{ ...write, method: "PATCH", template: `${refs}/{ref+}`, handle: changeRef },
	{ ...write, method: "DELETE", template: `${refs}/{ref+}`, handle: changeRef },
];

/** https://docs.github.com/rest/git/commits#create-a-commit */
async function makeCommit(world: World, call: Call) {
	const made = await forward(world, call, call.path, { parents: [], ...bodyOf(call) });
	const message = text(made.body, "message");
	if (made.status !== 422) return made;
	if (message === "Invalid tree") return refusal(422, "Tree SHA does not exist");
	return message.startsWith("Invalid parent")
		? refusal(422, "Parent SHA does not exist or is not a commit object")
		: made;
}

async function makeRef(world: World, call: Call) {
	return inGitHubsWords(await forward(world, call));
}

async function changeRef(world: World, call: Call) {
	const changed = await forward(world, call);
	return changed.status === 404 ? refusal(422, "Reference does not exist") : inGitHubsWords(changed);
}

function inGitHubsWords(given: Answer): Answer {
	if (given.status !== 422) return given;
	switch (text(given.body, "message")) {
		case "Invalid sha":
			return refusal(422, "Object does not exist");
		case "Update is not a fast-forward":
			return refusal(422, "Update is not a fast forward");
		default:
			return given;
	}
}
