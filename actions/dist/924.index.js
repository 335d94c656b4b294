export const id = 924;
export const ids = [924];
export const modules = {

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

/***/ 9033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ takenOver),
/* harmony export */   au: () => (/* binding */ openLedger),
/* harmony export */   p9: () => (/* binding */ mostListed),
/* harmony export */   x6: () => (/* binding */ unknownYet)
/* harmony export */ });
/* harmony import */ var _incident_handled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4748);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8592);
/* harmony import */ var _totals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1539);
/**
 * Who of many users has had their turn, and what came of it, with a checkpoint from which a run that died is taken up. Where
 * it is not certain that the checkpoint speaks of the same users, or that they are still as it says, it counts for nothing.
 */



/** Up to so many users are listed one by one, done or not. */
const mostListed = 20;
/** Of more, the record lists those that are not done, as far as a comment has room for them. */
const mostUnfinished = 150;
const nothingTaken = { done: new Set(), left: new Map(), through: 0, rest: _totals_js__WEBPACK_IMPORTED_MODULE_2__/* .nothing */ .s6 };
/**
 * Nothing where it is not certain that the checkpoint speaks of the same users, or where it counts some who were locked: a
 * lock ends by itself, and the sums do not tell when.
 */
function takenOver(given, earlier) {
    if (!earlier?.done || earlier.rest.locked > 0)
        return nothingTaken;
    const { through, digest } = earlier.done;
    const before = given.filter((user) => user <= through);
    if ((0,_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(before) !== digest)
        return nothingTaken;
    const left = new Map(earlier.users.flatMap((one) => (one.user <= through ? [[one.user, one]] : [])));
    return { done: new Set(before.filter((user) => !left.has(user))), left, through: before.length, rest: earlier.rest };
}
function openLedger({ event, users: given, earlier }) {
    const users = [...given].sort();
    const taken = takenOver(users, earlier);
    const ended = users.map((user) => (taken.done.has(user) ? "skipped" : undefined));
    const book = openBook(event, users, taken);
    let count = taken.done.size;
    /** For who watches: over everybody who had their turn, wherever the checkpoint stands. */
    let totals = taken.rest;
    let unfinished = 0;
    return {
        users,
        isOpen: (index) => ended[index] === undefined,
        end(index, what) {
            ended[index] = what;
            count++;
            if ("user" in what)
                totals = (0,_totals_js__WEBPACK_IMPORTED_MODULE_2__/* .plus */ .tY)(totals, what);
            if (!("user" in what) || !(0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_0__/* .isHandled */ .ds)(event, what))
                unfinished++;
            const user = users[index];
            if (user === undefined || !book.settleLeft(user, what))
                book.advance(ended);
        },
        standing: () => ({ ended: count, of: users.length, unfinished, totals, progress: book.progress }),
        waiting: () => users.filter((_, index) => ended[index] === undefined),
        close: (cut) => book.close(ended, cut),
    };
}
function openBook(event, users, taken) {
    const isFew = users.length <= mostListed;
    const listed = new Map();
    const unread = new Map();
    /** Before the checkpoint, and without their turn in this run yet. */
    const left = new Map(taken.left);
    // All users before the index `through` have ended or are left, so that the checkpoint may stand there. It never goes
    // back: the sums hold everybody who is done before it.
    let { rest, through } = taken;
    function settle(user, what) {
        if (what === "skipped")
            return;
        if (!("user" in what))
            unread.set(user, what);
        else if (isFew || !(0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_0__/* .isHandled */ .ds)(event, what) || (0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_0__/* .isMoot */ .wo)(what))
            listed.set(user, what);
        else
            rest = (0,_totals_js__WEBPACK_IMPORTED_MODULE_2__/* .plus */ .tY)(rest, what);
    }
    function advance(ended) {
        for (let user = users[through]; user !== undefined; user = users[++through]) {
            const what = ended[through];
            if (what === undefined)
                return;
            settle(user, what);
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
            : { done: { through: last, digest: (0,_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(users.slice(0, through)) } };
        return { users: unfinished.slice(0, mostUnfinished), rest, ...done, unlisted };
    }
    return {
        settleLeft(user, what) {
            if (!left.delete(user))
                return false;
            settle(user, what);
            return true;
        },
        advance,
        progress,
        close(ended, cut) {
            const behind = cut.filter(({ user }) => !left.has(user));
            for (const handling of cut)
                if (left.has(handling.user))
                    left.set(handling.user, withoutFailures(handling));
            // The checkpoint stands before the first whose turn did not come; who ended behind that is looked at again.
            const isWhole = left.size === 0 && through === users.length;
            const checkpoint = isFew || isWhole ? undefined : withCut(progress(), behind);
            advance(ended.map((what) => what ?? "skipped"));
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
/** What a record holds of a user of whom nothing was learned. */
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
/* harmony export */   IK: () => (/* binding */ lookAgain),
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
    return (reason === "not-found" || reason === "rejected") && (await lookUp(clerk, user)) === "nobody";
}
/** The user as they are now, where the answer to a change was lost; undefined where that cannot be read either. */
async function lookAgain({ clerk }, user) {
    const found = await lookUp(clerk, user);
    return found === "nobody" ? undefined : found;
}
async function lookUp(clerk, user) {
    const [found] = await clerk.findUsers([{ id: user }]);
    if (found === undefined || found instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .OutsideFailure */ .Kr)
        return undefined;
    return found.length === 0 ? "nobody" : found.find(({ id }) => id === user);
}


/***/ }),

/***/ 4014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform)
});

// EXTERNAL MODULE: ./.build/src/incident/handled.js
var incident_handled = __webpack_require__(4748);
// EXTERNAL MODULE: ./.build/src/words/excepted.js
var excepted = __webpack_require__(29);
// EXTERNAL MODULE: ./.build/src/words/failure.js + 5 modules
var failure = __webpack_require__(9539);
// EXTERNAL MODULE: ./.build/src/words/operation-report.js
var operation_report = __webpack_require__(6215);
// EXTERNAL MODULE: ./.build/src/words/operation-row.js
var operation_row = __webpack_require__(3721);
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
        ? noneRevoked(totals.alreadyOver, isAll && !report.rows.some(operation_row/* isMootRow */.C$))
        : `${(0,words_text/* plural */.LS)(revoked, "session")}${keys}${whose} revoked${since}`;
    switch (operation) {
        case "revoke": {
            const nothing = resumed ? "This run revoked nothing, an earlier one may have done a part" : "Nothing was revoked";
            return isNone ? nothing : sessions;
        }
        case "lockout": {
            const out = (0,operation_report/* keptOut */.xt)(report);
            const none = isAll ? "Nobody was left to lock out" : "Nobody is known to be locked out";
            return `${out === 0 ? none : `${are(out, "locked out")}${byLock(totals.locked, out)}`}; ${sessions}`;
        }
        case "unlock": {
            const open = done - report.rows.filter(operation_row/* isMootRow */.C$).length;
            if (open === 0)
                return isAll ? "Nobody was left to unlock" : "Nobody is known to be unlocked";
            return isAll && (0,operation_report/* isNobodyLetIn */.K)(report)
                ? `Nothing to unlock: ${are(open, "neither banned nor locked")}`
                : `${(0,words_text/* plural */.LS)(open, "user")} can sign in again`;
        }
        case "force-reset": {
            const asked = (0,operation_report/* mustReset */.R3)(report);
            const without = totals.passwordless;
            if (asked === 0 && without > 0)
                return `No password was marked for a reset: ${(0,words_text/* plural */.LS)(without, "user")} ${without === 1 ? "has" : "have"} none; ${sessions}`;
            if (asked === 0 && (resumed || (0,operation_report/* handledRows */.Sk)(report.rows).some(({ handling }) => handling.password === "unknown")))
                return `No password is known to be marked for a reset; ${sessions}`;
            if (asked === 0)
                return isNone ? "Nothing was changed" : sessions;
            const none = without > 0 ? `, ${(0,words_text/* number */.ai)(without)} ${without === 1 ? "has" : "have"} no password` : "";
            return `${(0,words_text/* plural */.LS)(asked, "user")} must set a new password at the next sign-in${none}; ${sessions}`;
        }
    }
}
/** With whom nothing was left to be done, which is not what was asked for. */
function moot(rows) {
    const letIn = rows.filter(operation_row/* isLetIn */.xC).length;
    const gone = rows.filter(operation_row/* isMootRow */.C$).length - letIn;
    return [
        ...(letIn > 0 ? [`${(0,words_text/* plural */.LS)(letIn, "user")} can sign in, let in again since by another command`] : []),
        ...(gone > 0 ? [`${are(gone, "not in Clerk any more")}`] : []),
    ];
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
    const said = [achieved(report, isAll), ...moot(rows)].join("; ");
    if (isAll) {
        if (operation === "unlock")
            return `✅ **${said}.**`;
        const none = (revoked > 0 || totals.apiKeys > 0) && !rows.some(operation_row/* isMootRow */.C$) ? ", none is left" : "";
        if (operation !== "revoke")
            return `${isHalf(report) ? "⚠️" : "✅"} **${said}${none}.**`;
        if (revoked > 0 || totals.apiKeys > 0) {
            return `✅ **${said}; none is left.**`;
        }
        return totals.alreadyOver > 0
            ? "✅ **None is left: the sessions were already gone when their turn came.**"
            : `✅ **${["No live session was found", ...moot(rows)].join("; ")}.**`;
    }
    if (open.every(operation_row/* isNobody */.uP) && notTried.length === 0) {
        return totals.users === 0 ? `😕 **${nobodyFound[operation]}.**` : `😕 **${said}, but not every name was found.**`;
    }
    const maybe = (0,operation_report/* sum */.cz)(rows, ({ failed, verified }) => (verified ? 0 : failed));
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
    const live = (0,operation_report/* sum */.cz)(rows, ({ failed, verified }) => (verified ? failed : 0));
    const handled = (0,operation_report/* handledRows */.Sk)(rows);
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

// EXTERNAL MODULE: ./.build/src/words/operation-next.js
var operation_next = __webpack_require__(6412);
// EXTERNAL MODULE: ./.build/src/words/time.js
var time = __webpack_require__(8412);
;// CONCATENATED MODULE: ./.build/src/words/operation.js
/** What a command about users says at its end: what was done, to whom, what is left and how to go on, and what is true now. */








/** One paragraph for each reason. */
function reasons(report) {
    const { rows, stopped } = report;
    const failures = rows.flatMap((row) => row.outcome === "handled" ? row.handling.failures : "failures" in row ? row.failures : []);
    return (0,failure/* explainEach */.rr)(stopped ? [stopped, ...failures] : failures, (0,operation_report/* placeOf */.$t)(report));
}
/** A plan without a ban is a reason of its own: what stands in for the ban, and how long it holds. */
function withoutBan(report) {
    const { operation, totals, rows } = report;
    if (operation !== "lockout")
        return [];
    const noBan = "Clerk's plan of this instance has no ban";
    const open = (0,operation_report/* handledRows */.Sk)(rows).some(({ handling }) => !(0,operation_row/* isKeptOut */.Ds)(handling) && handling.password !== undefined);
    const locks = totals.locked > 0
        ? [
            `${noBan}, so a lock stands in for it. ${howLong(report)} With a plan that has bans, ${ways[(0,operation_report/* placeOf */.$t)(report)].again} makes it one.`,
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
    const locks = (0,operation_report/* handledRows */.Sk)(rows).flatMap(({ handling: { access, lockedUntil = null } }) => access === "locked" ? [lockedUntil] : []);
    const ends = locks.filter((until) => until !== null).sort();
    const isEach = locks.length === totals.locked;
    if (isEach && ends.length === 0)
        return "It holds until somebody unlocks the user.";
    const when = isEach
        ? `${locks.length === 1 ? "It ends by itself" : "The first ends by itself"} at **${(0,time/* dateAndClock */.qo)(ends[0] ?? "")}**`
        : "Unless Clerk's dashboard sets locks to hold for good, they end by themselves, after an hour if nobody set another time";
    return `${when}; after that the user can sign in again, with a new password where one was asked for. To keep them out, ${ways[(0,operation_report/* placeOf */.$t)(report)].goAgain} before.`;
}
/** A new password is asked for only where there is one, and where Clerk is set up to ask. */
function aboutPasswords(report) {
    if (report.operation !== "force-reset")
        return [];
    const asks = (0,operation_report/* mustReset */.R3)(report) > 0
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
    const unexplained = (0,operation_report/* handledRows */.Sk)(rows).filter(({ handling: { failures } }) => failures.length === 0);
    const sessions = unexplained.some(({ handling: { verified, failed } }) => verified && failed > 0);
    const keys = unexplained.some(({ handling: { apiKeys } }) => (apiKeys?.failed ?? 0) > 0);
    const next = operation === "lockout" ? "Look at the user in Clerk's dashboard." : ways[(0,operation_report/* placeOf */.$t)(report)].lockOut;
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
    const untouched = (0,operation_report/* handledRows */.Sk)(rows).filter((row) => !(0,operation_report/* wasTouched */.I7)(operation, row)).length;
    if (operation === "unlock" || totals.users - untouched <= 0)
        return [];
    const lifetime = tokenLifetimeSeconds === undefined
        ? "Tokens that were already issued stay valid until they expire: 60 seconds, or longer if the application uses JWT templates (Clerk did not tell their lifetimes)."
        : `Tokens that were already issued stay valid for up to **${(0,time/* duration */.p0)(tokenLifetimeSeconds)}**, until they expire; Clerk cannot take those back.`;
    const brought = (0,operation_row/* revokedInAll */.LR)(totals) > 0 ? " Ended sessions cannot be brought back." : "";
    const keys = report.apiKeys ? "" : ` API keys are not sessions and go on working: ${ways[(0,operation_report/* placeOf */.$t)(report)].keysToo}.`;
    return [`${lifetime}${signingIn(report)}${brought}${keys}`];
}
/** Letting somebody in brings nothing else back. */
function staysEnded(report) {
    if (report.operation !== "unlock" || report.done === 0 || (0,operation_report/* isNobodyLetIn */.K)(report))
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
    const done = (0,operation_report/* handledRows */.Sk)(rows).filter((row) => (0,operation_report/* wasTouched */.I7)(operation, row));
    const banned = done.filter(({ handling }) => handling.access !== "gone").map(({ known }) => known?.banned === true);
    const isMany = (0,operation_report/* unlistedDone */.vE)(report) > 0;
    if (!isMany && banned.length === 0)
        return "";
    const [who, is] = totals.users === 1 ? ["The user", "is"] : ["The users", "are"];
    if (!isMany && banned.every((one) => one))
        return ` ${who} ${is} banned, and cannot sign in until that is taken back.`;
    const exceptBanned = isMany || banned.some((one) => one) ? "Users who are not banned" : who;
    return ` ${exceptBanned} can sign in again, and so can anybody who knows the password; ${ways[(0,operation_report/* placeOf */.$t)(report)].keepsOut}.`;
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
    return (0,operation_report/* unlistedDone */.vE)(report) > 0 && outcome === "handled";
}
function summaryOn({ page }) {
    return page === undefined ? "the end of the run's summary" : `the summary on [the run's page](${page})`;
}
function aboutMany(report) {
    const done = (0,operation_report/* unlistedDone */.vE)(report);
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
function wentOn({ resumed, totals, operation, filter, warrant }) {
    if (!resumed || totals.users === 0)
        return [];
    // By who is kept out now, unless a proposal had marked who was.
    const isByState = operation === "unlock" && filter !== undefined && warrant.confirmed === undefined;
    const unseen = " Whom that one let in before it was cut off is not counted here, unless its last word named them.";
    return [`An earlier run of this command did not finish; this one went on.${isByState ? unseen : ""}`];
}
function operationReply(report) {
    return [
        headline(report),
        ...rowLines(report),
        (0,excepted/* leftOut */.ig)(report.excepted),
        ...withoutBan(report),
        ...reasons(report),
        ...keptAppearing(report),
        ...(0,operation_next/* goingOn */.iO)(report),
        ...(0,operation_next/* lockedOutAfterAll */.wp)(report),
        ...aboutPasswords(report),
        ...afterwards(report),
        ...staysEnded(report),
        ...(0,operation_next/* takenBack */.lv)(report),
        ...wentOn(report),
        footer(report),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}

// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
// EXTERNAL MODULE: ./.build/src/operations/ledger.js
var operations_ledger = __webpack_require__(9033);
;// CONCATENATED MODULE: ./.build/src/operations/in-bulk.js
/**
 * One piece of work for each of many users: several at once, in the order of their ids, until all had their turn or there is
 * no use in going on. Nobody is left out of the account; who is known to be done by an earlier run is left alone.
 */



/**
 * So many users in a row of whom Clerk told nothing mean that to ask on for the others would only add to what is wrong. A
 * "no" counts as an answer, and so does a look at a user's sessions where something else failed: the next user is tried.
 */
const mostUntold = 20;
/** Users at once. Requests are paced elsewhere; this only has to be enough to use the pace at a slow answer. */
const atOnce = 24;
async function inBulk(work) {
    const { stopped, begun = () => undefined } = work;
    const ledger = (0,operations_ledger/* openLedger */.au)(work);
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
/** Returns why it ended before its time. A fault of ours ends it for all, and is said when nobody is at work any more. */
async function handleAll({ event, handle, stopped, onProgress }, ledger) {
    const { users } = ledger;
    let untoldInARow = 0;
    let gaveUp;
    let broken;
    function learn(what) {
        const failure = "user" in what ? ((0,incident_handled/* isHandled */.ds)(event, what) ? undefined : what.failures.at(-1)) : what;
        const isTold = ("user" in what && what.verified) || failure === undefined || !(0,ports_failure/* mayPass */.bg)(failure);
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
                const what = await handle(user).catch(ports_failure/* asFailure */.h_);
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
/** The sums of those who are done count nobody who was let in again: they are told of one by one, and not as locked out. */
function countedApart(progress, users) {
    const { rest } = progress;
    return {
        ...progress,
        users: [...progress.users, ...users.map(operations_ledger/* unknownYet */.x6)],
        rest: { ...rest, users: Math.max(0, rest.users - users.length) },
    };
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
// EXTERNAL MODULE: ./.build/src/operations/totals.js
var operations_totals = __webpack_require__(1539);
;// CONCATENATED MODULE: ./.build/src/operations/perform.js








/** A page of GitHub's holds a megabyte; this many lines stay well below it. */
const mostKept = 6_000;
async function perform(job) {
    const { operation, clerk, apiKeys, warrant, at, earlier } = job;
    const users = (0,operations_targets/* usersOf */.ev)(job.targets);
    const ids = users.map(({ id }) => id);
    // Whom an earlier run is known to have done is left alone: others may have changed their state since, on purpose.
    const { done } = (0,operations_ledger/* takenOver */.GH)(ids, earlier?.progress);
    const letIn = letInAgain(operation, earlier, users);
    const progress = earlier &&
        countedApart(earlier.progress, ids.filter((id) => done.has(id) && letIn.has(id)));
    const order = {
        clerk,
        users: users.filter(({ id }) => !done.has(id) && !letIn.has(id)),
        apiKeys,
        reason: warrant.reason,
        at,
        resumed: earlier !== undefined,
    };
    const tried = [];
    const { handle, begun } = await operation.begin(order);
    const account = await inBulk({
        event: operation.event,
        users: ids,
        earlier: progress,
        async handle(user) {
            const handling = letIn.get(user) ?? (await handle(user));
            tried.push(handling);
            return handling;
        },
        begun,
        stopped: () => clerk.stopped,
        onProgress: job.onProgress,
    });
    const everyone = thoseMissedMost(operation, [...new Set([...tried, ...account.listed.values()])]);
    const rows = rowsOf(job.targets, account);
    if (earlier && users.length <= operations_ledger/* mostListed */.p9) {
        leaveOut(rows, earlier.others);
        keepEarlier(rows, earlier.progress);
    }
    const event = eventOf(job, rows, account);
    const totals = (0,operations_totals/* sumOf */.XN)(account.rest, handlings(rows));
    const tokenLifetimeSeconds = totals.users > 0 && operation.name !== "unlock" ? await clerk.longestTokenLifetimeSeconds() : undefined;
    const reply = operationReply({
        operation: operation.name,
        rows: users.length <= operations_ledger/* mostListed */.p9 ? rows : rows.filter((row) => !(0,operation_row/* isDone */.$L)(operation.name, row) || (0,operation_row/* isMootRow */.C$)(row)),
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
    const lines = users.length > operations_ledger/* mostListed */.p9 ? linesOf(operation, everyone, rows) : [];
    return { event: recorded, reply, ending: endingOf(operation, rows, event), lines, rows, totals, everyone };
}
/** Where there is no room for all, whoever is not done is kept first. */
function thoseMissedMost({ event }, all) {
    if (all.length <= mostKept)
        return [...all];
    const kept = new Set(all.toSorted((a, b) => Number((0,incident_handled/* isHandled */.ds)(event, a)) - Number((0,incident_handled/* isHandled */.ds)(event, b))).slice(0, mostKept));
    return all.filter((handling) => kept.has(handling));
}
/** Everybody for the run's page, those too whom this run could not handle; whoever is not done stands where no page is cut. */
function linesOf({ name, event }, everyone, rows) {
    const others = rows.filter(({ outcome }) => outcome !== "handled").slice(0, mostKept);
    const lineOf = (handling) => (0,operation_row/* userLine */.cL)(name, handling);
    return [
        ...everyone.filter((handling) => !(0,incident_handled/* isHandled */.ds)(event, handling)).map(lineOf),
        ...others.map((row) => (0,operation_row/* rowLine */.xQ)(name, row)),
        ...everyone.filter((handling) => (0,incident_handled/* isHandled */.ds)(event, handling)).map(lineOf),
    ];
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
    const isFew = (0,operations_targets/* usersOf */.ev)(targets).length <= operations_ledger/* mostListed */.p9;
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
    return keptOut.length > 0 ? { all: keptOut, notUsers } : undefined;
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

/***/ 1539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   s6: () => (/* binding */ nothing),
/* harmony export */   tY: () => (/* binding */ plus)
/* harmony export */ });
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


/***/ }),

/***/ 8370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ started),
/* harmony export */   jA: () => (/* binding */ progressOf),
/* harmony export */   uq: () => (/* binding */ confirmStarted)
/* harmony export */ });
/* harmony import */ var _operation_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3721);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5622);
/* harmony import */ var _whom_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4934);



const going = {
    revoke: "Revoking all sessions of",
    lockout: "Locking out",
    unlock: "Unlocking",
    "force-reset": "Asking for a new password and revoking all sessions of",
};
const waitHere = "This comment will say how it ended, or that the run was cut off. In doubt type the command again: what is already done stays done.";
/** Where a second person agreed, who asked need not ask again. */
const waitHereConfirmed = "This comment will say how it ended, or that the run was cut off. In doubt type the same `/confirm` again: what is already done stays done.";
function started(operation, { selection, except }, at) {
    const but = except.length > 0 ? `, except ${(0,_whom_js__WEBPACK_IMPORTED_MODULE_1__/* .whom */ .Gd)({ by: "names", named: except }, at)}` : "";
    return `⏳ ${going[operation]} ${(0,_whom_js__WEBPACK_IMPORTED_MODULE_1__/* .whom */ .Gd)(selection, at)}${but} …\n\n${waitHere}`;
}
function confirmStarted(codeWord) {
    return `⏳ Running what waited for ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(codeWord)} …\n\n${waitHereConfirmed}`;
}
/** How far it is, as a line of the log and as the reply that stands meanwhile. */
function progressOf(operation, { ended, of, unfinished, totals }, isConfirmed) {
    const parts = [
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(ended)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(of, "user")}`,
        ...(operation === "unlock" ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)((0,_operation_row_js__WEBPACK_IMPORTED_MODULE_0__/* .revokedInAll */ .LR)(totals), "session")} revoked`]),
        ...(unfinished > 0 ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(unfinished)} not done`] : []),
    ];
    const line = parts.join(", ");
    return { line, reply: `⏳ ${line} …\n\n${isConfirmed ? waitHereConfirmed : waitHere}` };
}


/***/ })

};
