/** Where everything that can go wrong with the database becomes an `OutsideFailure`. What a driver's error says of values must not get out: its `detail` holds rows. */
import { DatabaseError } from "pg";
import { type FailureReason, OutsideFailure } from "../ports/failure.ts";

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const reasons: Readonly<Record<string, FailureReason>> = {
	"28000": "unauthorized",
	"28P01": "unauthorized",
	"3D000": "not-found",
	"42501": "forbidden",
	"25006": "forbidden",
	"40001": "conflict",
	"40P01": "conflict",
	"55P03": "conflict",
	"57014": "timed-out",
};
const reasonsOfClass: Readonly<Record<string, FailureReason>> = {
	"08": "unreachable",
	"53": "unavailable",
	"57": "unavailable",
	"58": "unavailable",
	XX: "unavailable",
};

const networkCodes: ReadonlySet<string> = new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"EPIPE",
	"ENOTFOUND",
	"EAI_AGAIN",
	"ETIMEDOUT",
	"EHOSTUNREACH",
	"ENETUNREACH",
	// Of a socket in the file system.
	"ENOENT",
	"EACCES",
]);

export function databaseFailure(error: unknown): OutsideFailure {
	if (error instanceof OutsideFailure) return error;
	if (error instanceof DatabaseError) {
		const code = error.code ?? "";
		const reason = reasons[code] ?? reasonsOfClass[code.slice(0, 2)] ?? "rejected";
		return new OutsideFailure({ service: "database", reason, message: errorText(error), code, cause: undefined });
	}
	const code = codeOf(error);
	const text = error instanceof Error ? error.message : "";
	// The driver's own word where the address has no password, or the server does not prove that it knows it.
	if (text.startsWith("SASL")) {
		const message = "the password is missing, or server and client do not agree on it";
		return new OutsideFailure({ service: "database", reason: "unauthorized", message });
	}
	const isTls = /certificate|SSL|TLS/i.test(text) || code.startsWith("ERR_TLS") || code.includes("CERT");
	const timedOut = /timeout|timed out/i.test(text);
	if (!isTls && !timedOut && !networkCodes.has(code) && !/Connection terminated|connection/i.test(text)) throw error;
	return new OutsideFailure({
		service: "database",
		reason: isTls ? "forbidden" : timedOut ? "timed-out" : "unreachable",
		message: isTls ? "the encrypted connection could not be made" : "the connection failed",
		code: code === "" ? (isTls ? "tls" : undefined) : code,
	});
}

/** Where nothing answers at all, a connection without encryption fails as well. */
const nobodyThere: ReadonlySet<string> = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"ETIMEDOUT",
	"EHOSTUNREACH",
	"ENETUNREACH",
]);

/** Whether the same may go well without encryption: a server can refuse it, break off, or not answer at all. */
export function mayBeOfEncryption(error: unknown): boolean {
	const { reason, code = "" } = databaseFailure(error);
	// The server's rules may have a line for one kind of connection only.
	if (error instanceof DatabaseError) return code === "28000";
	return reason !== "unauthorized" && !nobodyThere.has(code);
}

/** An error of several addresses tried at once keeps the codes of each. */
function codeOf(error: unknown): string {
	if (error instanceof AggregateError) return codeOf(error.errors[0]);
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** What refuses a row, where the database's own words may be in any language. */
const refusals: Readonly<Record<string, string>> = {
	"22001": "a value is longer than its column",
	"22003": "a number is too large for its column",
	"22007": "a time is of a form that its column does not take",
	"22008": "a time is too early or too late for its column",
	"22021": "a text holds a character that the database cannot keep, such as NUL",
	"22P02": "JSON holds a character that the database cannot keep",
	"22P05": "JSON holds a character that the database cannot keep, such as NUL",
	"23502": "a column that must have a value would have none",
	"23503": "it refers to a row that is not there",
	"23514": "it does not pass a check of the table",
	"44000": "it does not pass a check of the table",
	"54000": "a value is too long for an index",
};

/** Only names, and no value: an application's own trigger may say anything. */
export function errorText({ message, constraint, column, code = "" }: DatabaseError): string {
	const named = [constraint && `constraint ${constraint}`, column && `column ${column}`].filter(Boolean).join(", ");
	const own = isOfApplication(code) ? "a trigger of the table refuses it" : withoutValues(message, code);
	const plain = refusals[code] ?? own;
	return named === "" ? plain : `${plain} (${named})`;
}

/** Of a row that stays, where a new one would refer to others: here others refer to it. */
export function whyKept(error: DatabaseError): string {
	const { code = "", constraint } = error;
	if (code !== "23503" && code !== "23001") return errorText(error);
	return `rows of another table refer to it${constraint === undefined ? "" : ` (constraint ${constraint})`}`;
}

/** Of what is not there, and of rights, the words tell names only; of others they do as far as a value begins. */
function withoutValues(message: string, code: string): string {
	return ["42501", "42703", "42883", "42P01"].includes(code) ? message : (message.split(/[:"]/)[0]?.trim() ?? "");
}

/** Raised by PL/pgSQL, or of a class that is none of PostgreSQL's. */
function isOfApplication(code: string): boolean {
	return code.startsWith("P0") || !/^(?:[0-4][0-9A-F]|5[3578]|F0|HV|XX)/.test(code) || code.startsWith("45");
}

/** What has nothing to do with the row at hand: of the connection, the rights, the statement or the server. */
const otherClasses = new Set([
	"08",
	"0A",
	"25",
	"26",
	"28",
	"3D",
	"3F",
	"40",
	"42",
	"53",
	"55",
	"57",
	"58",
	"F0",
	"XX",
]);

/** A value, or what the table demands of values, is to blame: another row may be written all the same. */
export function isAboutRow(error: unknown): error is DatabaseError {
	return error instanceof DatabaseError && !otherClasses.has((error.code ?? "XX").slice(0, 2));
}

/** A table that refuses whoever is to be written is not as it was thought to be; asking for each of a million helps nobody. */
export function refusesAll(error: DatabaseError, tried: number): OutsideFailure {
	const message = `each of ${tried} rows that were tried is refused: ${errorText(error)}`;
	return new OutsideFailure({ service: "database", reason: "rejected", message, code: error.code });
}

/** Of a statement that may be sent once more: nothing of it was done, or it may be done twice. */
export function mayPassSoon(failure: OutsideFailure): boolean {
	return ["conflict", "unreachable", "unavailable"].includes(failure.reason);
}

export function badDatabaseUrl(what: string): OutsideFailure {
	return new OutsideFailure({ service: "database", reason: "wrong-address", message: what });
}

export function noDatabaseUrl(): OutsideFailure {
	return new OutsideFailure({ service: "database", reason: "not-set-up", message: "no address" });
}
