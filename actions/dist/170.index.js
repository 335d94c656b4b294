export const id = 170;
export const ids = [170];
export const modules = {

/***/ 1725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ onlyRead),
/* harmony export */   f: () => (/* binding */ UnfitTable)
/* harmony export */ });
/** The application's own table of users as the domain needs it: its rows by column, read and written. Nothing here may name a library or SQL. */
class UnfitTable extends Error {
    problem;
    constructor(problem) {
        super(`The table cannot be used: ${problem.what}`);
        this.name = "UnfitTable";
        this.problem = problem;
    }
}
const onlyRead = { write: false, remove: false, flag: undefined };


/***/ }),

/***/ 6909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ miss),
/* harmony export */   P3: () => (/* binding */ mostSamples),
/* harmony export */   dO: () => (/* binding */ emptyAccount),
/* harmony export */   gU: () => (/* binding */ seemsToDateItself)
/* harmony export */ });
/* unused harmony export noNumbers */
const mostSamples = 5;
const mostMissed = 100;
const noNumbers = {
    read: 0,
    missing: 0,
    stale: 0,
    different: 0,
    newer: 0,
    onlyTime: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    failed: 0,
    gone: 0,
    goneDone: 0,
    foreign: 0,
};
function emptyAccount({ columns }, before = noNumbers) {
    return {
        ...before,
        columns: columns.map(() => 0),
        samples: [],
        missed: [],
        goneIds: [],
        unknownIds: [],
        rows: 0,
        digestClerk: "",
        digestDatabase: "",
        digestMatched: "",
        stopped: undefined,
    };
}
/** A few rows may be newer because of webhooks; of many it is not likely, and then nobody knows whether they are right. */
function seemsToDateItself({ newer, read }) {
    return newer > Math.max(3, read / 10);
}
function miss(account, missed) {
    account.failed++;
    if (account.missed.length < mostMissed)
        account.missed.push(missed);
}


/***/ }),

/***/ 7184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ clearUpGone)
/* harmony export */ });
/* harmony import */ var _ports_user_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6627);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6909);
/**
 * Who of the rows whose users did not come in the walk is really gone. That alone proves nothing, so Clerk is asked for each of
 * them. What becomes of the rows is the caller's to do; here it is decided whether it may be done at all.
 */


/**
 * Another id cannot be asked for: Clerk reads a minus before it as "everybody but". And a row of a user from elsewhere is not
 * Clerk's to be deleted.
 */
const clerkId = /^user_\w{1,250}$/;
/** The ids that a report names. */
const mostGoneNamed = 100;
/** Asked for at once. */
const batchesAtOnce = 4;
async function clearUpGone(search) {
    const { whom, account, meeting, treat } = search;
    const most = search.mostGone ?? mostOf(search);
    const named = [];
    /** More than may be touched need not be kept. */
    const left = [];
    for await (const rows of meeting.rowsAlone()) {
        const own = rows.filter(({ id }) => isOwn(id, whom));
        const mine = own.filter(({ id }) => clerkId.test(id));
        account.foreign += own.length - mine.length;
        for (const row of rows)
            search.alone(row);
        for (let from = 0; from < mine.length; from += _ports_user_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .mostIds */ .k * batchesAtOnce) {
            const some = mine.slice(from, from + _ports_user_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .mostIds */ .k * batchesAtOnce);
            const gone = (await Promise.all(chunks(some).map((chunk) => confirm(search, chunk)))).flat();
            account.gone += gone.length;
            named.push(...gone.slice(0, mostGoneNamed - named.length).map(({ id }) => id));
            if (treat && gone.length > 0 && left.length <= most)
                left.push(...(await treat.left(gone)));
        }
    }
    account.goneIds = named;
    account.samples.push(...named.slice(0, _account_js__WEBPACK_IMPORTED_MODULE_1__/* .mostSamples */ .P3).map((id) => ({ id, kind: "gone", columns: [] })));
    if (account.gone === 0)
        return "none";
    if (treat === undefined)
        return "reported";
    if (left.length > most)
        return "too-many";
    for (const chunk of chunks(left)) {
        const { done, refused } = await treat.some(chunk);
        account.goneDone += done;
        for (const row of refused)
            (0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .miss */ .LP)(account, row);
    }
    return treat.outcome;
}
/** Shards must not come to more than was agreed on together. Who is named was meant, and the whole table is not looked at then. */
function mostOf({ whom, mostGonePercent, account: { rows, created = 0 } }) {
    if (whom.who === "named")
        return whom.ids.length;
    // Of the table as it was: however many users it lacked, its own rows are not to go.
    const most = (Math.max(0, rows - created) * mostGonePercent) / 100;
    return whom.who === "everybody" && whom.shard ? Math.ceil(most / whom.shard.count) : Math.floor(most);
}
async function confirm(search, rows) {
    const page = await search.directory.byIds(rows.map(({ id }) => id));
    if (page.users.length > 0)
        await search.thereAfterAll(page, rows);
    const known = new Set([...page.users, ...page.odd].flatMap(({ id }) => id ?? []));
    // A record without an id may be of any of them.
    if (page.odd.some(({ id }) => id === undefined))
        return [];
    return rows.filter(({ id }) => !known.has(id));
}
/** A shard has not met the users of others, so each asks for its part of the rows that it has not met. */
function isOwn(id, whom) {
    if (whom.who !== "everybody" || whom.shard === undefined)
        return true;
    const sum = [...id].reduce((total, character) => (total * 31 + character.charCodeAt(0)) % 1_000_003, 7);
    return sum % whom.shard.count === whom.shard.index - 1;
}
function chunks(items) {
    return Array.from({ length: Math.ceil(items.length / _ports_user_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .mostIds */ .k) }, (_, index) => items.slice(index * _ports_user_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .mostIds */ .k, (index + 1) * _ports_user_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .mostIds */ .k));
}


/***/ }),

/***/ 3035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ clearUp),
/* harmony export */   k: () => (/* binding */ flagging)
/* harmony export */ });
/* harmony import */ var _gone_search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7184);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6708);
/* harmony import */ var _ranges_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8006);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7717);




function clearUp(search) {
    const { order, account, meeting, work, digests, layout } = search;
    return (0,_gone_search_js__WEBPACK_IMPORTED_MODULE_0__/* .clearUpGone */ .Q)({
        ...order,
        account,
        meeting,
        alone: ({ text }) => digests.matched.add(text),
        /** They are repaired like anybody else. */
        async thereAfterAll(found, rows) {
            // Those of another shard are that shard's, which repairs and counts them.
            const page = { ...found, users: found.users.filter(({ createdAt }) => (0,_ranges_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .UO)(createdAt, search.ranges)) };
            const mine = new Set(page.users.map(({ id }) => id));
            await (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .workOn */ .x)(page, work);
            for (const { id, text } of rows)
                if (mine.has(id))
                    digests.database.add(text);
            for (const row of await order.table.rowsOf(page.users.map(({ id }) => id))) {
                const digest = (0,_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .storedDigest */ .iZ)(row, layout);
                digests.database.add(digest);
                digests.matched.add(digest);
            }
        },
        treat: treatmentOf(search),
    });
}
function treatmentOf({ order: { write, table, gone }, digests }) {
    if (!write || gone.choice === "report")
        return undefined;
    if (gone.choice === "flag")
        return flagging(table);
    return {
        outcome: "deleted",
        left: async (rows) => rows,
        async some(rows) {
            const changed = await table.remove(idsOf(rows));
            const removed = new Set(changed.ids);
            for (const { id, text } of rows)
                if (removed.has(id))
                    digests.database.add(text);
            return treatedOf(changed);
        },
    };
}
/** Whoever was marked in an earlier run stays in the table, and must not fill the share of it that may be marked. */
function flagging(table) {
    return {
        outcome: "flagged",
        async left(rows) {
            const unmarked = new Set(await table.unflagged(idsOf(rows)));
            return rows.filter(({ id }) => unmarked.has(id));
        },
        some: async (rows) => treatedOf(await table.flag(idsOf(rows))),
    };
}
/** A row that the table keeps is one that is not as it was to be. */
function treatedOf({ ids, refused }) {
    return { done: ids.length, refused: refused.map(({ id, code, what }) => ({ id, why: `${what} (${code})` })) };
}
function idsOf(rows) {
    return rows.map(({ id }) => id);
}


/***/ }),

/***/ 2544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ih: () => (/* binding */ BadMapping),
  M3: () => (/* binding */ defaultMapping),
  $t: () => (/* binding */ placeOf),
  vh: () => (/* binding */ readMapping)
});

// UNUSED EXPORTS: fields

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
;// CONCATENATED MODULE: ./.build/src/words/mapping.js
/** What is wrong with the mapping of the users table, and with the table when it is held against it. */

const shape = "It has `table`, `columns` with a line `<column>: <field>` for each, and where it is needed `schema`.";
function mappingProblem(problem) {
    return `The mapping of the users table cannot be used: ${whyNot(problem)} Nothing was read or written.`;
}
function whyNot(problem) {
    switch (problem.what) {
        case "no-yaml":
            return `line ${problem.line} of it is no YAML. ${shape}`;
        case "twice-in-yaml":
            return `line ${problem.line} names something a second time. Each column can hold one field.`;
        case "unknown-key":
            return `it has ${(0,words_text/* code */.aY)(problem.key)}, which means nothing here. ${shape}`;
        case "shape":
            return `${problem.key === "" ? "it is no list of names" : `${(0,words_text/* code */.aY)(problem.key)} is missing or not as it should be`}. ${shape}`;
        case "table-name":
            return `${(0,words_text/* code */.aY)(problem.name)} is no name of a table. Write it as \`users\`, \`public.users\` or \`'"User"'\`.`;
        case "column-name":
            return `${(0,words_text/* code */.aY)(problem.name)} is no name of a column of that table. Write it as \`clerk_id\` or \`'"clerkId"'\`.`;
        case "unknown-field":
            return `the column ${(0,words_text/* code */.aY)(problem.column)} is to hold ${(0,words_text/* code */.aY)(problem.field)}, which is no field of a user. The fields are ${problem.fields.map((field) => (0,words_text/* code */.aY)(field)).join(", ")}.`;
        case "twice":
            return `the column ${(0,words_text/* code */.aY)(problem.column)} stands there twice. A column can hold one field.`;
        case "one-id":
            return problem.count === 0
                ? "no column holds `id`. By it a row and a user are known to be the same; map the column with Clerk's user id to it."
                : "two columns hold `id`. By it a row and a user are known to be the same, so it can be one only.";
        case "nothing-but-id":
            return "it has no column beside the one for `id`, so there would be nothing to compare. Add those that your application copies from Clerk.";
        case "two-times":
            return `${problem.columns.map((column) => (0,words_text/* code */.aY)(column)).join(" and ")} both hold \`updated_at\`. By it the newer of two versions is known, so it can be one only.`;
    }
}

;// CONCATENATED MODULE: ./.build/src/resync/mapping.js
/** Which table holds the users and which column holds what: read from a few lines of YAML. Whether the table is like that is the database's to say. */



/** What a column can hold of a user. */
const fields = [
    "id",
    "primary_email",
    "first_name",
    "last_name",
    "username",
    "primary_phone",
    "image_url",
    "external_id",
    "banned",
    "locked",
    "created_at",
    "updated_at",
    "public_metadata",
    "raw",
];
const defaultMapping = {
    schema: undefined,
    table: "users",
    columns: [
        { column: "clerk_id", field: "id" },
        { column: "email", field: "primary_email" },
        { column: "first_name", field: "first_name" },
        { column: "last_name", field: "last_name" },
        { column: "updated_at", field: "updated_at" },
    ],
};
/** A mapping that cannot be used; the message is the sentence to show. Nothing has been asked of anybody. */
class BadMapping extends Error {
}
function bad(problem) {
    return new BadMapping(mappingProblem(problem));
}
const mapping_name = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).transform(String);
const Written = schemas/* strictObject */.rej({ table: mapping_name, schema: mapping_name.optional(), columns: schemas/* record */.g1P(mapping_name, mapping_name) });
/** An empty text means the default. */
function readMapping(text) {
    if (text.trim() === "")
        return defaultMapping;
    const document = (0,dist/* parseDocument */.Tp)(text, { uniqueKeys: true, schema: "failsafe", prettyErrors: true });
    const [error] = document.errors;
    if (error?.code === "DUPLICATE_KEY")
        throw bad({ what: "twice-in-yaml", line: lineOf(text, error.pos[0]) });
    if (error)
        throw bad({ what: "no-yaml", line: lineOf(text, error.pos[0]) });
    const written = Written.safeParse(contentOf(document));
    if (!written.success)
        throw bad(shapeProblem(written.error));
    const { table, schema, columns } = written.data;
    const tableName = namesIn(table);
    const place = schema === undefined ? tableName : [...namesIn(schema), ...tableName];
    const own = place.at(-1);
    if (own === undefined || place.length > 2)
        throw bad({ what: "table-name", name: table });
    return { schema: place.length === 2 ? place[0] : undefined, table: own, columns: readColumns(columns, own) };
}
function contentOf(document) {
    try {
        return document.toJS();
    }
    catch {
        // An alias of what is not there, or of what grows without end.
        throw bad({ what: "no-yaml", line: 1 });
    }
}
function readColumns(written, table) {
    const columns = Object.entries(written).map(([key, value]) => {
        const parts = namesIn(key);
        const column = parts.at(-1);
        // A column may be named with its table, as in "User"."clerkId".
        const isOwn = parts.length === 1 || (parts.length === 2 && parts[0] === table);
        if (column === undefined || !isOwn)
            throw bad({ what: "column-name", name: key });
        const field = fields.find((one) => one === value.trim());
        if (field === undefined)
            throw bad({ what: "unknown-field", column, field: value, fields });
        return { column, field };
    });
    const twice = columns.find(({ column }, index) => columns.findIndex((other) => other.column === column) < index);
    if (twice)
        throw bad({ what: "twice", column: twice.column });
    const ids = columns.filter(({ field }) => field === "id");
    if (ids.length !== 1)
        throw bad({ what: "one-id", count: ids.length });
    if (columns.length === 1)
        throw bad({ what: "nothing-but-id" });
    const times = columns.filter(({ field }) => field === "updated_at");
    if (times.length > 1)
        throw bad({ what: "two-times", columns: times.map(({ column }) => column) });
    return columns;
}
/** `public.users`, `"User"` or `"public"."User"` in its parts; none where it is no name. */
function namesIn(text) {
    const parts = [...text.trim().matchAll(/(?:^|\.)\s*(?:"((?:[^"]|"")+)"|([^".\s][^".]*?))\s*(?=\.|$)/gy)];
    const length = parts.reduce((total, [whole]) => total + whole.length, 0);
    if (parts.length === 0 || length !== text.trim().length)
        return [];
    return parts.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "");
}
function shapeProblem({ issues }) {
    const [issue] = issues;
    if (issue?.code === "unrecognized_keys")
        return { what: "unknown-key", key: issue.keys[0] ?? "" };
    return { what: "shape", key: String(issue?.path[0] ?? "") };
}
function lineOf(text, position) {
    return text.slice(0, position).split("\n").length;
}
/** Where a column stands in the rows; undefined where none holds the field. */
function placeOf({ columns }, field) {
    const index = columns.findIndex((one) => one.field === field);
    return index === -1 ? undefined : index;
}


/***/ }),

/***/ 6708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ count),
  x: () => (/* binding */ workOn)
});

// EXTERNAL MODULE: ./.build/src/resync/account.js
var resync_account = __webpack_require__(6909);
;// CONCATENATED MODULE: ./.build/src/resync/difference.js
function differenceOf(user, stored) {
    if (stored === undefined)
        return { kind: "missing", columns: [] };
    const columns = user.values.flatMap((value, index) => (value === stored.values[index] ? [] : [index]));
    if (columns.length === 0)
        return { kind: "same", columns };
    if (stored.version === null || user.version === null || stored.version === user.version)
        return { kind: "different", columns };
    return { kind: stored.version < user.version ? "stale" : "newer", columns };
}
/** Whether nothing but the time of the last change differs, of which Clerk does not document what moves it. */
function isOnlyTime(columns, mapping) {
    return columns.every((index) => mapping.columns[index]?.field === "updated_at");
}

// EXTERNAL MODULE: ./.build/src/resync/rows.js
var resync_rows = __webpack_require__(7717);
;// CONCATENATED MODULE: ./.build/src/resync/page.js



async function workOn({ users, odd }, work) {
    const { table, layout, account } = work;
    for (const { id, what } of odd)
        (0,resync_account/* miss */.LP)(account, { id: id ?? "?", why: `Clerk's record is not as documented: ${what}` });
    if (users.length === 0)
        return;
    const rows = users.map((user) => (0,resync_rows/* rowOf */.OB)(user, layout));
    const stored = await storedRows(table, layout, users);
    account.read += rows.length;
    const wrong = [];
    for (const row of rows) {
        work.met(row);
        const before = stored.get(row.id);
        const difference = differenceOf(row, before);
        const { kind, columns } = difference;
        if (kind === "same") {
            account.unchanged++;
            continue;
        }
        account[kind]++;
        for (const column of columns)
            account.columns[column] = (account.columns[column] ?? 0) + 1;
        if (kind === "stale" && isOnlyTime(columns, layout.mapping))
            account.onlyTime++;
        sample(account, layout, { row, before, columns, kind });
        if (kind === "newer") {
            account.unchanged++;
            work.left(row, before, "newer");
        }
        else
            wrong.push({ row, kind });
    }
    work.wrong(wrong.length);
    if (work.mayWrite === undefined || wrong.length === 0 || !work.mayWrite())
        return;
    const kinds = new Map(wrong.map(({ row, kind }) => [row.id, kind]));
    const byId = new Map(wrong.map(({ row }) => [row.id, row]));
    const hasSome = account.unchanged > 0;
    for (const written of await table.write(wrong.map(({ row }) => row), hasSome)) {
        const row = byId.get(written.id);
        if (row && written.outcome === "taken") {
            work.taken(row);
            continue;
        }
        count(account, written, kinds.get(written.id) === "missing");
        if (row && written.outcome === "failed")
            work.left(row, stored.get(row.id), "failed");
    }
}
async function storedRows(table, layout, users) {
    const rows = await table.rowsOf(users.map(({ id }) => id));
    return new Map(rows.map((row) => [row.id, (0,resync_rows/* storedRow */.U0)(row, layout)]));
}
/** `hint`: who may hold a value that is taken. */
function count(account, written, isNew, hint = "") {
    switch (written.outcome) {
        case "written":
            if (isNew)
                account.created++;
            else
                account.updated++;
            break;
        case "kept":
            account.unchanged++;
            break;
        case "taken":
            (0,resync_account/* miss */.LP)(account, {
                id: written.id,
                why: `another row holds a value that may be there only once${written.column === undefined ? "" : ` (${written.column})`}${hint}`,
            });
            break;
        case "failed":
            (0,resync_account/* miss */.LP)(account, { id: written.id, why: `${written.what} (${written.code})` });
    }
}
function sample(account, { mapping }, { row, before, columns, kind }) {
    if (account.samples.filter((one) => one.kind === kind).length >= resync_account/* mostSamples */.P3)
        return;
    account.samples.push({
        id: row.id,
        kind,
        columns: columns.map((index) => ({
            column: mapping.columns[index]?.column ?? "",
            table: before?.values[index] ?? null,
            clerk: row.values[index] ?? null,
        })),
    });
}


/***/ }),

/***/ 8006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   fX: () => (/* binding */ shardRanges),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _ports_user_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6627);
/** Ranges of the time of creation: which are done, what is left of them, and how several machines share them. Pure. */

/** The same ranges, in order, those that touch made one. */
function joined(ranges) {
    const all = [];
    for (const range of ranges.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
        const last = all.at(-1);
        if (last && range.from <= last.to)
            last.to = Math.max(last.to, range.to);
        else
            all.push({ ...range });
    }
    return all;
}
/** Whether somebody who was created then is in one of the ranges. */
function isWithin(createdAt, ranges) {
    return ranges.some(({ from, to }) => createdAt >= from && createdAt < to);
}
/** What of `whole` is in none of the ranges. */
function without(whole, done) {
    return joined(whole).flatMap(({ from, to }) => {
        const left = [];
        let at = from;
        for (const range of joined(done)) {
            if (range.to <= at || range.from >= to)
                continue;
            if (range.from > at)
                left.push({ from: at, to: range.from });
            at = range.to;
        }
        if (at < to)
            left.push({ from: at, to });
        return left;
    });
}
/** What of `whole` is in one of the ranges. */
function within(whole, ranges) {
    return without(whole, without([_ports_user_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .everybody */ .e], ranges));
}
/** So many slots for each shard at least: users are not spread evenly over the years. */
const slotsEach = 4;
/**
 * The part of one shard: every `count`th of equal slots of time. The machines begin at different moments and do not speak with
 * one another, so a slot may not depend on when one looks: its length is a power of two, and slots are counted from 1970.
 * Only where the whole time doubles between two beginnings would they be cut differently; the length stands in each report.
 */
function shardRanges({ index, count }, { oldest, newest }) {
    const span = Math.max(1, newest - oldest + 1);
    const length = 2 ** Math.max(0, Math.floor(Math.log2(span / (slotsEach * count))));
    const ranges = [];
    // Each has one more, for those who come while it works.
    const last = Math.floor(newest / length) + count;
    for (let slot = Math.floor(oldest / length); slot <= last; slot++) {
        if (((slot % count) + count) % count !== index - 1)
            continue;
        ranges.push({ from: slot * length, to: (slot + 1) * length });
    }
    return { ranges, slotMilliseconds: length };
}


/***/ }),

/***/ 5310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ otherUsers),
/* harmony export */   nE: () => (/* binding */ resync),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);
/* harmony import */ var _ports_user_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6627);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6909);
/* harmony import */ var _gone_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3035);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2544);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6708);
/* harmony import */ var _ranges_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8006);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7717);
/* harmony import */ var _seen_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8859);
/**
 * The users table and Clerk, brought together: every user is read and compared with their row, and in a repair written where
 * it differs; then the table is read as a whole for who is gone, and for proof. It must never take a part for the whole: what
 * could not be read ends the run, and then nothing is said of who is missing in it.
 */









/** Of fewer rows it proves nothing that none is known. */
const fewestRowsToTell = 20;
async function resync(order) {
    const account = (0,_account_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyAccount */ .dO)(order.mapping);
    const meeting = (0,_seen_js__WEBPACK_IMPORTED_MODULE_8__/* .createMeeting */ .q)(order.folder);
    const run = startRun(order, account, meeting);
    try {
        const stranger = await otherUsers(order);
        if (stranger)
            return stranger;
        await run.read();
        await run.settleTaken();
        await run.finish();
    }
    catch (error) {
        if (!(error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .OutsideFailure */ .Kr))
            throw error;
        account.stopped = error;
    }
    finally {
        await meeting.close();
    }
    return run.result();
}
/** Whether the table is of another instance than the key. */
async function otherUsers({ directory, table, whom, }) {
    if (whom.who !== "everybody")
        return undefined;
    const ids = await table.someIds(_ports_user_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .mostIds */ .k);
    if (ids.length < fewestRowsToTell)
        return undefined;
    const { users, odd } = await directory.byIds(ids);
    return users.length + odd.length === 0 ? { refused: "other-users", looked: ids.length } : undefined;
}
function startRun(order, account, meeting) {
    const { directory, table, mapping, write, whom, expected, mostWritten, earlier, onProgress } = order;
    const layout = { mapping, encodings: table.facts.encodings };
    const digests = { clerk: (0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .createDigest */ .P5)(), database: (0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .createDigest */ .P5)(), matched: (0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .createDigest */ .P5)() };
    /** Of the rows as they must be in the end: as Clerk has them, but for those that had to be left as they were. */
    const due = (0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .createDigest */ .P5)();
    const taken = [];
    /** Rows whose values others hold still, with what is said of them if it stays so. */
    const held = [];
    let ranges = [_ports_user_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .everybody */ .e];
    let done = [];
    // What an earlier run has written counts, too, or two runs could write twice what was agreed to.
    let toWrite = (earlier?.numbers.created ?? 0) + (earlier?.numbers.updated ?? 0);
    let goneOutcome = "not-looked-for";
    let second;
    let slotMilliseconds;
    let proven = false;
    let allWritten = true;
    /** Users of Clerk whose record cannot be read. */
    let odd = 0;
    const isWhole = whom.who === "everybody";
    const work = {
        table,
        layout,
        account,
        mayWrite: write ? () => toWrite <= mostWritten : undefined,
        taken: (row) => void taken.push(row),
        met(row) {
            const digest = (0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .rowDigest */ .$c)(row);
            digests.clerk.add(digest);
            due.add(digest);
            if (isWhole)
                meeting.user(row.id);
        },
        left,
        wrong(rows) {
            // Pages that are out at once count here one after the other, before any of them writes.
            toWrite += rows;
        },
    };
    async function take(page) {
        odd += page.odd.length;
        for (const { id } of page.odd)
            if (id !== undefined)
                meeting.user(id);
        await (0,_page_js__WEBPACK_IMPORTED_MODULE_5__/* .workOn */ .x)(page, work);
        if (!isWhole)
            await readAgain(page.users.map(({ id }) => id));
        await meeting.settle();
        if (page.done)
            done = (0,_ranges_js__WEBPACK_IMPORTED_MODULE_6__/* .joined */ .oR)([...done, page.done]);
        onProgress({ done: (0,_ranges_js__WEBPACK_IMPORTED_MODULE_6__/* .joined */ .oR)([...done, ...(earlier?.done ?? [])]), numbers: numbersSoFar() });
    }
    function left(row, before, why) {
        if (why === "failed")
            allWritten = false;
        due.add((0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .rowDigest */ .$c)(row));
        if (before)
            due.add((0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .rowDigest */ .$c)(before));
    }
    /** Of some users only, the rows are read once more right away. A second time takes away what the first one gave. */
    async function readAgain(ids) {
        for (const row of await table.rowsOf(ids)) {
            const digest = (0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .storedDigest */ .iZ)(row, layout);
            digests.database.add(digest);
            digests.matched.add(digest);
        }
    }
    /** Writes rows whose values others held, and keeps those that are held still. */
    async function settle(rows, wereRead) {
        const ids = rows.map(({ id }) => id);
        if (wereRead)
            await readAgain(ids);
        const byId = new Map(rows.map((row) => [row.id, row]));
        const stored = new Map((await table.rowsOf(ids)).map((row) => [row.id, (0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .storedRow */ .U0)(row, layout)]));
        const again = await table.write(rows);
        const taken = new Set(again.flatMap((one) => (one.outcome === "taken" ? [one.id] : [])));
        const stuck = rows.filter(({ id }) => taken.has(id));
        const together = stuck.length > 0 ? await table.exchange(stuck) : [];
        for (const written of [...again.filter(({ id }) => !taken.has(id)), ...together]) {
            const row = byId.get(written.id);
            const before = stored.get(written.id);
            if (row && written.outcome === "taken")
                held.push({ row, written, before });
            else {
                (0,_page_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U)(account, written, before === undefined);
                if (row && written.outcome === "failed")
                    left(row, before, "failed");
            }
        }
        if (wereRead)
            await readAgain(ids);
    }
    function numbersSoFar() {
        const before = earlier?.numbers;
        if (!before)
            return account;
        const again = before.created + before.updated;
        return {
            ...account,
            missing: account.missing + before.created,
            stale: account.stale + Math.min(before.stale, before.updated),
            different: account.different + Math.max(0, before.updated - before.stale),
            created: account.created + before.created,
            updated: account.updated + before.updated,
            // What an earlier run has written is found as it should be.
            unchanged: Math.max(0, account.unchanged - again),
        };
    }
    return {
        async read() {
            switch (whom.who) {
                case "named":
                    return readNamed(whom.ids);
                case "changed":
                    return directory.changedSince(whom.since, take);
                case "everybody": {
                    const shard = whom.shard && (await rangesOf(whom.shard, directory));
                    slotMilliseconds = shard?.slotMilliseconds;
                    ranges = shard?.ranges ?? ranges;
                    // What is left comes first; what was done is read again, for who is gone and for proof.
                    const before = earlier?.done ?? [];
                    const inOrder = [...(0,_ranges_js__WEBPACK_IMPORTED_MODULE_6__/* .without */ .FF)(ranges, before), ...(0,_ranges_js__WEBPACK_IMPORTED_MODULE_6__/* .within */ .ux)(ranges, before)];
                    return directory.walk({ ranges: inOrder, records: (0,_mapping_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(mapping, "raw") !== undefined, expected, take });
                }
            }
        },
        /** Values that moved from one user to another: now that all others are written, most are free. */
        async settleTaken() {
            if (taken.length > 0)
                await settle(taken.splice(0), !isWhole);
        },
        async finish() {
            // Asked while the table is read.
            const there = countOnce();
            there.catch(() => { });
            if (isWhole)
                await readTable();
            if (isWhole && account.rows === account.read && digests.clerk.text() === digests.database.text()) {
                // The same rows on both sides: no row is of somebody who did not come.
                goneOutcome = "none";
            }
            else if (isWhole || whom.who === "named") {
                goneOutcome = await (0,_gone_js__WEBPACK_IMPORTED_MODULE_3__/* .clearUp */ .H)({ order, account, meeting, work, digests, layout, ranges });
            }
            // What rows of users who are gone held is free now; and who was there after all may have come to a value that is held.
            const late = [...taken.splice(0), ...(goneOutcome === "deleted" ? held.splice(0) : []).map(({ row }) => row)];
            if (late.length > 0)
                await settle(late, true);
            const hint = account.gone > account.goneDone ? ", perhaps the row of a user who is gone from Clerk" : "";
            for (const { row, written, before } of held) {
                (0,_page_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U)(account, written, before === undefined, hint);
                left(row, before, "failed");
            }
            account.digestClerk = digests.clerk.text();
            account.digestDatabase = digests.database.text();
            account.digestMatched = digests.matched.text();
            const isAsDue = due.text() === account.digestMatched;
            proven = isAsDue && allWritten && !(0,_account_js__WEBPACK_IMPORTED_MODULE_2__/* .seemsToDateItself */ .gU)(account);
            // Where more differs than may be written, it is known that not all is right.
            if (!write || whom.who !== "everybody" || order.isSecond || toWrite > mostWritten)
                return;
            const users = await there;
            if (!isAsDue || (users !== undefined && users !== account.read + odd))
                await readOnceMore();
        },
        result() {
            return { ...account, ...numbersSoFar(), toWrite, goneOutcome, second, proven, slotMilliseconds };
        },
    };
    /**
     * How many there must have been. Somebody whose time of creation is moved behind the walk is met by none of its pages; the
     * number tells that they are missing.
     */
    async function countOnce() {
        const isForAll = whom.who === "everybody" && whom.shard === undefined;
        return isForAll && write && !order.isSecond ? directory.count() : undefined;
    }
    /** Users changed meanwhile: everything is read and compared again, and written where it still differs. */
    async function readOnceMore() {
        const again = await resync({
            ...order,
            isSecond: true,
            mostWritten: Math.max(0, mostWritten - toWrite),
            gone: { choice: "report" },
            earlier: undefined,
            onProgress: () => { },
        });
        if ("refused" in again)
            return;
        second = again;
        // Rows that seem newer only since they were written are of a table that writes times of its own.
        proven = again.proven && again.newer <= account.newer;
        toWrite += again.toWrite;
        account.created += again.created;
        account.updated += again.updated;
        const { digestClerk, digestDatabase, digestMatched } = again;
        Object.assign(account, { digestClerk, digestDatabase, digestMatched });
        if (again.stopped)
            throw again.stopped;
    }
    async function readNamed(ids) {
        for (let from = 0; from < ids.length; from += _ports_user_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .mostIds */ .k) {
            const asked = ids.slice(from, from + _ports_user_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .mostIds */ .k);
            const page = await directory.byIds(asked);
            const known = new Set([...page.users.map(({ id }) => id), ...page.odd.map(({ id }) => id)]);
            await take(page);
            const rows = await table.rowsOf(asked.filter((id) => !known.has(id)));
            for (const row of rows) {
                meetRow(row);
                known.add(row.id);
            }
            // A record without an id may be of any of them.
            if (!known.has(undefined))
                account.unknownIds.push(...asked.filter((id) => !known.has(id)));
        }
    }
    async function readTable() {
        for await (const rows of table.everyRow()) {
            account.rows += rows.length;
            for (const row of rows)
                meetRow(row);
            await meeting.settle();
        }
    }
    /** It counts as a row of somebody whom Clerk has until their absence is known. */
    function meetRow(row) {
        const digest = (0,_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .storedDigest */ .iZ)(row, layout);
        digests.database.add(digest);
        digests.matched.add(digest);
        meeting.row(row.id, digest);
    }
}
async function rangesOf(shard, directory) {
    const [oldest, newest] = await Promise.all([directory.oldest(), directory.newest()]);
    if (oldest === undefined || newest === undefined)
        return { ranges: [], slotMilliseconds: 0 };
    return (0,_ranges_js__WEBPACK_IMPORTED_MODULE_6__/* .shardRanges */ .fX)(shard, { oldest, newest });
}


/***/ }),

/***/ 7717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ rowDigest),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   P5: () => (/* binding */ createDigest),
/* harmony export */   U0: () => (/* binding */ storedRow),
/* harmony export */   iZ: () => (/* binding */ storedDigest)
/* harmony export */ });
/* unused harmony exports instantText, canonicalJson */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2544);
/** A user of Clerk as a row of the table, and rows as a digest. Values are compared as text, so whatever a column would change about a value is done to it here too. */


/** A row as the table has it. */
function storedRow(row, layout) {
    const { id, values } = canonical(row, layout);
    const place = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(layout.mapping, "updated_at");
    const time = place === undefined ? null : (values[place] ?? null);
    return { id, values, version: time === null ? null : millisecondsIn(time) };
}
/** Of a row as the table has it. A whole table goes through here, so its version is not made out. */
function storedDigest(row, layout) {
    return rowDigest(canonical(row, layout));
}
function canonical(row, { encodings }) {
    if (!encodings.some(({ as }) => as === "json"))
        return row;
    const values = row.values.map((value, index) => (encodings[index]?.as === "json" ? canonicalText(value) : value));
    return { id: row.id, values };
}
/** A column of text may hold what is no JSON; then it is like no value of Clerk's. */
function canonicalText(text) {
    if (text === null)
        return null;
    try {
        return canonicalJson(JSON.parse(text));
    }
    catch {
        return text;
    }
}
/** With what a column keeps beyond milliseconds, which `Date` would drop. */
function millisecondsIn(text) {
    const [, whole, micros] = /^(.+\.\d{3})(\d{3})Z$/.exec(text) ?? [];
    return whole === undefined ? Number(text) : Date.parse(`${whole}Z`) + Number(micros) / 1_000;
}
function rowOf(user, { mapping, encodings }) {
    const values = mapping.columns.map(({ field }, index) => {
        const value = fieldOf(user, field);
        const encoding = encodings[index];
        return value === null || encoding === undefined ? null : encode(value, encoding);
    });
    return { id: user.id, values, version: versionOf(user, mapping, encodings) };
}
/** As exact as the column, so that a row which has lost a part of a second is not of an earlier version for it. */
function versionOf({ updatedAt }, mapping, encodings) {
    const place = (0,_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(mapping, "updated_at");
    const encoding = place === undefined ? undefined : encodings[place];
    if (encoding === undefined)
        return null;
    return encoding.as === "instant" ? rounded(updatedAt, encoding.digits) : updatedAt;
}
function fieldOf(user, field) {
    switch (field) {
        case "id":
            return user.id;
        case "primary_email":
            return user.primaryEmail;
        case "first_name":
            return user.firstName;
        case "last_name":
            return user.lastName;
        case "username":
            return user.username;
        case "primary_phone":
            return user.primaryPhone;
        case "image_url":
            return user.imageUrl;
        case "external_id":
            return user.externalId;
        case "banned":
            return user.banned;
        case "locked":
            return user.locked;
        case "created_at":
            return { at: user.createdAt };
        case "updated_at":
            return { at: user.updatedAt };
        case "public_metadata":
            return user.publicMetadata === null ? null : { json: user.publicMetadata };
        case "raw":
            if (user.record === undefined)
                throw new Error("The whole record was not asked for.");
            return { json: user.record };
    }
}
function encode(value, encoding) {
    if (typeof value === "string")
        return encoding.as === "text" ? fitted(value, encoding) : value;
    if (typeof value === "boolean")
        return String(value);
    if ("json" in value)
        return canonicalJson(value.json);
    return encoding.as === "instant" ? instantText(value.at, encoding.digits) : String(value.at);
}
/** Spaces at its end are no part of a value of fixed length, and beyond the length of a column they are cut off. */
function fitted(value, { mostCharacters, padded }) {
    if (padded)
        return value.replace(/ +$/, "");
    if (mostCharacters === undefined || value.length <= mostCharacters)
        return value;
    const characters = [...value];
    const isCut = characters.slice(mostCharacters).every((character) => character === " ");
    return isCut ? characters.slice(0, mostCharacters).join("") : value;
}
/** As the database writes an instant of so many digits: rounded, and always with six. */
function instantText(milliseconds, digits) {
    return new Date(rounded(milliseconds, digits)).toISOString().replace("Z", "000Z");
}
function rounded(milliseconds, digits) {
    const step = 10 ** Math.max(0, 3 - digits);
    return Math.round(milliseconds / step) * step;
}
/** Equal for values that are: the keys of objects have no order, and a database may keep none. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(",")}]`;
    if (typeof value !== "object" || value === null)
        return JSON.stringify(value) ?? "null";
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(",")}}`;
}
/** Of one row: 16 bytes, each as a character, which costs a third of what buffers do. */
function rowDigest({ id, values }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", JSON.stringify([id, values]), "binary").slice(0, digestBytes);
}
const digestBytes = 16;
function createDigest() {
    const sum = Buffer.alloc(digestBytes);
    return {
        add(row) {
            for (let index = 0; index < digestBytes; index++)
                sum[index] = (sum[index] ?? 0) ^ row.charCodeAt(index);
        },
        text: () => sum.toString("hex"),
    };
}


/***/ }),

/***/ 8859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createMeeting)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/**
 * Which rows of the table are of users that the walk has not met. However many there are, memory holds little: both sides go
 * into the same few buckets by a hash of their id, on disk as soon as there are many, and are compared bucket by bucket.
 */


/** A bucket is read whole when its two sides are compared: of a million rows some 8,000. */
const bucketCount = 128;
/** Of text in memory for each bucket and side; more goes to disk. Bytes, since texts that grow line by line take three times as much. */
const partBytes = 8_192;
const newline = 10;
/** `folder` is one for temporary files. */
function createMeeting(folder) {
    const parts = { user: [], row: [] };
    const spilled = new Set();
    let full = [];
    /** Written to disk already: taken again, or what is not collected yet would add up. */
    const spare = [];
    let own;
    function keep(side, id, line) {
        const bucket = bucketOf(id);
        // The most that a character takes in UTF-8, and the end of the line.
        const most = 3 * line.length + 1;
        let part = parts[side][bucket];
        if (part === undefined || part.length + most > part.bytes.length) {
            if (part !== undefined)
                full.push({ name: nameOf(side, bucket), part });
            part = most <= partBytes ? spare.pop() : undefined;
            part ??= { bytes: Buffer.allocUnsafeSlow(Math.max(partBytes, most)), length: 0 };
            parts[side][bucket] = part;
        }
        part.length += part.bytes.write(line, part.length);
        part.bytes[part.length++] = newline;
    }
    async function spill(name, part) {
        spilled.add(name);
        own ??= (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "users-"));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await own, name), part.bytes.subarray(0, part.length), { mode: 0o600 });
        part.length = 0;
        if (part.bytes.length === partBytes)
            spare.push(part);
    }
    async function settle() {
        const some = full;
        full = [];
        await Promise.all(some.map(({ name, part }) => spill(name, part)));
    }
    async function linesOf(side, bucket) {
        const name = nameOf(side, bucket);
        const before = spilled.has(name) && own ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await own, name), "utf8") : "";
        const part = parts[side][bucket];
        return `${before}${part?.bytes.toString("utf8", 0, part.length) ?? ""}`.split("\n").slice(0, -1);
    }
    return {
        user: (id) => keep("user", id, JSON.stringify(id)),
        row: (id, text) => keep("row", id, JSON.stringify([id, text])),
        settle,
        async *rowsAlone() {
            await settle();
            for (let bucket = 0; bucket < bucketCount; bucket++) {
                const met = new Set(await linesOf("user", bucket));
                const rows = (await linesOf("row", bucket)).map((line) => JSON.parse(line));
                const alone = rows.filter(([id]) => !met.has(JSON.stringify(id)));
                if (alone.length > 0)
                    yield alone.map(([id, text]) => ({ id, text }));
            }
        },
        async close() {
            if (own)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(await own, { recursive: true, force: true });
        },
    };
}
/** The Fowler–Noll–Vo hash (FNV-1a, 32 bits): https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function bucketOf(id) {
    let sum = 0x811c9dc5;
    for (let index = 0; index < id.length; index++)
        sum = Math.imul(sum ^ id.charCodeAt(index), 0x01000193);
    return (sum >>> 0) % bucketCount;
}
function nameOf(side, bucket) {
    return `${side}-${bucket}`;
}


/***/ }),

/***/ 3187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ exportReply)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5622);

function exportReply(kept, table, sealed) {
    const { rows, bytes, digest, name } = kept;
    const read = sealed ? `age --decrypt -i KEY ${name} | zcat` : `zcat ${name}`;
    return [
        `📦 **The table ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(table)} as it was is kept:** ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows, "row")} with all columns, as CSV with a line of names, ${whereOf(kept)} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(bytes)} bytes, SHA-256 ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)}).`,
        `To read it: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(read)}. Back into an empty table with the same columns, in psql: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .statement */ .qZ)(`\\copy ${table} FROM PROGRAM '${read}' CSV HEADER`)}.`,
    ].join("\n\n");
}
function whereOf({ name, url, path }) {
    if (path !== undefined)
        return `in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path)}`;
    return url === null
        ? `in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}`
        : `in [${name}](${url}), which whoever can read this repository can download, as a zip`;
}


/***/ }),

/***/ 5139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JK: () => (/* binding */ driftStarted),
/* harmony export */   K8: () => (/* binding */ resyncProgress),
/* harmony export */   o: () => (/* binding */ exportBeingKept),
/* harmony export */   oF: () => (/* binding */ exportStarted),
/* harmony export */   w3: () => (/* binding */ resyncStarted)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5622);

const waitHere = "This comment will say how it ended, or that the run was cut off. In doubt type the command again: rows that are right are not written twice.";
const driftStarted = `⏳ Comparing the users table with Clerk …\n\n${waitHere}`;
const exportStarted = `⏳ Reading the users table into a file …\n\n${waitHere}`;
function resyncStarted(dryRun) {
    return dryRun ? driftStarted : `⏳ Comparing the users table with Clerk, before anything is written …\n\n${waitHere}`;
}
/** One line for the log, and the reply that stands meanwhile. */
function resyncProgress({ numbers }, write) {
    const { read, missing, stale, different, newer, created, updated } = numbers;
    const so = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(read, "user")} read, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(missing + stale + different + newer)} missing or different`;
    const line = write ? `${so}; ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(created, "row")} created, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(updated)} updated` : so;
    return { line, reply: `⏳ ${line} …\n\n${waitHere}` };
}
function exportBeingKept({ rows, name, url }) {
    const line = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows, "row")} of the table are in a file; ${url === null ? "it is being kept" : "it is kept"}`;
    return { line, reply: `⏳ ${line} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}). Nothing was written to the table yet.\n\n${waitHere}` };
}


/***/ }),

/***/ 3351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ remarks),
/* harmony export */   YX: () => (/* binding */ digestsLine),
/* harmony export */   be: () => (/* binding */ unknownNames)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5622);

function remarks(told) {
    return [
        beyond(told),
        unknownRemark(told),
        proof(told),
        goneRemark(told),
        missedRemark(told),
        newerRemark(told),
        keptRemark(told),
        timeless(told),
    ];
}
/** More may differ by the time it runs than somebody agreed to. */
function beyond({ result: { toWrite, created, updated, failed }, write, mostWritten, place }) {
    if (!write || mostWritten === undefined || toWrite <= mostWritten)
        return "";
    const left = Math.max(0, toWrite - created - updated - failed);
    return `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(left, "row")} that differ were not written:** by now ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(toWrite)} differ, and this was to write ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(mostWritten)} at the most. ${place === "issue" ? "Type `/resync` again: it shows how many there are now." : "Run it again."}`;
}
/** Equal texts are equal tables. */
function digestsLine({ stopped, digestClerk, digestDatabase }) {
    if (stopped || digestClerk === "")
        return "";
    return digestClerk === digestDatabase
        ? `Digest of both sides: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digestClerk)}.`
        : `Digest of Clerk's side ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digestClerk)}, of the table's ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digestDatabase)}.`;
}
/** What the whole is worth, in numbers that a reading after the last write gave. */
function proof({ result, write, whom, place }) {
    const { stopped, digestClerk, digestDatabase, digestMatched, second, proven, read } = result;
    if (!write || stopped || digestClerk === "" || (read === 0 && whom.who !== "everybody"))
        return "";
    const others = digestClerk === digestMatched && digestDatabase !== digestMatched && whom.who === "everybody"
        ? " The table's differs because it also has rows of users who are gone from Clerk, or came from elsewhere."
        : "";
    const digests = `${digestsLine(result)}${others}`;
    if (second === undefined) {
        return proven
            ? `**Proof:** after the last write the table was read again: the rows of all ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(read, "user")}${butFor(result)} hold what Clerk has, column by column. ${digests}`
            : `**Not proven:** after the last write the table was read again, and not all of it is as Clerk has it. ${digests}`;
    }
    if (proven) {
        return `**Proof:** users changed while this ran, so everything was read and compared a second time, and ${writtenThen(second)}: the rows of all ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(second.read, "user")}${butFor(second)} hold what Clerk has. ${digests}`;
    }
    const differ = second.stale + second.different;
    const next = place === "issue" ? "a `/drift` shows" : "the mode `drift` shows";
    return `**Not proven:** users changed while this ran, so everything was read and compared a second time. Of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(second.read, "user")} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(second.missing)} ${second.missing === 1 ? "was" : "were"} missing then, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(differ)} differed, and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(second.newer)} said they are newer than what Clerk gave; ${writtenThen(second)}. Still not all is as Clerk has it; ${next} whether it stays so. ${digests}`;
}
/** Rows that were left as they were are told of by themselves. */
function butFor({ newer }) {
    return newer === 0 ? "" : ` but ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(newer)}, told of below,`;
}
function writtenThen({ created, updated }) {
    const written = created + updated;
    return written === 0
        ? "nothing more had to be written"
        : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(written, "row")} more ${written === 1 ? "was" : "were"} written`;
}
/** Each was typed by somebody, who has to find it again. */
const mostUnknown = 20;
/** They may be gone from both, by an earlier run perhaps; far more often an id was mistyped. */
function unknownRemark({ result: { unknownIds }, table }) {
    const count = unknownIds.length;
    if (count === 0)
        return "";
    const one = count === 1;
    return `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, "user")} who ${one ? "was named is" : "were named are"} known neither to Clerk nor to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(table)}:** ${unknownNames(unknownIds)}. Clerk was asked for ${one ? "this id" : "each of these ids"}, and no row has it. Compare it letter by letter with where you have it from, and check that it is of this Clerk instance (production and development have different users). If it is right, the user is gone from both, and there is nothing to bring up to date.`;
}
function unknownNames(ids) {
    return someIds(ids, mostUnknown, ids.length);
}
function someIds(ids, most, count) {
    const some = ids.slice(0, most).map((id) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id));
    return count > some.length ? `${some.join(", ")} and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(count - some.length)} more` : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(some, "and");
}
/** Of whom there may be many. */
const mostNamed = 3;
const howToClear = {
    issue: "To delete such rows: `/resync --delete`; to mark them: `/resync --flag <column>`.",
    action: "To delete such rows set the input `gone` to `delete`, to mark them to `flag:<column>`.",
};
function goneRemark({ result, gone, write, mostGonePercent, place }) {
    const { goneOutcome, goneIds, goneDone, rows, created, gone: count } = result;
    if (count === 0 || goneOutcome === "not-looked-for")
        return "";
    const one = count === 1;
    const who = one
        ? "1 row is of a user whom Clerk does not know any more; Clerk was asked for them by their id."
        : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, "row")} are of users whom Clerk does not know any more; Clerk was asked for each by their id.`;
    const [they, them, were] = one ? ["It", "it", "was"] : ["They", "them", "were"];
    const named = someIds(goneIds, mostNamed, count);
    const done = goneDone === count ? `${they} ${were}` : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(goneDone)} of them ${goneDone === 1 ? "was" : "were"}`;
    const left = result.failed > 0 ? "" : ", the others had been before";
    switch (goneOutcome) {
        case "deleted":
            return `${who} ${done} deleted from the table${goneDone < count ? "" : `: ${named}`}.`;
        case "flagged":
            return `${who} ${done} marked in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(gone.choice === "flag" ? gone.column : "")}${goneDone < count ? left : ""}: ${named}.`;
        case "too-many":
            return `**${who} None was ${gone.choice === "delete" ? "deleted" : "marked"}:** ${one ? "it is" : "they are"} more than ${mostGonePercent} % of the ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(Math.max(0, rows - created), "row")} that the table had, which looks like a wrong key or a wrong table rather than like users who left. Look for some of them in Clerk's dashboard: ${named}.${place === "issue" ? " If it is right, type the command again: it then asks for a second person." : " If it is right, raise the input `max-gone-percent`."}`;
        default:
            if (!write && gone.choice === "delete")
                return `${who} ${they} would be deleted: ${named}.`;
            if (!write && gone.choice === "flag")
                return `${who} ${they} would be marked in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(gone.column)}: ${named}.`;
            return `${who} ${write ? `${they} ${were} left alone` : `A resync leaves ${them} alone`}: ${named}. ${howToClear[place]}`;
    }
}
function missedRemark({ result: { missed, failed } }) {
    if (failed === 0)
        return "";
    const lines = [...Map.groupBy(missed, ({ why }) => why)].map(([why, those]) => {
        const ids = those.slice(0, mostNamed).map(({ id }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id));
        return `- ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(those.length, "user")}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(why, 200)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(ids, "and")}${those.length > mostNamed ? " and others" : ""}`;
    });
    return `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(failed, "user")} could not be brought up to date;** no other was held up by that:\n${lines.slice(0, 10).join("\n")}`;
}
function newerRemark({ result: { newer, read, second }, write }) {
    if (newer === 0 && (second?.newer ?? 0) > read / 10)
        return "Right after they were written, rows say that they are newer than what Clerk gave: the table writes a time of its own into that column, by a trigger perhaps, instead of Clerk's `updated_at`. Then take the column out of the mapping, or map another.";
    if (newer === 0)
        return "";
    const one = newer === 1;
    const own = newer > read / 10
        ? " So many look as if your application writes a time of its own into that column, instead of Clerk's `updated_at`: then take the column out of the mapping, or map another."
        : "";
    const [they, them] = one ? ["it is", "it"] : ["they are", "them"];
    const left = write ? `and ${one ? "was" : "were"} left alone` : `and a resync would leave ${them} alone`;
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(newer, "row")} ${one ? "differs and says" : "differ and say"} that ${they} newer than what Clerk gave, ${left}: a webhook may have written ${them} meanwhile.${own}`;
}
/** What was found wrong and needed no writing any more when its turn came. */
function keptRemark({ result, write, mostWritten = Number.POSITIVE_INFINITY }) {
    const { missing, stale, different, created, updated, failed, toWrite, stopped } = result;
    const kept = missing + stale + different - created - updated - failed;
    if (!write || stopped || toWrite > mostWritten || kept <= 0)
        return "";
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(kept, "row")} ${kept === 1 ? "was" : "were"} brought up to date by something else, such as a webhook, before this run came to write ${kept === 1 ? "it" : "them"}, and ${kept === 1 ? "was" : "were"} left alone.`;
}
function timeless({ mapping, write }) {
    return !write || mapping.columns.some(({ field }) => field === "updated_at")
        ? ""
        : "The mapping has no column for `updated_at`, so it could not be told whether a webhook had written something newer meanwhile.";
}


/***/ }),

/***/ 491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ isRight),
/* harmony export */   TC: () => (/* binding */ countsReply),
/* harmony export */   XP: () => (/* binding */ resyncReply),
/* harmony export */   ZQ: () => (/* binding */ otherUsersReply),
/* harmony export */   dJ: () => (/* binding */ samplesLines),
/* harmony export */   kq: () => (/* binding */ columnsLine)
/* harmony export */ });
/* harmony import */ var _export_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3187);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9539);
/* harmony import */ var _resync_remarks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3351);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8412);





/** Whether there is nothing left that a person must know of. */
function isRight({ result, write, gone }) {
    const { stopped, failed, newer, toWrite, goneOutcome, proven, unknownIds } = result;
    if (stopped || failed > 0 || unknownIds.length > 0)
        return false;
    if (!write)
        return toWrite + newer + result.gone === 0;
    const isGoneLeft = goneOutcome === "too-many" || (goneOutcome === "reported" && gone.choice !== "report");
    return proven && !isGoneLeft;
}
function resyncReply(told) {
    const { result, write, exported, table, mapping } = told;
    return [
        headline(told),
        stopWords(told),
        nextWords(told),
        numbersTable(told),
        write ? "" : columnsLine(result, mapping),
        ...(0,_resync_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .remarks */ .IW)(told),
        write ? "" : samplesLines(result, mapping),
        write ? "" : (0,_resync_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsLine */ .YX)(result),
        exported ? (0,_export_js__WEBPACK_IMPORTED_MODULE_2__/* .exportReply */ .N)(exported, table, exported.name.endsWith(".age")) : "",
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
/** The same without a word of who they are, for a page that everybody reads. */
function countsReply(told) {
    return [headline(told), numbersTable(told)].join("\n\n");
}
function wrongCount({ missing, stale, different }) {
    return missing + stale + different;
}
function headline(told) {
    if (told.result.stopped)
        return stoppedHeadline(told);
    if (told.write)
        return repairHeadline(told);
    return told.lookBefore ? lookHeadline(told) : driftHeadline(told);
}
function stoppedHeadline({ result: { created, updated, goneDone }, table, write }) {
    if (!write)
        return `❌ **The comparison of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(table)} with Clerk broke off.** It writes nothing.`;
    const some = created + updated + goneDone > 0;
    return `❌ **The resync of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(table)} broke off: ${some ? `${didWords(created, updated)}${goneDone > 0 ? `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(goneDone)} of users who are gone taken away or marked` : ""}` : "nothing was written"}.**`;
}
function driftHeadline({ result, table, whom }) {
    const { read, newer, gone } = result;
    const differs = wrongCount(result) + newer;
    if (differs + gone === 0) {
        return `✅ **${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(table)} is as Clerk has it:** the rows of all ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(read, "user")}${whoseWords(whom, read)} are the same. Nothing was written.`;
    }
    const parts = [
        ...(differs > 0
            ? [
                `of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(read, "user")}${whoseWords(whom, read)} in Clerk ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(differs)} ${differs === 1 ? "is" : "are"} missing or different in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(table)}`,
            ]
            : []),
        ...(gone > 0
            ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(gone, "row")} ${gone === 1 ? "is of a user who is" : "are of users who are"} gone from Clerk`]
            : []),
    ];
    const words = parts.join(", and ");
    return `🔍 **${words.charAt(0).toUpperCase()}${words.slice(1)}.** Nothing was written.`;
}
function lookHeadline({ result, table, gone }) {
    const { missing, stale, different } = result;
    const over = stale + different;
    const parts = [
        ...(missing > 0 ? [`create ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(missing, "row")}`] : []),
        ...(over > 0 ? [`write over ${missing > 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(over) : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(over, "row")}`] : []),
        ...(result.gone > 0 && gone.choice === "delete" ? [`delete ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(result.gone)}`] : []),
        ...(result.gone > 0 && gone.choice === "flag" ? [`mark ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(result.gone)} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(gone.column)}`] : []),
    ];
    const would = parts.length === 0 ? "change nothing" : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(parts, "and");
    return `🔍 **In ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(table)} this resync would ${would}.** Nothing was written.`;
}
/** What to type after a comparison. What to do about the gone stands with them. */
function nextWords({ result, write, place, lookBefore }) {
    if (write || place !== "issue" || result.stopped)
        return "";
    if (lookBefore && wrongCount(result) + result.gone === 0)
        return "";
    if (lookBefore?.needsSecond) {
        return "To do it, type the command without `--dry-run`. It then asks for a second person, because of how much it changes.";
    }
    if (lookBefore)
        return "To do it, type the command without `--dry-run`.";
    return wrongCount(result) === 0
        ? ""
        : "To bring the rows up to date: `/resync`, which keeps the table as it is first; `/resync --dry-run` shows what it would do.";
}
function repairHeadline({ result, table, whom, write, gone }) {
    const { created, updated, unchanged, read, goneDone, unknownIds } = result;
    const unknown = unknownIds.length;
    if (whom.who === "named" && unknown > 0 && unknown === whom.ids.length) {
        const whoever = unknown === 1 ? "the user who was named" : `any of the ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(unknown)} users who were named`;
        return `⚠️ **Nothing was written to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(table)}: neither Clerk nor the table knows ${whoever}.** What to check stands below.`;
    }
    if (isRight({ result: { ...result, unknownIds: [] }, write, gone })) {
        if (read === 0 && whom.who === "changed") {
            return `✅ **Nothing had to be written to ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(table)}:** Clerk dates no user as changed since ${instantOf(whom.since)}.`;
        }
        const wrote = created + updated === 0 ? "nothing had to be written" : didWords(created, updated);
        const cleared = goneDone > 0
            ? `, and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(goneDone, "row")} of users who are gone ${gone.choice === "flag" ? "marked" : "deleted"}`
            : "";
        const did = `${wrote}${cleared}`;
        const already = unchanged === read && read !== 1
            ? `all ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(read, "row")} were right already`
            : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(unchanged)} ${unchanged === 1 ? "was" : "were"} right already`;
        const newer = (result.second ?? result).newer;
        const but = newer === 0
            ? ""
            : `, but for ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(newer, "row")} that ${newer === 1 ? "is" : "are"} newer than what Clerk gave`;
        const those = whom.who === "everybody" ? whoseWords(whom, read) : ` for ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(read, "user")}${whoseWords(whom, read)}`;
        const right = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(table)} is right again${those}${but}: ${did}; ${already}`;
        if (unknown === 0)
            return `✅ **${right}.**`;
        return `⚠️ **${right}. ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(unknown)} more ${unknown === 1 ? "is" : "are"} known neither to Clerk nor to the table;** what to check stands below.`;
    }
    return `⚠️ **${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(table)} is not all as Clerk has it: ${didWords(created, updated)}, and something is left.** It stands below.`;
}
function didWords(created, updated) {
    if (created + updated === 0)
        return "nothing was written";
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(created, "row")} created, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(updated)} written over`;
}
function whoseWords(whom, read) {
    if (whom.who === "everybody")
        return whom.shard ? ` of part ${whom.shard.index} of ${whom.shard.count}` : "";
    return whom.who === "named"
        ? read === 1
            ? " who was named"
            : " who were named"
        : ` who changed since ${instantOf(whom.since)}`;
}
function instantOf(milliseconds) {
    return (0,_time_js__WEBPACK_IMPORTED_MODULE_4__/* .dateAndClock */ .qo)(new Date(milliseconds).toISOString());
}
function stopWords({ result, place, write }) {
    if (!result.stopped)
        return "";
    const { why, cure } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(result.stopped, place);
    const { created, updated } = result;
    const left = write
        ? `${created + updated > 0 ? "What was written is right and stays. " : ""}Who is gone was not decided, and no row was taken away for it.`
        : "What was read is only a part, so it says nothing of who is missing or gone.";
    const again = place === "issue" ? 'press "Re-run" on the run\'s page, or type the command in a new comment' : "run it again";
    return `${why} ${left}\n\n${cure} Then ${again}${write ? ": rows that are right are not written twice" : ""}.`;
}
/** Of a part nothing is said that only the whole can tell. */
function numbersTable({ result, write, whom }) {
    const { read, missing, stale, different, newer, onlyTime, created, failed, gone, goneDone, goneOutcome, foreign, unknownIds, } = result;
    const same = Math.max(0, read - missing - stale - different - newer);
    const time = onlyTime > 0 ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(onlyTime)} of them only in the time of the last change` : "";
    const isWhole = whom.who === "everybody" && !result.stopped;
    const lines = [
        ["read from Clerk", read, "", true],
        ["right as they are", same, "", true],
        ["missing in the table", missing, write && created > 0 ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(created)} created` : "", true],
        ["of an earlier version (stale)", stale, time, stale > 0],
        ["different, though of the same version", different, "", different > 0],
        ["newer than what Clerk gave", newer, "left alone", newer > 0],
        ["not brought up to date", failed, "see below", failed > 0],
        [
            "gone from Clerk",
            gone,
            goneDone > 0 ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(goneDone)} ${goneOutcome}` : goneOutcome === "not-looked-for" ? "not looked for" : "",
            isWhole || gone > 0,
        ],
        ["known neither to Clerk nor to the table", unknownIds.length, "see below", unknownIds.length > 0],
        ["rows with an id that is not Clerk's", foreign, "never touched", foreign > 0],
    ];
    const rows = lines
        .filter(([, , , isShown]) => isShown)
        .map(([name, count, note]) => `| ${name} | ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(count)} | ${note} |`);
    return ["| Users | | |", "|---|--:|---|", ...rows].join("\n");
}
function columnsLine({ columns }, mapping) {
    const counted = mapping.columns.flatMap(({ column }, index) => {
        const count = columns[index] ?? 0;
        return count > 0 ? [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(column)} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(count)}`] : [];
    });
    return counted.length === 0 ? "" : `Columns that differed: ${counted.join(", ")}.`;
}
/** Some of those who differ, masked. */
function samplesLines({ samples }, mapping) {
    const version = mapping.columns.find(({ field }) => field === "updated_at")?.column;
    const lines = samples
        .filter(({ columns }) => columns.length > 0)
        .map((sample) => `- ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(sample.id)} ${sampleWords(sample, version)}`);
    const missing = samples.filter(({ kind }) => kind === "missing").map(({ id }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(id));
    if (missing.length > 0)
        lines.push(`- missing: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(missing, "and")}`);
    return lines.length === 0 ? "" : `Some of them (the table's value → Clerk's):\n${lines.join("\n")}`;
}
/** The time of the last change differs wherever anything does; it is told where nothing else does. */
function sampleWords({ kind, columns }, version) {
    const telling = columns.filter(({ column }) => column !== version);
    const changes = (telling.length > 0 ? telling : columns).map(({ column, table, clerk }) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(column)} ${masked(table)} → ${masked(clerk)}`);
    return `${kind}: ${changes.join(", ")}`;
}
/** Enough to see what is different, not enough to know who it is. Times and flags are of nobody. */
function masked(value) {
    if (value === null)
        return "empty";
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value))
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(value.replace(/(\.\d{3})000Z$/, "$1Z"));
    if (/^(?:true|false|\d{13})$/.test(value))
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(value);
    if (/^[^\s@]+@[^\s@]+$/.test(value))
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .maskEmail */ .vA)(value), 80);
    if (/^[{[]/.test(value))
        return `JSON of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(value.length, "character")}`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`${[...value][0] ?? ""}… (${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)([...value].length, "character")})`);
}
function otherUsersReply(looked, table) {
    return `😕 **Nothing was written: none of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(looked, "row")} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(table)} that were looked at is of a user of this Clerk instance.** Either the key is of another instance (production and development have different users), or the database is another one's. Correct the input clerk-secret-key or database-url and run it again.`;
}


/***/ }),

/***/ 8467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ tableProblemReply),
/* harmony export */   U: () => (/* binding */ tableProblem)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5622);

function tableProblemReply(problem) {
    const { what, next } = tableProblem(problem);
    return `😕 **The users table cannot be used as the mapping says: ${what}** Nothing was written. ${next}`;
}
function columnsOf(columns) {
    return columns.length === 0
        ? ""
        : ` of ${columns.length === 1 ? "the column" : "the columns"} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(columns.map((column) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(column)), "and")}`;
}
function tableProblem(problem) {
    switch (problem.what) {
        case "no-table": {
            const where = problem.schema === undefined
                ? "in the schemas that this connection looks into"
                : `in the schema ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.schema)}`;
            return {
                what: `there is no table ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.name)} ${where}.`,
                next: problem.near === undefined
                    ? "Check that the address is that of the right database, and the name in the mapping."
                    : `There is ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.near)}: if that is meant, write it into the mapping. Else check that the address is that of the right database.`,
            };
        }
        case "no-table-at-all":
            return { what: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.name)} is a ${problem.type}.`, next: "Map the table behind it." };
        case "no-column":
            return {
                what: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.table)} has no column ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.column)}.`,
                next: problem.near === undefined
                    ? "Correct the mapping, or leave the column out of it."
                    : `It has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.near)}: if that is meant, write it into the mapping.`,
            };
        case "same-column":
            return {
                what: `two of its names stand for the column ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.column)}.`,
                next: "Take one of them out of the mapping.",
            };
        case "wrong-type":
            return {
                what: `the column ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.column)} is of the type ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.type)}, which cannot hold ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.field)}.`,
                next: `It takes ${problem.takes}. Map another column, or leave this one out.`,
            };
        case "not-writable":
            return {
                what: `the column ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.column)} is made by the database itself.`,
                next: "Leave it out of the mapping.",
            };
        case "id-not-unique":
            return {
                what: `nothing in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.table)} keeps the column ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.column)} from holding an id twice.`,
                next: `A user could get two rows. Add a unique index: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .statement */ .qZ)(`CREATE UNIQUE INDEX CONCURRENTLY ON ${problem.table} (${problem.column})`)}. Until then compare only (\`/drift\`, or the mode \`drift\`).`,
            };
        case "needs-value":
            return {
                what: `a new row of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.table)} needs a value${columnsOf(problem.columns)}, which the mapping does not give and the database does not make.`,
                next: "Map the column, or give it a default in the database. If only your application can make the value, bring the users back through its webhook: the target `webhook`.",
            };
        case "row-security":
            return {
                what: `row-level security hides rows of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.table)} from this role, so that users who are there would look as if they were missing.`,
                next: "Connect as a role that sees all rows: the table's owner, or one with BYPASSRLS.",
            };
        case "no-right":
            return {
                what: `this role lacks ${problem.right} on ${problem.right === "USAGE" ? "the schema " : ""}${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.table)}${columnsOf(problem.columns)}.`,
                next: `Grant it, or connect as another role: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .statement */ .qZ)(`GRANT ${problem.right} ON ${problem.right === "USAGE" ? "SCHEMA " : ""}${problem.table} TO …`)}.`,
            };
        case "read-only":
            return {
                what: "this connection can only read: it is a replica, or the role or database is set to read-only.",
                next: "Connect to the primary server with a role that may write. Comparing works as it is (`/drift`, or the mode `drift`).",
            };
        case "no-flag":
            return {
                what: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.table)} has no column ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.column)}, which is to mark users who are gone.`,
                next: problem.near === undefined
                    ? "Name a column of type boolean or timestamptz, or add one to the table."
                    : `It has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.near)}: if that is meant, name it.`,
            };
        case "flag-type":
            return {
                what: `the column ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.column)}, which is to mark users who are gone, is of the type ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.type)}.`,
                next: "It can be a boolean, which becomes true, or a timestamp, which becomes the time of now.",
            };
        case "flag-mapped":
            return {
                what: `the column ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(problem.column)} holds a field of Clerk and cannot mark users who are gone as well.`,
                next: "Choose another column.",
            };
    }
}


/***/ })

};
