/**
 * The four kinds of incident. A kind's id is also the name of its issue form and of its runbook;
 * never rename one, since records of past incidents carry it.
 */
import { z } from "zod";

export const Kind = z.enum(["auth-outage", "webhook-failure", "security-incident", "performance-degradation"]);
export type Kind = z.infer<typeof Kind>;

export const kinds: readonly Kind[] = Kind.options;
