// Reads the files through which a step hands back outputs, state, environment and path. A malformed file fails the step
// and must not lose the entries that came before the mistake.
// https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs

type Entry = { name: string; value: string };
export type FileCommandResult = { entries: Entry[]; problem: string | undefined };

/** `name=value` or `name<<DELIMITER`, lines, `DELIMITER`. */
export function parseFileCommand(content: string): FileCommandResult {
	const lines = content.split(/\r?\n/);
	const entries: Entry[] = [];
	let at = 0;
	while (at < lines.length) {
		const line = lines[at++] ?? "";
		if (line === "") continue;
		const equals = line.indexOf("=");
		const heredoc = line.indexOf("<<");
		if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
			if (equals === 0) return { entries, problem: `Invalid format '${line}'. Name must not be empty` };
			entries.push({ name: line.slice(0, equals), value: line.slice(equals + 1) });
			continue;
		}
		if (heredoc < 0) return { entries, problem: `Invalid format '${line}'` };
		const name = line.slice(0, heredoc);
		const delimiter = line.slice(heredoc + 2);
		if (name === "" || delimiter === "")
			return { entries, problem: `Invalid format '${line}'. Name and delimiter must not be empty` };
		const end = lines.indexOf(delimiter, at);
		if (end < 0) return { entries, problem: `Invalid value. Matching delimiter not found '${delimiter}'` };
		entries.push({ name, value: lines.slice(at, end).join("\n") });
		at = end + 1;
	}
	return { entries, problem: undefined };
}

/** GITHUB_PATH has one folder a line. */
export function parsePathFile(content: string): string[] {
	return content.split(/\r?\n/).filter((line) => line !== "");
}
