// What each operation of Clerk's Backend API does to the state and answers, under the name it has in the specification. The
// operations themselves stand in the rooms named here; nothing is served that is not in this list.

import { apiKeyOperations } from "./api-key-operations.ts";
import type { Handlers } from "./instance.ts";
import { instanceOperations } from "./instance-operations.ts";
import { organizationOperations } from "./organization-operations.ts";
import { sessionOperations } from "./session-operations.ts";
import { userOperations } from "./user-operations.ts";

export const handlers: Handlers = {
	...sessionOperations,
	...userOperations,
	...organizationOperations,
	...apiKeyOperations,
	...instanceOperations,
};
