/** How bad it is. Lower numbers are worse; what a severity means for people stands in the issue forms. */
import { z } from "zod";

export const Severity = z.enum(["P1", "P2", "P3"]);
export type Severity = z.infer<typeof Severity>;

export const severities: readonly Severity[] = Severity.options;

/** What is assumed when nobody said: in doubt the worse, because lowering it later costs one command. */
export const assumedSeverity: Severity = "P1";

export function worse(a: Severity, b: Severity): Severity {
	return a < b ? a : b;
}
