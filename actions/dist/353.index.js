export const id = 353;
export const ids = [353];
export const modules = {

/***/ 6992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6421);
/* harmony import */ var _chatops_world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3742);
/* harmony import */ var _words_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5622);
/** What came of a run of `respond`, told to the runner: its outputs, the job's page and the exit code. The incident does not depend on it. */




function report(result) {
    const ended = "ignored" in result ? [] : result.ended;
    const ending = "ignored" in result ? "ignored" : (0,_chatops_world_js__WEBPACK_IMPORTED_MODULE_2__/* .worstOf */ .h)(ended);
    if ("ignored" in result)
        console.log((0,_words_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(`Nothing to do: ${result.ignored}.`));
    if (ending === "failed")
        process.exitCode = 1;
    const rows = ended.map(({ command, ending, code: reason }) => `| ${command ? (0,_words_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`/${command}`) : ""} | ${ending} | ${(0,_words_text_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(reason)} |\n`);
    try {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH)("ending", ending);
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH)("commands", JSON.stringify(ended));
        const path = process.env.GITHUB_STEP_SUMMARY;
        if (path && rows.length > 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, `| Command | Ended | Because |\n|---|---|---|\n${rows.join("")}`);
    }
    catch (error) {
        console.log((0,_words_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logLine */ .BP)(`The runner did not take the outputs: ${error}`));
    }
}


/***/ }),

/***/ 353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  respondFully: () => (/* binding */ respondFully)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./.build/src/chatops/close-the-loop.js
var close_the_loop = __webpack_require__(1999);
// EXTERNAL MODULE: ./.build/src/words/card.js + 1 modules
var card = __webpack_require__(3587);
// EXTERNAL MODULE: ./.build/src/commands/registry.js + 15 modules
var registry = __webpack_require__(53);
// EXTERNAL MODULE: ./.build/src/incident/incident.js
var incident_incident = __webpack_require__(5710);
// EXTERNAL MODULE: ./.build/src/ports.js
var ports = __webpack_require__(7451);
// EXTERNAL MODULE: ./.build/src/words/failure.js
var words_failure = __webpack_require__(8739);
// EXTERNAL MODULE: ./.build/src/words/refusal.js
var words_refusal = __webpack_require__(2565);
// EXTERNAL MODULE: ./.build/src/incident/authority.js
var authority = __webpack_require__(7019);
;// CONCATENATED MODULE: ./.build/src/chatops/authorize.js
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
    if ((0,authority/* mayCommand */.f)(role))
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

// EXTERNAL MODULE: ./.build/src/chatops/declaration.js
var declaration = __webpack_require__(4210);
// EXTERNAL MODULE: ./.build/src/chatops/find-commands.js
var find_commands = __webpack_require__(3506);
// EXTERNAL MODULE: ./.build/src/chatops/open-incident.js
var open_incident = __webpack_require__(107);
// EXTERNAL MODULE: ./.build/src/chatops/post-record.js
var post_record = __webpack_require__(8938);
// EXTERNAL MODULE: ./.build/src/chatops/room.js + 1 modules
var chatops_room = __webpack_require__(4120);
// EXTERNAL MODULE: ./.build/src/chatops/run-command.js
var run_command = __webpack_require__(3619);
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
        authorize(world, comment.author).catch(ports/* asFailure */.h_),
        (0,chatops_room/* enterRoom */.S)(world, issue).catch(ports/* asFailure */.h_),
    ]);
    if (verdict === "stranger") {
        await world.signal.withdraw();
        return { ignored: "the commenter has no access to this repository" };
    }
    if (room instanceof ports/* OutsideFailure */.Kr)
        return withoutRoom({ world, issue, comment, verdict, failure: room });
    if ((0,find_commands/* isTooLongToRead */.s)(comment.body) && !comment.commands.some(({ name }) => (0,registry/* findCommand */.Z)(name))) {
        await world.signal.withdraw();
        return { ignored: "the comment is long, and no line of it is a command of ours" };
    }
    const earlier = world.run.startedAgainBy !== undefined ||
        room.incident().log.some(({ key }) => key.startsWith(`comment:${comment.id}/`));
    const ended = await answerAll({ world, room, comment }, verdict);
    await (0,open_incident/* recoverOpening */.B0)(world, issue, room);
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
    const failure = await (0,ports/* failureOf */.g5)(room.repaint());
    if (!failure)
        return [];
    (0,chatops_world/* logFailure */.H)(world, failure);
    const text = (0,words_failure/* cardNotDrawn */.cV)((0,words_failure/* explainFailure */.SP)(failure).why, world.run.url);
    const aim = { key: `card:${world.run.id}`, command: undefined };
    await room.post(text, (0,run_command/* recordFor */.xR)({ world, room, comment }, { ...aim, over: undefined }, { type: "answered" }));
    return [{ command: "", ending: "failed", code: failure.reason }];
}
/** The log could not be read, so nothing may run: it might have run before. The person is told without it. */
async function withoutRoom({ world, issue, comment, verdict, failure }) {
    const [command = "", ...left] = comment.commands.map(({ name }) => name);
    const { startedAgainBy, url, id: run } = world.run;
    const poster = await (0,post_record/* posterOf */.F)(world);
    const post = (key, name, text, event) => (0,post_record/* postRecord */.u)(poster, text, (0,run_command/* commentRecord */.vY)({ incident: issue.number, comment, run }, { key, command: name }, event));
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
    if (verdict instanceof ports/* OutsideFailure */.Kr)
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
        return [await (0,run_command/* refused */.J5)(answering, { ...first, key: keyOfRefusal(world, comment, verdict) }, refusal)];
    if (!(verdict instanceof ports/* OutsideFailure */.Kr))
        return answerInOrder(answering);
    const end = await (0,run_command/* failed */.gz)(answering, first, verdict);
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
    await room.post((0,words_failure/* notRunReply */.Tp)(left), (0,run_command/* recordFor */.xR)(answering, aim, { type: "answered" }));
}

;// CONCATENATED MODULE: ./.build/src/chatops/refuse-edit.js
/** An edited comment runs nothing; who edits a command is told so, once an edit. */









async function refuseEdit(world, issue, comment) {
    const [command] = comment.commands.length > 0 ? comment.commands : comment.before;
    if (!command || sameCommands(comment.before, comment.commands))
        return { ignored: "the edit changed no command" };
    const [verdict, room] = await Promise.all([
        authorize(world, comment.editor),
        (0,chatops_room/* enterRoom */.S)(world, issue).catch(ports/* asFailure */.h_),
    ]);
    if (verdict !== "allowed")
        return { ignored: "the editor may not run commands" };
    const secret = (0,secrets/* findSecret */.m)(comment.body);
    const refusal = secret
        ? { refused: "secret-in-comment", secret }
        : { refused: "edited-comment", command: `/${command.name}` };
    const record = {
        v: 1,
        incident: issue.number,
        key: `edit:${comment.id}:${comment.editedAt}`,
        at: comment.editedAt,
        by: comment.editor,
        run: world.run.id,
        event: { type: "refused", code: refusal.refused },
    };
    if (room instanceof ports/* OutsideFailure */.Kr) {
        // Whether it was said before cannot be read; of two that say it one is removed.
        const text = (0,words_refusal/* refusalReply */.f)(refusal, (0,incident_incident/* declare */.xe)((0,declaration/* declarationOf */.MI)(issue, await world.forms())), comment.editor);
        await (0,post_record/* postRecord */.u)(await (0,post_record/* posterOf */.F)(world), text, record);
    }
    else if (!(0,incident_incident/* recordOf */.zv)(room.incident(), record.key)) {
        await room.post((0,words_refusal/* refusalReply */.f)(refusal, room.incident(), comment.editor), record);
    }
    return { ended: [{ command: command.name, ending: "refused", code: refusal.refused }] };
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./.build/src/incident/user-id.js
var user_id = __webpack_require__(5329);
;// CONCATENATED MODULE: ./.build/src/clerk/failure.js
/** Where everything that can go wrong with Clerk becomes an `OutsideFailure`; no other file makes one for Clerk. */


/** Clerk's error envelope, as far as we read it. */
const ErrorEnvelope = schemas/* object */.Ikc({
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schemas/* string */.YjP(), message: schemas/* string */.YjP().optional() })).optional(),
    clerk_trace_id: schemas/* string */.YjP().optional(),
});
function reasonOf(status) {
    if (status === 401)
        return "unauthorized";
    if (status === 403)
        return "forbidden";
    if (status === 404)
        return "not-found";
    if (status === 429)
        return "rate-limited";
    return status >= 500 ? "unavailable" : "rejected";
}
/** `Retry-After` in seconds; Clerk documents seconds, proxies also send dates. */
function retryAfterSeconds(headers, now) {
    const value = headers.get("retry-after");
    if (value === null)
        return undefined;
    const seconds = /^\d+$/.test(value.trim()) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1_000);
    return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
function failureFromAnswer(response, text, now) {
    let envelope = {};
    try {
        envelope = ErrorEnvelope.catch({}).parse(JSON.parse(text));
    }
    catch {
        // A gateway's HTML page; the status alone says enough.
    }
    const { status } = response;
    // Clerk says what it did not find; a bare 404 comes from something else at the address.
    if (status === 404 && !envelope.errors)
        return unreadable(status, "a 404 that is not Clerk's");
    return new ports/* OutsideFailure */.Kr({
        service: "Clerk",
        reason: reasonOf(status),
        message: `Clerk answered ${status}`,
        status,
        code: envelope.errors?.[0]?.code,
        traceId: envelope.clerk_trace_id ?? response.headers.get("cf-ray") ?? undefined,
        retryAfterSeconds: retryAfterSeconds(response.headers, now),
    });
}
/** The request got no complete answer: a time-out, or a connection that failed or broke. */
function failureFromError(error) {
    const timedOut = error instanceof DOMException && error.name === "TimeoutError";
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
    return new ports/* OutsideFailure */.Kr({
        service: "Clerk",
        reason: timedOut ? "timed-out" : "unreachable",
        message: timedOut ? "no answer in time" : "the connection failed",
        code: timedOut ? undefined : code,
        cause: error,
    });
}
function unreadable(status, what) {
    return new ports/* OutsideFailure */.Kr({ service: "Clerk", reason: "unreadable", message: what, status });
}
function notSetUp() {
    return new ports/* OutsideFailure */.Kr({ service: "Clerk", reason: "not-set-up", message: "no secret key" });
}
/** `what` must not give away more of the key than its prefix, which tells what kind of key somebody has pasted. */
function wrongKey(what) {
    return new ports/* OutsideFailure */.Kr({ service: "Clerk", reason: "wrong-key", message: what });
}
function badAddress() {
    return new ports/* OutsideFailure */.Kr({ service: "Clerk", reason: "unreadable", message: "clerk-api-url is not a web address" });
}

;// CONCATENATED MODULE: ./.build/src/clerk/client.js


/** The version of the specification that the schemas here were written against. */
const apiVersion = "2026-05-12";
/** An answer takes milliseconds; after this long the responder is better served by another try. */
const timeoutMilliseconds = 5_000;
const mostTries = 4;
/** Longest that one request waits at Clerk's word before it is given up, so that a command ends while it matters. */
const patienceMilliseconds = 45_000;
const longestPauseMilliseconds = 30_000;
/** Clerk's address with its version, whether or not the setting names the version or ends in a slash. */
function baseUrl(apiUrl) {
    const trimmed = apiUrl.trim().replace(/\/+$/, "");
    return trimmed.endsWith("/v1") ? trimmed : `${trimmed}/v1`;
}
function createClerkClient({ secretKey, apiUrl, clock, quota }) {
    const base = baseUrl(apiUrl);
    const headers = {
        authorization: `Bearer ${secretKey}`,
        accept: "application/json",
        "clerk-api-version": apiVersion,
        "user-agent": "clerk-incident-runbook",
    };
    async function tryOnce(request) {
        const url = new URL(base + request.path);
        for (const [name, value] of Object.entries(request.query ?? {}))
            url.searchParams.set(name, value);
        let response;
        let text;
        try {
            const signal = AbortSignal.timeout(timeoutMilliseconds);
            response = await fetch(url, { method: request.method, headers, signal, redirect: "error" });
            text = await response.text();
        }
        catch (error) {
            throw failureFromError(error);
        }
        if (!response.ok)
            throw failureFromAnswer(response, text, clock.now());
        return parse(request, response.status, text);
    }
    return async function send(request) {
        const endpoint = `${request.method} ${request.endpoint}`;
        const startedAt = clock.now();
        for (let tries = 1;; tries++) {
            await quota.take(endpoint);
            try {
                return await tryOnce(request);
            }
            catch (error) {
                const failure = error;
                if (!(0,ports/* mayPass */.bg)(failure) || tries >= mostTries)
                    throw failure;
                const pause = pauseBefore(failure, tries, clock.random());
                if (pause > longestPauseMilliseconds || clock.now() + pause - startedAt > patienceMilliseconds)
                    throw failure;
                if (failure.reason === "rate-limited")
                    quota.block(endpoint, pause);
                await clock.sleep(pause);
            }
        }
    };
}
/** Clerk's own word where it gave one; else 0.3, 0.6, 1.2 s with some chance in it, and longer when there were too many requests. */
function pauseBefore(failure, tries, random) {
    if (failure.retryAfterSeconds !== undefined)
        return failure.retryAfterSeconds * 1_000 + random * 250;
    const first = failure.reason === "rate-limited" ? 1_000 : 300;
    return first * 2 ** (tries - 1) * (0.75 + random / 2);
}
function parse(request, status, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw unreadable(status, "the answer was not JSON");
    }
    const answer = request.answer.safeParse(value);
    if (!answer.success)
        throw unreadable(status, `the answer to ${request.method} ${request.endpoint} has an unknown shape`);
    return answer.data;
}

;// CONCATENATED MODULE: ./.build/src/clerk/pages.js
/** The most that Clerk gives at once; a larger number silently becomes 10. */
const pageSize = 500;
/** Follows pages until one brings nothing new: a short page proves nothing, and a server may make them shorter than asked for. */
async function everyPage(send, request) {
    const items = new Map();
    for (let offset = 0;;) {
        const query = { ...request.query, limit: String(pageSize), offset: String(offset) };
        const page = await send({ ...request, query });
        const before = items.size;
        for (const item of page)
            items.set(item.id, item);
        if (items.size === before)
            return [...items.values()];
        offset += page.length;
    }
}

;// CONCATENATED MODULE: ./.build/src/clerk/quota.js
const windowMilliseconds = 10_000;
const documentedLimit = { production: 1_000, development: 100 };
/** At most `limit` requests to one endpoint start in any window. */
function openQuota(limit, clock) {
    const meters = new Map();
    function meterOf(endpoint) {
        const meter = meters.get(endpoint) ?? { starts: [], blockedUntil: 0 };
        meters.set(endpoint, meter);
        return meter;
    }
    function waitFor({ starts, blockedUntil }) {
        const now = clock.now();
        while (starts[0] !== undefined && starts[0] <= now - windowMilliseconds)
            starts.shift();
        const oldest = starts[0];
        const full = oldest !== undefined && starts.length >= limit ? oldest + windowMilliseconds - now : 0;
        return Math.max(full, blockedUntil - now);
    }
    return {
        async take(endpoint) {
            const meter = meterOf(endpoint);
            for (let wait = waitFor(meter); wait > 0; wait = waitFor(meter))
                await clock.sleep(wait);
            meter.starts.push(clock.now());
        },
        block(endpoint, milliseconds) {
            const meter = meterOf(endpoint);
            meter.blockedUntil = Math.max(meter.blockedUntil, clock.now() + milliseconds);
        },
    };
}

;// CONCATENATED MODULE: ./.build/src/clerk/shapes.js
/** Shapes that several of Clerk's answers share. */

/** Clerk answers lists in two shapes, a bare array and `{ data, total_count }`; both are read as the array. */
function listOf(item) {
    return schemas/* union */.KCZ([schemas/* array */.YOg(item), schemas/* object */.Ikc({ data: schemas/* array */.YOg(item) }).transform(({ data }) => data)]);
}

;// CONCATENATED MODULE: ./.build/src/clerk/revoke-sessions.js
/**
 * Ends every live session of one user. What counts is what the list shows at the end: a time-out is neither a failure nor
 * a success, so the list is read again until it shows nothing live. It must never report a session as revoked that Clerk
 * did not confirm.
 */




const Session = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().regex(/^[A-Za-z0-9_]+$/),
    user_id: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    updated_at: schemas/* number */.aig().optional(),
});
/**
 * States in which a session can sign nobody in. Every other state counts as live: `active`, `pending` (signed in with a
 * task unfinished, and missing from the list's status filter), and any that Clerk may add.
 */
const over = new Set(["abandoned", "ended", "expired", "removed", "replaced", "revoked"]);
/** Requests side by side: at 40 ms an answer this comes to 500 a second, well over what the quota lets through. */
const atOnce = 20;
/** Sessions that appear while others are revoked need another round; after this many, somebody is signing in as we go. */
const mostRounds = 5;
/** So many failures in a row, none succeeding, mean that Clerk is down: asking on would only add to it. */
const hopeless = 20;
async function revokeAllSessions(send, user, since) {
    const first = await listSessions(send, user);
    const progress = {
        seen: new Set(),
        confirmed: new Set(),
        unanswered: new Set(),
        live: liveOf(first),
        failures: [],
    };
    for (let round = 1; round <= mostRounds && progress.live && progress.live.length > 0; round++) {
        const live = progress.live;
        for (const id of live)
            progress.seen.add(id);
        const goOn = await revokeRound(send, live, progress);
        try {
            const sessions = await listSessions(send, user);
            progress.live = liveOf(sessions);
            for (const { id, status } of sessions) {
                if (status === "revoked" && progress.unanswered.has(id))
                    progress.confirmed.add(id);
            }
        }
        catch (error) {
            progress.failures.push((0,ports/* asFailure */.h_)(error));
            progress.live = undefined;
        }
        if (!goOn)
            break;
    }
    const before = since === undefined ? {} : { revokedBefore: revokedSince(first, Date.parse(since)) };
    return { ...account(user, progress), ...before };
}
function liveOf(sessions) {
    return sessions.filter(({ status }) => !over.has(status)).map(({ id }) => id);
}
function revokedSince(sessions, since) {
    return sessions.filter(({ status, updated_at }) => status === "revoked" && (updated_at ?? 0) >= since).length;
}
function account(user, { seen, confirmed, live, failures }) {
    const left = new Set(live ?? [...seen].filter((id) => !confirmed.has(id)));
    const revoked = [...confirmed].filter((id) => !left.has(id)).length;
    const all = new Set([...seen, ...left]).size;
    const verified = live !== undefined;
    return {
        user,
        revoked,
        alreadyOver: all - left.size - revoked,
        failed: left.size,
        verified,
        failures: left.size === 0 && verified ? [] : failures,
    };
}
/** Revokes what is live, many at once. Returns whether another round can help. */
async function revokeRound(send, live, progress) {
    const waiting = [...live];
    let failedInARow = 0;
    let failed = 0;
    let refused = false;
    async function work() {
        for (let id = waiting.shift(); id !== undefined && !refused && failedInARow < hopeless; id = waiting.shift()) {
            try {
                const session = await revokeOne(send, id);
                if (session.id === id && session.status === "revoked")
                    progress.confirmed.add(id);
                progress.unanswered.delete(id);
                failedInARow = 0;
            }
            catch (error) {
                const failure = (0,ports/* asFailure */.h_)(error);
                // Over since the list was read: not ours to count, and the next list will tell.
                progress.unanswered.delete(id);
                if (failure.reason === "not-found")
                    continue;
                progress.unanswered.add(id);
                progress.failures.push(failure);
                failedInARow++;
                failed++;
                refused ||= failure.reason === "unauthorized" || failure.reason === "forbidden";
            }
        }
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, live.length) }, work));
    // Each request has had its tries; a round in which none of them got through says that another will not either.
    return !refused && failedInARow < hopeless && failed < live.length;
}
function revokeOne(send, id) {
    const endpoint = "/sessions/{session_id}/revoke";
    return send({ method: "POST", path: `/sessions/${id}/revoke`, endpoint, answer: Session });
}
/** The user's sessions, those that are over too: they stay in the list, so its first page alone proves nothing. */
async function listSessions(send, user) {
    const query = { user_id: user };
    const answer = listOf(Session);
    const sessions = await everyPage(send, { method: "GET", path: "/sessions", endpoint: "/sessions", query, answer });
    // A session of somebody else is never touched, even if a server gave it for this user.
    return sessions.filter(({ user_id }) => user_id === user);
}

;// CONCATENATED MODULE: ./.build/src/clerk/connect.js
/** Clerk's Backend API as the domain's `Clerk` port: users, their sessions, and how long tokens live. */









const User = schemas/* object */.Ikc({
    id: user_id/* UserId */.Vv,
    banned: schemas/* boolean */.zMY().nullish(),
    primary_email_address_id: schemas/* string */.YjP().nullish(),
    email_addresses: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP().nullish(), email_address: schemas/* string */.YjP() })).nullish(),
})
    .transform((user) => {
    const addresses = user.email_addresses ?? [];
    const primary = addresses.find(({ id }) => id != null && id === user.primary_email_address_id);
    return {
        id: user.id,
        email: primary?.email_address ?? null,
        banned: user.banned === true,
        addresses: addresses.map(({ email_address }) => email_address.toLowerCase()),
    };
});
const JwtTemplate = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), lifetime: schemas/* number */.aig().int() });
/** A session token lives for 60 s: https://clerk.com/docs/guides/how-clerk-works/overview */
const sessionTokenLifetimeSeconds = 60;
function connectClerk({ secretKey, apiUrl, clock }) {
    if (secretKey === "")
        throw notSetUp();
    if (!/^https?:$/.test(URL.parse(apiUrl)?.protocol ?? ""))
        throw badAddress();
    const wrongPrefix = /^(pk|whsec|ak)_/.exec(secretKey)?.[0];
    if (wrongPrefix !== undefined)
        throw wrongKey(`it begins with ${wrongPrefix}`);
    if (!/^[\x21-\x7e]+$/.test(secretKey))
        throw wrongKey("it holds a space, a line break or a character that no key has");
    const instance = instanceOf(secretKey);
    const quota = openQuota(documentedLimit[instance ?? "development"], clock);
    const send = createClerkClient({ secretKey, apiUrl, clock, quota });
    return {
        instance,
        findUser: (id) => findUser(send, id),
        findUsersByEmail: (email) => findUsersByEmail(send, email),
        revokeAllSessions: (id, since) => revokeAllSessions(send, id, since),
        longestTokenLifetimeSeconds: () => longestTokenLifetimeSeconds(send),
    };
}
/** Older keys have no `sk_`; of any other form nothing is claimed, and they get the smaller limit. */
function instanceOf(secretKey) {
    if (/^(sk_)?live_/.test(secretKey))
        return "production";
    return /^(sk_)?test_/.test(secretKey) ? "development" : undefined;
}
/** Whoever answers, only the user that was asked for is ever acted on. */
async function findUser(send, id) {
    try {
        const user = await send({ method: "GET", path: `/users/${id}`, endpoint: "/users/{user_id}", answer: User });
        return user.id === id ? user : undefined;
    }
    catch (error) {
        if (error instanceof ports/* OutsideFailure */.Kr && error.reason === "not-found")
            return undefined;
        throw error;
    }
}
async function findUsersByEmail(send, email) {
    const users = await send({
        method: "GET",
        path: "/users",
        endpoint: "/users",
        query: { email_address: email, limit: "10" },
        answer: listOf(User),
    });
    return users.filter(({ addresses }) => addresses.includes(email));
}
/** Best effort: not knowing is said in the reply and fails nothing. */
async function longestTokenLifetimeSeconds(send) {
    try {
        const path = "/jwt_templates";
        const templates = await everyPage(send, { method: "GET", path, endpoint: path, answer: listOf(JwtTemplate) });
        return Math.max(sessionTokenLifetimeSeconds, ...templates.map(({ lifetime }) => lifetime));
    }
    catch (error) {
        if (error instanceof ports/* OutsideFailure */.Kr)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./.build/src/clock.js
var src_clock = __webpack_require__(8197);
// EXTERNAL MODULE: ./.build/src/github/client.js + 1 modules
var github_client = __webpack_require__(7586);
// EXTERNAL MODULE: ./.build/src/github/issue.js
var issue = __webpack_require__(5652);
// EXTERNAL MODULE: ./.build/src/github/payload.js
var github_payload = __webpack_require__(2109);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./.build/src/contacts/contacts.js
/** `INCIDENT_CONTACTS.yml`, as far as authorization needs it. A file that cannot be read names nobody; it never grants anything by mistake. */


// YAML reads a login of digits as a number.
const Login = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
    .transform((login) => String(login).trim().replace(/^@/, "").toLowerCase());
const Contacts = schemas/* object */.Ikc({ responders: schemas/* array */.YOg(Login).nullish() });
/** The people who may run commands beside those with write access. */
function readResponders(yaml) {
    let value;
    try {
        value = (0,dist/* parse */.qg)(yaml);
    }
    catch (error) {
        // Of several kinds: a mistake in the syntax, or an alias of what is not there.
        return { logins: [], problem: (error instanceof Error ? error.message : String(error)).split("\n")[0] };
    }
    const contacts = Contacts.nullable().safeParse(value);
    if (contacts.success)
        return { logins: contacts.data?.responders ?? [], problem: undefined };
    const [issue] = contacts.error.issues;
    return { logins: [], problem: `${issue?.path.join(".") || "the file"}: ${issue?.message}` };
}

;// CONCATENATED MODULE: ./.build/src/github/people.js
/**
 * Who people are to this repository. Asked of GitHub each time, never read from an event: `author_association` there is
 * wrong for private members of an organization. https://docs.github.com/en/rest/collaborators/collaborators
 */




const Permission = schemas/* object */.Ikc({ permission: schemas/* string */.YjP(), role_name: schemas/* string */.YjP().nullish() });
const Content = schemas/* object */.Ikc({ content: schemas/* string */.YjP(), encoding: schemas/* literal */.euz("base64") });
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
    let responders;
    async function askRole(login) {
        const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
        const answer = await orUndefined(client.send(route, { username: login }, Permission), ["not-found"]);
        return answer ? roleFrom(answer) : { name: "none", access: "none" };
    }
    async function askResponders() {
        const path = "INCIDENT_CONTACTS.yml";
        const file = client.send("GET /repos/{owner}/{repo}/contents/{path}", { path }, Content);
        const content = await orUndefined(file, ["not-found"]);
        if (!content)
            return { logins: [], problem: undefined };
        const read = readResponders(Buffer.from(content.content, "base64").toString("utf8"));
        if (read.problem)
            log(`${path} cannot be understood, so it names nobody: ${read.problem}`);
        return read;
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
        responders() {
            responders ??= askResponders();
            return responders;
        },
    };
}
async function orUndefined(answer, reasons) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof ports/* OutsideFailure */.Kr && reasons.includes(error.reason))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./.build/src/github/signal.js
var signal = __webpack_require__(287);
// EXTERNAL MODULE: ./.build/src/github/templates.js
var github_templates = __webpack_require__(7044);
// EXTERNAL MODULE: ./.build/src/words/text.js
var words_text = __webpack_require__(5622);
// EXTERNAL MODULE: ./.build/src/entry/environment.js
var entry_environment = __webpack_require__(9317);
// EXTERNAL MODULE: ./.build/src/entry/report.js
var report = __webpack_require__(6992);
;// CONCATENATED MODULE: ./.build/src/entry/respond-fully.js
/** The action `respond` after its first request: the ports are connected, the pipeline runs, and what came of it goes to the runner. */
















async function respondFully(root, environment, seen, acknowledgement) {
    const token = (0,entry_environment/* input */.hF)("github-token");
    const secretKey = (0,entry_environment/* input */.hF)("clerk-secret-key");
    for (const secret of [token, secretKey])
        if (secret !== "")
            (0,core/* setSecret */.Pq)(secret);
    const { apiUrl, owner, repo, runId, runAttempt, payload } = environment;
    const trigger = (0,github_payload/* readTrigger */.v)(environment.eventName, payload, seen);
    const clock = src_clock/* machineClock */.w;
    const client = (0,github_client/* createGitHubClient */.LX)({ token, apiUrl, owner, repo, clock });
    const surroundings = (0,github_payload/* readSurroundings */.S)(payload);
    const log = (line) => console.log((0,words_text/* logLine */.BP)(line));
    const templates = { root, log };
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
        clerk: async () => connectClerk({ secretKey, apiUrl: (0,entry_environment/* input */.hF)("clerk-api-url") || "https://api.clerk.com", clock }),
        forms: once(() => (0,github_templates/* readForms */.Q)(templates)),
        runbookOf: (kind) => (0,github_templates/* readRunbook */.j)(templates, kind),
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
        await (0,close_the_loop/* closeTheLoop */.o)(world, trigger, (0,words_failure/* brokenBy */.RA)(error instanceof ports/* OutsideFailure */.Kr ? error : undefined, world.run.url));
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


/***/ })

};
