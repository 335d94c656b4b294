import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The folders whose tests start processes and wait for them, the longest first: begun last, they would be waited for alone. */
const slowFolders = ["test/room/", "test/drill/", "test/simulation/"];

class SlowFoldersFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rank = ({ moduleId }: TestSpecification) => {
			const index = slowFolders.findIndex((folder) => moduleId.includes(folder));
			return index < 0 ? slowFolders.length : index;
		};
		return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
	}
}

// The workflow parser imports JSON without an import attribute, which only a bundler accepts; inlining lets vitest do it.
export default defineConfig({
	logLevel: "error",
	test: {
		root: new URL("..", import.meta.url).pathname,
		include: ["test/**/*.test.ts"],
		server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
		// Far longer than any takes alone: how long a test takes beside others is no claim of its own.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// A room mostly waits: for the pace that spares Clerk, for pauses that were asked for. Others may work meanwhile.
		maxWorkers: Math.max(4, availableParallelism()),
		// A worker loads the sources once, not once for each of some 130 files. Files must leave nothing behind in the process.
		isolate: false,
		sequence: { sequencer: SlowFoldersFirst },
	},
});
