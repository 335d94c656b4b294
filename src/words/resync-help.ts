/** The options of `/resync`, for help. */
export const resyncOptions: readonly string[] = [
	"`--since 09:40`: only users whom Clerk dates as changed since then (UTC; with a date as 2026-03-01 09:40); who is gone is not looked for",
	"`--users user_… …`: only these users",
	"`--delete`: deletes rows whose users Clerk does not know any more, each of them asked for; more than 5 % of the table need a second person",
	"`--flag column`: marks these rows in that column instead, a boolean or a timestamp",
	"`--no-export`: does not keep the table as it was first; then it cannot be taken back",
	"`--dry-run`: only shows what it would do",
	"`--reason text`: why, for the record",
	'`--alone "why"`: the lead goes without a second person; the reason stands in the record',
];
