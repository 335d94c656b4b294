export const id = 98;
export const ids = [98];
export const modules = {

/***/ 7948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ openUsersTable)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(3849);
// EXTERNAL MODULE: ./.build/src/ports/failure.js
var failure = __webpack_require__(2158);
;// CONCATENATED MODULE: ./.build/src/database/failure.js
/** Where everything that can go wrong with the database becomes an `OutsideFailure`. What a driver's error says of values must not get out: its `detail` holds rows. */


/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const reasons = {
    "28000": "unauthorized",
    "28P01": "unauthorized",
    "3D000": "not-found",
    "42501": "forbidden",
    "25006": "forbidden",
    "40001": "conflict",
    "40P01": "conflict",
    "55P03": "conflict",
    "57014": "timed-out",
};
const reasonsOfClass = {
    "08": "unreachable",
    "53": "unavailable",
    "57": "unavailable",
    "58": "unavailable",
    XX: "unavailable",
};
const networkCodes = new Set([
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ETIMEDOUT",
    "EHOSTUNREACH",
    "ENETUNREACH",
    // Of a socket in the file system.
    "ENOENT",
    "EACCES",
]);
function databaseFailure(error) {
    if (error instanceof failure/* OutsideFailure */.Kr)
        return error;
    if (error instanceof esm/* DatabaseError */.a$) {
        const code = error.code ?? "";
        const reason = reasons[code] ?? reasonsOfClass[code.slice(0, 2)] ?? "rejected";
        return new failure/* OutsideFailure */.Kr({ service: "database", reason, message: errorText(error), code, cause: undefined });
    }
    const code = codeOf(error);
    const text = error instanceof Error ? error.message : "";
    // The driver's own word where the address has no password, or the server does not prove that it knows it.
    if (text.startsWith("SASL")) {
        const message = "the password is missing, or server and client do not agree on it";
        return new failure/* OutsideFailure */.Kr({ service: "database", reason: "unauthorized", message });
    }
    const isTls = /certificate|SSL|TLS/i.test(text) || code.startsWith("ERR_TLS") || code.includes("CERT");
    const timedOut = /timeout|timed out/i.test(text);
    if (!isTls && !timedOut && !networkCodes.has(code) && !/Connection terminated|connection/i.test(text))
        throw error;
    return new failure/* OutsideFailure */.Kr({
        service: "database",
        reason: isTls ? "forbidden" : timedOut ? "timed-out" : "unreachable",
        message: isTls ? "the encrypted connection could not be made" : "the connection failed",
        code: code === "" ? (isTls ? "tls" : undefined) : code,
    });
}
/** Where nothing answers at all, a connection without encryption fails as well. */
const nobodyThere = new Set([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ETIMEDOUT",
    "EHOSTUNREACH",
    "ENETUNREACH",
]);
/** Whether the same may go well without encryption: a server can refuse it, break off, or not answer at all. */
function mayBeOfEncryption(error) {
    const { reason, code = "" } = databaseFailure(error);
    // The server's rules may have a line for one kind of connection only.
    if (error instanceof esm/* DatabaseError */.a$)
        return code === "28000";
    return reason !== "unauthorized" && !nobodyThere.has(code);
}
/** An error of several addresses tried at once keeps the codes of each. */
function codeOf(error) {
    if (error instanceof AggregateError)
        return codeOf(error.errors[0]);
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
/** What refuses a row, where the database's own words may be in any language. */
const refusals = {
    "22001": "a value is longer than its column",
    "22003": "a number is too large for its column",
    "22007": "a time is of a form that its column does not take",
    "22008": "a time is too early or too late for its column",
    "22021": "a text holds a character that the database cannot keep, such as NUL",
    "22P02": "JSON holds a character that the database cannot keep",
    "22P05": "JSON holds a character that the database cannot keep, such as NUL",
    "23502": "a column that must have a value would have none",
    "23503": "it refers to a row that is not there",
    "23514": "it does not pass a check of the table",
    "44000": "it does not pass a check of the table",
    "54000": "a value is too long for an index",
};
/** Only names, and no value: an application's own trigger may say anything. */
function errorText({ message, constraint, column, code = "" }) {
    const named = [constraint && `constraint ${constraint}`, column && `column ${column}`].filter(Boolean).join(", ");
    const own = isOfApplication(code) ? "a trigger of the table refuses it" : withoutValues(message, code);
    const plain = refusals[code] ?? own;
    return named === "" ? plain : `${plain} (${named})`;
}
/** Of a row that stays, where a new one would refer to others: here others refer to it. */
function whyKept(error) {
    const { code = "", constraint } = error;
    if (code !== "23503" && code !== "23001")
        return errorText(error);
    return `rows of another table refer to it${constraint === undefined ? "" : ` (constraint ${constraint})`}`;
}
/** Of what is not there, and of rights, the words tell names only; of others they do as far as a value begins. */
function withoutValues(message, code) {
    return ["42501", "42703", "42883", "42P01"].includes(code) ? message : (message.split(/[:"]/)[0]?.trim() ?? "");
}
/** Raised by PL/pgSQL, or of a class that is none of PostgreSQL's. */
function isOfApplication(code) {
    return code.startsWith("P0") || !/^(?:[0-4][0-9A-F]|5[3578]|F0|HV|XX)/.test(code) || code.startsWith("45");
}
/** What has nothing to do with the row at hand: of the connection, the rights, the statement or the server. */
const otherClasses = new Set([
    "08",
    "0A",
    "25",
    "26",
    "28",
    "3D",
    "3F",
    "40",
    "42",
    "53",
    "55",
    "57",
    "58",
    "F0",
    "XX",
]);
/** A value, or what the table demands of values, is to blame: another row may be written all the same. */
function isAboutRow(error) {
    return error instanceof esm/* DatabaseError */.a$ && !otherClasses.has((error.code ?? "XX").slice(0, 2));
}
/** A table that refuses whoever is to be written is not as it was thought to be; asking for each of a million helps nobody. */
function refusesAll(error, tried) {
    const message = `each of ${tried} rows that were tried is refused: ${errorText(error)}`;
    return new failure/* OutsideFailure */.Kr({ service: "database", reason: "rejected", message, code: error.code });
}
/** Of a statement that may be sent once more: nothing of it was done, or it may be done twice. */
function mayPassSoon(failure) {
    return ["conflict", "unreachable", "unavailable"].includes(failure.reason);
}
function badDatabaseUrl(what) {
    return new failure/* OutsideFailure */.Kr({ service: "database", reason: "wrong-address", message: what });
}
function noDatabaseUrl() {
    return new failure/* OutsideFailure */.Kr({ service: "database", reason: "not-set-up", message: "no address" });
}

;// CONCATENATED MODULE: ./.build/src/database/address.js
/** What the database's URL asks of a connection. Pure but for the certificate files it names. It must never repeat a part of the URL, which holds a password. */





const modes = ["disable", "allow", "prefer", "require", "no-verify", "verify-ca", "verify-full"];
const encryption = ["ssl", "sslmode", "sslrootcert", "sslcert", "sslkey", "uselibpqcompat"];
/**
 * `sslmode` and the files beside it mean what they mean to PostgreSQL's own programs, so that without them a connection is
 * encrypted where the server offers it: https://www.postgresql.org/docs/current/libpq-ssl.html
 */
function readAddress(url) {
    if (url === "")
        throw noDatabaseUrl();
    if (!/^postgres(?:ql)?:\/\//i.test(url))
        throw badDatabaseUrl("it does not begin with postgres://");
    const [address = "", ...rest] = url.split("?");
    const asked = new URLSearchParams(rest.join("?"));
    const mode = modeIn(asked);
    if (!modes.includes(mode))
        throw badDatabaseUrl(`sslmode can be ${modes.join(", ")}`);
    const files = Object.fromEntries(encryption.map((name) => [name, asked.get(name)]));
    for (const name of encryption)
        asked.delete(name);
    const connectionString = asked.size === 0 ? address : `${address}?${asked}`;
    const { host } = clientOf(connectionString);
    const mayGoPlain = mode === "allow" || mode === "prefer";
    return { connectionString, mayGoPlain, ssl: mode === "disable" ? false : sslOf(mode, files, host) };
}
/** Prisma names the schema of its tables in the address: https://www.prisma.io/docs/orm/overview/databases/postgresql */
function schemaIn(url) {
    return new URLSearchParams(url.split("?")[1] ?? "").get("schema") || undefined;
}
function modeIn(asked) {
    // Of the authorities that the machine trusts no less is asked.
    if (asked.get("sslrootcert") === "system")
        return "verify-full";
    const mode = asked.get("sslmode");
    if (mode !== null)
        return mode;
    const ssl = asked.get("ssl");
    return ssl === null ? "prefer" : ssl === "0" || ssl === "false" ? "disable" : "verify-full";
}
function sslOf(mode, files, host) {
    const { sslrootcert, sslcert, sslkey } = files;
    const own = { ...(sslcert ? { cert: contentOf(sslcert) } : {}), ...(sslkey ? { key: contentOf(sslkey) } : {}) };
    const ca = sslrootcert && sslrootcert !== "system" ? { ca: contentOf(sslrootcert) } : {};
    switch (mode) {
        case "verify-full":
            // By itself the driver looks for "localhost" in the certificate of a server that is named by its number.
            return {
                ...own,
                ...ca,
                checkServerIdentity: (name, peer) => (0,external_node_tls_.checkServerIdentity)((0,external_node_net_.isIP)(host) ? host : name, peer),
            };
        case "verify-ca":
            if (!("ca" in ca))
                throw badDatabaseUrl("sslmode=verify-ca needs sslrootcert");
            return { ...own, ...ca, checkServerIdentity: () => undefined };
        case "require":
            // With an authority it is looked at, as PostgreSQL's own programs do.
            if ("ca" in ca)
                return { ...own, ...ca, checkServerIdentity: () => undefined };
            return { ...own, rejectUnauthorized: false };
        default:
            return { ...own, rejectUnauthorized: false };
    }
}
function contentOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        throw badDatabaseUrl("a certificate file that it names cannot be read");
    }
}
function clientOf(connectionString) {
    try {
        return new esm/* Client */.Kj({ connectionString });
    }
    catch {
        throw badDatabaseUrl("it cannot be read: in a password # must be written as %23, / as %2F, ? as %3F, % as %25");
    }
}

;// CONCATENATED MODULE: ./.build/src/database/connect.js
/** Connections to the application's database, by its URL. The URL holds a password and must never be in a message. */



/** Two keep the server busy while rows are made ready; four make up for a network: measured, 5 ms away, 22,400 rows/s beside 19,600. */
const connections = 4;
const connectMilliseconds = 10_000;
/** Of one statement: one that waits for a lock of the application's must not hold a run up for ever. */
const statementMilliseconds = 60_000;
const mostTries = 4;
const beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
function connectDatabase(url, clock) {
    const { connectionString, ssl, mayGoPlain } = readAddress(url);
    let pool = open(ssl);
    /** Connections that stand, and whether one ever did. */
    let standing = 0;
    let hasStood = false;
    function open(encryption) {
        const opened = new esm/* Pool */.bC({
            connectionString,
            ssl: encryption,
            max: connections,
            Client: timedClient,
            query_timeout: statementMilliseconds,
            application_name: "clerk-incident-runbook",
            // Text as the server writes it: what it means is decided where it is known which column it is of.
            types: { getTypeParser: () => (text) => text },
        });
        // A connection that breaks is replaced by the next statement; one that is in use says so to whoever uses it.
        opened.on("error", () => { });
        opened.on("connect", (client) => {
            standing++;
            hasStood = true;
            client.once("end", () => standing--);
            client.on("error", () => { });
        });
        return opened;
    }
    /** Encryption that was not asked for is given up where no encrypted connection ever stood, as PostgreSQL's own programs do. */
    function goesPlain(error) {
        if (!mayGoPlain || hasStood || pool.options.ssl === false || !mayBeOfEncryption(error))
            return false;
        void pool.end();
        pool = open(false);
        return true;
    }
    /** What may pass is tried again, a little later each time. */
    async function persistently(work) {
        for (let tries = 1;; tries++) {
            try {
                return await work();
            }
            catch (error) {
                if (goesPlain(error))
                    continue;
                if (tries >= mostTries || !mayPassSoon(databaseFailure(error)))
                    throw error;
                await clock.sleep(200 * 2 ** tries * (0.5 + clock.random()));
            }
        }
    }
    /** A server may take fewer at once than are wanted; then those that stand must do. */
    async function connect() {
        try {
            return await pool.connect();
        }
        catch (error) {
            if (standing === 0)
                throw error;
            pool.options.max = standing;
            return connect();
        }
    }
    /** Where something else broke than the statement, the connection is given up. */
    async function sendAlone(sql, values) {
        const client = await connect();
        let broken;
        try {
            return await send(client, sql, values);
        }
        catch (error) {
            if (!(error instanceof esm/* DatabaseError */.a$))
                broken = error;
            throw error;
        }
        finally {
            client.release(broken);
        }
    }
    async function send(client, sql, values = []) {
        try {
            const { rows } = await client.query({ text: sql, values: [...values], rowMode: "array" });
            return rows;
        }
        catch (error) {
            // Nobody waits for it any more, but the server would do it all the same, however much later.
            if (!(error instanceof esm/* DatabaseError */.a$))
                cancel(client);
            throw error;
        }
    }
    function cancel(client) {
        const { processID } = client;
        if (processID == null || pool.ending)
            return;
        pool.query("SELECT pg_catalog.pg_cancel_backend($1)", [processID]).catch(() => { });
    }
    return {
        query: (sql, values) => persistently(() => sendAlone(sql, values)),
        async *read(select, atOnce) {
            const client = await connect();
            let broken;
            try {
                // Together, since each by itself takes the way to the server and back.
                await send(client, `${beginReading}; DECLARE whole NO SCROLL CURSOR FOR ${select}`);
                const fetch = () => send(client, `FETCH ${atOnce} FROM whole`);
                for (let next = fetch();;) {
                    const rows = await next;
                    if (rows.length === 0)
                        break;
                    // The server reads on while these are worked on; a failure shows when they are fetched.
                    next = fetch();
                    next.catch(() => { });
                    yield rows;
                }
            }
            finally {
                await send(client, "ROLLBACK").catch((failure) => {
                    broken = failure;
                });
                client.release(broken);
            }
        },
        transaction: (work) => persistently(() => transact(work)),
        close: () => pool.end(),
    };
    async function transact(work) {
        const client = await connect();
        let broken;
        try {
            await send(client, "BEGIN");
            const result = await work((sql, values) => send(client, sql, values));
            await send(client, "COMMIT");
            return result;
        }
        catch (error) {
            // Where not even this can be said, the connection is given up, and the server takes everything back.
            await send(client, "ROLLBACK").catch((failure) => {
                broken = failure;
            });
            throw error;
        }
        finally {
            client.release(broken);
        }
    }
}
/** The making of a connection is timed here, since the pool's own time-out also ends the waiting for one that others are using. */
function timedClient(config) {
    const client = new esm/* Client */.Kj({ ...config, connectionTimeoutMillis: connectMilliseconds });
    // Where the driver itself ends the talk, over a password that is missing, the server would go on waiting, and we with it.
    client.connection.once("error", () => client.connection.stream.destroy());
    return client;
}

// EXTERNAL MODULE: ./.build/src/ports/users-table.js
var users_table = __webpack_require__(1725);
;// CONCATENATED MODULE: ./.build/src/database/names.js
/** Names in SQL. Every name comes from the mapping or the database itself, and goes into a statement only through here. */
function quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}

;// CONCATENATED MODULE: ./.build/src/database/describe.js


const kinds = {
    v: "view",
    m: "materialized view",
    f: "foreign table",
    S: "sequence",
};
async function describe(database, wanted, intent) {
    const found = await findTable(database, wanted);
    const { shown, shownSchema } = found;
    if (found.kind !== "r" && found.kind !== "p") {
        throw new users_table/* UnfitTable */.f({ what: "no-table-at-all", name: shown, type: kinds[found.kind] ?? "no table" });
    }
    const attributes = await attributesOf(database, found.oid);
    const chosen = wanted.columns.map(({ column, field }) => ({
        field,
        attribute: findColumn(attributes, column, { table: shown }),
    }));
    const twice = chosen.find(({ attribute }, at) => chosen.findIndex((other) => other.attribute === attribute) < at);
    if (twice)
        throw new users_table/* UnfitTable */.f({ what: "same-column", column: twice.attribute.name });
    const columns = chosen.map(({ field, attribute }) => columnOf(attribute, field));
    const idAt = wanted.columns.findIndex(({ field }) => field === "id");
    const versionAt = wanted.columns.findIndex(({ field }) => field === "updated_at");
    await mayBeUsed(database, {
        oid: found.oid,
        shown,
        shownSchema,
        chosen: chosen.map(({ attribute }) => attribute),
        attributes,
        idAt,
        intent,
    });
    return {
        facts: { name: shown, encodings: columns.map(({ encoding }) => encoding), rows: found.rows },
        table: `${quoted(found.schema)}.${quoted(found.name)}`,
        columns,
        idAt,
        versionAt: versionAt === -1 ? undefined : versionAt,
        allColumns: attributes.map(({ name }) => name),
        flag: intent.flag === undefined
            ? undefined
            : flagOf(attributes, intent.flag, { shown, chosen: columns, write: intent.write }),
    };
}
async function findTable(database, wanted) {
    const rows = await database.query(`SELECT c.oid::text, n.nspname, c.relname, c.relkind::text, greatest(c.reltuples, 0)::bigint::text,
			pg_catalog.quote_ident(n.nspname), pg_catalog.format('%I.%I', n.nspname, c.relname)
		FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
		WHERE c.relname IN ($1::text, lower($1::text)) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
		AND CASE WHEN $2::text IS NULL THEN pg_catalog.pg_table_is_visible(c.oid) ELSE n.nspname IN ($2::text, lower($2::text)) END
		ORDER BY c.relname = $1::text DESC, n.nspname = $2::text DESC`, [wanted.table, wanted.schema ?? null]);
    const [row] = rows;
    if (row) {
        const [oid = "", schema = "", name = "", kind = "", reltuples = "0", shownSchema = "", shown = ""] = row.map((value) => value ?? "");
        return { oid, schema, name, kind, rows: Number(reltuples), shownSchema, shown };
    }
    const others = await database.query(`SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
		WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
		AND lower(c.relname) LIKE '%' || left(rtrim(lower($1::text), 's'), 40) || '%' ORDER BY length(c.relname), 1 LIMIT 1`, [wanted.table]);
    throw new users_table/* UnfitTable */.f({
        what: "no-table",
        name: wanted.table,
        schema: wanted.schema,
        near: others[0]?.[0] ?? undefined,
    });
}
async function attributesOf(database, oid) {
    const rows = await database.query(`SELECT a.attname, pg_catalog.quote_ident(a.attname), pg_catalog.format_type(a.atttypid, a.atttypmod), coalesce(b.typname, t.typname),
			coalesce(b.typcategory, t.typcategory)::text, CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END::text,
			a.attnotnull OR t.typnotnull, a.atthasdef OR a.attidentity <> '' OR t.typdefault IS NOT NULL,
			a.attgenerated <> '' OR a.attidentity = 'a',
			has_column_privilege(a.attrelid, a.attnum, 'SELECT'), has_column_privilege(a.attrelid, a.attnum, 'INSERT'),
			has_column_privilege(a.attrelid, a.attnum, 'UPDATE'),
			EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = a.attrelid AND i.indisunique AND (a.attnum = ANY (i.indkey)
				OR EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = i.indexrelid AND d.refobjid = a.attrelid
					AND d.refobjsubid = a.attnum)))
		FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
		LEFT JOIN pg_catalog.pg_type b ON t.typtype = 'd' AND b.oid = t.typbasetype
		WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`, [oid]);
    return rows.map((row) => {
        const [name = "", shown = "", type = "", base = "", category = "", modifier = "-1", ...flags] = row.map((value) => value ?? "");
        const [notNull, hasDefault, generated, select, insert, update, unique] = flags.map((flag) => flag === "t");
        return {
            name,
            shown,
            type,
            base,
            category,
            modifier: Number(modifier),
            notNull: notNull === true,
            hasDefault: hasDefault === true,
            generated: generated === true,
            select: select === true,
            insert: insert === true,
            update: update === true,
            unique: unique === true,
        };
    });
}
/** Exactly as written; else as SQL reads a name without quotes. */
function findColumn(attributes, column, { table, missing = "no-column" }) {
    const found = attributes.find(({ name }) => name === column) ?? attributes.find(({ name }) => name === column.toLowerCase());
    if (found)
        return found;
    const bare = (name) => name.toLowerCase().replaceAll("_", "");
    const near = attributes.find(({ name }) => bare(name) === bare(column))?.name;
    throw new users_table/* UnfitTable */.f({ what: missing, table, column, near });
}
function columnOf(attribute, field) {
    const encoding = encodingOf(attribute, field);
    const { takes, readAs } = kindOf(field);
    if (encoding === undefined || !takes.includes(encoding.as)) {
        throw new users_table/* UnfitTable */.f({ what: "wrong-type", column: attribute.name, type: attribute.type, field, takes: readAs });
    }
    const column = quoted(attribute.name);
    const { name, type, unique, notNull } = attribute;
    return { name, field, type, encoding, nullable: !notNull, unique, readAs: textOf(column, attribute, encoding) };
}
const instants = ["created_at", "updated_at"];
const jsons = ["public_metadata", "raw"];
const booleans = ["banned", "locked"];
/** What a field can be kept as, and the types of columns for people. */
function kindOf(field) {
    if (instants.includes(field))
        return { takes: ["instant", "milliseconds"], readAs: "timestamptz, timestamp, or bigint for milliseconds" };
    if (jsons.includes(field))
        return { takes: ["json", "text"], readAs: "jsonb, json or text" };
    if (booleans.includes(field))
        return { takes: ["boolean"], readAs: "boolean" };
    return { takes: ["text"], readAs: "text or varchar" };
}
function encodingOf({ base, category, modifier }, field) {
    if (jsons.includes(field) && (base === "json" || base === "jsonb" || category === "S"))
        return { as: "json" };
    if (base === "timestamptz" || base === "timestamp")
        return { as: "instant", digits: modifier < 0 ? 6 : modifier };
    if (base === "int8")
        return { as: "milliseconds" };
    if (base === "bool")
        return { as: "boolean" };
    if (category === "S") {
        // The length of a character type stands in its modifier with four added.
        return { as: "text", mostCharacters: modifier > 4 ? modifier - 4 : undefined, padded: base === "bpchar" };
    }
    return undefined;
}
/** The canonical text of what the column holds, as far as the server can make it. */
function textOf(column, { base }, encoding) {
    if (encoding.as !== "instant")
        return `${column}::text`;
    const instant = base === "timestamptz" ? `${column} AT TIME ZONE 'UTC'` : column;
    return `to_char(${instant}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
async function mayBeUsed(database, use) {
    const { oid, shown, shownSchema, chosen, attributes, idAt, intent } = use;
    const id = chosen[idAt];
    const [row = []] = await database.query(`SELECT row_security_active($1::oid), has_table_privilege($1::oid, 'DELETE'),
			current_setting('transaction_read_only') = 'on' OR pg_is_in_recovery(),
			EXISTS (SELECT FROM pg_catalog.pg_index i JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
				WHERE i.indrelid = $1::oid AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL
				AND i.indexprs IS NULL AND i.indnkeyatts = 1 AND a.attname = $2::text),
			(SELECT has_schema_privilege(relnamespace, 'USAGE') FROM pg_catalog.pg_class WHERE oid = $1::oid)`, [oid, id?.name ?? ""]);
    const [rowSecurity, mayDelete, readOnly, idIsUnique, mayEnter] = row.map((value) => value === "t");
    const without = (right) => chosen.filter((one) => !one[right]).map(({ name }) => name);
    if (!mayEnter)
        throw new users_table/* UnfitTable */.f({ what: "no-right", table: shownSchema, right: "USAGE", columns: [] });
    const demand = (right, columns) => {
        throw new users_table/* UnfitTable */.f({ what: "no-right", table: shown, right, columns });
    };
    if (without("select").length > 0)
        demand("SELECT", without("select"));
    if (rowSecurity)
        throw new users_table/* UnfitTable */.f({ what: "row-security", table: shown });
    if (!intent.write)
        return;
    if (readOnly)
        throw new users_table/* UnfitTable */.f({ what: "read-only" });
    const fixed = chosen.find(({ generated }) => generated);
    if (fixed)
        throw new users_table/* UnfitTable */.f({ what: "not-writable", column: fixed.name });
    if (without("insert").length > 0)
        demand("INSERT", without("insert"));
    if (without("update").length > 0)
        demand("UPDATE", without("update"));
    if (intent.remove && !mayDelete)
        demand("DELETE", []);
    if (!idIsUnique)
        throw new users_table/* UnfitTable */.f({ what: "id-not-unique", table: shown, column: id?.shown ?? "" });
    const needed = attributes.filter((one) => one.notNull && !one.hasDefault && !one.generated && !chosen.includes(one));
    if (needed.length > 0)
        throw new users_table/* UnfitTable */.f({ what: "needs-value", table: shown, columns: needed.map(({ name }) => name) });
}
function flagOf(attributes, name, { shown, chosen, write }) {
    const attribute = findColumn(attributes, name, { table: shown, missing: "no-flag" });
    if (chosen.some((column) => column.name === attribute.name))
        throw new users_table/* UnfitTable */.f({ what: "flag-mapped", column: attribute.name });
    if (write && !attribute.update)
        throw new users_table/* UnfitTable */.f({ what: "no-right", table: shown, right: "UPDATE", columns: [attribute.name] });
    if (attribute.base === "bool")
        return { name: attribute.name, set: "true" };
    if (attribute.base === "timestamptz")
        return { name: attribute.name, set: "now()" };
    if (attribute.base === "timestamp")
        return { name: attribute.name, set: "now() AT TIME ZONE 'UTC'" };
    throw new users_table/* UnfitTable */.f({ what: "flag-type", column: attribute.name, type: attribute.type });
}

;// CONCATENATED MODULE: ./.build/src/database/statements.js


/** PostgreSQL takes 65,535 parameters in a statement; this many rows of all the columns there are stay well below. */
const mostRows = 500;
/** Rows that are missing are added; rows that are there are changed only where they differ. */
async function put({ query, description, rows, later }) {
    const written = await query(upsert(description, rows.length, later), rows.flatMap(({ values }) => values));
    const ids = new Set(written.map(([one]) => one));
    return rows.map((row) => ({ id: row.id, outcome: ids.has(row.id) ? "written" : "kept" }));
}
function upsert({ table, columns, idAt, versionAt }, rows, later) {
    const names = columns.map(({ name }) => quoted(name));
    const tuples = Array.from({ length: rows }, (_, row) => `(${names.map((_, column) => `$${row * names.length + column + 1}`).join(", ")})`);
    const others = names.filter((_, index) => index !== idAt);
    const differs = columns.filter((_, index) => index !== idAt).map(differsIn);
    const version = versionAt === undefined || later === "written-over" ? undefined : names[versionAt];
    const notLater = version === undefined ? "" : `(stored.${version} IS NULL OR stored.${version} <= excluded.${version}) AND `;
    return `INSERT INTO ${table} AS stored (${names.join(", ")}) VALUES ${tuples.join(", ")}
		ON CONFLICT (${names[idAt]}) DO UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(", ")}
		WHERE ${notLater}(${differs.join(" OR ")}) RETURNING ${names[idAt]}::text`;
}
/** The type json has no equality, and that of texts may take different ones for the same. */
function differsIn({ name, encoding }) {
    const cast = encoding.as === "json" ? "::text" : encoding.as === "text" ? `::text COLLATE "C"` : "";
    return `stored.${quoted(name)}${cast} IS DISTINCT FROM excluded.${quoted(name)}${cast}`;
}
/** Two machines that write the same rows in different orders would wait for one another for ever. */
function inOrder(rows) {
    return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
function notWritten({ id }, error) {
    if (error.code === "23505")
        return { id, outcome: "taken", column: error.constraint };
    return { id, outcome: "failed", code: error.code ?? "", what: errorText(error) };
}

;// CONCATENATED MODULE: ./.build/src/database/exchange.js



/** That the transaction is to be taken back, because some rows could not be written and must stay as they are. */
const undone = new Error("Some rows must stay as they are.");
function createExchange(database, description) {
    const { table, columns, idAt, versionAt } = description;
    const id = quoted(columns[idAt]?.name ?? "");
    const held = columns.filter(({ unique, encoding }, index) => unique && index !== idAt && encoding.as === "text");
    /** Keeps the rows from being changed by others until the transaction ends. Returns those of a later version. */
    async function lock(query, rows) {
        const version = versionAt === undefined ? undefined : columns[versionAt];
        const later = version ? `stored.${quoted(version.name)} > CAST(asked.version AS ${version.type})` : "false";
        const versions = rows.map(({ values }) => (versionAt === undefined ? null : (values[versionAt] ?? null)));
        const found = await query(`SELECT stored.${id}::text, ${later} FROM ${table} AS stored
			JOIN unnest($1::text[], $2::text[]) AS asked(id, version) ON stored.${id} = asked.id
			ORDER BY stored.${id} FOR UPDATE OF stored`, [rows.map((row) => row.id), versions]);
        return new Set(found.filter(([, isLater]) => isLater === "t").map(([one]) => one ?? null));
    }
    async function free(query, rows) {
        if (held.length === 0)
            return;
        const ids = rows.map((row) => row.id);
        const fill = (value) => {
            const set = held.map((column) => `${quoted(column.name)} = ${value(column)}`);
            return query(`UPDATE ${table} SET ${set.join(", ")} WHERE ${id} = ANY($1)`, [ids]);
        };
        await query("SAVEPOINT freed");
        try {
            await fill((column) => (column.nullable ? "NULL" : standIn(column, id)));
        }
        catch (error) {
            // An index may take no value as one that is there only once.
            if (!isAboutRow(error))
                throw error;
            await query("ROLLBACK TO SAVEPOINT freed");
            await fill((column) => standIn(column, id));
        }
    }
    /** Each row that can be; the others come back in `refused`. */
    async function putEach(query, rows, refused) {
        if (rows.length === 0)
            return [];
        await query("SAVEPOINT part");
        try {
            const written = await put({ query, description, rows, later: "written-over" });
            await query("RELEASE SAVEPOINT part");
            return written;
        }
        catch (error) {
            if (!isAboutRow(error))
                throw error;
            await query("ROLLBACK TO SAVEPOINT part");
            const [only, ...others] = rows;
            if (only && others.length === 0) {
                refused.push(notWritten(only, error));
                return [];
            }
            const middle = rows.length >> 1;
            const first = await putEach(query, rows.slice(0, middle), refused);
            return [...first, ...(await putEach(query, rows.slice(middle), refused))];
        }
    }
    /** All of them, or none: then it is said which could not be. */
    async function together(rows) {
        let refused = [];
        try {
            const written = await database.transaction(async (query) => {
                refused = [];
                await query("SET CONSTRAINTS ALL IMMEDIATE");
                const later = await lock(query, rows);
                const ours = rows.filter((row) => !later.has(row.id));
                await free(query, ours);
                const outcomes = rows.filter((row) => later.has(row.id)).map(({ id }) => ({ id, outcome: "kept" }));
                for (let from = 0; from < ours.length; from += mostRows) {
                    outcomes.push(...(await putEach(query, ours.slice(from, from + mostRows), refused)));
                }
                if (refused.length > 0)
                    throw undone;
                return outcomes;
            });
            return { written };
        }
        catch (error) {
            if (error === undone)
                return { refused };
            if (!isAboutRow(error))
                throw databaseFailure(error);
            // Not even what is to be gone again in a moment is taken by the table, so they keep holding one another's values.
            return { refused: rows.map(({ id }) => ({ id, outcome: "taken", column: undefined })) };
        }
    }
    return async (rows) => {
        const refused = [];
        for (let left = inOrder(rows); left.length > 0;) {
            const tried = await together(left);
            if ("written" in tried)
                return [...refused, ...tried.written];
            refused.push(...tried.refused);
            // Whoever waits for a value of theirs is found when it is tried without them.
            const without = new Set(tried.refused.map((one) => one.id));
            left = left.filter((row) => !without.has(row.id));
        }
        return refused;
    };
}
/** For a column that must have a value; nobody sees it, since it is gone when the transaction ends. It looks like what is there. */
function standIn({ field, encoding }, id) {
    const most = encoding.as === "text" ? (encoding.mostCharacters ?? 40) : 40;
    const random = `md5(random()::text || ${id})`;
    if (field === "primary_email")
        return `left(${random}, ${Math.max(1, Math.min(32, most - 5))}) || '@x.co'`;
    if (field === "primary_phone")
        return `left('+1555' || translate(${random}, 'abcdef', '012345'), ${Math.min(15, most)})`;
    return `left(${random}, ${Math.min(32, most)})`;
}

;// CONCATENATED MODULE: ./.build/src/database/write.js


/** Of a table that has taken no row yet: after so many that it refuses for one reason it is left alone. */
const mostTrials = 20;
function createWrite(database, description) {
    /** Whether the table has ever taken a row, from us or from somebody else. */
    let hasTaken = false;
    async function inParts(rows) {
        try {
            const written = await put({ query: database.query, description, rows, later: "kept" });
            hasTaken = true;
            return written;
        }
        catch (error) {
            if (!isAboutRow(error))
                throw databaseFailure(error);
            const [only, ...others] = rows;
            if (only !== undefined && others.length === 0)
                return [notWritten(only, error)];
            const tried = await tryOut(rows, error);
            const left = rows.filter(({ id }) => !tried.has(id));
            return [...tried.values(), ...(await inHalves(left))];
        }
    }
    async function inHalves(rows) {
        const middle = rows.length >> 1;
        const halves = [rows.slice(0, middle), rows.slice(middle)].filter(({ length }) => length > 0);
        const written = [];
        for (const half of halves)
            written.push(...(await inParts(half)));
        return written;
    }
    /** Before a table that has taken none yet is asked for each row by itself: some of them, from the first to the last. */
    async function tryOut(rows, error) {
        const tried = new Map();
        if (hasTaken || rows.length < 2 * mostTrials)
            return tried;
        for (let trial = 0; trial < mostTrials; trial++) {
            const row = rows[Math.floor((trial * (rows.length - 1)) / (mostTrials - 1))];
            if (row === undefined)
                continue;
            const [written] = await inParts([row]);
            if (written)
                tried.set(row.id, written);
            const isSame = written?.outcome === "failed" && written.code === error.code;
            if (!isSame)
                return tried;
        }
        throw refusesAll(error, tried.size);
    }
    return async (rows, hasSome = false) => {
        hasTaken ||= hasSome;
        const written = [];
        const sorted = inOrder(rows.filter(isWritable));
        for (let from = 0; from < sorted.length; from += mostRows) {
            written.push(...(await inParts(sorted.slice(from, from + mostRows))));
        }
        return [...written, ...rows.filter((row) => !isWritable(row)).map(unwritable)];
    };
}
/** What the driver would silently write as another character. */
function isWritable({ values }) {
    return values.every((value) => value === null || value.isWellFormed());
}
function unwritable({ id }) {
    return { id, outcome: "failed", code: "22021", what: "half of a character that is made of two (a lone surrogate)" };
}

;// CONCATENATED MODULE: ./.build/src/database/users-table.js







/** Rows of one fetch while the whole table is read. */
const fetchRows = 4_000;
/** Throws `UnfitTable` where the table is not as the mapping says, before anything is written. */
async function openUsersTable({ url, mapping, use, clock }) {
    const database = connectDatabase(url, clock);
    try {
        const schema = mapping.schema ?? schemaIn(url);
        const description = await describe(database, { ...mapping, schema }, use).catch((error) => {
            throw asOutside(error);
        });
        return usersTable(database, description);
    }
    catch (error) {
        await database.close();
        throw error;
    }
}
function asOutside(error) {
    return error instanceof Error && error.name === "UnfitTable" ? error : databaseFailure(error);
}
function usersTable(database, description) {
    const { table, columns, idAt, flag, allColumns, facts } = description;
    const id = quoted(columns[idAt]?.name ?? "");
    const values = columns.map(({ readAs }) => readAs).join(", ");
    async function* read(select) {
        try {
            yield* database.read(select, fetchRows);
        }
        catch (error) {
            throw databaseFailure(error);
        }
    }
    const rowFrom = (row) => ({ id: row[idAt] ?? "", values: row });
    async function query(sql, parameters) {
        return database.query(sql, parameters).catch((error) => {
            throw databaseFailure(error);
        });
    }
    /** A set of which the database refuses one is halved until that one is alone. */
    async function change(statement, ids) {
        try {
            const rows = await database.query(`${statement} RETURNING ${id}::text`, [ids]);
            return { ids: rows.flatMap(([changed]) => (changed == null ? [] : [changed])), refused: [] };
        }
        catch (error) {
            if (!isAboutRow(error))
                throw databaseFailure(error);
            const [only, ...others] = ids;
            if (only === undefined || others.length === 0)
                return { ids: [], refused: only ? [keptBy(error, only)] : [] };
            const middle = ids.length >> 1;
            const first = await change(statement, ids.slice(0, middle));
            const second = await change(statement, ids.slice(middle));
            return { ids: [...first.ids, ...second.ids], refused: [...first.refused, ...second.refused] };
        }
    }
    function marking() {
        if (flag === undefined)
            throw new Error("No column marks users who are gone.");
        const column = quoted(flag.name);
        const unset = flag.set === "true" ? `${column} IS NOT TRUE` : `${column} IS NULL`;
        return { set: `${column} = ${flag.set}`, unset };
    }
    return {
        facts,
        async rowsOf(ids) {
            if (ids.length === 0)
                return [];
            const rows = await query(`SELECT ${values} FROM ${table} WHERE ${id} = ANY($1)`, [ids]);
            return rows.map(rowFrom);
        },
        write: createWrite(database, description),
        exchange: createExchange(database, description),
        async *everyRow() {
            for await (const rows of read(`SELECT ${values} FROM ${table} WHERE ${id} <> ''`))
                yield rows.map(rowFrom);
        },
        async someIds(count) {
            const half = Math.ceil(count / 2);
            const end = (order) => `(SELECT ${id} FROM ${table} WHERE starts_with(${id}::text, 'user_') ORDER BY ${id} ${order} LIMIT $1)`;
            const rows = await query(`SELECT row_id::text FROM (${end("ASC")} UNION ${end("DESC")}) AS ends(row_id)`, [half]);
            return rows.flatMap(([some]) => (some == null ? [] : [some]));
        },
        remove: (ids) => change(`DELETE FROM ${table} WHERE ${id} = ANY($1)`, ids),
        async unflagged(ids) {
            const rows = await query(`SELECT ${id}::text FROM ${table} WHERE ${id} = ANY($1) AND ${marking().unset}`, [ids]);
            return rows.flatMap(([unmarked]) => (unmarked == null ? [] : [unmarked]));
        },
        async flag(ids) {
            const { set, unset } = marking();
            return change(`UPDATE ${table} SET ${set} WHERE ${id} = ANY($1) AND ${unset}`, ids);
        },
        async *copyOut() {
            yield { bytes: csv([allColumns]), rows: 0 };
            const everything = allColumns.map((name) => `${quoted(name)}::text`).join(", ");
            for await (const rows of read(`SELECT ${everything} FROM ${table}`))
                yield { bytes: csv(rows), rows: rows.length };
        },
        close: () => database.close(),
    };
}
function keptBy(error, id) {
    return { id, code: error.code ?? "", what: whyKept(error) };
}
/** As `COPY … (FORMAT csv, HEADER)` reads it: https://www.postgresql.org/docs/current/sql-copy.html */
function csv(rows) {
    const lines = rows.map((row) => row.map((value) => (value === null ? "" : `"${value.replaceAll('"', '""')}"`)).join(","));
    return Buffer.from(`${lines.join("\n")}\n`);
}


/***/ }),

/***/ 706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   n6: () => (/* binding */ readMappingFile),
/* harmony export */   o3: () => (/* binding */ usersSide)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8197);
/* harmony import */ var _database_users_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7948);
/* harmony import */ var _resync_mapping_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2544);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9317);
/** The application's users table as the incident's commands get at it: its address, and the mapping that stands in this repository. */





const mappingFile = ".github/users-table.yml";
async function usersSide(root, url) {
    if (url === "")
        return { refused: "no-users-table" };
    let mapping;
    try {
        mapping = (0,_resync_mapping_js__WEBPACK_IMPORTED_MODULE_3__/* .readMapping */ .vh)(await readMappingFile(root));
    }
    catch (error) {
        if (error instanceof _resync_mapping_js__WEBPACK_IMPORTED_MODULE_3__/* .BadMapping */ .ih)
            return { refused: "bad-mapping", problem: error.message };
        throw error;
    }
    return {
        mapping,
        open: (use) => (0,_database_users_table_js__WEBPACK_IMPORTED_MODULE_2__/* .openUsersTable */ .L)({ url, mapping, use, clock: _clock_js__WEBPACK_IMPORTED_MODULE_1__/* .machineClock */ .w }),
        folder: (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readTemporaryFolder */ .oh)(),
    };
}
/** Without the file the table is the one that most have. */
async function readMappingFile(root) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(new URL(mappingFile, root), "utf8");
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT")
            return "";
        throw error;
    }
}
/** The URL is masked as a whole; the password may be in an error by itself, decoded or not. */
function secretsIn(url) {
    const password = URL.parse(url)?.password ?? "";
    try {
        return [url, password, decodeURIComponent(password)];
    }
    catch {
        return [url, password];
    }
}


/***/ }),

/***/ 8337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MF: () => (/* binding */ badMappingFile),
/* harmony export */   O5: () => (/* binding */ nothingToCompareWith),
/* harmony export */   PI: () => (/* binding */ badGone),
/* harmony export */   Uu: () => (/* binding */ badSince),
/* harmony export */   bg: () => (/* binding */ badRecipient),
/* harmony export */   gN: () => (/* binding */ badShard),
/* harmony export */   k: () => (/* binding */ shardAndSince),
/* harmony export */   oX: () => (/* binding */ badGonePercent),
/* harmony export */   p2: () => (/* binding */ exportInPublic),
/* harmony export */   r4: () => (/* binding */ neededFor),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5622);
/** What is wrong with the inputs of the action `resync-users`. Nothing has been asked of anybody by then. */

const again = "Nothing was read or written; correct it and run again.";
function oneOf(input, given, known) {
    const what = given === "" ? "is empty" : `is ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(given)}`;
    return `The input ${input} ${what}; it must be ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(known.map((one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(one)), "or")}. ${again}`;
}
function neededFor(input, why) {
    return `The input ${input} is empty, and ${why} needs it. ${again}`;
}
/** A webhook can be told, not asked. */
const nothingToCompareWith = `The mode drift compares a table with Clerk, and the target webhook has none: an endpoint takes events and does not say what the application holds. Give \`database-url\` and the target \`database\`. ${again}`;
const badGone = `The input gone must be \`report\`, \`delete\` or \`flag:<column>\`. ${again}`;
const badShard = `The input shard must be two numbers like \`2/4\`: the second of four parts. ${again}`;
const badGonePercent = `The input max-gone-percent must be a number from 0 to 100. ${again}`;
const badSince = `The input since must be a time that has passed, in UTC: \`2026-03-01T09:40:00Z\`, \`2026-03-01 09:40\`, \`2026-03-01\` or \`09:40\`. ${again}`;
const shardAndSince = `The inputs shard and since are both given; a part is one of everybody. ${again}`;
function badMappingFile(path, problem) {
    return `The file ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path)} of the input mapping ${problem} ${again}`;
}
const badRecipient = `The input export-recipient is no public key of age; it begins with \`age1\`, and \`age-keygen\` makes one. ${again}`;
const exportInPublic = `This repository is public, and whoever is signed in to GitHub could download what its runs keep, so the table is not exported without encryption. Give the input export-recipient a public key of age. ${again}`;


/***/ })

};
