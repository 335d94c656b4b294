export const id = 940;
export const ids = [940];
export const modules = {

/***/ 8197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ instant),
/* harmony export */   w: () => (/* binding */ machineClock)
/* harmony export */ });
/** Time and chance, passed in wherever they matter so that a test can supply its own. Nothing else may read the machine's clock. */
const machineClock = {
    now: () => Date.now(),
    sleep(milliseconds, signal) {
        if (signal?.aborted)
            return Promise.resolve();
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, milliseconds);
            const wake = () => {
                clearTimeout(timer);
                resolve();
            };
            signal?.addEventListener("abort", wake, { once: true });
        });
    },
    random: () => Math.random(),
};
/** "2026-11-23T10:02:05Z": the form that GitHub uses and that the records hold. */
function instant(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, "Z");
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

/***/ 6940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  syncLabels: () => (/* binding */ sync_labels_syncLabels)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./.build/src/clock.js
var clock = __webpack_require__(8197);
// EXTERNAL MODULE: ./.build/src/github/client.js + 1 modules
var github_client = __webpack_require__(7586);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./.build/src/github/labels.js
/** The repository's labels: brings ours to the wanted state, and says what it did. It never deletes one. */

const Label = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), color: schemas/* string */.YjP(), description: schemas/* string */.YjP().nullish() });
const path = "/repos/{owner}/{repo}/labels";
async function syncLabels(client, wanted) {
    const present = new Map();
    for (let page = 1, full = true; full; page++) {
        const found = await client.page(`GET ${path}`, {}, page, schemas/* array */.YOg(Label));
        for (const label of found.items)
            present.set(label.name.toLowerCase(), label);
        full = found.full;
    }
    const said = [];
    for (const label of wanted) {
        const before = present.get(label.name.toLowerCase());
        if (!before) {
            await client.send(`POST ${path}`, { ...label }, Label);
            said.push(`Created the label "${label.name}".`);
        }
        else if (before.color.toLowerCase() !== label.color || (before.description ?? "") !== label.description) {
            const { name, color, description } = label;
            await client.send(`PATCH ${path}/{name}`, { name: before.name, new_name: name, color, description }, Label);
            said.push(`Described the label "${label.name}".`);
        }
        else {
            said.push(`The label "${label.name}" is as it should be.`);
        }
    }
    return said;
}

// EXTERNAL MODULE: ./.build/src/words/names.js
var names = __webpack_require__(1757);
// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
// EXTERNAL MODULE: ./.build/src/entry/environment.js
var environment = __webpack_require__(9317);
;// CONCATENATED MODULE: ./.build/src/entry/sync-labels.js
/** The action `sync-labels`: creates and describes the labels of the runbook. Labels of the team's own are left alone. */







async function sync_labels_syncLabels() {
    const token = (0,environment/* input */.hF)("github-token");
    if (token !== "")
        (0,core/* setSecret */.Pq)(token);
    const { apiUrl, owner, repo } = (0,environment/* readEnvironment */.Qo)();
    const client = (0,github_client/* createGitHubClient */.LX)({ token, apiUrl, owner, repo, clock: clock/* machineClock */.w });
    for (const line of await syncLabels(client, names/* labels */.WD))
        console.log((0,words_text/* logLine */.BP)(line));
}


/***/ }),

/***/ 7586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cl: () => (/* binding */ Nothing),
  LX: () => (/* binding */ createGitHubClient),
  T0: () => (/* binding */ pageSize),
  l0: () => (/* binding */ pauseAfter)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
;// CONCATENATED MODULE: ./.build/src/github/failure.js
/** Where everything that can go wrong with GitHub becomes an `OutsideFailure`; no other file makes one for GitHub. */

function isRequestError(error) {
    return error instanceof Error && "status" in error && typeof error.status === "number";
}
/** What octokit throws for a 200 whose body says that it failed. */
function isGraphQLError(error) {
    return error instanceof Error && "errors" in error && Array.isArray(error.errors) && "headers" in error;
}
function header(error, name) {
    return error.response?.headers[name];
}
/** GitHub says "too many" with 429, or with 403 and one of these: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isRateLimit(error) {
    if (error.status === 429)
        return true;
    if (error.status !== 403)
        return false;
    return (header(error, "retry-after") !== undefined ||
        header(error, "x-ratelimit-remaining") === "0" ||
        /secondary rate limit|abuse detection/i.test(error.message));
}
function reasonOf(error) {
    if (isRateLimit(error))
        return "rate-limited";
    if (error.response === undefined)
        return "unreachable";
    switch (error.status) {
        case 401:
            return "unauthorized";
        case 403:
            return "forbidden";
        case 404:
        case 410:
            return "not-found";
        default:
            return error.status >= 500 ? "unavailable" : "rejected";
    }
}
/** GitHub's own word: `Retry-After`, or how long until the hour's quota is new, by GitHub's clock. */
function retryAfterSeconds(headers) {
    const told = headers["retry-after"];
    if (told !== undefined)
        return Number.isFinite(Number(told)) ? Number(told) : undefined;
    if (headers["x-ratelimit-remaining"] !== "0")
        return undefined;
    const seconds = Number(headers["x-ratelimit-reset"]) - Date.parse(headers.date ?? "") / 1_000;
    return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
/**
 * GitHub's types of errors, and its words for an error without one: it ran out of time, or broke.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
function graphQLReason(type, message) {
    if (/rate limit|abuse detection/i.test(message))
        return "rate-limited";
    switch (type) {
        case "RATE_LIMITED":
        case "RATE_LIMIT":
            return "rate-limited";
        case "FORBIDDEN":
        case "INSUFFICIENT_SCOPES":
            return "forbidden";
        case "NOT_FOUND":
            return "not-found";
        case "SERVICE_UNAVAILABLE":
            return "unavailable";
        default:
            return message.startsWith("Something went wrong") ? "unavailable" : "rejected";
    }
}
function graphQLFailure(error) {
    const { type = "", message = "" } = error.errors[0] ?? {};
    const reason = graphQLReason(type, message);
    return new ports_failure/* OutsideFailure */.Kr({
        service: "GitHub",
        reason,
        message: message.split("\n")[0] ?? "",
        status: 200,
        code: type === "" ? undefined : type,
        traceId: error.headers["x-github-request-id"],
        retryAfterSeconds: reason === "rate-limited" ? retryAfterSeconds(error.headers) : undefined,
        cause: error,
    });
}
function gitHubFailure(error) {
    if (error instanceof ports_failure/* OutsideFailure */.Kr)
        return error;
    if (error instanceof Error && error.name === "TimeoutError") {
        return new ports_failure/* OutsideFailure */.Kr({ service: "GitHub", reason: "timed-out", message: "no answer in time", cause: error });
    }
    if (isGraphQLError(error))
        return graphQLFailure(error);
    if (!isRequestError(error))
        throw error; // Not GitHub's doing but a fault of ours.
    if (error.response === undefined && /timed? ?out|TimeoutError/i.test(error.message)) {
        return new ports_failure/* OutsideFailure */.Kr({ service: "GitHub", reason: "timed-out", message: "no answer in time", cause: error });
    }
    return new ports_failure/* OutsideFailure */.Kr({
        service: "GitHub",
        reason: reasonOf(error),
        message: error.message.split("\n")[0] ?? "",
        status: error.response === undefined ? undefined : error.status,
        traceId: header(error, "x-github-request-id"),
        retryAfterSeconds: retryAfterSeconds(error.response?.headers ?? {}),
        cause: error,
    });
}
/** A status of success without the documented answer does not prove that anything was done. */
function unreadable(what, status) {
    return new ports_failure/* OutsideFailure */.Kr({
        service: "GitHub",
        reason: "unreadable",
        message: `${what} has an unknown shape`,
        status,
    });
}

;// CONCATENATED MODULE: ./.build/src/github/client.js
/**
 * GitHub's API through @actions/github, with a time-out and bounded tries for what may pass. `send` may send twice;
 * whoever writes with it must be content to have written twice.
 */




const timeoutMilliseconds = 7_000;
const mostTries = 4;
/** A secondary limit asks for up to a minute; longer than this, the responder should be told instead. */
const longestPauseMilliseconds = 65_000;
/** The answer to a deletion, and to questions whose answer is the status: 204, without a body. */
const Nothing = schemas/* union */.KCZ([schemas/* undefined */.Vxk(), schemas/* null */.chJ(), schemas/* literal */.euz("")]);
function createGitHubClient({ token, apiUrl, owner, repo, clock }) {
    // Octokit prints a line of its own for every failed request; the log says it once, in our words.
    const silent = { debug() { }, info() { }, warn() { }, error() { } };
    const octokit = (0,github/* getOctokit */.Q)(token, { baseUrl: apiUrl.replace(/\/+$/, ""), log: silent });
    const request = () => ({ signal: AbortSignal.timeout(timeoutMilliseconds) });
    async function tryOnce(route, parameters, schema) {
        const response = await octokit.request(route, { owner, repo, ...parameters, request: request() });
        const answer = schema.safeParse(response.data);
        if (!answer.success)
            throw unreadable(`GitHub's answer to ${route}`, response.status);
        return answer.data;
    }
    async function tryOnceGraphQL(document, variables, schema) {
        const answer = schema.safeParse(await octokit.graphql(document, { ...variables, request: request() }));
        if (!answer.success)
            throw unreadable("GitHub's answer to a GraphQL request", 200);
        return answer.data;
    }
    function sender(most, once) {
        return async (what, parameters, schema) => {
            for (let tries = 1;; tries++) {
                try {
                    return await once(what, parameters, schema);
                }
                catch (error) {
                    const failure = gitHubFailure(error);
                    if (!(0,ports_failure/* mayPass */.bg)(failure) || tries >= most)
                        throw failure;
                    await pauseAfter(failure, tries, clock);
                }
            }
        };
    }
    const send = sender(mostTries, tryOnce);
    return {
        send,
        sendOnce: sender(1, tryOnce),
        graphql: sender(mostTries, tryOnceGraphQL),
        async page(route, parameters, page, items) {
            const list = await send(route, { ...parameters, per_page: pageSize, page }, items);
            return { items: list, full: list.length >= pageSize };
        },
    };
}
/** Waits as long as a failure asks for, else longer each time. Throws it when a responder would not want to wait that long. */
async function pauseAfter(failure, tries, clock) {
    const pause = failure.retryAfterSeconds !== undefined
        ? failure.retryAfterSeconds * 1_000
        : 250 * 2 ** (tries - 1) * (0.75 + clock.random() / 2);
    if (pause > longestPauseMilliseconds)
        throw failure;
    await clock.sleep(pause);
}
/** The most that GitHub gives at once. */
const pageSize = 100;


/***/ }),

/***/ 2158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kr: () => (/* binding */ OutsideFailure),
/* harmony export */   VH: () => (/* binding */ mayBeDone),
/* harmony export */   bg: () => (/* binding */ mayPass),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   h_: () => (/* binding */ asFailure)
/* harmony export */ });
/** The one species of error for the outside world. Made only in an adapter's `failure.ts`. */
class OutsideFailure extends Error {
    service;
    reason;
    status;
    /** The service's own error code, e.g. `clerk_key_invalid`. */
    code;
    /** What the service's support asks for. */
    traceId;
    retryAfterSeconds;
    constructor(facts) {
        super(facts.message, { cause: facts.cause });
        this.name = `${facts.service.charAt(0).toUpperCase()}${facts.service.slice(1)}Failure`;
        this.service = facts.service;
        this.reason = facts.reason;
        this.status = facts.status;
        this.code = facts.code;
        this.traceId = facts.traceId;
        this.retryAfterSeconds = facts.retryAfterSeconds;
    }
}
/** For `catch`: a failure of the outside world becomes a value to decide on; a bug goes on. */
function asFailure(error) {
    if (error instanceof OutsideFailure)
        return error;
    throw error;
}
/** Waits for a request whose failure is no reason to stop; undefined where it worked. */
async function failureOf(request) {
    try {
        await request;
    }
    catch (error) {
        return asFailure(error);
    }
}
/** Failures that may be gone a moment later, so that the same request is worth another try. */
function mayPass({ reason }) {
    return passing.has(reason);
}
/** Failures that tell nothing of what became of the request: it may have been done all the same. Every other is a "no". */
function mayBeDone({ reason }) {
    return untold.has(reason);
}
const untold = new Set(["unavailable", "timed-out", "unreachable", "unreadable"]);
// "Unreadable" too: a web page or nothing with a 200 comes from something between us and the service.
const passing = new Set([
    "rate-limited",
    "unavailable",
    "timed-out",
    "unreachable",
    "unreadable",
    "conflict",
]);


/***/ }),

/***/ 1757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ kindName),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   WD: () => (/* binding */ labels),
/* harmony export */   nU: () => (/* binding */ severityMark),
/* harmony export */   ny: () => (/* binding */ incidentLabel),
/* harmony export */   tf: () => (/* binding */ kindLabel),
/* harmony export */   yi: () => (/* binding */ severityLabel)
/* harmony export */ });
const kindNames = {
    "auth-outage": "Auth outage",
    "webhook-failure": "Webhook failure",
    "security-incident": "Security incident",
    "performance-degradation": "Performance degradation",
};
function kindName(kind) {
    return kindNames[kind];
}
function severityMark(severity) {
    return { P1: "🔴 P1", P2: "🟠 P2", P3: "🟡 P3" }[severity];
}
function stateOf(incident) {
    return incident.closed ? "closed" : incident.status;
}
/** The label that makes an issue an incident. The workflow's conditions name it too. */
const incidentLabel = "incident";
function kindLabel(kind) {
    return `kind: ${kind}`;
}
function severityLabel(severity) {
    return `severity: ${severity}`;
}
/** Every label of ours; the labels workflow creates and describes them. */
const labels = [
    { name: incidentLabel, color: "b60205", description: "An incident: commands in its comments are run" },
    { name: kindLabel("auth-outage"), color: "1d76db", description: "Users cannot sign in or stay signed in" },
    { name: kindLabel("webhook-failure"), color: "1d76db", description: "Clerk's events do not reach our database" },
    { name: kindLabel("security-incident"), color: "1d76db", description: "Accounts, sessions or keys are misused" },
    { name: kindLabel("performance-degradation"), color: "1d76db", description: "Sign-in or API calls are slow" },
    { name: severityLabel("P1"), color: "b60205", description: "Users are harmed or locked out now" },
    { name: severityLabel("P2"), color: "d93f0b", description: "Some users are affected, or all of them a little" },
    { name: severityLabel("P3"), color: "fbca04", description: "Nobody is blocked; needs attention soon" },
    { name: "state: open", color: "e99695", description: "Nobody has acknowledged the incident" },
    { name: "state: acknowledged", color: "f9d0c4", description: "Somebody is working on it" },
    { name: "state: resolved", color: "c2e0c6", description: "Fixed; the post-mortem may be outstanding" },
];
/** The labels an incident should wear. One that was closed unresolved has no state but GitHub's own. */
function labelsOf({ kind, severity, status, closed }) {
    const state = closed && status !== "resolved" ? [] : [`state: ${status}`];
    return [incidentLabel, kindLabel(kind), severityLabel(severity), ...state];
}
function isOurs(label) {
    return labels.some(({ name }) => name === label);
}


/***/ }),

/***/ 5622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   OT: () => (/* binding */ withoutInvisible),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Sk: () => (/* binding */ someLines),
/* harmony export */   _g: () => (/* binding */ maskEmails),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   f: () => (/* binding */ firstThatFit),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   qZ: () => (/* binding */ statement),
/* harmony export */   r7: () => (/* binding */ wholeCode),
/* harmony export */   vA: () => (/* binding */ maskEmail),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * Text that somebody else wrote, made harmless before it is shown. Everything a person or a service said goes through
 * `quote` or `code` on its way into a comment, and through `logLine` on its way into the log.
 */
// Control, zero-width, direction-changing and line-separating characters: they hide or reorder what a reader sees.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Keeps two characters together for the eye and apart for GitHub's parsers. */
const joiner = "\u2060";
// Ends before punctuation that belongs to the sentence around the address.
const plainUrl = /(https?:\/\/[A-Za-z0-9\-._~:/?#@!$&()*+,;=%]*[A-Za-z0-9\-_~/#@$&*+=%])/;
/** Lines stay lines; nothing that hides or reorders is left in them. */
function withoutInvisible(text) {
    return text.replace(/[^\n]+/g, (line) => line.replace(invisible, ""));
}
function oneLine(text, maxLength) {
    const flat = text.replace(/\s+/g, " ").replace(invisible, "").trim();
    return flat.length <= maxLength
        ? flat
        : `${flat
            .slice(0, maxLength - 1)
            .replace(/[\uD800-\uDBFF]$/, "")
            .trimEnd()}…`;
}
function disarm(text) {
    return text
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/\$/g, "&#36;")
        .replace(/[\\`*_{}[\]()|~!+]/g, "\\$&")
        .replace(/^([-=])/, "\\$1")
        .replace(/^(\d+)\./, "$1\\.")
        .replace(/@(?=\S)/g, `@${joiner}`)
        .replace(/#(?=\S)/g, `#${joiner}`)
        .replace(/^#/, "\\#")
        .replace(/\b(GH)-(?=\d)/gi, `$1-${joiner}`);
}
/** Shows text as it reads, on one line: no Markdown, no HTML, no mention, no reference and no hidden marker survives; plain URLs stay links. */
function quote(text, maxLength = 500) {
    return oneLine(text, maxLength)
        .split(plainUrl)
        .map((part, index) => (index % 2 === 1 ? `<${part}>` : disarm(part)))
        .join("");
}
/** Shows text as inline code on one line, whatever backticks it contains. */
function code(text, maxLength = 200) {
    const flat = oneLine(text, maxLength).replace(/<!--/g, `<${joiner}!--`);
    const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    const padding = longest > 0 || flat === "" ? " " : "";
    return `${fence}${padding}${flat}${padding}${fence}`;
}
/** Of a command to copy: whole or not there, since a cut one would do less than it says. It must itself fit into a comment beside others. */
function wholeCode(command) {
    return command.length > longestCommand ? undefined : code(command, longestCommand);
}
const longestCommand = 6_000;
/** SQL to copy: whole, whatever names stand in it. They are at most three of 63 bytes, each twice as long if it is all quotes. */
function statement(sql) {
    return code(sql, 500);
}
/** A line for the runner's log that the runner cannot read as a command, in either of its two syntaxes. */
function logLine(text) {
    return oneLine(text, 2_000)
        .replace(/:(?=:)/g, ":\u200b")
        .replace(/##\[/g, "##\u200b[");
}
/** `jane.doe@example.com` becomes `j…@example.com`: enough to recognise, not enough to collect. */
function maskEmail(email) {
    const last = [...email.matchAll(atSign)].at(-1);
    return masked(email, email.slice(last?.index ?? email.length));
}
function masked(email, domain) {
    return `${String.fromCodePoint(email.codePointAt(0) ?? 0)}…${domain}`;
}
/** A name of a user as typed, an e-mail address masked. */
function shown(asked) {
    return code(asked.search(atSign) === -1 ? asked : maskEmail(asked), 80);
}
// An at sign and a dot may be written wide, as East Asian keyboards do, and an at sign escaped, as in a URL.
const atSign = /[@\uff20\ufe6b]|%40/g;
// Words that are no address are matched too: to look for one again from each of their letters takes long.
const addressOrWord = /(?:(?!%40)[^\s@\uff20\ufe6b<>()[\]{},;:"'`*|])+((?:[@\uff20\ufe6b]|%40)(?:(?!%40)[^\s@\uff20\ufe6b<>()[\]{},;:"'`*|])+[.\u3002\uff0e\uff61][\p{L}\p{M}]{2,})?/gu;
/** The addresses in a text, each masked; what stands around them stays. */
function maskEmails(text) {
    return text.replace(addressOrWord, (word, domain) => domain === undefined ? word : masked(word, domain));
}
/** The first lines, as many as fit into so many characters. */
function firstThatFit(lines, maxLength) {
    let left = maxLength;
    const fitting = [];
    for (const line of lines) {
        left -= line.length + 1;
        if (left < 0)
            break;
        fitting.push(line);
    }
    return fitting;
}
/** Whatever is left out is counted. */
function someLines(lines, most) {
    const more = lines.length - most;
    return [...lines.slice(0, most), ...(more > 0 ? [`- … and ${number(more)} more.`] : [])].join("\n");
}
/** "1,000" */
function number(count) {
    return count.toLocaleString("en-US");
}
function plural(count, one, many = `${one}s`) {
    return `${number(count)} ${count === 1 ? one : many}`;
}
function listed(items, last) {
    if (items.length <= 1)
        return items.join("");
    return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}
/** A line of our own Markdown for the log, which shows it as it is. */
function plainText(markdown) {
    return markdown
        .replace(/<\/?sub>/g, "")
        .replace(/\[([^\]]*)\]\(([^)]*)\)/g, "$1 ($2)")
        .replace(/\*\*|\u0060/g, "")
        .replace(/\\([\\`*_{}[\]()|~!+-])/g, "$1");
}


/***/ })

};
