// GitHub's own workflow parser and expression engine, loaded so that plain Node accepts them. It must not add a rule of
// its own: what a workflow means is decided by GitHub's code.
import { registerHooks } from "node:module";

// The packages import JSON without the attribute that Node demands, so the hook adds it. It is gone again once they are
// loaded. Under vitest the packages are inlined and the hook meets nothing.
// https://nodejs.org/api/module.html#synchronous-hooks-accepted-by-moduleregisterhooks
const hooks = registerHooks({
	load: (url, context, nextLoad) =>
		url.endsWith(".json")
			? nextLoad(url, { ...context, format: "json", importAttributes: { ...context.importAttributes, type: "json" } })
			: nextLoad(url, context),
});

export const { NoOperationTraceWriter, parseWorkflow, isBasicExpression, isMapping, isScalar, isSequence, isString } =
	await import("@actions/workflow-parser");
export const { convertJobs } = await import("@actions/workflow-parser/model/converter/jobs");
export const { convertOn } = await import("@actions/workflow-parser/model/converter/events");
export const { convertConcurrency } = await import("@actions/workflow-parser/model/converter/concurrency");
export const { parseAction, convertActionTemplate } = await import("@actions/workflow-parser/actions/index");
export const { Lexer, Parser, Evaluator, data } = await import("@actions/expressions");
export const { truthy } = await import("@actions/expressions/result");

hooks.deregister();
