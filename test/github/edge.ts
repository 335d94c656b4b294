/** The HTTP edge of the GitHub adapters: nock answers, a clock that never waits counts the pauses. Nothing may leave this machine. */
import nock from "nock";
import { afterAll, afterEach, beforeAll } from "vitest";
import { createGitHubClient, type GitHubClient } from "../../src/github/client.ts";
import { type VirtualClock, virtualClock } from "../clerk/virtual-clock.ts";

export const apiUrl = "https://github.example.com/api/v3";
export const repository = "/repos/example/incidents";

/** To be called once by a test file; each test must use up the answers it planned. */
export function guardTheEdge(): void {
	beforeAll(() => {
		// The file before, in the same process, has let go of it.
		if (!nock.isActive()) nock.activate();
		nock.disableNetConnect();
	});
	afterEach(() => {
		const unused = nock.pendingMocks();
		nock.cleanAll();
		if (unused.length > 0) throw new Error(`Never asked for: ${unused.join(", ")}`);
	});
	afterAll(() => {
		nock.enableNetConnect();
		nock.restore();
	});
}

export function gitHub(): nock.Scope {
	return nock(apiUrl);
}

export function clientAtEdge(url: string = apiUrl): { client: GitHubClient; clock: VirtualClock } {
	const clock = virtualClock();
	const client = createGitHubClient({
		token: "token-example",
		apiUrl: url,
		owner: "example",
		repo: "incidents",
		clock,
	});
	return { client, clock };
}
