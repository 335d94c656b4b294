export const id = 529;
export const ids = [529];
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

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resyncUsers: () => (/* binding */ resyncUsers)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./.build/src/chatops/progress.js
var chatops_progress = __webpack_require__(6847);
// EXTERNAL MODULE: ./.build/src/clerk/connect.js + 23 modules
var connect = __webpack_require__(3545);
// EXTERNAL MODULE: ./.build/src/clock.js
var src_clock = __webpack_require__(8197);
// EXTERNAL MODULE: ./.build/src/database/users-table.js + 8 modules
var users_table = __webpack_require__(7948);
// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
// EXTERNAL MODULE: ./.build/src/ports/users-table.js
var ports_users_table = __webpack_require__(1725);
// EXTERNAL MODULE: ./.build/src/words/action.js
var action = __webpack_require__(3571);
// EXTERNAL MODULE: ./.build/src/words/export.js
var words_export = __webpack_require__(3187);
// EXTERNAL MODULE: ./.build/src/words/resync.js
var resync = __webpack_require__(491);
// EXTERNAL MODULE: ./.build/src/words/table-problem.js
var table_problem = __webpack_require__(8467);
// EXTERNAL MODULE: ./.build/src/resync/account.js
var resync_account = __webpack_require__(6909);
// EXTERNAL MODULE: ./.build/src/resync/export.js
var resync_export = __webpack_require__(4366);
// EXTERNAL MODULE: ./.build/src/resync/resync.js
var resync_resync = __webpack_require__(5310);
// EXTERNAL MODULE: ./.build/src/resync/rows.js
var resync_rows = __webpack_require__(7717);
;// CONCATENATED MODULE: ./.build/src/resync/act.js
/**
 * A comparison, a repair or an export as the standalone action does it: an account for people and one for machines, with the
 * same keys on every path. What the table or the inputs do not allow is refused before anything is written.
 */










/** Never throws: a run that breaks has an account too. */
async function act(order) {
    let table;
    try {
        table = await order.open();
        return await work(order, table);
    }
    catch (error) {
        return { ...nothing, ...brokenOff(error, table === undefined ? action/* whatActionDid */.uP.nothing : action/* whatActionDid */.uP.inPart) };
    }
    finally {
        await table?.close();
    }
}
const nothing = { ok: false, result: null, exported: null };
/** Why a run did not come to its end, where its own account does not say so. `done`: what is true of the work. */
function brokenOff(error, done) {
    if (error instanceof ports_users_table/* UnfitTable */.f)
        return { reply: (0,table_problem/* tableProblemReply */.O)(error.problem), code: error.problem.what };
    const failure = error instanceof ports_failure/* OutsideFailure */.Kr ? error : undefined;
    return { ...(0,action/* actionBrokenBy */.xj)({ failure, done, operation: undefined }), error };
}
async function work(order, table) {
    const { mode, exportPath, seal, mapping, whom, gone, mostGonePercent } = order;
    const exported = exportPath === undefined ? null : await (0,resync_export/* exportTable */.Z)({ table, path: exportPath, seal });
    const kept = exported === null ? "" : (0,words_export/* exportReply */.N)({ ...exported, url: null }, table.facts.name, seal !== undefined);
    if (mode === "export")
        return { ok: true, reply: kept, result: await tableAlone(table, mapping), exported, code: null };
    const write = mode === "resync";
    // It also opens the way to Clerk while the table is looked at.
    const expected = whom.who === "everybody" ? order.directory.count() : undefined;
    expected?.catch(() => { });
    const result = await (0,resync_resync/* resync */.nE)({
        ...order,
        expected,
        table,
        write,
        mostWritten: Number.POSITIVE_INFINITY,
        earlier: undefined,
    });
    if ("refused" in result) {
        return { ...nothing, exported, reply: (0,resync/* otherUsersReply */.ZQ)(result.looked, table.facts.name), code: result.refused };
    }
    const told = {
        result,
        mapping,
        table: table.facts.name,
        write,
        gone,
        whom,
        mostGonePercent,
        place: "action",
    };
    const ok = result.stopped === undefined && (!write || (0,resync/* isRight */.FG)(told));
    const reply = [(0,resync/* resyncReply */.XP)(told), kept].filter((part) => part !== "").join("\n\n");
    return { ok, reply, result, exported, code: codeOf(result, ok), error: result.stopped };
}
/** Nothing of Clerk was read; the digest tells whether two tables are the same. */
async function tableAlone(table, mapping) {
    const account = (0,resync_account/* emptyAccount */.dO)(mapping);
    const digest = (0,resync_rows/* createDigest */.P5)();
    for await (const rows of table.everyRow()) {
        account.read += rows.length;
        for (const row of rows)
            digest.add((0,resync_rows/* storedDigest */.iZ)(row, { mapping, encodings: table.facts.encodings }));
    }
    return { ...account, rows: account.read, digestDatabase: digest.text() };
}
function codeOf({ stopped, goneOutcome, failed }, ok) {
    if (ok)
        return null;
    if (stopped)
        return stopped.reason;
    if (goneOutcome === "too-many")
        return "too-many-gone";
    return failed > 0 ? "some-failed" : "not-proven";
}
function outputsOf({ result }, mode, mapping) {
    const account = result ?? (0,resync_account/* emptyAccount */.dO)(mapping);
    const { read, missing, stale, different, created, updated, unchanged, gone, failed } = account;
    const would = mode === "drift";
    return {
        read,
        created: would ? missing : created,
        updated: would ? stale + different : updated,
        unchanged,
        gone,
        failed,
    };
}
/** For machines, without what the table holds: the same keys on every path. */
function reportOf(acted, mode, mapping) {
    const { ok, code, result, exported } = acted;
    const { samples, missed, goneIds, columns, stopped: _, ...rest } = result ?? (0,resync_account/* emptyAccount */.dO)(mapping);
    return {
        ok,
        code,
        mode,
        ...rest,
        columns: Object.fromEntries(mapping.columns.map(({ column }, index) => [column, columns[index] ?? 0])),
        samples: samples.map(({ id, kind, columns }) => ({ id, kind, columns: columns.map(({ column }) => column) })),
        missed,
        goneIds,
        exported,
    };
}

// EXTERNAL MODULE: ./.build/src/words/failure.js + 5 modules
var failure = __webpack_require__(9539);
// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
;// CONCATENATED MODULE: ./.build/src/words/replay.js


function isReplayed({ stopped, failed, goneOutcome }) {
    return stopped === undefined && failed === 0 && goneOutcome !== "too-many";
}
function replayReply(told) {
    const { result } = told;
    return [
        headline(told),
        stopWords(result),
        answersTable(told),
        goneRemark(told),
        ...missedLines(result),
        worth(result),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
function headline({ result, whom }) {
    const { stopped, delivered, read, failed, goneOutcome } = result;
    const who = whom.who === "changed" ? " that changed since then" : "";
    if (stopped)
        return `❌ **The replay ended before its end: ${(0,words_text/* plural */.LS)(delivered, "user")} delivered so far.** Nothing more was sent.`;
    if (failed > 0)
        return `⚠️ **Of ${(0,words_text/* plural */.LS)(read, "user")}${who}, ${(0,words_text/* number */.ai)(delivered)} were delivered to the webhook endpoint; ${(0,words_text/* plural */.LS)(failed, "event")} failed, see below.**`;
    if (goneOutcome === "too-many")
        return `⚠️ **All ${(0,words_text/* plural */.LS)(delivered, "user")}${who} were delivered to the webhook endpoint, but nothing was sent for those who are gone; see below.**`;
    return read === 0
        ? `✅ **There was nobody to send: Clerk has no users${who}.**`
        : `✅ **The webhook endpoint took the events of all ${(0,words_text/* plural */.LS)(delivered, "user")}${who}.**`;
}
function stopWords({ stopped }) {
    if (!stopped)
        return "";
    const { why, cure } = (0,failure/* explainFailure */.SP)(stopped, "action");
    const next = stopped.service === "webhook" ? "So many events in a row ended like this that the others were not sent." : "";
    return `${why} ${next} ${cure} Then run it again: all are sent anew, and a handler that upserts comes to the same end.`.replace(/ {2,}/g, " ");
}
const noAnswer = {
    "timed-out": "no answer in 15 seconds",
    unreachable: "no connection, or one that broke",
};
function answersTable({ result, hasTable, whom }) {
    const { read, answers, retried, gone, goneOutcome, goneDone } = result;
    const lines = [
        `| users read from Clerk | ${(0,words_text/* number */.ai)(read)} | |`,
        ...Object.entries(answers).map(([answer, count]) => {
            const taken = /^2\d\d$/.test(answer);
            const name = /^\d+$/.test(answer) ? `HTTP ${answer}` : (noAnswer[answer] ?? answer);
            return `| ${taken ? "delivered" : "not delivered"}: ${name} | ${(0,words_text/* number */.ai)(count)} | |`;
        }),
        ...(retried > 0 ? [`| *of the delivered, after another try* | ${(0,words_text/* number */.ai)(retried)} | |`] : []),
        goneOutcome === "not-looked-for"
            ? `| gone from Clerk | | not looked for${hasTable || whom.who === "changed" ? "" : ": that needs `database-url`"} |`
            : `| gone from Clerk | ${(0,words_text/* number */.ai)(gone)} | ${goneDone > 0 ? `${(0,words_text/* number */.ai)(goneDone)} ${goneOutcome === "deleted" ? "told as `user.deleted`" : goneOutcome}` : ""} |`,
    ];
    return ["| Events | | |", "|---|--:|---|", ...lines].join("\n");
}
function goneRemark({ result, gone, mostGonePercent }) {
    const { goneOutcome, goneIds, goneDone, rows } = result;
    if (result.gone === 0 || goneOutcome === "not-looked-for")
        return "";
    const who = `${(0,words_text/* plural */.LS)(result.gone, "row")} of the table ${result.gone === 1 ? "is of a user" : "are of users"} whom Clerk does not know; each was asked for.`;
    const ids = goneIds.slice(0, 5).map((id) => (0,words_text/* code */.aY)(id));
    const named = `${ids.join(", ")}${result.gone > 5 ? " …" : ""}`;
    switch (goneOutcome) {
        case "deleted":
            return `${who} The endpoint took ${(0,words_text/* code */.aY)("user.deleted")} for ${(0,words_text/* number */.ai)(goneDone)} of them: ${named}`;
        case "flagged":
            return `${who} ${(0,words_text/* number */.ai)(goneDone)} of them were marked in ${(0,words_text/* code */.aY)(gone.choice === "flag" ? gone.column : "")}: ${named}`;
        case "too-many":
            return `**${who} Nothing was done about them:** that is more than ${mostGonePercent} % of the ${(0,words_text/* plural */.LS)(rows, "row")}, which looks like the wrong key or the wrong table rather than like users who left. Look at some of them in Clerk's dashboard: ${named}`;
        default:
            return `${who} Nothing was done about them: ${named} To have them sent as ${(0,words_text/* code */.aY)("user.deleted")} set the input ${(0,words_text/* code */.aY)("gone")} to ${(0,words_text/* code */.aY)("delete")}, to have them marked to ${(0,words_text/* code */.aY)("flag:<column>")}.`;
    }
}
function missedLines({ missed, failed, failures, stopped }) {
    if (failed === 0)
        return [];
    const lines = [...Map.groupBy(missed, ({ why }) => why)].map(([why, those]) => {
        const ids = those.slice(0, 3).map(({ id }) => (0,words_text/* code */.aY)(id));
        return `- ${(0,words_text/* plural */.LS)(those.length, "user")}: ${(0,words_text/* quote */.hD)(why, 200)}. ${(0,words_text/* listed */.KE)(ids, "and")}${those.length > 3 ? " …" : ""}`;
    });
    const shown = failed > missed.length ? `, the first ${(0,words_text/* number */.ai)(missed.length)} by why` : "";
    return [
        `**${(0,words_text/* plural */.LS)(failed, "event")} not delivered${shown}:**\n${lines.slice(0, 10).join("\n")}`,
        ...(0,failure/* explainEach */.rr)(failures.filter(({ status, reason }) => status !== stopped?.status || reason !== stopped?.reason), "action"),
    ];
}
function worth({ delivered, digestClerk, digestDatabase }) {
    if (delivered === 0)
        return "";
    const digests = digestClerk === ""
        ? ""
        : ` Digest of Clerk's side ${(0,words_text/* code */.aY)(digestClerk)}${digestDatabase === "" ? "" : `, of the table's ${(0,words_text/* code */.aY)(digestDatabase)}`}.`;
    return `That the endpoint took an event does not show what the application wrote: to see that, compare with the mode ${(0,words_text/* code */.aY)("drift")} and the target ${(0,words_text/* code */.aY)("database")}.${digests}`;
}
function replayProgress({ read, delivered, failed }) {
    const line = `${(0,words_text/* plural */.LS)(read, "user")} read so far, ${(0,words_text/* number */.ai)(delivered)} delivered, ${(0,words_text/* number */.ai)(failed)} not`;
    return { line, reply: `⏳ ${line}.`, progress: undefined };
}

// EXTERNAL MODULE: ./.build/src/ports/user-directory.js
var user_directory = __webpack_require__(6627);
// EXTERNAL MODULE: ./.build/src/resync/gone.js
var resync_gone = __webpack_require__(3035);
// EXTERNAL MODULE: ./.build/src/resync/gone-search.js
var gone_search = __webpack_require__(7184);
// EXTERNAL MODULE: ./.build/src/resync/ranges.js
var resync_ranges = __webpack_require__(8006);
// EXTERNAL MODULE: ./.build/src/resync/seen.js
var seen = __webpack_require__(8859);
;// CONCATENATED MODULE: ./.build/src/resync/replay.js
/**
 * Every user of Clerk to the application's own endpoint, as the event that it gets when a user changes; where the table can be
 * read, who is gone as well. An endpoint that takes an event does not say what it made of it, so nothing is proven here.
 */









function emptyReplay(mapping) {
    const { read, failed, missed, gone, goneDone, goneIds, samples, foreign, rows, stopped } = (0,resync_account/* emptyAccount */.dO)(mapping);
    return {
        read,
        delivered: 0,
        retried: 0,
        failed,
        answers: {},
        failures: [],
        missed,
        gone,
        goneDone,
        goneIds,
        goneOutcome: "not-looked-for",
        samples,
        foreign,
        rows,
        digestClerk: "",
        digestDatabase: "",
        stopped,
    };
}
async function replay(order) {
    const { table } = order;
    const stranger = table && (await (0,resync_resync/* otherUsers */.Fp)({ ...order, table }));
    if (stranger)
        return stranger;
    const account = emptyReplay(order.mapping);
    const failure = await (0,ports_failure/* failureOf */.g5)(run(order, account));
    if (failure)
        account.stopped = failure;
    return account;
}
async function run(order, account) {
    const { directory, endpoint, table, mapping, whom, gone, folder, onProgress } = order;
    const instanceId = await known(directory.instanceId());
    const layout = table && { mapping, encodings: table.facts.encodings };
    const digests = { clerk: (0,resync_rows/* createDigest */.P5)(), database: (0,resync_rows/* createDigest */.P5)() };
    const meeting = (0,seen/* createMeeting */.q)(folder);
    let ranges = [user_directory/* everybody */.e];
    async function deliver(event) {
        const fate = await endpoint.deliver({ ...event, instanceId });
        const answer = fate.outcome === "delivered" ? fate.status : (fate.failure.status ?? fate.failure.reason);
        if (fate.outcome === "delivered") {
            if (fate.tries > 1)
                account.retried++;
        }
        else {
            if (account.answers[answer] === undefined)
                account.failures.push(fate.failure);
            (0,resync_account/* miss */.LP)(account, { id: event.userId, why: `${event.type}: ${fate.failure.message}` });
        }
        account.answers[answer] = (account.answers[answer] ?? 0) + 1;
        return fate.outcome === "delivered";
    }
    async function update(user) {
        account.read++;
        digests.clerk.add(layout ? (0,resync_rows/* rowDigest */.$c)((0,resync_rows/* rowOf */.OB)(user, layout)) : plainDigest(user));
        const { id: userId, updatedAt: version, record: data } = user;
        if (data === undefined)
            throw new Error("The whole record was not asked for.");
        if (await deliver({ type: "user.updated", userId, version, data }))
            account.delivered++;
    }
    async function take({ users, odd }) {
        for (const { id, what } of odd) {
            (0,resync_account/* miss */.LP)(account, { id: id ?? "?", why: `Clerk's record is not as documented: ${what}` });
            if (table && id !== undefined)
                meeting.user(id);
        }
        if (table)
            for (const { id } of users)
                meeting.user(id);
        await allOf(users.map(update));
        await meeting.settle();
        onProgress(account);
    }
    async function read() {
        if (whom.who === "changed")
            return directory.changedSince(whom.since, take);
        if (whom.who === "named")
            throw new Error("A replay is of everybody, or of who changed.");
        if (whom.shard)
            ({ ranges } = await (0,resync_resync/* rangesOf */.wA)(whom.shard, directory));
        return directory.walk({ ranges, records: true, take });
    }
    async function readTable(from, its) {
        for await (const rows of from.everyRow()) {
            account.rows += rows.length;
            for (const row of rows) {
                digests.database.add((0,resync_rows/* storedDigest */.iZ)(row, its));
                meeting.row(row.id, "");
            }
            await meeting.settle();
        }
        account.digestDatabase = digests.database.text();
    }
    try {
        await read();
        if (table && layout && whom.who === "everybody") {
            await readTable(table, layout);
            account.goneOutcome = await (0,gone_search/* clearUpGone */.Q)({
                ...order,
                account,
                meeting,
                alone() { },
                /** Somebody who came meanwhile. Users of another shard are that shard's to send. */
                async thereAfterAll({ users }) {
                    const mine = users.filter(({ createdAt }) => (0,resync_ranges/* isWithin */.UO)(createdAt, ranges));
                    await allOf(mine.map(update));
                },
                treat: treatmentOf(gone, table, (userId) => deliver({ type: "user.deleted", userId, version: 0, data: { id: userId, object: "user", deleted: true } })),
            });
        }
        account.digestClerk = digests.clerk.text();
    }
    finally {
        await meeting.close();
    }
}
function treatmentOf(gone, table, tell) {
    switch (gone.choice) {
        case "report":
            return undefined;
        case "flag":
            return (0,resync_gone/* flagging */.k)(table);
        case "delete":
            return {
                outcome: "deleted",
                left: async (rows) => rows,
                // Who was not told is in the account already.
                some: async (rows) => ({
                    done: (await allOf(rows.map(({ id }) => tell(id)))).filter((taken) => taken).length,
                    refused: [],
                }),
            };
    }
}
/** Where Clerk does not tell, events go without it. */
async function known(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (error instanceof ports_failure/* OutsideFailure */.Kr)
            return undefined;
        throw error;
    }
}
/** Waits for all, so that what ends after a failure is in the account too. */
async function allOf(works) {
    const ended = await Promise.allSettled(works);
    return ended.map((one) => {
        if (one.status === "rejected")
            throw one.reason;
        return one.value;
    });
}
/** Without a table there are no columns to make it of. */
function plainDigest({ id, updatedAt }) {
    return (0,resync_rows/* rowDigest */.$c)({ id, values: [String(updatedAt)] });
}

;// CONCATENATED MODULE: ./.build/src/resync/act-replay.js







const act_replay_nothing = { ok: false, result: null, exported: null };
/** Never throws: a run that breaks has an account too. */
async function actReplay(order) {
    let isBegun = false;
    let table;
    try {
        table = await order.open?.();
        isBegun = true;
        return await act_replay_work(order, table);
    }
    catch (error) {
        return { ...act_replay_nothing, ...brokenOff(error, isBegun ? action/* whatActionDid */.uP.inPart : action/* whatActionDid */.uP.nothing) };
    }
    finally {
        await table?.close();
    }
}
async function act_replay_work(order, table) {
    const { exportPath: path, seal } = order;
    const exported = path === undefined || !table ? null : await (0,resync_export/* exportTable */.Z)({ table, path, seal });
    const kept = exported && table ? (0,words_export/* exportReply */.N)({ ...exported, url: null }, table.facts.name, seal !== undefined) : "";
    const result = await replay({ ...order, table });
    if ("refused" in result) {
        const reply = (0,resync/* otherUsersReply */.ZQ)(result.looked, table?.facts.name ?? "");
        return { ...act_replay_nothing, exported, reply, code: result.refused };
    }
    const ok = isReplayed(result);
    const told = replayReply({ ...order, result, hasTable: table !== undefined });
    const reply = [told, kept].filter((part) => part !== "").join("\n\n");
    return { ok, reply, result, exported, code: act_replay_codeOf(result, ok), error: result.stopped };
}
function act_replay_codeOf({ stopped, failed }, ok) {
    if (ok)
        return null;
    if (stopped)
        return stopped.reason;
    return failed > 0 ? "some-failed" : "too-many-gone";
}
function replayOutputs({ result }, mapping) {
    const { read, delivered, gone, failed } = result ?? emptyReplay(mapping);
    return { read, created: 0, updated: delivered, unchanged: 0, gone, failed };
}
/** For machines: the same keys on every path. */
function replayReport({ ok, code, result, exported }, mapping) {
    const { failures: _, samples: __, stopped: ___, ...rest } = result ?? emptyReplay(mapping);
    return { ok, code, mode: "resync", target: "webhook", ...rest, exported };
}

// EXTERNAL MODULE: ./.build/src/resync/mapping.js + 1 modules
var resync_mapping = __webpack_require__(2544);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/standardwebhooks/dist/index.js
var dist = __webpack_require__(5487);
// EXTERNAL MODULE: ./.build/src/ports/retry-after.js
var retry_after = __webpack_require__(2789);
;// CONCATENATED MODULE: ./.build/src/webhook/failure.js
/** Where everything that can go wrong with the application's webhook endpoint becomes an `OutsideFailure`. What it says in a body is not repeated: it may be about users. */


const reasons = {
    401: "unauthorized",
    403: "forbidden",
    404: "not-found",
    429: "rate-limited",
};
function failureFromStatus(status, headers, now) {
    return new ports_failure/* OutsideFailure */.Kr({
        service: "webhook",
        reason: reasons[status] ?? (status >= 500 ? "unavailable" : "rejected"),
        message: `the endpoint answered ${status}`,
        status,
        retryAfterSeconds: (0,retry_after/* retryAfterSeconds */.C)(headers, now),
    });
}
/** No answer: a time-out, or a connection that failed or broke. */
function failureFromError(error) {
    const timedOut = error instanceof DOMException && error.name === "TimeoutError";
    return new ports_failure/* OutsideFailure */.Kr({
        service: "webhook",
        reason: timedOut ? "timed-out" : "unreachable",
        message: timedOut ? "no answer in 15 s" : "the connection failed",
        code: timedOut ? undefined : failure_codeOf(error),
        cause: error,
    });
}
/** Several addresses tried at once fail together; each has its code. */
function failure_codeOf(error) {
    if (!(error instanceof Error))
        return undefined;
    if (error instanceof AggregateError && error.errors.length > 0)
        return failure_codeOf(error.errors[0]);
    if (error.cause instanceof Error)
        return failure_codeOf(error.cause);
    return "code" in error && typeof error.code === "string" ? error.code : undefined;
}
/** `what` must not repeat the address, which may hold a key. */
function badAddress(what) {
    return new ports_failure/* OutsideFailure */.Kr({ service: "webhook", reason: "wrong-address", message: what });
}
/** `what` must not repeat the secret. */
function badSecret(what) {
    return new ports_failure/* OutsideFailure */.Kr({ service: "webhook", reason: "wrong-key", message: what });
}

;// CONCATENATED MODULE: ./.build/src/webhook/post.js
/** One request to the endpoint, and the status of its answer, whatever it is. It must not judge an answer, follow a redirect, or repeat a request. */

/** Read to the end, the connection can be used again; what is longer is not worth that. */
const longestRead = 64 * 1024;
async function httpPost({ url, headers, body, timeoutMilliseconds }) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new DOMException("No answer in time", "TimeoutError")), timeoutMilliseconds);
    try {
        const response = await fetch(url, { method: "POST", headers, body, signal: late.signal, redirect: "manual" });
        await drain(response);
        return { status: response.status, headers: response.headers };
    }
    catch (error) {
        throw failureFromError(error);
    }
    finally {
        clearTimeout(timer);
    }
}
/** The status has come, so what becomes of the body changes nothing. Leaving the loop early drops the connection. */
async function drain({ body }) {
    let length = 0;
    try {
        for await (const piece of body ?? []) {
            length += piece.byteLength;
            if (length > longestRead)
                return;
        }
    }
    catch {
        // As above.
    }
}

;// CONCATENATED MODULE: ./.build/src/webhook/deliver.js
/**
 * Events to the application's endpoint, signed as Clerk's own are. Some at once, each again where that may help; nothing more
 * once it is clear that none gets through. It must not send anything before the address and the secret have been looked at.
 */





/** The application's live traffic goes through the same endpoint. */
const mostAtOnce = 8;
/** As long as Clerk's own deliveries wait: https://docs.svix.com/retries */
const timeoutMilliseconds = 15_000;
const mostTries = 4;
const firstPauseMilliseconds = 500;
const pauseGrowth = 3;
/** Who asks for a longer pause than this gets no further try before it. */
const longestRetryAfterSeconds = 60;
/** So many same answers, and no other before, mean the address, the secret or what stands in front of it. */
const mostHopeless = 20;
/** So many events in a row that used up their tries mean that the endpoint is down. */
const mostGivenUp = 40;
function openEndpoint({ url, secret, clock, post = httpPost }) {
    checkAddress(url);
    const signer = signerOf(secret);
    const startedAt = clock.now();
    const place = createPlaces(mostAtOnce);
    const judge = createJudge();
    /** Until then the endpoint has asked to be left alone. */
    let heldUntil = 0;
    /** The same for every try of the same delivery, so that a handler which knows it takes it once. */
    function messageId({ type, userId, version }) {
        const text = JSON.stringify([startedAt, type, userId, version]);
        return `msg_${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 32)}`;
    }
    async function trySend(id, body) {
        const now = new Date(clock.now());
        const headers = {
            "content-type": "application/json",
            "user-agent": "clerk-incident-runbook",
            "svix-id": id,
            "svix-timestamp": String(Math.floor(now.getTime() / 1_000)),
            "svix-signature": signer.sign(id, now, body),
        };
        const answer = await post({ url, headers, body, timeoutMilliseconds });
        if (answer.status >= 200 && answer.status < 300)
            return answer.status;
        throw failureFromStatus(answer.status, answer.headers, clock.now());
    }
    async function pauseAfter(failure, tries) {
        const grown = firstPauseMilliseconds * pauseGrowth ** (tries - 1) * (0.75 + clock.random() / 2);
        if (failure.retryAfterSeconds !== undefined) {
            heldUntil = Math.max(heldUntil, clock.now() + failure.retryAfterSeconds * 1_000);
        }
        await clock.sleep(grown);
    }
    async function passHold() {
        for (let left = heldUntil - clock.now(); left > 0; left = heldUntil - clock.now())
            await clock.sleep(left);
    }
    async function send(event) {
        const id = messageId(event);
        const body = bodyOf(event, clock.now());
        for (let tries = 1;; tries++) {
            await passHold();
            if (judge.stopped)
                throw judge.stopped;
            try {
                const status = await trySend(id, body);
                judge.took();
                return { outcome: "delivered", status, tries };
            }
            catch (error) {
                const failure = (0,ports_failure/* asFailure */.h_)(error);
                judge.refused(failure);
                const asksTooMuch = (failure.retryAfterSeconds ?? 0) > longestRetryAfterSeconds;
                if (!(0,ports_failure/* mayPass */.bg)(failure) || tries === mostTries || asksTooMuch) {
                    judge.gaveUp(failure);
                    return { outcome: "undelivered", failure, tries };
                }
                await pauseAfter(failure, tries);
            }
        }
    }
    return { deliver: (event) => place(() => send(event)) };
}
/** In the form of https://clerk.com/docs/guides/development/webhooks/overview */
function bodyOf({ type, data, instanceId }, timestamp) {
    return JSON.stringify({ data, object: "event", type, timestamp, instance_id: instanceId });
}
/** When there is no use in going on. */
function createJudge() {
    let hasTaken = false;
    let same;
    let sameInARow = 0;
    let givenUpInARow = 0;
    let stopped;
    return {
        took() {
            hasTaken = true;
            givenUpInARow = 0;
        },
        /** A handler may refuse some users for what they hold; only where it took none does it say that it takes nobody. */
        refused(failure) {
            sameInARow = failure.status === same ? sameInARow + 1 : 1;
            same = failure.status;
            if (!hasTaken && isHopeless(same) && sameInARow >= mostHopeless)
                stopped ??= failure;
        },
        gaveUp(failure) {
            givenUpInARow = (0,ports_failure/* mayPass */.bg)(failure) ? givenUpInARow + 1 : 0;
            if (givenUpInARow >= mostGivenUp)
                stopped ??= failure;
        },
        get stopped() {
            return stopped;
        },
    };
}
function isHopeless(status) {
    return status !== undefined && ((status >= 300 && status < 400) || [400, 401, 403, 404, 405, 410].includes(status));
}
/** Events hold people's addresses, so they go through no network in the open. */
function checkAddress(text) {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol))
        throw badAddress("it is no web address");
    if (url.username !== "" || url.password !== "")
        throw badAddress("it holds a user name or a password");
    if (url.protocol === "http:" && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname))
        throw badAddress("it does not begin with https://");
}
function signerOf(secret) {
    if (!secret.startsWith("whsec_"))
        throw badSecret("it does not begin with whsec_");
    try {
        return new dist/* Webhook */.KD(secret);
    }
    catch {
        throw badSecret("what follows whsec_ is not Base64");
    }
}
function createPlaces(most) {
    let free = most;
    const waiting = [];
    return async function within(work) {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                free++;
        }
    };
}

// EXTERNAL MODULE: ./.build/src/words/resync-inputs.js
var resync_inputs = __webpack_require__(8337);
// EXTERNAL MODULE: ./.build/src/words/resync-progress.js
var resync_progress = __webpack_require__(5139);
// EXTERNAL MODULE: ./.build/src/entry/clerk-inputs.js
var clerk_inputs = __webpack_require__(5239);
// EXTERNAL MODULE: ./.build/src/entry/environment.js
var environment = __webpack_require__(9317);
// EXTERNAL MODULE: ./.build/src/entry/mapping-input.js
var mapping_input = __webpack_require__(2763);
// EXTERNAL MODULE: ./.build/src/entry/report-error.js
var report_error = __webpack_require__(5459);
// EXTERNAL MODULE: ./.build/src/incident/report.js
var report = __webpack_require__(2898);
;// CONCATENATED MODULE: ./.build/src/entry/resync-inputs.js
/** The inputs of `resync-users`. A value that makes no sense stops the run before anything is asked. */




const modes = ["drift", "resync", "export"];
const targets = ["database", "webhook"];
function readMode() {
    return chosen("mode", (0,environment/* input */.hF)("mode"), modes);
}
function readTarget() {
    return chosen("target", (0,environment/* input */.hF)("target") || "database", targets);
}
function chosen(what, given, known) {
    const found = known.find((name) => name === given.toLowerCase());
    if (found === undefined)
        throw new clerk_inputs/* InputProblem */.S7((0,resync_inputs/* oneOf */.yL)(what, given, known));
    return found;
}
/** What may be empty elsewhere, but not here. */
function needed(name, given, why) {
    if (given === "")
        throw new clerk_inputs/* InputProblem */.S7((0,resync_inputs/* neededFor */.r4)(name, why));
    return given;
}
function readGone() {
    const given = (0,environment/* input */.hF)("gone") || "report";
    if (given === "report" || given === "delete")
        return { choice: given };
    const column = /^flag:\s*"?([^"]+)"?$/.exec(given)?.[1]?.trim();
    if (column === undefined || column === "")
        throw new clerk_inputs/* InputProblem */.S7(resync_inputs/* badGone */.PI);
    return { choice: "flag", column };
}
function readGonePercent() {
    const given = (0,environment/* input */.hF)("max-gone-percent") || "5";
    const percent = Number(given.replace(/\s*%$/, ""));
    if (!(percent >= 0 && percent <= 100))
        throw new clerk_inputs/* InputProblem */.S7(resync_inputs/* badGonePercent */.oX);
    return percent;
}
function readWhom(now) {
    const since = (0,environment/* input */.hF)("since");
    const shard = readShard((0,environment/* input */.hF)("shard"));
    if (since === "")
        return { who: "everybody", shard };
    if (shard)
        throw new clerk_inputs/* InputProblem */.S7(resync_inputs/* shardAndSince */.k);
    const typed = (0,report/* parseUtcTime */.jm)(since, now);
    const milliseconds = typed === null ? instantIn(since) : Date.parse(typed);
    // `now` has lost its part of a second; a time that a step before this one noted has not.
    const end = Date.parse(now) + 1_000;
    if (Number.isNaN(milliseconds) || milliseconds >= end)
        throw new clerk_inputs/* InputProblem */.S7(resync_inputs/* badSince */.Uu);
    return { who: "changed", since: milliseconds };
}
/** As programs write an instant: by ISO 8601, in UTC unless it says otherwise, or in milliseconds. `NaN` for anything else. */
function instantIn(text) {
    if (/^\d{13}$/.test(text))
        return Number(text);
    const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?)?$/i;
    const [, day = "", time = "00:00", zone = "Z"] = iso.exec(text) ?? [];
    const midnight = new Date(`${day}T00:00Z`);
    // The 30th of February would be read as the 2nd of March.
    const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
    return isDay ? Date.parse(`${day}T${time}${zone.toUpperCase()}`) : Number.NaN;
}
function readShard(given) {
    if (given === "")
        return undefined;
    const [, index, count] = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(given) ?? [];
    const shard = { index: Number(index), count: Number(count) };
    if (!(shard.index >= 1 && shard.index <= shard.count))
        throw new clerk_inputs/* InputProblem */.S7(resync_inputs/* badShard */.gN);
    return shard.count === 1 ? undefined : shard;
}

// EXTERNAL MODULE: ./.build/src/entry/runner.js
var runner = __webpack_require__(2680);
// EXTERNAL MODULE: ./.build/src/entry/seal.js
var entry_seal = __webpack_require__(3911);
// EXTERNAL MODULE: ./.build/src/entry/users-side.js
var users_side = __webpack_require__(706);
;// CONCATENATED MODULE: ./.build/src/entry/resync-users.js
/** The action `resync-users`: compares the application's users with Clerk's, repairs them, or exports the table. What came of it goes to the runner. */

























async function resyncUsers(root) {
    const secretKey = (0,environment/* input */.hF)("clerk-secret-key");
    const url = (0,environment/* input */.hF)("database-url");
    const webhookSecret = (0,environment/* input */.hF)("webhook-secret");
    for (const secret of [secretKey, ...(0,users_side/* secretsIn */.VY)(url), webhookSecret])
        if (secret !== "")
            (0,core/* setSecret */.Pq)(secret);
    const clock = src_clock/* machineClock */.w;
    const progress = (0,chatops_progress/* progressWriter */.l)({ clock, log: (line) => console.log((0,words_text/* logLine */.BP)(line)) }, async () => undefined);
    let mode = "drift";
    let mapping = resync_mapping/* defaultMapping */.M3;
    let acted;
    try {
        const now = (0,src_clock/* instant */.u)(clock.now());
        mode = readMode();
        const target = readTarget();
        mapping = await (0,mapping_input/* readMappingInput */.p)((0,environment/* readWorkspace */.iF)(), (0,external_node_url_.fileURLToPath)(root));
        const given = { mode, mapping, secretKey, url, now };
        if (target === "webhook" && mode !== "export") {
            const order = await readReplay(given, webhookSecret);
            const replayed = await actReplay({
                ...order,
                onProgress: (at) => progress.report(() => ({ ...replayProgress(at), reached: {} })),
            });
            acted = { ...replayed, outputs: replayOutputs(replayed, mapping), report: replayReport(replayed, mapping) };
        }
        else {
            needed("database-url", url, "the target `database`");
            const order = await readOrder(given);
            const done = await act({
                ...order,
                onProgress: (at) => progress.report(() => ({ ...(0,resync_progress/* resyncProgress */.K8)(at, mode === "resync"), reached: {} })),
            });
            acted = { ...done, outputs: outputsOf(done, mode, mapping), report: reportOf(done, mode, mapping) };
        }
    }
    catch (error) {
        const { code, reply } = (0,report_error.explainError)(error, action/* whatActionDid */.uP.nothing);
        const none = { ok: false, reply, result: null, exported: null, code, error };
        acted = { ...none, outputs: outputsOf(none, mode, mapping), report: reportOf(none, mode, mapping) };
    }
    await progress.ended();
    await resync_users_report(acted);
}
async function readOrder({ mode, mapping, secretKey, url, now }) {
    const gone = readGone();
    const folder = (0,environment/* readTemporaryFolder */.oh)();
    const share = (0,clerk_inputs/* quotaShare */.cE)();
    const whom = readWhom(now);
    const parts = whom.who === "everybody" ? (whom.shard?.count ?? 1) : 1;
    const write = mode === "resync";
    const seal = await (0,entry_seal/* sealFor */.J)((0,environment/* input */.hF)("export-recipient"));
    const exportPath = exportPathFor(mode, now, seal !== undefined);
    if (exportPath !== undefined && seal === undefined && (0,environment/* readVisibility */.tQ)() === "public")
        throw new clerk_inputs/* InputProblem */.S7(resync_inputs/* exportInPublic */.p2);
    const intent = {
        write,
        remove: write && gone.choice === "delete",
        flag: gone.choice === "flag" ? gone.column : undefined,
    };
    const { directory } = (0,connect/* connectClerk */.W)({
        secretKey,
        apiUrl: (0,clerk_inputs/* clerkUrl */.LI)(),
        clock: src_clock/* machineClock */.w,
        share: (share ?? 0.5) / parts,
    });
    return {
        mode,
        mapping,
        whom,
        gone,
        mostGonePercent: readGonePercent(),
        folder,
        directory,
        open: () => (0,users_table/* openUsersTable */.L)({ url, mapping, use: intent, clock: src_clock/* machineClock */.w }),
        exportPath,
        seal,
    };
}
/** An export that was asked for without a place goes to the runner's own folder. */
function exportPathFor(mode, now, isSealed) {
    const given = (0,environment/* input */.hF)("export-path");
    if (given !== "")
        return (0,external_node_path_.resolve)((0,environment/* readWorkspace */.iF)(), given);
    if (mode !== "export")
        return undefined;
    return (0,external_node_path_.join)((0,environment/* readTemporaryFolder */.oh)(), `users-table-${now.replace(/\W/g, "")}.csv.gz${isSealed ? ".age" : ""}`);
}
async function readReplay(given, secret) {
    const { mode, url } = given;
    if (mode === "drift")
        throw new clerk_inputs/* InputProblem */.S7(resync_inputs/* nothingToCompareWith */.O5);
    const endpointUrl = needed("webhook-url", (0,environment/* input */.hF)("webhook-url"), "the target `webhook`");
    needed("webhook-secret", secret, "the target `webhook`");
    if ((0,environment/* input */.hF)("export-path") !== "")
        needed("database-url", url, "the input `export-path`");
    const order = await readOrder(given);
    const { mapping, gone } = order;
    const intent = {
        write: gone.choice === "flag",
        remove: false,
        flag: gone.choice === "flag" ? gone.column : undefined,
    };
    return {
        ...order,
        endpoint: openEndpoint({ url: endpointUrl, secret, clock: src_clock/* machineClock */.w }),
        open: url === "" ? undefined : () => (0,users_table/* openUsersTable */.L)({ url, mapping, use: intent, clock: src_clock/* machineClock */.w }),
    };
}
async function resync_users_report(acted) {
    const { reply, ok, error, result, exported, outputs } = acted;
    if (!error)
        for (const line of reply.split("\n"))
            if (line !== "")
                console.log((0,words_text/* logLine */.BP)((0,words_text/* plainText */.wh)(line)));
    const path = (0,external_node_path_.join)((0,environment/* readTemporaryFolder */.oh)(), `resync-users-${process.pid}-${Date.now()}.json`);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, JSON.stringify(acted.report, null, "\t"), { mode: 0o600 });
    (0,runner/* tellRunner */.s)(() => {
        (0,core/* setOutput */.uH)("read", outputs.read);
        (0,core/* setOutput */.uH)("created", outputs.created);
        (0,core/* setOutput */.uH)("updated", outputs.updated);
        (0,core/* setOutput */.uH)("unchanged", outputs.unchanged);
        (0,core/* setOutput */.uH)("gone", outputs.gone);
        (0,core/* setOutput */.uH)("failed", outputs.failed);
        (0,core/* setOutput */.uH)("digest-clerk", result?.digestClerk ?? "");
        (0,core/* setOutput */.uH)("digest-database", result?.digestDatabase ?? "");
        (0,core/* setOutput */.uH)("report", path);
        (0,core/* setOutput */.uH)("export", exported?.path ?? "");
    }, { head: reply, lines: [] });
    if (error)
        (0,report_error.reportError)(error, reply);
    else if (!ok)
        (0,core/* setFailed */.C1)((0,words_text/* logLine */.BP)((0,words_text/* plainText */.wh)((0,action/* annotationOf */.lW)(reply))));
}


/***/ }),

/***/ 3911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sealFor)
/* harmony export */ });
/* harmony import */ var _words_resync_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8337);
/* harmony import */ var _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5239);


/** Undefined for an empty text. The library is loaded only where a file is sealed. */
async function sealFor(recipient) {
    if (recipient === "")
        return undefined;
    const { Encrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 3920));
    const encrypter = new Encrypter();
    try {
        encrypter.addRecipient(recipient);
    }
    catch {
        throw new _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(_words_resync_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .badRecipient */ .bg);
    }
    return (plain) => encrypter.encrypt(plain);
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

/***/ 4366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ exportTable)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8522);
/** The table as it is now, into one compressed file that a database can read back. It must be whole on disk before anybody counts on it. */





async function exportTable({ table, path, seal }) {
    let rows = 0;
    async function* counted() {
        for await (const { rows: more, bytes } of table.copyOut()) {
            rows += more;
            yield bytes;
        }
    }
    // Level 1 costs a third of the time of the usual one and makes the file hardly larger.
    const gzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGzip)({ level: node_zlib__WEBPACK_IMPORTED_MODULE_4__.constants.Z_BEST_SPEED });
    const compressed = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.toWeb(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(counted()).compose(gzip));
    const sha = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    const unfinished = `${path}.unfinished`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    // Only whoever runs this may read it: it holds everything of everybody.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(unfinished, "w", 0o600);
    try {
        for await (const piece of seal ? await seal(compressed) : compressed) {
            sha.update(piece);
            bytes += piece.byteLength;
            await file.write(piece);
        }
        await file.sync();
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true });
        throw error;
    }
    finally {
        await file.close();
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, path);
    return { path, name: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path), bytes, digest: sha.digest("hex"), rows };
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
