// Evaluates tokens and conditions with GitHub's expression engine. It must not read the environment or the clock: an
// expression sees only the contexts it is given.
import type { data as expressionData } from "@actions/expressions";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import {
	data,
	Evaluator,
	isBasicExpression,
	isMapping,
	isScalar,
	isSequence,
	Lexer,
	Parser,
	truthy,
} from "./parser.ts";

export type Contexts = Partial<Record<ContextName, unknown>>;
type ContextName = (typeof contextNames)[number];

/** What `success()`, `failure()` and `cancelled()` answer. */
export type Standing = "success" | "failure" | "cancelled" | "skipped";

const contextNames = [
	"github",
	"env",
	"vars",
	"secrets",
	"inputs",
	"needs",
	"steps",
	"job",
	"jobs",
	"runner",
	"strategy",
	"matrix",
] as const;

const statusFunctions = ["success", "failure", "always", "cancelled"];
const declaredFunctions = [
	...statusFunctions.map((name) => ({ name, minArgs: 0, maxArgs: 99 })),
	{ name: "hashFiles", minArgs: 1, maxArgs: 255 },
];

function evaluate(source: string, contexts: Contexts, standing: Standing): expressionData.ExpressionData {
	const tree = new Parser(tokensOf(source), [...contextNames], declaredFunctions).parse();
	const pairs = contextNames.map((key) => ({ key, value: toData(contexts[key] ?? {}) }));
	return new Evaluator(tree, new data.Dictionary(...pairs), functionsFor(standing)).evaluate();
}

// The lexer of @actions/expressions 0.3.61 undoes the doubling of the first quote in a string only; GitHub undoes all.
function tokensOf(source: string): ReturnType<InstanceType<typeof Lexer>["lex"]>["tokens"] {
	return new Lexer(source).lex().tokens.map((token) => {
		const { lexeme, value } = token;
		const isText = typeof value === "string" && lexeme.startsWith("'");
		return isText ? { ...token, value: lexeme.slice(1, -1).replaceAll("''", "'") } : token;
	});
}

function functionsFor(standing: Standing): Map<string, FunctionEntry> {
	const answer = (name: string, value: boolean): [string, FunctionEntry] => [
		name,
		{ name, minArgs: 0, maxArgs: 99, call: () => new data.BooleanData(value) },
	];
	return new Map([
		answer("success", standing === "success"),
		answer("failure", standing === "failure"),
		answer("cancelled", standing === "cancelled"),
		answer("always", true),
		["hashfiles", { name: "hashFiles", minArgs: 1, maxArgs: 255, call: refuseHashFiles }],
	]);
}

type FunctionEntry = {
	name: string;
	minArgs: number;
	maxArgs: number;
	call: (...args: expressionData.ExpressionData[]) => expressionData.ExpressionData;
};

function refuseHashFiles(): never {
	throw new Error("hashFiles() is not available in the local runner: there is no checkout to hash");
}

/** Whether a condition (already with its implicit `success()`) lets the job or step run. */
export function holds(condition: string, contexts: Contexts, standing: Standing): boolean {
	return truthy(evaluate(condition, contexts, standing));
}

/** The value of a token as JSON, all expressions in it evaluated. */
export function jsonOf(token: TemplateToken | undefined, contexts: Contexts, standing: Standing = "success"): unknown {
	if (token === undefined) return undefined;
	if (isBasicExpression(token))
		return JSON.parse(JSON.stringify(evaluate(token.expression, contexts, standing), data.replacer));
	if (isMapping(token)) {
		const entries = [...token].map(({ key, value }) => [
			textOf(key, contexts, standing),
			jsonOf(value, contexts, standing),
		]);
		return Object.fromEntries(entries);
	}
	if (isSequence(token)) return [...token].map((item) => jsonOf(item, contexts, standing));
	if (isScalar(token) && !token.isExpression) return JSON.parse(JSON.stringify(token.toJSON() ?? null));
	throw new Error(`${token.typeName()} is not supported by the local runner`);
}

/** The value of a scalar as the runner would print it into an environment variable or an input. */
export function textOf(
	token: TemplateToken | undefined,
	contexts: Contexts,
	standing: Standing = "success",
): string | undefined {
	if (token === undefined) return undefined;
	if (isBasicExpression(token)) return evaluate(token.expression, contexts, standing).coerceString();
	const value = jsonOf(token, contexts, standing);
	return toData(value).coerceString();
}

/** A mapping of scalars (`env`, `with`, `outputs`) as text; keys keep their case. */
export function textsOf(
	token: TemplateToken | undefined,
	contexts: Contexts,
	standing: Standing = "success",
): Record<string, string> {
	if (token === undefined) return {};
	if (isMapping(token)) {
		const entries = [...token].map(({ key, value }) => [key.toString(), textOf(value, contexts, standing) ?? ""]);
		return Object.fromEntries(entries);
	}
	// `env: ${{ fromJSON(…) }}` gives the whole mapping at once.
	const value = jsonOf(token, contexts, standing);
	if (typeof value !== "object" || value === null) return {};
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toData(item).coerceString()]));
}

function toData(value: unknown): expressionData.ExpressionData {
	return JSON.parse(JSON.stringify(value ?? null), data.reviver);
}
