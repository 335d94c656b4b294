// Times of day that people type, in UTC, and what they are taken to mean.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseUtcTime } from "../../src/incident/report.ts";

const reference = "2026-03-01T10:05:30Z";

describe("a time of day", () => {
	test.each([
		["09:55", "2026-03-01T09:55:00Z"],
		["9:55", "2026-03-01T09:55:00Z"],
		[" 09:55 ", "2026-03-01T09:55:00Z"],
		["09:55 UTC", "2026-03-01T09:55:00Z"],
		["09:55Z", "2026-03-01T09:55:00Z"],
		["10:05", "2026-03-01T10:05:00Z"],
		["00:00", "2026-03-01T00:00:00Z"],
	])("%j is today", (text, expected) => {
		expect(parseUtcTime(text, reference)).toBe(expected);
	});

	test("that lies ahead was yesterday", () => {
		expect(parseUtcTime("10:16", reference)).toBe("2026-02-28T10:16:00Z");
		expect(parseUtcTime("23:59", "2026-01-01T00:05:00Z")).toBe("2025-12-31T23:59:00Z");
	});

	test("that lies a few minutes ahead is now, on a clock that is fast", () => {
		expect(parseUtcTime("10:06", reference)).toBe(reference);
		expect(parseUtcTime("10:15", reference)).toBe(reference);
	});

	test("with a date is taken as it stands", () => {
		expect(parseUtcTime("2026-02-27 22:10", reference)).toBe("2026-02-27T22:10:00Z");
		expect(parseUtcTime("2024-02-29T22:10", reference)).toBe("2024-02-29T22:10:00Z");
	});

	test.each([
		"",
		"25:00",
		"24:00",
		"10:60",
		"10",
		"10.05",
		"10:5",
		"10:05:30",
		"-1:00",
		"noon",
		"2026-02-29 10:00",
		"2026-02-32 10:00",
		"2026-13-01 10:00",
		"2026-00-10 10:00",
		"26-03-01 10:00",
		"10:05 CET",
		"10:05\n11:00",
	])("%j is none", (text) => {
		expect(parseUtcTime(text, reference)).toBeNull();
	});

	test("any time of day is at or before the reference, less than a day earlier", () => {
		const pad = (number: number) => String(number).padStart(2, "0");
		const seconds = fc.nat(100_000_000);
		fc.assert(
			fc.property(fc.nat(23), fc.nat(59), seconds, (hour, minute, since) => {
				const at = Date.UTC(2026, 0, 1) + since * 1_000;
				const read = Date.parse(parseUtcTime(`${pad(hour)}:${pad(minute)}`, new Date(at).toISOString()) ?? "");
				expect(read).toBeLessThanOrEqual(at);
				expect(at - read).toBeLessThan(86_400_000);
			}),
		);
	});

	test("any text is read without throwing", () => {
		fc.assert(fc.property(fc.string(), (text) => void parseUtcTime(text, reference)));
	});
});

test("a date that lies ahead is none", () => {
	expect(parseUtcTime("2030-01-01 10:00", reference)).toBeNull();
});
