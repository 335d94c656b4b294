export const id = 502;
export const ids = [502];
export const modules = {

/***/ 4992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readTeam),
/* harmony export */   O: () => (/* binding */ readResponders)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _incident_user_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5329);
/**
 * `INCIDENT_CONTACTS.yml`, as far as authorization and the protection of the team need it. A file that cannot be read names
 * nobody, and says so; it never grants anything by mistake.
 */



// Read with every value as it was written: YAML would make a number of the login 0123, and lose the plus of +1555….
const asWritten = { schema: "failsafe" };
const Login = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().transform((login) => login
    .trim()
    .replace(/^https:\/\/github\.com\//i, "")
    .replace(/^@/, "")
    .toLowerCase());
/** What stands for nothing where values are as they were written. */
const Nothing = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["", "~", "null"]);
const Contacts = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ responders: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Login), Nothing.transform(() => [])]).nullish() });
function parseYaml(yaml) {
    try {
        return { value: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(yaml, asWritten) };
    }
    catch (error) {
        // Of several kinds: a mistake in the syntax, or an alias of what is not there.
        return { problem: (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "" };
    }
}
/** The people who may run commands beside those with write access. */
function readResponders(yaml) {
    const parsed = parseYaml(yaml);
    if ("problem" in parsed)
        return { logins: [], problem: parsed.problem };
    const contacts = Contacts.nullable().safeParse(parsed.value);
    if (contacts.success)
        return { logins: contacts.data?.responders ?? [], problem: undefined };
    const [issue] = contacts.error.issues;
    return { logins: [], problem: `${issue?.path.join(".") || "the file"}: ${issue?.message}` };
}
/**
 * Everybody in the file, whatever shape a team gave it: each entry is a person, known by the addresses, numbers, Clerk ids and
 * GitHub logins in it. Clerk's own support stands there too, and is nobody's account.
 */
function readTeam(yaml) {
    const parsed = parseYaml(yaml);
    if ("problem" in parsed)
        return { members: [], problem: parsed.problem };
    const { logins, problem } = readResponders(yaml);
    const responders = logins.map((login) => ({ login, emails: [], userIds: [], phones: [] }));
    return { members: [...responders, ...entriesOf(parsed.value).flatMap(membersOf)], problem };
}
function isEntry(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Every mapping, each once: an alias may even lead back to where it stands. */
function entriesOf(value, seen = new Set()) {
    if (typeof value !== "object" || value === null || seen.has(value))
        return [];
    seen.add(value);
    const inside = Object.values(value).flatMap((one) => entriesOf(one, seen));
    return isEntry(value) ? [value, ...inside] : inside;
}
/** What stands in an entry itself, in lists too, but not in entries within it. */
function textsOf(value, seen = new Set()) {
    if (typeof value === "string")
        return [value];
    if (!Array.isArray(value) || seen.has(value))
        return [];
    seen.add(value);
    return value.flatMap((one) => textsOf(one, seen));
}
/** One, and for each further login in the same entry another one. */
function membersOf(entry) {
    const texts = [...Object.keys(entry), ...Object.values(entry).flatMap((value) => textsOf(value))];
    const known = {
        emails: texts.flatMap((text) => text.toLowerCase().match(address) ?? []),
        userIds: texts.flatMap((text) => text.match(userId) ?? []).map((id) => id.toLowerCase()),
        phones: texts.flatMap((text) => text.match(phone) ?? []).map(_incident_user_id_js__WEBPACK_IMPORTED_MODULE_1__/* .phoneDigits */ .bl),
    };
    const gitHub = Object.entries(entry).filter(([key]) => key.toLowerCase() === "github");
    const logins = gitHub.flatMap(([, value]) => textsOf(value)).flatMap((text) => loginIn(text) ?? []);
    const [first, ...others] = logins;
    const more = others.map((login) => ({ login, emails: [], userIds: [], phones: [] }));
    return [{ login: first, ...known }, ...more];
}
// Wherever they stand in a text, as in "Jane <jane@example.com>": to protect one too many costs a question, one too few an account.
const address = /[^\s@<>()[\],;:"'`]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const userId = /\buser_[A-Za-z0-9]{27}\b/g;
const phone = /[+(]?\d[\d\s()./\u2010-\u2015\u2212-]{5,30}\d/g;
/** The login in "@eve (Eve)" or in the address of a profile. */
function loginIn(text) {
    const bare = text
        .trim()
        .replace(/^https?:\/\/(?:www\.)?github\.com\//i, "")
        .replace(/^@/, "");
    return /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:_[A-Za-z0-9]+)?/.exec(bare)?.[0].toLowerCase();
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

/***/ 8502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ operate)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./.build/src/chatops/progress.js
var chatops_progress = __webpack_require__(6847);
// EXTERNAL MODULE: ./.build/src/clerk/connect.js + 23 modules
var connect = __webpack_require__(3545);
// EXTERNAL MODULE: ./.build/src/clock.js
var src_clock = __webpack_require__(8197);
// EXTERNAL MODULE: ./.build/src/contacts/contacts.js
var contacts = __webpack_require__(4992);
// EXTERNAL MODULE: ./.build/src/incident/environment.js
var incident_environment = __webpack_require__(6663);
// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
// EXTERNAL MODULE: ./.build/src/words/action.js
var action = __webpack_require__(3571);
// EXTERNAL MODULE: ./.build/src/words/operation-row.js
var operation_row = __webpack_require__(3721);
// EXTERNAL MODULE: ./.build/src/words/progress.js
var progress = __webpack_require__(8370);
// EXTERNAL MODULE: ./.build/src/incident/handled.js
var handled = __webpack_require__(4748);
// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
;// CONCATENATED MODULE: ./.build/src/operations/action-report.js
/**
 * What a standalone action tells machines: the account as JSON. It has the same keys on every path, so that whoever reads it
 * need not know whether the run worked, was refused or broke off.
 */


const noNumbers = { revoked: 0, alreadyOver: 0, failed: 0, users: 0 };
/** Of a run in which nobody's turn came. */
function emptyReport(operation, facts) {
    return {
        ok: false,
        code: null,
        operation: operation.name,
        instance: null,
        dryRun: false,
        ...noNumbers,
        apiKeysRevoked: 0,
        estimate: null,
        results: [],
        others: [],
        truncated: 0,
        ...facts,
    };
}
/** Whom a dry run is about. */
function listsOfDryRun(named, targets) {
    const name = namesIn(named);
    const results = [];
    const others = [];
    for (const target of targets) {
        if (target.outcome === "user")
            results.push({ ...name(target.asked), user: target.known.id });
        else
            others.push(otherOf(name, target));
    }
    const fits = thoseThatFit([...others, ...results]);
    return whoFits(results, others, fits, results.length + others.length);
}
/** Everybody who was tried, and every name that was not simply done. */
function listsOf({ operation, named, targets, rows, totals, everyone }) {
    const name = namesIn(named);
    const askedOf = new Map(targets.flatMap((target) => (target.outcome === "user" ? [[target.known.id, target.asked]] : [])));
    const results = everyone.map(({ user, ...handling }) => ({
        ...name(askedOf.get(user) ?? user),
        user,
        ...handling,
        failures: undefined,
    }));
    const done = everyone.map((handling) => (0,handled/* isHandled */.ds)(operation.event, handling));
    const others = rows.flatMap((row) => (row.outcome === "handled" ? [] : [otherOf(name, row)]));
    // Where not everybody fits, those who are done are missed least.
    const byNeed = [false, true].flatMap((isDone) => results.filter((_, index) => done[index] === isDone));
    const fits = thoseThatFit([...others, ...byNeed]);
    return whoFits(results, others, fits, others.length + Math.max(totals.users, results.length));
}
function whoFits(results, others, fits, all) {
    return {
        results: results.filter((one) => fits.has(one)),
        others: others.filter((one) => fits.has(one)),
        truncated: all - fits.size,
    };
}
function otherOf(name, row) {
    const { asked, outcome } = row;
    return { ...name(asked), outcome, ...("candidates" in row ? { candidates: row.candidates } : {}) };
}
/** A name as the caller can find it again, who may print what they are given: an e-mail address is masked. */
function namesIn(named) {
    const places = new Map(named.map(({ asked, index }) => [asked, index]));
    return (asked) => ({ asked: asked.includes("@") ? (0,words_text/* maskEmail */.vA)(asked) : asked, index: places.get(asked) });
}
/** GitHub takes a megabyte of outputs from a job. Of this the sums, and other outputs, need little. */
const mostBytes = 890_000;
/** The first of them. Each once. */
function thoseThatFit(entries) {
    const fitting = new Set();
    let left = mostBytes;
    for (const entry of entries) {
        left -= Buffer.byteLength(JSON.stringify(entry)) + 1;
        if (left < 0)
            break;
        fitting.add(entry);
    }
    return fitting;
}

// EXTERNAL MODULE: ./.build/src/operations/blast-radius.js
var blast_radius = __webpack_require__(475);
// EXTERNAL MODULE: ./.build/src/operations/perform.js + 4 modules
var perform = __webpack_require__(4014);
// EXTERNAL MODULE: ./.build/src/operations/protected-people.js
var protected_people = __webpack_require__(3406);
// EXTERNAL MODULE: ./.build/src/operations/targets.js
var operations_targets = __webpack_require__(8592);
;// CONCATENATED MODULE: ./.build/src/operations/act.js









/** Never throws: a run that breaks has an account too. */
async function act(order) {
    const reached = { isBegun: false, standing: undefined };
    try {
        return await decide(order, reached);
    }
    catch (error) {
        return brokenOff(order, reached, error);
    }
}
async function decide(order, reached) {
    const { operation, clerk, named, alone, at } = order;
    const own = order.environment === null ? null : (clerk.instance ?? (await clerk.environment()) ?? null);
    if (own !== order.environment && own !== null && order.environment !== null) {
        return refused(order, { refused: "other-instance", own, incident: order.environment });
    }
    const targets = await (0,operations_targets/* targetsOf */.QR)({ by: "names", named }, { clerk, affected: async () => "", at });
    if (typeof targets === "string")
        return refused(order, { refused: targets });
    const team = operation.name === "lockout" && alone === null ? await teamAmong(order, targets.all) : undefined;
    if (team)
        return refused(order, team);
    return order.dryRun ? showOnly(order, targets.all) : work(order, targets.all, reached);
}
async function work(order, targets, reached) {
    const { operation, clerk, named, dryRun, apiKeys, reason, alone, at } = order;
    reached.isBegun = true;
    const performed = await (0,perform/* perform */.y)({
        operation,
        clerk,
        targets,
        apiKeys,
        warrant: { reason, alone, confirmed: undefined },
        at,
        earlier: undefined,
        again: "",
        filter: undefined,
        excepted: [],
        page: undefined,
        onProgress(standing) {
            reached.standing = standing;
            order.report(() => ({
                ...(0,progress/* progressOf */.jA)(operation.name, standing, false),
                reached: { progress: standing.progress() },
            }));
        },
    });
    const { ending, reply, lines, rows, totals } = performed;
    const ok = ending === "done";
    const numbers = {
        revoked: (0,operation_row/* revokedInAll */.LR)(totals),
        alreadyOver: totals.alreadyOver,
        failed: failedAmong(operation, rows),
        users: totals.users,
    };
    const missed = rows.flatMap((row) => ("failures" in row ? row.failures : []));
    const report = emptyReport(operation, {
        ok,
        code: missed[0]?.reason ?? null,
        instance: clerk.instance ?? null,
        dryRun,
        ...numbers,
        apiKeysRevoked: totals.apiKeys,
        ...listsOf({ operation, named, targets, ...performed }),
    });
    return { ok, reply, lines, numbers, report };
}
/** Sessions that may still be live; of a user who is not done for another reason, or was not tried, one is counted. */
function failedAmong({ name }, rows) {
    return rows.reduce((total, row) => {
        if ((0,operation_row/* isNobody */.uP)(row) || (0,operation_row/* isDone */.$L)(name, row))
            return total;
        return total + (row.outcome === "handled" ? Math.max(1, row.handling.failed) : 1);
    }, 0);
}
function refused({ operation, clerk, dryRun, by }, refusal) {
    const report = emptyReport(operation, { code: refusal.refused, instance: clerk.instance ?? null, dryRun });
    return { ok: false, reply: (0,action/* actionRefused */.Pb)(refusal, by), lines: [], numbers: noNumbers, report };
}
async function teamAmong({ team, by }, targets) {
    const known = await team();
    if (known.problem !== undefined)
        return { refused: "team-unknown", problem: known.problem };
    const hit = (0,protected_people/* protectedAmong */.Z)((0,operations_targets/* usersOf */.ev)(targets), known, { asker: by });
    return hit.length > 0 ? { refused: "team-member", hit, lead: null, chosen: "names", others: undefined } : undefined;
}
async function showOnly(order, targets) {
    const { operation, clerk, named, apiKeys } = order;
    const users = (0,operations_targets/* usersOf */.ev)(targets);
    const radius = await (0,blast_radius/* blastRadius */.X)(operation, { clerk, users, apiKeys });
    const { sessions, counted, requests, seconds, environment } = radius;
    // Where no list of sessions could be read, the real run could read none either.
    const ok = !targets.some(action/* isLeftOut */.WY) && counted > 0;
    const numbers = { ...noNumbers, users: users.length };
    const missed = targets.flatMap((target) => (target.outcome === "unread" ? [target.failure] : []));
    const report = emptyReport(operation, {
        ok,
        code: (missed[0] ?? (counted === 0 ? radius.uncounted : undefined))?.reason ?? null,
        instance: environment ?? null,
        dryRun: true,
        ...numbers,
        estimate: { sessions, counted, requests, seconds },
        ...listsOfDryRun(named, targets),
    });
    return { ok, reply: (0,action/* dryRunOfAction */.uU)({ operation: operation.name, radius, targets }), lines: [], numbers, report };
}
/** Of a run that could not begin: an input that cannot be understood, or a key that cannot be used. */
function notBegun(operation, { code, dryRun, reply, error }) {
    const report = emptyReport(operation, { code, dryRun });
    return { ok: false, reply, lines: [], numbers: noNumbers, report, error };
}
/** Who is not known to be done counts as failed, once the work had begun. */
function brokenOff({ operation, clerk, named, dryRun }, reached, error) {
    const { isBegun, standing } = reached;
    const failure = error instanceof ports_failure/* OutsideFailure */.Kr ? error : undefined;
    const done = isBegun ? action/* whatActionDid */.uP.inPart : action/* whatActionDid */.uP.nothing;
    const { code, reply } = (0,action/* actionBrokenBy */.xj)({ failure, done, operation: operation.name });
    const { ended = 0, unfinished = 0, totals } = standing ?? {};
    const numbers = isBegun
        ? {
            revoked: totals ? (0,operation_row/* revokedInAll */.LR)(totals) : 0,
            alreadyOver: totals?.alreadyOver ?? 0,
            failed: named.length - (ended - unfinished),
            users: totals?.users ?? 0,
        }
        : noNumbers;
    const facts = { code, instance: clerk.instance ?? null, dryRun, ...numbers, apiKeysRevoked: totals?.apiKeys ?? 0 };
    return { ok: false, reply, lines: [], numbers, report: emptyReport(operation, facts), error };
}

// EXTERNAL MODULE: ./.build/src/entry/clerk-inputs.js
var clerk_inputs = __webpack_require__(5239);
// EXTERNAL MODULE: ./.build/src/entry/environment.js
var entry_environment = __webpack_require__(9317);
// EXTERNAL MODULE: ./.build/src/incident/user-id.js
var user_id = __webpack_require__(5329);
// EXTERNAL MODULE: ./.build/src/words/problems.js
var problems = __webpack_require__(7733);
// EXTERNAL MODULE: ./.build/src/entry/workspace-file.js
var workspace_file = __webpack_require__(2084);
;// CONCATENATED MODULE: ./.build/src/entry/named-users.js
/**
 * Whom an action is about: the names in its input `users`, or in the file that `users-file` names. A name that is none stops
 * the run: to do the rest would look like having done all.
 */





/** Some 60,000 ids, at least an hour's work. Of more it is likelier that it is the wrong file. */
const named_users_mostBytes = 2_000_000;
async function readNamed({ users, usersFile, workspace }) {
    if (users !== "" && usersFile !== "")
        throw new clerk_inputs/* InputProblem */.S7(action/* usersTwice */.F0);
    if (users === "" && usersFile === "")
        throw new clerk_inputs/* InputProblem */.S7(action/* noneGiven */.I$);
    const problem = (what) => new clerk_inputs/* InputProblem */.S7((0,action/* badUsersFile */.Aq)(usersFile, what));
    const named = usersFile === ""
        ? namedUsers(users, (asked) => (0,problems/* badUsers */.sz)((0,problems/* noUser */.x)(asked)))
        : namedUsers(await (0,workspace_file/* readWorkspaceFile */.s)({ path: usersFile, folder: workspace, mostBytes: named_users_mostBytes, problem }), (asked, line) => (0,action/* badUsersFileLine */.AJ)(usersFile, line, asked));
    if (named.length === 0)
        throw new clerk_inputs/* InputProblem */.S7((0,action/* namesNobody */.aG)(usersFile));
    return named;
}
/** Users by comma, white space or line. Who is named twice counts where they stand first. */
function namedUsers(text, problemOf) {
    const named = new Map();
    let index = 0;
    for (const [line, words] of text.split(/\r\n|\r|\n/).entries()) {
        for (const asked of (0,user_id/* separate */.sj)(words)) {
            const user = (0,user_id/* parseUserReference */.oX)(asked);
            if (!user)
                throw new clerk_inputs/* InputProblem */.S7(problemOf(asked, line + 1));
            if (!named.has(asked))
                named.set(asked, { asked, user, index });
            index++;
        }
    }
    return [...named.values()];
}

// EXTERNAL MODULE: ./.build/src/entry/report-error.js
var report_error = __webpack_require__(5459);
// EXTERNAL MODULE: ./.build/src/entry/runner.js
var runner = __webpack_require__(2680);
;// CONCATENATED MODULE: ./.build/src/entry/operate.js
/** The actions that do one operation to the users of their inputs: no issue, no second person. What came of it goes to the runner. */















/** `alone`: why the team's own people may be hit, for the operation that refuses them; else empty. */
async function operate(operation, root, alone) {
    const secretKey = (0,entry_environment/* input */.hF)("clerk-secret-key");
    if (secretKey !== "")
        (0,core/* setSecret */.Pq)(secretKey);
    const clock = src_clock/* machineClock */.w;
    const progress = (0,chatops_progress/* progressWriter */.l)({ clock, log: (line) => console.log((0,words_text/* logLine */.BP)(line)) }, async () => undefined);
    const order = () => readOrder({ operation, secretKey, clock, root, alone, report: progress.report });
    const acted = await actOn(operation, order);
    await progress.ended();
    report(acted);
}
/** Whoever reads the outputs needs them where there is nothing to act on, too. */
async function actOn(operation, order) {
    try {
        return await act(await order());
    }
    catch (error) {
        const dryRun = (0,entry_environment/* input */.hF)("dry-run").toLowerCase() === "true";
        return notBegun(operation, { ...(0,report_error.explainError)(error, action/* whatActionDid */.uP.nothing, operation.name), dryRun, error });
    }
}
async function readOrder({ operation, secretKey, clock, root, alone, report }) {
    return {
        operation,
        named: await readNamed({
            users: (0,entry_environment/* input */.hF)("users"),
            usersFile: (0,entry_environment/* input */.hF)("users-file"),
            workspace: (0,entry_environment/* readWorkspace */.iF)(),
        }),
        environment: readEnvironmentInput(),
        dryRun: (0,clerk_inputs/* readFlag */.fG)("dry-run", (0,entry_environment/* input */.hF)("dry-run")),
        apiKeys: (0,clerk_inputs/* readFlag */.fG)("api-keys", (0,entry_environment/* input */.hF)("api-keys")),
        reason: (0,clerk_inputs/* readReason */.pk)("reason", (0,entry_environment/* input */.hF)("reason")),
        alone: (0,clerk_inputs/* readReason */.pk)("alone", alone),
        clerk: (0,connect/* connectClerk */.W)({ secretKey, apiUrl: (0,clerk_inputs/* clerkUrl */.LI)(), clock, share: (0,clerk_inputs/* quotaShare */.cE)() }),
        team: () => readTeamFile(root),
        by: (0,entry_environment/* readActor */.a9)(),
        at: (0,src_clock/* instant */.u)(clock.now()),
        report,
    };
}
function readEnvironmentInput() {
    const text = (0,entry_environment/* input */.hF)("environment").toLowerCase();
    if (text === "")
        return null;
    const environment = incident_environment/* Environment */.O.safeParse(text);
    if (!environment.success)
        throw new clerk_inputs/* InputProblem */.S7(action/* wrongEnvironment */.$w);
    return environment.data;
}
/** The file of the repository that the action stands in; without one nobody is named. */
async function readTeamFile(root) {
    try {
        return (0,contacts/* readTeam */.E)(await (0,promises_.readFile)(new URL("INCIDENT_CONTACTS.yml", root), "utf8"));
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT")
            return { members: [], problem: undefined };
        throw error;
    }
}
function report({ reply, lines, numbers, report, ok, error }) {
    const said = error ? [] : reply.split("\n").filter((line) => line !== "");
    for (const line of said)
        console.log((0,words_text/* logLine */.BP)((0,words_text/* plainText */.wh)(line)));
    (0,runner/* tellRunner */.s)(() => {
        (0,core/* setOutput */.uH)("revoked", numbers.revoked);
        (0,core/* setOutput */.uH)("already-over", numbers.alreadyOver);
        (0,core/* setOutput */.uH)("failed", numbers.failed);
        (0,core/* setOutput */.uH)("users", numbers.users);
        (0,core/* setOutput */.uH)("report", JSON.stringify(report));
    }, { head: reply, lines });
    if (error)
        (0,report_error.reportError)(error, reply);
    else if (!ok)
        (0,core/* setFailed */.C1)((0,words_text/* logLine */.BP)((0,words_text/* plainText */.wh)((0,action/* annotationOf */.lW)(reply))));
}


/***/ }),

/***/ 5459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainError: () => (/* binding */ explainError),
/* harmony export */   reportError: () => (/* binding */ reportError)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2158);
/* harmony import */ var _words_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3571);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5622);
/* harmony import */ var _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5239);
/** The last resort of every action: an error that nothing else caught turns the job red, and is explained in the log and beside the job. */





/** In one line of Markdown, and as a word for machines. `done`: what is true of the work. */
function explainError(error, done, operation) {
    if (error instanceof _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S7)
        return { code: "bad-input", reply: `😕 ${error.message}` };
    return (0,_words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .actionBrokenBy */ .xj)({ failure: error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .OutsideFailure */ .Kr ? error : undefined, done, operation });
}
function reportError(error, reply = explainError(error, _words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .whatActionDid */ .uP.inPart).reply) {
    const isOurs = !(error instanceof _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S7 || error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .OutsideFailure */ .Kr);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (isOurs)
        for (const line of text.split("\n"))
            console.error((0,_words_text_js__WEBPACK_IMPORTED_MODULE_4__/* .logLine */ .BP)(line));
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)((0,_words_text_js__WEBPACK_IMPORTED_MODULE_4__/* .logLine */ .BP)((0,_words_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(reply)));
}


/***/ }),

/***/ 2084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _words_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3571);
/** A text file that an input names: only of the job's workspace, links followed. What else lies on a runner is secret, some of it. */



async function readWorkspaceFile({ path, folder, mostBytes, problem }) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path));
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder), file);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside) || inside === ".." || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`))
            throw problem(_words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.outside);
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
        // To open a pipe would wait for who writes into it.
        if (!facts.isFile())
            throw problem(_words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.noFile);
        if (facts.size > mostBytes)
            throw problem(_words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.tooBig(facts.size, mostBytes));
        const text = textOf(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file));
        if (text === undefined)
            throw problem(_words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.noText);
        return text;
    }
    catch (error) {
        if (!(error instanceof Error && "code" in error && typeof error.code === "string"))
            throw error;
        const isMissing = error.code === "ENOENT" || error.code === "ENOTDIR";
        throw problem(isMissing ? _words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.missing : _words_action_js__WEBPACK_IMPORTED_MODULE_2__/* .fileProblems */ .tH.unreadable(error.code));
    }
}
/** A mark at its beginning that some editors write is left out. Undefined for what is no UTF-8, or holds what no text does. */
function textOf(bytes) {
    try {
        const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        return text.includes("\0") ? undefined : text;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ wrongEnvironment),
/* harmony export */   AJ: () => (/* binding */ badUsersFileLine),
/* harmony export */   Aq: () => (/* binding */ badUsersFile),
/* harmony export */   F0: () => (/* binding */ usersTwice),
/* harmony export */   I$: () => (/* binding */ noneGiven),
/* harmony export */   Pb: () => (/* binding */ actionRefused),
/* harmony export */   WY: () => (/* binding */ isLeftOut),
/* harmony export */   aG: () => (/* binding */ namesNobody),
/* harmony export */   lW: () => (/* binding */ annotationOf),
/* harmony export */   tH: () => (/* binding */ fileProblems),
/* harmony export */   uP: () => (/* binding */ whatActionDid),
/* harmony export */   uU: () => (/* binding */ dryRunOfAction),
/* harmony export */   xj: () => (/* binding */ actionBrokenBy)
/* harmony export */ });
/* harmony import */ var _explained_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1147);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9539);
/* harmony import */ var _operation_next_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6412);
/* harmony import */ var _operation_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9601);
/* harmony import */ var _operation_row_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3721);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7733);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8412);








const howToName = "Nothing was done; give ids (user_ and 27 letters and digits) or e-mail addresses, separated by commas or lines, and run again.";
const noneGiven = `Neither of the inputs users and users-file is given, so nobody is named. ${howToName}`;
const usersTwice = "Both the input users and the input users-file are given, and which of them is meant cannot be told. Nothing was done; leave out one and run again.";
/** `file` is the input users-file; empty where the names stand in the input users. */
function namesNobody(file) {
    return `${file === "" ? "The input users" : `The file ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(file)} of the input users-file`} names nobody. ${howToName}`;
}
function badUsersFile(file, problem) {
    return `The file ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(file)} of the input users-file ${problem} Nothing was done; correct it and run again.`;
}
/** What stands after the file's name. */
const fileProblems = {
    missing: "is not in the job's workspace. A step before this one must write it there, or check it out.",
    outside: "lies outside of the job's workspace, and only files in it are read.",
    noFile: "is a folder, or something else that is no file.",
    noText: "is not text in UTF-8. Save it as such: PowerShell writes UTF-16 unless it is told.",
    tooBig: (bytes, most) => `has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(bytes)} bytes, and at most ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(most)} are read. Split it.`,
    unreadable: (cause) => `cannot be read (${cause}).`,
};
/** A word of a file is repeated only where it can be nothing but a mistyped id: the wrong file may hold secrets, some with an at sign. */
function badUsersFileLine(file, line, asked) {
    const problem = /^user_[A-Za-z0-9]*$/.test(asked)
        ? (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .noUser */ .x)(asked)
        : "a word is neither a user id (user_ and 27 letters and digits) nor an e-mail address.";
    return `In line ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(line)} of the file ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(file)} of the input users-file: ${problem} Nothing was done; correct it and run again.`;
}
const wrongEnvironment = "The input environment must be production or development. Nothing was done; correct it and run again.";
/** There is no comment to type anything into, and no incident. */
function actionRefused(refusal, by) {
    const { what, why } = (0,_explained_js__WEBPACK_IMPORTED_MODULE_6__/* .explain */ .W)(_operation_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .operationRefusals */ .l, refusal, by);
    return `😕 **${what.replace(/\*\*/g, "")}.**\n\n${whyOf(refusal) ?? why} ${nextOf(refusal)}`;
}
function whyOf(refusal) {
    if (refusal.refused !== "other-instance")
        return undefined;
    return `The input environment says ${refusal.incident}, and the key in clerk-secret-key belongs to the ${refusal.own} instance, whose users are other people.`;
}
function nextOf({ refused }) {
    switch (refused) {
        case "team-member":
            return "Name only the others and run again. If it is meant, give the reason in the input `alone`.";
        case "team-unknown":
            return "Repair the file and run again. If it cannot wait and the users are not of your team, give the reason in the input `alone`.";
        case "other-instance":
            return "Correct the input environment, or use the other instance's key, and run again.";
        default:
            return "Correct the inputs and run again.";
    }
}
const would = {
    revoke: "sign out",
    lockout: "lock out",
    unlock: "unlock",
    "force-reset": "sign out and ask for a new password of",
};
/** A name to which nothing would be done. */
function isLeftOut({ outcome }) {
    return outcome !== "user" && outcome !== "repeated";
}
function dryRunOfAction(facts) {
    const { operation, radius, targets } = facts;
    const unread = targets.flatMap((target) => (target.outcome === "unread" ? [target.failure] : []));
    const { uncounted } = radius;
    // Who is left out stands first: of thousands of lines only some are shown.
    const lines = targets
        .toSorted((a, b) => Number(isLeftOut(b)) - Number(isLeftOut(a)))
        .map((target) => lineOf(operation, target));
    return [
        dryRunHeadline(facts),
        (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .someLines */ .Sk)(lines, mostLines),
        ...(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explainEach */ .rr)(uncounted ? [...unread, uncounted] : unread, "action"),
        dryRunNext(facts),
    ].join("\n\n");
}
const mostLines = 200;
function lineOf(operation, target) {
    switch (target.outcome) {
        case "user":
            return `- ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(target.asked)}`;
        case "unread":
            return `- ❌ ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(target.asked)}: could not be read, and is left out.`;
        default:
            return (0,_operation_row_js__WEBPACK_IMPORTED_MODULE_3__/* .rowLine */ .xQ)(operation, target);
    }
}
function dryRunHeadline({ operation, radius, targets }) {
    const { users, counted, requests, seconds, environment } = radius;
    if (users === 0) {
        return targets.some(({ outcome }) => outcome === "unread")
            ? "❌ **Dry run: nothing was changed, and no user could be read.**"
            : "😕 **Dry run: nothing was changed, and nobody was found.**";
    }
    const instance = environment
        ? `Clerk's ${environment} instance`
        : "a Clerk instance of which neither the key nor Clerk tells whether it is production or development";
    const left = targets.filter(isLeftOut).length;
    const changed = `nothing was changed${left > 0 ? `, and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(left, "name")} ${left === 1 ? "is" : "are"} left out` : ""}`;
    const about = counted === 0 && operation !== "unlock" ? "at least" : "about";
    return `🔍 **Dry run: ${changed}.** It would ${would[operation]} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(users, "user")}${withSessions(operation, radius)} in ${instance}, in ${about} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(requests, "request")}, which take ${about} ${(0,_time_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(Math.max(1, seconds))}.`;
}
function withSessions(operation, { users, sessions, counted, uncounted }) {
    if (operation === "unlock")
        return "";
    if (counted === 0)
        return ", whose live sessions could not be counted,";
    return ` with ${counted < users ? "about " : ""}${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(sessions, "live session")}${uncounted ? " (not all could be counted)" : ""}`;
}
function dryRunNext({ operation, radius: { users, counted }, targets }) {
    if (users === 0) {
        return targets.some(({ outcome }) => outcome === "unread")
            ? `Then run the dry run again. ${_operation_next_js__WEBPACK_IMPORTED_MODULE_1__/* .byHand */ .XL[operation]}`
            : "There is nobody to do it to: correct the names and run again.";
    }
    if (counted === 0) {
        return "The real run needs the same lists of sessions. To try it all the same, run again with dry-run set to false.";
    }
    const isUnread = targets.some(({ outcome }) => outcome === "unread");
    return `To do it, run again with dry-run set to false${isUnread ? "; whoever could not be read is tried again then" : ""}.`;
}
/** What is true of the work where a run of an action ends before its time. */
const whatActionDid = {
    nothing: "Nothing was done.",
    inPart: "The run broke off, and may have done a part.",
};
function actionBrokenBy({ failure, done, operation }) {
    if (failure) {
        const { why, cure, meanwhile } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(failure, "action");
        const next = operation ? _operation_next_js__WEBPACK_IMPORTED_MODULE_1__/* .byHand */ .XL[operation] : meanwhile;
        return { code: failure.reason, reply: `❌ **${done}** ${why} ${cure} Then run again. ${next}` };
    }
    return {
        code: "bug",
        reply: `❌ **${done}** This is a fault of the action, not of its inputs; the run's log has the cause. ${_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .atRisk */ .n_} Then run again: nothing is done twice.`,
    };
}
/** Beside the job there is room for the headline only. */
function annotationOf(reply) {
    return `${reply.split("\n")[0]} The run's summary says more, and how to go on.`;
}


/***/ })

};
