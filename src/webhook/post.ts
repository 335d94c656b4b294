/** One request to the endpoint, and the status of its answer, whatever it is. It must not judge an answer, follow a redirect, or repeat a request. */
import { failureFromError } from "./failure.ts";

export type Posting = {
	url: string;
	headers: Record<string, string>;
	body: string;
	timeoutMilliseconds: number;
};

export type Answered = { status: number; headers: Headers };

/** Rejects with an `OutsideFailure` where there is no answer. */
export type Post = (posting: Posting) => Promise<Answered>;

/** Read to the end, the connection can be used again; what is longer is not worth that. */
const longestRead = 64 * 1024;

export async function httpPost({ url, headers, body, timeoutMilliseconds }: Posting): Promise<Answered> {
	const late = new AbortController();
	const timer = setTimeout(
		() => late.abort(new DOMException("No answer in time", "TimeoutError")),
		timeoutMilliseconds,
	);
	try {
		const response = await fetch(url, { method: "POST", headers, body, signal: late.signal, redirect: "manual" });
		await drain(response);
		return { status: response.status, headers: response.headers };
	} catch (error) {
		throw failureFromError(error);
	} finally {
		clearTimeout(timer);
	}
}

/** The status has come, so what becomes of the body changes nothing. Leaving the loop early drops the connection. */
async function drain({ body }: Response): Promise<void> {
	let length = 0;
	try {
		for await (const piece of body ?? []) {
			length += piece.byteLength;
			if (length > longestRead) return;
		}
	} catch {
		// As above.
	}
}
