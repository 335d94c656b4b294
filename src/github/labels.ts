/** The repository's labels: brings ours to the wanted state, and says what it did. It never deletes one. */
import { z } from "zod";
import type { LabelDescription } from "../words/names.ts";
import type { GitHubClient } from "./client.ts";

const Label = z.object({ name: z.string(), color: z.string(), description: z.string().nullish() });
const path = "/repos/{owner}/{repo}/labels";

export async function syncLabels(client: GitHubClient, wanted: readonly LabelDescription[]): Promise<string[]> {
	const present = new Map<string, z.infer<typeof Label>>();
	for (let page = 1, full = true; full; page++) {
		const found = await client.page(`GET ${path}`, {}, page, z.array(Label));
		for (const label of found.items) present.set(label.name.toLowerCase(), label);
		full = found.full;
	}
	const said: string[] = [];
	for (const label of wanted) {
		const before = present.get(label.name.toLowerCase());
		if (!before) {
			await client.send(`POST ${path}`, { ...label }, Label);
			said.push(`Created the label "${label.name}".`);
		} else if (before.color.toLowerCase() !== label.color || (before.description ?? "") !== label.description) {
			const { name, color, description } = label;
			await client.send(`PATCH ${path}/{name}`, { name: before.name, new_name: name, color, description }, Label);
			said.push(`Described the label "${label.name}".`);
		} else {
			said.push(`The label "${label.name}" is as it should be.`);
		}
	}
	return said;
}
