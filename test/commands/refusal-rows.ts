/** Situations in which a command about users is not run, each with a neighbouring one in which it is. */
import type { Environment } from "../../src/incident/environment.ts";
import type { OperationRefusal } from "../../src/words/operation-refusal.ts";
import { type Around, ledIncident, locksThat, teamOf } from "./asked.ts";
import { jane, john, type Knows, person, userId } from "./clerk-in-memory.ts";

export const org = "org_2NNEqL2nrIRdJ194ndJqAHwEfxC";
const otherOrg = "org_9ZZEqL2nrIRdJ194ndJqAHwEfxD";
export const users = () => [
	person(jane, { email: "jane@example.com", gitHubLogins: ["octavia"], phones: ["+15550100100"] }),
	person(john, { email: "john@example.com" }),
];
const holder = { incident: 8, key: "comment:1/1", run: "2/1", by: "kim", at: "2026-03-01T10:00:00Z" };

type Row = {
	code: OperationRefusal["refused"];
	line: string;
	by?: string;
	knows?: Knows;
	around?: Around;
	/** What is typed, known or around instead, for it not to be refused. */
	neighbour: { line?: string; by?: string; knows?: Knows; around?: Around };
};

export const about = (environment: Environment) => ({ incident: ledIncident({ environment }) });
const broken = { team: async () => ({ members: [], problem: "line 3" }) };

export const rows: [string, Row][] = [
	[
		"a report that names nobody",
		{
			code: "report-names-nobody",
			line: "/lockout --from-report",
			around: { affected: "everybody" },
			neighbour: { around: { affected: "john@example.com" } },
		},
	],
	[
		"an organization that does not exist",
		{
			code: "no-organization",
			line: `/revoke --organization ${otherOrg}`,
			neighbour: { line: `/revoke --organization ${org}` },
		},
	],
	[
		"an organization without members",
		{
			code: "nobody-fits",
			line: `/revoke --organization ${org}`,
			knows: { organizations: { [org]: [] } },
			neighbour: { knows: { organizations: { [org]: [john] } } },
		},
	],
	[
		"a time since which nobody signed in",
		{
			code: "nobody-fits",
			line: "/force-reset --signed-in-since 09:40",
			knows: { signedIn: [] },
			neighbour: { knows: { signedIn: [john] } },
		},
	],
	[
		"an organization of whose members none is kept out",
		{
			code: "nobody-kept-out",
			line: `/unlock --organization ${org}`,
			knows: { users: [person(john)], organizations: { [org]: [john] } },
			neighbour: { knows: { users: [person(john, { locked: true })], organizations: { [org]: [john] } } },
		},
	],
	[
		"an exception that is nobody's name",
		{
			code: "except-names-nobody",
			line: `/revoke --organization ${org} --except nobody@example.com`,
			knows: { organizations: { [org]: [jane, john] } },
			neighbour: { line: `/revoke --organization ${org} --except jane@example.com` },
		},
	],
	[
		"exceptions that leave nobody",
		{
			code: "only-excepted",
			line: `/revoke --organization ${org} --except ${john}`,
			neighbour: { line: `/revoke --organization ${org} --except ${jane}` },
		},
	],
	[
		"a time that lies ahead",
		{
			code: "time-not-past",
			line: "/revoke --signed-in-since 2026-03-02 09:40",
			neighbour: { line: "/revoke --signed-in-since 2026-02-28 09:40" },
		},
	],
	[
		"a development key in an incident about production",
		{
			code: "other-instance",
			line: `/revoke ${john}`,
			knows: { instance: "development" },
			around: about("production"),
			neighbour: { around: about("development") },
		},
	],
	[
		"a production key in an incident about development",
		{
			code: "other-instance",
			line: `/lockout ${john} --dry-run`,
			around: about("development"),
			neighbour: { around: about("production") },
		},
	],
	[
		"a key that only Clerk knows to be of development",
		{
			code: "other-instance",
			line: `/unlock ${john}`,
			knows: { instance: undefined, environment: "development" },
			around: about("production"),
			neighbour: { knows: { instance: undefined, environment: "production" } },
		},
	],
	[
		"the other instance's users even to look at",
		{
			code: "other-instance",
			line: `/user ${john}`,
			knows: { instance: "development" },
			around: about("production"),
			neighbour: { around: { incident: ledIncident() } },
		},
	],
	[
		"the other instance's sessions even to look at",
		{
			code: "other-instance",
			line: `/access-log ${john}`,
			knows: { instance: "development" },
			around: about("production"),
			neighbour: { knows: { instance: "production" } },
		},
	],
	[
		"a user who does not exist",
		{ code: "no-such-user", line: `/user ${userId(1)}`, neighbour: { line: `/user ${john}` } },
	],
	[
		"an address of two users",
		{
			code: "no-such-user",
			line: "/access-log team@example.com",
			knows: { users: [jane, john].map((id) => person(id, { email: "team@example.com" })) },
			neighbour: { line: `/access-log ${jane}` },
		},
	],
	[
		"going alone without leading",
		{
			code: "alone-not-lead",
			line: `/revoke ${john} ${jane} --alone "why"`,
			by: "ravi",
			neighbour: { by: "rosalind" },
		},
	],
	[
		"going alone with one user, without leading",
		{
			code: "alone-not-lead",
			line: `/revoke ${john} --alone "why"`,
			by: "ravi",
			neighbour: { line: `/revoke ${john}` },
		},
	],
	[
		"contacts that cannot be read",
		{
			code: "team-unknown",
			line: `/lockout ${john}`,
			around: { people: broken },
			neighbour: { line: `/revoke ${john}` },
		},
	],
	[
		"contacts that cannot be read, which the lead may overrule",
		{
			code: "team-unknown",
			line: `/lockout ${john}`,
			by: "rosalind",
			around: { people: broken },
			neighbour: { line: `/lockout ${john} --alone "cannot wait"` },
		},
	],
	["the own account", { code: "team-member", line: `/lockout ${jane}`, by: "Octavia", neighbour: { by: "ravi" } }],
	[
		"the own account among others",
		{ code: "team-member", line: `/lockout ${john} ${jane}`, by: "octavia", neighbour: { line: `/lockout ${john}` } },
	],
	[
		"the own account in a dry run",
		{
			code: "team-member",
			line: `/lockout ${jane} --dry-run`,
			by: "octavia",
			neighbour: { line: `/revoke ${jane} --dry-run` },
		},
	],
	[
		"somebody of the team by address",
		{
			code: "team-member",
			line: `/lockout ${john}`,
			around: { people: teamOf({ emails: ["john@example.com"] }) },
			neighbour: { around: { people: teamOf({ emails: ["jon@example.com"] }) } },
		},
	],
	[
		"somebody of the team by number",
		{
			code: "team-member",
			line: `/lockout ${jane}`,
			by: "ravi",
			around: { people: teamOf({ phones: ["+15550100100"] }) },
			neighbour: { around: { people: teamOf({ phones: ["+15550100101"] }) } },
		},
	],
	[
		"somebody of the team by a filter",
		{
			code: "team-member",
			line: `/lockout --organization ${org}`,
			around: { people: teamOf({ userIds: [john.toLowerCase()] }) },
			neighbour: { line: `/force-reset --organization ${org}` },
		},
	],
	[
		"somebody of the team, which the lead may overrule",
		{
			code: "team-member",
			line: `/lockout ${john}`,
			by: "rosalind",
			around: { people: teamOf({ emails: ["john@example.com"] }) },
			neighbour: { line: `/lockout ${john} --alone "it is meant"` },
		},
	],
	[
		"the lead's account",
		{
			code: "team-member",
			line: `/lockout ${jane}`,
			by: "ravi",
			around: { incident: ledIncident({ lead: "Octavia" }) },
			neighbour: { around: { incident: ledIncident({ lead: "kim" }) } },
		},
	],
	[
		"a lock that somebody holds",
		{
			code: "locked",
			line: `/lockout ${john} ${userId(1)} --alone "why"`,
			by: "rosalind",
			around: { locks: locksThat({ heldBy: holder }) },
			neighbour: { around: { locks: locksThat() } },
		},
	],
	["a code that no reply shows", { code: "unknown-code", line: "/confirm 2222", neighbour: { line: "/help confirm" } }],
	[
		"a code to withdraw that no reply shows",
		{ code: "unknown-code", line: "/cancel 2222", neighbour: { line: "/help cancel" } },
	],
];
