/** The action `lock-out-users`: keeps the users in its inputs from signing in, and ends their sessions. */
import { lockOut } from "../operations/lock-out.ts";
import { input } from "./environment.ts";
import { operate } from "./operate.ts";

export function lockOutUsers(root: URL): Promise<void> {
	return operate(lockOut, root, input("alone"));
}
