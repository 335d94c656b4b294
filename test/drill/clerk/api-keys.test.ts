import { describe, expect, test } from "vitest";
import { ask, openClerk, robin } from "./open-clerk.ts";

describe("API keys", () => {
	const apiKeys = Array.from({ length: 12 }, (_, at) => ({ name: `key ${at}`, revoked: at === 0 }));
	const open = () => openClerk({ users: [{ id: robin, email: "robin@example.com", apiKeys }] });

	test("ten valid ones are listed unless more are asked for", async () => {
		const clerk = await open();
		const count = async (query: string) => {
			const { body } = await ask(clerk, `GET /api_keys?subject=${robin}${query}`);
			const { data, total_count } = body as { data: unknown[]; total_count: number };
			return [data.length, total_count];
		};
		expect(await count("")).toEqual([10, 11]);
		expect(await count("&limit=100&offset=10")).toEqual([1, 11]);
		expect(await count("&limit=100&include_invalid=true")).toEqual([12, 12]);
	});

	test("survive a ban and end when they are revoked", async () => {
		const clerk = await open();
		await ask(clerk, `POST /v1/users/${robin}/ban`);
		const { body } = await ask(clerk, `GET /api_keys?subject=${robin}`);
		const [key] = (body as { data: { id: string }[] }).data;
		const revoked = await ask(clerk, `POST /api_keys/${key?.id}/revoke`, { revocation_reason: "stolen" });
		expect(revoked.body).toMatchObject({ revoked: true, revocation_reason: "stolen" });
		expect((await ask(clerk, `GET /api_keys?subject=${robin}`)).body).toHaveProperty("total_count", 10);
	});

	test("tell when they were made and used, one a page if that is asked for", async () => {
		const clerk = await openClerk({
			users: [
				{
					id: robin,
					email: "robin@example.com",
					apiKeys: [{ name: "laptop", createdAt: 1_000, lastUsedAt: 2_000 }, { name: "unused" }],
				},
			],
		});
		const { body } = await ask(clerk, `GET /api_keys?subject=${robin}&limit=1`);
		expect(body).toMatchObject({
			data: [{ name: "laptop", created_at: 1_000, last_used_at: 2_000 }],
			total_count: 2,
		});
		expect(clerk.apiKeys(robin).map(({ name, last_used_at }) => [name, last_used_at])).toEqual([
			["laptop", 2_000],
			["unused", null],
		]);
	});

	test("that are revoked already stay as they were", async () => {
		const clerk = await open();
		const id = clerk.apiKeys(robin)[1]?.id;
		const first = await ask(clerk, `POST /api_keys/${id}/revoke`, { revocation_reason: "stolen" });
		const second = await ask(clerk, `POST /api_keys/${id}/revoke`, { revocation_reason: null });
		expect(second.status).toBe(200);
		expect(second.body).toEqual(first.body);
		expect(clerk.apiKeys(robin).filter(({ revoked }) => revoked)).toHaveLength(2);
	});
});
