/**
 * Stands in for GitHub's action `upload-artifact`: keeps what a step hands it, by the rules of that action. It must not keep a
 * second artifact of one name, since GitHub does not.
 */
import { readFile } from "node:fs/promises";
import { basename, isAbsolute, resolve } from "node:path";
import type { RemoteAction } from "./run-model.ts";

export type Artifact = { file: string; bytes: Uint8Array; url: string };

export type Artifacts = {
	upload: RemoteAction;
	kept: ReadonlyMap<string, Artifact>;
	/** The next upload fails, as when GitHub's storage does not answer. */
	failNext(): void;
};

export function createArtifacts(): Artifacts {
	const kept = new Map<string, Artifact>();
	let isFailing = false;
	return {
		kept,
		failNext() {
			isFailing = true;
		},
		async upload({ with: inputs, workspace, environment, log }) {
			const { name = "artifact", path = "" } = inputs;
			if (path === "") throw new Error("Input required and not supplied: path");
			if (kept.has(name))
				throw new Error(`Failed to CreateArtifact: an artifact with this name already exists: ${name}`);
			const file = isAbsolute(path) ? path : resolve(workspace, path);
			const bytes = await readFile(file).catch(() => undefined);
			if (bytes === undefined) {
				const message = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`;
				if (inputs["if-no-files-found"] === "error") throw new Error(message);
				log(message);
				return {};
			}
			if (isFailing) {
				isFailing = false;
				throw new Error("Failed to FinalizeArtifact: Unable to make request: ETIMEDOUT");
			}
			const { GITHUB_SERVER_URL = "", GITHUB_REPOSITORY = "", GITHUB_RUN_ID = "" } = environment;
			const id = String(1_000 + kept.size);
			const url = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/artifacts/${id}`;
			kept.set(name, { file: basename(file), bytes, url });
			log(`Artifact ${name} has been successfully uploaded! Final size is ${bytes.length} bytes. Artifact ID is ${id}`);
			return { "artifact-id": id, "artifact-url": url };
		},
	};
}
