/** Devices whose own key signs a user in. They are only shown; ending them is left to who knows whose they are. */
import { z } from "zod";
import type { UserId } from "../incident/user-id.ts";
import type { TrustedDeviceView } from "../ports/clerk.ts";
import type { ClerkClient } from "./client.ts";
import { unreadable } from "./failure.ts";
import { instantOf } from "./sessions.ts";
import { pageOf, shownText, shownTime } from "./shapes.ts";

const TrustedDevice = z.object({
	name: shownText,
	platform: shownText,
	status: shownText,
	created_at: shownTime,
	last_used_at: shownTime,
});

/** The list has no pages: https://clerk.com/docs/reference/backend-api, `GET /users/{user_id}/trusted_devices`. */
export async function trustedDeviceViews(send: ClerkClient, user: UserId): Promise<readonly TrustedDeviceView[]> {
	const { items, odd, total } = await send({
		method: "GET",
		path: `/users/${user}/trusted_devices`,
		endpoint: "/users/{user_id}/trusted_devices",
		answer: pageOf(TrustedDevice),
	});
	if (total !== undefined && total > items.length + odd.length) throw unreadable(200, "a part of the trusted devices");
	const active = items.filter(({ status }) => status !== "revoked");
	return [
		...active.map(({ name, platform, created_at, last_used_at }) => ({
			name: name ?? "",
			platform: platform ?? null,
			enrolledAt: instantOf(created_at),
			lastUsedAt: instantOf(last_used_at),
		})),
		...odd.map(() => ({ name: "", platform: null, enrolledAt: null, lastUsedAt: null })),
	];
}
