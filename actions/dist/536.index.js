export const id = 536;
export const ids = [536];
export const modules = {

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

/***/ 2763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readMappingInput)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _resync_mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2544);
/* harmony import */ var _words_resync_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8337);
/* harmony import */ var _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5239);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9317);
/* harmony import */ var _workspace_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2084);
/** The input `mapping` of the actions that read the users table. */






/** More is no mapping. */
const mostMappingBytes = 100_000;
/** YAML itself, or a file of the workspace that holds it; else one of the repository that the action stands in. An absolute path is meant as it is. */
async function readMappingInput(workspace, root) {
    const given = (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .input */ .hF)("mapping");
    const isText = given === "" || /[\n:]/.test(given);
    try {
        return (0,_resync_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .readMapping */ .vh)(isText ? given : await fileText(given, workspace, root));
    }
    catch (error) {
        throw error instanceof _resync_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .BadMapping */ .ih ? new _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S7(error.message) : error;
    }
}
async function fileText(path, workspace, root) {
    const wanted = {
        path,
        mostBytes: mostMappingBytes,
        problem: (what) => new _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S7((0,_words_resync_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .badMappingFile */ .MF)(path, what)),
    };
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path))
        return (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readWorkspaceFile */ .s)({ ...wanted, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path) });
    try {
        return await (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readWorkspaceFile */ .s)({ ...wanted, folder: workspace });
    }
    catch (error) {
        if (!(error instanceof _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S7))
            throw error;
        return await (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readWorkspaceFile */ .s)({ ...wanted, folder: root }).catch(() => {
            throw error;
        });
    }
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

/***/ 3536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watchDrift: () => (/* binding */ watch_drift_watchDrift)
});

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./.build/src/chatops/progress.js
var chatops_progress = __webpack_require__(6847);
// EXTERNAL MODULE: ./.build/src/commands/table/measure.js
var measure = __webpack_require__(6217);
;// CONCATENATED MODULE: ./.build/src/incident/drift.js
/** `10` or `0.5%`; undefined for anything else. */
function readThreshold(text) {
    const [, number = "", sign] = /^(\d{1,9}(?:\.\d{1,6})?)\s*(%?)$/.exec(text.trim()) ?? [];
    const value = Number(number);
    if (number === "")
        return undefined;
    if (sign === "%")
        return value <= 100 ? { percent: value } : undefined;
    return Number.isInteger(value) ? { users: value } : undefined;
}
/** Users whose row is missing, out of date in more than the time of its last change, or different, and rows of users who are gone. */
function driftOf({ missing, stale, onlyTime, different, gone }) {
    return missing + stale - onlyTime + different + gone;
}
function passes(threshold, numbers) {
    const drift = driftOf(numbers);
    return "users" in threshold ? drift > threshold.users : drift * 100 > numbers.read * threshold.percent;
}
/** Of more of them, users are harmed whatever it is that is wrong. */
const percentThatIsWorst = 5;
function severityOfDrift(numbers) {
    return passes({ percent: percentThatIsWorst }, numbers) ? "P1" : "P2";
}
/** Users come and go each day, so only what is wrong is compared. After a repair whatever is wrong is new. */
function isNews(numbers, last) {
    if (last?.type !== "drift-measured")
        return true;
    return wrongs(numbers).join() !== wrongs(last.numbers).join();
}
function wrongs({ missing, stale, onlyTime, different, gone }) {
    return [missing, stale - onlyTime, different, gone];
}

// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
// EXTERNAL MODULE: ./.build/src/words/action.js
var action = __webpack_require__(3571);
// EXTERNAL MODULE: ./.build/src/words/resync.js
var resync = __webpack_require__(491);
// EXTERNAL MODULE: ./.build/src/words/table-problem.js
var table_problem = __webpack_require__(8467);
// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
;// CONCATENATED MODULE: ./.build/src/words/watch-drift.js
/** What the watch over the users table says: in the incident that it opens or comments on, and on the page of its run. */


function badThreshold(given) {
    return `The input threshold is ${(0,words_text/* code */.aY)(given)}; it must be a number of users like \`10\`, or a percentage of them like \`0.5%\`. Nothing was read or written; correct it (in \`drift.yml\` it is the variable \`DRIFT_THRESHOLD\`) and run it again.`;
}
/** `missing`: the secrets that are not set. */
function watchNotSetUp(missing, byHand) {
    const secrets = (0,words_text/* listed */.KE)(missing.map((name) => `the secret ${(0,words_text/* code */.aY)(name)}`), "and");
    const headline = `${byHand ? "😕" : "⚠️"} **The watch over the users table is not set up, so nothing was compared.**`;
    const why = `${secrets.charAt(0).toUpperCase()}${secrets.slice(1)} ${missing.length === 1 ? "is" : "are"} not set, so the job got nothing for ${missing.length === 1 ? "it" : "them"}.`;
    const next = "Set it up under Settings → Secrets and variables → Actions, and write the table's name and columns into `.github/users-table.yml`. If there is no table to watch, disable this workflow under Actions.";
    return [headline, `${why} ${next}`].join("\n\n");
}
/** What lists and mails show of the incident. */
function driftTitle(numbers) {
    return `${(0,words_text/* plural */.LS)(driftOf(numbers), "user")} missing or wrong in the users table`;
}
/** What the report of the incident says. */
function driftHappening({ numbers, table, threshold, runUrl }) {
    const wrong = driftOf(numbers);
    const found = `The users table ${(0,words_text/* code */.aY)(table)} was compared with Clerk, which has ${(0,words_text/* plural */.LS)(numbers.read, "user")}: ${(0,words_text/* number */.ai)(wrong)} ${wrong === 1 ? "is" : "are"} wrong, ${wrongWords(numbers)}. ${toleratedWords(threshold)}`;
    const why = "Why is not known yet: most often events of Clerk did not arrive, or the endpoint did not take them. Nothing was changed.";
    return `${found}\n\n${why} The comment below has the numbers, and [the run](${runUrl}) its log.`;
}
function wrongWords({ missing, stale, onlyTime, different, gone }) {
    const parts = [
        [missing, "missing"],
        [stale - onlyTime, "of an earlier version"],
        [different, "different"],
        [gone, "gone from Clerk and still in the table"],
    ];
    const found = parts.filter(([count]) => count > 0).map(([count, what]) => `${(0,words_text/* number */.ai)(count)} ${what}`);
    return (0,words_text/* listed */.KE)(found, "and");
}
function toleratedWords(threshold) {
    if ("percent" in threshold)
        return `Up to ${threshold.percent} % of the users are tolerated.`;
    if (threshold.users === 0)
        return "None is tolerated.";
    return threshold.users === 1 ? "One user is tolerated." : `Up to ${(0,words_text/* number */.ai)(threshold.users)} users are tolerated.`;
}
/** Below the numbers, in the incident. `nameless`: the repository is public. */
function driftNext({ runUrl, nameless }) {
    const next = nameless
        ? "Everybody can read this repository, so who they are is not said, and `/resync` refuses here. Make the repository private, or repair the table from a private one with the action `resync-users`."
        : "`/resync --dry-run` shows what a repair would do, `/resync` repairs the rows that are missing, stale or different.";
    return `${next}\n\n<sub>Measured by [the watch over the users table](${runUrl}), which comments at most once a day, and only when the numbers have changed.</sub>`;
}
function duplicateOf(first) {
    return `Another incident about the same, #${first}, was opened at the same moment. This one is closed as its duplicate; go on in #${first}.`;
}
function watchDid(did, threshold, incident) {
    switch (did) {
        case "tolerated":
            return `Nothing was posted. ${toleratedWords(threshold)}`;
        case "opened":
            return `That is too many, so the incident ${incident} was opened. ${toleratedWords(threshold)}`;
        case "commented":
            return `That is too many, and the open incident ${incident} has a comment about it. ${toleratedWords(threshold)}`;
        case "known":
            return `That is too many, and the open incident ${incident} says so with the same numbers. Nothing was posted.`;
        case "told-today":
            return `That is too many. The open incident ${incident} has a comment about it from today, with other numbers; the next one comes tomorrow at the earliest. Nothing was posted.`;
    }
}
function incidentLink(issue, repositoryUrl) {
    return `[#${issue}](${repositoryUrl}/issues/${issue})`;
}
/** Of a watch that measured, and could not tell. */
function notTold(why) {
    return `**That is too many, and the incident may not say so:** ${why}`;
}

// EXTERNAL MODULE: ./.build/src/incident/report.js
var report = __webpack_require__(2898);
// EXTERNAL MODULE: ./.build/src/words/card.js + 3 modules
var card = __webpack_require__(278);
// EXTERNAL MODULE: ./.build/src/words/names.js
var names = __webpack_require__(1757);
// EXTERNAL MODULE: ./.build/src/chatops/declaration.js
var declaration = __webpack_require__(4210);
// EXTERNAL MODULE: ./.build/src/chatops/open-incident.js
var open_incident = __webpack_require__(107);
// EXTERNAL MODULE: ./.build/src/chatops/room.js + 3 modules
var chatops_room = __webpack_require__(6382);
// EXTERNAL MODULE: ./.build/src/chatops/world.js
var world = __webpack_require__(3742);
;// CONCATENATED MODULE: ./.build/src/chatops/drift-incident.js
/**
 * Drift that passed the threshold, told in one incident: in the one that is open about it, else in a new one. Whoever runs
 * this twice, or beside another, must not open two, nor say the same thing twice.
 */











const kind = "webhook-failure";
const mostTries = 3;
/** After longer than this the red job must say it; the next night tries again. */
const longestPauseMilliseconds = 65_000;
async function tellOfDrift(telling, measured) {
    const [open] = await openOnes(telling);
    if (open)
        return { issue: open.number, did: await comment(telling, open, measured) };
    const made = await create(telling, measured);
    const first = (await openOnes(telling).catch((error) => lookedInVain(telling, error)))[0];
    if (!first || first.number >= made.number) {
        await comment(telling, made, measured);
        return { issue: made.number, did: "opened" };
    }
    await telling.roomOf(made.number).issue.post(duplicateOf(first.number));
    await telling.repository.closeAsDuplicate(made.number);
    return { issue: first.number, did: await comment(telling, first, measured) };
}
/** Two incidents are better than none. */
function lookedInVain(telling, error) {
    (0,world/* logFailure */.H)(telling, (0,ports_failure/* asFailure */.h_)(error));
    return [];
}
/** Incidents about lost events that are open, by number; those of Clerk's other instance are about something else. */
async function openOnes({ repository, forms, environment }) {
    const [issues, known] = await Promise.all([repository.openIssues(), forms()]);
    return issues.filter((issue) => {
        if (!issue.labels.includes(names/* incidentLabel */.ny) && !(0,card/* hasCard */.hK)(issue.body, issue.number))
            return false;
        const said = (0,declaration/* declarationOf */.MI)(issue, known);
        const isOther = said.environment !== null && environment !== undefined && said.environment !== environment;
        return said.kind === kind && !isOther;
    });
}
/** An answer that was lost is looked for before another issue is opened. */
async function create(telling, measured) {
    const report = reportOf(await telling.form(), telling, measured);
    for (let tries = 1;; tries++) {
        try {
            return await telling.repository.create(report);
        }
        catch (error) {
            if (!(error instanceof ports_failure/* OutsideFailure */.Kr) || !(0,ports_failure/* mayPass */.bg)(error) || tries >= mostTries)
                throw error;
            const pause = Math.max(1_000 * tries, (error.retryAfterSeconds ?? 0) * 1_000);
            if (pause > longestPauseMilliseconds)
                throw error;
            await telling.clock.sleep(pause);
            const [stands] = await openOnes(telling);
            if (stands)
                return stands;
        }
    }
}
function reportOf(form, telling, { event, told }) {
    const { environment, threshold, runUrl } = telling;
    const { numbers } = event;
    const severity = severityOfDrift(numbers);
    const happening = driftHappening({ numbers, table: told.table, threshold, runUrl });
    if (form === undefined) {
        const title = `${(0,names/* kindName */.Ep)(kind)}: ${driftTitle(numbers)}`;
        const labels = [names/* incidentLabel */.ny, (0,names/* kindLabel */.tf)(kind), (0,names/* severityLabel */.yi)(severity)];
        return { title, body: happening, labels, assignees: [] };
    }
    const answers = new Map([
        ["severity", severity],
        [report/* environmentField */.CD, environment ?? ""],
        ["noticed", "An alert"],
        ["happening", happening],
    ]);
    const { labels, assignees } = form;
    return { title: form.title + driftTitle(numbers), body: (0,report/* renderReport */.B1)(form, answers), labels, assignees };
}
/** The incident is opened as the pipeline would: what a job's own token does starts no other run. */
async function comment(telling, issue, { event, told }) {
    const { at, by, nameless, runUrl } = telling;
    const world = telling.roomOf(issue.number);
    let room = await (0,chatops_room/* enterRoom */.S)(world, issue);
    if (!room.incident().opened) {
        await (0,open_incident/* openIncident */.pF)(world, issue);
        room = await (0,chatops_room/* enterRoom */.S)(world, await world.issue.read());
    }
    // One key a day: where two runs come here at once, repainting leaves one comment of the two.
    const key = `watch-drift:${at.slice(0, 10)}`;
    if (!isNews(event.numbers, lastOf(room.incident())))
        return "known";
    if (room.incident().log.some((record) => record.key === key))
        return "told-today";
    const reply = [nameless ? (0,resync/* countsReply */.TC)(told) : (0,resync/* resyncReply */.XP)(told), driftNext({ runUrl, nameless })].join("\n\n");
    const self = (await world.signal.self) ?? world.assumedSelf;
    const record = { v: 1, incident: issue.number, key, at, by: by ?? self, run: world.run.id, event };
    await room.post(reply, record);
    await room.repaint();
    return "commented";
}
/** What is on record about the users table last. */
function lastOf({ log }) {
    return log.findLast(({ event, superseded }) => !superseded && aboutTable.has(event.type))?.event;
}
const aboutTable = new Set(["drift-measured", "resynced"]);

;// CONCATENATED MODULE: ./.build/src/chatops/watch-drift.js








const notWatched = { drift: null, incident: null, digestClerk: "", digestDatabase: "" };
/** Throws where nothing could be compared; then nothing was posted either. */
async function watchDrift(watch) {
    const { repository, users, report, allowPublic, threshold } = watch;
    const nameless = (await repository.isPublic()) && !allowPublic;
    const measured = await (0,measure/* measure */.x)(users, report);
    if ("refused" in measured)
        return { ...notWatched, ok: false, reply: refusalReply(measured) };
    const { numbers, digestClerk, digestDatabase } = measured.event;
    const found = nameless ? (0,resync/* countsReply */.TC)(measured.told) : (0,resync/* resyncReply */.XP)(measured.told);
    const watched = { drift: driftOf(numbers), incident: null, digestClerk, digestDatabase };
    if (!passes(threshold, numbers)) {
        return { ...watched, ok: true, reply: `${found}\n\n${watchDid("tolerated", threshold, "")}` };
    }
    try {
        const { issue, did } = await tell(watch, measured, nameless);
        const said = watchDid(did, threshold, incidentLink(issue, watch.repositoryUrl));
        return { ...watched, ok: true, incident: issue, reply: `${found}\n\n${said}` };
    }
    catch (error) {
        const failure = error instanceof ports_failure/* OutsideFailure */.Kr ? error : undefined;
        const { reply } = (0,action/* actionBrokenBy */.xj)({ failure, done: action/* whatActionDid */.uP.inPart, operation: undefined });
        return { ...watched, ok: false, reply: `${notTold(reply)}\n\n${found}`, error };
    }
}
async function tell(watch, measured, nameless) {
    const environment = watch.clerk.instance ?? (await watch.clerk.environment());
    return tellOfDrift({ ...watch, environment, nameless }, measured);
}
function refusalReply(refusal) {
    return refusal.refused === "table-unfit"
        ? (0,table_problem/* tableProblemReply */.O)(refusal.problem)
        : (0,resync/* otherUsersReply */.ZQ)(refusal.looked, refusal.table);
}

// EXTERNAL MODULE: ./.build/src/clerk/connect.js + 23 modules
var connect = __webpack_require__(3545);
// EXTERNAL MODULE: ./.build/src/clock.js
var src_clock = __webpack_require__(8197);
// EXTERNAL MODULE: ./.build/src/database/users-table.js + 8 modules
var users_table = __webpack_require__(7948);
// EXTERNAL MODULE: ./.build/src/github/client.js + 1 modules
var github_client = __webpack_require__(7586);
// EXTERNAL MODULE: ./.build/src/github/issue.js
var github_issue = __webpack_require__(5652);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./.build/src/github/payload.js
var payload = __webpack_require__(2109);
;// CONCATENATED MODULE: ./.build/src/github/repository.js
/** The repository as a whole: who can read it, which issues are open, and new ones. */



const path = "/repos/{owner}/{repo}";
/** An event that does not say is taken for one of a private repository; an answer that does not say is none. */
const Visibility = schemas/* looseObject */._H3({ private: schemas/* boolean */.zMY() });
/** To GitHub pull requests are issues too: https://docs.github.com/en/rest/issues/issues#list-repository-issues */
const Listed = schemas/* union */.KCZ([schemas/* object */.Ikc({ pull_request: schemas/* object */.Ikc({}) }).transform(() => undefined), github_issue/* IssueAnswer */.A]);
function repositoryOf(client) {
    return {
        async isPublic() {
            const repository = await client.send(`GET ${path}`, {}, Visibility);
            return (0,payload/* readSurroundings */.S)({ repository }).public;
        },
        async openIssues() {
            const found = [];
            for (let page = 1, full = true; full; page++) {
                // By creation, so that what is opened meanwhile moves nothing from one page to another.
                const order = { state: "open", sort: "created", direction: "asc" };
                const next = await client.page(`GET ${path}/issues`, order, page, schemas/* array */.YOg(Listed));
                found.push(...next.items);
                full = next.full;
            }
            return found.filter((issue) => issue !== undefined).sort((a, b) => a.number - b.number);
        },
        create: ({ title, body, labels, assignees }) => client.sendOnce(`POST ${path}/issues`, { title, body, labels, assignees }, github_issue/* IssueAnswer */.A),
        async closeAsDuplicate(number) {
            const closed = schemas/* object */.Ikc({ number: schemas/* literal */.euz(number), state: schemas/* literal */.euz("closed") });
            const state = { state: "closed", state_reason: "duplicate" };
            await client.send(`PATCH ${path}/issues/{issue_number}`, { issue_number: number, ...state }, closed);
        },
    };
}

// EXTERNAL MODULE: ./.build/src/github/templates.js
var github_templates = __webpack_require__(7044);
// EXTERNAL MODULE: ./.build/src/resync/mapping.js + 1 modules
var mapping = __webpack_require__(2544);
// EXTERNAL MODULE: ./.build/src/entry/clerk-inputs.js
var clerk_inputs = __webpack_require__(5239);
// EXTERNAL MODULE: ./.build/src/entry/environment.js
var entry_environment = __webpack_require__(9317);
// EXTERNAL MODULE: ./.build/src/entry/mapping-input.js
var mapping_input = __webpack_require__(2763);
// EXTERNAL MODULE: ./.build/src/entry/report-error.js
var report_error = __webpack_require__(5459);
// EXTERNAL MODULE: ./.build/src/entry/runner.js
var runner = __webpack_require__(2680);
// EXTERNAL MODULE: ./.build/src/entry/users-side.js
var users_side = __webpack_require__(706);
;// CONCATENATED MODULE: ./.build/src/entry/watch-drift.js
/** The action `watch-drift`: the ports are connected, the watch over the users table runs, and what came of it goes to the runner. */






















async function watch_drift_watchDrift(root) {
    const secrets = {
        token: (0,entry_environment/* input */.hF)("github-token"),
        secretKey: (0,entry_environment/* input */.hF)("clerk-secret-key"),
        databaseUrl: (0,entry_environment/* input */.hF)("database-url"),
    };
    const { token, secretKey, databaseUrl } = secrets;
    for (const secret of [token, secretKey, ...(0,users_side/* secretsIn */.VY)(databaseUrl)])
        if (secret !== "")
            (0,core/* setSecret */.Pq)(secret);
    const environment = (0,entry_environment/* readEnvironment */.Qo)();
    watch_drift_report(await watched(root, environment, secrets));
}
async function watched(root, environment, secrets) {
    const missing = [
        ...(secrets.secretKey === "" ? ["CLERK_SECRET_KEY"] : []),
        ...(secrets.databaseUrl === "" ? ["DATABASE_URL"] : []),
    ];
    // Whoever presses the button wants to know; a repository that was just made from the template must not be red each night.
    const byHand = environment.eventName === "workflow_dispatch";
    if (missing.length > 0)
        return { ...notWatched, ok: !byHand, reply: watchNotSetUp(missing, byHand) };
    const log = (line) => console.log((0,words_text/* logLine */.BP)(line));
    const progress = (0,chatops_progress/* progressWriter */.l)({ clock: src_clock/* machineClock */.w, log }, async () => undefined);
    try {
        const watch = await readWatch({ root, environment, secrets, byHand, log });
        return await watchDrift({ ...watch, report: progress.report });
    }
    catch (error) {
        return { ...notWatched, ok: false, reply: (0,report_error.explainError)(error, action/* whatActionDid */.uP.nothing).reply, error };
    }
    finally {
        await progress.ended();
    }
}
async function readWatch({ root, environment, secrets, byHand, log }) {
    const { token, secretKey, databaseUrl } = secrets;
    const { apiUrl, owner, repo, runId, runAttempt } = environment;
    const clock = src_clock/* machineClock */.w;
    const at = (0,src_clock/* instant */.u)(clock.now());
    const threshold = readThreshold((0,entry_environment/* input */.hF)("threshold") || "10");
    if (threshold === undefined)
        throw new clerk_inputs/* InputProblem */.S7(badThreshold((0,entry_environment/* input */.hF)("threshold")));
    const mapping = await mappingOf(root);
    const clerk = (0,connect/* connectClerk */.W)({ secretKey, apiUrl: (0,clerk_inputs/* clerkUrl */.LI)(), clock, share: (0,clerk_inputs/* quotaShare */.cE)() });
    const client = (0,github_client/* createGitHubClient */.LX)({ token, apiUrl, owner, repo, clock });
    const templates = { root, log };
    const forms = (0,github_templates/* readForms */.Qh)(templates);
    const repositoryUrl = (0,entry_environment/* readRepositoryUrl */.er)(environment);
    const page = (0,entry_environment/* runUrl */.Vp)(environment, repositoryUrl);
    const common = { forms: () => forms, clock, log };
    return {
        ...common,
        repository: repositoryOf(client),
        roomOf: (issue) => ({
            ...common,
            run: { id: `${runId}/${runAttempt}`, url: page, startedAgainBy: undefined },
            issue: (0,github_issue/* incidentIssue */.Y)(client, issue),
            signal: noSignal,
            assumedSelf: (0,entry_environment/* input */.hF)("bot-login") || entry_environment/* actionsBot */.VY,
            runbookOf: (kind) => (0,github_templates/* readRunbook */.j_)(templates, kind),
        }),
        form: () => (0,github_templates/* readFillableForm */.SH)(templates, "webhook-failure"),
        runUrl: page,
        threshold,
        at,
        by: byHand ? (0,entry_environment/* readActor */.a9)() : undefined,
        clerk,
        users: {
            directory: clerk.directory,
            mapping,
            open: (use) => (0,users_table/* openUsersTable */.L)({ url: databaseUrl, mapping, use, clock }),
            folder: (0,entry_environment/* readTemporaryFolder */.oh)(),
        },
        allowPublic: (0,entry_environment/* input */.hF)("allow-public") === "true",
        repositoryUrl,
    };
}
/** No comment and no issue started the run, so there is nothing to react to. */
const noSignal = { self: Promise.resolve(undefined), end: async () => { }, withdraw: async () => { } };
async function mappingOf(root) {
    if ((0,entry_environment/* input */.hF)("mapping") !== "")
        return (0,mapping_input/* readMappingInput */.p)((0,entry_environment/* readWorkspace */.iF)(), (0,external_node_url_.fileURLToPath)(root));
    try {
        return (0,mapping/* readMapping */.vh)(await (0,users_side/* readMappingFile */.n6)(root));
    }
    catch (error) {
        throw error instanceof mapping/* BadMapping */.ih ? new clerk_inputs/* InputProblem */.S7(error.message) : error;
    }
}
function watch_drift_report({ ok, reply, drift, incident, digestClerk, digestDatabase, error }) {
    const isLong = reply.includes("\n");
    // A failure of one line stands in the annotation, which the log shows too.
    const lines = ok || isLong ? reply.split("\n").filter((line) => line !== "") : [];
    for (const line of lines)
        console.log((0,words_text/* logLine */.BP)((0,words_text/* plainText */.wh)(line)));
    (0,runner/* tellRunner */.s)(() => {
        (0,core/* setOutput */.uH)("drift", drift ?? "");
        (0,core/* setOutput */.uH)("incident", incident ?? "");
        (0,core/* setOutput */.uH)("digest-clerk", digestClerk);
        (0,core/* setOutput */.uH)("digest-database", digestDatabase);
    }, { head: reply, lines: [] });
    const annotation = isLong ? (0,action/* annotationOf */.lW)(reply) : reply;
    if (error)
        (0,report_error.reportError)(error, annotation);
    else if (!ok)
        (0,core/* setFailed */.C1)((0,words_text/* logLine */.BP)((0,words_text/* plainText */.wh)(annotation)));
}


/***/ }),

/***/ 2084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _words_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3571);
/** A text file that an input names: only of the job's workspace, links followed. What else lies on a runner is secret, some of it. */



async function readWorkspaceFile({ path, folder, mostBytes, problem }) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path));
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder), file);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside) || inside === ".." || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`))
            throw problem(_words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.outside);
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
        // To open a pipe would wait for who writes into it.
        if (!facts.isFile())
            throw problem(_words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.noFile);
        if (facts.size > mostBytes)
            throw problem(_words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.tooBig(facts.size, mostBytes));
        const text = textOf(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file));
        if (text === undefined)
            throw problem(_words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.noText);
        return text;
    }
    catch (error) {
        if (!(error instanceof Error && "code" in error && typeof error.code === "string"))
            throw error;
        const isMissing = error.code === "ENOENT" || error.code === "ENOTDIR";
        throw problem(isMissing ? _words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.missing : _words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.unreadable(error.code));
    }
}
/** A mark at its beginning that some editors write is left out. Undefined for what is no UTF-8, or holds what no text does. */
function textOf(bytes) {
    try {
        const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        return text.includes("\0") ? undefined : text;
    }
    catch {
        return undefined;
    }
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


/***/ })

};
