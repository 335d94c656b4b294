/** Logins of GitHub, in which upper and lower case are the same. */

/** A login that is not known is nobody's. */
export function isSameLogin(one: string | null | undefined, other: string): boolean {
	return one?.toLowerCase() === other.toLowerCase();
}
