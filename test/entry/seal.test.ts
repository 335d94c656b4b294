// What an export is encrypted with can be read again by the key's owner, with the library of age itself, and by nobody else.
import { Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { sealFor } from "../../src/entry/seal.ts";

async function textOf(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
	return Buffer.from(await new Response(stream).arrayBuffer());
}

test("what is sealed is opened by the key's owner alone", async () => {
	const identity = await generateX25519Identity();
	const seal = await sealFor(await identityToRecipient(identity));
	const plain = "jane.doe@example.com\n".repeat(20_000);
	const sealed = await textOf((await seal?.(new Blob([plain]).stream())) ?? new ReadableStream());
	expect(sealed.toString("latin1")).toMatch(/^age-encryption\.org\/v1\n/);
	expect(sealed.includes("jane.doe")).toBe(false);
	const owner = new Decrypter();
	owner.addIdentity(identity);
	expect(Buffer.from(await owner.decrypt(sealed)).toString()).toBe(plain);
	const stranger = new Decrypter();
	stranger.addIdentity(await generateX25519Identity());
	await expect(stranger.decrypt(sealed)).rejects.toThrow();
});

test("without a key nothing is sealed, and what is no key is a mistake that is said", async () => {
	expect(await sealFor("")).toBeUndefined();
	await expect(sealFor("ssh-ed25519 AAAA")).rejects.toThrow("age1");
	await expect(sealFor("age1notakey")).rejects.toThrow("age1");
});
