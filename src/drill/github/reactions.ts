// Reactions, which the emulator does not have: one of a kind for a person and a subject. What may be reacted to, and by whom,
// is decided before.

import { validationFailed } from "./refusals.ts";
import type { Answer, Json } from "./wire.ts";

const contents = ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"] as const;
export type Content = (typeof contents)[number];

export type Subject = { issue: number } | { comment: number };
export type Reaction = { id: number; content: Content; login: string; createdAt: string };

export type Reactions = {
	list(subject: Subject): Reaction[];
	/** `isNew` is false where the person had reacted so before: GitHub answers 200 then, not 201. */
	add(subject: Subject, content: Content, login: string, at: string): { reaction: Reaction; isNew: boolean };
	remove(subject: Subject, id: number): boolean;
	forget(subject: Subject): void;
	rollup(subject: Subject, url: string): Json;
};

const firstReactionId = 340_000_000;

export function createReactions(): Reactions {
	const bySubject = new Map<string, Reaction[]>();
	let nextId = firstReactionId;
	const key = (subject: Subject) => ("issue" in subject ? `issue ${subject.issue}` : `comment ${subject.comment}`);
	const list = (subject: Subject) => bySubject.get(key(subject)) ?? [];
	return {
		list: (subject) => [...list(subject)],
		add(subject, content, login, createdAt) {
			const known = list(subject).find((reaction) => reaction.content === content && reaction.login === login);
			if (known !== undefined) return { reaction: known, isNew: false };
			nextId += 1;
			const reaction = { id: nextId, content, login, createdAt };
			bySubject.set(key(subject), [...list(subject), reaction]);
			return { reaction, isNew: true };
		},
		remove(subject, id) {
			const left = list(subject).filter((reaction) => reaction.id !== id);
			const found = left.length < list(subject).length;
			bySubject.set(key(subject), left);
			return found;
		},
		forget(subject) {
			bySubject.delete(key(subject));
		},
		rollup(subject, url) {
			const found = list(subject);
			const count = (content: Content) => found.filter((reaction) => reaction.content === content).length;
			const counts = Object.fromEntries(contents.map((content) => [content, count(content)]));
			return { url, total_count: found.length, ...counts };
		},
	};
}

export function isContent(value: unknown): value is Content {
	return contents.some((content) => content === value);
}

export function contentRefusal(): Answer {
	return validationFailed([{ resource: "Reaction", field: "content", code: "invalid" }]);
}

export function reactionBody(reaction: Reaction, user: Json): Json {
	return {
		id: reaction.id,
		node_id: Buffer.from(`012:Reaction${reaction.id}`).toString("base64"),
		user,
		content: reaction.content,
		created_at: reaction.createdAt,
	};
}
