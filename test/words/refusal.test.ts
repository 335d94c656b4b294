// Every refusal as people read it, in one golden file: what happened, why, and what to do next.
import { expect, test } from "vitest";
import { nearestName } from "../../src/commands/nearest-name.ts";
import { proposalsOf } from "../../src/incident/proposal.ts";
import { UserId } from "../../src/incident/user-id.ts";
import type { Protected } from "../../src/operations/protected-people.ts";
import { mappingProblem } from "../../src/words/mapping.ts";
import { takesNothing } from "../../src/words/problems.ts";
import { type Refusal, refusalReply } from "../../src/words/refusal.ts";
import { incidentOf, otherUser, user } from "./incident-room.ts";
import { chapters } from "./operation-room.ts";
import { operations, story } from "./told.ts";

type TeamMember = Extract<Refusal, { refused: "team-member" }>;

const mika: Protected = { user: UserId.parse(user), part: "contact", login: "mika" };
const unnamed: Protected = { user: UserId.parse(otherUser), part: "contact", login: undefined };

function teamMember(hit: readonly Protected[], more: Partial<TeamMember> = {}): TeamMember {
	return { refused: "team-member", hit, lead: "octavia", chosen: "names", others: undefined, ...more };
}

test("every refusal", async () => {
	const incident = incidentOf(story.slice(0, 3));
	const resolved = incidentOf(story);
	const closed = incidentOf([], [{ at: "2026-03-01T13:00:00Z", by: "rosalind", act: "closed" }]);
	const [proposal] = proposalsOf(incidentOf(operations.slice(0, 2)));
	if (!proposal) throw new Error("Nothing waits.");
	const holder = { incident: 12, key: "comment:9/1", run: "80/1", by: "ravi", at: "2026-03-01T10:01:00Z" };
	// One of each code, checked by the compiler: a new refusal without words here does not compile.
	const each: { [Code in Refusal["refused"]]: Refusal & { refused: Code } } = {
		"unknown-command": { refused: "unknown-command", name: "revok", nearest: nearestName("revok", ["revoke"]) },
		"bad-arguments": {
			refused: "bad-arguments",
			problem: "The user is missing.",
			usage: "/revoke <user>",
			example: `/revoke ${user}`,
		},
		"too-many-commands": { refused: "too-many-commands", count: 12, most: 10 },
		"too-long": { refused: "too-long" },
		"secret-in-comment": { refused: "secret-in-comment", secret: "secret-key" },
		"edited-comment": { refused: "edited-comment", command: "/revoke" },
		"no-permission": {
			refused: "no-permission",
			login: "ren",
			role: "triage",
			who: ["octavia", "rosalind"],
			contactsBroken: false,
		},
		"rerun-no-permission": { refused: "rerun-no-permission", login: "ren", role: "none", commenter: "octavia" },
		"public-repository": { refused: "public-repository" },
		"unknown-person": { refused: "unknown-person", login: "octavai" },
		"person-may-not-command": { refused: "person-may-not-command", login: "ren", role: "on-call-readers" },
		"report-names-nobody": { refused: "report-names-nobody" },
		"no-organization": { refused: "no-organization" },
		"time-not-past": { refused: "time-not-past" },
		"nobody-fits": { refused: "nobody-fits" },
		"nobody-kept-out": { refused: "nobody-kept-out", begun: false },
		"except-names-nobody": { refused: "except-names-nobody", asked: "jane.doe@example.com", candidates: [] },
		"only-excepted": { refused: "only-excepted" },
		"table-unfit": {
			refused: "table-unfit",
			problem: { what: "no-table", name: "user", schema: undefined, near: "public.users" },
		},
		"other-users": { refused: "other-users", looked: 100, table: "public.users" },
		"bad-mapping": { refused: "bad-mapping", problem: mappingProblem({ what: "twice", column: "email" }) },
		"export-public": { refused: "export-public" },
		"no-users-table": { refused: "no-users-table" },
		"other-instance": { refused: "other-instance", own: "development", incident: "production" },
		"no-such-user": { refused: "no-such-user", asked: "jane.doe@example.com", candidates: [] },
		"alone-not-lead": { refused: "alone-not-lead", lead: "octavia" },
		"team-unknown": { refused: "team-unknown", problem: "responders.0: Invalid input | <b>" },
		"team-member": teamMember([mika], {
			chosen: "signed-in-since",
			others: `/lockout --signed-in-since 2026-03-01 09:40 --except ${user}`,
		}),
		"users-changed": { refused: "users-changed", before: 3, now: 5, sparesOthers: false },
		"let-in-since": { refused: "let-in-since" },
		"locked-out-since": { refused: "locked-out-since" },
		"proposal-changed": { refused: "proposal-changed" },
		locked: { refused: "locked", holder },
		"comment-changed": { refused: "comment-changed", what: "edited", of: "octavia" },
		"unknown-code": { refused: "unknown-code", code: "K7QF", waiting: ["M2XP", "T9AB"] },
		"code-not-waiting": { refused: "code-not-waiting", code: "K7QF", state: "expired", proposal, begun: false },
		"own-command": { refused: "own-command", code: "K7QF", lead: "ren" },
		"asker-no-permission": { refused: "asker-no-permission", login: "octavia" },
		"already-acknowledged": { refused: "already-acknowledged" },
		"already-over": { refused: "already-over" },
		"same-severity": { refused: "same-severity" },
		"same-lead": { refused: "same-lead" },
		"not-over": { refused: "not-over" },
	};
	const texts: [string, string][] = Object.entries(each).map(([code, refusal]) => [
		code,
		refusalReply(refusal, incident, "ren"),
	]);
	texts.push([
		"unknown-command, none near",
		refusalReply({ ...each["unknown-command"], nearest: undefined }, incident, "ren"),
	]);
	texts.push(["no-permission, nobody named", refusalReply({ ...each["no-permission"], who: [] }, incident, "ren")]);
	const broken = { ...each["no-permission"], contactsBroken: true };
	texts.push(["no-permission, the contacts are broken", refusalReply(broken, incident, "ren")]);
	texts.push([
		"unknown-command, asked of /help",
		refusalReply({ ...each["unknown-command"], inHelp: true }, incident, "ren"),
	]);
	const bare = { ...each["bad-arguments"], problem: takesNothing, usage: "/ack", example: "/ack" };
	texts.push(["bad-arguments of a command that takes none", refusalReply(bare, incident, "ren")]);
	texts.push([
		"already-acknowledged, by the same person",
		refusalReply(each["already-acknowledged"], incident, "octavia"),
	]);
	for (const secret of ["webhook-secret", "api-key", "token", "github-token"] as const) {
		texts.push([
			`secret-in-comment, ${secret}`,
			refusalReply({ refused: "secret-in-comment", secret }, incident, "ren"),
		]);
	}
	texts.push(["already-over, resolved", refusalReply({ refused: "already-over" }, resolved, "ren")]);
	texts.push(["already-over, closed", refusalReply({ refused: "already-over" }, closed, "ren")]);
	const more: [string, Refusal][] = [
		["no-such-user, an address of two", { ...each["no-such-user"], candidates: [user, otherUser] }],
		["alone-not-lead, nobody leads", { refused: "alone-not-lead", lead: null }],
		["alone-not-lead, of a /confirm", { refused: "alone-not-lead", lead: "octavia", code: "K7QF" }],
		["alone-not-lead, of a /confirm, nobody leads", { refused: "alone-not-lead", lead: null, code: "K7QF" }],
		["team-member, your own account", teamMember([{ ...mika, part: "asker", login: "Ren" }])],
		["team-member, your own account, as you confirm", teamMember([{ ...mika, part: "confirmer", login: "ren" }])],
		["team-member, the account of who typed it", teamMember([{ ...mika, part: "asker" }], { chosen: "report" })],
		["team-member, the lead", teamMember([{ ...mika, part: "lead" }], { lead: "mika", chosen: "organization" })],
		["team-member, whose login is not known, asked by the lead", teamMember([unnamed], { lead: "ren" })],
		["team-member, nobody leads", teamMember([mika], { lead: null })],
		[
			"team-member, several",
			teamMember([{ ...mika, part: "lead" }, { ...unnamed, part: "asker", login: "ren" }, unnamed]),
		],
		[
			"team-member, too many for one command",
			teamMember([mika], { chosen: "organization", others: `/lockout --except ${"x".repeat(6_000)}` }),
		],
		[
			"except-names-nobody, of two users",
			{
				refused: "except-names-nobody",
				asked: "jane.doe@example.com",
				candidates: [UserId.parse(user), UserId.parse(otherUser)],
			},
		],
		["team-member, many", teamMember(Array.from({ length: 12 }, () => mika))],
		["users-changed, as many others", { ...each["users-changed"], now: 3 }],
		["users-changed, the exceptions", { ...each["users-changed"], now: 3, sparesOthers: true }],
		["locked, by whom is not known", { refused: "locked", holder: undefined }],
		["comment-changed, one's own", { refused: "comment-changed", what: "deleted", of: undefined }],
		["unknown-code, nothing waits", { ...each["unknown-code"], waiting: [] }],
		["own-command, somebody else leads", { ...each["own-command"], lead: "octavia" }],
		["own-command, nobody leads", { ...each["own-command"], lead: null }],
		["edited-comment, which waited", { ...each["edited-comment"], code: "K7QF" }],
		...(["cancelled", "ran", "unfinished"] as const).map((state): [string, Refusal] => [
			`code-not-waiting, ${state}`,
			{ ...each["code-not-waiting"], state },
		]),
		["nobody-kept-out, after a run had begun", { ...each["nobody-kept-out"], begun: true }],
		...(["expired", "cancelled"] as const).map((state): [string, Refusal] => [
			`code-not-waiting, ${state} after a run had begun`,
			{ ...each["code-not-waiting"], state, begun: true },
		]),
	];
	for (const [about, refusal] of more) texts.push([about, refusalReply(refusal, incident, "ren")]);
	await expect(chapters(texts)).toMatchFileSnapshot("golden/refusals.md");
});
