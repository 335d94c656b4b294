export const id = 992;
export const ids = [992];
export const modules = {

/***/ 3742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ logFailure),
/* harmony export */   h: () => (/* binding */ worstOf)
/* harmony export */ });
function worstOf(ended) {
    if (ended.some(({ ending }) => ending === "failed"))
        return "failed";
    return ended.some(({ ending }) => ending === "refused") ? "refused" : "done";
}
function logFailure({ log }, failure) {
    log(`${failure.name}: ${failure.reason} ${failure.status ?? ""} ${failure.message}`);
}


/***/ }),

/***/ 6992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _chatops_world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3742);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5622);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2680);
/** What came of a run of `respond`, told to the runner: its outputs, the job's page and the exit code. The incident does not depend on it. */




function report(result) {
    const ended = "ignored" in result ? [] : result.ended;
    const ending = "ignored" in result ? "ignored" : (0,_chatops_world_js__WEBPACK_IMPORTED_MODULE_2__/* .worstOf */ .h)(ended);
    if ("ignored" in result)
        console.log((0,_words_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(`Nothing to do: ${result.ignored}.`));
    if (ending === "failed")
        process.exitCode = 1;
    const rows = ended.map(({ command, ending, code: reason }) => `| ${command ? (0,_words_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`/${command}`) : ""} | ${ending} | ${(0,_words_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(reason)} |`);
    const lines = ended.flatMap((one) => one.lines ?? []);
    const table = rows.length > 0 ? ["| Command | Ended | Because |", "|---|---|---|", ...rows] : [];
    const head = [...table, ...(lines.length > 0 ? ["", "### Every user", ""] : [])].join("\n");
    (0,_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .tellRunner */ .s)(() => {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)("ending", ending);
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)("export", ended.find(({ paused }) => paused)?.paused?.path ?? "");
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)("commands", JSON.stringify(ended.map(({ command, ending, code }) => ({ command, ending, code }))));
    }, { head, lines });
}


/***/ }),

/***/ 2680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ tellRunner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5622);
/**
 * What came of a run, told to the runner through its files: the outputs and the job's page. What is done is done, so a runner
 * that does not take it is said in the log and changes nothing else.
 */


function tellRunner(setOutputs, { head, lines }) {
    attempt("the outputs", setOutputs);
    const path = process.env.GITHUB_STEP_SUMMARY;
    if (!path || (head === "" && lines.length === 0))
        return;
    attempt("the summary", () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, `${[head, ...fitting(head, lines)].join("\n")}\n`));
}
function attempt(what, tell) {
    try {
        tell();
    }
    catch (error) {
        console.log((0,_words_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`The runner did not take ${what}: ${error}`));
    }
}
/**
 * GitHub takes a MiB a step, and nothing at all of more; room is left for the word of how many are left out.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
const mostBytes = 1_000_000;
function fitting(head, lines) {
    let left = mostBytes - Buffer.byteLength(head);
    const fits = lines.findIndex((line) => {
        left -= Buffer.byteLength(line) + 1;
        return left < 0;
    });
    if (lines.length === 0)
        return [];
    return [(0,_words_text_js__WEBPACK_IMPORTED_MODULE_1__/* .someLines */ .Sk)(lines, fits === -1 ? lines.length : fits)];
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
