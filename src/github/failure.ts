/** Where everything that can go wrong with GitHub becomes an `OutsideFailure`; no other file makes one for GitHub. */
import { type FailureReason, OutsideFailure } from "../ports.ts";

type RequestErrorShape = {
	status: number;
	message: string;
	response?: { headers: Record<string, string | undefined>; data?: unknown } | undefined;
};

function isRequestError(error: unknown): error is Error & RequestErrorShape {
	return error instanceof Error && "status" in error && typeof error.status === "number";
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
function retryAfterSeconds(error: RequestErrorShape): number | undefined {
	const told = header(error, "retry-after");
	if (told !== undefined) return Number.isFinite(Number(told)) ? Number(told) : undefined;
	if (header(error, "x-ratelimit-remaining") !== "0") return undefined;
	const seconds = Number(header(error, "x-ratelimit-reset")) - Date.parse(header(error, "date") ?? "") / 1_000;
	return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

export function gitHubFailure(error: unknown): OutsideFailure {
	if (error instanceof OutsideFailure) return error;
	if (error instanceof Error && error.name === "TimeoutError") {
		return new OutsideFailure({ service: "GitHub", reason: "timed-out", message: "no answer in time", cause: error });
	}
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
		retryAfterSeconds: retryAfterSeconds(error),
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
