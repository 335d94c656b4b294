// The routes of reactions to issues and to issue comments. A reaction is its maker's own: nobody removes another's.

import { contentRefusal, isContent, type Reaction, reactionBody, type Subject } from "./reactions.ts";
import { readComment, readIssue } from "./reads.ts";
import { mustHaveRights, notFound } from "./refusals.ts";
import { bodyOf, type PathParameters, paginate, type Route } from "./routes.ts";
import { userFor } from "./users.ts";
import { answer, type Call, type Json } from "./wire.ts";
import { loginOf, stamp, type World } from "./world.ts";

const issues = { scopes: ["issues"], role: "read" } as const;

export const reactionRoutes: readonly Route[] = ["/issues/comments/{comment}", "/issues/{issue}"].flatMap(
	(subject): Route[] => [
		{ ...issues, method: "GET", template: `${subject}/reactions`, level: "read", handle: list },
		{ ...issues, method: "POST", template: `${subject}/reactions`, level: "write", handle: react },
		{ ...issues, method: "DELETE", template: `${subject}/reactions/{reaction}`, level: "write", handle: takeBack },
	],
);

async function subjectOf(world: World, { comment, issue }: PathParameters): Promise<Subject | undefined> {
	if (comment !== undefined) {
		return (await readComment(world, Number(comment))) === undefined ? undefined : { comment: Number(comment) };
	}
	return (await readIssue(world, Number(issue))) === undefined ? undefined : { issue: Number(issue) };
}

function show(world: World, reaction: Reaction): Json {
	return reactionBody(reaction, userFor(world, reaction.login));
}

async function list(world: World, call: Call, parameters: PathParameters) {
	const subject = await subjectOf(world, parameters);
	if (subject === undefined) return notFound();
	const content = call.query.get("content");
	const found = world.reactions.list(subject).filter((reaction) => content === null || reaction.content === content);
	return paginate(
		world,
		call,
		found.map((reaction) => show(world, reaction)),
	);
}

async function react(world: World, call: Call, parameters: PathParameters) {
	const subject = await subjectOf(world, parameters);
	if (subject === undefined) return notFound();
	const { content } = bodyOf(call);
	if (!isContent(content)) return contentRefusal();
	const { reaction, isNew } = world.reactions.add(subject, content, loginOf(call.identity), stamp(world));
	return answer(isNew ? 201 : 200, show(world, reaction));
}

async function takeBack(world: World, call: Call, parameters: PathParameters) {
	const subject = await subjectOf(world, parameters);
	if (subject === undefined) return notFound();
	const id = Number(parameters.reaction);
	const reaction = world.reactions.list(subject).find((candidate) => candidate.id === id);
	if (reaction === undefined) return notFound();
	if (reaction.login !== loginOf(call.identity)) return mustHaveRights();
	world.reactions.remove(subject, id);
	return answer(204);
}
