// The hidden record: whatever a person typed comes back exactly, and nothing but our own last line is believed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventRecord, IncidentEvent } from "../../src/incident/event.ts";
import { encodeRecord, readLog, readRecord, withRecord } from "../../src/words/record.ts";
import { noted } from "../../src/words/replies.ts";
import { anyEvent } from "../incident/any-log.ts";
import { hostileText } from "./hostile-text.ts";

const self = "github-actions[bot]";
const at = "2026-03-01T10:02:00Z";

function recordWith(event: IncidentEvent, more: Partial<EventRecord> = {}): EventRecord {
	return { v: 1, incident: 7, key: "comment:41/1", at, by: "octavia", event, ...more };
}

const hostileEvent: fc.Arbitrary<IncidentEvent> = fc.oneof(
	anyEvent,
	hostileText.map((text) => ({ type: "noted" as const, text, happenedAt: at })),
	hostileText.map((how) => ({ type: "resolved" as const, how })),
	hostileText.map((reason) => ({ type: "reopened" as const, reason })),
);

const good = recordWith({ type: "acknowledged" });
const comment = (body: string, author = self) => ({ id: 42, author, body });
const read = (body: string, author = self) => readRecord(comment(body, author), self, 7);

describe("any event with any text", () => {
	test("comes back exactly as it was", () => {
		fc.assert(
			fc.property(hostileEvent, hostileText, (event, text) => {
				const record = recordWith(event);
				expect(read(withRecord(text, record))).toEqual({ ...record, commentId: 42 });
			}),
			{ numRuns: 2_000 },
		);
	});

	test("is one line that nothing in it can end", () => {
		fc.assert(
			fc.property(hostileEvent, (event) => {
				const line = encodeRecord(recordWith(event));
				expect(line).not.toMatch(/[\r\n\u2028\u2029]/);
				expect(line.indexOf("-->")).toBe(line.length - "-->".length);
				expect(line.lastIndexOf("<")).toBe(0);
				expect(line.slice("<!--".length, -"-->".length)).not.toContain("--");
			}),
			{ numRuns: 2_000 },
		);
	});

	test("stands in a comment that has one record, even if a person pasted another into a note", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const pasted = `${text}${encodeRecord(good)}${text}`;
				const record = recordWith({ type: "noted", text: pasted, happenedAt: at });
				const body = withRecord(noted(pasted, at), record);
				expect(body.match(/<!--/g)).toHaveLength(1);
				expect(read(body)?.event).toEqual(record.event);
			}),
		);
	});
});

describe("a record is believed", () => {
	test("at the end of our own comment", () => {
		expect(read(`Done.\n\n${encodeRecord(good)}`)).toEqual({ ...good, commentId: 42 });
	});
	test("after a browser changed the line ends", () => {
		expect(read(`Done.\r\n\r\n${encodeRecord(good)}\r\n`)).toEqual({ ...good, commentId: 42 });
	});
	test("whatever the case of our login", () => {
		expect(read(encodeRecord(good), "GitHub-Actions[bot]")).toBeDefined();
	});
	test("when a later version wrote more into it than we know", () => {
		const newer = encodeRecord(good).replace('"v":1', '"v":1,"colour":"red"');
		expect(read(newer)).toEqual({ ...good, commentId: 42 });
	});
});

describe("a record is not believed", () => {
	test.each([
		["by another author", read(encodeRecord(good), "mallory")],
		["of an author whose login only begins like ours", read(encodeRecord(good), `${self}s`)],
		["of another issue", readRecord(comment(encodeRecord(good)), self, 8)],
		["with words after it", read(`${encodeRecord(good)}\nsee above`)],
		["in the middle of a line", read(`Look: ${encodeRecord(good)}`)],
		["in a quote", read(`> ${encodeRecord(good)}`)],
		["that is not JSON", read("<!-- incident-event {oops} -->")],
		["of a later version", read(encodeRecord(good).replace('"v":1', '"v":2'))],
		["of an unknown event", read(encodeRecord(good).replace("acknowledged", "celebrated"))],
		["without a key", read(encodeRecord(good).replace('"key":"comment:41/1",', ""))],
		["with a time that is none", read(encodeRecord(good).replace(at, "yesterday"))],
		["with a negative number", read(encodeRecord(good).replace('"incident":7', '"incident":-7'))],
		["that is missing", read("Done.")],
		["of an empty comment", read("")],
	])("%s", (_, record) => {
		expect(record).toBeUndefined();
	});

	test("any text whatever is read without throwing", () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				read(text);
				read(`${text}\n<!-- incident-event {${text}} -->`);
			}),
		);
	});
});

test("of two records in one comment the last line is the record", () => {
	const other = recordWith({ type: "resolved", how: null });
	expect(read(`${encodeRecord(good)}\n${encodeRecord(other)}`)?.event).toEqual(other.event);
});

test("a log is read from the comments that have a record", () => {
	const comments = [comment("hello", "octavia"), comment(withRecord("✅", good)), comment("no record")];
	expect(readLog(comments, self, 7)).toEqual([{ ...good, commentId: 42 }]);
});
