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

export function passwordMissing(): ClerkFailure {
	return new ClerkFailure(400, {
		code: "no_password_set",
		message: "no password set",
		long_message: "This user does not have a password set for their account",
	});
}

export function tooManyRequests(retryAfterSeconds: number): ClerkFailure {
	const error = {
		code: "too_many_requests",
		message: "Too many requests",
		long_message: "Too many requests, retry later",
	};
	return new ClerkFailure(429, error, { "Retry-After": String(retryAfterSeconds) });
}

/** What Clerk answers with a status when a fault asks for the status alone. */
export function errorOfStatus(status: number): ClerkError {
	if (status === 429) return tooManyRequests(1).error;
	if (status === 401) return keyInvalid().error;
	if (status === 402) return planTooSmall("user_ban").error;
	if (status === 404) return urlNotFound().error;
	if (status === 503) {
		return { code: "service_unavailable", message: "Service unavailable", long_message: "Service unavailable" };
	}
	return {
		code: "internal_clerk_error",
		message: "Oops, an unexpected error occurred",
		long_message: "There was an internal error on our servers. We've been notified and are working on fixing it.",
	};
}
