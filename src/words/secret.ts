/** What to do about a secret that somebody has posted: what it is, and where it is made worthless. */

export type SecretKind = "secret-key" | "webhook-secret" | "api-key" | "token" | "github-token";

const cures: Record<SecretKind, string> = {
	"secret-key":
		"It looks like a Clerk secret key: whoever has it can do everything with every user. Make a new one in Clerk's dashboard under API keys, put it into your application and into the secret `CLERK_SECRET_KEY` of this repository, then delete the old one.",
	"webhook-secret":
		"It looks like a webhook's signing secret: whoever has it can forge events. Rotate it in Clerk's dashboard under Webhooks → the endpoint, and give the application the new one.",
	"api-key": "It looks like a user's API key. Revoke it in Clerk's dashboard, on the user's page.",
	token:
		"It looks like a token that signs somebody in. End its user's sessions: `/revoke` and the user's id, that of who posted it if you do not know. The token itself stays valid until it expires.",
	"github-token": "It looks like a GitHub token. Delete it where it was made: GitHub → Settings → Developer settings.",
};

export function cureOf(kind: SecretKind): string {
	return cures[kind];
}
