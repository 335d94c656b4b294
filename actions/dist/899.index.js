export const id = 899;
export const ids = [899];
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

/***/ 6847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ progressWriter)
/* harmony export */ });
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);

/** At first people watch. GitHub takes 500 changes of content an hour: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const pauseAtFirstMilliseconds = 5_000;
const pauseLaterMilliseconds = 20_000;
const firstMilliseconds = 120_000;
function progressWriter({ clock, log }, write) {
    const startedAt = clock.now();
    let lastAt = startedAt;
    let writing;
    let broken;
    let hasEnded = false;
    async function writeNow(say) {
        log(say.line);
        try {
            const failure = await write(say.reply, say.reached).catch(_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_);
            if (failure)
                log(`The reply could not be brought up to date: ${failure.reason}, ${failure.message}.`);
        }
        catch (error) {
            broken = { error };
        }
        writing = undefined;
    }
    return {
        report(say) {
            const now = clock.now();
            const pause = now - startedAt < firstMilliseconds ? pauseAtFirstMilliseconds : pauseLaterMilliseconds;
            if (hasEnded || broken || writing || now - lastAt < pause)
                return;
            lastAt = now;
            writing = writeNow(say());
        },
        async ended() {
            hasEnded = true;
            await writing;
            if (broken)
                throw broken.error;
        },
    };
}


/***/ }),

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

/***/ 4445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closeTheLoop: () => (/* binding */ closeTheLoop)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _chatops_close_the_loop_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1999);
/* harmony import */ var _chatops_find_commands_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3506);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8197);
/* harmony import */ var _github_acknowledge_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9951);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7586);
/* harmony import */ var _github_issue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5652);
/* harmony import */ var _github_payload_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2109);
/* harmony import */ var _github_signal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(287);
/* harmony import */ var _github_templates_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7044);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9539);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5622);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9317);
/**
 * The action `close-the-loop`, run when the job of `respond` was cancelled, timed out or lost its process: it says in the
 * issue what was cut off, where `respond` itself no longer could.
 */













async function closeTheLoop(root) {
    const token = (0,_environment_js__WEBPACK_IMPORTED_MODULE_9__/* .input */ .hF)("github-token");
    if (token !== "")
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(token);
    const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_9__/* .readEnvironment */ .Qo)();
    const { apiUrl, owner, repo, runId, runAttempt, payload } = environment;
    const log = (line) => console.log((0,_words_text_js__WEBPACK_IMPORTED_MODULE_10__/* .logLine */ .BP)(line));
    const trigger = await readCutOff(environment);
    if (!trigger)
        return log("Nothing to do: neither a comment nor an opening was cut off.");
    const client = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_3__/* .createGitHubClient */ .LX)({ token, apiUrl, owner, repo, clock: _clock_js__WEBPACK_IMPORTED_MODULE_2__/* .machineClock */ .w });
    const target = trigger.type === "comment-created" ? { comment: trigger.comment.id } : { issue: trigger.issue.number };
    const { answered } = (0,_github_acknowledge_js__WEBPACK_IMPORTED_MODULE_11__/* .acknowledge */ .b)(apiUrl, token, `/repos/${owner}/${repo}${(0,_github_acknowledge_js__WEBPACK_IMPORTED_MODULE_11__/* .reactionsPath */ .I)(target)}`);
    const signal = (0,_github_signal_js__WEBPACK_IMPORTED_MODULE_6__/* .signalOn */ .C)({ client, target, acknowledgement: answered });
    const url = (0,_environment_js__WEBPACK_IMPORTED_MODULE_9__/* .runUrl */ .Vp)(environment, (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .readSurroundings */ .S)(payload).htmlUrl);
    const world = {
        issue: (0,_github_issue_js__WEBPACK_IMPORTED_MODULE_4__/* .incidentIssue */ .Y)(client, trigger.issue.number),
        signal,
        assumedSelf: (0,_environment_js__WEBPACK_IMPORTED_MODULE_9__/* .input */ .hF)("bot-login") || _environment_js__WEBPACK_IMPORTED_MODULE_9__/* .actionsBot */ .VY,
        clock: _clock_js__WEBPACK_IMPORTED_MODULE_2__/* .machineClock */ .w,
        forms: () => (0,_github_templates_js__WEBPACK_IMPORTED_MODULE_7__/* .readForms */ .Qh)({ root, log }),
        run: { id: `${runId}/${runAttempt}`, url },
        log,
    };
    try {
        await (0,_chatops_close_the_loop_js__WEBPACK_IMPORTED_MODULE_1__/* .closeTheLoop */ .o)(world, trigger, (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .cutOff */ .qG)(url));
    }
    catch (error) {
        await signal.end("failed", true);
        throw error;
    }
}
/** What somebody waits for an answer to. An edit of a comment runs nothing, and other events leave no more than a card to draw. */
async function readCutOff({ eventName, payload }) {
    const trigger = (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .readTrigger */ .v)(eventName, payload, { commands: [], before: [] });
    if (trigger.type === "issue-opened" || trigger.type === "issue-labeled")
        return trigger;
    if (trigger.type !== "comment-created")
        return undefined;
    return { ...trigger, comment: { ...trigger.comment, commands: await (0,_chatops_find_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .findCommands */ .u)(trigger.comment.body) } };
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


/***/ }),

/***/ 6663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseEnvironment),
/* harmony export */   O: () => (/* binding */ Environment)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/** Which of Clerk's instances an incident is about. Users of the other one must not be touched. */

const Environment = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["production", "development"]);
/** Reads the answer of the form, "Production: …"; undefined for anything else. */
function parseEnvironment(answer) {
    const word = /^[a-z]+/.exec(answer?.trim().toLowerCase() ?? "")?.[0];
    return Environment.safeParse(word).data;
}


/***/ }),

/***/ 5329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ mailbox),
/* harmony export */   Vv: () => (/* binding */ UserId),
/* harmony export */   bl: () => (/* binding */ phoneDigits),
/* harmony export */   oX: () => (/* binding */ parseUserReference),
/* harmony export */   pk: () => (/* binding */ isSamePhone),
/* harmony export */   sj: () => (/* binding */ separate),
/* harmony export */   vW: () => (/* binding */ OrganizationId)
/* harmony export */ });
/* unused harmony export EmailAddress */
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3908);
/** Clerk's ids by their shape, checked before anything is asked of Clerk: an id becomes part of a URL. */


/** `user_` and the 27 characters of a KSUID, as Clerk's specification gives it for the subjects of API keys. */
const UserId = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^user_[A-Za-z0-9]{27}$/)
    .brand("UserId");
/** An organization's id has the same shape. */
const OrganizationId = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^org_[A-Za-z0-9]{27}$/)
    .brand("OrganizationId");
const longestAddress = 254;
const EmailAddress = zod__WEBPACK_IMPORTED_MODULE_1__/* .email */ .Rpp().max(longestAddress).toLowerCase().brand("EmailAddress");
/** Most words of a pasted text are no names; a schema takes long to say so. */
function parseUserReference(text) {
    if (text.startsWith("user_")) {
        const id = UserId.safeParse(text);
        return id.success ? { id: id.data } : undefined;
    }
    if (text.length > longestAddress || !zod__WEBPACK_IMPORTED_MODULE_2__/* .email */ .Rp.test(text))
        return undefined;
    const email = EmailAddress.safeParse(text);
    return email.success ? { email: email.data } : undefined;
}
/**
 * Splits at white space, commas and semicolons, and takes off what people paste along with a name: brackets, backticks,
 * `mailto:`. What is within a word stays, so that a word with two names is none.
 */
function separate(text) {
    return text
        .split(/[\s,;]+/)
        .map(unwrapped)
        .filter((word) => word !== "");
}
const opening = new Set("`<([");
const closing = new Set("`>)]");
function unwrapped(word) {
    // No name of a user is as long as this, in a link twice; the pattern would take long over such a word.
    const [, label, address] = word.length > 3 * longestAddress ? [] : (/^\[([^\]]+)\]\(mailto:([^)]+)\)$/i.exec(word) ?? []);
    if (label !== undefined)
        return label.toLowerCase() === address?.toLowerCase() ? label : word;
    let from = 0;
    let to = word.length;
    while (from < to && opening.has(word.charAt(from)))
        from++;
    while (to > from && closing.has(word.charAt(to - 1)))
        to--;
    const bare = word.slice(from, to);
    return /^mailto:[^@]*@/i.test(bare) ? bare.slice("mailto:".length) : bare;
}
/** A number as its digits, however it is written; "00" stands for the plus. */
function phoneDigits(number) {
    return number.replace(/\D/g, "").replace(/^00/, "");
}
/** Shorter than this, the end of a number is no number. */
const fewestDigits = 7;
/** Whether two numbers are one: the country's code, or a zero in its place, may be missing. */
function isSamePhone(one, other) {
    const [short = "", long = ""] = [one, other]
        .map((digits) => phoneDigits(digits).replace(/^0/, ""))
        .sort((a, b) => a.length - b.length);
    return short.length >= fewestDigits && long.endsWith(short);
}
/** Equal for addresses that reach one mailbox: whatever the case, a tag after a plus, or how the domain is written. */
function mailbox(address) {
    const at = address.lastIndexOf("@");
    const name = address.slice(0, at).toLowerCase().replace(/\+.*$/, "");
    const domain = address.slice(at + 1).toLowerCase();
    return `${name}@${(0,node_url__WEBPACK_IMPORTED_MODULE_0__.domainToASCII)(domain) || domain}`;
}


/***/ }),

/***/ 6627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ everybody),
/* harmony export */   k: () => (/* binding */ mostIds)
/* harmony export */ });
/** How many users one request can ask for by id: https://clerk.com/docs/reference/backend-api/tag/users/get/users */
const mostIds = 100;
/** Everybody, whenever they were created. */
const everybody = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };


/***/ })

};
