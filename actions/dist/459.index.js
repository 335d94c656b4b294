export const id = 459;
export const ids = [459];
export const modules = {

/***/ 5459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportError: () => (/* binding */ reportError)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7451);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5622);
/** The last resort of every action: an error that nothing else caught turns the job red and says so in the log. */



function reportError(error) {
    if (error instanceof _ports_js__WEBPACK_IMPORTED_MODULE_1__/* .OutsideFailure */ .Kr) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)((0,_words_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${error.name}: ${error.reason}, ${error.message}. Nothing more was done; re-run the job to go on.`));
        return;
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    for (const line of text.split("\n"))
        console.error((0,_words_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(line));
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)((0,_words_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`A fault of the runbook: ${error instanceof Error ? error.message : text}`));
}


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kr: () => (/* binding */ OutsideFailure),
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
// "Unreadable" too: a web page or nothing with a 200 comes from something between us and the service.
const passing = new Set([
    "rate-limited",
    "unavailable",
    "timed-out",
    "unreachable",
    "unreadable",
]);


/***/ }),

/***/ 5622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   OT: () => (/* binding */ withoutInvisible),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   _g: () => (/* binding */ maskEmails),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   vA: () => (/* binding */ maskEmail)
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


/***/ })

};
