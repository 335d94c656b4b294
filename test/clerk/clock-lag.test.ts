// Whose work a revoked session is, is told by when it ended, by Clerk's clock: how far that is from ours must not matter.
import { describe, expect, test } from "vitest";
import { watchClock } from "../../src/clerk/clock-lag.ts";
import { secretKey } from "../drill/clerk/open-clerk.ts";
import { connectInProcess, robinId, robinWith } from "./connected.ts";
import { virtualClock } from "./virtual-clock.ts";

describe("an instant of ours at Clerk", () => {
	const at = "2026-03-01T10:00:00.000Z";
	const now = Date.parse(at);

	function atClerk(...dates: (string | undefined)[]) {
		const lag = watchClock({ ...virtualClock(), now: () => now });
		for (const date of dates) lag.see(new Headers(date === undefined ? {} : { date }));
		return new Date(lag.atClerk(at)).toISOString();
	}
	const dated = (seconds: number) => new Date(now + seconds * 1_000).toUTCString();

	test.each([
		["is the same without any answer", [], "2026-03-01T10:00:00.000Z"],
		["is the same where answers have no date", [undefined, "yesterday"], "2026-03-01T10:00:00.000Z"],
		["is the same where answers only took their time", [dated(-1)], "2026-03-01T10:00:00.000Z"],
		["is earlier where its clock is behind", [dated(-90)], "2026-03-01T09:58:30.000Z"],
		["is later where its clock is ahead", [dated(90)], "2026-03-01T10:01:30.000Z"],
		["goes by the answer in the middle", [dated(-95), dated(-90), dated(-91)], "2026-03-01T09:58:29.000Z"],
		["does not go by a single wrong one", [dated(0), dated(300), dated(-1)], "2026-03-01T10:00:00.000Z"],
		["does not go by an answer from long ago", [dated(-90_000)], "2026-03-01T10:00:00.000Z"],
	])("%s", (_, dates, expected) => {
		expect(atClerk(...dates)).toBe(expected);
	});
});

test.each([-90_000, -3_000, -900, 0, 900, 3_000, 90_000])(
	"sessions that a ban has ended are counted where Clerk's clock is off by %i ms, and those from before are not",
	async (offset) => {
		const { local, clerk, clock } = connectInProcess({ users: robinWith(5) }, offset);
		// Somebody else revoked one a minute before, by Clerk's own clock.
		const [first] = local.liveSessions(robinId);
		const headers = { authorization: `Bearer ${secretKey}` };
		await clock.run(
			(async () => {
				await local.handle({ method: "POST", url: `/v1/sessions/${first?.id}/revoke`, headers, body: undefined });
				await clock.sleep(60_000);
				const at = new Date(clock.now()).toISOString();
				// A run begins seconds after the comment.
				await clock.sleep(3_000);
				await clerk.ban([robinId]);
				const { revokedBefore, revoked } = await clerk.revokeAllSessions(robinId, { since: at });
				expect([revokedBefore, revoked]).toEqual([4, 0]);
			})(),
		);
	},
);
