// The runbooks hold every step that the procedures ask for, and name no command that there is not.
import { expect, test } from "vitest";
import { registry } from "../../src/commands/registry.ts";
import { parseRunbook, type Runbook } from "../../src/incident/checklist.ts";
import { type Kind, kinds } from "../../src/incident/kind.ts";
import { filesBelow, read } from "./files.ts";

const runbook = (kind: Kind): Runbook => parseRunbook(read(`.github/runbooks/${kind}.md`));

test("each kind has its runbook, and there is none besides", () => {
	expect(filesBelow(".github/runbooks/")).toEqual([...kinds].sort().map((kind) => `.github/runbooks/${kind}.md`));
});

/** The heading it stands under, where that decides when the step is taken. */
type Row = [kind: Kind, step: string, found: RegExp, under?: RegExp];

test.each<Row>([
	["auth-outage", "confirm the outage at Clerk's status", /^confirm the outage.*status\.clerk\.com/i],
	["auth-outage", "check application logs", /^check the application's logs/i],
	["auth-outage", "verify environment variables", /^verify the environment variables/i],
	["auth-outage", "enable emergency bypass if safe", /emergency bypass.*safe/i, /clerk is down/i],
	["auth-outage", "notify users", /^notify users/i, /clerk is down/i],
	["auth-outage", "monitor Clerk's status", /^monitor clerk's status/i, /clerk is down/i],
	["auth-outage", "check recent deployments", /^check recent deployments/i, /the application/i],
	["auth-outage", "roll back if necessary", /^roll back if necessary/i, /the application/i],
	["auth-outage", "check middleware configuration", /^check the middleware configuration/i, /the application/i],
	["auth-outage", "document timeline and actions", /^document timeline and actions/i],
	["auth-outage", "conduct the post-mortem", /^conduct the post-mortem/i],
	["security-incident", "identify affected accounts", /^identify affected accounts/i],
	["security-incident", "revoke all their sessions", /^revoke all their sessions.*`\/revoke/i],
	["security-incident", "lock compromised accounts", /^lock compromised accounts/i],
	["security-incident", "reset API keys if exposed", /^reset api keys if.*exposed/i],
	["security-incident", "enable additional verification", /^enable additional verification/i],
	["security-incident", "notify affected users", /^notify affected users/i],
	["security-incident", "review access logs", /^review access logs/i],
	["security-incident", "document and report", /^document .*report/i],
	["webhook-failure", "identify the sync gap", /^identify the sync gap/i],
	["webhook-failure", "pause webhook processing", /^pause webhook processing/i],
	["webhook-failure", "export the current database state", /^export the current database state/i],
	["webhook-failure", "run the resync", /^run the resync/i],
	["webhook-failure", "verify data integrity", /^verify data integrity/i],
	["webhook-failure", "resume webhook processing", /^resume webhook processing/i],
	["webhook-failure", "monitor", /^monitor/i],
	["performance-degradation", "measure sign-in and API latency", /^measure sign-in and api latency/i],
	["performance-degradation", "compare with Clerk's status", /^compare with .*status\.clerk\.com/i],
	["performance-degradation", "check middleware configuration", /^check the middleware configuration/i],
	["performance-degradation", "check recent deployments", /^check recent deployments/i],
	["performance-degradation", "mitigate", /^mitigate/i],
	["performance-degradation", "monitor", /^monitor/i],
])("the runbook %s has the step: %s", (kind, _, found, under = /./) => {
	const sections = runbook(kind).filter(({ heading }) => under.test(heading ?? ""));
	expect(sections.flatMap(({ steps }) => steps).filter(({ text }) => found.test(text))).toHaveLength(1);
});

test.each([...kinds])("the runbook %s has steps that can be told apart, under headings", (kind) => {
	const sections = runbook(kind);
	const steps = sections.flatMap((section) => section.steps);
	expect(sections.every(({ heading }) => heading !== null)).toBe(true);
	// A step of the same words twice gets such an id; then a repaint could mix up their boxes when one of them goes.
	expect(steps.filter(({ id }) => id === "" || id.endsWith("-again"))).toEqual([]);
});

test.each([...kinds])("the steps of %s end only in commands that there are, typed as their usage says", (kind) => {
	const named = runbook(kind).flatMap(({ steps }) => steps.flatMap(({ command }) => command ?? []));
	expect(named.filter((name) => !registry.some((command) => command.name === name))).toEqual([]);
});
