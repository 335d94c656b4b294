// The server's side of SCRAM-SHA-256 (https://www.rfc-editor.org/rfc/rfc5802), checked against the verifier that the database
// keeps for a role. It never sees a password.

import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** What `pg_authid.rolpassword` holds: `SCRAM-SHA-256$<iterations>:<salt>$<StoredKey>:<ServerKey>`, in base64. */
export type Verifier = { iterations: number; salt: string; storedKey: Buffer; serverKey: Buffer };

/** For a role that is not there or has no password, one that nothing matches, so that the answers do not tell. */
export function parseVerifier(kept: string | null | undefined): Verifier {
	const parts = /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):(.+)$/.exec(kept ?? "");
	const [, iterations = "4096", salt, storedKey, serverKey] = parts ?? [];
	return {
		iterations: Number(iterations),
		salt: salt ?? randomBytes(16).toString("base64"),
		storedKey: storedKey ? Buffer.from(storedKey, "base64") : randomBytes(32),
		serverKey: serverKey ? Buffer.from(serverKey, "base64") : randomBytes(32),
	};
}

/** Answers the client's first message; `finish` answers its last, with undefined where the proof is wrong. */
export function challenge(verifier: Verifier, clientFirst: string) {
	const bare = clientFirst.replace(/^[^,]*,[^,]*,/, "");
	const nonce = `${attribute(bare, "r")}${randomBytes(18).toString("base64")}`;
	const serverFirst = `r=${nonce},s=${verifier.salt},i=${verifier.iterations}`;
	return {
		serverFirst,
		finish(clientFinal: string): string | undefined {
			const withoutProof = clientFinal.replace(/,p=[^,]*$/, "");
			const signed = [bare, serverFirst, withoutProof].join(",");
			const signature = hmac(verifier.storedKey, signed);
			const proof = Buffer.from(attribute(clientFinal, "p"), "base64");
			if (attribute(clientFinal, "r") !== nonce || proof.length !== signature.length) return undefined;
			const clientKey = proof.map((byte, index) => byte ^ (signature[index] ?? 0));
			const matches = timingSafeEqual(createHash("sha256").update(clientKey).digest(), verifier.storedKey);
			return matches ? `v=${hmac(verifier.serverKey, signed).toString("base64")}` : undefined;
		},
	};
}

function attribute(fields: string, name: string): string {
	return new RegExp(`(?:^|,)${name}=([^,]*)`).exec(fields)?.[1] ?? "";
}

function hmac(key: Buffer, text: string): Buffer {
	return createHmac("sha256", key).update(text).digest();
}
