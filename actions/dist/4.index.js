export const id = 4;
export const ids = [4];
export const modules = {

/***/ 4:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   revokeSessions: () => (/* binding */ revokeSessions)
/* harmony export */ });
/* harmony import */ var _operations_revoke_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7686);
/* harmony import */ var _operate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8502);
/** The action `revoke-sessions`: ends all sessions of the users in its inputs. */


function revokeSessions(root) {
    return (0,_operate_js__WEBPACK_IMPORTED_MODULE_1__/* .operate */ .N)(_operations_revoke_js__WEBPACK_IMPORTED_MODULE_0__/* .revoke */ .r, root, "");
}


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ revoke)
/* harmony export */ });
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2291);


const revoke = {
    name: "revoke",
    event: "sessions-revoked",
    requests: ({ users, sessions, apiKeys }) => users * (apiKeys ? 3 : 2) + sessions,
    async begin(order) {
        return { handle: async (user) => (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .endApiKeys */ .MW)(order, await revokeOne(order, user)) };
    },
};
async function revokeOne(order, user) {
    const since = order.resumed ? order.at : undefined;
    try {
        const handling = await order.clerk.revokeAllSessions(user, { since });
        const last = handling.verified ? undefined : handling.failures.at(-1);
        return last && (await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .isGone */ .ST)(order, user, last)) ? { ...(0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .gone */ .qp)(handling), failures: [] } : handling;
    }
    catch (error) {
        const failure = (0,_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error);
        if (await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .isGone */ .ST)(order, user, failure))
            return (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .gone */ .qp)((0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .untouched */ .sF)(user));
        throw failure;
    }
}


/***/ })

};
