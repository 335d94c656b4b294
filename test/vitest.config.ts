import { defineConfig } from "vitest/config";

// The workflow parser imports JSON without an import attribute, which only a bundler accepts; inlining lets vitest do it.
export default defineConfig({
	logLevel: "error",
	test: {
		root: new URL("..", import.meta.url).pathname,
		include: ["test/**/*.test.ts"],
		server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
		testTimeout: 30_000,
	},
});
