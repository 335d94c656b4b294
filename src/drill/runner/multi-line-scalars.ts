// Rewrites scalars that span lines and hold an expression into one quoted line each, for GitHub's parser. It must not
// move a line: messages still point into the file as it is written.
import { isScalar, parseDocument, visit } from "yaml";

// Of such a scalar @actions/workflow-parser 0.3.61 evaluates the YAML source, not the value: indentation, folds and
// quotes would end up in scripts, and a folded condition would always be true. GitHub itself uses the value.
export function joinScalarLines(content: string): string {
	const document = parseDocument(content);
	// The parser says better what is wrong with a broken file.
	if (document.errors.length > 0) return content;
	let result = "";
	let copied = 0;
	visit(document, {
		Scalar(_, node) {
			if (!isScalar(node) || typeof node.value !== "string" || !node.value.includes("${{")) return;
			const [start, end] = node.range ?? [0, 0];
			const source = content.slice(start, end);
			const breaks = source.split("\n").length - 1;
			if (breaks === 0) return;
			result += `${content.slice(copied, start)}${JSON.stringify(node.value)}${"\n".repeat(breaks)}`;
			copied = end;
		},
	});
	return result + content.slice(copied);
}
