export const id = 431;
export const ids = [431];
export const modules = {

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

/***/ 9317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   VY: () => (/* binding */ actionsBot),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   a9: () => (/* binding */ readActor),
/* harmony export */   er: () => (/* binding */ readRepositoryUrl),
/* harmony export */   hF: () => (/* binding */ input),
/* harmony export */   iF: () => (/* binding */ readWorkspace),
/* harmony export */   oh: () => (/* binding */ readTemporaryFolder),
/* harmony export */   tQ: () => (/* binding */ readVisibility)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
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
/** The folder that the job's steps work in. */
function readWorkspace() {
    return process.env.GITHUB_WORKSPACE || process.cwd();
}
/** The runner's folder for what a job leaves behind; it is emptied after the job. */
function readTemporaryFolder() {
    return process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
}
/** Whether everybody can read the repository; undefined where the event does not tell. */
function readVisibility() {
    const path = process.env.GITHUB_EVENT_PATH;
    if (!path)
        return undefined;
    try {
        const payload = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
        const { private: isPrivate, visibility } = payload.repository ?? {};
        if (visibility === "public")
            return "public";
        return typeof isPrivate === "boolean" ? (isPrivate ? "private" : "public") : undefined;
    }
    catch {
        return undefined;
    }
}
/** GitHub's account for people it no longer knows; it has no role anywhere: https://github.com/ghost */
const nobody = "ghost";
/** The author of what a workflow's own token writes. */
const actionsBot = "github-actions[bot]";
/** The page of the repository, for runs whose event does not tell it. */
function readRepositoryUrl({ owner, repo }) {
    return `${process.env.GITHUB_SERVER_URL || "https://github.com"}/${owner}/${repo}`;
}
/** The page with this run's log. */
function runUrl({ owner, repo, runId, runAttempt }, repositoryUrl) {
    return `${repositoryUrl ?? `https://github.com/${owner}/${repo}`}/actions/runs/${runId}/attempts/${runAttempt}`;
}


/***/ }),

/***/ 5459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainError: () => (/* binding */ explainError),
/* harmony export */   reportError: () => (/* binding */ reportError)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2158);
/* harmony import */ var _words_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3571);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5622);
/* harmony import */ var _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5239);
/** The last resort of every action: an error that nothing else caught turns the job red, and is explained in the log and beside the job. */





/** In one line of Markdown, and as a word for machines. `done`: what is true of the work. */
function explainError(error, done, operation) {
    if (error instanceof _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S7)
        return { code: "bad-input", reply: `😕 ${error.message}` };
    return (0,_words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .actionBrokenBy */ .xj)({ failure: error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .OutsideFailure */ .Kr ? error : undefined, done, operation });
}
function reportError(error, reply = explainError(error, _words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .whatActionDid */ .uP.inPart).reply) {
    const isOurs = !(error instanceof _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S7 || error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .OutsideFailure */ .Kr);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (isOurs)
        for (const line of text.split("\n"))
            console.error((0,_words_text_js__WEBPACK_IMPORTED_MODULE_4__/* .logLine */ .BP)(line));
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)((0,_words_text_js__WEBPACK_IMPORTED_MODULE_4__/* .logLine */ .BP)((0,_words_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(reply)));
}


/***/ }),

/***/ 3571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ wrongEnvironment),
/* harmony export */   AJ: () => (/* binding */ badUsersFileLine),
/* harmony export */   Aq: () => (/* binding */ badUsersFile),
/* harmony export */   F0: () => (/* binding */ usersTwice),
/* harmony export */   I$: () => (/* binding */ noneGiven),
/* harmony export */   Pb: () => (/* binding */ actionRefused),
/* harmony export */   WY: () => (/* binding */ isLeftOut),
/* harmony export */   aG: () => (/* binding */ namesNobody),
/* harmony export */   lW: () => (/* binding */ annotationOf),
/* harmony export */   tH: () => (/* binding */ fileProblems),
/* harmony export */   uP: () => (/* binding */ whatActionDid),
/* harmony export */   uU: () => (/* binding */ dryRunOfAction),
/* harmony export */   xj: () => (/* binding */ actionBrokenBy)
/* harmony export */ });
/* harmony import */ var _explained_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1147);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9539);
/* harmony import */ var _operation_next_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6412);
/* harmony import */ var _operation_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9601);
/* harmony import */ var _operation_row_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3721);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7733);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8412);








const howToName = "Nothing was done; give ids (user_ and 27 letters and digits) or e-mail addresses, separated by commas or lines, and run again.";
const noneGiven = `Neither of the inputs users and users-file is given, so nobody is named. ${howToName}`;
const usersTwice = "Both the input users and the input users-file are given, and which of them is meant cannot be told. Nothing was done; leave out one and run again.";
/** `file` is the input users-file; empty where the names stand in the input users. */
function namesNobody(file) {
    return `${file === "" ? "The input users" : `The file ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(file)} of the input users-file`} names nobody. ${howToName}`;
}
function badUsersFile(file, problem) {
    return `The file ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(file)} of the input users-file ${problem} Nothing was done; correct it and run again.`;
}
/** What stands after the file's name. */
const fileProblems = {
    missing: "is not in the job's workspace. A step before this one must write it there, or check it out.",
    outside: "lies outside of the job's workspace, and only files in it are read.",
    noFile: "is a folder, or something else that is no file.",
    noText: "is not text in UTF-8. Save it as such: PowerShell writes UTF-16 unless it is told.",
    tooBig: (bytes, most) => `has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(bytes)} bytes, and at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(most)} are read. Split it.`,
    unreadable: (cause) => `cannot be read (${cause}).`,
};
/** A word of a file is repeated only where it can be nothing but a mistyped id: the wrong file may hold secrets, some with an at sign. */
function badUsersFileLine(file, line, asked) {
    const problem = /^user_[A-Za-z0-9]*$/.test(asked)
        ? (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .noUser */ .x)(asked)
        : "a word is neither a user id (user_ and 27 letters and digits) nor an e-mail address.";
    return `In line ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(line)} of the file ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(file)} of the input users-file: ${problem} Nothing was done; correct it and run again.`;
}
const wrongEnvironment = "The input environment must be production or development. Nothing was done; correct it and run again.";
/** There is no comment to type anything into, and no incident. */
function actionRefused(refusal, by) {
    const { what, why } = (0,_explained_js__WEBPACK_IMPORTED_MODULE_6__/* .explain */ .W)(_operation_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .operationRefusals */ .l, refusal, by);
    return `😕 **${what.replace(/\*\*/g, "")}.**\n\n${whyOf(refusal) ?? why} ${nextOf(refusal)}`;
}
function whyOf(refusal) {
    if (refusal.refused !== "other-instance")
        return undefined;
    return `The input environment says ${refusal.incident}, and the key in clerk-secret-key belongs to the ${refusal.own} instance, whose users are other people.`;
}
function nextOf({ refused }) {
    switch (refused) {
        case "team-member":
            return "Name only the others and run again. If it is meant, give the reason in the input `alone`.";
        case "team-unknown":
            return "Repair the file and run again. If it cannot wait and the users are not of your team, give the reason in the input `alone`.";
        case "other-instance":
            return "Correct the input environment, or use the other instance's key, and run again.";
        default:
            return "Correct the inputs and run again.";
    }
}
const would = {
    revoke: "sign out",
    lockout: "lock out",
    unlock: "unlock",
    "force-reset": "sign out and ask for a new password of",
};
/** A name to which nothing would be done. */
function isLeftOut({ outcome }) {
    return outcome !== "user" && outcome !== "repeated";
}
function dryRunOfAction(facts) {
    const { operation, radius, targets } = facts;
    const unread = targets.flatMap((target) => (target.outcome === "unread" ? [target.failure] : []));
    const { uncounted } = radius;
    // Who is left out stands first: of thousands of lines only some are shown.
    const lines = targets
        .toSorted((a, b) => Number(isLeftOut(b)) - Number(isLeftOut(a)))
        .map((target) => lineOf(operation, target));
    return [
        dryRunHeadline(facts),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .someLines */ .Sk)(lines, mostLines),
        ...(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explainEach */ .rr)(uncounted ? [...unread, uncounted] : unread, "action"),
        dryRunNext(facts),
    ].join("\n\n");
}
const mostLines = 200;
function lineOf(operation, target) {
    switch (target.outcome) {
        case "user":
            return `- ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(target.asked)}`;
        case "unread":
            return `- ❌ ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(target.asked)}: could not be read, and is left out.`;
        default:
            return (0,_operation_row_js__WEBPACK_IMPORTED_MODULE_3__/* .rowLine */ .xQ)(operation, target);
    }
}
function dryRunHeadline({ operation, radius, targets }) {
    const { users, counted, requests, seconds, environment } = radius;
    if (users === 0) {
        return targets.some(({ outcome }) => outcome === "unread")
            ? "❌ **Dry run: nothing was changed, and no user could be read.**"
            : "😕 **Dry run: nothing was changed, and nobody was found.**";
    }
    const instance = environment
        ? `Clerk's ${environment} instance`
        : "a Clerk instance of which neither the key nor Clerk tells whether it is production or development";
    const left = targets.filter(isLeftOut).length;
    const changed = `nothing was changed${left > 0 ? `, and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(left, "name")} ${left === 1 ? "is" : "are"} left out` : ""}`;
    const about = counted === 0 && operation !== "unlock" ? "at least" : "about";
    return `🔍 **Dry run: ${changed}.** It would ${would[operation]} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(users, "user")}${withSessions(operation, radius)} in ${instance}, in ${about} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(requests, "request")}, which take ${about} ${(0,_time_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(Math.max(1, seconds))}.`;
}
function withSessions(operation, { users, sessions, counted, uncounted }) {
    if (operation === "unlock")
        return "";
    if (counted === 0)
        return ", whose live sessions could not be counted,";
    return ` with ${counted < users ? "about " : ""}${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(sessions, "live session")}${uncounted ? " (not all could be counted)" : ""}`;
}
function dryRunNext({ operation, radius: { users, counted }, targets }) {
    if (users === 0) {
        return targets.some(({ outcome }) => outcome === "unread")
            ? `Then run the dry run again. ${_operation_next_js__WEBPACK_IMPORTED_MODULE_1__/* .byHand */ .XL[operation]}`
            : "There is nobody to do it to: correct the names and run again.";
    }
    if (counted === 0) {
        return "The real run needs the same lists of sessions. To try it all the same, run again with dry-run set to false.";
    }
    const isUnread = targets.some(({ outcome }) => outcome === "unread");
    return `To do it, run again with dry-run set to false${isUnread ? "; whoever could not be read is tried again then" : ""}.`;
}
/** What is true of the work where a run of an action ends before its time. */
const whatActionDid = {
    nothing: "Nothing was done.",
    inPart: "The run broke off, and may have done a part.",
};
function actionBrokenBy({ failure, done, operation }) {
    if (failure) {
        const { why, cure, meanwhile } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(failure, "action");
        const next = operation ? _operation_next_js__WEBPACK_IMPORTED_MODULE_1__/* .byHand */ .XL[operation] : meanwhile;
        return { code: failure.reason, reply: `❌ **${done}** ${why} ${cure} Then run again. ${next}` };
    }
    return {
        code: "bug",
        reply: `❌ **${done}** This is a fault of the action, not of its inputs; the run's log has the cause. ${_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .atRisk */ .n_} Then run again: nothing is done twice.`,
    };
}
/** Beside the job there is room for the headline only. */
function annotationOf(reply) {
    return `${reply.split("\n")[0]} The run's summary says more, and how to go on.`;
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
