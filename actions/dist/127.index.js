export const id = 127;
export const ids = [127];
export const modules = {

/***/ 8217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   Ie: () => (/* binding */ longestText),
/* harmony export */   MX: () => (/* binding */ likelyOption),
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   qN: () => (/* binding */ grammar),
/* harmony export */   tz: () => (/* binding */ afterDryRun),
/* harmony export */   wr: () => (/* binding */ readCode),
/* harmony export */   xg: () => (/* binding */ longestReason)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);
/* harmony import */ var _words_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7733);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5622);
/* harmony import */ var _nearest_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2210);
/** The grammar that commands share: words, a trailing `--flag text`, and how a problem is said. It knows no command. */




class Problem extends Error {
}
/** A grammar from a function that returns what it read or throws a `Problem` whose message is the sentence to show. */
function grammar(read) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY().transform(({ text, below, after = "" }, context) => {
        try {
            return read(text.trim(), below, after);
        }
        catch (error) {
            if (!(error instanceof Problem))
                throw error;
            context.addIssue({ code: "custom", message: error.message });
            return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
        }
    });
}
/** Words for people go on below the line, as the paragraph does. */
function paragraph(text, below) {
    return below === "" ? text : `${text}\n${below}`.trim();
}
/**
 * Text that goes into the log, and so into every later reading of it; what is longer belongs into an ordinary comment. The
 * log outlives the comment that was typed, so it keeps no e-mail address.
 */
function shortText(text, most) {
    if (text.length <= most)
        return (0,_words_text_js__WEBPACK_IMPORTED_MODULE_2__/* .maskEmails */ ._g)(text);
    throw new Problem((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .tooLongText */ .sb)(text.length, most));
}
/** The code of a command that waits for a second person. */
function readCode(text) {
    const code = /^`?([a-z2-9]{4})`?$/i.exec(text)?.[1];
    if (code === undefined)
        throw new Problem(text === "" ? (0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .missing */ .LO)("code") : _words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .noCode */ .Nn);
    return code.toUpperCase();
}
/** The longest text that a command takes. */
const longestText = 2_000;
/** Of a reason, which many replies repeat. */
const longestReason = 500;
// Text in double quotes holds no options, so that a reason can speak of one. Phones turn two hyphens into a dash, and what
// is pasted brings brackets, backticks and other hyphens along: only within a word or a URL is a hyphen just a hyphen.
// All of it reads a text of any length in one go: “ ends at the next “, and a name begins only where no other word does.
const quoted = /^(?:"[^"]*"|“[^“”]*”)/;
const quotedOrOption = /(?<![^\s=(])(?:"[^"]*"|“[^“”]*”)|(?<![\p{L}\p{N}/\p{Pd}\u2212])[\p{Pd}\u2212]+(?=\p{L})([^\s=]+)(?:=|(?=\s|$))/giu;
function optionsIn(text) {
    return [...text.matchAll(quotedOrOption)].flatMap(({ 0: all, 1: name, index }) => name === undefined ? [] : [{ name: name.toLowerCase(), from: index, to: index + all.length }]);
}
/** Something that was probably meant as one of these options. */
function likelyOption(text, names) {
    const mark = optionsIn(text).find(({ name }) => (0,_nearest_name_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestName */ .q)(name.slice(0, longestName), names) !== undefined);
    return mark && `--${mark.name.slice(0, longestName)}`;
}
/**
 * What follows a `--dry-run` at the very start of a text; undefined where it starts with something else. A slip in the name
 * counts as well: the rest is text for people, and what was meant to hold a command back must not become a part of it.
 */
function afterDryRun(text) {
    const visible = text.replace(/^\p{Cf}+/u, "");
    const [mark] = optionsIn(visible.slice(0, longestName));
    if (mark?.from !== 0 || (0,_nearest_name_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestName */ .q)(mark.name, ["dry-run"]) === undefined)
        return undefined;
    return visible.slice(mark.to).trim();
}
/** What an option takes of the text behind it; a text in quotes ends with them. */
function valueIn(rest, kind) {
    if (kind === "flag")
        return "";
    return quoted.exec(rest)?.[0] ?? (kind === "word" ? (/^\S*/.exec(rest)?.[0] ?? "") : rest);
}
/**
 * Parts `user_… --api-keys --reason stolen laptop` into words and options. An option that is not known is a mistake,
 * wherever it stands: what was meant to hold a command back must not be read as a part of its reason.
 */
function readOptions(typed, kinds) {
    const text = typed.replace(/\p{Cf}/gu, "");
    const values = new Map();
    const marks = optionsIn(text);
    let words = text.slice(0, marks[0]?.from ?? text.length);
    for (const [index, { name, to }] of marks.entries()) {
        const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
        if (kind === undefined)
            throw new Problem(noSuchOption(name, Object.keys(kinds)));
        if (values.has(name))
            throw new Problem((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .optionTwice */ .Mx)(name));
        const rest = text.slice(to, marks[index + 1]?.from ?? text.length).trim();
        const taken = valueIn(rest, kind);
        const value = taken.replace(/^["“](.*)["”]$/, quoted.test(taken) ? "$1" : "$&").trim();
        if (kind !== "flag" && value === "")
            throw new Problem((0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .textExpectedAfter */ .qG)(name));
        values.set(name, value);
        words += ` ${rest.slice(taken.length)}`;
    }
    return { words: words.trim(), given: (name) => values.has(name), valueOf: (name) => values.get(name) };
}
/** It may hold anything that somebody pasted. */
function noSuchOption(name, known) {
    const near = (0,_nearest_name_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestName */ .q)(name.slice(0, longestName), known);
    return (0,_words_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownOption */ .qe)(`--${(0,_words_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)((0,_words_text_js__WEBPACK_IMPORTED_MODULE_2__/* .maskEmails */ ._g)(name.slice(0, longestName + longestAddress)), longestName)}`, near);
}
const longestName = 60;
/** So much must be seen of a text to know that what is shown of it holds a part of an address. */
const longestAddress = 254;


/***/ }),

/***/ 2210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/** The command that was probably meant. It only suggests; nothing is ever run in place of what was typed. */
/** Edits between two words: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function distance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const cell = (r, c) => (r === i ? row[c] : rows[r]?.[c]) ?? 0;
            const same = a[i - 1] === b[j - 1];
            let edits = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + (same ? 0 : 1));
            if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                edits = Math.min(edits, cell(i - 2, j - 2) + 1);
            row.push(edits);
        }
        rows.push(row);
    }
    return rows[a.length]?.[b.length] ?? 0;
}
/** The nearest name when it is near enough to be meant: a beginning of it, or at most a third of its letters wrong. */
function nearestName(typed, names) {
    const beginning = typed.length >= 2 ? names.find((name) => name.startsWith(typed) || typed.startsWith(name)) : undefined;
    if (beginning)
        return beginning;
    // As many letters as it has more than a name are wrong at least, and to compare a pasted page letter by letter takes long.
    if (typed.length > 2 * Math.max(...names.map(({ length }) => length)))
        return undefined;
    const [nearest] = names.map((name) => ({ name, edits: distance(typed, name) })).sort((a, b) => a.edits - b.edits);
    return nearest && nearest.edits <= Math.max(1, Math.floor(nearest.name.length / 3)) ? nearest.name : undefined;
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


/***/ }),

/***/ 7733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ usersOrFilter),
/* harmony export */   GN: () => (/* binding */ exceptWithoutFilter),
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
/* harmony export */   em: () => (/* binding */ badReason),
/* harmony export */   qG: () => (/* binding */ textExpectedAfter),
/* harmony export */   qe: () => (/* binding */ unknownOption),
/* harmony export */   qo: () => (/* binding */ oneUser),
/* harmony export */   sb: () => (/* binding */ tooLongText),
/* harmony export */   sz: () => (/* binding */ badUsers),
/* harmony export */   x: () => (/* binding */ noUser),
/* harmony export */   xK: () => (/* binding */ userExpectedAfterExcept)
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
const exceptWithoutFilter = "--except belongs to a filter, to --from-report, --organization or --signed-in-since; of users by name, name only the others.";
const userExpectedAfterExcept = "After --except a user is expected, by id or by e-mail address.";
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
function badReason(name, length, most) {
    return `The input ${name} has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(length)} characters; at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(most)} fit. Nothing was done; shorten it and run again.`;
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
/** A line for the runner's log that the runner cannot read as a command, in either of its two syntaxes. */
function logLine(text) {
    return oneLine(text, 2_000)
        .replace(/:(?=:)/g, ":\u200b")
        .replace(/##\[/g, "##\u200b[");
}
/** `jane.doe@example.com` becomes `j…@example.com`: enough to recognise, not enough to collect. */
function maskEmail(email) {
    return masked(email, email.slice(email.lastIndexOf("@")));
}
function masked(email, domain) {
    return `${String.fromCodePoint(email.codePointAt(0) ?? 0)}…${domain}`;
}
/** A name of a user as typed, an e-mail address masked. */
function shown(asked) {
    return code(asked.includes("@") ? maskEmail(asked) : maskEmails(asked), 80);
}
// An at sign and a dot may be written wide, as East Asian keyboards do, and an at sign escaped, as in a URL. Words that
// are no address are matched too: to look for one again from each of their letters takes long.
const addressOrWord = /(?:(?!%40)[^\s@\uff20\ufe6b<>()[\]{},;:"'`*|])+((?:[@\uff20\ufe6b]|%40)(?:(?!%40)[^\s@\uff20\ufe6b<>()[\]{},;:"'`*|])+[.\u3002\uff0e\uff61][a-z]{2,})?/giu;
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
