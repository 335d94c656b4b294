/** The incident's home as the domain needs it: its issue, its people, its locks. Adapters implement these; nothing here may name a library, a URL or an HTTP status. */
import type { Role } from "../incident/authority.ts";
import type { PersonAct } from "../incident/incident.ts";

export type Issue = {
	number: number;
	body: string;
	closed: boolean;
	labels: readonly string[];
	assignees: readonly string[];
	author: string;
	openedAt: string;
	/** How many comments there were when this was read; pages are fetched side by side by it. */
	commentCount: number;
};

export type Comment = { id: number; author: string; body: string; at: string };

/** The issue that is the incident. Every method is one request or one paged read; writes happen once or throw. */
export interface IncidentIssue {
	read(): Promise<Issue>;
	/** All comments in order of their ids; `expected` is about how many. */
	comments(expected: number): Promise<Comment[]>;
	/** One comment as it stands now; undefined when it was deleted. */
	comment(id: number): Promise<Comment | undefined>;
	/** Comments that were written or changed at or after an instant. */
	commentsSince(at: string): Promise<Comment[]>;
	/** What was done with the issue itself, by anybody: closed, reopened. */
	acts(): Promise<PersonAct[]>;
	/** Posts once. When it fails, the comment may stand all the same; the log tells. */
	post(body: string): Promise<Comment>;
	rewrite(commentId: number, body: string): Promise<void>;
	/** The same in one try, for what the next write replaces anyway. */
	tryRewrite(commentId: number, body: string): Promise<void>;
	remove(commentId: number): Promise<void>;
	setBody(body: string): Promise<void>;
	addLabels(labels: readonly string[]): Promise<void>;
	removeLabel(label: string): Promise<void>;
	/** Whether they are assigned now: GitHub accepts, and ignores, people who cannot be. */
	assign(login: string): Promise<boolean>;
	unassign(login: string): Promise<void>;
	reopen(): Promise<void>;
}

export type NewIssue = { title: string; body: string; labels: readonly string[]; assignees: readonly string[] };

/** The repository as a whole, for who opens an incident where no person does. */
export interface Repository {
	/** Whether everybody can read it. Asked now: what the clock starts may not be told. */
	isPublic(): Promise<boolean>;
	/** By their numbers; pull requests are none. */
	openIssues(): Promise<Issue[]>;
	/** Creates once. When it fails, the issue may stand all the same; the list of those that are open tells. */
	create(issue: NewIssue): Promise<Issue>;
	closeAsDuplicate(issue: number): Promise<void>;
}

export type Ending = "done" | "refused" | "failed";

/** The reactions on what triggered the run; best effort, they carry no fact. */
export interface Signal {
	/** The login we act as, learned from GitHub's answer to the first reaction; undefined when that request failed. */
	readonly self: Promise<string | undefined>;
	/** `earlier`: a run before this one may have left its ending, which would contradict this one's. */
	end(ending: Ending, earlier: boolean): Promise<void>;
	/** Takes the acknowledgement back where there was nothing for us to do. */
	withdraw(): Promise<void>;
}

/** Logins in lower case. A file that cannot be understood names nobody, and that is worth saying to whom it would have named. */
export type Responders = { logins: readonly string[]; problem: string | undefined };

/** How the people of this team are recognised among the users of Clerk. Everything in lower case. */
export type TeamMember = {
	login: string | undefined;
	emails: readonly string[];
	userIds: readonly string[];
	phones: readonly string[];
};

/** Everybody whom `INCIDENT_CONTACTS.yml` names; `problem` says why it could not be read. */
export type Team = { members: readonly TeamMember[]; problem: string | undefined };

export interface People {
	roleOf(login: string): Promise<Role>;
	/** Whether somebody was given access by name or team, rather than by the repository being public. */
	isCollaborator(login: string): Promise<boolean>;
	/** People who may command besides those with write access: `INCIDENT_CONTACTS.yml`, as it stands now. */
	responders(): Promise<Responders>;
	team(): Promise<Team>;
}

/** Who works under a lock, as the lock itself tells it. */
export type LockHolder = { incident: number; key: string; run: string; by: string; at: string };

export type LockAnswer =
	| {
			taken: true;
			/** Gives it back, unless it is somebody else's by now. Best effort: a lock left behind by a run that ended is taken over. */
			release(): Promise<void>;
	  }
	/** `holder` is undefined when the lock cannot be read; then nobody may take it over. */
	| { taken: false; holder: LockHolder | undefined };

/** Keeps two exclusive operations apart, across runs and incidents of this repository. */
export interface Locks {
	take(name: string, holder: LockHolder): Promise<LockAnswer>;
}
