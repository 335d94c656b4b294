export const id = 412;
export const ids = [412];
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
            const failure = await write(say.reply, say.progress).catch(_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_);
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

/***/ 4748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   KJ: () => (/* binding */ isUnread),
/* harmony export */   Sq: () => (/* binding */ HandledEvents),
/* harmony export */   ds: () => (/* binding */ isHandled),
/* harmony export */   iv: () => (/* binding */ isUnmarked),
/* harmony export */   ke: () => (/* binding */ Progress),
/* harmony export */   z2: () => (/* binding */ isHandledEvent)
/* harmony export */ });
/* unused harmony exports HandledUser, Totals */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/**
 * What commands about users record: what became of each user, sums where there are too many to list, and how far a run
 * came. A schema here may grow optional fields; it must keep reading what older versions wrote.
 */

const instant = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$();
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative();
/** What became of one user, in numbers that Clerk itself confirmed. */
const HandledUser = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    user: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(40),
    /** Sessions that Clerk reported as revoked in answer to this command. */
    revoked: count,
    /** Sessions that were revoked since the command was typed but before the run that reports: an earlier run's work. */
    revokedBefore: count.optional(),
    /** Sessions that were live when first listed and over when looked at again, though not by a confirmed request of ours. */
    alreadyOver: count,
    /** Sessions that were still live, or not known to be over, when the command gave up. */
    failed: count,
    /** Whether a last reading of the list showed nothing live. */
    verified: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** The user's own API keys, where they were to be revoked; `failed` are those that may still work, of those that could be listed. */
    apiKeys: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ revoked: count, failed: count, listed: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }).optional(),
    /** Whether the user can sign in now, where the command was about that; `unknown` when Clerk's answers were lost, `gone` when Clerk does not know the user any more. */
    access: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["banned", "locked", "open", "unknown", "gone"]).optional(),
    /** Another command let the user in again since this one locked them out, which is therefore left so. */
    letIn: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).optional(),
    /** When a lock ends by itself; null when it never does. */
    lockedUntil: instant.nullable().optional(),
    /** Whether the next sign-in asks for a new password; `none`: the user has none; `unknown` when Clerk's answers were lost. */
    password: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["to-be-reset", "none", "unchanged", "unknown"]).optional(),
});
/** Sums over users who are done and are not listed one by one. */
const Totals = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    users: count,
    revoked: count,
    revokedBefore: count,
    alreadyOver: count,
    apiKeys: count,
    /** Users who are kept out by a lock, which ends by itself, and not by a ban. */
    locked: count,
    /** Users without a password, which therefore could not be made to be reset. */
    passwordless: count,
});
/**
 * How far a run over many users came, so that the next one goes on there: every user up to and including `through`, in
 * the order of their ids, is done, or listed as unfinished. The digest tells whether these are still the same users.
 */
const Done = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ through: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(40), digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(64) });
/** What every command about users records. Of many users only those are listed that are not done. */
const handled = {
    users: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(HandledUser),
    rest: Totals.optional(),
    done: Done.optional(),
    /** Names that are no user, or more than one, in Clerk. */
    notFound: count,
    /** Users who could not even be read. */
    unread: count,
    /** Users whose turn did not come, because Clerk stopped answering. */
    notTried: count.optional(),
    /** Users who are not done and for whom the record has no room. */
    unlisted: count.optional(),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** Why one person alone did what needs two. */
    alone: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** The code that a second person confirmed, and who had asked. */
    confirmed: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(20), by: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100) }).optional(),
};
/** How far a run has come that is still going on, or died. */
const Progress = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ users: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(HandledUser), rest: Totals, done: Done.optional() });
const SessionsRevoked = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("sessions-revoked"), ...handled });
const LockedOut = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("locked-out"), ...handled });
const Unlocked = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("unlocked"), ...handled });
const ResetForced = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("reset-forced"), ...handled });
/** One event for each command about users. */
const HandledEvents = [SessionsRevoked, LockedOut, Unlocked, ResetForced];
const types = new Set(HandledEvents.map(({ shape }) => shape.type.value));
function isHandledEvent(event) {
    return types.has(event.type);
}
/** A lock ends by itself; whoever knows the password is then in again, unless a new one is asked for. */
function isUnmarked({ password }) {
    return password === "unchanged" || password === "unknown";
}
/** Whether all that the command was for is done with this user. */
function isHandled(type, user) {
    const out = user.verified && user.failed === 0 && (!user.apiKeys || (user.apiKeys.listed && user.apiKeys.failed === 0));
    switch (type) {
        case "sessions-revoked":
            return out;
        case "locked-out":
            if (user.access === "gone" || user.letIn)
                return true;
            return out && (user.access === "banned" || (user.access === "locked" && !isUnmarked(user)));
        case "unlocked":
            return user.access === "open" || user.access === "gone";
        case "reset-forced":
            return out && (user.password === "to-be-reset" || user.password === "none");
    }
}
/** Whether nothing was learned of the user, nor done: what a record holds of one who could not be read. */
function isUnread(user) {
    const { revoked, revokedBefore = 0, alreadyOver, failed, verified, apiKeys, access, password } = user;
    const known = [apiKeys, access, password].some((one) => one !== undefined);
    return !verified && !known && revoked + revokedBefore + alreadyOver + failed === 0;
}
/** Whether nothing of what a command about users was asked for is left to be tried again. */
function isComplete({ type, users, unread, notTried = 0, unlisted = 0 }) {
    return unread + notTried + unlisted === 0 && users.every((user) => isHandled(type, user));
}


/***/ }),

/***/ 2898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ affectedField),
/* harmony export */   CD: () => (/* binding */ environmentField),
/* harmony export */   jm: () => (/* binding */ parseUtcTime),
/* harmony export */   tL: () => (/* binding */ readReport),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5887);

/** What GitHub writes into the body for a field that was left empty. */
const noResponse = "_No response_";
/** The lines at which the headings stand when the body is exactly as GitHub renders it: a heading, a blank, one line of answer, a blank. */
function exactHeadings({ fields }, lines) {
    const first = lines.findIndex((line) => line.trim() !== "");
    const starts = fields.map((_, index) => first + 4 * index);
    return fields.every(({ label }, index) => isHeading(lines[starts[index] ?? -1], label)) ? starts : undefined;
}
/** The lines at which the headings first stand in order; for a body that somebody has edited since. */
function looseHeadings({ fields }, lines) {
    const starts = [];
    for (const { label } of fields) {
        const from = (starts.at(-1) ?? -1) + 1;
        const at = lines.findIndex((line, index) => index >= from && isHeading(line, label));
        if (at === -1)
            return undefined;
        starts.push(at);
    }
    return starts;
}
function isHeading(line, label) {
    return line?.trimEnd() === `### ${label}`;
}
function readAs(form, lines, headings) {
    const starts = headings(form, lines);
    if (!starts)
        return undefined;
    const fields = new Map();
    form.fields.forEach(({ id, multiline }, index) => {
        const answer = lines.slice((starts[index] ?? 0) + 1, starts[index + 1]);
        const text = answer.join("\n").trim();
        const value = multiline ? text : (text.split("\n")[0] ?? "").trim();
        if (value !== "" && value !== noResponse)
            fields.set(id, value);
    });
    return { kind: form.kind, fields };
}
/** Recognises which form a body was rendered from. Where several fit an edited body, the kind's label decides. */
function readReport(forms, body, labelled) {
    const lines = body.split(/\r?\n/);
    for (const headings of [exactHeadings, looseHeadings]) {
        for (const known of [forms, forms.map(asFirstPublished)]) {
            const fitting = known.map((form) => readAs(form, lines, headings)).filter((report) => report !== undefined);
            const report = fitting.find(({ kind }) => kind === labelled) ?? fitting[0];
            if (report)
                return report;
        }
    }
    return undefined;
}
/** An incident that was opened before the forms asked for the environment is still one. */
function asFirstPublished({ kind, fields }) {
    return { kind, fields: fields.filter(({ id }) => id !== environmentField) };
}
/** The field that names one of Clerk's instances. */
const environmentField = "environment";
/** The field that names the users, in the form for security incidents. */
const affectedField = "affected";
/** What the report says, else what a label says, else the worst. */
function severityOf(report, labelled) {
    const said = _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .Severity */ .AI.safeParse(report?.fields.get("severity")?.slice(0, 2));
    const severity = said.success ? said.data : labelled;
    return { severity: severity ?? _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .assumedSeverity */ .er, severityAssumed: severity === undefined };
}
const fastClockMilliseconds = 10 * 60_000;
const clock = /^(?:(\d{4})-(\d{2})-(\d{2})[T ])?([01]?\d|2[0-3]):([0-5]\d)(?:\s*(?:UTC|Z))?$/i;
/**
 * Reads "10:05", "2026-03-01 10:05" (UTC) as an instant at or before `reference`; a bare time that would lie in the future
 * belongs to the day before, unless it is ahead by minutes only: that is now. Returns null for anything else, a date that lies ahead too.
 */
function parseUtcTime(text, reference) {
    const match = clock.exec(text.trim());
    if (!match)
        return null;
    const [, year, month, day, hour, minute] = match;
    const at = new Date(reference);
    if (year && month && day)
        at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    if (day && (at.getUTCDate() !== Number(day) || at.getUTCMonth() !== Number(month) - 1))
        return null;
    at.setUTCHours(Number(hour), Number(minute), 0, 0);
    const ahead = at.getTime() - Date.parse(reference);
    // A clock that is a few minutes fast means now, not yesterday.
    if (ahead > 0 && ahead <= fastClockMilliseconds)
        return reference;
    if (ahead > 0) {
        if (day)
            return null;
        at.setUTCDate(at.getUTCDate() - 1);
    }
    return at.toISOString().replace(".000Z", "Z");
}


/***/ }),

/***/ 5887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ Severity),
/* harmony export */   JJ: () => (/* binding */ worse),
/* harmony export */   er: () => (/* binding */ assumedSeverity),
/* harmony export */   gO: () => (/* binding */ severities)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/** How bad it is. Lower numbers are worse; what a severity means for people stands in the issue forms. */

const Severity = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["P1", "P2", "P3"]);
const severities = Severity.options;
/** What is assumed when nobody said: in doubt the worse, because lowering it later costs one command. */
const assumedSeverity = "P1";
function worse(a, b) {
    return a < b ? a : b;
}


/***/ }),

/***/ 475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ blastRadius)
/* harmony export */ });
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);

/** Counting takes a request a user; of more than this a part is counted and the whole estimated. */
const mostCounted = 200;
async function blastRadius(operation, { clerk, users, apiKeys }) {
    const step = Math.max(1, users.length / mostCounted);
    const sample = Array.from({ length: Math.min(users.length, mostCounted) }, (_, index) => users[Math.floor(index * step)]);
    const waiting = sample.filter((user) => user !== undefined);
    let counted = 0;
    let found = 0;
    let uncounted;
    async function work() {
        for (let user = waiting.shift(); user && !clerk.stopped; user = waiting.shift()) {
            const live = await clerk.liveSessions(user.id).catch(_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_);
            if (live instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .OutsideFailure */ .Kr) {
                uncounted ??= live;
                continue;
            }
            found += live.length;
            counted++;
        }
    }
    const [environment] = await Promise.all([clerk.environment(), ...Array.from({ length: 16 }, work)]);
    if (clerk.stopped)
        throw clerk.stopped;
    const sessions = counted === 0 ? 0 : Math.round((found / counted) * users.length);
    const requests = operation.requests({ users: users.length, sessions, apiKeys });
    return {
        users: users.length,
        sessions,
        counted,
        ...(uncounted ? { uncounted } : {}),
        requests,
        seconds: Math.ceil(requests / clerk.requestsPerSecond),
        environment,
    };
}


/***/ }),

/***/ 7528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ takenOver),
/* harmony export */   Kd: () => (/* binding */ inBulk),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   p9: () => (/* binding */ mostListed),
/* harmony export */   s6: () => (/* binding */ nothing)
/* harmony export */ });
/* unused harmony exports mostUntold, plus */
/* harmony import */ var _incident_handled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4748);
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2158);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8592);
/**
 * One piece of work for each of many users: several at once, in the order of their ids, with a checkpoint from which a
 * run that died is taken up. Nothing is done twice that is known to be done, and nobody is left out: where it is not
 * certain that the checkpoint speaks of the same users, everybody is looked at again.
 */



/** Up to so many users are listed one by one, done or not. */
const mostListed = 20;
/** Of more, the record lists those that are not done, as far as a comment has room for them. */
const mostUnfinished = 150;
/**
 * So many users in a row of whom Clerk told nothing mean that to ask on for the others would only add to what is wrong. A
 * "no" counts as an answer, and so does a look at a user's sessions where something else failed: the next user is tried.
 */
const mostUntold = 20;
/** Users at once. Requests are paced elsewhere; this only has to be enough to use the pace at a slow answer. */
const atOnce = 24;
const nothing = {
    users: 0,
    revoked: 0,
    revokedBefore: 0,
    alreadyOver: 0,
    apiKeys: 0,
    locked: 0,
    passwordless: 0,
};
function plus(totals, user) {
    return {
        users: totals.users + 1,
        revoked: totals.revoked + user.revoked,
        revokedBefore: totals.revokedBefore + (user.revokedBefore ?? 0),
        alreadyOver: totals.alreadyOver + user.alreadyOver,
        apiKeys: totals.apiKeys + (user.apiKeys?.revoked ?? 0),
        locked: totals.locked + (user.access === "locked" ? 1 : 0),
        passwordless: totals.passwordless + (user.password === "none" ? 1 : 0),
    };
}
function sumOf(rest, users) {
    return [...users].reduce(plus, rest);
}
const nothingTaken = { done: new Set(), left: new Map(), through: 0, rest: nothing };
/**
 * Nothing where it is not certain that the checkpoint speaks of the same users, or where it counts some who were locked: a
 * lock ends by itself, and the sums do not tell when.
 */
function takenOver(given, earlier) {
    if (!earlier?.done || earlier.rest.locked > 0)
        return nothingTaken;
    const { through, digest } = earlier.done;
    const before = given.filter((user) => user <= through);
    if ((0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(before) !== digest)
        return nothingTaken;
    const left = new Map(earlier.users.flatMap((one) => (one.user <= through ? [[one.user, one]] : [])));
    return { done: new Set(before.filter((user) => !left.has(user))), left, through: before.length, rest: earlier.rest };
}
async function inBulk(work) {
    const { stopped, begun = () => undefined } = work;
    const ledger = openLedger(work);
    const gaveUp = await handleAll(work, ledger);
    const reason = gaveUp ?? stopped();
    const notTried = [];
    const cut = [];
    for (const user of ledger.waiting()) {
        const handling = begun(user);
        if (handling)
            cut.push({ ...handling, failures: reason ? [...handling.failures, reason] : handling.failures });
        else
            notTried.push(user);
    }
    return { ...ledger.close(cut), notTried, stopped: reason };
}
function openLedger({ event, users: given, earlier }) {
    const users = [...given].sort();
    const isFew = users.length <= mostListed;
    const taken = takenOver(users, earlier);
    const ended = users.map((user) => taken.done.has(user) ? "skipped" : undefined);
    const listed = new Map();
    const unread = new Map();
    /** Before the checkpoint, and without their turn in this run yet. */
    const left = new Map(taken.left);
    // All users before the index `through` have ended or are left, so that the checkpoint may stand there. It never goes
    // back: the sums hold everybody who is done before it.
    let { rest, through } = taken;
    let count = taken.done.size;
    /** For who watches: over everybody who had their turn, wherever the checkpoint stands. */
    let totals = taken.rest;
    let unfinished = 0;
    function settleOne(user, what) {
        if (what === undefined || what === "skipped")
            return;
        if (!("user" in what))
            unread.set(user, what);
        else if (isFew || !(0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_0__/* .isHandled */ .ds)(event, what) || what.letIn)
            listed.set(user, what);
        else
            rest = plus(rest, what);
    }
    function settle() {
        for (let user = users[through]; user !== undefined && ended[through] !== undefined; user = users[through]) {
            settleOne(user, ended[through]);
            through++;
        }
    }
    function progress() {
        const unfinished = [...unread.keys()]
            .map(unknownYet)
            .concat([...listed.values()].map(withoutFailures), [...left.values()]);
        const unlisted = Math.max(0, unfinished.length - mostUnfinished);
        const last = users[through - 1];
        const done = isFew || unlisted > 0 || last === undefined
            ? {}
            : { done: { through: last, digest: (0,_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(users.slice(0, through)) } };
        return { users: unfinished.slice(0, mostUnfinished), rest, ...done, unlisted };
    }
    return {
        users,
        isOpen: (index) => ended[index] === undefined,
        end(index, what) {
            ended[index] = what;
            count++;
            if ("user" in what)
                totals = plus(totals, what);
            if (!("user" in what) || !(0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_0__/* .isHandled */ .ds)(event, what))
                unfinished++;
            const user = users[index];
            if (user !== undefined && left.delete(user))
                settleOne(user, what);
            else
                settle();
        },
        standing: () => ({ ended: count, of: users.length, unfinished, totals, progress }),
        waiting: () => users.filter((_, index) => ended[index] === undefined),
        close(cut) {
            const behind = cut.filter(({ user }) => !left.has(user));
            for (const handling of cut)
                if (left.has(handling.user))
                    left.set(handling.user, withoutFailures(handling));
            // The checkpoint stands before the first whose turn did not come; who ended behind that is looked at again.
            const isWhole = left.size === 0 && through === users.length;
            const checkpoint = isFew || isWhole ? undefined : withCut(progress(), behind);
            for (const [index, what] of ended.entries())
                if (what === undefined)
                    ended[index] = "skipped";
            settle();
            for (const handling of cut) {
                left.delete(handling.user);
                listed.set(handling.user, handling);
            }
            return { listed, unread, rest, progress: checkpoint ?? progress() };
        },
    };
}
/** They stand behind the checkpoint, so that it holds even where the record has no room for all of them. */
function withCut(progress, cut) {
    const users = [...progress.users, ...cut.map(withoutFailures)];
    const unlisted = progress.unlisted + Math.max(0, users.length - mostUnfinished);
    return { ...progress, users: users.slice(0, mostUnfinished), unlisted };
}
/** Returns why it ended before its time. A fault of ours ends it for all, and is said when nobody is at work any more. */
async function handleAll({ event, handle, stopped, onProgress }, ledger) {
    const { users } = ledger;
    let untoldInARow = 0;
    let gaveUp;
    let broken;
    function learn(what) {
        const failure = "user" in what ? ((0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_0__/* .isHandled */ .ds)(event, what) ? undefined : what.failures.at(-1)) : what;
        const isTold = ("user" in what && what.verified) || failure === undefined || !(0,_ports_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .mayPass */ .bg)(failure);
        untoldInARow = isTold ? 0 : untoldInARow + 1;
        // A key that is not accepted will not be for the next user either.
        if (failure && (untoldInARow >= mostUntold || failure.reason === "unauthorized"))
            gaveUp ??= failure;
    }
    let next = 0;
    async function work() {
        for (let index = next++; index < users.length && !gaveUp && !broken && !stopped(); index = next++) {
            const user = users[index];
            if (user === undefined || !ledger.isOpen(index))
                continue;
            try {
                const what = await handle(user).catch(_ports_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_);
                ledger.end(index, what);
                learn(what);
                onProgress(ledger.standing());
            }
            catch (error) {
                broken ??= { error };
            }
        }
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, users.length) }, work));
    if (broken)
        throw broken.error;
    return gaveUp;
}
function unknownYet(user) {
    return { user, revoked: 0, alreadyOver: 0, failed: 0, verified: false };
}
function withoutFailures({ failures: _, ...user }) {
    return user;
}


/***/ }),

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MW: () => (/* binding */ endApiKeys),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   cH: () => (/* binding */ liveBefore),
/* harmony export */   qp: () => (/* binding */ gone),
/* harmony export */   sF: () => (/* binding */ untouched),
/* harmony export */   vG: () => (/* binding */ endSessions)
/* harmony export */ });
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);

/** Of a user of whom nothing is known yet. */
function untouched(user) {
    return { user, revoked: 0, alreadyOver: 0, failed: 0, verified: false, failures: [] };
}
/**
 * Sessions that cannot be read keep nothing else from being done. Where it is not known which were live before, what a
 * request that ends them all has ended is counted by when it ended.
 */
async function endSessions({ clerk, at, resumed }, user, live) {
    const since = resumed || live === undefined ? at : undefined;
    try {
        return await clerk.revokeAllSessions(user, { live, since });
    }
    catch (error) {
        return { ...untouched(user), failures: [(0,_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error)] };
    }
}
/** The sessions that a request which ends them all will end; undefined when they cannot be read, which holds nothing up. */
async function liveBefore({ clerk }, user) {
    try {
        return await clerk.liveSessions(user);
    }
    catch (error) {
        if (!(error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .OutsideFailure */ .Kr))
            throw error;
        return undefined;
    }
}
/** Where they were asked for, the user's own API keys go too: they outlive every session. */
async function endApiKeys({ clerk, apiKeys, reason }, handling) {
    if (!apiKeys)
        return handling;
    try {
        const { revoked, failed, verified, failures } = await clerk.revokeApiKeys(handling.user, reason);
        const apiKeys = { revoked, failed, listed: verified };
        return { ...handling, apiKeys, failures: [...handling.failures, ...failures] };
    }
    catch (error) {
        const failure = (0,_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error);
        // Who is gone has none that Clerk knows of.
        const listed = handling.access === "gone" && failure.reason === "not-found";
        const failures = listed ? handling.failures : [...handling.failures, failure];
        return { ...handling, apiKeys: { revoked: 0, failed: 0, listed }, failures };
    }
}
/** Of somebody whom Clerk does not know any more: what was open went with them, by no request of ours. */
function gone(user) {
    const { alreadyOver, failed } = user;
    return { ...user, alreadyOver: alreadyOver + failed, failed: 0, verified: true, access: "gone" };
}
/**
 * Somebody may have deleted the user meanwhile. The refusal of one request does not prove it, so Clerk is asked. With what
 * a list of somebody's sessions is refused then is not documented.
 */
async function isGone({ clerk }, user, { reason }) {
    if (reason !== "not-found" && reason !== "rejected")
        return false;
    const [found] = await clerk.findUsers([{ id: user }]);
    return Array.isArray(found) && found.length === 0;
}


/***/ }),

/***/ 2225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform)
});

// EXTERNAL MODULE: ./.build/src/incident/handled.js
var incident_handled = __webpack_require__(4748);
// EXTERNAL MODULE: ./.build/src/words/excepted.js
var excepted = __webpack_require__(29);
// EXTERNAL MODULE: ./.build/src/words/failure.js
var failure = __webpack_require__(8739);
// EXTERNAL MODULE: ./.build/src/words/operation-row.js
var operation_row = __webpack_require__(3721);
;// CONCATENATED MODULE: ./.build/src/words/operation-report.js

function placeOf({ page }) {
    return page === undefined ? "action" : "issue";
}
function handledRows(rows) {
    return rows.filter((row) => row.outcome === "handled");
}
function sum(rows, count) {
    return handledRows(rows).reduce((total, { handling }) => total + count(handling), 0);
}
function countHandled(rows, fits) {
    return sum(rows, (handling) => (fits(handling) ? 1 : 0));
}
/** Users who are done and have no row. */
function unlistedDone({ totals, rows }) {
    return totals.users - handledRows(rows).length;
}
/** Users who cannot sign in now, whether or not their sessions are known to be over. */
function keptOut(report) {
    return unlistedDone(report) + countHandled(report.rows, operation_row/* isKeptOut */.Ds);
}
/** Whether all who were to be unlocked could sign in before. An earlier run may have let them in, and of who has no row it is not known. */
function isNobodyLetIn(report) {
    const { resumed, rows } = report;
    const isKnown = !resumed && unlistedDone(report) === 0;
    return isKnown && handledRows(rows).every(({ known }) => known && !known.banned && !known.locked);
}
/** Users who are asked for a new password, whether or not their sessions are known to be over. */
function mustReset(report) {
    const { rows, totals } = report;
    const withoutOne = totals.passwordless - countHandled(rows, ({ password }) => password === "none");
    return unlistedDone(report) - withoutOne + countHandled(rows, ({ password }) => password === "to-be-reset");
}
/** Whether anything was done to the user that has an afterwards. */
function wasTouched(operation, row) {
    const { handling } = row;
    if ((0,operation_row/* isLetIn */.xC)(row))
        return (0,operation_row/* revokedInAll */.LR)(handling) > 0;
    const isBarred = handling.access === "banned" || handling.password === "to-be-reset";
    return (0,operation_row/* isDone */.$L)(operation, row) || (0,operation_row/* revokedInAll */.LR)(handling) > 0 || isBarred;
}

// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
;// CONCATENATED MODULE: ./.build/src/words/operation-headline.js
/** The first line of what a command about users says: what was achieved, and what is left. It must never claim more than Clerk confirmed. */




/** What was achieved, in the words of the operation, whether or not something is left. */
function achieved(report, isAll) {
    const { operation, totals, done, resumed } = report;
    const revoked = (0,operation_row/* revokedInAll */.LR)(totals);
    const since = operation === "revoke" && totals.revokedBefore > 0 ? " since the command was typed" : "";
    const keys = report.apiKeys ? ` and ${(0,words_text/* plural */.LS)(totals.apiKeys, "API key")}` : "";
    const isNone = revoked === 0 && totals.apiKeys === 0;
    const whose = operation === "revoke" && isAll && totals.users > 1 ? ` of ${(0,words_text/* plural */.LS)(totals.users, "user")}` : "";
    const sessions = isNone && operation !== "revoke"
        ? noneRevoked(totals.alreadyOver, isAll && !report.rows.some(operation_row/* isLetIn */.xC))
        : `${(0,words_text/* plural */.LS)(revoked, "session")}${keys}${whose} revoked${since}`;
    switch (operation) {
        case "revoke": {
            const nothing = resumed ? "This run revoked nothing, an earlier one may have done a part" : "Nothing was revoked";
            return isNone ? nothing : sessions;
        }
        case "lockout": {
            const out = keptOut(report);
            const letIn = report.rows.filter(operation_row/* isLetIn */.xC).length;
            const since = letIn > 0 ? `; ${(0,words_text/* plural */.LS)(letIn, "user")} can sign in, let in again since by another command` : "";
            return out === 0
                ? `Nobody is known to be locked out; ${sessions}${since}`
                : `${are(out, "locked out")}${byLock(totals.locked, out)}; ${sessions}${since}`;
        }
        case "unlock":
            if (done === 0)
                return "Nobody is known to be unlocked";
            return isAll && isNobodyLetIn(report)
                ? `Nothing to unlock: ${are(done, "neither banned nor locked")}`
                : `${(0,words_text/* plural */.LS)(done, "user")} can sign in again`;
        case "force-reset": {
            const asked = mustReset(report);
            const without = totals.passwordless;
            if (asked === 0 && without > 0)
                return `No password was marked for a reset: ${(0,words_text/* plural */.LS)(without, "user")} ${without === 1 ? "has" : "have"} none; ${sessions}`;
            if (asked === 0 && (resumed || handledRows(report.rows).some(({ handling }) => handling.password === "unknown")))
                return `No password is known to be marked for a reset; ${sessions}`;
            if (asked === 0)
                return isNone ? "Nothing was changed" : sessions;
            const none = without > 0 ? `, ${(0,words_text/* number */.ai)(without)} ${without === 1 ? "has" : "have"} no password` : "";
            return `${(0,words_text/* plural */.LS)(asked, "user")} must set a new password at the next sign-in${none}; ${sessions}`;
        }
    }
}
function noneRevoked(alreadyOver, isAll) {
    if (!isAll)
        return "no session revoked";
    return alreadyOver > 0 ? "the sessions were already gone when their turn came" : "no session was live";
}
function byLock(locked, out) {
    if (locked === 0)
        return "";
    return locked === out ? " by a lock instead of a ban" : `, ${(0,words_text/* number */.ai)(locked)} of them by a lock instead of a ban`;
}
function are(count, what) {
    return `${(0,words_text/* plural */.LS)(count, "user")} ${count === 1 ? "is" : "are"} ${what}`;
}
function headline(report) {
    const { operation, rows, totals, notTried } = report;
    const open = rows.filter((row) => !(0,operation_row/* isDone */.$L)(operation, row));
    const revoked = (0,operation_row/* revokedInAll */.LR)(totals);
    const isAll = open.length === 0 && notTried.length === 0;
    const said = achieved(report, isAll);
    if (isAll) {
        if (operation === "unlock")
            return `✅ **${said}.**`;
        const none = (revoked > 0 || totals.apiKeys > 0) && !rows.some(operation_row/* isLetIn */.xC) ? ", none is left" : "";
        if (operation !== "revoke")
            return `${isHalf(report) ? "⚠️" : "✅"} **${said}${none}.**`;
        if (revoked > 0 || totals.apiKeys > 0) {
            return `✅ **${said}; none is left.**`;
        }
        return totals.alreadyOver > 0
            ? "✅ **None is left: the sessions were already gone when their turn came.**"
            : "✅ **No live session was found.**";
    }
    if (open.every(operation_row/* isNobody */.uP) && notTried.length === 0) {
        return totals.users === 0 ? `😕 **${nobodyFound[operation]}.**` : `😕 **${said}, but not every name was found.**`;
    }
    const maybe = sum(rows, ({ failed, verified }) => (verified ? 0 : failed));
    const first = operation === "revoke" && revoked === 0 && maybe > 0 ? "No session is known to be revoked" : said;
    return `❌ **${[first, ...left(report, maybe)].join("; ")}.**`;
}
/** All that could be done is done, and it is less than it sounds: a lock may end, and who has no password needs none. */
function isHalf({ operation, totals, rows }) {
    return operation === "lockout" ? totals.locked > 0 || rows.some(operation_row/* isLetIn */.xC) : totals.passwordless > 0;
}
const nobodyFound = {
    revoke: "Nothing was revoked",
    lockout: "Nobody was locked out",
    unlock: "Nothing was changed",
    "force-reset": "Nothing was changed",
};
/** What keeps the work from being finished, in the words of a headline. */
function left({ operation, rows, notTried }, maybe) {
    const live = sum(rows, ({ failed, verified }) => (verified ? failed : 0));
    const handled = handledRows(rows);
    const isUnlock = operation === "unlock";
    const unchecked = handled.filter(({ handling }) => !handling.verified && handling.failed === 0).length;
    const open = operation === "lockout" ? handled.filter((row) => row.handling.access === "open" && !(0,operation_row/* isLetIn */.xC)(row)).length : 0;
    const unsure = handled.filter((row) => row.handling.access === "unknown").length;
    const still = isUnlock ? handled.filter((row) => !(0,operation_row/* isDone */.$L)(operation, row)).length - unsure : 0;
    const passwords = operation === "force-reset" ? handled.filter((row) => row.handling.password === "unchanged").length : 0;
    const unmarked = operation === "lockout"
        ? handled.filter(({ handling }) => handling.access === "locked" && (0,incident_handled/* isUnmarked */.iv)(handling)).length
        : 0;
    const keys = handled.filter(({ handling: { apiKeys } }) => apiKeys && (apiKeys.failed > 0 || !apiKeys.listed)).length;
    const unread = rows.filter(({ outcome }) => outcome === "unread").length;
    const nobody = rows.filter(operation_row/* isNobody */.uP).length;
    return [
        ...(open > 0 ? [`${(0,words_text/* plural */.LS)(open, "user")} can still sign in`] : []),
        ...(unsure > 0 ? [`of ${(0,words_text/* plural */.LS)(unsure, "user")} it is not known whether they can sign in`] : []),
        ...(still > 0 ? [`${are(still, "still kept out")}`] : []),
        ...(passwords > 0 ? [`${(0,words_text/* plural */.LS)(passwords, "password")} could not be marked for a reset`] : []),
        ...(unmarked > 0 ? [`of ${(0,words_text/* plural */.LS)(unmarked, "user")} the password is not known to be marked for a reset`] : []),
        ...(live > 0 ? [`${(0,words_text/* number */.ai)(live)} still live`] : []),
        ...(maybe > 0 ? [`${(0,words_text/* number */.ai)(maybe)} may still be live`] : []),
        ...(unchecked > 0 && !isUnlock ? ["whether any is still live is not known"] : []),
        ...(keys > 0 ? [`API keys of ${(0,words_text/* plural */.LS)(keys, "user")} may still work`] : []),
        ...(unread > 0 && (rows.length > 1 || operation !== "revoke")
            ? [`${(0,words_text/* plural */.LS)(unread, "user")} could not be read`]
            : []),
        ...(notTried.length > 0 ? [`${(0,words_text/* plural */.LS)(notTried.length, "user")} not tried`] : []),
        ...(nobody > 0 ? [`${(0,words_text/* plural */.LS)(nobody, "name")} not found`] : []),
    ];
}

;// CONCATENATED MODULE: ./.build/src/words/operation-next.js
/** What can be typed after a command about users: how to go on with what is left, and how to take back what was done. It offers nothing that cannot work. */




function takenBack(report) {
    const { filter, page } = report;
    const out = keptOut(report);
    if (report.operation !== "lockout" || out === 0)
        return [];
    const users = handledRows(report.rows).filter(({ handling }) => (0,operation_row/* isKeptOut */.Ds)(handling));
    const byName = users.length === out ? (0,words_text/* wholeCode */.r7)(`/unlock ${users.map(({ handling }) => handling.user).join(" ")}`) : undefined;
    const byFilter = byName === undefined && filter !== undefined ? (0,words_text/* wholeCode */.r7)(`/unlock ${filter}`) : undefined;
    const others = byFilter === undefined ? "" : " It lets in whoever of them was banned or locked before, too.";
    const how = byName ?? byFilter ?? `\`/unlock\` and the users, named as they were here; ${idsOn(page)}`;
    return placeOf(report) === "issue"
        ? [`To take it back: ${how}.${others}`]
        : [`To take it back: in Clerk's dashboard under Users → the user, or in an incident with ${how}.${others}`];
}
function idsOn(page) {
    return `${page === undefined ? "the end of the run's summary" : `[the run's page](${page})`} lists the ids of those whom this run handled`;
}
/** Whom another command has let in since. */
function lockedOutAfterAll({ rows, page }) {
    const users = handledRows(rows).filter(operation_row/* isLetIn */.xC);
    if (users.length === 0 || page === undefined)
        return [];
    const who = users.length === 1 ? "the user who was let in again" : "the users who were let in again";
    const names = users.map(({ handling }) => handling.user);
    return [
        `To lock out ${who} after all, type ${(0,words_text/* wholeCode */.r7)(`/lockout ${names.join(" ")}`) ?? "`/lockout` and the users"} in a new comment.`,
    ];
}
function hasNoBan({ operation, totals, rows }) {
    // Only where there is no ban is the password touched.
    const triedToLock = handledRows(rows).some(({ handling }) => handling.password !== undefined);
    return operation === "lockout" && (totals.locked > 0 || triedToLock);
}
/** Who is kept out already only has to be signed out, and by a lock to need a new password. */
function leftToDo(report, open) {
    if (open.length > 0 && open.every(lacksOnlyKeys))
        return "api-keys";
    if (report.operation !== "lockout")
        return report.operation;
    const handled = handledRows(open);
    if (handled.length === open.length && handled.every(({ handling }) => (0,operation_row/* isKeptOut */.Ds)(handling)))
        return handled.some(({ handling }) => (0,incident_handled/* isUnmarked */.iv)(handling)) ? "force-reset" : "revoke";
    return hasNoBan(report) ? "force-reset" : "lockout";
}
function lacksOnlyKeys(row) {
    if (row.outcome !== "handled")
        return false;
    const { access, verified, failed, apiKeys } = row.handling;
    const isUnsure = access === "open" || access === "unknown" || (0,incident_handled/* isUnmarked */.iv)(row.handling);
    return apiKeys !== undefined && verified && failed === 0 && !isUnsure;
}
/** The way that needs nothing of ours, by what was asked for. */
const byHand = {
    "api-keys": "Until then, revoke API keys in Clerk's dashboard: Users → the user.",
    revoke: "Until then, sign users out in Clerk's dashboard: Users → the user → Sessions.",
    lockout: "Until then, ban users in Clerk's dashboard: Users → the user.",
    unlock: "Until then, unban and unlock users in Clerk's dashboard: Users → the user.",
    "force-reset": "Until then, change passwords and sign users out in Clerk's dashboard: Users → the user.",
};
/** What cannot be done by trying again is not offered to be. */
function goingOn(report) {
    const { operation, rows, notTried, again, warrant, filter } = report;
    const open = rows.filter((row) => !(0,operation_row/* isDone */.$L)(operation, row) && !(0,operation_row/* isNobody */.uP)(row));
    if (open.length === 0 && notTried.length === 0)
        return [];
    const names = open.map((row) => row.outcome === "handled" ? row.handling.user : row.asked.includes("@") ? "<the same e-mail>" : row.asked);
    const isLong = names.length > mostNamesAgain;
    const whom = isLong ? filter : names.join(" ");
    const typed = (whom === undefined ? undefined : (0,words_text/* wholeCode */.r7)(`/${operation} ${whom}${again}`)) ?? "the same command again";
    const { confirmed, alone } = warrant;
    const confirming = confirmed &&
        `whoever confirmed it types ${(0,words_text/* code */.aY)(`/confirm ${confirmed.code}${alone === null ? "" : ' --alone "why"'}`)} again`;
    const how = !confirming ? `type ${typed}` : isLong ? confirming : `type ${typed}, or ${confirming}`;
    const meanwhile = byHand[leftToDo(report, open)];
    if (placeOf(report) === "action")
        return [`${meanwhile} To go on with what is left, start it again with the same inputs; what is done stays done.`];
    return [`${meanwhile} To go on with what is left, ${how}; what is done stays done.`];
}
/** So many ids fit into the longest command. */
const mostNamesAgain = 150;

// EXTERNAL MODULE: ./.build/src/words/time.js
var time = __webpack_require__(8412);
;// CONCATENATED MODULE: ./.build/src/words/operation.js
/** What a command about users says at its end: what was done, to whom, what is left and how to go on, and what is true now. */








/** One paragraph for each reason. */
function reasons(report) {
    const { rows, stopped } = report;
    const failures = rows.flatMap((row) => row.outcome === "handled" ? row.handling.failures : "failures" in row ? row.failures : []);
    return (0,failure/* explainEach */.rr)(stopped ? [stopped, ...failures] : failures, placeOf(report));
}
/** A plan without a ban is a reason of its own: what stands in for the ban, and how long it holds. */
function withoutBan(report) {
    const { operation, totals, rows } = report;
    if (operation !== "lockout")
        return [];
    const noBan = "Clerk's plan of this instance has no ban";
    const open = handledRows(rows).some(({ handling }) => !(0,operation_row/* isKeptOut */.Ds)(handling) && handling.password !== undefined);
    const locks = totals.locked > 0
        ? [
            `${noBan}, so a lock stands in for it. ${howLong(report)} With a plan that has bans, ${ways[placeOf(report)].again} makes it one.`,
        ]
        : [];
    return [
        ...locks,
        ...(open
            ? [
                `${totals.locked > 0 ? "Where the lock failed too," : `${noBan}, and the lock that stands in for it failed, so`} nothing keeps the user out but a new password, where one is asked for.`,
            ]
            : []),
    ];
}
/** What one would type in an issue is an input or an action where nothing can be typed. */
const ways = {
    issue: {
        again: "`/lockout` again",
        goAgain: "type `/lockout` again",
        lockOut: "Type `/lockout` and the user, which keeps them from signing in.",
        keepsOut: "`/lockout` keeps them out",
        keysToo: "`--api-keys` revokes them too",
    },
    action: {
        again: "another run",
        goAgain: "run this again",
        lockOut: "Name the user to the action `lock-out-users`, which keeps them from signing in.",
        keepsOut: "the action `lock-out-users` keeps them out",
        keysToo: "the input `api-keys` revokes them too",
    },
};
function howLong(report) {
    const { rows, totals } = report;
    const locks = handledRows(rows).flatMap(({ handling: { access, lockedUntil = null } }) => access === "locked" ? [lockedUntil] : []);
    const ends = locks.filter((until) => until !== null).sort();
    const isEach = locks.length === totals.locked;
    if (isEach && ends.length === 0)
        return "It holds until somebody unlocks the user.";
    const when = isEach
        ? `${locks.length === 1 ? "It ends by itself" : "The first ends by itself"} at **${(0,time/* dateAndClock */.qo)(ends[0] ?? "")}**`
        : "Unless Clerk's dashboard sets locks to hold for good, they end by themselves, after an hour if nobody set another time";
    return `${when}; after that the user can sign in again, with a new password where one was asked for. To keep them out, ${ways[placeOf(report)].goAgain} before.`;
}
/** A new password is asked for only where there is one, and where Clerk is set up to ask. */
function aboutPasswords(report) {
    if (report.operation !== "force-reset")
        return [];
    const asks = mustReset(report) > 0
        ? [
            "Clerk asks for the new password only while Force password reset is on in its dashboard, which it is by itself only in instances made since December 2025. Check it once.",
        ]
        : [];
    const without = report.totals.passwordless > 0
        ? [
            "Who has no password signs in by other means (an e-mail code, an external account), and can do so at once. To keep them out: `/lockout` and the user.",
        ]
        : [];
    return [...asks, ...without];
}
function keptAppearing(report) {
    const { operation, rows } = report;
    const unexplained = handledRows(rows).filter(({ handling: { failures } }) => failures.length === 0);
    const sessions = unexplained.some(({ handling: { verified, failed } }) => verified && failed > 0);
    const keys = unexplained.some(({ handling: { apiKeys } }) => (apiKeys?.failed ?? 0) > 0);
    const next = operation === "lockout" ? "Look at the user in Clerk's dashboard." : ways[placeOf(report)].lockOut;
    return [
        ...(sessions
            ? [
                `Live sessions were still listed after each round of revoking: either somebody keeps signing in, or Clerk does not end them. ${next}`,
            ]
            : []),
        ...(keys
            ? [
                "API keys were still listed after each round of revoking: either somebody keeps making new ones, or Clerk does not end them. Look at the user in Clerk's dashboard.",
            ]
            : []),
    ];
}
/** What is true now of tokens and sign-ins; only where something was ended, or was over already. */
function afterwards(report) {
    const { operation, rows, totals, tokenLifetimeSeconds } = report;
    const untouched = handledRows(rows).filter((row) => !wasTouched(operation, row)).length;
    if (operation === "unlock" || totals.users - untouched <= 0)
        return [];
    const lifetime = tokenLifetimeSeconds === undefined
        ? "Tokens that were already issued stay valid until they expire: 60 seconds, or longer if the application uses JWT templates (Clerk did not tell their lifetimes)."
        : `Tokens that were already issued stay valid for up to **${(0,time/* duration */.p0)(tokenLifetimeSeconds)}**, until they expire; Clerk cannot take those back.`;
    const brought = (0,operation_row/* revokedInAll */.LR)(totals) > 0 ? " Ended sessions cannot be brought back." : "";
    const keys = report.apiKeys ? "" : ` API keys are not sessions and go on working: ${ways[placeOf(report)].keysToo}.`;
    return [`${lifetime}${signingIn(report)}${brought}${keys}`];
}
/** Letting somebody in brings nothing else back. */
function staysEnded(report) {
    if (report.operation !== "unlock" || report.done === 0 || isNobodyLetIn(report))
        return [];
    const who = report.done === 1 ? "The user signs" : "The users sign";
    return [
        `${who} in again, with a new password where one is asked for. Sessions that were ended and API keys that were revoked stay so. To take it back: \`/lockout\` and ${report.done === 1 ? "the user" : "the users"}.`,
    ];
}
function signingIn(report) {
    const { operation, rows, totals } = report;
    if (operation !== "revoke")
        return "";
    const done = handledRows(rows).filter((row) => wasTouched(operation, row));
    const banned = done.filter(({ handling }) => handling.access !== "gone").map(({ known }) => known?.banned === true);
    const isMany = unlistedDone(report) > 0;
    if (!isMany && banned.length === 0)
        return "";
    const [who, is] = totals.users === 1 ? ["The user", "is"] : ["The users", "are"];
    if (!isMany && banned.every((one) => one))
        return ` ${who} ${is} banned, and cannot sign in until that is taken back.`;
    const exceptBanned = isMany || banned.some((one) => one) ? "Users who are not banned" : who;
    return ` ${exceptBanned} can sign in again, and so can anybody who knows the password; ${ways[placeOf(report)].keepsOut}.`;
}
/** Of a comment's 65,536 characters the record may take the most; it is what a later run goes on from. */
const longestRows = 12_000;
/** Rows beyond this are not read. */
const mostRows = 60;
/** Users who were not tried differ in nothing but their names. */
const mostNotTriedShown = 10;
function rowLines(report) {
    const { operation, rows } = report;
    const notTried = rows.filter(({ outcome }) => outcome === "not-tried");
    const isLong = notTried.length > mostNotTriedShown;
    const each = rows
        .filter((row) => !isLong || row.outcome !== "not-tried")
        .toSorted((a, b) => Number(isOnRunPage(report, a)) - Number(isOnRunPage(report, b)));
    const lines = (0,words_text/* firstThatFit */.f)(each.slice(0, mostRows).map((row) => (0,operation_row/* rowLine */.xQ)(operation, row)), longestRows);
    const more = each.length - lines.length;
    return [
        aboutMany(report),
        [
            ...lines,
            ...(isLong
                ? [`- ❌ **${(0,words_text/* plural */.LS)(notTried.length, "user")} not tried**, because nothing more was asked of Clerk.`]
                : []),
            ...(more > 0 ? [`- … and ${(0,words_text/* number */.ai)(more)} more that are not done.`] : []),
        ].join("\n"),
    ];
}
/** Of many users the lines on the run's page are only of those who were handled, so the others come first here. */
function isOnRunPage(report, { outcome }) {
    return unlistedDone(report) > 0 && outcome === "handled";
}
function summaryOn({ page }) {
    return page === undefined ? "this page" : `the summary on [the run's page](${page})`;
}
function aboutMany(report) {
    const done = unlistedDone(report);
    if (done === 0)
        return "";
    const open = report.rows.length > 0 ? " The others:" : "";
    return `${(0,words_text/* plural */.LS)(done, "user")} ${done === 1 ? "is" : "are"} done and not listed here; ${summaryOn(report)} lists everybody whom this run handled.${open}`;
}
function footer({ instance, warrant: { reason, alone, confirmed } }) {
    const parts = [
        instance ? `Clerk ${instance} instance` : "Clerk instance; the key does not tell whether production or development",
        ...(confirmed ? [`asked for by **${(0,words_text/* quote */.hD)(confirmed.by)}**, confirmed with ${(0,words_text/* code */.aY)(confirmed.code)}`] : []),
        ...(alone === null ? [] : [`**done by one person alone**, because: ${(0,words_text/* quote */.hD)((0,words_text/* maskEmails */._g)(alone))}`]),
        ...(reason === null ? [] : [`reason given: ${(0,words_text/* quote */.hD)((0,words_text/* maskEmails */._g)(reason))}`]),
    ];
    return `<sub>${parts.join(" · ")}</sub>`;
}
function operationReply(report) {
    return [
        headline(report),
        ...rowLines(report),
        (0,excepted/* leftOut */.ig)(report.excepted),
        ...withoutBan(report),
        ...reasons(report),
        ...keptAppearing(report),
        ...goingOn(report),
        ...lockedOutAfterAll(report),
        ...aboutPasswords(report),
        ...afterwards(report),
        ...staysEnded(report),
        ...takenBack(report),
        ...(report.resumed && report.totals.users > 0
            ? ["An earlier run of this command did not finish; this one went on."]
            : []),
        footer(report),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}

// EXTERNAL MODULE: ./.build/src/operations/in-bulk.js
var in_bulk = __webpack_require__(7528);
// EXTERNAL MODULE: ./.build/src/operations/operation.js
var operations_operation = __webpack_require__(2291);
;// CONCATENATED MODULE: ./.build/src/operations/resume.js
/**
 * What a run that takes up an earlier one must not forget, nor claim for itself: the rows of few users, mended by what
 * the earlier run and other commands recorded.
 */


/** What other commands revoked since this one was typed is theirs, and stands in their records. */
function leaveOut(rows, others) {
    const theirs = others.flatMap(({ event, superseded }) => ((0,incident_handled/* isHandledEvent */.z2)(event) && !superseded ? event.users : []));
    for (const row of rows) {
        if (row.outcome !== "handled" || row.handling.revokedBefore === undefined)
            continue;
        const { user, revokedBefore } = row.handling;
        const sum = theirs.filter((other) => other.user === user).reduce((total, { revoked }) => total + revoked, 0);
        row.handling = { ...row.handling, revokedBefore: Math.max(0, revokedBefore - sum) };
    }
}
/**
 * Users of a lockout whom another command has let in again since, on purpose, as far as its record names them, and whom
 * nothing keeps out now. They are not locked out again by a run that only finishes what was left.
 */
function letInAgain(operation, earlier, users) {
    if (operation.name !== "lockout" || !earlier)
        return new Map();
    const open = new Set(users.flatMap(({ id, banned, locked }) => (banned || locked ? [] : [id])));
    const before = new Map(earlier.progress.users.map((user) => [user.user, user]));
    const letIn = earlier.others.flatMap(({ event, superseded }) => event.type === "unlocked" && !superseded
        ? event.users.filter(({ user, access }) => access === "open" && open.has(user))
        : []);
    return new Map(letIn.map(({ user }) => {
        const known = before.get(user) ?? (0,operations_operation/* untouched */.sF)(user);
        return [user, { ...known, access: "open", letIn: true, failures: [] }];
    }));
}
/** What an earlier run did and recorded is not forgotten because this run could not see it. */
function keepEarlier(rows, { users }) {
    for (const before of users) {
        if (rows.some((row) => row.outcome === "handled" && row.handling.user === before.user))
            continue;
        const index = rows.findIndex(({ asked }) => asked === before.user);
        rows.splice(index === -1 ? rows.length : index, index === -1 ? 0 : 1, earlierRow(before, rows[index]));
    }
}
/** The row of a user whom this run could not read, or whom Clerk does not know any more. */
function earlierRow(before, now) {
    const failures = now?.outcome === "unread" || now?.outcome === "not-tried" ? now.failures : [];
    const handling = now?.outcome === "unknown" ? (0,operations_operation/* gone */.qp)(before) : { ...before, verified: false };
    return { asked: before.user, outcome: "handled", known: undefined, handling: { ...handling, failures } };
}

// EXTERNAL MODULE: ./.build/src/operations/targets.js
var operations_targets = __webpack_require__(8592);
;// CONCATENATED MODULE: ./.build/src/operations/perform.js






/** A page of GitHub's holds a megabyte; this many lines stay well below it. */
const mostKept = 6_000;
async function perform(job) {
    const { operation, clerk, apiKeys, warrant, at, earlier } = job;
    const users = (0,operations_targets/* usersOf */.ev)(job.targets);
    const ids = users.map(({ id }) => id);
    // Whom an earlier run is known to have done is left alone: others may have changed their state since, on purpose.
    const { done } = (0,in_bulk/* takenOver */.GH)(ids, earlier?.progress);
    const letIn = letInAgain(operation, earlier, users);
    const order = {
        clerk,
        users: users.filter(({ id }) => !done.has(id) && !letIn.has(id)),
        apiKeys,
        reason: warrant.reason,
        at,
        resumed: earlier !== undefined,
    };
    const everyone = [];
    const { handle, begun } = await operation.begin(order);
    const account = await (0,in_bulk/* inBulk */.Kd)({
        event: operation.event,
        users: ids,
        earlier: earlier?.progress,
        async handle(user) {
            const handling = letIn.get(user) ?? (await handle(user));
            if (everyone.length < mostKept)
                everyone.push(handling);
            return handling;
        },
        begun,
        stopped: () => clerk.stopped,
        onProgress: job.onProgress,
    });
    const tried = new Set(everyone);
    const begunOnly = [...account.listed.values()].filter((handling) => !tried.has(handling));
    everyone.push(...begunOnly.slice(0, mostKept - everyone.length));
    const rows = rowsOf(job.targets, account);
    if (earlier && users.length <= in_bulk/* mostListed */.p9) {
        leaveOut(rows, earlier.others);
        keepEarlier(rows, earlier.progress);
    }
    const event = eventOf(job, rows, account);
    const totals = (0,in_bulk/* sumOf */.XN)(account.rest, handlings(rows));
    const tokenLifetimeSeconds = totals.users > 0 && operation.name !== "unlock" ? await clerk.longestTokenLifetimeSeconds() : undefined;
    const reply = operationReply({
        operation: operation.name,
        rows: users.length <= in_bulk/* mostListed */.p9 ? rows : rows.filter((row) => !(0,operation_row/* isDone */.$L)(operation.name, row) || (0,operation_row/* isLetIn */.xC)(row)),
        totals,
        done: account.rest.users + handlings(rows).filter((one) => (0,incident_handled/* isHandled */.ds)(operation.event, one)).length,
        notTried: account.notTried,
        stopped: account.notTried.length > 0 ? account.stopped : undefined,
        instance: clerk.instance,
        tokenLifetimeSeconds,
        apiKeys,
        warrant,
        resumed: earlier !== undefined,
        again: job.again,
        filter: job.filter,
        excepted: job.excepted,
        page: job.page,
    });
    const isNone = rows.length > 0 && rows.every(operation_row/* isNobody */.uP);
    const recorded = isNone ? { type: "refused", code: "unknown-user" } : event;
    const lines = users.length > in_bulk/* mostListed */.p9 ? linesOf(operation, everyone, rows) : [];
    return { event: recorded, reply, ending: endingOf(operation, rows, event), lines, rows, totals, everyone };
}
/** Everybody for the run's page, those too whom this run could not handle. */
function linesOf({ name }, everyone, rows) {
    const others = rows.filter(({ outcome }) => outcome !== "handled").slice(0, mostKept);
    return [...everyone.map((handling) => (0,operation_row/* userLine */.cL)(name, handling)), ...others.map((row) => (0,operation_row/* rowLine */.xQ)(name, row))];
}
function rowsOf(targets, account) {
    const { stopped } = account;
    const notTried = new Set(account.notTried);
    return targets.flatMap((target) => {
        if (target.outcome === "unread")
            return [{ asked: target.asked, outcome: "unread", failures: [target.failure] }];
        if (target.outcome !== "user")
            return [target];
        const { asked, known } = target;
        const handling = account.listed.get(known.id);
        if (handling)
            return [{ asked, outcome: "handled", known, handling }];
        const failure = account.unread.get(known.id);
        if (failure)
            return [{ asked, outcome: "unread", failures: [failure] }];
        return notTried.has(known.id) ? [{ asked, outcome: "not-tried", failures: stopped ? [stopped] : [] }] : [];
    });
}
function handlings(rows) {
    return rows.flatMap((row) => (row.outcome === "handled" ? [row.handling] : []));
}
function eventOf({ operation, warrant, targets }, rows, account) {
    const isFew = (0,operations_targets/* usersOf */.ev)(targets).length <= in_bulk/* mostListed */.p9;
    const { progress } = account;
    const { reason, alone, confirmed } = warrant;
    const users = isFew ? handlings(rows).map(recorded) : progress.users;
    // Of many, who could not be read stands among the users: the next run must know whom to look at again.
    const named = new Set(users.map(({ user }) => user));
    const unread = targets.filter(({ outcome }) => outcome === "unread").length;
    const notTried = account.notTried.filter((user) => !named.has(user)).length;
    return {
        type: operation.event,
        users,
        ...(isFew && progress.rest.users === 0 ? {} : { rest: progress.rest }),
        ...(progress.done ? { done: progress.done } : {}),
        notFound: rows.filter(operation_row/* isNobody */.uP).length,
        unread: unread + (isFew ? account.unread.size : 0),
        ...(notTried > 0 ? { notTried } : {}),
        ...(progress.unlisted > 0 ? { unlisted: progress.unlisted } : {}),
        reason,
        ...(alone === null ? {} : { alone }),
        ...(confirmed ? { confirmed } : {}),
    };
}
function recorded({ failures: _, ...user }) {
    return user;
}
function endingOf(operation, rows, event) {
    if (!(0,incident_handled/* isComplete */.As)(event) || rows.some(({ outcome }) => outcome === "unread" || outcome === "not-tried"))
        return "failed";
    return rows.every((row) => (0,operation_row/* isDone */.$L)(operation.name, row)) ? "done" : "refused";
}


/***/ }),

/***/ 3406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ protectedAmong)
/* harmony export */ });
/* harmony import */ var _incident_user_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5329);
/**
 * Whom a lockout must not hit by mistake: the people who run the incident, and whoever typed the command. A user of Clerk
 * is one of them by id, by a verified address or number in `INCIDENT_CONTACTS.yml`, or by the GitHub login they sign in with.
 */

function protectedAmong(users, { members }, involved) {
    const parts = ["asker", "lead", "confirmer"].flatMap((part) => {
        const login = involved[part];
        return login ? [{ part, login, members: [bare(login), ...members.filter((one) => isSame(one, login))] }] : [];
    });
    return users.flatMap((user) => {
        const found = parts.find((one) => one.members.some((member) => isOf(member, user)));
        if (found)
            return [{ user: user.id, part: found.part, login: found.login }];
        const contact = members.find((member) => isOf(member, user));
        return contact ? [{ user: user.id, part: "contact", login: contact.login }] : [];
    });
}
function bare(login) {
    return { login: login.toLowerCase(), emails: [], userIds: [], phones: [] };
}
function isSame(member, login) {
    return member.login === login.toLowerCase();
}
/** An address or a number that is not verified proves nothing: whoever is attacking could add one of the team's to be spared. */
function isOf({ login, emails, userIds, phones }, user) {
    const verified = (all) => all.filter((one) => !user.unverified.includes(one));
    return ((login !== undefined && user.gitHubLogins.includes(login)) ||
        userIds.includes(user.id.toLowerCase()) ||
        emails.some((email) => verified(user.addresses).some((address) => (0,_incident_user_id_js__WEBPACK_IMPORTED_MODULE_0__/* .mailbox */ .B5)(address) === (0,_incident_user_id_js__WEBPACK_IMPORTED_MODULE_0__/* .mailbox */ .B5)(email))) ||
        phones.some((phone) => verified(user.phones).some((own) => (0,_incident_user_id_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePhone */ .pk)(own, phone))));
}


/***/ }),

/***/ 8592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ok: () => (/* binding */ marksOf),
/* harmony export */   PO: () => (/* binding */ onlyMarked),
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   ev: () => (/* binding */ usersOf),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   t0: () => (/* binding */ onlyKeptOut)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _incident_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2898);
/* harmony import */ var _incident_user_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5329);
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2158);
/**
 * From what was typed to the users of Clerk that it stands for. Only reads; a name that stands for nobody, or for several
 * users, is told apart here and never guessed.
 */




async function targetsOf(selection, { clerk, affected, at }) {
    switch (selection.by) {
        case "names":
            return { all: await byName(clerk, selection.named), notUsers: [] };
        case "report": {
            const named = new Map();
            const notUsers = new Set();
            for (const word of (0,_incident_user_id_js__WEBPACK_IMPORTED_MODULE_2__/* .separate */ .sj)(await affected())) {
                const found = namedBy(word);
                if (found)
                    named.set(found.asked, found);
                else
                    notUsers.add(word);
            }
            if (named.size === 0)
                return "report-names-nobody";
            return { all: await byName(clerk, [...named.values()]), notUsers: [...notUsers] };
        }
        case "organization": {
            const members = await clerk.members(selection.organization);
            return members ? collect(members) : "no-organization";
        }
        case "signed-in-since": {
            const since = (0,_incident_report_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUtcTime */ .jm)(selection.time, at);
            return since === null ? "time-not-past" : collect(clerk.signedInSince(since));
        }
    }
}
/** The report is prose: a name may stand in brackets, or end a sentence. */
function namedBy(word) {
    const bare = word.length > longestName ? word : word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    for (const asked of bare === word ? [word] : [word, bare]) {
        const user = (0,_incident_user_id_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUserReference */ .oX)(asked);
        if (user)
            return { asked, user };
    }
    return undefined;
}
/** The longest address has 254 characters; the pattern would take long over a much longer word. */
const longestName = 300;
async function collect(pages) {
    const users = new Map();
    for await (const page of pages)
        for (const known of page)
            users.set(known.id, known);
    if (users.size === 0)
        return "nobody-fits";
    return { all: [...users.values()].map((known) => ({ asked: known.id, outcome: "user", known })), notUsers: [] };
}
async function byName(clerk, named) {
    const found = await clerk.findUsers(named.map(({ user }) => user));
    const targets = [];
    const names = new Map();
    for (const [index, { asked }] of named.entries()) {
        const users = found[index] ?? [];
        if (users instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .OutsideFailure */ .Kr) {
            targets.push({ asked, outcome: "unread", failure: users });
            continue;
        }
        const [known, ...others] = users;
        if (!known)
            targets.push({ asked, outcome: "unknown" });
        else if (others.length > 0)
            targets.push({ asked, outcome: "ambiguous", candidates: users.map(({ id }) => id) });
        else if (names.has(known.id))
            targets.push({ asked, outcome: "repeated", as: names.get(known.id) ?? asked });
        else {
            names.set(known.id, asked);
            targets.push({ asked, outcome: "user", known });
        }
    }
    return targets;
}
/** Whoever fits a filter fits it by chance, so that nobody is asked for who needs nothing. */
function onlyKeptOut({ all, notUsers }) {
    const keptOut = all.filter((target) => target.outcome !== "user" || target.known.banned || target.known.locked);
    return keptOut.length > 0 ? { all: keptOut, notUsers } : "nobody-fits";
}
/** Of so many a record has room for the marks. */
const mostMarked = 2_000;
const markLength = 6;
function markOf(id) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(id).digest("base64").slice(0, markLength);
}
/** A mark for each, from which nobody's id can be read; undefined for too many. */
function marksOf(ids) {
    return ids.length > mostMarked ? undefined : ids.map(markOf).sort().join("");
}
/** Those of the users who have a mark. Whether these are all, and no others, a digest tells. */
function onlyMarked({ all, notUsers }, marks) {
    const marked = new Set(marks.match(new RegExp(`.{${markLength}}`, "g")));
    const kept = all.filter((target) => target.outcome !== "user" || marked.has(markOf(target.known.id)));
    return kept.length > 0 ? { all: kept, notUsers } : "nobody-fits";
}
function usersOf(targets) {
    return targets.flatMap((target) => (target.outcome === "user" ? [target.known] : []));
}
/** The same for the same users, in whatever order. */
function digestOf(ids) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
        .update([...ids].sort().join("\n"))
        .digest("hex")
        .slice(0, 32);
}


/***/ }),

/***/ 29:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ exceptNamesNobody),
/* harmony export */   Rd: () => (/* binding */ countLeftOut),
/* harmony export */   bs: () => (/* binding */ onlyExcepted),
/* harmony export */   ig: () => (/* binding */ leftOut)
/* harmony export */ });
/* harmony import */ var _operation_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3721);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5622);


/** Names beyond this are counted. */
const mostNames = 20;
function namesOf(excepted) {
    const names = excepted
        .slice(0, mostNames)
        .map(({ asked, known }) => (known.id === asked ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(asked) : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(asked)} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(known.id)})`));
    const more = excepted.length - names.length;
    return `${names.join(", ")}${more > 0 ? ` and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(more)} more` : ""}`;
}
/** Those whom the filter would have hit. */
function countLeftOut(excepted) {
    return excepted.filter(({ fits }) => fits).length;
}
/** Who they are, and who of those that are named would not have been hit anyway. */
function leftOut(excepted) {
    const others = excepted.filter(({ fits }) => !fits);
    const count = countLeftOut(excepted);
    return [
        ...(count > 0
            ? [
                `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(count, "user")} left out**, as \`--except\` says: ${namesOf(excepted.filter(({ fits }) => fits))}.`,
            ]
            : []),
        ...(others.length > 0 ? [`Named after \`--except\`, and not among the users anyway: ${namesOf(others)}.`] : []),
    ].join(" ");
}
function exceptNamesNobody({ asked, candidates, }) {
    const isNobody = candidates.length === 0;
    return {
        what: `Nothing was done: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(asked)} after \`--except\` ${isNobody ? "is no user of this Clerk instance" : `belongs to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(candidates.length, "user")}`}`,
        why: "Without it, whom you meant to spare would be hit.",
        next: isNobody
            ? "Check the spelling, or name the user the other way, by id or by e-mail address, and type the command in a new comment."
            : `Name the one you mean by id, or all of them, in a new comment: ${(0,_operation_row_js__WEBPACK_IMPORTED_MODULE_0__/* .candidateIds */ .Ky)(candidates)}.`,
    };
}
function onlyExcepted() {
    return {
        what: "Nothing was done: `--except` names everybody",
        why: "Nobody else fits the filter, so nobody is left.",
        next: "Take out of it whom you mean, and type the command in a new comment.",
    };
}


/***/ }),

/***/ 8739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ failureReply),
/* harmony export */   Bx: () => (/* binding */ besideEarlierReply),
/* harmony export */   RA: () => (/* binding */ brokenBy),
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   Tp: () => (/* binding */ notRunReply),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   cV: () => (/* binding */ cardNotDrawn),
/* harmony export */   dZ: () => (/* binding */ bugReply),
/* harmony export */   hR: () => (/* binding */ lockFailed),
/* harmony export */   kr: () => (/* binding */ insteadOfEdit),
/* harmony export */   mc: () => (/* binding */ whatWasDone),
/* harmony export */   n_: () => (/* binding */ atRisk),
/* harmony export */   qG: () => (/* binding */ cutOff),
/* harmony export */   rr: () => (/* binding */ explainEach)
/* harmony export */ });
/* unused harmony exports bugWhy, cutOffWhy, cutOffReply */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8412);


/** The way that needs nothing of ours. */
const byHand = "Until then, sign users out in Clerk's dashboard: Users → the user → Sessions.";
/** What is set up where, and where to look, in the words of the place. */
const places = {
    issue: {
        noKey: "The repository has no Clerk secret key.",
        key: "the secret `CLERK_SECRET_KEY` of this repository, under Settings → Secrets and variables → Actions",
        address: "Correct `CLERK_API_URL` in this repository's variables, or delete it: without it the address is https://api.clerk.com.",
        checkAddress: "if `CLERK_API_URL` is set in this repository's variables, check it",
        lookAtUser: "look with `/user`",
        keeper: "Give the run's log to whoever keeps this repository.",
        rights: "Check the `permissions` of the job in `.github/workflows/incident.yml`, and that the issue is not locked.",
        sight: "Check that the issue was not moved or deleted, and the `permissions` of the job in `.github/workflows/incident.yml`.",
    },
    action: {
        noKey: "The input `clerk-secret-key` is empty: the workflow gives it nothing, or a secret that is not set or that this job may not read.",
        key: "the secret that the workflow gives to the input `clerk-secret-key`",
        address: "Correct the input `clerk-api-url`, or leave it out: then the address is https://api.clerk.com.",
        checkAddress: "if the workflow gives the input `clerk-api-url`, check it",
        lookAtUser: "look at the user in Clerk's dashboard",
        keeper: "Give the run's log to whoever keeps the workflow.",
        rights: "Check the `permissions` of the job.",
        sight: "Check the `permissions` of the job.",
    },
};
const clerkStatus = "Look at [status.clerk.com](https://status.clerk.com)";
const atRisk = "If users are at risk, act in Clerk's dashboard now.";
function clerk(failure, place) {
    const { noKey, key, address, checkAddress, lookAtUser, keeper } = places[place];
    switch (failure.reason) {
        case "not-set-up":
            return { why: noKey, cure: `Take the key from Clerk's dashboard under API keys, and put it into ${key}.` };
        case "wrong-key":
            return {
                why: "What is set up as Clerk's secret key is not one: secret keys begin with sk_live_ or sk_test_, and are one word.",
                cure: `Take the secret key from Clerk's dashboard under API keys, and put it into ${key}.`,
            };
        case "wrong-address":
            return { why: "What is set up as the address of Clerk's API is not a web address.", cure: address };
        case "unauthorized":
            return {
                why: "Clerk does not accept the secret key: it was rotated, mistyped, or belongs to a deleted instance.",
                cure: `Put a valid key into ${key}.`,
            };
        case "forbidden":
            if (failure.code === "feature_not_enabled") {
                return {
                    why: "What this needs is switched off in this Clerk instance.",
                    cure: "Switch it on in Clerk's dashboard; for locks it is the account lockout, under Attack protection.",
                };
            }
            return {
                why: "Clerk accepts the secret key but does not let it do this.",
                cure: `Put a key with the needed scopes into ${key}.`,
            };
        case "not-found":
            return {
                why: "Clerk answered that what was to be changed is not found.",
                cure: `Somebody else may have removed it meanwhile; ${lookAtUser}.`,
            };
        case "not-in-plan":
            return {
                why: "The Clerk plan of this instance does not include this.",
                cure: "Clerk's dashboard shows which plans do.",
            };
        case "conflict":
            return {
                why: "Something else was changing the same thing in Clerk, and still was after several tries.",
                cure: "Wait a minute.",
            };
        case "rate-limited":
            return {
                why: "Clerk answered that there are too many requests. During its own outages Clerk has answered so too.",
                cure: `${clerkStatus} and wait ${waitFor(failure)}.`,
            };
        case "unavailable":
            return { why: "Clerk's API is failing.", cure: `${clerkStatus}.` };
        case "timed-out":
            return { why: "Clerk's API did not answer in time.", cure: `${clerkStatus}.` };
        case "unreachable":
            return { why: "Clerk's API could not be reached.", cure: `${clerkStatus}; ${checkAddress}.` };
        case "unreadable":
            return {
                why: "Clerk's address gave an answer that is not Clerk's API: no JSON, or not of the documented shape.",
                cure: `${clerkStatus}; ${checkAddress}.`,
            };
        case "unreadable-record":
            return {
                why: "Clerk's answer tells of something in a form that is not documented, so nothing could be done with it.",
                cure: `Look at it in Clerk's dashboard. ${keeper}`,
            };
        default:
            return { why: "Clerk refused the request.", cure: keeper };
    }
}
/** Nobody waits less than a minute by hand. */
function waitFor({ retryAfterSeconds = 0 }) {
    return retryAfterSeconds <= 60 ? "a minute" : `${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(retryAfterSeconds)}, which is what it asks for`;
}
const gitHubStatus = "Look at [githubstatus.com](https://www.githubstatus.com)";
function github(failure, place) {
    const { keeper, rights, sight } = places[place];
    switch (failure.reason) {
        case "unauthorized":
        case "forbidden":
            return { why: "GitHub did not let the workflow's token do this.", cure: rights };
        case "not-found":
            return {
                why: "GitHub does not find what was asked for, or the workflow's token may not see it.",
                cure: sight,
            };
        case "rate-limited":
            return { why: "GitHub answered that there are too many requests.", cure: `Wait ${waitFor(failure)}.` };
        case "unreadable":
        case "unreadable-record":
            return {
                why: "GitHub's answer could not be read: it was no JSON, or not of the documented shape.",
                cure: `${gitHubStatus}; if the runner is your own, look at what stands between it and GitHub.`,
            };
        case "rejected":
        case "conflict":
        case "not-in-plan":
            return { why: "GitHub refused the request.", cure: keeper };
        default:
            return { why: "GitHub's API is failing.", cure: `${gitHubStatus}.` };
    }
}
/** The evidence a support team asks for, in brackets: status, code, trace id. */
function evidence(failure) {
    const facts = [
        failure.status === undefined ? undefined : `HTTP ${failure.status}`,
        failure.code === undefined ? undefined : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.code, 80),
        failure.traceId === undefined ? undefined : `trace ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.traceId, 80)}`,
        failure.retryAfterSeconds === undefined ? undefined : `retry after ${failure.retryAfterSeconds} s`,
    ].filter((fact) => fact !== undefined);
    return facts.length > 0 ? `(${facts.join(", ")})` : `(${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(failure.message, 160)})`;
}
function explainFailure(failure, place = "issue") {
    const explained = failure.service === "Clerk" ? clerk(failure, place) : github(failure, place);
    const meanwhile = failure.service === "Clerk" ? byHand : atRisk;
    return { ...explained, why: `${explained.why} ${evidence(failure)}`, meanwhile };
}
/** More than this many kinds of failure at once say no more than these. */
const mostKinds = 5;
/** A paragraph for each kind, however many there are of it. */
function explainEach(failures, place) {
    const told = new Map(failures.map((failure) => [`${failure.reason} ${failure.status} ${failure.code}`, explainFailure(failure, place)]));
    return [...told.values()].slice(0, mostKinds).map(({ why, cure }) => `${why} ${cure}`);
}
/** What is true of the work when a run fails: in this run nothing, in an earlier one perhaps, or in part. */
const whatWasDone = {
    nothing: "Nothing was done.",
    nothingNow: "This run did nothing; an earlier one may have done a part.",
    inPart: "It may have been done in part.",
};
function failureReply(command, done, failure, runUrl) {
    const { why, cure, meanwhile } = explainFailure(failure);
    const next = `${cure} Then type the command in a new comment. ${meanwhile}`;
    return `❌ **${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`/${command}`)} failed.** ${done}\n\n${why} ${next}\n\n[The run's log](${runUrl})`;
}
function cardNotDrawn(why, runUrl) {
    return `⚠️ **The card could not be drawn, so it may be behind.** ${why} Nothing is lost: the comments are the record. The next command draws it, and so does "Re-run" on [the run's page](${runUrl}).`;
}
/** A reply that should have replaced the one that announced it. */
function insteadOfEdit(text) {
    return `${text}\n\n<sub>This stands in place of an earlier comment of ours: GitHub did not take the edit of that one.</sub>`;
}
/** The lock of operations on many users could not be asked for. Nothing was begun now; a run before this one may have done a part. */
function lockFailed(failure) {
    return `❌ **Nothing was changed now: the lock that keeps two operations on many users apart could not be taken.** ${github(failure, "issue").why} ${evidence(failure)}\n\nThe lock is the branch \`incident-lock/clerk\`. The job needs \`contents: write\` and \`actions: read\` in \`.github/workflows/incident.yml\`, and no ruleset may guard \`incident-lock/**\`. If that branch stands and no job runs, delete it. Then type this again; a code stays good until its time is over. A command about one user needs no lock.`;
}
/** Of a run that was started again and could not go on. */
function besideEarlierReply(text) {
    return `${text}\n\nThis is about the run that was started again. What an earlier run did stands in its reply above, and still counts.`;
}
/** A failure of the outside world; without one it was a fault of ours. */
function brokenBy(failure, runUrl) {
    if (failure) {
        const reply = (command) => failureReply(command, whatWasDone.inPart, failure, runUrl);
        return { code: failure.reason, why: explainFailure(failure).why, reply };
    }
    return { code: "bug", why: bugWhy, reply: (command) => bugReply(command, whatWasDone.inPart, runUrl) };
}
function cutOff(runUrl) {
    return { code: "cut-off", why: cutOffWhy, reply: (command, progress) => cutOffReply(command, runUrl, progress) };
}
/** Why, where it was nobody's doing but ours. */
const bugWhy = "This is a fault of this repository's actions, not of what you typed.";
/** Why, where the run itself ended before its time. */
const cutOffWhy = "The run was cut off: cancelled, timed out, or its process was lost.";
function bugReply(command, done, runUrl) {
    return `❌ **${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`/${command}`)} broke on our side.** ${done}\n\n${bugWhy} ${atRisk} [The run's log](${runUrl}) has the cause; press "Re-run" there, or type the command in a new comment, to try again.`;
}
function notRunReply(commands) {
    return `Not run, because the command above failed: ${commands.map((name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`/${name}`)).join(", ")}. Type ${commands.length === 1 ? "it" : "them"} again in a new comment when it is clear what to do.`;
}
/** `progress`: what it had recorded by then. */
function cutOffReply(command, runUrl, progress) {
    const reached = progress && progress.rest.users > 0
        ? `\n\nBy its last word it had done ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(progress.rest.users, "user")}, with ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(progress.rest.revoked + progress.rest.revokedBefore, "session")} revoked; it may have done more.`
        : "";
    return `❌ **The run of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`/${command}`)} was cut off before it could say how it ended.**\n\nIt was cancelled, timed out, lost its process, or GitHub did not take its answer, so some of the work may be done and some not. Type the command in a new comment: what is already done stays done. [The run's log](${runUrl}) shows how far it came.${reached}`;
}


/***/ }),

/***/ 9617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isOperationRefusal),
/* harmony export */   v: () => (/* binding */ explainOperation)
/* harmony export */ });
/* harmony import */ var _excepted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29);
/* harmony import */ var _operation_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3721);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(598);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8412);





function isSame(login, other) {
    return login?.toLowerCase() === other.toLowerCase();
}
function who({ part, login }) {
    const name = login === undefined ? "somebody" : `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(login)}**`;
    switch (part) {
        case "asker":
            return `${name}, who typed the command`;
        case "lead":
            return `${name}, who leads the incident`;
        case "confirmer":
            return `${name}, who confirmed the command`;
        case "contact":
            return `${name}${login === undefined ? "" : ","} whom \`INCIDENT_CONTACTS.yml\` names`;
    }
}
function teamIn(hit, asker) {
    const [only, ...others] = hit;
    if (!only || others.length > 0)
        return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(hit.length, "account")} of your own team`;
    if (isSame(only.login, asker))
        return "your own account";
    return only.part === "contact"
        ? `${only.login === undefined ? "somebody" : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(only.login)} of your own team`
        : who(only);
}
/** More than these are counted. */
const mostAccounts = 10;
function accountsIn(hit, asker) {
    const [only, ...others] = hit;
    if (only && others.length === 0)
        return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(only.user)} is ${isSame(only.login, asker) ? "your own account" : `the account of ${who(only)}`}.`;
    const accounts = hit
        .slice(0, mostAccounts)
        .map((one) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(one.user)} (${isSame(one.login, asker) ? "your own" : who(one)})`);
    const more = hit.length - accounts.length;
    return `Among the users are ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)([...accounts, ...(more > 0 ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(more)} more`] : [])], "and")}.`;
}
const otherChoice = {
    names: "Name only the others, in a new comment.",
    report: "Name the others in the command itself, in a new comment.",
    organization: "Choose the users another way, in a new comment: by name, with `--from-report` or with `--signed-in-since`.",
    "signed-in-since": "Choose the users another way, in a new comment: by name, with `--from-report` or with `--organization`.",
};
function forOthers(command) {
    const whole = command === undefined ? undefined : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeCode */ .r7)(command);
    return whole && `To lock out the others, type ${whole} in a new comment.`;
}
/** Whoever leads is named; only where nobody does is anybody asked to. */
function overruled(lead, asker) {
    const alone = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)('--alone "why"');
    if (isSame(lead, asker))
        return `you as the lead add ${alone}`;
    if (lead !== null)
        return `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(lead)}**, who leads, types the command with ${alone}`;
    return `only the lead may say so, and nobody leads yet: if you do, type ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`/lead @${asker}`)}, then the command with ${alone}`;
}
/** Who can agree to a command that `asker` typed, and how they may do without. */
function agreeing(codeWord, lead, asker) {
    const confirm = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`/confirm ${codeWord}`);
    const alone = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`/confirm ${codeWord} --alone "why"`);
    if (lead !== null && !isSame(lead, asker))
        return `Ask **${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(lead)}**, who leads, or anybody else who may run commands, to type ${confirm}.`;
    const ask = `Ask somebody who may run commands to type ${confirm}.`;
    if (lead !== null)
        return `${ask} If nobody can, you as the lead may type ${alone}.`;
    return `${ask} If nobody can, only the lead may go alone, and nobody leads yet: if you do, type ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`/lead @${asker}`)}, then ${alone}.`;
}
const partDone = "A run of it had begun by then, and was cut off or failed: what it did stays done, and its reply above says how far it came.";
const explained = {
    "report-names-nobody": () => ({
        what: "Nothing was done: the report names no user",
        why: "Its field for the affected users holds no user id and no e-mail address, or this kind of incident has no such field.",
        next: "Name the users in the command itself, or write them into that field of the report and type the command in a new comment.",
    }),
    "no-organization": () => ({
        what: "Nothing was done: there is no such organization",
        why: "This Clerk instance knows no organization with this id.",
        next: "Copy the id from Clerk's dashboard under Organizations, and type the command in a new comment.",
    }),
    "time-not-past": () => ({
        what: "Nothing was done: the time was not understood",
        why: "It must be a time in the past, in UTC, as 09:40 or as 2026-03-01 09:40.",
        next: "Type the command with such a time in a new comment.",
    }),
    "nobody-fits": () => ({
        what: "Nothing was done: nobody fits the filter",
        why: "Clerk lists no user for it.",
        next: "Check the time or the organization, and type the command in a new comment. `/user` shows what Clerk knows of one user.",
    }),
    "except-names-nobody": _excepted_js__WEBPACK_IMPORTED_MODULE_0__/* .exceptNamesNobody */ .Jt,
    "only-excepted": _excepted_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyExcepted */ .bs,
    "other-instance": ({ own, incident }) => ({
        what: `Nothing was done: the key is of the ${own} instance`,
        why: `This incident is about the ${incident} instance, and the secret \`CLERK_SECRET_KEY\` of this repository belongs to the ${own} one, whose users are other people.`,
        next: `Put the ${incident} instance's key into that secret (Settings → Secrets and variables → Actions), then type the command in a new comment. If the report is wrong, open an incident that names the ${own} instance.`,
    }),
    "no-such-user": ({ asked, candidates }) => candidates.length > 0
        ? {
            what: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(asked)} belongs to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(candidates.length, "user")}`,
            why: "An e-mail address can belong to several users, and one is asked for.",
            next: `Name the one you mean by id: ${(0,_operation_row_js__WEBPACK_IMPORTED_MODULE_1__/* .candidateIds */ .Ky)(candidates)}.`,
        }
        : {
            what: `There is no user ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(asked)} in this Clerk instance`,
            why: "Clerk lists nobody under this name.",
            next: "Check the spelling, or name the user the other way, by id or by e-mail address, in a new comment.",
        },
    "alone-not-lead": ({ lead, code: typed }, asker) => ({
        what: "Nothing was done: only the lead may go alone",
        why: lead ? `The lead of this incident is **${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(lead)}**.` : "This incident has no lead yet.",
        next: typed
            ? agreeing(typed, lead, asker)
            : `Let a second person agree instead: type the command without \`--alone\`, and its reply says how.${lead ? "" : ` Or, if you lead, type ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`/lead @${asker}`)}, then the command again.`}`,
    }),
    "team-unknown": ({ problem }) => ({
        what: "Nobody was locked out: who belongs to the team is not known",
        why: `\`INCIDENT_CONTACTS.yml\` cannot be understood (${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(problem, 200)}), so the people in it could be locked out by mistake.`,
        next: 'Repair the file and type the command in a new comment. If it cannot wait and the users are not of your team, the lead may add `--alone "why"`.',
    }),
    "team-member": ({ hit, lead, chosen, others }, asker) => ({
        what: `Nobody was locked out: it would hit ${teamIn(hit, asker)}`,
        why: `${accountsIn(hit, asker)} Who is locked out cannot help.`,
        next: `${forOthers(others) ?? otherChoice[chosen]} If ${hit.length === 1 ? "this account is" : "these accounts are"} meant too, ${overruled(lead, asker)}.`,
    }),
    "users-changed": ({ before, now }) => ({
        what: "Nothing was done: the command would hit other users than were shown",
        why: before === now
            ? `When it was typed it was about ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(before, "user")}; now its names stand for others.`
            : `When it was typed it was about ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(before, "user")}, now it would be about ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(now)}.`,
        next: "Type the command again in a new comment: it shows anew what it would hit.",
    }),
    "let-in-since": () => ({
        what: "Nothing was done now: users were let in again since this lockout began",
        why: "An `/unlock` of many users came after it, and to go on here could lock out again whom you let in.",
        next: "Name the users who are still to be locked out in a new command.",
    }),
    "proposal-changed": () => ({
        what: "Nothing was done: the reply that asked for a second person was changed",
        why: "What it recorded is not what this repository's action wrote, or the secret key was replaced since, so it cannot be told what was agreed to.",
        next: 'Type the command again in a new comment. If you did not replace the key, find out who edited that reply: GitHub shows it under "edited".',
    }),
    locked: ({ holder }) => ({
        what: "Nothing was done: another operation on many users is going on",
        why: holder
            ? `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(holder.by)}** started it at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_4__/* .dateAndClock */ .qo)(holder.at)} in incident #\u2060${holder.incident}. Two at once would share Clerk's limit, and neither could tell its own work.`
            : "The lock of such operations is taken, and by whom cannot be read.",
        next: holder
            ? "Wait for its end, then type this again; a code stays good until its time is over."
            : "Look for a running job under Actions. If there is none, delete the branch `incident-lock/clerk`, then type this again.",
    }),
    "comment-changed": ({ what, of }) => ({
        what: `Nothing was done: the command's comment was ${what}`,
        why: of
            ? `What **${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(of)}** typed does not stand there any more as it was when its effect was shown, and only that may run.`
            : "It does not stand there any more as it was posted, and only what everybody can read may run.",
        next: "If it is meant, type the command in a new comment.",
    }),
    "unknown-code": ({ code: typed, waiting }) => ({
        what: `Nothing was done: no command waits for ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(typed)}`,
        why: "No reply in this issue shows this code.",
        next: waiting.length > 0
            ? `Waiting now: ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(waiting)}. The reply to each command shows its code, and what it would hit.`
            : "No command waits now. Type the dangerous command itself; its reply shows a code.",
    }),
    "code-not-waiting": ({ code: typed, state, proposal, begun }) => ({
        what: `Nothing was changed now: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(typed)} does not wait any more`,
        why: {
            expired: `It was good until ${(0,_time_js__WEBPACK_IMPORTED_MODULE_4__/* .clock */ .pm)(proposal.event.expiresAt)} UTC${begun ? `. ${partDone}` : "; nobody had confirmed it by then, and nothing of it was done."}`,
            cancelled: `It was withdrawn, or its comment was edited${begun ? `. ${partDone}` : ", and nothing of it was done."}`,
            ran: "It was confirmed, and its command ran to its end.",
            unfinished: "It was confirmed, its command began, and something is left.",
        }[state],
        next: state === "ran"
            ? "The reply to `/confirm` above says what was done, and how it is taken back."
            : state === "unfinished"
                ? `To go on with what is left: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`/confirm ${typed}`)}.`
                : `If it is still meant, type the command in a new comment; it gets a new code${begun ? ", and what is already done stays done" : ""}.`,
    }),
    "own-command": ({ code: typed, lead }, asker) => ({
        what: "Nothing was done: you typed this command yourself",
        why: "It needs a second person, who sees what it would hit.",
        next: agreeing(typed, lead, asker),
    }),
    "asker-no-permission": ({ login }) => ({
        what: `Nothing was done: **${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(login)}**, who typed the command, may not run commands any more`,
        why: "Both people must be allowed to when it runs.",
        next: "Type the command yourself in a new comment, and let somebody else confirm it.",
    }),
};
function isOperationRefusal(refusal) {
    return Object.hasOwn(explained, refusal.refused);
}
function explainOperation(refusal, asker) {
    const explain = explained[refusal.refused];
    return explain(refusal, asker);
}


/***/ }),

/***/ 3721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ isDone),
/* harmony export */   Ds: () => (/* binding */ isKeptOut),
/* harmony export */   Ky: () => (/* binding */ candidateIds),
/* harmony export */   LR: () => (/* binding */ revokedInAll),
/* harmony export */   cL: () => (/* binding */ userLine),
/* harmony export */   uP: () => (/* binding */ isNobody),
/* harmony export */   xC: () => (/* binding */ isLetIn),
/* harmony export */   xQ: () => (/* binding */ rowLine)
/* harmony export */ });
/* harmony import */ var _incident_handled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4748);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8412);
/** One line for each user of a command about users: what Clerk confirmed, what is left, and what keeps them out now. */



const eventOf = {
    revoke: "sessions-revoked",
    lockout: "locked-out",
    unlock: "unlocked",
    "force-reset": "reset-forced",
};
function isDone(operation, row) {
    if (row.outcome === "repeated")
        return true;
    return row.outcome === "handled" && (0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_0__/* .isHandled */ .ds)(eventOf[operation], row.handling);
}
/** Names that stand for no user, or for more than one: nothing was done, and trying again will not help. */
function isNobody({ outcome }) {
    return outcome === "unknown" || outcome === "ambiguous";
}
/** An earlier run's work is part of what the command did. */
function revokedInAll({ revoked, revokedBefore = 0 }) {
    return revoked + revokedBefore;
}
/** Locked out by this command, and let in again by another since. */
function isLetIn(row) {
    return row.outcome === "handled" && row.handling.letIn === true;
}
function isKeptOut({ access }) {
    return access === "banned" || access === "locked";
}
/** What became of the sessions. A request that ends them all at once leaves nothing to tell runs apart by. */
function sessions(operation, handling) {
    const { revokedBefore = 0, alreadyOver, failed, verified } = handling;
    const revoked = revokedInAll(handling);
    const gone = handling.access === "gone";
    if (revoked + alreadyOver + failed === 0) {
        if (gone)
            return [];
        return [verified ? "no live session was found; there was nothing to revoke" : "**the sessions could not be read**"];
    }
    const share = revokedBefore === revoked ? "all" : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(revokedBefore);
    const parts = [
        revokedBefore > 0 && operation === "revoke"
            ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(revoked, "session")} revoked since the command was typed, ${share} of them before this run took over`
            : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(revoked, "session")} revoked`,
    ];
    if (alreadyOver > 0)
        parts.push(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(alreadyOver)} already gone when their turn came, not confirmed to be by us`);
    if (failed > 0)
        parts.push(`**${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(failed)} ${verified ? "still live" : "not known to be revoked"}**`);
    if (gone)
        return [parts.join(", ")];
    const check = !verified
        ? "the list could not be read again in full to make sure"
        : failed > 0
            ? "the list was read again and still shows them"
            : "the list was read again and shows none left";
    return [`${parts.join(", ")}; ${check}`];
}
function apiKeys({ apiKeys }) {
    if (!apiKeys)
        return [];
    const { revoked, failed, listed } = apiKeys;
    if (!listed && revoked + failed === 0)
        return ["**the API keys could not be read**"];
    if (!listed)
        return [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(revoked, "API key")} revoked, **whether more work is not known**`];
    if (revoked + failed === 0)
        return ["no API key"];
    return [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(revoked, "API key")} revoked${failed > 0 ? `, **${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(failed)} may still work**` : ""}`];
}
/** Which protection holds. */
function access({ access, letIn, lockedUntil, password }, wasLocked) {
    if (letIn)
        return ["**let in again since by another command, so left alone: can sign in**"];
    switch (access) {
        case "banned":
            return ["**banned**"];
        case "locked":
            return [
                `**locked** ${lockedUntil ? `until ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .dateAndClock */ .qo)(lockedUntil)}, when it ends by itself` : "with no end"}`,
                ...passwordNow(password),
            ];
        case "open":
            return ["**not kept out, can sign in**", ...passwordNow(password)];
        case "gone":
            return ["Clerk does not know the user any more, so nobody can sign in as them"];
        case "unknown":
            return [
                wasLocked
                    ? "**whether they can sign in is not known**: a lock from before may still hold, and ends by itself"
                    : // The answer was lost, or a refusal of many at once left open whether some were banned.
                        "**whether they can sign in is not known**, Clerk did not tell",
                ...passwordNow(password),
            ];
        case undefined:
            return passwordNow(password);
    }
}
function passwordNow(password) {
    switch (password) {
        case "to-be-reset":
            return ["a new password is asked for at the next sign-in"];
        case "none":
            return ["the user has no password, so there is none to reset"];
        case "unchanged":
            return ["**the password could not be marked for a reset**"];
        case "unknown":
            return ["**whether a new password is asked for is not known**, Clerk's answer was lost"];
        case undefined:
            return [];
    }
}
function unlocked({ handling, known }) {
    if (handling.access === "gone")
        return "Clerk does not know the user any more";
    if (handling.access === "unknown")
        return "**whether they can sign in is not known**, Clerk's answer was lost";
    if (handling.access !== "open")
        return `**still ${handling.access ?? "kept out"}**`;
    const was = [known?.banned ? "banned" : "", known?.locked ? "locked" : ""].filter((word) => word !== "");
    return was.length > 0 ? `was ${was.join(" and ")}, can sign in again` : "is neither banned nor locked";
}
function handled(operation, row) {
    if (operation === "unlock")
        return unlocked(row);
    const { handling } = row;
    if (isLetIn(row)) {
        // Of their sessions only what an earlier run did is known.
        const revoked = revokedInAll(handling);
        const before = revoked > 0 ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(revoked, "session")} revoked before that`] : [];
        return [...access(handling, false), ...before].join("; ");
    }
    const wasLocked = row.known?.locked === true;
    return [...access(handling, wasLocked), ...sessions(operation, handling), ...apiKeys(handling)].join("; ");
}
/** More than these are looked up in Clerk's dashboard. */
const mostCandidates = 10;
function candidateIds(candidates) {
    const more = candidates.length - mostCandidates;
    const ids = candidates.slice(0, mostCandidates).map((id) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id));
    return `${ids.join(", ")}${more > 0 ? ` and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(more)} more in Clerk's dashboard` : ""}`;
}
function rowLine(operation, row) {
    const name = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(row.asked);
    const isEmail = row.asked.includes("@");
    switch (row.outcome) {
        case "unknown":
            return `- ❓ ${name}: this Clerk instance has no such user, nothing was done. Check the ${isEmail ? "spelling, or name the user by id" : "id, or name the user by e-mail address"}.`;
        case "ambiguous":
            return `- ❓ ${name}: belongs to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(row.candidates.length, "user")}, nothing was done. Name the one you mean by id: ${candidateIds(row.candidates)}.`;
        case "repeated":
            return `- ${name}: the same user as ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(row.as)}, done once.`;
        case "unread":
            return operation === "revoke"
                ? `- ❌ ${name}: **this run revoked nothing**, the user's sessions could not be read.`
                : `- ❌ ${name}: **this run did nothing**, the user could not be read.`;
        case "not-tried":
            return `- ❌ ${name}: **not tried**, because nothing more was asked of Clerk.`;
        case "handled": {
            const { user } = row.handling;
            const who = [
                user === row.asked ? name : `${name} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(user)})`,
                ...(row.known?.email && !isEmail ? [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .maskEmail */ .vA)(row.known.email))] : []),
                ...(row.known?.banned && operation === "revoke" ? ["banned"] : []),
            ];
            return `- ${!isDone(operation, row) ? "❌" : isLetIn(row) ? "⚠️" : "✅"} ${who.join(", ")}: ${handled(operation, row)}.`;
        }
    }
}
/** The same for a page with thousands of users. */
function userLine(operation, handling) {
    return rowLine(operation, { asked: handling.user, outcome: "handled", known: undefined, handling });
}


/***/ }),

/***/ 598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ started),
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   NR: () => (/* binding */ targetLines),
/* harmony export */   VE: () => (/* binding */ dryRunReply),
/* harmony export */   jA: () => (/* binding */ progressOf),
/* harmony export */   md: () => (/* binding */ dryRunOf),
/* harmony export */   rh: () => (/* binding */ proposalReply),
/* harmony export */   uq: () => (/* binding */ confirmStarted)
/* harmony export */ });
/* harmony import */ var _incident_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2898);
/* harmony import */ var _excepted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8739);
/* harmony import */ var _operation_row_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3721);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8412);






const going = {
    revoke: "Revoking all sessions of",
    lockout: "Locking out",
    unlock: "Unlocking",
    "force-reset": "Asking for a new password and revoking all sessions of",
};
const waitHere = "This comment will say how it ended, or that the run was cut off. In doubt type the command again: what is already done stays done.";
/** Where a second person agreed, who asked need not ask again. */
const waitHereConfirmed = "This comment will say how it ended, or that the run was cut off. In doubt type the same `/confirm` again: what is already done stays done.";
/** Names beyond this are counted. */
const mostNames = 20;
const fewNames = 5;
/** `at`: when the command was typed, which tells the day of a bare time. */
function whom(selection, at) {
    switch (selection.by) {
        case "names": {
            const { named } = selection;
            const names = named.slice(0, mostNames).map(({ asked }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(asked));
            return [...names, ...(named.length > mostNames ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(named.length - mostNames)} more`] : [])].join(", ");
        }
        case "report":
            return "the users whom the report names";
        case "organization":
            return `the members of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(selection.organization)}`;
        case "signed-in-since":
            return `everybody who signed in since ${instantOf(selection.time, at)}`;
    }
}
function instantOf(time, at) {
    const since = (0,_incident_report_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUtcTime */ .jm)(time, at);
    // One that lies ahead is refused afterwards.
    if (since === null)
        return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(time.replace(/\s*(?:UTC|Z)$/i, ""))} UTC`;
    return `${(0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .dateAndClock */ .qo)(since)} (${(0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .elapsed */ .vk)(since, at)} before the command)`;
}
function started(operation, { selection, except }, at) {
    const but = except.length > 0 ? `, except ${whom({ by: "names", named: except }, at)}` : "";
    return `⏳ ${going[operation]} ${whom(selection, at)}${but} …\n\n${waitHere}`;
}
function confirmStarted(codeWord) {
    return `⏳ Running what waited for ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(codeWord)} …\n\n${waitHereConfirmed}`;
}
/** How far it is, as a line of the log and as the reply that stands meanwhile. */
function progressOf(operation, { ended, of, unfinished, totals }, isConfirmed) {
    const parts = [
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(ended)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(of, "user")}`,
        ...(operation === "unlock" ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)((0,_operation_row_js__WEBPACK_IMPORTED_MODULE_3__/* .revokedInAll */ .LR)(totals), "session")} revoked`]),
        ...(unfinished > 0 ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(unfinished)} not done`] : []),
    ];
    const line = parts.join(", ");
    return { line, reply: `⏳ ${line} …\n\n${isConfirmed ? waitHereConfirmed : waitHere}` };
}
function table({ operation, inverse, radius, selection, targets, apiKeys, reason, name, mayGrow, excepted, at, }) {
    const { users, sessions, counted, requests, seconds, environment } = radius;
    const isUnlock = operation === "unlock";
    const leftOut = targets.all.filter(({ outcome }) => outcome !== "user" && outcome !== "repeated").length;
    const rows = [
        ["Command", `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/${name}`)} for ${selection.by === "names" ? "the users below" : whom(selection, at)}`],
        [
            "Users",
            `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(users)}**${mayGrow > 0 ? `, and up to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(mayGrow)} more who sign in until it runs` : ""}${leftOut > 0 ? `; ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(leftOut, "name")} left out, see below` : ""}`,
        ],
        ...row(excepted.length > 0, "Left out", `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)((0,_excepted_js__WEBPACK_IMPORTED_MODULE_1__/* .countLeftOut */ .Rd)(excepted))}**, see below`),
        ...row(!isUnlock, "Live sessions", sessionsOf(sessions, counted, users)),
        ...row(apiKeys && users > 0, "API keys", `those of ${users === 1 ? "the user" : `all ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(users)} users`} are **revoked too**, and cannot be brought back`),
        ...row(requests > 0, "Requests to Clerk", `about ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(requests)}, in about ${(0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(Math.max(1, seconds))}`),
        ["Clerk instance", environment ? `**${environment}**` : "**not known**: neither the key nor Clerk tells"],
        [
            "Afterwards",
            [inverse, ...(apiKeys ? [keysStay] : []), ...(operation === "lockout" ? [lockInstead] : [])].join(" "),
        ],
        ...row(reason !== null, "Reason given", (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .maskEmails */ ._g)(reason ?? ""))),
    ];
    return ["| | |", "|---|---|", ...rows.map(([what, value]) => `| **${what}** | ${value} |`)].join("\n");
}
const keysStay = "Revoked API keys stay revoked.";
const lockInstead = "Where the plan has no ban, a lock stands in for it, and that may end by itself.";
function row(isShown, what, value) {
    return isShown ? [[what, value]] : [];
}
function sessionsOf(sessions, counted, users) {
    if (counted === users)
        return `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(sessions)}**`;
    if (counted === 0)
        return "**not known**: they could not be counted";
    return `about **${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(sessions)}** (counted for ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(counted)} of the users)`;
}
/** Who they are, and which names are nobody's. */
function names({ operation, targets: { all, notUsers }, excepted, page }) {
    const users = all.filter((target) => target.outcome === "user");
    // Ids tell little; where they are many, a few show what kind of list it is, and the run's page has them all.
    const shownUsers = users.slice(0, users.length > mostNames ? fewNames : mostNames).map(userName);
    const more = users.length - shownUsers.length;
    const rest = more > 0 ? `${andMore(more)}; [the run's page](${page}) lists them all` : "";
    const others = all.flatMap((target) => problemLine(operation, target));
    return [
        ...(shownUsers.length > 0 ? [`The users: ${shownUsers.join(", ")}${rest}.`] : []),
        ...(excepted.length > 0 ? [(0,_excepted_js__WEBPACK_IMPORTED_MODULE_1__/* .leftOut */ .ig)(excepted)] : []),
        ...(others.length > 0 ? [(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .someLines */ .Sk)(others, mostNames)] : []),
        ...(notUsers.length > 0
            ? [
                `Words of the report that name no user, and are left out: ${notUsers.slice(0, mostNames).map(_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP).join(", ")}${andMore(notUsers.length - mostNames)}.`,
            ]
            : []),
    ];
}
/** Everybody, for the run's page. */
function targetLines({ all }) {
    return all.flatMap((target) => (target.outcome === "user" ? [`- ${userName(target)}${emailOf(target)}`] : []));
}
function emailOf({ asked, known }) {
    return known.email && known.id === asked ? `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .maskEmail */ .vA)(known.email))}` : "";
}
function andMore(count) {
    return count > 0 ? ` and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(count)} more` : "";
}
function userName({ asked, known }) {
    return known.id === asked ? (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(asked) : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(asked)} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(known.id)})`;
}
function problemLine(operation, target) {
    if (target.outcome === "user" || target.outcome === "repeated")
        return [];
    if (target.outcome !== "unread")
        return [(0,_operation_row_js__WEBPACK_IMPORTED_MODULE_3__/* .rowLine */ .xQ)(operation, target)];
    return [`- ❌ ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(target.asked)}: could not be read, and is left out. ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explainFailure */ .SP)(target.failure).why}`];
}
function proposalReply(plan, waiting) {
    const confirm = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/confirm ${waiting.code}`);
    return [
        "⚠️ **Nothing was done yet: this needs a second person.**",
        table(plan),
        `**Somebody else who may run commands types ${confirm} by ${(0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .clock */ .pm)(waiting.expiresAt)} UTC**, and it runs. To withdraw it: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/cancel ${waiting.code}`)}. Do not edit the comment with the command: then it does not run.`,
        nobodyElse(plan, waiting),
        ...names(plan),
    ].join("\n\n");
}
/** Whoever leads, and did not type the command, is a second person like any other. */
function nobodyElse({ lead, by }, { code: codeWord }) {
    const alone = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/confirm ${codeWord} --alone "why"`);
    const recorded = "the reason stands in the record and in the post-mortem";
    if (lead?.toLowerCase() === by.toLowerCase())
        return `Nobody else awake? As the lead you may type ${alone} yourself; ${recorded}.`;
    if (lead !== null)
        return `Nobody else awake? Call **${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(lead)}**, who leads, and can confirm it like anybody else.`;
    return `Nobody else awake? Nobody leads yet, and only the lead may confirm their own command. If that is you, type ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/lead @${by}`)}, then ${alone}; ${recorded}.`;
}
/** `waitingFor`: the code of a command that was only looked at again. */
function dryRunReply(plan, waitingFor) {
    return [
        "🔍 **Dry run: nothing was changed.** This is what the command would hit now:",
        table(plan),
        ...names(plan),
        plan.radius.users > 0
            ? waitingFor === undefined
                ? "To do it, type the command in a new comment without `--dry-run`."
                : `To do it, somebody else than who typed the command types ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/confirm ${waitingFor}`)} in a new comment.`
            : "There is nobody to do it to: name the users another way.",
    ].join("\n\n");
}
/** Of a command that only moves the incident. */
function dryRunOf(reply) {
    return `🔍 **Dry run: nothing was changed.** Without \`--dry-run\` the answer would be:\n\n---\n\n${reply}`;
}
/** `begun`: somebody agreed, and the command was cut off. */
function cancelled({ by, command, event }, begun) {
    return `✅ **Withdrawn:** ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/${command ?? ""}`)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(by)} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(event.code)}) will not run${begun ? " any further" : ""}.\n\n${begun ? "Somebody had agreed, and its run began: what it did stays done, and its reply above says how far it came." : "Nothing of it was done."} To do it after all, type the command again in a new comment.`;
}
function codes(waiting) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(waiting.map((one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one)), "and");
}


/***/ }),

/***/ 8412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pm: () => (/* binding */ clock),
/* harmony export */   qo: () => (/* binding */ dateAndClock),
/* harmony export */   vk: () => (/* binding */ elapsed)
/* harmony export */ });
/** Times as people read them, always in UTC and always saying so somewhere near. */
/** "10:02" */
function clock(at) {
    return at.slice(11, 16);
}
/** "2026-11-23 10:02 UTC" */
function dateAndClock(at) {
    return `${at.slice(0, 10)} ${clock(at)} UTC`;
}
/** "4 min", "2 h 5 min", "3 d 1 h": the two largest units that matter. */
function elapsed(from, to) {
    const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
    if (minutes < 1)
        return "less than a minute";
    if (minutes < 60)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 48)
        return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
    return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
/** A duration in seconds: "60 seconds", "10 minutes", "3 hours", "10 years". */
function duration(seconds) {
    const units = [
        [31_536_000, "year"],
        [86_400, "day"],
        [3_600, "hour"],
        [60, "minute"],
    ];
    for (const [size, name] of units) {
        if (seconds >= 2 * size || seconds === size) {
            if (seconds === 60)
                break;
            const count = Math.ceil(seconds / size);
            return `${count} ${name}${count === 1 ? "" : "s"}`;
        }
    }
    return seconds === 1 ? "1 second" : `${seconds} seconds`;
}


/***/ })

};
