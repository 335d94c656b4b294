/** Why Clerk did not do it. */
import type { OutsideFailure } from "../../ports/failure.ts";
import { type Explained, type Place, places, waitFor } from "./places.ts";

const clerkStatus = "Look at [status.clerk.com](https://status.clerk.com)";

export function clerk(failure: OutsideFailure, place: Place): Explained {
	const { noKey, key, address, checkAddress, lookAtUser, keeper } = places[place];
	switch (failure.reason) {
		case "not-set-up":
			return { why: noKey, cure: `Take the key from Clerk's dashboard under API keys, and put it into ${key}.` };
		case "wrong-key":
			return {
				why: "What is set up as Clerk's secret key is not one: secret keys begin with sk_live_ or sk_test_, and are one word.",
				cure: `Take the secret key from Clerk's dashboard under API keys, and put it into ${key}.`,
			};
		case "wrong-address":
			return { why: "What is set up as the address of Clerk's API is not a web address.", cure: address };
		case "unauthorized":
			return {
				why: "Clerk does not accept the secret key: it was rotated, mistyped, or belongs to a deleted instance.",
				cure: `Put a valid key into ${key}.`,
			};
		case "forbidden":
			if (failure.code === "feature_not_enabled") {
				return {
					why: "What this needs is switched off in this Clerk instance.",
					cure: "Switch it on in Clerk's dashboard; for locks it is the account lockout, under Attack protection.",
				};
			}
			return {
				why: "Clerk accepts the secret key but does not let it do this.",
				cure: `Put a key with the needed scopes into ${key}.`,
			};
		case "not-found":
			return {
				why: "Clerk answered that what was to be changed is not found.",
				cure: `Somebody else may have removed it meanwhile; ${lookAtUser}.`,
			};
		case "not-in-plan":
			return {
				why: "The Clerk plan of this instance does not include this.",
				cure: "Clerk's dashboard shows which plans do.",
			};
		case "conflict":
			return {
				why: "Something else was changing the same thing in Clerk, and still was after several tries.",
				cure: "Wait a minute.",
			};
		case "rate-limited":
			return {
				why: "Clerk answered that there are too many requests. During its own outages Clerk has answered so too.",
				cure: `${clerkStatus} and wait ${waitFor(failure)}.`,
			};
		case "unavailable":
			return { why: "Clerk's API is failing.", cure: `${clerkStatus}.` };
		case "timed-out":
			return { why: "Clerk's API did not answer in time.", cure: `${clerkStatus}.` };
		case "unreachable":
			return { why: "Clerk's API could not be reached.", cure: `${clerkStatus}; ${checkAddress}.` };
		case "unreadable":
			return {
				why: "Clerk's address gave an answer that is not Clerk's API: no JSON, or not of the documented shape.",
				cure: `${clerkStatus}; ${checkAddress}.`,
			};
		case "unreadable-record":
			return {
				why: "Clerk's answer tells of something in a form that is not documented, so nothing could be done with it.",
				cure: `Look at it in Clerk's dashboard. ${keeper}`,
			};
		default:
			return { why: "Clerk refused the request.", cure: keeper };
	}
}
