// Options that a slip of the thumb, a phone or a paste has changed. What was meant to hold a command back never becomes a
// part of its reason, and a user who is named is never overlooked.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "../../src/commands/arguments.ts";
import { findCommand } from "../../src/commands/registry.ts";
import { type OperationArguments, readOperation } from "../../src/commands/selection.ts";
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

test("a long hostile text is refused in no time worth speaking of", () => {
	for (const part of ['"a ', "-", " -", "— ", "“ ", "--a "]) {
		const text = `${jane} --reason ${part.repeat(20_000)}`;
		expect(findCommand("revoke")?.prepare({ text, below: text })).toHaveProperty("refused");
	}
});
