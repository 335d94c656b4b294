/** What is wrong with the mapping of the users table, and with the table when it is held against it. */
import { code } from "./text.ts";

export type MappingProblem =
	| { what: "no-yaml" | "twice-in-yaml"; line: number }
	| { what: "unknown-key" | "shape"; key: string }
	| { what: "table-name" | "column-name"; name: string }
	| { what: "unknown-field"; column: string; field: string; fields: readonly string[] }
	| { what: "twice"; column: string }
	| { what: "one-id"; count: number }
	| { what: "nothing-but-id" }
	| { what: "two-times"; columns: readonly string[] };

const shape = "It has `table`, `columns` with a line `<column>: <field>` for each, and where it is needed `schema`.";

export function mappingProblem(problem: MappingProblem): string {
	return `The mapping of the users table cannot be used: ${whyNot(problem)} Nothing was read or written.`;
}

function whyNot(problem: MappingProblem): string {
	switch (problem.what) {
		case "no-yaml":
			return `line ${problem.line} of it is no YAML. ${shape}`;
		case "twice-in-yaml":
			return `line ${problem.line} names something a second time. Each column can hold one field.`;
		case "unknown-key":
			return `it has ${code(problem.key)}, which means nothing here. ${shape}`;
		case "shape":
			return `${problem.key === "" ? "it is no list of names" : `${code(problem.key)} is missing or not as it should be`}. ${shape}`;
		case "table-name":
			return `${code(problem.name)} is no name of a table. Write it as \`users\`, \`public.users\` or \`'"User"'\`.`;
		case "column-name":
			return `${code(problem.name)} is no name of a column of that table. Write it as \`clerk_id\` or \`'"clerkId"'\`.`;
		case "unknown-field":
			return `the column ${code(problem.column)} is to hold ${code(problem.field)}, which is no field of a user. The fields are ${problem.fields.map((field) => code(field)).join(", ")}.`;
		case "twice":
			return `the column ${code(problem.column)} stands there twice. A column can hold one field.`;
		case "one-id":
			return problem.count === 0
				? "no column holds `id`. By it a row and a user are known to be the same; map the column with Clerk's user id to it."
				: "two columns hold `id`. By it a row and a user are known to be the same, so it can be one only.";
		case "nothing-but-id":
			return "it has no column beside the one for `id`, so there would be nothing to compare. Add those that your application copies from Clerk.";
		case "two-times":
			return `${problem.columns.map((column) => code(column)).join(" and ")} both hold \`updated_at\`. By it the newer of two versions is known, so it can be one only.`;
	}
}
