// The emulator behind the proxy: started on a free loopback port, seeded with one repository, and called over HTTP. Nobody
// but the proxy may talk to it: it accepts tokens that GitHub refuses.

import { createSign, generateKeyPair, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { promisify } from "node:util";
import { createEmulator } from "emulate";
import { type Answer, isJson, text } from "./wire.ts";

export type EmulatorCall = { method: string; path: string; token?: string; body?: unknown; accept?: string };

export type Emulator = {
	/** `127.0.0.1:<port>` as it stands in the emulator's own URLs. */
	host: string;
	call(request: EmulatorCall): Promise<Answer>;
	/** A token of the `github-actions` app with exactly these permissions, named as the API names them (`pull_requests`). */
	installationToken(permissions: Record<string, string>): Promise<string>;
	close(): Promise<void>;
};

export type EmulatorSeed = {
	owner: string;
	repository: string;
	isPrivate: boolean;
	logins: string[];
	/** Login by token. */
	tokens: Record<string, string>;
};

/** GitHub's own number for the app whose token a job gets; the login is `github-actions[bot]`. */
export const actionsAppId = 15_368;
const installationId = 41_898;

const scopes = [
	"actions",
	"attestations",
	"checks",
	"contents",
	"deployments",
	"discussions",
	"id_token",
	"issues",
	"models",
	"packages",
	"pages",
	"pull_requests",
	"repository_projects",
	"security_events",
	"statuses",
];

// Making an RSA key takes up to a tenth of a second, so all emulators of a process share one. It signs nothing but the
// requests for tokens on loopback.
let sharedKey: Promise<string> | undefined;

async function makeKey(): Promise<string> {
	const { privateKey } = await promisify(generateKeyPair)("rsa", {
		modulusLength: 2048,
		privateKeyEncoding: { type: "pkcs1", format: "pem" },
		publicKeyEncoding: { type: "pkcs1", format: "pem" },
	});
	return privateKey;
}

export async function startEmulator(seed: EmulatorSeed): Promise<Emulator> {
	sharedKey ??= makeKey();
	const key = await sharedKey;
	const emulator = await createEmulator({ service: "github", port: 0, seed: seedOf(seed, key) });
	const port = /^http:\/\/localhost:(\d+)$/.exec(emulator.url)?.[1];
	if (port === undefined) {
		await emulator.close();
		throw new Error(`The GitHub emulator says it is at ${emulator.url}: unset EMULATE_BASE_URL and PORTLESS_URL.`);
	}
	// The emulator ends a connection that was idle for 5 s; a request that is sent on it just then would be lost.
	const agent = new Agent({ keepAlive: false });
	const call = (sent: EmulatorCall) => send(agent, Number(port), sent);
	return {
		host: `localhost:${port}`,
		call,
		async installationToken(permissions) {
			const path = `/app/installations/${installationId}/access_tokens`;
			const made = await call({ method: "POST", path, token: appToken(key), body: { permissions } });
			if (made.status !== 201) throw new Error(`No token with ${JSON.stringify(permissions)}: ${made.status}`);
			return text(made.body, "token");
		},
		async close() {
			agent.destroy();
			await emulator.close();
		},
	};
}

function seedOf({ owner, repository, isPrivate, logins, tokens }: EmulatorSeed, privateKey: string) {
	const permissions = Object.fromEntries([...scopes.map((scope) => [scope, "write"]), ["metadata", "read"]]);
	return {
		tokens: Object.fromEntries(Object.entries(tokens).map(([token, login]) => [token, { login }])),
		github: {
			users: [...new Set([owner, ...logins])].map((login) => ({ login })),
			repos: [{ owner, name: repository, private: isPrivate, auto_init: true }],
			apps: [
				{
					app_id: actionsAppId,
					slug: "github-actions",
					name: "GitHub Actions",
					private_key: privateKey,
					permissions,
					events: [],
					installations: [{ installation_id: installationId, account: owner, repository_selection: "all" }],
				},
			],
		},
	};
}

// https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
function appToken(privateKey: string): string {
	const now = Math.floor(Date.now() / 1000);
	const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
	const claims = { iat: now - 60, exp: now + 300, iss: String(actionsAppId), jti: randomUUID() };
	const signed = `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}`;
	return `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url")}`;
}

function send(agent: Agent, port: number, { method, path, token, body, accept }: EmulatorCall): Promise<Answer> {
	// The emulator answers 400 to a write without a body, GitHub does not.
	const payload = method === "GET" ? undefined : JSON.stringify(body ?? {});
	const headers = {
		accept: accept ?? "application/vnd.github+json",
		...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
		...(payload === undefined
			? {}
			: { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }),
	};
	return new Promise((resolve, reject) => {
		const outgoing = request({ host: "127.0.0.1", port, method, path, headers, agent }, (incoming) => {
			const chunks: Buffer[] = [];
			incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
			incoming.on("error", reject);
			incoming.on("end", () => {
				const kept = ["link", "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"] as const;
				const found = kept.flatMap((name) => {
					const value = incoming.headers[name];
					return typeof value === "string" ? [[name, value] as const] : [];
				});
				resolve({
					status: incoming.statusCode ?? 0,
					body: parse(Buffer.concat(chunks), incoming.headers["content-type"] ?? ""),
					headers: Object.fromEntries(found),
				});
			});
		});
		outgoing.on("error", reject);
		outgoing.end(payload);
	});
}

function parse(bytes: Buffer, contentType: string): unknown {
	if (bytes.length === 0) return undefined;
	if (!contentType.startsWith("application/json")) return bytes;
	const parsed: unknown = JSON.parse(bytes.toString("utf8"));
	return isJson(parsed) || Array.isArray(parsed) ? parsed : bytes;
}
