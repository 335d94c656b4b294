export const id = 113;
export const ids = [113];
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

/***/ 8113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  respondFully: () => (/* binding */ respondFully)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./.build/src/chatops/close-the-loop.js
var close_the_loop = __webpack_require__(1999);
// EXTERNAL MODULE: ./.build/src/words/card.js + 3 modules
var card = __webpack_require__(278);
// EXTERNAL MODULE: ./.build/src/commands/registry.js + 41 modules
var registry = __webpack_require__(73);
// EXTERNAL MODULE: ./.build/src/incident/incident.js
var incident_incident = __webpack_require__(5710);
// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
// EXTERNAL MODULE: ./.build/src/words/failure.js + 5 modules
var words_failure = __webpack_require__(9539);
// EXTERNAL MODULE: ./.build/src/words/refusal.js + 2 modules
var words_refusal = __webpack_require__(6656);
// EXTERNAL MODULE: ./.build/src/chatops/authorize.js
var authorize = __webpack_require__(4789);
// EXTERNAL MODULE: ./.build/src/chatops/declaration.js
var declaration = __webpack_require__(4210);
// EXTERNAL MODULE: ./.build/src/chatops/ending.js
var ending = __webpack_require__(9059);
// EXTERNAL MODULE: ./.build/src/chatops/find-commands.js
var find_commands = __webpack_require__(3506);
// EXTERNAL MODULE: ./.build/src/chatops/open-incident.js
var open_incident = __webpack_require__(107);
// EXTERNAL MODULE: ./.build/src/chatops/post-record.js
var post_record = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/src/chatops/room.js + 3 modules
var chatops_room = __webpack_require__(6382);
// EXTERNAL MODULE: ./.build/src/chatops/run-command.js + 1 modules
var run_command = __webpack_require__(6813);
// EXTERNAL MODULE: ./.build/src/chatops/secrets.js
var secrets = __webpack_require__(6011);
// EXTERNAL MODULE: ./.build/src/chatops/world.js
var chatops_world = __webpack_require__(3742);
;// CONCATENATED MODULE: ./.build/src/chatops/answer-comment.js
/**
 * The life of the commands in one comment: authorize, load, run, record, repaint. Every command that somebody with
 * permission typed ends in a reply, whatever happens on the way.
 */















/** A comment with more lines like commands than this is a pasted text. */
const mostCommands = 10;
async function answerComment(world, issue, comment) {
    const [verdict, room] = await Promise.all([
        (0,authorize/* authorize */.G)(world, comment.author).catch(ports_failure/* asFailure */.h_),
        (0,chatops_room/* enterRoom */.S)(world, issue).catch(ports_failure/* asFailure */.h_),
    ]);
    if (verdict === "stranger") {
        await world.signal.withdraw();
        return { ignored: "the commenter has no access to this repository" };
    }
    if (room instanceof ports_failure/* OutsideFailure */.Kr)
        return withoutRoom({ world, issue, comment, verdict, failure: room });
    if ((0,find_commands/* isTooLongToRead */.s)(comment.body) && !comment.commands.some(({ name }) => (0,registry/* findCommand */.Z)(name))) {
        await world.signal.withdraw();
        return { ignored: "the comment is long, and no line of it is a command of ours" };
    }
    const earlier = world.run.startedAgainBy !== undefined ||
        room.incident().log.some(({ key }) => key.startsWith(`comment:${comment.id}/`));
    const ended = await answerAll({ world, room, comment }, verdict);
    await (0,open_incident/* recoverOpening */.B0)(world, issue, room);
    if (ended.some(({ paused }) => paused))
        return { ended };
    // How the comment itself ended is not changed by somebody who may not start its run again.
    const settled = isOfRerun(verdict) ? world.signal.withdraw() : world.signal.end((0,chatops_world/* worstOf */.h)(ended), earlier);
    // The card is a picture of what was recorded, so it is painted even after a failure, while the reactions settle.
    const [unpainted] = await Promise.all([paint({ world, room, comment }), settled]);
    return { ended: [...ended, ...unpainted] };
}
function isOfRerun(verdict) {
    return typeof verdict === "object" && "refused" in verdict && verdict.refused === "rerun-no-permission";
}
/** A card that cannot be drawn undoes nothing, and is said; the record is in the comments, and the next run draws it. */
async function paint({ world, room, comment }) {
    const failure = await (0,ports_failure/* failureOf */.g5)(room.repaint());
    if (!failure)
        return [];
    (0,chatops_world/* logFailure */.H)(world, failure);
    const text = (0,words_failure/* cardNotDrawn */.cV)((0,words_failure/* explainFailure */.SP)(failure).why, world.run.url);
    const aim = { key: `card:${world.run.id}`, command: undefined };
    await room.post(text, (0,ending/* recordFor */.xR)({ world, room, comment }, { ...aim, over: undefined }, { type: "answered" }));
    return [{ command: "", ending: "failed", code: failure.reason }];
}
/** The log could not be read, so nothing may run: it might have run before. The person is told without it. */
async function withoutRoom({ world, issue, comment, verdict, failure }) {
    const [command = "", ...left] = comment.commands.map(({ name }) => name);
    const { startedAgainBy, url, id: run } = world.run;
    const poster = await (0,post_record/* posterOf */.F)(world);
    const post = (key, name, text, event) => (0,post_record/* postRecord */.u)(poster, text, (0,ending/* commentRecord */.vY)({ incident: issue.number, comment, run }, { key, command: name }, event));
    (0,chatops_world/* logFailure */.H)(world, failure);
    const refusal = refusalOf(comment, verdict);
    if (refusal) {
        const incident = (0,incident_incident/* declare */.xe)((0,declaration/* declarationOf */.MI)(issue, await world.forms()));
        const event = { type: "refused", code: refusal.refused };
        await post(keyOfRefusal(world, comment, verdict), undefined, (0,words_refusal/* refusalReply */.f)(refusal, incident, comment.author), event);
        await (isOfRerun(verdict) ? world.signal.withdraw() : world.signal.end("refused", startedAgainBy !== undefined));
        return { ended: [{ command, ending: "refused", code: refusal.refused }] };
    }
    const done = startedAgainBy === undefined ? words_failure/* whatWasDone */.mc.nothing : words_failure/* whatWasDone */.mc.nothingNow;
    const event = { type: "failed", code: failure.reason };
    await post((0,run_command/* keyOf */.TN)(comment, 0), command, (0,words_failure/* failureReply */.$6)(command, done, failure, url), event);
    if (left.length > 0)
        await post((0,run_command/* keyOf */.TN)(comment, 1), undefined, (0,words_failure/* notRunReply */.Tp)(left), { type: "answered" });
    await world.signal.end("failed", startedAgainBy !== undefined);
    return { ended: [{ command, ending: "failed", code: failure.reason }] };
}
/** What is wrong with the comment as a whole, whoever typed it and whatever it says: then none of its commands runs. */
function refusalOf(comment, verdict) {
    const secret = (0,secrets/* findSecret */.m)(comment.body);
    if (secret)
        return { refused: "secret-in-comment", secret };
    if (verdict instanceof ports_failure/* OutsideFailure */.Kr)
        return undefined;
    if (typeof verdict === "object")
        return verdict;
    if ((0,find_commands/* isTooLongToRead */.s)(comment.body))
        return { refused: "too-long" };
    const { length: count } = comment.commands;
    return count > mostCommands ? { refused: "too-many-commands", count, most: mostCommands } : undefined;
}
/** A refused re-run is a trigger of its own: it must neither hide nor replace what the comment's first run did. */
function keyOfRefusal(world, comment, verdict) {
    return isOfRerun(verdict) ? `rerun:${world.run.id}` : (0,run_command/* keyOf */.TN)(comment, 0);
}
async function answerAll(answering, verdict) {
    const { world, comment } = answering;
    const refusal = refusalOf(comment, verdict);
    const first = { key: (0,run_command/* keyOf */.TN)(comment, 0), command: undefined, over: undefined };
    if (refusal)
        return [await (0,ending/* refused */.J5)(answering, { ...first, key: keyOfRefusal(world, comment, verdict) }, refusal)];
    if (!(verdict instanceof ports_failure/* OutsideFailure */.Kr))
        return answerInOrder(answering);
    const end = await (0,ending/* failed */.gz)(answering, first, verdict);
    await sayNotRun(answering, 1);
    return [end];
}
/** After a failure the rest is not run: what it was meant to build on may not be there. */
async function answerInOrder(answering) {
    const { world, comment, room } = answering;
    const ended = [];
    for (const [index, typed] of comment.commands.entries()) {
        const key = (0,run_command/* keyOf */.TN)(comment, index);
        if ((0,run_command/* isAnsweredForTheRest */.Ys)((0,incident_incident/* recordOf */.zv)(room.incident(), key))) {
            world.log(`From /${typed.name} on, an earlier run has said that nothing was run, so nothing is.`);
            ended.push({ command: typed.name, ending: "refused", code: "already-answered" });
            break;
        }
        const end = await (0,run_command/* answerCommand */.k3)(answering, typed, key);
        ended.push(end);
        // What stands below waits for the step that goes on with this one.
        if (end.paused)
            break;
        if (end.ending === "failed") {
            await sayNotRun(answering, index + 1);
            break;
        }
    }
    return ended;
}
/** One reply for all that stands below a command that failed; it carries the key of the first. */
async function sayNotRun(answering, from) {
    const { comment, room } = answering;
    const left = comment.commands.slice(from).map(({ name }) => name);
    const aim = { key: (0,run_command/* keyOf */.TN)(comment, from), command: undefined, over: undefined };
    if (left.length === 0 || (0,incident_incident/* recordOf */.zv)(room.incident(), aim.key))
        return;
    await room.post((0,words_failure/* notRunReply */.Tp)(left), (0,ending/* recordFor */.xR)(answering, aim, { type: "answered" }));
}

// EXTERNAL MODULE: ./.build/src/incident/proposal.js
var proposal = __webpack_require__(5698);
;// CONCATENATED MODULE: ./.build/src/chatops/refuse-edit.js
/** An edited comment runs nothing; who edits a command is told so, once an edit. */










async function refuseEdit(world, issue, comment) {
    const [command] = comment.commands.length > 0 ? comment.commands : comment.before;
    if (!command)
        return { ignored: "the edit changed no command" };
    // First: what comes after is work, and in a public repository everybody may edit a comment of theirs as often as they like.
    const verdict = await (0,authorize/* authorize */.G)(world, comment.editor);
    if (verdict !== "allowed")
        return { ignored: "the editor may not run commands" };
    if (sameCommands(comment.before, comment.commands))
        return { ignored: "the edit changed no command" };
    const room = await (0,chatops_room/* enterRoom */.S)(world, issue).catch(ports_failure/* asFailure */.h_);
    const secret = (0,secrets/* findSecret */.m)(comment.body);
    const waiting = room instanceof ports_failure/* OutsideFailure */.Kr ? undefined : waitingIn(room.incident(), comment);
    const refusal = secret
        ? { refused: "secret-in-comment", secret }
        : { refused: "edited-comment", command: `/${command.name}`, code: waiting };
    const record = {
        v: 1,
        incident: issue.number,
        key: `edit:${comment.id}:${comment.editedAt}`,
        at: comment.editedAt,
        by: comment.editor,
        run: world.run.id,
        event: waiting === undefined ? { type: "refused", code: refusal.refused } : { type: "cancelled", code: waiting },
    };
    if (room instanceof ports_failure/* OutsideFailure */.Kr) {
        // Whether it was said before cannot be read; of two that say it one is removed.
        const text = (0,words_refusal/* refusalReply */.f)(refusal, (0,incident_incident/* declare */.xe)((0,declaration/* declarationOf */.MI)(issue, await world.forms())), comment.editor);
        await (0,post_record/* postRecord */.u)(await (0,post_record/* posterOf */.F)(world), text, record);
    }
    else if (!(0,incident_incident/* recordOf */.zv)(room.incident(), record.key)) {
        await room.post((0,words_refusal/* refusalReply */.f)(refusal, room.incident(), comment.editor), record);
    }
    return { ended: [{ command: command.name, ending: "refused", code: refusal.refused }] };
}
/** A command that waits for a second person runs only as it was typed, so the edit ends its waiting. */
function waitingIn(incident, { id, editedAt }) {
    const own = (0,proposal/* proposalsOf */.V4)(incident).find(({ key }) => key.startsWith(`comment:${id}/`));
    return own && (0,proposal/* stateOfProposal */.X$)(incident, own, editedAt).state === "waiting" ? own.event.code : undefined;
}
function sameCommands(before, after) {
    return JSON.stringify(before.map(meaning)) === JSON.stringify(after.map(meaning));
}
/** What a command would do, so that an edit of the words around it is no edit of the command. */
function meaning(typed) {
    const prepared = (0,registry/* findCommand */.Z)(typed.name)?.prepare(typed);
    return prepared && "args" in prepared ? [typed.name, prepared.args] : [typed.name, typed.text];
}

;// CONCATENATED MODULE: ./.build/src/chatops/respond.js





async function respond(world, trigger) {
    const { issue } = trigger;
    if (!(await (0,open_incident/* isIncident */.x1)(world, issue))) {
        await world.signal.withdraw();
        return { ignored: "the issue is not an incident" };
    }
    switch (trigger.type) {
        case "comment-created":
            return answerComment(world, issue, trigger.comment);
        case "comment-edited":
            return withdrawing(world, refuseEdit(world, issue, trigger.comment));
        case "issue-opened":
        case "issue-labeled":
            return (0,open_incident/* openIncident */.pF)(world, issue);
        case "body-edited":
            return withdrawing(world, repaint(world, issue, boxesChanged(issue.number, trigger.bodyBefore, issue.body)));
        case "issue-changed":
            return withdrawing(world, repaint(world, issue, new Map()));
    }
}
/** For what is answered by a reply or by the card alone: a reaction would say something about an earlier command. */
async function withdrawing(world, result) {
    const [settled] = await Promise.all([result, world.signal.withdraw()]);
    return settled;
}
/** The boxes that the person's edit changed. A run that read the body before them may have painted over the tick. */
function boxesChanged(incident, before, after) {
    const old = (0,card/* readBoxes */.a5)(before, incident);
    const changed = [...(0,card/* readBoxes */.a5)(after, incident)].filter(([id, box]) => old.has(id) && old.get(id)?.ticked !== box.ticked);
    return new Map(changed.map(([id, { ticked }]) => [id, ticked]));
}
async function repaint(world, issue, ticked) {
    const room = await (0,chatops_room/* enterRoom */.S)(world, issue);
    await room.repaint(ticked);
    return { ended: [{ command: "", ending: "done", code: "repainted" }] };
}

// EXTERNAL MODULE: ./.build/src/clerk/connect.js + 23 modules
var connect = __webpack_require__(3545);
// EXTERNAL MODULE: ./.build/src/clock.js
var src_clock = __webpack_require__(8197);
// EXTERNAL MODULE: ./.build/src/github/client.js + 1 modules
var github_client = __webpack_require__(7586);
// EXTERNAL MODULE: ./.build/src/github/issue.js
var issue = __webpack_require__(5652);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./.build/src/github/lock.js
/**
 * Locks as branches of the repository: creating one is GitHub's atomic step, and whoever replaces or deletes one names the commit
 * that it must still point at. Nothing here may change a lock's branch in any other way.
 */



const Made = schemas/* object */.Ikc({ sha: schemas/* string */.YjP() });
const Repository = schemas/* object */.Ikc({ node_id: schemas/* string */.YjP() });
const Ref = schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), type: schemas/* string */.YjP() }) }).transform(({ object }) => object);
const Message = schemas/* object */.Ikc({ message: schemas/* string */.YjP() }).transform(({ message }) => message);
const RunAnswer = schemas/* object */.Ikc({ status: schemas/* string */.YjP().nullish(), run_attempt: schemas/* int */.Whr().default(1) });
const Updated = schemas/* object */.Ikc({ updateRefs: schemas/* object */.Ikc({}) });
const Holder = schemas/* object */.Ikc({
    incident: schemas/* int */.Whr(),
    key: schemas/* string */.YjP(),
    run: schemas/* string */.YjP().regex(/^\d+\/\d+$/),
    by: schemas/* string */.YjP(),
    at: iso/* datetime */.w$(),
});
/** Others may take and give back a lock while we look at it; this often in a row, something else is wrong. */
const mostTries = 5;
/** A run that GitHub no longer knows may have been deleted while it worked; no job of a hosted runner lives this long. */
const longestWorkMilliseconds = 24 * 60 * 60_000;
const noCommit = "0".repeat(40);
/** https://docs.github.com/en/graphql/reference/mutations#updaterefs */
const updateRefs = "mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";
function locksOf(settings) {
    const { clock, words, log } = settings;
    const { commit, create, tip, holderAt, hasEnded, move } = branchesOf(settings);
    /** Commits of ours whose branch could not be removed: nobody works under them any more, though this run goes on. */
    const left = new Set();
    async function contest({ branch, sha, holder }, found) {
        if (found.sha === sha)
            return { type: "ours" };
        const theirs = await holderAt(found);
        if (theirs === undefined)
            return { type: "theirs", holder: undefined };
        const own = theirs.incident === holder.incident && theirs.key === holder.key;
        if (!own && !left.has(found.sha) && !(await hasEnded(theirs)))
            return { type: "theirs", holder: theirs };
        const failure = await (0,ports_failure/* failureOf */.g5)(move(branch, found.sha, sha));
        if (failure === undefined)
            return { type: "ours" };
        if (failure.reason === "unauthorized" || failure.reason === "forbidden")
            throw failure;
        const now = await tip(branch);
        // GitHub's words for "it has moved" are documented nowhere, so the branch itself is asked.
        if (now?.sha === found.sha)
            throw failure;
        return { type: now?.sha === sha ? "ours" : "again" };
    }
    async function claim(wanted) {
        for (let tries = 1;; tries++) {
            const failure = await create(wanted);
            if (failure === undefined)
                return { type: "ours" };
            // A refusal and a lost answer both leave open whether the branch is ours, somebody's or nobody's.
            if (failure.reason !== "rejected" && !(0,ports_failure/* mayPass */.bg)(failure))
                throw failure;
            const found = await tip(wanted.branch);
            const result = found === undefined ? { type: "again" } : await contest(wanted, found);
            if (result.type !== "again")
                return result;
            if (tries >= mostTries)
                throw failure;
            await (0,github_client/* pauseAfter */.l0)(failure, tries, clock);
        }
    }
    async function giveBack(name, branch, sha) {
        const failure = await (0,ports_failure/* failureOf */.g5)(move(branch, sha, noCommit));
        if (failure === undefined)
            return;
        const now = await tip(branch).catch(ports_failure/* asFailure */.h_);
        // Gone after a lost answer, or somebody else's: nothing is left of ours.
        if (!(now instanceof ports_failure/* OutsideFailure */.Kr) && now?.sha !== sha)
            return;
        left.add(sha);
        log(words.left(name, failure));
    }
    return {
        async take(name, holder) {
            const branch = `incident-lock/${name}`;
            const sha = await commit(name, holder);
            const result = await claim({ branch, sha, holder });
            if (result.type === "theirs")
                return { taken: false, holder: result.holder };
            return { taken: true, release: () => giveBack(name, branch, sha) };
        },
    };
}
/** The requests, one function each. */
function branchesOf({ client, clock, repositoryId, words }) {
    let tree;
    let nodeId = repositoryId;
    return {
        /**
         * Without parents, and with one page as its only file. The files of the running commit would do until somebody
         * changes a workflow: a job's token may not make a branch with workflow files that no other branch has.
         * https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
         */
        async commit(name, holder) {
            const page = { path: "README.md", mode: "100644", type: "blob", content: words.page };
            tree ??= (await client.send("POST /repos/{owner}/{repo}/git/trees", { tree: [page] }, Made)).sha;
            const message = `${words.message(name, holder)}\n\n${JSON.stringify(holder)}`;
            // Author and date are left to GitHub, so that the commit carries its signature.
            const made = await client.send("POST /repos/{owner}/{repo}/git/commits", { message, tree, parents: [] }, Made);
            return made.sha;
        },
        /** Sent once: after a lost answer, the second request would be refused because of our own branch. */
        create({ branch, sha }) {
            const ref = { ref: `refs/heads/${branch}`, sha };
            return (0,ports_failure/* failureOf */.g5)(client.sendOnce("POST /repos/{owner}/{repo}/git/refs", ref, Ref));
        },
        tip(branch) {
            const ref = { ref: `heads/${branch}` };
            return unlessMissing(client.send("GET /repos/{owner}/{repo}/git/ref/{ref}", ref, Ref));
        },
        async holderAt({ sha, type }) {
            if (type !== "commit")
                return undefined;
            const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
            const message = await unlessMissing(client.send(route, { commit_sha: sha }, Message));
            return message === undefined ? undefined : readHolder(message);
        },
        async hasEnded({ run, at }) {
            const [id, attempt = 1] = run.split("/").map(Number);
            const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
            const found = await unlessMissing(client.send(route, { run_id: id }, RunAnswer));
            if (found === undefined)
                return clock.now() - Date.parse(at) > longestWorkMilliseconds;
            // A run is started again only when it has ended.
            if (found.run_attempt !== attempt)
                return found.run_attempt > attempt;
            return found.status === "completed";
        },
        /** From one commit to another, or to none, if the branch is still where it was. */
        async move(branch, beforeOid, afterOid) {
            nodeId ??= (await client.send("GET /repos/{owner}/{repo}", {}, Repository)).node_id;
            // Two commits without parents share no history; `beforeOid` is what keeps this from overwriting anybody.
            const refUpdates = [{ name: `refs/heads/${branch}`, beforeOid, afterOid, force: afterOid !== noCommit }];
            await client.graphql(updateRefs, { input: { repositoryId: nodeId, refUpdates } }, Updated);
        },
    };
}
/** The last line of the commit's message; undefined for a lock that was not made by this, or by a later version of it. */
function readHolder(message) {
    const line = message.trimEnd().split("\n").at(-1) ?? "";
    try {
        const holder = Holder.safeParse(JSON.parse(line));
        return holder.success ? holder.data : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
async function unlessMissing(answer) {
    try {
        return await answer;
    }
    catch (error) {
        const failure = (0,ports_failure/* asFailure */.h_)(error);
        if (failure.reason === "not-found")
            return undefined;
        throw failure;
    }
}

// EXTERNAL MODULE: ./.build/src/github/payload.js
var github_payload = __webpack_require__(2109);
// EXTERNAL MODULE: ./.build/src/contacts/contacts.js
var contacts_contacts = __webpack_require__(4992);
;// CONCATENATED MODULE: ./.build/src/github/people.js
/**
 * Who people are to this repository. Asked of GitHub each time, never read from an event: `author_association` there is
 * wrong for private members of an organization. https://docs.github.com/en/rest/collaborators/collaborators
 */




const Permission = schemas/* object */.Ikc({ permission: schemas/* string */.YjP(), role_name: schemas/* string */.YjP().nullish() });
const Content = schemas/* object */.Ikc({ content: schemas/* string */.YjP(), encoding: schemas/* literal */.euz("base64") });
const contactsPath = "INCIDENT_CONTACTS.yml";
const builtIn = {
    none: "none",
    read: "read",
    pull: "read",
    triage: "triage",
    write: "write",
    push: "write",
    maintain: "maintain",
    admin: "admin",
};
/** `permission` folds maintain into write and triage into read, so `role_name` decides; a custom role counts as the one it extends. */
function roleFrom({ permission, role_name }) {
    const name = role_name || permission;
    return { name, access: builtIn[name] ?? builtIn[permission] ?? "none" };
}
function peopleOf(client, log) {
    const roles = new Map();
    let contacts;
    async function askRole(login) {
        const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
        const answer = await orUndefined(client.send(route, { username: login }, Permission), ["not-found"]);
        return answer ? roleFrom(answer) : { name: "none", access: "none" };
    }
    /** As it stands now; a repository without the file names nobody. */
    async function askContacts() {
        const file = client.send("GET /repos/{owner}/{repo}/contents/{path}", { path: contactsPath }, Content);
        const content = await orUndefined(file, ["not-found"]);
        const text = content ? Buffer.from(content.content, "base64").toString("utf8") : "";
        const { problem } = (0,contacts_contacts/* readResponders */.O)(text);
        if (problem)
            log(`${contactsPath} cannot be understood, so it names nobody: ${problem}`);
        return text;
    }
    function readContacts() {
        contacts ??= askContacts();
        return contacts;
    }
    return {
        roleOf(login) {
            const asked = roles.get(login.toLowerCase()) ?? askRole(login);
            roles.set(login.toLowerCase(), asked);
            return asked;
        },
        async isCollaborator(login) {
            const route = "GET /repos/{owner}/{repo}/collaborators/{username}";
            const found = client.send(route, { username: login }, github_client/* Nothing */.Cl).then(() => true);
            return (await orUndefined(found, ["not-found"])) ?? false;
        },
        responders: async () => (0,contacts_contacts/* readResponders */.O)(await readContacts()),
        team: async () => (0,contacts_contacts/* readTeam */.E)(await readContacts()),
    };
}
async function orUndefined(answer, reasons) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof ports_failure/* OutsideFailure */.Kr && reasons.includes(error.reason))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./.build/src/github/signal.js
var signal = __webpack_require__(287);
// EXTERNAL MODULE: ./.build/src/github/templates.js
var github_templates = __webpack_require__(7044);
;// CONCATENATED MODULE: ./.build/src/words/lock.js
const afterwards = "It goes away when that command ends. Where the run ended without giving it back, the next command takes it over. " +
    "To remove it by hand, make sure that the run has ended, then delete this branch.";
/** The message of the commit that a lock points at; the adapter adds the line that it reads. */
function lockMessage(name, { incident, run, by, at }) {
    return [
        `Lock "${name}": incident ${incident}, ${by}`,
        "",
        `A command of ${by} in incident ${incident} has worked under this lock since ${at}, in run ${run} (its id, and which attempt).`,
        "While it stands, no other command that changes many users at once runs.",
        afterwards,
    ].join("\n");
}
/** The only file of a lock's branch, which GitHub shows to whoever opens it. */
const lockPage = [
    "# This branch is a lock",
    "",
    "The incident runbook made it so that two commands that change many users at once never run side by side.",
    `Its commit says which command holds it, for which incident and since when. ${afterwards}`,
    "",
].join("\n");
/** A line for the log, where the branch still stands: nothing is lost, the next command only has to look at the run first. */
function lockLeft(name, { message }) {
    return (`The lock "${name}" could not be given back: ${message}. ` +
        "There is nothing to do: the next command that needs it takes it over once this run has ended.");
}
const lockWords = { message: lockMessage, page: lockPage, left: lockLeft };

// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
// EXTERNAL MODULE: ./.build/src/entry/clerk-inputs.js
var clerk_inputs = __webpack_require__(5239);
// EXTERNAL MODULE: ./.build/src/entry/environment.js
var entry_environment = __webpack_require__(9317);
// EXTERNAL MODULE: ./.build/src/entry/report.js
var report = __webpack_require__(6992);
// EXTERNAL MODULE: ./.build/src/entry/seal.js
var seal = __webpack_require__(3911);
// EXTERNAL MODULE: ./.build/src/entry/users-side.js
var users_side = __webpack_require__(706);
;// CONCATENATED MODULE: ./.build/src/entry/respond-fully.js
/** The action `respond` after its first request: the ports are connected, the pipeline runs, and what came of it goes to the runner. */





















async function respondFully(root, environment, seen, acknowledgement) {
    const token = (0,entry_environment/* input */.hF)("github-token");
    const secretKey = (0,entry_environment/* input */.hF)("clerk-secret-key");
    const databaseUrl = (0,entry_environment/* input */.hF)("database-url");
    for (const secret of [token, secretKey, ...(0,users_side/* secretsIn */.VY)(databaseUrl)])
        if (secret !== "")
            (0,core/* setSecret */.Pq)(secret);
    const { apiUrl, owner, repo, runId, runAttempt, payload } = environment;
    const trigger = (0,github_payload/* readTrigger */.v)(environment.eventName, payload, seen);
    const clock = src_clock/* machineClock */.w;
    const client = (0,github_client/* createGitHubClient */.LX)({ token, apiUrl, owner, repo, clock });
    const surroundings = (0,github_payload/* readSurroundings */.S)(payload);
    const log = (line) => console.log((0,words_text/* logLine */.BP)(line));
    const templates = { root, log };
    const clerk = once(async () => (0,connect/* connectClerk */.W)({ secretKey, apiUrl: (0,clerk_inputs/* clerkUrl */.LI)(), clock, share: (0,clerk_inputs/* quotaShare */.cE)() }));
    const exporting = async () => ({
        public: surroundings.public,
        keptAt: (0,entry_environment/* input */.hF)("kept-export") || undefined,
        seal: await (0,seal/* sealFor */.J)((0,entry_environment/* input */.hF)("export-recipient")),
    });
    const world = {
        run: {
            id: `${runId}/${runAttempt}`,
            url: (0,entry_environment/* runUrl */.Vp)(environment, surroundings.htmlUrl),
            startedAgainBy: startedAgainBy(environment),
        },
        repository: { public: surroundings.public, allowPublic: (0,entry_environment/* input */.hF)("allow-public") === "true" },
        issue: (0,issue/* incidentIssue */.Y)(client, trigger.issue.number),
        people: peopleOf(client, log),
        signal: (0,signal/* signalOn */.C)({ client, target: seen.target, acknowledgement }),
        assumedSelf: (0,entry_environment/* input */.hF)("bot-login") || entry_environment/* actionsBot */.VY,
        clerk,
        async users() {
            const side = await (0,users_side/* usersSide */.o3)(root, databaseUrl);
            return "refused" in side ? side : { ...side, directory: (await clerk()).directory, ...(await exporting()) };
        },
        locks: locksOf({ client, clock, repositoryId: surroundings.nodeId, words: lockWords, log }),
        forms: once(() => (0,github_templates/* readForms */.Qh)(templates)),
        runbookOf: (kind) => (0,github_templates/* readRunbook */.j_)(templates, kind),
        clock,
        log,
    };
    try {
        (0,report.report)(await respond(world, trigger));
    }
    catch (error) {
        await sayItBroke(world, trigger, error);
        (0,report.report)({ ended: [{ command: "", ending: "failed", code: "broken-off" }] });
        throw error;
    }
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}
/** Whatever broke, a command must not end in silence; where even saying so fails, the red job and its log are what is left. */
async function sayItBroke(world, trigger, error) {
    try {
        await (0,close_the_loop/* closeTheLoop */.o)(world, trigger, (0,words_failure/* brokenBy */.RA)(error instanceof ports_failure/* OutsideFailure */.Kr ? error : undefined, world.run.url));
    }
    catch (again) {
        world.log(`It could not be said in the issue either: ${again}`);
        await world.signal.end("failed", true);
    }
}
/** The actor of a run stays the same when it is started again; the triggering actor is who pressed the button. */
function startedAgainBy({ actor, triggeringActor, runAttempt }) {
    return Number(runAttempt) > 1 || triggeringActor !== actor ? triggeringActor : undefined;
}


/***/ }),

/***/ 3911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sealFor)
/* harmony export */ });
/* harmony import */ var _words_resync_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8337);
/* harmony import */ var _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5239);


/** Undefined for an empty text. The library is loaded only where a file is sealed. */
async function sealFor(recipient) {
    if (recipient === "")
        return undefined;
    const { Encrypter } = await __webpack_require__.e(/* import() */ 539).then(__webpack_require__.bind(__webpack_require__, 3920));
    const encrypter = new Encrypter();
    try {
        encrypter.addRecipient(recipient);
    }
    catch {
        throw new _clerk_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(_words_resync_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .badRecipient */ .bg);
    }
    return (plain) => encrypter.encrypt(plain);
}


/***/ })

};
