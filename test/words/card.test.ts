// The card in the issue's body: painted over and over it stays what it is, and what people wrote below it is theirs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxesToPaint, parseRunbook } from "../../src/incident/checklist.ts";
import { longestBody, paintBody, readBoxes as readBoxesOf, textOf as textOfIssue } from "../../src/words/card.ts";
import { anyHandledEvent } from "../incident/any-log.ts";
import { expectHarmless } from "./harmless.ts";
import { hostileText } from "./hostile-text.ts";
import { pictureOf, type Told, user } from "./incident-room.ts";

const opened: Told = {
	at: "2026-03-01T10:00:05Z",
	event: {
		type: "opened",
		kind: "security-incident",
		severity: "P1",
		severityAssumed: false,
		startedAt: "2026-03-01T09:40:00Z",
	},
};
const note = (index: number, text: string): Told => {
	const at = new Date(Date.UTC(2026, 2, 1, 11) + index * 60_000).toISOString();
	return { at, command: "note", event: { type: "noted", text, happenedAt: at } };
};
const revoked: Told = {
	at: "2026-03-01T10:03:00Z",
	command: "revoke",
	event: {
		type: "sessions-revoked",
		users: [{ user, revoked: 35, alreadyOver: 0, failed: 0, verified: true }],
		notFound: 0,
		unread: 0,
		reason: null,
	},
};
/** Text with the line ends of GitHub's API. */
const apiText = hostileText.map((text) => text.replaceAll("\r\n", "\n"));
const picture = pictureOf([opened]);
const stepIds = picture.runbook.flatMap(({ steps }) => steps.map(({ id }) => id));

const textOf = (body: string) => textOfIssue(body, picture.incident.number);
const readBoxes = (body: string) => readBoxesOf(body, picture.incident.number);

function painted(body: string, of = picture): string {
	const result = paintBody(body, of);
	if (result === undefined) throw new Error("The card was not painted.");
	return result;
}

/** What GitHub does to the body when a person clicks a box. */
function click(body: string, id: string): string {
	return body.replace(
		new RegExp(`^- \\[([ x])\\] <!-- step:${id} `, "m"),
		(line, ticked) => `- [${ticked === "x" ? " " : "x"}]${line.slice(5)}`,
	);
}

describe("boxes", () => {
	test("any ticks and untickings of people are read back as they were clicked", () => {
		fc.assert(
			fc.property(fc.subarray(stepIds), (clicked) => {
				const body = clicked.reduce(click, painted("report"));
				const ticked = [...readBoxes(body)].filter(([, box]) => box.ticked).map(([id]) => id);
				expect(ticked).toEqual(clicked);
				expect([...readBoxes(body).keys()]).toEqual(stepIds);
			}),
		);
	});

	test("painting what was read is a fixed point, however often a command had done its work", () => {
		const box = fc.record({ ticked: fc.boolean(), timesDone: fc.nat(99) });
		fc.assert(
			fc.property(fc.array(box, { minLength: stepIds.length, maxLength: stepIds.length }), apiText, (boxes, text) => {
				const seen = new Map(stepIds.map((id, index) => [id, boxes[index] ?? { ticked: false, timesDone: 0 }]));
				const once = painted(text, { ...picture, boxes: seen });
				expect(readBoxes(once)).toEqual(seen);
				expect(painted(once, { ...picture, boxes: readBoxes(once) })).toBe(once);
			}),
		);
	});

	test("are read after a browser changed the line ends", () => {
		const body = click(painted("report"), "review-access-logs");
		expect(readBoxes(body.replaceAll("\n", "\r\n"))).toEqual(readBoxes(body));
		expect([...readBoxes(body).values()].filter(({ ticked }) => ticked)).toHaveLength(1);
	});

	test("that people put into their own text are not the card's", () => {
		const report = "- [x] <!-- step:revoke-all-their-sessions done:9 --> mine";
		expect(readBoxes(report)).toEqual(new Map());
		expect(readBoxes(painted(report)).get("revoke-all-their-sessions")).toEqual({ ticked: false, timesDone: 0 });
	});

	test("are ticked by the command that does the step", async () => {
		const { boxes } = pictureOf([opened, revoked]);
		expect([...boxes].filter(([, box]) => box.ticked)).toEqual([
			["revoke-all-their-sessions", { ticked: true, timesDone: 1 }],
		]);
	});
});

describe("people's text below the card", () => {
	test("stays as it is through any number of paints", () => {
		fc.assert(
			fc.property(apiText, (text) => {
				fc.pre(!text.startsWith("<!-- incident-card v1 -->"));
				const twice = painted(painted(text));
				expect(twice.endsWith(text)).toBe(true);
				expect(textOf(twice)).toBe(text);
			}),
		);
	});

	test.each([
		["the end of a card", "a <!-- incident-card end --> b"],
		["the beginning of a card", "report\n<!-- incident-card v1 -->\n<!-- incident-card end -->"],
		["the rule that parts card and text", "a\n\n---\n\nb"],
		["a record", '<!-- incident-event {"v":1} -->'],
		["blank lines at both ends", "\n\n  report\n\n"],
	])("may hold %s", (_, text) => {
		expect(textOf(painted(painted(text)))).toBe(text);
	});

	test("is empty where nobody wrote any, and no rule is drawn", () => {
		const body = painted("");
		expect(body.endsWith("<!-- incident-card end -->")).toBe(true);
		expect(painted(body)).toBe(body);
	});

	test("that was written right below the card is kept", () => {
		expect(textOf(painted(`${painted("")}\n\nlater words`))).toBe("later words");
	});

	test("of the first paint keeps the line ends of a browser", () => {
		expect(painted("one\r\ntwo").endsWith("one\r\ntwo")).toBe(true);
	});
});

describe("room", () => {
	const chatty = Array.from({ length: 300 }, (_, index) => note(index, `note ${index} ${"word ".repeat(90)}`));

	test("300 long entries fit, the newest of them, and the rest is counted", async () => {
		const body = painted("report", pictureOf([opened, ...chatty]));
		expect(body.length).toBeLessThanOrEqual(longestBody);
		expect(body).toContain("note 299 ");
		expect(body).not.toContain("note 0 ");
		expect(body).toMatch(/- … \d+ earlier entries are in the comments below/);
	});

	test("300 entries above 60,000 characters of people's text fit, and the text is whole", async () => {
		const text = "x".repeat(60_000);
		const body = painted(text, pictureOf([opened, ...chatty]));
		expect(body.length).toBeLessThanOrEqual(longestBody);
		expect(textOf(body)).toBe(text);
	});

	test("any text either fits GitHub's limit with its card or is left alone", async () => {
		const full = pictureOf([opened, ...chatty]);
		fc.assert(
			fc.property(fc.integer({ min: 50_000, max: longestBody }), (length) => {
				const body = paintBody("x".repeat(length), full);
				if (body !== undefined) expect(body.length).toBeLessThanOrEqual(longestBody);
			}),
			{ numRuns: 30 },
		);
	});

	test("a text that leaves none is left alone", () => {
		expect(paintBody("x".repeat(longestBody), picture)).toBeUndefined();
		expect(paintBody("x".repeat(longestBody - 100), picture)).toBeUndefined();
	});
});

describe("hostile words in the card", () => {
	test("of who did something to users, and why, neither end it nor add a box, a row or a marker", () => {
		const markers = painted("").match(/<!--/g)?.length ?? 0;
		fc.assert(
			fc.property(anyHandledEvent, hostileText, hostileText, (event, reason, alone) => {
				// A login holds no "@", and is not looked through for addresses.
				const by = reason.slice(0, 30).replaceAll("@", "") || "ren";
				const told: Told = { at: "2026-03-01T11:00:00Z", by, command: "revoke", event: { ...event, reason, alone } };
				const body = painted("report", pictureOf([opened, told]));
				expect(body.match(/<!--/g)).toHaveLength(markers);
				expect([...readBoxes(body).keys()]).toEqual(stepIds);
				expect(textOf(body)).toBe("report");
				const line = body.split("\n").find((one) => one.startsWith("- **11:00**")) ?? "";
				expectHarmless(line);
				expect(line).not.toMatch(/a@example\.com/);
			}),
		);
	});

	test("neither end it nor add a box, a row or a marker", () => {
		const markers = painted("").match(/<!--/g)?.length ?? 0;
		return fc.assert(
			fc.asyncProperty(hostileText, async (text) => {
				const hostile = pictureOf([opened, note(0, text)]);
				const body = painted("report", hostile);
				expect(body.match(/<!--/g)).toHaveLength(markers);
				expect([...readBoxes(body).keys()]).toEqual(stepIds);
				expect(textOf(body)).toBe("report");
			}),
			{ numRuns: 50 },
		);
	});
});

describe("people's text", () => {
	test("keeps the line ends of a browser through a second paint", () => {
		expect(painted(painted("one\r\ntwo")).endsWith("one\r\ntwo")).toBe(true);
		expect(textOf(painted("one\ntwo").replaceAll("\n", "\r\n"))).toBe("one\r\ntwo");
	});

	test("is kept when a person deleted the card's last line, and so are the ticks", () => {
		const torn = painted("the report").replace("- [ ]", "- [x]").replace("<!-- incident-card end -->", "");
		expect(painted(torn)).toContain("the report");
		expect([...readBoxes(torn).values()].filter(({ ticked }) => ticked)).toHaveLength(1);
	});

	test("is kept when it only begins like a card, or holds the card of another incident", () => {
		expect(painted("<!-- incident-card v1 -->\nthe report")).toContain("the report");
		const pasted = painted("another report").replace(/v1 #\d+/, "v1 #4711");
		expect(painted(`As last week:\n\n${pasted}`)).toContain(pasted);
	});

	test("that was written above the card leaves one card, with its ticks", () => {
		const written = `UPDATE: see the chat\n\n${painted("the report").replace("- [ ]", "- [x]")}`;
		const body = painted(written);
		expect(body.match(/<!-- incident-card v1/g)).toHaveLength(1);
		expect(body.startsWith("UPDATE: see the chat\n\n")).toBe(true);
		expect([...readBoxes(written).values()].filter(({ ticked }) => ticked)).toHaveLength(1);
	});
});

test("steps in any script keep their ticks", () => {
	const runbook = parseRunbook("- [ ] 影響を確認\n- [ ] 通知する");
	const boxes = boxesToPaint(runbook, picture.incident, new Map());
	const body = painted("", { ...picture, runbook, boxes }).replaceAll("- [ ]", "- [x]");
	expect([...readBoxes(body).values()].map(({ ticked }) => ticked)).toEqual([true, true]);
});
