/** The action `resync-users`: compares the application's users with Clerk's, repairs them, or exports the table. What came of it goes to the runner. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { setFailed, setOutput, setSecret } from "@actions/core";
import { progressWriter } from "../chatops/progress.ts";
import { connectClerk } from "../clerk/connect.ts";
import { instant, machineClock } from "../clock.ts";
import { openUsersTable } from "../database/users-table.ts";
import { type ActionOrder, act, type Outputs, outputsOf, reportOf } from "../resync/act.ts";
import { actReplay, type ReplayActionOrder, replayOutputs, replayReport } from "../resync/act-replay.ts";
import type { Exported } from "../resync/export.ts";
import { defaultMapping, type Mapping } from "../resync/mapping.ts";
import { openEndpoint } from "../webhook/deliver.ts";
import { annotationOf, whatActionDid } from "../words/action.ts";
import { replayProgress } from "../words/replay.ts";
import { exportInPublic, nothingToCompareWith } from "../words/resync-inputs.ts";
import { resyncProgress } from "../words/resync-progress.ts";
import { logLine, plainText } from "../words/text.ts";
import { clerkUrl, InputProblem, quotaShare } from "./clerk-inputs.ts";
import { input, readTemporaryFolder, readVisibility, readWorkspace } from "./environment.ts";
import { readMappingInput } from "./mapping-input.ts";
import { explainError, reportError } from "./report-error.ts";
import { type Mode, needed, readGone, readGonePercent, readMode, readTarget, readWhom } from "./resync-inputs.ts";
import { tellRunner } from "./runner.ts";
import { sealFor } from "./seal.ts";
import { secretsIn } from "./users-side.ts";

export async function resyncUsers(root: URL): Promise<void> {
	const secretKey = input("clerk-secret-key");
	const url = input("database-url");
	const webhookSecret = input("webhook-secret");
	for (const secret of [secretKey, ...secretsIn(url), webhookSecret]) if (secret !== "") setSecret(secret);
	const clock = machineClock;
	const progress = progressWriter({ clock, log: (line) => console.log(logLine(line)) }, async () => undefined);
	let mode: Mode = "drift";
	let mapping = defaultMapping;
	let acted: Ended;
	try {
		const now = instant(clock.now());
		mode = readMode();
		const target = readTarget();
		mapping = await readMappingInput(readWorkspace(), fileURLToPath(root));
		const given = { mode, mapping, secretKey, url, now };
		if (target === "webhook" && mode !== "export") {
			const order = await readReplay(given, webhookSecret);
			const replayed = await actReplay({
				...order,
				onProgress: (at) => progress.report(() => ({ ...replayProgress(at), reached: {} })),
			});
			acted = { ...replayed, outputs: replayOutputs(replayed, mapping), report: replayReport(replayed, mapping) };
		} else {
			needed("database-url", url, "the target `database`");
			const order = await readOrder(given);
			const done = await act({
				...order,
				onProgress: (at) => progress.report(() => ({ ...resyncProgress(at, mode === "resync"), reached: {} })),
			});
			acted = { ...done, outputs: outputsOf(done, mode, mapping), report: reportOf(done, mode, mapping) };
		}
	} catch (error) {
		const { code, reply } = explainError(error, whatActionDid.nothing);
		const none = { ok: false, reply, result: null, exported: null, code, error };
		acted = { ...none, outputs: outputsOf(none, mode, mapping), report: reportOf(none, mode, mapping) };
	}
	await progress.ended();
	await report(acted);
}

/** Of either target. */
type Ended = {
	ok: boolean;
	reply: string;
	result: { digestClerk: string; digestDatabase: string } | null;
	exported: Exported | null;
	error?: unknown;
	outputs: Outputs;
	report: object;
};

type Given = { mode: Mode; mapping: Mapping; secretKey: string; url: string; now: string };

async function readOrder({ mode, mapping, secretKey, url, now }: Given): Promise<Omit<ActionOrder, "onProgress">> {
	const gone = readGone();
	const folder = readTemporaryFolder();
	const share = quotaShare();
	const whom = readWhom(now);
	const parts = whom.who === "everybody" ? (whom.shard?.count ?? 1) : 1;
	const write = mode === "resync";
	const seal = await sealFor(input("export-recipient"));
	const exportPath = exportPathFor(mode, now, seal !== undefined);
	if (exportPath !== undefined && seal === undefined && readVisibility() === "public")
		throw new InputProblem(exportInPublic);
	const intent = {
		write,
		remove: write && gone.choice === "delete",
		flag: gone.choice === "flag" ? gone.column : undefined,
	};
	const { directory } = connectClerk({
		secretKey,
		apiUrl: clerkUrl(),
		clock: machineClock,
		share: (share ?? 0.5) / parts,
	});
	return {
		mode,
		mapping,
		whom,
		gone,
		mostGonePercent: readGonePercent(),
		folder,
		directory,
		open: () => openUsersTable({ url, mapping, use: intent, clock: machineClock }),
		exportPath,
		seal,
	};
}

/** An export that was asked for without a place goes to the runner's own folder. */
function exportPathFor(mode: Mode, now: string, isSealed: boolean): string | undefined {
	const given = input("export-path");
	if (given !== "") return resolve(readWorkspace(), given);
	if (mode !== "export") return undefined;
	return join(readTemporaryFolder(), `users-table-${now.replace(/\W/g, "")}.csv.gz${isSealed ? ".age" : ""}`);
}

async function readReplay(given: Given, secret: string): Promise<Omit<ReplayActionOrder, "onProgress">> {
	const { mode, url } = given;
	if (mode === "drift") throw new InputProblem(nothingToCompareWith);
	const endpointUrl = needed("webhook-url", input("webhook-url"), "the target `webhook`");
	needed("webhook-secret", secret, "the target `webhook`");
	if (input("export-path") !== "") needed("database-url", url, "the input `export-path`");
	const order = await readOrder(given);
	const { mapping, gone } = order;
	const intent = {
		write: gone.choice === "flag",
		remove: false,
		flag: gone.choice === "flag" ? gone.column : undefined,
	};
	return {
		...order,
		endpoint: openEndpoint({ url: endpointUrl, secret, clock: machineClock }),
		open: url === "" ? undefined : () => openUsersTable({ url, mapping, use: intent, clock: machineClock }),
	};
}

async function report(acted: Ended): Promise<void> {
	const { reply, ok, error, result, exported, outputs } = acted;
	if (!error) for (const line of reply.split("\n")) if (line !== "") console.log(logLine(plainText(line)));
	const path = join(readTemporaryFolder(), `resync-users-${process.pid}-${Date.now()}.json`);
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, JSON.stringify(acted.report, null, "\t"), { mode: 0o600 });
	tellRunner(
		() => {
			setOutput("read", outputs.read);
			setOutput("created", outputs.created);
			setOutput("updated", outputs.updated);
			setOutput("unchanged", outputs.unchanged);
			setOutput("gone", outputs.gone);
			setOutput("failed", outputs.failed);
			setOutput("digest-clerk", result?.digestClerk ?? "");
			setOutput("digest-database", result?.digestDatabase ?? "");
			setOutput("report", path);
			setOutput("export", exported?.path ?? "");
		},
		{ head: reply, lines: [] },
	);
	if (error) reportError(error, reply);
	else if (!ok) setFailed(logLine(plainText(annotationOf(reply))));
}
