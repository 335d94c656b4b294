// Whether what passed through the proxy follows GitHub's own description. It is compared when somebody asks, not while a request
// waits: compiling a schema takes a tenth of a second, and would be measured as the network's.

import { type Checker, createChecker, loadExtract } from "../openapi/checker.ts";
import type { World } from "./world.ts";

let shared: Checker | undefined;

export function problemsOf(world: World): string[] {
	shared ??= createChecker(loadExtract("github"));
	for (const { status, answered, ...request } of world.exchanges.splice(0)) {
		world.problems.push(...shared.checkRequest(request));
		// A file asked for raw is not JSON, and the description has no schema for it.
		if (Buffer.isBuffer(answered)) continue;
		world.problems.push(...shared.checkResponse({ ...request, status, body: answered }));
	}
	return world.problems;
}
