export const id = 459;
export const ids = [459];
export const modules = {

/***/ 5239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ namedUsers),
/* harmony export */   LI: () => (/* binding */ clerkUrl),
/* harmony export */   S7: () => (/* binding */ InputProblem),
/* harmony export */   cE: () => (/* binding */ quotaShare),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   pk: () => (/* binding */ readReason)
/* harmony export */ });
/* harmony import */ var _commands_arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8217);
/* harmony import */ var _incident_user_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5329);
/* harmony import */ var _words_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7733);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5622);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9317);
/** The inputs that every action which talks to Clerk has. A value that makes no sense stops the run before anything is asked. */





function clerkUrl() {
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)("clerk-api-url") || "https://api.clerk.com";
}
/**
 * The part of Clerk's documented limit that a run may use; undefined for the default. A setting that makes no sense must not
 * keep a responder from acting, so it is said and left aside.
 */
function quotaShare() {
    const text = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .input */ .hF)("clerk-quota-percent");
    if (text === "")
        return undefined;
    const percent = Number(text);
    if (percent >= 1 && percent <= 100)
        return percent / 100;
    console.log((0,_words_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .badPercent */ .de)(text)));
    return undefined;
}
/** Users by comma, white space or line. Who is named twice counts where they stand first. */
function namedUsers(text) {
    const named = new Map();
    for (const [index, asked] of (0,_incident_user_id_js__WEBPACK_IMPORTED_MODULE_0__/* .separate */ .sj)(text).entries()) {
        const user = (0,_incident_user_id_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUserReference */ .oX)(asked);
        if (!user)
            throw new InputProblem((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .badUsers */ .sz)((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .noUser */ .x)(asked)));
        if (!named.has(asked))
            named.set(asked, { asked, user, index });
    }
    return [...named.values()];
}
/** Why, as far as every page that repeats it has room; without e-mail addresses, since these pages outlive the run. */
function readReason(name, text) {
    if (text === "")
        return null;
    if (text.length > _commands_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .longestReason */ .xg)
        throw new InputProblem((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .badReason */ .em)(name, text.length, _commands_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .longestReason */ .xg));
    return (0,_words_text_js__WEBPACK_IMPORTED_MODULE_2__/* .maskEmails */ ._g)(text);
}
/** "true" and "false" as GitHub writes a checkbox; anything else is a mistake, and a mistake must not mean "really do it". */
function readFlag(name, text) {
    const value = text.toLowerCase();
    if (value !== "true" && value !== "false" && value !== "")
        throw new InputProblem((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .badFlag */ .YI)(name));
    return value === "true";
}
/** An input that cannot be understood. Nothing has been asked of Clerk. */
class InputProblem extends Error {
}


/***/ }),

/***/ 9317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   VY: () => (/* binding */ actionsBot),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   a9: () => (/* binding */ readActor),
/* harmony export */   hF: () => (/* binding */ input)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/** What the runner gives an action: its inputs, its environment and the event. The only reader of `process.env` and of the event file. */

/** An input of the action. Read as @actions/core does, but without loading it: that alone takes longer than the first request. */
function input(name) {
    return (process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] ?? "").trim();
}
function readEnvironment() {
    const environment = process.env;
    const [owner = "", repo = ""] = (environment.GITHUB_REPOSITORY ?? "").split("/");
    const actor = environment.GITHUB_ACTOR ?? "";
    const runAttempt = environment.GITHUB_RUN_ATTEMPT ?? "1";
    const path = environment.GITHUB_EVENT_PATH;
    if (!path)
        throw new Error("GITHUB_EVENT_PATH is not set: this program is run by GitHub Actions.");
    return {
        apiUrl: environment.GITHUB_API_URL || "https://api.github.com",
        owner,
        repo,
        eventName: environment.GITHUB_EVENT_NAME ?? "",
        payload: JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8")),
        actor,
        // Nobody may be taken for the commenter only because the runner does not tell who started a run again.
        triggeringActor: environment.GITHUB_TRIGGERING_ACTOR || (runAttempt === "1" ? actor : nobody),
        runId: environment.GITHUB_RUN_ID ?? "0",
        runAttempt,
    };
}
/** The login of who started this run, for actions that need nothing else of the event. */
function readActor() {
    return process.env.GITHUB_TRIGGERING_ACTOR || process.env.GITHUB_ACTOR || nobody;
}
/** GitHub's account for people it no longer knows; it has no role anywhere: https://github.com/ghost */
const nobody = "ghost";
/** The author of what a workflow's own token writes. */
const actionsBot = "github-actions[bot]";
/** The page with this run's log. */
function runUrl({ owner, repo, runId, runAttempt }, repositoryUrl) {
    return `${repositoryUrl ?? `https://github.com/${owner}/${repo}`}/actions/runs/${runId}/attempts/${runAttempt}`;
}


/***/ }),

/***/ 5459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportError: () => (/* binding */ reportError)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2158);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5622);
/* harmony import */ var _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5239);
/** The last resort of every action: an error that nothing else caught turns the job red and says so in the log. */




function reportError(error) {
    if (error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .OutsideFailure */ .Kr) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)((0,_words_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(`${error.name}: ${error.reason}, ${error.message}. Nothing more was done; re-run the job to go on.`));
        return;
    }
    if (error instanceof _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S7) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)((0,_words_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(error.message));
        return;
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    for (const line of text.split("\n"))
        console.error((0,_words_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(line));
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)((0,_words_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(`A fault of the runbook: ${error instanceof Error ? error.message : text}`));
}


/***/ })

};
