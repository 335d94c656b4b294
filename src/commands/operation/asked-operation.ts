/** An operation on users as it was asked for, with all that it needs from outside. */
import type { Excepted } from "../../operations/except.ts";
import type { Operation } from "../../operations/operation.ts";
import type { Clerk } from "../../ports/clerk.ts";
import type { Locks, People } from "../../ports/github.ts";
import type { CommandFacts, OptionName } from "../../words/help.ts";
import type { Asked } from "../command.ts";
import { isFilter, type OperationArguments } from "../selection.ts";

export type OperationFacts = Omit<CommandFacts, "risk" | "options"> & {
	operation: Operation;
	/** The options beyond those that all of them have. */
	takes: readonly OptionName[];
};

export type AskedOperation = Asked & {
	args: OperationArguments;
	facts: OperationFacts;
	clerk: Clerk;
	locks: Locks;
	people: People;
	excepted: readonly Excepted[];
};

/** Whom a filter gives needs no unlocking unless they are kept out, which the unlocking itself changes. */
export function byState(
	{ args }: Pick<AskedOperation, "args">,
	{ operation }: Pick<OperationFacts, "operation">,
): boolean {
	return operation.name === "unlock" && isFilter(args.selection);
}

/** When the command was typed, however much later somebody agreed to it. */
export function askedAt({ confirmation, at }: Pick<AskedOperation, "confirmation" | "at">): string {
	return confirmation?.proposal.at ?? at;
}
