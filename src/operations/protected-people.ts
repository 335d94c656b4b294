/**
 * Whom a lockout must not hit by mistake: the people who run the incident, and whoever typed the command. A user of Clerk
 * is one of them by id, by an address or a number in `INCIDENT_CONTACTS.yml`, or by the GitHub login they sign in with.
 */
import type { KnownUser, Team, TeamMember } from "../ports.ts";

export type Protected = { user: KnownUser; own: boolean };

export function protectedAmong(users: readonly KnownUser[], { members }: Team, by: string): Protected[] {
	const self = by.toLowerCase();
	const own = members.filter(({ login }) => login === self);
	return users.flatMap((user): Protected[] => {
		if (user.gitHubLogins.includes(self) || own.some((member) => isOf(member, user))) return [{ user, own: true }];
		return members.some((member) => isOf(member, user)) ? [{ user, own: false }] : [];
	});
}

function isOf({ login, emails, userIds, phones }: TeamMember, user: KnownUser): boolean {
	return (
		(login !== undefined && user.gitHubLogins.includes(login)) ||
		userIds.includes(user.id.toLowerCase()) ||
		emails.some((email) => user.addresses.includes(email)) ||
		phones.some((phone) => user.phones.includes(phone))
	);
}
