export const id = 12;
export const ids = [12];
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

/***/ 4748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   KJ: () => (/* binding */ isUnread),
/* harmony export */   Sq: () => (/* binding */ HandledEvents),
/* harmony export */   ds: () => (/* binding */ isHandled),
/* harmony export */   iv: () => (/* binding */ isUnmarked),
/* harmony export */   ke: () => (/* binding */ Progress),
/* harmony export */   wo: () => (/* binding */ isMoot),
/* harmony export */   z2: () => (/* binding */ isHandledEvent)
/* harmony export */ });
/* unused harmony exports HandledUser, Totals */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/**
 * What commands about users record: what became of each user, sums where there are too many to list, and how far a run
 * came. A schema here may grow optional fields; it must keep reading what older versions wrote.
 */

const instant = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$();
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative();
/** What became of one user, in numbers that Clerk itself confirmed. */
const HandledUser = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    user: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(40),
    /** Sessions that Clerk reported as revoked in answer to this command. */
    revoked: count,
    /** Sessions that were revoked since the command was typed but before the run that reports: an earlier run's work. */
    revokedBefore: count.optional(),
    /** Sessions that were live when first listed and over when looked at again, though not by a confirmed request of ours. */
    alreadyOver: count,
    /** Sessions that were still live, or not known to be over, when the command gave up. */
    failed: count,
    /** Whether a last reading of the list showed nothing live. */
    verified: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    /** The user's own API keys, where they were to be revoked; `failed` are those that may still work, of those that could be listed. */
    apiKeys: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ revoked: count, failed: count, listed: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }).optional(),
    /** Whether the user can sign in now, where the command was about that; `unknown` when Clerk's answers were lost, `gone` when Clerk does not know the user any more. */
    access: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["banned", "locked", "open", "unknown", "gone"]).optional(),
    /** Another command let the user in again since this one locked them out, which is therefore left so. */
    letIn: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).optional(),
    /** When a lock ends by itself; null when it never does. */
    lockedUntil: instant.nullable().optional(),
    /** Whether the next sign-in asks for a new password; `none`: the user has none; `unknown` when Clerk's answers were lost. */
    password: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["to-be-reset", "none", "unchanged", "unknown"]).optional(),
});
/** Sums over users who are done and are not listed one by one. */
const Totals = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    users: count,
    revoked: count,
    revokedBefore: count,
    alreadyOver: count,
    apiKeys: count,
    /** Users who are kept out by a lock, which ends by itself, and not by a ban. */
    locked: count,
    /** Users without a password, which therefore could not be made to be reset. */
    passwordless: count,
});
/**
 * How far a run over many users came, so that the next one goes on there: every user up to and including `through`, in
 * the order of their ids, is done, or listed as unfinished. The digest tells whether these are still the same users.
 */
const Done = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ through: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(40), digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(64) });
/** What every command about users records. Of many users only those are listed that are not done. */
const handled = {
    users: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(HandledUser),
    rest: Totals.optional(),
    done: Done.optional(),
    /** Names that are no user, or more than one, in Clerk. */
    notFound: count,
    /** Users who could not even be read. */
    unread: count,
    /** Users whose turn did not come, because Clerk stopped answering. */
    notTried: count.optional(),
    /** Users who are not done and for whom the record has no room. */
    unlisted: count.optional(),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** Why one person alone did what needs two. */
    alone: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    /** The code that a second person confirmed, and who had asked. */
    confirmed: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(20), by: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100) }).optional(),
};
/** How far a run has come that is still going on, or died. */
const Progress = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ users: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(HandledUser), rest: Totals, done: Done.optional() });
const SessionsRevoked = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("sessions-revoked"), ...handled });
const LockedOut = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("locked-out"), ...handled });
const Unlocked = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("unlocked"), ...handled });
const ResetForced = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("reset-forced"), ...handled });
/** One event for each command about users. */
const HandledEvents = [SessionsRevoked, LockedOut, Unlocked, ResetForced];
const types = new Set(HandledEvents.map(({ shape }) => shape.type.value));
function isHandledEvent(event) {
    return types.has(event.type);
}
/** A lock ends by itself; whoever knows the password is then in again, unless a new one is asked for. */
function isUnmarked({ password }) {
    return password === "unchanged" || password === "unknown";
}
/** Nothing is left to be done with this user, though what was asked for is not so: it is told apart from what was done. */
function isMoot({ access, letIn }) {
    return access === "gone" || letIn === true;
}
/** Whether all that the command was for is done with this user. */
function isHandled(type, user) {
    const keysOut = !user.apiKeys || (user.apiKeys.listed && user.apiKeys.failed === 0);
    const out = user.verified && user.failed === 0 && keysOut;
    // That keys go with their user is not documented.
    const isOver = isMoot(user) && (keysOut || user.letIn === true);
    switch (type) {
        case "sessions-revoked":
            return out;
        case "locked-out":
            return isOver || (out && (user.access === "banned" || (user.access === "locked" && !isUnmarked(user))));
        case "unlocked":
            return isMoot(user) || user.access === "open";
        case "reset-forced":
            return isOver || (out && (user.password === "to-be-reset" || user.password === "none"));
    }
}
/** Whether nothing was learned of the user, nor done: what a record holds of one who could not be read. */
function isUnread(user) {
    const { revoked, revokedBefore = 0, alreadyOver, failed, verified, apiKeys, access, password } = user;
    const known = [apiKeys, access, password].some((one) => one !== undefined);
    return !verified && !known && revoked + revokedBefore + alreadyOver + failed === 0;
}
/** Whether nothing of what a command about users was asked for is left to be tried again. */
function isComplete({ type, users, unread, notTried = 0, unlisted = 0 }) {
    return unread + notTried + unlisted === 0 && users.every((user) => isHandled(type, user));
}


/***/ }),

/***/ 355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isSameLogin)
/* harmony export */ });
/** Logins of GitHub, in which upper and lower case are the same. */
/** A login that is not known is nobody's. */
function isSameLogin(one, other) {
    return one?.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 2898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ affectedField),
/* harmony export */   B1: () => (/* binding */ renderReport),
/* harmony export */   CD: () => (/* binding */ environmentField),
/* harmony export */   jm: () => (/* binding */ parseUtcTime),
/* harmony export */   tL: () => (/* binding */ readReport),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5887);

/** What GitHub writes into the body for a field that was left empty. */
const noResponse = "_No response_";
/** The lines at which the headings stand when the body is exactly as GitHub renders it: a heading, a blank, one line of answer, a blank. */
function exactHeadings({ fields }, lines) {
    const first = lines.findIndex((line) => line.trim() !== "");
    const starts = fields.map((_, index) => first + 4 * index);
    return fields.every(({ label }, index) => isHeading(lines[starts[index] ?? -1], label)) ? starts : undefined;
}
/** The lines at which the headings first stand in order; for a body that somebody has edited since. */
function looseHeadings({ fields }, lines) {
    const starts = [];
    for (const { label } of fields) {
        const from = (starts.at(-1) ?? -1) + 1;
        const at = lines.findIndex((line, index) => index >= from && isHeading(line, label));
        if (at === -1)
            return undefined;
        starts.push(at);
    }
    return starts;
}
function isHeading(line, label) {
    return line?.trimEnd() === `### ${label}`;
}
function readAs(form, lines, headings) {
    const starts = headings(form, lines);
    if (!starts)
        return undefined;
    const fields = new Map();
    form.fields.forEach(({ id, multiline }, index) => {
        const answer = lines.slice((starts[index] ?? 0) + 1, starts[index + 1]);
        const text = answer.join("\n").trim();
        const value = multiline ? text : (text.split("\n")[0] ?? "").trim();
        if (value !== "" && value !== noResponse)
            fields.set(id, value);
    });
    return { kind: form.kind, fields };
}
/** The body that GitHub would render from the form. Of a list the option that begins with the answer is chosen. */
function renderReport({ fields }, answers) {
    return fields
        .map(({ id, label, options }) => {
        const answer = answers.get(id) ?? "";
        const option = options.find((one) => answer !== "" && one.toLowerCase().startsWith(answer.toLowerCase()));
        return `### ${label}\n\n${option ?? (answer || noResponse)}`;
    })
        .join("\n\n");
}
/** Recognises which form a body was rendered from. Where several fit an edited body, the kind's label decides. */
function readReport(forms, body, labelled) {
    const lines = body.split(/\r?\n/);
    for (const headings of [exactHeadings, looseHeadings]) {
        for (const known of [forms, forms.map(asFirstPublished)]) {
            const fitting = known.map((form) => readAs(form, lines, headings)).filter((report) => report !== undefined);
            const report = fitting.find(({ kind }) => kind === labelled) ?? fitting[0];
            if (report)
                return report;
        }
    }
    return undefined;
}
/** An incident that was opened before the forms asked for the environment is still one. */
function asFirstPublished({ kind, fields }) {
    return { kind, fields: fields.filter(({ id }) => id !== environmentField) };
}
/** The field that names one of Clerk's instances. */
const environmentField = "environment";
/** The field that names the users, in the form for security incidents. */
const affectedField = "affected";
/** What the report says, else what a label says, else the worst. */
function severityOf(report, labelled) {
    const said = _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .Severity */ .AI.safeParse(report?.fields.get("severity")?.slice(0, 2));
    const severity = said.success ? said.data : labelled;
    return { severity: severity ?? _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .assumedSeverity */ .er, severityAssumed: severity === undefined };
}
const fastClockMilliseconds = 10 * 60_000;
const clock = /^(?:(\d{4})-(\d{2})-(\d{2})[T ])?([01]?\d|2[0-3]):([0-5]\d)(?:\s*(?:UTC|Z))?$/i;
/**
 * Reads "10:05", "2026-03-01 10:05" (UTC) as an instant at or before `reference`; a bare time that would lie in the future
 * belongs to the day before, unless it is ahead by minutes only: that is now. Returns null for anything else, a date that lies ahead too.
 */
function parseUtcTime(text, reference) {
    const match = clock.exec(text.trim());
    if (!match)
        return null;
    const [, year, month, day, hour, minute] = match;
    const at = new Date(reference);
    if (year && month && day)
        at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    if (day && (at.getUTCDate() !== Number(day) || at.getUTCMonth() !== Number(month) - 1))
        return null;
    at.setUTCHours(Number(hour), Number(minute), 0, 0);
    const ahead = at.getTime() - Date.parse(reference);
    // A clock that is a few minutes fast means now, not yesterday.
    if (ahead > 0 && ahead <= fastClockMilliseconds)
        return reference;
    if (ahead > 0) {
        if (day)
            return null;
        at.setUTCDate(at.getUTCDate() - 1);
    }
    return at.toISOString().replace(".000Z", "Z");
}


/***/ }),

/***/ 5887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ Severity),
/* harmony export */   JJ: () => (/* binding */ worse),
/* harmony export */   er: () => (/* binding */ assumedSeverity),
/* harmony export */   gO: () => (/* binding */ severities)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/** How bad it is. Lower numbers are worse; what a severity means for people stands in the issue forms. */

const Severity = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["P1", "P2", "P3"]);
const severities = Severity.options;
/** What is assumed when nobody said: in doubt the worse, because lowering it later costs one command. */
const assumedSeverity = "P1";
function worse(a, b) {
    return a < b ? a : b;
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

/***/ 29:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ exceptNamesNobody),
/* harmony export */   Rd: () => (/* binding */ countLeftOut),
/* harmony export */   bs: () => (/* binding */ onlyExcepted),
/* harmony export */   ig: () => (/* binding */ leftOut)
/* harmony export */ });
/* harmony import */ var _operation_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3721);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5622);
/* harmony import */ var _whom_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4934);



function namesOf(excepted) {
    return (0,_whom_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(excepted.map(_whom_js__WEBPACK_IMPORTED_MODULE_1__/* .userName */ .nT));
}
/** Those whom the filter would have hit. */
function countLeftOut(excepted) {
    return excepted.filter(({ fits }) => fits).length;
}
/** Who they are, and who of those that are named would not have been hit anyway. */
function leftOut(excepted) {
    const others = excepted.filter(({ fits }) => !fits);
    const count = countLeftOut(excepted);
    return [
        ...(count > 0
            ? [
                `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count, "user")} left out**, as \`--except\` says: ${namesOf(excepted.filter(({ fits }) => fits))}.`,
            ]
            : []),
        ...(others.length > 0 ? [`Named after \`--except\`, and not among the users anyway: ${namesOf(others)}.`] : []),
    ].join(" ");
}
function exceptNamesNobody({ asked, candidates, }) {
    const isNobody = candidates.length === 0;
    return {
        what: `Nothing was done: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(asked)} after \`--except\` ${isNobody ? "is no user of this Clerk instance" : `belongs to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(candidates.length, "user")}`}`,
        why: "Without it, whom you meant to spare would be hit.",
        next: isNobody
            ? "Check the spelling, or name the user the other way, by id or by e-mail address, and type the command in a new comment."
            : `Name the one you mean by id, or all of them, in a new comment: ${(0,_operation_row_js__WEBPACK_IMPORTED_MODULE_0__/* .candidateIds */ .Ky)(candidates)}.`,
    };
}
function onlyExcepted() {
    return {
        what: "Nothing was done: `--except` names everybody",
        why: "Nobody else fits the filter, so nobody is left.",
        next: "Take out of it whom you mean, and type the command in a new comment.",
    };
}


/***/ }),

/***/ 1147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
function explain(explanations, refusal, asker) {
    const one = explanations[refusal.refused];
    return one(refusal, asker);
}


/***/ }),

/***/ 9539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n_: () => (/* binding */ atRisk),
  Bx: () => (/* binding */ besideEarlierReply),
  RA: () => (/* binding */ brokenBy),
  dZ: () => (/* binding */ bugReply),
  XL: () => (/* binding */ byHand),
  cV: () => (/* binding */ cardNotDrawn),
  qG: () => (/* binding */ cutOff),
  rr: () => (/* binding */ explainEach),
  SP: () => (/* binding */ explainFailure),
  $6: () => (/* binding */ failureReply),
  kr: () => (/* binding */ insteadOfEdit),
  hR: () => (/* binding */ lockFailed),
  Tp: () => (/* binding */ notRunReply),
  mc: () => (/* binding */ whatWasDone)
});

// UNUSED EXPORTS: bugWhy, cutOffReply, cutOffWhy

// EXTERNAL MODULE: ./.build/src/words/time.js
var time = __webpack_require__(8412);
;// CONCATENATED MODULE: ./.build/src/words/diagnosis/places.js

/** What is set up where, and where to look, in the words of the place. */
const places = {
    issue: {
        noKey: "The repository has no Clerk secret key.",
        databaseUrl: "the secret `DATABASE_URL` of this repository",
        webhookUrl: "the endpoint's address that this repository has",
        webhookSecret: "the signing secret that this repository has",
        key: "the secret `CLERK_SECRET_KEY` of this repository, under Settings → Secrets and variables → Actions",
        address: "Correct `CLERK_API_URL` in this repository's variables, or delete it: without it the address is https://api.clerk.com.",
        checkAddress: "if `CLERK_API_URL` is set in this repository's variables, check it",
        lookAtUser: "look with `/user`",
        keeper: "Give the run's log to whoever keeps this repository.",
        rights: "Check the `permissions` of the job in `.github/workflows/incident.yml`, and that the issue is not locked.",
        sight: "Check that the issue was not moved or deleted, and the `permissions` of the job in `.github/workflows/incident.yml`.",
    },
    action: {
        databaseUrl: "the secret that the workflow gives to the input `database-url`",
        webhookUrl: "the input `webhook-url`",
        webhookSecret: "the secret that the workflow gives to the input `webhook-secret`",
        noKey: "The input `clerk-secret-key` is empty: the workflow gives it nothing, or a secret that is not set or that this job may not read.",
        key: "the secret that the workflow gives to the input `clerk-secret-key`",
        address: "Correct the input `clerk-api-url`, or leave it out: then the address is https://api.clerk.com.",
        checkAddress: "if the workflow gives the input `clerk-api-url`, check it",
        lookAtUser: "look at the user in Clerk's dashboard",
        keeper: "Give the run's log to whoever keeps the workflow.",
        rights: "Check the `permissions` of the job.",
        sight: "Check the `permissions` of the job.",
    },
};
/** Nobody waits less than a minute by hand. */
function waitFor({ retryAfterSeconds = 0 }) {
    return retryAfterSeconds <= 60 ? "a minute" : `${(0,time/* duration */.p0)(retryAfterSeconds)}, which is what it asks for`;
}

;// CONCATENATED MODULE: ./.build/src/words/diagnosis/clerk.js

const clerkStatus = "Look at [status.clerk.com](https://status.clerk.com)";
function clerk(failure, place) {
    const { noKey, key, address, checkAddress, lookAtUser, keeper } = places[place];
    switch (failure.reason) {
        case "not-set-up":
            return { why: noKey, cure: `Take the key from Clerk's dashboard under API keys, and put it into ${key}.` };
        case "wrong-key":
            return {
                why: "What is set up as Clerk's secret key is not one: secret keys begin with sk_live_ or sk_test_, and are one word.",
                cure: `Take the secret key from Clerk's dashboard under API keys, and put it into ${key}.`,
            };
        case "wrong-address":
            return { why: "What is set up as the address of Clerk's API is not a web address.", cure: address };
        case "unauthorized":
            return {
                why: "Clerk does not accept the secret key: it was rotated, mistyped, or belongs to a deleted instance.",
                cure: `Put a valid key into ${key}.`,
            };
        case "forbidden":
            if (failure.code === "feature_not_enabled") {
                return {
                    why: "What this needs is switched off in this Clerk instance.",
                    cure: "Switch it on in Clerk's dashboard; for locks it is the account lockout, under Attack protection.",
                };
            }
            return {
                why: "Clerk accepts the secret key but does not let it do this.",
                cure: `Put a key with the needed scopes into ${key}.`,
            };
        case "not-found":
            return {
                why: "Clerk answered that what was to be changed is not found.",
                cure: `Somebody else may have removed it meanwhile; ${lookAtUser}.`,
            };
        case "not-in-plan":
            return {
                why: "The Clerk plan of this instance does not include this.",
                cure: "Clerk's dashboard shows which plans do.",
            };
        case "conflict":
            return {
                why: "Something else was changing the same thing in Clerk, and still was after several tries.",
                cure: "Wait a minute.",
            };
        case "rate-limited":
            return {
                why: "Clerk answered that there are too many requests. During its own outages Clerk has answered so too.",
                cure: `${clerkStatus} and wait ${waitFor(failure)}.`,
            };
        case "unavailable":
            return { why: "Clerk's API is failing.", cure: `${clerkStatus}.` };
        case "timed-out":
            return { why: "Clerk's API did not answer in time.", cure: `${clerkStatus}.` };
        case "unreachable":
            return { why: "Clerk's API could not be reached.", cure: `${clerkStatus}; ${checkAddress}.` };
        case "unreadable":
            return {
                why: "Clerk's address gave an answer that is not Clerk's API: no JSON, or not of the documented shape.",
                cure: `${clerkStatus}; ${checkAddress}.`,
            };
        case "unreadable-record":
            return {
                why: "Clerk's answer tells of something in a form that is not documented, so nothing could be done with it.",
                cure: `Look at it in Clerk's dashboard. ${keeper}`,
            };
        default:
            return { why: "Clerk refused the request.", cure: keeper };
    }
}

// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
;// CONCATENATED MODULE: ./.build/src/words/diagnosis/database.js


function database(failure, place) {
    const { databaseUrl } = places[place];
    switch (failure.reason) {
        case "not-set-up":
            return {
                why: "There is no address of the application's database.",
                cure: `Put its URL (postgres://…) into ${databaseUrl}.`,
            };
        case "wrong-address":
            return {
                why: "What is set up as the address of the application's database cannot be used.",
                cure: `Correct ${databaseUrl}; it begins with postgres://.`,
            };
        case "unauthorized":
            return failure.code === "28000"
                ? {
                    why: "The database does not let this user in, or not from here by this kind of connection.",
                    cure: `Correct the user name in ${databaseUrl}, or its \`sslmode\`; else look at the server's rules for who may connect from where (pg_hba.conf).`,
                }
                : { why: "The database does not accept the user name or the password.", cure: `Correct ${databaseUrl}.` };
        case "not-found":
            return {
                why: "There is no database of that name.",
                cure: `Correct the name at the end of the address in ${databaseUrl}.`,
            };
        case "forbidden":
            return failure.code === "42501" || failure.code === "25006"
                ? { why: "The database does not let this role do that.", cure: "Grant the right, or connect as another role." }
                : {
                    why: "No encrypted connection to the database could be made as its address asks for.",
                    cure: `Look at \`sslmode\` in ${databaseUrl}: \`require\` encrypts without looking at the certificate, \`verify-full\` looks at it, \`disable\` does not encrypt.`,
                };
        case "conflict":
            return { why: "Others were writing the same rows, and still were after several tries.", cure: "Wait a minute." };
        case "timed-out":
            return {
                why: "The database did not answer in time: it is overloaded, or a lock holds the table.",
                cure: "Look at its running statements and locks.",
            };
        case "unreachable":
            return {
                why: "The database could not be reached.",
                cure: `Check that it runs, that it lets the runner in (firewall, IP allow list), and host and port in ${databaseUrl}.`,
            };
        case "unavailable":
            return { why: "The database is failing, or has no connection left.", cure: "Look at the database's own status." };
        default:
            return {
                why: `The database refused what was asked of it: ${(0,words_text/* quote */.hD)(failure.message, 200)}.`,
                cure: /^(?:2[23]|44|P0)/.test(failure.code ?? "")
                    ? "With that rule nothing of Clerk's gets into the table: change the rule, or the mapping."
                    : places[place].keeper,
            };
    }
}

;// CONCATENATED MODULE: ./.build/src/words/diagnosis/github.js

const gitHubStatus = "Look at [githubstatus.com](https://www.githubstatus.com)";
function github(failure, place) {
    const { keeper, rights, sight } = places[place];
    switch (failure.reason) {
        case "unauthorized":
        case "forbidden":
            return { why: "GitHub did not let the workflow's token do this.", cure: rights };
        case "not-found":
            return {
                why: "GitHub does not find what was asked for, or the workflow's token may not see it.",
                cure: sight,
            };
        case "rate-limited":
            return { why: "GitHub answered that there are too many requests.", cure: `Wait ${waitFor(failure)}.` };
        case "unreadable":
        case "unreadable-record":
            return {
                why: "GitHub's answer could not be read: it was no JSON, or not of the documented shape.",
                cure: `${gitHubStatus}; if the runner is your own, look at what stands between it and GitHub.`,
            };
        case "rejected":
        case "conflict":
        case "not-in-plan":
            return { why: "GitHub refused the request.", cure: keeper };
        default:
            return { why: "GitHub's API is failing.", cure: `${gitHubStatus}.` };
    }
}

;// CONCATENATED MODULE: ./.build/src/words/diagnosis/webhook.js

/** What each answer means: https://clerk.com/docs/guides/development/webhooks/debugging */
function webhook(failure, place) {
    const { webhookUrl, webhookSecret, keeper } = places[place];
    const { status = 0 } = failure;
    switch (failure.reason) {
        case "not-set-up":
            return { why: "There is no address of the application's webhook endpoint.", cure: `Put it into ${webhookUrl}.` };
        case "wrong-address":
            return {
                why: "What is set up as the address of the webhook endpoint cannot be used.",
                cure: `Correct ${webhookUrl}: it begins with https://, or with http:// on this machine only, and holds no user name.`,
            };
        case "wrong-key":
            return {
                why: "What is set up as the webhook's signing secret is not one: they begin with whsec_, and Base64 follows.",
                cure: `Take it from Clerk's dashboard under Webhooks → the endpoint → Signing Secret, and put it into ${webhookSecret}.`,
            };
        case "unauthorized":
        case "forbidden":
            return {
                why: "The webhook endpoint asks who is there: a middleware, a firewall or a deployment's protection stands in front of it.",
                cure: "Let the route through without signing in (with Clerk's middleware: make it a public route); its protection is the signature. Clerk's own events meet the same.",
            };
        case "not-found":
            return { why: "There is nothing at the webhook endpoint's address.", cure: `Correct the path in ${webhookUrl}.` };
        case "rate-limited":
            return {
                why: "The webhook endpoint answered that there are too many requests.",
                cure: `Wait ${waitFor(failure)}, or raise its limit.`,
            };
        case "unavailable":
            return { why: "The application's webhook handler is failing.", cure: "Look at the application's log." };
        case "timed-out":
            return {
                why: "The webhook endpoint did not answer within 15 seconds, which is as long as Clerk waits too.",
                cure: "Look at what its handler waits for.",
            };
        case "unreachable":
            return {
                why: "The webhook endpoint could not be reached.",
                cure: `Check that the application runs, its name and certificate, that it lets the runner in, and ${webhookUrl}.`,
            };
        default:
            return (refusedEvent(status, webhookUrl, webhookSecret) ?? {
                why: "The webhook endpoint refused the event.",
                cure: keeper,
            });
    }
}
function refusedEvent(status, webhookUrl, webhookSecret) {
    if (status >= 300 && status < 400)
        return {
            why: "The webhook endpoint redirects to another address, and events are not redirected, neither these nor Clerk's own.",
            cure: `Put the final address (with or without www, with https, with or without the last slash) into ${webhookUrl}, and into Clerk's dashboard under Webhooks.`,
        };
    if (status === 400)
        return {
            why: "The webhook endpoint refused the event; 400 is what a handler says that cannot verify the signature, and some say it of what an event holds.",
            cure: `Compare ${webhookSecret} with the endpoint's signing secret in Clerk's dashboard and with the one that the application has; then look at the application's log.`,
        };
    if (status === 405)
        return {
            why: "What stands at the webhook endpoint's address takes no POST, so it is no webhook handler.",
            cure: `Correct ${webhookUrl}.`,
        };
    return undefined;
}

;// CONCATENATED MODULE: ./.build/src/words/failure.js





/** The way that needs nothing of ours. */
const byHand = "Until then, sign users out in Clerk's dashboard: Users → the user → Sessions.";
const atRisk = "If users are at risk, act in Clerk's dashboard now.";
const explainers = { Clerk: clerk, GitHub: github, database: database, webhook: webhook };
/** The evidence a support team asks for, in brackets: status, code, trace id. */
function evidence(failure) {
    const facts = [
        failure.status === undefined ? undefined : `HTTP ${failure.status}`,
        failure.code === undefined ? undefined : (0,words_text/* code */.aY)(failure.code, 80),
        failure.traceId === undefined ? undefined : `trace ${(0,words_text/* code */.aY)(failure.traceId, 80)}`,
        failure.retryAfterSeconds === undefined ? undefined : `retry after ${failure.retryAfterSeconds} s`,
    ].filter((fact) => fact !== undefined);
    return facts.length > 0 ? `(${facts.join(", ")})` : `(${(0,words_text/* quote */.hD)(failure.message, 160)})`;
}
function explainFailure(failure, place = "issue") {
    const explained = explainers[failure.service](failure, place);
    const meanwhile = failure.service === "Clerk" ? byHand : failure.service === "GitHub" ? atRisk : "";
    return { ...explained, why: `${explained.why} ${evidence(failure)}`, meanwhile };
}
/** More than this many kinds of failure at once say no more than these. */
const mostKinds = 5;
/** A paragraph for each kind, however many there are of it. */
function explainEach(failures, place) {
    const told = new Map(failures.map((failure) => [`${failure.reason} ${failure.status} ${failure.code}`, explainFailure(failure, place)]));
    return [...told.values()].slice(0, mostKinds).map(({ why, cure }) => `${why} ${cure}`);
}
/** What is true of the work when a run fails: in this run nothing, in an earlier one perhaps, or in part. */
const whatWasDone = {
    nothing: "Nothing was done.",
    nothingNow: "This run did nothing; an earlier one may have done a part.",
    inPart: "It may have been done in part.",
};
function failureReply(command, done, failure, runUrl) {
    const { why, cure, meanwhile } = explainFailure(failure);
    const next = `${cure} Then type the command in a new comment. ${meanwhile}`;
    return `❌ **${(0,words_text/* code */.aY)(`/${command}`)} failed.** ${done}\n\n${why} ${next}\n\n[The run's log](${runUrl})`;
}
function cardNotDrawn(why, runUrl) {
    return `⚠️ **The card could not be drawn, so it may be behind.** ${why} Nothing is lost: the comments are the record. The next command draws it, and so does "Re-run" on [the run's page](${runUrl}).`;
}
/** A reply that should have replaced the one that announced it. */
function insteadOfEdit(text) {
    return `${text}\n\n<sub>This stands in place of an earlier comment of ours: GitHub did not take the edit of that one.</sub>`;
}
/** The lock of operations on many users could not be asked for. Nothing was begun now; a run before this one may have done a part. */
function lockFailed(failure) {
    return `❌ **Nothing was changed now: the lock that keeps two operations on many users apart could not be taken.** ${github(failure, "issue").why} ${evidence(failure)}\n\nThe lock is the branch \`incident-lock/clerk\`. The job needs \`contents: write\` and \`actions: read\` in \`.github/workflows/incident.yml\`, and no ruleset may guard \`incident-lock/**\`. If that branch stands and no job runs, delete it. Then type this again; a code stays good until its time is over. A command about one user needs no lock.`;
}
/** Of a run that was started again and could not go on. */
function besideEarlierReply(text) {
    return `${text}\n\nThis is about the run that was started again. What an earlier run did stands in its reply above, and still counts.`;
}
/** A failure of the outside world; without one it was a fault of ours. */
function brokenBy(failure, runUrl) {
    if (failure) {
        const reply = (command) => failureReply(command, whatWasDone.inPart, failure, runUrl);
        return { code: failure.reason, why: explainFailure(failure).why, reply };
    }
    return { code: "bug", why: bugWhy, reply: (command) => bugReply(command, whatWasDone.inPart, runUrl) };
}
function cutOff(runUrl) {
    return { code: "cut-off", why: cutOffWhy, reply: (command, reached) => cutOffReply(command, runUrl, reached) };
}
/** Why, where it was nobody's doing but ours. */
const bugWhy = "This is a fault of this repository's actions, not of what you typed.";
/** Why, where the run itself ended before its time. */
const cutOffWhy = "The run was cut off: cancelled, timed out, or its process was lost.";
function bugReply(command, done, runUrl) {
    return `❌ **${(0,words_text/* code */.aY)(`/${command}`)} broke on our side.** ${done}\n\n${bugWhy} ${atRisk} [The run's log](${runUrl}) has the cause; press "Re-run" there, or type the command in a new comment, to try again.`;
}
function notRunReply(commands) {
    return `Not run, because the command above failed: ${commands.map((name) => (0,words_text/* code */.aY)(`/${name}`)).join(", ")}. Type ${commands.length === 1 ? "it" : "them"} again in a new comment when it is clear what to do.`;
}
/** `progress`: what it had recorded by then. */
function cutOffReply(command, runUrl, reached = {}) {
    const { exported, repair } = reached;
    if (exported && exported.url === null && repair === undefined) {
        return `❌ **${(0,words_text/* code */.aY)(`/${command}`)} did not go on: the users table could not be kept as it was.** Nothing was written to it.\n\nA file of it was made, and then the run was cut off, or the step that keeps the file failed. [The run's log](${runUrl}) shows why; press "Re-run" there, or type the command in a new comment.`;
    }
    return `❌ **The run of ${(0,words_text/* code */.aY)(`/${command}`)} was cut off before it could say how it ended.**\n\nIt was cancelled, timed out, lost its process, or GitHub did not take its answer, so some of the work may be done and some not. Type the command in a new comment: what is already done stays done. [The run's log](${runUrl}) shows how far it came.${lastWord(reached)}`;
}
function lastWord({ progress, repair }) {
    if (progress && progress.rest.users > 0) {
        return `\n\nBy its last word it had done ${(0,words_text/* plural */.LS)(progress.rest.users, "user")}, with ${(0,words_text/* plural */.LS)(progress.rest.revoked + progress.rest.revokedBefore, "session")} revoked; it may have done more.`;
    }
    if (repair === undefined)
        return "";
    const { created, updated } = repair.numbers;
    return `\n\nBy its last word ${(0,words_text/* plural */.LS)(created, "row")} of the users table had been created and ${(0,words_text/* number */.ai)(updated)} written over; it may have written more. "Re-run" on its page goes on from there.`;
}


/***/ }),

/***/ 6412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   iO: () => (/* binding */ goingOn),
/* harmony export */   lv: () => (/* binding */ takenBack),
/* harmony export */   wp: () => (/* binding */ lockedOutAfterAll)
/* harmony export */ });
/* harmony import */ var _incident_handled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4748);
/* harmony import */ var _operation_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6215);
/* harmony import */ var _operation_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3721);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5622);
/** What can be typed after a command about users: how to go on with what is left, and how to take back what was done. It offers nothing that cannot work. */




function takenBack(report) {
    const { filter, page } = report;
    const out = (0,_operation_report_js__WEBPACK_IMPORTED_MODULE_1__/* .keptOut */ .xt)(report);
    if (report.operation !== "lockout" || out === 0)
        return [];
    const users = (0,_operation_report_js__WEBPACK_IMPORTED_MODULE_1__/* .handledRows */ .Sk)(report.rows).filter(({ handling }) => (0,_operation_row_js__WEBPACK_IMPORTED_MODULE_2__/* .isKeptOut */ .Ds)(handling));
    const byName = users.length === out ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeCode */ .r7)(`/unlock ${users.map(({ handling }) => handling.user).join(" ")}`) : undefined;
    const byFilter = byName === undefined && filter !== undefined ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeCode */ .r7)(`/unlock ${filter}`) : undefined;
    const others = byFilter === undefined ? "" : " It lets in whoever of them was banned or locked before, too.";
    const how = byName ?? byFilter ?? `\`/unlock\` and the users, named as they were here; ${idsOn(page)}`;
    return (0,_operation_report_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(report) === "issue"
        ? [`To take it back: ${how}.${others}`]
        : [`To take it back: in Clerk's dashboard under Users → the user, or in an incident with ${how}.${others}`];
}
function idsOn(page) {
    return `${page === undefined ? "the end of the run's summary" : `[the run's page](${page})`} lists the ids of those whom this run handled`;
}
/** Whom another command has let in since. */
function lockedOutAfterAll({ rows, page }) {
    const users = (0,_operation_report_js__WEBPACK_IMPORTED_MODULE_1__/* .handledRows */ .Sk)(rows).filter(_operation_row_js__WEBPACK_IMPORTED_MODULE_2__/* .isLetIn */ .xC);
    if (users.length === 0 || page === undefined)
        return [];
    const who = users.length === 1 ? "the user who was let in again" : "the users who were let in again";
    const names = users.map(({ handling }) => handling.user);
    return [
        `To lock out ${who} after all, type ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeCode */ .r7)(`/lockout ${names.join(" ")}`) ?? "`/lockout` and the users"} in a new comment.`,
    ];
}
function hasNoBan({ operation, totals, rows }) {
    // Only where there is no ban is the password touched.
    const triedToLock = (0,_operation_report_js__WEBPACK_IMPORTED_MODULE_1__/* .handledRows */ .Sk)(rows).some(({ handling }) => handling.password !== undefined);
    return operation === "lockout" && (totals.locked > 0 || triedToLock);
}
/** Who is kept out already only has to be signed out, and by a lock to need a new password. */
function leftToDo(report, open) {
    if (open.length > 0 && open.every(lacksOnlyKeys))
        return "api-keys";
    if (report.operation !== "lockout")
        return report.operation;
    const handled = (0,_operation_report_js__WEBPACK_IMPORTED_MODULE_1__/* .handledRows */ .Sk)(open);
    if (handled.length === open.length && handled.every(({ handling }) => (0,_operation_row_js__WEBPACK_IMPORTED_MODULE_2__/* .isKeptOut */ .Ds)(handling)))
        return handled.some(({ handling }) => (0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnmarked */ .iv)(handling)) ? "force-reset" : "revoke";
    return hasNoBan(report) ? "force-reset" : "lockout";
}
function lacksOnlyKeys(row) {
    if (row.outcome !== "handled")
        return false;
    const { access, verified, failed, apiKeys } = row.handling;
    const isUnsure = access === "open" || access === "unknown" || (0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnmarked */ .iv)(row.handling);
    return apiKeys !== undefined && verified && failed === 0 && !isUnsure;
}
/** The way that needs nothing of ours, by what was asked for. */
const byHand = {
    "api-keys": "Until then, revoke API keys in Clerk's dashboard: Users → the user.",
    revoke: "Until then, sign users out in Clerk's dashboard: Users → the user → Sessions.",
    lockout: "Until then, ban users in Clerk's dashboard: Users → the user.",
    unlock: "Until then, unban and unlock users in Clerk's dashboard: Users → the user.",
    "force-reset": "Until then, change passwords and sign users out in Clerk's dashboard: Users → the user.",
};
/** What cannot be done by trying again is not offered to be. */
function goingOn(report) {
    const { operation, rows, notTried, again, warrant, filter } = report;
    const left = rows.filter((row) => !(0,_operation_row_js__WEBPACK_IMPORTED_MODULE_2__/* .isDone */ .$L)(operation, row) && !(0,_operation_row_js__WEBPACK_IMPORTED_MODULE_2__/* .isNobody */ .uP)(row));
    const open = left.filter((row) => !isGone(row));
    const keys = left.length > open.length ? [keysOfWhoIsGone] : [];
    if (open.length === 0 && notTried.length === 0)
        return keys;
    const names = open.map((row) => row.outcome === "handled" ? row.handling.user : row.asked.includes("@") ? "<the same e-mail>" : row.asked);
    const isLong = names.length > mostNamesAgain;
    const whom = isLong ? filter : names.join(" ");
    const typed = (whom === undefined ? undefined : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeCode */ .r7)(`/${operation} ${whom}${again}`)) ?? "the same command again";
    const { confirmed, alone } = warrant;
    const confirming = confirmed &&
        `whoever confirmed it types ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`/confirm ${confirmed.code}${alone === null ? "" : ' --alone "why"'}`)} again`;
    const how = !confirming ? `type ${typed}` : isLong ? confirming : `type ${typed}, or ${confirming}`;
    const meanwhile = byHand[leftToDo(report, open)];
    if ((0,_operation_report_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(report) === "action")
        return [
            `${meanwhile} To go on with what is left, start it again with the same inputs; what is done stays done.`,
            ...keys,
        ];
    return [`${meanwhile} To go on with what is left, ${how}; what is done stays done.`, ...keys];
}
/** Nothing that is typed reaches them, nor is there a page of theirs in the dashboard. */
function isGone(row) {
    return row.outcome === "handled" && row.handling.access === "gone";
}
const keysOfWhoIsGone = "API keys of a user whom Clerk does not know any more cannot be revoked from here. Treat them as working until Clerk's support, asked with the user's id, says otherwise.";
/** So many ids fit into the longest command. */
const mostNamesAgain = 150;


/***/ }),

/***/ 9601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ operationRefusals)
});

// EXTERNAL MODULE: ./.build/src/incident/login.js
var login = __webpack_require__(355);
// EXTERNAL MODULE: ./.build/src/words/plan.js
var plan = __webpack_require__(598);
// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
// EXTERNAL MODULE: ./.build/src/words/time.js
var time = __webpack_require__(8412);
;// CONCATENATED MODULE: ./.build/src/words/agreement-refusal.js
/** Why a command that needs two people was not run: what keeps it from running other than both agreed to. */




/** Who can agree to a command that `asker` typed, and how they may do without. */
function agreeing(codeWord, lead, asker) {
    const confirm = (0,words_text/* code */.aY)(`/confirm ${codeWord}`);
    const alone = (0,words_text/* code */.aY)(`/confirm ${codeWord} --alone "why"`);
    if (lead !== null && !(0,login/* isSameLogin */.A)(lead, asker))
        return `Ask **${(0,words_text/* quote */.hD)(lead)}**, who leads, or anybody else who may run commands, to type ${confirm}.`;
    const ask = `Ask somebody who may run commands to type ${confirm}.`;
    if (lead !== null)
        return `${ask} If nobody can, you as the lead may type ${alone}.`;
    return `${ask} If nobody can, only the lead may go alone, and nobody leads yet: if you do, type ${(0,words_text/* code */.aY)(`/lead @${asker}`)}, then ${alone}.`;
}
const partDone = "A run of it had begun by then, and was cut off or failed: what it did stays done, and its reply above says how far it came.";
const agreementRefusals = {
    "alone-not-lead": ({ lead, code: typed }, asker) => ({
        what: "Nothing was done: only the lead may go alone",
        why: lead ? `The lead of this incident is **${(0,words_text/* quote */.hD)(lead)}**.` : "This incident has no lead yet.",
        next: typed
            ? agreeing(typed, lead, asker)
            : `Let a second person agree instead: type the command without \`--alone\`, and its reply says how.${lead ? "" : ` Or, if you lead, type ${(0,words_text/* code */.aY)(`/lead @${asker}`)}, then the command again.`}`,
    }),
    "users-changed": ({ before, now, sparesOthers }) => ({
        what: `Nothing was done: the command would ${sparesOthers ? "spare" : "hit"} other users than were shown`,
        why: sparesOthers
            ? "A name after `--except` stands for somebody else now than when the command was typed."
            : `When it was typed it was about ${(0,words_text/* plural */.LS)(before, "user")}, now it would be about ${(0,words_text/* number */.ai)(now)}${before === now ? ", who are not all the same" : ""}.`,
        next: "Type the command again in a new comment: it shows anew what it would hit.",
    }),
    "proposal-changed": () => ({
        what: "Nothing was done: the reply that asked for a second person was changed",
        why: "What it recorded is not what this repository's action wrote, or the secret key was replaced since, so it cannot be told what was agreed to.",
        next: 'Type the command again in a new comment. If you did not replace the key, find out who edited that reply: GitHub shows it under "edited".',
    }),
    "comment-changed": ({ what, of }) => ({
        what: `Nothing was done: the command's comment was ${what}`,
        why: of
            ? `What **${(0,words_text/* quote */.hD)(of)}** typed does not stand there any more as it was when its effect was shown, and only that may run.`
            : "It does not stand there any more as it was posted, and only what everybody can read may run.",
        next: "If it is meant, type the command in a new comment.",
    }),
    "unknown-code": ({ code: typed, waiting }) => ({
        what: `Nothing was done: no command waits for ${(0,words_text/* code */.aY)(typed)}`,
        why: "No reply in this issue shows this code.",
        next: waiting.length > 0
            ? `Waiting now: ${(0,plan/* codes */.F4)(waiting)}. The reply to each command shows its code, and what it would hit.`
            : "No command waits now. Type the dangerous command itself; its reply shows a code.",
    }),
    "code-not-waiting": ({ code: typed, state, proposal, begun }) => ({
        what: `Nothing was changed now: ${(0,words_text/* code */.aY)(typed)} does not wait any more`,
        why: {
            expired: `It was good until ${(0,time/* clock */.pm)(proposal.event.expiresAt)} UTC${begun ? `. ${partDone}` : "; nobody had confirmed it by then, and nothing of it was done."}`,
            cancelled: `It was withdrawn, or its comment was edited${begun ? `. ${partDone}` : ", and nothing of it was done."}`,
            ran: "It was confirmed, and its command ran to its end.",
            unfinished: "It was confirmed, its command began, and something is left.",
        }[state],
        next: state === "ran"
            ? "The reply to `/confirm` above says what was done, and how it is taken back."
            : state === "unfinished"
                ? `To go on with what is left: ${(0,words_text/* code */.aY)(`/confirm ${typed}`)}.`
                : `If it is still meant, type the command in a new comment; it gets a new code${begun ? ", and what is already done stays done" : ""}.`,
    }),
    "own-command": ({ code: typed, lead }, asker) => ({
        what: "Nothing was done: you typed this command yourself",
        why: "It needs a second person, who sees what it would hit.",
        next: agreeing(typed, lead, asker),
    }),
    "asker-no-permission": ({ login }) => ({
        what: `Nothing was done: **${(0,words_text/* quote */.hD)(login)}**, who typed the command, may not run commands any more`,
        why: "Both people must be allowed to when it runs.",
        next: "Type the command yourself in a new comment, and let somebody else confirm it.",
    }),
};

// EXTERNAL MODULE: ./.build/src/words/excepted.js
var excepted = __webpack_require__(29);
// EXTERNAL MODULE: ./.build/src/words/operation-row.js
var operation_row = __webpack_require__(3721);
;// CONCATENATED MODULE: ./.build/src/words/team-refusal.js
/** Why nobody was locked out: it would hit the people who work on the incident, or who they are is not known. */


function who({ part, login }) {
    const name = login === undefined ? "somebody" : `**${(0,words_text/* quote */.hD)(login)}**`;
    switch (part) {
        case "asker":
            return `${name}, who typed the command`;
        case "lead":
            return `${name}, who leads the incident`;
        case "confirmer":
            return `${name}, who confirmed the command`;
        case "contact":
            return `${name}${login === undefined ? "" : ","} whom \`INCIDENT_CONTACTS.yml\` names`;
    }
}
function teamIn(hit, asker) {
    const [only, ...others] = hit;
    if (!only || others.length > 0)
        return `${(0,words_text/* plural */.LS)(hit.length, "account")} of your own team`;
    if ((0,login/* isSameLogin */.A)(only.login, asker))
        return "your own account";
    return only.part === "contact"
        ? `${only.login === undefined ? "somebody" : (0,words_text/* quote */.hD)(only.login)} of your own team`
        : who(only);
}
/** More than these are counted. */
const mostAccounts = 10;
function accountsIn(hit, asker) {
    const [only, ...others] = hit;
    if (only && others.length === 0)
        return `${(0,words_text/* code */.aY)(only.user)} is ${(0,login/* isSameLogin */.A)(only.login, asker) ? "your own account" : `the account of ${who(only)}`}.`;
    const accounts = hit
        .slice(0, mostAccounts)
        .map((one) => `${(0,words_text/* code */.aY)(one.user)} (${(0,login/* isSameLogin */.A)(one.login, asker) ? "your own" : who(one)})`);
    const more = hit.length - accounts.length;
    return `Among the users are ${(0,words_text/* listed */.KE)([...accounts, ...(more > 0 ? [`${(0,words_text/* number */.ai)(more)} more`] : [])], "and")}.`;
}
const otherChoice = {
    names: "Name only the others, in a new comment.",
    report: "Name the others in the command itself, in a new comment.",
    organization: "Choose the users another way, in a new comment: by name, with `--from-report` or with `--signed-in-since`.",
    "signed-in-since": "Choose the users another way, in a new comment: by name, with `--from-report` or with `--organization`.",
};
function forOthers(command) {
    const whole = command === undefined ? undefined : (0,words_text/* wholeCode */.r7)(command);
    return whole && `To lock out the others, type ${whole} in a new comment.`;
}
/** Whoever leads is named; only where nobody does is anybody asked to. */
function overruled(lead, asker) {
    const alone = (0,words_text/* code */.aY)('--alone "why"');
    if ((0,login/* isSameLogin */.A)(lead, asker))
        return `you as the lead add ${alone}`;
    if (lead !== null)
        return `**${(0,words_text/* quote */.hD)(lead)}**, who leads, types the command with ${alone}`;
    return `only the lead may say so, and nobody leads yet: if you do, type ${(0,words_text/* code */.aY)(`/lead @${asker}`)}, then the command with ${alone}`;
}
const teamRefusals = {
    "team-unknown": ({ problem }) => ({
        what: "Nobody was locked out: who belongs to the team is not known",
        why: `\`INCIDENT_CONTACTS.yml\` cannot be understood (${(0,words_text/* quote */.hD)(problem, 200)}), so the people in it could be locked out by mistake.`,
        next: 'Repair the file and type the command in a new comment. If it cannot wait and the users are not of your team, the lead may add `--alone "why"`.',
    }),
    "team-member": ({ hit, lead, chosen, others }, asker) => ({
        what: `Nobody was locked out: it would hit ${teamIn(hit, asker)}`,
        why: `${accountsIn(hit, asker)} Who is locked out cannot help.`,
        next: `${forOthers(others) ?? otherChoice[chosen]} If ${hit.length === 1 ? "this account is" : "these accounts are"} meant too, ${overruled(lead, asker)}.`,
    }),
};

;// CONCATENATED MODULE: ./.build/src/words/operation-refusal.js






const operationRefusals = {
    "report-names-nobody": () => ({
        what: "Nothing was done: the report names no user",
        why: "Its field for the affected users holds no user id and no e-mail address, or this kind of incident has no such field.",
        next: "Name the users in the command itself, or write them into that field of the report and type the command in a new comment.",
    }),
    "no-organization": () => ({
        what: "Nothing was done: there is no such organization",
        why: "This Clerk instance knows no organization with this id.",
        next: "Copy the id from Clerk's dashboard under Organizations, and type the command in a new comment.",
    }),
    "time-not-past": () => ({
        what: "Nothing was done: the time was not understood",
        why: "It must be a time in the past, in UTC, as 09:40 or as 2026-03-01 09:40.",
        next: "Type the command with such a time in a new comment.",
    }),
    "nobody-fits": () => ({
        what: "Nothing was done: nobody fits the filter",
        why: "Clerk lists no user for it.",
        next: "Check the time or the organization, and type the command in a new comment. `/user` shows what Clerk knows of one user.",
    }),
    "nobody-kept-out": ({ begun }) => ({
        what: `Nothing was ${begun ? "left to be done" : "done"}: nobody is there to be unlocked`,
        why: `Clerk lists users for the filter, and none of them is banned or locked${begun ? " any more" : ""}, apart from whom \`--except\` may name.${begun ? " An earlier run of this command had begun: what it did stays done." : ""}`,
        next: "If somebody cannot sign in all the same, type `/user` and who: it shows what Clerk knows of them.",
    }),
    "except-names-nobody": excepted/* exceptNamesNobody */.Jt,
    "only-excepted": excepted/* onlyExcepted */.bs,
    "other-instance": ({ own, incident }) => ({
        what: `Nothing was done: the key is of the ${own} instance`,
        why: `This incident is about the ${incident} instance, and the secret \`CLERK_SECRET_KEY\` of this repository belongs to the ${own} one, whose users are other people.`,
        next: `Put the ${incident} instance's key into that secret (Settings → Secrets and variables → Actions), then type the command in a new comment. If the report is wrong, open an incident that names the ${own} instance.`,
    }),
    "no-such-user": ({ asked, candidates }) => candidates.length > 0
        ? {
            what: `${(0,words_text/* shown */.SP)(asked)} belongs to ${(0,words_text/* plural */.LS)(candidates.length, "user")}`,
            why: "An e-mail address can belong to several users, and one is asked for.",
            next: `Name the one you mean by id: ${(0,operation_row/* candidateIds */.Ky)(candidates)}.`,
        }
        : {
            what: `There is no user ${(0,words_text/* shown */.SP)(asked)} in this Clerk instance`,
            why: "Clerk lists nobody under this name.",
            next: "Check the spelling, or name the user the other way, by id or by e-mail address, in a new comment.",
        },
    "let-in-since": () => ({
        what: "Nothing was done now: users may have been let in again since this lockout began",
        why: "An `/unlock` came after it that was of many users, or did not come to its end, so no record says whom it let in. To go on here could lock them out again.",
        next: "Name the users who are still to be locked out in a new command.",
    }),
    "locked-out-since": () => ({
        what: "Nothing was done now: users may have been locked out since this was asked for",
        why: "A `/lockout` came after it, and to go on here could let in whom it keeps out.",
        next: "If they are meant to sign in all the same, type `/unlock` and the users in a new comment.",
    }),
    locked: ({ holder }) => ({
        what: "Nothing was done: another operation on many users is going on",
        why: holder
            ? `**${(0,words_text/* quote */.hD)(holder.by)}** started it at ${(0,time/* dateAndClock */.qo)(holder.at)} in incident #\u2060${holder.incident}. Two at once would share Clerk's limit, and neither could tell its own work.`
            : "The lock of such operations is taken, and by whom cannot be read.",
        next: holder
            ? "Wait for its end, then type this again; a code stays good until its time is over."
            : "Look for a running job under Actions. If there is none, delete the branch `incident-lock/clerk`, then type this again.",
    }),
    ...teamRefusals,
    ...agreementRefusals,
};


/***/ }),

/***/ 6215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   I7: () => (/* binding */ wasTouched),
/* harmony export */   K: () => (/* binding */ isNobodyLetIn),
/* harmony export */   R3: () => (/* binding */ mustReset),
/* harmony export */   Sk: () => (/* binding */ handledRows),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   vE: () => (/* binding */ unlistedDone),
/* harmony export */   xt: () => (/* binding */ keptOut)
/* harmony export */ });
/* harmony import */ var _operation_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3721);

function placeOf({ page }) {
    return page === undefined ? "action" : "issue";
}
function handledRows(rows) {
    return rows.filter((row) => row.outcome === "handled");
}
function sum(rows, count) {
    return handledRows(rows).reduce((total, { handling }) => total + count(handling), 0);
}
function countHandled(rows, fits) {
    return sum(rows, (handling) => (fits(handling) ? 1 : 0));
}
/** Users who are done and have no row. */
function unlistedDone({ totals, rows }) {
    return totals.users - handledRows(rows).length;
}
/** Users who cannot sign in now, whether or not their sessions are known to be over. */
function keptOut(report) {
    return unlistedDone(report) + countHandled(report.rows, _operation_row_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeptOut */ .Ds);
}
/** Whether all who were to be unlocked could sign in before. An earlier run may have let them in, and of who has no row it is not known. */
function isNobodyLetIn(report) {
    const { resumed, rows } = report;
    const isKnown = !resumed && unlistedDone(report) === 0;
    return isKnown && handledRows(rows).every(({ known }) => known && !known.banned && !known.locked);
}
/** Users who are asked for a new password, whether or not their sessions are known to be over. */
function mustReset(report) {
    const { rows, totals } = report;
    const withoutOne = totals.passwordless - countHandled(rows, ({ password }) => password === "none");
    return unlistedDone(report) - withoutOne + countHandled(rows, ({ password }) => password === "to-be-reset");
}
/** Whether anything was done to the user that has an afterwards. */
function wasTouched(operation, row) {
    const { handling } = row;
    if ((0,_operation_row_js__WEBPACK_IMPORTED_MODULE_0__/* .isLetIn */ .xC)(row))
        return (0,_operation_row_js__WEBPACK_IMPORTED_MODULE_0__/* .revokedInAll */ .LR)(handling) > 0;
    const isBarred = handling.access === "banned" || handling.password === "to-be-reset";
    return (0,_operation_row_js__WEBPACK_IMPORTED_MODULE_0__/* .isDone */ .$L)(operation, row) || (0,_operation_row_js__WEBPACK_IMPORTED_MODULE_0__/* .revokedInAll */ .LR)(handling) > 0 || isBarred;
}


/***/ }),

/***/ 3721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ isDone),
/* harmony export */   C$: () => (/* binding */ isMootRow),
/* harmony export */   Ds: () => (/* binding */ isKeptOut),
/* harmony export */   Ky: () => (/* binding */ candidateIds),
/* harmony export */   LR: () => (/* binding */ revokedInAll),
/* harmony export */   cL: () => (/* binding */ userLine),
/* harmony export */   uP: () => (/* binding */ isNobody),
/* harmony export */   xC: () => (/* binding */ isLetIn),
/* harmony export */   xQ: () => (/* binding */ rowLine)
/* harmony export */ });
/* harmony import */ var _incident_handled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4748);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8412);
/** One line for each user of a command about users: what Clerk confirmed, what is left, and what keeps them out now. */



const eventOf = {
    revoke: "sessions-revoked",
    lockout: "locked-out",
    unlock: "unlocked",
    "force-reset": "reset-forced",
};
function isDone(operation, row) {
    if (row.outcome === "repeated")
        return true;
    return row.outcome === "handled" && (0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_0__/* .isHandled */ .ds)(eventOf[operation], row.handling);
}
/** Names that stand for no user, or for more than one: nothing was done, and trying again will not help. */
function isNobody({ outcome }) {
    return outcome === "unknown" || outcome === "ambiguous";
}
/** An earlier run's work is part of what the command did. */
function revokedInAll({ revoked, revokedBefore = 0 }) {
    return revoked + revokedBefore;
}
/** Locked out by this command, and let in again by another since. */
function isLetIn(row) {
    return row.outcome === "handled" && row.handling.letIn === true;
}
/** Done, though not as it was asked for. */
function isMootRow(row) {
    return row.outcome === "handled" && (0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_0__/* .isMoot */ .wo)(row.handling);
}
function isKeptOut({ access }) {
    return access === "banned" || access === "locked";
}
/** What became of the sessions. A request that ends them all at once leaves nothing to tell runs apart by. */
function sessions(operation, handling) {
    const { revokedBefore = 0, alreadyOver, failed, verified } = handling;
    const revoked = revokedInAll(handling);
    const gone = handling.access === "gone";
    if (revoked + alreadyOver + failed === 0) {
        if (gone)
            return [];
        return [verified ? "no live session was found; there was nothing to revoke" : "**the sessions could not be read**"];
    }
    const share = revokedBefore === revoked ? "all" : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(revokedBefore);
    const parts = [
        revokedBefore > 0 && operation === "revoke"
            ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(revoked, "session")} revoked since the command was typed, ${share} of them before this run took over`
            : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(revoked, "session")} revoked`,
    ];
    if (alreadyOver > 0)
        parts.push(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(alreadyOver)} already gone when their turn came, not confirmed to be by us`);
    if (failed > 0)
        parts.push(`**${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(failed)} ${verified ? "still live" : "not known to be revoked"}**`);
    if (gone)
        return [parts.join(", ")];
    const check = !verified
        ? "the list could not be read again in full to make sure"
        : failed > 0
            ? "the list was read again and still shows them"
            : "the list was read again and shows none left";
    return [`${parts.join(", ")}; ${check}`];
}
function apiKeys({ apiKeys }) {
    if (!apiKeys)
        return [];
    const { revoked, failed, listed } = apiKeys;
    if (!listed && revoked + failed === 0)
        return ["**the API keys could not be read**"];
    if (!listed)
        return [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(revoked, "API key")} revoked, **whether more work is not known**`];
    if (revoked + failed === 0)
        return ["no API key"];
    return [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(revoked, "API key")} revoked${failed > 0 ? `, **${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(failed)} may still work**` : ""}`];
}
/** Which protection holds. */
function access({ access, letIn, lockedUntil, password }, wasLocked) {
    if (letIn)
        return ["**let in again since by another command, so left alone: can sign in**"];
    switch (access) {
        case "banned":
            return ["**banned**"];
        case "locked":
            return [
                `**locked** ${lockedUntil ? `until ${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .dateAndClock */ .qo)(lockedUntil)}, when it ends by itself` : "with no end"}`,
                ...passwordNow(password),
            ];
        case "open":
            return ["**not kept out, can sign in**", ...passwordNow(password)];
        case "gone":
            return ["Clerk does not know the user any more, so nobody can sign in as them"];
        case "unknown":
            return [
                wasLocked
                    ? "**whether they can sign in is not known**: a lock from before may still hold, and ends by itself"
                    : // The answer was lost, or a refusal of many at once left open whether some were banned.
                        "**whether they can sign in is not known**, Clerk did not tell",
                ...passwordNow(password),
            ];
        case undefined:
            return passwordNow(password);
    }
}
function passwordNow(password) {
    switch (password) {
        case "to-be-reset":
            return ["a new password is asked for at the next sign-in"];
        case "none":
            return ["the user has no password, so there is none to reset"];
        case "unchanged":
            return ["**the password could not be marked for a reset**"];
        case "unknown":
            return ["**whether a new password is asked for is not known**, Clerk's answer was lost"];
        case undefined:
            return [];
    }
}
function unlocked({ handling, known }) {
    if (handling.access === "gone")
        return "Clerk does not know the user any more";
    if (handling.access === "unknown")
        return "**whether they can sign in is not known**, Clerk's answer was lost";
    if (handling.access !== "open")
        return `**still ${handling.access ?? "kept out"}**`;
    const was = [known?.banned ? "banned" : "", known?.locked ? "locked" : ""].filter((word) => word !== "");
    return was.length > 0 ? `was ${was.join(" and ")}, can sign in again` : "is neither banned nor locked";
}
function handled(operation, row) {
    if (operation === "unlock")
        return unlocked(row);
    const { handling } = row;
    if (isLetIn(row)) {
        // Of their sessions only what an earlier run did is known.
        const revoked = revokedInAll(handling);
        const before = revoked > 0 ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(revoked, "session")} revoked before that`] : [];
        return [...access(handling, false), ...before].join("; ");
    }
    const wasLocked = row.known?.locked === true;
    return [...access(handling, wasLocked), ...sessions(operation, handling), ...apiKeys(handling)].join("; ");
}
/** More than these are looked up in Clerk's dashboard. */
const mostCandidates = 10;
function candidateIds(candidates) {
    const more = candidates.length - mostCandidates;
    const ids = candidates.slice(0, mostCandidates).map((id) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id));
    return `${ids.join(", ")}${more > 0 ? ` and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(more)} more in Clerk's dashboard` : ""}`;
}
function rowLine(operation, row) {
    const name = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(row.asked);
    const isEmail = row.asked.includes("@");
    switch (row.outcome) {
        case "unknown":
            return `- ❓ ${name}: this Clerk instance has no such user, nothing was done. Check the ${isEmail ? "spelling, or name the user by id" : "id, or name the user by e-mail address"}.`;
        case "ambiguous":
            return `- ❓ ${name}: belongs to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(row.candidates.length, "user")}, nothing was done. Name the one you mean by id: ${candidateIds(row.candidates)}.`;
        case "repeated":
            return `- ${name}: the same user as ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(row.as)}, done once.`;
        case "unread":
            return operation === "revoke"
                ? `- ❌ ${name}: **this run revoked nothing**, the user's sessions could not be read.`
                : `- ❌ ${name}: **this run did nothing**, the user could not be read.`;
        case "not-tried":
            return `- ❌ ${name}: **not tried**, because nothing more was asked of Clerk.`;
        case "handled": {
            const { user } = row.handling;
            const who = [
                user === row.asked ? name : `${name} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(user)})`,
                ...(row.known?.email && !isEmail ? [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .maskEmail */ .vA)(row.known.email))] : []),
                ...(row.known?.banned && operation === "revoke" ? ["banned"] : []),
            ];
            return `- ${!isDone(operation, row) ? "❌" : isLetIn(row) ? "⚠️" : "✅"} ${who.join(", ")}: ${handled(operation, row)}.`;
        }
    }
}
/** The same for a page with thousands of users. */
function userLine(operation, handling) {
    return rowLine(operation, { asked: handling.user, outcome: "handled", known: undefined, handling });
}


/***/ }),

/***/ 598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   NR: () => (/* binding */ targetLines),
/* harmony export */   VE: () => (/* binding */ dryRunReply),
/* harmony export */   md: () => (/* binding */ dryRunOf),
/* harmony export */   rh: () => (/* binding */ proposalReply),
/* harmony export */   zC: () => (/* binding */ nobodyElse)
/* harmony export */ });
/* harmony import */ var _incident_login_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(355);
/* harmony import */ var _excepted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9539);
/* harmony import */ var _operation_row_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3721);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8412);
/* harmony import */ var _whom_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4934);
/** What a command about users would hit, as it is said before anything is changed, and how a second person agrees to it. */







/** Ids tell little; where they are many, a few show what kind of list it is, and the run's page has them all. */
const fewNames = 5;
function table({ operation, inverse, radius, selection, targets, apiKeys, reason, name, mayGrow, excepted, at, }) {
    const { users, sessions, counted, requests, seconds, environment } = radius;
    const isUnlock = operation === "unlock";
    const leftOut = targets.all.filter(({ outcome }) => outcome !== "user" && outcome !== "repeated").length;
    const rows = [
        ["Command", `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/${name}`)} for ${selection.by === "names" ? "the users below" : (0,_whom_js__WEBPACK_IMPORTED_MODULE_3__/* .whom */ .Gd)(selection, at)}`],
        [
            "Users",
            `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(users)}**${mayGrow > 0 ? `, and up to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(mayGrow)} more who sign in until it runs` : ""}${leftOut > 0 ? `; ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(leftOut, "name")} left out, see below` : ""}`,
        ],
        ...row(excepted.length > 0, "Left out", `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)((0,_excepted_js__WEBPACK_IMPORTED_MODULE_0__/* .countLeftOut */ .Rd)(excepted))}**, see below`),
        ...row(!isUnlock, "Live sessions", sessionsOf(sessions, counted, users)),
        ...row(apiKeys && users > 0, "API keys", `those of ${users === 1 ? "the user" : `all ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(users)} users`} are **revoked too**, and cannot be brought back`),
        ...row(requests > 0, "Requests to Clerk", `about ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(requests)}, in about ${(0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(Math.max(1, seconds))}`),
        ["Clerk instance", environment ? `**${environment}**` : "**not known**: neither the key nor Clerk tells"],
        [
            "Afterwards",
            [inverse, ...(apiKeys ? [keysStay] : []), ...(operation === "lockout" ? [lockInstead] : [])].join(" "),
        ],
        ...row(reason !== null, "Reason given", (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .maskEmails */ ._g)(reason ?? ""))),
    ];
    return ["| | |", "|---|---|", ...rows.map(([what, value]) => `| **${what}** | ${value} |`)].join("\n");
}
const keysStay = "Revoked API keys stay revoked.";
const lockInstead = "Where the plan has no ban, a lock stands in for it, and that may end by itself.";
function row(isShown, what, value) {
    return isShown ? [[what, value]] : [];
}
function sessionsOf(sessions, counted, users) {
    if (counted === users)
        return `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(sessions)}**`;
    if (counted === 0)
        return "**not known**: they could not be counted";
    return `about **${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(sessions)}** (counted for ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(counted)} of the users)`;
}
/** Who they are, and which names are nobody's. */
function names({ operation, targets: { all, notUsers }, excepted, page }) {
    const users = all.filter((target) => target.outcome === "user");
    const isMany = users.length > _whom_js__WEBPACK_IMPORTED_MODULE_3__/* .mostNames */ .qx;
    const others = all.flatMap((target) => problemLine(operation, target));
    return [
        ...(users.length > 0
            ? [
                `The users: ${(0,_whom_js__WEBPACK_IMPORTED_MODULE_3__/* .firstOf */ .Ku)(users.map(_whom_js__WEBPACK_IMPORTED_MODULE_3__/* .userName */ .nT), isMany ? fewNames : _whom_js__WEBPACK_IMPORTED_MODULE_3__/* .mostNames */ .qx)}${isMany ? `; [the run's page](${page}) lists them all` : ""}.`,
            ]
            : []),
        ...(excepted.length > 0 ? [(0,_excepted_js__WEBPACK_IMPORTED_MODULE_0__/* .leftOut */ .ig)(excepted)] : []),
        ...(others.length > 0 ? [(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .someLines */ .Sk)(others, _whom_js__WEBPACK_IMPORTED_MODULE_3__/* .mostNames */ .qx)] : []),
        ...(notUsers.length > 0
            ? [`Words of the report that name no user, and are left out: ${(0,_whom_js__WEBPACK_IMPORTED_MODULE_3__/* .firstOf */ .Ku)(notUsers.map(_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP))}.`]
            : []),
    ];
}
function problemLine(operation, target) {
    if (target.outcome === "user" || target.outcome === "repeated")
        return [];
    if (target.outcome !== "unread")
        return [(0,_operation_row_js__WEBPACK_IMPORTED_MODULE_2__/* .rowLine */ .xQ)(operation, target)];
    return [`- ❌ ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(target.asked)}: could not be read, and is left out. ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .SP)(target.failure).why}`];
}
/** Everybody, for the run's page. */
function targetLines({ all }) {
    return all.flatMap((target) => (target.outcome === "user" ? [`- ${(0,_whom_js__WEBPACK_IMPORTED_MODULE_3__/* .userName */ .nT)(target)}${emailOf(target)}`] : []));
}
function emailOf({ asked, known }) {
    return known.email && known.id === asked ? `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .maskEmail */ .vA)(known.email))}` : "";
}
function proposalReply(plan, waiting) {
    const confirm = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/confirm ${waiting.code}`);
    return [
        "⚠️ **Nothing was done yet: this needs a second person.**",
        table(plan),
        `**Somebody else who may run commands types ${confirm} by ${(0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .clock */ .pm)(waiting.expiresAt)} UTC**, and it runs. To withdraw it: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/cancel ${waiting.code}`)}. Do not edit the comment with the command: then it does not run.`,
        nobodyElse(plan, waiting),
        ...names(plan),
    ].join("\n\n");
}
/** Whoever leads, and did not type the command, is a second person like any other. */
function nobodyElse({ lead, by }, { code: codeWord }) {
    const alone = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/confirm ${codeWord} --alone "why"`);
    const recorded = "the reason stands in the timeline, for the post-mortem";
    if ((0,_incident_login_js__WEBPACK_IMPORTED_MODULE_6__/* .isSameLogin */ .A)(lead, by))
        return `Nobody else awake? As the lead you may type ${alone} yourself; ${recorded}.`;
    if (lead !== null)
        return `Nobody else awake? Call **${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(lead)}**, who leads, and can confirm it like anybody else.`;
    return `Nobody else awake? Nobody leads yet, and only the lead may confirm their own command. If that is you, type ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/lead @${by}`)}, then ${alone}; ${recorded}.`;
}
/** `waitingFor`: the code of a command that was only looked at again. */
function dryRunReply(plan, waitingFor) {
    return [
        "🔍 **Dry run: nothing was changed.** This is what the command would hit now:",
        table(plan),
        ...names(plan),
        plan.radius.users > 0
            ? waitingFor === undefined
                ? "To do it, type the command in a new comment without `--dry-run`."
                : `To do it, somebody else than who typed the command types ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/confirm ${waitingFor}`)} in a new comment.`
            : "There is nobody to do it to: name the users another way.",
    ].join("\n\n");
}
/** Of a command that only moves the incident. */
function dryRunOf(reply) {
    return `🔍 **Dry run: nothing was changed.** Without \`--dry-run\` the answer would be:\n\n---\n\n${reply}`;
}
/** `begun`: somebody agreed, and the command was cut off. */
function cancelled({ by, command, event }, begun) {
    return `✅ **Withdrawn:** ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`/${command ?? ""}`)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(by)} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(event.code)}) will not run${begun ? " any further" : ""}.\n\n${begun ? "Somebody had agreed, and its run began: what it did stays done, and its reply above says how far it came." : "Nothing of it was done."} To do it after all, type the command again in a new comment.`;
}
function codes(waiting) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(waiting.map((one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one)), "and");
}


/***/ }),

/***/ 7733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ usersOrFilter),
/* harmony export */   GN: () => (/* binding */ exceptWithoutFilter),
/* harmony export */   GS: () => (/* binding */ noUserId),
/* harmony export */   GZ: () => (/* binding */ tooManyUsers),
/* harmony export */   JH: () => (/* binding */ noInstant),
/* harmony export */   Kg: () => (/* binding */ usersBelow),
/* harmony export */   LB: () => (/* binding */ noOrganization),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   Mx: () => (/* binding */ optionTwice),
/* harmony export */   Nn: () => (/* binding */ noCode),
/* harmony export */   O_: () => (/* binding */ oneLogin),
/* harmony export */   Pj: () => (/* binding */ deleteAndFlag),
/* harmony export */   Q0: () => (/* binding */ userInText),
/* harmony export */   SR: () => (/* binding */ notPast),
/* harmony export */   WU: () => (/* binding */ noTimeOfDay),
/* harmony export */   YI: () => (/* binding */ badFlag),
/* harmony export */   aG: () => (/* binding */ threeSeverities),
/* harmony export */   cf: () => (/* binding */ takesNothing),
/* harmony export */   de: () => (/* binding */ badPercent),
/* harmony export */   em: () => (/* binding */ badReason),
/* harmony export */   i6: () => (/* binding */ nothingBeside),
/* harmony export */   kK: () => (/* binding */ sinceAndUsers),
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
/** Of a command about the table as a whole. */
function nothingBeside(words) {
    return `It takes nothing beside its options, and there is ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(words.split(/\s+/)[0] ?? "")}.`;
}
const sinceAndUsers = "It takes --since or --users, not both.";
const deleteAndFlag = "It takes --delete or --flag, not both.";
const notPast = "After --since a time in the past is expected, in UTC, as 09:40 or as 2026-03-01 09:40.";
function noUserId(asked) {
    return `After --users ids of users are expected, user_ and 27 letters and digits, and there is ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(asked)}.`;
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


/***/ }),

/***/ 8412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pm: () => (/* binding */ clock),
/* harmony export */   qo: () => (/* binding */ dateAndClock),
/* harmony export */   vk: () => (/* binding */ elapsed)
/* harmony export */ });
/** Times as people read them, always in UTC and always saying so somewhere near. */
/** "10:02" */
function clock(at) {
    return at.slice(11, 16);
}
/** "2026-11-23 10:02 UTC" */
function dateAndClock(at) {
    return `${at.slice(0, 10)} ${clock(at)} UTC`;
}
/** "4 min", "2 h 5 min", "3 d 1 h": the two largest units that matter. */
function elapsed(from, to) {
    const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
    if (minutes < 1)
        return "less than a minute";
    if (minutes < 60)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 48)
        return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
    return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
/** A duration in seconds: "60 seconds", "10 minutes", "3 hours", "10 years". */
function duration(seconds) {
    const units = [
        [31_536_000, "year"],
        [86_400, "day"],
        [3_600, "hour"],
        [60, "minute"],
    ];
    for (const [size, name] of units) {
        if (seconds >= 2 * size || seconds === size) {
            if (seconds === 60)
                break;
            const count = Math.ceil(seconds / size);
            return `${count} ${name}${count === 1 ? "" : "s"}`;
        }
    }
    return seconds === 1 ? "1 second" : `${seconds} seconds`;
}


/***/ }),

/***/ 4934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ whom),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   nT: () => (/* binding */ userName),
/* harmony export */   qx: () => (/* binding */ mostNames)
/* harmony export */ });
/* harmony import */ var _incident_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2898);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8412);
/** Whom a command about users is about: by what was typed, and by name once Clerk has told. */



/** Names beyond this are counted. */
const mostNames = 20;
/** `at`: when the command was typed, which tells the day of a bare time. */
function whom(selection, at) {
    switch (selection.by) {
        case "names": {
            const { named } = selection;
            const names = named.slice(0, mostNames).map(({ asked }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(asked));
            return [...names, ...(named.length > mostNames ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(named.length - mostNames)} more`] : [])].join(", ");
        }
        case "report":
            return "the users whom the report names";
        case "organization":
            return `the members of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(selection.organization)}`;
        case "signed-in-since":
            return `everybody who signed in since ${instantOf(selection.time, at)}`;
    }
}
function instantOf(time, at) {
    const since = (0,_incident_report_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUtcTime */ .jm)(time, at);
    // One that lies ahead is refused afterwards.
    if (since === null)
        return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(time.replace(/\s*(?:UTC|Z)$/i, ""))} UTC`;
    return `${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .dateAndClock */ .qo)(since)} (${(0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .elapsed */ .vk)(since, at)} before the command)`;
}
function userName({ asked, known }) {
    return known.id === asked ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(asked) : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(asked)} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(known.id)})`;
}
/** The first of them, and how many more there are. */
function firstOf(names, most = mostNames) {
    const more = names.length - most;
    return `${names.slice(0, most).join(", ")}${more > 0 ? ` and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(more)} more` : ""}`;
}


/***/ })

};
