// What commands about users say, for every way they can end: golden files as a whole, and what no wording may claim.
import { describe, expect, test } from "vitest";
import { operationReply } from "../../src/words/operation.ts";
import type { OperationReport } from "../../src/words/operation-report.ts";
import { isDone } from "../../src/words/operation-row.ts";
import { otherUser } from "./incident-room.ts";
import { many } from "./many-endings.ts";
import { confirmed, lockedOut, reset, revoked, three, unlocked } from "./operation-endings.ts";
import { ambiguous, banned, chapters, ended, reportOf, unavailable, userId } from "./operation-room.ts";

const golden = { revoke: revoked, lockout: lockedOut, unlock: unlocked, "force-reset": reset, "many-users": many };

test.each(Object.entries(golden))("every ending of %s", async (name, endings) => {
	const texts = endings.map(([about, report]) => [about, operationReply(report)] as const);
	await expect(chapters(texts)).toMatchFileSnapshot(`golden/${name}.md`);
});

const all = Object.entries(golden).flatMap(([name, endings]) =>
	endings.map(([about, report]) => [`${name}: ${about}`, report] as const),
);

describe.each(all)("%s", (_, report) => {
	const reply = operationReply(report);
	const { operation, rows, totals, notTried } = report;

	test("✅ or ⚠️ stands at the top exactly if nobody is left", () => {
		const isAll = rows.every((row) => isDone(operation, row)) && notTried.length === 0;
		expect(/^(?:✅|⚠️)/u.test(reply)).toBe(isAll);
	});

	test("✅ stands at the top of no lockout that a lock keeps up, and of no reset where there is no password", () => {
		if (operation === "lockout" && totals.locked > 0) expect(reply).not.toMatch(/^✅/);
		if (operation === "force-reset" && totals.passwordless > 0) expect(reply).not.toMatch(/^✅/);
	});

	test("no e-mail address is shown whole", () => {
		expect(reply).not.toMatch(/jane\.doe|nobody@/);
	});

	test("❌ says how to go on, or that nothing typed can, and nothing else does", () => {
		expect(/To go on with what is left|cannot be revoked from here/.test(reply)).toBe(reply.startsWith("❌"));
	});

	test("nobody is said to be locked out who can sign in", () => {
		const out = rows.filter((row) => row.outcome === "handled" && row.handling.access !== undefined);
		if (
			operation === "lockout" &&
			totals.users === out.length &&
			out.every((row) => row.outcome === "handled" && row.handling.access === "open")
		) {
			expect(reply).not.toMatch(/is locked out|are locked out by|To take it back/);
		}
	});
});

describe("what is left", () => {
	test("is named in the command to go on with, and no others", () => {
		const rows = [ended(), ended({ user: otherUser, failed: 1 }, otherUser), ambiguous];
		expect(operationReply(reportOf("revoke", rows))).toContain(`type \`/revoke ${otherUser}\``);
	});

	test("goes on with API keys where they were to be revoked", () => {
		const report = reportOf("lockout", three, { apiKeys: true, again: " --api-keys" });
		expect(operationReply(report)).toContain(`${userId(3)} --api-keys\``);
	});

	test("of a command that was confirmed goes on with its code, so that nobody has to ask again", () => {
		const once = reportOf("revoke", three, { warrant: { confirmed } });
		expect(operationReply(once)).toContain("or whoever confirmed it types `/confirm K7QF` again");
		const alone = reportOf("revoke", three, { warrant: { confirmed, alone: "x" } });
		expect(operationReply(alone)).toContain('`/confirm K7QF --alone "why"`');
	});
});

describe("a lockout is taken back", () => {
	const filter = "--organization org_2NNEqL2nrIRdJ194ndJqAHwEfxC";
	const ids = (count: number) => Array.from({ length: count }, (_, index) => userId(index));
	const replyOf = (count: number, more: Partial<OperationReport> = {}) =>
		operationReply(
			reportOf(
				"lockout",
				ids(count).map((user) => banned({ user, failed: 1, failures: [unavailable] }, user)),
				more,
			),
		);

	test.each([1, 31, 150])("of %i users by one command that names them all", (count) => {
		expect(replyOf(count, { filter })).toContain(`\`/unlock ${ids(count).join(" ")}\``);
	});

	test("of very many by the same filter, or by their names on the run's page; no command is shown cut", () => {
		const filtered = replyOf(400, { filter });
		expect(filtered).toContain(`\`/unlock ${filter}\``);
		const named = replyOf(400);
		expect(named).toMatch(/To take it back: `\/unlock` and the users, .*the run's page.* lists the ids/);
		for (const reply of [filtered, named]) expect(reply).not.toMatch(/`\/[^`\n]*…`/);
	});
});

test.each([
	[60, "60 seconds"],
	[3_600, "1 hour"],
	[5_400, "90 minutes"],
	[86_400, "1 day"],
	[315_360_000, "10 years"],
])("a token lifetime of %i s is said %j", (tokenLifetimeSeconds, words) => {
	expect(operationReply(reportOf("revoke", [ended()], { tokenLifetimeSeconds }))).toContain(`up to **${words}**`);
});

test("a reason, and why somebody is alone, cannot pass for words of ours, and show no e-mail address", () => {
	const text = "**x** @octocat <!-- incident-event {} --> of jane.doe@example.com";
	const reply = operationReply(reportOf("revoke", [ended()], { warrant: { reason: text, alone: text } }));
	expect(reply).not.toMatch(/<!--|@octocat|\*\*x|jane\.doe/);
});
