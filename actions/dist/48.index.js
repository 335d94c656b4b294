export const id = 48;
export const ids = [48];
export const modules = {

/***/ 6847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ progressWriter)
/* harmony export */ });
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);

/** At first people watch. GitHub takes 500 changes of content an hour: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const pauseAtFirstMilliseconds = 5_000;
const pauseLaterMilliseconds = 20_000;
const firstMilliseconds = 120_000;
function progressWriter({ clock, log }, write) {
    const startedAt = clock.now();
    let lastAt = startedAt;
    let writing;
    let broken;
    let hasEnded = false;
    async function writeNow(say) {
        log(say.line);
        try {
            const failure = await write(say.reply, say.reached).catch(_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_);
            if (failure)
                log(`The reply could not be brought up to date: ${failure.reason}, ${failure.message}.`);
        }
        catch (error) {
            broken = { error };
        }
        writing = undefined;
    }
    return {
        report(say) {
            const now = clock.now();
            const pause = now - startedAt < firstMilliseconds ? pauseAtFirstMilliseconds : pauseLaterMilliseconds;
            if (hasEnded || broken || writing || now - lastAt < pause)
                return;
            lastAt = now;
            writing = writeNow(say());
        },
        async ended() {
            hasEnded = true;
            await writing;
            if (broken)
                throw broken.error;
        },
    };
}


/***/ }),

/***/ 3545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ connectClerk)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./.build/src/incident/environment.js
var environment = __webpack_require__(6663);
// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
// EXTERNAL MODULE: ./.build/src/ports/retry-after.js
var retry_after = __webpack_require__(2789);
;// CONCATENATED MODULE: ./.build/src/clerk/failure.js
/** Where everything that can go wrong with Clerk becomes an `OutsideFailure`; no other file makes one for Clerk. */



/** What the evidence of a failure repeats in a comment: only what looks like a code or an id, from whomever the answer is. */
const Code = schemas/* string */.YjP().regex(/^[a-z0-9_]{1,80}$/);
const TraceId = schemas/* string */.YjP().regex(/^[A-Za-z0-9_-]{1,80}$/);
/** Clerk's error envelope, as far as we read it. */
const ErrorEnvelope = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ code: Code.optional().catch(undefined) })).optional(),
    clerk_trace_id: TraceId.optional().catch(undefined),
});
function reasonOf(status) {
    if (status === 401)
        return "unauthorized";
    if (status === 402)
        return "not-in-plan";
    if (status === 403)
        return "forbidden";
    if (status === 404)
        return "not-found";
    // `resource_locked`: another request is changing the same thing, and is done in a moment.
    if (status === 409)
        return "conflict";
    if (status === 429)
        return "rate-limited";
    return status >= 500 ? "unavailable" : "rejected";
}
function failureFromAnswer({ status, headers, text }, now) {
    let envelope = {};
    try {
        envelope = ErrorEnvelope.catch({}).parse(JSON.parse(text));
    }
    catch {
        // A gateway's HTML page; the status alone says enough.
    }
    const code = envelope.errors?.[0]?.code;
    // Clerk says by a code what it did not find; a bare 404 comes from something else at the address.
    if (status === 404 && code === undefined)
        return unreadable(status, "a 404 that is not Clerk's");
    return new ports_failure/* OutsideFailure */.Kr({
        service: "Clerk",
        reason: reasonOf(status),
        message: `Clerk answered ${status}`,
        status,
        code,
        traceId: envelope.clerk_trace_id ?? TraceId.safeParse(headers.get("cf-ray")).data,
        retryAfterSeconds: (0,retry_after/* retryAfterSeconds */.C)(headers, now),
    });
}
/** The request got no complete answer: a time-out, or a connection that failed or broke. */
function failureFromError(error) {
    const timedOut = error instanceof DOMException && error.name === "TimeoutError";
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
    return new ports_failure/* OutsideFailure */.Kr({
        service: "Clerk",
        reason: timedOut ? "timed-out" : "unreachable",
        message: timedOut ? "no answer in time" : "the connection failed",
        code: timedOut ? undefined : code,
        cause: error,
    });
}
function unreadable(status, what) {
    return new ports_failure/* OutsideFailure */.Kr({ service: "Clerk", reason: "unreadable", message: what, status });
}
/** More than these do not help to find what is wrong. */
const mostNamed = 3;
/** `names` as people can find the records by; `request` as documented, e.g. `GET /sessions`. */
function unreadableRecords(request, names) {
    const count = names.length === 1 ? "1 record" : `${names.length} records`;
    const named = names.slice(0, mostNamed).join(", ") + (names.length > mostNamed ? ", …" : "");
    return new ports_failure/* OutsideFailure */.Kr({
        service: "Clerk",
        reason: "unreadable-record",
        message: `${count} of ${request} ${names.length === 1 ? "is" : "are"} not as documented: ${named}`,
    });
}
function notSetUp() {
    return new ports_failure/* OutsideFailure */.Kr({ service: "Clerk", reason: "not-set-up", message: "no secret key" });
}
/** `what` must not give away more of the key than its prefix, which tells what kind of key somebody has pasted. */
function wrongKey(what) {
    return new ports_failure/* OutsideFailure */.Kr({ service: "Clerk", reason: "wrong-key", message: what });
}
function badAddress() {
    return new ports_failure/* OutsideFailure */.Kr({
        service: "Clerk",
        reason: "wrong-address",
        message: "it does not begin with https://",
    });
}

// EXTERNAL MODULE: ./.build/src/clock.js
var clock = __webpack_require__(8197);
;// CONCATENATED MODULE: ./.build/src/clerk/pages.js

/** The most that Clerk gives at once; a larger number silently becomes 10. */
const largestPage = 500;
/** The most that `GET /api_keys` gives. */
const largestPageOfKeys = 100;
/** So many pages in a row without anything new come from no list that only grew meanwhile. */
const mostBarren = 3;
/** A whole list, or the failure: for where a record that cannot be read may be the one that matters. */
async function everyPage(send, request) {
    const { items, odd } = await everyRecord(send, request);
    if (odd.length > 0)
        throw oddIn(request, odd);
    return items;
}
function oddIn({ method, endpoint }, odd) {
    return unreadableRecords(`${method} ${endpoint}`, odd.map(({ name }) => name));
}
/**
 * A list by offset. With `paginated: "true"` in the query, where the endpoint has it, Clerk says how many there are, and one
 * request reads a list that fits a page. A bare array is followed until a page is empty: a short page proves nothing there,
 * as a server may make them shorter than asked for. Nor does a page of what is known already: the list may have grown at
 * the front, or the server may not have looked at the offset.
 */
async function everyRecord(send, request, pageSize = largestPage) {
    const items = new Map();
    const odd = new Map();
    let barren = 0;
    for (let offset = 0;;) {
        const query = { ...request.query, limit: String(pageSize), offset: String(offset) };
        const page = await send({ ...request, query });
        const before = items.size + odd.size;
        for (const item of page.items)
            items.set(item.id, item);
        for (const one of page.odd)
            odd.set(JSON.stringify(one.record), one);
        const length = page.items.length + page.odd.length;
        const known = items.size + odd.size;
        // A total of less than there is already is none.
        if (length === 0 || known === page.total)
            return { items: [...items.values()], odd: [...odd.values()] };
        barren = known === before ? barren + 1 : 0;
        if (barren === mostBarren)
            throw unreadable(200, "the same page of a list again and again");
        offset += length;
    }
}

;// CONCATENATED MODULE: ./.build/src/clerk/shapes.js
/** Shapes that several of Clerk's answers share. It must not say what is in a list, and must not lose a record of one. */

/** For what is only shown or counted by: where it is not as documented, it is not known, and the record is one all the same. */
const shownText = schemas/* string */.YjP().nullish().catch(null);
const shownTime = schemas/* number */.aig().nullish().catch(null);
/** Clerk answers lists in two shapes, `{ data, total_count }` and a bare array; whichever was asked for, either is read. */
function pageOf(item) {
    const records = schemas/* array */.YOg(schemas/* unknown */.L5J());
    return schemas/* union */.KCZ([
        records.transform((bare) => ({ ...readEach(item, bare), total: undefined })),
        schemas/* object */.Ikc({ data: records, total_count: schemas/* number */.aig().int().nullish() })
            .transform(({ data, total_count }) => ({ ...readEach(item, data), total: total_count ?? undefined })),
    ]);
}
/** Those that can be read, of the only page there is. For a caller who does not take for absent who is not among them. */
function listOf(item) {
    return pageOf(item).transform(({ items }) => items);
}
function readEach(item, records) {
    const items = [];
    const odd = [];
    for (const record of records) {
        const read = item.safeParse(record);
        if (read.success)
            items.push(read.data);
        else
            odd.push({ record, name: nameOf(record, read.error) });
    }
    return { items, odd };
}
const Named = schemas/* object */.Ikc({ id: schemas/* string */.YjP().regex(/^[A-Za-z0-9_]{1,80}$/) });
/** The place is in our words: it is made of the schema's own names. */
function nameOf(record, { issues }) {
    const named = Named.safeParse(record);
    const place = issues[0]?.path.join(".") ?? "";
    return `${named.success ? named.data.id : "a record without a usable id"}${place === "" ? "" : ` (${place})`}`;
}

;// CONCATENATED MODULE: ./.build/src/clerk/sessions.js
/** The sessions of a user as Clerk lists them: those that are over too, newest first, as far back as Clerk remembers. */




const Activity = schemas/* object */.Ikc({
    device_type: shownText,
    browser_name: shownText,
    ip_address: shownText,
    city: shownText,
    country: shownText,
});
const Details = schemas/* object */.Ikc({
    updated_at: shownTime,
    created_at: shownTime,
    last_active_at: shownTime,
    actor: schemas/* unknown */.L5J().optional(),
    latest_activity: Activity.nullish().catch(null),
});
const Session = Details.extend({
    id: schemas/* string */.YjP().regex(/^[A-Za-z0-9_]+$/),
    user_id: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
});
/**
 * States in which a session can sign nobody in. Every other state counts as live: `active`, `pending` (signed in with a
 * task unfinished, and missing from the list's status filter), and any that Clerk may add.
 */
const over = new Set(["abandoned", "ended", "expired", "removed", "replaced", "revoked"]);
function isLive({ status }) {
    return !over.has(status);
}
async function listSessions(send, user) {
    const query = { user_id: user, paginated: "true" };
    const request = { method: "GET", path: "/sessions", endpoint: "/sessions", query, answer: pageOf(Session) };
    const { items, odd } = await everyRecord(send, request);
    const unread = odd.filter(({ record }) => isLive({ status: statusOf(record) }));
    const hidden = unread.length > 0 ? { count: unread.length, failure: oddIn(request, unread) } : undefined;
    // A session of somebody else is never touched, even if a server gave it for this user.
    return { sessions: items.filter(({ user_id }) => user_id === user), odd, hidden };
}
/** For as many as there are, or the failure: a number that leaves some out would be taken for all. */
async function liveSessions(send, user) {
    const { sessions, hidden } = await listSessions(send, user);
    if (hidden)
        throw hidden.failure;
    return sessions.filter(isLive).map(({ id }) => id);
}
async function sessionViews(send, user) {
    const { sessions, odd } = await listSessions(send, user);
    const shown = [...sessions, ...odd.map(({ record }) => ({ ...detailsOf(record), status: statusOf(record) }))];
    return shown.sort((a, b) => (b.created_at ?? 0) - (a.created_at ?? 0)).map(sessionView);
}
const Status = schemas/* object */.Ikc({ status: schemas/* string */.YjP() }).catch({ status: "unreadable" });
function statusOf(record) {
    return Status.parse(record).status;
}
function detailsOf(record) {
    return Details.safeParse(record).data ?? {};
}
function sessionView(session) {
    const { status, created_at, last_active_at, actor, latest_activity: activity } = session;
    const device = [activity?.browser_name, activity?.device_type].filter((part) => part).join(" on ");
    return {
        status,
        live: isLive(session),
        startedAt: instantOf(created_at),
        lastActiveAt: instantOf(last_active_at),
        device: device === "" ? null : device,
        city: activity?.city || null,
        country: activity?.country || null,
        ipAddress: activity?.ip_address || null,
        impersonated: actor !== null && actor !== undefined,
    };
}
/** Clerk's milliseconds; null for none, and for what is no time or in a year that the records have no form for. */
function instantOf(milliseconds) {
    if (milliseconds == null || Math.abs(milliseconds) > 8.64e15)
        return null;
    const text = (0,clock/* instant */.u)(milliseconds);
    return /^\d{4}-/.test(text) ? text : null;
}
/** When a number of seconds from now is over; null where that is never, or beyond all calendars. */
function instantIn(seconds, clock) {
    return seconds == null ? null : instantOf(clock.now() + seconds * 1_000);
}

;// CONCATENATED MODULE: ./.build/src/clerk/access.js
/** Who can sign in: bans, locks, and passwords that must be set anew. Each call may be repeated; what it asks for is then so already. */





const Changed = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    banned: schemas/* boolean */.zMY().nullish(),
    locked: schemas/* boolean */.zMY().nullish(),
    lockout_expires_in_seconds: schemas/* number */.aig().nullish(),
});
async function change(send, { user, what }, took) {
    const changed = await send({
        method: "POST",
        path: `/users/${user}/${what}`,
        endpoint: `/users/{user_id}/${what}`,
        answer: Changed,
    });
    if (changed.id !== user || !took(changed))
        throw unreadable(200, `the answer to a ${what} does not show it`);
    return changed;
}
/** Clerk ends the sessions of up to 50 users before it answers, and given up too early the ban is not known to hold. */
const manyBannedTimeoutMilliseconds = 15_000;
async function ban(send, users) {
    const [only, ...others] = users;
    if (users.length === 0)
        return;
    if (only !== undefined && others.length === 0) {
        await change(send, { user: only, what: "ban" }, ({ banned }) => banned === true);
        return;
    }
    const body = { user_ids: users };
    const changed = await send({
        method: "POST",
        path: "/users/ban",
        endpoint: "/users/ban",
        body,
        timeoutMilliseconds: manyBannedTimeoutMilliseconds,
        answer: listOf(Changed),
    });
    // What happens when one of many cannot be banned is not documented.
    const banned = new Set(changed.flatMap((user) => (user.banned === true ? [user.id] : [])));
    if (!users.every((user) => banned.has(user)))
        throw unreadable(200, "the answer to a ban does not show all users banned");
}
async function unban(send, user) {
    await change(send, { user, what: "unban" }, ({ banned }) => banned === false);
}
/** Null for a lock that never ends: https://clerk.com/docs/guides/secure/user-lockout */
async function lock(send, user, clock) {
    const { lockout_expires_in_seconds: seconds } = await change(send, { user, what: "lock" }, ({ locked }) => locked === true);
    return { until: instantIn(seconds, clock) };
}
async function unlock(send, user) {
    await change(send, { user, what: "unlock" }, ({ locked }) => locked === false);
}
/** A user, or an instance, without passwords has none to be reset. */
const passwordless = new Set(["no_password_set", "password_disabled"]);
/** Ends the sessions too, except for who has no password: then Clerk refuses the whole, and false is returned. */
async function compromisePassword(send, user) {
    try {
        await send({
            method: "POST",
            path: `/users/${user}/password/set_compromised`,
            endpoint: "/users/{user_id}/password/set_compromised",
            body: { revoke_all_sessions: true },
            answer: schemas/* object */.Ikc({ id: schemas/* literal */.euz(user) }),
        });
        return true;
    }
    catch (error) {
        if (error instanceof ports_failure/* OutsideFailure */.Kr && passwordless.has(error.code))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/src/clerk/end-all.js
/**
 * Ends everything of one kind that a user has open. What counts is what the list shows at the end: a time-out is neither a
 * failure nor a success, so the list is read again until it shows nothing open. It must never report something as revoked
 * that Clerk did not confirm.
 */

/** Requests side by side: at 40 ms an answer this comes to 500 a second, well over what the budget lets through. */
const atOnce = 20;
/** What appears while others are revoked needs another round; after this many, somebody is making new ones as we go. */
const mostRounds = 5;
/** So many failures in a row, none succeeding, mean that Clerk is down: asking on would only add to it. */
const hopeless = 20;
/** `before` were open before one request of ours that ends them all. Throws when not even the first list can be read. */
async function endAll(openings, before = []) {
    const first = await openings.list(before.length > 0);
    const progress = {
        seen: new Set(before),
        confirmed: new Set(),
        unanswered: new Set(before),
        open: undefined,
        hidden: undefined,
        failures: [],
    };
    learn(first, progress);
    for (let round = 1; round <= mostRounds && progress.open && progress.open.length > 0; round++) {
        const goOn = await revokeRound(openings, progress.open, progress);
        try {
            learn(await openings.list(progress.unanswered.size > 0), progress);
        }
        catch (error) {
            progress.failures.push((0,ports_failure/* asFailure */.h_)(error));
            progress.open = undefined;
        }
        if (!goOn)
            break;
    }
    return { first: first.items, ...account(progress) };
}
/** Where the answer to a request was lost, or one request ended them all, the list tells. */
function learn({ items, hidden }, progress) {
    const { seen, confirmed, unanswered } = progress;
    progress.hidden = hidden;
    for (const { id, revoked } of items)
        if (revoked && unanswered.has(id))
            confirmed.add(id);
    progress.open = items.filter(({ open }) => open).map(({ id }) => id);
    for (const id of progress.open)
        seen.add(id);
}
function account({ seen, confirmed, open, hidden, failures }) {
    const left = new Set(open ?? [...seen].filter((id) => !confirmed.has(id)));
    const revoked = [...confirmed].filter((id) => !left.has(id)).length;
    const verified = open !== undefined;
    return {
        revoked,
        alreadyOver: seen.size - left.size - revoked,
        left: left.size,
        unreadable: hidden?.count ?? 0,
        verified,
        failures: [...(left.size === 0 && verified ? [] : failures), ...(hidden ? [hidden.failure] : [])],
    };
}
/** Revokes what is open, many at once. Returns whether another round can help. */
async function revokeRound({ revoke }, open, { confirmed, unanswered, failures }) {
    const waiting = [...open];
    let failedInARow = 0;
    let failed = 0;
    let refused = false;
    async function work() {
        for (let id = waiting.shift(); id !== undefined && !refused && failedInARow < hopeless; id = waiting.shift()) {
            unanswered.delete(id);
            try {
                if (await revoke(id))
                    confirmed.add(id);
                else
                    unanswered.add(id);
                failedInARow = 0;
            }
            catch (error) {
                const failure = (0,ports_failure/* asFailure */.h_)(error);
                // Over since the list was read: not ours to count, and the next list will tell.
                if (failure.reason === "not-found")
                    continue;
                if ((0,ports_failure/* mayBeDone */.VH)(failure))
                    unanswered.add(id);
                failures.push(failure);
                failedInARow++;
                failed++;
                refused ||= failure.reason === "unauthorized" || failure.reason === "forbidden";
            }
        }
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, open.length) }, work));
    // Each request has had its tries; a round in which none of them got through says that another will not either.
    return !refused && failedInARow < hopeless && failed < open.length;
}

;// CONCATENATED MODULE: ./.build/src/clerk/api-keys.js
/** A user's own API keys: machine credentials that outlive every session, and by default never expire. */





/** What is not clearly true is not so: a key that may work counts as one that does. */
const flag = schemas/* boolean */.zMY().nullish().catch(null);
const api_keys_Details = schemas/* object */.Ikc({
    name: shownText,
    revoked: flag,
    expired: flag,
    created_at: shownTime,
    last_used_at: shownTime,
});
const ApiKey = api_keys_Details.extend({ id: schemas/* string */.YjP().regex(/^[A-Za-z0-9_]+$/), subject: schemas/* string */.YjP() });
function isValid({ revoked, expired }) {
    return revoked !== true && expired !== true;
}
/** Those that work; with `invalidToo` also those that are revoked or expired. */
async function listApiKeys(send, user, invalidToo = false) {
    const request = { method: "GET", path: "/api_keys", endpoint: "/api_keys", answer: pageOf(ApiKey) };
    const query = { subject: user, ...(invalidToo ? { include_invalid: "true" } : {}) };
    const { items, odd: all } = await everyRecord(send, { ...request, query }, largestPageOfKeys);
    const odd = all.filter(({ record }) => isValid(api_keys_detailsOf(record)));
    const hidden = odd.length > 0 ? { count: odd.length, failure: oddIn(request, odd) } : undefined;
    // A key of somebody else is never touched, even if a server gave it for this user.
    return { keys: items.filter((key) => key.subject === user && (invalidToo || isValid(key))), odd, hidden };
}
async function apiKeyViews(send, user) {
    const { keys, odd } = await listApiKeys(send, user);
    return [...keys, ...odd.map(({ record }) => api_keys_detailsOf(record))].map(({ name, created_at, last_used_at }) => ({
        name: name ?? "",
        createdAt: instantOf(created_at),
        lastUsedAt: instantOf(last_used_at),
    }));
}
function api_keys_detailsOf(record) {
    return api_keys_Details.safeParse(record).data ?? {};
}
/** Whoever has the account may make new keys meanwhile, so the list is read until it shows none. */
async function revokeApiKeys(send, user, reason) {
    const { revoked, left, unreadable, verified, failures } = await endAll({
        async list(overToo) {
            const { keys, hidden } = await listApiKeys(send, user, overToo);
            return { items: keys.map(listed), hidden };
        },
        revoke: (id) => revokeOne(send, id, reason),
    });
    return { revoked, failed: left + unreadable, verified, failures };
}
function listed(key) {
    return { id: key.id, open: isValid(key), revoked: key.revoked === true };
}
async function revokeOne(send, id, reason) {
    const { revoked } = await send({
        method: "POST",
        path: `/api_keys/${id}/revoke`,
        endpoint: "/api_keys/{apiKeyID}/revoke",
        // Documented as required, although all it holds is optional.
        body: { revocation_reason: reason },
        answer: schemas/* object */.Ikc({ id: schemas/* literal */.euz(id), revoked: schemas/* boolean */.zMY().nullish() }),
    });
    return revoked === true;
}

;// CONCATENATED MODULE: ./.build/src/clerk/gate.js
/** From the first refusal, with no accepted answer since. */
const deadlineMilliseconds = 60_000;
/** Where Clerk does not say how long: 1, 2, 4, then 8 s, for as many closings in a row. */
const longestUntoldSeconds = 8;
function createGate() {
    let closed;
    let closedAt = Number.NEGATIVE_INFINITY;
    let refusedSince;
    let closingsInARow = 0;
    function close(now, toldSeconds = 0) {
        closingsInARow++;
        refusedSince ??= now;
        closedAt = now;
        const untold = Math.min(longestUntoldSeconds, 2 ** (closingsInARow - 1));
        // "0" is no word of how long, and asking again at once would be hammering.
        const opensAt = now + (toldSeconds > 0 ? toldSeconds : untold) * 1_000;
        closed = { opensAt: Math.max(opensAt, closed?.opensAt ?? 0), probing: false };
        return closed.opensAt > refusedSince + deadlineMilliseconds ? "hopeless" : "closed";
    }
    return {
        passableAt() {
            if (closed === undefined)
                return Number.NEGATIVE_INFINITY;
            return closed.probing ? Number.POSITIVE_INFINITY : closed.opensAt;
        },
        pass(now) {
            if (closed !== undefined)
                closed.probing = true;
            return { at: now, probe: closed !== undefined };
        },
        accepted({ probe }, now) {
            refusedSince = undefined;
            closingsInARow = 0;
            if (!probe || closed === undefined)
                return false;
            closed.probing = false;
            // Refusals of requests from before may have told a later time while the probe was out.
            if (closed.opensAt > now)
                return false;
            closed = undefined;
            return true;
        },
        refused(passage, { retryAfterSeconds }, now) {
            if (passage.probe || passage.at > closedAt)
                return close(now, retryAfterSeconds);
            // One of those that were out when another was refused: the same news, but its word is kept to.
            const opensAt = now + (retryAfterSeconds ?? 0) * 1_000;
            refusedSince ??= now;
            closed = { opensAt: Math.max(opensAt, closed?.opensAt ?? 0), probing: closed?.probing ?? false };
            return closed.opensAt > refusedSince + deadlineMilliseconds ? "hopeless" : "held";
        },
        unanswered({ probe }, now) {
            return probe ? close(now) : "held";
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/clerk/pace.js
/**
 * When the next request may start, so that never more than the budget start in any window. It counts and computes; it must
 * not wait, and it knows nothing of who asks.
 *
 * Evenly paced rather than window by window (the generic cell rate algorithm): a server that counts with a token bucket
 * refuses a burst that a counted window would let through, and a client that waits for the next window makes one.
 */
/**
 * What is counted is when a request arrives, and one may take that much longer than another: without this, requests that
 * started within the budget were seen to arrive as 503 in a window of 500.
 */
const unevenWayMilliseconds = 100;
/** Clerk counts in windows of 10 s: https://clerk.com/docs/guides/how-clerk-works/system-limits */
const windowMilliseconds = 10_000;
/**
 * As many as may start at once after a rest. A small command would feel a slow pace, so there it may have its requests at
 * once; at a fast pace this many make up for timers that are late, and more would take the live application's part of a
 * token bucket.
 */
const burstOf = { slowPace: 10, fastPace: 5 };
const fastPacePerWindow = 200;
/** Slower than this would be as good as stopped; whether to stop is not for the pace to say. */
const slowest = 1 / 16;
/** `budget` is in requests per window; less than one is taken as one. */
function createPace(budget) {
    const perWindow = Math.max(1, Math.floor(budget));
    const most = perWindow < fastPacePerWindow ? burstOf.slowPace : burstOf.fastPace;
    const burst = Math.min(most, Math.max(1, Math.floor(perWindow / 2)));
    // A burst, and then as many as start evenly in what can arrive within one window, come to the budget exactly.
    const interval = (windowMilliseconds + unevenWayMilliseconds) / Math.max(1, perWindow - burst);
    const tolerance = (burst - 1) * interval;
    let evenlyAt = Number.NEGATIVE_INFINITY;
    let speed = 1;
    return {
        nextAt: () => evenlyAt - tolerance,
        started(now) {
            evenlyAt = Math.max(evenlyAt, now) + interval / speed;
        },
        slowDown() {
            speed = Math.max(slowest, speed / 2);
        },
        speedUp() {
            speed = Math.min(1, speed + 4 / perWindow);
        },
        forgetRest(now) {
            evenlyAt = Math.max(evenlyAt, now + tolerance);
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/clerk/turns.js
function createTurns({ clock, most, nextAt, begin }) {
    const again = [];
    const first = [];
    let out = 0;
    let alarm;
    function setAlarm(at) {
        if (alarm?.at === at)
            return;
        alarm?.cancel.abort();
        alarm = undefined;
        if (at === Number.POSITIVE_INFINITY)
            return;
        const set = { at, cancel: new AbortController() };
        alarm = set;
        // A timer has whole milliseconds, and one that is early would have to be set again.
        void clock.sleep(Math.max(0, Math.ceil(at - clock.now())), set.cancel.signal).then(() => {
            if (alarm !== set)
                return;
            alarm = undefined;
            look();
        });
    }
    function look() {
        while (again.length + first.length > 0 && out < most) {
            const now = clock.now();
            const at = nextAt();
            if (at > now) {
                setAlarm(at);
                return;
            }
            out++;
            (again.shift() ?? first.shift())?.go(begin(now));
        }
        setAlarm(Number.POSITIVE_INFINITY);
    }
    async function worked(work) {
        try {
            return await work;
        }
        finally {
            out--;
            look();
        }
    }
    return {
        take(work, isAgain) {
            return new Promise((resolve, fail) => {
                (isAgain ? again : first).push({ go: (turn) => resolve(worked(work(turn))), fail });
                look();
            });
        },
        failAll(error) {
            for (const waiter of [...again.splice(0), ...first.splice(0)])
                waiter.fail(error);
            look();
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/clerk/budget.js




/** Requests in 10 s: https://clerk.com/docs/guides/how-clerk-works/system-limits */
const documentedLimit = { production: 1_000, development: 100 };
/** Half; the live application uses the same quota. */
const defaultShare = 0.5;
/** More than the pace needs at any latency worth going on with, and few enough for one process and one proxy. */
const mostInFlight = 64;
/**
 * So many requests in a row that used up their tries, and no answer between, mean that Clerk is down. More than are sent at
 * once for one user, so that who revokes in vain can still look whether the sessions are over.
 */
const mostGivenUp = 40;
function openBudget({ limit, share = defaultShare, clock }) {
    if (!(share > 0 && share <= 1))
        throw new RangeError(`A share of ${share} is not above 0 and at most 1.`);
    const pace = createPace(limit * share);
    const gate = createGate();
    const turns = createTurns({
        clock,
        most: mostInFlight,
        nextAt: () => Math.max(pace.nextAt(), gate.passableAt()),
        begin(now) {
            pace.started(now);
            return gate.pass(now);
        },
    });
    let givenUpInARow = 0;
    let stopped;
    function stop(failure) {
        stopped ??= failure;
        turns.failAll(stopped);
    }
    /** Clerk is alive and took the request, whatever it made of it. */
    function took(passage) {
        if (gate.accepted(passage, clock.now()))
            pace.forgetRest(clock.now());
        if (gate.passableAt() <= clock.now())
            pace.speedUp();
    }
    function learnFailure(passage, failure) {
        if (failure.reason === "rate-limited") {
            const news = gate.refused(passage, failure, clock.now());
            if (news === "closed")
                pace.slowDown();
            if (news === "hopeless")
                stop(failure);
        }
        else if (failure.reason === "conflict") {
            took(passage); // But it gets nobody further, so it does not count as an answer between failures.
        }
        else if ((0,ports_failure/* mayPass */.bg)(failure)) {
            if (gate.unanswered(passage, clock.now()) === "hopeless")
                stop(failure);
        }
        else {
            took(passage);
            givenUpInARow = 0;
        }
    }
    async function learnFrom(passage, request) {
        try {
            const answer = await request();
            took(passage);
            givenUpInARow = 0;
            return answer;
        }
        catch (error) {
            // A fault of ours says nothing of Clerk, but must not leave the gate waiting for its probe.
            if (error instanceof ports_failure/* OutsideFailure */.Kr)
                learnFailure(passage, error);
            else
                gate.unanswered(passage, clock.now());
            throw error;
        }
    }
    return {
        async spend(request, triedBefore = false) {
            if (stopped !== undefined)
                throw stopped;
            return await turns.take((passage) => learnFrom(passage, request), triedBefore);
        },
        gaveUp(failure) {
            if (++givenUpInARow >= mostGivenUp && stopped === undefined)
                stop(failure);
        },
        get stopped() {
            return stopped;
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/clerk/client.js


/** The version of the specification that the schemas here were written against. */
const apiVersion = "2026-05-12";
/** An answer takes milliseconds; after this long the responder is better served by another try. Unless the request says otherwise. */
const usualTimeoutMilliseconds = 5_000;
/** Of one request. Refusals for being too many are not counted: they concern the whole run, and end by the budget's deadline. */
const mostTries = 4;
/** A request that is told to wait for longer is given up, so that a command ends while it matters. */
const longestPauseMilliseconds = 30_000;
/** They tell of an earlier try, too: what the plan does not include was not done, and what is not there needs nothing done. */
const conclusive = new Set(["not-in-plan", "not-found"]);
/** Clerk's address with its version, whether or not the setting names the version or ends in a slash. */
function baseUrl(apiUrl) {
    const trimmed = apiUrl.trim().replace(/\/+$/, "");
    return trimmed.endsWith("/v1") ? trimmed : `${trimmed}/v1`;
}
function createClerkClient({ secretKey, apiUrl, clock, budget, exchange }) {
    const base = baseUrl(apiUrl);
    const always = {
        authorization: `Bearer ${secretKey}`,
        accept: "application/json",
        "clerk-api-version": apiVersion,
        "user-agent": "clerk-incident-runbook",
    };
    async function tryOnce(request) {
        const url = new URL(base + request.path);
        for (const [name, value] of Object.entries(request.query ?? {})) {
            for (const one of typeof value === "string" ? [value] : value)
                url.searchParams.append(name, one);
        }
        const body = request.body === undefined ? undefined : JSON.stringify(request.body);
        const headers = body === undefined ? always : { ...always, "content-type": "application/json" };
        const { method, timeoutMilliseconds = usualTimeoutMilliseconds } = request;
        const answer = await exchange({ method, url: url.href, headers, body, timeoutMilliseconds });
        if (answer.status < 200 || answer.status > 299)
            throw failureFromAnswer(answer, clock.now());
        return parse(request, answer);
    }
    return async function send(request) {
        let triedBefore = false;
        /** Of a try that may have changed something, whatever a later one is told. */
        let untold;
        for (let tries = 0;; triedBefore = true) {
            let failure;
            try {
                return await budget.spend(() => tryOnce(request), triedBefore);
            }
            catch (error) {
                failure = (0,ports_failure/* asFailure */.h_)(error);
            }
            if (conclusive.has(failure.reason))
                throw failure;
            if (request.method === "POST" && (0,ports_failure/* mayBeDone */.VH)(failure))
                untold ??= failure;
            if (!(0,ports_failure/* mayPass */.bg)(failure))
                throw untold ?? failure;
            if (budget.stopped !== undefined)
                throw untold ?? budget.stopped;
            if (failure.reason === "rate-limited")
                continue; // The budget says when.
            tries++;
            // The pause is outside the budget's slot: whoever waits for a second try keeps nobody from a first.
            const pause = pauseBefore(failure, tries, clock.random());
            if (tries >= mostTries || pause > longestPauseMilliseconds) {
                budget.gaveUp(failure);
                throw untold ?? failure;
            }
            await clock.sleep(pause);
        }
    };
}
/** Clerk's own word where it gave one; else 0.3, 0.6, 1.2 s with some chance in it. */
function pauseBefore({ retryAfterSeconds }, tries, random) {
    if (retryAfterSeconds !== undefined)
        return retryAfterSeconds * 1_000 + random * 250;
    return 300 * 2 ** (tries - 1) * (0.75 + random / 2);
}
function parse(request, { status, text }) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw unreadable(status, "the answer was not JSON");
    }
    const answer = request.answer.safeParse(value);
    if (!answer.success)
        throw unreadable(status, `the answer to ${request.method} ${request.endpoint} has an unknown shape`);
    return answer.data;
}

;// CONCATENATED MODULE: ./.build/src/clerk/clock-lag.js
/** An answer is dated in whole seconds and takes its time, so that less than this says nothing. */
const leastMilliseconds = 2_000;
/** More is no clock that goes wrong but an answer out of something's memory. */
const mostMilliseconds = 600_000;
/** Answers that are looked at. */
const enough = 25;
function watchClock(clock) {
    /** Each is the true one and up to a second more, and what the answer took on its way. */
    const lags = [];
    return {
        see(headers) {
            const lag = clock.now() - Date.parse(headers.get("date") ?? "");
            if (lags.length < enough && Math.abs(lag) <= mostMilliseconds)
                lags.push(lag);
        },
        atClerk(instant) {
            // The one in the middle: a single date that is wrong says nothing.
            const lag = lags.toSorted((a, b) => a - b)[Math.floor(lags.length / 2)] ?? 0;
            return Date.parse(instant) - (Math.abs(lag) >= leastMilliseconds ? lag : 0);
        },
    };
}

// EXTERNAL MODULE: ./.build/src/ports/user-directory.js
var user_directory = __webpack_require__(6627);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./.build/src/clerk/directory-user.js
/** One record of `GET /users` as a row of a users table needs it. It must not guess: what is not as documented makes the record odd. */

const Address = schemas/* object */.Ikc({ id: schemas/* string */.YjP().nullish(), email_address: schemas/* string */.YjP() });
const Phone = schemas/* object */.Ikc({ id: schemas/* string */.YjP().nullish(), phone_number: schemas/* string */.YjP() });
const directory_user_text = schemas/* string */.YjP().nullish();
/** Imported users may have ids of other forms than Clerk makes, so an id is any text that fits a column. */
const Id = schemas/* string */.YjP().min(1).max(255);
const Record = schemas/* object */.Ikc({
    id: Id,
    created_at: schemas/* number */.aig(),
    updated_at: schemas/* number */.aig(),
    primary_email_address_id: directory_user_text,
    email_addresses: schemas/* array */.YOg(Address).nullish(),
    primary_phone_number_id: directory_user_text,
    phone_numbers: schemas/* array */.YOg(Phone).nullish(),
    first_name: directory_user_text,
    last_name: directory_user_text,
    username: directory_user_text,
    image_url: directory_user_text,
    external_id: directory_user_text,
    banned: schemas/* boolean */.zMY().nullish(),
    locked: schemas/* boolean */.zMY().nullish(),
    public_metadata: schemas/* unknown */.L5J().optional(),
});
const WalkedUser = walkedUser(true);
/** The record is let go as soon as it is read. */
const WalkedUserAlone = walkedUser(false);
function walkedUser(withRecord) {
    return schemas/* custom */.IeY().transform((record, context) => {
        const read = Record.safeParse(record);
        if (!read.success) {
            for (const issue of read.error.issues)
                context.addIssue({ ...issue, code: "custom" });
            return core/* NEVER */.tm;
        }
        const user = read.data;
        return {
            id: user.id,
            created_at: user.created_at,
            createdAt: user.created_at,
            updatedAt: user.updated_at,
            primaryEmail: byId(user.email_addresses, user.primary_email_address_id)?.email_address ?? null,
            primaryPhone: byId(user.phone_numbers, user.primary_phone_number_id)?.phone_number ?? null,
            firstName: user.first_name ?? null,
            lastName: user.last_name ?? null,
            username: user.username ?? null,
            imageUrl: user.image_url ?? null,
            externalId: user.external_id ?? null,
            banned: user.banned === true,
            locked: user.locked === true,
            publicMetadata: user.public_metadata ?? null,
            record: withRecord ? record : undefined,
        };
    });
}
/** A user without a primary one has none: the first of the others may be anybody's. */
function byId(all, id) {
    return id == null ? undefined : all?.find((one) => one.id === id);
}
function oddUsers(odd) {
    return odd.map(({ record, name }) => ({ id: schemas/* object */.Ikc({ id: Id }).safeParse(record).data?.id, what: name }));
}

;// CONCATENATED MODULE: ./.build/src/clerk/user-pages.js



/** The most that Clerk gives at once; a larger number silently becomes 10. */
const pageSize = 500;
/** How often the users of one instant are read again because others were deleted: a server that gives none by offset looks the same. */
const mostReadings = 20;
/**
 * Users that were not given before, oldest first; those who are created meanwhile are reached too. Follows the cursor that
 * Clerk documents (`GET /users`, `starting_after`). Clerk says to stop at a page shorter than asked for; a server that makes
 * all of them shorter would end that walk at its first, so one more is asked for, and the end is a page of nobody. Where the
 * cursor's user is gone, or the server ignores cursors, goes on by the time of creation.
 */
async function* userPages(send, query, answer, rules = {}) {
    const always = { ...query, order_by: "+created_at", limit: String(pageSize) };
    let records = 0;
    async function ask(place) {
        const request = {
            method: "GET",
            path: "/users",
            endpoint: "/users",
            query: { ...always, ...place },
            answer,
        };
        const { items, odd } = await send(request);
        // Who they are is not known, so without them nobody may be taken for everybody; nor can a page of nobody else be passed.
        if (odd.length > 0 && (rules.odd === undefined || (items.length === 0 && odd.length >= pageSize)))
            throw oddIn(request, odd);
        rules.odd?.(odd);
        records = items.length + odd.length;
        return items;
    }
    const seen = createSeen();
    const end = yield* byCursor(ask, seen, {
        over: () => rules.endsWith?.(records) === true,
        full: () => records >= pageSize,
    });
    if (end === "broken")
        yield* byTime(ask, seen);
}
async function* byCursor(ask, seen, is) {
    const isThere = async (user) => (await ask({ user_id: user })).some(({ id }) => id === user);
    let wasFull = false;
    let at = Number.NEGATIVE_INFINITY;
    for (let cursor;;) {
        const page = cursor === undefined ? await ask({}) : await unlessGone(ask({ starting_after: cursor }));
        if (page === undefined)
            return "broken";
        const over = is.over();
        // Users from before the cursor's: for the server there is no such user any more, so it begins anew.
        if (page.some(({ id, created_at }) => created_at < at && !seen.has({ id, created_at })))
            return "broken";
        // Nobody after a full page: the list ends just there, or the cursor's user is gone and the server does not say so.
        if (page.length === 0 && wasFull && cursor !== undefined && !(await isThere(cursor)))
            return "broken";
        wasFull = is.full();
        const fresh = seen.add(page);
        if (fresh.length > 0)
            yield fresh;
        const last = page.at(-1);
        if (last === undefined || over)
            return "end";
        // Only users from before the cursor: the server does not know cursors.
        if (fresh.length === 0)
            return "broken";
        seen.forgetBefore(last.created_at - 1, page);
        at = last.created_at;
        cursor = last.id;
    }
}
/** What a cursor that names a deleted user is answered with is not documented; undefined for any refusal of the request. */
async function unlessGone(page) {
    try {
        return await page;
    }
    catch (error) {
        const failure = (0,ports_failure/* asFailure */.h_)(error);
        if (failure.reason !== "not-found" && failure.reason !== "rejected")
            throw failure;
        return undefined;
    }
}
/**
 * From the last user's instant on, so that those of the same instant come again and none is missed. Where a page holds them
 * alone, goes through them by offset, each page overlapping the last by one user: if that one is not there, others were
 * deleted and the rest has moved up, so these are read again from the first. Nobody beyond that one is the end.
 */
async function* byTime(ask, seen) {
    let createdAfter = seen.youngest() - 1;
    let offset = 0;
    let before = [];
    let readings = 1;
    for (;;) {
        const place = { created_at_after: String(createdAfter) };
        const page = await ask(offset === 0 ? place : { ...place, offset: String(offset) });
        const [first] = page;
        const last = page.at(-1);
        // A page of one leaves nothing to overlap with, and after it another may be cut to one.
        const holdsSeveral = before.length > 1;
        const movedUp = offset > 0 && holdsSeveral && (first === undefined || !seen.has(first));
        if (!isInOrder(page, createdAfter))
            throw notFollowable();
        if (offset > 0 && first !== undefined && first.id === before[0]?.id)
            throw notFollowable();
        const fresh = seen.add(page);
        if (fresh.length > 0)
            yield fresh;
        before = page;
        if (movedUp) {
            if (++readings > mostReadings)
                throw notFollowable();
            offset = 0;
        }
        else if (last === undefined || (holdsSeveral && page.length === 1 && fresh.length === 0)) {
            return;
        }
        else if (last.created_at - 1 > createdAfter) {
            createdAfter = last.created_at - 1;
            offset = 0;
            readings = 1;
            seen.forgetBefore(createdAfter);
        }
        else {
            offset += Math.max(1, page.length - 1);
        }
    }
}
function isInOrder(page, from) {
    return page.every(({ created_at }, index) => created_at >= (page[index - 1]?.created_at ?? from));
}
function notFollowable() {
    return unreadable(200, "the list of users does not go on as asked");
}
function createSeen() {
    let known = new Map();
    let youngest = Number.NEGATIVE_INFINITY;
    let inOrder = true;
    return {
        has: ({ id }) => known.has(id),
        add(page) {
            const fresh = [...new Map(page.map((user) => [user.id, user])).values()].filter(({ id }) => !known.has(id));
            inOrder &&= isInOrder(fresh, youngest);
            for (const { id, created_at } of fresh) {
                known.set(id, created_at);
                youngest = Math.max(youngest, created_at);
            }
            return fresh;
        },
        forgetBefore(instant, page = []) {
            const kept = new Set(page.map(({ id }) => id));
            known = new Map([...known].filter(([id, created_at]) => created_at >= instant || kept.has(id)));
        },
        youngest() {
            if (!inOrder)
                throw notFollowable();
            return youngest;
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/clerk/walk.js
/**
 * A walk through users by several ranges of their time of creation at once: one cursor alone cannot use the budget, since its
 * pages come one after the other. Who has read a range to its end takes over the far half of what is left of another. A page
 * is asked for while the one before it is worked on; never more of a range than that is held.
 */




/** What is left of a range is not worth the extra request at its end where it is fewer users. */
const fewestToShare = 4 * pageSize;
async function walkUsers({ send, most, count, newest }, { ranges, records: withRecords, expected, take }) {
    const waiting = [...ranges];
    const active = new Set();
    const walkers = new Set();
    const failed = [];
    let known;
    let asking;
    let read = 0;
    function nextStretch() {
        const range = waiting.shift();
        if (range)
            return { from: range.from, askedTo: range.to, to: range.to, at: range.from, density: undefined };
        return known && farHalf([...active], known, read);
    }
    async function walk(first) {
        for (let stretch = first; stretch && failed.length === 0;) {
            const mine = stretch;
            active.add(mine);
            await readToEnd(mine).finally(() => active.delete(mine));
            stretch = nextStretch();
        }
    }
    async function readToEnd(stretch) {
        for await (const page of oneAhead(pagesOf(stretch))) {
            if (failed.length > 0)
                return;
            await take(page);
        }
    }
    /** A page as long as asked for shows that the server makes them so, and that a shorter one is the last. */
    let makesFullPages = false;
    async function* pagesOf(stretch) {
        let odd = [];
        const pages = userPages(send, boundsOf(stretch), pageOf(withRecords ? WalkedUser : WalkedUserAlone), {
            odd: (records) => void odd.push(...records),
            endsWith(records) {
                makesFullPages ||= records >= pageSize;
                return makesFullPages && records < pageSize;
            },
        });
        for await (const page of pages) {
            const users = page.filter(({ createdAt }) => createdAt >= stretch.from && createdAt < stretch.to);
            read += users.length;
            goOn(stretch, page);
            yield { users, odd: oddUsers(odd), done: { from: stretch.from, to: Math.min(stretch.at, stretch.to) } };
            odd = [];
            if (stretch.at >= stretch.to || failed.length > 0)
                return;
            if (makesFullPages)
                askOnce();
            addWalkers();
        }
        stretch.at = stretch.to;
        yield { users: [], odd: oddUsers(odd), done: { from: stretch.from, to: stretch.to } };
    }
    function askOnce() {
        asking ??= Promise.all([newest(), expected ?? count()]).then(([newest, users]) => {
            known = newest === undefined ? undefined : { newest, users };
            addWalkers();
        }, (error) => {
            // The walk is whole without it, and only slower; where Clerk is down the walk itself says so.
            if (!(error instanceof ports_failure/* OutsideFailure */.Kr))
                failed.push(error);
        });
    }
    function addWalkers() {
        while (walkers.size < most() && failed.length === 0) {
            const stretch = nextStretch();
            if (stretch === undefined)
                return;
            active.add(stretch);
            const walker = walk(stretch)
                .catch((error) => void failed.push(error))
                .finally(() => walkers.delete(walker));
            walkers.add(walker);
        }
    }
    addWalkers();
    expected?.then((users) => {
        if (users !== undefined && users > pageSize)
            askOnce();
    }, () => { });
    while (walkers.size > 0)
        await Promise.race(walkers);
    await asking;
    if (failed.length > 0)
        throw failed[0];
}
/** Whether Clerk's bounds are included is not documented, so a millisecond more is asked for, and what is beyond left out. */
function boundsOf({ from, askedTo }) {
    return {
        ...(Number.isFinite(from) ? { created_at_after: String(from - 1) } : {}),
        ...(Number.isFinite(askedTo) ? { created_at_before: String(askedTo + 1) } : {}),
    };
}
/** How far a page has brought the walk. The users of its last instant may go on in the next one. */
function goOn(stretch, page) {
    const last = page.at(-1)?.createdAt ?? stretch.at;
    const since = Number.isFinite(stretch.at) ? stretch.at : (page[0]?.createdAt ?? last);
    // Users of one and the same moment say nothing of how many come after it.
    stretch.density = last > since ? page.length / (last - since) : undefined;
    stretch.at = Math.max(stretch.at, last);
}
/** Takes it away from the stretch with the most users left; undefined where none has enough. */
function farHalf(active, { users, newest }, read) {
    const lengthOf = ({ at, to, from }) => Math.max(0, Math.min(to, newest + 1) - (Number.isFinite(at) ? at : from));
    const whole = active.reduce((total, stretch) => total + finite(lengthOf(stretch)), 0);
    const average = Math.max(0, (users ?? 0) - read) / Math.max(1, whole);
    const leftOf = (stretch) => finite(lengthOf(stretch)) * Math.max(average, stretch.density ?? 0);
    const longest = active.toSorted((a, b) => leftOf(b) - leftOf(a))[0];
    if (longest === undefined || leftOf(longest) < fewestToShare)
        return undefined;
    const middle = Math.ceil(Math.min(longest.to, newest + 1) - lengthOf(longest) / 2);
    if (middle <= longest.at || middle >= longest.to)
        return undefined;
    const { to } = longest;
    longest.to = middle;
    return { from: middle, askedTo: to, to, at: middle, density: undefined };
}
/** Of a stretch that begins before everybody it is not known how long it is until its first page. */
function finite(length) {
    return Number.isFinite(length) ? length : 0;
}
/** Asks for the next while the last is being worked on. */
async function* oneAhead(items) {
    let next = items.next();
    try {
        for (;;) {
            const { value, done } = await next;
            if (done)
                return;
            next = items.next();
            // Whoever does not come back for it must not leave a failure behind that nobody sees.
            next.catch(() => { });
            yield value;
        }
    }
    finally {
        await items.return().catch(() => { });
    }
}

;// CONCATENATED MODULE: ./.build/src/clerk/directory.js
/** All users of the instance, for a table of them: walked, by what changed, and by id. */








const path = "/users";
const countPath = "/users/count";
const Count = schemas/* object */.Ikc({ total_count: schemas/* number */.aig() });
const Instance = schemas/* object */.Ikc({ id: schemas/* string */.YjP().nullish() });
/** More ranges at once would hold more pages in memory than the budget can bring. */
const mostRanges = 16;
function directoryOf({ send, inFlight }) {
    const request = { method: "GET", path, endpoint: path };
    async function end(order) {
        const query = { order_by: order, limit: "1" };
        const { items } = await send({ ...request, query, answer: pageOf(WalkedUser) });
        return items[0]?.createdAt;
    }
    async function count() {
        try {
            const { total_count } = await send({ method: "GET", path: countPath, endpoint: countPath, answer: Count });
            return total_count;
        }
        catch (error) {
            if (error instanceof ports_failure/* OutsideFailure */.Kr)
                return undefined;
            throw error;
        }
    }
    const newest = () => end("-created_at");
    return {
        count,
        newest,
        oldest: () => end("+created_at"),
        walk: (walk) => walkUsers({ send, most: () => Math.min(mostRanges, inFlight()), count, newest }, walk),
        changedSince: (at, take) => changedSince(send, at, take),
        async byIds(ids) {
            if (ids.length > user_directory/* mostIds */.k)
                throw new RangeError(`${ids.length} ids are more than Clerk takes at once.`);
            const users = new Map();
            const odd = [];
            // A server may make its pages shorter than asked for: only who is in none is not there.
            for (let left = ids; left.length > 0;) {
                const query = { user_id: left, limit: String(pageSize) };
                const page = await send({ ...request, query, answer: pageOf(WalkedUser) });
                // A list that is not of whom was asked for proves nothing of who is missing in it.
                if (page.items.some(({ id }) => !left.includes(id)))
                    throw unreadable(200, "the list of users is not of whom was asked for");
                for (const user of page.items)
                    users.set(user.id, user);
                const strange = oddUsers(page.odd);
                odd.push(...strange);
                const before = left.length;
                left = left.filter((id) => !users.has(id) && !strange.some((one) => one.id === id));
                if (left.length === before)
                    break;
            }
            return { users: [...users.values()], odd, done: undefined };
        },
        async instanceId() {
            const instance = { method: "GET", path: "/instance", endpoint: "/instance", answer: Instance };
            return (await send(instance)).id ?? undefined;
        },
    };
}
/** So many users of a page, or half of a shorter one, must come again on the next: who is deleted meanwhile lets others move up. */
const overlap = 50;
/** Users who come twice come soon again: as many places further back as others have changed meanwhile. */
const mostRemembered = 50 * pageSize;
/** So often is a page read again, further to the front, because the two did not overlap. */
const directory_mostReadings = 20;
/** So often is the front read again for who changed meanwhile; with so many changes at once the next run goes on. */
const directory_mostRounds = 10;
/**
 * By offset, since a cursor needs the order of creation. Whoever changes meanwhile moves to the front, before they were read
 * perhaps, so the front is read again until it brings nobody new. A deletion lets others move up, which the overlap shows.
 */
async function changedSince(send, at, take) {
    const given = new Map();
    let since = at;
    for (let round = 1; round <= directory_mostRounds; round++) {
        let newest = Number.NEGATIVE_INFINITY;
        let fresh = 0;
        for await (const { items, odd } of byLastChange(send, since)) {
            newest = Math.max(newest, ...items.map(({ updatedAt }) => updatedAt));
            const users = items.filter(({ id, updatedAt }) => updatedAt >= since && updatedAt > (given.get(id) ?? -1));
            for (const { id, updatedAt } of users)
                given.set(id, updatedAt);
            forgetOldest(given);
            fresh += users.length;
            if (users.length + odd.length > 0)
                await take({ users, odd: oddUsers(odd), done: undefined });
        }
        if (fresh === 0 || newest < since)
            return;
        since = newest;
    }
}
/** A map gives its oldest first. */
function forgetOldest(given) {
    for (const id of given.keys()) {
        if (given.size <= mostRemembered)
            return;
        given.delete(id);
    }
}
/** Pages from the newest change to the last that holds somebody who changed since then. */
async function* byLastChange(send, since) {
    let before = [];
    let readings = 0;
    for (let offset = 0;;) {
        const query = { order_by: "-updated_at", limit: String(pageSize), offset: String(offset) };
        const page = await send({ method: "GET", path, endpoint: path, query, answer: pageOf(WalkedUser) });
        const { items, odd } = page;
        const tail = new Set(before.map(({ id }) => id));
        if (tail.size > 0 && !items.some(({ id }) => tail.has(id))) {
            if (++readings > directory_mostReadings)
                throw unreadable(200, "the list of users does not go on as asked");
            offset = Math.max(0, offset - pageSize);
            continue;
        }
        yield page;
        const records = items.length + odd.length;
        const isOver = odd.length === 0 && items.every(({ id }) => tail.has(id));
        if (isOver || items.some(({ updatedAt }) => updatedAt < since))
            return;
        const again = Math.min(overlap, records >> 1);
        before = again > 0 ? items : [];
        offset += records - again;
    }
}

;// CONCATENATED MODULE: ./.build/src/clerk/exchange.js
/**
 * One request to Clerk's address and its answer, whatever it is; a simulation brings its own. It must not judge an answer
 * and must not repeat a request.
 */


/** Twice what 500 users with all the metadata that Clerk allows come to. A proxy that sends on and on must not fill the memory. */
const longestAnswerBytes = 32 * 1024 * 1024;
/** A redirect is no answer of Clerk's, and would carry the key to wherever it points. */
async function httpExchange({ method, url, headers, body, timeoutMilliseconds }) {
    // Not AbortSignal.timeout: its timer would keep the request in memory for seconds after its answer, times thousands.
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new DOMException("No answer in time", "TimeoutError")), timeoutMilliseconds);
    try {
        const init = { method, headers, body: body ?? null, signal: late.signal, redirect: "error" };
        const response = await fetch(url, init);
        return { status: response.status, headers: response.headers, text: await textOf(response) };
    }
    catch (error) {
        throw error instanceof ports_failure/* OutsideFailure */.Kr ? error : failureFromError(error);
    }
    finally {
        clearTimeout(timer);
    }
}
/** Leaving the loop early also drops the connection. */
async function textOf({ status, body }) {
    const decoder = new TextDecoder();
    let text = "";
    let length = 0;
    for await (const piece of body ?? []) {
        length += piece.byteLength;
        if (length > longestAnswerBytes)
            throw unreadable(status, "an answer that does not end");
        text += decoder.decode(piece, { stream: true });
    }
    return text + decoder.decode();
}

;// CONCATENATED MODULE: ./.build/src/clerk/latency.js
/** Of so many answers the quarter that came quickest tells. */
const remembered = 20;
/** Before the first answer. */
const assumedMilliseconds = 100;
/**
 * Not the average: an answer that lies there until this process comes to read it seems to be slow. By the average, a process that
 * is busy would have ever more requests out, which bring nothing and fill its memory.
 */
function watchLatency(clock) {
    const took = [];
    return {
        milliseconds: () => took.toSorted((a, b) => a - b)[took.length >> 2] ?? assumedMilliseconds,
        of: (exchange) => async (question) => {
            const startedAt = clock.now();
            const answer = await exchange(question);
            took.push(clock.now() - startedAt);
            if (took.length > remembered)
                took.shift();
            return answer;
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/clerk/trusted-devices.js
/** Devices whose own key signs a user in. They are only shown; ending them is left to who knows whose they are. */




const TrustedDevice = schemas/* object */.Ikc({
    name: shownText,
    platform: shownText,
    status: shownText,
    created_at: shownTime,
    last_used_at: shownTime,
});
/** The list has no pages: https://clerk.com/docs/reference/backend-api, `GET /users/{user_id}/trusted_devices`. */
async function trustedDeviceViews(send, user) {
    const { items, odd, total } = await send({
        method: "GET",
        path: `/users/${user}/trusted_devices`,
        endpoint: "/users/{user_id}/trusted_devices",
        answer: pageOf(TrustedDevice),
    });
    if (total !== undefined && total > items.length + odd.length)
        throw unreadable(200, "a part of the trusted devices");
    const active = items.filter(({ status }) => status !== "revoked");
    return [
        ...active.map(({ name, platform, created_at, last_used_at }) => ({
            name: name ?? "",
            platform: platform ?? null,
            enrolledAt: instantOf(created_at),
            lastUsedAt: instantOf(last_used_at),
        })),
        ...odd.map(() => ({ name: "", platform: null, enrolledAt: null, lastUsedAt: null })),
    ];
}

// EXTERNAL MODULE: ./.build/src/incident/user-id.js
var user_id = __webpack_require__(5329);
;// CONCATENATED MODULE: ./.build/src/clerk/users.js
/** Users of Clerk: found by name, by organization or by when they signed in. Whatever a server answers, only who was asked for is returned. */







/** `verified`, or how far it has come: `unverified`, `failed` or `expired`. Null where nobody has begun it. */
const Verification = schemas/* object */.Ikc({ status: schemas/* string */.YjP().nullish() }).nullish();
const users_Address = schemas/* object */.Ikc({ id: schemas/* string */.YjP().nullish(), email_address: schemas/* string */.YjP(), verification: Verification });
const users_Phone = schemas/* object */.Ikc({ phone_number: schemas/* string */.YjP(), verification: Verification });
const ExternalAccount = schemas/* object */.Ikc({ provider: schemas/* string */.YjP().nullish(), username: schemas/* string */.YjP().nullish() });
/** What every use needs of a user, in Clerk's words. */
const UserFields = schemas/* object */.Ikc({
    id: user_id/* UserId */.Vv,
    banned: schemas/* boolean */.zMY().nullish(),
    locked: schemas/* boolean */.zMY().nullish(),
    primary_email_address_id: schemas/* string */.YjP().nullish(),
    email_addresses: schemas/* array */.YOg(users_Address).nullish(),
    phone_numbers: schemas/* array */.YOg(users_Phone).nullish(),
    external_accounts: schemas/* array */.YOg(ExternalAccount).nullish(),
});
function knownUser(user) {
    const addresses = user.email_addresses ?? [];
    const primary = addresses.find(({ id }) => id != null && id === user.primary_email_address_id);
    const phones = user.phone_numbers ?? [];
    const gitHub = (user.external_accounts ?? []).filter(({ provider }) => provider?.endsWith("github"));
    return {
        id: user.id,
        email: primary?.email_address ?? null,
        addresses: addresses.map(bareAddress),
        phones: phones.map(barePhone),
        gitHubLogins: gitHub.flatMap(({ username }) => username?.toLowerCase() ?? []),
        unverified: [...addresses.filter(isUnverified).map(bareAddress), ...phones.filter(isUnverified).map(barePhone)],
        banned: user.banned === true,
        locked: user.locked === true,
    };
}
function bareAddress({ email_address }) {
    return email_address.toLowerCase();
}
function barePhone({ phone_number }) {
    return phone_number.replace(/[^+\d]/g, "");
}
function isUnverified({ verification }) {
    return verification?.status !== "verified";
}
const User = UserFields.transform(knownUser);
/** With what a walk through a list goes by, in Clerk's milliseconds. */
const AgedFields = UserFields.extend({ created_at: schemas/* number */.aig() });
const Aged = AgedFields.transform((user) => ({ ...knownUser(user), created_at: user.created_at }));
/** Null for who never did; a user of whom it is not said may not be left out. */
const SignedIn = AgedFields.extend({ last_sign_in_at: schemas/* number */.aig().nullable() }).transform((user) => ({
    ...knownUser(user),
    created_at: user.created_at,
    signedInAt: user.last_sign_in_at ?? Number.NEGATIVE_INFINITY,
}));
/** Up to so many names are asked for one by one: each answer then speaks for itself. */
const mostOneByOne = 5;
/** Values that Clerk takes for one filter of a list. */
const mostValues = 100;
async function findUsers(send, references) {
    const found = references.length > mostOneByOne ? await inBatches(send, references) : new Map();
    return Promise.all(references.map(async (reference) => found.get(users_nameOf(reference)) ?? findOne(send, reference)));
}
function users_nameOf(reference) {
    return "id" in reference ? reference.id : reference.email;
}
async function findOne(send, reference) {
    try {
        return "id" in reference ? await findById(send, reference.id) : await findByEmail(send, reference.email);
    }
    catch (error) {
        return (0,ports_failure/* asFailure */.h_)(error);
    }
}
/** One user, by whatever schema. Throws where there is no such user, too. */
async function readUser(send, id, user) {
    const answer = schemas/* looseObject */._H3({ id: schemas/* string */.YjP() });
    const request = { method: "GET", path: `/users/${id}`, endpoint: "/users/{user_id}", answer };
    const record = await send(request);
    // Somebody else in the answer says nothing of whether this user exists.
    if (record.id !== id)
        throw unreadable(200, "the answer is about another user than asked for");
    const { items, odd } = readEach(user, [record]);
    const [read] = items;
    if (read === undefined)
        throw oddIn(request, odd);
    return read;
}
async function findById(send, id) {
    try {
        return [await readUser(send, id, User)];
    }
    catch (error) {
        if (error instanceof ports_failure/* OutsideFailure */.Kr && error.reason === "not-found")
            return [];
        throw error;
    }
}
async function findByEmail(send, email) {
    const users = await listByEmail(send, [email]);
    if (users === undefined)
        throw unreadable(200, "the list of users is not of whom was asked for");
    return users;
}
/** One page: an id has one owner at most, and one whom a cut page leaves out is asked for alone. */
async function listById(send, ids) {
    const query = { user_id: ids, limit: "500" };
    const users = await send({ method: "GET", path: "/users", endpoint: "/users", query, answer: listOf(User) });
    return [...new Map(users.map((user) => [user.id, user])).values()];
}
/**
 * Read to its end, however short the pages are: an address may be of several users, and a part of the list would make it look
 * like one's. Undefined where it is also of others: such a list is everybody's, and on it nothing is proven by who is missing.
 */
async function listByEmail(send, emails) {
    const asked = new Set(emails);
    const users = [];
    for await (const page of userPages(send, { email_address: emails }, pageOf(Aged))) {
        if (page.some(({ addresses }) => !addresses.some((address) => asked.has(address))))
            return undefined;
        users.push(...page.map(({ created_at: _, ...user }) => user));
    }
    return users;
}
/** So they may still be found one by one; where Clerk is down, they are not. */
const onlyAsBatch = new Set(["rejected", "unreadable", "unreadable-record"]);
/** Who is not in the answer is left out here, and asked for alone: a list cannot prove that somebody does not exist. */
async function inBatches(send, references) {
    const found = new Map();
    const ids = new Set(references.flatMap((reference) => ("id" in reference ? [reference.id] : [])));
    const emails = new Set(references.flatMap((reference) => ("email" in reference ? [reference.email] : [])));
    async function ask(values, list) {
        try {
            const users = (await list(send, values)) ?? [];
            for (const value of values) {
                const own = users.filter(({ id, addresses }) => [id, ...addresses].includes(value));
                if (own.length > 0)
                    found.set(value, own);
            }
        }
        catch (error) {
            const failure = (0,ports_failure/* asFailure */.h_)(error);
            if (!onlyAsBatch.has(failure.reason))
                for (const value of values)
                    found.set(value, failure);
        }
    }
    await Promise.all([
        ...chunks([...ids]).map((chunk) => ask(chunk, listById)),
        ...chunks([...emails]).map((chunk) => ask(chunk, listByEmail)),
    ]);
    return found;
}
function chunks(values) {
    return Array.from({ length: Math.ceil(values.length / mostValues) }, (_, index) => values.slice(index * mostValues, (index + 1) * mostValues));
}
const Membership = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    organization: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }),
    public_user_data: schemas/* object */.Ikc({ user_id: user_id/* UserId */.Vv }),
})
    .transform(({ id, organization, public_user_data }) => ({
    id,
    organization: organization.id,
    user: public_user_data.user_id,
}));
/**
 * Read from the memberships, not from the users with a filter: a server that ignored the filter would give everybody.
 * Undefined when there is no such organization.
 */
async function members(send, organization) {
    try {
        return known(send, await memberIds(send, organization));
    }
    catch (error) {
        if (error instanceof ports_failure/* OutsideFailure */.Kr && error.reason === "not-found")
            return undefined;
        throw error;
    }
}
/** As many memberships as one page holds cannot move from one to another while they are read. */
const surelyWhole = 500;
/** Readings of a list that goes on changing. */
const users_mostReadings = 5;
/**
 * Where a member leaves while page after page is read, the rest moves up and somebody falls between two pages, so a list of
 * several pages is read again until it brings nobody new.
 */
async function memberIds(send, organization) {
    const ids = new Set();
    for (let reading = 1;; reading++) {
        const before = ids.size;
        const memberships = await everyPage(send, {
            method: "GET",
            path: `/organizations/${organization}/memberships`,
            endpoint: "/organizations/{organization_id}/memberships",
            answer: pageOf(Membership),
        });
        // A member of another organization is never touched, even if a server gave one for this.
        for (const { user, organization: of } of memberships)
            if (of === organization)
                ids.add(user);
        if (memberships.length <= surelyWhole || ids.size === before || reading === users_mostReadings)
            return [...ids];
    }
}
async function* known(send, ids) {
    for (const chunk of chunks(ids)) {
        const found = await findUsers(send, chunk.map((id) => ({ id })));
        const failure = found.find((one) => one instanceof ports_failure/* OutsideFailure */.Kr);
        if (failure)
            throw failure;
        yield found.flatMap((one) => (one instanceof ports_failure/* OutsideFailure */.Kr ? [] : one));
    }
}
/** Whether Clerk's bound is included is not documented, so one millisecond more is asked for, and each answer looked at. */
async function* signedInSince(send, at) {
    const since = Date.parse(at);
    for await (const page of userPages(send, { last_sign_in_at_after: String(since - 1) }, pageOf(SignedIn))) {
        yield page
            .filter(({ signedInAt }) => signedInAt >= since)
            .map(({ created_at: _, signedInAt: __, ...user }) => user);
    }
}

;// CONCATENATED MODULE: ./.build/src/clerk/profile.js
/** What Clerk knows of one user that matters in an incident, gathered from its several lists. One that cannot be read hides no other. */








const at = schemas/* number */.aig().nullish();
const profile_flag = schemas/* boolean */.zMY().nullish();
const FactorPhone = users_Phone.extend({ reserved_for_second_factor: profile_flag });
const Wallet = schemas/* object */.Ikc({ web3_wallet: schemas/* string */.YjP() });
const EnterpriseAccount = schemas/* object */.Ikc({
    provider: schemas/* string */.YjP().nullish(),
    email_address: schemas/* string */.YjP().nullish(),
    active: profile_flag,
});
const Passkey = schemas/* object */.Ikc({ name: schemas/* string */.YjP().nullish(), last_used_at: at });
const Profile = UserFields.extend({
    lockout_expires_in_seconds: schemas/* number */.aig().nullish(),
    created_at: at,
    last_sign_in_at: at,
    password_enabled: profile_flag,
    password_last_updated_at: at,
    totp_enabled: profile_flag,
    backup_code_enabled: profile_flag,
    two_factor_enabled: profile_flag,
    phone_numbers: schemas/* array */.YOg(FactorPhone).nullish(),
    web3_wallets: schemas/* array */.YOg(Wallet).nullish(),
    enterprise_accounts: schemas/* array */.YOg(EnterpriseAccount).nullish(),
    saml_accounts: schemas/* array */.YOg(EnterpriseAccount).nullish(),
    mfa_enabled_at: at,
    mfa_disabled_at: at,
    passkeys: schemas/* array */.YOg(Passkey).nullish(),
});
const profile_Membership = schemas/* object */.Ikc({ id: schemas/* string */.YjP() });
async function profileOf(send, user, clock) {
    const memberships = everyPage(send, {
        method: "GET",
        path: `/users/${user}/organization_memberships`,
        endpoint: "/users/{user_id}/organization_memberships",
        answer: pageOf(profile_Membership),
    });
    const [found, sessions, apiKeys, organizations, trustedDevices] = await Promise.all([
        orUndefined(readNow(send, user, clock)),
        sessionViews(send, user).catch(ports_failure/* asFailure */.h_),
        apiKeyViews(send, user).catch(ports_failure/* asFailure */.h_),
        memberships.then(({ length }) => length).catch(ports_failure/* asFailure */.h_),
        trustedDeviceViews(send, user).catch(ports_failure/* asFailure */.h_),
    ]);
    if (found === undefined)
        return undefined;
    return {
        ...knownUser(found),
        lockedUntil: found.lockedUntil,
        createdAt: instantOf(found.created_at),
        lastSignInAt: instantOf(found.last_sign_in_at),
        password: found.password_enabled === true,
        passwordChangedAt: instantOf(found.password_last_updated_at),
        authenticatorApp: found.totp_enabled === true,
        backupCodes: found.backup_code_enabled === true,
        textMessageNumbers: (found.phone_numbers ?? []).filter((phone) => phone.reserved_for_second_factor === true).length,
        twoFactor: found.two_factor_enabled === true,
        passkeys: (found.passkeys ?? []).map(({ name, last_used_at }) => ({
            name: name ?? "",
            // A zero is no time.
            lastUsedAt: instantOf(last_used_at || null),
        })),
        factorsChangedAt: instantOf(latest(found.mfa_enabled_at, found.mfa_disabled_at)),
        externalAccounts: (found.external_accounts ?? []).map(providerOf),
        enterpriseAccounts: enterpriseAccounts([...(found.enterprise_accounts ?? []), ...(found.saml_accounts ?? [])]),
        wallets: (found.web3_wallets ?? []).map(({ web3_wallet }) => web3_wallet),
        sessions,
        apiKeys,
        organizations,
        trustedDevices,
    };
}
function providerOf({ provider }) {
    return (provider ?? "unknown").replace(/^(oauth|saml)_/, "");
}
/** Clerk lists those by SAML twice: in a list of their own, and among all. */
function enterpriseAccounts(accounts) {
    const views = new Map();
    for (const account of accounts) {
        const view = {
            provider: providerOf(account),
            email: account.email_address || null,
            active: account.active !== false,
        };
        const name = `${view.provider} ${view.email?.toLowerCase()}`;
        if (!views.has(name))
            views.set(name, view);
    }
    return [...views.values()];
}
/** The seconds of a lock count from this answer, however long the lists take. */
async function readNow(send, user, clock) {
    const read = await readUser(send, user, Profile);
    return { ...read, lockedUntil: read.locked === true ? instantIn(read.lockout_expires_in_seconds, clock) : null };
}
function latest(...instants) {
    const known = instants.filter((one) => one != null);
    return known.length === 0 ? undefined : Math.max(...known);
}
async function orUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof ports_failure/* OutsideFailure */.Kr && error.reason === "not-found")
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./.build/src/clerk/revoke-sessions.js


async function revokeAllSessions(send, user, before, lag) {
    const { since, live = [] } = before ?? {};
    const { first, left, unreadable, verified, ...ended } = await endAll({
        async list() {
            const { sessions, hidden } = await listSessions(send, user);
            return { items: sessions.map(revoke_sessions_listed), hidden };
        },
        revoke: (id) => revoke_sessions_revokeOne(send, id),
    }, live);
    const revokedBefore = since === undefined ? {} : { revokedBefore: revokedSince(first, lag.atClerk(since), new Set(live)) };
    return { user, ...ended, failed: left + unreadable, verified: verified && unreadable === 0, ...revokedBefore };
}
function revoke_sessions_listed(session) {
    const { id, status, updated_at } = session;
    return { id, open: isLive(session), revoked: status === "revoked", updatedAt: updated_at ?? 0 };
}
function revokedSince(sessions, since, except) {
    return sessions.filter(({ id, revoked, updatedAt }) => revoked && updatedAt >= since && !except.has(id)).length;
}
async function revoke_sessions_revokeOne(send, id) {
    const endpoint = "/sessions/{session_id}/revoke";
    const session = await send({ method: "POST", path: `/sessions/${id}/revoke`, endpoint, answer: Session });
    return session.id === id && session.status === "revoked";
}

;// CONCATENATED MODULE: ./.build/src/clerk/connect.js
/** Clerk's Backend API as the domain's `Clerk` port. What a key says of itself is looked at before it is used. */




















const JwtTemplate = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), lifetime: schemas/* number */.aig().int() });
/** A session token lives for 60 s: https://clerk.com/docs/guides/how-clerk-works/overview */
const sessionTokenLifetimeSeconds = 60;
function connectClerk({ secretKey, apiUrl, clock, share, exchange = httpExchange, }) {
    if (secretKey === "")
        throw notSetUp();
    if (!/^https?:$/.test(URL.parse(apiUrl)?.protocol ?? ""))
        throw badAddress();
    const wrongPrefix = /^(pk|whsec|ak)_/.exec(secretKey)?.[0];
    if (wrongPrefix !== undefined)
        throw wrongKey(`it begins with ${wrongPrefix}`);
    if (!/^[\x21-\x7e]+$/.test(secretKey))
        throw wrongKey("it holds a space, a line break or a character that no key has");
    const instance = instanceOf(secretKey);
    const limit = documentedLimit[instance ?? "development"];
    const budget = openBudget({ limit, share, clock });
    const lag = watchClock(clock);
    const latency = watchLatency(clock);
    const send = createClerkClient({ secretKey, apiUrl, clock, budget, exchange: latency.of(watched(exchange, lag)) });
    const requestsPerSecond = (limit * (share ?? defaultShare) * 1_000) / windowMilliseconds;
    // One more than are out on average, or each would wait for the slowest.
    const inFlight = () => Math.max(2, 1 + Math.ceil((1.2 * requestsPerSecond * latency.milliseconds()) / 1_000));
    const directory = {
        ...directoryOf({ send, inFlight }),
        get stopped() {
            return budget.stopped;
        },
    };
    let asked;
    return {
        instance,
        seal: (text) => (0,external_node_crypto_.createHmac)("sha256", secretKey).update(text).digest("hex").slice(0, 32),
        async environment() {
            if (instance)
                return instance;
            asked ??= askEnvironment(send);
            try {
                return await asked;
            }
            catch (error) {
                // The next who asks may be answered.
                asked = undefined;
                if (error instanceof ports_failure/* OutsideFailure */.Kr)
                    return undefined;
                throw error;
            }
        },
        requestsPerSecond,
        directory,
        get stopped() {
            return budget.stopped;
        },
        findUsers: (references) => findUsers(send, references),
        members: (organization) => members(send, organization),
        signedInSince: (at) => signedInSince(send, at),
        liveSessions: (id) => liveSessions(send, id),
        revokeAllSessions: (id, before) => revokeAllSessions(send, id, before, lag),
        revokeApiKeys: (id, reason) => revokeApiKeys(send, id, reason),
        ban: (ids) => ban(send, ids),
        unban: (id) => unban(send, id),
        lock: (id) => lock(send, id, clock),
        unlock: (id) => unlock(send, id),
        compromisePassword: (id) => compromisePassword(send, id),
        longestTokenLifetimeSeconds: () => longestTokenLifetimeSeconds(send),
        profile: (id) => profileOf(send, id, clock),
        sessions: (id) => sessionViews(send, id),
    };
}
function watched(exchange, lag) {
    return async (question) => {
        const answer = await exchange(question);
        lag.see(answer.headers);
        return answer;
    };
}
/** Older keys have no `sk_`; of any other form nothing is claimed, and they get the smaller limit. */
function instanceOf(secretKey) {
    if (/^(sk_)?live_/.test(secretKey))
        return "production";
    return /^(sk_)?test_/.test(secretKey) ? "development" : undefined;
}
const connect_Instance = schemas/* object */.Ikc({ environment_type: schemas/* string */.YjP().nullish() });
/** An environment of another name, or none, is not known. */
async function askEnvironment(send) {
    const { environment_type } = await send({
        method: "GET",
        path: "/instance",
        endpoint: "/instance",
        answer: connect_Instance,
    });
    return environment/* Environment */.O.safeParse(environment_type).data;
}
/** Best effort: not knowing is said in the reply and fails nothing. */
async function longestTokenLifetimeSeconds(send) {
    try {
        const path = "/jwt_templates";
        const query = { paginated: "true" };
        const templates = await everyPage(send, {
            method: "GET",
            path,
            endpoint: path,
            query,
            answer: pageOf(JwtTemplate),
        });
        return Math.max(sessionTokenLifetimeSeconds, ...templates.map(({ lifetime }) => lifetime));
    }
    catch (error) {
        if (error instanceof ports_failure/* OutsideFailure */.Kr)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 8197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ instant),
/* harmony export */   w: () => (/* binding */ machineClock)
/* harmony export */ });
/** Time and chance, passed in wherever they matter so that a test can supply its own. Nothing else may read the machine's clock. */
const machineClock = {
    now: () => Date.now(),
    sleep(milliseconds, signal) {
        if (signal?.aborted)
            return Promise.resolve();
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, milliseconds);
            const wake = () => {
                clearTimeout(timer);
                resolve();
            };
            signal?.addEventListener("abort", wake, { once: true });
        });
    },
    random: () => Math.random(),
};
/** "2026-11-23T10:02:05Z": the form that GitHub uses and that the records hold. */
function instant(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, "Z");
}


/***/ }),

/***/ 5239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LI: () => (/* binding */ clerkUrl),
/* harmony export */   S7: () => (/* binding */ InputProblem),
/* harmony export */   cE: () => (/* binding */ quotaShare),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   pk: () => (/* binding */ readReason)
/* harmony export */ });
/* harmony import */ var _commands_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8217);
/* harmony import */ var _words_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7733);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5622);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9317);
/** The inputs that every action which talks to Clerk has. A value that makes no sense stops the run before anything is asked. */




function clerkUrl() {
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)("clerk-api-url") || "https://api.clerk.com";
}
/**
 * The part of Clerk's documented limit that a run may use; undefined for the default. A setting that makes no sense must not
 * keep a responder from acting, so it is said and left aside.
 */
function quotaShare() {
    const text = (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)("clerk-quota-percent");
    if (text === "")
        return undefined;
    const percent = Number(text);
    if (percent >= 1 && percent <= 100)
        return percent / 100;
    console.log((0,_words_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .badPercent */ .de)(text)));
    return undefined;
}
/** Why, as far as every page that repeats it has room; without e-mail addresses, since these pages outlive the run. */
function readReason(name, text) {
    if (text === "")
        return null;
    if (text.length > _commands_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .longestReason */ .xg)
        throw new InputProblem((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .badReason */ .em)(name, text.length, _commands_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .longestReason */ .xg));
    return (0,_words_text_js__WEBPACK_IMPORTED_MODULE_1__/* .maskEmails */ ._g)(text);
}
/** "true" and "false" as GitHub writes a checkbox; anything else is a mistake, and a mistake must not mean "really do it". */
function readFlag(name, text) {
    const value = text.toLowerCase();
    if (value !== "true" && value !== "false" && value !== "")
        throw new InputProblem((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .badFlag */ .YI)(name));
    return value === "true";
}
/** An input that cannot be understood. Nothing has been asked of Clerk. */
class InputProblem extends Error {
}


/***/ }),

/***/ 2680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ tellRunner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5622);
/**
 * What came of a run, told to the runner through its files: the outputs and the job's page. What is done is done, so a runner
 * that does not take it is said in the log and changes nothing else.
 */


function tellRunner(setOutputs, { head, lines }) {
    attempt("the outputs", setOutputs);
    const path = process.env.GITHUB_STEP_SUMMARY;
    if (!path || (head === "" && lines.length === 0))
        return;
    attempt("the summary", () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, `${[head, ...fitting(head, lines)].join("\n")}\n`));
}
function attempt(what, tell) {
    try {
        tell();
    }
    catch (error) {
        console.log((0,_words_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`The runner did not take ${what}: ${error}`));
    }
}
/**
 * GitHub takes a MiB a step, and nothing at all of more; room is left for the word of how many are left out.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
const mostBytes = 1_000_000;
function fitting(head, lines) {
    let left = mostBytes - Buffer.byteLength(head);
    const fits = lines.findIndex((line) => {
        left -= Buffer.byteLength(line) + 1;
        return left < 0;
    });
    if (lines.length === 0)
        return [];
    return [(0,_words_text_js__WEBPACK_IMPORTED_MODULE_1__/* .someLines */ .Sk)(lines, fits === -1 ? lines.length : fits)];
}


/***/ }),

/***/ 6663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseEnvironment),
/* harmony export */   O: () => (/* binding */ Environment)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/** Which of Clerk's instances an incident is about. Users of the other one must not be touched. */

const Environment = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["production", "development"]);
/** Reads the answer of the form, "Production: …"; undefined for anything else. */
function parseEnvironment(answer) {
    const word = /^[a-z]+/.exec(answer?.trim().toLowerCase() ?? "")?.[0];
    return Environment.safeParse(word).data;
}


/***/ }),

/***/ 5329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ mailbox),
/* harmony export */   Vv: () => (/* binding */ UserId),
/* harmony export */   bl: () => (/* binding */ phoneDigits),
/* harmony export */   oX: () => (/* binding */ parseUserReference),
/* harmony export */   pk: () => (/* binding */ isSamePhone),
/* harmony export */   sj: () => (/* binding */ separate),
/* harmony export */   vW: () => (/* binding */ OrganizationId)
/* harmony export */ });
/* unused harmony export EmailAddress */
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3908);
/** Clerk's ids by their shape, checked before anything is asked of Clerk: an id becomes part of a URL. */


/** `user_` and the 27 characters of a KSUID, as Clerk's specification gives it for the subjects of API keys. */
const UserId = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^user_[A-Za-z0-9]{27}$/)
    .brand("UserId");
/** An organization's id has the same shape. */
const OrganizationId = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^org_[A-Za-z0-9]{27}$/)
    .brand("OrganizationId");
const longestAddress = 254;
const EmailAddress = zod__WEBPACK_IMPORTED_MODULE_1__/* .email */ .Rpp().max(longestAddress).toLowerCase().brand("EmailAddress");
/** Most words of a pasted text are no names; a schema takes long to say so. */
function parseUserReference(text) {
    if (text.startsWith("user_")) {
        const id = UserId.safeParse(text);
        return id.success ? { id: id.data } : undefined;
    }
    if (text.length > longestAddress || !zod__WEBPACK_IMPORTED_MODULE_2__/* .email */ .Rp.test(text))
        return undefined;
    const email = EmailAddress.safeParse(text);
    return email.success ? { email: email.data } : undefined;
}
/**
 * Splits at white space, commas and semicolons, and takes off what people paste along with a name: brackets, backticks,
 * `mailto:`. What is within a word stays, so that a word with two names is none.
 */
function separate(text) {
    return text
        .split(/[\s,;]+/)
        .map(unwrapped)
        .filter((word) => word !== "");
}
const opening = new Set("`<([");
const closing = new Set("`>)]");
function unwrapped(word) {
    // No name of a user is as long as this, in a link twice; the pattern would take long over such a word.
    const [, label, address] = word.length > 3 * longestAddress ? [] : (/^\[([^\]]+)\]\(mailto:([^)]+)\)$/i.exec(word) ?? []);
    if (label !== undefined)
        return label.toLowerCase() === address?.toLowerCase() ? label : word;
    let from = 0;
    let to = word.length;
    while (from < to && opening.has(word.charAt(from)))
        from++;
    while (to > from && closing.has(word.charAt(to - 1)))
        to--;
    const bare = word.slice(from, to);
    return /^mailto:[^@]*@/i.test(bare) ? bare.slice("mailto:".length) : bare;
}
/** A number as its digits, however it is written; "00" stands for the plus. */
function phoneDigits(number) {
    return number.replace(/\D/g, "").replace(/^00/, "");
}
/** Shorter than this, the end of a number is no number. */
const fewestDigits = 7;
/** Whether two numbers are one: the country's code, or a zero in its place, may be missing. */
function isSamePhone(one, other) {
    const [short = "", long = ""] = [one, other]
        .map((digits) => phoneDigits(digits).replace(/^0/, ""))
        .sort((a, b) => a.length - b.length);
    return short.length >= fewestDigits && long.endsWith(short);
}
/** Equal for addresses that reach one mailbox: whatever the case, a tag after a plus, or how the domain is written. */
function mailbox(address) {
    const at = address.lastIndexOf("@");
    const name = address.slice(0, at).toLowerCase().replace(/\+.*$/, "");
    const domain = address.slice(at + 1).toLowerCase();
    return `${name}@${(0,node_url__WEBPACK_IMPORTED_MODULE_0__.domainToASCII)(domain) || domain}`;
}


/***/ }),

/***/ 2789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ retryAfterSeconds)
/* harmony export */ });
/** How long a service asks to be left alone. The same header from whatever service it comes. */
/**
 * `Retry-After` in seconds; documented are whole ones, proxies also send fractions, dates, or the header twice, which
 * arrives joined by a comma. The longest wait counts. A date holds a comma too, but begins with its day.
 */
function retryAfterSeconds(headers, now) {
    const value = headers.get("retry-after");
    if (value === null)
        return undefined;
    const numbers = value.split(",").map((part) => part.trim());
    if (numbers.every((part) => /^\d+(?:\.\d+)?$/.test(part)))
        return Math.ceil(Math.max(...numbers.map(Number)));
    // Without a day's name it would read "2.5" as the second of May.
    const seconds = /^\p{L}{3}/u.test(value.trim()) ? Math.ceil((Date.parse(value) - now) / 1_000) : Number.NaN;
    return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}


/***/ }),

/***/ 6627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ everybody),
/* harmony export */   k: () => (/* binding */ mostIds)
/* harmony export */ });
/** How many users one request can ask for by id: https://clerk.com/docs/reference/backend-api/tag/users/get/users */
const mostIds = 100;
/** Everybody, whenever they were created. */
const everybody = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };


/***/ })

};
