// Reads the emulator under its owner's name, for the routes that need to know what stands there, whatever the caller may see.
// Only `ask` can write: it sends what it is told.

import { correct } from "./corrections.ts";
import type { EmulatorCall } from "./emulator.ts";
import { isSame } from "./identity.ts";
import { type Answer, isJson, type Json, objects, text } from "./wire.ts";
import { commentIds, repositoryPath, type World } from "./world.ts";

/** Calls the emulator as its owner, and completes what it answers. */
export async function ask(world: World, call: Omit<EmulatorCall, "token">): Promise<Answer> {
	const found = await world.emulator.call({ ...call, token: world.ownerToken });
	return { ...found, body: correct(world, found.body) };
}

export async function readIssue(world: World, number: number): Promise<Json | undefined> {
	const { status, body } = await ask(world, { method: "GET", path: `${repositoryPath(world)}/issues/${number}` });
	return status === 200 && isJson(body) ? body : undefined;
}

export async function readComment(world: World, id: number): Promise<Json | undefined> {
	const path = `${repositoryPath(world)}/issues/comments/${id - commentIds}`;
	const { status, body } = await ask(world, { method: "GET", path });
	return status === 200 && isJson(body) ? body : undefined;
}

/** Every page of a list, in the emulator's order. */
async function readAll(world: World, path: string): Promise<Json[]> {
	const all: Json[] = [];
	for (let page = 1; ; page += 1) {
		const separator = path.includes("?") ? "&" : "?";
		const { status, body } = await ask(world, { method: "GET", path: `${path}${separator}per_page=100&page=${page}` });
		if (status !== 200) throw new Error(`the emulator answers ${status} to ${path}`);
		const found = objects(body);
		all.push(...found);
		if (found.length < 100) return all;
	}
}

export function readIssues(world: World, query: URLSearchParams): Promise<Json[]> {
	return readAll(world, `${repositoryPath(world)}/issues?${query}`);
}

export function readComments(world: World, number: number): Promise<Json[]> {
	return readAll(world, `${repositoryPath(world)}/issues/${number}/comments`);
}

export function readLabels(world: World): Promise<Json[]> {
	return readAll(world, `${repositoryPath(world)}/labels`);
}

/** The repository's own spelling of a label: GitHub compares their names without case. */
export async function spellingOf(world: World, name: string): Promise<string | undefined> {
	return (await readLabels(world)).map((label) => text(label, "name")).find((known) => isSame(known, name));
}

export async function readRepository(world: World): Promise<Json> {
	const { body } = await ask(world, { method: "GET", path: repositoryPath(world) });
	return isJson(body) ? body : {};
}
