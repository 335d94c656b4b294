// Expands `strategy.matrix` into its combinations. It must not know about jobs.

export type Combination = Record<string, unknown>;
export type Strategy = { combinations: Combination[]; failFast: boolean; maxParallel: number };

/** One empty combination when there is no matrix. `exclude` goes first, then `include`, as the workflow syntax says. */
export function expandStrategy(value: unknown): Strategy {
	const strategy = asRecord(value);
	const matrix = asRecord(strategy.matrix);
	const { include, exclude, ...axes } = matrix;
	let combinations: Combination[] = [{}];
	for (const [axis, values] of Object.entries(axes)) {
		if (!Array.isArray(values)) throw new Error(`matrix.${axis} is not a list`);
		combinations = combinations.flatMap((combination) => values.map((item) => ({ ...combination, [axis]: item })));
	}
	if (Object.keys(axes).length === 0 && include !== undefined) combinations = [];
	const excluded = asList(exclude);
	combinations = combinations.filter((combination) => !excluded.some((rule) => matches(combination, rule)));
	const parallel = strategy["max-parallel"];
	return {
		combinations: addIncluded(combinations, asList(include), Object.keys(axes)),
		failFast: strategy["fail-fast"] !== false,
		maxParallel: typeof parallel === "number" && parallel > 0 ? parallel : Number.POSITIVE_INFINITY,
	};
}

// An included entry joins every combination whose own axes it does not change, else it is a combination of its own.
function addIncluded(combinations: Combination[], included: Combination[], axes: string[]): Combination[] {
	const result = combinations.map((combination) => ({ ...combination }));
	const added: Combination[] = [];
	for (const entry of included) {
		const shared = Object.fromEntries(Object.entries(entry).filter(([key]) => axes.includes(key)));
		const hosts = result.filter((combination) => matches(combination, shared));
		if (hosts.length === 0) added.push(entry);
		for (const host of hosts) Object.assign(host, entry);
	}
	return [...result, ...added];
}

function matches(combination: Combination, rule: Combination): boolean {
	return Object.entries(rule).every(([key, value]) => JSON.stringify(combination[key]) === JSON.stringify(value));
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function asList(value: unknown): Combination[] {
	return Array.isArray(value) ? value.map(asRecord) : [];
}
