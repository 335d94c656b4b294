// Finds workflow commands in what a step prints, in both syntaxes that the runner obeys, and carries them out on a sink.
// It must not be kinder than the runner: untrusted text that would be a command on GitHub is one here.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs

type RunnerCommand = { name: string; properties: Record<string, string>; text: string };

export type AnnotationLevel = "error" | "warning" | "notice";

export type CommandSink = {
	line(text: string): void;
	annotate(level: AnnotationLevel, message: string, properties: Record<string, string>): void;
	mask(value: string): void;
	output(name: string, value: string): void;
	state(name: string, value: string): void;
	/** The step fails whatever its exit code. */
	fail(message: string): void;
};

const registered = [
	"add-mask",
	"add-matcher",
	"add-path",
	"debug",
	"echo",
	"endgroup",
	"error",
	"group",
	"internal-set-repo-path",
	"notice",
	"remove-matcher",
	"save-state",
	"set-env",
	"set-output",
	"stop-commands",
	"warning",
];

/** One reader a step, shared by its two streams: `stop-commands` holds until its token comes back. */
export function createCommandReader(sink: CommandSink): (line: string) => void {
	const known = new Set(registered);
	let stopToken: string | undefined;
	const resume = (token: string): void => {
		known.delete(token);
		stopToken = undefined;
	};
	const stop = (token: string): void => {
		if (token === "" || token === "pause-logging" || known.has(token)) {
			sink.fail(`Invalid token for stop-commands: '${token}'`);
			return;
		}
		stopToken = token;
		known.add(token);
	};
	return (line) => {
		const command = parseCommand(line, known);
		if (command === undefined) sink.line(line);
		else if (stopToken !== undefined && command.name !== stopToken) sink.line(line);
		else if (stopToken !== undefined) resume(stopToken);
		else if (command.name === "stop-commands") stop(command.text.toLowerCase());
		else carryOut(command, sink);
	};
}

/** `::name k=v,…::text` at the start of a line, or `##[name k=v;…]text` anywhere in it. */
function parseCommand(line: string, known: ReadonlySet<string>): RunnerCommand | undefined {
	return parseColons(line.trimStart(), known) ?? parseBrackets(line, known);
}

function parseColons(line: string, known: ReadonlySet<string>): RunnerCommand | undefined {
	if (!line.startsWith("::")) return undefined;
	const end = line.indexOf("::", 2);
	if (end < 0) return undefined;
	return assemble(line.slice(2, end), ",", line.slice(end + 2), known, colonEscapes);
}

// Only the first bracket of a line is looked at, as in the runner.
function parseBrackets(line: string, known: ReadonlySet<string>): RunnerCommand | undefined {
	const start = line.indexOf("##[");
	const end = line.indexOf("]", start);
	if (start < 0 || end < 0) return undefined;
	return assemble(line.slice(start + 3, end), ";", line.slice(end + 1), known, bracketEscapes);
}

type Escapes = { text: [string, string][]; property: [string, string][] };

const lineEscapes: [string, string][] = [
	["%0D", "\r"],
	["%0A", "\n"],
];
// The percent sign comes last: earlier, `%250A` would turn into a line break.
const percent: [string, string] = ["%25", "%"];
const colonEscapes: Escapes = {
	text: [...lineEscapes, percent],
	property: [...lineEscapes, ["%3A", ":"], ["%2C", ","], percent],
};
const bracketEscapes: Escapes = {
	text: [...lineEscapes, ["%3B", ";"], ["%5D", "]"], percent],
	property: [...lineEscapes, ["%3B", ";"], ["%5D", "]"], percent],
};

function assemble(
	head: string,
	separator: string,
	text: string,
	known: ReadonlySet<string>,
	escapes: Escapes,
): RunnerCommand | undefined {
	const space = head.indexOf(" ");
	const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
	if (!known.has(name)) return undefined;
	const properties: Record<string, string> = {};
	for (const pair of space < 0 ? [] : head.slice(space + 1).split(separator)) {
		const equals = pair.indexOf("=");
		if (equals > 0) properties[pair.slice(0, equals).trim()] = unescaped(pair.slice(equals + 1), escapes.property);
	}
	return { name, properties, text: unescaped(text, escapes.text) };
}

function unescaped(text: string, escapes: [string, string][]): string {
	return escapes.reduce((result, [from, to]) => result.replaceAll(from, to), text);
}

const deprecated: Record<string, string> = {
	"set-output": "The `set-output` command is deprecated: use the file in GITHUB_OUTPUT.",
	"save-state": "The `save-state` command is deprecated: use the file in GITHUB_STATE.",
};

function carryOut({ name, properties, text }: RunnerCommand, sink: CommandSink): void {
	const warning = deprecated[name];
	if (warning !== undefined) sink.annotate("warning", warning, {});
	switch (name) {
		case "error":
		case "warning":
		case "notice":
			sink.annotate(name, text, properties);
			break;
		case "add-mask":
			if (text.trim() !== "") sink.mask(text);
			else sink.annotate("warning", "Can't add secret mask for empty string in ##[add-mask] command.", {});
			break;
		case "group":
			sink.line(`##[group]${text}`);
			break;
		case "endgroup":
			sink.line("##[endgroup]");
			break;
		case "set-output":
			sink.output(properties.name ?? "", text);
			break;
		case "save-state":
			sink.state(properties.name ?? "", text);
			break;
		case "set-env":
		case "add-path":
			sink.fail(`The \`${name}\` command is disabled: use the file in GITHUB_ENV or GITHUB_PATH.`);
			break;
		default:
		// debug, echo and matchers are swallowed: nobody turned debug logging on.
	}
}
