export const id = 842;
export const ids = [842];
export const modules = {

/***/ 1842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  respondFully: () => (/* binding */ respondFully)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./.build/src/chatops/close-the-loop.js
var close_the_loop = __webpack_require__(1999);
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
        failed > 0 ? `**${failed} not**` : "",
        users.some((user) => !user.verified) ? "**not verified**" : "",
        unread > 0 ? `**${(0,words_text/* plural */.LS)(unread, "user")} could not be read**` : "",
        notFound > 0 ? `${(0,words_text/* plural */.LS)(notFound, "name")} not found` : "",
        reason ? `reason: ${(0,words_text/* quote */.hD)(reason, 120)}` : "",
    ].filter((part) => part !== "");
    return `revoked ${(0,words_text/* plural */.LS)(total, "session")} of ${who}${rest.length > 0 ? ` (${rest.join("; ")})` : ""}`;
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
            return `${who} gave ${slashed}, which failed`;
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
                : state === "open"
                    ? "not yet: `/ack`"
                    : "never",
        ],
        ["Resolved", resolved ? `${moment(resolved, "")}, after ${(0,time/* elapsed */.vk)(declared.at, resolved.at)}` : "not yet"],
    ];
    return ["| | |", "|---|---|", ...rows.map(([name, value]) => `| **${name}** | ${value} |`)].join("\n");
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
    let day = at.slice(0, 10);
    const told = shown.map((line) => {
        const date = line.at.slice(0, 10) === day ? "" : `${line.at.slice(0, 10)} `;
        day = line.at.slice(0, 10);
        return `- **${date}${(0,time/* clock */.pm)(line.at)}** ${line.sentence}`;
    });
    return [...gap, ...told].join("\n");
}
function renderCard({ incident, runbook, boxes, entries }, most) {
    const title = `## ${(0,names/* severityMark */.nU)(incident.severity)} · ${(0,names/* kindName */.Ep)(incident.kind)} · ${(0,names/* stateOf */.L4)(incident)}`;
    return [
        opening(incident.number),
        title,
        facts(incident),
        `### Checklist`,
        checklist(runbook, boxes) || "_This kind of incident has no runbook yet._",
        `### Timeline (UTC, from ${incident.declared.at.slice(0, 10)})`,
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

// EXTERNAL MODULE: ./.build/src/commands/registry.js + 14 modules
var registry = __webpack_require__(7888);
// EXTERNAL MODULE: ./.build/src/ports.js
var ports = __webpack_require__(7451);
// EXTERNAL MODULE: ./.build/src/words/failure.js
var words_failure = __webpack_require__(8739);
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
        return { refused: "no-permission", login: commenter, role: own.role.name, who: await whoMay(world) };
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
    const named = await world.people.namedResponders();
    if (named.includes(login.toLowerCase()))
        return { standing: "may command", role };
    if (role.access === "none")
        return { standing: "stranger", role };
    // In a public repository everybody has "read" without having been given it.
    const invited = !world.repository.public || role.access !== "read" || (await world.people.isCollaborator(login));
    return { standing: invited ? "known" : "stranger", role };
}
/** People who can type it instead: those the contacts name. Best effort; the refusal stands without them. */
async function whoMay(world) {
    return (await world.people.namedResponders()).slice(0, 5);
}

// EXTERNAL MODULE: ./.build/src/chatops/find-commands.js
var find_commands = __webpack_require__(3506);
// EXTERNAL MODULE: ./.build/src/incident/incident.js
var incident_incident = __webpack_require__(5710);
;// CONCATENATED MODULE: ./.build/src/incident/checklist.js
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
    return incident.log.filter((record) => record.command === command && !record.superseded && (0,incident_incident/* didItsWork */.x4)(record.event))
        .length;
}

;// CONCATENATED MODULE: ./.build/src/incident/timeline.js
const silent = new Set(["answered", "refused", "opened"]);
/** Entries by time; entries of one moment keep the order of the log. The declaration itself stands first. */
function timeline(incident, acts) {
    const told = incident.log
        .filter(({ superseded, event }) => !superseded && !silent.has(event.type))
        .map(({ at, by, command, event }) => ({ at: event.type === "noted" ? event.happenedAt : at, by, command, event }));
    const done = acts.map(({ at, by, act }) => ({ at, by, command: undefined, event: { type: act } }));
    return [...told, ...done].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

// EXTERNAL MODULE: ./.build/src/words/record.js
var words_record = __webpack_require__(9368);
// EXTERNAL MODULE: ./.build/src/incident/kind.js
var kind = __webpack_require__(6758);
// EXTERNAL MODULE: ./.build/src/incident/report.js
var incident_report = __webpack_require__(2898);
;// CONCATENATED MODULE: ./.build/src/chatops/declaration.js




/** What is assumed of an issue that was labelled by hand: an outage's runbook asks the questions that come first. */
const assumedKind = "auth-outage";
function reportOf(issue, forms) {
    return (0,incident_report/* readReport */.tL)(forms, textOf(issue.body, issue.number), labelledKind(issue));
}
function labelledKind({ labels }) {
    return kind/* kinds */.E.find((kind) => labels.includes((0,names/* kindLabel */.tf)(kind)));
}
function declarationOf(issue, forms) {
    const report = reportOf(issue, forms);
    return {
        number: issue.number,
        kind: labelledKind(issue) ?? report?.kind ?? assumedKind,
        severity: (0,incident_report/* severityOf */.xJ)(report).severity,
        startedAt: (0,incident_report/* parseUtcTime */.jm)(report?.fields.get("started") ?? "", issue.openedAt),
        declared: { at: issue.openedAt, by: issue.author },
    };
}

;// CONCATENATED MODULE: ./.build/src/chatops/room.js
/**
 * The incident as this run knows it: its log, folded, and the only place that writes comments and the card. A write never
 * replaces what another run wrote: records are appended, and the card is repainted from all of them.
 */








/** More repaints than this in one run mean that others write without pause; the last of them will have painted. */
const mostRepaints = 4;
const mostPosts = 4;
const mayPass = new Set(["rate-limited", "unavailable", "timed-out", "unreachable", "unreadable"]);
async function enterRoom(world, issue, expectedComments) {
    const asked = Promise.all([world.issue.comments(expectedComments), readActs(world), world.signal.self]);
    // Reading the forms takes time of the processor; the requests are on their way meanwhile.
    asked.catch(() => { });
    const declaration = declarationOf(issue, await world.forms());
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
    /** A comment whose answer was lost stands already, and is found by its key; only where it does not is it posted again. */
    async function post(text, record) {
        const body = (0,words_record/* withRecord */.q8)(text, record);
        for (let tries = 1;; tries++) {
            try {
                const comment = await world.issue.post(body);
                known.comments.set(comment.id, { ...comment, body });
                known.self = comment.author;
                return comment.id;
            }
            catch (error) {
                if (!(error instanceof ports/* OutsideFailure */.K) || tries >= mostPosts || !mayPass.has(error.reason))
                    throw error;
                await world.clock.sleep(300 * tries);
                await learnSince(world, known, record.at);
                const stands = commentsWithKey(known, declaration.number, record.key).find(({ run }) => run === record.run);
                if (stands)
                    return stands.id;
            }
        }
    }
    async function rewrite(commentId, text, record) {
        const body = (0,words_record/* withRecord */.q8)(text, record);
        try {
            await world.issue.rewrite(commentId, body);
        }
        catch (error) {
            // Somebody deleted it, or GitHub refuses: what was done must be said all the same.
            if (!(error instanceof ports/* OutsideFailure */.K))
                throw error;
            known.comments.delete(commentId);
            await post(text, record);
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
            if (!(error instanceof ports/* OutsideFailure */.K))
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
                const incident = folded();
                const before = fingerprint(incident);
                const wrote = await paint(world, known, issue, incident, ticked);
                if (!wrote)
                    return;
                await learnSince(world, known, since);
                if (fingerprint(folded()) === before)
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
        if (!(error instanceof ports/* OutsideFailure */.K))
            throw error;
        world.log(`The issue's history could not be read (${error.message}); closings by hand are missing from the timeline.`);
        return undefined;
    }
}
/** What we did ourselves stands in the log already. */
function actsOfOthers({ acts, self }) {
    return (acts ?? []).filter(({ by }) => by.toLowerCase() !== self.toLowerCase());
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
            if (!(error instanceof ports/* OutsideFailure */.K))
                throw error;
            world.log(`A comment that says the same as another could not be removed: ${record.commentId}`);
        });
    }
}
/** Writes what differs between the picture on GitHub and the incident; true when anything was written. */
async function paint(world, known, issue, incident, ticked) {
    const runbook = await world.runbookOf(incident.kind);
    const boxes = boxesToPaint(runbook, incident, withTicks(readBoxes(issue.body, issue.number), ticked));
    const body = paintBody(issue.body, { incident, runbook, boxes, entries: timeline(incident, actsOfOthers(known)) });
    if (body === undefined)
        world.log("The issue's text leaves no room for the card; the comments hold the record.");
    const writes = [];
    if (body !== undefined && body !== issue.body)
        writes.push(world.issue.setBody(body));
    const wanted = (0,names/* labelsOf */.PC)(incident);
    const missing = wanted.filter((label) => !issue.labels.includes(label));
    if (missing.length > 0)
        writes.push(world.issue.addLabels(missing));
    for (const label of issue.labels.filter((label) => (0,names/* isOurs */.MU)(label) && !wanted.includes(label))) {
        writes.push(world.issue.removeLabel(label));
    }
    writes.push(...assignments(world, issue, incident));
    if (issue.closed && !incident.closed && incident.log.some(({ event }) => event.type === "reopened")) {
        writes.push(world.issue.reopen());
    }
    await Promise.all(writes);
    return writes.length > 0;
}
function withTicks(seen, ticked) {
    const boxes = new Map(seen);
    for (const [id, value] of ticked)
        boxes.set(id, { timesDone: 0, ...boxes.get(id), ticked: value });
    return boxes;
}
/** The lead is assigned, a former lead no longer; other assignees are the people's business. */
function assignments(world, issue, incident) {
    const same = (a) => (b) => a.toLowerCase() === b.toLowerCase();
    const { lead } = incident;
    if (lead === null)
        return [];
    const former = incident.log
        .map(({ event }) => (event.type === "lead-assigned" ? event.lead : lead))
        .filter((login) => !same(login)(lead) && issue.assignees.some(same(login)));
    return [
        ...(issue.assignees.some(same(lead)) ? [] : [world.issue.assign(lead)]),
        ...[...new Set(former)].map((login) => world.issue.unassign(login)),
    ];
}

// EXTERNAL MODULE: ./.build/src/chatops/run-command.js
var run_command = __webpack_require__(3619);
;// CONCATENATED MODULE: ./.build/src/chatops/secrets.js
/** Recognises what looks like a secret in text that people wrote, so that it is answered and never repeated. */
const looksLikeSecret = [
    /\bsk_(live|test)_[A-Za-z0-9]{16,}/,
    /\bwhsec_[A-Za-z0-9+/=]{16,}/,
    /\bak_[A-Za-z0-9]{24,}/,
    /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
    /\b(ghp|gho|ghs|ghu)_[A-Za-z0-9]{30,}|\bgithub_pat_[A-Za-z0-9_]{30,}/,
];
function carriesSecret(text) {
    return looksLikeSecret.some((pattern) => pattern.test(text));
}

;// CONCATENATED MODULE: ./.build/src/chatops/world.js
function worstOf(ended) {
    if (ended.some(({ ending }) => ending === "failed"))
        return "failed";
    return ended.some(({ ending }) => ending === "refused") ? "refused" : "done";
}

;// CONCATENATED MODULE: ./.build/src/chatops/answer-comment.js
/**
 * The life of the commands in one comment: authorize, load, run, record, repaint. Every command that somebody with
 * permission typed ends in a reply, whatever happens on the way.
 */









/** A comment with more lines like commands than this is a pasted text. */
const mostCommands = 10;
async function answerComment(world, issue, expectedComments, comment) {
    const [verdict, room] = await Promise.all([
        authorize(world, comment.author).catch(asFailure),
        enterRoom(world, issue, expectedComments).catch(asFailure),
    ]);
    if (verdict === "stranger") {
        await world.signal.withdraw();
        return { ignored: "the commenter has no access to this repository" };
    }
    if (room instanceof ports/* OutsideFailure */.K)
        return withoutRoom(world, comment, room);
    if ((0,find_commands/* isTooLongToRead */.s)(comment.body) && !comment.commands.some(({ name }) => (0,registry/* findCommand */.Z)(name))) {
        await world.signal.withdraw();
        return { ignored: "the comment is long, and no line of it is a command of ours" };
    }
    const earlier = room.incident().log.some(({ key }) => key.startsWith(`comment:${comment.id}/`));
    const ended = await answerAll({ world, room, comment }, verdict);
    // The card is a picture of what was recorded, so it is painted even after a failure, while the reactions settle.
    await Promise.all([room.repaint(), world.signal.end(worstOf(ended), earlier)]);
    return { ended };
}
function asFailure(error) {
    if (error instanceof ports/* OutsideFailure */.K)
        return error;
    throw error;
}
/** The log could not be read, so nothing may run: it might have run before. The person is told without it. */
async function withoutRoom(world, { commands }, failure) {
    const name = commands[0]?.name ?? "";
    await Promise.all([
        world.issue.post((0,words_failure/* failureReply */.$6)(name, words_failure/* whatWasDone */.mc.nothingNow, failure, world.run.url)),
        world.signal.end("failed", false),
    ]);
    return { ended: [{ command: name, ending: "failed", code: failure.reason }] };
}
async function answerAll(answering, verdict) {
    const { world, comment } = answering;
    const first = { key: (0,run_command/* keyOf */.TN)(comment, 0), command: undefined, over: undefined };
    if (verdict instanceof ports/* OutsideFailure */.K)
        return [await (0,run_command/* failed */.gz)(answering, first, verdict)];
    if (verdict !== "allowed") {
        // A refused re-run is a trigger of its own: it must neither hide nor replace what the comment's first run did.
        const key = verdict.refused === "rerun-no-permission" ? `rerun:${world.run.id}` : first.key;
        return [await (0,run_command/* refused */.J5)(answering, { ...first, key }, verdict)];
    }
    if ((0,find_commands/* isTooLongToRead */.s)(comment.body))
        return [await (0,run_command/* refused */.J5)(answering, first, { refused: "too-long" })];
    if (carriesSecret(comment.body))
        return [await (0,run_command/* refused */.J5)(answering, first, { refused: "secret-in-comment" })];
    const { length: count } = comment.commands;
    if (count > mostCommands) {
        return [await (0,run_command/* refused */.J5)(answering, first, { refused: "too-many-commands", count, most: mostCommands })];
    }
    return answerInOrder(answering);
}
/** After a failure the rest is not run: what it was meant to build on may not be there. */
async function answerInOrder(answering) {
    const { comment, room } = answering;
    const ended = [];
    for (const [index, typed] of comment.commands.entries()) {
        const end = await (0,run_command/* answerCommand */.k3)(answering, typed, (0,run_command/* keyOf */.TN)(comment, index));
        ended.push(end);
        const left = comment.commands.slice(index + 1).map(({ name }) => name);
        if (end.ending === "failed" && left.length > 0) {
            const aim = { key: (0,run_command/* keyOf */.TN)(comment, index + 1), command: undefined, over: undefined };
            await room.post((0,words_failure/* notRunReply */.Tp)(left), (0,run_command/* recordFor */.xR)(answering, aim, { type: "answered" }));
            break;
        }
    }
    return ended;
}

// EXTERNAL MODULE: ./.build/src/words/replies.js
var replies = __webpack_require__(1173);
;// CONCATENATED MODULE: ./.build/src/chatops/open-incident.js







async function isIncident(world, issue) {
    if (issue.labels.includes(names/* incidentLabel */.ny) || beginsWithCard(issue.body))
        return true;
    return reportOf(issue, await world.forms()) !== undefined;
}
/** GitHub sends several events for one opening; the first run to write the record has opened it, the others only repaint. */
async function openIncident(world, issue) {
    const room = await enterRoom(world, issue, 0);
    const forms = await world.forms();
    if (!room.incident().opened) {
        const report = reportOf(issue, forms);
        const { severityAssumed } = (0,incident_report/* severityOf */.xJ)(report);
        const { kind, severity, startedAt, declared } = declarationOf(issue, forms);
        const record = {
            v: 1,
            incident: issue.number,
            key: "opened",
            ...declared,
            run: world.run.id,
            event: { type: "opened", kind, severity, severityAssumed, startedAt },
        };
        const runbook = await world.runbookOf(kind);
        const facts = {
            incident: { ...room.incident(), kind, severity },
            severityAssumed,
            unreadable: report === undefined,
            startNotUnderstood: startedAt === null && report?.fields.has("started") === true,
            missing: missingFields(report, forms),
            carriesSecret: carriesSecret(issue.body),
            runbook,
        };
        await room.post((0,replies/* opened */.Sg)(facts), record);
        world.log(`Opened incident ${issue.number}: ${kind}, ${severity}.`);
    }
    await room.repaint();
    return { ended: [{ command: "", ending: "done", code: "opened" }] };
}
/** Labels of fields without an answer; the severity has words of its own. */
function missingFields(report, forms) {
    const form = forms.find(({ kind }) => kind === report?.kind);
    return (form?.fields ?? [])
        .filter(({ id }) => id !== "severity" && !report?.fields.has(id))
        .map(({ label }) => label);
}

// EXTERNAL MODULE: ./.build/src/words/refusal.js
var refusal = __webpack_require__(2565);
;// CONCATENATED MODULE: ./.build/src/chatops/refuse-edit.js




async function refuseEdit(world, issue, expectedComments, comment) {
    const [command] = comment.commands.length > 0 ? comment.commands : comment.before;
    if (!command || sameCommands(comment.before, comment.commands))
        return { ignored: "the edit changed no command" };
    const [verdict, room] = await Promise.all([
        authorize(world, comment.editor),
        enterRoom(world, issue, expectedComments),
    ]);
    if (verdict !== "allowed")
        return { ignored: "the editor may not run commands" };
    const key = `edit:${comment.id}:${comment.editedAt}`;
    if (!(0,incident_incident/* recordOf */.zv)(room.incident(), key)) {
        const record = {
            v: 1,
            incident: issue.number,
            key,
            at: comment.editedAt,
            by: comment.editor,
            run: world.run.id,
            event: { type: "refused", code: "edited-comment" },
        };
        await room.post((0,refusal/* refusalReply */.f)({ refused: "edited-comment", command: `/${command.name}` }, room.incident()), record);
    }
    return { ended: [{ command: command.name, ending: "refused", code: "edited-comment" }] };
}
function sameCommands(before, after) {
    return JSON.stringify(before) === JSON.stringify(after);
}

;// CONCATENATED MODULE: ./.build/src/chatops/respond.js





async function respond(world, trigger) {
    const { issue } = trigger;
    if (!(await isIncident(world, issue))) {
        await world.signal.withdraw();
        return { ignored: "the issue is not an incident" };
    }
    switch (trigger.type) {
        case "comment-created":
            return answerComment(world, issue, trigger.commentCount, trigger.comment);
        case "comment-edited":
            return withdrawing(world, refuseEdit(world, issue, trigger.commentCount, trigger.comment));
        case "issue-opened":
        case "issue-labeled":
            return withdrawing(world, openIncident(world, issue));
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
    const old = readBoxes(before, incident);
    const changed = [...readBoxes(after, incident)].filter(([id, box]) => old.has(id) && old.get(id)?.ticked !== box.ticked);
    return new Map(changed.map(([id, { ticked }]) => [id, ticked]));
}
async function repaint(world, issue, ticked) {
    const room = await enterRoom(world, issue, 0);
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
    return new ports/* OutsideFailure */.K({
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
    return new ports/* OutsideFailure */.K({
        service: "Clerk",
        reason: timedOut ? "timed-out" : "unreachable",
        message: timedOut ? "no answer in time" : "the connection failed",
        code: timedOut ? undefined : code,
        cause: error,
    });
}
function unreadable(status, what) {
    return new ports/* OutsideFailure */.K({ service: "Clerk", reason: "unreadable", message: what, status });
}
function notSetUp() {
    return new ports/* OutsideFailure */.K({ service: "Clerk", reason: "not-set-up", message: "no secret key" });
}
function badAddress() {
    return new ports/* OutsideFailure */.K({ service: "Clerk", reason: "unreadable", message: "clerk-api-url is not a web address" });
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
const worthAnotherTry = new Set([
    "rate-limited",
    "unavailable",
    "timed-out",
    "unreachable",
    "unreadable",
]);
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
                if (!worthAnotherTry.has(failure.reason) || tries >= mostTries)
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
            progress.failures.push(revoke_sessions_asFailure(error));
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
                const failure = revoke_sessions_asFailure(error);
                // Over since the list was read: not ours to count, and the next list will tell.
                progress.unanswered.delete(id);
                if (failure.reason === "not-found")
                    continue;
                progress.unanswered.add(id);
                progress.failures.push(failure);
                failedInARow++;
                refused ||= failure.reason === "unauthorized" || failure.reason === "forbidden";
            }
        }
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, live.length) }, work));
    return !refused && failedInARow < hopeless;
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
function revoke_sessions_asFailure(error) {
    if (error instanceof ports/* OutsideFailure */.K)
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./.build/src/clerk/connect.js
/** Clerk's Backend API as the domain's `Clerk` port: users, their sessions, and how long tokens live. */









const User = schemas/* object */.Ikc({
    id: user_id/* UserId */.Vv,
    primary_email_address_id: schemas/* string */.YjP().nullish(),
    email_addresses: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP().nullish(), email_address: schemas/* string */.YjP() })).nullish(),
})
    .transform((user) => {
    const addresses = user.email_addresses ?? [];
    const primary = addresses.find(({ id }) => id != null && id === user.primary_email_address_id);
    return {
        id: user.id,
        email: primary?.email_address ?? null,
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
    const instance = /^(sk_)?live_/.test(secretKey) ? "production" : "development";
    const quota = openQuota(documentedLimit[instance], clock);
    const send = createClerkClient({ secretKey, apiUrl, clock, quota });
    return {
        instance,
        findUser: (id) => findUser(send, id),
        findUsersByEmail: (email) => findUsersByEmail(send, email),
        revokeAllSessions: (id, since) => revokeAllSessions(send, id, since),
        longestTokenLifetimeSeconds: () => longestTokenLifetimeSeconds(send),
    };
}
/** Whoever answers, only the user that was asked for is ever acted on. */
async function findUser(send, id) {
    try {
        const user = await send({ method: "GET", path: `/users/${id}`, endpoint: "/users/{user_id}", answer: User });
        return user.id === id ? user : undefined;
    }
    catch (error) {
        if (error instanceof ports/* OutsideFailure */.K && error.reason === "not-found")
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
        if (error instanceof ports/* OutsideFailure */.K)
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
/** The logins, in lower case, of people who may run commands beside those with write access. */
function readResponders(yaml) {
    let value;
    try {
        value = (0,dist/* parse */.qg)(yaml);
    }
    catch {
        return [];
    }
    const contacts = Contacts.safeParse(value);
    return contacts.success ? (contacts.data.responders ?? []) : [];
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
function peopleOf(client) {
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
        const content = await orUndefined(file, ["not-found", "forbidden"]);
        return content ? readResponders(Buffer.from(content.content, "base64").toString("utf8")) : [];
    }
    return {
        roleOf(login) {
            const asked = roles.get(login.toLowerCase()) ?? askRole(login);
            roles.set(login.toLowerCase(), asked);
            return asked;
        },
        async isCollaborator(login) {
            const route = "GET /repos/{owner}/{repo}/collaborators/{username}";
            const found = client.send(route, { username: login }, schemas/* unknown */.L5J()).then(() => true);
            return (await orUndefined(found, ["not-found"])) ?? false;
        },
        namedResponders() {
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
        if (error instanceof ports/* OutsideFailure */.K && reasons.includes(error.reason))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./.build/src/github/signal.js
var signal = __webpack_require__(287);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./.build/src/github/templates.js
/**
 * The forms and runbooks of the repository, read from the files beside the running action: an action used by `$/` comes
 * with the whole repository at the running commit, so they need no request and always fit the code.
 */





/** An issue form, as far as its rendered body needs it: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const IssueForm = schemas/* object */.Ikc({
    body: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP(), id: schemas/* string */.YjP().optional(), attributes: schemas/* object */.Ikc({ label: schemas/* string */.YjP().optional() }) })),
});
/** A team edits its forms; one that it broke must not take the others, or a running incident, with it. */
async function readForms({ root, log }) {
    const forms = await Promise.all(kind/* kinds */.E.map(async (kind) => {
        const file = `.github/ISSUE_TEMPLATE/${kind}.yml`;
        try {
            return readForm(kind, await (0,promises_.readFile)(new URL(file, root), "utf8"));
        }
        catch (error) {
            log(`The form ${file} cannot be used, so its reports are not recognised: ${error}`);
            return undefined;
        }
    }));
    return forms.filter((form) => form !== undefined);
}
function readForm(kind, text) {
    const fields = IssueForm.parse((0,dist/* parse */.qg)(text)).body.flatMap(({ type, id, attributes: { label } }) => type === "markdown" || label === undefined ? [] : [{ id: id ?? label, label, multiline: type === "textarea" }]);
    return { kind, fields };
}
/** The steps of a kind; none where the file is missing, which the card says. */
async function readRunbook({ root, log }, kind) {
    const file = `.github/runbooks/${kind}.md`;
    try {
        return parseRunbook(await (0,promises_.readFile)(new URL(file, root), "utf8"));
    }
    catch (error) {
        log(`The runbook ${file} cannot be read, so the card has no checklist: ${error}`);
        return [];
    }
}

// EXTERNAL MODULE: ./.build/src/entry/environment.js
var entry_environment = __webpack_require__(9317);
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
    const client = (0,github_client/* createGitHubClient */.L)({ token, apiUrl, owner, repo, clock });
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
        people: peopleOf(client),
        signal: (0,signal/* signalOn */.C)({ client, target: seen.target, acknowledgement }),
        assumedSelf: (0,entry_environment/* input */.hF)("bot-login") || entry_environment/* actionsBot */.VY,
        clerk: async () => connectClerk({ secretKey, apiUrl: (0,entry_environment/* input */.hF)("clerk-api-url") || "https://api.clerk.com", clock }),
        forms: once(() => readForms(templates)),
        runbookOf: (kind) => readRunbook(templates, kind),
        clock,
        log,
    };
    try {
        report(await respond(world, trigger));
    }
    catch (error) {
        await sayItBroke(world, trigger, error);
        report({ ended: [{ command: "", ending: "failed", code: "broken-off" }] });
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
    if (trigger.type !== "comment-created")
        return world.signal.withdraw();
    const { issue, comment, commentCount: expectedComments } = trigger;
    const { url } = world.run;
    const failure = error instanceof ports/* OutsideFailure */.K ? error : undefined;
    const words = (name) => failure ? (0,words_failure/* failureReply */.$6)(name, words_failure/* whatWasDone */.mc.inPart, failure, url) : (0,words_failure/* bugReply */.dZ)(name, words_failure/* whatWasDone */.mc.inPart, url);
    const code = failure?.reason ?? "bug";
    try {
        await (0,close_the_loop/* closeTheLoop */.o)({ ...world, number: issue.number, comment, expectedComments, words, code });
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
/** What came of the run, for later steps and for the job's page. The incident does not depend on it. */
function report(result) {
    const ended = "ignored" in result ? [] : result.ended;
    const ending = "ignored" in result ? "ignored" : worstOf(ended);
    if ("ignored" in result)
        console.log((0,words_text/* logLine */.BP)(`Nothing to do: ${result.ignored}.`));
    if (ending === "failed")
        process.exitCode = 1;
    const rows = ended.map(({ command, ending, code: reason }) => `| ${command ? (0,words_text/* code */.aY)(`/${command}`) : ""} | ${ending} | ${(0,words_text/* code */.aY)(reason)} |\n`);
    try {
        (0,core/* setOutput */.uH)("ending", ending);
        (0,core/* setOutput */.uH)("commands", JSON.stringify(ended));
        const path = process.env.GITHUB_STEP_SUMMARY;
        if (path && rows.length > 0)
            (0,external_node_fs_.appendFileSync)(path, `| Command | Ended | Because |\n|---|---|---|\n${rows.join("")}`);
    }
    catch (error) {
        console.log((0,words_text/* logLine */.BP)(`The runner did not take the outputs: ${error}`));
    }
}


/***/ })

};
