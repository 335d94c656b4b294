/** Why the application's webhook endpoint did not take an event. */
import type { OutsideFailure } from "../../ports/failure.ts";
import { type Explained, type Place, places, waitFor } from "./places.ts";

/** What each answer means: https://clerk.com/docs/guides/development/webhooks/debugging */
export function webhook(failure: OutsideFailure, place: Place): Explained {
	const { webhookUrl, webhookSecret, keeper } = places[place];
	const { status = 0 } = failure;
	switch (failure.reason) {
		case "not-set-up":
			return { why: "There is no address of the application's webhook endpoint.", cure: `Put it into ${webhookUrl}.` };
		case "wrong-address":
			return {
				why: "What is set up as the address of the webhook endpoint cannot be used.",
				cure: `Correct ${webhookUrl}: it begins with https://, or with http:// on this machine only, and holds no user name.`,
			};
		case "wrong-key":
			return {
				why: "What is set up as the webhook's signing secret is not one: they begin with whsec_, and Base64 follows.",
				cure: `Take it from Clerk's dashboard under Webhooks → the endpoint → Signing Secret, and put it into ${webhookSecret}.`,
			};
		case "unauthorized":
		case "forbidden":
			return {
				why: "The webhook endpoint asks who is there: a middleware, a firewall or a deployment's protection stands in front of it.",
				cure: "Let the route through without signing in (with Clerk's middleware: make it a public route); its protection is the signature. Clerk's own events meet the same.",
			};
		case "not-found":
			return { why: "There is nothing at the webhook endpoint's address.", cure: `Correct the path in ${webhookUrl}.` };
		case "rate-limited":
			return {
				why: "The webhook endpoint answered that there are too many requests.",
				cure: `Wait ${waitFor(failure)}, or raise its limit.`,
			};
		case "unavailable":
			return { why: "The application's webhook handler is failing.", cure: "Look at the application's log." };
		case "timed-out":
			return {
				why: "The webhook endpoint did not answer within 15 seconds, which is as long as Clerk waits too.",
				cure: "Look at what its handler waits for.",
			};
		case "unreachable":
			return {
				why: "The webhook endpoint could not be reached.",
				cure: `Check that the application runs, its name and certificate, that it lets the runner in, and ${webhookUrl}.`,
			};
		default:
			return (
				refusedEvent(status, webhookUrl, webhookSecret) ?? {
					why: "The webhook endpoint refused the event.",
					cure: keeper,
				}
			);
	}
}

function refusedEvent(status: number, webhookUrl: string, webhookSecret: string) {
	if (status >= 300 && status < 400)
		return {
			why: "The webhook endpoint redirects to another address, and events are not redirected, neither these nor Clerk's own.",
			cure: `Put the final address (with or without www, with https, with or without the last slash) into ${webhookUrl}, and into Clerk's dashboard under Webhooks.`,
		};
	if (status === 400)
		return {
			why: "The webhook endpoint refused the event; 400 is what a handler says that cannot verify the signature, and some say it of what an event holds.",
			cure: `Compare ${webhookSecret} with the endpoint's signing secret in Clerk's dashboard and with the one that the application has; then look at the application's log.`,
		};
	if (status === 405)
		return {
			why: "What stands at the webhook endpoint's address takes no POST, so it is no webhook handler.",
			cure: `Correct ${webhookUrl}.`,
		};
	return undefined;
}
