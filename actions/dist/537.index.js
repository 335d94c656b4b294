export const id = 537;
export const ids = [537];
export const modules = {

/***/ 3506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isTooLongToRead),
/* harmony export */   u: () => (/* binding */ findCommands)
/* harmony export */ });
/**
 * Finds the commands in a comment, without knowing which commands there are. Runs before the first request, so it must
 * stay cheap: the Markdown parser is loaded only for text that needs one.
 */
const commandLine = /^\/([A-Za-z][A-Za-z-]*)[.:!]?(?:\s+(.*))?$/s;
/** Without these nothing in Markdown is code, a quote, HTML or a link, so every line is plain text. */
const needsMarkdown = /[`~<>[\]\t]| {4}/;
/**
 * Where a list, a heading or a table begins, the paragraph has ended. An option of a command on a line of its own is none of
 * these, and must not be overlooked.
 */
const otherBlock = /^(?:[-*+](?:\s|$)|\||#{1,6}\s|\d+[.)]\s|[-=]{2,}\s*$)/;
/** Markdown can be written so that reading it takes time by the square of its length; up to this it takes under a second. */
const longestMarkdown = 5_000;
/** Too long and too rich to tell what in it is code or quoted. Its commands are found, and must be refused, not run. */
function isTooLongToRead(body) {
    return body.length > longestMarkdown && needsMarkdown.test(body);
}
async function findCommands(body) {
    const text = body.replace(/\r\n?/g, "\n");
    const all = [...lines(text)];
    if (!all.some(({ line }) => commandLine.test(line)))
        return [];
    const isUnread = isTooLongToRead(body);
    const needsParser = !isUnread && needsMarkdown.test(text);
    const isPlain = needsParser ? (await Promise.all(/* import() */[__webpack_require__.e(825), __webpack_require__.e(637)]).then(__webpack_require__.bind(__webpack_require__, 7637))).plainTextAt(text) : () => true;
    const found = [];
    let open;
    for (const { line, offset } of all) {
        const match = commandLine.exec(line);
        if (match && isPlain(offset)) {
            open = { name: (match[1] ?? "").toLowerCase(), text: (match[2] ?? "").trim(), below: "" };
            found.push(open);
            continue;
        }
        const words = line.trimStart();
        const isText = !match && (words === "" || isPlain(offset + line.length - textOf(words).length));
        if (!isText || words === "" || otherBlock.test(words))
            open = undefined;
        if (open && !isUnread)
            open.below += open.below === "" ? words : `\n${words}`;
        else if (isText && !isUnread)
            follow(found.at(-1), words);
    }
    return found.map(withoutBlank);
}
/** Of an item of a list, what stands behind its mark. */
function textOf(words) {
    return words.replace(/^(?:[-*+]|\d+[.)])\s+/, "");
}
/** A blank line in between shows as an empty line at the beginning. */
function follow(command, words) {
    if (command)
        command.after = command.after === undefined ? words : `${command.after}\n${words}`;
}
function withoutBlank({ after, ...command }) {
    return after === undefined || after.trim() === "" ? command : { ...command, after };
}
function* lines(text) {
    let offset = 0;
    for (const line of text.split("\n")) {
        yield { line: line.trimEnd(), offset };
        offset += line.length + 1;
    }
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

/***/ 7537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   respondToEvent: () => (/* binding */ respondToEvent)
/* harmony export */ });
/* harmony import */ var _chatops_find_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3506);
/* harmony import */ var _github_acknowledge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9951);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9317);
/**
 * The action `respond` up to its first request: a cheap look at the event, then the 👀, then everything else. It must not
 * import, directly or through others, a library: what is loaded before the 👀 is what the responder waits for.
 */



async function respondToEvent(root) {
    const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .readEnvironment */ .Qo)();
    const seen = await look(environment.eventName, environment.payload);
    if (typeof seen === "string") {
        const { report } = await Promise.all(/* import() */[__webpack_require__.e(421), __webpack_require__.e(992)]).then(__webpack_require__.bind(__webpack_require__, 6992));
        return report({ ignored: seen });
    }
    const { owner, repo, apiUrl } = environment;
    const path = `/repos/${owner}/${repo}${(0,_github_acknowledge_js__WEBPACK_IMPORTED_MODULE_1__/* .reactionsPath */ .I)(seen.target)}`;
    const { sent, answered } = (0,_github_acknowledge_js__WEBPACK_IMPORTED_MODULE_1__/* .acknowledge */ .b)(apiUrl, (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .hF)("github-token"), path);
    // Loading the rest blocks the process for some 100 ms, and a TLS handshake needs it in between: without this wait the
    // request would leave only after everything is loaded. The bound is for a network that does not answer at all.
    await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, longestHandshakeMilliseconds).unref())]);
    const { respondFully } = await Promise.all(/* import() */[__webpack_require__.e(421), __webpack_require__.e(857), __webpack_require__.e(867), __webpack_require__.e(413), __webpack_require__.e(849), __webpack_require__.e(12), __webpack_require__.e(48), __webpack_require__.e(170), __webpack_require__.e(924), __webpack_require__.e(478), __webpack_require__.e(98), __webpack_require__.e(441), __webpack_require__.e(113)]).then(__webpack_require__.bind(__webpack_require__, 8113));
    await respondFully(root, environment, seen, answered);
}
const longestHandshakeMilliseconds = 300;
/** What there is to respond to, or why there is nothing. */
async function look(eventName, glimpse) {
    const { action, issue, comment, changes, sender } = glimpse;
    if (issue?.number === undefined)
        return `the event ${eventName || "without a name"} is not about an issue`;
    if (issue.pull_request)
        return "the event is about a pull request";
    if (eventName === "issues") {
        // An alert may open an incident; what programs do to it later is our own doing or nobody's wish.
        if (sender?.type === "Bot" && action !== "opened" && action !== "labeled")
            return "a program changed the issue";
        if (action === "edited" && !changes?.body)
            return "the edit did not change the issue's text";
        return { target: { issue: issue.number }, commands: [], before: [] };
    }
    if (eventName !== "issue_comment" || comment?.id === undefined)
        return `the event ${eventName} is not one of ours`;
    if (action !== "created" && action !== "edited")
        return `a comment was ${action}`;
    if (comment.user?.type === "Bot" || sender?.type === "Bot")
        return "the comment was written by a program";
    const commands = await (0,_chatops_find_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .findCommands */ .u)(comment.body ?? "");
    const before = action === "edited" ? await (0,_chatops_find_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .findCommands */ .u)(changes?.body?.from ?? "") : [];
    if (commands.length === 0 && before.length === 0)
        return "the comment holds no command outside code, quotes and links";
    if (action === "edited" && JSON.stringify(commands) === JSON.stringify(before))
        return "the edit changed no command";
    return { target: { comment: comment.id }, commands, before };
}


/***/ }),

/***/ 9951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reactionsPath),
/* harmony export */   b: () => (/* binding */ acknowledge)
/* harmony export */ });
/**
 * The very first request of a run: the 👀 that says "seen". Sent with Node's own HTTP client, because loading any library
 * first would cost more than the request. Best effort: it resolves to undefined instead of failing.
 */
/** As a path of GitHub's API below the repository. */
function reactionsPath(target) {
    return "comment" in target ? `/issues/comments/${target.comment}/reactions` : `/issues/${target.issue}/reactions`;
}
/** Long enough for a slow network; the run goes on beside it. */
const timeoutMilliseconds = 5_000;
function acknowledge(apiUrl, token, path) {
    const left = Promise.withResolvers();
    const answered = new Promise((resolve) => {
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
        request.on("finish", left.resolve);
        request.on("close", left.resolve);
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
    return { sent: left.promise, answered };
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


/***/ })

};
