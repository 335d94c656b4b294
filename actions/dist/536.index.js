export const id = 536;
export const ids = [536];
export const modules = {

/***/ 1999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ closeTheLoop)
/* harmony export */ });
/* harmony import */ var _incident_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4334);
/* harmony import */ var _incident_incident_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5710);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7451);
/* harmony import */ var _words_card_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3587);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8739);
/* harmony import */ var _words_opening_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1877);
/* harmony import */ var _words_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9368);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4210);
/* harmony import */ var _open_incident_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(107);
/* harmony import */ var _post_record_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8938);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3619);
/**
 * After a run that could not end by itself: finds what its event still waits to be told and says why it waits. It never
 * runs anything, and says nothing where everything was answered.
 */











/** Comments and openings are answered; of everything else the card is the only trace, and the next run draws it. */
async function closeTheLoop(cutOff, trigger, cause) {
    const { issue } = trigger;
    if (!(await (0,_open_incident_js__WEBPACK_IMPORTED_MODULE_8__/* .isIncident */ .x1)(cutOff, issue)))
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
    const key = (0,_run_command_js__WEBPACK_IMPORTED_MODULE_10__/* .keyOf */ .TN)(comment, index);
    const text = notRun ? (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .notRunReply */ .Tp)(comment.commands.slice(index).map((left) => left.name)) : cause.reply(name);
    const event = notRun ? { type: "answered" } : { type: "failed", code: cause.code };
    const aim = { key, command: notRun ? undefined : name };
    const record = (0,_run_command_js__WEBPACK_IMPORTED_MODULE_10__/* .commentRecord */ .vY)({ incident: issue.number, comment, run: run.id }, aim, event);
    await say(cutOff, records.get(key), text, record);
    log(`Said of /${name}: ${notRun ? "not run" : cause.code}.`);
}
async function closeOpening(cutOff, issue, { code, why }) {
    const { run, log } = cutOff;
    const opening = (await readRecords(cutOff, issue)).get(_open_incident_js__WEBPACK_IMPORTED_MODULE_8__/* .openingKey */ .uP);
    if (opening && (await isSaid(cutOff, issue, opening)))
        return nothingToSay(cutOff, "the opening was answered");
    const { declared } = (0,_declaration_js__WEBPACK_IMPORTED_MODULE_7__/* .declarationOf */ .MI)(issue, await cutOff.forms());
    const record = (0,_open_incident_js__WEBPACK_IMPORTED_MODULE_8__/* .openingRecord */ .mT)({ incident: issue.number, declared, run: run.id }, { type: "failed", code });
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
    const { issue, self } = await (0,_post_record_js__WEBPACK_IMPORTED_MODULE_9__/* .posterOf */ .F)(cutOff);
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
    const events = comment.commands.flatMap((_, index) => records.get((0,_run_command_js__WEBPACK_IMPORTED_MODULE_10__/* .keyOf */ .TN)(comment, index))?.event ?? []);
    if (events.some((event) => !(0,_incident_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(event)))
        return "failed";
    return events.some(({ type }) => type === "refused") ? "refused" : "done";
}
/** The first command without an answer. What stands below one that failed was not run, and one reply says so of all of it. */
function findUnsaid(comment, records) {
    let failedBefore = false;
    for (const [index, { name }] of comment.commands.entries()) {
        const record = records.get((0,_run_command_js__WEBPACK_IMPORTED_MODULE_10__/* .keyOf */ .TN)(comment, index));
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
    const poster = await (0,_post_record_js__WEBPACK_IMPORTED_MODULE_9__/* .posterOf */ .F)(cutOff);
    try {
        await (over ? issue.rewrite(over.commentId, (0,_words_record_js__WEBPACK_IMPORTED_MODULE_6__/* .withRecord */ .q8)(text, record)) : (0,_post_record_js__WEBPACK_IMPORTED_MODULE_9__/* .postRecord */ .u)(poster, text, record));
    }
    catch (error) {
        if (!over || !(error instanceof _ports_js__WEBPACK_IMPORTED_MODULE_2__/* .OutsideFailure */ .Kr))
            throw error;
        await (0,_post_record_js__WEBPACK_IMPORTED_MODULE_9__/* .postRecord */ .u)(poster, text, record);
    }
    await signal.end("failed", over !== undefined);
}


/***/ }),

/***/ 4210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   MI: () => (/* binding */ declarationOf),
/* harmony export */   XX: () => (/* binding */ labelledSeverity)
/* harmony export */ });
/* harmony import */ var _incident_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6758);
/* harmony import */ var _incident_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2898);
/* harmony import */ var _incident_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5887);
/* harmony import */ var _words_card_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3587);
/* harmony import */ var _words_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1757);





/** What is assumed of an issue that was labelled by hand: an outage's runbook asks the questions that come first. */
const assumedKind = "auth-outage";
function reportOf(issue, forms) {
    return (0,_incident_report_js__WEBPACK_IMPORTED_MODULE_1__/* .readReport */ .tL)(forms, (0,_words_card_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(issue.body, issue.number), labelledKind(issue));
}
function labelledKind({ labels }) {
    return _incident_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .kinds */ .E.find((kind) => labels.includes((0,_words_names_js__WEBPACK_IMPORTED_MODULE_4__/* .kindLabel */ .tf)(kind)));
}
/** Of an issue that somebody labelled by hand. Once it is opened its label is a picture of ours, and no source. */
function labelledSeverity({ labels }) {
    return _incident_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .severities */ .gO.find((severity) => labels.includes((0,_words_names_js__WEBPACK_IMPORTED_MODULE_4__/* .severityLabel */ .yi)(severity)));
}
function declarationOf(issue, forms) {
    const report = reportOf(issue, forms);
    return {
        number: issue.number,
        kind: labelledKind(issue) ?? report?.kind ?? assumedKind,
        severity: (0,_incident_report_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(report, undefined).severity,
        startedAt: (0,_incident_report_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUtcTime */ .jm)(report?.fields.get("started") ?? "", issue.openedAt),
        declared: { at: issue.openedAt, by: issue.author },
    };
}


/***/ }),

/***/ 107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ recoverOpening),
/* harmony export */   mT: () => (/* binding */ openingRecord),
/* harmony export */   pF: () => (/* binding */ openIncident),
/* harmony export */   uP: () => (/* binding */ openingKey),
/* harmony export */   x1: () => (/* binding */ isIncident)
/* harmony export */ });
/* harmony import */ var _incident_incident_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5710);
/* harmony import */ var _incident_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2898);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7451);
/* harmony import */ var _words_card_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3587);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8739);
/* harmony import */ var _words_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1757);
/* harmony import */ var _words_opening_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1877);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4210);
/* harmony import */ var _post_record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8938);
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4120);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6011);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3742);












/** The opening has one key, whichever of its events comes first. */
const openingKey = "opened";
async function isIncident(world, issue) {
    if (issue.labels.includes(_words_names_js__WEBPACK_IMPORTED_MODULE_5__/* .incidentLabel */ .ny) || (0,_words_card_js__WEBPACK_IMPORTED_MODULE_3__/* .beginsWithCard */ .nT)(issue.body))
        return true;
    return (0,_declaration_js__WEBPACK_IMPORTED_MODULE_7__/* .reportOf */ .EI)(issue, await world.forms()) !== undefined;
}
/** GitHub sends several events for one opening; the first run to write the record has opened it, the others only repaint. */
async function openIncident(world, issue) {
    const room = await (0,_room_js__WEBPACK_IMPORTED_MODULE_9__/* .enterRoom */ .S)(world, issue).catch(_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_);
    if (room instanceof _ports_js__WEBPACK_IMPORTED_MODULE_2__/* .OutsideFailure */ .Kr)
        return withoutRoom(world, issue, room);
    const before = (0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(room.incident(), openingKey);
    const failure = before?.event.type === "opened"
        ? await repaintOpened(world, issue, room, before.event)
        : await open(world, issue, room, before?.commentId);
    const [ending, code] = failure ? ["failed", failure.reason] : ["done", "opened"];
    return { ended: [{ command: "", ending, code }] };
}
/** Records the opening and draws the card; returns why the card could not be drawn, which the reply then says. */
async function open(world, issue, room, over) {
    const { comment, facts, event } = await recordOpening(world, issue, room, over);
    const failure = await (0,_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(room.repaint());
    if (failure) {
        (0,_world_js__WEBPACK_IMPORTED_MODULE_10__/* .logFailure */ .H)(world, failure);
        const text = (0,_words_opening_js__WEBPACK_IMPORTED_MODULE_6__/* .openedWithoutCard */ .EC)(facts, (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .explainFailure */ .SP)(failure).why, world.run.url);
        await room.rewrite(comment, text, await recordWith(world, issue, { ...event, unpainted: true }));
    }
    // An earlier run may have left another ending.
    await world.signal.end(failure ? "failed" : "done", true);
    return failure;
}
async function recordOpening(world, issue, room, over) {
    const forms = await world.forms();
    const { kind, startedAt } = (0,_declaration_js__WEBPACK_IMPORTED_MODULE_7__/* .declarationOf */ .MI)(issue, forms);
    const { severity, severityAssumed } = (0,_incident_report_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)((0,_declaration_js__WEBPACK_IMPORTED_MODULE_7__/* .reportOf */ .EI)(issue, forms), (0,_declaration_js__WEBPACK_IMPORTED_MODULE_7__/* .labelledSeverity */ .XX)(issue));
    const event = { type: "opened", kind, severity, severityAssumed, startedAt };
    const facts = await factsOf(world, issue, { ...room.incident(), kind, severity }, severityAssumed);
    const written = await recordWith(world, issue, event);
    if (over !== undefined)
        await room.rewrite(over, (0,_words_opening_js__WEBPACK_IMPORTED_MODULE_6__/* .opened */ .Sg)(facts), written);
    const comment = over ?? (await room.post((0,_words_opening_js__WEBPACK_IMPORTED_MODULE_6__/* .opened */ .Sg)(facts), written));
    world.log(`Opened incident ${issue.number}: ${kind}, ${severity}.`);
    return { comment, facts, event };
}
/** Where the opening itself had failed, the first command's run makes up for it: it draws the card anyway. */
async function recoverOpening(world, issue, room) {
    const before = (0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(room.incident(), openingKey);
    if (before?.event.type === "failed")
        await recordOpening(world, issue, room, before.commentId);
}
/** Of a burst, or of a run that is started again. Once the card is there, the reply no longer says that it is not. */
async function repaintOpened(world, issue, room, { unpainted, ...event }) {
    await room.repaint();
    const comment = (0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(room.incident(), openingKey)?.commentId;
    if (unpainted && comment !== undefined) {
        const facts = await factsOf(world, issue, room.incident(), event.severityAssumed);
        await room.rewrite(comment, (0,_words_opening_js__WEBPACK_IMPORTED_MODULE_6__/* .opened */ .Sg)(facts), await recordWith(world, issue, event));
    }
    await (unpainted || world.run.startedAgainBy !== undefined
        ? world.signal.end("done", true)
        : world.signal.withdraw());
}
async function recordWith(world, issue, event) {
    const { declared } = (0,_declaration_js__WEBPACK_IMPORTED_MODULE_7__/* .declarationOf */ .MI)(issue, await world.forms());
    return openingRecord({ incident: issue.number, declared, run: world.run.id }, event);
}
async function factsOf(world, issue, incident, severityAssumed) {
    const forms = await world.forms();
    const report = (0,_declaration_js__WEBPACK_IMPORTED_MODULE_7__/* .reportOf */ .EI)(issue, forms);
    const runbook = await world.runbookOf(incident.kind);
    const picture = { incident, runbook, boxes: new Map(), entries: [] };
    return {
        incident,
        severityAssumed,
        unreadable: report === undefined,
        startNotUnderstood: report?.fields.has("started") === true && incident.startedAt === null,
        missing: missingFields(report, forms),
        secret: (0,_secrets_js__WEBPACK_IMPORTED_MODULE_11__/* .findSecret */ .m)(issue.body),
        cardFits: (0,_words_card_js__WEBPACK_IMPORTED_MODULE_3__/* .paintBody */ .xh)(issue.body, picture) !== undefined,
        runbook,
    };
}
/** Whether it was opened before could not be read. Saying so once too often is mended by the next run that can read. */
async function withoutRoom(world, issue, failure) {
    (0,_world_js__WEBPACK_IMPORTED_MODULE_10__/* .logFailure */ .H)(world, failure);
    const record = await recordWith(world, issue, { type: "failed", code: failure.reason });
    await (0,_post_record_js__WEBPACK_IMPORTED_MODULE_8__/* .postRecord */ .u)(await (0,_post_record_js__WEBPACK_IMPORTED_MODULE_8__/* .posterOf */ .F)(world), (0,_words_opening_js__WEBPACK_IMPORTED_MODULE_6__/* .openingFailed */ .QY)((0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .explainFailure */ .SP)(failure).why, world.run.url), record);
    await world.signal.end("failed", false);
    return { ended: [{ command: "", ending: "failed", code: failure.reason }] };
}
function openingRecord({ incident, declared, run }, event) {
    return { v: 1, incident, key: openingKey, ...declared, run, event };
}
/** Labels of fields without an answer; the severity has words of its own. */
function missingFields(report, forms) {
    const form = forms.find(({ kind }) => kind === report?.kind);
    return (form?.fields ?? [])
        .filter(({ id }) => id !== "severity" && !report?.fields.has(id))
        .map(({ label }) => label);
}


/***/ }),

/***/ 8938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ posterOf),
/* harmony export */   u: () => (/* binding */ postRecord)
/* harmony export */ });
/* harmony import */ var _incident_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4334);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7451);
/* harmony import */ var _words_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9368);



const mostTries = 4;
/** GitHub's secondary limits ask for up to a minute; after longer than this the red job must say it. */
const longestPauseMilliseconds = 65_000;
/** For who posts without having entered the room, which would know it. */
async function posterOf({ issue, clock, signal, assumedSelf }) {
    return { issue, clock, self: (await signal.self) ?? assumedSelf };
}
async function postRecord({ issue, clock, self }, text, record) {
    const body = (0,_words_record_js__WEBPACK_IMPORTED_MODULE_2__/* .withRecord */ .q8)(text, record);
    for (let tries = 1;; tries++) {
        try {
            return { ...(await issue.post(body)), body };
        }
        catch (error) {
            if (!(error instanceof _ports_js__WEBPACK_IMPORTED_MODULE_1__/* .OutsideFailure */ .Kr) || !(0,_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .mayPass */ .bg)(error) || tries >= mostTries)
                throw error;
            const pause = Math.max(300 * tries, (error.retryAfterSeconds ?? 0) * 1_000);
            if (pause > longestPauseMilliseconds)
                throw error;
            await clock.sleep(pause);
            const stands = (await writtenSince(issue, record.at)).find((comment) => says(comment, self, record));
            if (stands)
                return stands;
        }
    }
}
/** Where even that cannot be read, saying it twice is better than not at all: of doubles one is removed. */
async function writtenSince(issue, at) {
    try {
        return await issue.commentsSince(at);
    }
    catch (error) {
        if (error instanceof _ports_js__WEBPACK_IMPORTED_MODULE_1__/* .OutsideFailure */ .Kr)
            return [];
        throw error;
    }
}
/** The same run may have announced with this key what it now ends, so the key alone tells nothing. */
function says(comment, self, record) {
    const found = (0,_words_record_js__WEBPACK_IMPORTED_MODULE_2__/* .readRecord */ .aE)(comment, self, record.incident);
    if (!found || found.key !== record.key || found.run !== record.run)
        return false;
    return JSON.stringify(found.event) === JSON.stringify(_incident_event_js__WEBPACK_IMPORTED_MODULE_0__/* .EventRecord */ .Qm.parse(record).event);
}


/***/ }),

/***/ 4120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ enterRoom)
});

// EXTERNAL MODULE: ./.build/src/incident/checklist.js
var checklist = __webpack_require__(7742);
// EXTERNAL MODULE: ./.build/src/incident/incident.js
var incident_incident = __webpack_require__(5710);
;// CONCATENATED MODULE: ./.build/src/incident/timeline.js
const silent = new Set(["answered", "refused", "opened"]);
/** That the issue could not be set up at once is no part of what happened to the users. */
function isFailedOpening({ event, command }) {
    return event.type === "failed" && command === undefined;
}
/** Entries by time; entries of one moment keep the order of the log. The declaration itself stands first. */
function timeline(incident, acts) {
    const told = incident.log
        .filter((record) => !record.superseded && !silent.has(record.event.type) && !isFailedOpening(record))
        .map(({ at, by, command, event }) => ({ at: event.type === "noted" ? event.happenedAt : at, by, command, event }));
    const done = acts.map(({ at, by, act }) => ({ at, by, command: undefined, event: { type: act } }));
    return [...told, ...done].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

// EXTERNAL MODULE: ./.build/src/ports.js
var ports = __webpack_require__(7451);
// EXTERNAL MODULE: ./.build/src/words/card.js + 1 modules
var card = __webpack_require__(3587);
// EXTERNAL MODULE: ./.build/src/words/failure.js
var failure = __webpack_require__(8739);
// EXTERNAL MODULE: ./.build/src/words/names.js
var names = __webpack_require__(1757);
// EXTERNAL MODULE: ./.build/src/words/record.js
var words_record = __webpack_require__(9368);
// EXTERNAL MODULE: ./.build/src/chatops/declaration.js
var chatops_declaration = __webpack_require__(4210);
// EXTERNAL MODULE: ./.build/src/chatops/post-record.js
var post_record = __webpack_require__(8938);
;// CONCATENATED MODULE: ./.build/src/chatops/room.js
/**
 * The incident as this run knows it: its log, folded, and the only place that writes comments and the card. A write never
 * replaces what another run wrote: records are appended, and the card is repainted from all of them.
 */










/** More repaints than this in one run mean that others write without pause; the last of them will have painted. */
const mostRepaints = 4;
async function enterRoom(world, issue) {
    const asked = Promise.all([world.issue.comments(issue.commentCount), readActs(world), world.signal.self]);
    // Reading the forms takes time of the processor; the requests are on their way meanwhile.
    asked.catch(() => { });
    const declaration = (0,chatops_declaration/* declarationOf */.MI)(issue, await world.forms());
    const [comments, acts, self] = await asked;
    const known = {
        comments: new Map(comments.map((comment) => [comment.id, comment])),
        acts,
        closed: issue.closed,
        self: self ?? world.assumedSelf,
    };
    // By GitHub's clock, and before anything of ours: what others write meanwhile must not be older than this.
    const since = newestAt(comments) ?? declaration.declared.at;
    function folded() {
        const records = (0,words_record/* readLog */.x6)([...known.comments.values()], known.self, declaration.number);
        const incident = (0,incident_incident/* fold */.AU)((0,incident_incident/* declare */.xe)(declaration), records, actsOfOthers(known));
        if (known.acts !== undefined)
            return incident;
        const reopenedNow = records.some(({ event, run }) => event.type === "reopened" && run === world.run.id);
        return { ...incident, closed: known.closed && !reopenedNow };
    }
    async function post(text, record) {
        const comment = await (0,post_record/* postRecord */.u)({ ...world, self: known.self }, text, record);
        known.comments.set(comment.id, comment);
        known.self = comment.author;
        return comment.id;
    }
    async function rewrite(commentId, text, record) {
        const body = (0,words_record/* withRecord */.q8)(text, record);
        try {
            await world.issue.rewrite(commentId, body);
        }
        catch (error) {
            // Somebody deleted it, or GitHub refuses: what was done must be said all the same.
            if (!(error instanceof ports/* OutsideFailure */.Kr))
                throw error;
            known.comments.delete(commentId);
            await post(error.reason === "not-found" ? text : (0,failure/* insteadOfEdit */.kr)(text), record);
            return;
        }
        const at = known.comments.get(commentId)?.at ?? record.at;
        known.comments.set(commentId, { id: commentId, author: known.self, at, body });
    }
    async function claim(text, record) {
        const mine = await post(text, record);
        try {
            await learnSince(world, known, record.at);
        }
        catch (error) {
            // Not knowing whether a twin of this run exists is better than leaving the announcement without an end.
            if (!(error instanceof ports/* OutsideFailure */.Kr))
                throw error;
        }
        const [first] = commentsWithKey(known, declaration.number, record.key);
        if (!first || first.id === mine)
            return mine;
        known.comments.delete(mine);
        await world.issue.remove(mine);
        // The same run in the earlier comment: GitHub had stored it although its answer was lost.
        return first.run === record.run ? first.id : undefined;
    }
    return {
        incident: folded,
        post,
        rewrite,
        claim,
        async repaint(ticked = new Map()) {
            for (let round = 1; round <= mostRepaints; round++) {
                const [issue] = await Promise.all([world.issue.read(), learnSince(world, known, since)]);
                await removeDoubles(world, known, declaration.number);
                // Somebody closed or reopened it since we came in, or we are to; the history tells which.
                if (issue.closed !== folded().closed)
                    known.acts = await readActs(world);
                known.closed = issue.closed;
                const incident = folded();
                const before = fingerprint(incident);
                const wrote = await paint(world, known, issue, incident, ticked);
                // What another run recorded between our reading and our painting would be missing from the card.
                if (!wrote || !(await learned(world, known, since)) || fingerprint(folded()) === before)
                    return;
            }
        },
    };
}
/** GitHub's own history of the issue is evidence, not the log; without it the incident still runs. */
async function readActs(world) {
    try {
        return await world.issue.acts();
    }
    catch (error) {
        if (!(error instanceof ports/* OutsideFailure */.Kr))
            throw error;
        world.log(`The issue's history could not be read (${error.message}); closings by hand are missing from the timeline.`);
        return undefined;
    }
}
/** Our own reopening stands in the log already. We never close: who closes under our name is another workflow. */
function actsOfOthers({ acts, self }) {
    return (acts ?? []).filter(({ act, by }) => act === "closed" || by.toLowerCase() !== self.toLowerCase());
}
function newestAt(comments) {
    return comments
        .map(({ at }) => at)
        .sort()
        .at(-1);
}
async function learnSince(world, known, at) {
    for (const comment of await world.issue.commentsSince(at))
        known.comments.set(comment.id, comment);
}
/** Whether GitHub told; where it did not, the next run paints what may be missing. */
async function learned(world, known, at) {
    const failure = await (0,ports/* failureOf */.g5)(learnSince(world, known, at));
    if (failure)
        world.log(`What others wrote meanwhile could not be read: ${failure.reason}, ${failure.message}.`);
    return failure === undefined;
}
function fingerprint(incident) {
    return incident.log.map(({ commentId, event }) => `${commentId} ${event.type}`).join();
}
function commentsWithKey(known, incident, key) {
    return [...known.comments.values()]
        .map((comment) => (0,words_record/* readRecord */.aE)(comment, known.self, incident))
        .filter((record) => record !== undefined)
        .filter((record) => record.key === key)
        .map(({ commentId, run }) => ({ id: commentId, run }))
        .sort((a, b) => a.id - b.id);
}
/** Of several comments with one key one counts; the others only confuse people. */
async function removeDoubles(world, known, incident) {
    const records = (0,words_record/* readLog */.x6)([...known.comments.values()], known.self, incident);
    const counting = (0,incident_incident/* countingRecords */.C5)(records);
    for (const record of records) {
        if (counting.get(record.key) === record)
            continue;
        known.comments.delete(record.commentId);
        await world.issue.remove(record.commentId).catch((error) => {
            if (!(error instanceof ports/* OutsideFailure */.Kr))
                throw error;
            world.log(`A comment that says the same as another could not be removed: ${record.commentId}`);
        });
    }
}
/** Writes what differs between the picture on GitHub and the incident; true when anything was written. */
async function paint(world, known, issue, incident, ticked) {
    const runbook = await world.runbookOf(incident.kind);
    const boxes = (0,checklist/* boxesToPaint */.V)(runbook, incident, withTicks((0,card/* readBoxes */.a5)(issue.body, issue.number), ticked));
    const body = (0,card/* paintBody */.xh)(issue.body, { incident, runbook, boxes, entries: timeline(incident, actsOfOthers(known)) });
    if (body === undefined)
        world.log("The issue's text leaves no room for the card; the comments hold the record.");
    const writes = [];
    if (body !== undefined && body !== issue.body)
        writes.push(world.issue.setBody(body));
    if (issue.closed && !incident.closed && incident.log.some(({ event }) => event.type === "reopened")) {
        writes.push(world.issue.reopen());
    }
    writes.push(...labelling(world, issue, incident), ...assignments(world, issue, incident));
    await Promise.all(writes);
    return writes.length > 0;
}
function labelling({ issue: port, log }, issue, incident) {
    const wanted = (0,names/* labelsOf */.PC)(incident);
    const missing = wanted.filter((label) => !issue.labels.includes(label));
    const stale = issue.labels.filter((label) => (0,names/* isOurs */.MU)(label) && !wanted.includes(label));
    return [
        ...(missing.length > 0 ? [logged(log, `set the labels ${missing.join(", ")}`, port.addLabels(missing))] : []),
        ...stale.map((label) => logged(log, `remove the label ${label}`, port.removeLabel(label))),
    ];
}
/** The card says the same, so a label or an assignee that GitHub does not take must not keep it from being drawn. */
async function logged(log, what, write) {
    const failure = await (0,ports/* failureOf */.g5)(write);
    if (failure)
        log(`GitHub did not ${what}: ${failure.reason}, ${failure.message}.`);
}
function withTicks(seen, ticked) {
    const boxes = new Map(seen);
    for (const [id, value] of ticked)
        boxes.set(id, { timesDone: 0, ...boxes.get(id), ticked: value });
    return boxes;
}
/** The lead is assigned, a former lead no longer; other assignees are the people's business. */
function assignments({ issue: port, log }, issue, incident) {
    const same = (a) => (b) => a.toLowerCase() === b.toLowerCase();
    const { lead } = incident;
    if (lead === null)
        return [];
    const former = incident.log
        .map(({ event }) => (event.type === "lead-assigned" ? event.lead : lead))
        .filter((login) => !same(login)(lead) && issue.assignees.some(same(login)));
    const assign = async () => {
        if (!(await port.assign(lead)))
            log(`GitHub did not assign ${lead}: people without access cannot be.`);
    };
    return [
        ...(issue.assignees.some(same(lead)) ? [] : [logged(log, `assign ${lead}`, assign())]),
        ...[...new Set(former)].map((login) => logged(log, `unassign ${login}`, port.unassign(login))),
    ];
}


/***/ }),

/***/ 3619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Ys: () => (/* binding */ isAnsweredForTheRest),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   k3: () => (/* binding */ answerCommand),
/* harmony export */   vY: () => (/* binding */ commentRecord),
/* harmony export */   xR: () => (/* binding */ recordFor)
/* harmony export */ });
/* harmony import */ var _commands_nearest_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2210);
/* harmony import */ var _commands_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53);
/* harmony import */ var _incident_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4334);
/* harmony import */ var _incident_incident_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5710);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7451);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8739);
/* harmony import */ var _words_refusal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2565);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3742);








function keyOf(comment, index) {
    return `comment:${comment.id}/${index + 1}`;
}
/** One answer can stand for a comment as a whole, or for the rest of it: it names no command, and counts for all from there on. */
function isAnsweredForTheRest(record) {
    return record !== undefined && record.command === undefined && (0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(record.event);
}
async function answerCommand(answering, typed, key) {
    const { world, room } = answering;
    const { name } = typed;
    const before = (0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(room.incident(), key);
    if (before && (0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(before.event)) {
        world.log(`/${name} has already been answered in comment ${before.commentId}; nothing is done twice.`);
        return end(world, name, before.event.type === "refused" ? "refused" : "done", "already-answered");
    }
    const aim = { key, command: name, over: before?.commentId };
    const command = (0,_commands_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .findCommand */ .Z)(name);
    if (!command) {
        const names = _commands_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .registry */ .u.map((known) => known.name);
        return refused(answering, aim, { refused: "unknown-command", name, nearest: (0,_commands_nearest_name_js__WEBPACK_IMPORTED_MODULE_6__/* .nearestName */ .q)(name, names) });
    }
    const { public: isPublic, allowPublic } = world.repository;
    if (isPublic && !allowPublic && command.needs.includes("clerk")) {
        return refused(answering, aim, { refused: "public-repository" });
    }
    const prepared = command.prepare(typed);
    if ("refused" in prepared)
        return refused(answering, aim, prepared);
    if (prepared.started === undefined || before)
        return run(answering, aim, prepared, before?.event);
    const claimed = await room.claim(prepared.started, recordFor(answering, aim, { type: "started" }));
    if (claimed === undefined)
        return end(world, name, "done", "run-elsewhere");
    return run(answering, { ...aim, over: claimed }, prepared, undefined);
}
async function run(answering, aim, prepared, resumed) {
    const { world, room, comment } = answering;
    const asked = { incident: room.incident(), by: comment.author, at: comment.at, key: aim.key, resumed };
    let outcome;
    try {
        outcome = await prepared.run(asked, { clerk: world.clerk, people: world.people, commands: _commands_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .registry */ .u });
    }
    catch (error) {
        return error instanceof _ports_js__WEBPACK_IMPORTED_MODULE_3__/* .OutsideFailure */ .Kr ? failed(answering, aim, error) : broke(answering, aim, error);
    }
    if ("refused" in outcome)
        return refused(answering, aim, outcome);
    await say(answering, aim, outcome.reply, outcome.event);
    return end(world, aim.command, outcome.ending, outcome.event.type);
}
/** Answers with a refusal, once: a re-run finds the answer and leaves it. */
async function refused(answering, aim, refusal) {
    const { world, room, comment } = answering;
    const before = (0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(room.incident(), aim.key);
    if (!before || !(0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(before.event)) {
        const text = (0,_words_refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .refusalReply */ .f)(refusal, room.incident(), comment.author);
        await say(answering, { ...aim, over: aim.over ?? before?.commentId }, text, {
            type: "refused",
            code: refusal.refused,
        });
    }
    return end(world, aim.command, "refused", refusal.refused);
}
async function failed(answering, aim, failure) {
    const { world, room, comment } = answering;
    const name = aim.command ?? comment.commands[0]?.name ?? "";
    (0,_world_js__WEBPACK_IMPORTED_MODULE_7__/* .logFailure */ .H)(world, failure);
    const before = (0,_incident_incident_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(room.incident(), aim.key);
    if (before && (0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(before.event))
        return end(world, name, "failed", failure.reason);
    const over = aim.over ?? before?.commentId;
    const isOwn = before === undefined || before.run === world.run.id;
    const done = isOwn ? _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .whatWasDone */ .mc.nothing : _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .whatWasDone */ .mc.nothingNow;
    const text = (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureReply */ .$6)(name, done, failure, world.run.url);
    const event = { type: "failed", code: failure.reason };
    // What an earlier run recorded of its work stays recorded.
    const kept = before && (0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .progressOf */ .jA)(before.event) > (0,_incident_event_js__WEBPACK_IMPORTED_MODULE_1__/* .progressOf */ .jA)(event) ? before.event : event;
    await say(answering, { ...aim, command: name, over }, text, kept);
    return end(world, name, "failed", failure.reason);
}
async function broke(answering, aim, error) {
    const { world } = answering;
    world.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const text = (0,_words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .bugReply */ .dZ)(aim.command ?? "", _words_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .whatWasDone */ .mc.inPart, world.run.url);
    await say(answering, aim, text, { type: "failed", code: "bug" });
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

/***/ 6011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ findSecret)
/* harmony export */ });
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5622);

const looks = [
    ["secret-key", /\bsk_(live|test)_[A-Za-z0-9]{16,}/],
    ["webhook-secret", /\bwhsec_[A-Za-z0-9+/=]{16,}/],
    ["api-key", /\bak_[A-Za-z0-9]{24,}/],
    ["token", /(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/],
    ["github-token", /\b(ghp|gho|ghr|ghs|ghu)_[A-Za-z0-9]{30,}|\bgithub_pat_[A-Za-z0-9_]{30,}/],
];
/** What the text seems to give away, the worst first; undefined when nothing. */
function findSecret(text) {
    // As it would be shown: a zero-width character in a key goes on the way into a reply.
    const shown = (0,_words_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutInvisible */ .OT)(text);
    return looks.find(([, pattern]) => pattern.test(shown))?.[0];
}


/***/ }),

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

/***/ 8197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ machineClock)
/* harmony export */ });
/* unused harmony export instant */
/** Time and chance, passed in wherever they matter so that a test can supply its own. Nothing else may read the machine's clock. */
const machineClock = {
    now: () => Date.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: () => Math.random(),
};
/** "2026-11-23T10:02:05Z": the form that GitHub uses and that the records hold. */
function instant(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, "Z");
}


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
    const [nearest] = names.map((name) => ({ name, edits: distance(typed, name) })).sort((a, b) => a.edits - b.edits);
    return nearest && nearest.edits <= Math.max(1, Math.floor(nearest.name.length / 3)) ? nearest.name : undefined;
}


/***/ }),

/***/ 53:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ findCommand),
  u: () => (/* binding */ registry)
});

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
            if (incident.lead?.toLowerCase() === intent.lead.toLowerCase())
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

// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
;// CONCATENATED MODULE: ./.build/src/words/problems.js
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
    return `The text has ${(0,words_text/* number */.ai)(length)} characters; at most ${(0,words_text/* number */.ai)(most)} fit. Post the whole in an ordinary comment, and the gist with the command.`;
}
function unknownOption(option) {
    return `It does not know the option ${option}.`;
}
function textExpectedAfter(flag) {
    return `After --${flag} a text is expected.`;
}
function tooManyUsers(count, most) {
    return `It takes at most ${(0,words_text/* number */.ai)(most)} users at once; ${(0,words_text/* number */.ai)(count)} are named.`;
}
/** What keeps a word from naming a user, as exactly as it can be said. */
function noUser(asked) {
    if (!asked.startsWith("user_")) {
        return `${(0,words_text/* shown */.SP)(asked)} is neither a user id (user_ and 27 letters and digits) nor an e-mail address.`;
    }
    const rest = asked.slice("user_".length);
    const has = /^[A-Za-z0-9]*$/.test(rest) ? `this one has ${rest.length}` : "this one has something else";
    return `${(0,words_text/* shown */.SP)(asked)} is not a user id: after user_ come 27 letters and digits, ${has}.`;
}
function usersBelow(asked) {
    return `The line below names ${(0,words_text/* shown */.SP)(asked)}, and only the command's own line counts.`;
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
function resolved(incident, at, how) {
    const severity = incident.highestSeverity;
    return [
        `✅ **Resolved** after ${(0,time/* elapsed */.vk)(incident.declared.at, at)}${how ? `: ${(0,words_text/* quote */.hD)(how)}` : ""}.`,
        `Next: tick what is done in the checklist and write down what is still in your head with \`/note [HH:MM] text\`${severity === "P3" ? "" : "; then write the post-mortem into `incidents/`, and close the issue"}. If the trouble comes back: \`/reopen\` and why.`,
    ].join("\n\n");
}
function reopened(reason, at) {
    return `✅ **Open again** since ${(0,time/* clock */.pm)(at)} UTC: ${(0,words_text/* quote */.hD)(reason)}\n\nNobody has acknowledged it yet. Next: \`/ack\`.`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./.build/src/commands/arguments.js
/** The grammar that commands share: words, a trailing `--flag text`, and how a problem is said. It knows no command. */



class Problem extends Error {
}
/** A grammar from a function that returns what it read or throws a `Problem` whose message is the sentence to show. */
function grammar(read) {
    return schemas/* custom */.IeY().transform(({ text, below }, context) => {
        try {
            return read(text.trim(), below);
        }
        catch (error) {
            if (!(error instanceof Problem))
                throw error;
            context.addIssue({ code: "custom", message: error.message });
            return core/* NEVER */.tm;
        }
    });
}
/** Splits at white space and commas, and takes off the backticks that people paste along with ids. */
function separate(text) {
    return (text
        .split(/[\s,;]+/)
        // No name of a user is as long as this; the pattern would take long over such a word.
        .map((word) => (word.length > 500 ? word : word.replace(/^[`<]+|[`>]+$/g, "")))
        .filter((word) => word !== ""));
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
        return (0,words_text/* maskEmails */._g)(text);
    throw new Problem(tooLongText(text.length, most));
}
/** The longest text that a command takes. */
const longestText = 2_000;
/**
 * Parts `user_… --reason stolen laptop` into what stands before the flag and the text after it. Phones turn two hyphens
 * into a dash; that is read as the two hyphens that were meant.
 */
function splitFlag(text, flag) {
    const written = text.replace(/(^|\s)[—–](?=[a-z])/g, "$1--");
    const match = new RegExp(`(?:^|\\s)--${flag}(?:=|\\s+|$)`).exec(written);
    const before = match ? written.slice(0, match.index) : written;
    const unknown = /(?:^|\s)(--?[a-z][a-z-]*)/i.exec(before)?.[1];
    if (unknown)
        throw new Problem(unknownOption(unknown));
    if (!match)
        return { before, after: null };
    const after = written.slice(match.index + match[0].length).trim();
    if (after === "")
        throw new Problem(textExpectedAfter(flag));
    return { before, after };
}

;// CONCATENATED MODULE: ./.build/src/commands/command.js
/** Makes a command of its definition; what it does not need it cannot reach. */
function command(definition) {
    const { args: grammar, started, run, ...facts } = definition;
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
                started: started?.(args.data),
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

;// CONCATENATED MODULE: ./.build/src/commands/ack.js
/** `/ack`: somebody says that they are on it. */





const ack = command({
    name: "ack",
    usage: "/ack",
    summary: "Say that you are on it.",
    examples: ["/ack"],
    risk: "act",
    inverse: "It cannot be taken back.",
    needs: [],
    args: grammar((text) => {
        if (text !== "")
            throw new Problem(takesNothing);
    }),
    run({ incident, by, at }) {
        const decision = decide(incident, { type: "acknowledge" });
        return "refused" in decision ? decision : done(decision.event, acknowledged(incident, by, at));
    },
});

;// CONCATENATED MODULE: ./.build/src/words/help.js
/** Help, made from what the commands say of themselves; the README's table is made from the same. */

const riskNames = { read: "only answers", act: "changes something", dangerous: "needs a second person" };
function helpTable(commands) {
    const rows = commands.map(({ usage, summary }) => `| ${(0,words_text/* code */.aY)(usage).replaceAll("|", "\\|")} | ${summary} |`);
    return ["| Type | What it does |", "|---|---|", ...rows].join("\n");
}
function helpReply(commands) {
    return [
        "**Type a command at the start of a line, in a new comment.** Several lines may each hold one; they run in order. Text in code, quotes and links never runs, and edits run nothing.",
        helpTable(commands),
        "People with the role write, maintain or admin may run them, and the responders that `INCIDENT_CONTACTS.yml` names. 👀 means seen, 🚀 done, 😕 refused with a reason, 👎 failed with a reason (❌ in the reply). More on one command: `/help revoke`.",
    ].join("\n\n");
}
function helpOneReply(command) {
    return [
        `**${(0,words_text/* code */.aY)(command.usage)}** ${command.summary}`,
        command.examples.map((example) => `- ${(0,words_text/* code */.aY)(example)}`).join("\n"),
        `It ${riskNames[command.risk]}. ${command.inverse}`,
    ].join("\n\n");
}

// EXTERNAL MODULE: ./.build/src/commands/nearest-name.js
var nearest_name = __webpack_require__(2210);
;// CONCATENATED MODULE: ./.build/src/commands/help.js
/** `/help`: what can be typed. */




const help = command({
    name: "help",
    usage: "/help [command]",
    summary: "List the commands, or explain one.",
    examples: ["/help", "/help revoke"],
    risk: "read",
    inverse: "There is nothing to take back.",
    needs: ["commands"],
    args: grammar((text) => text.replace(/^\//, "").toLowerCase()),
    run({ args, commands }) {
        if (args === "")
            return done({ type: "answered" }, helpReply(commands));
        const one = commands.find(({ name }) => name === args);
        if (one)
            return done({ type: "answered" }, helpOneReply(one));
        const names = commands.map(({ name }) => name);
        return { refused: "unknown-command", name: args, nearest: (0,nearest_name/* nearestName */.q)(args, names), inHelp: true };
    },
});

// EXTERNAL MODULE: ./.build/src/incident/authority.js
var authority = __webpack_require__(7019);
;// CONCATENATED MODULE: ./.build/src/commands/lead.js
/** `/lead`: who decides. Only somebody who may run commands can be the lead. */






// GitHub: alphanumerics and single hyphens, at most 39; enterprise accounts add an underscore and a short code.
const login = /^@?([A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?(?:_[A-Za-z0-9]{1,20})?)$/;
const lead = command({
    name: "lead",
    usage: "/lead @login",
    summary: "Say who leads the incident, and assign them.",
    examples: ["/lead @octavia"],
    risk: "act",
    inverse: "To take it back: `/lead` with somebody else's login.",
    needs: ["people"],
    args: grammar((text) => {
        const name = login.exec(text)?.[1];
        if (name === undefined)
            throw new Problem(text === "" ? missing("login") : oneLogin);
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
        return done(decision.event, leadAssigned(args, incident.lead));
    },
});

// EXTERNAL MODULE: ./.build/src/incident/report.js
var report = __webpack_require__(2898);
;// CONCATENATED MODULE: ./.build/src/commands/note.js
/** `/note`: adds a line to the timeline, now or at an earlier time. */






const leadingTime = /^(\d{1,2}:\d{2})\s+(.+)$/s;
const note = command({
    name: "note",
    usage: "/note [HH:MM] text",
    summary: "Add a line to the timeline; with a time (UTC) if it happened earlier.",
    examples: ["/note rolled back to the deployment of yesterday", "/note 09:55 first customer report"],
    risk: "act",
    inverse: "It cannot be taken back; add another note that corrects it.",
    needs: [],
    args: grammar((line, below) => {
        const text = paragraph(line, below);
        const [, time, rest] = leadingTime.exec(text) ?? [];
        if (time !== undefined && (0,report/* parseUtcTime */.jm)(time, new Date(0).toISOString()) === null) {
            throw new Problem(noTimeOfDay(time));
        }
        const note = { time: time ?? null, text: rest ?? text };
        if (note.text === "" || /^\d{1,2}:\d{2}$/.test(note.text))
            throw new Problem(missing("text of the note"));
        return { ...note, text: shortText(note.text, longestText) };
    }),
    run({ args, incident, at }) {
        const happenedAt = (args.time === null ? null : (0,report/* parseUtcTime */.jm)(args.time, at)) ?? at;
        const decision = decide(incident, { type: "note", text: args.text, happenedAt });
        return "refused" in decision ? decision : done(decision.event, noted(args.text, happenedAt));
    },
});

;// CONCATENATED MODULE: ./.build/src/commands/reopen.js
/** `/reopen`: the trouble is back, or was never gone. */





const reopen = command({
    name: "reopen",
    usage: "/reopen reason",
    summary: "Start a resolved or closed incident again, and say why.",
    examples: ["/reopen sign-ins fail again since 11:20"],
    risk: "act",
    inverse: "To take it back: `/resolve` and how.",
    needs: [],
    args: grammar((line, below) => {
        const text = paragraph(line, below);
        if (text === "")
            throw new Problem(missing("reason"));
        return shortText(text, longestText);
    }),
    run({ args, incident, at }) {
        const decision = decide(incident, { type: "reopen", reason: args });
        return "refused" in decision ? decision : done(decision.event, reopened(args, at));
    },
});

;// CONCATENATED MODULE: ./.build/src/commands/resolve.js
/** `/resolve`: it is fixed. The issue stays open for what is left to do. */




const resolve = command({
    name: "resolve",
    usage: "/resolve [how]",
    summary: "Say that it is fixed, and how.",
    examples: ["/resolve rolled back, sign-in works again"],
    risk: "act",
    inverse: "To take it back: `/reopen` and why.",
    needs: [],
    args: grammar((line, below) => shortText(paragraph(line, below), longestText) || null),
    run({ args, incident, at }) {
        const decision = decide(incident, { type: "resolve", how: args });
        return "refused" in decision ? decision : done(decision.event, resolved(incident, at, args));
    },
});

// EXTERNAL MODULE: ./.build/src/incident/user-id.js
var user_id = __webpack_require__(5329);
// EXTERNAL MODULE: ./.build/src/ports.js
var ports = __webpack_require__(7451);
// EXTERNAL MODULE: ./.build/src/words/failure.js
var words_failure = __webpack_require__(8739);
;// CONCATENATED MODULE: ./.build/src/words/revoke.js



function isEnded(row) {
    if (row.outcome === "repeated")
        return true;
    return row.outcome === "revocation" && row.revocation.verified && row.revocation.failed === 0;
}
/** Names that stand for no user, or for more than one: nothing was done, and trying again will not help. */
function isNobody({ outcome }) {
    return outcome === "unknown" || outcome === "ambiguous";
}
function revokeStarted(asked) {
    return `⏳ Revoking all sessions of ${asked.map(words_text/* shown */.SP).join(", ")} …\n\nThis comment will say how it ended, or that the run was cut off. In doubt type the command again: what is already done stays done.`;
}
/** An earlier run's work is part of what the command did. */
function revokedInAll({ revoked, revokedBefore = 0 }) {
    return revoked + revokedBefore;
}
function counts({ revocation, gone }) {
    const { revokedBefore = 0, alreadyOver, failed, verified } = revocation;
    const revoked = revokedInAll(revocation);
    if (revoked + alreadyOver + failed === 0)
        return "no live session was found; there was nothing to revoke";
    const share = revokedBefore === revoked ? "all" : (0,words_text/* number */.ai)(revokedBefore);
    const parts = [
        revokedBefore > 0
            ? `${(0,words_text/* plural */.LS)(revoked, "session")} revoked since the command was typed, ${share} of them before this run took over`
            : `${(0,words_text/* plural */.LS)(revoked, "session")} revoked`,
    ];
    if (alreadyOver > 0)
        parts.push(`${(0,words_text/* number */.ai)(alreadyOver)} already gone when their turn came, not confirmed to be by us`);
    if (failed > 0)
        parts.push(`**${(0,words_text/* number */.ai)(failed)} ${verified ? "still live" : "not known to be revoked"}**`);
    if (gone)
        return `${parts.join(", ")}; Clerk does not know the user any more`;
    const check = !verified
        ? "the list could not be read again to make sure"
        : failed > 0
            ? "the list was read again and still shows them"
            : "the list was read again and shows none left";
    return `${parts.join(", ")}; ${check}`;
}
function rowLine(row) {
    const name = (0,words_text/* shown */.SP)(row.asked);
    const isEmail = row.asked.includes("@");
    switch (row.outcome) {
        case "unknown":
            return `- ❓ ${name}: this Clerk instance has no such user, nothing was done. Check the ${isEmail ? "spelling, or name the user by id" : "id, or name the user by e-mail address"}.`;
        case "ambiguous":
            return `- ❓ ${name}: belongs to ${row.candidates.length} users, nothing was done. Name the one you mean by id: ${row.candidates.map((id) => (0,words_text/* code */.aY)(id)).join(", ")}.`;
        case "repeated":
            return `- ${name}: the same user as ${(0,words_text/* shown */.SP)(row.as)}, done once.`;
        case "unread":
            return `- ❌ ${name}: **this run revoked nothing**, the user's sessions could not be read.`;
        case "revocation": {
            const { user } = row.revocation;
            const who = [
                user === row.asked ? name : `${name} (${(0,words_text/* code */.aY)(user)})`,
                ...(row.email && !isEmail ? [(0,words_text/* code */.aY)((0,words_text/* maskEmail */.vA)(row.email))] : []),
                ...(row.banned ? ["banned"] : []),
            ];
            return `- ${isEnded(row) ? "✅" : "❌"} ${who.join(", ")}: ${counts(row)}.`;
        }
    }
}
function revocations(rows) {
    return rows.filter((row) => row.outcome === "revocation");
}
function sum(rows, count) {
    return revocations(rows).reduce((total, { revocation }) => total + count(revocation), 0);
}
function headline({ rows, resumed }) {
    const users = revocations(rows).length;
    const revoked = sum(rows, revokedInAll);
    const since = sum(rows, ({ revokedBefore = 0 }) => revokedBefore) > 0 ? " since the command was typed" : "";
    const nothing = resumed ? "This run revoked nothing, an earlier one may have done a part" : "Nothing was revoked";
    const said = revoked === 0 ? nothing : `${(0,words_text/* plural */.LS)(revoked, "session")} revoked${since}`;
    if (rows.every(isEnded)) {
        if (revoked > 0)
            return `✅ **${said}${users === 1 ? "" : ` of ${users} users`}; none is left.**`;
        return sum(rows, ({ alreadyOver }) => alreadyOver) > 0
            ? "✅ **None is left: the sessions were already gone when their turn came.**"
            : "✅ **No live session was found.**";
    }
    if (rows.every((row) => isEnded(row) || isNobody(row))) {
        return users === 0 ? "😕 **Nothing was revoked.**" : `😕 **${said}, but not every name was found.**`;
    }
    const maybe = sum(rows, ({ failed, verified }) => (verified ? 0 : failed));
    const first = revoked === 0 && maybe > 0 ? "No session is known to be revoked" : said;
    return `❌ **${[first, ...left(rows, maybe)].join("; ")}.**`;
}
/** What keeps the work from being finished, in the words of a headline. */
function left(rows, maybe) {
    const live = sum(rows, ({ failed, verified }) => (verified ? failed : 0));
    const unchecked = revocations(rows).filter(({ revocation }) => !revocation.verified && revocation.failed === 0).length;
    const unread = rows.filter(({ outcome }) => outcome === "unread").length;
    const nobody = rows.filter(isNobody).length;
    return [
        ...(live > 0 ? [`${(0,words_text/* number */.ai)(live)} still live`] : []),
        ...(maybe > 0 ? [`${(0,words_text/* number */.ai)(maybe)} may still be live`] : []),
        ...(unchecked > 0 ? ["whether more are live is not known"] : []),
        ...(unread > 0 && rows.length > 1 ? [`${(0,words_text/* plural */.LS)(unread, "user")} could not be read`] : []),
        ...(nobody > 0 ? [`${(0,words_text/* plural */.LS)(nobody, "name")} not found`] : []),
    ];
}
/** One paragraph for each reason, and once what can be done meanwhile. */
function reasons(rows) {
    const failures = rows.flatMap((row) => row.outcome === "revocation" ? row.revocation.failures : row.outcome === "unread" ? row.failures : []);
    const told = new Map(failures.map((failure) => [`${failure.reason} ${failure.status}`, (0,words_failure/* explainFailure */.SP)(failure)]));
    return [...told.values()].map(({ why, cure }) => `${why} ${cure}`);
}
function keptAppearing(rows) {
    return rows.some((row) => row.outcome === "revocation" &&
        row.revocation.verified &&
        row.revocation.failed > 0 &&
        row.revocation.failures.length === 0);
}
/** What is true now of tokens and sign-ins; only of users for whom something was ended, or was over already. */
function afterwards({ rows, tokenLifetimeSeconds }) {
    const acted = revocations(rows).filter((row) => isEnded(row) || revokedInAll(row.revocation) > 0);
    if (acted.length === 0)
        return [];
    const lifetime = tokenLifetimeSeconds === undefined
        ? "Tokens that were already issued stay valid until they expire: 60 seconds, or longer if the application uses JWT templates (Clerk did not tell their lifetimes)."
        : `Tokens that were already issued stay valid for up to **${(0,time/* duration */.p0)(tokenLifetimeSeconds)}**, until they expire; Clerk cannot take those back.`;
    const brought = sum(acted, revokedInAll) > 0 ? " Ended sessions cannot be brought back." : "";
    return [`${lifetime} ${signingInAgain(acted.map(({ banned }) => banned))}${brought}`];
}
function signingInAgain(banned) {
    const [who, is] = banned.length === 1 ? ["The user", "is"] : ["The users", "are"];
    if (banned.every((one) => one))
        return `${who} ${is} banned, and cannot sign in until that is taken back.`;
    const exceptBanned = banned.some((one) => one) ? "Users who are not banned" : who;
    return `${exceptBanned} can sign in again, and so can anybody who knows the password.`;
}
function revokeReply(report) {
    const { rows } = report;
    const again = rows.filter((row) => !isEnded(row) && !isNobody(row));
    return [
        headline(report),
        rows.map(rowLine).join("\n"),
        ...reasons(rows),
        ...(keptAppearing(rows)
            ? [
                "Live sessions were still listed after each round of revoking: either somebody keeps signing in, or Clerk does not end them. Ban the user in Clerk's dashboard, which ends all sessions and keeps them from signing in; if your plan has no ban, change their password there.",
            ]
            : []),
        ...(again.length > 0
            ? [
                `${words_failure/* byHand */.XL} To go on with what is left, type ${(0,words_text/* code */.aY)(`/revoke ${again.map((row) => (row.outcome === "revocation" ? row.revocation.user : row.asked.includes("@") ? "<the same e-mail>" : row.asked)).join(" ")}`, 1_000)}; what is done stays done.`,
            ]
            : []),
        ...afterwards(report),
        ...(report.resumed && rows.some((row) => row.outcome === "revocation")
            ? ["An earlier run of this command did not finish; this one went on."]
            : []),
        `<sub>${report.instance ? `Clerk ${report.instance} instance` : "Clerk instance; the key does not tell whether production or development"}${report.reason ? ` · reason given: ${(0,words_text/* quote */.hD)(report.reason)}` : ""}</sub>`,
    ].join("\n\n");
}

;// CONCATENATED MODULE: ./.build/src/commands/revoke.js






/** More at once is a bulk operation and wants other safety than a list typed by hand. */
const mostUsers = 20;
function readUsers(text) {
    const named = [...new Set(separate(text))].map((asked) => {
        const user = (0,user_id/* parseUserReference */.oX)(asked);
        if (!user)
            throw new Problem(noUser(asked));
        return { asked, user };
    });
    if (named.length === 0)
        throw new Problem(missing("user"));
    if (named.length > mostUsers)
        throw new Problem(tooManyUsers(named.length, mostUsers));
    return named;
}
const revoke = command({
    name: "revoke",
    usage: "/revoke <user id or e-mail> […] [--reason text]",
    summary: "Sign users out everywhere: end all their sessions in Clerk.",
    examples: ["/revoke user_2NNEqL2nrIRdJ194ndJqAHwEfxC", "/revoke jane.doe@example.com --reason stolen laptop"],
    risk: "act",
    inverse: "It cannot be taken back; the user signs in again.",
    needs: ["clerk"],
    args: grammar((text, below) => {
        const overlooked = separate(below).find((word) => (0,user_id/* parseUserReference */.oX)(word));
        if (overlooked !== undefined)
            throw new Problem(usersBelow(overlooked));
        const { before, after } = splitFlag(text, "reason");
        return { users: readUsers(before), reason: after === null ? null : shortText(after, 500) };
    }),
    started: ({ users }) => revokeStarted(users.map(({ asked }) => asked)),
    async run({ args, clerk: connect, incident, key, resumed, at }) {
        const clerk = await connect();
        const rows = [];
        for (const named of args.users)
            rows.push(await revokeOne(clerk, named, rows, resumed ? at : undefined));
        if (resumed) {
            const others = incident.log.filter((record) => record.key !== key && Date.parse(record.at) >= Date.parse(at));
            leaveOut(rows, others);
            keepEarlier(rows, resumed);
        }
        const acted = rows.filter((row) => row.outcome === "revocation");
        const tokenLifetimeSeconds = acted.length > 0 ? await clerk.longestTokenLifetimeSeconds() : undefined;
        const { reason } = args;
        return {
            event: eventOf(rows, reason),
            reply: revokeReply({
                rows,
                instance: clerk.instance,
                tokenLifetimeSeconds,
                reason,
                resumed: resumed !== undefined,
            }),
            ending: endingOf(rows),
        };
    },
});
/** What other commands revoked since this one was typed is theirs, and stands in their records. */
function leaveOut(rows, others) {
    const theirs = others.flatMap(({ event, superseded }) => event.type === "sessions-revoked" && !superseded ? event.users : []);
    for (const row of rows) {
        if (row.outcome !== "revocation" || row.revocation.revokedBefore === undefined)
            continue;
        const { user, revokedBefore } = row.revocation;
        const sum = theirs.filter((other) => other.user === user).reduce((total, { revoked }) => total + revoked, 0);
        row.revocation = { ...row.revocation, revokedBefore: Math.max(0, revokedBefore - sum) };
    }
}
/** What an earlier run did and recorded is not forgotten because this run could not see it. */
function keepEarlier(rows, resumed) {
    for (const before of resumed.type === "sessions-revoked" ? resumed.users : []) {
        if (rows.some((row) => row.outcome === "revocation" && row.revocation.user === before.user))
            continue;
        const index = rows.findIndex(({ asked }) => asked === before.user);
        rows.splice(index === -1 ? rows.length : index, index === -1 ? 0 : 1, earlierRow(before, rows[index]));
    }
}
/** The row of a user whom this run could not read, or whom Clerk does not know any more. */
function earlierRow(before, now) {
    const failures = now?.outcome === "unread" ? now.failures : [];
    const row = { asked: before.user, outcome: "revocation", email: null, banned: false };
    if (now?.outcome !== "unknown")
        return { ...row, revocation: { ...before, verified: false, failures } };
    const over = { alreadyOver: before.alreadyOver + before.failed, failed: 0, verified: true };
    return { ...row, gone: true, revocation: { ...before, ...over, failures } };
}
function eventOf(rows, reason) {
    const notFound = rows.filter(isNobody).length;
    if (notFound === rows.length)
        return { type: "refused", code: "unknown-user" };
    return {
        type: "sessions-revoked",
        users: rows.flatMap((row) => {
            if (row.outcome !== "revocation")
                return [];
            const { failures, ...counts } = row.revocation;
            return [counts];
        }),
        notFound,
        unread: rows.filter((row) => row.outcome === "unread").length,
        reason,
    };
}
function endingOf(rows) {
    if (rows.every(isEnded))
        return "done";
    return rows.every((row) => isEnded(row) || isNobody(row)) ? "refused" : "failed";
}
/** One user whose sessions cannot be read must not keep the others signed in. A user under two names is one user. */
async function revokeOne(clerk, { asked, user }, before, since) {
    try {
        const found = "id" in user ? [await clerk.findUser(user.id)] : await clerk.findUsersByEmail(user.email);
        const [first, ...others] = found.filter((one) => one !== undefined);
        if (!first)
            return { asked, outcome: "unknown" };
        const { id, email, banned } = first;
        if (others.length > 0)
            return { asked, outcome: "ambiguous", candidates: [id, ...others.map((other) => other.id)] };
        const same = before.find((row) => row.outcome === "revocation" && row.revocation.user === id);
        if (same)
            return { asked, outcome: "repeated", as: same.asked };
        return { asked, outcome: "revocation", email, banned, revocation: await clerk.revokeAllSessions(id, since) };
    }
    catch (error) {
        return { asked, outcome: "unread", failures: [(0,ports/* asFailure */.h_)(error)] };
    }
}

// EXTERNAL MODULE: ./.build/src/incident/severity.js
var incident_severity = __webpack_require__(5887);
;// CONCATENATED MODULE: ./.build/src/commands/severity.js
/** `/severity`: how bad it is, changed. */






const severity = command({
    name: "severity",
    usage: "/severity P1|P2|P3",
    summary: "Change how bad it is; P1 is the worst.",
    examples: ["/severity P1"],
    risk: "act",
    inverse: "To take it back: `/severity` with the severity it had before.",
    needs: [],
    args: grammar((text) => {
        const severity = incident_severity/* Severity */.AI.safeParse(text.toUpperCase());
        if (!severity.success)
            throw new Problem(text === "" ? missing("severity") : threeSeverities);
        return severity.data;
    }),
    run({ args, incident }) {
        const decision = decide(incident, { type: "change-severity", severity: args });
        return "refused" in decision ? decision : done(decision.event, severityChanged(incident.severity, args));
    },
});

;// CONCATENATED MODULE: ./.build/src/commands/registry.js
/** The one list of commands, in the order help shows. The file, the export and the slash name are the same word. */








const registry = [help, ack, note, severity, lead, revoke, resolve, reopen];
function findCommand(name) {
    return registry.find((command) => command.name === name);
}


/***/ }),

/***/ 7586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cl: () => (/* binding */ Nothing),
  LX: () => (/* binding */ createGitHubClient),
  T0: () => (/* binding */ pageSize)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./.build/src/ports.js
var ports = __webpack_require__(7451);
;// CONCATENATED MODULE: ./.build/src/github/failure.js
/** Where everything that can go wrong with GitHub becomes an `OutsideFailure`; no other file makes one for GitHub. */

function isRequestError(error) {
    return error instanceof Error && "status" in error && typeof error.status === "number";
}
function header(error, name) {
    return error.response?.headers[name];
}
/** GitHub says "too many" with 429, or with 403 and one of these: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isRateLimit(error) {
    if (error.status === 429)
        return true;
    if (error.status !== 403)
        return false;
    return (header(error, "retry-after") !== undefined ||
        header(error, "x-ratelimit-remaining") === "0" ||
        /secondary rate limit|abuse detection/i.test(error.message));
}
function reasonOf(error) {
    if (isRateLimit(error))
        return "rate-limited";
    if (error.response === undefined)
        return "unreachable";
    switch (error.status) {
        case 401:
            return "unauthorized";
        case 403:
            return "forbidden";
        case 404:
        case 410:
            return "not-found";
        default:
            return error.status >= 500 ? "unavailable" : "rejected";
    }
}
/** GitHub's own word: `Retry-After`, or how long until the hour's quota is new, by GitHub's clock. */
function retryAfterSeconds(error) {
    const told = header(error, "retry-after");
    if (told !== undefined)
        return Number.isFinite(Number(told)) ? Number(told) : undefined;
    if (header(error, "x-ratelimit-remaining") !== "0")
        return undefined;
    const seconds = Number(header(error, "x-ratelimit-reset")) - Date.parse(header(error, "date") ?? "") / 1_000;
    return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
function gitHubFailure(error) {
    if (error instanceof ports/* OutsideFailure */.Kr)
        return error;
    if (error instanceof Error && error.name === "TimeoutError") {
        return new ports/* OutsideFailure */.Kr({ service: "GitHub", reason: "timed-out", message: "no answer in time", cause: error });
    }
    if (!isRequestError(error))
        throw error; // Not GitHub's doing but a fault of ours.
    if (error.response === undefined && /timed? ?out|TimeoutError/i.test(error.message)) {
        return new ports/* OutsideFailure */.Kr({ service: "GitHub", reason: "timed-out", message: "no answer in time", cause: error });
    }
    return new ports/* OutsideFailure */.Kr({
        service: "GitHub",
        reason: reasonOf(error),
        message: error.message.split("\n")[0] ?? "",
        status: error.response === undefined ? undefined : error.status,
        traceId: header(error, "x-github-request-id"),
        retryAfterSeconds: retryAfterSeconds(error),
        cause: error,
    });
}
/** A status of success without the documented answer does not prove that anything was done. */
function unreadable(what, status) {
    return new ports/* OutsideFailure */.Kr({
        service: "GitHub",
        reason: "unreadable",
        message: `${what} has an unknown shape`,
        status,
    });
}

;// CONCATENATED MODULE: ./.build/src/github/client.js
/**
 * GitHub's REST API through @actions/github, with a time-out and bounded tries for what may pass. `send` may send twice;
 * whoever writes with it must be content to have written twice.
 */




const timeoutMilliseconds = 7_000;
const mostTries = 4;
/** A secondary limit asks for up to a minute; longer than this, the responder should be told instead. */
const longestPauseMilliseconds = 65_000;
/** The answer to a deletion, and to questions whose answer is the status: 204, without a body. */
const Nothing = schemas/* union */.KCZ([schemas/* undefined */.Vxk(), schemas/* null */.chJ(), schemas/* literal */.euz("")]);
function createGitHubClient({ token, apiUrl, owner, repo, clock }) {
    // Octokit prints a line of its own for every failed request; the log says it once, in our words.
    const silent = { debug() { }, info() { }, warn() { }, error() { } };
    const octokit = (0,github/* getOctokit */.Q)(token, { baseUrl: apiUrl.replace(/\/+$/, ""), log: silent });
    async function tryOnce(route, parameters, schema) {
        const signal = AbortSignal.timeout(timeoutMilliseconds);
        const response = await octokit.request(route, { owner, repo, ...parameters, request: { signal } });
        const answer = schema.safeParse(response.data);
        if (!answer.success)
            throw unreadable(`GitHub's answer to ${route}`, response.status);
        return answer.data;
    }
    function sender(most) {
        return async (route, parameters, schema) => {
            for (let tries = 1;; tries++) {
                try {
                    return await tryOnce(route, parameters, schema);
                }
                catch (error) {
                    const failure = gitHubFailure(error);
                    const pause = failure.retryAfterSeconds !== undefined
                        ? failure.retryAfterSeconds * 1_000
                        : 250 * 2 ** (tries - 1) * (0.75 + clock.random() / 2);
                    if (!(0,ports/* mayPass */.bg)(failure) || tries >= most || pause > longestPauseMilliseconds)
                        throw failure;
                    await clock.sleep(pause);
                }
            }
        };
    }
    const send = sender(mostTries);
    return {
        send,
        sendOnce: sender(1),
        async page(route, parameters, page, items) {
            const list = await send(route, { ...parameters, per_page: pageSize, page }, items);
            return { items: list, full: list.length >= pageSize };
        },
    };
}
/** The most that GitHub gives at once. */
const pageSize = 100;


/***/ }),

/***/ 5652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ IssueAnswer),
/* harmony export */   Y: () => (/* binding */ incidentIssue)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7451);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7586);
/** The incident's issue on GitHub. Reads take only the fields we use; writes are single requests. */



const User = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish();
/** The account that stands for deleted ones: https://github.com/ghost */
const nobody = "ghost";
const IssueAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    body: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
    state: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    labels: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish() })])).default([]),
    assignees: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })).nullish(),
    user: User,
    created_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    comments: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().default(0),
})
    .transform((issue) => ({
    number: issue.number,
    body: issue.body ?? "",
    closed: issue.state === "closed",
    labels: issue.labels.map((label) => (typeof label === "string" ? label : (label.name ?? ""))),
    assignees: (issue.assignees ?? []).map(({ login }) => login),
    author: issue.user?.login ?? nobody,
    openedAt: issue.created_at,
    commentCount: issue.comments,
}));
const CommentAnswer = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(), body: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(), user: User, created_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })
    .transform(({ id, body, user, created_at }) => ({
    id,
    body: body ?? "",
    author: user?.login ?? nobody,
    at: created_at,
}));
const HistoryEvent = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    event: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
    actor: User,
});
const Labels = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }));
const Assigned = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(), assignees: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })).nullish() });
const issuePath = "/repos/{owner}/{repo}/issues/{issue_number}";
const commentPath = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
function incidentIssue(client, number) {
    const issue = { issue_number: number };
    async function pages(route, parameters, items, expected) {
        // A little more than expected: an exactly full last page, or a comment that the count did not know yet, must not cost
        // another round trip.
        const atFirst = Math.ceil((expected + 2) / _client_js__WEBPACK_IMPORTED_MODULE_1__/* .pageSize */ .T0);
        const numbers = Array.from({ length: atFirst }, (_, index) => index + 1);
        const read = (page) => client.page(route, { ...issue, ...parameters }, page, items);
        const found = await Promise.all(numbers.map(read));
        while (found.at(-1)?.full)
            found.push(await read(found.length + 1));
        return found.flatMap((page) => page.items);
    }
    /** The answer proves that GitHub took the write, and not something on the way that says "200" to everything. */
    async function write(route, parameters, proof) {
        await client.send(route, { ...parameters }, proof);
    }
    const thisIssue = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(number) });
    return {
        read: () => client.send(`GET ${issuePath}`, issue, IssueAnswer),
        comments: async (expected) => inOrder(await pages(`GET ${issuePath}/comments`, {}, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(CommentAnswer), expected)),
        commentsSince: async (at) => inOrder(await pages(`GET ${issuePath}/comments`, { since: at }, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(CommentAnswer), 0)),
        acts: async () => (await pages(`GET ${issuePath}/events`, {}, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(HistoryEvent), 0)).flatMap(actOn),
        post: (body) => client.sendOnce(`POST ${issuePath}/comments`, { ...issue, body }, CommentAnswer),
        rewrite: (comment_id, body) => write(`PATCH ${commentPath}`, { comment_id, body }, zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(comment_id) })),
        remove: (comment_id) => gone(write(`DELETE ${commentPath}`, { comment_id }, _client_js__WEBPACK_IMPORTED_MODULE_1__/* .Nothing */ .Cl)),
        setBody: (body) => write(`PATCH ${issuePath}`, { ...issue, body }, thisIssue),
        addLabels: (labels) => write(`POST ${issuePath}/labels`, { ...issue, labels }, Labels),
        removeLabel: (name) => gone(write(`DELETE ${issuePath}/labels/{name}`, { ...issue, name }, Labels)),
        async assign(login) {
            const { assignees } = await client.send(`POST ${issuePath}/assignees`, { ...issue, assignees: [login] }, Assigned);
            return (assignees ?? []).some((assignee) => assignee.login.toLowerCase() === login.toLowerCase());
        },
        unassign: (login) => write(`DELETE ${issuePath}/assignees`, { ...issue, assignees: [login] }, thisIssue),
        reopen: () => write(`PATCH ${issuePath}`, { ...issue, state: "open" }, thisIssue),
    };
}
/** What is to be removed and is not there any more is removed: by another run, or by a try of ours whose answer was lost. */
async function gone(removal) {
    try {
        await removal;
    }
    catch (error) {
        if (!(error instanceof _ports_js__WEBPACK_IMPORTED_MODULE_0__/* .OutsideFailure */ .Kr) || error.reason !== "not-found")
            throw error;
    }
}
function inOrder(comments) {
    return [...comments].sort((a, b) => a.id - b.id);
}
function actOn({ event, created_at, actor }) {
    if ((event !== "closed" && event !== "reopened") || !created_at)
        return [];
    return [{ act: event, at: created_at, by: actor?.login ?? nobody }];
}


/***/ }),

/***/ 2109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readSurroundings),
/* harmony export */   v: () => (/* binding */ readTrigger)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _issue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5652);
/**
 * GitHub's webhook payloads, read once at the edge into a `Trigger`. Only the fields we use are looked at; the comment's text is
 * the payload's, never one that is read again, because an edit must not change a command.
 */


const Login = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish() });
const Changes = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ body: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).optional() }).optional();
const RepositoryShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    private: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    visibility: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
const CommentPayload = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    action: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["created", "edited"]),
    issue: _issue_js__WEBPACK_IMPORTED_MODULE_0__/* .IssueAnswer */ .A,
    comment: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
        body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        user: Login.nullish(),
        created_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        updated_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    }),
    changes: Changes,
    sender: Login,
});
const IssuePayload = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ action: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), issue: _issue_js__WEBPACK_IMPORTED_MODULE_0__/* .IssueAnswer */ .A, changes: Changes, sender: Login });
function readSurroundings(payload) {
    const parsed = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ repository: RepositoryShape }).safeParse(payload);
    const repository = parsed.success ? parsed.data.repository : {};
    const isPublic = repository.visibility === "public" || (repository.visibility === undefined && repository.private === false);
    return { public: isPublic, htmlUrl: repository.html_url };
}
function readTrigger(eventName, payload, { commands, before }) {
    if (eventName === "issue_comment")
        return readComment(CommentPayload.parse(payload), commands, before);
    const { action, issue, changes } = IssuePayload.parse(payload);
    switch (action) {
        case "opened":
            return { type: "issue-opened", issue };
        case "labeled":
            return { type: "issue-labeled", issue };
        case "edited":
            return { type: "body-edited", issue, bodyBefore: changes?.body?.from ?? issue.body };
        default:
            return { type: "issue-changed", issue };
    }
}
function readComment({ action, issue, comment, sender }, commands, before) {
    const { id, body, user, created_at, updated_at } = comment;
    const author = user?.login ?? sender.login;
    const read = { id, author, at: created_at, body: body ?? "", commands };
    if (action === "created")
        return { type: "comment-created", issue, comment: read };
    const edited = { ...read, editor: sender.login, editedAt: updated_at ?? created_at, before };
    return { type: "comment-edited", issue, comment: edited };
}


/***/ }),

/***/ 287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ signalOn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7451);
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
        if (!(error instanceof _ports_js__WEBPACK_IMPORTED_MODULE_0__/* .OutsideFailure */ .Kr))
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 7044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readForms),
/* harmony export */   j: () => (/* binding */ readRunbook)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2857);
/* harmony import */ var _incident_checklist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7742);
/* harmony import */ var _incident_kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6758);
/**
 * The forms and runbooks of the repository, read from the files beside the running action: an action used by `$/` comes
 * with the whole repository at the running commit, so they need no request and always fit the code.
 */





/** An issue form, as far as its rendered body needs it: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const IssueForm = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    body: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(), attributes: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional() }) })),
});
/** A team edits its forms; one that it broke must not take the others, or a running incident, with it. */
async function readForms({ root, log }) {
    const forms = await Promise.all(_incident_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .kinds */ .E.map(async (kind) => {
        const file = `.github/ISSUE_TEMPLATE/${kind}.yml`;
        try {
            return readForm(kind, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(new URL(file, root), "utf8"));
        }
        catch (error) {
            log(`The form ${file} cannot be used, so its reports are not recognised: ${error}`);
            return undefined;
        }
    }));
    return forms.filter((form) => form !== undefined);
}
function readForm(kind, text) {
    const fields = IssueForm.parse((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text)).body.flatMap(({ type, id, attributes: { label } }) => type === "markdown" || label === undefined ? [] : [{ id: id ?? label, label, multiline: type === "textarea" }]);
    return { kind, fields };
}
/** The steps of a kind; none where the file is missing, which the card says. */
async function readRunbook({ root, log }, kind) {
    const file = `.github/runbooks/${kind}.md`;
    try {
        return (0,_incident_checklist_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRunbook */ .w)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(new URL(file, root), "utf8"));
    }
    catch (error) {
        log(`The runbook ${file} cannot be read, so the card has no checklist: ${error}`);
        return [];
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

/***/ 7742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ boxesToPaint),
/* harmony export */   w: () => (/* binding */ parseRunbook)
/* harmony export */ });
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5710);
/**
 * A runbook's steps and which of them are done. A box belongs to the people: once painted, only a person or a command
 * that does the step changes it, never a repaint.
 */

const stepLine = /^\s*[-*] \[[ xX]\] (.+)$/;
const headingLine = /^#{2,6} (.+)$/;
const commandAtEnd = /`\/([a-z][a-z-]*)[^`]*`\s*$/;
/** Made of the step's first words, up to a colon or comma, so that an explanation can be reworded without losing ticks. */
function slug(text) {
    return (text.replace(commandAtEnd, "").split(/[:;,(]/)[0] ?? "")
        .slice(0, 60)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-+|-+$/g, "");
}
/** Reads a runbook: task-list items are the steps, headings of level two and below part them. Other text is for readers of the file. */
function parseRunbook(markdown) {
    const sections = [{ heading: null, steps: [] }];
    const taken = new Set();
    for (const line of markdown.split(/\r?\n/)) {
        const heading = headingLine.exec(line)?.[1];
        if (heading !== undefined)
            sections.push({ heading: heading.trim(), steps: [] });
        const text = stepLine.exec(line)?.[1]?.trim();
        if (text === undefined)
            continue;
        let id = slug(text);
        while (taken.has(id))
            id += "-again";
        taken.add(id);
        sections.at(-1)?.steps.push({ id, text, command: commandAtEnd.exec(text)?.[1] ?? null });
    }
    return sections.filter(({ steps }) => steps.length > 0);
}
/** The boxes to paint: what people see now, and on top of it the steps whose command did its work since the last paint. */
function boxesToPaint(runbook, incident, seen) {
    const steps = runbook.flatMap((section) => section.steps);
    return new Map(steps.map(({ id, command }) => {
        const box = seen.get(id) ?? { ticked: false, timesDone: 0 };
        const timesDone = command === null ? 0 : timesThatDidTheWork(incident, command);
        return [id, { ticked: box.ticked || timesDone > box.timesDone, timesDone }];
    }));
}
function timesThatDidTheWork(incident, command) {
    return incident.log.filter((record) => record.command === command && !record.superseded && (0,_incident_js__WEBPACK_IMPORTED_MODULE_0__/* .didItsWork */ .x4)(record.event))
        .length;
}


/***/ }),

/***/ 4334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   Qm: () => (/* binding */ EventRecord),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   jA: () => (/* binding */ progressOf)
/* harmony export */ });
/* unused harmony exports RevokedUser, IncidentEvent */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2857);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6758);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5887);
/**
 * The facts of an incident's log and the envelope that carries one of them in a comment.
 * A schema here may grow optional fields; it must keep reading what older versions wrote.
 */



const instant = zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$();
const login = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(100);
const count = zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nonnegative();
/** What became of one user's sessions, in numbers that Clerk itself confirmed. */
const RevokedUser = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    user: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(40),
    /** Sessions that Clerk reported as revoked in answer to this command. */
    revoked: count,
    /** Sessions that were revoked since the command was typed but before the run that reports: an earlier run's work. */
    revokedBefore: count.optional(),
    /** Sessions that were live when first listed and over when looked at again, though not by a confirmed request of ours. */
    alreadyOver: count,
    /** Sessions that were still live, or not known to be over, when the command gave up. */
    failed: count,
    /** Whether a last reading of the list showed nothing live. */
    verified: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
});
const Opened = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("opened"),
    kind: _kind_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b,
    severity: _severity_js__WEBPACK_IMPORTED_MODULE_1__/* .Severity */ .AI,
    /** True when the report named no usable severity. */
    severityAssumed: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    startedAt: instant.nullable(),
    /** The card could not be drawn then; the reply says so until it is. */
    unpainted: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(true).optional(),
});
const Acknowledged = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("acknowledged") });
const Noted = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("noted"), text: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), happenedAt: instant });
const SeverityChanged = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("severity-changed"), severity: _severity_js__WEBPACK_IMPORTED_MODULE_1__/* .Severity */ .AI });
const LeadAssigned = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("lead-assigned"), lead: login });
const SessionsRevoked = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("sessions-revoked"),
    users: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(RevokedUser),
    /** Names that are no user, or more than one, in Clerk. */
    notFound: count,
    /** Users whose sessions could not even be listed. */
    unread: count,
    reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
});
const Resolved = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("resolved"), how: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() });
const Reopened = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("reopened"), reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/** A command that only answers: nothing about the incident changed, but it must not answer twice. */
const Answered = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("answered") });
/** Written before a command touches the outside world and replaced by what came of it. */
const Started = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("started") });
const Refused = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("refused"), code: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
const Failed = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("failed"), code: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
const IncidentEvent = zod__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt("type", [
    Opened,
    Acknowledged,
    Noted,
    SeverityChanged,
    LeadAssigned,
    SessionsRevoked,
    Resolved,
    Reopened,
    Answered,
    Started,
    Refused,
    Failed,
]);
/** The envelope: which incident, what triggered it (the key that makes it count once), who, when. */
const EventRecord = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    v: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    incident: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive(),
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(200),
    at: instant,
    by: login,
    command: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(40).optional(),
    /** The workflow run that wrote it, as `<run id>/<attempt>`: where the log of the work is. */
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(60).optional(),
    event: IncidentEvent,
});
/** Whether nothing of what a `/revoke` was asked for is left to be tried again. */
function isComplete({ users, unread }) {
    return unread === 0 && users.every((user) => user.verified && user.failed === 0);
}
/** How far a command came, from only announced to ended for good. Of two records with one key the further one counts. */
function progressOf(event) {
    if (event.type === "started")
        return 0;
    if (event.type === "failed")
        return 1;
    return event.type === "sessions-revoked" && !isComplete(event) ? 2 : 3;
}
/** Events after which a command has ended for good. Others may be taken up again by a re-run of the same trigger. */
function isFinal(event) {
    return progressOf(event) === 3;
}


/***/ }),

/***/ 5710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   C5: () => (/* binding */ countingRecords),
/* harmony export */   x4: () => (/* binding */ didItsWork),
/* harmony export */   xe: () => (/* binding */ declare),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* unused harmony export evolve */
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4334);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5887);
/**
 * The state of an incident as a fold over its log. `evolve` is total: a record that no longer fits the state is
 * kept as superseded and changes nothing, so that no log, however odd, can break a run.
 */


function declare(declaration) {
    return {
        ...declaration,
        highestSeverity: declaration.severity,
        status: "open",
        closed: false,
        lead: null,
        acknowledged: null,
        resolved: null,
        opened: false,
        log: [],
    };
}
const anew = { status: "open", acknowledged: null, resolved: null };
/** The changes that an event makes, or undefined where it no longer fits. */
function change(incident, { event, at, by }) {
    switch (event.type) {
        case "opened":
            if (incident.opened)
                return undefined;
            // Somebody may have been quicker than the opening; what they set stays.
            return {
                opened: true,
                kind: event.kind,
                startedAt: event.startedAt,
                ...(incident.log.some((earlier) => earlier.event.type === "severity-changed" && !earlier.superseded)
                    ? { highestSeverity: (0,_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .worse */ .JJ)(incident.highestSeverity, event.severity) }
                    : { severity: event.severity, highestSeverity: event.severity }),
            };
        case "acknowledged":
            if (incident.status !== "open")
                return undefined;
            return { status: "acknowledged", acknowledged: { at, by } };
        case "severity-changed":
            if (incident.severity === event.severity)
                return undefined;
            return { severity: event.severity, highestSeverity: (0,_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .worse */ .JJ)(incident.highestSeverity, event.severity) };
        case "lead-assigned":
            return incident.lead === event.lead ? undefined : { lead: event.lead };
        case "resolved":
            return incident.status === "resolved" ? undefined : { status: "resolved", resolved: { at, by } };
        case "reopened":
            if (incident.status !== "resolved" && !incident.closed)
                return undefined;
            return { ...anew, closed: false };
        default:
            return {};
    }
}
function evolve(incident, record) {
    const same = incident.log.filter(({ key }) => key === record.key);
    const isDouble = same.length > 0 && !same.every((before) => yieldsTo(before, record));
    const changes = isDouble ? undefined : change(incident, record);
    const log = isDouble
        ? incident.log
        : incident.log.map((before) => (same.includes(before) ? { ...before, superseded: true } : before));
    return { ...incident, ...changes, log: [...log, { ...record, superseded: changes === undefined }] };
}
/**
 * What did not end for good, and could not be rewritten, gives way to what came further, and an unfinished result to
 * that of a later run. Of several claims to the same work the first stands.
 */
function yieldsTo(before, later) {
    const [from, to] = [(0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .progressOf */ .jA)(before.event), (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .progressOf */ .jA)(later.event)];
    return to > from || (to === from && (to === 1 || to === 2) && later.run !== before.run);
}
/** What people did with the issue by hand counts as much as a command; reopening a resolved incident starts it anew. */
function evolveByHand(incident, { act }) {
    if (act === "closed")
        return { ...incident, closed: true };
    return { ...incident, ...(incident.status === "resolved" ? anew : {}), closed: false };
}
/** The record that counts for each key: the lowest comment, unless it gives way to a later one. */
function countingRecords(records) {
    const counting = new Map();
    for (const record of [...records].sort((a, b) => a.commentId - b.commentId)) {
        const before = counting.get(record.key);
        if (!before || yieldsTo(before, record))
            counting.set(record.key, record);
    }
    return counting;
}
/** Folds a log in comment order, with people's own acts between by time; of records with one key one counts. */
function fold(incident, records, acts = []) {
    const waiting = [...acts].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    let folded = incident;
    for (const record of [...records].sort((a, b) => a.commentId - b.commentId)) {
        while (waiting[0] && Date.parse(waiting[0].at) <= Date.parse(record.at)) {
            folded = evolveByHand(folded, waiting.shift());
        }
        folded = evolve(folded, record);
    }
    return waiting.reduce(evolveByHand, folded);
}
function recordOf(incident, key) {
    return countingRecords(incident.log).get(key);
}
/** Whether a command did what it is for, so that a checklist step which names it is done. */
function didItsWork(event) {
    switch (event.type) {
        case "refused":
        case "failed":
        case "started":
            return false;
        case "sessions-revoked":
            return event.notFound === 0 && (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isComplete */ .As)(event);
        default:
            return true;
    }
}


/***/ }),

/***/ 6758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ kinds),
/* harmony export */   b: () => (/* binding */ Kind)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/**
 * The four kinds of incident. A kind's id is also the name of its issue form and of its runbook;
 * never rename one, since records of past incidents carry it.
 */

const Kind = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["auth-outage", "webhook-failure", "security-incident", "performance-degradation"]);
const kinds = Kind.options;


/***/ }),

/***/ 2898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/** Recognises which form a body was rendered from. Where several fit an edited body, the kind's label decides. */
function readReport(forms, body, labelled) {
    const lines = body.split(/\r?\n/);
    for (const headings of [exactHeadings, looseHeadings]) {
        const fitting = forms.map((form) => readAs(form, lines, headings)).filter((report) => report !== undefined);
        const report = fitting.find(({ kind }) => kind === labelled) ?? fitting[0];
        if (report)
            return report;
    }
    return undefined;
}
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

/***/ 5329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vv: () => (/* binding */ UserId),
/* harmony export */   oX: () => (/* binding */ parseUserReference)
/* harmony export */ });
/* unused harmony export EmailAddress */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/** Clerk's ids by their shape, checked before anything is asked of Clerk: an id becomes part of a URL. */

/** `user_` and the 27 characters of a KSUID, as Clerk's specification gives it for the subjects of API keys. */
const UserId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^user_[A-Za-z0-9]{27}$/)
    .brand("UserId");
const EmailAddress = zod__WEBPACK_IMPORTED_MODULE_0__/* .email */ .Rpp().max(254).toLowerCase().brand("EmailAddress");
function parseUserReference(text) {
    const id = UserId.safeParse(text);
    if (id.success)
        return { id: id.data };
    const email = EmailAddress.safeParse(text);
    return email.success ? { email: email.data } : undefined;
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

/***/ 3587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nT: () => (/* binding */ beginsWithCard),
  hK: () => (/* binding */ hasCard),
  xh: () => (/* binding */ paintBody),
  a5: () => (/* binding */ readBoxes),
  b6: () => (/* binding */ textOf)
});

// UNUSED EXPORTS: longestBody

// EXTERNAL MODULE: ./.build/src/words/names.js
var names = __webpack_require__(1757);
// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
// EXTERNAL MODULE: ./.build/src/words/time.js
var time = __webpack_require__(8412);
;// CONCATENATED MODULE: ./.build/src/words/timeline.js

function revoked({ users, notFound, unread, reason }) {
    const total = users.reduce((sum, user) => sum + user.revoked + (user.revokedBefore ?? 0), 0);
    const failed = users.reduce((sum, user) => sum + user.failed, 0);
    const who = users.length === 1 ? `\`${users[0]?.user}\`` : (0,words_text/* plural */.LS)(users.length, "user");
    const rest = [
        failed > 0 ? `**${failed} may still be live**` : "",
        users.some((user) => !user.verified) ? "**not verified**" : "",
        unread > 0 ? `**${(0,words_text/* plural */.LS)(unread, "user")} could not be read**` : "",
        notFound > 0 ? `${(0,words_text/* plural */.LS)(notFound, "name")} not found` : "",
        reason ? `reason: ${(0,words_text/* quote */.hD)(reason, 120)}` : "",
    ].filter((part) => part !== "");
    if (users.length === 0)
        return `could not read the sessions of ${(0,words_text/* plural */.LS)(unread, "user")}`;
    const more = rest.length > 0 ? ` (${rest.join("; ")})` : "";
    // Of what was revoked before the last run, Clerk does not tell by whom.
    return users.some(({ revokedBefore = 0 }) => revokedBefore > 0)
        ? `ended the sessions of ${who}: ${(0,words_text/* number */.ai)(total)} revoked since the command was typed${more}`
        : `revoked ${(0,words_text/* plural */.LS)(total, "session")} of ${who}${more}`;
}
function timelineSentence({ by, command, event }) {
    const slashed = `\`/${command ?? "?"}\``;
    const who = `**${(0,words_text/* quote */.hD)(by)}**`;
    switch (event.type) {
        case "acknowledged":
            return `${who} acknowledged`;
        case "noted":
            return `${who}: ${(0,words_text/* quote */.hD)(event.text)}`;
        case "severity-changed":
            return `${who} set the severity to ${event.severity}`;
        case "lead-assigned":
            return event.lead.toLowerCase() === by.toLowerCase()
                ? `${who} took the lead`
                : `${who} made **${(0,words_text/* quote */.hD)(event.lead)}** the lead`;
        case "sessions-revoked":
            return `${who} ${revoked(event)}`;
        case "resolved":
            return `${who} resolved the incident${event.how ? `: ${(0,words_text/* quote */.hD)(event.how)}` : ""}`;
        case "reopened":
            return "reason" in event ? `${who} reopened: ${(0,words_text/* quote */.hD)(event.reason)}` : `${who} reopened the issue`;
        case "closed":
            return `${who} closed the issue`;
        case "started":
            return `${who} started ${slashed}, which has not ended yet`;
        case "failed":
            return `${who} typed ${slashed}; it failed`;
        default:
            return `${who} used ${slashed}`;
    }
}

;// CONCATENATED MODULE: ./.build/src/words/card.js




const version = "<!-- incident-card v1";
const closing = "<!-- incident-card end -->";
const rule = "\n\n---\n\n";
/** GitHub refuses a longer body with 422. */
const longestBody = 65_536;
const boxLine = /^- \[([ xX])\] <!-- step:([\p{L}\p{N}-]+) done:(\d+) -->/u;
/** The card names its issue, so that a card which somebody pasted from another incident is their text and not ours. */
function opening(incident) {
    return `${version} #${incident} -->`;
}
/** Whether our card, or one pasted from elsewhere, opens the body. */
function beginsWithCard(body) {
    return body.trimStart().startsWith(version);
}
/** Parts a body into our card and the people's text around it. A card whose end somebody has deleted is text like any other. */
function partsOf(body, incident) {
    const start = body.indexOf(opening(incident));
    const end = body.indexOf(closing, start);
    if (start === -1 || end === -1)
        return undefined;
    const rest = body.slice(end + closing.length);
    const below = rest.replace(/^(?:\r?\n){2}---(?:\r?\n){2}/, "");
    return {
        above: body.slice(0, start),
        card: body.slice(start, end),
        below: below === rest ? rest.trimStart() : below,
    };
}
function hasCard(body, incident) {
    return partsOf(body, incident) !== undefined;
}
/** What people wrote, without our card. */
function textOf(body, incident) {
    const parts = partsOf(body, incident);
    return parts ? parts.above + parts.below : body;
}
/** The boxes of the card; where somebody deleted the card's end, those of the rest of it. */
function readBoxes(body, incident) {
    const boxes = new Map();
    const start = body.indexOf(opening(incident));
    const card = partsOf(body, incident)?.card ?? (start === -1 ? "" : body.slice(start));
    for (const line of card.split(/\r?\n/)) {
        const match = boxLine.exec(line);
        if (match?.[2] && !boxes.has(match[2]))
            boxes.set(match[2], { ticked: match[1] !== " ", timesDone: Number(match[3]) });
    }
    return boxes;
}
function moment(moment, otherwise) {
    return moment ? `${(0,time/* dateAndClock */.qo)(moment.at)} by **${(0,words_text/* quote */.hD)(moment.by)}**` : otherwise;
}
function facts(incident) {
    const state = (0,names/* stateOf */.L4)(incident);
    const { declared, acknowledged, resolved } = incident;
    const rows = [
        ["State", state],
        [
            "Severity",
            incident.severity + (incident.highestSeverity === incident.severity ? "" : ` (was ${incident.highestSeverity})`),
        ],
        ["Lead", incident.lead ? `**${(0,words_text/* quote */.hD)(incident.lead)}**` : "nobody yet: `/lead @login`"],
        ["Started", incident.startedAt ? (0,time/* dateAndClock */.qo)(incident.startedAt) : "not known"],
        ["Declared", moment(declared, "")],
        [
            "Acknowledged",
            acknowledged
                ? `${moment(acknowledged, "")}, after ${(0,time/* elapsed */.vk)(declared.at, acknowledged.at)}`
                : notAcknowledged(incident),
        ],
        ["Resolved", resolved ? `${moment(resolved, "")}, after ${(0,time/* elapsed */.vk)(declared.at, resolved.at)}` : "not yet"],
    ];
    return ["| | |", "|---|---|", ...rows.map(([name, value]) => `| **${name}** | ${value} |`)].join("\n");
}
function notAcknowledged(incident) {
    if ((0,names/* stateOf */.L4)(incident) === "open")
        return "not yet: `/ack`";
    const before = incident.log.some(({ event, superseded }) => event.type === "acknowledged" && !superseded);
    return before ? "not since it was reopened" : "never";
}
function checklist(runbook, boxes) {
    return runbook
        .map(({ heading, steps }) => {
        const lines = steps.map(({ id, text }) => {
            const box = boxes.get(id) ?? { ticked: false, timesDone: 0 };
            return `- [${box.ticked ? "x" : " "}] <!-- step:${id} done:${box.timesDone} --> ${text}`;
        });
        return [...(heading ? [`**${heading}**`, ""] : []), ...lines].join("\n");
    })
        .join("\n\n");
}
function timelineList(incident, entries, most) {
    const { at, by } = incident.declared;
    const lines = [{ at, sentence: `**${(0,words_text/* quote */.hD)(by)}** declared the incident` }];
    for (const entry of entries)
        lines.push({ at: entry.at, sentence: timelineSentence(entry) });
    lines.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const shown = lines.slice(Math.max(0, lines.length - most));
    const left = lines.length - shown.length;
    const gap = left > 0 ? [`- … ${left} earlier ${left === 1 ? "entry is" : "entries are"} in the comments below`] : [];
    const from = (shown[0]?.at ?? at).slice(0, 10);
    let day = from;
    const told = shown.map((line) => {
        const date = line.at.slice(0, 10) === day ? "" : `${line.at.slice(0, 10)} `;
        day = line.at.slice(0, 10);
        return `- **${date}${(0,time/* clock */.pm)(line.at)}** ${line.sentence}`;
    });
    return `### Timeline (UTC, from ${from})\n\n${[...gap, ...told].join("\n")}`;
}
function renderCard({ incident, runbook, boxes, entries }, most) {
    const title = `## ${(0,names/* severityMark */.nU)(incident.severity)} · ${(0,names/* kindName */.Ep)(incident.kind)} · ${(0,names/* stateOf */.L4)(incident)}`;
    return [
        opening(incident.number),
        title,
        facts(incident),
        `### Checklist`,
        checklist(runbook, boxes) || "_This kind of incident has no runbook yet._",
        timelineList(incident, entries, most),
        `<sub>Kept up to date by the incident runbook. Tick the boxes; what you write below the line stays as it is. ${(0,words_text/* code */.aY)("/help")} lists the commands.</sub>`,
        closing,
    ].join("\n\n");
}
/**
 * The body with a fresh card. Where the whole does not fit GitHub's limit the timeline gets shorter first; undefined
 * when the people's text alone leaves no room, and then the body must be left as it is.
 */
function paintBody(body, picture) {
    const parts = partsOf(body, picture.incident.number);
    const above = parts?.above ?? "";
    const text = parts ? parts.below : body;
    const below = text === "" ? "" : rule + text;
    for (const most of [Number.POSITIVE_INFINITY, 100, 30, 10, 3, 0]) {
        const painted = above + renderCard(picture, most) + below;
        if (painted.length <= longestBody)
            return painted;
    }
    return undefined;
}


/***/ }),

/***/ 8739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ failureReply),
/* harmony export */   RA: () => (/* binding */ brokenBy),
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   Tp: () => (/* binding */ notRunReply),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   cV: () => (/* binding */ cardNotDrawn),
/* harmony export */   dZ: () => (/* binding */ bugReply),
/* harmony export */   kr: () => (/* binding */ insteadOfEdit),
/* harmony export */   mc: () => (/* binding */ whatWasDone),
/* harmony export */   qG: () => (/* binding */ cutOff)
/* harmony export */ });
/* unused harmony exports bugWhy, cutOffWhy, cutOffReply */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8412);


/** The way that needs nothing of ours. */
const byHand = "Until then, sign users out in Clerk's dashboard: Users → the user → Sessions.";
const secretSetting = "the secret `CLERK_SECRET_KEY` of this repository, under Settings → Secrets and variables → Actions";
const clerkStatus = "Look at [status.clerk.com](https://status.clerk.com)";
const atRisk = "If users are at risk, act in Clerk's dashboard now.";
function clerk(failure) {
    switch (failure.reason) {
        case "not-set-up":
            return {
                why: "The repository has no Clerk secret key.",
                cure: `Take it from Clerk's dashboard under API keys, and put it into ${secretSetting}.`,
            };
        case "wrong-key":
            return {
                why: "What is set up as Clerk's secret key is not one: secret keys begin with sk_live_ or sk_test_, and are one word.",
                cure: `Take the secret key from Clerk's dashboard under API keys, and put it into ${secretSetting}.`,
            };
        case "unauthorized":
            return {
                why: "Clerk does not accept the secret key: it was rotated, mistyped, or belongs to a deleted instance.",
                cure: `Put a valid key into ${secretSetting}.`,
            };
        case "forbidden":
            return {
                why: "Clerk accepts the secret key but does not let it do this.",
                cure: `Put a key with the needed scopes into ${secretSetting}.`,
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
            return { why: "Clerk's API could not be reached.", cure: `${clerkStatus}.` };
        case "unreadable":
            return {
                why: "Clerk's address gave an answer that is not Clerk's API: no JSON, or not of the documented shape.",
                cure: `${clerkStatus}; if \`CLERK_API_URL\` is set in this repository's variables, check it.`,
            };
        default:
            return {
                why: "Clerk refused the request.",
                cure: "Give the run's log to whoever keeps this repository.",
            };
    }
}
/** Nobody waits less than a minute by hand. */
function waitFor({ retryAfterSeconds = 0 }) {
    return retryAfterSeconds <= 60 ? "a minute" : `${(0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(retryAfterSeconds)}, which is what it asks for`;
}
const gitHubStatus = "Look at [githubstatus.com](https://www.githubstatus.com)";
function github(failure) {
    switch (failure.reason) {
        case "unauthorized":
        case "forbidden":
            return {
                why: "GitHub did not let the workflow's token do this.",
                cure: "Check the `permissions` of the job in `.github/workflows/incident.yml`, and that the issue is not locked.",
            };
        case "not-found":
            return {
                why: "GitHub does not find what was asked for, or the workflow's token may not see it.",
                cure: "Check that the issue was not moved or deleted, and the `permissions` of the job in `.github/workflows/incident.yml`.",
            };
        case "rate-limited":
            return { why: "GitHub answered that there are too many requests.", cure: `Wait ${waitFor(failure)}.` };
        case "unreadable":
            return {
                why: "GitHub's answer could not be read: it was no JSON, or not of the documented shape.",
                cure: `${gitHubStatus}; if the runner is your own, look at what stands between it and GitHub.`,
            };
        case "rejected":
            return { why: "GitHub refused the request.", cure: "Give the run's log to whoever keeps this repository." };
        default:
            return { why: "GitHub's API is failing.", cure: `${gitHubStatus}.` };
    }
}
/** The evidence a support team asks for, in brackets: status, code, trace id. */
function evidence(failure) {
    const facts = [
        failure.status === undefined ? undefined : `HTTP ${failure.status}`,
        failure.code === undefined ? undefined : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.code, 80),
        failure.traceId === undefined ? undefined : `trace ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.traceId, 80)}`,
        failure.retryAfterSeconds === undefined ? undefined : `retry after ${failure.retryAfterSeconds} s`,
    ].filter((fact) => fact !== undefined);
    return facts.length > 0 ? `(${facts.join(", ")})` : `(${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(failure.message, 160)})`;
}
function explainFailure(failure) {
    const explained = failure.service === "Clerk" ? clerk(failure) : github(failure);
    const meanwhile = failure.service === "Clerk" ? byHand : atRisk;
    return { ...explained, why: `${explained.why} ${evidence(failure)}`, meanwhile };
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
    return `❌ **${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`/${command}`)} failed.** ${done}\n\n${why} ${next}\n\n[The run's log](${runUrl})`;
}
function cardNotDrawn(why, runUrl) {
    return `⚠️ **The card could not be drawn, so it may be behind.** ${why} Nothing is lost: the comments are the record. The next command draws it, and so does "Re-run" on [the run's page](${runUrl}).`;
}
/** A reply that should have replaced the one that announced it. */
function insteadOfEdit(text) {
    return `${text}\n\n<sub>This stands in place of an earlier comment of ours: GitHub did not take the edit of that one.</sub>`;
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
    return { code: "cut-off", why: cutOffWhy, reply: (command) => cutOffReply(command, runUrl) };
}
/** Why, where it was nobody's doing but ours. */
const bugWhy = "This is a fault of this repository's actions, not of what you typed.";
/** Why, where the run itself ended before its time. */
const cutOffWhy = "The run was cut off: cancelled, timed out, or its process was lost.";
function bugReply(command, done, runUrl) {
    return `❌ **${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`/${command}`)} broke on our side.** ${done}\n\n${bugWhy} ${atRisk} [The run's log](${runUrl}) has the cause; press "Re-run" there, or type the command in a new comment, to try again.`;
}
function notRunReply(commands) {
    return `Not run, because the command above failed: ${commands.map((name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`/${name}`)).join(", ")}. Type ${commands.length === 1 ? "it" : "them"} again in a new comment when it is clear what to do.`;
}
function cutOffReply(command, runUrl) {
    return `❌ **The run of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`/${command}`)} was cut off before it could say how it ended.**\n\nIt was cancelled, timed out, lost its process, or GitHub did not take its answer, so some of the work may be done and some not. Type the command in a new comment: what is already done stays done. [The run's log](${runUrl}) shows how far it came.`;
}


/***/ }),

/***/ 1757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ kindName),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   WD: () => (/* binding */ labels),
/* harmony export */   nU: () => (/* binding */ severityMark),
/* harmony export */   ny: () => (/* binding */ incidentLabel),
/* harmony export */   tf: () => (/* binding */ kindLabel),
/* harmony export */   yi: () => (/* binding */ severityLabel)
/* harmony export */ });
const kindNames = {
    "auth-outage": "Auth outage",
    "webhook-failure": "Webhook failure",
    "security-incident": "Security incident",
    "performance-degradation": "Performance degradation",
};
function kindName(kind) {
    return kindNames[kind];
}
function severityMark(severity) {
    return { P1: "🔴 P1", P2: "🟠 P2", P3: "🟡 P3" }[severity];
}
function stateOf(incident) {
    return incident.closed ? "closed" : incident.status;
}
/** The label that makes an issue an incident. The workflow's conditions name it too. */
const incidentLabel = "incident";
function kindLabel(kind) {
    return `kind: ${kind}`;
}
function severityLabel(severity) {
    return `severity: ${severity}`;
}
/** Every label of ours; the labels workflow creates and describes them. */
const labels = [
    { name: incidentLabel, color: "b60205", description: "An incident: commands in its comments are run" },
    { name: kindLabel("auth-outage"), color: "1d76db", description: "Users cannot sign in or stay signed in" },
    { name: kindLabel("webhook-failure"), color: "1d76db", description: "Clerk's events do not reach our database" },
    { name: kindLabel("security-incident"), color: "1d76db", description: "Accounts, sessions or keys are misused" },
    { name: kindLabel("performance-degradation"), color: "1d76db", description: "Sign-in or API calls are slow" },
    { name: severityLabel("P1"), color: "b60205", description: "Users are harmed or locked out now" },
    { name: severityLabel("P2"), color: "d93f0b", description: "Some users are affected, or all of them a little" },
    { name: severityLabel("P3"), color: "fbca04", description: "Nobody is blocked; needs attention soon" },
    { name: "state: open", color: "e99695", description: "Nobody has acknowledged the incident" },
    { name: "state: acknowledged", color: "f9d0c4", description: "Somebody is working on it" },
    { name: "state: resolved", color: "c2e0c6", description: "Fixed; the post-mortem may be outstanding" },
];
/** The labels an incident should wear. One that was closed unresolved has no state but GitHub's own. */
function labelsOf({ kind, severity, status, closed }) {
    const state = closed && status !== "resolved" ? [] : [`state: ${status}`];
    return [incidentLabel, kindLabel(kind), severityLabel(severity), ...state];
}
function isOurs(label) {
    return labels.some(({ name }) => name === label);
}


/***/ }),

/***/ 1877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ openedWithoutCard),
/* harmony export */   QY: () => (/* binding */ openingFailed),
/* harmony export */   Sg: () => (/* binding */ opened)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8739);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1757);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2185);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8412);





function opened(facts) {
    return [headline(facts), firstThing(facts, cardAt(facts)), ...warnings(facts)].join("\n\n");
}
/** The same where the card could not be drawn. */
function openedWithoutCard(facts, why, runUrl) {
    return [headline(facts), firstThing(facts, ""), (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .cardNotDrawn */ .cV)(why, runUrl), ...warnings(facts)].join("\n\n");
}
/** `why` says what broke; nothing of ours stands in the issue but this. */
function openingFailed(why, runUrl) {
    return `❌ **This incident could not be set up: it has no card and no checklist yet.** ${why}\n\nCommands work all the same. Type \`/ack\` in a comment: its run draws the card. Or press "Re-run" on [the run's page](${runUrl}).`;
}
function headline({ incident }) {
    const { severity, kind, declared } = incident;
    return `🚨 **${severity} ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .kindName */ .Ep)(kind).toLowerCase()}**, declared by ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(declared.by)} at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_4__/* .dateAndClock */ .qo)(declared.at)}.`;
}
function firstThing({ runbook }, card) {
    const step = runbook[0]?.steps[0]?.text.replace(/\.$/, "");
    return [
        "Working on it? Type `/ack` in a comment.",
        step === undefined ? "" : `First step: ${step}.`,
        card,
        "Whom to call: `INCIDENT_CONTACTS.yml`. What you can type: `/help`.",
    ]
        .filter((sentence) => sentence !== "")
        .join(" ");
}
function cardAt({ cardFits, incident }) {
    return cardFits
        ? "The card at the top has the checklist."
        : `The report is so long that GitHub leaves no room for a card above it: shorten it and the card appears. Until then the checklist is in \`.github/runbooks/${incident.kind}.md\`.`;
}
function warnings(facts) {
    const { incident, severityAssumed, unreadable, missing } = facts;
    const said = [];
    if (facts.secret) {
        said.push(`⚠️ **The report gives away a secret.** Everybody who can read this issue has it, and e-mails with it are already out. ${(0,_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .cureOf */ .X)(facts.secret)} Then take it out of the report.`);
    }
    if (unreadable) {
        said.push(`The report was not filed with one of the incident forms, so what is not in the labels is assumed: ${incident.severity}, ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .kindName */ .Ep)(incident.kind).toLowerCase()}. To change the severity: \`/severity P2\`.`);
    }
    else if (severityAssumed) {
        said.push(`The report names no severity, so **${incident.severity}** is assumed. To change it: \`/severity P2\`.`);
    }
    if (facts.startNotUnderstood) {
        said.push("When it started was not understood: it must be a time in the past, in UTC, as HH:MM or 2026-03-01 09:40. Write it into the timeline: `/note HH:MM it began`.");
    }
    if (missing.length > 0) {
        said.push(`Not filled in: ${missing.map((label) => `"${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(label)}"`).join(", ")}. Write what you learn with \`/note\`.`);
    }
    return said;
}


/***/ }),

/***/ 9368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   q8: () => (/* binding */ withRecord),
/* harmony export */   x6: () => (/* binding */ readLog)
/* harmony export */ });
/* unused harmony export encodeRecord */
/* harmony import */ var _incident_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4334);
/**
 * The hidden record: the last line of each of our comments, one JSON value in an HTML comment. A record is trusted only
 * from our own author, with a valid schema, the right issue number and nothing after it.
 */

const marker = "incident-event";
const lastLine = new RegExp(`(?:^|\\n)<!-- ${marker} (\\{.*\\}) -->\\s*$`);
function encodeRecord(record) {
    // JSON may write any character as an escape, so nothing in the record can end the HTML comment that hides it.
    const json = JSON.stringify(record).replace(/[<>&\u2028\u2029]|--/g, (match) => [...match].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""));
    return `<!-- ${marker} ${json} -->`;
}
function withRecord(text, record) {
    return `${text.trimEnd()}\n\n${encodeRecord(record)}`;
}
/** Reads the record of a comment, or undefined when it has none that can be trusted. */
function readRecord(comment, self, incident) {
    if (comment.author.toLowerCase() !== self.toLowerCase())
        return undefined;
    const json = lastLine.exec(comment.body)?.[1];
    if (json === undefined)
        return undefined;
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        return undefined; // A person with write access can edit our comments; a broken record is no record.
    }
    const record = _incident_event_js__WEBPACK_IMPORTED_MODULE_0__/* .EventRecord */ .Qm.safeParse(value);
    return record.success && record.data.incident === incident ? { ...record.data, commentId: comment.id } : undefined;
}
function readLog(comments, self, incident) {
    return comments.map((comment) => readRecord(comment, self, incident)).filter((record) => record !== undefined);
}


/***/ }),

/***/ 2565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ refusalReply)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8739);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2185);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5622);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8412);




/** What a role is called where people read it. */
function roleName(role) {
    return role === "none" ? "no access" : `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(role, 60)}**`;
}
const needed = "**write**, **maintain** or **admin**";
function explainState(refusal, incident, asker) {
    const by = (moment) => moment ? `by **${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(moment.by)}** at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .dateAndClock */ .qo)(moment.at)}` : "earlier";
    switch (refusal) {
        case "already-acknowledged": {
            const own = incident.acknowledged?.by.toLowerCase() === asker.toLowerCase();
            return {
                what: "Nothing changed: the incident is already acknowledged",
                why: own
                    ? `You acknowledged it yourself, at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .dateAndClock */ .qo)(incident.acknowledged?.at ?? "")}.`
                    : `It was acknowledged ${by(incident.acknowledged)}.`,
                next: own
                    ? "Go on with the checklist at the top."
                    : `Talk to them, or take over with ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`/lead @${asker}`)}.`,
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
                what: `Nothing changed: **${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(incident.lead ?? "")}** is already the lead`,
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
function explainRefusal(refusal, incident, asker) {
    switch (refusal.refused) {
        case "unknown-command":
            return {
                what: `There is no command ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`/${refusal.name}`)}; nothing was done`,
                why: refusal.nearest ? `The nearest one is ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`/${refusal.nearest}`)}.` : "No command has a name like it.",
                next: refusal.nearest
                    ? `Type ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`/${refusal.inHelp ? "help " : ""}${refusal.nearest}`)} in a new comment if you meant that, or \`/help\` for the list.`
                    : "Type `/help` in a new comment for the list.",
            };
        case "bad-arguments":
            return {
                what: "The command was not understood; nothing was done",
                why: refusal.problem,
                next: refusal.usage === refusal.example
                    ? `Type just ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(refusal.usage)} in a new comment.`
                    : `It is typed ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(refusal.usage)}, for example ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(refusal.example)}. Type it again in a new comment.`,
            };
        case "too-many-commands":
            return {
                what: "None of the commands was run",
                why: `The comment holds ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(refusal.count, "command")}; at most ${refusal.most} are taken from one comment, so that a pasted text cannot do harm.`,
                next: "Post the ones you mean in comments of their own.",
            };
        case "too-long":
            return {
                what: "No command of the comment was run: it is too long",
                why: "In so long a text a command cannot be told from code or a quotation.",
                next: "Type the command in a short comment of its own.",
            };
        case "secret-in-comment":
            return {
                what: "Nothing was run: the comment gives away a secret",
                why: (0,_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .cureOf */ .X)(refusal.secret),
                next: "Deleting the comment is not enough: the e-mails with it are out. Delete it afterwards, and type the command in a new one without the secret.",
            };
        case "edited-comment":
            return {
                what: `The edit did not run anything: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(refusal.command)} was changed in a comment that already stood`,
                why: "Only a new comment runs a command, and it runs as it was first posted.",
                next: "If you mean it, type the command in a new comment.",
            };
        case "no-permission":
            return {
                what: `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(refusal.login)}** may not run commands here; nothing was done`,
                why: `Commands need the role ${needed} in this repository; ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(refusal.login)} has ${roleName(refusal.role)}.`,
                next: [
                    refusal.who.length > 0
                        ? `Ask ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(refusal.who.map((login) => `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(login)}**`), "or")} to type it.`
                        : "Ask somebody with that role to type it.",
                    refusal.contactsBroken
                        ? "`INCIDENT_CONTACTS.yml` has a mistake in it, so the responders that it names do not count: ask an administrator of this repository to repair it. The run's log says where."
                        : "Or ask an administrator of this repository for the role, or to be named a responder in `INCIDENT_CONTACTS.yml`; then type it in a new comment.",
                ].join(" "),
            };
        case "rerun-no-permission":
            return {
                what: `The run was started again by **${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(refusal.login)}**, who may not run commands here; nothing was done`,
                why: `Running again repeats the command of **${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(refusal.commenter)}** and needs the same role, ${needed}; ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(refusal.login)} has ${roleName(refusal.role)}.`,
                next: `Somebody with that role can press "Re-run", or type the command in a new comment.`,
            };
        case "public-repository":
            return {
                what: "The command was not run: this repository is public",
                why: "Commands about users leave their ids, and what was done to their accounts, where everybody can read them.",
                next: `Run incidents in a private repository. If your team has decided otherwise, an administrator adds \`allow-public: true\` under \`with:\` of the step Respond in \`.github/workflows/incident.yml\`. ${_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .byHand */ .XL}`,
            };
        case "unknown-person":
            return {
                what: `There is nobody called **${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(refusal.login)}** in this repository; the lead was not changed`,
                why: "GitHub knows no such login with access to this repository.",
                next: "Check the spelling and type `/lead @login` again.",
            };
        case "person-may-not-command":
            return {
                what: `**${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(refusal.login)}** cannot be the lead; nothing was changed`,
                why: `The lead must be able to run commands, which needs the role ${needed}; ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(refusal.login)} has ${roleName(refusal.role)}.`,
                next: "Name somebody with that role, or ask an administrator of this repository to give it, or to name them a responder in `INCIDENT_CONTACTS.yml`.",
            };
        default:
            return explainState(refusal.refused, incident, asker);
    }
}
/** `asker` is the login of who is answered. */
function refusalReply(refusal, incident, asker) {
    const { what, why, next } = explainRefusal(refusal, incident, asker);
    return `😕 **${what.replace(/\*\*/g, "")}.**\n\n${why} ${next}`;
}


/***/ }),

/***/ 2185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ cureOf)
/* harmony export */ });
/** What to do about a secret that somebody has posted: what it is, and where it is made worthless. */
const cures = {
    "secret-key": "It looks like a Clerk secret key: whoever has it can do everything with every user. Make a new one in Clerk's dashboard under API keys, put it into your application and into the secret `CLERK_SECRET_KEY` of this repository, then delete the old one.",
    "webhook-secret": "It looks like a webhook's signing secret: whoever has it can forge events. Rotate it in Clerk's dashboard under Webhooks → the endpoint, and give the application the new one.",
    "api-key": "It looks like a user's API key. Revoke it in Clerk's dashboard, on the user's page.",
    token: "It looks like a token that signs somebody in. End its user's sessions: `/revoke` and the user's id, that of who posted it if you do not know. The token itself stays valid until it expires.",
    "github-token": "It looks like a GitHub token. Delete it where it was made: GitHub → Settings → Developer settings.",
};
function cureOf(kind) {
    return cures[kind];
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
    return `${seconds} seconds`;
}


/***/ })

};
