export const id = 929;
export const ids = [929];
export const modules = {

/***/ 6929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lockOutUsers: () => (/* binding */ lockOutUsers)
/* harmony export */ });
/* harmony import */ var _operations_lock_out_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4747);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9317);
/* harmony import */ var _operate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8502);
/** The action `lock-out-users`: keeps the users in its inputs from signing in, and ends their sessions. */



function lockOutUsers(root) {
    return (0,_operate_js__WEBPACK_IMPORTED_MODULE_2__/* .operate */ .N)(_operations_lock_out_js__WEBPACK_IMPORTED_MODULE_0__/* .lockOut */ .g, root, (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)("alone"));
}


/***/ }),

/***/ 3391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ forceReset),
/* harmony export */   j: () => (/* binding */ compromise)
/* harmony export */ });
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2291);


const forceReset = {
    name: "force-reset",
    event: "reset-forced",
    requests: ({ users, apiKeys }) => users * (apiKeys ? 4 : 3),
    async begin(order) {
        return { handle: (user) => resetOne(order, user) };
    },
};
async function resetOne(order, user) {
    const live = await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .liveBefore */ .cH)(order, user);
    const { password, failures } = await compromise(order, user);
    const [failure] = failures;
    if (failure && (await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .isGone */ .ST)(order, user, failure)))
        return (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .endApiKeys */ .MW)(order, (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .gone */ .qp)((0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .untouched */ .sF)(user)));
    const ended = await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .endApiKeys */ .MW)(order, await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .endSessions */ .vG)(order, user, live));
    return { ...ended, password, failures: [...failures, ...ended.failures] };
}
/** What became of the password, and why it stayed as it was. */
async function compromise({ clerk }, user) {
    try {
        return { password: (await clerk.compromisePassword(user)) ? "to-be-reset" : "none", failures: [] };
    }
    catch (error) {
        const failure = (0,_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error);
        // A request without an answer may have been done all the same.
        return { password: (0,_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeDone */ .VH)(failure) ? "unknown" : "unchanged", failures: [failure] };
    }
}


/***/ }),

/***/ 4747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ lockOut)
});

;// CONCATENATED MODULE: ./.build/src/ports/clerk.js
/** How many users Clerk bans in one request: https://clerk.com/docs/reference/backend-api/tag/users/post/users/ban */
const mostBanned = 50;

// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
// EXTERNAL MODULE: ./.build/src/operations/force-reset.js
var force_reset = __webpack_require__(3391);
// EXTERNAL MODULE: ./.build/src/operations/ledger.js
var ledger = __webpack_require__(9033);
// EXTERNAL MODULE: ./.build/src/operations/operation.js
var operation = __webpack_require__(2291);
;// CONCATENATED MODULE: ./.build/src/operations/lock-out.js





const lockOut = {
    name: "lockout",
    event: "locked-out",
    requests: ({ users, apiKeys }) => Math.ceil(users / mostBanned) + users * ((apiKeys ? 2 : 1) + (users > ledger/* mostListed */.p9 ? 0 : 1)),
    async begin(order) {
        const { users } = order;
        const ids = users.map(({ id }) => id);
        const known = new Map(users.map((user) => [user.id, user]));
        const live = new Map(
        // Of many this would hold up the ban; theirs are counted by when they ended.
        ids.length > ledger/* mostListed */.p9
            ? []
            : await Promise.all(ids.map(async (id) => [id, await (0,operation/* liveBefore */.cH)(order, id)])));
        const door = { banned: new Set(), unsure: new Set(), noBan: undefined };
        await banAll(order, ids, door);
        return {
            handle: (user) => lockOutOne({ order, user, known: known.get(user), live: live.get(user), door }),
            begun: (user) => banOf(user, door),
        };
    },
};
/** What is known of a user whose own turn does not come. */
function banOf(user, { banned, unsure }) {
    if (banned.has(user))
        return { ...(0,operation/* untouched */.sF)(user), access: "banned" };
    return unsure.has(user) ? { ...(0,operation/* untouched */.sF)(user), access: "unknown" } : undefined;
}
/**
 * Refused before Clerk looks at the users. Of every other failure it is not documented whether some of them were banned:
 * https://clerk.com/docs/reference/backend-api/tag/users/post/users/ban
 */
const untouching = new Set(["unauthorized", "forbidden", "not-in-plan", "rate-limited"]);
/** So many requests for many in a row that failed mean that this is not the way; a user alone may still be banned. */
const mostFailed = 3;
/** What one request could not do for all of its users is tried again for each of them. */
async function banAll({ clerk }, ids, door) {
    const chunks = Array.from({ length: Math.ceil(ids.length / mostBanned) }, (_, index) => ids.slice(index * mostBanned, (index + 1) * mostBanned));
    let failed = 0;
    const isOver = () => door.noBan !== undefined || clerk.stopped !== undefined || failed >= mostFailed;
    async function work() {
        for (let chunk = chunks.shift(); chunk && !isOver(); chunk = chunks.shift()) {
            try {
                await clerk.ban(chunk);
                for (const id of chunk)
                    door.banned.add(id);
                failed = 0;
            }
            catch (error) {
                const failure = (0,ports_failure/* asFailure */.h_)(error);
                failed++;
                if (failure.reason === "not-in-plan")
                    door.noBan = failure;
                else if (!untouching.has(failure.reason))
                    for (const id of chunk)
                        door.unsure.add(id);
            }
        }
    }
    await Promise.all(Array.from({ length: 4 }, work));
}
async function lockOutOne(one) {
    const { order, user, live, door } = one;
    const out = door.banned.has(user) ? banned : asBefore(one, await keepOut(order, user, door));
    // Nothing is left to be ended but keys, and a list of sessions may be refused for a user who is gone.
    if (out.access === "gone")
        return (0,operation/* endApiKeys */.MW)(order, (0,operation/* gone */.qp)((0,operation/* untouched */.sF)(user)));
    const ended = await (0,operation/* endSessions */.vG)(order, user, live);
    const all = await (0,operation/* endApiKeys */.MW)(order, ended);
    return { ...all, ...out, failures: [...out.failures, ...all.failures] };
}
const banned = { access: "banned", failures: [] };
/** Where nothing of ours keeps them out, what did before may: a ban holds, while a lock may end by itself. */
function asBefore({ known }, out) {
    if (known?.banned && (out.access === "open" || out.access === "unknown"))
        return { ...out, ...banned };
    return known?.locked && out.access === "open" ? { ...out, access: "unknown" } : out;
}
async function keepOut(order, user, door) {
    if (door.noBan)
        return withoutBan(order, user);
    try {
        await order.clerk.ban([user]);
        return banned;
    }
    catch (error) {
        const failure = (0,ports_failure/* asFailure */.h_)(error);
        if (failure.reason === "not-in-plan")
            return withoutBan(order, user);
        if (await (0,operation/* isGone */.ST)(order, user, failure))
            return { access: "gone", failures: [] };
        // A request without an answer may have been done all the same, or may still be.
        const isUnsure = (0,ports_failure/* mayBeDone */.VH)(failure) || door.unsure.has(user);
        if (isUnsure && (await (0,operation/* lookAgain */.IK)(order, user))?.banned)
            return banned;
        return { access: isUnsure ? "unknown" : "open", failures: [failure] };
    }
}
async function withoutBan(order, user) {
    const [locked, { password, failures }] = await Promise.all([lock(order, user), (0,force_reset/* compromise */.j)(order, user)]);
    return { ...locked, password, failures: [...locked.failures, ...failures] };
}
async function lock(order, user) {
    try {
        const { until } = await order.clerk.lock(user);
        return { access: "locked", lockedUntil: until, failures: [] };
    }
    catch (error) {
        const failure = (0,ports_failure/* asFailure */.h_)(error);
        if (await (0,operation/* isGone */.ST)(order, user, failure))
            return { access: "gone", failures: [] };
        return { access: (0,ports_failure/* mayBeDone */.VH)(failure) ? "unknown" : "open", failures: [failure] };
    }
}


/***/ })

};
