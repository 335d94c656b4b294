// A certificate for 127.0.0.1, made anew for each run of the benchmark so that no key lies in the repository. It says only
// what TLS needs (X.509, https://www.rfc-editor.org/rfc/rfc5280); it is of no use outside this machine.

import { generateKeyPairSync, sign } from "node:crypto";

export type Certificate = { key: string; certificate: string };

const dayMilliseconds = 24 * 60 * 60 * 1_000;

export function makeCertificate(): Certificate {
	const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
	const signedWith = sequence(ecdsaWithSha256);
	const name = sequence(element(0x31, sequence(commonName, element(0x0c, Buffer.from("benchmark")))));
	const validity = sequence(time(Date.now() - dayMilliseconds), time(Date.now() + dayMilliseconds));
	const addresses = sequence(element(0x87, Buffer.from([127, 0, 0, 1])));
	const extensions = sequence(sequence(subjectAlternativeName, element(0x04, addresses)));
	const content = sequence(
		element(0xa0, integer(2)),
		integer(1),
		signedWith,
		name,
		validity,
		name,
		publicKey.export({ type: "spki", format: "der" }),
		element(0xa3, extensions),
	);
	const signature = Buffer.concat([Buffer.from([0]), sign("sha256", content, privateKey)]);
	const certificate = sequence(content, signedWith, element(0x03, signature)).toString("base64");
	return {
		key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
		certificate: `-----BEGIN CERTIFICATE-----\n${certificate.replace(/(.{64})/g, "$1\n")}\n-----END CERTIFICATE-----\n`,
	};
}

// Object identifiers, encoded: 1.2.840.10045.4.3.2, 2.5.4.3 and 2.5.29.17.
const ecdsaWithSha256 = element(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
const commonName = element(0x06, Buffer.from([0x55, 0x04, 0x03]));
const subjectAlternativeName = element(0x06, Buffer.from([0x55, 0x1d, 0x11]));

function sequence(...parts: Buffer[]): Buffer {
	return element(0x30, Buffer.concat(parts));
}

function integer(value: number): Buffer {
	return element(0x02, Buffer.from([value]));
}

/** `261123100205Z` */
function time(milliseconds: number): Buffer {
	const digits = new Date(milliseconds).toISOString().replace(/\D/g, "").slice(2, 14);
	return element(0x17, Buffer.from(`${digits}Z`));
}

/** One element of DER: its tag, its length, its content. */
function element(tag: number, content: Buffer): Buffer {
	const { length } = content;
	const long = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...(length < 0x80 ? [length] : long)]), content]);
}
