/**
 * The very first request of a run: the 👀 that says "seen". Sent with Node's own HTTP client, because loading any library
 * first would cost more than the request. Best effort: it resolves to undefined instead of failing.
 */

/** What reactions stand on. */
export type ReactionTarget = { comment: number } | { issue: number };

/** As a path of GitHub's API below the repository. */
export function reactionsPath(target: ReactionTarget): string {
	return "comment" in target ? `/issues/comments/${target.comment}/reactions` : `/issues/${target.issue}/reactions`;
}

export type Acknowledgement = { reactionId: number; login: string };

export type Acknowledging = {
	/** Resolves when the request has left the process, or cannot. */
	sent: Promise<void>;
	answered: Promise<Acknowledgement | undefined>;
};

/** Long enough for a slow network; the run goes on beside it. */
const timeoutMilliseconds = 5_000;

export function acknowledge(apiUrl: string, token: string, path: string): Acknowledging {
	const left = Promise.withResolvers<void>();
	const answered = new Promise<Acknowledgement | undefined>((resolve) => {
		const url = new URL(`${apiUrl.replace(/\/+$/, "")}${path}`);
		// `import "node:http"` also loads fetch and WebSocket, some 25 ms; getBuiltinModule does not.
		const client = process.getBuiltinModule(url.protocol === "http:" ? "node:http" : "node:https");
		const body = JSON.stringify({ content: "eyes" });
		const request = client.request(url, {
			method: "POST",
			timeout: timeoutMilliseconds,
			headers: {
				authorization: `token ${token}`,
				accept: "application/vnd.github+json",
				"content-type": "application/json",
				"content-length": Buffer.byteLength(body),
				"user-agent": "clerk-incident-runbook",
			},
		});
		request.on("finish", left.resolve);
		request.on("close", left.resolve);
		request.on("error", () => resolve(undefined));
		request.on("timeout", () => request.destroy());
		request.on("response", (response) => {
			const chunks: Buffer[] = [];
			response.on("data", (chunk: Buffer) => chunks.push(chunk));
			response.on("error", () => resolve(undefined));
			response.on("close", () => resolve(read(Buffer.concat(chunks).toString("utf8"))));
		});
		request.end(body);
	});
	return { sent: left.promise, answered };
}

function read(text: string): Acknowledgement | undefined {
	try {
		const reaction: unknown = JSON.parse(text);
		if (typeof reaction !== "object" || reaction === null || !("id" in reaction) || !("user" in reaction))
			return undefined;
		const { id, user } = reaction;
		if (typeof id !== "number" || typeof user !== "object" || user === null || !("login" in user)) return undefined;
		return typeof user.login === "string" ? { reactionId: id, login: user.login } : undefined;
	} catch {
		return undefined;
	}
}
