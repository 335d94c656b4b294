/**
 * Whom a lockout must not hit by mistake: the people who run the incident, and whoever typed the command. A user of Clerk
 * is one of them by id, by a verified address or number in `INCIDENT_CONTACTS.yml`, or by the GitHub login they sign in with.
 */
import { isSamePhone, mailbox, type UserId } from "../incident/user-id.ts";
import type { KnownUser } from "../ports/clerk.ts";
import type { Team, TeamMember } from "../ports/github.ts";

/** `asker` typed the command, `confirmer` agrees to it; a contact is whom `INCIDENT_CONTACTS.yml` names. */
export type Part = "asker" | "lead" | "confirmer" | "contact";

export type Protected = {
	user: UserId;
	part: Part;
	/** At GitHub, where it is known. */
	login: string | undefined;
};

/** The logins of who takes part, whether or not the file names them. */
export type Involved = { asker: string; lead?: string | null; confirmer?: string };

export function protectedAmong(
	users: readonly KnownUser[],
	{ members }: Pick<Team, "members">,
	involved: Involved,
): Protected[] {
	const parts = (["asker", "lead", "confirmer"] as const).flatMap((part) => {
		const login = involved[part];
		return login ? [{ part, login, members: [bare(login), ...members.filter((one) => isSame(one, login))] }] : [];
	});
	return users.flatMap((user): Protected[] => {
		const found = parts.find((one) => one.members.some((member) => isOf(member, user)));
		if (found) return [{ user: user.id, part: found.part, login: found.login }];
		const contact = members.find((member) => isOf(member, user));
		return contact ? [{ user: user.id, part: "contact", login: contact.login }] : [];
	});
}

function bare(login: string): TeamMember {
	return { login: login.toLowerCase(), emails: [], userIds: [], phones: [] };
}

function isSame(member: TeamMember, login: string): boolean {
	return member.login === login.toLowerCase();
}

/** An address or a number that is not verified proves nothing: whoever is attacking could add one of the team's to be spared. */
function isOf({ login, emails, userIds, phones }: TeamMember, user: KnownUser): boolean {
	const verified = (all: readonly string[]) => all.filter((one) => !user.unverified.includes(one));
	return (
		(login !== undefined && user.gitHubLogins.includes(login)) ||
		userIds.includes(user.id.toLowerCase()) ||
		emails.some((email) => verified(user.addresses).some((address) => mailbox(address) === mailbox(email))) ||
		phones.some((phone) => verified(user.phones).some((own) => isSamePhone(own, phone)))
	);
}
