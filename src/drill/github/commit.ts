// One commit of several files to the default branch, through the git routes as any client would. It never force-pushes.

import { isJson, type Json, text } from "./wire.ts";

type Act = (method: string, rest: string, body?: Json) => Promise<Json>;

/** `act` calls a route below the repository and fails on anything but success. */
export async function commitFiles(
	act: Act,
	message: string,
	files: Record<string, string>,
): Promise<{ before: string; after: string }> {
	const before = text((await act("GET", "/git/ref/heads/main")).object, "sha");
	const head = await act("GET", `/git/commits/${before}`);
	const entries = Object.entries(files).map(([path, content]) => ({ path, mode: "100644", type: "blob", content }));
	const tree = await act("POST", "/git/trees", { base_tree: text(head.tree, "sha"), tree: entries });
	const commit = await act("POST", "/git/commits", { message, tree: text(tree, "sha"), parents: [before] });
	const after = text(commit, "sha");
	const moved = await act("PATCH", "/git/refs/heads/main", { sha: after });
	if (!isJson(moved.object)) throw new Error("main did not move");
	return { before, after };
}
