/** Recognises what looks like a secret in text that people wrote, so that it is answered and never repeated. */

const looksLikeSecret: readonly RegExp[] = [
	/\bsk_(live|test)_[A-Za-z0-9]{16,}/,
	/\bwhsec_[A-Za-z0-9+/=]{16,}/,
	/\bak_[A-Za-z0-9]{24,}/,
	/\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
	/\b(ghp|gho|ghs|ghu)_[A-Za-z0-9]{30,}|\bgithub_pat_[A-Za-z0-9_]{30,}/,
];

export function carriesSecret(text: string): boolean {
	return looksLikeSecret.some((pattern) => pattern.test(text));
}
