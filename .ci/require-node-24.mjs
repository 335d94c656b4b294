// Stops with a sentence instead of a stack trace where the scripts would not run on Node 24. Plain JavaScript, because it
// must run on any Node; it must not import anything. The scripts of package.json run it first: `pre` scripts would not do,
// npm leaves those out where install scripts are off, which is the very case.

const major = Number(process.versions.node.split(".")[0]);

if (major !== 24) {
	console.error(
		[
			`This needs Node 24, and here runs Node ${process.versions.node}.`,
			"",
			"Node 24 comes with the dependencies, in the package `node`, whatever the machine has. Either they are not installed,",
			"or they were installed with install scripts switched off, and then that package stays empty.",
			"",
			"What to do:",
			"  1. npm ci",
			"  2. if it says so again: npm rebuild node --ignore-scripts=false",
			"",
			"The second command runs the install script of that one package and of no other.",
		].join("\n"),
	);
	process.exit(1);
}
