// What the standalone actions say on the run's page, where there is no issue to type anything into.
import { describe, expect, test } from "vitest";
import { UserId } from "../../src/incident/user-id.ts";
import type { Protected } from "../../src/operations/protected-people.ts";
import type { Target } from "../../src/operations/targets.ts";
import {
	actionBrokenBy,
	actionRefused,
	badUsersFile,
	badUsersFileLine,
	dryRunOfAction,
	fileProblems,
	namesNobody,
	noneGiven,
	usersTwice,
	whatActionDid,
	wrongEnvironment,
} from "../../src/words/action.ts";
import { operationReply } from "../../src/words/operation.ts";
import type { OperationRefusal } from "../../src/words/operation-refusal.ts";
import { otherUser, user } from "./incident-room.ts";
import { many as manyUsers } from "./many-endings.ts";
import { lockedOut, revoked } from "./operation-endings.ts";
import { chapters, clerkFailure, ended, known, reportOf, unavailable, userId } from "./operation-room.ts";

const radius = { users: 1, sessions: 37, counted: 1, requests: 40, seconds: 1, environment: "production" as const };
const nobody = { ...radius, users: 0, sessions: 0, counted: 0, requests: 0, seconds: 0 };
const target: Target = { asked: "jane.doe@example.com", outcome: "user", known: known(user) };
const missed: Target[] = [
	{ asked: "nobody@example.com", outcome: "unknown" },
	{ asked: "unread@example.com", outcome: "unread", failure: unavailable },
	{ asked: user, outcome: "repeated", as: "jane.doe@example.com" },
];
/** What only somebody in an issue can type or look up, or only the owner of the workflow that answers issues. */
const onlyInAnIssue =
	/`\/(?!unlock)|--(?:api-keys|alone|dry-run)|\b(?:type[sd]?|comment|command|this issue)\b|CLERK_SECRET_KEY|CLERK_API_URL|incident\.yml|this repository/;

const many = Array.from(
	{ length: 250 },
	(_, index): Target => ({ asked: userId(index), outcome: "user", known: known(userId(index)) }),
);

const own: Protected = { user: UserId.parse(user), part: "asker", login: "octavia" };

function teamMember(hit: readonly Protected[]): OperationRefusal {
	return { refused: "team-member", hit, lead: null, chosen: "names", others: undefined };
}

const texts: [string, string][] = [
	["nobody is named", noneGiven],
	["an environment that is none", wrongEnvironment],
	["two lists are given", usersTwice],
	["a list of separators", namesNobody("")],
	["an empty file", namesNobody("affected.txt")],
	["a file that is missing", badUsersFile("affected.txt", fileProblems.missing)],
	["a file elsewhere", badUsersFile("../affected.txt", fileProblems.outside)],
	["a folder for a file", badUsersFile("lists", fileProblems.noFile)],
	["a file that is no text", badUsersFile("affected.txt", fileProblems.noText)],
	["a file that is too big", badUsersFile("affected.txt", fileProblems.tooBig(3_400_000, 2_000_000))],
	["a file that cannot be read", badUsersFile("affected.txt", fileProblems.unreadable("EACCES"))],
	["a mistyped user in a file", badUsersFileLine("affected.txt", 1_017, "user_1")],
	["another word in a file", badUsersFileLine("affected.txt", 1, "email,name")],
	...(["not-set-up", "wrong-key", "wrong-address", "rate-limited", "unreachable", "rejected"] as const).map(
		(reason): [string, string] => {
			const broken = { failure: clerkFailure(reason), done: whatActionDid.nothing, operation: "lockout" as const };
			return [`Clerk: ${reason}`, actionBrokenBy(broken).reply];
		},
	),
	["a fault of ours", actionBrokenBy({ failure: undefined, done: whatActionDid.nothing }).reply],
	[
		"another instance",
		actionRefused({ refused: "other-instance", own: "production", incident: "development" }, "octavia"),
	],
	["your own account", actionRefused(teamMember([own]), "octavia")],
	[
		"two of the team",
		actionRefused(teamMember([own, { user: UserId.parse(otherUser), part: "contact", login: "mika" }]), "octavia"),
	],
	[
		"the team is not known",
		actionRefused({ refused: "team-unknown", problem: "responders.0: <b>wrong</b>" }, "octavia"),
	],
	["a dry run of revoke", dryRunOfAction({ operation: "revoke", radius, targets: [target] })],
	[
		"a dry run of lockout, with names that are nobody's",
		dryRunOfAction({ operation: "lockout", radius, targets: [target, ...missed] }),
	],
	[
		"a dry run whose sessions could not be counted, in an unknown instance",
		dryRunOfAction({
			operation: "revoke",
			radius: { ...radius, counted: 0, sessions: 0, environment: undefined, uncounted: unavailable },
			targets: [target],
		}),
	],
	[
		"a dry run in which the sessions of some could not be counted",
		dryRunOfAction({
			operation: "revoke",
			radius: { ...radius, users: 2, uncounted: unavailable },
			targets: [target, { asked: otherUser, outcome: "user", known: known(otherUser) }],
		}),
	],
	[
		"a dry run of which a part was counted, and a name far down is nobody's",
		dryRunOfAction({
			operation: "revoke",
			radius: { ...radius, users: 250, counted: 200, sessions: 500, requests: 1_000, seconds: 20 },
			targets: [...many, ...missed.slice(0, 1)],
		}),
	],
	[
		"a dry run in which nobody could be read",
		dryRunOfAction({ operation: "revoke", radius: nobody, targets: missed.slice(0, 2) }),
	],
	[
		"a dry run in which no name is anybody's",
		dryRunOfAction({ operation: "lockout", radius: nobody, targets: missed.slice(0, 1) }),
	],
];

test("every text", async () => {
	await expect(chapters(texts)).toMatchFileSnapshot("golden/actions.md");
});

describe.each(texts)("%s", (_, text) => {
	test("speaks of no issue, no comment and no incident, and shows no e-mail address", () => {
		expect(text).not.toMatch(/\bincident\b|comment|this issue|`--alone|jane\.doe|nobody@|unread@/);
		expect(text).not.toMatch(onlyInAnIssue);
	});

	test("says that nothing was done, and to run it again", () => {
		expect(text).toMatch(/Nothing was done|nothing was changed|Nobody was locked out/);
		expect(text).toMatch(/run again/);
	});
});

const inviting = /dry-run set to false/;

test.each(texts.filter(([about]) => about.startsWith("a dry run")))(
	"%s: invites to the real run exactly if somebody was read, and says why where somebody was not",
	(about, text) => {
		expect(inviting.test(text)).toBe(!/nobody could be read|no name is anybody's/.test(about));
		expect(/status\.clerk\.com/.test(text)).toBe(/could not be|could be read|names that are/.test(about));
	},
);

describe.each(
	[...revoked, ...lockedOut, ...manyUsers].filter(
		([, { operation, resumed }]) => /^(?:revoke|lockout)$/.test(operation) && !resumed,
	),
)("the account of an action: %s", (_, report) => {
	test("offers nothing that only an issue has", () => {
		const { warrant } = report;
		const own = { page: undefined, filter: undefined, warrant: { ...warrant, confirmed: undefined } };
		expect(operationReply({ ...report, ...own })).not.toMatch(onlyInAnIssue);
	});
});

test.each(["forbidden", "unauthorized", "not-found", "rejected", "unreadable", "not-in-plan", "conflict"] as const)(
	"an account with a user whom Clerk refused (%s) offers nothing that only an issue has",
	(reason) => {
		const failed = ended({ failed: 1, failures: [clerkFailure(reason, 400)] });
		expect(operationReply(reportOf("revoke", [failed], { page: undefined }))).not.toMatch(onlyInAnIssue);
	},
);

test("an account of an action says how to take it back without an incident", () => {
	const [, banned] = lockedOut[0] ?? ["", reportOf("lockout", [])];
	expect(operationReply({ ...banned, page: undefined })).toContain(
		`To take it back: in Clerk's dashboard under Users → the user, or in an incident with \`/unlock ${user}\`.`,
	);
});
