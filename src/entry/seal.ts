/** What an export is encrypted with: a recipient of age, whose key's owner alone can read the file. https://age-encryption.org/v1 */
import type { ExportOrder } from "../resync/export.ts";
import { badRecipient } from "../words/resync-inputs.ts";
import { InputProblem } from "./clerk-inputs.ts";

/** Undefined for an empty text. The library is loaded only where a file is sealed. */
export async function sealFor(recipient: string): Promise<ExportOrder["seal"]> {
	if (recipient === "") return undefined;
	const { Encrypter } = await import("age-encryption");
	const encrypter = new Encrypter();
	try {
		encrypter.addRecipient(recipient);
	} catch {
		throw new InputProblem(badRecipient);
	}
	return (plain) => encrypter.encrypt(plain);
}
