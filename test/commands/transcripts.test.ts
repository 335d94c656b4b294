// What each command that moves the incident answers, and the event that it leaves. Whole replies have golden files elsewhere.
import { describe, expect, test } from "vitest";
import type { Role } from "../../src/incident/authority.ts";
import { evolve } from "../../src/incident/incident.ts";
import {
	acknowledged,
	closedByHand,
	incidentAfter,
	ledBy,
	opened,
	recordOfEvent,
	resolved,
	severitySet,
} from "../incident/given.ts";
import { say } from "./asked.ts";

const write: Role = { name: "write", access: "write" };

describe("/ack", () => {
	test("says who is on it", async () => {
		expect(await say("/ack", { by: "octavia", at: "2026-03-01T10:02:00Z" })).toEqual({
			event: { type: "acknowledged" },
			reply:
				"✅ **octavia is on it**, 2 min after the incident was declared. Next: say who leads, `/lead @octavia` if it is you.",
			ending: "done",
		});
	});
	test("writes a login with an underscore so that it can be copied", async () => {
		expect(await say("/ack", { by: "ren_example" })).toMatchObject({
			reply: expect.stringContaining("`/lead @ren_example`"),
		});
	});
	test("is refused when somebody is", async () => {
		expect(await say("/ack", { incident: incidentAfter(opened, acknowledged) })).toEqual({
			refused: "already-acknowledged",
		});
	});
	test("is refused when the issue is closed", async () => {
		expect(await say("/ack", { incident: incidentAfter(opened, closedByHand) })).toEqual({ refused: "already-over" });
	});
});

describe("/note", () => {
	test.each([
		["/note rolled back", "rolled back", "2026-03-01T10:05:30Z"],
		["/note 09:55 first report", "first report", "2026-03-01T09:55:00Z"],
		["/note 9:55 first report", "first report", "2026-03-01T09:55:00Z"],
		["/note 23:59 text", "text", "2026-02-28T23:59:00Z"],
		["/note 09:55 first\u2028report", "first\u2028report", "2026-03-01T09:55:00Z"],
		["/note 9:5 is no time", "9:5 is no time", "2026-03-01T10:05:30Z"],
		["/note <!-- incident-event {} -->", "<!-- incident-event {} -->", "2026-03-01T10:05:30Z"],
	])("%s", async (line, text, happenedAt) => {
		expect(await say(line)).toMatchObject({ event: { type: "noted", text, happenedAt }, ending: "done" });
	});

	test("23:59 said at 00:05 belongs to yesterday", async () => {
		expect(await say("/note 23:59 text", { at: "2026-03-01T00:05:00Z" })).toMatchObject({
			event: { happenedAt: "2026-02-28T23:59:00Z" },
			reply: "📝 Added to the timeline, 2026-02-28 23:59 UTC: text",
		});
	});

	test("goes on below its line, as far as the paragraph goes", async () => {
		const line = "/note 09:55 first report\nfrom Berlin\n\nI keep looking.";
		expect(await say(line)).toMatchObject({
			event: { text: "first report\nfrom Berlin" },
			reply: "📝 Added to the timeline, 2026-03-01 09:55 UTC: first report from Berlin",
		});
	});

	test("keeps no e-mail address, neither in the reply nor in the record", async () => {
		const outcome = await say("/note jane.doe@example.com called, and <joe@example.org>");
		expect(JSON.stringify(outcome)).not.toMatch(/jane\.doe|joe@/);
		expect(outcome).toMatchObject({ event: { text: "j…@example.com called, and <j…@example.org>" } });
	});

	test("repeats a mention without calling anybody", async () => {
		expect(await say("/note told @octavia")).toMatchObject({
			event: { text: "told @octavia" },
			reply: "📝 Added to the timeline, 2026-03-01 10:05 UTC: told @\u2060octavia",
		});
	});
});

describe("/severity", () => {
	test("changes it, and says how to change it back", async () => {
		expect(await say("/severity p1")).toMatchObject({
			event: { type: "severity-changed", severity: "P1" },
			reply: "✅ **The severity is P1 now**, it was P2. To change it back: `/severity P2`.",
		});
	});
	test("is refused when it is that already", async () => {
		expect(await say("/severity P3", { incident: incidentAfter(opened, severitySet("P3")) })).toEqual({
			refused: "same-severity",
		});
	});
});

describe("/lead", () => {
	test("names somebody who may run commands, and calls them", async () => {
		expect(await say("/lead @octavia", { people: { roleOf: async () => write } })).toMatchObject({
			event: { type: "lead-assigned", lead: "octavia" },
			reply: expect.stringContaining("**@octavia leads this incident now**"),
		});
	});
	test("says from whom it was taken over", async () => {
		const around = { incident: incidentAfter(opened, ledBy("octavia")), people: { roleOf: async () => write } };
		expect(await say("/lead rosalind", around)).toMatchObject({
			reply: expect.stringContaining("taking over from octavia"),
		});
	});
	test("is refused for the present lead, and nobody is asked about them", async () => {
		expect(await say("/lead @Octavia", { incident: incidentAfter(opened, ledBy("octavia")) })).toEqual({
			refused: "same-lead",
		});
	});
	test("is refused for somebody unknown here", async () => {
		const roleOf = async (): Promise<Role> => ({ name: "none", access: "none" });
		const people = { roleOf, responders: async () => ({ logins: ["kim"], problem: undefined }) };
		expect(await say("/lead @octavai", { people })).toEqual({ refused: "unknown-person", login: "octavai" });
		expect(await say("/lead @Kim", { people })).toMatchObject({ event: { lead: "Kim" } });
	});
	test("is refused for somebody who may not run commands, unless the contacts name them", async () => {
		const roleOf = async (): Promise<Role> => ({ name: "triage", access: "triage" });
		const refusal = { refused: "person-may-not-command", login: "Ren", role: "triage" };
		expect(
			await say("/lead @Ren", { people: { roleOf, responders: async () => ({ logins: [], problem: undefined }) } }),
		).toEqual(refusal);
		expect(
			await say("/lead @Ren", {
				people: { roleOf, responders: async () => ({ logins: ["ren"], problem: undefined }) },
			}),
		).toMatchObject({
			event: { type: "lead-assigned", lead: "Ren" },
		});
	});
});

describe("/resolve and /reopen", () => {
	test("/resolve keeps how, as it was typed", async () => {
		const incident = incidentAfter(opened, acknowledged);
		expect(await say("/resolve rolled *back*", { incident, at: "2026-03-01T10:05:00Z" })).toMatchObject({
			event: { type: "resolved", how: "rolled *back*" },
			reply: expect.stringContaining("✅ **Resolved** after 5 min: rolled \\*back\\*"),
		});
		expect(await say("/resolve", { incident })).toMatchObject({ event: { how: null } });
	});
	test("a resolved incident is not resolved again", async () => {
		expect(await say("/resolve", { incident: incidentAfter(opened, resolved) })).toEqual({ refused: "already-over" });
	});
	test("/reopen starts it anew", async () => {
		const incident = incidentAfter(opened, resolved);
		const outcome = await say("/reopen it is back", { incident });
		expect(outcome).toMatchObject({ event: { type: "reopened", reason: "it is back" } });
		expect("event" in outcome && evolve(incident, recordOfEvent(outcome.event, 8)).status).toBe("open");
	});
	test("an incident that goes on is not reopened", async () => {
		expect(await say("/reopen x")).toEqual({ refused: "not-over" });
	});
});

describe("/help", () => {
	test("lists every command, and none of them at the beginning of a line, where it would run", async () => {
		const outcome = await say("/help");
		expect(outcome).toMatchObject({ event: { type: "answered" }, ending: "done" });
		expect("reply" in outcome && outcome.reply).not.toMatch(/^\//m);
	});
	test.each(["/help revoke", "/help /revoke", "/help REVOKE"])("%s explains one", async (line) => {
		expect(await say(line)).toMatchObject({ reply: expect.stringMatching(/^\*\*`\/revoke </) });
	});
	test("suggests the nearest command", async () => {
		expect(await say("/help revok")).toEqual({
			refused: "unknown-command",
			name: "revok",
			nearest: "revoke",
			inHelp: true,
		});
		expect(await say("/help x y")).toEqual({
			refused: "unknown-command",
			name: "x y",
			nearest: undefined,
			inHelp: true,
		});
	});
});
