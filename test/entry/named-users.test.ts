// Whom an action is about: the names in an input or in a file, and the sentence for each mistake. The files are real ones.
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InputProblem } from "../../src/entry/clerk-inputs.ts";
import { mostBytes, namedUsers, readNamed } from "../../src/entry/named-users.ts";
import { parseUserReference, separate } from "../../src/incident/user-id.ts";
import { jane, john, userId } from "../commands/clerk-in-memory.ts";
import { expectHarmless } from "../words/harmless.ts";
import { hostileText } from "../words/hostile-text.ts";

const folder = mkdtempSync(join(tmpdir(), "incident-users-"));
const workspace = join(folder, "workspace");
mkdirSync(join(workspace, "lists"), { recursive: true });
const server = createServer();
beforeAll(() => once(server.listen(join(workspace, "socket")), "listening"));
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true, force: true });
});

async function fromFile(content: string | Uint8Array, usersFile = "lists/affected.txt"): Promise<string[]> {
	writeFileSync(join(workspace, "lists/affected.txt"), content);
	return (await readNamed({ users: "", usersFile, workspace })).map(({ asked, index }) => `${index} ${asked}`);
}

async function problemOf(named: Promise<unknown>): Promise<string> {
	const error = await named.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!(error instanceof InputProblem)) throw new Error(`No problem of an input: ${error}`);
	expectHarmless(error.message);
	return error.message;
}

const given = (users: string, usersFile = "") => readNamed({ users, usersFile, workspace });

describe("users", () => {
	test("stand for themselves once, at their first place in the list", async () => {
		const named = await given(`${jane},\n joe@example.com ${jane}; mia@example.com`);
		expect(named.map(({ asked, index }) => [asked, index])).toEqual([
			[jane, 0],
			["joe@example.com", 1],
			["mia@example.com", 3],
		]);
	});

	test("that are none stop the run, and no address is repeated whole", async () => {
		expect(await problemOf(given(`${jane} jane.doe@example`))).toMatch(/^In the input users: (?!.*jane\.doe)/);
	});

	test("that are only separators name nobody", async () => {
		expect(await problemOf(given(" , "))).toMatch(/^The input users names nobody\. Nothing was done/);
	});
});

test("either users or users-file is given, not both and not neither", async () => {
	expect(await problemOf(given("", ""))).toMatch(/^Neither of the inputs users and users-file is given/);
	expect(await problemOf(given(jane, "affected.txt"))).toMatch(/^Both the input users and the input users-file/);
});

describe("a file", () => {
	const both = [`0 ${jane}`, `1 ${john}`];

	test.each<[string, string | Uint8Array]>([
		["one user a line", `${jane}\n${john}\n`],
		["lines of Windows", `${jane}\r\n${john}\r\n`],
		["lines of an old Mac", `${jane}\r${john}`],
		["commas", `${jane}, ${john}`],
		["a byte order mark", `\uFEFF${jane}\n${john}`],
		["empty lines, and blanks", `\n\n  ${jane}\t\n\n${john}  \n\n`],
		["backticks", `\`${jane}\`\n\`${john}\``],
	])("with %s is understood", async (_, content) => {
		expect(await fromFile(content)).toEqual(both);
	});

	test("that names a user twice names them once, at the first place", async () => {
		expect(await fromFile(`${jane}\n${john}\n${jane}\n${userId(1)}`)).toEqual([...both, `3 ${userId(1)}`]);
	});

	test("may be named by its whole path", async () => {
		expect(await fromFile(`${jane} ${john}`, join(workspace, "lists/affected.txt"))).toEqual(both);
	});

	test("may be a link to another within the workspace", async () => {
		symlinkSync("lists/affected.txt", join(workspace, "link.txt"));
		expect(await fromFile(`${jane} ${john}`, "link.txt")).toEqual(both);
	});

	test("of as many bytes as may be is read whole", async () => {
		const line = `${jane}\n`;
		const content = line.repeat(mostBytes / line.length) + "\n".repeat(mostBytes % line.length);
		expect(await fromFile(content.padEnd(mostBytes, "\n"))).toEqual([`0 ${jane}`]);
	});

	test.each<[string, string | Uint8Array, RegExp]>([
		["that is empty", "", /^The file `lists\/affected\.txt` of the input users-file names nobody/],
		["of nothing but lines", "\r\n\n,", /names nobody/],
		["with NUL in it", `${jane}\0${john}`, /is not text in UTF-8/],
		["in UTF-16, as PowerShell writes it", Buffer.from(`\uFEFF${jane}`, "utf16le"), /is not text in UTF-8/],
		["that is an image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff]), /is not text in UTF-8/],
		[
			"with a short id",
			`${jane}\r\nuser_1`,
			/^In line 2 of the file `lists\/affected\.txt`.*`user_1` is not a user id/,
		],
		["with a half address", `\n\njane.doe@example`, /^In line 3 of (?!.*(?:jane|doe|@)).* a word is neither/],
	])("%s stops the run", async (_, content, says) => {
		expect(await problemOf(fromFile(content))).toMatch(says);
	});

	test.each([
		["[core]\nsecret = xyzzy"],
		["user_password=xyzzy"],
		["DB_user_password=xyzzy"],
		["smtp://mail@smtp.example.com:xyzzy"],
		["postgres://app:pass@word@xyzzy.example.com/core"],
		["jane@example.com:xyzzy"],
		["jane@example.com,p@xyzzy"],
	])("that is the wrong one is not repeated: %s", async (content) => {
		const problem = await problemOf(fromFile(content));
		expect(problem).toMatch(/^In line 1 of the file .* a word is neither a user id/);
		expect(problem).not.toMatch(/core|xyzzy/);
	});

	test.each<[string, string, RegExp]>([
		["is missing", "lists/other.txt", /is not in the job's workspace\. A step before this one must write it/],
		["is in a folder that is a file", "lists/affected.txt/x", /is not in the job's workspace/],
		["is a folder", "lists", /is a folder/],
		["is the workspace", ".", /is a folder/],
		["lies beside the workspace", "../secret.txt", /lies outside of the job's workspace/],
		["lies anywhere else", "/etc/passwd", /lies outside/],
		["is a link that leads out", "out.txt", /lies outside/],
		["is a link that leads nowhere", "nowhere.txt", /is not in the job's workspace/],
		["is a link to itself", "loop.txt", /cannot be read \(ELOOP\)/],
		["has too long a name", "x".repeat(5_000), /cannot be read \(ENAMETOOLONG\)/],
		["is a socket", "socket", /is a folder, or something else that is no file/],
		["is too big", "big.txt", /has 2,000,001 bytes, and at most 2,000,000 are read/],
	])("that %s stops the run", async (_, path, says) => {
		expect(await problemOf(given("", path))).toMatch(says);
	});
});

writeFileSync(join(folder, "secret.txt"), jane);
symlinkSync("../secret.txt", join(workspace, "out.txt"));
symlinkSync("gone.txt", join(workspace, "nowhere.txt"));
symlinkSync("loop.txt", join(workspace, "loop.txt"));
writeFileSync(join(workspace, "big.txt"), "");
truncateSync(join(workspace, "big.txt"), mostBytes + 1);
writeFileSync(join(workspace, "lists/affected.txt"), jane);

test("whatever a name of a file or a line of it holds, the sentence stays one line of harmless text", async () => {
	await fc.assert(
		fc.asyncProperty(hostileText, async (text) => {
			const path = text.replaceAll("\0", "").trim();
			if (path !== "" && path !== ".") expect(await problemOf(given("", `no-${path}`))).not.toContain("\n");
			for (const word of separate(text)) {
				const asked = `user_${word}`;
				if (parseUserReference(asked) === undefined) expect(await problemOf(given(asked))).not.toContain("\n");
			}
		}),
	);
});

test("a list is the same whether it is read by line or as a whole", () => {
	const word = fc.constantFrom(jane, john, "joe@example.com");
	const between = fc.constantFrom(",", " ", "\n", "\r\n", "\r", ";\n", "\t", "\n\n", "\u2028");
	fc.assert(
		fc.property(fc.array(fc.tuple(word, between)), (parts) => {
			const text = parts.flat().join("");
			const named = namedUsers(text, (asked) => asked);
			const words = separate(text);
			expect(named.map(({ asked, index }) => [asked, index])).toEqual(
				[...new Set(words)].map((asked) => [asked, words.indexOf(asked)]),
			);
		}),
	);
});
