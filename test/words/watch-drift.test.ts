// What the watch over the users table says, as people read it: one golden file.
import { expect, test } from "vitest";
import {
	badThreshold,
	driftHappening,
	driftNext,
	driftTitle,
	duplicateOf,
	incidentLink,
	notTold,
	type WatchDid,
	watchDid,
	watchNotSetUp,
} from "../../src/words/watch-drift.ts";
import { counted } from "../incident/table-numbers.ts";

const runUrl = "https://github.com/example/incidents/actions/runs/81/attempts/1";
const numbers = counted({ read: 1_200, missing: 312, stale: 9, onlyTime: 5, different: 2, gone: 1 });
const table = "public.users";

test("everything that it says", async () => {
	const dids: WatchDid[] = ["tolerated", "opened", "commented", "known", "told-today"];
	const link = incidentLink(7, "https://github.com/example/incidents");
	const said = [
		["the incident's title", driftTitle(numbers)],
		["its report", driftHappening({ numbers, table, threshold: { users: 10 }, runUrl })],
		[
			"its report, of one",
			driftHappening({ numbers: counted({ read: 1, missing: 1 }), table, threshold: { users: 0 }, runUrl }),
		],
		["below the numbers", driftNext({ runUrl, nameless: false })],
		["below the numbers, in public", driftNext({ runUrl, nameless: true })],
		["in the second of two", duplicateOf(7)],
		...dids.map((did) => [`on the page of the run: ${did}`, watchDid(did, { percent: 0.5 }, link)]),
		["one is tolerated", watchDid("tolerated", { users: 1 }, "")],
		["GitHub did not take it", notTold("❌ **The run broke off, and may have done a part.** …")],
		["a threshold that is none", badThreshold("ten")],
		["not set up", watchNotSetUp(["CLERK_SECRET_KEY", "DATABASE_URL"], false)],
		["not set up, by hand", watchNotSetUp(["DATABASE_URL"], true)],
	].map(([name, text]) => `<!-- ${name} -->\n${text}`);
	await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot("golden/watch-drift.md");
});
