/**
 * One request to Clerk's address and its answer, whatever it is; a simulation brings its own. It must not judge an answer
 * and must not repeat a request.
 */
import { OutsideFailure } from "../ports/failure.ts";
import { failureFromError, unreadable } from "./failure.ts";

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

/** Twice what 500 users with all the metadata that Clerk allows come to. A proxy that sends on and on must not fill the memory. */
const longestAnswerBytes = 32 * 1024 * 1024;

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
		return { status: response.status, headers: response.headers, text: await textOf(response) };
	} catch (error) {
		throw error instanceof OutsideFailure ? error : failureFromError(error);
	} finally {
		clearTimeout(timer);
	}
}

/** Leaving the loop early also drops the connection. */
async function textOf({ status, body }: Response): Promise<string> {
	const decoder = new TextDecoder();
	let text = "";
	let length = 0;
	for await (const piece of body ?? []) {
		length += piece.byteLength;
		if (length > longestAnswerBytes) throw unreadable(status, "an answer that does not end");
		text += decoder.decode(piece, { stream: true });
	}
	return text + decoder.decode();
}
