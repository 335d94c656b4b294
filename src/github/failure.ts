/** Where everything that can go wrong with GitHub becomes an `OutsideFailure`; no other file makes one for GitHub. */
import { type FailureReason, OutsideFailure } from "../ports/failure.ts";

type RequestErrorShape = {
	status: number;
	message: string;
	response?: { headers: Headers; data?: unknown } | undefined;
};

function isRequestError(error: unknown): error is Error & RequestErrorShape {
	return error instanceof Error && "status" in error && typeof error.status === "number";
}

type Headers = Record<string, string | undefined>;
type GraphQLErrorShape = { headers: Headers; errors: readonly { type?: string | undefined; message: string }[] };

/** What octokit throws for a 200 whose body says that it failed. */
function isGraphQLError(error: unknown): error is Error & GraphQLErrorShape {
	return error instanceof Error && "errors" in error && Array.isArray(error.errors) && "headers" in error;
}

function header(error: RequestErrorShape, name: string): string | undefined {
	return error.response?.headers[name];
}

/** GitHub says "too many" with 429, or with 403 and one of these: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isRateLimit(error: RequestErrorShape): boolean {
	if (error.status === 429) return true;
	if (error.status !== 403) return false;
	return (
		header(error, "retry-after") !== undefined ||
		header(error, "x-ratelimit-remaining") === "0" ||
		/secondary rate limit|abuse detection/i.test(error.message)
	);
}

function reasonOf(error: RequestErrorShape): FailureReason {
	if (isRateLimit(error)) return "rate-limited";
	if (error.response === undefined) return "unreachable";
	switch (error.status) {
		case 401:
			return "unauthorized";
		case 403:
			return "forbidden";
		case 404:
		case 410:
			return "not-found";
		default:
			return error.status >= 500 ? "unavailable" : "rejected";
	}
}

/** GitHub's own word: `Retry-After`, or how long until the hour's quota is new, by GitHub's clock. */
function retryAfterSeconds(headers: Headers): number | undefined {
	const told = headers["retry-after"];
	if (told !== undefined) return Number.isFinite(Number(told)) ? Number(told) : undefined;
	if (headers["x-ratelimit-remaining"] !== "0") return undefined;
	const seconds = Number(headers["x-ratelimit-reset"]) - Date.parse(headers.date ?? "") / 1_000;
	return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

/**
 * GitHub's types of errors, and its words for an error without one: it ran out of time, or broke.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
function graphQLReason(type: string, message: string): FailureReason {
	if (/rate limit|abuse detection/i.test(message)) return "rate-limited";
	switch (type) {
		case "RATE_LIMITED":
		case "RATE_LIMIT":
			return "rate-limited";
		case "FORBIDDEN":
		case "INSUFFICIENT_SCOPES":
			return "forbidden";
		case "NOT_FOUND":
			return "not-found";
		case "SERVICE_UNAVAILABLE":
			return "unavailable";
		default:
			return message.startsWith("Something went wrong") ? "unavailable" : "rejected";
	}
}

function graphQLFailure(error: Error & GraphQLErrorShape): OutsideFailure {
	const { type = "", message = "" } = error.errors[0] ?? {};
	const reason = graphQLReason(type, message);
	return new OutsideFailure({
		service: "GitHub",
		reason,
		message: message.split("\n")[0] ?? "",
		status: 200,
		code: type === "" ? undefined : type,
		traceId: error.headers["x-github-request-id"],
		retryAfterSeconds: reason === "rate-limited" ? retryAfterSeconds(error.headers) : undefined,
		cause: error,
	});
}

export function gitHubFailure(error: unknown): OutsideFailure {
	if (error instanceof OutsideFailure) return error;
	if (error instanceof Error && error.name === "TimeoutError") {
		return new OutsideFailure({ service: "GitHub", reason: "timed-out", message: "no answer in time", cause: error });
	}
	if (isGraphQLError(error)) return graphQLFailure(error);
	if (!isRequestError(error)) throw error; // Not GitHub's doing but a fault of ours.
	if (error.response === undefined && /timed? ?out|TimeoutError/i.test(error.message)) {
		return new OutsideFailure({ service: "GitHub", reason: "timed-out", message: "no answer in time", cause: error });
	}
	return new OutsideFailure({
		service: "GitHub",
		reason: reasonOf(error),
		message: error.message.split("\n")[0] ?? "",
		status: error.response === undefined ? undefined : error.status,
		traceId: header(error, "x-github-request-id"),
		retryAfterSeconds: retryAfterSeconds(error.response?.headers ?? {}),
		cause: error,
	});
}

/** A status of success without the documented answer does not prove that anything was done. */
export function unreadable(what: string, status: number): OutsideFailure {
	return new OutsideFailure({
		service: "GitHub",
		reason: "unreadable",
		message: `${what} has an unknown shape`,
		status,
	});
}
