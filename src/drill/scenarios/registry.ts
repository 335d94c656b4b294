/** All scenarios, in the order in which the drill plays them. The name is what follows `--scenario`. */
import type { LocalWorldOptions } from "../local-world.ts";
import type { Scenario } from "../scenario.ts";
import { credentialStuffing } from "./credential-stuffing.ts";
import { lostWebhooks } from "./lost-webhooks.ts";
import { securityIncident } from "./security-incident.ts";

export type ScenarioEntry = {
	name: string;
	/** Starts a world of its own, which whoever calls must close. */
	open(watch: Pick<LocalWorldOptions, "onLine" | "onState">): Promise<Scenario>;
};

export const scenarios: readonly ScenarioEntry[] = [
	{ name: "security-incident", open: securityIncident },
	{ name: "credential-stuffing", open: credentialStuffing },
	{ name: "lost-webhooks", open: lostWebhooks },
];
