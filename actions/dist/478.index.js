export const id = 478;
export const ids = [478];
export const modules = {

/***/ 4210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   MI: () => (/* binding */ declarationOf),
/* harmony export */   XX: () => (/* binding */ labelledSeverity)
/* harmony export */ });
/* harmony import */ var _incident_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6663);
/* harmony import */ var _incident_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6758);
/* harmony import */ var _incident_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2898);
/* harmony import */ var _incident_severity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5887);
/* harmony import */ var _words_card_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(278);
/* harmony import */ var _words_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1757);
/** The incident as its issue alone tells it: label, form and body. Once it is opened, the record of the opening counts instead. */






/** What is assumed of an issue that was labelled by hand: an outage's runbook asks the questions that come first. */
const assumedKind = "auth-outage";
function reportOf(issue, forms) {
    return (0,_incident_report_js__WEBPACK_IMPORTED_MODULE_2__/* .readReport */ .tL)(forms, (0,_words_card_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(issue.body, issue.number), labelledKind(issue));
}
function labelledKind({ labels }) {
    return _incident_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .kinds */ .E.find((kind) => labels.includes((0,_words_names_js__WEBPACK_IMPORTED_MODULE_5__/* .kindLabel */ .tf)(kind)));
}
/** Of an issue that somebody labelled by hand. Once it is opened its label is a picture of ours, and no source. */
function labelledSeverity({ labels }) {
    return _incident_severity_js__WEBPACK_IMPORTED_MODULE_3__/* .severities */ .gO.find((severity) => labels.includes((0,_words_names_js__WEBPACK_IMPORTED_MODULE_5__/* .severityLabel */ .yi)(severity)));
}
function declarationOf(issue, forms) {
    const report = reportOf(issue, forms);
    return {
        number: issue.number,
        kind: labelledKind(issue) ?? report?.kind ?? assumedKind,
        severity: (0,_incident_report_js__WEBPACK_IMPORTED_MODULE_2__/* .severityOf */ .xJ)(report, undefined).severity,
        startedAt: (0,_incident_report_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUtcTime */ .jm)(report?.fields.get("started") ?? "", issue.openedAt),
        environment: (0,_incident_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEnvironment */ .N)(report?.fields.get(_incident_report_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentField */ .CD)) ?? null,
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
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2158);
/* harmony import */ var _words_card_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(278);
/* harmony import */ var _words_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9539);
/* harmony import */ var _words_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1757);
/* harmony import */ var _words_opening_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1877);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4210);
/* harmony import */ var _post_record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8938);
/* harmony import */ var _room_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6382);
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
    const room = await (0,_room_js__WEBPACK_IMPORTED_MODULE_9__/* .enterRoom */ .S)(world, issue).catch(_ports_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_);
    if (room instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .OutsideFailure */ .Kr)
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
    const failure = await (0,_ports_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(room.repaint());
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
    const { kind, startedAt, environment } = (0,_declaration_js__WEBPACK_IMPORTED_MODULE_7__/* .declarationOf */ .MI)(issue, forms);
    const { severity, severityAssumed } = (0,_incident_report_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)((0,_declaration_js__WEBPACK_IMPORTED_MODULE_7__/* .reportOf */ .EI)(issue, forms), (0,_declaration_js__WEBPACK_IMPORTED_MODULE_7__/* .labelledSeverity */ .XX)(issue));
    const said = environment === null ? {} : { environment };
    const event = { type: "opened", kind, severity, severityAssumed, startedAt, ...said };
    const facts = await factsOf(world, issue, { ...room.incident(), kind, severity, environment }, severityAssumed);
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
/* harmony import */ var _incident_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(686);
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2158);
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
            if (!(error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .OutsideFailure */ .Kr) || !(0,_ports_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .mayPass */ .bg)(error) || tries >= mostTries)
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
        if (error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .OutsideFailure */ .Kr)
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

/***/ 6382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ enterRoom)
});

// EXTERNAL MODULE: ./.build/src/incident/incident.js
var incident_incident = __webpack_require__(5710);
// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
// EXTERNAL MODULE: ./.build/src/words/failure.js + 5 modules
var failure = __webpack_require__(9539);
// EXTERNAL MODULE: ./.build/src/words/record.js
var words_record = __webpack_require__(9368);
// EXTERNAL MODULE: ./.build/src/incident/login.js
var incident_login = __webpack_require__(355);
// EXTERNAL MODULE: ./.build/src/chatops/declaration.js
var chatops_declaration = __webpack_require__(4210);
;// CONCATENATED MODULE: ./.build/src/chatops/known.js





async function readKnown(world, issue) {
    const asked = Promise.all([world.issue.comments(issue.commentCount), readActs(world), world.signal.self]);
    // Reading the forms takes time of the processor; the requests are on their way meanwhile.
    asked.catch(() => { });
    const declaration = (0,chatops_declaration/* declarationOf */.MI)(issue, await world.forms());
    const [comments, acts, self] = await asked;
    return {
        declaration,
        comments: new Map(comments.map((comment) => [comment.id, comment])),
        acts,
        closed: issue.closed,
        self: self ?? world.assumedSelf,
        since: newestAt(comments) ?? declaration.declared.at,
    };
}
/** The incident as the log tells it. */
function folded(known, run) {
    const records = recordsIn(known);
    const incident = (0,incident_incident/* fold */.AU)((0,incident_incident/* declare */.xe)(known.declaration), records, actsOfOthers(known));
    if (known.acts !== undefined)
        return incident;
    const reopenedNow = records.some((record) => record.event.type === "reopened" && record.run === run);
    return { ...incident, closed: known.closed && !reopenedNow };
}
function recordsIn({ comments, self, declaration }) {
    return (0,words_record/* readLog */.x6)([...comments.values()], self, declaration.number);
}
/** GitHub's own history of the issue is evidence, not the log; without it the incident still runs. */
async function readActs(world) {
    try {
        return await world.issue.acts();
    }
    catch (error) {
        if (!(error instanceof ports_failure/* OutsideFailure */.Kr))
            throw error;
        world.log(`The issue's history could not be read (${error.message}); closings by hand are missing from the timeline.`);
        return undefined;
    }
}
/** Our own reopening stands in the log already. We never close: who closes under our name is another workflow. */
function actsOfOthers({ acts, self }) {
    return (acts ?? []).filter(({ act, by }) => act === "closed" || !(0,incident_login/* isSameLogin */.A)(by, self));
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
    const failure = await (0,ports_failure/* failureOf */.g5)(learnSince(world, known, at));
    if (failure)
        world.log(`What others wrote meanwhile could not be read: ${failure.reason}, ${failure.message}.`);
    return failure === undefined;
}
/** The oldest first. */
function recordsWithKey(known, key) {
    return recordsIn(known)
        .filter((record) => record.key === key)
        .sort((one, other) => one.commentId - other.commentId);
}

// EXTERNAL MODULE: ./.build/src/incident/checklist.js
var checklist = __webpack_require__(7742);
// EXTERNAL MODULE: ./.build/src/incident/handled.js
var handled = __webpack_require__(4748);
// EXTERNAL MODULE: ./.build/src/incident/proposal.js
var incident_proposal = __webpack_require__(5698);
;// CONCATENATED MODULE: ./.build/src/incident/timeline.js


const silent = new Set(["answered", "refused", "opened"]);
/** That the issue could not be set up at once is no part of what happened to the users. */
function isFailedOpening({ event, command }) {
    return event.type === "failed" && command === undefined;
}
/** Without the time of now: the sentence says until when it waits. */
function waitingKeys(incident) {
    const waiting = (0,incident_proposal/* proposalsOf */.V4)(incident).filter((proposal) => (0,incident_proposal/* stateOfProposal */.X$)(incident, proposal, proposal.event.expiresAt).state === "waiting");
    return new Set(waiting.map(({ key }) => key));
}
function codeOf({ event }) {
    return (0,handled/* isHandledEvent */.z2)(event) || event.type === "resynced" ? event.confirmed?.code : undefined;
}
/** What a second `/confirm` took up: all records of a code that did something, but the last. */
function continuedAmong(records) {
    const working = records.filter((record) => codeOf(record) !== undefined && (0,incident_proposal/* hasWorked */.HA)(record.event));
    const last = new Map(working.map((record) => [codeOf(record), record]));
    return new Set(working.filter((record) => last.get(codeOf(record)) !== record));
}
/** Entries by time; entries of one moment keep the order of the log. The declaration itself stands first. */
function timeline(incident, acts) {
    const waiting = waitingKeys(incident);
    const counting = incident.log.filter(({ superseded }) => !superseded);
    const continued = continuedAmong(counting);
    const told = counting
        .filter((record) => !silent.has(record.event.type) && !isFailedOpening(record))
        .map((record) => {
        const { key, at, by, command, event } = record;
        const waits = event.type === "proposed" && waiting.has(key) ? { waits: true } : {};
        const begun = event.type === "cancelled" && (0,incident_proposal/* hasBegun */.SU)(incident, event) ? { begun: true } : {};
        const goesOn = continued.has(record) ? { continued: true } : {};
        const when = event.type === "noted" ? event.happenedAt : at;
        return { at: when, by, command, event, ...waits, ...begun, ...goesOn };
    });
    const done = acts.map(({ at, by, act }) => ({ at, by, command: undefined, event: { type: act } }));
    return [...told, ...done].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

// EXTERNAL MODULE: ./.build/src/words/card.js + 3 modules
var card = __webpack_require__(278);
// EXTERNAL MODULE: ./.build/src/words/names.js
var names = __webpack_require__(1757);
;// CONCATENATED MODULE: ./.build/src/chatops/paint.js
/** Brings what GitHub shows of an incident up to date: the card, the labels, the assignees, and that it is open again. */






/** Writes what differs between the picture on GitHub and the incident; true when anything was written. */
async function paint(world, issue, { incident, acts, ticked }) {
    const runbook = await world.runbookOf(incident.kind);
    const boxes = (0,checklist/* boxesToPaint */.V)(runbook, incident, withTicks((0,card/* readBoxes */.a5)(issue.body, issue.number), ticked));
    const body = (0,card/* paintBody */.xh)(issue.body, { incident, runbook, boxes, entries: timeline(incident, acts) });
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
function withTicks(seen, ticked) {
    const boxes = new Map(seen);
    for (const [id, value] of ticked)
        boxes.set(id, { timesDone: 0, ...boxes.get(id), ticked: value });
    return boxes;
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
/** The lead is assigned, a former lead no longer; other assignees are the people's business. */
function assignments({ issue: port, log }, issue, incident) {
    const { lead } = incident;
    if (lead === null)
        return [];
    const isAssigned = (login) => issue.assignees.some((assignee) => (0,incident_login/* isSameLogin */.A)(assignee, login));
    const former = incident.log
        .map(({ event }) => (event.type === "lead-assigned" ? event.lead : lead))
        .filter((login) => !(0,incident_login/* isSameLogin */.A)(login, lead) && isAssigned(login));
    const assign = async () => {
        if (!(await port.assign(lead)))
            log(`GitHub did not assign ${lead}: people without access cannot be.`);
    };
    return [
        ...(isAssigned(lead) ? [] : [logged(log, `assign ${lead}`, assign())]),
        ...[...new Set(former)].map((login) => logged(log, `unassign ${login}`, port.unassign(login))),
    ];
}
/** The card says the same, so a label or an assignee that GitHub does not take must not keep it from being drawn. */
async function logged(log, what, write) {
    const failure = await (0,ports_failure/* failureOf */.g5)(write);
    if (failure)
        log(`GitHub did not ${what}: ${failure.reason}, ${failure.message}.`);
}

// EXTERNAL MODULE: ./.build/src/chatops/post-record.js
var post_record = __webpack_require__(8938);
;// CONCATENATED MODULE: ./.build/src/chatops/room.js







/** More repaints than this in one run mean that others write without pause; the last of them will have painted. */
const mostRepaints = 4;
async function enterRoom(world, issue) {
    const known = await readKnown(world, issue);
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
            if (!(error instanceof ports_failure/* OutsideFailure */.Kr))
                throw error;
            known.comments.delete(commentId);
            await post(error.reason === "not-found" ? text : (0,failure/* insteadOfEdit */.kr)(text), record);
            return;
        }
        keep(commentId, body, record);
    }
    function keep(commentId, body, record) {
        const at = known.comments.get(commentId)?.at ?? record.at;
        known.comments.set(commentId, { id: commentId, author: known.self, at, body });
    }
    async function update(commentId, text, record) {
        const body = (0,words_record/* withRecord */.q8)(text, record);
        const failure = await (0,ports_failure/* failureOf */.g5)(world.issue.tryRewrite(commentId, body));
        if (!failure)
            keep(commentId, body, record);
        return failure;
    }
    async function claim(text, record) {
        const mine = await post(text, record);
        try {
            await learnSince(world, known, record.at);
        }
        catch (error) {
            // Not knowing whether a twin of this run exists is better than leaving the announcement without an end.
            if (!(error instanceof ports_failure/* OutsideFailure */.Kr))
                throw error;
        }
        const [first] = recordsWithKey(known, record.key);
        if (!first || first.commentId === mine)
            return mine;
        known.comments.delete(mine);
        await world.issue.remove(mine);
        // The same run in the earlier comment: GitHub had stored it although its answer was lost.
        return first.run === record.run ? first.commentId : undefined;
    }
    return {
        incident: () => folded(known, world.run.id),
        post,
        rewrite,
        update,
        claim,
        repaint: (ticked = new Map()) => repaint(world, known, ticked),
    };
}
async function repaint(world, known, ticked) {
    const { since } = known;
    const incident = () => folded(known, world.run.id);
    for (let round = 1; round <= mostRepaints; round++) {
        const [issue] = await Promise.all([world.issue.read(), learnSince(world, known, since)]);
        await removeDoubles(world, known);
        // Somebody closed or reopened it since we came in, or we are to; the history tells which.
        if (issue.closed !== incident().closed)
            known.acts = await readActs(world);
        known.closed = issue.closed;
        const before = incident();
        const wrote = await paint(world, issue, { incident: before, acts: actsOfOthers(known), ticked });
        // What another run recorded between our reading and our painting would be missing from the card.
        if (!wrote || !(await learned(world, known, since)) || fingerprint(incident()) === fingerprint(before))
            return;
    }
}
function fingerprint(incident) {
    return incident.log.map(({ commentId, event }) => `${commentId} ${event.type}`).join();
}
/** Of several comments with one key one counts; the others only confuse people. */
async function removeDoubles(world, known) {
    const records = recordsIn(known);
    const counting = (0,incident_incident/* countingRecords */.C5)(records);
    for (const record of records) {
        if (counting.get(record.key) === record)
            continue;
        known.comments.delete(record.commentId);
        await world.issue.remove(record.commentId).catch((error) => {
            if (!(error instanceof ports_failure/* OutsideFailure */.Kr))
                throw error;
            world.log(`A comment that says the same as another could not be removed: ${record.commentId}`);
        });
    }
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

/***/ 7370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ driftEvent),
/* harmony export */   U: () => (/* binding */ compare)
/* harmony export */ });
/* harmony import */ var _resync_resync_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5310);
/* harmony import */ var _words_resync_progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5139);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6756);



function compare({ users, table, whom, gone, report }) {
    const { directory, mapping, folder } = users;
    return (0,_resync_resync_js__WEBPACK_IMPORTED_MODULE_0__/* .resync */ .nE)({
        directory,
        table,
        mapping,
        folder,
        write: false,
        whom,
        gone,
        mostGonePercent: 0,
        mostWritten: 0,
        earlier: undefined,
        onProgress: (at) => report(() => ({ ...(0,_words_resync_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .resyncProgress */ .K8)(at, false), reached: {} })),
    });
}
function driftEvent(result) {
    const { rows, digestClerk, digestDatabase } = result;
    return { type: "drift-measured", numbers: (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .numbersOf */ .cZ)(result), rows, digestClerk, digestDatabase };
}


/***/ }),

/***/ 6217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var _ports_users_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1725);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7370);
/* harmony import */ var _with_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(512);



const all = { whom: { who: "everybody", shard: undefined }, gone: { choice: "report" } };
function measure(users, report) {
    return (0,_with_table_js__WEBPACK_IMPORTED_MODULE_2__/* .withTable */ .P)(users, _ports_users_table_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyRead */ .R, async (table) => {
        const { name } = table.facts;
        const result = await (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .U)({ users, table, ...all, report });
        if ("refused" in result)
            return { ...result, table: name };
        // A part says nothing of the whole.
        if (result.stopped)
            throw result.stopped;
        const said = { mapping: users.mapping, table: name, write: false, mostGonePercent: 0, place: "issue" };
        return { event: (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .driftEvent */ .B)(result), told: { ...said, ...all, result } };
    });
}


/***/ }),

/***/ 6756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   gX: () => (/* binding */ checkpointIn),
/* harmony export */   ml: () => (/* binding */ reachedIn),
/* harmony export */   t2: () => (/* binding */ recorded)
/* harmony export */ });
/* harmony import */ var _incident_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(686);
/** Between what a repair knows of itself and what a record keeps of it. */

function numbersOf(numbers) {
    const { read, missing, stale, different, newer, onlyTime, created, updated, unchanged, failed, gone, goneDone, foreign, } = numbers;
    return {
        read,
        missing,
        stale,
        different,
        newer,
        onlyTime,
        created,
        updated,
        unchanged,
        failed,
        gone,
        goneDone,
        foreign,
    };
}
/** What an earlier run of the same came to, whether it was cut off or said itself that it broke off. */
function reachedIn(resumed) {
    if (resumed?.type !== "resynced")
        return (0,_incident_event_js__WEBPACK_IMPORTED_MODULE_0__/* .unfinishedIn */ .Fp)(resumed);
    const { repair, exported } = resumed;
    return { ...(repair ? { repair } : {}), ...(exported ? { exported } : {}) };
}
/** A record has room for so many; of more the later ones are read once more. */
const mostStretches = 200;
function recorded({ done, numbers }) {
    const stretches = done
        .slice(0, mostStretches)
        .map(({ from, to }) => [
        Number.isFinite(from) ? from : null,
        Number.isFinite(to) ? to : null,
    ]);
    return { done: stretches, numbers: numbersOf(numbers) };
}
function checkpointIn({ done, numbers }) {
    return {
        done: done.map(([from, to]) => ({ from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY })),
        numbers,
    };
}


/***/ }),

/***/ 512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withTable)
/* harmony export */ });
/* harmony import */ var _ports_users_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1725);
/** Opens the users table for a piece of work and closes it again; a table that is not as the mapping says is a refusal. */

async function withTable({ open }, use, work) {
    let table;
    try {
        table = await open(use);
    }
    catch (error) {
        if (error instanceof _ports_users_table_js__WEBPACK_IMPORTED_MODULE_0__/* .UnfitTable */ .f)
            return { refused: "table-unfit", problem: error.problem };
        throw error;
    }
    try {
        return await work(table);
    }
    finally {
        await table.close();
    }
}


/***/ }),

/***/ 7586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cl: () => (/* binding */ Nothing),
  LX: () => (/* binding */ createGitHubClient),
  T0: () => (/* binding */ pageSize),
  l0: () => (/* binding */ pauseAfter)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./.build/src/ports/failure.js
var ports_failure = __webpack_require__(2158);
;// CONCATENATED MODULE: ./.build/src/github/failure.js
/** Where everything that can go wrong with GitHub becomes an `OutsideFailure`; no other file makes one for GitHub. */

function isRequestError(error) {
    return error instanceof Error && "status" in error && typeof error.status === "number";
}
/** What octokit throws for a 200 whose body says that it failed. */
function isGraphQLError(error) {
    return error instanceof Error && "errors" in error && Array.isArray(error.errors) && "headers" in error;
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
function retryAfterSeconds(headers) {
    const told = headers["retry-after"];
    if (told !== undefined)
        return Number.isFinite(Number(told)) ? Number(told) : undefined;
    if (headers["x-ratelimit-remaining"] !== "0")
        return undefined;
    const seconds = Number(headers["x-ratelimit-reset"]) - Date.parse(headers.date ?? "") / 1_000;
    return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
/**
 * GitHub's types of errors, and its words for an error without one: it ran out of time, or broke.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
function graphQLReason(type, message) {
    if (/rate limit|abuse detection/i.test(message))
        return "rate-limited";
    switch (type) {
        case "RATE_LIMITED":
        case "RATE_LIMIT":
            return "rate-limited";
        case "FORBIDDEN":
        case "INSUFFICIENT_SCOPES":
            return "forbidden";
        case "NOT_FOUND":
            return "not-found";
        case "SERVICE_UNAVAILABLE":
            return "unavailable";
        default:
            return message.startsWith("Something went wrong") ? "unavailable" : "rejected";
    }
}
function graphQLFailure(error) {
    const { type = "", message = "" } = error.errors[0] ?? {};
    const reason = graphQLReason(type, message);
    return new ports_failure/* OutsideFailure */.Kr({
        service: "GitHub",
        reason,
        message: message.split("\n")[0] ?? "",
        status: 200,
        code: type === "" ? undefined : type,
        traceId: error.headers["x-github-request-id"],
        retryAfterSeconds: reason === "rate-limited" ? retryAfterSeconds(error.headers) : undefined,
        cause: error,
    });
}
function gitHubFailure(error) {
    if (error instanceof ports_failure/* OutsideFailure */.Kr)
        return error;
    if (error instanceof Error && error.name === "TimeoutError") {
        return new ports_failure/* OutsideFailure */.Kr({ service: "GitHub", reason: "timed-out", message: "no answer in time", cause: error });
    }
    if (isGraphQLError(error))
        return graphQLFailure(error);
    if (!isRequestError(error))
        throw error; // Not GitHub's doing but a fault of ours.
    if (error.response === undefined && /timed? ?out|TimeoutError/i.test(error.message)) {
        return new ports_failure/* OutsideFailure */.Kr({ service: "GitHub", reason: "timed-out", message: "no answer in time", cause: error });
    }
    return new ports_failure/* OutsideFailure */.Kr({
        service: "GitHub",
        reason: reasonOf(error),
        message: error.message.split("\n")[0] ?? "",
        status: error.response === undefined ? undefined : error.status,
        traceId: header(error, "x-github-request-id"),
        retryAfterSeconds: retryAfterSeconds(error.response?.headers ?? {}),
        cause: error,
    });
}
/** A status of success without the documented answer does not prove that anything was done. */
function unreadable(what, status) {
    return new ports_failure/* OutsideFailure */.Kr({
        service: "GitHub",
        reason: "unreadable",
        message: `${what} has an unknown shape`,
        status,
    });
}

;// CONCATENATED MODULE: ./.build/src/github/client.js
/**
 * GitHub's API through @actions/github, with a time-out and bounded tries for what may pass. `send` may send twice;
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
    const request = () => ({ signal: AbortSignal.timeout(timeoutMilliseconds) });
    async function tryOnce(route, parameters, schema) {
        const response = await octokit.request(route, { owner, repo, ...parameters, request: request() });
        const answer = schema.safeParse(response.data);
        if (!answer.success)
            throw unreadable(`GitHub's answer to ${route}`, response.status);
        return answer.data;
    }
    async function tryOnceGraphQL(document, variables, schema) {
        const answer = schema.safeParse(await octokit.graphql(document, { ...variables, request: request() }));
        if (!answer.success)
            throw unreadable("GitHub's answer to a GraphQL request", 200);
        return answer.data;
    }
    function sender(most, once) {
        return async (what, parameters, schema) => {
            for (let tries = 1;; tries++) {
                try {
                    return await once(what, parameters, schema);
                }
                catch (error) {
                    const failure = gitHubFailure(error);
                    if (!(0,ports_failure/* mayPass */.bg)(failure) || tries >= most)
                        throw failure;
                    await pauseAfter(failure, tries, clock);
                }
            }
        };
    }
    const send = sender(mostTries, tryOnce);
    return {
        send,
        sendOnce: sender(1, tryOnce),
        graphql: sender(mostTries, tryOnceGraphQL),
        async page(route, parameters, page, items) {
            const list = await send(route, { ...parameters, per_page: pageSize, page }, items);
            return { items: list, full: list.length >= pageSize };
        },
    };
}
/** Waits as long as a failure asks for, else longer each time. Throws it when a responder would not want to wait that long. */
async function pauseAfter(failure, tries, clock) {
    const pause = failure.retryAfterSeconds !== undefined
        ? failure.retryAfterSeconds * 1_000
        : 250 * 2 ** (tries - 1) * (0.75 + clock.random() / 2);
    if (pause > longestPauseMilliseconds)
        throw failure;
    await clock.sleep(pause);
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
/* harmony import */ var _incident_login_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(355);
/* harmony import */ var _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);
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
        comment: (comment_id) => orUndefined(client.send(`GET ${commentPath}`, { comment_id }, CommentAnswer)),
        commentsSince: async (at) => inOrder(await pages(`GET ${issuePath}/comments`, { since: at }, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(CommentAnswer), 0)),
        acts: async () => (await pages(`GET ${issuePath}/events`, {}, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(HistoryEvent), 0)).flatMap(actOn),
        post: (body) => client.sendOnce(`POST ${issuePath}/comments`, { ...issue, body }, CommentAnswer),
        rewrite: (comment_id, body) => write(`PATCH ${commentPath}`, { comment_id, body }, zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(comment_id) })),
        async tryRewrite(comment_id, body) {
            await client.sendOnce(`PATCH ${commentPath}`, { comment_id, body }, zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(comment_id) }));
        },
        remove: (comment_id) => gone(write(`DELETE ${commentPath}`, { comment_id }, _client_js__WEBPACK_IMPORTED_MODULE_1__/* .Nothing */ .Cl)),
        setBody: (body) => write(`PATCH ${issuePath}`, { ...issue, body }, thisIssue),
        addLabels: (labels) => write(`POST ${issuePath}/labels`, { ...issue, labels }, Labels),
        removeLabel: (name) => gone(write(`DELETE ${issuePath}/labels/{name}`, { ...issue, name }, Labels)),
        async assign(login) {
            const { assignees } = await client.send(`POST ${issuePath}/assignees`, { ...issue, assignees: [login] }, Assigned);
            return (assignees ?? []).some((assignee) => (0,_incident_login_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameLogin */ .A)(assignee.login, login));
        },
        unassign: (login) => write(`DELETE ${issuePath}/assignees`, { ...issue, assignees: [login] }, thisIssue),
        reopen: () => write(`PATCH ${issuePath}`, { ...issue, state: "open" }, thisIssue),
    };
}
async function orUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (!(error instanceof _ports_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .OutsideFailure */ .Kr) || error.reason !== "not-found")
            throw error;
        return undefined;
    }
}
/** What is to be removed and is not there any more is removed: by another run, or by a try of ours whose answer was lost. */
async function gone(removal) {
    await orUndefined(removal);
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
    node_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
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
    return { public: isPublic, htmlUrl: repository.html_url, nodeId: repository.node_id };
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

/***/ 7044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ readForms),
/* harmony export */   SH: () => (/* binding */ readFillableForm),
/* harmony export */   j_: () => (/* binding */ readRunbook)
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
/** GitHub takes a list, or names separated by commas. */
const Names = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().transform((text) => text.split(","))])
    .transform((names) => names.map((name) => name.trim()).filter((name) => name !== ""))
    .catch([]);
const Option = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()]).transform(String);
const WholeForm = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    title: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().catch(""),
    labels: Names,
    assignees: Names,
    body: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
        attributes: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ label: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(), options: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(Option).catch([]) }),
    })),
});
/** A team edits its forms; one that it broke must not take the others, or a running incident, with it. */
async function readForms({ root, log }) {
    const forms = await Promise.all(_incident_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .kinds */ .E.map(async (kind) => {
        const file = formFile(kind);
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
/** The form of a kind as it is filled in; undefined where it is missing or broken. */
async function readFillableForm({ root, log }, kind) {
    const file = formFile(kind);
    try {
        const { body, ...whole } = WholeForm.parse((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(new URL(file, root), "utf8")));
        const fields = body.flatMap(({ type, id, attributes: { label, options } }) => type === "markdown" || label === undefined ? [] : [{ id: id ?? label, label, options }]);
        return { ...whole, fields };
    }
    catch (error) {
        log(`The form ${file} cannot be used, so the report is text without fields: ${error}`);
        return undefined;
    }
}
function formFile(kind) {
    return `.github/ISSUE_TEMPLATE/${kind}.yml`;
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

/***/ 686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qm: () => (/* binding */ EventRecord),
  dR: () => (/* binding */ isFinal),
  jA: () => (/* binding */ progressOf),
  Fp: () => (/* binding */ unfinishedIn)
});

// UNUSED EXPORTS: IncidentEvent

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./.build/src/incident/environment.js
var environment = __webpack_require__(6663);
// EXTERNAL MODULE: ./.build/src/incident/handled.js
var handled = __webpack_require__(4748);
// EXTERNAL MODULE: ./.build/src/incident/kind.js
var kind = __webpack_require__(6758);
// EXTERNAL MODULE: ./.build/src/incident/severity.js
var severity = __webpack_require__(5887);
;// CONCATENATED MODULE: ./.build/src/incident/users-table.js
/**
 * What commands about the application's users table record: how it compared with Clerk, what was kept of it, what was
 * repaired, and how far a repair has come. A schema here may grow optional fields; it must keep reading what older versions wrote.
 */

const instant = iso/* datetime */.w$();
const count = schemas/* int */.Whr().nonnegative();
const digest = schemas/* string */.YjP().max(64);
/** Of users and rows; what each means stands in `resync/account.ts`, which counts them. */
const TableNumbers = schemas/* object */.Ikc({
    read: count,
    missing: count,
    stale: count,
    different: count,
    newer: count,
    onlyTime: count,
    created: count,
    updated: count,
    unchanged: count,
    failed: count,
    gone: count,
    goneDone: count,
    foreign: count,
});
/** What was kept of the table before anything wrote to it. */
const Export = schemas/* object */.Ikc({
    rows: count,
    bytes: count,
    /** SHA-256 of the file. */
    digest,
    name: schemas/* string */.YjP().max(100),
    /** Where it is kept; null until it is known to be. */
    url: schemas/* string */.YjP().max(300).nullable(),
    at: instant,
});
/** Times of creation in milliseconds; null stands for the beginning, or the end, of all. */
const Stretch = schemas/* tuple */.PVZ([schemas/* number */.aig().nullable(), schemas/* number */.aig().nullable()]);
/** How far a repair has come: whoever was created in these stretches of time is done. */
const RepairProgress = schemas/* object */.Ikc({ done: schemas/* array */.YOg(Stretch).max(300), numbers: TableNumbers });
const DriftMeasured = schemas/* object */.Ikc({
    type: schemas/* literal */.euz("drift-measured"),
    numbers: TableNumbers,
    /** Rows of the table. */
    rows: count,
    digestClerk: digest,
    digestDatabase: digest,
});
const Exported = schemas/* object */.Ikc({ type: schemas/* literal */.euz("exported"), export: Export });
const Resynced = schemas/* object */.Ikc({
    type: schemas/* literal */.euz("resynced"),
    numbers: TableNumbers,
    rows: count,
    digestClerk: digest,
    digestDatabase: digest,
    /** Whether a reading after the last write showed the rows as Clerk has the users. */
    proven: schemas/* boolean */.zMY(),
    /** What became of rows whose users are gone. */
    gone: schemas/* enum */.k5n(["not-looked-for", "none", "reported", "deleted", "flagged", "too-many"]),
    /** Why it ended before its end; then it can be taken up. */
    brokenBy: schemas/* string */.YjP().max(40).optional(),
    repair: RepairProgress.optional(),
    exported: Export.optional(),
    reason: schemas/* string */.YjP().nullable(),
    /** Why one person alone did what needs two. */
    alone: schemas/* string */.YjP().optional(),
    /** The code that a second person confirmed, and who had asked. */
    confirmed: schemas/* object */.Ikc({ code: schemas/* string */.YjP().max(20), by: schemas/* string */.YjP().min(1).max(100) }).optional(),
});

;// CONCATENATED MODULE: ./.build/src/incident/event.js
/**
 * The facts of an incident's log and the envelope that carries one of them in a comment.
 * A schema here may grow optional fields; it must keep reading what older versions wrote.
 */






const event_instant = iso/* datetime */.w$();
const login = schemas/* string */.YjP().min(1).max(100);
const event_count = schemas/* int */.Whr().nonnegative();
const Opened = schemas/* object */.Ikc({
    type: schemas/* literal */.euz("opened"),
    kind: kind/* Kind */.b,
    severity: severity/* Severity */.AI,
    /** True when the report named no usable severity. */
    severityAssumed: schemas/* boolean */.zMY(),
    startedAt: event_instant.nullable(),
    /** Which of Clerk's instances the report is about; absent where it did not say. */
    environment: environment/* Environment */.O.optional(),
    /** The card could not be drawn then; the reply says so until it is. */
    unpainted: schemas/* literal */.euz(true).optional(),
});
const Acknowledged = schemas/* object */.Ikc({ type: schemas/* literal */.euz("acknowledged") });
const Noted = schemas/* object */.Ikc({ type: schemas/* literal */.euz("noted"), text: schemas/* string */.YjP(), happenedAt: event_instant });
const SeverityChanged = schemas/* object */.Ikc({ type: schemas/* literal */.euz("severity-changed"), severity: severity/* Severity */.AI });
const LeadAssigned = schemas/* object */.Ikc({ type: schemas/* literal */.euz("lead-assigned"), lead: login });
/** A dangerous command waits for a second person. It is run as its comment says; the record keeps no name of a user. */
const Proposed = schemas/* object */.Ikc({
    type: schemas/* literal */.euz("proposed"),
    code: schemas/* string */.YjP().max(20),
    expiresAt: event_instant,
    /** Of the comment's text; it must be the same when the command runs. */
    bodyDigest: schemas/* string */.YjP().max(64),
    users: event_count,
    /** Of the users' ids. */
    usersDigest: schemas/* string */.YjP().max(64),
    /** Of each user a mark that tells them from others, where what they were chosen by changes with the work itself. */
    marks: schemas/* string */.YjP().max(20_000).optional(),
    /** Of the ids of whom `--except` named; absent where it stood not there. */
    exceptDigest: schemas/* string */.YjP().max(64).optional(),
    /** Of a repair of the users table, where `users` are the rows to be written: those whose users are gone. */
    gone: event_count.optional(),
    /** Proves that the record is as we wrote it: whoever may write can edit our comments. */
    seal: schemas/* string */.YjP().max(64),
});
const Cancelled = schemas/* object */.Ikc({ type: schemas/* literal */.euz("cancelled"), code: schemas/* string */.YjP().max(20) });
const Resolved = schemas/* object */.Ikc({ type: schemas/* literal */.euz("resolved"), how: schemas/* string */.YjP().nullable() });
const Reopened = schemas/* object */.Ikc({ type: schemas/* literal */.euz("reopened"), reason: schemas/* string */.YjP() });
/** A command that only answers: nothing about the incident changed, but it must not answer twice. */
const Answered = schemas/* object */.Ikc({
    type: schemas/* literal */.euz("answered"),
    /** The answer told what a command would do; it did not do it. */
    dryRun: schemas/* literal */.euz(true).optional(),
});
/** What is known of work that is going on, or that broke off: from where to go on, and the code that somebody agreed to. */
const unfinished = {
    progress: handled/* Progress */.ke.optional(),
    confirms: schemas/* string */.YjP().max(20).optional(),
    repair: RepairProgress.optional(),
    exported: Export.optional(),
};
/** Written before a command touches the outside world and replaced by what came of it. */
const Started = schemas/* object */.Ikc({ type: schemas/* literal */.euz("started"), ...unfinished });
const Refused = schemas/* object */.Ikc({ type: schemas/* literal */.euz("refused"), code: schemas/* string */.YjP() });
const Failed = schemas/* object */.Ikc({ type: schemas/* literal */.euz("failed"), code: schemas/* string */.YjP(), ...unfinished });
const IncidentEvent = schemas/* discriminatedUnion */.gMt("type", [
    Opened,
    Acknowledged,
    Noted,
    SeverityChanged,
    LeadAssigned,
    ...handled/* HandledEvents */.Sq,
    DriftMeasured,
    Exported,
    Resynced,
    Proposed,
    Cancelled,
    Resolved,
    Reopened,
    Answered,
    Started,
    Refused,
    Failed,
]);
/** The envelope: which incident, what triggered it (the key that makes it count once), who, when. */
const EventRecord = schemas/* object */.Ikc({
    v: schemas/* literal */.euz(1),
    incident: schemas/* int */.Whr().positive(),
    key: schemas/* string */.YjP().min(1).max(200),
    at: event_instant,
    by: login,
    command: schemas/* string */.YjP().max(40).optional(),
    /** The workflow run that wrote it, as `<run id>/<attempt>`: where the log of the work is. */
    run: schemas/* string */.YjP().max(60).optional(),
    event: IncidentEvent,
});
/** How far a command came, from only announced to ended for good. Of two records with one key the further one counts. */
function progressOf(event) {
    if (event.type === "started")
        return 0;
    if (event.type === "failed")
        return 1;
    if (event.type === "resynced")
        return event.brokenBy === undefined ? 3 : 2;
    return (0,handled/* isHandledEvent */.z2)(event) && !(0,handled/* isComplete */.As)(event) ? 2 : 3;
}
/** Events after which a command has ended for good. Others may be taken up again by a re-run of the same trigger. */
function isFinal(event) {
    return progressOf(event) === 3;
}
function unfinishedIn(event) {
    if (event?.type !== "started" && event?.type !== "failed")
        return {};
    const { progress, confirms, repair, exported } = event;
    return {
        ...(progress ? { progress } : {}),
        ...(confirms ? { confirms } : {}),
        ...(repair ? { repair } : {}),
        ...(exported ? { exported } : {}),
    };
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
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(686);
/* harmony import */ var _handled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4748);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5887);



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
                environment: event.environment ?? null,
                ...(incident.log.some((earlier) => earlier.event.type === "severity-changed" && !earlier.superseded)
                    ? { highestSeverity: (0,_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .worse */ .JJ)(incident.highestSeverity, event.severity) }
                    : { severity: event.severity, highestSeverity: event.severity }),
            };
        case "acknowledged":
            if (incident.status !== "open")
                return undefined;
            return { status: "acknowledged", acknowledged: { at, by } };
        case "severity-changed":
            if (incident.severity === event.severity)
                return undefined;
            return { severity: event.severity, highestSeverity: (0,_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .worse */ .JJ)(incident.highestSeverity, event.severity) };
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
    const isDouble = !allYieldTo(same, record);
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
function allYieldTo(before, later) {
    const to = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .progressOf */ .jA)(later.event);
    return before.every(({ event, run }) => {
        const from = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .progressOf */ .jA)(event);
        return to > from || (to === from && (to === 1 || to === 2) && later.run !== run);
    });
}
/** What people did with the issue by hand counts as much as a command; reopening a resolved incident starts it anew. */
function evolveByHand(incident, { act }) {
    if (act === "closed")
        return { ...incident, closed: true };
    return { ...incident, ...(incident.status === "resolved" ? anew : {}), closed: false };
}
/** The record that counts for each key: the lowest comment, unless it and all before a later one give way to that. */
function countingRecords(records) {
    const counting = new Map();
    const seen = new Map();
    for (const record of [...records].sort((a, b) => a.commentId - b.commentId)) {
        const same = seen.get(record.key) ?? [];
        if (allYieldTo(same, record))
            counting.set(record.key, record);
        seen.set(record.key, [...same, record]);
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
        case "proposed":
            return false;
        case "answered":
            return event.dryRun !== true;
        case "resynced":
            return event.proven && event.numbers.failed === 0 && event.gone !== "too-many";
        default:
            return !(0,_handled_js__WEBPACK_IMPORTED_MODULE_1__/* .isHandledEvent */ .z2)(event) || (event.notFound === 0 && (0,_handled_js__WEBPACK_IMPORTED_MODULE_1__/* .isComplete */ .As)(event));
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

/***/ 5698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ hasWorked),
/* harmony export */   SU: () => (/* binding */ hasBegun),
/* harmony export */   V4: () => (/* binding */ proposalsOf),
/* harmony export */   X$: () => (/* binding */ stateOfProposal),
/* harmony export */   hW: () => (/* binding */ waitingAt)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(686);
/* harmony import */ var _handled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4748);
/** Commands that wait for a second person, and what became of them. Pure: whether the time is over depends on the instant that is given. */


function proposalsOf(incident) {
    return incident.log.flatMap((record) => {
        const { event, superseded } = record;
        return event.type === "proposed" && !superseded ? [{ ...record, event }] : [];
    });
}
/**
 * What became of a proposal by an instant. Of several runs of it the one that ended for good counts, else the latest. `asking`
 * is the key of the command that wants to know, whose own announcement does not count.
 */
function stateOfProposal(incident, { event }, at, asking) {
    const records = incident.log.filter((record) => !record.superseded &&
        endedCode(record.event) === event.code &&
        !(record.key === asking && record.event.type === "started"));
    const record = records.find((one) => (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(one.event)) ?? records.findLast((one) => hasWorked(one.event));
    if (record?.event.type === "cancelled")
        return { state: "cancelled", record };
    if (record)
        return { state: (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(record.event) ? "ran" : "unfinished", record };
    return { state: Date.parse(at) > Date.parse(event.expiresAt) ? "expired" : "waiting" };
}
/** What would run, were somebody to agree. */
function waitingAt(incident, at) {
    return proposalsOf(incident).filter((proposal) => stateOfProposal(incident, proposal, at).state === "waiting");
}
/** A run that did nothing leaves the command waiting as it was: it neither hides another that did, nor extends the time. */
function hasWorked(event) {
    if ((0,_handled_js__WEBPACK_IMPORTED_MODULE_1__/* .isHandledEvent */ .z2)(event))
        return event.users.length > 0 || (event.rest?.users ?? 0) > 0;
    if (event.type === "resynced")
        return event.numbers.created + event.numbers.updated + event.numbers.goneDone > 0;
    const { progress, repair, exported } = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .unfinishedIn */ .Fp)(event);
    // As soon as the table is known to be kept it is written to, and how far that is comes on record only seconds later.
    const isKept = exported !== undefined && exported.url !== null;
    return progress !== undefined || repair !== undefined || isKept;
}
/**
 * Whether somebody agreed and a run began, so that a part may be done although no record tells which. The announcement of
 * `asking` itself does not count.
 */
function hasBegun(incident, { code }, asking) {
    return incident.log.some(({ event, key }) => event.type !== "cancelled" && endedCode(event) === code && !(key === asking && event.type === "started"));
}
function endedCode(event) {
    if (event.type === "cancelled")
        return event.code;
    if (event.type === "started" || event.type === "failed")
        return event.confirms;
    return (0,_handled_js__WEBPACK_IMPORTED_MODULE_1__/* .isHandledEvent */ .z2)(event) || event.type === "resynced" ? event.confirmed?.code : undefined;
}


/***/ }),

/***/ 278:
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
// EXTERNAL MODULE: ./.build/src/incident/login.js
var login = __webpack_require__(355);
// EXTERNAL MODULE: ./.build/src/incident/handled.js
var handled = __webpack_require__(4748);
// EXTERNAL MODULE: ./.build/src/words/operation-row.js
var operation_row = __webpack_require__(3721);
;// CONCATENATED MODULE: ./.build/src/words/timeline-handled.js
/** What a command about users did, as one line of the timeline: sums, what is left, and on whose word. */




/** Over those who are listed and those who are not. */
function sumOf({ users, rest }, listed, unlisted) {
    return users.reduce((total, user) => total + listed(user), rest ? (unlisted ?? 0) : 0);
}
function usersOf(event) {
    return event.users.length + (event.rest?.users ?? 0);
}
function whom(event, count) {
    const [only] = event.users;
    return count === 1 && usersOf(event) === 1 && only ? `\`${only.user}\`` : (0,words_text/* plural */.LS)(count, "user");
}
function did(event, slashed) {
    const { rest } = event;
    const all = usersOf(event);
    if (all === 0)
        return event.type === "sessions-revoked" && !event.notTried
            ? unreadOnly(event)
            : `typed ${slashed}, which reached nobody`;
    const revoked = sumOf(event, operation_row/* revokedInAll */.LR, rest && (0,operation_row/* revokedInAll */.LR)(rest));
    const keys = sumOf(event, ({ apiKeys }) => apiKeys?.revoked ?? 0, rest?.apiKeys);
    const ended = `${(0,words_text/* plural */.LS)(revoked, "session")}${keys > 0 ? ` and ${(0,words_text/* plural */.LS)(keys, "API key")}` : ""}`;
    switch (event.type) {
        case "sessions-revoked":
            // Of what was revoked before the last run, Clerk does not tell by whom.
            return sumOf(event, ({ revokedBefore = 0 }) => revokedBefore, rest?.revokedBefore) > 0
                ? `ended the sessions of ${whom(event, all)}: ${ended} revoked since the command was typed`
                : `revoked ${ended} of ${whom(event, all)}`;
        case "locked-out": {
            const out = sumOf(event, (user) => ((0,operation_row/* isKeptOut */.Ds)(user) ? 1 : 0), rest?.users);
            const locked = sumOf(event, ({ access }) => (access === "locked" ? 1 : 0), rest?.locked);
            const by = locked === 0
                ? ""
                : locked === out
                    ? " by a lock instead of a ban"
                    : `, ${(0,words_text/* number */.ai)(locked)} of them by a lock instead of a ban`;
            return out === 0
                ? `tried to lock out ${whom(event, all)}, and **nobody is known to be locked out**; ${ended} revoked`
                : `locked out ${whom(event, out)}${by}, and revoked ${ended}`;
        }
        case "unlocked": {
            const open = sumOf(event, ({ access }) => (access === "open" ? 1 : 0), rest?.users);
            return open === 0 ? `tried to unlock ${whom(event, all)}` : `unlocked ${whom(event, open)}`;
        }
        case "reset-forced": {
            const asked = sumOf(event, ({ password }) => (password === "to-be-reset" ? 1 : 0), rest && rest.users - rest.passwordless);
            return asked === 0
                ? `tried to force a new password on ${whom(event, all)}, and revoked ${ended}`
                : `forced a new password on ${whom(event, asked)}, and revoked ${ended}`;
        }
    }
}
function unreadOnly({ unread }) {
    return `could not read the sessions of ${(0,words_text/* plural */.LS)(unread, "user")}`;
}
/** What is left. */
function remarks(event) {
    const { type, users, unread, notTried = 0, unlisted = 0, notFound } = event;
    const isUnlock = type === "unlocked";
    const failed = users.reduce((total, user) => total + user.failed, 0);
    const isOut = type === "locked-out";
    const letIn = users.filter((user) => user.letIn).length;
    const open = users.filter((user) => isOut && user.access === "open").length - letIn;
    const isDoor = isUnlock || isOut;
    const unsure = users.filter(({ access = "unknown" }) => isDoor && access === "unknown").length;
    const kept = isUnlock ? users.filter((user) => !(0,handled/* isHandled */.ds)(type, user)).length - unsure : 0;
    const needsPassword = users.filter(({ access }) => type === "reset-forced" || (type === "locked-out" && access === "locked"));
    const unchanged = needsPassword.filter(({ password }) => password === "unchanged").length;
    const unknown = needsPassword.filter(({ password }) => password === "unknown").length;
    const without = type === "reset-forced"
        ? users.filter(({ password }) => password === "none").length + (event.rest?.passwordless ?? 0)
        : 0;
    const keys = users.filter(({ apiKeys }) => apiKeys && (apiKeys.failed > 0 || !apiKeys.listed)).length;
    const isReadElsewhere = usersOf(event) === 0 && type === "sessions-revoked" && notTried === 0;
    return [
        open > 0 ? `**${(0,words_text/* plural */.LS)(open, "user")} can still sign in**` : "",
        letIn > 0 ? `${(0,words_text/* plural */.LS)(letIn, "user")} let in again since` : "",
        unsure > 0 ? `**of ${(0,words_text/* plural */.LS)(unsure, "user")} it is not known whether they can sign in**` : "",
        kept > 0 ? `**${(0,words_text/* plural */.LS)(kept, "user")} still kept out**` : "",
        unchanged > 0 ? `**${(0,words_text/* plural */.LS)(unchanged, "password")} could not be marked**` : "",
        unknown > 0 ? `**of ${(0,words_text/* plural */.LS)(unknown, "user")} it is not known whether a new password is asked for**` : "",
        without > 0 ? `${(0,words_text/* plural */.LS)(without, "user")} without a password` : "",
        failed > 0 ? `**${(0,words_text/* number */.ai)(failed)} may still be live**` : "",
        !isUnlock && users.some((user) => !user.verified) ? "**not verified**" : "",
        keys > 0 ? `**API keys of ${(0,words_text/* plural */.LS)(keys, "user")} may still work**` : "",
        unread > 0 && !isReadElsewhere ? `**${(0,words_text/* plural */.LS)(unread, "user")} could not be read**` : "",
        notTried > 0 ? `**${(0,words_text/* plural */.LS)(notTried, "user")} not tried**` : "",
        unlisted > 0 ? `**${(0,words_text/* plural */.LS)(unlisted, "more user")} not done**` : "",
        notFound > 0 ? `${(0,words_text/* plural */.LS)(notFound, "name")} not found` : "",
    ].filter((part) => part !== "");
}
function onWhoseWord({ alone, reason }) {
    return [
        alone === undefined ? "" : `**alone**, because: ${said(alone, 200)}`,
        reason ? `reason: ${said(reason, 120)}` : "",
    ].filter((part) => part !== "");
}
function said(text, maxLength) {
    return (0,words_text/* quote */.hD)((0,words_text/* maskEmails */._g)(text), maxLength);
}
/** `who` typed the last command that it took: with two people that is who agreed. `continued`: a later run counts it. */
function handledSentence(record, { who, by, slashed, continued }) {
    const event = withoutUnread(record);
    const rest = continued ? onWhoseWord(event) : [...remarks(event), ...onWhoseWord(event)];
    const { confirmed } = event;
    const own = (0,login/* isSameLogin */.A)(confirmed?.by, by);
    const agreed = confirmed
        ? ` confirmed ${own ? `their own ${slashed}` : `${slashed} of **${(0,words_text/* quote */.hD)(confirmed.by)}**`} (${(0,words_text/* code */.aY)(confirmed.code)}):`
        : "";
    const what = continued ? "a part was done, which is counted where it went on" : did(event, slashed);
    return `${who}${agreed} ${what}${rest.length > 0 ? ` (${rest.join("; ")})` : ""}`;
}
/** Of many, who could not be read stands among the users, so that the next run looks at them again. */
function withoutUnread(event) {
    const users = event.users.filter((user) => !(0,handled/* isUnread */.KJ)(user));
    return { ...event, users, unread: event.unread + event.users.length - users.length };
}

;// CONCATENATED MODULE: ./.build/src/words/timeline-table.js


function driftSentence({ numbers }) {
    const { read, missing, stale, different, newer, gone } = numbers;
    const parts = [
        [missing, "missing"],
        [stale + different, "different"],
        [newer, "newer than what Clerk gave"],
        [gone, "gone from Clerk"],
    ];
    const found = parts.filter(([count]) => count > 0).map(([count, what]) => `${(0,words_text/* number */.ai)(count)} ${what}`);
    return found.length === 0
        ? `all ${(0,words_text/* plural */.LS)(read, "user")} the same`
        : `of ${(0,words_text/* plural */.LS)(read, "user")} ${(0,words_text/* listed */.KE)(found, "and")}`;
}
function resyncedSentence(event, by) {
    const { numbers, proven, brokenBy, gone, exported, alone, confirmed, reason } = event;
    const { created, updated, goneDone, failed } = numbers;
    const did = [
        `${(0,words_text/* plural */.LS)(created, "row")} created`,
        `${(0,words_text/* number */.ai)(updated)} updated`,
        ...(goneDone > 0 ? [`${(0,words_text/* number */.ai)(goneDone)} of users who are gone ${gone === "flagged" ? "marked" : "deleted"}`] : []),
    ];
    return [
        `${brokenBy === undefined ? "brought the users table up to date with Clerk" : "began to bring the users table up to date with Clerk, which broke off"}: ${(0,words_text/* listed */.KE)(did, "and")}`,
        ...(brokenBy === undefined && !proven ? ["**not all rows are as Clerk has them**"] : []),
        ...(failed > 0 ? [`**${(0,words_text/* plural */.LS)(failed, "user")} could not be written**`] : []),
        ...(exported ? [] : ["the table was not kept before"]),
        ...(confirmed && !(0,login/* isSameLogin */.A)(confirmed.by, by) ? [`**${(0,words_text/* quote */.hD)(confirmed.by)}** had asked for it`] : []),
        ...(alone === undefined ? [] : [`alone: ${(0,words_text/* quote */.hD)(alone)}`]),
        ...(reason === null ? [] : [(0,words_text/* quote */.hD)((0,words_text/* maskEmails */._g)(reason))]),
    ].join("; ");
}

;// CONCATENATED MODULE: ./.build/src/words/timeline.js





/** Until when it waits and not whether: the card is not painted anew when the time is over. */
function proposed({ users, gone, code: codeWord, expiresAt }, waits, slashed) {
    const what = gone === undefined ? (0,words_text/* plural */.LS)(users, "user") : (0,words_text/* plural */.LS)(users, "row");
    const asked = `asked for ${slashed} of ${what} (${(0,words_text/* code */.aY)(codeWord)})`;
    return waits ? `${asked}; it waits for a second person until ${(0,time/* clock */.pm)(expiresAt)}` : asked;
}
function started({ progress, repair }, slashed) {
    if (repair) {
        const { created, updated } = repair.numbers;
        return `started ${slashed}, which has not ended yet; ${(0,words_text/* plural */.LS)(created + updated, "row")} written so far`;
    }
    const users = progress === undefined ? 0 : progress.rest.users + progress.users.length;
    return `started ${slashed}, which has not ended yet${users > 0 ? `; ${(0,words_text/* plural */.LS)(users, "user")} so far` : ""}`;
}
function timelineSentence(entry) {
    const { by, command, event } = entry;
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
            return (0,login/* isSameLogin */.A)(event.lead, by) ? `${who} took the lead` : `${who} made **${(0,words_text/* quote */.hD)(event.lead)}** the lead`;
        case "sessions-revoked":
        case "locked-out":
        case "unlocked":
        case "reset-forced":
            return handledSentence(event, { who, by, slashed, continued: entry.continued === true });
        case "drift-measured":
            return `${who} compared the users table with Clerk: ${driftSentence(event)}`;
        case "exported":
            return `${who} had the users table kept as it was: ${(0,words_text/* plural */.LS)(event.export.rows, "row")}`;
        case "resynced":
            return `${who} ${resyncedSentence(event, by)}`;
        case "proposed":
            return `${who} ${proposed(event, entry.waits === true, slashed)}`;
        case "cancelled":
            return `${who} withdrew what waited as ${(0,words_text/* code */.aY)(event.code)}; ${entry.begun ? "its run had begun, and what that did stays done" : "nothing of it was done"}`;
        case "resolved":
            return `${who} resolved the incident${event.how ? `: ${(0,words_text/* quote */.hD)(event.how)}` : ""}`;
        case "reopened":
            return "reason" in event ? `${who} reopened: ${(0,words_text/* quote */.hD)(event.reason)}` : `${who} reopened the issue`;
        case "closed":
            return `${who} closed the issue`;
        case "started":
            return `${who} ${started(event, slashed)}`;
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
        ["Clerk instance", incident.environment ?? "not said: commands about users run with whichever key is set"],
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
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9539);
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
/* unused harmony exports encodeRecord, longestComment */
/* harmony import */ var _incident_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(686);
/* harmony import */ var _incident_login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(355);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5622);
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
/** GitHub refuses a longer comment with 422. */
const longestComment = 65_536;
const cutShort = "\n\n<sub>This comment was cut short: GitHub takes no longer one.</sub>";
/** The record stays whole whatever the text; a text that leaves no room for it loses lines at its end. */
function withRecord(text, record) {
    const line = `\n\n${encodeRecord(record)}`;
    const whole = text.trimEnd();
    if (whole.length + line.length <= longestComment)
        return whole + line;
    const room = longestComment - line.length - cutShort.length;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstThatFit */ .f)(whole.split("\n"), room).join("\n") + cutShort + line;
}
/** Reads the record of a comment, or undefined when it has none that can be trusted. */
function readRecord(comment, self, incident) {
    if (!(0,_incident_login_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameLogin */ .A)(comment.author, self))
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


/***/ })

};
