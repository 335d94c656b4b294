export const id = 368;
export const ids = [368];
export const modules = {

/***/ 3506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findCommands)
/* harmony export */ });
/**
 * Finds the commands in a comment, without knowing which commands there are. Runs before the first request, so it must
 * stay cheap: the Markdown parser is loaded only for text that needs one.
 */
const commandLine = /^\/([A-Za-z][A-Za-z-]*)(?:[ \t]+(.*))?$/;
/** Without these nothing in Markdown is code, a quote, HTML or a link, so every line is plain text. */
const needsMarkdown = /[`~<>[\]\t]| {4}/;
async function findCommands(body) {
    const text = body.replace(/\r\n?/g, "\n");
    const candidates = [...lines(text)].filter(({ line }) => commandLine.test(line));
    if (candidates.length === 0)
        return [];
    const isPlain = needsMarkdown.test(text) ? (await Promise.all(/* import() */[__webpack_require__.e(825), __webpack_require__.e(637)]).then(__webpack_require__.bind(__webpack_require__, 7637))).plainTextAt(text) : () => true;
    return candidates.filter(({ offset }) => isPlain(offset)).map(({ line }) => read(line));
}
function* lines(text) {
    let offset = 0;
    for (const line of text.split("\n")) {
        yield { line: line.trimEnd(), offset };
        offset += line.length + 1;
    }
}
function read(line) {
    const [, name = "", text = ""] = commandLine.exec(line) ?? [];
    return { name: name.toLowerCase(), text: text.trim() };
}


/***/ }),

/***/ 7930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  closeTheLoop: () => (/* binding */ close_the_loop_closeTheLoop)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./.build/src/incident/event.js
var incident_event = __webpack_require__(4334);
// EXTERNAL MODULE: ./.build/src/words/failure.js
var failure = __webpack_require__(8739);
// EXTERNAL MODULE: ./.build/src/words/record.js
var record = __webpack_require__(9368);
// EXTERNAL MODULE: ./.build/src/chatops/run-command.js + 15 modules
var run_command = __webpack_require__(5531);
;// CONCATENATED MODULE: ./.build/src/chatops/close-the-loop.js
/**
 * After a run that could not end by itself: finds the first command of its comment that has no final answer and says that
 * it was cut off. It never runs anything, and says nothing where everything was answered.
 */




async function closeTheLoop({ issue, number, signal, comment, expectedComments, run, log, }) {
    const self = await signal.self;
    if (comment.commands.length === 0 || self === undefined) {
        await signal.withdraw();
        log("Nothing to do: there is no command to speak of, or GitHub does not answer.");
        return;
    }
    const records = (0,record/* readLog */.x6)(await issue.comments(expectedComments), self, number);
    const open = comment.commands
        .map(({ name }, index) => ({ name, key: (0,run_command/* keyOf */.TN)(comment, index) }))
        .map((command) => ({ ...command, record: records.find(({ key }) => key === command.key) }))
        .find(({ record }) => !record || (!(0,incident_event/* isFinal */.dR)(record.event) && record.event.type === "started"));
    if (!open) {
        await signal.withdraw();
        log("Nothing to do: every command of the comment was answered.");
        return;
    }
    const { at, author: by } = comment;
    const event = { type: "failed", code: "cut-off" };
    const body = (0,record/* withRecord */.q8)((0,failure/* cutOffReply */.cN)(open.name, run.url), {
        v: 1,
        incident: number,
        key: open.key,
        at,
        by,
        command: open.name,
        run: run.id,
        event,
    });
    if (open.record)
        await issue.rewrite(open.record.commentId, body);
    else
        await issue.post(body);
    await signal.end("failed");
    log(`Said that /${open.name} was cut off.`);
}

// EXTERNAL MODULE: ./.build/src/chatops/find-commands.js
var find_commands = __webpack_require__(3506);
// EXTERNAL MODULE: ./.build/src/clock.js
var clock = __webpack_require__(8197);
// EXTERNAL MODULE: ./.build/src/github/acknowledge.js
var acknowledge = __webpack_require__(9951);
// EXTERNAL MODULE: ./.build/src/github/client.js + 1 modules
var github_client = __webpack_require__(7586);
// EXTERNAL MODULE: ./.build/src/github/issue.js
var github_issue = __webpack_require__(5652);
// EXTERNAL MODULE: ./.build/src/github/signal.js
var signal = __webpack_require__(287);
// EXTERNAL MODULE: ./.build/src/github/trigger.js
var trigger = __webpack_require__(2327);
// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
// EXTERNAL MODULE: ./.build/src/entry/environment.js
var entry_environment = __webpack_require__(9317);
;// CONCATENATED MODULE: ./.build/src/entry/close-the-loop.js
/**
 * The action `close-the-loop`, run when the job of `respond` was cancelled, timed out or lost its process: it says in the
 * issue that the command was cut off, where the command itself no longer could.
 */











async function close_the_loop_closeTheLoop() {
    const token = (0,entry_environment/* input */.h)("github-token");
    if (token !== "")
        (0,core/* setSecret */.Pq)(token);
    const environment = (0,entry_environment/* readEnvironment */.Q)();
    const { apiUrl, owner, repo, runId, runAttempt, payload } = environment;
    const first = (0,trigger/* readTrigger */.v)(environment.eventName, payload, { commands: [], before: [] });
    if (first?.type !== "comment-created") {
        console.log("Nothing to do: no command was cut off.");
        return;
    }
    const { comment, issue, commentCount } = first;
    const client = (0,github_client/* createGitHubClient */.L)({ token, apiUrl, owner, repo, clock: clock/* machineClock */.w });
    const target = { comment: comment.id };
    const acknowledgement = (0,acknowledge/* acknowledge */.b)(apiUrl, token, `/repos/${owner}/${repo}${(0,signal/* reactionsPath */.I)(target)}`);
    const repositoryUrl = (0,trigger/* readSurroundings */.S)(payload).htmlUrl ?? `https://github.com/${owner}/${repo}`;
    await closeTheLoop({
        issue: (0,github_issue/* incidentIssue */.Yq)(client, issue.number),
        number: issue.number,
        signal: (0,signal/* signalOn */.C)(client, target, acknowledgement),
        comment: { ...comment, commands: await (0,find_commands/* findCommands */.u)(comment.body) },
        expectedComments: commentCount,
        run: { id: `${runId}/${runAttempt}`, url: `${repositoryUrl}/actions/runs/${runId}/attempts/${runAttempt}` },
        log: (line) => console.log((0,words_text/* logLine */.BP)(line)),
    });
}


/***/ }),

/***/ 9317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readEnvironment),
/* harmony export */   h: () => (/* binding */ input)
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
        triggeringActor: environment.GITHUB_TRIGGERING_ACTOR || actor,
        runId: environment.GITHUB_RUN_ID ?? "0",
        runAttempt: environment.GITHUB_RUN_ATTEMPT ?? "1",
    };
}


/***/ }),

/***/ 9951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ acknowledge)
/* harmony export */ });
/**
 * The very first request of a run: the 👀 that says "seen". Sent with Node's own HTTP client, because loading any library
 * first would cost more than the request. Best effort: it resolves to undefined instead of failing.
 */
/** Long enough for a slow network; the run goes on beside it. */
const timeoutMilliseconds = 5_000;
function acknowledge(apiUrl, token, path) {
    return new Promise((resolve) => {
        const url = new URL(`${apiUrl.replace(/\/+$/, "")}${path}`);
        // `import "node:http"` also loads fetch and WebSocket, some 25 ms; getBuiltinModule does not.
        const client = process.getBuiltinModule(url.protocol === "http:" ? "node:http" : "node:https");
        const body = JSON.stringify({ content: "eyes" });
        const request = client.request(url, {
            method: "POST",
            timeout: timeoutMilliseconds,
            headers: {
                authorization: `token ${token}`,
                accept: "application/vnd.github+json",
                "content-type": "application/json",
                "content-length": Buffer.byteLength(body),
                "user-agent": "clerk-incident-runbook",
            },
        });
        request.on("error", () => resolve(undefined));
        request.on("timeout", () => request.destroy());
        request.on("response", (response) => {
            const chunks = [];
            response.on("data", (chunk) => chunks.push(chunk));
            response.on("error", () => resolve(undefined));
            response.on("close", () => resolve(read(Buffer.concat(chunks).toString("utf8"))));
        });
        request.end(body);
    });
}
function read(text) {
    try {
        const reaction = JSON.parse(text);
        if (typeof reaction !== "object" || reaction === null || !("id" in reaction) || !("user" in reaction))
            return undefined;
        const { id, user } = reaction;
        if (typeof id !== "number" || typeof user !== "object" || user === null || !("login" in user))
            return undefined;
        return typeof user.login === "string" ? { reactionId: id, login: user.login } : undefined;
    }
    catch {
        return undefined;
    }
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
