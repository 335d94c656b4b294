// The emulator behind the local GitHub: how it is called.
import { expect, onTestFinished, test } from "vitest";
import { startEmulator } from "../../../src/drill/github/emulator.ts";

const openConnections = () => process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;

test("no connection is kept: the emulator ends an idle one after 5 s, and a request just then would be lost", async () => {
	const seed = {
		owner: "example-org",
		repository: "incidents",
		isPrivate: true,
		logins: [],
		tokens: { t: "example-org" },
	};
	const before = openConnections();
	const emulator = await startEmulator(seed);
	onTestFinished(() => emulator.close());
	for (let times = 0; times < 3; times++) {
		const { status } = await emulator.call({ method: "GET", path: "/repos/example-org/incidents", token: "t" });
		expect(status).toBe(200);
	}
	await expect.poll(openConnections).toBeLessThanOrEqual(before);
});
