// The action as it is usually written, for comparison: every library is imported at the top, and the reaction goes out
// through octokit. Bundled by ncc at the time of the benchmark; it takes no short cut and no detour of its own.

import { execFile } from "node:child_process";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));

const source = `
import * as core from "@actions/core";
import { context, getOctokit } from "@actions/github";
import { createClerkClient } from "@clerk/backend";
import { fromMarkdown } from "mdast-util-from-markdown";
import { parse } from "yaml";
import { z } from "zod";

const Payload = z.object({
	action: z.literal("created"),
	issue: z.object({ number: z.number() }),
	comment: z.object({ id: z.number(), body: z.string(), user: z.object({ login: z.string() }) }),
});

function commandsIn(body) {
	const paragraphs = fromMarkdown(body).children.filter(({ type }) => type === "paragraph");
	return paragraphs.flatMap(({ children }) => children).filter(({ type, value }) => type === "text" && value.startsWith("/"));
}

async function main() {
	const { comment, issue } = Payload.parse(context.payload);
	if (commandsIn(comment.body).length === 0) return;
	const octokit = getOctokit(core.getInput("github-token", { required: true }));
	await octokit.rest.reactions.createForIssueComment({ ...context.repo, comment_id: comment.id, content: "eyes" });

	const clerk = createClerkClient({ secretKey: core.getInput("clerk-secret-key") });
	const { data } = await octokit.rest.repos.getContent({
		...context.repo,
		path: "INCIDENT_CONTACTS.yml",
		mediaType: { format: "raw" },
	});
	const contacts = parse(String(data));
	core.info(\`\${comment.user.login} in #\${issue.number}: \${Object.keys(contacts)} \${await clerk.users.getCount()}\`);
}

main().catch((error) => core.setFailed(error));
`;

/** Returns the path of the bundle, below `folder`. */
export async function buildEagerBundle(folder: string): Promise<string> {
	await symlink(modules, join(folder, "node_modules"));
	await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
	const entry = join(folder, "eager.js");
	const built = join(folder, "eager");
	await writeFile(entry, source);
	const ncc = join(modules, "@vercel/ncc/dist/ncc/cli.js");
	await promisify(execFile)(process.execPath, [ncc, "build", entry, "--out", built, "--quiet", "--no-cache"]);
	return join(built, "index.js");
}
