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
/* harmony export */   fG: () => (/* binding */ readFlag)
/* harmony export */ });
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
/** Users by comma, white space or line. */
function namedUsers(text) {
    return [...new Set((0,_incident_user_id_js__WEBPACK_IMPORTED_MODULE_0__/* .separate */ .sj)(text))].map((asked) => {
        const user = (0,_incident_user_id_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUserReference */ .oX)(asked);
        if (!user)
            throw new InputProblem((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .badUsers */ .sz)((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .noUser */ .x)(asked)));
        return { asked, user };
    });
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
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7451);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5622);
/* harmony import */ var _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5239);
/** The last resort of every action: an error that nothing else caught turns the job red and says so in the log. */




function reportError(error) {
    if (error instanceof _ports_js__WEBPACK_IMPORTED_MODULE_1__/* .OutsideFailure */ .Kr) {
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


/***/ }),

/***/ 5329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vv: () => (/* binding */ UserId),
/* harmony export */   oX: () => (/* binding */ parseUserReference),
/* harmony export */   sj: () => (/* binding */ separate),
/* harmony export */   vW: () => (/* binding */ OrganizationId)
/* harmony export */ });
/* unused harmony export EmailAddress */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/** Clerk's ids by their shape, checked before anything is asked of Clerk: an id becomes part of a URL. */

/** `user_` and the 27 characters of a KSUID, as Clerk's specification gives it for the subjects of API keys. */
const UserId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^user_[A-Za-z0-9]{27}$/)
    .brand("UserId");
/** An organization's id has the same shape. */
const OrganizationId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^org_[A-Za-z0-9]{27}$/)
    .brand("OrganizationId");
const EmailAddress = zod__WEBPACK_IMPORTED_MODULE_0__/* .email */ .Rpp().max(254).toLowerCase().brand("EmailAddress");
function parseUserReference(text) {
    const id = UserId.safeParse(text);
    if (id.success)
        return { id: id.data };
    const email = EmailAddress.safeParse(text);
    return email.success ? { email: email.data } : undefined;
}
/** Splits at white space and commas, and takes off the backticks that people paste along with ids. */
function separate(text) {
    return (text
        .split(/[\s,;]+/)
        // No name of a user is as long as this; the pattern would take long over such a word.
        .map((word) => (word.length > 500 ? word : word.replace(/^[`<]+|[`>]+$/g, "")))
        .filter((word) => word !== ""));
}


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GT: () => (/* binding */ mostBanned),
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
        this.name = `${facts.service}Failure`;
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
/** How many users Clerk bans in one request: https://clerk.com/docs/reference/backend-api/tag/users/post/users/ban */
const mostBanned = 50;


/***/ }),

/***/ 7733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ usersOrFilter),
/* harmony export */   GZ: () => (/* binding */ tooManyUsers),
/* harmony export */   JH: () => (/* binding */ noInstant),
/* harmony export */   Kg: () => (/* binding */ usersBelow),
/* harmony export */   LB: () => (/* binding */ noOrganization),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   Mx: () => (/* binding */ optionTwice),
/* harmony export */   Nn: () => (/* binding */ noCode),
/* harmony export */   O_: () => (/* binding */ oneLogin),
/* harmony export */   Q0: () => (/* binding */ userInText),
/* harmony export */   WU: () => (/* binding */ noTimeOfDay),
/* harmony export */   YI: () => (/* binding */ badFlag),
/* harmony export */   aG: () => (/* binding */ threeSeverities),
/* harmony export */   cf: () => (/* binding */ takesNothing),
/* harmony export */   de: () => (/* binding */ badPercent),
/* harmony export */   qG: () => (/* binding */ textExpectedAfter),
/* harmony export */   qe: () => (/* binding */ unknownOption),
/* harmony export */   qo: () => (/* binding */ oneUser),
/* harmony export */   sb: () => (/* binding */ tooLongText),
/* harmony export */   sz: () => (/* binding */ badUsers),
/* harmony export */   x: () => (/* binding */ noUser)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5622);
/** What can be wrong with what stands after a command's name, one sentence each. The refusal around it says how it is typed. */

const takesNothing = "Nothing may follow it on its line; a remark goes on a line of its own, or into `/note`.";
const threeSeverities = "There are three severities: P1, P2 and P3.";
const oneLogin = "It takes one GitHub login, not a team.";
function missing(what) {
    return `The ${what} is missing.`;
}
function noTimeOfDay(text) {
    return `${text} is no time of day; write it in UTC as HH:MM, 00:00 to 23:59.`;
}
function tooLongText(length, most) {
    return `The text has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(length)} characters; at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(most)} fit. Post the whole in an ordinary comment, and the gist with the command.`;
}
function unknownOption(option, nearest) {
    const meant = nearest === undefined ? "" : ` The nearest one is --${nearest}.`;
    return `It does not know the option ${option}.${meant} If it is part of a text, put the text in double quotes.`;
}
function optionTwice(option) {
    return `The option --${option} stands there twice.`;
}
const usersOrFilter = "It takes either users by name or one of --from-report, --organization and --signed-in-since, not both.";
const noOrganization = "After --organization its id is expected, org_ and 27 letters and digits; Clerk's dashboard shows it under Organizations.";
const noInstant = "After --signed-in-since a time in the past is expected, in UTC, as 09:40 or as 2026-03-01 09:40.";
/** A user named after an option would silently be a part of its text. */
function userInText(asked, option) {
    return `The text of --${option} names ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(asked)}. Users are named before the options; if it belongs to the text, leave out the underscore.`;
}
const oneUser = "It takes one user: an id (user_ and 27 letters and digits) or an e-mail address.";
const noCode = "It takes the code that the reply to the dangerous command shows, four letters and digits.";
function textExpectedAfter(flag) {
    return `After --${flag} a text is expected.`;
}
function tooManyUsers(count, most) {
    return `It takes at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(most)} users at once; ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(count)} are named.`;
}
/** What keeps a word from naming a user, as exactly as it can be said. */
function noUser(asked) {
    if (!asked.startsWith("user_")) {
        return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(asked)} is neither a user id (user_ and 27 letters and digits) nor an e-mail address.`;
    }
    const rest = asked.slice("user_".length);
    const has = /^[A-Za-z0-9]*$/.test(rest) ? `this one has ${rest.length}` : "this one has something else";
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(asked)} is not a user id: after user_ come 27 letters and digits, ${has}.`;
}
function usersBelow(asked) {
    return `The line below names ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(asked)}, and only the command's own line counts.`;
}
function badPercent(text) {
    return `The input clerk-quota-percent must be a number from 1 to 100, and it is "${text}". It is left aside: the run uses half of Clerk's limit.`;
}
function badFlag(name) {
    return `The input ${name} must be true or false. Nothing was done; correct it and run again.`;
}
function badUsers(problem) {
    return `In the input users: ${problem} Nothing was done; correct it and run again.`;
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
/** A line for the runner's log that the runner cannot read as a command, in either of its two syntaxes. */
function logLine(text) {
    return oneLine(text, 2_000)
        .replace(/:(?=:)/g, ":\u200b")
        .replace(/##\[/g, "##\u200b[");
}
/** `jane.doe@example.com` becomes `j…@example.com`: enough to recognise, not enough to collect. */
function maskEmail(email) {
    const at = email.lastIndexOf("@");
    return `${email.slice(0, 1)}…${email.slice(at)}`;
}
/** A name of a user as typed, an e-mail address masked. */
function shown(asked) {
    return code(asked.includes("@") ? maskEmail(asked) : asked, 80);
}
/** The addresses in a text, each masked; what stands around them stays. */
function maskEmails(text) {
    return text.replace(/[^\s@<>()[\]{},;:"'`*|]+@[^\s@<>()[\]{},;:"'`*|]+\.[a-z]{2,}/gi, maskEmail);
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
