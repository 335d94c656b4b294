/** Why the application's database did not do it. */
import type { OutsideFailure } from "../../ports/failure.ts";
import { quote } from "../text.ts";
import { type Explained, type Place, places } from "./places.ts";

export function database(failure: OutsideFailure, place: Place): Explained {
	const { databaseUrl } = places[place];
	switch (failure.reason) {
		case "not-set-up":
			return {
				why: "There is no address of the application's database.",
				cure: `Put its URL (postgres://…) into ${databaseUrl}.`,
			};
		case "wrong-address":
			return {
				why: "What is set up as the address of the application's database cannot be used.",
				cure: `Correct ${databaseUrl}; it begins with postgres://.`,
			};
		case "unauthorized":
			return failure.code === "28000"
				? {
						why: "The database does not let this user in, or not from here by this kind of connection.",
						cure: `Correct the user name in ${databaseUrl}, or its \`sslmode\`; else look at the server's rules for who may connect from where (pg_hba.conf).`,
					}
				: { why: "The database does not accept the user name or the password.", cure: `Correct ${databaseUrl}.` };
		case "not-found":
			return {
				why: "There is no database of that name.",
				cure: `Correct the name at the end of the address in ${databaseUrl}.`,
			};
		case "forbidden":
			return failure.code === "42501" || failure.code === "25006"
				? { why: "The database does not let this role do that.", cure: "Grant the right, or connect as another role." }
				: {
						why: "No encrypted connection to the database could be made as its address asks for.",
						cure: `Look at \`sslmode\` in ${databaseUrl}: \`require\` encrypts without looking at the certificate, \`verify-full\` looks at it, \`disable\` does not encrypt.`,
					};
		case "conflict":
			return { why: "Others were writing the same rows, and still were after several tries.", cure: "Wait a minute." };
		case "timed-out":
			return {
				why: "The database did not answer in time: it is overloaded, or a lock holds the table.",
				cure: "Look at its running statements and locks.",
			};
		case "unreachable":
			return {
				why: "The database could not be reached.",
				cure: `Check that it runs, that it lets the runner in (firewall, IP allow list), and host and port in ${databaseUrl}.`,
			};
		case "unavailable":
			return { why: "The database is failing, or has no connection left.", cure: "Look at the database's own status." };
		default:
			return {
				why: `The database refused what was asked of it: ${quote(failure.message, 200)}.`,
				cure: /^(?:2[23]|44|P0)/.test(failure.code ?? "")
					? "With that rule nothing of Clerk's gets into the table: change the rule, or the mapping."
					: places[place].keeper,
			};
	}
}
