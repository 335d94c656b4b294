// `updateRefs` of the local GitHub: it compares, then changes. Everything else of GraphQL stays refused.
import { expect, test } from "vitest";
import type { LocalGitHub } from "../../../src/drill/github/local-github.ts";
import { client, jobClient, repo, startRoom } from "./room.ts";

const document = "mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";
const none = "0".repeat(40);
const branch = "refs/heads/claim";

type Update = { name?: string; beforeOid?: string; afterOid: string; force?: boolean };

/** A branch on the first of two commits that share no history. */
async function scene() {
	const github = await startRoom();
	const send = await jobClient(github, { contents: "write" });
	const head = (await send("GET", `${repo}/git/ref/heads/main`)).body.object.sha;
	const tree = (await send("GET", `${repo}/git/commits/${head}`)).body.tree.sha;
	const commit = async (message: string) =>
		(await send("POST", `${repo}/git/commits`, { message, tree, parents: [] })).body.sha;
	const [first, second] = [await commit("first"), await commit("second")];
	await send("POST", `${repo}/git/refs`, { ref: branch, sha: first });
	const repositoryId = (await send("GET", repo)).body.node_id;
	const update = (change: Update, by = send, id = repositoryId) => {
		const input = { repositoryId: id, refUpdates: [{ name: branch, ...change }] };
		return by("POST", "/graphql", { query: document, variables: { input } });
	};
	return { github, send, first, second, update, at: () => tipOf(github) };
}

async function tipOf(github: LocalGitHub): Promise<string | undefined> {
	const { status, body } = await client(github, github.personToken("ada"))("GET", `${repo}/git/ref/heads/claim`);
	return status === 200 ? body.object.sha : undefined;
}

const done = { data: { updateRefs: { clientMutationId: null } } };

test("a branch that is where it should be is deleted", async () => {
	const { github, update, first, at } = await scene();
	expect((await update({ beforeOid: first, afterOid: none })).body).toEqual(done);
	expect(await at()).toBeUndefined();
	expect(github.problems).toEqual([]);
});

test("a branch that is where it should be is moved to a commit of another history, by force only", async () => {
	const { update, first, second, at } = await scene();
	expect((await update({ beforeOid: first, afterOid: second })).body).toMatchObject({
		data: { updateRefs: null },
		errors: [{ type: "UNPROCESSABLE" }],
	});
	expect(await at()).toBe(first);
	expect((await update({ beforeOid: first, afterOid: second, force: true })).body).toEqual(done);
	expect(await at()).toBe(second);
});

test.each([
	["deleted", none],
	["moved", "second"],
])("a branch that has moved is not %s, and the answer is a 200 that says so", async (_, to) => {
	const { update, first, second, at } = await scene();
	const { status, body } = await update({ beforeOid: second, afterOid: to === none ? none : second, force: true });
	expect(status).toBe(200);
	expect(body).toMatchObject({ errors: [{ type: "UNPROCESSABLE", path: ["updateRefs"] }] });
	expect(await at()).toBe(first);
});

test("no commit before means that the branch must not exist", async () => {
	const { update, first, second, at } = await scene();
	expect((await update({ beforeOid: none, afterOid: second })).body).toMatchObject({ errors: [{}] });
	expect((await update({ afterOid: none })).body).toEqual(done);
	expect((await update({ afterOid: none })).body).toMatchObject({ errors: [{}] });
	expect((await update({ beforeOid: none, afterOid: first })).body).toEqual(done);
	expect(await at()).toBe(first);
});

test("neither a job without contents: write nor a reader may, and another repository is not found", async () => {
	const { github, update, first, at } = await scene();
	const gone = { beforeOid: first, afterOid: none };
	const job = await jobClient(github, { contents: "read" });
	expect((await update(gone, job)).body).toMatchObject({
		errors: [{ type: "FORBIDDEN", message: "Resource not accessible by integration" }],
	});
	const rita = client(github, github.personToken("rita"));
	expect((await update(gone, rita)).body).toMatchObject({ errors: [{ type: "FORBIDDEN" }] });
	const nils = client(github, github.personToken("nils"));
	expect((await update(gone, nils)).body).toMatchObject({ errors: [{ type: "NOT_FOUND" }] });
	expect((await update(gone, undefined, "R_unknown")).body).toMatchObject({ errors: [{ type: "NOT_FOUND" }] });
	expect((await update(gone, client(github))).status).toBe(401);
	expect(await at()).toBe(first);
});

test.each([
	["another mutation", { query: "mutation { deleteRef(input: {refId: 1}) { clientMutationId } }" }],
	["a field that the input does not have", { query: document, variables: { input: { repo: "R_1", refUpdates: [] } } }],
])("%s is refused and noted", async (_, body) => {
	const { github, send } = await scene();
	expect((await send("POST", "/graphql", body)).body).toMatchObject({ errors: [{ type: "NOT_IMPLEMENTED" }] });
	expect(github.problems).toHaveLength(1);
});
