/** Why GitHub did not do it. */
import type { OutsideFailure } from "../../ports/failure.ts";
import { type Explained, type Place, places, waitFor } from "./places.ts";

const gitHubStatus = "Look at [githubstatus.com](https://www.githubstatus.com)";

export function github(failure: OutsideFailure, place: Place): Explained {
	const { keeper, rights, sight } = places[place];
	switch (failure.reason) {
		case "unauthorized":
		case "forbidden":
			return { why: "GitHub did not let the workflow's token do this.", cure: rights };
		case "not-found":
			return {
				why: "GitHub does not find what was asked for, or the workflow's token may not see it.",
				cure: sight,
			};
		case "rate-limited":
			return { why: "GitHub answered that there are too many requests.", cure: `Wait ${waitFor(failure)}.` };
		case "unreadable":
		case "unreadable-record":
			return {
				why: "GitHub's answer could not be read: it was no JSON, or not of the documented shape.",
				cure: `${gitHubStatus}; if the runner is your own, look at what stands between it and GitHub.`,
			};
		case "rejected":
		case "conflict":
		case "not-in-plan":
			return { why: "GitHub refused the request.", cure: keeper };
		default:
			return { why: "GitHub's API is failing.", cure: `${gitHubStatus}.` };
	}
}
