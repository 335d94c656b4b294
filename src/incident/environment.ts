/** Which of Clerk's instances an incident is about. Users of the other one must not be touched. */
import { z } from "zod";

export const Environment = z.enum(["production", "development"]);
export type Environment = z.infer<typeof Environment>;

/** Reads the answer of the form, "Production: …"; undefined for anything else. */
export function parseEnvironment(answer: string | undefined): Environment | undefined {
	const word = /^[a-z]+/.exec(answer?.trim().toLowerCase() ?? "")?.[0];
	return Environment.safeParse(word).data;
}
