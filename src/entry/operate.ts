/** The actions that do one operation to the users of their inputs: no issue, no second person. What came of it goes to the runner. */
import { readFile } from "node:fs/promises";
import { setFailed, setOutput, setSecret } from "@actions/core";
import { progressWriter } from "../chatops/progress.ts";
import { connectClerk } from "../clerk/connect.ts";
import { instant, machineClock } from "../clock.ts";
import { readTeam } from "../contacts/contacts.ts";
import { Environment } from "../incident/environment.ts";
import { type Acted, act } from "../operations/act.ts";
import type { Operation } from "../operations/operation.ts";
import type { Team } from "../ports/github.ts";
import { nothingNamed, wrongEnvironment } from "../words/action.ts";
import { logLine, plainText } from "../words/text.ts";
import { clerkUrl, InputProblem, namedUsers, quotaShare, readFlag, readReason } from "./clerk-inputs.ts";
import { input, readActor } from "./environment.ts";
import { tellRunner } from "./runner.ts";

/** `alone`: why the team's own people may be hit, for the operation that refuses them; else empty. */
export async function operate(operation: Operation, root: URL, alone: string): Promise<void> {
	const secretKey = input("clerk-secret-key");
	if (secretKey !== "") setSecret(secretKey);
	const named = namedUsers(input("users"));
	if (named.length === 0) throw new InputProblem(nothingNamed);
	const clock = machineClock;
	const log = (line: string) => console.log(logLine(line));
	const progress = progressWriter({ clock, log }, async () => undefined);
	const acted = await act({
		operation,
		clerk: connectClerk({ secretKey, apiUrl: clerkUrl(), clock, share: quotaShare() }),
		named,
		environment: readEnvironmentInput(),
		dryRun: readFlag("dry-run", input("dry-run")),
		apiKeys: readFlag("api-keys", input("api-keys")),
		reason: readReason("reason", input("reason")),
		alone: readReason("alone", alone),
		team: () => readTeamFile(root),
		by: readActor(),
		at: instant(clock.now()),
		report: progress.report,
	});
	await progress.ended();
	report(acted);
}

function readEnvironmentInput(): Environment | null {
	const text = input("environment").toLowerCase();
	if (text === "") return null;
	const environment = Environment.safeParse(text);
	if (!environment.success) throw new InputProblem(wrongEnvironment);
	return environment.data;
}

/** The file of the repository that the action stands in; without one nobody is named. */
async function readTeamFile(root: URL): Promise<Team> {
	try {
		return readTeam(await readFile(new URL("INCIDENT_CONTACTS.yml", root), "utf8"));
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT")
			return { members: [], problem: undefined };
		throw error;
	}
}

function report({ reply, lines, numbers, report, ok }: Acted): void {
	for (const line of reply.split("\n").filter((text) => text !== "")) console.log(logLine(plainText(line)));
	tellRunner(
		() => {
			setOutput("revoked", numbers.revoked);
			setOutput("already-over", numbers.alreadyOver);
			setOutput("failed", numbers.failed);
			setOutput("users", numbers.users);
			setOutput("report", JSON.stringify(report));
		},
		{ head: reply, lines },
	);
	if (!ok) setFailed(logLine(plainText(reply.split("\n")[0] ?? "")));
}
