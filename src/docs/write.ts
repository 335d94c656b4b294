/** `npm run docs`: writes the generated parts of the documentation anew. It touches nothing outside the markers. */
import { writeFileSync } from "node:fs";
import { documents, repository } from "./generated.ts";

for (const { path, before, after } of documents()) {
	if (before !== after) writeFileSync(new URL(path, repository), after);
	console.log(`${path}: ${before === after ? "up to date" : "written"}`);
}
