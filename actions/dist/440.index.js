export const id = 440;
export const ids = [440];
export const modules = {

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

/***/ 440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ operate)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./.build/src/chatops/progress.js
var chatops_progress = __webpack_require__(6847);
// EXTERNAL MODULE: ./.build/src/clerk/connect.js + 19 modules
var connect = __webpack_require__(3540);
// EXTERNAL MODULE: ./.build/src/clock.js
var src_clock = __webpack_require__(8197);
// EXTERNAL MODULE: ./.build/src/contacts/contacts.js
var contacts = __webpack_require__(4992);
// EXTERNAL MODULE: ./.build/src/incident/environment.js
var incident_environment = __webpack_require__(6663);
// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
// EXTERNAL MODULE: ./.build/src/words/failure.js
var words_failure = __webpack_require__(8739);
// EXTERNAL MODULE: ./.build/src/words/operation-refusal.js
var operation_refusal = __webpack_require__(9617);
// EXTERNAL MODULE: ./.build/src/words/operation-row.js
var operation_row = __webpack_require__(3721);
// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
// EXTERNAL MODULE: ./.build/src/words/time.js
var time = __webpack_require__(8412);
;// CONCATENATED MODULE: ./.build/src/words/action.js





const nothingNamed = "The input users names nobody. Nothing was done; give ids (user_ and 27 letters and digits) or e-mail addresses, separated by commas or lines, and run again.";
const wrongEnvironment = "The input environment must be production or development. Nothing was done; correct it and run again.";
/** There is no comment to type anything into, and no incident. */
function actionRefused(refusal, by) {
    const { what, why } = (0,operation_refusal/* explainOperation */.v)(refusal, by);
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
            return "Name only the others in the input users and run again. If it is meant, give the reason in the input `alone`.";
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
        (0,words_text/* someLines */.Sk)(lines, mostLines),
        ...(0,words_failure/* explainEach */.rr)(uncounted ? [...unread, uncounted] : unread, "action"),
        dryRunNext(facts),
    ].join("\n\n");
}
const mostLines = 200;
function lineOf(operation, target) {
    switch (target.outcome) {
        case "user":
            return `- ${(0,words_text/* shown */.SP)(target.asked)}`;
        case "unread":
            return `- ❌ ${(0,words_text/* shown */.SP)(target.asked)}: could not be read, and is left out.`;
        default:
            return (0,operation_row/* rowLine */.xQ)(operation, target);
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
    const changed = `nothing was changed${left > 0 ? `, and ${(0,words_text/* plural */.LS)(left, "name")} ${left === 1 ? "is" : "are"} left out` : ""}`;
    const about = counted === 0 && operation !== "unlock" ? "at least" : "about";
    return `🔍 **Dry run: ${changed}.** It would ${would[operation]} ${(0,words_text/* plural */.LS)(users, "user")}${withSessions(operation, radius)} in ${instance}, in ${about} ${(0,words_text/* plural */.LS)(requests, "request")}, which take ${about} ${(0,time/* duration */.p0)(Math.max(1, seconds))}.`;
}
function withSessions(operation, { users, sessions, counted, uncounted }) {
    if (operation === "unlock")
        return "";
    if (counted === 0)
        return ", whose live sessions could not be counted,";
    return ` with ${counted < users ? "about " : ""}${(0,words_text/* plural */.LS)(sessions, "live session")}${uncounted ? " (not all could be counted)" : ""}`;
}
function dryRunNext({ radius: { users, counted }, targets }) {
    if (users === 0) {
        return targets.some(({ outcome }) => outcome === "unread")
            ? `Then run the dry run again. ${words_failure/* byHand */.XL}`
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
/** A failure of the outside world; without one it was a fault of ours. */
function actionBrokenBy(failure, done) {
    if (failure) {
        const { why, cure, meanwhile } = (0,words_failure/* explainFailure */.SP)(failure, "action");
        return { code: failure.reason, reply: `❌ **${done}** ${why} ${cure} Then run again. ${meanwhile}` };
    }
    return {
        code: "bug",
        reply: `❌ **${done}** This is a fault of the action, not of its inputs; the run's log has the cause. ${words_failure/* atRisk */.n_} To try again, run again: what is done stays done.`,
    };
}

// EXTERNAL MODULE: ./.build/src/words/plan.js
var plan = __webpack_require__(598);
// EXTERNAL MODULE: ./.build/src/incident/handled.js
var handled = __webpack_require__(4748);
;// CONCATENATED MODULE: ./.build/src/operations/action-report.js
/**
 * What a standalone action tells machines: the account as JSON. It has the same keys on every path, so that whoever reads it
 * need not know whether the run worked, was refused or broke off.
 */


const noNumbers = { revoked: 0, alreadyOver: 0, failed: 0, users: 0 };
/** Of a run in which nobody's turn came. */
function emptyReport(operation, facts) {
    return {
        ok: false,
        code: null,
        operation: operation.name,
        instance: null,
        dryRun: false,
        ...noNumbers,
        apiKeysRevoked: 0,
        estimate: null,
        results: [],
        others: [],
        truncated: 0,
        ...facts,
    };
}
/** Whom a dry run is about. */
function listsOfDryRun(named, targets) {
    const name = namesIn(named);
    const results = [];
    const others = [];
    for (const target of targets) {
        if (target.outcome === "user")
            results.push({ ...name(target.asked), user: target.known.id });
        else
            others.push(otherOf(name, target));
    }
    const fits = thoseThatFit([...others, ...results]);
    return whoFits(results, others, fits, results.length + others.length);
}
/** Everybody who was tried, and every name that was not simply done. */
function listsOf({ operation, named, targets, rows, totals, everyone }) {
    const name = namesIn(named);
    const askedOf = new Map(targets.flatMap((target) => (target.outcome === "user" ? [[target.known.id, target.asked]] : [])));
    const results = everyone.map(({ user, ...handling }) => ({
        ...name(askedOf.get(user) ?? user),
        user,
        ...handling,
        failures: undefined,
    }));
    const done = everyone.map((handling) => (0,handled/* isHandled */.ds)(operation.event, handling));
    const others = rows.flatMap((row) => (row.outcome === "handled" ? [] : [otherOf(name, row)]));
    // Where not everybody fits, those who are done are missed least.
    const byNeed = [false, true].flatMap((isDone) => results.filter((_, index) => done[index] === isDone));
    const fits = thoseThatFit([...others, ...byNeed]);
    return whoFits(results, others, fits, others.length + Math.max(totals.users, results.length));
}
function whoFits(results, others, fits, all) {
    return {
        results: results.filter((one) => fits.has(one)),
        others: others.filter((one) => fits.has(one)),
        truncated: all - fits.size,
    };
}
function otherOf(name, row) {
    const { asked, outcome } = row;
    return { ...name(asked), outcome, ...("candidates" in row ? { candidates: row.candidates } : {}) };
}
/** A name as the caller can find it again, who may print what they are given: an e-mail address is masked. */
function namesIn(named) {
    const places = new Map(named.map(({ asked, index }) => [asked, index]));
    return (asked) => ({ asked: asked.includes("@") ? (0,words_text/* maskEmail */.vA)(asked) : asked, index: places.get(asked) });
}
/** GitHub takes a megabyte of outputs from a job. Of this the sums, and other outputs, need little. */
const mostBytes = 890_000;
/** The first of them. Each once. */
function thoseThatFit(entries) {
    const fitting = new Set();
    let left = mostBytes;
    for (const entry of entries) {
        left -= Buffer.byteLength(JSON.stringify(entry)) + 1;
        if (left < 0)
            break;
        fitting.add(entry);
    }
    return fitting;
}

// EXTERNAL MODULE: ./.build/src/operations/blast-radius.js
var blast_radius = __webpack_require__(475);
// EXTERNAL MODULE: ./.build/src/operations/perform.js + 5 modules
var perform = __webpack_require__(2225);
// EXTERNAL MODULE: ./.build/src/operations/protected-people.js
var protected_people = __webpack_require__(3406);
// EXTERNAL MODULE: ./.build/src/operations/targets.js
var operations_targets = __webpack_require__(8592);
;// CONCATENATED MODULE: ./.build/src/operations/act.js









/** Never throws: a run that breaks has an account too. */
async function act(order) {
    const reached = { isBegun: false, standing: undefined };
    try {
        return await decide(order, reached);
    }
    catch (error) {
        return brokenOff(order, reached, error);
    }
}
async function decide(order, reached) {
    const { operation, clerk, named, alone, at } = order;
    const own = order.environment === null ? null : (clerk.instance ?? (await clerk.environment()) ?? null);
    if (own !== order.environment && own !== null && order.environment !== null) {
        return refused(order, { refused: "other-instance", own, incident: order.environment });
    }
    const targets = await (0,operations_targets/* targetsOf */.QR)({ by: "names", named }, { clerk, affected: async () => "", at });
    if (typeof targets === "string")
        return refused(order, { refused: targets });
    const team = operation.name === "lockout" && alone === null ? await teamAmong(order, targets.all) : undefined;
    if (team)
        return refused(order, team);
    return order.dryRun ? showOnly(order, targets.all) : work(order, targets.all, reached);
}
async function work(order, targets, reached) {
    const { operation, clerk, named, dryRun, apiKeys, reason, alone, at } = order;
    reached.isBegun = true;
    const performed = await (0,perform/* perform */.y)({
        operation,
        clerk,
        targets,
        apiKeys,
        warrant: { reason, alone, confirmed: undefined },
        at,
        earlier: undefined,
        again: "",
        filter: undefined,
        excepted: [],
        page: undefined,
        onProgress(standing) {
            reached.standing = standing;
            order.report(() => ({ ...(0,plan/* progressOf */.jA)(operation.name, standing, false), progress: standing.progress() }));
        },
    });
    const { ending, reply, lines, rows, totals } = performed;
    const ok = ending === "done";
    const numbers = {
        revoked: (0,operation_row/* revokedInAll */.LR)(totals),
        alreadyOver: totals.alreadyOver,
        failed: failedAmong(operation, rows),
        users: totals.users,
    };
    const report = emptyReport(operation, {
        ok,
        instance: clerk.instance ?? null,
        dryRun,
        ...numbers,
        apiKeysRevoked: totals.apiKeys,
        ...listsOf({ operation, named, targets, ...performed }),
    });
    return { ok, reply, lines, numbers, report };
}
/** Sessions that may still be live; of a user who is not done for another reason, or was not tried, one is counted. */
function failedAmong({ name }, rows) {
    return rows.reduce((total, row) => {
        if ((0,operation_row/* isNobody */.uP)(row) || (0,operation_row/* isDone */.$L)(name, row))
            return total;
        return total + (row.outcome === "handled" ? Math.max(1, row.handling.failed) : 1);
    }, 0);
}
function refused({ operation, clerk, dryRun, by }, refusal) {
    const report = emptyReport(operation, { code: refusal.refused, instance: clerk.instance ?? null, dryRun });
    return { ok: false, reply: actionRefused(refusal, by), lines: [], numbers: noNumbers, report };
}
async function teamAmong({ team, by }, targets) {
    const known = await team();
    if (known.problem !== undefined)
        return { refused: "team-unknown", problem: known.problem };
    const hit = (0,protected_people/* protectedAmong */.Z)((0,operations_targets/* usersOf */.ev)(targets), known, { asker: by });
    return hit.length > 0 ? { refused: "team-member", hit, lead: null, chosen: "names", others: undefined } : undefined;
}
async function showOnly(order, targets) {
    const { operation, clerk, named, apiKeys } = order;
    const users = (0,operations_targets/* usersOf */.ev)(targets);
    const radius = await (0,blast_radius/* blastRadius */.X)(operation, { clerk, users, apiKeys });
    const { sessions, counted, requests, seconds, environment } = radius;
    // Where no list of sessions could be read, the real run could read none either.
    const ok = !targets.some(isLeftOut) && counted > 0;
    const numbers = { ...noNumbers, users: users.length };
    const report = emptyReport(operation, {
        ok,
        instance: environment ?? null,
        dryRun: true,
        ...numbers,
        estimate: { sessions, counted, requests, seconds },
        ...listsOfDryRun(named, targets),
    });
    return { ok, reply: dryRunOfAction({ operation: operation.name, radius, targets }), lines: [], numbers, report };
}
/** Who is not known to be done counts as failed, once the work had begun. */
function brokenOff({ operation, clerk, named, dryRun }, reached, error) {
    const { isBegun, standing } = reached;
    const failure = error instanceof ports_failure/* OutsideFailure */.Kr ? error : undefined;
    const { code, reply } = actionBrokenBy(failure, isBegun ? whatActionDid.inPart : whatActionDid.nothing);
    const { ended = 0, unfinished = 0, totals } = standing ?? {};
    const numbers = isBegun
        ? {
            revoked: totals ? (0,operation_row/* revokedInAll */.LR)(totals) : 0,
            alreadyOver: totals?.alreadyOver ?? 0,
            failed: named.length - (ended - unfinished),
            users: totals?.users ?? 0,
        }
        : noNumbers;
    const facts = { code, instance: clerk.instance ?? null, dryRun, ...numbers, apiKeysRevoked: totals?.apiKeys ?? 0 };
    return { ok: false, reply, lines: [], numbers, report: emptyReport(operation, facts), error };
}

// EXTERNAL MODULE: ./.build/src/entry/clerk-inputs.js
var clerk_inputs = __webpack_require__(5239);
// EXTERNAL MODULE: ./.build/src/entry/environment.js
var entry_environment = __webpack_require__(9317);
// EXTERNAL MODULE: ./.build/src/entry/runner.js
var runner = __webpack_require__(2680);
;// CONCATENATED MODULE: ./.build/src/entry/operate.js
/** The actions that do one operation to the users of their inputs: no issue, no second person. What came of it goes to the runner. */













/** `alone`: why the team's own people may be hit, for the operation that refuses them; else empty. */
async function operate(operation, root, alone) {
    const secretKey = (0,entry_environment/* input */.hF)("clerk-secret-key");
    if (secretKey !== "")
        (0,core/* setSecret */.Pq)(secretKey);
    const named = (0,clerk_inputs/* namedUsers */.Ai)((0,entry_environment/* input */.hF)("users"));
    if (named.length === 0)
        throw new clerk_inputs/* InputProblem */.S7(nothingNamed);
    const clock = src_clock/* machineClock */.w;
    const log = (line) => console.log((0,words_text/* logLine */.BP)(line));
    const progress = (0,chatops_progress/* progressWriter */.l)({ clock, log }, async () => undefined);
    const acted = await act({
        operation,
        clerk: (0,connect/* connectClerk */.W)({ secretKey, apiUrl: (0,clerk_inputs/* clerkUrl */.LI)(), clock, share: (0,clerk_inputs/* quotaShare */.cE)() }),
        named,
        environment: readEnvironmentInput(),
        dryRun: (0,clerk_inputs/* readFlag */.fG)("dry-run", (0,entry_environment/* input */.hF)("dry-run")),
        apiKeys: (0,clerk_inputs/* readFlag */.fG)("api-keys", (0,entry_environment/* input */.hF)("api-keys")),
        reason: (0,clerk_inputs/* readReason */.pk)("reason", (0,entry_environment/* input */.hF)("reason")),
        alone: (0,clerk_inputs/* readReason */.pk)("alone", alone),
        team: () => readTeamFile(root),
        by: (0,entry_environment/* readActor */.a9)(),
        at: (0,src_clock/* instant */.u)(clock.now()),
        report: progress.report,
    });
    await progress.ended();
    report(acted);
}
function readEnvironmentInput() {
    const text = (0,entry_environment/* input */.hF)("environment").toLowerCase();
    if (text === "")
        return null;
    const environment = incident_environment/* Environment */.O.safeParse(text);
    if (!environment.success)
        throw new clerk_inputs/* InputProblem */.S7(wrongEnvironment);
    return environment.data;
}
/** The file of the repository that the action stands in; without one nobody is named. */
async function readTeamFile(root) {
    try {
        return (0,contacts/* readTeam */.E)(await (0,promises_.readFile)(new URL("INCIDENT_CONTACTS.yml", root), "utf8"));
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT")
            return { members: [], problem: undefined };
        throw error;
    }
}
function report({ reply, lines, numbers, report, ok }) {
    for (const line of reply.split("\n").filter((text) => text !== ""))
        console.log((0,words_text/* logLine */.BP)((0,words_text/* plainText */.wh)(line)));
    (0,runner/* tellRunner */.s)(() => {
        (0,core/* setOutput */.uH)("revoked", numbers.revoked);
        (0,core/* setOutput */.uH)("already-over", numbers.alreadyOver);
        (0,core/* setOutput */.uH)("failed", numbers.failed);
        (0,core/* setOutput */.uH)("users", numbers.users);
        (0,core/* setOutput */.uH)("report", JSON.stringify(report));
    }, { head: reply, lines });
    if (!ok)
        (0,core/* setFailed */.C1)((0,words_text/* logLine */.BP)((0,words_text/* plainText */.wh)(reply.split("\n")[0] ?? "")));
}


/***/ })

};
