/** What is set up where, in the words of the place where a diagnosis is read. */
import type { OutsideFailure } from "../../ports/failure.ts";
import { duration } from "../time.ts";

/** Why it failed, and what makes it work again. */
export type Explained = { why: string; cure: string };

/** Where it is read: in an issue, or on the page of an action's run, which knows its inputs and not where they come from. */
export type Place = "issue" | "action";

/** What is set up where, and where to look, in the words of the place. */
export const places = {
	issue: {
		noKey: "The repository has no Clerk secret key.",
		databaseUrl: "the secret `DATABASE_URL` of this repository",
		webhookUrl: "the endpoint's address that this repository has",
		webhookSecret: "the signing secret that this repository has",
		key: "the secret `CLERK_SECRET_KEY` of this repository, under Settings → Secrets and variables → Actions",
		address:
			"Correct `CLERK_API_URL` in this repository's variables, or delete it: without it the address is https://api.clerk.com.",
		checkAddress: "if `CLERK_API_URL` is set in this repository's variables, check it",
		lookAtUser: "look with `/user`",
		keeper: "Give the run's log to whoever keeps this repository.",
		rights: "Check the `permissions` of the job in `.github/workflows/incident.yml`, and that the issue is not locked.",
		sight:
			"Check that the issue was not moved or deleted, and the `permissions` of the job in `.github/workflows/incident.yml`.",
	},
	action: {
		databaseUrl: "the secret that the workflow gives to the input `database-url`",
		webhookUrl: "the input `webhook-url`",
		webhookSecret: "the secret that the workflow gives to the input `webhook-secret`",
		noKey:
			"The input `clerk-secret-key` is empty: the workflow gives it nothing, or a secret that is not set or that this job may not read.",
		key: "the secret that the workflow gives to the input `clerk-secret-key`",
		address: "Correct the input `clerk-api-url`, or leave it out: then the address is https://api.clerk.com.",
		checkAddress: "if the workflow gives the input `clerk-api-url`, check it",
		lookAtUser: "look at the user in Clerk's dashboard",
		keeper: "Give the run's log to whoever keeps the workflow.",
		rights: "Check the `permissions` of the job.",
		sight: "Check the `permissions` of the job.",
	},
} as const satisfies Record<Place, object>;

/** Nobody waits less than a minute by hand. */
export function waitFor({ retryAfterSeconds = 0 }: OutsideFailure): string {
	return retryAfterSeconds <= 60 ? "a minute" : `${duration(retryAfterSeconds)}, which is what it asks for`;
}
