/** What `/user` shows: who can sign in as this user, with what, from where. End users' addresses are masked. */
import type { Environment } from "../incident/environment.ts";
import type { SessionView, UserProfile } from "../ports/clerk.ts";
import type { OutsideFailure } from "../ports/failure.ts";
import { explainFailure } from "./failure.ts";
import { sessionCells } from "./session.ts";
import { code, maskEmail, number, plural, quote, shown, someLines } from "./text.ts";
import { dateAndClock, elapsed } from "./time.ts";

export function userStarted(asked: string): string {
	return `⏳ Reading what Clerk knows of ${shown(asked)} …`;
}

/** More than this is seen better in Clerk's dashboard. */
const mostRows = 20;

export function userReply(profile: UserProfile, instance: Environment | undefined, now: string): string {
	const email = profile.email ? `, ${code(maskEmail(profile.email))}` : "";
	const { sessions } = profile;
	const live = isFailure(sessions) ? sessions : sessions.filter(({ live }) => live);
	return [
		`**${code(profile.id)}${email}**: ${access(profile)}.`,
		facts(profile, now),
		...liveSessions(live),
		...keys(profile),
		...(isFailure(profile.organizations) ? [`**Organizations**: ${unread(profile.organizations)}`] : []),
		...(isFailure(profile.trustedDevices) && !isNotTold(profile.trustedDevices)
			? [`**Trusted devices**: ${unread(profile.trustedDevices)}`]
			: []),
		enrolled(profile),
		next(profile),
		`<sub>${instance ? `Clerk ${instance} instance` : "Clerk instance; the key does not tell whether production or development"} · nothing was changed</sub>`,
	].join("\n\n");
}

function access({ banned, locked, lockedUntil }: UserProfile): string {
	const until = lockedUntil ? `until ${dateAndClock(lockedUntil)}` : "with no end";
	const words = [...(banned ? ["🔒 banned"] : []), ...(locked ? [`🔒 locked ${until}`] : [])];
	return words.length > 0 ? words.join(", ") : "🔓 can sign in";
}

function facts(profile: UserProfile, now: string): string {
	const at = (instant: string | null) => instant && `${dateAndClock(instant)}, ${elapsed(instant, now)} ago`;
	const { organizations } = profile;
	const rows: [string, string][] = [
		["Last sign-in", at(profile.lastSignInAt) ?? "never, or Clerk does not tell"],
		["Created", at(profile.createdAt) ?? "Clerk does not tell"],
		["Password", passwordOf(profile, at)],
		["Second factor", factors(profile)],
		["Passkeys", passkeys(profile, at)],
		["Trusted devices", trustedDevices(profile, at)],
		[
			"Sign-in with",
			profile.externalAccounts.length > 0 ? quote(profile.externalAccounts.join(", "), 200) : "no external account",
		],
		["Single sign-on", singleSignOn(profile)],
		["Wallets", wallets(profile)],
		["E-mail addresses", counted(profile.addresses, profile)],
		["Phone numbers", counted(profile.phones, profile)],
		["Organizations", isFailure(organizations) ? "**could not be read**, see below" : number(organizations)],
	];
	return ["| | |", "|---|---|", ...rows.map(([what, value]) => `| **${what}** | ${value} |`)].join("\n");
}

function counted(all: readonly string[], { unverified }: UserProfile): string {
	const open = all.filter((one) => unverified.includes(one)).length;
	return `${number(all.length)}${open > 0 ? `, **${number(open)} not verified**` : ""}`;
}

function passwordOf(
	{ password, passwordChangedAt }: UserProfile,
	at: (instant: string | null) => string | null,
): string {
	return password ? `yes, set ${at(passwordChangedAt) ?? "at a time that Clerk does not tell"}` : "none";
}

function passkeys({ passkeys }: UserProfile, at: (instant: string | null) => string | null): string {
	if (passkeys.length === 0) return "none";
	const each = passkeys.map(
		({ name, lastUsedAt }) => `${named(name)}, ${lastUsedAt ? `last used ${at(lastUsedAt)}` : "use not known"}`,
	);
	return `${number(each.length)}: ${cut(each)}`;
}

/** Where the instance or its plan has no such devices, Clerk does not say so with an empty list. */
function isNotTold({ reason }: OutsideFailure): boolean {
	return reason === "not-found" || reason === "not-in-plan";
}

function trustedDevices({ trustedDevices }: UserProfile, at: (instant: string | null) => string | null): string {
	if (isFailure(trustedDevices))
		return isNotTold(trustedDevices) ? "Clerk does not tell" : "**could not be read**, see below";
	if (trustedDevices.length === 0) return "none";
	const each = trustedDevices.map(
		({ name, platform, enrolledAt, lastUsedAt }) =>
			`${named(name)}${platform ? `, ${quote(platform, 40)}` : ""}, enrolled ${at(enrolledAt) ?? "at a time that Clerk does not tell"}, ${lastUsedAt ? `last used ${at(lastUsedAt)}` : "use not known"}`,
	);
	return `${number(each.length)}: ${cut(each)}`;
}

function named(name: string): string {
	return name.trim() === "" ? "without a name" : quote(name, 80);
}

/** Who has more than these is seen better in Clerk's dashboard. */
const mostInRow = 10;

function singleSignOn({ enterpriseAccounts }: UserProfile): string {
	if (enterpriseAccounts.length === 0) return "none";
	const each = enterpriseAccounts.map(
		({ provider, email, active }) =>
			`${quote(provider, 80)}${email ? ` as ${quote(maskEmail(email), 80)}` : ""}${active ? "" : ", switched off"}`,
	);
	return cut(each);
}

function wallets({ wallets }: UserProfile): string {
	return wallets.length === 0 ? "none" : cut(wallets.map(wallet));
}

/** `0x1234…cdef`: enough to compare, not enough to collect. */
function wallet(address: string): string {
	return quote(address.length > 12 ? `${address.slice(0, 6)}…${address.slice(-4)}` : address);
}

function cut(each: readonly string[]): string {
	const more = each.length - mostInRow;
	return [...each.slice(0, mostInRow), ...(more > 0 ? [`… and ${number(more)} more`] : [])].join("; ");
}

function factors(profile: UserProfile): string {
	const { authenticatorApp, textMessageNumbers, twoFactor, backupCodes, factorsChangedAt } = profile;
	const asked = [
		...(authenticatorApp ? ["authenticator app"] : []),
		...(textMessageNumbers > 0 ? [`text message to ${plural(textMessageNumbers, "number")}`] : []),
	];
	const unknown = twoFactor && asked.length === 0 ? ["on, of a kind that Clerk does not tell"] : [];
	const has = [...asked, ...unknown, ...(backupCodes ? ["backup codes"] : [])];
	const since = factorsChangedAt ? `, last changed ${dateAndClock(factorsChangedAt)}` : "";
	return `${has.length > 0 ? has.join(", ") : "none"}${since}`;
}

function liveSessions(live: readonly SessionView[] | OutsideFailure): string[] {
	if (isFailure(live)) return [`**Live sessions**: ${unread(live)}`];
	if (live.length === 0) return ["**No live session.**"];
	const rows = live.slice(0, mostRows).map((session) => `| ${sessionCells(session).join(" | ")} |`);
	const more = live.length > mostRows ? [`… and ${number(live.length - mostRows)} more.`] : [];
	const heading = "| Started (UTC) | Last active | Device | Place | Address |\n|---|---|---|---|---|";
	return [`**${plural(live.length, "live session")}**`, `${heading}\n${rows.join("\n")}`, ...more];
}

function keys({ id, apiKeys }: UserProfile): string[] {
	if (isFailure(apiKeys)) return [`**API keys**: ${unread(apiKeys)}`];
	if (apiKeys.length === 0) return ["**No API key.**"];
	const lines = apiKeys.map(
		({ name, createdAt, lastUsedAt }) =>
			`- ${named(name)}: made ${createdAt ? dateAndClock(createdAt) : "at a time that Clerk does not tell"}, ${lastUsedAt ? `last used ${dateAndClock(lastUsedAt)}` : "use not known"}`,
	);
	return [
		`**${plural(apiKeys.length, "API key")}**, which go on working when sessions end; ${code(`/revoke ${id} --api-keys`)} revokes them too`,
		someLines(lines, mostRows),
	];
}

function isFailure(list: unknown): list is OutsideFailure {
	return typeof list === "object" && list !== null && "reason" in list;
}

function unread(failure: OutsideFailure): string {
	const { why, cure } = explainFailure(failure);
	return `could not be read. ${why} ${cure}`;
}

/** What an intruder may have left behind is removed by hand, on purpose: taking a factor away can lock the owner out. */
function enrolled({ id }: UserProfile): string {
	return `Somebody who was in this account may have added an address, a phone number, a passkey, a trusted device, an authenticator app, a wallet or an external account, to come back later. Compare with what the owner knows, and remove the rest by hand: [Clerk's dashboard → Users](https://dashboard.clerk.com/~/users) → ${code(id)}.`;
}

function next({ id, banned, locked, sessions }: UserProfile): string {
	const log = `${code(`/access-log ${id}`)} for all sessions over time`;
	const isOut = banned || locked;
	// A lock ends no session, and a list that could not be read proves nothing.
	const mayBeIn = !isOut || isFailure(sessions) || sessions.some(({ live }) => live);
	const out = mayBeIn ? [`${code(`/revoke ${id}`)} to sign them out`] : [];
	const door = isOut
		? `${code(`/unlock ${id}`)} to let them sign in again`
		: `${code(`/lockout ${id}`)} to keep them out`;
	return `Next: ${[log, ...out, door].join(", ")}.`;
}
