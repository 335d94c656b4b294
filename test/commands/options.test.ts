// Options that a slip of the thumb, a phone or a paste has changed. What was meant to hold a command back never becomes a
// part of its reason, and a user who is named is never overlooked.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCommands } from "../../src/chatops/find-commands.ts";
import { afterDryRun, Problem } from "../../src/commands/arguments.ts";
import { nearestName } from "../../src/commands/nearest-name.ts";
import { findCommand, registry } from "../../src/commands/registry.ts";
import { type OperationArguments, readOperation } from "../../src/commands/selection.ts";
import { maskEmails } from "../../src/words/text.ts";
import { jane, john } from "./clerk-in-memory.ts";

function read(text: string, below = ""): OperationArguments {
	return readOperation({ text, below }, ["api-keys", "from-report", "organization", "signed-in-since"]);
}

/** Understood as it was meant, or not at all. */
function heldBack(text: string): boolean {
	try {
		return read(text).dryRun;
	} catch (error) {
		expect(error).toBeInstanceOf(Problem);
		return true;
	}
}

describe("a slip in an option is never read as a part of the reason", () => {
	test.each([
		["an underscore", "--dry_run"],
		["a full stop behind it", "--dry-run."],
		["a comma behind it", "--dry-run,"],
		["an exclamation mark behind it", "--dry-run!"],
		["a hyphen too many", "---dry-run"],
		["a dash and a hyphen", "—-dry-run"],
		["a dash inside", "--dry–run"],
		["a hyphen that does not break", "--dry\u2011run"],
		["as code", "`--dry-run`"],
		["in brackets", "(--dry-run)"],
		["in bold", "**--dry-run**"],
		["behind a comma", ",--dry-run"],
		["behind a closing quote", '"really"--dry-run'],
		["behind a quote that does not close", '"--dry-run'],
		["no hyphen at the end of a word", "--dryrun"],
		["a capital", "--Dryrun"],
	])("%s: %s", (_, slip) => {
		expect(heldBack(`${jane} --reason stolen ${slip}`)).toBe(true);
		expect(heldBack(`${jane} --reason stolen ${slip} laptop`)).toBe(true);
	});

	test("no space before it", () => {
		expect(heldBack(`${jane} --reason stolen,--dry-run`)).toBe(true);
	});

	test.each([
		["in place of the text", `${jane} --reason=--dry-run`, /^After --reason a text is expected/],
		["between inches", `${jane} --reason 15" laptop --dry-run and 17" screen`, /is neither a user id/],
	])("%s", (_, text, sentence) => {
		expect(() => read(text)).toThrow(sentence);
	});
});

describe("an option counts, however its hyphens arrived", () => {
	test.each([
		"--dry-run",
		"-dry-run",
		"—dry-run",
		"–dry-run",
		"——dry-run",
		"\u2212\u2212dry-run",
		"\uff0d\uff0ddry-run",
		"\u200b--dry-run",
		"--DRY-RUN",
		"\u00a0--dry-run",
	])("%j", (typed) => {
		expect(read(`${jane} --reason stolen ${typed}`)).toMatchObject({ dryRun: true, reason: "stolen" });
		expect(read(`${typed} ${jane}`)).toMatchObject({ dryRun: true });
	});
});

describe("text may hold", () => {
	test.each([
		["an option in quotes", '"see --dry-run"', "see --dry-run"],
		["one in quotes among other words", 'she said "no --dry-run" to me', 'she said "no --dry-run" to me'],
		["an option in quotes of a phone", "“see --dry-run”", "see --dry-run"],
		["a hyphen inside a word", "well-known, or well--known", "well-known, or well--known"],
		["a dash between words", "stolen — or lost – who knows - not me", "stolen — or lost – who knows - not me"],
		["a number below zero", "-5 sessions, --5", "-5 sessions, --5"],
		["an address of a page", "https://example.com/a/-b/--c", "https://example.com/a/-b/--c"],
	])("%s", (_, typed, reason) => {
		expect(read(`${jane} --reason ${typed}`)).toMatchObject({ reason, dryRun: false });
	});
});

describe("a user is not overlooked", () => {
	test("behind a text in quotes, by id or by e-mail address", () => {
		for (const user of [john, "john@example.com"]) {
			expect(read(`${jane} --reason "phished" ${user}`)).toMatchObject({
				selection: { named: [{ asked: jane }, { asked: user }] },
				reason: "phished",
			});
		}
	});

	test("behind a flag, or between options", () => {
		const { selection } = read(`--api-keys ${jane} --reason "phished" --dry-run ${john}`);
		expect(selection).toMatchObject({ named: [{ asked: jane }, { asked: john }] });
	});

	test("behind a filter", () => {
		expect(() => read(`--from-report ${jane}`)).toThrow(/not both/);
	});

	test("on the line below", () => {
		expect(() => read(jane, john)).toThrow(`The line below names \`${john}\``);
		expect(read(jane, "his laptop was stolen")).toMatchObject({ selection: { named: [{ asked: jane }] } });
	});
});

describe("an option on the line below", () => {
	test.each(["--dry-run", "—dry-run", "and --dry-run please", "--dryrun", "--reason stolen"])(
		"is refused: %s",
		(below) => {
			expect(() => read(jane, below)).toThrow(/and only the command's own line counts/);
		},
	);
	test.each(["his laptop - or hers", "well--known", "-5", "he said -maybe-"])("is none: %s", (below) => {
		expect(read(jane, below)).toMatchObject({ dryRun: false });
	});
});

describe("further down, before the next command", () => {
	const reading = (after: string) => () =>
		readOperation({ text: jane, below: "", after }, ["api-keys", "from-report", "organization", "signed-in-since"]);

	test.each(["\n--dry-run", "- --dry-run", "1. --dry-run", "\nthanks\n\n--dry-run please"])(
		"an option is refused: %j",
		(below) => {
			expect(reading(below)).toThrow(/and only the command's own line counts/);
		},
	);

	test("a user in a list is refused, one in what is said beyond a blank line is not", () => {
		expect(reading(`- ${john}`)).toThrow(`names \`${john}\``);
		expect(reading(`\nThis is not about ${john}.`)()).toMatchObject({ selection: { named: [{ asked: jane }] } });
	});
});

test("what is not known is shown without its Markdown, and without an address", () => {
	expect(() => read(`${jane} --x<b>@octavia`)).toThrow("--x&lt;b&gt;@\u2060octavia");
	expect(() => read(`${jane} --jane.doe@example.com`)).toThrow(/^(?!.*jane\.doe)/);
});

test("what holds a command back does so wherever it stands outside quotes, or is refused", () => {
	const dashes = fc.constantFrom("--", "—", "–", "-", "---", "—-");
	const before = fc.constantFrom("", " ", "x ", '"a" ', ",", "(", "`", "*", "x.");
	const behind = fc.constantFrom("", " x", ".", ",", ")", "`", "!", " now");
	fc.assert(
		fc.property(before, dashes, behind, (before, dash, behind) => {
			expect(heldBack(`${jane} --reason stolen ${before}${dash}dry-run${behind}`)).toBe(true);
		}),
	);
});

describe("a hostile text is read in one go", () => {
	// Of a size at which going over it again from each of its letters would take minutes, so that no watch is needed.
	const size = 200_000;
	const hostile = [
		"a",
		"-",
		"--a",
		" --a",
		'"a ',
		"“ ",
		"“",
		"a@",
		"@a",
		"a.",
		"--dry-run",
		"`",
		">",
		"\u200b",
		"=",
		", ",
	];
	const textOf = (part: string) => part.repeat(Math.ceil(size / part.length));

	test.each(hostile)("%j as users, as an option, as its text and on the line below", (part) => {
		const text = textOf(part);
		const lockout = findCommand("lockout");
		for (const before of [
			"",
			"--",
			`${jane} --reason `,
			`${jane} --alone "`,
			"--signed-in-since ",
			"--organization ",
		]) {
			const prepared = lockout?.prepare({ text: `${before}${text}`, below: "" });
			expect(JSON.stringify(prepared).length, before).toBeLessThan(1_000);
		}
		expect(JSON.stringify(lockout?.prepare({ text: jane, below: `x ${text}` })).length).toBeLessThan(1_000);
	});

	test.each(hostile)("%j by the other commands", (part) => {
		const text = textOf(part);
		for (const { name, prepare } of registry) {
			const refusal = prepare({ text, below: text });
			expect(JSON.stringify(refusal).length, name).toBeLessThan(name === "help" ? 2 * size : 1_000);
		}
		expect(afterDryRun(text)?.length ?? 0).toBeLessThan(size);
	});

	test.each(hostile)("%j by what looks for commands, for their nearest names, and for addresses", async (part) => {
		const text = textOf(part);
		const found = await findCommands(`/note ${text}\n/${text}`);
		expect(found.map(({ name }) => name)[0]).toBe("note");
		expect(nearestName(text, ["lockout", "revoke"])).toBeUndefined();
		expect(maskEmails(text).length).toBeLessThanOrEqual(text.length);
	});
});

test("an address is masked wherever it stands, and words around it stay", () => {
	expect(maskEmails("jane.doe@example.com, or <joe@example.org>; a@b@mia@example.net.")).toBe(
		"j…@example.com, or <j…@example.org>; a@b@m…@example.net.",
	);
	expect(
		maskEmails("jane\uff20example.com, jane%40example.com&x=%3Cjoe%40example.org%3E, mia\ufe6bexample\uff0enet"),
	).toBe("j…\uff20example.com, j…%40example.com&…%40example.org%3E, m…\ufe6bexample\uff0enet");
	expect(maskEmails("jane.doe@пример.рф, mia@उदाहरण.भारत")).toBe("j…@пример.рф, m…@उदाहरण.भारत");
	expect(maskEmails("jane@example.com1joe@example.org")).toBe("j…@example.com1…@example.org");
	expect(maskEmails("user@localhost, @octavia, 5 @ 3, a.b")).toBe("user@localhost, @octavia, 5 @ 3, a.b");
});
