/** An incident in which several people talk about two users, and what is known of both the users and the talk. */
import { expect } from "vitest";
import { locksThat, type Said, type Surroundings, talk, teamOf } from "./asked.ts";
import { type ClerkInMemory, clerkThat, jane, john, type Knows, person } from "./clerk-in-memory.ts";

export const twoUsers = () => [
	person(jane, { email: "jane@example.com" }),
	person(john, { email: "john@example.com" }),
];

/** Octavia, Ravi and the lead Rosalind in an incident; nobody of them is a user. */
export function room(knows: Knows = {}, around: Surroundings = {}) {
	const memory = clerkThat({ users: twoUsers(), ...knows });
	const locks = locksThat();
	return { ...memory, locks, ...talk({ clerk: memory.clerk, people: teamOf(), locks, ...around }) };
}

export function untouched({ changes }: ClerkInMemory): void {
	expect(changes()).toEqual([]);
}

export function eventOf(said: Said) {
	return "event" in said ? said.event : said;
}
