// What is installed, and that a fresh machine installs the same: exact versions, a complete lock file, one install script.
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { broken, type Rule, read } from "./files.ts";

const Versions = z.record(z.string(), z.string()).default({});
const Package = z.object({ dependencies: Versions, devDependencies: Versions, optionalDependencies: Versions });
const Lock = z.object({
	packages: z.record(
		z.string(),
		z.object({
			version: z.string(),
			resolved: z.string().optional(),
			integrity: z.string().optional(),
			hasInstallScript: z.boolean().optional(),
			optional: z.boolean().optional(),
			optionalDependencies: Versions,
		}),
	),
});
type Installed = { manifest: z.infer<typeof Package>; lock: z.infer<typeof Lock> };

const installed = (): Installed => ({
	manifest: Package.parse(JSON.parse(read("package.json"))),
	lock: Lock.parse(JSON.parse(read("package-lock.json"))),
});
/** node is how every script runs on the actions' own Node; it fetches nothing, npm brings its binary. */
const mayRunScripts = ["node_modules/node"];

/** Where Node would find a package from a folder of the lock file. */
function find({ packages }: Installed["lock"], from: string, name: string): string | undefined {
	for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
		const path = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
		if (packages[path]) return path;
		if (folder === "") return undefined;
	}
}

const rules: readonly Rule<Installed>[] = [
	{
		name: "versions are exact",
		complaints: ({ manifest: { dependencies, devDependencies } }) =>
			Object.entries({ ...dependencies, ...devDependencies })
				.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
				.map(([name, version]) => `${name} is at ${version}`),
	},
	{
		name: "the lock file names hashes and no address",
		complaints: ({ lock: { packages } }) =>
			Object.entries(packages)
				.filter(
					([path, { resolved, integrity, optional }]) =>
						resolved !== undefined || (path !== "" && !integrity && !optional),
				)
				.map(([path, { resolved }]) => (resolved ? `${path} has an address` : `${path} has no hash`)),
	},
	{
		name: "one package runs a script when it is installed",
		complaints: ({ lock: { packages } }) =>
			Object.entries(packages)
				.filter(([path, { hasInstallScript }]) => hasInstallScript && !mayRunScripts.includes(path))
				.map(([path]) => `${path} has an install script`),
	},
	{
		// npm ci of npm 11 refuses a lock file without the packages of other platforms; npm install does not add them.
		name: "the lock file is complete for every platform",
		complaints: ({ lock }) =>
			Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
				Object.keys(optionalDependencies)
					.filter((name) => find(lock, path, name) === undefined)
					.map((name) => `${name}, wanted by ${path}, is missing`),
			),
	},
];

test("what is installed keeps to the rules", () => {
	expect(broken(rules, installed())).toEqual([]);
});

test.each<[string, (installed: Installed) => void, string]>([
	[
		"a range",
		({ manifest }) => {
			manifest.dependencies.zod = "^4.0.0";
		},
		"zod is at ^4.0.0",
	],
	[
		"an address",
		({ lock }) => {
			lock.packages["node_modules/x"] = {
				version: "1.0.0",
				resolved: "https://example.com/x.tgz",
				optionalDependencies: {},
			};
		},
		"node_modules/x has an address",
	],
	[
		"a package without a hash",
		({ lock }) => {
			lock.packages["node_modules/x"] = { version: "1.0.0", optionalDependencies: {} };
		},
		"node_modules/x has no hash",
	],
	[
		"an install script",
		({ lock }) => {
			lock.packages["node_modules/x"] = {
				version: "1.0.0",
				integrity: "sha512-",
				hasInstallScript: true,
				optionalDependencies: {},
			};
		},
		"node_modules/x has an install script",
	],
	[
		"a platform that was left out",
		({ lock }) => {
			lock.packages["node_modules/x"] = {
				version: "1.0.0",
				integrity: "sha512-",
				optionalDependencies: { "x-darwin": "1.0.0" },
			};
		},
		"x-darwin, wanted by node_modules/x, is missing",
	],
])("a bad sample is seen: %s", (_, spoil, complaint) => {
	const other = installed();
	const before = broken(rules, other);
	spoil(other);
	expect(broken(rules, other).filter((line) => !before.includes(line))).toEqual([complaint]);
});

test("CI and .ci/run run the same test command and the same proof of the bundle", () => {
	const steps: { run?: string }[] = parse(read(".github/workflows/ci.yml")).jobs.test.steps;
	const inCi = steps.flatMap(({ run }) => run ?? []);
	expect(inCi).toEqual(["npm ci", "npm test", "bash .ci/prove-dist"]);
	const own = read(".ci/run");
	for (const command of inCi)
		expect(own).toMatch(new RegExp(`^${command.replaceAll(".", "\\.")}( < /dev/null)?$`, "m"));
});

test("the scripts that need Node 24 say so on another one", () => {
	const { scripts } = z.object({ scripts: Versions }).parse(JSON.parse(read("package.json")));
	for (const name of ["drill", "test"]) expect(scripts[name]).toContain(".ci/require-node-24.mjs");
});
