/** Who may run commands. One rule for all commands; what a command may do beyond that is its own risk. */

/** What a role amounts to. GitHub calls custom roles by names of their own; `access` is the built-in role they extend. */
export type Access = "none" | "read" | "triage" | "write" | "maintain" | "admin";
export type Role = { name: string; access: Access };

const commanding: ReadonlySet<Access> = new Set(["write", "maintain", "admin"]);

export function mayCommand({ access }: Role): boolean {
	return commanding.has(access);
}
