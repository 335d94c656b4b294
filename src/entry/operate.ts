/** The actions that do one operation to the users of their inputs: no issue, no second person. What came of it goes to the runner. */
import { readFile } from "node:fs/promises";
import { setFailed, setOutput, setSecret } from "@actions/core";
import { progressWriter } from "../chatops/progress.ts";
import { connectClerk } from "../clerk/connect.ts";
import { type Clock, instant, machineClock } from "../clock.ts";
import { readTeam } from "../contacts/contacts.ts";
import { Environment } from "../incident/environment.ts";
import { type Acted, type ActionOrder, act, notBegun } from "../operations/act.ts";
import type { Operation } from "../operations/operation.ts";
import type { Team } from "../ports/github.ts";
import { annotationOf, whatActionDid, wrongEnvironment } from "../words/action.ts";
import { logLine, plainText } from "../words/text.ts";
import { clerkUrl, InputProblem, quotaShare, readFlag, readReason } from "./clerk-inputs.ts";
import { input, readActor, readWorkspace } from "./environment.ts";
import { readNamed } from "./named-users.ts";
import { explainError, reportError } from "./report-error.ts";
import { tellRunner } from "./runner.ts";

/** `alone`: why the team's own people may be hit, for the operation that refuses them; else empty. */
export async function operate(operation: Operation, root: URL, alone: string): Promise<void> {
	const secretKey = input("clerk-secret-key");
	if (secretKey !== "") setSecret(secretKey);
	const clock = machineClock;
	const progress = progressWriter({ clock, log: (line) => console.log(logLine(line)) }, async () => undefined);
	const order = () => readOrder({ operation, secretKey, clock, root, alone, report: progress.report });
	const acted = await actOn(operation, order);
	await progress.ended();
	report(acted);
}

/** Whoever reads the outputs needs them where there is nothing to act on, too. */
async function actOn(operation: Operation, order: () => Promise<ActionOrder>): Promise<Acted> {
	try {
		return await act(await order());
	} catch (error) {
		const dryRun = input("dry-run").toLowerCase() === "true";
		return notBegun(operation, { ...explainError(error, whatActionDid.nothing, operation.name), dryRun, error });
	}
}

type Given = Pick<ActionOrder, "operation" | "report"> & { secretKey: string; clock: Clock; root: URL; alone: string };

async function readOrder({ operation, secretKey, clock, root, alone, report }: Given): Promise<ActionOrder> {
	return {
		operation,
		named: await readNamed({
			users: input("users"),
			usersFile: input("users-file"),
			workspace: readWorkspace(),
		}),
		environment: readEnvironmentInput(),
		dryRun: readFlag("dry-run", input("dry-run")),
		apiKeys: readFlag("api-keys", input("api-keys")),
		reason: readReason("reason", input("reason")),
		alone: readReason("alone", alone),
		clerk: connectClerk({ secretKey, apiUrl: clerkUrl(), clock, share: quotaShare() }),
		team: () => readTeamFile(root),
		by: readActor(),
		at: instant(clock.now()),
		report,
	};
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

function report({ reply, lines, numbers, report, ok, error }: Acted): void {
	const said = error ? [] : reply.split("\n").filter((line) => line !== "");
	for (const line of said) console.log(logLine(plainText(line)));
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
	if (error) reportError(error, reply);
	else if (!ok) setFailed(logLine(plainText(annotationOf(reply))));
}
