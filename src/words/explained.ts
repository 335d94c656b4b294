/** What every refusal tells: what happened, why, and what to do next. */
export type Explained = { what: string; why: string; next: string };

/** For each reason how it is told; `asker` is the login of who is answered. */
export type Explanations<Reason extends { refused: string }> = {
	[Code in Reason["refused"]]: (refusal: Extract<Reason, { refused: Code }>, asker: string) => Explained;
};

export function explain<Reason extends { refused: string }>(
	explanations: Explanations<Reason>,
	refusal: Reason,
	asker: string,
): Explained {
	const one = explanations[refusal.refused as Reason["refused"]] as (refusal: Reason, asker: string) => Explained;
	return one(refusal, asker);
}
