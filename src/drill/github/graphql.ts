// The two documents of GraphQL that are answered: who the token is, and `updateRefs`, which compares before it changes. Any
// other is answered with an error and noted, as it would do something on GitHub.

import { ask, readRepository } from "./reads.ts";
import { refusal } from "./refusals.ts";
import { refusalFor } from "./routes.ts";
import { userFor } from "./users.ts";
import { type Answer, answer, type Call, isJson, type Json, objects, text } from "./wire.ts";
import { loginOf, repositoryPath, type World } from "./world.ts";

const viewer = /^(?:query\s*\w*\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}$/;
const updateRefs =
	/^mutation\s*\w*\s*\(\s*\$input\s*:\s*UpdateRefsInput!\s*\)\s*\{\s*updateRefs\s*\(\s*input\s*:\s*\$input\s*\)\s*\{\s*clientMutationId\s*\}\s*\}$/;

export async function graphql(world: World, call: Call): Promise<Answer> {
	const { identity, body } = call;
	if (identity.kind === "nobody") return refusal(401, "This endpoint requires you to be authenticated.");
	const query = text(body, "query").trim();
	if (viewer.test(query)) return answer(200, { data: { viewer: { login: userFor(world, identity.login).login } } });
	const variables = isJson(body) ? body.variables : undefined;
	const input = isJson(variables) ? variables.input : undefined;
	if (updateRefs.test(query) && isJson(input)) return world.exclusively(() => update(world, call, input));
	return unserved(
		world,
		`"viewer { login }" and "updateRefs(input: $input)" only, not: ${query.replaceAll(/\s+/g, " ")}`,
	);
}

function unserved(world: World, what: string): Answer {
	const message = `The local GitHub answers ${what}`;
	world.problems.push(`POST /graphql: ${message}`);
	return answer(200, { errors: [{ type: "NOT_IMPLEMENTED", message, path: [], locations: [{ line: 1, column: 1 }] }] });
}

/** A failure of GraphQL is a 200 whose body says so. */
function failed(type: string, message: string): Answer {
	const error = { type, path: ["updateRefs"], locations: [{ line: 1, column: 36 }], message };
	return answer(200, { data: { updateRefs: null }, errors: [error] });
}

const inputFields = ["repositoryId", "refUpdates", "clientMutationId"];
const updateFields = ["name", "beforeOid", "afterOid", "force"];

/** https://docs.github.com/graphql/reference/mutations#updaterefs */
async function update(world: World, call: Call, input: Json): Promise<Answer> {
	const updates = objects(input.refUpdates);
	const unknown = [
		...Object.keys(input).filter((key) => !inputFields.includes(key)),
		...updates.flatMap((each) => Object.keys(each)).filter((key) => !updateFields.includes(key)),
	];
	if (unknown.length > 0) return unserved(world, `what UpdateRefsInput names, which ${unknown.join(", ")} is not`);
	const [wanted] = updates;
	// GitHub changes all of several or none, which the emulator cannot.
	if (wanted === undefined || updates.length > 1) return unserved(world, "updateRefs with one update at a time");
	const refused = refusalFor(world, call, { ...contents, method: "POST", template: "" });
	if (refused?.status === 403) return failed("FORBIDDEN", forbidden(call));
	const id = text(input, "repositoryId");
	if (refused !== undefined || (await readRepository(world)).node_id !== id) {
		return failed("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
	}
	const failure = await compareAndChange(world, wanted);
	if (failure !== undefined) return failed("UNPROCESSABLE", failure);
	return answer(200, { data: { updateRefs: { clientMutationId: input.clientMutationId ?? null } } });
}

const contents = { scopes: ["contents"], level: "write", role: "write" } as const;

function forbidden({ identity }: Call): string {
	if (identity.kind === "job") return "Resource not accessible by integration";
	return `${loginOf(identity)} does not have the correct permissions to execute \`UpdateRefs\``;
}

const none = "0".repeat(40);

/**
 * Answers with what stood in the way. The documentation says what is compared and not in which words a refusal is given, so
 * nobody may read these.
 */
async function compareAndChange(world: World, wanted: Json): Promise<string | undefined> {
	const [name, before, after] = ["name", "beforeOid", "afterOid"].map((key) => text(wanted, key)) as [
		string,
		string,
		string,
	];
	const git = `${repositoryPath(world)}/git`;
	const rest = name.replace(/^refs\//, "");
	const { body: found } = await ask(world, { method: "GET", path: `${git}/ref/${rest}` });
	const now = (isJson(found) && text(found.object, "sha")) || none;
	if (before !== "" && before !== now) return `${name} is at ${now}, not at ${before}`;
	if (now === none && after === none) return `${name} does not exist`;
	const path = `${git}/refs/${rest}`;
	const change =
		after === none
			? { method: "DELETE", path }
			: now === none
				? { method: "POST", path: `${git}/refs`, body: { ref: name, sha: after } }
				: { method: "PATCH", path, body: { sha: after, force: wanted.force === true } };
	const { status, body } = await ask(world, change);
	return status < 300 ? undefined : text(body, "message");
}
