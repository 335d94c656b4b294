/** The end: the gone are cleared up, and another comparison shows that both sides are the same. */
import type { Step } from "../../scenario.ts";
import { card, check, keptDescriptions, lastReply, types } from "../in-the-room.ts";
import { keepsSecrets, keepsUnmapped, type Scene, tableNow } from "./scene.ts";
import { deleted } from "./users.ts";

export function proof(scene: Scene): Step[] {
	return [clearUp(scene), compare(scene)];
}

function clearUp(scene: Scene): Step {
	return types(
		scene,
		{
			by: "octavia",
			body: "/resync --delete --reason they asked for it in Clerk",
			says: "The six had their accounts deleted; octavia types /resync --delete",
		},
		async () => {
			const reply = await lastReply(scene);
			const { rows, right, gone } = await tableNow(scene);
			return [
				check(
					"their rows are gone, all others are there and right",
					gone === 0 && rows === right && rows === scene.ids.size,
				),
				check("the reply says so", new RegExp(`They were deleted[^\n]*${deleted[0]?.id}`).test(reply)),
				check("the table was kept before that, too", scene.world.artifacts.size === 2),
				await keepsUnmapped(scene),
			];
		},
	);
}

function compare(scene: Scene): Step {
	const body = "/drift\n/resolve the table is as Clerk has it";
	return types(scene, { by: "mika", body, says: "mika types /drift, and /resolve" }, async () => {
		const replies = (await scene.world.github.comments(scene.issue)).map((comment) => comment.body ?? "");
		const drift = replies.findLast((reply) => reply.includes("Digest of both sides"));
		return [
			check("the table is as Clerk has it", drift?.startsWith("✅ **`public.users` is as Clerk has it") === true),
			check("both sides have one digest", /Digest of both sides: `[0-9a-f]{32}`/.test(drift ?? "")),
			check("the state is resolved", (await card(scene)).includes("· resolved")),
			...keptDescriptions(scene),
			...(await keepsSecrets(scene)),
		];
	});
}
