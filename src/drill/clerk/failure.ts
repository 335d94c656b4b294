// The failures Clerk's Backend API answers with, by the codes, statuses and wording of its published list of errors
// (https://clerk.com/docs/guides/development/errors/backend-api). Never invent a code here: commands branch on them.

export type ClerkError = { code: string; message: string; long_message: string; meta?: Record<string, unknown> };

export class ClerkFailure extends Error {
	readonly status: number;
	readonly error: ClerkError;
	readonly headers: Record<string, string>;

	constructor(status: number, error: ClerkError, headers: Record<string, string> = {}) {
		super(error.long_message);
		this.status = status;
		this.error = error;
		this.headers = headers;
	}
}

export function notFound(what: "user" | "session" | "API key", id: string): ClerkFailure {
	const long_message = `No ${what} was found with id ${id}`;
	return new ClerkFailure(404, { code: "resource_not_found", message: "not found", long_message });
}

export function organizationNotFound(): ClerkFailure {
	const long_message = "Given organization not found.";
	return new ClerkFailure(404, { code: "resource_not_found", message: "not found", long_message });
}

export function urlNotFound(): ClerkFailure {
	const long_message = "The URL was not found";
	return new ClerkFailure(404, { code: "resource_not_found", message: "URL not found", long_message });
}

export function keyInvalid(): ClerkFailure {
	const message = "The provided Clerk Secret Key is invalid. Make sure that your Clerk Secret Key is correct.";
	return new ClerkFailure(401, { code: "clerk_key_invalid", message, long_message: message });
}

export function planTooSmall(feature: string): ClerkFailure {
	return new ClerkFailure(402, {
		code: "unsupported_subscription_plan_features",
		message: "Unsupported plan features",
		long_message: "Some features are not supported in your current plan. Upgrade your subscription to unlock them.",
		meta: { unsupported_features: [feature] },
	});
}

export function valueInvalid(name: string, value: string): ClerkFailure {
	return new ClerkFailure(422, {
		code: "form_param_value_invalid",
		message: "is invalid",
		long_message: `${value} does not match one of the allowed values for parameter ${name}`,
		meta: { param_name: name },
	});
}

export function parameterUnknown(name: string): ClerkFailure {
	return new ClerkFailure(422, {
		code: "form_param_unknown",
		message: "is unknown",
		long_message: `${name} is not a valid parameter for this request.`,
		meta: { param_name: name },
	});
}

export function tooManyValues(name: string, most: number): ClerkFailure {
	return new ClerkFailure(422, {
		code: "form_param_array_size_exceeded",
		message: "exceeds maximum size",
		long_message: `${name} should not exceed ${most} items.`,
		meta: { param_name: name },
	});
}

export function queryMissing(names: readonly string[]): ClerkFailure {
	return new ClerkFailure(400, {
		code: "missing_query_parameter",
		message: "Missing query parameter",
		long_message: `Either of the following query parameters must be provided: ${names.join(", ")}.`,
	});
}

export function bulkTooLarge(most: number): ClerkFailure {
	return new ClerkFailure(400, {
		code: "bulk_size_exceeded",
		message: "bulk size exceeded",
		long_message: `Parameters exceed the maximum allowed bulk processing size of ${most}.`,
	});
}

export function bodyInvalid(): ClerkFailure {
	return new ClerkFailure(400, {
		code: "request_body_invalid",
		message: "Request body invalid",
		long_message: "The request body is invalid. Please consult the API documentation for more information.",
	});
}

export function developmentOnly(): ClerkFailure {
	return new ClerkFailure(400, {
		code: "request_invalid_for_environment",
		message: "Invalid request for environment",
		long_message: "Request only valid for development instances.",
	});
}

export function featureOff(): ClerkFailure {
	return new ClerkFailure(403, {
		code: "feature_not_enabled",
		message: "not enabled",
		long_message: "This feature is not enabled on this instance",
	});
}

export function passwordsOff(): ClerkFailure {
	return new ClerkFailure(403, {
		code: "password_disabled",
		message: "password disabled",
		long_message: "Password is disabled for this instance. Cannot force a password reset.",
	});
}

/** What the API-key operations answer to a request that departs from their description. */
export function badRequest(long_message: string): ClerkFailure {
	return new ClerkFailure(400, { code: "bad_request", message: "Bad Request", long_message });
}

export function passwordMissing(): ClerkFailure {
	return new ClerkFailure(400, {
		code: "no_password_set",
		message: "no password set",
		long_message: "This user does not have a password set for their account",
	});
}

export function tooManyRequests(retryAfterSeconds: number): ClerkFailure {
	const headers = { "Retry-After": String(retryAfterSeconds) };
	return new ClerkFailure(
		429,
		listed("too_many_requests", "Too many requests", "Too many requests, retry later"),
		headers,
	);
}

function listed(code: string, message: string, long_message = message): ClerkError {
	return { code, message, long_message };
}

/** What Clerk answers with a status when a fault asks for the status alone. */
export function errorOfStatus(status: number): ClerkError {
	return (errors[status] ?? broken)();
}

const broken = () =>
	listed(
		"internal_clerk_error",
		"Oops, an unexpected error occurred",
		"There was an internal error on our servers. We've been notified and are working on fixing it.",
	);

const errors: Record<number, () => ClerkError> = {
	400: () => listed("bad_request", "Bad request"),
	401: () => keyInvalid().error,
	402: () => planTooSmall("user_ban").error,
	403: () => listed("authorization_invalid", "Unauthorized request", "You are not authorized to perform this request"),
	404: () => urlNotFound().error,
	409: () =>
		listed(
			"resource_locked",
			"resource busy",
			"This resource is currently being modified by another request. Please try again.",
		),
	422: () => ({
		...listed("form_param_value_invalid", "is invalid", "user_id is invalid"),
		meta: { param_name: "user_id" },
	}),
	429: () => tooManyRequests(1).error,
	503: () => listed("service_unavailable", "Service unavailable"),
};
