// GitHub's error answers, in GitHub's words. Only what production code may meet is here; it must not soften a message, as
// people search the web for exactly these sentences.

import { type Answer, answer, type Json } from "./wire.ts";

const documentationUrl = "https://docs.github.com/rest";

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export function refusal(status: number, message: string, errors?: Json[]): Answer {
	return answer(status, {
		message,
		...(errors === undefined ? {} : { errors }),
		documentation_url: documentationUrl,
		status: String(status),
	});
}

export function notFound(): Answer {
	return refusal(404, "Not Found");
}

export function badCredentials(): Answer {
	return refusal(401, "Bad credentials");
}

export function requiresAuthentication(): Answer {
	return refusal(401, "Requires authentication");
}

/** A job token, or any app, without the permission; the header names what would have been enough. */
export function notAccessibleByIntegration(accepted: string): Answer {
	const refused = refusal(403, "Resource not accessible by integration");
	return { ...refused, headers: { "x-accepted-github-permissions": accepted } };
}

/** What a person without the role is told, whatever the role they lack. */
export function mustHaveRights(): Answer {
	return refusal(403, "Must have admin rights to Repository.");
}

export function validationFailed(errors: Json[]): Answer {
	return refusal(422, "Validation Failed", errors);
}

// The limits count characters, not the two-unit halves of an emoji.
// https://github.com/orgs/community/discussions/41331
const longestBody = 65_536;
const longestTitle = 256;

function isTooLong(body: unknown): boolean {
	return typeof body === "string" && body.length > longestBody && [...body].length > longestBody;
}

export function commentRefusal(body: unknown): Answer | undefined {
	if (typeof body !== "string" || body.trim() === "") {
		return validationFailed([
			{ resource: "IssueComment", code: "unprocessable", field: "data", message: "Body cannot be blank" },
		]);
	}
	if (!isTooLong(body)) return undefined;
	const message = `Body is too long (maximum is ${longestBody} characters)`;
	return validationFailed([{ resource: "IssueComment", code: "unprocessable", field: "data", message }]);
}

export function issueRefusal(fields: Json, titleRequired: boolean): Answer | undefined {
	const { title, body } = fields;
	if (titleRequired && (typeof title !== "string" || title.trim() === "")) {
		return validationFailed([{ resource: "Issue", code: "missing_field", field: "title" }]);
	}
	if (typeof title === "string" && [...title].length > longestTitle) {
		const message = `title is too long (maximum is ${longestTitle} characters)`;
		return validationFailed([{ resource: "Issue", code: "custom", field: "title", message }]);
	}
	if (!isTooLong(body)) return undefined;
	const message = `body is too long (maximum is ${longestBody} characters)`;
	return validationFailed([{ resource: "Issue", code: "custom", field: "body", message }]);
}
