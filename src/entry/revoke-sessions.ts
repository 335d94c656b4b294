/** The action `revoke-sessions`: ends all sessions of the users in its inputs. */
import { revoke } from "../operations/revoke.ts";
import { operate } from "./operate.ts";

export function revokeSessions(root: URL): Promise<void> {
	return operate(revoke, root, "");
}
