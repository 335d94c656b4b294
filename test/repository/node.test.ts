import { expect, test } from "vitest";

test("scripts and tests run on the Node major that the actions run on", () => {
	expect(process.versions.node.split(".")[0]).toBe("24");
});
