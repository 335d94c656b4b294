// The concurrency groups of one repository: who runs, who waits, who is cancelled. It must not start anything; it only
// tells a ticket's holder when the group is his.
// https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency

export type Ticket = {
	group: string;
	cancelInProgress: boolean;
	queue: "single" | "max";
	/** The holder must stop: at once if he waits, and leave the group if he runs. */
	cancel(reason: string): void;
};

export type ConcurrencyGroups = {
	/** True once the group is the ticket's; false when it was cancelled or withdrawn while it waited. */
	enter(ticket: Ticket): Promise<boolean>;
	/** Ends the ticket's turn or its wait. */
	leave(ticket: Ticket): void;
};

type Waiting = { ticket: Ticket; settle(entered: boolean): void };
type Group = { running: Ticket; pending: Waiting[] };

// GitHub's limit for `queue: max`; what comes after it is cancelled.
export const pendingLimit = 100;

export function createConcurrencyGroups(): ConcurrencyGroups {
	const groups = new Map<string, Group>();
	return {
		enter(ticket) {
			const key = ticket.group.toLowerCase();
			const group = groups.get(key);
			if (group === undefined) {
				groups.set(key, { running: ticket, pending: [] });
				return Promise.resolve(true);
			}
			return wait(group, ticket);
		},
		leave(ticket) {
			const key = ticket.group.toLowerCase();
			const group = groups.get(key);
			if (group === undefined) return;
			if (group.running !== ticket) {
				const index = group.pending.findIndex((waiting) => waiting.ticket === ticket);
				for (const waiting of index < 0 ? [] : group.pending.splice(index, 1)) waiting.settle(false);
				return;
			}
			const next = group.pending.shift();
			if (next === undefined) {
				groups.delete(key);
				return;
			}
			group.running = next.ticket;
			next.settle(true);
		},
	};
}

function wait(group: Group, ticket: Ticket): Promise<boolean> {
	const superseded = `Canceling since a higher priority waiting request for '${ticket.group}' exists`;
	if (ticket.queue === "single") cancelWaiting(group, superseded);
	if (group.pending.length >= pendingLimit) {
		ticket.cancel(`Canceling since ${pendingLimit} requests already wait for '${ticket.group}'`);
		return Promise.resolve(false);
	}
	const { promise, resolve } = Promise.withResolvers<boolean>();
	group.pending.push({ ticket, settle: resolve });
	// After the push, so that the group still exists if its holder leaves at once.
	if (ticket.cancelInProgress) group.running.cancel(superseded);
	return promise;
}

// The list is emptied first: a cancelled holder may leave the group while this runs.
function cancelWaiting(group: Group, reason: string): void {
	for (const { ticket, settle } of group.pending.splice(0)) {
		ticket.cancel(reason);
		settle(false);
	}
}

export type Slots = { take(): Promise<void>; free(): void };

/** How many jobs may run at once; the rest wait in order. */
export function createSlots(limit: number): Slots {
	let taken = 0;
	const waiting: (() => void)[] = [];
	return {
		take() {
			if (taken < limit) {
				taken += 1;
				return Promise.resolve();
			}
			const { promise, resolve } = Promise.withResolvers<void>();
			waiting.push(resolve);
			return promise;
		},
		free() {
			const next = waiting.shift();
			if (next === undefined) taken -= 1;
			else next();
		},
	};
}
