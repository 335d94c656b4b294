// The local GitHub of the drill and of the tests: one repository on a free loopback port, with people, tokens, events and
// orderable faults. Production code must never import it: it only ever sees another base URL.

import { randomBytes } from "node:crypto";
import { commitFiles } from "./commit.ts";
import { problemsOf } from "./conformance.ts";
import { startEmulator } from "./emulator.ts";
import { type Faults, openFaultBook } from "./faults.ts";
import { type IdentityBook, type Level, openIdentityBook, type Role } from "./identity.ts";
import { createIssueLog } from "./issue-log.ts";
import { type Comment, createPeople, type Issue, type Label, type People } from "./people.ts";
import { type RecordedRequest, startProxy } from "./proxy.ts";
import { createReactions, type Reaction, type Subject } from "./reactions.ts";
import { ask, readComments, readIssue, readLabels } from "./reads.ts";
import type { Json } from "./wire.ts";
import { repositoryPath, type WebhookEvent, type WorkflowRun, type World } from "./world.ts";

export type { Fault } from "./faults.ts";
export type { Level, Role } from "./identity.ts";
export type { Comment, Issue, Label } from "./people.ts";
export type { RecordedRequest } from "./proxy.ts";
export type { WebhookEvent, WorkflowRun } from "./world.ts";

export type GitHubOptions = {
	/** An organisation, unless one of the people has this login. */
	owner: string;
	repository: string;
	visibility: "private" | "public";
	/** A login that ends in `[bot]` is an app's. */
	people: { login: string; role: Role }[];
	labels?: { name: string; color: string; description: string }[];
	/** How long each request is on its way. People on the web page do not wait. */
	latencyMilliseconds?: number;
	/** Text by path, on the default branch. */
	files?: Record<string, string>;
	/** The clock of issues, comments, reactions and pins. */
	now?: () => Date;
	/** What the Actions API tells of a run; there are none unless said. */
	runStatus?: (id: number) => WorkflowRun | undefined;
};

export type LocalGitHub = People & {
	/** No slash at the end. */
	apiUrl: string;
	graphqlUrl: string;
	serverUrl: string;
	personToken(login: string): string;
	/** `permissions` as a job's block in a workflow names them: `issues`, `pull-requests`, … */
	mintJobToken(permissions: Record<string, Level>): Promise<string>;
	setRole(login: string, role: Role): Promise<void>;
	/** Events that start workflows, in order; none for what a job's own token did. */
	onEvent(listener: (event: WebhookEvent) => void): void;
	issue(number: number): Promise<Issue>;
	comments(number: number): Promise<Comment[]>;
	/** Of a comment, by its id, or of an issue. */
	reactions(of: number | { issue: number }): Reaction[];
	labels(): Promise<Label[]>;
	requests: RecordedRequest[];
	/** Each request and answer that does not follow GitHub's OpenAPI description, in words. Compared when read. */
	readonly problems: string[];
	faults: Faults;
	/** Hanging requests end; a second call waits for the first. */
	close(): Promise<void>;
};

export async function startGitHub(options: GitHubOptions): Promise<LocalGitHub> {
	let world: World | undefined;
	const running = () => {
		if (world === undefined) throw new Error("the local GitHub has not started");
		return world;
	};
	const faults = openFaultBook();
	const identities = openIdentityBook(options.people, () => running().emulator);
	const latencyMilliseconds = options.latencyMilliseconds ?? 0;
	const proxy = await startProxy({ world: running, faults, latencyMilliseconds });
	const listeners: ((event: WebhookEvent) => void)[] = [];
	const publish = (event: WebhookEvent) => {
		for (const listener of listeners) listener(structuredClone(event));
	};
	try {
		world = await openWorld(options, identities, proxy.url, publish);
		await furnish(world, options);
	} catch (failure) {
		await Promise.all([proxy.close(), world?.emulator.close()]);
		throw failure;
	}
	let closing: Promise<void> | undefined;
	return {
		...createPeople(world),
		apiUrl: world.apiUrl,
		graphqlUrl: `${world.apiUrl}/graphql`,
		serverUrl: world.serverUrl,
		personToken: identities.personToken,
		mintJobToken: identities.mintJobToken,
		setRole: (login, role) => setRole(running(), login, role),
		onEvent: (listener) => void listeners.push(listener),
		...observations(world),
		requests: proxy.requests,
		get problems() {
			return problemsOf(running());
		},
		faults: { add: faults.add, clear: faults.clear },
		close() {
			closing ??= proxy.close().then(() => running().emulator.close());
			return closing;
		},
	};
}

async function openWorld(
	options: GitHubOptions,
	identities: IdentityBook,
	apiUrl: string,
	publish: World["publish"],
): Promise<World> {
	const { owner, repository, people, visibility } = options;
	const isPrivate = visibility === "private";
	const ownerToken = `owner_${randomBytes(16).toString("hex")}`;
	const logins = people.map(({ login }) => login);
	const tokens = { ...identities.emulatorTokens(), [ownerToken]: owner };
	const emulator = await startEmulator({ owner, repository, isPrivate, logins, tokens });
	let moments = 0;
	let lastWrite: Promise<unknown> = Promise.resolve();
	return {
		owner,
		repository,
		isPrivate,
		apiUrl,
		// Another address than the API's, as on GitHub: a link made from the wrong one of the two is seen.
		serverUrl: `${apiUrl}/web`,
		emulator,
		ownerToken,
		identities,
		issues: new Map(),
		comments: new Map(),
		reactions: createReactions(),
		log: createIssueLog(),
		problems: [],
		exchanges: [],
		runStatus: options.runStatus ?? (() => undefined),
		now: options.now ?? (() => new Date()),
		publish,
		nextMoment() {
			moments += 1;
			return moments;
		},
		exclusively(write) {
			const done = lastWrite.then(write);
			lastWrite = done.catch(() => undefined);
			return done;
		},
	};
}

async function furnish(world: World, { people, labels = [], files = {} }: GitHubOptions): Promise<void> {
	for (const { login, role } of people) await setRole(world, login, role);
	for (const label of labels) await must(world, "POST", "/labels", { ...label });
	const act = (method: string, rest: string, body?: Json) => must(world, method, rest, body);
	if (Object.keys(files).length > 0) await commitFiles(act, "Add the files", files);
}

const emulatedPermission = {
	read: "pull",
	triage: "triage",
	write: "push",
	maintain: "maintain",
	admin: "admin",
} as const;

async function setRole(world: World, login: string, role: Role): Promise<void> {
	world.identities.setRole(login, role);
	const rest = `/collaborators/${encodeURIComponent(world.identities.canonical(login) ?? login)}`;
	if (role === "none") await must(world, "DELETE", rest);
	else await must(world, "PUT", rest, { permission: emulatedPermission[role] });
}

async function must(world: World, method: string, rest: string, body?: Json): Promise<Json> {
	const path = `${repositoryPath(world)}${rest}`;
	const done = await ask(world, { method, path, ...(body === undefined ? {} : { body }) });
	if (done.status >= 300) throw new Error(`${method} ${rest}: ${done.status} ${JSON.stringify(done.body)}`);
	return (done.body ?? {}) as Json;
}

function observations(world: World): Pick<LocalGitHub, "issue" | "comments" | "reactions" | "labels"> {
	return {
		async issue(number) {
			const found = await readIssue(world, number);
			if (found === undefined) throw new Error(`There is no issue ${number}.`);
			return found as Issue;
		},
		async comments(number) {
			return (await readComments(world, number)) as Comment[];
		},
		reactions(of) {
			const subject: Subject = typeof of === "number" ? { comment: of } : of;
			return world.reactions.list(subject);
		},
		async labels() {
			return (await readLabels(world)) as Label[];
		},
	};
}
