/**
 * One request to Clerk's address and its answer, whatever it is; a simulation brings its own. It must not judge an answer
 * and must not repeat a request.
 */
import { failureFromError } from "./failure.ts";

export type Question = {
	method: string;
	url: string;
	headers: Record<string, string>;
	body: string | undefined;
	/** For the whole of the answer: a body that never ends is no answer either. */
	timeoutMilliseconds: number;
};

export type Answer = { status: number; headers: Headers; text: string };

/** Rejects with an `OutsideFailure` where there is no complete answer. Any other error is a fault of ours, and is not tried again. */
export type Exchange = (question: Question) => Promise<Answer>;

/** A redirect is no answer of Clerk's, and would carry the key to wherever it points. */
export async function httpExchange({ method, url, headers, body, timeoutMilliseconds }: Question): Promise<Answer> {
	// Not AbortSignal.timeout: its timer would keep the request in memory for seconds after its answer, times thousands.
	const late = new AbortController();
	const timer = setTimeout(
		() => late.abort(new DOMException("No answer in time", "TimeoutError")),
		timeoutMilliseconds,
	);
	try {
		const init = { method, headers, body: body ?? null, signal: late.signal, redirect: "error" } as const;
		const response = await fetch(url, init);
		return { status: response.status, headers: response.headers, text: await response.text() };
	} catch (error) {
		throw failureFromError(error);
	} finally {
		clearTimeout(timer);
	}
}
