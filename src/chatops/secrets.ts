/** Recognises what looks like a secret in text that people wrote, so that it is answered and never repeated. */
import type { SecretKind } from "../words/secret.ts";
import { withoutInvisible } from "../words/text.ts";

const looks: readonly [SecretKind, RegExp][] = [
	["secret-key", /\bsk_(live|test)_[A-Za-z0-9]{16,}/],
	["webhook-secret", /\bwhsec_[A-Za-z0-9+/=]{16,}/],
	["api-key", /\bak_[A-Za-z0-9]{24,}/],
	["token", /(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/],
	["github-token", /\b(ghp|gho|ghr|ghs|ghu)_[A-Za-z0-9]{30,}|\bgithub_pat_[A-Za-z0-9_]{30,}/],
];

/** What the text seems to give away, the worst first; undefined when nothing. */
export function findSecret(text: string): SecretKind | undefined {
	// As it would be shown: a zero-width character in a key goes on the way into a reply.
	const shown = withoutInvisible(text);
	return looks.find(([, pattern]) => pattern.test(shown))?.[0];
}
