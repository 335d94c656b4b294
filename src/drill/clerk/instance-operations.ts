// What an instance says of itself: its kind, its templates, its keys and its domains. None of it changes.

import { generateKeyPairSync } from "node:crypto";
import { idOf } from "./ids.ts";
import type { Handlers } from "./instance.ts";
import { listOf } from "./query.ts";
import { jwtTemplateResource } from "./resources.ts";

export const instanceOperations: Handlers = {
	"GET /instance": ({ environment }) => ({
		object: "instance",
		id: idOf("ins", environment),
		environment_type: environment,
		allowed_origins: null,
		workspace_id: idOf("org", "example"),
	}),
	"GET /jwt_templates": ({ jwtTemplates, createdAt }, { query }) => {
		const rows = jwtTemplates.map((template, at) => jwtTemplateResource(template, at, createdAt));
		return listOf(query, rows);
	},
	"GET /jwks": ({ environment }) => ({ keys: [publicKey(idOf("ins", environment))] }),
	"GET /domains": ({ environment }) => {
		const host = environment === "production" ? "clerk.example.com" : "example-app.accounts.dev";
		const domain = {
			object: "domain",
			id: idOf("dmn", environment),
			name: "example.com",
			is_satellite: false,
			frontend_api_url: `https://${host}`,
			accounts_portal_url: "https://accounts.example.com",
			proxy_url: null,
			development_origin: "",
			cname_targets: [{ host: "clerk.example.com", value: "frontend-api.clerk.services", required: true }],
		};
		return { data: [domain], total_count: 1 };
	},
};

let modulus: { n: string; e: string } | undefined;

// Made once in a process, since making a key takes longer than everything else here.
function publicKey(kid: string) {
	if (modulus === undefined) {
		const { n = "", e = "" } = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ format: "jwk" });
		modulus = { n, e };
	}
	return { kid, alg: "RS256", use: "sig", kty: "RSA", ...modulus };
}
