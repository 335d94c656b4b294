export const id = 441;
export const ids = [441];
export const modules = {

/***/ 4789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ authorize)
/* harmony export */ });
/* harmony import */ var _incident_authority_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7019);
/**
 * Who may run commands: the person who typed them, and whoever pressed "Re-run". Asked of GitHub, never taken from the event
 * or from a label. A request that fails is an error and never becomes a refusal.
 */

async function authorize(world, commenter) {
    const again = world.run.startedAgainBy ?? commenter;
    const [own, rerunner] = await Promise.all([standing(world, commenter), standing(world, again)]);
    if (own.standing === "stranger")
        return "stranger";
    if (own.standing === "known") {
        const { logins, problem } = await world.people.responders();
        const who = logins.slice(0, 5);
        return {
            refused: "no-permission",
            login: commenter,
            role: own.role.name,
            who,
            contactsBroken: problem !== undefined,
        };
    }
    if (rerunner.standing !== "may command") {
        return { refused: "rerun-no-permission", login: again, role: rerunner.role.name, commenter };
    }
    return "allowed";
}
/** A stranger is somebody whom nobody gave access; they get no answer, so that a public issue cannot be used to make noise. */
async function standing(world, login) {
    const role = await world.people.roleOf(login);
    if ((0,_incident_authority_js__WEBPACK_IMPORTED_MODULE_0__/* .mayCommand */ .f)(role))
        return { standing: "may command", role };
    const { logins } = await world.people.responders();
    if (logins.includes(login.toLowerCase()))
        return { standing: "may command", role };
    if (role.access === "none")
        return { standing: "stranger", role };
    // In a public repository everybody has "read" without having been given it.
    const invited = !world.repository.public || role.access !== "read" || (await world.people.isCollaborator(login));
    return { standing: invited ? "known" : "stranger", role };
}


/***/ }),

/***/ 1999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ closeTheLoop)
/* harmony export */ });
/* harmony import */ var _incident_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(686);
/* harmony import */ var _incident_incident_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5710);
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2158);
/* harmony import */ var _words_card_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(278);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9539);
/* harmony import */ var _words_opening_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1877);
/* harmony import */ var _words_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9368);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4210);
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9059);
/* harmony import */ var _open_incident_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(107);
/* harmony import */ var _post_record_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8938);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6813);
/**
 * After a run that could not end by itself: finds what its event still waits to be told and says why it waits. It never
 * runs anything, and says nothing where everything was answered.
 */












/** Comments and openings are answered; of everything else the card is the only trace, and the next run draws it. */
async function closeTheLoop(cutOff, trigger, cause) {
    const { issue } = trigger;
    if (!(await (0,_open_incident_js__WEBPACK_IMPORTED_MODULE_9__/* .isIncident */ .x1)(cutOff, issue)))
        return nothingToSay(cutOff, "the issue is not an incident");
    switch (trigger.type) {
        case "comment-created":
            return closeComment(cutOff, issue, trigger.comment, cause);
        case "issue-opened":
        case "issue-labeled":
            return closeOpening(cutOff, issue, cause);
        default:
            return nothingToSay(cutOff, "neither a comment nor an opening was cut off");
    }
}
async function closeComment(cutOff, issue, comment, cause) {
    const { run, log } = cutOff;
    const records = await readRecords(cutOff, issue);
    const unsaid = findUnsaid(comment, records);
    if (!unsaid) {
        await cutOff.signal.end(endingOf(comment, records), false);
        return log("Nothing to say: every command of the comment was answered.");
    }
    const { index, name, notRun } = unsaid;
    const key = (0,_run_command_js__WEBPACK_IMPORTED_MODULE_11__/* .keyOf */ .TN)(comment, index);
    const unfinished = (0,_incident_event_js__WEBPACK_IMPORTED_MODULE_0__/* .unfinishedIn */ .Fp)(records.get(key)?.event);
    const text = notRun
        ? (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .notRunReply */ .Tp)(comment.commands.slice(index).map((left) => left.name))
        : cause.reply(name, unfinished);
    const event = notRun
        ? { type: "answered" }
        : { type: "failed", code: cause.code, ...unfinished };
    const aim = { key, command: notRun ? undefined : name };
    const record = (0,_ending_js__WEBPACK_IMPORTED_MODULE_8__/* .commentRecord */ .vY)({ incident: issue.number, comment, run: run.id }, aim, event);
    await say(cutOff, records.get(key), text, record);
    log(`Said of /${name}: ${notRun ? "not run" : cause.code}.`);
}
async function closeOpening(cutOff, issue, { code, why }) {
    const { run, log } = cutOff;
    const opening = (await readRecords(cutOff, issue)).get(_open_incident_js__WEBPACK_IMPORTED_MODULE_9__/* .openingKey */ .uP);
    if (opening && (await isSaid(cutOff, issue, opening)))
        return nothingToSay(cutOff, "the opening was answered");
    const { declared } = (0,_declaration_js__WEBPACK_IMPORTED_MODULE_7__/* .declarationOf */ .MI)(issue, await cutOff.forms());
    const record = (0,_open_incident_js__WEBPACK_IMPORTED_MODULE_9__/* .openingRecord */ .mT)({ incident: issue.number, declared, run: run.id }, { type: "failed", code });
    if (opening) {
        const own = { ...record, key: `card:${run.id}`, event: { type: "answered" } };
        await say(cutOff, undefined, (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .cardNotDrawn */ .cV)(why, run.url), own);
    }
    else {
        await say(cutOff, undefined, (0,_words_opening_js__WEBPACK_IMPORTED_MODULE_5__/* .openingFailed */ .QY)(why, run.url), record);
    }
    log(`Said of the ${opening ? "card" : "opening"}: ${code}.`);
}
async function readRecords(cutOff, { number, commentCount }) {
    const { issue, self } = await (0,_post_record_js__WEBPACK_IMPORTED_MODULE_10__/* .posterOf */ .F)(cutOff);
    return (0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .countingRecords */ .C5)((0,_words_record_js__WEBPACK_IMPORTED_MODULE_6__/* .readLog */ .x6)(await issue.comments(commentCount), self, number));
}
async function nothingToSay({ signal, log }, why) {
    await signal.withdraw();
    log(`Nothing to do: ${why}.`);
}
/** Whether nothing is left to say of an opening: it failed and said so, or its card is there, or is said to be missing. */
async function isSaid({ issue: port }, issue, { event }) {
    if (event.type !== "opened" || event.unpainted)
        return true;
    return (0,_words_card_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCard */ .hK)((await port.read()).body, issue.number);
}
/** How the comment ended, where its run could no longer show it. */
function endingOf(comment, records) {
    const events = comment.commands.flatMap((_, index) => records.get((0,_run_command_js__WEBPACK_IMPORTED_MODULE_11__/* .keyOf */ .TN)(comment, index))?.event ?? []);
    if (events.some((event) => !(0,_incident_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(event)))
        return "failed";
    return events.some(({ type }) => type === "refused") ? "refused" : "done";
}
/** The first command without an answer. What stands below one that failed was not run, and one reply says so of all of it. */
function findUnsaid(comment, records) {
    let failedBefore = false;
    for (const [index, { name }] of comment.commands.entries()) {
        const record = records.get((0,_run_command_js__WEBPACK_IMPORTED_MODULE_11__/* .keyOf */ .TN)(comment, index));
        if (!record || record.event.type === "started")
            return { index, name, notRun: failedBefore };
        const refusedAsAWhole = record.event.type === "refused" && record.command === undefined;
        if (failedBefore || refusedAsAWhole)
            return undefined;
        failedBefore = !(0,_incident_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(record.event);
    }
    return undefined;
}
/** Somebody may have deleted the comment that is to say it. */
async function say(cutOff, over, text, record) {
    const { issue, signal } = cutOff;
    const poster = await (0,_post_record_js__WEBPACK_IMPORTED_MODULE_10__/* .posterOf */ .F)(cutOff);
    try {
        await (over ? issue.rewrite(over.commentId, (0,_words_record_js__WEBPACK_IMPORTED_MODULE_6__/* .withRecord */ .q8)(text, record)) : (0,_post_record_js__WEBPACK_IMPORTED_MODULE_10__/* .postRecord */ .u)(poster, text, record));
    }
    catch (error) {
        if (!over || !(error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .OutsideFailure */ .Kr))
            throw error;
        await (0,_post_record_js__WEBPACK_IMPORTED_MODULE_10__/* .postRecord */ .u)(poster, text, record);
    }
    await signal.end("failed", over !== undefined);
}


/***/ }),

/***/ 9059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   QO: () => (/* binding */ broke),
/* harmony export */   _N: () => (/* binding */ end),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   vY: () => (/* binding */ commentRecord),
/* harmony export */   xR: () => (/* binding */ recordFor)
/* harmony export */ });
/* harmony import */ var _commands_command_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8771);
/* harmony import */ var _commands_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73);
/* harmony import */ var _incident_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(686);
/* harmony import */ var _incident_handled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4748);
/* harmony import */ var _incident_incident_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5710);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9539);
/* harmony import */ var _words_refusal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6656);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3742);
/**
 * How a command ends: in a comment that carries its record, once. What an earlier run had said of its work is never lost to a
 * run that could not go on.
 */








/** Answers with a refusal, once: a re-run finds the answer and leaves it. */
async function refused(answering, aim, refusal) {
    const { world, room, comment } = answering;
    const before = (0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(room.incident(), aim.key);
    const event = { type: "refused", code: refusal.refused };
    const text = () => (0,_words_refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalReply */ .f)(refusal, room.incident(), comment.author);
    if (hasWork(answering, before))
        return besideEarlier(answering, aim, { text: text(), event });
    if (!before || !(0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(before.event))
        await say(answering, { ...aim, over: aim.over ?? before?.commentId }, text(), event);
    return end(world, aim.command, "refused", refusal.refused);
}
async function failed(answering, aim, failure) {
    const { world, room, comment } = answering;
    const name = aim.command ?? comment.commands[0]?.name ?? "";
    (0,_world_js__WEBPACK_IMPORTED_MODULE_6__/* .logFailure */ .H)(world, failure);
    const before = (0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(room.incident(), aim.key);
    if (before && (0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(before.event))
        return end(world, name, "failed", failure.reason);
    const over = aim.over ?? before?.commentId;
    const isOwn = before === undefined || before.run === world.run.id;
    const done = isOwn ? _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .whatWasDone */ .mc.nothing : _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .whatWasDone */ .mc.nothingNow;
    const text = (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureReply */ .$6)(name, done, failure, world.run.url);
    const event = { type: "failed", code: failure.reason };
    if (!isOwn && hasWork(answering, before))
        return besideEarlier(answering, { ...aim, command: name }, { text, event });
    await say(answering, { ...aim, command: name, over }, text, { ...event, ...(0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinishedIn */ .Fp)(before?.event) });
    return end(world, name, "failed", failure.reason);
}
/** Whether an earlier run may have changed something of which the reply that stands tells, or must tell. */
function hasWork({ world }, before) {
    if (!before || (0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(before.event))
        return false;
    if ((0,_incident_handled_js__WEBPACK_IMPORTED_MODULE_2__/* .isHandledEvent */ .z2)(before.event) || before.event.type === "resynced")
        return true;
    const { progress, repair } = (0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinishedIn */ .Fp)(before.event);
    if (progress !== undefined || repair !== undefined)
        return true;
    // It was cut off, or failed, and did not come to record what it had done by then.
    const command = before.run === world.run.id ? undefined : (0,_commands_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .findCommand */ .Z)(before.command ?? "");
    return command !== undefined && (0,_commands_command_js__WEBPACK_IMPORTED_MODULE_7__/* .changesUsers */ .ck)(command);
}
/** The account of an earlier run stays as it is; why this run could not go on is said in a reply of its own. */
async function besideEarlier(answering, aim, { text, event }) {
    const { world, room } = answering;
    await endAnnouncement(answering, aim);
    const own = { key: `rerun:${world.run.id}/${aim.key}`, command: undefined, over: undefined };
    if (!(0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(room.incident(), own.key))
        await say(answering, own, (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .besideEarlierReply */ .Bx)(text), event);
    return end(world, aim.command, "failed", event.code);
}
/** Where the earlier run died without a word, its ⏳ says so now. */
async function endAnnouncement(answering, aim) {
    const { world, room, comment } = answering;
    const before = (0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(room.incident(), aim.key);
    if (before?.event.type !== "started")
        return;
    const name = before.command ?? comment.commands[0]?.name ?? "";
    const cause = (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .cutOff */ .qG)(world.run.url);
    const event = { type: "failed", code: cause.code, ...(0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinishedIn */ .Fp)(before.event) };
    const text = cause.reply(name, (0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinishedIn */ .Fp)(before.event));
    await say(answering, { ...aim, command: before.command, over: before.commentId }, text, event);
}
async function broke(answering, aim, error) {
    const { world, room } = answering;
    const before = (0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(room.incident(), aim.key)?.event;
    world.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const text = (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .bugReply */ .dZ)(aim.command ?? "", _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .whatWasDone */ .mc.inPart, world.run.url);
    await say(answering, aim, text, { type: "failed", code: "bug", ...(0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinishedIn */ .Fp)(before) });
    return end(world, aim.command, "failed", "bug");
}
async function say({ world, room, comment }, aim, text, event) {
    const record = recordFor({ world, room, comment }, aim, event);
    if (aim.over === undefined)
        await room.post(text, record);
    else
        await room.rewrite(aim.over, text, record);
}
function recordFor({ world, room, comment }, aim, event) {
    return commentRecord({ incident: room.incident().number, comment, run: world.run.id }, aim, event);
}
function commentRecord({ incident, comment, run }, { key, command }, event) {
    // An unknown command may have any length; its name in the record is for readers.
    const named = command === undefined ? {} : { command: command.slice(0, 40) };
    return { v: 1, incident, key, at: comment.at, by: comment.author, ...named, run, event };
}
function end(world, command, ending, code) {
    world.log(`${command === undefined ? "The comment" : `/${command}`}: ${ending} (${code})`);
    return { command: command ?? "", ending, code };
}


/***/ }),

/***/ 6813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k3: () => (/* binding */ answerCommand),
  Ys: () => (/* binding */ isAnsweredForTheRest),
  TN: () => (/* binding */ keyOf)
});

// EXTERNAL MODULE: ./.build/src/commands/arguments.js
var commands_arguments = __webpack_require__(8217);
// EXTERNAL MODULE: ./.build/src/commands/command.js
var commands_command = __webpack_require__(8771);
// EXTERNAL MODULE: ./.build/src/commands/nearest-name.js
var nearest_name = __webpack_require__(2210);
// EXTERNAL MODULE: ./.build/src/commands/registry.js + 41 modules
var registry = __webpack_require__(73);
// EXTERNAL MODULE: ./.build/src/incident/event.js + 1 modules
var incident_event = __webpack_require__(686);
// EXTERNAL MODULE: ./.build/src/incident/incident.js
var incident = __webpack_require__(5710);
// EXTERNAL MODULE: ./.build/src/incident/report.js
var report = __webpack_require__(2898);
// EXTERNAL MODULE: ./.build/src/ports/failure.js
var failure = __webpack_require__(2158);
// EXTERNAL MODULE: ./.build/src/words/plan.js
var plan = __webpack_require__(598);
// EXTERNAL MODULE: ./.build/src/chatops/declaration.js
var declaration = __webpack_require__(4210);
// EXTERNAL MODULE: ./.build/src/chatops/ending.js
var chatops_ending = __webpack_require__(9059);
// EXTERNAL MODULE: ./.build/src/chatops/progress.js
var chatops_progress = __webpack_require__(6847);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.build/src/incident/login.js
var login = __webpack_require__(355);
// EXTERNAL MODULE: ./.build/src/chatops/authorize.js
var authorize = __webpack_require__(4789);
// EXTERNAL MODULE: ./.build/src/chatops/find-commands.js
var find_commands = __webpack_require__(3506);
;// CONCATENATED MODULE: ./.build/src/chatops/run-proposed.js
/**
 * Runs a command that waited for a second person: read again from its comment, which must still say what it said when its
 * effect was shown, and only while who typed it may still command.
 */





function bodyDigestOf(body) {
    return (0,external_node_crypto_.createHash)("sha256").update(body).digest("hex").slice(0, 32);
}
/** Why a command's comment does not count any more: only what everybody can read may run. */
async function changedSincePosted({ issue }, comment) {
    const now = await issue.comment(comment.id);
    if (now && comment.by !== undefined && !(0,login/* isSameLogin */.A)(now.author, comment.by))
        return { refusal: { refused: "proposal-changed" } };
    if (!now)
        return { refusal: { refused: "comment-changed", what: "deleted", of: comment.by } };
    if (bodyDigestOf(now.body) === comment.digest)
        return { body: now.body };
    return { refusal: { refused: "comment-changed", what: "edited", of: comment.by } };
}
async function runProposed(world, outside, proposal, asked) {
    const [, id = "", position = ""] = /^comment:(\d+)\/(\d+)$/.exec(proposal.key) ?? [];
    const digest = proposal.event.bodyDigest;
    const [read, verdict] = await Promise.all([
        changedSincePosted(world, { id: Number(id), digest, by: proposal.by }),
        (0,authorize/* authorize */.G)({ ...world, run: { ...world.run, startedAgainBy: undefined } }, proposal.by),
    ]);
    if ("refusal" in read)
        return read.refusal;
    if (verdict !== "allowed")
        return { refused: "asker-no-permission", login: proposal.by };
    const typed = (await (0,find_commands/* findCommands */.u)(read.body))[Number(position) - 1];
    const prepared = typed && (0,registry/* findCommand */.Z)(typed.name)?.prepare(typed);
    if (!prepared)
        return { refused: "comment-changed", what: "edited", of: proposal.by };
    return "refused" in prepared ? prepared : prepared.run(asked, outside);
}

;// CONCATENATED MODULE: ./.build/src/chatops/run-command.js
/**
 * One command from its key to its reply: looked up by key so that it runs once, claimed before it touches the outside
 * world, and ended in a comment that carries its record.
 */













function keyOf(comment, index) {
    return `comment:${comment.id}/${index + 1}`;
}
/** One answer can stand for a comment as a whole, or for the rest of it: it names no command, and counts for all from there on. */
function isAnsweredForTheRest(record) {
    return record !== undefined && record.command === undefined && (0,incident_event/* isFinal */.dR)(record.event);
}
async function answerCommand(answering, typed, key) {
    const { world, room } = answering;
    const { name } = typed;
    const before = (0,incident/* recordOf */.zv)(room.incident(), key);
    if (before && (0,incident_event/* isFinal */.dR)(before.event)) {
        world.log(`/${name} has already been answered in comment ${before.commentId}; nothing is done twice.`);
        return (0,chatops_ending/* end */._N)(world, name, before.event.type === "refused" ? "refused" : "done", "already-answered");
    }
    const aim = { key, command: name, over: before?.commentId };
    const command = (0,registry/* findCommand */.Z)(name);
    if (!command) {
        const names = registry/* registry */.u.map((known) => known.name);
        return (0,chatops_ending/* refused */.J5)(answering, aim, { refused: "unknown-command", name, nearest: (0,nearest_name/* nearestName */.q)(name, names) });
    }
    const { public: isPublic, allowPublic } = world.repository;
    if (isPublic && !allowPublic && (command.needs.includes("clerk") || command.needs.includes("users"))) {
        return (0,chatops_ending/* refused */.J5)(answering, aim, { refused: "public-repository" });
    }
    const { dryRun, ...meant } = withoutDryRun(command, typed);
    const prepared = command.prepare(meant);
    if ("refused" in prepared)
        return (0,chatops_ending/* refused */.J5)(answering, aim, prepared);
    if (prepared.started === undefined || before)
        return run(answering, aim, { command, prepared, dryRun }, before?.event);
    const claimed = await room.claim(prepared.started(answering.comment.at), (0,chatops_ending/* recordFor */.xR)(answering, aim, startedBy(prepared)));
    if (claimed === undefined)
        return (0,chatops_ending/* end */._N)(world, name, "done", "run-elsewhere");
    return run(answering, { ...aim, over: claimed }, { command, prepared, dryRun }, undefined);
}
/**
 * Commands about users know `--dry-run` themselves, wherever it stands. Of others it is looked for where no text can stand yet,
 * so that a note can speak of it.
 */
function withoutDryRun({ needs }, typed) {
    const rest = needs.includes("clerk") || needs.includes("users") ? undefined : (0,commands_arguments/* afterDryRun */.tz)(typed.text);
    if (rest === undefined)
        return { ...typed, dryRun: false };
    return { ...typed, text: rest, dryRun: true };
}
async function run(answering, aim, running, resumed) {
    const { world, room, comment } = answering;
    const { command, prepared, dryRun } = running;
    async function write(reply, reached) {
        if (aim.over === undefined)
            return undefined;
        const event = { ...startedBy(prepared), type: "started", ...reached };
        return room.update(aim.over, reply, (0,chatops_ending/* recordFor */.xR)(answering, aim, event));
    }
    const progress = (0,chatops_progress/* progressWriter */.l)(world, write);
    async function mark({ line, reply, reached }) {
        world.log(line);
        const failure = await write(reply, reached);
        if (failure)
            throw failure;
    }
    const bodyDigest = bodyDigestOf(comment.body);
    const asked = {
        incident: room.incident(),
        by: comment.author,
        at: comment.at,
        key: aim.key,
        bodyDigest,
        page: world.run.url,
        run: world.run.id,
        resumed,
        report: progress.report,
        mark,
    };
    async function work() {
        const changed = (0,commands_command/* changesUsers */.ck)(command)
            ? await changedSincePosted(world, { id: comment.id, digest: bodyDigest, by: undefined })
            : undefined;
        return changed && "refusal" in changed ? changed.refusal : await prepared.run(asked, outsideOf(world));
    }
    let outcome;
    try {
        outcome = await work().finally(progress.ended);
    }
    catch (error) {
        return error instanceof failure/* OutsideFailure */.Kr ? (0,chatops_ending/* failed */.gz)(answering, aim, error) : (0,chatops_ending/* broke */.QO)(answering, aim, error);
    }
    if ("refused" in outcome)
        return (0,chatops_ending/* refused */.J5)(answering, aim, outcome);
    if ("paused" in outcome)
        return pause(answering, aim, { ...outcome, mark });
    const { ending, lines } = outcome;
    const reply = dryRun ? (0,plan/* dryRunOf */.md)(outcome.reply) : outcome.reply;
    const event = dryRun ? { type: "answered", dryRun: true } : outcome.event;
    await (0,chatops_ending/* say */.cv)(answering, { ...aim, command: outcome.command ?? aim.command }, reply, event);
    return { ...(0,chatops_ending/* end */._N)(world, aim.command, ending, event.type), ...(lines && lines.length > 0 ? { lines } : {}) };
}
/** The record must stand before the file is kept, or whoever goes on would not know of it. */
async function pause(answering, aim, { paused, standing, mark }) {
    try {
        await mark(standing);
    }
    catch (error) {
        return error instanceof failure/* OutsideFailure */.Kr ? (0,chatops_ending/* failed */.gz)(answering, aim, error) : (0,chatops_ending/* broke */.QO)(answering, aim, error);
    }
    return { ...(0,chatops_ending/* end */._N)(answering.world, aim.command, "done", "paused"), paused };
}
function startedBy({ confirms }) {
    return { type: "started", ...(confirms === undefined ? {} : { confirms }) };
}
function outsideOf(world) {
    const outside = {
        clerk: world.clerk,
        people: world.people,
        locks: world.locks,
        users: world.users,
        commands: registry/* registry */.u,
        async affected() {
            const [issue, forms] = await Promise.all([world.issue.read(), world.forms()]);
            return (0,declaration/* reportOf */.EI)(issue, forms)?.fields.get(report/* affectedField */.$2) ?? "";
        },
        runProposed: (proposal, asked) => runProposed(world, outside, proposal, asked),
    };
    return outside;
}


/***/ }),

/***/ 8771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   Vw: () => (/* binding */ done),
/* harmony export */   ck: () => (/* binding */ changesUsers)
/* harmony export */ });
/** Makes a command of its definition; what it does not need it cannot reach. */
function command(definition) {
    const { args: grammar, started, confirms, run, ...facts } = definition;
    return {
        ...facts,
        prepare(typed) {
            const args = grammar.safeParse(typed);
            if (!args.success) {
                return {
                    refused: "bad-arguments",
                    problem: args.error.issues[0]?.message ?? "",
                    usage: facts.usage,
                    example: facts.examples[0] ?? facts.usage,
                };
            }
            return {
                args: args.data,
                started: started && ((at) => started(args.data, at)),
                confirms: confirms?.(args.data),
                async run(asked, outside) {
                    const needed = Object.fromEntries(facts.needs.map((need) => [need, outside[need]]));
                    return run({ ...asked, ...needed, args: args.data });
                },
            };
        },
    };
}
function done(event, reply) {
    return { event, reply, ending: "done" };
}
/** Whether it does something to users, which only a comment that still stands may ask for. */
function changesUsers({ needs, risk }) {
    return needs.includes("clerk") && risk !== "read";
}


/***/ }),

/***/ 73:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ findCommand),
  u: () => (/* binding */ registry)
});

// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
;// CONCATENATED MODULE: ./.build/src/words/session.js

function sessionCells({ startedAt, lastActiveAt, device, city, country, ipAddress, impersonated, }) {
    const place = [city, country].filter((part) => part !== null).join(", ");
    return [
        day(startedAt),
        day(lastActiveAt),
        `${device === null ? "not known" : (0,words_text/* quote */.hD)(device, 60)}${impersonated ? ", **impersonated by somebody of your team**" : ""}`,
        place === "" ? "not known" : (0,words_text/* quote */.hD)(place, 60),
        ipAddress === null ? "not known" : (0,words_text/* code */.aY)(maskIp(ipAddress), 60),
    ];
}
function day(instant) {
    return instant === null ? "not known" : `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}
/** `203.0.113.7` becomes `203.0.113.…`, `2001:db8:1:2::3` becomes `2001:db8:1:…`: the network, not the device. */
function maskIp(address) {
    if (/^\d+(\.\d+){3}$/.test(address))
        return address.replace(/\d+$/, "…");
    const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
    if (mapped)
        return maskIp(mapped);
    // Up to where zeros are left out: what stands behind that is the device's own part.
    const network = /^(?:[0-9a-f]{1,4}:){1,3}/i.exec(address)?.[0];
    return network !== undefined && /^[0-9a-f:.]+$/i.test(address) ? `${network}…` : "…";
}

;// CONCATENATED MODULE: ./.build/src/words/access-log.js


function accessLogStarted(asked) {
    return `⏳ Reading the sessions of ${(0,words_text/* shown */.SP)(asked)} …`;
}
/** A comment has room for some more. */
const mostRows = 100;
/** Names of devices and places are other people's words, and may be long. */
const longestRows = 40_000;
function sessionRow(session) {
    const status = (0,words_text/* quote */.hD)(session.status, 40);
    return `| ${[session.live ? `**${status}**` : status, ...sessionCells(session)].join(" | ")} |`;
}
function accessLogReply({ id, email }, sessions) {
    const who = `${(0,words_text/* code */.aY)(id)}${email ? `, ${(0,words_text/* code */.aY)((0,words_text/* maskEmail */.vA)(email))}` : ""}`;
    if (sessions.length === 0) {
        return `**Clerk lists no session of ${who}.** It forgets sessions that are over after a while, so this does not prove that there was none. ${elsewhere}`;
    }
    const live = sessions.filter(({ live }) => live).length;
    const rows = (0,words_text/* firstThatFit */.f)(sessions.slice(0, mostRows).map(sessionRow), longestRows);
    const more = sessions.length - rows.length;
    return [
        `**${(0,words_text/* plural */.LS)(sessions.length, "session")} of ${who}**, ${live === 0 ? "none" : (0,words_text/* number */.ai)(live)} of them live; newest first, times in UTC.`,
        `| State | Started | Last active | Device | Place | Address |\n|---|---|---|---|---|---|\n${rows.join("\n")}`,
        ...(more > 0 ? [`… and ${(0,words_text/* number */.ai)(more)} older ones, which do not fit here.`] : []),
        `Clerk forgets sessions that are over after a while, so the oldest may be missing. ${elsewhere}`,
        live > 0
            ? `Next: ${(0,words_text/* code */.aY)(`/revoke ${id}`)} ends the live ones, ${(0,words_text/* code */.aY)(`/user ${id}`)} shows what else opens the account.`
            : `Next: ${(0,words_text/* code */.aY)(`/user ${id}`)} shows what else opens the account.`,
    ].join("\n\n");
}
const elsewhere = "What was done in a session stands in your application's own logs, and, for some days only, in Clerk's dashboard under Logs: save both early.";

// EXTERNAL MODULE: ./.build/src/commands/arguments.js
var commands_arguments = __webpack_require__(8217);
// EXTERNAL MODULE: ./.build/src/commands/command.js
var command = __webpack_require__(8771);
// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
;// CONCATENATED MODULE: ./.build/src/commands/same-instance.js
/** Asks Clerk only where the key itself does not say whose it is. */
async function otherInstance({ environment }, clerk) {
    if (environment === null)
        return undefined;
    const own = clerk.instance ?? (await clerk.environment());
    return own === undefined || own === environment
        ? undefined
        : { refused: "other-instance", own, incident: environment };
}

;// CONCATENATED MODULE: ./.build/src/commands/find-one.js


async function findOne(clerk, incident, { asked, user }) {
    const refusal = await otherInstance(incident, clerk);
    if (refusal)
        return refusal;
    const [found = []] = await clerk.findUsers([user]);
    if (found instanceof ports_failure/* OutsideFailure */.Kr)
        throw found;
    const [known, ...others] = found;
    if (known && others.length === 0)
        return known;
    return { refused: "no-such-user", asked, candidates: found.map(({ id }) => id) };
}

// EXTERNAL MODULE: ./.build/src/incident/report.js
var report = __webpack_require__(2898);
// EXTERNAL MODULE: ./.build/src/incident/user-id.js
var user_id = __webpack_require__(5329);
// EXTERNAL MODULE: ./.build/src/words/problems.js
var problems = __webpack_require__(7733);
;// CONCATENATED MODULE: ./.build/src/commands/selection.js
/**
 * What the commands about users share: whom they are about, and with which options. A command about more than one user,
 * or about whoever fits a filter, is dangerous; nothing here asks Clerk.
 */




/** A comment has room for some more; what is longer is a matter for a filter. */
const mostUsers = 1_000;
/** What each option of the commands about users is followed by; help says what it means. */
const kinds = {
    "from-report": "flag",
    organization: "word",
    "signed-in-since": "text",
    except: "text",
    "api-keys": "flag",
    reason: "text",
    "dry-run": "flag",
    alone: "text",
};
const filters = ["from-report", "organization", "signed-in-since"];
/** All of these commands have them. */
const always = ["reason", "dry-run", "alone"];
function readOperation(typed, more) {
    const { text } = typed;
    overlookNothing(typed);
    const known = Object.fromEntries([...always, ...more].map((name) => [name, kinds[name]]));
    const options = (0,commands_arguments/* readOptions */.Tt)(text, known);
    const selection = readSelection(options);
    return {
        selection,
        except: readExcept(options, selection),
        apiKeys: options.given("api-keys"),
        dryRun: options.given("dry-run"),
        reason: readText(options, "reason"),
        alone: readText(options, "alone"),
    };
}
/**
 * Only the command's own line counts, so what was meant for it and stands below is refused: options anywhere up to the next
 * command, users up to a blank line. What is said of other users further down is conversation.
 */
function overlookNothing({ below, after = "" }) {
    const [next = ""] = after.split(/(?:^|\n)\n/);
    const user = (0,user_id/* separate */.sj)(`${below}\n${after.startsWith("\n") ? "" : next}`).find((word) => (0,user_id/* parseUserReference */.oX)(word));
    const overlooked = user ?? (0,commands_arguments/* likelyOption */.MX)(`${below}\n${after.replace(/^(?:[-*+]|\d+[.)])\s+/gm, "")}`, Object.keys(kinds));
    if (overlooked !== undefined)
        throw new commands_arguments/* Problem */.AF((0,problems/* usersBelow */.Kg)(overlooked));
}
function readText(options, name) {
    const text = options.valueOf(name);
    if (text === undefined)
        return null;
    const user = (0,user_id/* separate */.sj)(text).find((word) => (0,user_id/* parseUserReference */.oX)(word) !== undefined && word.startsWith("user_"));
    if (user !== undefined)
        throw new commands_arguments/* Problem */.AF((0,problems/* userInText */.Q0)(user, name));
    return (0,commands_arguments/* shortText */.os)(text, commands_arguments/* longestReason */.xg);
}
function readSelection(options) {
    const named = readUsers(options.words);
    const given = filters.filter((name) => options.given(name));
    if (given.length + (named.length > 0 ? 1 : 0) > 1)
        throw new commands_arguments/* Problem */.AF(problems/* usersOrFilter */.GE);
    const [filter] = given;
    if (filter !== undefined)
        return readFilter(filter, options.valueOf(filter) ?? "");
    if (named.length === 0)
        throw new commands_arguments/* Problem */.AF((0,problems/* missing */.LO)("user"));
    return { by: "names", named };
}
function readExcept(options, { by }) {
    if (!options.given("except"))
        return [];
    if (by === "names")
        throw new commands_arguments/* Problem */.AF(problems/* exceptWithoutFilter */.GN);
    const named = readUsers(options.valueOf("except") ?? "");
    if (named.length === 0)
        throw new commands_arguments/* Problem */.AF(problems/* userExpectedAfterExcept */.xK);
    return named;
}
function readFilter(filter, value) {
    switch (filter) {
        case "from-report":
            return { by: "report" };
        case "organization": {
            const organization = user_id/* OrganizationId */.vW.safeParse(value);
            if (!organization.success)
                throw new commands_arguments/* Problem */.AF(problems/* noOrganization */.LB);
            return { by: "organization", organization: organization.data };
        }
        case "signed-in-since": {
            // Any far instant serves to see that it is a time at all.
            if ((0,report/* parseUtcTime */.jm)(value, "9999-12-31T23:59:59Z") === null)
                throw new commands_arguments/* Problem */.AF(problems/* noInstant */.JH);
            return { by: "signed-in-since", time: value };
        }
    }
}
function readUsers(text) {
    const named = [...new Set((0,user_id/* separate */.sj)(text))].map((asked) => {
        const user = (0,user_id/* parseUserReference */.oX)(asked);
        if (!user)
            throw new commands_arguments/* Problem */.AF((0,problems/* noUser */.x)(asked));
        return { asked, user };
    });
    if (named.length > mostUsers)
        throw new commands_arguments/* Problem */.AF((0,problems/* tooManyUsers */.GZ)(named.length, mostUsers));
    return named;
}
/** Who fits it may change while people talk; names stand for the same users. */
function isFilter({ by }) {
    return by === "organization" || by === "signed-in-since";
}
/** The options that select the same users later, when a bare time of day would mean another day; undefined for names. */
function filterAgain(selection, at, except) {
    const filter = filterOf(selection, at);
    return filter === undefined || except.length === 0 ? filter : `${filter} --except ${except.join(" ")}`;
}
function filterOf(selection, at) {
    switch (selection.by) {
        case "names":
            return undefined;
        case "report":
            return "--from-report";
        case "organization":
            return `--organization ${selection.organization}`;
        case "signed-in-since": {
            const since = (0,report/* parseUtcTime */.jm)(selection.time, at) ?? at;
            return `--signed-in-since ${since.slice(0, 10)} ${since.slice(11, 16)}`;
        }
    }
}
function isDangerous({ selection }) {
    return selection.by !== "names" || selection.named.length > 1;
}
/** For commands that read: one user, and nothing else. */
function readOneUser(text) {
    const [named, ...others] = readUsers((0,commands_arguments/* readOptions */.Tt)(text, { "dry-run": "flag" }).words);
    if (!named || others.length > 0)
        throw new commands_arguments/* Problem */.AF(problems/* oneUser */.qo);
    return named;
}

;// CONCATENATED MODULE: ./.build/src/commands/access-log.js
/** `/access-log`: when, from where and with what somebody was signed in as a user, as far back as Clerk remembers. It reads only. */





const accessLog = (0,command/* command */.G5)({
    name: "access-log",
    usage: "/access-log <user id or e-mail>",
    summary: "List a user's sessions over time, with device, place and masked address.",
    examples: ["/access-log user_2NNEqL2nrIRdJ194ndJqAHwEfxC"],
    risk: "read",
    inverse: "There is nothing to take back.",
    needs: ["clerk"],
    args: (0,commands_arguments/* grammar */.qN)((text) => readOneUser(text)),
    started: ({ asked }) => accessLogStarted(asked),
    async run({ args, clerk: connect, incident }) {
        const clerk = await connect();
        const found = await findOne(clerk, incident, args);
        if ("refused" in found)
            return found;
        const sessions = await clerk.sessions(found.id);
        return { event: { type: "answered" }, reply: accessLogReply(found, sessions), ending: "done" };
    },
});

// EXTERNAL MODULE: ./.build/src/incident/login.js
var login = __webpack_require__(355);
;// CONCATENATED MODULE: ./.build/src/incident/decide.js

const isOver = (incident) => incident.status === "resolved" || incident.closed;
function decide(incident, intent) {
    switch (intent.type) {
        case "acknowledge":
            if (isOver(incident))
                return { refused: "already-over" };
            if (incident.status === "acknowledged")
                return { refused: "already-acknowledged" };
            return { event: { type: "acknowledged" } };
        case "note":
            return { event: { type: "noted", text: intent.text, happenedAt: intent.happenedAt } };
        case "change-severity":
            if (incident.severity === intent.severity)
                return { refused: "same-severity" };
            return { event: { type: "severity-changed", severity: intent.severity } };
        case "assign-lead":
            if ((0,login/* isSameLogin */.A)(incident.lead, intent.lead))
                return { refused: "same-lead" };
            return { event: { type: "lead-assigned", lead: intent.lead } };
        case "resolve":
            if (incident.status === "resolved")
                return { refused: "already-over" };
            return { event: { type: "resolved", how: intent.how } };
        case "reopen":
            if (!isOver(incident))
                return { refused: "not-over" };
            return { event: { type: "reopened", reason: intent.reason } };
    }
}

// EXTERNAL MODULE: ./.build/src/words/time.js
var time = __webpack_require__(8412);
;// CONCATENATED MODULE: ./.build/src/words/replies.js


function acknowledged(incident, by, at) {
    const next = incident.lead ? "" : ` Next: say who leads, ${(0,words_text/* code */.aY)(`/lead @${by}`)} if it is you.`;
    return `✅ **${(0,words_text/* quote */.hD)(by)} is on it**, ${(0,time/* elapsed */.vk)(incident.declared.at, at)} after the incident was declared.${next}`;
}
function noted(text, happenedAt) {
    return `📝 Added to the timeline, ${(0,time/* dateAndClock */.qo)(happenedAt)}: ${(0,words_text/* quote */.hD)(text, text.length)}`;
}
function severityChanged(from, to) {
    return `✅ **The severity is ${to} now**, it was ${from}. To change it back: ${(0,words_text/* code */.aY)(`/severity ${from}`)}.`;
}
function leadAssigned(lead, before) {
    return `✅ **@${lead} leads this incident now**${before ? `, taking over from ${(0,words_text/* quote */.hD)(before)}` : ""}. The lead decides and keeps the timeline; others work.`;
}
/** `waiting` are the commands that could still run, were somebody to agree. */
function resolved(incident, { at, how, waiting }) {
    const severity = incident.highestSeverity;
    return [
        `✅ **Resolved** after ${(0,time/* elapsed */.vk)(incident.declared.at, at)}${how ? `: ${(0,words_text/* quote */.hD)(how)}` : ""}.`,
        `Next: tick what is done in the checklist and write down what is still in your head with \`/note [HH:MM] text\`${severity === "P3" ? "" : "; then write the post-mortem into `incidents/`, and close the issue"}. If the trouble comes back: \`/reopen\` and why.`,
        ...stillWaiting(waiting),
    ].join("\n\n");
}
function stillWaiting(waiting) {
    if (waiting.length === 0)
        return [];
    const commands = waiting.map(({ command, by, event }) => `- ${(0,words_text/* code */.aY)(`/${command ?? ""}`)} of ${(0,words_text/* quote */.hD)(by)} for ${(0,words_text/* plural */.LS)(event.users, "user")}, until ${(0,time/* clock */.pm)(event.expiresAt)} UTC: ${(0,words_text/* code */.aY)(`/cancel ${event.code}`)} withdraws it`);
    return [
        `⚠️ **Still waiting for a second person**, and run if somebody confirms:\n\n${(0,words_text/* someLines */.Sk)(commands, mostWaiting)}`,
    ];
}
/** Whoever types more than these in half an hour finds the others above. */
const mostWaiting = 20;
function reopened(reason, at) {
    return `✅ **Open again** since ${(0,time/* clock */.pm)(at)} UTC: ${(0,words_text/* quote */.hD)(reason)}\n\nNobody has acknowledged it yet. Next: \`/ack\`.`;
}

;// CONCATENATED MODULE: ./.build/src/commands/ack.js
/** `/ack`: somebody says that they are on it. */





const ack = (0,command/* command */.G5)({
    name: "ack",
    usage: "/ack",
    summary: "Say that you are on it.",
    examples: ["/ack"],
    risk: "act",
    inverse: "It cannot be taken back.",
    needs: [],
    args: (0,commands_arguments/* grammar */.qN)((text) => {
        if (text !== "")
            throw new commands_arguments/* Problem */.AF(problems/* takesNothing */.cf);
    }),
    run({ incident, by, at }) {
        const decision = decide(incident, { type: "acknowledge" });
        return "refused" in decision ? decision : (0,command/* done */.Vw)(decision.event, acknowledged(incident, by, at));
    },
});

// EXTERNAL MODULE: ./.build/src/incident/proposal.js
var incident_proposal = __webpack_require__(5698);
// EXTERNAL MODULE: ./.build/src/words/plan.js
var words_plan = __webpack_require__(598);
;// CONCATENATED MODULE: ./.build/src/commands/cancel.js
/** `/cancel`: a dangerous command that waits for a second person is not to run any more. Anybody who may command may say so. */




const cancel = (0,command/* command */.G5)({
    name: "cancel",
    usage: "/cancel <code>",
    summary: "Withdraw a dangerous command before anybody agrees to it.",
    examples: ["/cancel K7QF"],
    risk: "act",
    inverse: "To take it back: type the command again.",
    needs: [],
    args: (0,commands_arguments/* grammar */.qN)((text) => (0,commands_arguments/* readCode */.wr)(text)),
    run({ args: code, incident, at }) {
        const proposals = (0,incident_proposal/* proposalsOf */.V4)(incident);
        const proposal = proposals.find(({ event }) => event.code === code);
        const waiting = (0,incident_proposal/* waitingAt */.hW)(incident, at);
        if (!proposal)
            return { refused: "unknown-code", code, waiting: waiting.map(({ event }) => event.code) };
        const { state } = (0,incident_proposal/* stateOfProposal */.X$)(incident, proposal, at);
        const begun = (0,incident_proposal/* hasBegun */.SU)(incident, { code });
        if (state !== "waiting" && state !== "unfinished")
            return { refused: "code-not-waiting", code, state, proposal, begun };
        return (0,command/* done */.Vw)({ type: "cancelled", code }, (0,words_plan/* cancelled */.KW)(proposal, begun));
    },
});

// EXTERNAL MODULE: ./.build/src/words/progress.js
var progress = __webpack_require__(8370);
;// CONCATENATED MODULE: ./.build/src/commands/confirm.js
/**
 * `/confirm`: a second person agrees to a dangerous command, and it runs. The code names the command, its comment and its
 * time; whoever typed the command cannot agree to it, but for the lead who says why they are alone.
 */






const confirm_confirm = (0,command/* command */.G5)({
    name: "confirm",
    usage: '/confirm <code> [--alone "reason"]',
    summary: "Agree to a dangerous command that somebody else typed; then it runs.",
    examples: ["/confirm K7QF", '/confirm K7QF --alone "nobody else answers the phone"'],
    risk: "act",
    inverse: "How the command that it runs is taken back stands in the reply to that command.",
    needs: ["clerk", "runProposed"],
    args: (0,commands_arguments/* grammar */.qN)((text, below, after) => {
        overlookNothing({ text, below, after });
        const options = (0,commands_arguments/* readOptions */.Tt)(text, { alone: "text", "dry-run": "flag" });
        const alone = options.valueOf("alone");
        return {
            code: (0,commands_arguments/* readCode */.wr)(options.words),
            alone: alone === undefined ? null : (0,commands_arguments/* shortText */.os)(alone, commands_arguments/* longestReason */.xg),
            dryRun: options.given("dry-run"),
        };
    }),
    started: ({ code }) => (0,progress/* confirmStarted */.uq)(code),
    confirms: ({ code }) => code,
    async run({ args, runProposed, ...asked }) {
        const { incident, by, at, key } = asked;
        const { code, alone, dryRun } = args;
        const proposals = (0,incident_proposal/* proposalsOf */.V4)(incident);
        const proposal = proposals.find(({ event }) => event.code === code);
        const waiting = (0,incident_proposal/* waitingAt */.hW)(incident, at);
        if (!proposal)
            return { refused: "unknown-code", code, waiting: waiting.map(({ event }) => event.code) };
        // By when it was typed, so that a run which is started again much later had still agreed in time.
        const found = (0,incident_proposal/* stateOfProposal */.X$)(incident, proposal, at, key);
        if (found.state === "expired" ||
            found.state === "cancelled" ||
            (found.state === "ran" && found.record.key !== key)) {
            const begun = asked.resumed !== undefined || (0,incident_proposal/* hasBegun */.SU)(incident, { code }, key);
            return { refused: "code-not-waiting", code, state: found.state, proposal, begun };
        }
        const isSecond = !(0,login/* isSameLogin */.A)(proposal.by, by);
        if (!isSecond && !dryRun) {
            if (alone === null)
                return { refused: "own-command", code, lead: incident.lead };
            if (!(0,login/* isSameLogin */.A)(incident.lead, by))
                return { refused: "alone-not-lead", lead: incident.lead, code };
        }
        const earlier = found.state === "unfinished" && asked.resumed === undefined ? found.record : undefined;
        const resumed = earlier ? { resumed: earlier.event, at: earlier.at } : {};
        const confirmation = { proposal, alone: isSecond ? null : alone, dryRun };
        return runProposed(proposal, { ...asked, ...resumed, confirmation });
    },
});

// EXTERNAL MODULE: ./.build/src/words/resync.js
var resync = __webpack_require__(491);
// EXTERNAL MODULE: ./.build/src/words/resync-progress.js
var resync_progress = __webpack_require__(5139);
// EXTERNAL MODULE: ./.build/src/commands/table/measure.js
var measure = __webpack_require__(6217);
;// CONCATENATED MODULE: ./.build/src/commands/drift.js
/** `/drift`: how far the application's users table is from Clerk. It writes nothing, neither there nor here. */







const drift = (0,command/* command */.G5)({
    name: "drift",
    usage: "/drift",
    summary: "Compare the application's users table with Clerk: missing, stale, different and gone users. Writes nothing.",
    examples: ["/drift"],
    risk: "read",
    inverse: "There is nothing to take back.",
    needs: ["clerk", "users"],
    args: (0,commands_arguments/* grammar */.qN)((text) => {
        const { words } = (0,commands_arguments/* readOptions */.Tt)(text, { "dry-run": "flag" });
        if (words !== "")
            throw new commands_arguments/* Problem */.AF((0,problems/* nothingBeside */.i6)(words));
        return {};
    }),
    started: () => resync_progress/* driftStarted */.JK,
    async run({ clerk: connect, users: side, incident, report }) {
        const refusal = await otherInstance(incident, await connect());
        if (refusal)
            return refusal;
        const users = await side();
        if ("refused" in users)
            return users;
        const measured = await (0,measure/* measure */.x)(users, report);
        if ("refused" in measured)
            return measured;
        return { event: measured.event, reply: (0,resync/* resyncReply */.XP)(measured.told), ending: "done" };
    },
});

// EXTERNAL MODULE: ./.build/src/ports/users-table.js
var users_table = __webpack_require__(1725);
// EXTERNAL MODULE: ./.build/src/words/export.js
var words_export = __webpack_require__(3187);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.build/src/resync/export.js
var resync_export = __webpack_require__(4366);
// EXTERNAL MODULE: ./.build/src/commands/table/record.js
var record = __webpack_require__(6756);
;// CONCATENATED MODULE: ./.build/src/commands/table/keep-export.js
/**
 * The table as it is, kept before anything writes to it. The file is kept by a step of the job that comes after ours, so the
 * work pauses here and is taken up by the step after that; nothing is written to the table before it is known to be kept.
 */




/** Whoever can read the repository can read what its runs keep. */
function mayNotExport(users) {
    return users.public && users.seal === undefined ? { refused: "export-public" } : undefined;
}
async function keepExport({ users, table, asked }) {
    const { resumed, incident, key, run, at } = asked;
    const { exported: before, ...reached } = (0,record/* reachedIn */.ml)(resumed);
    if (before?.url)
        return before;
    if (before && users.keptAt !== undefined) {
        const kept = { ...before, url: users.keptAt };
        const { line, reply } = (0,resync_progress/* exportBeingKept */.o)(kept);
        await asked.mark({ line, reply, reached: { ...reached, exported: kept } });
        return kept;
    }
    const serial = `${key.replace(/\D+/g, "-").replace(/^-/, "")}-${run.replace("/", "-")}`;
    const name = `users-table-${incident.number}-${serial}.csv.gz${users.seal ? ".age" : ""}`;
    const path = (0,external_node_path_.join)(users.folder, name);
    const { rows, bytes, digest } = await (0,resync_export/* exportTable */.Z)({ table, path, seal: users.seal });
    const exported = { rows, bytes, digest, name, url: null, at };
    return { paused: { path }, standing: { ...(0,resync_progress/* exportBeingKept */.o)(exported), reached: { ...reached, exported } } };
}

// EXTERNAL MODULE: ./.build/src/commands/table/with-table.js
var with_table = __webpack_require__(512);
;// CONCATENATED MODULE: ./.build/src/commands/export.js
/** `/export`: keeps the application's users table as it is now in a file of the run. It must be kept before it is said to be. */








const exportTable = (0,command/* command */.G5)({
    name: "export",
    usage: "/export",
    summary: "Keep the application's users table as it is now, as a compressed file of the run.",
    examples: ["/export"],
    risk: "act",
    inverse: "To take it back: delete the artifact on the run's page.",
    needs: ["users"],
    args: (0,commands_arguments/* grammar */.qN)((text) => {
        const { words } = (0,commands_arguments/* readOptions */.Tt)(text, { "dry-run": "flag" });
        if (words !== "")
            throw new commands_arguments/* Problem */.AF((0,problems/* nothingBeside */.i6)(words));
        return {};
    }),
    started: () => resync_progress/* exportStarted */.oF,
    async run({ users: side, ...asked }) {
        const users = await side();
        if ("refused" in users)
            return users;
        const refusal = mayNotExport(users);
        if (refusal)
            return refusal;
        return (0,with_table/* withTable */.P)(users, users_table/* onlyRead */.R, async (table) => {
            const kept = await keepExport({ users, table, asked });
            if ("paused" in kept || "refused" in kept)
                return kept;
            const reply = (0,words_export/* exportReply */.N)(kept, table.facts.name, users.seal !== undefined);
            return { event: { type: "exported", export: kept }, reply, ending: "done" };
        });
    },
});
// The name of the command is a word of the language.


// EXTERNAL MODULE: ./.build/src/operations/force-reset.js
var force_reset = __webpack_require__(3391);
// EXTERNAL MODULE: ./.build/src/operations/targets.js
var operations_targets = __webpack_require__(8592);
;// CONCATENATED MODULE: ./.build/src/operations/except.js

async function leaveOutExcepted(targets, clerk, except) {
    if (except.length === 0)
        return { targets, excepted: [] };
    const users = (0,operations_targets/* usersOf */.ev)(targets.all);
    const given = new Set(users.map(({ id }) => id));
    const excepted = [];
    for (const target of await (0,operations_targets/* byName */.nG)(clerk, except)) {
        const { asked, outcome } = target;
        if (outcome === "unread")
            throw target.failure;
        if (outcome === "unknown")
            return { refused: "except-names-nobody", asked, candidates: [] };
        if (outcome === "ambiguous")
            return { refused: "except-names-nobody", asked, candidates: target.candidates };
        if (outcome === "user")
            excepted.push({ asked, known: target.known, fits: given.has(target.known.id) });
    }
    const ids = new Set(excepted.map(({ known }) => known.id));
    const names = new Set(targets.all.flatMap((target) => (target.outcome === "user" && ids.has(target.known.id) ? [target.asked] : [])));
    const all = targets.all.filter((target) => !names.has(target.outcome === "repeated" ? target.as : target.asked));
    // Of a name that could not be read, or is nobody's, something else is to be said.
    if (users.length > 0 && all.length === 0)
        return { refused: "only-excepted" };
    return { targets: { ...targets, all }, excepted };
}

;// CONCATENATED MODULE: ./.build/src/words/help.js
/** Help, made from what the commands say of themselves; the README's table is made from the same. */

const riskNames = {
    read: "only answers",
    act: "changes something",
    dangerous: "needs a second person for more than one user, or with a filter",
};
function helpTable(commands) {
    const rows = commands.map(({ usage, summary }) => `| ${(0,words_text/* code */.aY)(usage).replaceAll("|", "\\|")} | ${summary} |`);
    return ["| Type | What it does |", "|---|---|", ...rows].join("\n");
}
function helpReply(commands) {
    return [
        "**Type a command at the start of a line, in a new comment.** Several lines may each hold one; they run in order. Text in code, quotes and links never runs, and edits run nothing.",
        helpTable(commands),
        "People with the role write, maintain or admin may run them, and the responders that `INCIDENT_CONTACTS.yml` names. 👀 means seen, 🚀 done, 😕 not done (refused, or it waits for a second person), 👎 failed (❌ in the reply); the reply says why, and what to do next. More on one command: `/help revoke`.",
    ].join("\n\n");
}
function helpOneReply(command) {
    return [
        `**${(0,words_text/* code */.aY)(command.usage)}** ${command.summary}`,
        command.examples.map((example) => `- ${(0,words_text/* code */.aY)(example)}`).join("\n"),
        ...(command.options ? [command.options.map((option) => `- ${option}`).join("\n")] : []),
        `It ${command.needsSecond ? `needs a second person ${command.needsSecond}` : riskNames[command.risk]}. ${command.inverse}`,
    ].join("\n\n");
}
/** The options of the commands about users. */
const meanings = {
    "from-report": "`--from-report` instead of users: those whom the report names as affected",
    organization: "`--organization org_…` instead of users: everybody in that organization",
    "signed-in-since": "`--signed-in-since 09:40` instead of users: everybody who signed in since then (UTC; with a date as 2026-03-01 09:40)",
    except: "`--except <user id or e-mail> […]` with one of these: everybody but them",
    "api-keys": "`--api-keys`: revokes the users' own API keys too, which outlive every session; they cannot be brought back",
    reason: "`--reason text`: why, for the record",
    "dry-run": "`--dry-run`: only shows what it would do",
    alone: '`--alone "why"`: the lead goes without a second person; the reason stands in the record',
};
function optionsOf(names) {
    return names.map((name) => meanings[name]);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.build/src/commands/operation/agreement.js
/**
 * What two people agree on: a code for them to type, a seal that nobody else can make, and whether the command would still
 * hit whom they were shown. Nothing here changes anything.
 */



/** All that a second person relies on: who asked for what, when, and whom it hits. */
function sealed(event, { incident, by, at, key }) {
    const { code, expiresAt, bodyDigest, users, usersDigest, marks, exceptDigest, gone } = event;
    // Of what older records do not have, nothing is in their seal.
    const known = [marks, exceptDigest, gone].some((one) => one !== undefined);
    const more = known ? [{ marks, exceptDigest, gone }] : [];
    const asked = [incident.number, key, by.toLowerCase(), Date.parse(at)];
    return JSON.stringify([...asked, code, Date.parse(expiresAt), bodyDigest, users, usersDigest, ...more]);
}
/** Before anything is asked of Clerk or of people by name of what a record says. */
function isForged({ confirmation, incident, clerk, }) {
    if (!confirmation)
        return false;
    const { event, by, at, key } = confirmation.proposal;
    return clerk.seal(sealed(event, { incident, by, at, key })) !== event.seal;
}
// Without what is mistaken for one another when it is read aloud or typed on a phone.
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/** Four characters, the same whenever this command is asked, and of no other command in this incident. */
function codeFor(incident, key) {
    const taken = new Set((0,incident_proposal/* proposalsOf */.V4)(incident)
        .filter((other) => other.key !== key)
        .map(({ event }) => event.code));
    for (let salt = 0;; salt++) {
        const bytes = (0,external_node_crypto_.createHash)("sha256").update(`${incident.number} ${key} ${salt}`).digest();
        const code = [...bytes.subarray(0, 4)].map((byte) => alphabet[byte % alphabet.length]).join("");
        if (!taken.has(code))
            return code;
    }
}
/**
 * So many may sign in while people talk; the reply that asks for the second person says so. Nobody where those who were shown
 * are marked.
 */
function mayGrow({ by }, users, marks) {
    return by === "signed-in-since" && marks === undefined ? Math.max(10, Math.floor(users / 10)) : 0;
}
/** Undefined where nobody is. */
function exceptDigestOf(excepted) {
    return excepted.length === 0 ? undefined : (0,operations_targets/* digestOf */.ol)(excepted.map(({ known }) => known.id));
}
/** The users must be the same; only whoever signed in since a time may have grown in number. */
function changedSince(before, { selection, targets: { all }, excepted }) {
    const ids = (0,operations_targets/* usersOf */.ev)(all).map(({ id }) => id);
    const most = before.users + mayGrow(selection, before.users, before.marks);
    const isSame = selection.by === "signed-in-since" ? ids.length <= most : (0,operations_targets/* digestOf */.ol)(ids) === before.usersDigest;
    const sparesOthers = exceptDigestOf(excepted) !== before.exceptDigest;
    if (isSame && !sparesOthers)
        return undefined;
    // Nobody has changed anything where Clerk only did not tell.
    const unread = all.find((target) => target.outcome === "unread");
    if (unread)
        throw unread.failure;
    return { refused: "users-changed", before: before.users, now: ids.length, sparesOthers };
}

;// CONCATENATED MODULE: ./.build/src/commands/operation/asked-operation.js

/** Whom a filter gives needs no unlocking unless they are kept out, which the unlocking itself changes. */
function byState({ args }, { operation }) {
    return operation.name === "unlock" && isFilter(args.selection);
}
/** When the command was typed, however much later somebody agreed to it. */
function askedAt({ confirmation, at }) {
    return confirmation?.proposal.at ?? at;
}

// EXTERNAL MODULE: ./.build/src/operations/perform.js + 4 modules
var perform = __webpack_require__(4014);
// EXTERNAL MODULE: ./.build/src/words/failure.js + 5 modules
var words_failure = __webpack_require__(9539);
// EXTERNAL MODULE: ./.build/src/incident/event.js + 1 modules
var incident_event = __webpack_require__(686);
// EXTERNAL MODULE: ./.build/src/incident/handled.js
var handled = __webpack_require__(4748);
// EXTERNAL MODULE: ./.build/src/operations/totals.js
var totals = __webpack_require__(1539);
;// CONCATENATED MODULE: ./.build/src/commands/operation/resumed.js
/**
 * An operation on users whose earlier run did not end: what that run had recorded, and what the log holds of others since
 * it was asked for.
 */






function progressIn(resumed) {
    if (!(0,handled/* isHandledEvent */.z2)(resumed))
        return (0,incident_event/* unfinishedIn */.Fp)(resumed).progress ?? { users: [], rest: totals/* nothing */.s6 };
    const { users, rest = totals/* nothing */.s6, done } = resumed;
    return { users, rest, ...(done ? { done } : {}) };
}
/** Runs that the same code let work are earlier parts of this one. */
function recordedByOthers({ incident, key, at, confirmation }) {
    const code = confirmation?.proposal.event.code;
    return recordedSince(incident, key, at).filter(({ event }) => !(0,handled/* isHandledEvent */.z2)(event) || code === undefined || event.confirmed?.code !== code);
}
/**
 * A lockout that is taken up again must not undo that users were let in again meanwhile. Of few their record names them, and
 * they are left alone; of many it does not, nor is there a whole one where the run was cut off.
 */
function letInSince({ facts, resumed, incident, key, at }) {
    if (facts.operation.name !== "lockout" || !resumed)
        return undefined;
    const some = recordedSince(incident, key, at).some((record) => isCutOff(incident, record, "unlock") || (record.event.type === "unlocked" && (record.event.rest?.users ?? 0) > 0));
    return some ? { refused: "let-in-since" } : undefined;
}
/** A late run of an `/unlock` must not let in whom a later `/lockout` keeps out, whether that names them or only counts them. */
function lockedOutSince(asked, { all }) {
    const { facts, resumed, confirmation, incident, key } = asked;
    if (facts.operation.name !== "unlock" || !(resumed || confirmation))
        return undefined;
    const ids = new Set((0,operations_targets/* usersOf */.ev)(all).map(({ id }) => id));
    const some = recordedSince(incident, key, askedAt(asked)).some((record) => isCutOff(incident, record, "lockout") || keepsOut(record, ids));
    return some ? { refused: "locked-out-since" } : undefined;
}
function keepsOut({ event }, ids) {
    if (event.type !== "locked-out")
        return false;
    return (event.rest?.users ?? 0) > 0 || event.users.some(({ user, letIn }) => ids.has(user) && !letIn);
}
/** A run of the operation, or of an agreement to it, that has not come to say what it did. */
function isCutOff(incident, { event, command }, operation) {
    if (event.type !== "started" && event.type !== "failed")
        return false;
    const agreed = (0,incident_proposal/* proposalsOf */.V4)(incident).find((proposal) => proposal.event.code === event.confirms);
    return (agreed ?? { command }).command === operation;
}
function recordedSince(incident, key, at) {
    return incident.log.filter((record) => record.key !== key && !record.superseded && Date.parse(record.at) >= Date.parse(at));
}

;// CONCATENATED MODULE: ./.build/src/commands/operation/carry-out.js
/** Carries an operation on users out, alone where it is dangerous, and from where an earlier run of it ended. */







/** The lock that keeps two operations on many users apart; they share one quota. */
const lockName = "clerk";
async function exclusively({ locks, incident, key, run, by, at }, work) {
    let lock;
    try {
        lock = await locks.take(lockName, { incident: incident.number, key, run, by, at });
    }
    catch (error) {
        const failure = (0,ports_failure/* asFailure */.h_)(error);
        return { event: { type: "failed", code: failure.reason }, reply: (0,words_failure/* lockFailed */.hR)(failure), ending: "failed" };
    }
    if (!lock.taken)
        return { refused: "locked", holder: lock.holder };
    try {
        return await work();
    }
    finally {
        await lock.release();
    }
}
async function carryOut(asked, targets, alone) {
    const { args, facts, excepted, at, page, resumed, confirmation, clerk, report } = asked;
    const { operation, name } = facts;
    const proposal = confirmation?.proposal;
    const { event, reply, ending, lines } = await (0,perform/* perform */.y)({
        operation,
        clerk,
        targets: targets.all,
        apiKeys: args.apiKeys,
        warrant: {
            reason: args.reason,
            alone,
            confirmed: proposal ? { code: proposal.event.code, by: proposal.by } : undefined,
        },
        at,
        earlier: resumed && { progress: progressIn(resumed), others: recordedByOthers(asked) },
        again: args.apiKeys ? " --api-keys" : "",
        filter: filterAgain(args.selection, askedAt(asked), excepted.map(({ known }) => known.id)),
        excepted,
        page,
        onProgress: (standing) => report(() => ({
            ...(0,progress/* progressOf */.jA)(operation.name, standing, proposal !== undefined),
            reached: { progress: standing.progress() },
        })),
    });
    return { event, reply, ending, command: name, lines };
}

// EXTERNAL MODULE: ./.build/src/operations/blast-radius.js
var blast_radius = __webpack_require__(475);
// EXTERNAL MODULE: ./.build/src/operations/ledger.js
var ledger = __webpack_require__(9033);
;// CONCATENATED MODULE: ./.build/src/commands/operation/propose.js
/**
 * Says what an operation on users would hit, and asks for a second person, or only shows it in a dry run. Nothing here
 * changes anything.
 */






/** How long a second person has. */
const minutesToConfirm = 30;
async function propose(asked, targets) {
    const { incident, key, at, bodyDigest } = asked;
    const code = codeFor(incident, key);
    const expiresAt = new Date(Date.parse(at) + minutesToConfirm * 60_000).toISOString();
    const ids = (0,operations_targets/* usersOf */.ev)(targets.all).map(({ id }) => id);
    const marks = marksFor(asked, ids);
    const exceptDigest = exceptDigestOf(asked.excepted);
    const users = {
        users: ids.length,
        usersDigest: (0,operations_targets/* digestOf */.ol)(ids),
        ...(marks === undefined ? {} : { marks }),
        ...(exceptDigest === undefined ? {} : { exceptDigest }),
    };
    const said = { type: "proposed", code, expiresAt, bodyDigest, ...users };
    const event = { ...said, seal: asked.clerk.seal(sealed(said, asked)) };
    const reply = (0,words_plan/* proposalReply */.rh)(await planOf(asked, targets), { code, expiresAt });
    return { event, reply, ending: "refused", lines: ids.length > ledger/* mostListed */.p9 ? (0,words_plan/* targetLines */.NR)(targets) : [] };
}
/** By which they are known again when the command runs: some may have been let in by then. */
function marksFor(asked, ids) {
    return byState(asked, asked.facts) ? (0,operations_targets/* marksOf */.Ok)(ids) : undefined;
}
async function dryRun(asked, targets) {
    const reply = (0,words_plan/* dryRunReply */.VE)(await planOf(asked, targets), asked.confirmation?.proposal.event.code);
    return { event: { type: "answered", dryRun: true }, reply, ending: "done" };
}
async function planOf(asked, targets) {
    const { clerk, args, facts, excepted, incident, by, page } = asked;
    const { operation, name, inverse } = facts;
    const users = (0,operations_targets/* usersOf */.ev)(targets.all);
    const ids = users.map(({ id }) => id);
    const radius = await (0,blast_radius/* blastRadius */.X)(operation, { clerk, users, apiKeys: args.apiKeys });
    const { selection, apiKeys, reason } = args;
    return {
        name,
        operation: operation.name,
        inverse,
        radius,
        targets,
        selection,
        excepted,
        apiKeys,
        reason,
        mayGrow: mayGrow(selection, users.length, marksFor(asked, ids)),
        lead: incident.lead,
        by,
        at: askedAt(asked),
        page,
    };
}

// EXTERNAL MODULE: ./.build/src/operations/protected-people.js
var protected_people = __webpack_require__(3406);
;// CONCATENATED MODULE: ./.build/src/commands/operation/spare-team.js
/**
 * Keeps a lockout off the accounts of the people who work on the incident, unless somebody said why they are meant too. Who
 * is locked out cannot help.
 */




async function spareTeam(asked, targets) {
    const { args, confirmation, facts, people, incident, by } = asked;
    if (facts.operation.name !== "lockout" || args.alone !== null)
        return undefined;
    const team = await people.team();
    if (team.problem !== undefined)
        return { refused: "team-unknown", problem: team.problem };
    const { lead } = incident;
    const asker = confirmation?.proposal.by ?? by;
    const atWork = { asker, lead, ...(confirmation ? { confirmer: by } : {}) };
    const hit = (0,protected_people/* protectedAmong */.Z)((0,operations_targets/* usersOf */.ev)(targets.all), team, atWork);
    if (hit.length === 0)
        return undefined;
    return { refused: "team-member", hit, lead, chosen: args.selection.by, others: forOthers(asked, hit) };
}
/** The command that a filter without the accounts of the team would be; undefined for names. */
function forOthers(asked, hit) {
    const { facts, excepted } = asked;
    const { selection, apiKeys, reason } = asked.args;
    const except = [...excepted.map(({ known }) => known.id), ...hit.map(({ user }) => user)];
    const filter = filterAgain(selection, askedAt(asked), except);
    if (filter === undefined)
        return undefined;
    const isQuotable = reason !== null && !/["“”]/.test(reason);
    return `/${facts.name} ${filter}${apiKeys ? " --api-keys" : ""}${isQuotable ? ` --reason "${reason}"` : ""}`;
}

;// CONCATENATED MODULE: ./.build/src/commands/operation/operation-command.js
/**
 * Makes a command of an operation on users: whom it is about, whether it may be done now, and by whom. A dangerous command
 * first says what it would hit and waits for a second person; nothing is changed before that.
 */















function operationCommand(facts) {
    const { operation, takes, ...shown } = facts;
    return (0,command/* command */.G5)({
        ...shown,
        options: optionsOf([...takes, ...always]),
        risk: "dangerous",
        needs: ["clerk", "locks", "people", "affected"],
        args: (0,commands_arguments/* grammar */.qN)((text, below, after) => readOperation({ text, below, after }, takes)),
        started: (args, at) => (0,progress/* started */.A4)(operation.name, args, at),
        async run({ clerk: connect, affected, ...asked }) {
            const clerk = await connect();
            const refusal = (await otherInstance(asked.incident, clerk)) ?? mayNotAlone(asked);
            if (refusal)
                return refusal;
            if (isForged({ ...asked, clerk }))
                return { refused: "proposal-changed" };
            const targets = await (0,operations_targets/* targetsOf */.QR)(asked.args.selection, { clerk, affected, at: askedAt(asked) });
            if (typeof targets === "string")
                return { refused: targets };
            const left = await leaveOutExcepted(targets, clerk, asked.args.except);
            if ("refused" in left)
                return left;
            const { marks } = asked.confirmation?.proposal.event ?? {};
            const meant = byState(asked, facts) ? onlyMeant(left.targets, marks) : left.targets;
            if (meant === undefined)
                return { refused: "nobody-kept-out", begun: asked.resumed !== undefined };
            if (typeof meant === "string")
                return { refused: meant };
            return operation_command_decide({ ...asked, clerk, facts, excepted: left.excepted }, meant);
        },
    });
}
/** When it runs, they are those who were shown, so that a run that was cut off can be taken up. */
function onlyMeant(targets, marks) {
    return marks === undefined ? (0,operations_targets/* onlyKeptOut */.t0)(targets) : (0,operations_targets/* onlyMarked */.PO)(targets, marks);
}
/** Only the lead may go without a second person. */
function mayNotAlone({ args, confirmation, incident, by, }) {
    if (confirmation || args.alone === null || (0,login/* isSameLogin */.A)(incident.lead, by))
        return undefined;
    return { refused: "alone-not-lead", lead: incident.lead };
}
async function operation_command_decide(asked, targets) {
    const { args, confirmation, excepted } = asked;
    const users = (0,operations_targets/* usersOf */.ev)(targets.all);
    const alone = args.alone ?? confirmation?.alone ?? null;
    const hitsTeam = await spareTeam(asked, targets);
    if (hitsTeam)
        return hitsTeam;
    // Where Clerk told nothing of anybody there is nothing to show, nor to agree to.
    const [unread] = targets.all.flatMap((target) => (target.outcome === "unread" ? [target.failure] : []));
    if (users.length === 0 && unread && (args.dryRun || confirmation || isDangerous(args)))
        throw unread;
    if (args.dryRun || confirmation?.dryRun)
        return dryRun(asked, targets);
    const refusal = letInSince(asked) ??
        lockedOutSince(asked, targets) ??
        (confirmation && changedSince(confirmation.proposal.event, { selection: args.selection, targets, excepted }));
    if (refusal)
        return refusal;
    if (!isDangerous(args) || users.length === 0)
        return carryOut(asked, targets, alone);
    if (!confirmation && alone === null)
        return propose(asked, targets);
    return exclusively(asked, () => carryOut(asked, targets, alone));
}

;// CONCATENATED MODULE: ./.build/src/commands/force-reset.js
/** `/force-reset`: makes users set a new password at their next sign-in. */


const forceReset = operationCommand({
    name: "force-reset",
    usage: "/force-reset <user id or e-mail> […] [--api-keys] [--reason text]",
    summary: "Sign users out everywhere, and ask for a new password at their next sign-in.",
    examples: ["/force-reset jane.doe@example.com --reason password in a leak"],
    inverse: "It cannot be taken back; the users set a new password and sign in again.",
    operation: force_reset/* forceReset */.V,
    takes: ["api-keys", "from-report", "organization", "signed-in-since", "except"],
});

// EXTERNAL MODULE: ./.build/src/commands/nearest-name.js
var nearest_name = __webpack_require__(2210);
;// CONCATENATED MODULE: ./.build/src/commands/help.js
/** `/help`: what can be typed. */




const help = (0,command/* command */.G5)({
    name: "help",
    usage: "/help [command]",
    summary: "List the commands, or explain one.",
    examples: ["/help", "/help revoke"],
    risk: "read",
    inverse: "There is nothing to take back.",
    needs: ["commands"],
    args: (0,commands_arguments/* grammar */.qN)((text) => text.replace(/^\//, "").toLowerCase()),
    run({ args, commands }) {
        if (args === "")
            return (0,command/* done */.Vw)({ type: "answered" }, helpReply(commands));
        const one = commands.find(({ name }) => name === args);
        if (one)
            return (0,command/* done */.Vw)({ type: "answered" }, helpOneReply(one));
        const names = commands.map(({ name }) => name);
        return { refused: "unknown-command", name: args, nearest: (0,nearest_name/* nearestName */.q)(args, names), inHelp: true };
    },
});

// EXTERNAL MODULE: ./.build/src/incident/authority.js
var authority = __webpack_require__(7019);
;// CONCATENATED MODULE: ./.build/src/commands/lead.js
/** `/lead`: who decides. Only somebody who may run commands can be the lead. */






// GitHub: alphanumerics and single hyphens, at most 39; enterprise accounts add an underscore and a short code.
const lead_login = /^@?([A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?(?:_[A-Za-z0-9]{1,20})?)$/;
const lead = (0,command/* command */.G5)({
    name: "lead",
    usage: "/lead @login",
    summary: "Say who leads the incident, and assign them.",
    examples: ["/lead @octavia"],
    risk: "act",
    inverse: "To take it back: `/lead` with somebody else's login.",
    needs: ["people"],
    args: (0,commands_arguments/* grammar */.qN)((text) => {
        const name = lead_login.exec(text)?.[1];
        if (name === undefined)
            throw new commands_arguments/* Problem */.AF(text === "" ? (0,problems/* missing */.LO)("login") : problems/* oneLogin */.O_);
        return name;
    }),
    async run({ args, incident, people }) {
        const decision = decide(incident, { type: "assign-lead", lead: args });
        if ("refused" in decision)
            return decision;
        const role = await people.roleOf(args);
        if (!(0,authority/* mayCommand */.f)(role) && !(await people.responders()).logins.includes(args.toLowerCase())) {
            if (role.access === "none")
                return { refused: "unknown-person", login: args };
            return { refused: "person-may-not-command", login: args, role: role.name };
        }
        return (0,command/* done */.Vw)(decision.event, leadAssigned(args, incident.lead));
    },
});

// EXTERNAL MODULE: ./.build/src/operations/lock-out.js + 1 modules
var lock_out = __webpack_require__(4747);
;// CONCATENATED MODULE: ./.build/src/commands/lockout.js
/** `/lockout`: keeps users from signing in, and ends what they have open. It never hits the team by mistake. */


const lockout = operationCommand({
    name: "lockout",
    usage: "/lockout <user id or e-mail> […] [--api-keys] [--reason text]",
    summary: "Keep users from signing in, and end all their sessions: a ban, or a lock where the plan has no ban.",
    examples: ["/lockout user_2NNEqL2nrIRdJ194ndJqAHwEfxC --reason phished", "/lockout --from-report --api-keys"],
    inverse: "To take it back: `/unlock` and the users; ended sessions stay ended.",
    operation: lock_out/* lockOut */.g,
    takes: ["api-keys", "from-report", "organization", "signed-in-since", "except"],
});

;// CONCATENATED MODULE: ./.build/src/commands/note.js
/** `/note`: adds a line to the timeline, now or at an earlier time. */






const leadingTime = /^(\d{1,2}:\d{2})\s+(.+)$/s;
const note = (0,command/* command */.G5)({
    name: "note",
    usage: "/note [HH:MM] text",
    summary: "Add a line to the timeline; with a time (UTC) if it happened earlier.",
    examples: ["/note rolled back to the deployment of yesterday", "/note 09:55 first customer report"],
    risk: "act",
    inverse: "It cannot be taken back; add another note that corrects it.",
    needs: [],
    args: (0,commands_arguments/* grammar */.qN)((line, below) => {
        const text = (0,commands_arguments/* paragraph */.FY)(line, below);
        const [, time, rest] = leadingTime.exec(text) ?? [];
        if (time !== undefined && (0,report/* parseUtcTime */.jm)(time, new Date(0).toISOString()) === null) {
            throw new commands_arguments/* Problem */.AF((0,problems/* noTimeOfDay */.WU)(time));
        }
        const note = { time: time ?? null, text: rest ?? text };
        if (note.text === "" || /^\d{1,2}:\d{2}$/.test(note.text))
            throw new commands_arguments/* Problem */.AF((0,problems/* missing */.LO)("text of the note"));
        return { ...note, text: (0,commands_arguments/* shortText */.os)(note.text, commands_arguments/* longestText */.Ie) };
    }),
    run({ args, incident, at }) {
        const happenedAt = (args.time === null ? null : (0,report/* parseUtcTime */.jm)(args.time, at)) ?? at;
        const decision = decide(incident, { type: "note", text: args.text, happenedAt });
        return "refused" in decision ? decision : (0,command/* done */.Vw)(decision.event, noted(args.text, happenedAt));
    },
});

;// CONCATENATED MODULE: ./.build/src/commands/reopen.js
/** `/reopen`: the trouble is back, or was never gone. */





const reopen = (0,command/* command */.G5)({
    name: "reopen",
    usage: "/reopen reason",
    summary: "Start a resolved or closed incident again, and say why.",
    examples: ["/reopen sign-ins fail again since 11:20"],
    risk: "act",
    inverse: "To take it back: `/resolve` and how.",
    needs: [],
    args: (0,commands_arguments/* grammar */.qN)((line, below) => {
        const text = (0,commands_arguments/* paragraph */.FY)(line, below);
        if (text === "")
            throw new commands_arguments/* Problem */.AF((0,problems/* missing */.LO)("reason"));
        return (0,commands_arguments/* shortText */.os)(text, commands_arguments/* longestText */.Ie);
    }),
    run({ args, incident, at }) {
        const decision = decide(incident, { type: "reopen", reason: args });
        return "refused" in decision ? decision : (0,command/* done */.Vw)(decision.event, reopened(args, at));
    },
});

;// CONCATENATED MODULE: ./.build/src/commands/resolve.js
/** `/resolve`: it is fixed. The issue stays open for what is left to do. */





const resolve = (0,command/* command */.G5)({
    name: "resolve",
    usage: "/resolve [how]",
    summary: "Say that it is fixed, and how.",
    examples: ["/resolve rolled back, sign-in works again"],
    risk: "act",
    inverse: "To take it back: `/reopen` and why.",
    needs: [],
    args: (0,commands_arguments/* grammar */.qN)((line, below) => (0,commands_arguments/* shortText */.os)((0,commands_arguments/* paragraph */.FY)(line, below), commands_arguments/* longestText */.Ie) || null),
    run({ args, incident, at }) {
        const decision = decide(incident, { type: "resolve", how: args });
        if ("refused" in decision)
            return decision;
        return (0,command/* done */.Vw)(decision.event, resolved(incident, { at, how: args, waiting: (0,incident_proposal/* waitingAt */.hW)(incident, at) }));
    },
});

;// CONCATENATED MODULE: ./.build/src/words/resync-help.js
/** The options of `/resync`, for help. */
const resyncOptions = [
    "`--since 09:40`: only users whom Clerk dates as changed since then (UTC; with a date as 2026-03-01 09:40); who is gone is not looked for",
    "`--users user_… …`: only these users",
    "`--delete`: deletes rows whose users Clerk does not know any more, each of them asked for; more than 5 % of the table need a second person",
    "`--flag column`: marks these rows in that column instead, a boolean or a timestamp",
    "`--no-export`: does not keep the table as it was first; then it cannot be taken back",
    "`--dry-run`: only shows what it would do",
    "`--reason text`: why, for the record",
    '`--alone "why"`: the lead goes without a second person; the reason stands in the record',
];

// EXTERNAL MODULE: ./.build/src/resync/resync.js
var resync_resync = __webpack_require__(5310);
// EXTERNAL MODULE: ./.build/src/commands/table/compare.js
var compare = __webpack_require__(7370);
// EXTERNAL MODULE: ./.build/src/words/resync-remarks.js
var resync_remarks = __webpack_require__(3351);
;// CONCATENATED MODULE: ./.build/src/words/repair-plan.js





function repairProposal(plan) {
    const confirm = (0,words_text/* code */.aY)(`/confirm ${plan.code}`);
    return [
        `⚠️ **Nothing was written yet: this needs a second person, because ${becauseOf(plan)}.**`,
        table(plan),
        (0,resync/* columnsLine */.kq)(plan.result, plan.mapping),
        `**Somebody else who may run commands types ${confirm} by ${(0,time/* clock */.pm)(plan.expiresAt)} UTC**, and it runs. To withdraw it: ${(0,words_text/* code */.aY)(`/cancel ${plan.code}`)}. Do not edit the comment with the command: then it does not run.`,
        (0,words_plan/* nobodyElse */.zC)(plan, plan),
        (0,resync/* samplesLines */.dJ)(plan.result, plan.mapping),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
function becauseOf({ beyond, gone }) {
    if ("rows" in beyond)
        return `it writes to more than ${(0,words_text/* number */.ai)(beyond.rows)} rows`;
    return `it ${gone.choice === "flag" ? "marks" : "deletes"} more than ${beyond.percent} % of the table's rows`;
}
function table(plan) {
    const { result, gone, whom, mayGrow, exportFirst, instance, reason } = plan;
    const { toWrite, rows } = result;
    const wholeOf = whom.who === "everybody" ? ` of ${(0,words_text/* number */.ai)(rows)}` : "";
    const lines = [
        ["Table", (0,words_text/* code */.aY)(plan.table)],
        ["Whose rows", whoseRows(whom, result)],
        [
            "Rows to write",
            `**${(0,words_text/* number */.ai)(toWrite)}**: ${foundWords(result)}; and up to ${(0,words_text/* number */.ai)(mayGrow)} more, if as many change until it runs`,
        ],
        ["Rows whose users are gone", goneWords(gone, result.gone, wholeOf)],
        ["Clerk instance", instance ? `**${instance}**` : "**not known**: the key does not tell"],
        [
            "Before that",
            exportFirst
                ? "the table is kept as a file of the run, from which this can be taken back"
                : "**nothing is kept** (`--no-export`): this cannot be taken back",
        ],
        ...(reason === null ? [] : [["Reason given", (0,words_text/* quote */.hD)((0,words_text/* maskEmails */._g)(reason))]]),
    ];
    return ["| | |", "|---|---|", ...lines.map(([what, value]) => `| **${what}** | ${value} |`)].join("\n");
}
function foundWords({ missing, stale, different, onlyTime }) {
    const time = onlyTime > 0 ? ` (${(0,words_text/* number */.ai)(onlyTime)} of them only in the time of the last change)` : "";
    const parts = [
        ...(missing > 0 ? [`${(0,words_text/* number */.ai)(missing)} missing`] : []),
        ...(stale > 0 ? [`${(0,words_text/* number */.ai)(stale)} of an earlier version${time}`] : []),
        ...(different > 0 ? [`${(0,words_text/* number */.ai)(different)} different`] : []),
    ];
    return parts.length === 0 ? "none is missing or different" : (0,words_text/* listed */.KE)(parts, "and");
}
function whoseRows(whom, { read, unknownIds }) {
    const unknown = unknownIds.length;
    switch (whom.who) {
        case "everybody":
            return `everybody's: ${(0,words_text/* plural */.LS)(read, "user")} of Clerk`;
        case "changed":
            return `of ${(0,words_text/* plural */.LS)(read, "user")} whom Clerk dates as changed since ${(0,time/* dateAndClock */.qo)(new Date(whom.since).toISOString())}`;
        case "named":
            return `of the ${(0,words_text/* plural */.LS)(whom.ids.length, "user")} that were named${unknown > 0 ? `, of whom neither Clerk nor the table knows ${(0,words_text/* number */.ai)(unknown)}: ${(0,resync_remarks/* unknownNames */.be)(unknownIds)}` : ""}`;
    }
}
function goneWords(gone, count, wholeOf) {
    switch (gone.choice) {
        case "delete":
            return `**${(0,words_text/* number */.ai)(count)}**${wholeOf} ${count === 1 ? "is" : "are"} **deleted**`;
        case "flag":
            return `**${(0,words_text/* number */.ai)(count)}**${wholeOf} ${count === 1 ? "is" : "are"} marked in ${(0,words_text/* code */.aY)(gone.column)}`;
        case "report":
            return `${(0,words_text/* number */.ai)(count)}${wholeOf}, left as they are`;
    }
}

;// CONCATENATED MODULE: ./.build/src/commands/table/propose-repair.js




function proposeRepair(asked, told, result) {
    const { incident, key, at, by, bodyDigest, clerk, args } = asked;
    const code = codeFor(incident, key);
    const expiresAt = new Date(Date.parse(at) + minutesToConfirm * 60_000).toISOString();
    const gone = told.gone.choice === "report" ? 0 : result.gone;
    const counted = { users: result.toWrite, usersDigest: result.digestClerk, gone };
    const said = { type: "proposed", code, expiresAt, bodyDigest, ...counted };
    const event = { ...said, seal: clerk.seal(sealed(said, asked)) };
    const reply = repairProposal({
        ...told,
        result,
        beyond: result.toWrite > mostAlone ? { rows: mostAlone } : { percent: mostGonePercentAlone },
        mayGrow: mayGrowBy(result.toWrite),
        exportFirst: args.exportFirst,
        reason: args.reason,
        instance: clerk.instance,
        code,
        expiresAt,
        lead: incident.lead,
        by,
    });
    return { event, reply, ending: "refused" };
}

;// CONCATENATED MODULE: ./.build/src/commands/table/repair.js













/** More than so many rows need a second person. */
const mostAlone = 1_000;
/** More of the table's rows than so many percent are not taken away or marked without one. */
const mostGonePercentAlone = 5;
async function repair({ clerk: connect, users: side, ...typed }) {
    const { args, incident, confirmation, at } = typed;
    const clerk = await connect();
    const refusal = (await otherInstance(incident, clerk)) ?? mayNotAlone(typed);
    if (refusal)
        return refusal;
    if (isForged({ ...typed, clerk }))
        return { refused: "proposal-changed" };
    const whom = whomOf(args.scope, confirmation?.proposal.at ?? at);
    if (whom === undefined)
        return { refused: "time-not-past" };
    const users = await side();
    if ("refused" in users)
        return users;
    const asked = { ...typed, clerk, users, whom };
    const isLook = args.dryRun || confirmation?.dryRun === true;
    const { repair: begun, exported } = (0,record/* reachedIn */.ml)(typed.resumed);
    const isDecided = confirmation !== undefined || args.alone !== null || begun !== undefined || exported !== undefined;
    if (isLook || !isDecided) {
        const outcome = await look(asked, isLook);
        if (outcome !== undefined)
            return outcome;
    }
    const unkept = args.exportFirst ? mayNotExport(asked.users) : undefined;
    if (unkept)
        return unkept;
    return exclusively(asked, () => (0,with_table/* withTable */.P)(asked.users, useOf(args), (table) => repair_carryOut(asked, table)));
}
function whomOf(scope, at) {
    switch (scope.by) {
        case "everybody":
            return { who: "everybody", shard: undefined };
        case "users":
            return { who: "named", ids: scope.ids };
        case "since": {
            const since = (0,report/* parseUtcTime */.jm)(scope.time, at);
            return since === null ? undefined : { who: "changed", since: Date.parse(since) };
        }
    }
}
function useOf({ gone }) {
    return {
        write: true,
        remove: gone.choice === "delete",
        flag: gone.choice === "flag" ? gone.column : undefined,
    };
}
/** What it would do; undefined where it may be done at once. The rights to write are looked at here, before anybody agrees to anything. */
async function look(asked, isLook) {
    const { args, users, whom, report } = asked;
    return (0,with_table/* withTable */.P)(users, useOf(args), async (table) => {
        const found = await (0,compare/* compare */.U)({ users, table, whom, gone: args.gone, report });
        if ("refused" in found)
            return { ...found, table: table.facts.name };
        if (found.stopped)
            throw found.stopped;
        if (isLook)
            return show(asked, table, found);
        return repair_isDangerous(found, table, args) ? proposeRepair(asked, toldBy(asked, table), found) : undefined;
    });
}
function repair_isDangerous({ toWrite, gone, rows }, { facts }, args) {
    // Of named users the table is not read as a whole, and the server says about how many rows it has.
    const all = rows === 0 ? facts.rows : rows;
    return toWrite > mostAlone || (args.gone.choice !== "report" && gone * 100 > all * mostGonePercentAlone);
}
function show(asked, table, result) {
    return {
        event: { type: "answered", dryRun: true },
        reply: (0,resync/* resyncReply */.XP)({
            ...toldBy(asked, table),
            result,
            write: false,
            lookBefore: { needsSecond: repair_isDangerous(result, table, asked.args) },
        }),
        ending: "done",
    };
}
function toldBy({ users, args, whom }, table) {
    return {
        mapping: users.mapping,
        table: table.facts.name,
        gone: args.gone,
        whom,
        mostGonePercent: mostGonePercentAlone,
        place: "issue",
    };
}
function boundsOf({ confirmation, args }) {
    const shown = confirmation?.proposal.event;
    // Some change while people talk; the reply that asks for the second person says how many more may come.
    if (shown) {
        return {
            mostWritten: shown.users + mayGrowBy(shown.users),
            mostGonePercent: 100,
            mostGone: (shown.gone ?? 0) + mayGrowBy(shown.gone ?? 0),
        };
    }
    if (args.alone !== null)
        return { mostWritten: Number.POSITIVE_INFINITY, mostGonePercent: 100, mostGone: undefined };
    return { mostWritten: mostAlone, mostGonePercent: mostGonePercentAlone, mostGone: undefined };
}
function mayGrowBy(shown) {
    return Math.max(10, Math.floor(shown / 10));
}
async function repair_carryOut(asked, table) {
    const { args, users, whom, resumed, report } = asked;
    const exported = args.exportFirst ? await keepExport({ users, table, asked }) : undefined;
    if (exported && ("paused" in exported || "refused" in exported))
        return exported;
    const kept = exported ? { exported } : {};
    const before = (0,record/* reachedIn */.ml)(resumed).repair;
    let reached;
    const result = await (0,resync_resync/* resync */.nE)({
        directory: users.directory,
        mapping: users.mapping,
        folder: users.folder,
        table,
        write: true,
        whom,
        gone: args.gone,
        ...boundsOf(asked),
        earlier: before && (0,record/* checkpointIn */.gX)(before),
        onProgress(at) {
            reached = at;
            report(() => ({ ...(0,resync_progress/* resyncProgress */.K8)(at, true), reached: { repair: (0,record/* recorded */.t2)(at), ...kept } }));
        },
    });
    if ("refused" in result)
        return { ...result, table: table.facts.name };
    const told = { ...toldBy(asked, table), result, write: true };
    const repair = result.stopped && reached ? { repair: (0,record/* recorded */.t2)(reached) } : {};
    const event = { ...accountOf(asked, result), ...kept, ...repair };
    const reply = (0,resync/* resyncReply */.XP)({ ...told, exported, mostWritten: boundsOf(asked).mostWritten });
    return { event, reply, ending: result.stopped ? "failed" : (0,resync/* isRight */.FG)(told) ? "done" : "refused", command: "resync" };
}
function accountOf({ args, confirmation }, result) {
    const { rows, digestClerk, digestDatabase, proven, goneOutcome, stopped } = result;
    const alone = args.alone ?? confirmation?.alone ?? null;
    const agreed = confirmation && { code: confirmation.proposal.event.code, by: confirmation.proposal.by };
    return {
        type: "resynced",
        numbers: (0,record/* numbersOf */.cZ)(result),
        rows,
        digestClerk,
        digestDatabase,
        proven,
        gone: goneOutcome,
        reason: args.reason,
        ...(stopped ? { brokenBy: stopped.reason } : {}),
        ...(alone === null ? {} : { alone }),
        ...(agreed ? { confirmed: agreed } : {}),
    };
}

;// CONCATENATED MODULE: ./.build/src/commands/resync.js
/** `/resync`: brings the application's users table up to date with Clerk, after keeping it as it was. */










const resync_kinds = {
    since: "text",
    users: "text",
    delete: "flag",
    flag: "word",
    "no-export": "flag",
    "dry-run": "flag",
    reason: "text",
    alone: "text",
};
/** More are a matter for `--since`, or for everybody. */
const mostNamed = 1_000;
const commands_resync_resync = (0,command/* command */.G5)({
    name: "resync",
    usage: "/resync [--since time] [--users user_… …] [--delete | --flag column] [--no-export] [--dry-run]",
    summary: "Bring the application's users table up to date with Clerk, keep it as it was first, and prove it.",
    examples: ["/resync", "/resync --dry-run", "/resync --since 09:40", "/resync --flag deleted_at"],
    options: resyncOptions,
    risk: "dangerous",
    needsSecond: `when it writes to more than ${(0,words_text/* number */.ai)(mostAlone)} rows, or takes away or marks more than ${mostGonePercentAlone} % of the table`,
    inverse: "To take it back: the export that it keeps first holds the table as it was; the reply says how to read it back.",
    needs: ["clerk", "users", "locks"],
    args: (0,commands_arguments/* grammar */.qN)((text, below, after) => {
        overlookNothing({ text, below, after });
        const options = (0,commands_arguments/* readOptions */.Tt)(text, resync_kinds);
        if (options.words !== "")
            throw new commands_arguments/* Problem */.AF((0,problems/* nothingBeside */.i6)(options.words));
        return {
            scope: readScope(options),
            gone: readGone(options),
            exportFirst: !options.given("no-export"),
            dryRun: options.given("dry-run"),
            reason: resync_readText(options, "reason"),
            alone: resync_readText(options, "alone"),
        };
    }),
    started: ({ dryRun }) => (0,resync_progress/* resyncStarted */.w3)(dryRun),
    run: repair,
});
function resync_readText(options, name) {
    const text = options.valueOf(name);
    return text === undefined ? null : (0,commands_arguments/* shortText */.os)(text, commands_arguments/* longestReason */.xg);
}
function readScope(options) {
    const since = options.valueOf("since");
    const users = options.valueOf("users");
    if (since !== undefined && users !== undefined)
        throw new commands_arguments/* Problem */.AF(problems/* sinceAndUsers */.kK);
    // Any far instant serves to see that it is a time at all.
    if (since !== undefined && (0,report/* parseUtcTime */.jm)(since, "9999-12-31T23:59:59Z") === null)
        throw new commands_arguments/* Problem */.AF(problems/* notPast */.SR);
    if (since !== undefined)
        return { by: "since", time: since };
    if (users === undefined)
        return { by: "everybody" };
    const ids = [...new Set((0,user_id/* separate */.sj)(users))];
    const wrong = ids.find((id) => !user_id/* UserId */.Vv.safeParse(id).success);
    if (wrong !== undefined)
        throw new commands_arguments/* Problem */.AF((0,problems/* noUserId */.GS)(wrong));
    if (ids.length > mostNamed)
        throw new commands_arguments/* Problem */.AF((0,problems/* tooManyUsers */.GZ)(ids.length, mostNamed));
    return { by: "users", ids };
}
function readGone(options) {
    const column = options.valueOf("flag");
    if (column !== undefined && options.given("delete"))
        throw new commands_arguments/* Problem */.AF(problems/* deleteAndFlag */.Pj);
    if (column !== undefined)
        return { choice: "flag", column: column.replace(/^[`"]+|[`"]+$/g, "") };
    return { choice: options.given("delete") ? "delete" : "report" };
}

// EXTERNAL MODULE: ./.build/src/operations/revoke.js
var revoke = __webpack_require__(7686);
;// CONCATENATED MODULE: ./.build/src/commands/revoke.js
/** `/revoke`: ends every session of the users that are named, or that fit a filter. */


const revoke_revoke = operationCommand({
    name: "revoke",
    usage: "/revoke <user id or e-mail> […] [--api-keys] [--reason text]",
    summary: "Sign users out everywhere: end all their sessions in Clerk.",
    examples: [
        "/revoke user_2NNEqL2nrIRdJ194ndJqAHwEfxC",
        "/revoke jane.doe@example.com --api-keys --reason stolen laptop",
        "/revoke --signed-in-since 09:40",
    ],
    inverse: "It cannot be taken back; the users sign in again.",
    operation: revoke/* revoke */.r,
    takes: ["api-keys", "from-report", "organization", "signed-in-since", "except"],
});

// EXTERNAL MODULE: ./.build/src/incident/severity.js
var incident_severity = __webpack_require__(5887);
;// CONCATENATED MODULE: ./.build/src/commands/severity.js
/** `/severity`: how bad it is, changed. */






const severity = (0,command/* command */.G5)({
    name: "severity",
    usage: "/severity P1|P2|P3",
    summary: "Change how bad it is; P1 is the worst.",
    examples: ["/severity P1"],
    risk: "act",
    inverse: "To take it back: `/severity` with the severity it had before.",
    needs: [],
    args: (0,commands_arguments/* grammar */.qN)((text) => {
        const severity = incident_severity/* Severity */.AI.safeParse(text.toUpperCase());
        if (!severity.success)
            throw new commands_arguments/* Problem */.AF(text === "" ? (0,problems/* missing */.LO)("severity") : problems/* threeSeverities */.aG);
        return severity.data;
    }),
    run({ args, incident }) {
        const decision = decide(incident, { type: "change-severity", severity: args });
        return "refused" in decision ? decision : (0,command/* done */.Vw)(decision.event, severityChanged(incident.severity, args));
    },
});

// EXTERNAL MODULE: ./.build/src/operations/operation.js
var operation = __webpack_require__(2291);
;// CONCATENATED MODULE: ./.build/src/operations/unlock.js


const unlock = {
    name: "unlock",
    event: "unlocked",
    requests: ({ users }) => users,
    async begin(order) {
        const known = new Map(order.users.map((user) => [user.id, user]));
        return {
            async handle(id) {
                const user = known.get(id);
                return user ? unlockOne(order, user) : (0,operation/* untouched */.sF)(id);
            },
        };
    },
};
async function unlockOne(order, { id, banned, locked }) {
    const { clerk } = order;
    const done = { ...(0,operation/* untouched */.sF)(id), verified: true };
    let holds = banned ? "banned" : "locked";
    try {
        if (banned)
            await clerk.unban(id);
        holds = "locked";
        if (locked)
            await clerk.unlock(id);
        return { ...done, access: "open" };
    }
    catch (error) {
        const failure = (0,ports_failure/* asFailure */.h_)(error);
        if (await (0,operation/* isGone */.ST)(order, id, failure))
            return { ...done, access: "gone" };
        if (!(0,ports_failure/* mayBeDone */.VH)(failure))
            return { ...done, access: holds, failures: [failure] };
        // A request without an answer may have been done all the same.
        const now = await (0,operation/* lookAgain */.IK)(order, id);
        if (now && !now.banned && !now.locked)
            return { ...done, access: "open" };
        if (now && holds === "banned" && !now.banned)
            return unlockOne(order, now);
        return { ...done, access: "unknown", failures: [failure] };
    }
}

;// CONCATENATED MODULE: ./.build/src/commands/unlock.js
/** `/unlock`: takes back what `/lockout` did, as far as it can be taken back. */


const unlock_unlock = operationCommand({
    name: "unlock",
    usage: "/unlock <user id or e-mail> […] [--reason text]",
    summary: "Let users sign in again: take back a ban and a lock.",
    examples: ["/unlock user_2NNEqL2nrIRdJ194ndJqAHwEfxC"],
    inverse: "To take it back: `/lockout` and the users; what had been ended or revoked stays so.",
    operation: unlock,
    takes: ["from-report", "organization", "signed-in-since", "except"],
});

;// CONCATENATED MODULE: ./.build/src/words/user.js




function userStarted(asked) {
    return `⏳ Reading what Clerk knows of ${(0,words_text/* shown */.SP)(asked)} …`;
}
/** More than this is seen better in Clerk's dashboard. */
const user_mostRows = 20;
function userReply(profile, instance, now) {
    const email = profile.email ? `, ${(0,words_text/* code */.aY)((0,words_text/* maskEmail */.vA)(profile.email))}` : "";
    const { sessions } = profile;
    const live = isFailure(sessions) ? sessions : sessions.filter(({ live }) => live);
    return [
        `**${(0,words_text/* code */.aY)(profile.id)}${email}**: ${access(profile)}.`,
        facts(profile, now),
        ...liveSessions(live),
        ...keys(profile),
        ...(isFailure(profile.organizations) ? [`**Organizations**: ${unread(profile.organizations)}`] : []),
        ...(isFailure(profile.trustedDevices) && !isNotTold(profile.trustedDevices)
            ? [`**Trusted devices**: ${unread(profile.trustedDevices)}`]
            : []),
        enrolled(profile),
        next(profile),
        `<sub>${instance ? `Clerk ${instance} instance` : "Clerk instance; the key does not tell whether production or development"} · nothing was changed</sub>`,
    ].join("\n\n");
}
function access({ banned, locked, lockedUntil }) {
    const until = lockedUntil ? `until ${(0,time/* dateAndClock */.qo)(lockedUntil)}` : "with no end";
    const words = [...(banned ? ["🔒 banned"] : []), ...(locked ? [`🔒 locked ${until}`] : [])];
    return words.length > 0 ? words.join(", ") : "🔓 can sign in";
}
function facts(profile, now) {
    const at = (instant) => instant && `${(0,time/* dateAndClock */.qo)(instant)}, ${(0,time/* elapsed */.vk)(instant, now)} ago`;
    const { organizations } = profile;
    const rows = [
        ["Last sign-in", at(profile.lastSignInAt) ?? "never, or Clerk does not tell"],
        ["Created", at(profile.createdAt) ?? "Clerk does not tell"],
        ["Password", passwordOf(profile, at)],
        ["Second factor", factors(profile)],
        ["Passkeys", passkeys(profile, at)],
        ["Trusted devices", trustedDevices(profile, at)],
        [
            "Sign-in with",
            profile.externalAccounts.length > 0 ? (0,words_text/* quote */.hD)(profile.externalAccounts.join(", "), 200) : "no external account",
        ],
        ["Single sign-on", singleSignOn(profile)],
        ["Wallets", wallets(profile)],
        ["E-mail addresses", counted(profile.addresses, profile)],
        ["Phone numbers", counted(profile.phones, profile)],
        ["Organizations", isFailure(organizations) ? "**could not be read**, see below" : (0,words_text/* number */.ai)(organizations)],
    ];
    return ["| | |", "|---|---|", ...rows.map(([what, value]) => `| **${what}** | ${value} |`)].join("\n");
}
function counted(all, { unverified }) {
    const open = all.filter((one) => unverified.includes(one)).length;
    return `${(0,words_text/* number */.ai)(all.length)}${open > 0 ? `, **${(0,words_text/* number */.ai)(open)} not verified**` : ""}`;
}
function passwordOf({ password, passwordChangedAt }, at) {
    return password ? `yes, set ${at(passwordChangedAt) ?? "at a time that Clerk does not tell"}` : "none";
}
function passkeys({ passkeys }, at) {
    if (passkeys.length === 0)
        return "none";
    const each = passkeys.map(({ name, lastUsedAt }) => `${named(name)}, ${lastUsedAt ? `last used ${at(lastUsedAt)}` : "use not known"}`);
    return `${(0,words_text/* number */.ai)(each.length)}: ${cut(each)}`;
}
/** Where the instance or its plan has no such devices, Clerk does not say so with an empty list. */
function isNotTold({ reason }) {
    return reason === "not-found" || reason === "not-in-plan";
}
function trustedDevices({ trustedDevices }, at) {
    if (isFailure(trustedDevices))
        return isNotTold(trustedDevices) ? "Clerk does not tell" : "**could not be read**, see below";
    if (trustedDevices.length === 0)
        return "none";
    const each = trustedDevices.map(({ name, platform, enrolledAt, lastUsedAt }) => `${named(name)}${platform ? `, ${(0,words_text/* quote */.hD)(platform, 40)}` : ""}, enrolled ${at(enrolledAt) ?? "at a time that Clerk does not tell"}, ${lastUsedAt ? `last used ${at(lastUsedAt)}` : "use not known"}`);
    return `${(0,words_text/* number */.ai)(each.length)}: ${cut(each)}`;
}
function named(name) {
    return name.trim() === "" ? "without a name" : (0,words_text/* quote */.hD)(name, 80);
}
/** Who has more than these is seen better in Clerk's dashboard. */
const mostInRow = 10;
function singleSignOn({ enterpriseAccounts }) {
    if (enterpriseAccounts.length === 0)
        return "none";
    const each = enterpriseAccounts.map(({ provider, email, active }) => `${(0,words_text/* quote */.hD)(provider, 80)}${email ? ` as ${(0,words_text/* quote */.hD)((0,words_text/* maskEmail */.vA)(email), 80)}` : ""}${active ? "" : ", switched off"}`);
    return cut(each);
}
function wallets({ wallets }) {
    return wallets.length === 0 ? "none" : cut(wallets.map(wallet));
}
/** `0x1234…cdef`: enough to compare, not enough to collect. */
function wallet(address) {
    return (0,words_text/* quote */.hD)(address.length > 12 ? `${address.slice(0, 6)}…${address.slice(-4)}` : address);
}
function cut(each) {
    const more = each.length - mostInRow;
    return [...each.slice(0, mostInRow), ...(more > 0 ? [`… and ${(0,words_text/* number */.ai)(more)} more`] : [])].join("; ");
}
function factors(profile) {
    const { authenticatorApp, textMessageNumbers, twoFactor, backupCodes, factorsChangedAt } = profile;
    const asked = [
        ...(authenticatorApp ? ["authenticator app"] : []),
        ...(textMessageNumbers > 0 ? [`text message to ${(0,words_text/* plural */.LS)(textMessageNumbers, "number")}`] : []),
    ];
    const unknown = twoFactor && asked.length === 0 ? ["on, of a kind that Clerk does not tell"] : [];
    const has = [...asked, ...unknown, ...(backupCodes ? ["backup codes"] : [])];
    const since = factorsChangedAt ? `, last changed ${(0,time/* dateAndClock */.qo)(factorsChangedAt)}` : "";
    return `${has.length > 0 ? has.join(", ") : "none"}${since}`;
}
function liveSessions(live) {
    if (isFailure(live))
        return [`**Live sessions**: ${unread(live)}`];
    if (live.length === 0)
        return ["**No live session.**"];
    const rows = live.slice(0, user_mostRows).map((session) => `| ${sessionCells(session).join(" | ")} |`);
    const more = live.length > user_mostRows ? [`… and ${(0,words_text/* number */.ai)(live.length - user_mostRows)} more.`] : [];
    const heading = "| Started (UTC) | Last active | Device | Place | Address |\n|---|---|---|---|---|";
    return [`**${(0,words_text/* plural */.LS)(live.length, "live session")}**`, `${heading}\n${rows.join("\n")}`, ...more];
}
function keys({ id, apiKeys }) {
    if (isFailure(apiKeys))
        return [`**API keys**: ${unread(apiKeys)}`];
    if (apiKeys.length === 0)
        return ["**No API key.**"];
    const lines = apiKeys.map(({ name, createdAt, lastUsedAt }) => `- ${named(name)}: made ${createdAt ? (0,time/* dateAndClock */.qo)(createdAt) : "at a time that Clerk does not tell"}, ${lastUsedAt ? `last used ${(0,time/* dateAndClock */.qo)(lastUsedAt)}` : "use not known"}`);
    return [
        `**${(0,words_text/* plural */.LS)(apiKeys.length, "API key")}**, which go on working when sessions end; ${(0,words_text/* code */.aY)(`/revoke ${id} --api-keys`)} revokes them too`,
        (0,words_text/* someLines */.Sk)(lines, user_mostRows),
    ];
}
function isFailure(list) {
    return typeof list === "object" && list !== null && "reason" in list;
}
function unread(failure) {
    const { why, cure } = (0,words_failure/* explainFailure */.SP)(failure);
    return `could not be read. ${why} ${cure}`;
}
/** What an intruder may have left behind is removed by hand, on purpose: taking a factor away can lock the owner out. */
function enrolled({ id }) {
    return `Somebody who was in this account may have added an address, a phone number, a passkey, a trusted device, an authenticator app, a wallet or an external account, to come back later. Compare with what the owner knows, and remove the rest by hand: [Clerk's dashboard → Users](https://dashboard.clerk.com/~/users) → ${(0,words_text/* code */.aY)(id)}.`;
}
function next({ id, banned, locked, sessions }) {
    const log = `${(0,words_text/* code */.aY)(`/access-log ${id}`)} for all sessions over time`;
    const isOut = banned || locked;
    // A lock ends no session, and a list that could not be read proves nothing.
    const mayBeIn = !isOut || isFailure(sessions) || sessions.some(({ live }) => live);
    const out = mayBeIn ? [`${(0,words_text/* code */.aY)(`/revoke ${id}`)} to sign them out`] : [];
    const door = isOut
        ? `${(0,words_text/* code */.aY)(`/unlock ${id}`)} to let them sign in again`
        : `${(0,words_text/* code */.aY)(`/lockout ${id}`)} to keep them out`;
    return `Next: ${[log, ...out, door].join(", ")}.`;
}

;// CONCATENATED MODULE: ./.build/src/commands/user.js
/** `/user`: what Clerk knows of a user that matters now. It reads only. */





const user = (0,command/* command */.G5)({
    name: "user",
    usage: "/user <user id or e-mail>",
    summary: "Show what Clerk knows of a user that matters now: access, sign-in methods, live sessions, API keys.",
    examples: ["/user user_2NNEqL2nrIRdJ194ndJqAHwEfxC", "/user jane.doe@example.com"],
    risk: "read",
    inverse: "There is nothing to take back.",
    needs: ["clerk"],
    args: (0,commands_arguments/* grammar */.qN)((text) => readOneUser(text)),
    started: ({ asked }) => userStarted(asked),
    async run({ args, clerk: connect, incident, at }) {
        const clerk = await connect();
        const found = await findOne(clerk, incident, args);
        if ("refused" in found)
            return found;
        const profile = await clerk.profile(found.id);
        if (!profile)
            return { refused: "no-such-user", asked: args.asked, candidates: [] };
        return { event: { type: "answered" }, reply: userReply(profile, clerk.instance, at), ending: "done" };
    },
});

;// CONCATENATED MODULE: ./.build/src/commands/registry.js
/** The one list of commands, in the order help shows. The file, the export and the slash name are the same word. */


















const registry = [
    help,
    ack,
    note,
    severity,
    lead,
    user,
    accessLog,
    revoke_revoke,
    lockout,
    unlock_unlock,
    forceReset,
    drift,
    exportTable,
    commands_resync_resync,
    confirm_confirm,
    cancel,
    resolve,
    reopen,
];
function findCommand(name) {
    return registry.find((command) => command.name === name);
}


/***/ }),

/***/ 287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ signalOn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);
/* harmony import */ var _acknowledge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9951);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7586);
/**
 * The reactions that say how far a run is: 👀 seen, 🚀 done, 😕 refused, 👎 failed (GitHub has no ❌ among its eight).
 * Best effort; a failed reaction changes nothing about what was done.
 */




const reactionOf = { done: "rocket", refused: "confused", failed: "-1" };
const Reaction = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(), content: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), user: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish() });
function signalOn({ client, target, acknowledgement }) {
    const path = `/repos/{owner}/{repo}${(0,_acknowledge_js__WEBPACK_IMPORTED_MODULE_3__/* .reactionsPath */ .I)(target)}`;
    const own = acknowledgement.then((first) => first ?? quietly(acknowledgeAgain()));
    async function acknowledgeAgain() {
        const { id, user } = await client.send(`POST ${path}`, { content: "eyes" }, Reaction);
        return user ? { reactionId: id, login: user.login } : undefined;
    }
    async function remove(reactionId) {
        await quietly(client.send(`DELETE ${path}/{reaction_id}`, { reaction_id: reactionId }, _client_js__WEBPACK_IMPORTED_MODULE_1__/* .Nothing */ .Cl));
    }
    async function withdraw() {
        const eyes = await own;
        if (eyes)
            await remove(eyes.reactionId);
    }
    async function removeEarlierEndings(ending) {
        const [self, page] = await Promise.all([own, quietly(client.page(`GET ${path}`, {}, 1, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Reaction)))]);
        const others = Object.values(reactionOf).filter((content) => content !== reactionOf[ending]);
        const stale = (page?.items ?? []).filter(({ content, user }) => others.includes(content) && user?.login === self?.login);
        await Promise.all(stale.map(({ id }) => remove(id)));
    }
    return {
        self: own.then((eyes) => eyes?.login),
        withdraw,
        async end(ending, earlier) {
            const shown = client.send(`POST ${path}`, { content: reactionOf[ending] }, Reaction);
            await Promise.all([quietly(shown), withdraw(), earlier ? removeEarlierEndings(ending) : undefined]);
        },
    };
}
async function quietly(request) {
    try {
        return await request;
    }
    catch (error) {
        if (!(error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .OutsideFailure */ .Kr))
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 7019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ mayCommand)
/* harmony export */ });
/** Who may run commands. One rule for all commands; what a command may do beyond that is its own risk. */
const commanding = new Set(["write", "maintain", "admin"]);
function mayCommand({ access }) {
    return commanding.has(access);
}


/***/ }),

/***/ 3391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ forceReset),
/* harmony export */   j: () => (/* binding */ compromise)
/* harmony export */ });
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2291);


const forceReset = {
    name: "force-reset",
    event: "reset-forced",
    requests: ({ users, apiKeys }) => users * (apiKeys ? 4 : 3),
    async begin(order) {
        return { handle: (user) => resetOne(order, user) };
    },
};
async function resetOne(order, user) {
    const live = await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .liveBefore */ .cH)(order, user);
    const { password, failures } = await compromise(order, user);
    const [failure] = failures;
    if (failure && (await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .isGone */ .ST)(order, user, failure)))
        return (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .endApiKeys */ .MW)(order, (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .gone */ .qp)((0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .untouched */ .sF)(user)));
    const ended = await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .endApiKeys */ .MW)(order, await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .endSessions */ .vG)(order, user, live));
    return { ...ended, password, failures: [...failures, ...ended.failures] };
}
/** What became of the password, and why it stayed as it was. */
async function compromise({ clerk }, user) {
    try {
        return { password: (await clerk.compromisePassword(user)) ? "to-be-reset" : "none", failures: [] };
    }
    catch (error) {
        const failure = (0,_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error);
        // A request without an answer may have been done all the same.
        return { password: (0,_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeDone */ .VH)(failure) ? "unknown" : "unchanged", failures: [failure] };
    }
}


/***/ }),

/***/ 4747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ lockOut)
});

;// CONCATENATED MODULE: ./.build/src/ports/clerk.js
/** How many users Clerk bans in one request: https://clerk.com/docs/reference/backend-api/tag/users/post/users/ban */
const mostBanned = 50;

// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
// EXTERNAL MODULE: ./.build/src/operations/force-reset.js
var force_reset = __webpack_require__(3391);
// EXTERNAL MODULE: ./.build/src/operations/ledger.js
var ledger = __webpack_require__(9033);
// EXTERNAL MODULE: ./.build/src/operations/operation.js
var operation = __webpack_require__(2291);
;// CONCATENATED MODULE: ./.build/src/operations/lock-out.js





const lockOut = {
    name: "lockout",
    event: "locked-out",
    requests: ({ users, apiKeys }) => Math.ceil(users / mostBanned) + users * ((apiKeys ? 2 : 1) + (users > ledger/* mostListed */.p9 ? 0 : 1)),
    async begin(order) {
        const { users } = order;
        const ids = users.map(({ id }) => id);
        const known = new Map(users.map((user) => [user.id, user]));
        const live = new Map(
        // Of many this would hold up the ban; theirs are counted by when they ended.
        ids.length > ledger/* mostListed */.p9
            ? []
            : await Promise.all(ids.map(async (id) => [id, await (0,operation/* liveBefore */.cH)(order, id)])));
        const door = { banned: new Set(), unsure: new Set(), noBan: undefined };
        await banAll(order, ids, door);
        return {
            handle: (user) => lockOutOne({ order, user, known: known.get(user), live: live.get(user), door }),
            begun: (user) => banOf(user, door),
        };
    },
};
/** What is known of a user whose own turn does not come. */
function banOf(user, { banned, unsure }) {
    if (banned.has(user))
        return { ...(0,operation/* untouched */.sF)(user), access: "banned" };
    return unsure.has(user) ? { ...(0,operation/* untouched */.sF)(user), access: "unknown" } : undefined;
}
/**
 * Refused before Clerk looks at the users. Of every other failure it is not documented whether some of them were banned:
 * https://clerk.com/docs/reference/backend-api/tag/users/post/users/ban
 */
const untouching = new Set(["unauthorized", "forbidden", "not-in-plan", "rate-limited"]);
/** So many requests for many in a row that failed mean that this is not the way; a user alone may still be banned. */
const mostFailed = 3;
/** What one request could not do for all of its users is tried again for each of them. */
async function banAll({ clerk }, ids, door) {
    const chunks = Array.from({ length: Math.ceil(ids.length / mostBanned) }, (_, index) => ids.slice(index * mostBanned, (index + 1) * mostBanned));
    let failed = 0;
    const isOver = () => door.noBan !== undefined || clerk.stopped !== undefined || failed >= mostFailed;
    async function work() {
        for (let chunk = chunks.shift(); chunk && !isOver(); chunk = chunks.shift()) {
            try {
                await clerk.ban(chunk);
                for (const id of chunk)
                    door.banned.add(id);
                failed = 0;
            }
            catch (error) {
                const failure = (0,ports_failure/* asFailure */.h_)(error);
                failed++;
                if (failure.reason === "not-in-plan")
                    door.noBan = failure;
                else if (!untouching.has(failure.reason))
                    for (const id of chunk)
                        door.unsure.add(id);
            }
        }
    }
    await Promise.all(Array.from({ length: 4 }, work));
}
async function lockOutOne(one) {
    const { order, user, live, door } = one;
    const out = door.banned.has(user) ? banned : asBefore(one, await keepOut(order, user, door));
    // Nothing is left to be ended but keys, and a list of sessions may be refused for a user who is gone.
    if (out.access === "gone")
        return (0,operation/* endApiKeys */.MW)(order, (0,operation/* gone */.qp)((0,operation/* untouched */.sF)(user)));
    const ended = await (0,operation/* endSessions */.vG)(order, user, live);
    const all = await (0,operation/* endApiKeys */.MW)(order, ended);
    return { ...all, ...out, failures: [...out.failures, ...all.failures] };
}
const banned = { access: "banned", failures: [] };
/** Where nothing of ours keeps them out, what did before may: a ban holds, while a lock may end by itself. */
function asBefore({ known }, out) {
    if (known?.banned && (out.access === "open" || out.access === "unknown"))
        return { ...out, ...banned };
    return known?.locked && out.access === "open" ? { ...out, access: "unknown" } : out;
}
async function keepOut(order, user, door) {
    if (door.noBan)
        return withoutBan(order, user);
    try {
        await order.clerk.ban([user]);
        return banned;
    }
    catch (error) {
        const failure = (0,ports_failure/* asFailure */.h_)(error);
        if (failure.reason === "not-in-plan")
            return withoutBan(order, user);
        if (await (0,operation/* isGone */.ST)(order, user, failure))
            return { access: "gone", failures: [] };
        // A request without an answer may have been done all the same, or may still be.
        const isUnsure = (0,ports_failure/* mayBeDone */.VH)(failure) || door.unsure.has(user);
        if (isUnsure && (await (0,operation/* lookAgain */.IK)(order, user))?.banned)
            return banned;
        return { access: isUnsure ? "unknown" : "open", failures: [failure] };
    }
}
async function withoutBan(order, user) {
    const [locked, { password, failures }] = await Promise.all([lock(order, user), (0,force_reset/* compromise */.j)(order, user)]);
    return { ...locked, password, failures: [...locked.failures, ...failures] };
}
async function lock(order, user) {
    try {
        const { until } = await order.clerk.lock(user);
        return { access: "locked", lockedUntil: until, failures: [] };
    }
    catch (error) {
        const failure = (0,ports_failure/* asFailure */.h_)(error);
        if (await (0,operation/* isGone */.ST)(order, user, failure))
            return { access: "gone", failures: [] };
        return { access: (0,ports_failure/* mayBeDone */.VH)(failure) ? "unknown" : "open", failures: [failure] };
    }
}


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ revoke)
/* harmony export */ });
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2291);


const revoke = {
    name: "revoke",
    event: "sessions-revoked",
    requests: ({ users, sessions, apiKeys }) => users * (apiKeys ? 3 : 2) + sessions,
    async begin(order) {
        return { handle: async (user) => (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .endApiKeys */ .MW)(order, await revokeOne(order, user)) };
    },
};
async function revokeOne(order, user) {
    const since = order.resumed ? order.at : undefined;
    try {
        const handling = await order.clerk.revokeAllSessions(user, { since });
        const last = handling.verified ? undefined : handling.failures.at(-1);
        return last && (await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .isGone */ .ST)(order, user, last)) ? { ...(0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .gone */ .qp)(handling), failures: [] } : handling;
    }
    catch (error) {
        const failure = (0,_ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error);
        if (await (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .isGone */ .ST)(order, user, failure))
            return (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .gone */ .qp)((0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .untouched */ .sF)(user));
        throw failure;
    }
}


/***/ }),

/***/ 4366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ exportTable)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8522);
/** The table as it is now, into one compressed file that a database can read back. It must be whole on disk before anybody counts on it. */





async function exportTable({ table, path, seal }) {
    let rows = 0;
    async function* counted() {
        for await (const { rows: more, bytes } of table.copyOut()) {
            rows += more;
            yield bytes;
        }
    }
    // Level 1 costs a third of the time of the usual one and makes the file hardly larger.
    const gzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGzip)({ level: node_zlib__WEBPACK_IMPORTED_MODULE_4__.constants.Z_BEST_SPEED });
    const compressed = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.toWeb(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(counted()).compose(gzip));
    const sha = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let bytes = 0;
    const unfinished = `${path}.unfinished`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    // Only whoever runs this may read it: it holds everything of everybody.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(unfinished, "w", 0o600);
    try {
        for await (const piece of seal ? await seal(compressed) : compressed) {
            sha.update(piece);
            bytes += piece.byteLength;
            await file.write(piece);
        }
        await file.sync();
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true });
        throw error;
    }
    finally {
        await file.close();
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, path);
    return { path, name: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path), bytes, digest: sha.digest("hex"), rows };
}


/***/ }),

/***/ 6656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ refusalReply)
});

// EXTERNAL MODULE: ./.build/src/incident/login.js
var login = __webpack_require__(355);
// EXTERNAL MODULE: ./.build/src/words/explained.js
var explained = __webpack_require__(1147);
// EXTERNAL MODULE: ./.build/src/words/operation-refusal.js + 2 modules
var operation_refusal = __webpack_require__(9601);
// EXTERNAL MODULE: ./.build/src/words/failure.js + 5 modules
var failure = __webpack_require__(9539);
// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
;// CONCATENATED MODULE: ./.build/src/words/permission-refusal.js


/** What a role is called where people read it. */
function roleName(role) {
    return role === "none" ? "no access" : `**${(0,words_text/* quote */.hD)(role, 60)}**`;
}
const needed = "**write**, **maintain** or **admin**";
const permissionRefusals = {
    "no-permission": (refusal) => ({
        what: `**${(0,words_text/* quote */.hD)(refusal.login)}** may not run commands here; nothing was done`,
        why: `Commands need the role ${needed} in this repository; ${(0,words_text/* quote */.hD)(refusal.login)} has ${roleName(refusal.role)}.`,
        next: [
            refusal.who.length > 0
                ? `Ask ${(0,words_text/* listed */.KE)(refusal.who.map((login) => `**${(0,words_text/* quote */.hD)(login)}**`), "or")} to type it.`
                : "Ask somebody with that role to type it.",
            refusal.contactsBroken
                ? "`INCIDENT_CONTACTS.yml` has a mistake in it, so the responders that it names do not count: ask an administrator of this repository to repair it. The run's log says where."
                : "Or ask an administrator of this repository for the role, or to be named a responder in `INCIDENT_CONTACTS.yml`; then type it in a new comment.",
        ].join(" "),
    }),
    "rerun-no-permission": (refusal) => ({
        what: `The run was started again by **${(0,words_text/* quote */.hD)(refusal.login)}**, who may not run commands here; nothing was done`,
        why: `Running again repeats the command of **${(0,words_text/* quote */.hD)(refusal.commenter)}** and needs the same role, ${needed}; ${(0,words_text/* quote */.hD)(refusal.login)} has ${roleName(refusal.role)}.`,
        next: `Somebody with that role can press "Re-run", or type the command in a new comment.`,
    }),
    "public-repository": () => ({
        what: "The command was not run: this repository is public",
        why: "Commands about users leave their ids, and what was done to their accounts, where everybody can read them.",
        next: `Run incidents in a private repository. If your team has decided otherwise, an administrator adds \`allow-public: true\` under \`with:\` of the step Respond in \`.github/workflows/incident.yml\`. ${failure/* byHand */.XL}`,
    }),
    "unknown-person": (refusal) => ({
        what: `There is nobody called **${(0,words_text/* quote */.hD)(refusal.login)}** in this repository; the lead was not changed`,
        why: "GitHub knows no such login with access to this repository.",
        next: "Check the spelling and type `/lead @login` again.",
    }),
    "person-may-not-command": (refusal) => ({
        what: `**${(0,words_text/* quote */.hD)(refusal.login)}** cannot be the lead; nothing was changed`,
        why: `The lead must be able to run commands, which needs the role ${needed}; ${(0,words_text/* quote */.hD)(refusal.login)} has ${roleName(refusal.role)}.`,
        next: "Name somebody with that role, or ask an administrator of this repository to give it, or to name them a responder in `INCIDENT_CONTACTS.yml`.",
    }),
};

// EXTERNAL MODULE: ./.build/src/words/secret.js
var secret = __webpack_require__(2185);
// EXTERNAL MODULE: ./.build/src/words/table-problem.js
var table_problem = __webpack_require__(8467);
;// CONCATENATED MODULE: ./.build/src/words/table-refusal.js


const tableRefusals = {
    "table-unfit": ({ problem }) => {
        const { what, next } = (0,table_problem/* tableProblem */.U)(problem);
        return {
            what: "Nothing was written: the users table cannot be used as the mapping says",
            why: what.charAt(0).toUpperCase() + what.slice(1),
            next: `${next} The mapping is \`.github/users-table.yml\`.`,
        };
    },
    "other-users": ({ looked, table }) => ({
        what: `Nothing was written: none of ${(0,words_text/* plural */.LS)(looked, "row")} of ${(0,words_text/* code */.aY)(table)} that were looked at is of a user of this Clerk instance`,
        why: "Either the key is of another instance (production and development have different users), or the database is another one's.",
        next: "Compare `CLERK_SECRET_KEY` and `DATABASE_URL` in this repository's secrets.",
    }),
    "bad-mapping": ({ problem }) => ({
        what: "The command did not begin",
        why: problem,
        next: "Correct `.github/users-table.yml` in the default branch, then type the command again.",
    }),
    "export-public": () => ({
        what: "Nothing was read or written: this repository is public",
        why: "Whoever is signed in to GitHub could download the file with everybody in it.",
        next: "Make the repository private, or set the variable `EXPORT_RECIPIENT` to an age public key (`age1…`), with which the file is encrypted. A resync without it is `/resync --no-export`, which cannot be taken back.",
    }),
    "no-users-table": () => ({
        what: "Nothing was read or written: this repository knows no users table",
        why: "The secret `DATABASE_URL` is not set.",
        next: "Put the PostgreSQL URL of the application's database into it, under Settings → Secrets and variables → Actions, and the table's name and columns into `.github/users-table.yml`. Where the database cannot be reached from GitHub, a workflow with the action `resync-users` and the target `webhook` brings the users back through your application's own endpoint.",
    }),
};

// EXTERNAL MODULE: ./.build/src/words/time.js
var time = __webpack_require__(8412);
;// CONCATENATED MODULE: ./.build/src/words/refusal.js








function explainState(refusal, incident, asker) {
    const by = (moment) => moment ? `by **${(0,words_text/* quote */.hD)(moment.by)}** at ${(0,time/* dateAndClock */.qo)(moment.at)}` : "earlier";
    switch (refusal) {
        case "already-acknowledged": {
            const own = (0,login/* isSameLogin */.A)(incident.acknowledged?.by, asker);
            return {
                what: "Nothing changed: the incident is already acknowledged",
                why: own
                    ? `You acknowledged it yourself, at ${(0,time/* dateAndClock */.qo)(incident.acknowledged?.at ?? "")}.`
                    : `It was acknowledged ${by(incident.acknowledged)}.`,
                next: own
                    ? "Go on with the checklist at the top."
                    : `Talk to them, or take over with ${(0,words_text/* code */.aY)(`/lead @${asker}`)}.`,
            };
        }
        case "already-over":
            return {
                what: `Nothing changed: the incident is ${incident.status === "resolved" ? "resolved" : "closed"}`,
                why: incident.resolved ? `It was resolved ${by(incident.resolved)}.` : "Its issue was closed.",
                next: "If the trouble is back, type `/reopen` and why.",
            };
        case "same-severity":
            return {
                what: `Nothing changed: the severity is already ${incident.severity}`,
                why: "The command named the severity that the incident has.",
                next: "To change it, name another: `/severity P1`, `/severity P2` or `/severity P3`.",
            };
        case "same-lead":
            return {
                what: `Nothing changed: **${(0,words_text/* quote */.hD)(incident.lead ?? "")}** is already the lead`,
                why: "The command named the present lead.",
                next: "To hand over, name somebody else: `/lead @login`.",
            };
        case "not-over":
            return {
                what: `Nothing changed: the incident is ${incident.status}, there is nothing to reopen`,
                why: "Only a resolved or closed incident can be reopened.",
                next: "To add a fact to the timeline, type `/note` and what happened.",
            };
    }
}
const refusal_explained = {
    "unknown-command": (refusal) => ({
        what: `There is no command ${(0,words_text/* code */.aY)(`/${refusal.name}`)}; nothing was done`,
        why: refusal.nearest ? `The nearest one is ${(0,words_text/* code */.aY)(`/${refusal.nearest}`)}.` : "No command has a name like it.",
        next: refusal.nearest
            ? `Type ${(0,words_text/* code */.aY)(`/${refusal.inHelp ? "help " : ""}${refusal.nearest}`)} in a new comment if you meant that, or \`/help\` for the list.`
            : "Type `/help` in a new comment for the list.",
    }),
    "bad-arguments": (refusal) => ({
        what: "The command was not understood; nothing was done",
        why: refusal.problem,
        next: refusal.usage === refusal.example
            ? `Type just ${(0,words_text/* code */.aY)(refusal.usage)} in a new comment.`
            : `It is typed ${(0,words_text/* code */.aY)(refusal.usage)}, for example ${(0,words_text/* code */.aY)(refusal.example)}. Type it again in a new comment.`,
    }),
    "too-many-commands": (refusal) => ({
        what: "None of the commands was run",
        why: `The comment holds ${(0,words_text/* plural */.LS)(refusal.count, "command")}; at most ${refusal.most} are taken from one comment, so that a pasted text cannot do harm.`,
        next: "Post the ones you mean in comments of their own.",
    }),
    "too-long": () => ({
        what: "No command of the comment was run: it is too long",
        why: "In so long a text a command cannot be told from code or a quotation.",
        next: "Type the command in a short comment of its own.",
    }),
    "secret-in-comment": (refusal) => ({
        what: "Nothing was run: the comment gives away a secret",
        why: (0,secret/* cureOf */.X)(refusal.secret),
        next: "Deleting the comment is not enough: the e-mails with it are out. Delete it afterwards, and type the command in a new one without the secret.",
    }),
    "edited-comment": (refusal) => ({
        what: `The edit did not run anything: ${(0,words_text/* code */.aY)(refusal.command)} was changed in a comment that already stood`,
        why: `Only a new comment runs a command, and it runs as it was first posted.${refusal.code === undefined ? "" : ` What waited for ${(0,words_text/* code */.aY)(refusal.code)} will not run any more.`}`,
        next: "If you mean it, type the command in a new comment.",
    }),
    ...permissionRefusals,
    ...operation_refusal/* operationRefusals */.l,
    ...tableRefusals,
};
function isOfState(refusal) {
    return !Object.hasOwn(refusal_explained, refusal.refused);
}
/** `asker` is the login of who is answered. */
function refusalReply(refusal, incident, asker) {
    const { what, why, next } = isOfState(refusal)
        ? explainState(refusal.refused, incident, asker)
        : (0,explained/* explain */.W)(refusal_explained, refusal, asker);
    return `😕 **${what.replace(/\*\*/g, "")}.**\n\n${why} ${next}`;
}


/***/ })

};
