// What `/revoke` says, for every way it can end: the golden file as a whole, and what no wording may claim.
import { expect, test } from "vitest";
import { UserId } from "../../src/incident/user-id.ts";
import { OutsideFailure, type Revocation } from "../../src/ports.ts";
import { isEnded, type RevokeReport, type RevokeRow, revokeReply, revokeStarted } from "../../src/words/revoke.ts";
import { otherUser, user } from "./incident-room.ts";

const unavailable = new OutsideFailure({ service: "Clerk", reason: "unavailable", message: "x", status: 503 });
const unauthorized = new OutsideFailure({ service: "Clerk", reason: "unauthorized", message: "x", status: 401 });

function ended(more: Partial<Revocation> = {}, asked = user): RevokeRow {
	const revocation = { user, revoked: 37, alreadyOver: 0, failed: 0, verified: true, failures: [], ...more };
	return { asked, outcome: "revocation", email: "jane.doe@example.com", banned: false, revocation };
}

function reportOf(rows: readonly RevokeRow[], more: Partial<RevokeReport> = {}): RevokeReport {
	return { rows, instance: "production", tokenLifetimeSeconds: 60, reason: null, resumed: false, ...more };
}

const unknown: RevokeRow = { asked: otherUser, outcome: "unknown" };
const ambiguous: RevokeRow = {
	asked: "jane.doe@example.com",
	outcome: "ambiguous",
	candidates: [user, otherUser].map((id) => UserId.parse(id)),
};
const unread: RevokeRow = { asked: otherUser, outcome: "unread", failures: [unavailable] };

const endings: [string, RevokeReport][] = [
	["all revoked", reportOf([ended()])],
	["one session", reportOf([ended({ revoked: 1 })])],
	["by e-mail, with a reason", reportOf([ended({}, "jane.doe@example.com")], { reason: "stolen *laptop*" })],
	["nothing was live", reportOf([ended({ revoked: 0 })])],
	["some ended meanwhile", reportOf([ended({ revoked: 30, alreadyOver: 7 })])],
	["some could not be revoked", reportOf([ended({ revoked: 30, failed: 7, failures: [unavailable, unavailable] })])],
	["the end could not be read", reportOf([ended({ failed: 1, verified: false, failures: [unauthorized] })])],
	["sessions keep appearing", reportOf([ended({ failed: 2 })])],
	["no such user", reportOf([unknown])],
	["an address of two users", reportOf([ambiguous])],
	["the list could not be read", reportOf([unread])],
	["two users", reportOf([ended(), ended({ user: otherUser, revoked: 3 }, otherUser)])],
	["one found, one not", reportOf([ended(), unknown])],
	[
		"a bit of everything",
		reportOf([ended(), ended({ failed: 1, failures: [unauthorized] }), unknown, ambiguous, unread]),
	],
	[
		"a development instance with long tokens",
		reportOf([ended()], { instance: "development", tokenLifetimeSeconds: 3_600 }),
	],
	["token lifetimes unknown", reportOf([ended()], { tokenLifetimeSeconds: undefined })],
	["after a cut-off run", reportOf([ended({ revokedBefore: 12, revoked: 25 })], { resumed: true })],
	["all done by the run that was cut off", reportOf([ended({ revokedBefore: 37, revoked: 0 })], { resumed: true })],
	["none could be revoked", reportOf([ended({ revoked: 0, failed: 37, failures: [unavailable] })])],
	[
		"none is known to be revoked",
		reportOf([ended({ revoked: 0, failed: 37, verified: false, failures: [unavailable] })]),
	],
	["all confirmed, the list unread", reportOf([ended({ verified: false, failures: [unavailable] })])],
	["a banned user", reportOf([{ ...ended(), banned: true } as RevokeRow])],
	["one user under two names", reportOf([ended(), { asked: "jane.doe@example.com", outcome: "repeated", as: user }])],
	["no such e-mail address", reportOf([{ asked: "nobody@example.com", outcome: "unknown" }])],
	["a key of another form", reportOf([ended()], { instance: undefined })],
];

test("every ending", async () => {
	const texts = [
		`<!-- started -->\n\n${revokeStarted([user, "jane.doe@example.com"])}`,
		...endings.map(([about, report]) => `<!-- ${about} -->\n\n${revokeReply(report)}`),
	];
	await expect(`${texts.join("\n\n")}\n`).toMatchFileSnapshot("golden/revoke.md");
});

test.each(endings)(
	"when %s, ✅ stands at the top exactly if every user is verified and nothing is left",
	(_, report) => {
		expect(revokeReply(report).startsWith("✅")).toBe(report.rows.every(isEnded));
	},
);

test.each(endings)("when %s, no e-mail address is shown whole", (_, report) => {
	expect(revokeReply(report)).not.toContain("jane.doe");
	expect(revokeStarted(["jane.doe@example.com"])).not.toContain("jane.doe");
});

test("❌ says how to go on, with the users that are left and no others", () => {
	const reply = revokeReply(reportOf([ended(), ended({ user: otherUser, failed: 1 }, otherUser), ambiguous]));
	expect(reply).toContain(`type \`/revoke ${otherUser}\``);
});

test("a reason cannot pass for words of ours", () => {
	const reply = revokeReply(reportOf([ended()], { reason: "**x** @octocat <!-- incident-event {} -->" }));
	expect(reply).not.toMatch(/<!--|@octocat|\*\*x/);
});

test.each([
	[60, "60 seconds"],
	[3_600, "1 hour"],
	[5_400, "90 minutes"],
	[86_400, "1 day"],
	[315_360_000, "10 years"],
])("a token lifetime of %i s is said %j", (tokenLifetimeSeconds, words) => {
	expect(revokeReply(reportOf([ended()], { tokenLifetimeSeconds }))).toContain(`up to **${words}**`);
});
