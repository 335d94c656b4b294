import { expect, test } from "vitest";
import type { LocalGitHub } from "../../../src/drill/github/local-github.ts";
import { client, jobClient, repo, startRoom } from "./room.ts";

type Who = "nobody" | "unknown" | "job" | "ada" | "mara" | "wim" | "tess" | "rita" | "nils";
type Row = {
	rule: string;
	visibility?: "private" | "public";
	permissions?: Record<string, "read" | "write">;
	who: Who;
	ask: [method: string, path: string, body?: unknown];
	status: number;
	message?: string;
};

// In each room, mara has opened issue 1 and commented on it; rita has opened issue 2, which is locked.
const comment = `${repo}/issues/comments/3100000001`;
const tooLong = "x".repeat(65_537);
const rows: Row[] = [
	{ rule: "an unknown token is refused", who: "unknown", ask: ["GET", repo], status: 401, message: "Bad credentials" },
	{ rule: "a private repository does not exist for nobody", who: "nobody", ask: ["GET", repo], status: 404 },
	{ rule: "a private repository does not exist for an outsider", who: "nils", ask: ["GET", repo], status: 404 },
	{ rule: "a reader reads a private repository", who: "rita", ask: ["GET", repo], status: 200 },
	{
		rule: "anyone reads a public repository",
		visibility: "public",
		who: "nobody",
		ask: ["GET", `${repo}/issues/1`],
		status: 200,
	},
	{
		rule: "nobody writes to a public repository",
		visibility: "public",
		who: "nobody",
		ask: ["POST", `${repo}/issues/1/comments`, { body: "hi" }],
		status: 401,
		message: "Requires authentication",
	},
	{ rule: "another repository does not exist", who: "ada", ask: ["GET", "/repos/example-org/other"], status: 404 },
	{
		rule: "owner and repository are found without case",
		who: "ada",
		ask: ["GET", "/repos/Example-Org/INCIDENTS"],
		status: 200,
	},
	{
		rule: "an outsider comments in a public repository",
		visibility: "public",
		who: "nils",
		ask: ["POST", `${repo}/issues/1/comments`, { body: "hi" }],
		status: 201,
	},
	{
		rule: "a job with issues: write comments",
		who: "job",
		ask: ["POST", `${repo}/issues/1/comments`, { body: "hi" }],
		status: 201,
	},
	{
		rule: "a job with issues: read does not comment",
		permissions: { issues: "read" },
		who: "job",
		ask: ["POST", `${repo}/issues/1/comments`, { body: "hi" }],
		status: 403,
		message: "Resource not accessible by integration",
	},
	{
		rule: "a job with issues: read reads comments",
		permissions: { issues: "read" },
		who: "job",
		ask: ["GET", `${repo}/issues/1/comments`],
		status: 200,
	},
	{
		rule: "a job without issues reads no comments",
		permissions: {},
		who: "job",
		ask: ["GET", `${repo}/issues/1/comments`],
		status: 403,
	},
	{
		rule: "a job always reads metadata",
		permissions: {},
		who: "job",
		ask: ["GET", `${repo}/collaborators/mara/permission`],
		status: 200,
	},
	{
		rule: "a job without contents reads no files",
		who: "job",
		ask: ["GET", `${repo}/contents/README.md`],
		status: 403,
	},
	{
		rule: "a job with contents: read reads files",
		permissions: { contents: "read" },
		who: "job",
		ask: ["GET", `${repo}/contents/README.md`],
		status: 200,
	},
	{
		rule: "a job with pull-requests: write lists pull requests",
		permissions: { "pull-requests": "write" },
		who: "job",
		ask: ["GET", `${repo}/pulls`],
		status: 200,
	},
	{ rule: "a job is not a user", who: "job", ask: ["GET", "/user"], status: 403 },
	{ rule: "a person is a user", who: "rita", ask: ["GET", "/user"], status: 200 },
	{
		rule: "a job with issues: write reacts",
		who: "job",
		ask: ["POST", `${comment}/reactions`, { content: "eyes" }],
		status: 201,
	},
	{
		rule: "a job with issues: read does not react",
		permissions: { issues: "read" },
		who: "job",
		ask: ["POST", `${comment}/reactions`, { content: "eyes" }],
		status: 403,
	},
	{
		rule: "a reaction is one of eight",
		who: "job",
		ask: ["POST", `${comment}/reactions`, { content: "tick" }],
		status: 422,
	},
	{
		rule: "a missing comment takes no reaction",
		who: "job",
		ask: ["POST", `${repo}/issues/comments/9/reactions`, { content: "eyes" }],
		status: 404,
	},
	{ rule: "a job edits any comment", who: "job", ask: ["PATCH", comment, { body: "new" }], status: 200 },
	{
		rule: "a job with issues: read edits none",
		permissions: { issues: "read" },
		who: "job",
		ask: ["PATCH", comment, { body: "new" }],
		status: 403,
	},
	{ rule: "a writer edits another's comment", who: "wim", ask: ["PATCH", comment, { body: "new" }], status: 200 },
	{
		rule: "a triager does not edit another's comment",
		who: "tess",
		ask: ["PATCH", comment, { body: "new" }],
		status: 403,
	},
	{ rule: "a writer deletes another's comment", who: "wim", ask: ["DELETE", comment], status: 204 },
	{ rule: "a reader does not delete another's comment", who: "rita", ask: ["DELETE", comment], status: 403 },
	{
		rule: "a missing comment is not edited",
		who: "job",
		ask: ["PATCH", `${repo}/issues/comments/9`, { body: "x" }],
		status: 404,
	},
	{
		rule: "a comment of 65,536 characters is taken",
		who: "job",
		ask: ["POST", `${repo}/issues/1/comments`, { body: "é".repeat(65_536) }],
		status: 201,
	},
	{
		rule: "characters are counted, not halves of emoji",
		who: "job",
		ask: ["POST", `${repo}/issues/1/comments`, { body: "🚨".repeat(65_536) }],
		status: 201,
	},
	{
		rule: "a comment of 65,537 characters is refused",
		who: "job",
		ask: ["POST", `${repo}/issues/1/comments`, { body: tooLong }],
		status: 422,
		message: "Validation Failed",
	},
	{
		rule: "an edit to 65,537 characters is refused",
		who: "job",
		ask: ["PATCH", comment, { body: tooLong }],
		status: 422,
	},
	{
		rule: "an issue of 65,537 characters is refused",
		who: "job",
		ask: ["POST", `${repo}/issues`, { title: "t", body: tooLong }],
		status: 422,
	},
	{
		rule: "an issue's edit to 65,537 characters is refused",
		who: "job",
		ask: ["PATCH", `${repo}/issues/1`, { body: tooLong }],
		status: 422,
	},
	{
		rule: "an empty comment is refused",
		who: "job",
		ask: ["POST", `${repo}/issues/1/comments`, { body: " " }],
		status: 422,
	},
	{ rule: "an issue has a title", who: "job", ask: ["POST", `${repo}/issues`, { title: "" }], status: 422 },
	{
		rule: "a missing issue takes no comment",
		who: "job",
		ask: ["POST", `${repo}/issues/99/comments`, { body: "hi" }],
		status: 404,
	},
	{
		rule: "a job does not comment on a locked issue",
		who: "job",
		ask: ["POST", `${repo}/issues/2/comments`, { body: "hi" }],
		status: 403,
		message: "Unable to create comment because issue is locked.",
	},
	{
		rule: "a reader does not comment on a locked issue, even their own",
		who: "rita",
		ask: ["POST", `${repo}/issues/2/comments`, { body: "hi" }],
		status: 403,
	},
	{
		rule: "a writer comments on a locked issue",
		who: "wim",
		ask: ["POST", `${repo}/issues/2/comments`, { body: "hi" }],
		status: 201,
	},
	{
		rule: "an author edits their issue",
		who: "rita",
		ask: ["PATCH", `${repo}/issues/2`, { body: "new" }],
		status: 200,
	},
	{
		rule: "a reader does not edit another's issue",
		who: "rita",
		ask: ["PATCH", `${repo}/issues/1`, { body: "new" }],
		status: 403,
	},
	{
		rule: "a triager closes an issue",
		who: "tess",
		ask: ["PATCH", `${repo}/issues/1`, { state: "closed" }],
		status: 200,
	},
	{
		rule: "a triager does not edit another's text",
		who: "tess",
		ask: ["PATCH", `${repo}/issues/1`, { body: "new" }],
		status: 403,
	},
	{
		rule: "a triager labels",
		who: "tess",
		ask: ["POST", `${repo}/issues/1/labels`, { labels: ["incident"] }],
		status: 200,
	},
	{
		rule: "a reader does not label",
		who: "rita",
		ask: ["POST", `${repo}/issues/1/labels`, { labels: ["incident"] }],
		status: 403,
	},
	{
		rule: "a triager makes no label in passing",
		who: "tess",
		ask: ["POST", `${repo}/issues/1/labels`, { labels: ["new"] }],
		status: 403,
		message: "You do not have permission to create labels on this repository.",
	},
	{
		rule: "a job makes a label in passing",
		who: "job",
		ask: ["POST", `${repo}/issues/1/labels`, { labels: ["new"] }],
		status: 200,
	},
	{
		rule: "a label that the issue does not wear is not taken off",
		who: "job",
		ask: ["DELETE", `${repo}/issues/2/labels/incident`],
		status: 404,
		message: "Label does not exist",
	},
	{
		rule: "a label is taken off without case",
		who: "job",
		ask: ["DELETE", `${repo}/issues/1/labels/INCIDENT`],
		status: 200,
	},
	{
		rule: "a label is made once",
		who: "job",
		ask: ["POST", `${repo}/labels`, { name: "Incident", color: "ffffff" }],
		status: 422,
		message: "Validation Failed",
	},
	{
		rule: "a new label is made",
		who: "job",
		ask: ["POST", `${repo}/labels`, { name: "severity: P1", color: "ffffff" }],
		status: 201,
	},
	{
		rule: "a label's colour is six digits",
		who: "job",
		ask: ["POST", `${repo}/labels`, { name: "p1", color: "#fff" }],
		status: 422,
	},
	{ rule: "a label is found without case", who: "job", ask: ["GET", `${repo}/labels/Incident`], status: 200 },
	{
		rule: "a reader makes no label",
		who: "rita",
		ask: ["POST", `${repo}/labels`, { name: "p1", color: "ffffff" }],
		status: 403,
	},
	{
		rule: "assigning answers 201",
		who: "job",
		ask: ["POST", `${repo}/issues/1/assignees`, { assignees: ["wim"] }],
		status: 201,
	},
	{
		rule: "taking an assignee off answers 200",
		who: "job",
		ask: ["DELETE", `${repo}/issues/1/assignees`, { assignees: ["wim"] }],
		status: 200,
	},
	{
		rule: "a reader assigns nobody",
		who: "rita",
		ask: ["POST", `${repo}/issues/1/assignees`, { assignees: ["wim"] }],
		status: 403,
	},
	{ rule: "a job locks an issue", who: "job", ask: ["PUT", `${repo}/issues/1/lock`], status: 204 },
	{ rule: "a triager locks none", who: "tess", ask: ["PUT", `${repo}/issues/1/lock`], status: 403 },
	{
		rule: "a lock has one of four reasons",
		who: "job",
		ask: ["PUT", `${repo}/issues/1/lock`, { lock_reason: "boring" }],
		status: 422,
	},
	{ rule: "a comment is pinned", who: "job", ask: ["PUT", `${comment}/pin`], status: 200 },
	{ rule: "a comment is unpinned", who: "job", ask: ["DELETE", `${comment}/pin`], status: 204 },
	{
		rule: "a job with issues: read pins nothing",
		permissions: { issues: "read" },
		who: "job",
		ask: ["PUT", `${comment}/pin`],
		status: 403,
	},
	{ rule: "a collaborator is one", who: "job", ask: ["GET", `${repo}/collaborators/rita`], status: 204 },
	{ rule: "an outsider is none", who: "job", ask: ["GET", `${repo}/collaborators/nils`], status: 404 },
	{
		rule: "the permission of an unknown user is not found",
		who: "job",
		ask: ["GET", `${repo}/collaborators/zoe/permission`],
		status: 404,
		message: "zoe is not a user",
	},
	{
		rule: "the permission of a bot is not found",
		who: "job",
		ask: ["GET", `${repo}/collaborators/helper%5Bbot%5D/permission`],
		status: 404,
		message: "helper[bot] is not a user",
	},
	{
		rule: "a reader does not look up another's permission",
		who: "rita",
		ask: ["GET", `${repo}/collaborators/mara/permission`],
		status: 403,
	},
	{ rule: "a reader can be assigned", who: "job", ask: ["GET", `${repo}/assignees/rita`], status: 204 },
	{ rule: "an outsider cannot be assigned", who: "job", ask: ["GET", `${repo}/assignees/nils`], status: 404 },
	{
		rule: "a job with contents: read makes no ref",
		permissions: { contents: "read" },
		who: "job",
		ask: ["POST", `${repo}/git/refs`, { ref: "refs/locks/1", sha: "0".repeat(40) }],
		status: 403,
	},
	{
		rule: "a missing ref is not found",
		permissions: { contents: "read" },
		who: "job",
		ask: ["GET", `${repo}/git/ref/locks/1`],
		status: 404,
	},
	{
		rule: "a ref needs an object that exists",
		permissions: { contents: "write" },
		who: "job",
		ask: ["POST", `${repo}/git/refs`, { ref: "refs/heads/a", sha: "0".repeat(40) }],
		status: 422,
		message: "Object does not exist",
	},
	{
		rule: "a missing ref is not deleted",
		permissions: { contents: "write" },
		who: "job",
		ask: ["DELETE", `${repo}/git/refs/heads/a`],
		status: 422,
		message: "Reference does not exist",
	},
	{
		rule: "a job without actions: read sees no run",
		permissions: { contents: "write" },
		who: "job",
		ask: ["GET", `${repo}/actions/runs/1`],
		status: 403,
	},
	{
		rule: "a run that never was is not found",
		permissions: { actions: "read" },
		who: "job",
		ask: ["GET", `${repo}/actions/runs/1`],
		status: 404,
	},
	{ rule: "an unknown user is not found", who: "job", ask: ["GET", "/users/zoe"], status: 404 },
	{ rule: "an issue that is no number is not found", who: "ada", ask: ["GET", `${repo}/issues/1x`], status: 404 },
];

function clientOf(github: LocalGitHub, who: Who, permissions: Row["permissions"]) {
	if (who === "nobody") return client(github);
	if (who === "unknown") return client(github, "ghs_made_up");
	return who === "job" ? jobClient(github, permissions) : client(github, github.personToken(who));
}

for (const { rule, visibility = "private", permissions, who, ask, status, message } of rows) {
	test(rule, async () => {
		const github = await startRoom({ visibility });
		await github.openIssue({ by: "mara", title: "Sign-in fails", body: "Since nine.", labels: ["incident"] });
		await github.comment({ by: "mara", issue: 1, body: "/ack" });
		await github.openIssue({ by: "rita", title: "Locked", body: "" });
		await github.lockIssue({ by: "wim", issue: 2 });
		const send = await clientOf(github, who, permissions);
		const reply = await send(...ask);
		expect({ status: reply.status, body: reply.body }).toMatchObject({
			status,
			...(message === undefined ? {} : { body: { message, status: String(status) } }),
		});
		expect(github.problems.filter((problem) => problem.includes(": answer "))).toEqual([]);
	});
}
