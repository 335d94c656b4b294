// What is taken for a secret in text that people wrote. The examples are made up, and put together here so that no scanner takes them for real.
import { describe, expect, test } from "vitest";
import { findSecret } from "../../src/chatops/secrets.ts";

const letters = "aB3dE5gH7jK9mN1pQ3sT5vW7xY9z";

describe("taken for a secret", () => {
	test.each([
		["a live secret key", `sk_live_${letters}`, "secret-key"],
		["a test secret key", `sk_test_${letters}`, "secret-key"],
		["a key in a sentence", `our key (sk_live_${letters}) leaked`, "secret-key"],
		["a key in code", `\`sk_live_${letters}\``, "secret-key"],
		["a key after an equals sign", `CLERK_SECRET_KEY=sk_live_${letters}`, "secret-key"],
		["a webhook's signing secret", `whsec_${letters}+/${letters}=`, "webhook-secret"],
		["a user's API key", `ak_${letters}${letters}`, "api-key"],
		["a token", `eyJ${letters}.eyJ${letters}.${letters}`, "token"],
		["a token with dashes", `eyJ${letters}-_.eyJ${letters}.-_${letters}`, "token"],
		["a GitHub token", `ghp_${letters}${letters}`, "github-token"],
		["a token that renews another", `ghr_${letters}${letters}`, "github-token"],
		[
			"a key with a character in it that nobody sees",
			`sk_live_${letters.slice(0, 9)}\u200b${letters.slice(9)}`,
			"secret-key",
		],
		["a job's token", `ghs_${letters}${letters}`, "github-token"],
		["a fine-grained GitHub token", `github_pat_${letters}_${letters}`, "github-token"],
	] as const)("%s", (_, text, kind) => {
		expect(findSecret(text)).toBe(kind);
	});
});

describe("not taken for a secret", () => {
	test.each([
		["nothing", ""],
		["a user id", "user_2NNEqL2nrIRdJ194ndJqAHwEfxC"],
		["a session id", "sess_2NNEqL2nrIRdJ194ndJqAHwEfxC"],
		["a publishable key, which is public", `pk_live_${letters}`],
		["the beginning of a key", "keys begin with sk_live_ or sk_test_"],
		["a key that was shortened", "sk_live_aB3d…"],
		["the name of a secret", "CLERK_SECRET_KEY"],
		["a longer word that ends like a prefix", `task_live_${letters}`],
		["the head of a token alone", `eyJ${letters}`],
		["a link with three parts", "https://www.example.com/a.b.c"],
	])("%s", (_, text) => {
		expect(findSecret(text)).toBe(undefined);
	});
});
