import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ expectedCache)
});

// UNUSED EXPORTS: githubCache

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
;// CONCATENATED MODULE: ./build/adapters/cache-log.js
/**
 * What @actions/cache says only to the log: why it restored or saved nothing, and how large the archive is.
 * The texts are those of version 6.3.0, lib/cache.js; an unknown one still ends as a fault with its own words.
 */
/**
 * Runs a call of the library and returns its result with what it said. Its warnings and errors become plain lines:
 * a run may show ten of each, and the report of the action that asked says it once.
 */
async function overhear(call) {
    const lines = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (chunk, ...rest) => {
        if (typeof chunk !== 'string')
            return write(chunk, ...rest);
        lines.push(...chunk.split(/\r?\n/));
        return write(chunk.replace(/^::(?:warning|error)[^:]*::/gm, ''), ...rest);
    };
    try {
        return { result: await call(), heard: interpret(lines) };
    }
    finally {
        process.stdout.write = write;
    }
}
/** Reads what the library wrote, workflow commands included. */
function interpret(lines) {
    const find = (pattern) => firstGroup(lines, pattern);
    const reservation = find(/^::debug::Failed to reserve cache: (?:Error: )?(.*)/);
    const fault = find(/^(?:::(?:warning|error)::)?Failed to (?:save|restore): (.*)/);
    const warning = find(/^::(?:warning|error)::(.*)/);
    const forbidden = find(/^Cache (?:save|restore) skipped: (.*)/) ?? find(/(cache (?:read|write) denied:.*)/);
    const bytes = find(/^Cache Size: .*\((\d+) B\)/) ?? find(/^::debug::File Size: (\d+)/);
    const why = reservation ?? fault ?? warning;
    return {
        ...(why === undefined ? {} : { fault: why }),
        ...(forbidden === undefined ? {} : { forbidden }),
        isTaken: isTaken(`${reservation ?? ''} ${fault ?? ''}`),
        isDamaged: isUnpacking(fault),
        ...(bytes === undefined ? {} : { archiveBytes: Number(bytes) }),
    };
}
// Version 2 answers a taken key by 409, version 1 by this sentence; both services use it for nothing else.
function isTaken(text) {
    return /\(409\)|already exists/i.test(text);
}
// Of a restore, only tar and the program that decompresses are processes (lib/internal/tar.js, `execCommands`).
function isUnpacking(fault = '') {
    return /^\S+ failed with error: The process '/.test(fault);
}
function firstGroup(lines, pattern) {
    for (const line of lines) {
        const group = pattern.exec(line)?.[1];
        if (group !== undefined)
            return decode(group);
    }
    return undefined;
}
// Workflow commands escape these in their text (@actions/core, command.ts).
function decode(text) {
    const plain = text.replace(/%0A/g, '\n').replace(/%0D/g, '\r').replace(/%25/g, '%');
    // It becomes part of a sentence of ours.
    return plain.trim().replace(/\.$/, '');
}

// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/first-programs.js


// Milliseconds. Those that are asked side by side start within a few of each other; where none is asked, nothing waits long.
const othersStarted = 10;
const noneStarted = 50;
/**
 * Resolves once the first programs run. Loading a client of the network holds this process for up to a tenth of a second;
 * by then it should only be waiting for answers.
 */
async function firstPrograms() {
    const programs = (0,external_node_diagnostics_channel_.channel)('child_process');
    const { promise: first, resolve } = Promise.withResolvers();
    programs.subscribe(resolve);
    await Promise.race([first, (0,promises_.setTimeout)(noneStarted)]);
    programs.unsubscribe(resolve);
    await (0,promises_.setTimeout)(othersStarted);
}

;// CONCATENATED MODULE: ./build/adapters/cache.js



/**
 * GitHub's cache service by @actions/cache, which is loaded only when it is first used.
 * The library reports most faults as log lines and a missing result; what it logs tells them apart.
 */
const githubCache = { restore, save, has };
/**
 * The same for an action that asks the cache in every run: its library is loaded while the first programs run, and the
 * first question waits until they do.
 */
function expectedCache() {
    const started = firstPrograms();
    void started.then(async () => __nccwpck_require__.e(/* import() */ 509).then(__nccwpck_require__.bind(__nccwpck_require__, 8509))).catch(() => undefined);
    return {
        ...githubCache,
        restore: async (...question) => {
            await started;
            return restore(...question);
        },
    };
}
async function restore(paths, key, prefixes) {
    const { isFeatureAvailable, restoreCache } = await __nccwpck_require__.e(/* import() */ 509).then(__nccwpck_require__.bind(__nccwpck_require__, 8509));
    if (!isFeatureAvailable())
        return unavailable;
    try {
        const { result, heard } = await overhear(async () => restoreCache([...paths], key, [...prefixes], patience));
        if (result === undefined)
            return whyNothing(heard);
        return { status: result === key ? 'hit' : 'partial', key: result, ...sizeOf(heard) };
    }
    catch (error) {
        return { status: 'failed', why: (0,errors/* messageOf */.bD)(error) };
    }
}
async function save(paths, key) {
    const { isFeatureAvailable, saveCache } = await __nccwpck_require__.e(/* import() */ 509).then(__nccwpck_require__.bind(__nccwpck_require__, 8509));
    if (!isFeatureAvailable())
        return unavailable;
    try {
        const { result, heard } = await overhear(async () => saveCache([...paths], key));
        return result === -1 ? whyNotSaved(heard) : { status: 'saved', ...sizeOf(heard) };
    }
    catch (error) {
        return { status: 'failed', why: (0,errors/* messageOf */.bD)(error) };
    }
}
async function has(paths, key) {
    const { isFeatureAvailable, restoreCache } = await __nccwpck_require__.e(/* import() */ 509).then(__nccwpck_require__.bind(__nccwpck_require__, 8509));
    if (!isFeatureAvailable())
        return false;
    try {
        const { result } = await overhear(async () => restoreCache([...paths], key, [], { lookupOnly: true }));
        return result === key;
    }
    catch {
        return false;
    }
}
// A download that stands still (actions/cache#1234, #720) would hold the job for the library's ten minutes for each 128
// MiB; installing is faster long before. SEGMENT_DOWNLOAD_TIMEOUT_MINS, which the library reads itself, goes before.
const patience = { segmentTimeoutInMs: 180_000 };
const unavailable = {
    status: 'unavailable',
    why: 'this runner offers no cache service',
};
function whyNothing({ fault, forbidden, isDamaged }) {
    if (forbidden !== undefined)
        return { status: 'unavailable', why: forbidden };
    if (fault === undefined)
        return { status: 'miss' };
    return { status: 'failed', why: fault, ...(isDamaged ? { isDamaged } : {}) };
}
// The library answers -1 when another job has reserved the key, when it may not write, and when it failed softly.
function whyNotSaved({ fault, forbidden, isTaken }) {
    if (forbidden !== undefined)
        return { status: 'unavailable', why: forbidden };
    if (isTaken || fault === undefined)
        return { status: 'exists' };
    return { status: 'failed', why: fault };
}
function sizeOf({ archiveBytes }) {
    return archiveBytes === undefined ? {} : { archiveBytes };
}


/***/ }),

/***/ 6140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ phase),
  n: () => (/* binding */ start_start)
});

// NAMESPACE OBJECT: ./build/node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: () => (arch),
  getDetails: () => (getDetails),
  isLinux: () => (isLinux),
  isMacOS: () => (isMacOS),
  isWindows: () => (isWindows),
  platform: () => (platform)
});

// NAMESPACE OBJECT: ./build/node_modules/@actions/core/lib/core.js
var core_namespaceObject = {};
__nccwpck_require__.r(core_namespaceObject);
__nccwpck_require__.d(core_namespaceObject, {
  ExitCode: () => (ExitCode),
  addPath: () => (addPath),
  debug: () => (debug),
  endGroup: () => (endGroup),
  error: () => (error),
  exportVariable: () => (exportVariable),
  getBooleanInput: () => (getBooleanInput),
  getIDToken: () => (getIDToken),
  getInput: () => (getInput),
  getMultilineInput: () => (getMultilineInput),
  getState: () => (getState),
  group: () => (group),
  info: () => (info),
  isDebug: () => (isDebug),
  markdownSummary: () => (markdownSummary),
  notice: () => (notice),
  platform: () => (platform_namespaceObject),
  saveState: () => (saveState),
  setCommandEcho: () => (setCommandEcho),
  setFailed: () => (setFailed),
  setOutput: () => (setOutput),
  setSecret: () => (setSecret),
  startGroup: () => (startGroup),
  summary: () => (summary),
  toPlatformPath: () => (toPlatformPath),
  toPosixPath: () => (toPosixPath),
  toWin32Path: () => (toWin32Path),
  warning: () => (warning)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/core/duration.js
var duration = __nccwpck_require__(1420);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./build/core/secret.js

const redacted = '[REDACTED]';
/** A value that must not be shown: however it is printed, it reads `[REDACTED]`. */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    /** Returns the value itself, for stdin or a private file; never for argv. */
    reveal() {
        return this.#value;
    }
    get isEmpty() {
        return this.#value === '';
    }
    toString() {
        return redacted;
    }
    toJSON() {
        return redacted;
    }
    [external_node_util_.inspect.custom]() {
        return redacted;
    }
}

;// CONCATENATED MODULE: ./build/core/inputs.js



/**
 * Turns raw inputs into values. A refused input is noted and reads as a harmless value of its type, so that all
 * bad inputs are found before `finish` throws them together. Read every input unconditionally, then compare.
 */
class InputReader {
    #raw;
    #mask;
    #specs = [];
    #refusals = [];
    constructor(raw, mask = () => undefined) {
        this.#raw = raw;
        this.#mask = mask;
    }
    /** What has been asked for so far. */
    get specs() {
        return this.#specs;
    }
    /** True while nothing has been refused: only then do cross-field rules make sense. */
    get isClean() {
        return this.#refusals.length === 0;
    }
    text(name, options = {}) {
        return this.#read(name, options);
    }
    /** A text that must match; `shape` says in words what is expected. */
    matching(name, pattern, shape, options = {}) {
        const raw = this.#read(name, options);
        if (raw !== '' && !pattern.test(raw))
            this.refuse(name, `${shown(raw)} is not ${shape}.`);
        return raw;
    }
    /** `true` or `false` as YAML 1.2 core schema writes them (what `core.getBooleanInput` takes). */
    flag(name, options = {}) {
        const raw = this.#read(name, options);
        if (/^(true|True|TRUE)$/.test(raw))
            return true;
        if (raw !== '' && !/^(false|False|FALSE)$/.test(raw))
            this.#illegal(name, raw, ['true', 'false']);
        return false;
    }
    /** One of the legal values; without a value and a default, the first of them. */
    choice(name, legal, options = {}) {
        const raw = this.#read(name, options);
        const found = legal.find((value) => value === raw);
        if (found === undefined && raw !== '')
            this.#illegal(name, raw, legal);
        return found ?? legal[0];
    }
    integer(name, bounds, options = {}) {
        const raw = this.#read(name, options);
        if (raw === '')
            return bounds.min ?? 0;
        const value = /^-?\d+$/.test(raw) ? Number(raw) : Number.NaN;
        if (!Number.isSafeInteger(value) || !within(value, bounds)) {
            this.refuse(name, `${shown(raw)} is not a whole number${boundsText(bounds, String)}.`);
            return bounds.min ?? 0;
        }
        return value;
    }
    /** Milliseconds from `500ms`, `30s`, `5m`, `1h`, `1m30s`. */
    duration(name, bounds, options = {}) {
        const raw = this.#read(name, options);
        if (raw === '')
            return bounds.min ?? 0;
        const value = (0,duration/* parseDuration */.E9)(raw);
        if (value === undefined || !within(value, bounds)) {
            const range = boundsText(bounds, (milliseconds) => `${milliseconds / 1000}s`);
            this.refuse(name, `${shown(raw)} is not a duration${range}.`, 'Write it as 30s, 5m or 1h.');
            return bounds.min ?? 0;
        }
        return value;
    }
    /** Lines that are not blank and do not start with `#`, trimmed. */
    lines(name, options = {}) {
        return meaningfulLines(this.#read(name, options));
    }
    /** Values separated by commas or line ends, trimmed. */
    list(name, options = {}) {
        return this.lines(name, options).flatMap((line) => line.split(',').flatMap((value) => (value.trim() === '' ? [] : [value.trim()])));
    }
    /** `NAME=value` lines; a name given twice or a line without `=` is refused. */
    pairs(name, options = {}) {
        const found = new Map();
        for (const line of this.lines(name, options)) {
            const split = line.indexOf('=');
            const key = line.slice(0, Math.max(split, 0)).trim();
            if (key === '')
                this.refuse(name, `${shown(line)} is not NAME=value.`);
            else if (found.has(key))
                this.refuse(name, `${shown(key)} is given twice.`);
            else
                found.set(key, line.slice(split + 1).trim());
        }
        return found;
    }
    /** The same of which every value is masked from here on; what is too short would hide half of the log with it. */
    secretPairs(name) {
        const found = this.pairs(name);
        for (const value of found.values())
            if (value.length >= 4)
                this.#mask(value);
        return found;
    }
    /** A value that is masked from here on. */
    secret(name, options = {}) {
        const raw = this.#read(name, options);
        if (raw !== '')
            this.#mask(raw);
        return new Secret(raw);
    }
    /** Notes that an input cannot be used. */
    refuse(name, why, fix) {
        this.#refusals.push(fix === undefined ? { input: name, why } : { input: name, why, fix });
    }
    /** Throws everything that was refused, together. */
    finish() {
        if (!this.isClean)
            throw new errors/* InvalidInputs */.hS(this.#refusals);
    }
    #read(name, { required = false, default: fallback = '' }) {
        this.#specs.push({ name, required, default: fallback });
        const raw = this.#raw(name).trim();
        if (raw !== '')
            return raw;
        if (required)
            this.refuse(name, 'is required and was not given.');
        return fallback;
    }
    #illegal(name, raw, legal) {
        this.refuse(name, `${shown(raw)} is not one of ${legal.join(', ')}.`);
    }
}
/** Returns the lines of a text that are not blank and not comments, trimmed. */
function meaningfulLines(text) {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
function shown(raw) {
    const short = raw.length > 80 ? `${raw.slice(0, 77)}…` : raw;
    return `'${short.replaceAll('\n', '⏎')}'`;
}
function within(value, { min = -Infinity, max = Infinity }) {
    return value >= min && value <= max;
}
function boundsText({ min, max }, write) {
    if (min !== undefined && max !== undefined)
        return ` from ${write(min)} to ${write(max)}`;
    if (min !== undefined)
        return ` of at least ${write(min)}`;
    return max === undefined ? '' : ` of at most ${write(max)}`;
}

// EXTERNAL MODULE: ./build/core/markdown.js
var markdown = __nccwpck_require__(3937);
;// CONCATENATED MODULE: ./build/core/action.js



/** Runs one phase of an action to its end: the only catch, and the only caller of `report`. Returns whether it succeeded. */
async function runAction(action, ports, phase = 'main') {
    try {
        const report = await perform(action, ports, phase);
        await publish(report, ports, phase);
        if (report.failure === undefined)
            return true;
        return refuse(report.failure, ports, phase);
    }
    catch (error) {
        setOutputs(action.outputs, ports, phase);
        return refuse(ports.signal.aborted ? asCancelled(error) : error, ports, phase);
    }
}
async function perform(action, ports, phase) {
    const inputs = readInputs(action, ports, phase);
    const cancelled = watchCancel(() => action.onCancel?.(inputs, ports), ports);
    try {
        const world = await action.probe(inputs, ports);
        const plan = action.plan(inputs, world);
        if (action.preview?.wanted(inputs) === true)
            return action.preview.report(plan);
        return action.report(await action.execute(plan, ports));
    }
    finally {
        await cancelled();
    }
}
function readInputs(action, ports, phase) {
    const { runner } = ports;
    const raw = (name) => phase === 'main' ? runner.input(name) : runner.savedState(name);
    const read = new InputReader(raw, (value) => {
        runner.mask(value);
    });
    const inputs = action.inputs(read, ports);
    read.finish();
    return inputs;
}
// Returns a function that waits for the cancel handler, if it was started, and stops listening.
function watchCancel(onCancel, { signal, runner }) {
    let handled = Promise.resolve();
    const start = () => {
        handled = (onCancel() ?? Promise.resolve()).catch((error) => {
            runner.annotate({
                level: 'warning',
                message: `Cleaning up after the cancel failed: ${(0,errors/* messageOf */.bD)(error)}`,
            });
        });
    };
    signal.addEventListener('abort', start, { once: true });
    return async () => {
        signal.removeEventListener('abort', start);
        await handled;
    };
}
async function publish(report, ports, phase) {
    const { runner } = ports;
    setOutputs(report.outputs, ports, phase);
    for (const [name, value] of Object.entries(report.state ?? {}))
        runner.saveState(name, value);
    for (const line of report.log ?? [])
        runner.info(line);
    for (const annotation of report.annotations ?? [])
        runner.annotate(annotation);
    if (report.notice !== '')
        runner.annotate({ level: 'notice', message: report.notice });
    if (report.summary !== '')
        await runner.writeSummary((0,markdown/* fitSummary */.mW)(report.summary));
}
// A post phase has no outputs: the job has already read them.
function setOutputs(outputs, { runner }, phase) {
    if (phase === 'post')
        return;
    for (const [name, value] of Object.entries(outputs))
        runner.setOutput(name, value);
}
function refuse(error, { runner }, phase) {
    const message = explain(error);
    if (phase === 'main')
        runner.fail(message);
    else
        runner.annotate({ level: 'warning', message });
    return false;
}
function explain(error) {
    if (error instanceof errors/* UserError */.yo || error instanceof errors/* ActionError */.lZ)
        return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
function asCancelled(error) {
    return error instanceof errors/* ActionError */.lZ ? error : new errors/* CancelledError */.cc();
}

;// CONCATENATED MODULE: ./build/adapters/cancel.js
/** Aborted on the first SIGINT or SIGTERM: GitHub cancels with SIGINT, SIGTERM after 7.5 s, SIGKILL after 2.5 s more. */
function cancelSignal() {
    const controller = new AbortController();
    const abort = () => {
        controller.abort();
    };
    process.once('SIGINT', abort);
    // SIGTERM follows SIGINT within the grace period: it must not end the process while it cleans up.
    process.on('SIGTERM', abort);
    return controller.signal;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/clock.js


/** The machine's own clock. */
const systemClock = {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: async (milliseconds, signal) => {
        try {
            await (0,promises_.setTimeout)(milliseconds, undefined, { signal });
        }
        catch (error) {
            throw signal?.aborted === true ? new errors/* CancelledError */.cc() : error;
        }
    },
};

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __nccwpck_require__(7187);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/adapters/process-tree.js

// GitHub signals only the action's own process; what it started would go on, blind, after the job.
// Children are read from proc(5), which Linux runners have; elsewhere the runner's own tree kill has to do.
/**
 * Sends SIGTERM to every process that this one started, directly or not. Parents first: one that saw its child end
 * before its own signal came would take that for the child's result, and may end with 0.
 */
function terminateChildren() {
    for (const pid of descendants(process.pid)) {
        try {
            process.kill(pid, 'SIGTERM');
        }
        catch {
            // It has ended by itself.
        }
    }
}
function descendants(pid) {
    return childrenOf(pid).flatMap((child) => [child, ...descendants(child)]);
}
function childrenOf(pid) {
    try {
        const threads = (0,external_node_fs_.readdirSync)(`/proc/${pid}/task`);
        return threads.flatMap((thread) => (0,external_node_fs_.readFileSync)(`/proc/${pid}/task/${thread}/children`, 'utf8')
            .split(' ')
            .filter(Boolean)
            .map(Number));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/adapters/exec.js






const mebi = 1024 * 1024;
// The shell's exit code for a command that cannot be found (POSIX.1-2024, XCU 2.8.2).
const notFound = 127;
// @actions/exec tells neither that a program was ended by a signal (its exit code is null then) nor by which.
const endedBySignal = 128;
/** Runs programs on this machine by @actions/exec; aborting the signal ends what is running, with its children. */
function localExec(environment, signal) {
    return {
        run: async (command, options = {}) => {
            const started = performance.now();
            const stdout = new Collector(options.keep ?? mebi, options.onStdoutLine);
            const stderr = new Collector(options.keep ?? mebi, options.onStderrLine);
            signal.addEventListener('abort', terminateChildren, { once: true });
            const timer = options.timeout === undefined ? undefined : setTimeout(terminateChildren, options.timeout);
            const exitCode = await start(command, { environment, options, stdout, stderr });
            clearTimeout(timer);
            signal.removeEventListener('abort', terminateChildren);
            return {
                command,
                exitCode,
                stdout: stdout.finish(),
                stderr: stderr.finish(),
                duration: performance.now() - started,
            };
        },
    };
}
async function start({ file, args, cwd, env, stdin }, run) {
    if (stdin !== undefined)
        forgiveUnreadInput();
    try {
        const exitCode = await (0,exec/* exec */.m)(quoteForExec(file), [...args], {
            ...(cwd === undefined ? {} : { cwd }),
            ...(stdin === undefined ? {} : { input: Buffer.from(reveal(stdin)) }),
            env: { ...run.environment, ...revealAll(env ?? {}) },
            silent: run.options.output !== 'live',
            outStream: run.options.output === 'live' ? process.stdout : nowhere(),
            ignoreReturnCode: true,
            listeners: {
                stdout: (chunk) => {
                    run.stdout.add(chunk);
                },
                stderr: (chunk) => {
                    run.stderr.add(chunk);
                },
            },
        });
        return typeof exitCode === 'number' ? exitCode : endedBySignal;
    }
    catch (error) {
        run.stderr.add(Buffer.from(error instanceof Error ? error.message : String(error)));
        return notFound;
    }
}
// @actions/exec writes a program's input without listening for errors: a program that ends before it has read all of
// it would end the action with EPIPE. Its exit code says what went wrong, and Node.js's own channel of new children
// (node:diagnostics_channel, "child_process") is the one way to reach its input.
function forgiveUnreadInput() {
    const children = (0,external_node_diagnostics_channel_.channel)('child_process');
    children.unsubscribe(forgiveOne);
    children.subscribe(forgiveOne);
}
function forgiveOne(message) {
    const { process: child } = message;
    child.once('spawn', () => child.stdin?.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    }));
}
// @actions/exec splits its first argument at spaces unless they are quoted.
function quoteForExec(file) {
    return `"${file}"`;
}
function reveal(value) {
    return value instanceof Secret ? value.reveal() : value;
}
function revealAll(env) {
    return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, reveal(value)]));
}
function nowhere() {
    return new external_node_stream_.Writable({
        write: (_chunk, _encoding, done) => {
            done();
        },
    });
}
/** Keeps the end of a stream and hands on its lines; bytes that are no UTF-8 become U+FFFD, characters are never split. */
class Collector {
    #decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    #keep;
    #onLine;
    #kept = '';
    #line = '';
    constructor(keep, onLine) {
        this.#keep = keep;
        this.#onLine = onLine;
    }
    add(chunk) {
        this.#take(this.#decoder.write(chunk));
    }
    finish() {
        this.#take(this.#decoder.end());
        if (this.#line !== '')
            this.#onLine?.(this.#line);
        return this.#kept.slice(-this.#keep);
    }
    #take(text) {
        this.#kept += text;
        if (this.#kept.length > this.#keep * 2)
            this.#kept = this.#kept.slice(-this.#keep);
        if (this.#onLine === undefined)
            return;
        const lines = (this.#line + text).split('\n');
        this.#line = lines.pop() ?? '';
        for (const line of lines)
            this.#onLine(line.replace(/\r$/, ''));
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:fs/promises"
const external_node_fs_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/adapters/files.js





// Milliseconds.
const longestTurn = 5;
/** The machine's own disk; `temporaryRoot` is where private temporary folders are made. */
function localFiles(temporaryRoot) {
    return {
        readText,
        writeText,
        exists: async (path) => (await statOf(path)) !== undefined,
        remove: async (path) => (0,external_node_fs_promises_namespaceObject.rm)(path, { recursive: true, force: true }),
        createFolder: async (path) => {
            await (0,external_node_fs_promises_namespaceObject.mkdir)(path, { recursive: true });
        },
        createTemporaryFolder: async (prefix) => (0,external_node_fs_promises_namespaceObject.mkdtemp)((0,external_node_path_.join)(temporaryRoot, prefix)),
        list: async (folder) => (await ifPresent((0,external_node_fs_promises_namespaceObject.readdir)(folder)))?.sort() ?? [],
        glob: findFiles,
        size: async (path) => (await weigh(path, '')).bytes,
        weigh,
        countLinks: async (path) => (await statOf(path))?.nlink ?? 0,
    };
}
async function readText(path, encoding = 'utf8') {
    return ifPresent((0,external_node_fs_promises_namespaceObject.readFile)(path, encoding));
}
async function writeText(path, text, { mode = 0o644 } = {}) {
    await (0,external_node_fs_promises_namespaceObject.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,external_node_fs_promises_namespaceObject.writeFile)(temporary, text, { mode, flush: true });
        await (0,external_node_fs_promises_namespaceObject.rename)(temporary, path);
    }
    catch (error) {
        await (0,external_node_fs_promises_namespaceObject.rm)(temporary, { force: true });
        throw error;
    }
}
async function findFiles(folder, patterns) {
    const found = new Set();
    for await (const entry of (0,external_node_fs_promises_namespaceObject.glob)([...patterns], { cwd: folder, withFileTypes: true })) {
        if (entry.isFile())
            found.add((0,external_node_path_.join)(entry.parentPath, entry.name).slice(folder.length + 1));
    }
    return [...found].sort();
}
async function weigh(path, name) {
    const stats = await statOf(path);
    if (stats === undefined)
        return { bytes: 0, apart: 0 };
    return stats.isDirectory() ? weighFolder(path, name) : { bytes: stats.size, apart: 0 };
}
// Without waiting for each answer: tens of thousands of promises take three times as long as the calls. What else the
// process does gets its turn every few milliseconds.
async function weighFolder(folder, name) {
    const folders = [{ folder, isApart: false }];
    let [bytes, apart] = [0, 0];
    let resumed = performance.now();
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
        const { folder: current, isApart } = next;
        for (const entry of readIfThere(() => (0,external_node_fs_.readdirSync)(current, { withFileTypes: true })) ?? []) {
            const path = (0,external_node_path_.join)(current, entry.name);
            if (entry.isDirectory()) {
                folders.push({ folder: path, isApart: isApart || entry.name === name });
                continue;
            }
            const size = readIfThere(() => (0,external_node_fs_.lstatSync)(path).size) ?? 0;
            bytes += size;
            apart += isApart ? size : 0;
        }
        if (performance.now() - resumed < longestTurn)
            continue;
        await (0,promises_.setImmediate)();
        resumed = performance.now();
    }
    return { bytes, apart };
}
// Another process may remove it meanwhile.
function readIfThere(read) {
    try {
        return read();
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
async function statOf(path) {
    return ifPresent((0,external_node_fs_promises_namespaceObject.lstat)(path));
}
async function ifPresent(reading) {
    try {
        return await reading;
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
function isMissing(error) {
    const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : '';
    return code === 'ENOENT' || code === 'ENOTDIR';
}

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/oidc-utils.js
class OidcClient {
  static async getIDToken() { throw new Error('Bundled without OIDC, see scripts/bundle.ts.'); }
}

;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = _summary;
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, external_path_.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec/* getExecOutput */.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec/* getExecOutput */.H('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec/* getExecOutput */.H('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec/* getExecOutput */.H('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ./build/core/run-context.js
var run_context = __nccwpck_require__(5021);
;// CONCATENATED MODULE: ./build/adapters/runner.js




/** Returns the runner this process was started by; reads its environment and event payload once. */
function connectRunner(env = process.env) {
    const context = (0,run_context/* parseRunContext */.WO)(env, readEvent(env['GITHUB_EVENT_PATH']));
    return {
        context,
        environment: Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
        input: (name) => getInput(name),
        savedState: (name) => getState(name),
        saveState: saveState,
        mask: maskLines,
        setOutput: setOutput,
        addPath: addPath,
        exportVariable: exportVariable,
        info: info,
        debug: debug,
        annotate,
        group: group,
        openGroup: startGroup,
        closeGroup: endGroup,
        writeSummary: async (markdown) => appendSummary(env['GITHUB_STEP_SUMMARY'], markdown),
        fail: setFailed,
    };
}
// The runner masks whole lines only, so a key of several lines needs each of them registered.
function maskLines(value) {
    for (const line of new Set([value, ...value.split(/\r?\n/)])) {
        if (line.trim() !== '')
            setSecret(line);
    }
}
function annotate({ level, message, ...position }) {
    core_namespaceObject[level](message, position);
}
// `core.summary` buffers HTML of its own; our summaries are Markdown already.
async function appendSummary(file, markdown) {
    if (file === undefined || file === '')
        info(markdown);
    else
        await (0,external_node_fs_promises_namespaceObject.appendFile)(file, `${markdown}\n`);
}
function readEvent(path) {
    if (path === undefined || path === '')
        return {};
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return typeof event === 'object' && event !== null ? { ...event } : {};
    }
    catch (error) {
        debug(`The event payload at ${path} could not be read: ${String(error)}`);
        return {};
    }
}

;// CONCATENATED MODULE: ./build/adapters/start.js







// Set by the main phase, so that the same bundle knows when it is started again as `post`.
const phaseState = 'copilotos-phase';
/** Closes over the types of an action's rooms, so that `start` can take any. */
function phase(action) {
    return async (ports, current) => runAction(action, ports, current);
}
/** Starts the phase that the runner asked for with the real ports and ends the process with its result. */
async function start_start(extend, main, post) {
    const ports = connectPorts();
    const isPost = ports.runner.savedState(phaseState) === 'post';
    if (post !== undefined)
        ports.runner.saveState(phaseState, 'post');
    const run = isPost && post !== undefined ? post : main;
    const succeeded = await run(extend(ports), isPost ? 'post' : 'main');
    // Clients that keep connections open (HTTP agents, SSH) would hold the process for minutes.
    process.exit(succeeded || isPost ? 0 : 1);
}
function connectPorts() {
    const signal = cancelSignal();
    const runner = connectRunner();
    const temporary = runner.context.temporary === '' ? (0,external_node_os_.tmpdir)() : runner.context.temporary;
    return {
        runner,
        exec: localExec(runner.environment, signal),
        files: localFiles(temporary),
        clock: systemClock,
        signal,
    };
}


/***/ }),

/***/ 210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ restoreNewest),
/* harmony export */   hJ: () => (/* binding */ mendedKey),
/* harmony export */   nS: () => (/* binding */ longestGeneration),
/* harmony export */   sR: () => (/* binding */ isDamaged)
/* harmony export */ });
/** Characters that what follows a key may take. */
const longestGeneration = 16;
const day = 24 * 3_600_000;
/** Returns the key of what takes a damaged entry's place; one a day, so that what is never found right does not pile up. */
function mendedKey(key, now) {
    return `${key}-mended-${Math.floor(now / day)}`;
}
/** Restores the newest generation of a key. */
async function restoreNewest(cache, { paths, key, prefixes = [] }) {
    // No entry has the first key: the service would take an exact one for better than a newer one.
    const found = await cache.restore(paths, `${key}-newest`, [key, ...prefixes]);
    return 'key' in found && isGeneration(found.key, key) ? { ...found, status: 'hit' } : found;
}
/** Says whether what was found is no good; a service that failed says nothing of what it keeps. */
function isDamaged(lookup) {
    return 'isDamaged' in lookup && lookup.isDamaged === true;
}
function isGeneration(found, key) {
    return found === key || (found.startsWith(key) && /^-mended-\d+$/.test(found.slice(key.length)));
}


/***/ }),

/***/ 3238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   k$: () => (/* binding */ cacheKey),
/* harmony export */   zf: () => (/* binding */ digestParts)
/* harmony export */ });
/* unused harmony export longestCacheKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _cache_generations_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(210);


/** Longest key GitHub's cache service takes (actions/toolkit, packages/cache, `checkKey`). */
const longestCacheKey = 512;
/**
 * Returns `<prefix>-<readable…>-<digest>`: the digest covers every part by name, so order does not matter and
 * no two sets of parts share a key by running into each other; the readable parts are for people and for prefix search.
 */
function cacheKey(prefix, readable, parts) {
    const head = [prefix, ...readable].map(plain).join('-');
    return `${head.slice(0, longestCacheKey - _cache_generations_js__WEBPACK_IMPORTED_MODULE_1__/* .longestGeneration */ .nS - 65)}-${digestParts(parts)}`;
}
/** Returns the SHA-256, in hex, of the parts whatever order they are given in. */
function digestParts(parts) {
    const entries = Object.entries(parts).sort(([left], [right]) => (left < right ? -1 : 1));
    return digest(JSON.stringify(entries));
}
/** Returns the SHA-256 of a text, in hex. */
function digest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
// The service refuses commas; slashes and spaces make keys hard to read and to type.
function plain(part) {
    return part.replace(/[^\w.@+]+/g, '_');
}


/***/ }),

/***/ 3103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   Vy: () => (/* binding */ display)
/* harmony export */ });
/* unused harmony export quote */
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9955);

/** Builds a command from its program and arguments. */
function command(file, ...args) {
    return { file, args };
}
/** Returns the command as one line that can be pasted into a POSIX shell and does the same; passwords in URLs are left out. */
function display({ file, args, cwd }) {
    const line = (0,_url_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .r)([file, ...args].map(quote).join(' '));
    return cwd === undefined ? line : `(cd ${quote(cwd)} && ${line})`;
}
/**
 * Quotes one word for a POSIX shell. Single quotes keep every character but themselves
 * (POSIX.1-2024, XCU 2.2.2); control characters are written as `$'…'` so that one line stays one line.
 */
function quote(word) {
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
    if (/[\u0000-\u001f\u007f]/.test(word))
        return ansiQuote(word);
    return `'${word.replaceAll("'", `'\\''`)}'`;
}
function ansiQuote(word) {
    // eslint-disable-next-line no-control-regex -- escaping control characters is the purpose
    const escaped = word.replace(/[\\'\u0000-\u001f\u007f]/g, (character) => character === '\\' || character === "'"
        ? `\\${character}`
        : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
    return `$'${escaped}'`;
}


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Durations are milliseconds everywhere; these are their written forms. */
const unitMilliseconds = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** Returns the milliseconds of `500ms`, `30s`, `5m`, `1h` or `1m30s`; undefined when it is none of these. */
function parseDuration(raw) {
    if (!/^(\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(raw))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of raw.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) {
        total += Number(amount) * unitMilliseconds[unit];
    }
    return Math.round(total);
}
/** Returns a duration as a person reads it: `85 ms`, `3.2 s`, `2 min 05 s`, `1 h 02 min`. */
function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${pad(seconds % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min`;
}
/** Returns a byte count as a person reads it, in powers of 1024: `312 B`, `1.4 MiB`. */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1023.95 && unit < units.length - 1) {
        value /= 1024;
        unit += 1;
    }
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
function pad(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   hS: () => (/* binding */ InvalidInputs),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export TransientError */
/** The anatomy of every error: what failed, why, and what to do, then the command and its stderr. */
/** A failure that is explained; anything else that is thrown is a defect of ours and keeps its stack. */
class ActionError extends Error {
    parts;
    constructor(parts) {
        super(composeMessage(parts), { cause: parts.cause });
        this.name = new.target.name;
        this.parts = parts;
    }
}
/** A mistake in how the action is used or set up; shown without a stack. */
class UserError extends ActionError {
}
/** A failure that may pass by itself; `wait` is how long the other side asks to be left alone, in milliseconds. */
class TransientError extends ActionError {
    wait;
    constructor(parts, wait) {
        super(parts);
        this.wait = wait;
    }
}
/** The step was cancelled by GitHub or by the person at the terminal. */
class CancelledError extends ActionError {
    constructor(what = 'The step was cancelled') {
        super({ what });
    }
}
/** Every bad input of one start, reported together. */
class InvalidInputs extends UserError {
    refusals;
    constructor(refusals) {
        const count = refusals.length === 1 ? '1 input is' : `${refusals.length} inputs are`;
        super({ what: `${count} not usable`, why: refusals.map(describeRefusal).join('\n') });
        this.refusals = refusals;
    }
}
/** Returns the message an unknown thrown value carries. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function describeRefusal({ input, why, fix }) {
    return `  ${input}: ${why}${fix === undefined ? '' : ` ${fix}`}`;
}
function composeMessage({ what, why, fix, command, stderr }) {
    const reason = why === undefined ? `${what}.` : `${what}:${why.startsWith('  ') ? '\n' : ' '}${why}`;
    const blocks = [fix === undefined ? reason : `${reason}\n${fix}`];
    if (command !== undefined)
        blocks.push(`Command: ${command}`);
    if (stderr !== undefined && stderr.trim() !== '')
        blocks.push(stderr.trimEnd());
    return blocks.join('\n\n');
}


/***/ }),

/***/ 3937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   mW: () => (/* binding */ fitSummary),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export summaryLimitBytes */
/** Markdown for job summaries: pure text in, pure text out; whatever is put in cannot break the layout. */
/** GitHub drops a step's summary that is larger (docs.github.com, "Step isolation and limits"). */
const summaryLimitBytes = 1024 * 1024;
/** Returns a section: a second-level heading and its blocks, blank-line separated; empty blocks are left out. */
function section(title, ...blocks) {
    const body = blocks.filter((block) => block !== '');
    return `${[`## ${inline(title)}`, ...body].join('\n\n')}\n`;
}
/** Returns a table; empty when there are no rows. Columns whose header ends in `:` are right-aligned. */
function table(header, rows) {
    if (rows.length === 0)
        return '';
    const names = header.map((name) => name.replace(/:$/, ''));
    const rule = header.map((name) => (name.endsWith(':') ? '--:' : '---'));
    const lines = [names, rule, ...rows.map((row) => row.map(cell))];
    return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
/** Returns a folded block. Its title is HTML, where Markdown is not read. */
function details(title, body) {
    return `<details><summary>${html(title.replace(/\s+/g, ' '))}</summary>\n\n${body}\n\n</details>`;
}
/** Returns a fenced block whose fence is longer than any run of back-ticks inside. */
function codeBlock(text, language = '') {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}
/** Returns code inside a line, whatever back-ticks it holds. */
function code(text) {
    const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}
/** Returns text from outside so that it reads as itself: no HTML, no Markdown, one line. */
function inline(text) {
    return html(text.replace(/\s+/g, ' ')).replace(/([\\`*_[\]|~])/g, '\\$1');
}
function html(text) {
    return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '');
}
/** Cuts Markdown to what one step may write, at a line end, and says so. */
function fitSummary(markdown, limit = summaryLimitBytes) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    const notice = '\n\n*The rest was cut: a summary may hold 1 MiB. The whole is in the log.*\n';
    const head = Buffer.from(markdown)
        .subarray(0, limit - Buffer.byteLength(notice))
        .toString();
    return head.slice(0, Math.max(head.lastIndexOf('\n'), 0)) + notice;
}
// A cell is already Markdown; only what would end it early is escaped.
function cell(markdown) {
    return markdown.replace(/\r?\n/g, '<br>').replace(/(?<!\\)\|/g, '\\|');
}


/***/ }),

/***/ 5021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W2: () => (/* binding */ isTrusted),
/* harmony export */   WO: () => (/* binding */ parseRunContext),
/* harmony export */   hK: () => (/* binding */ followsFork)
/* harmony export */ });
/* unused harmony export runUrl */
/** Builds the context from the runner's environment and the parsed event payload. */
function parseRunContext(env, event) {
    const value = (name) => env[name] ?? '';
    return {
        repository: value('GITHUB_REPOSITORY'),
        sha: value('GITHUB_SHA'),
        ref: value('GITHUB_REF'),
        refName: value('GITHUB_REF_NAME'),
        headRef: value('GITHUB_HEAD_REF'),
        baseRef: value('GITHUB_BASE_REF'),
        defaultBranch: defaultBranchOf(event),
        eventName: value('GITHUB_EVENT_NAME'),
        event,
        actor: value('GITHUB_ACTOR'),
        workflow: value('GITHUB_WORKFLOW'),
        job: value('GITHUB_JOB'),
        runId: value('GITHUB_RUN_ID'),
        runNumber: value('GITHUB_RUN_NUMBER'),
        runAttempt: value('GITHUB_RUN_ATTEMPT'),
        serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        workspace: value('GITHUB_WORKSPACE'),
        temporary: value('RUNNER_TEMP'),
        os: value('RUNNER_OS'),
        architecture: value('RUNNER_ARCH'),
        isGitHubHosted: value('RUNNER_ENVIRONMENT') === 'github-hosted',
    };
}
/** Returns the page of this run on GitHub. */
function runUrl({ serverUrl, repository, runId }) {
    return `${serverUrl}/${repository}/actions/runs/${runId}`;
}
/**
 * Says whether what runs may write to shared places. Forks and Dependabot get a read-only token, and
 * `pull_request_target` runs with the base branch's rights on behalf of someone else's code.
 */
function isTrusted({ eventName, event, repository, actor }) {
    if (eventName === 'pull_request_target' || actor === 'dependabot[bot]')
        return false;
    const head = property(property(property(event, 'pull_request'), 'head'), 'repo');
    const headRepository = property(head, 'full_name');
    return !eventName.startsWith('pull_request') || headRepository === repository;
}
/**
 * Says whether a run of a fork has started this one (`workflow_run`): it has the rights of the default branch and its
 * caches, while what it checks out may be a stranger's.
 */
function followsFork({ eventName, event, repository }) {
    const head = property(property(event, 'workflow_run'), 'head_repository');
    return eventName === 'workflow_run' && property(head, 'full_name') !== repository;
}
function defaultBranchOf(event) {
    const branch = property(property(event, 'repository'), 'default_branch');
    return typeof branch === 'string' ? branch : '';
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}


/***/ }),

/***/ 9955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/** Removes user and password from the URLs in a text: they change without a meaning, and must not be shown. */
function withoutCredentials(text) {
    return text.replace(/(\w:\/\/)[^@/\s]*@/g, '$1');
}


/***/ }),

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ venvCache)
});

// EXTERNAL MODULE: ./build/core/cache-generations.js
var cache_generations = __nccwpck_require__(210);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/venv-cache/downloads.js
var venv_cache_downloads = __nccwpck_require__(9438);
// EXTERNAL MODULE: ./build/venv-cache/stamp.js
var venv_cache_stamp = __nccwpck_require__(1888);
;// CONCATENATED MODULE: ./build/venv-cache/build.js




/** Makes the environment anew, whatever came before. */
async function build(session, restored) {
    const { plan, ports, durations } = session;
    await ports.files.remove(plan.layout.folder);
    const isCacheDown = isOutOfOrder(restored.lookup);
    const downloads = isCacheDown ? undefined : await restoreDownloads(session);
    const outcome = { ...restored, ...(downloads === undefined ? {} : { downloads }) };
    const failure = (await makeEmpty(session)) ?? (await session.runAll('install', plan.install));
    if (failure !== undefined)
        return abandon(session, outcome, failure);
    const { inspection, bytes, content } = await session.look();
    if (typeof inspection === 'string') {
        const what = 'The new environment cannot be used';
        return abandon(session, outcome, new errors/* ActionError */.lZ({ what, why: `${inspection}.` }));
    }
    const { downloads: layer = 0, create = 0, install = 0 } = durations;
    const stamp = (0,venv_cache_stamp/* makeStamp */.kG)(plan.key, layer + create + install, inspection);
    await ports.files.writeText(plan.layout.stamp, (0,venv_cache_stamp/* writeStamp */.z0)(stamp));
    return { ...outcome, source: 'built', inspection, bytes, content };
}
// uv fetches the first pip of an environment from the index, which none of the packages may need.
async function makeEmpty(session) {
    const { plan, ports } = session;
    const run = async (commands) => session.runAll('create', commands);
    const failure = await run([plan.create]);
    if (failure === undefined || plan.createOffline.length === 0)
        return failure;
    ports.runner.info('Making it with the pip that came with Python.');
    await ports.files.remove(plan.layout.folder);
    const [bare, ...seed] = plan.createOffline;
    if (bare === undefined || (await run([bare])) !== undefined)
        return failure;
    // An install needs no pip of its own; a Python without ensurepip has none to give.
    await run(seed);
    return undefined;
}
function isOutOfOrder(lookup) {
    return lookup.status === 'unavailable' || (lookup.status === 'failed' && !(0,cache_generations/* isDamaged */.sR)(lookup));
}
// Half an environment would be taken for a whole one by whatever comes next.
async function abandon({ plan, ports }, outcome, failure) {
    await ports.files.remove(plan.layout.folder);
    return { ...outcome, source: 'failed', failure };
}
async function restoreDownloads(session) {
    const layer = session.plan.downloads;
    if (layer === undefined)
        return undefined;
    const { cache, files } = session.ports;
    return session.timed('downloads', async () => {
        await files.remove(layer.folder);
        const { folder, key, prefix } = layer;
        const lookup = await (0,cache_generations/* restoreNewest */.Di)(cache, { paths: [folder], key, prefixes: [prefix] });
        const note = (0,venv_cache_downloads/* readNote */.VC)(await files.readText(layer.note).catch(() => undefined));
        const isWhole = (lookup.status === 'hit' || lookup.status === 'partial') && note !== undefined;
        const isOld = lookup.status === 'partial' && (note?.generation ?? 0) >= venv_cache_downloads/* longestLineage */.wg;
        if (isWhole && !isOld)
            return { lookup, note };
        await files.remove(layer.folder);
        return { lookup, note: undefined };
    });
}

// EXTERNAL MODULE: ./build/core/duration.js
var core_duration = __nccwpck_require__(1420);
// EXTERNAL MODULE: ./build/venv-cache/fitness.js
var fitness = __nccwpck_require__(6907);
// EXTERNAL MODULE: ./build/core/command.js
var command = __nccwpck_require__(3103);
;// CONCATENATED MODULE: ./build/venv-cache/installer.js

/** Returns the command that makes an empty environment. */
function createCommand({ installer, python, layout, working, variables, }) {
    // Later steps say `pip install`: without a pip of its own they would reach the machine's.
    const uv = ['venv', '--no-project', '--seed', '--python', python.program, layout.folder];
    const create = installer === 'uv'
        ? (0,command/* command */.G5)('uv', ...uv)
        : (0,command/* command */.G5)(python.program, '-m', 'venv', layout.folder);
    return { ...create, cwd: working, env: variables };
}
/** Returns the commands that make it without asking an index, for where the first way has failed; none where that asks none. */
function createOfflineCommands(installation) {
    const { installer, python, layout, working, variables } = installation;
    if (installer !== 'uv')
        return [];
    const bare = (0,command/* command */.G5)('uv', 'venv', '--no-project', '--python', python.program, layout.folder);
    const seed = (0,command/* command */.G5)(layout.python, '-m', 'ensurepip', '--default-pip');
    return [bare, seed].map((one) => ({ ...one, cwd: working, env: variables }));
}
/** Returns the commands that install everything. */
function installCommands(installation) {
    const { commands, requirements, constraints, args, working, variables } = installation;
    const inside = activation(installation.layout, installation.searchPath);
    if (commands.length > 0)
        return commands.map(([file = '', ...rest]) => ({
            ...(0,command/* command */.G5)(file, ...rest),
            cwd: working,
            // Where `uv sync` installs; the others go by VIRTUAL_ENV.
            env: { ...variables, ...inside, UV_PROJECT_ENVIRONMENT: installation.layout.folder },
        }));
    const files = [
        ...requirements.flatMap((path) => ['-r', path]),
        ...constraints.flatMap((path) => ['-c', path]),
    ];
    return [install(installation, [...files, ...args])];
}
/** Returns what installs local projects again, if there are any: their code may have moved on since they were cached. */
function localCommands(installation, locals) {
    if (locals.length === 0)
        return [];
    const again = installation.installer === 'uv' ? '--reinstall' : '--force-reinstall';
    const options = ['--no-deps', ...sourceOptions(installation.args), again];
    const projects = locals.flatMap(({ path, isEditable }) => (isEditable ? ['-e', path] : [path]));
    return [install(installation, [...options, ...projects])];
}
// They say where a build finds what it needs. Others name what else to install, or refuse what has no hash.
const withValue = [
    ...['--index-url', '-i', '--extra-index-url', '--find-links', '-f', '--trusted-host'],
    ...['--index', '--default-index', '--index-strategy', '--keyring-provider', '--cert'],
    ...['--config-settings', '-C', '--client-cert', '--proxy', '--allow-insecure-host'],
];
const withoutValue = ['--no-index', '--no-build-isolation', '--use-pep517', '--native-tls'];
/** Returns the arguments that also matter when a project is built again. */
function sourceOptions(args) {
    return args.flatMap((word, index) => {
        const [name = ''] = word.split(/[\s=]/);
        if (withoutValue.includes(word))
            return [word];
        if (!withValue.includes(name))
            return [];
        return name === word ? args.slice(index, index + 2) : [word];
    });
}
/** Returns the variables under which programs of the environment are found first. */
function activation({ folder, programs, delimiter }, searchPath) {
    return { VIRTUAL_ENV: folder, PATH: [programs, searchPath].join(delimiter) };
}
// A progress bar is thousands of lines in a log that no terminal shows.
const quiet = ['--no-input', '--progress-bar', 'off'];
function install({ installer, layout, working, variables }, args) {
    if (installer === 'uv')
        return {
            ...(0,command/* command */.G5)('uv', 'pip', 'install', '--python', layout.python, ...args),
            cwd: working,
            env: variables,
        };
    return {
        ...(0,command/* command */.G5)(layout.python, '-m', 'pip', 'install', ...quiet, ...args),
        cwd: working,
        env: { PIP_DISABLE_PIP_VERSION_CHECK: '1', ...variables },
    };
}

// EXTERNAL MODULE: ./build/venv-cache/verdict.js
var venv_cache_verdict = __nccwpck_require__(4382);
;// CONCATENATED MODULE: ./build/venv-cache/restore.js






/** Restores the environment and has its own Python confirm it; source `failed` means that it is still to be made. */
async function restore(session) {
    const { plan, ports, durations } = session;
    // An archive unpacked over an older environment would leave what only the older one had.
    await ports.files.remove(plan.layout.folder);
    const lookup = await session.timed('restore', async () => ask(session));
    const outcome = { plan, lookup, durations, bytes: 0, source: 'failed' };
    if (lookup.status !== 'hit')
        return outcome;
    const stamp = (0,venv_cache_stamp/* readStamp */.UL)(await ports.files.readText(plan.layout.stamp).catch(() => undefined));
    const expectation = { key: plan.key, python: plan.python, stamp };
    const found = await session.look();
    const locals = typeof found.inspection === 'string' ? [] : found.inspection.locals;
    const rejection = whyRejected(found, expectation) ?? (await installLocals(session, locals, expectation));
    if (rejection !== undefined)
        return { ...outcome, rejection };
    const { inspection, bytes } = found;
    if (typeof inspection === 'string')
        return outcome;
    return {
        ...{ ...outcome, source: 'restored', inspection, bytes },
        ...(stamp === undefined ? {} : { stamp }),
    };
}
async function ask({ plan, ports }) {
    const { strategy, layout, key, verdict } = plan;
    const { cache, files } = ports;
    if (strategy === 'never')
        return { status: 'skipped', why: '`strategy` is never' };
    if (strategy === 'auto') {
        const remembered = await cache.restore([verdict.path], verdict.key, []);
        // A service that is out of order takes its time to say so; once is enough.
        if ('why' in remembered && !(0,cache_generations/* isDamaged */.sR)(remembered))
            return remembered;
        const known = (0,venv_cache_verdict/* readVerdict */.wk)(await files.readText(verdict.path).catch(() => undefined));
        await files.remove(verdict.path);
        if (known !== undefined) {
            const restored = (0,core_duration/* formatDuration */.a3)(known.restoreDuration);
            const installed = (0,core_duration/* formatDuration */.a3)(known.installDuration);
            const why = `restoring it had taken ${restored} and installing it ${installed}`;
            return { status: 'skipped', why };
        }
    }
    // Should this process be killed, the next job knows the rest by it: it comes last in an archive.
    await files.writeText(layout.config, '');
    return (0,cache_generations/* restoreNewest */.Di)(cache, { paths: [layout.folder], key });
}
// What they need may have changed with them, and need not be told by any file that is in the key.
async function installLocals(session, locals, expectation) {
    const commands = localCommands(session.plan.installation, locals);
    if (commands.length === 0)
        return undefined;
    const failure = await session.runAll('locals', commands);
    if (failure !== undefined)
        return `installing local projects failed: ${failure.parts.why ?? failure.parts.what}`;
    return whyRejected(await session.look(), expectation);
}
function whyRejected({ inspection }, expectation) {
    return typeof inspection === 'string' ? inspection : (0,fitness/* whyUnfit */.V)(inspection, expectation);
}

// EXTERNAL MODULE: ./build/venv-cache/session.js + 1 modules
var venv_cache_session = __nccwpck_require__(4166);
;// CONCATENATED MODULE: ./build/venv-cache/execute.js



/** Restores the environment, or makes it when what was restored is not the one; then puts it first on PATH. */
async function execute(plan, ports) {
    const session = new venv_cache_session/* Session */.N(plan, ports);
    const restored = await restore(session);
    const outcome = restored.source === 'restored' ? restored : await build(session, restored);
    if (outcome.source === 'failed')
        return outcome;
    ports.runner.addPath(plan.layout.programs);
    ports.runner.exportVariable('VIRTUAL_ENV', plan.layout.folder);
    return outcome;
}

// EXTERNAL MODULE: ./build/core/run-context.js
var run_context = __nccwpck_require__(5021);
;// CONCATENATED MODULE: ./build/core/cache-save.js

/** When an entry may be written: `auto` leaves it to how far the run is trusted. */
const saveModes = ['auto', 'always', 'never'];
/** Returns why this run must not write to the cache; undefined when it may. */
function whyNotSave(mode, context) {
    if (mode === 'always')
        return undefined;
    if (mode === 'never')
        return '`save` is never';
    if ((0,run_context/* isTrusted */.W2)(context) && !(0,run_context/* followsFork */.hK)(context))
        return undefined;
    return `this run is not trusted to write (event ${context.eventName}, by ${context.actor})`;
}

;// CONCATENATED MODULE: ./build/core/words.js
/** A line of words, read as a POSIX shell would, without anything a shell would do with them. */
/**
 * Splits a command line into its words by POSIX quoting (POSIX.1-2024, XCU 2.2). Whatever a shell would act on
 * outside quotes (expansion, pipes, lists, redirections) is refused: no shell will run it.
 */
function splitWords(line) {
    const words = [];
    let word;
    let rest = line.trim();
    while (rest !== '') {
        const token = nextToken(rest);
        if ('refused' in token)
            return token;
        rest = rest.slice(token.length);
        if (token.text === undefined) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else
            word = (word ?? '') + token.text;
    }
    return { words: word === undefined ? words : [...words, word] };
}
const tokens = [
    [/^\s+/, () => undefined],
    [/^'([^']*)'/, ([, text = '']) => text],
    [/^"((?:[^"\\$`]|\\.)*)"/s, ([, text = '']) => text.replace(/\\(["\\$`])/g, '$1')],
    [/^\\(.)/s, ([, text = '']) => text],
    [/^[^\s'"\\|&;<>()$`]+/, ([text]) => text],
];
function nextToken(rest) {
    for (const [pattern, read] of tokens) {
        const match = pattern.exec(rest);
        if (match !== null)
            return { length: match[0].length, text: read(match) };
    }
    if (/^['"]/.test(rest) && !/^"[^"]*[$`]/.test(rest))
        return { refused: 'a quote is not closed' };
    const sign = /[|&;<>()$`]/.exec(rest)?.[0] ?? rest[0] ?? '';
    return { refused: `${sign} needs a shell, and none runs it` };
}

// EXTERNAL MODULE: ./build/venv-cache/layout.js
var layout = __nccwpck_require__(4413);
;// CONCATENATED MODULE: ./build/venv-cache/inputs.js



const installers = ['auto', 'uv', 'pip'];
const strategies = ['auto', 'always', 'never'];
const downloadCaches = ['auto', 'all', 'built', 'none'];
/** Reads the inputs of `venv-cache`. */
function readInputs(read, { runner }) {
    const { context, environment } = runner;
    const isWindows = context.os === 'Windows';
    const path = (0,layout/* pathsOf */.w)(isWindows);
    const workspace = path.resolve(context.workspace);
    const working = path.resolve(workspace, read.text('working-directory', { default: '.' }));
    const rawFolder = read.text('path', { default: '.venv' });
    const folder = path.resolve(working, rawFolder);
    refuseFolder(read, rawFolder, { folder, working, workspace, os: context.os });
    return {
        folder,
        working,
        workspace,
        temporary: path.resolve(context.temporary),
        isWindows,
        isGitHubHosted: context.isGitHubHosted,
        python: read.text('python'),
        requirements: read.lines('requirements', { default: 'requirements.txt' }),
        constraints: read.lines('constraints'),
        extraPaths: read.lines('extra-paths-to-hash'),
        installCommands: readCommands(read),
        installArgs: read.lines('install-args'),
        installer: read.choice('installer', installers, { default: 'auto' }),
        strategy: read.choice('strategy', strategies, { default: 'auto' }),
        downloadCache: read.choice('download-cache', downloadCaches, { default: 'auto' }),
        suffix: read.text('cache-suffix'),
        whyNotSave: whyNotSave(read.choice('save', saveModes, { default: 'auto' }), context),
        dryRun: read.flag('dry-run', { default: 'false' }),
        environment,
    };
}
// The folder is removed before it is restored or made, and the cache client expands globs in its path.
function refuseFolder(read, raw, places) {
    const { folder, working, workspace, os } = places;
    const path = (0,layout/* pathsOf */.w)(os === 'Windows');
    // Elsewhere than on Linux, two spellings that differ in case are one folder.
    const fold = (text) => (os === 'Linux' ? text : text.toLowerCase());
    const holds = (place) => {
        const below = path.relative(fold(folder), fold(place));
        return below === '' || !(below.split(path.sep)[0] === '..' || path.isAbsolute(below));
    };
    if (holds(working) || holds(workspace))
        read.refuse('path', `'${raw}' holds the working directory; the environment needs a folder of its own.`);
    if (/[*?[\]\n!]/.test(folder))
        read.refuse('path', `'${raw}' is not one folder: *, ?, ! and brackets cannot be used.`);
}
function readCommands(read) {
    return read.lines('install-command').flatMap((line) => {
        const split = splitWords(line);
        if ('words' in split)
            return [split.words];
        read.refuse('install-command', `'${line}': ${split.refused}.`, 'Put it into a script of yours.');
        return [];
    });
}

// EXTERNAL MODULE: ./build/venv-cache/costs.js
var costs = __nccwpck_require__(6993);
;// CONCATENATED MODULE: ./build/core/cache-advice.js
/** What a user can do about a cache that does not serve. */
/** Of an entry that is no good. */
const whenEntryIsBad = 'When this stays so, change `cache-suffix`: an entry of the cache never changes.';
/** Of a service or a connection that failed. */
const whenCacheFails = 'When this stays so, check the status of the service.';
/** Of an entry that is no good, and what this run can do about it. */
function adviceOnEntry(whyNotSave) {
    return whyNotSave === undefined
        ? 'What was made instead is saved beside it, and restored from the next run on.'
        : 'It stays until a run that may save has made another.';
}

;// CONCATENATED MODULE: ./build/venv-cache/sentences.js





/** Returns why the environment was not restored; empty when it was. */
function reasonOf({ source, lookup, rejection }) {
    if (source === 'restored')
        return '';
    if (rejection !== undefined)
        return `the one that was restored could not be used: ${rejection}`;
    return reasons[lookup.status](lookup);
}
const reasons = {
    hit: () => 'the one that was restored could not be used',
    partial: () => 'the cache has only one that was made for another key',
    miss: () => 'nothing is cached for its key',
    unavailable: (lookup) => `the cache could not be used: ${whyOf(lookup)}`,
    failed: (lookup) => `the cache could not be used: ${whyOf(lookup)}`,
    skipped: whyOf,
};
function whyOf(lookup) {
    return 'why' in lookup ? lookup.why : '';
}
/** Returns what came of it in one sentence, without its full stop. */
function summarise(outcome) {
    const { plan, inspection } = outcome;
    const packages = Object.keys(inspection?.packages ?? {}).length;
    const what = `environment of ${packages} packages on Python ${plan.python.version}`;
    const cost = (0,core_duration/* formatDuration */.a3)((0,costs/* installCost */.lE)(outcome) ?? 0);
    const sentences = {
        restored: `Restored the ${what} in ${(0,core_duration/* formatDuration */.a3)((0,costs/* lookupCost */.Ue)(outcome))}; installing it had taken ${cost}`,
        built: `Made the ${what} with ${plan.installer.name} in ${cost}, since ${reasonOf(outcome)}`,
        failed: `The environment could not be made; ${reasonOf(outcome)}`,
    };
    return sentences[outcome.source];
}
/** Returns what a person should know although the step went well. */
function warningsOf(outcome) {
    const { plan, lookup, inspection, source, rejection } = outcome;
    const remote = (0,fitness/* listed */.K)('Their text is not part of the cache key', plan.remotes);
    const broken = source === 'built' ? (inspection?.broken ?? []) : [];
    const warnings = [
        lookup.status === 'failed'
            ? `The cache failed: ${lookup.why}. ${(0,cache_generations/* isDamaged */.sR)(lookup) ? adviceOnEntry(plan.whyNotSave) : whenCacheFails}`
            : undefined,
        rejection === undefined
            ? undefined
            : `A restored environment was made anew: ${rejection}. ${adviceOnEntry(plan.whyNotSave)}`,
        slowness(outcome),
        remote === undefined ? undefined : `Requirements are included by URL. ${remote}`,
        (0,fitness/* listed */.K)('Packages do not fit each other', broken),
    ];
    return warnings.filter((warning) => warning !== undefined);
}
function slowness(outcome) {
    const saved = (0,costs/* savedTime */.Zk)(outcome);
    if (saved === undefined || saved >= 0)
        return undefined;
    const isRemembered = (0,costs/* verdictOn */.Hc)(outcome) !== undefined && outcome.plan.whyNotSave === undefined
        ? 'The next run installs instead.'
        : 'This cache costs more than it saves.';
    return `Restoring took ${(0,core_duration/* formatDuration */.a3)(-saved)} longer than installing had taken. ${isRemembered}`;
}

;// CONCATENATED MODULE: ./build/venv-cache/outputs.js


/** Every output with the value it has when nothing could be measured. */
const noOutputs = {
    'cache-hit': 'false',
    'cache-key': '',
    'cache-matched-key': '',
    'download-cache-matched-key': '',
    'venv-path': '',
    'python-version': '',
    installer: '',
    reason: '',
    'restore-ms': '',
    'verify-ms': '',
    'locals-ms': '',
    'download-cache-ms': '',
    'install-ms': '',
    'saved-ms': '',
    'archive-bytes': '',
    'venv-bytes': '',
};
/** Returns the outputs of an outcome. */
function outputsOf(outcome) {
    const { plan, source, lookup, durations, downloads, bytes } = outcome;
    const install = source === 'built' ? (0,costs/* installCost */.lE)(outcome) : undefined;
    return {
        'cache-hit': String(source === 'restored'),
        'cache-key': plan.key,
        'cache-matched-key': source === 'restored' && 'key' in lookup ? lookup.key : '',
        'download-cache-matched-key': downloads?.note !== undefined && 'key' in downloads.lookup ? downloads.lookup.key : '',
        'venv-path': plan.layout.folder,
        'python-version': plan.python.version,
        installer: plan.installer.name,
        reason: reasonOf(outcome),
        'restore-ms': milliseconds(durations.restore),
        'verify-ms': milliseconds(durations.verify),
        'locals-ms': milliseconds(durations.locals),
        'download-cache-ms': milliseconds(durations.downloads),
        'install-ms': milliseconds(install),
        'saved-ms': milliseconds((0,costs/* savedTime */.Zk)(outcome)),
        'archive-bytes': 'key' in lookup ? String(lookup.archiveBytes ?? '') : '',
        'venv-bytes': source === 'failed' ? '' : String(bytes),
    };
}
function milliseconds(value) {
    return value === undefined ? '' : String(Math.round(value));
}

;// CONCATENATED MODULE: ./build/core/search-path.js
/** Returns where programs are looked for; Windows calls it `Path`, and takes it whatever its letters. */
function searchPath(environment, isWindows) {
    if (!isWindows)
        return environment['PATH'] ?? '';
    const found = Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH');
    return found?.[1] ?? '';
}

// EXTERNAL MODULE: ./build/core/cache-key.js
var cache_key = __nccwpck_require__(3238);
// EXTERNAL MODULE: ./build/core/url.js
var url = __nccwpck_require__(9955);
;// CONCATENATED MODULE: ./build/venv-cache/key.js


// Of pip and uv every variable counts but those that say where something is kept, how it is fetched or what is shown: one
// that is missing here costs a rebuild, one that were missing in a list of those that count would restore the wrong packages.
const meaningless = [
    /^(?:PIP|UV)_(?:CACHE_DIR|NO_CACHE|NO_CACHE_DIR|KEYRING_PROVIDER|LOG|LOG_FILE|LOG_CONTEXT|NO_COLOR|NO_PROGRESS|PROGRESS_BAR)$/,
    /^PIP_(?:TIMEOUT|DEFAULT_TIMEOUT|RETRIES|RESUME_RETRIES|PROXY|CERT|CLIENT_CERT|TRUSTED_HOST|NO_INPUT|QUIET|VERBOSE|DEBUG)$/,
    /^PIP_(?:DISABLE_PIP_VERSION_CHECK|ROOT_USER_ACTION|EXISTS_ACTION|REQUIRE_VIRTUALENV|NO_WARN_SCRIPT_LOCATION)$/,
    /^UV_(?:CONCURRENT_\w+|HTTP_\w+|REQUEST_TIMEOUT|LOCK_TIMEOUT|NATIVE_TLS|SYSTEM_CERTS|INSECURE_HOST|OFFLINE|LINK_MODE|STACK_SIZE)$/,
    /^UV_(?:PUBLISH_\w+|TOOL_\w+|TEST_\w+|INSTALL_\w+|UNMANAGED_INSTALL|PYTHON_\w*(?:DIR|MIRROR|BIN)|GITHUB_\w+|NO_WRAP)$/,
    /^UV_INDEX_\w+_(?:USERNAME|PASSWORD)$/,
    /^UV_PROJECT_ENVIRONMENT$/,
];
const compilers = ['CC', 'CXX', 'CFLAGS', 'CXXFLAGS', 'CPPFLAGS', 'LDFLAGS'];
/** Says whether a variable of the environment changes what is installed or how it is built. */
function isInstallVariable(name) {
    if (compilers.includes(name))
        return true;
    return /^(?:PIP|UV)_/.test(name) && !meaningless.some((pattern) => pattern.test(name));
}
/** Returns those variables that are set; passwords in URLs are left out, since they change without a meaning. */
function pickVariables(environment) {
    const found = Object.entries(environment).filter(([name, value]) => value !== '' && isInstallVariable(name));
    return Object.fromEntries(found.map(([name, value]) => [name, (0,url/* withoutCredentials */.r)(value)]));
}
/** Returns the key of an environment: readable for people, and different whenever any fact is. */
function venvKey(facts) {
    const { system, python, installer, suffix } = facts;
    const readable = [suffix, system, python.machine, `py${python.version}`, installer.name];
    return (0,cache_key/* cacheKey */.k$)('venv', readable.filter((part) => part !== ''), keyParts(facts));
}
function keyParts(facts) {
    const { python, installer, files, variables } = facts;
    return {
        format: '1',
        system: facts.system,
        version: python.version,
        implementation: python.implementation,
        abi: python.abi,
        prefix: python.prefix,
        machine: python.machine,
        libc: python.libc,
        folder: facts.folder,
        working: facts.working,
        workspace: facts.workspace,
        installer: `${installer.name} ${installer.version}`,
        installArgs: (0,url/* withoutCredentials */.r)(JSON.stringify(facts.installArgs)),
        installCommands: (0,url/* withoutCredentials */.r)(JSON.stringify(facts.installCommands)),
        variables: (0,cache_key/* digestParts */.zf)(variables),
        files: (0,cache_key/* digestParts */.zf)(Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]))),
        remotes: JSON.stringify([...facts.remotes].sort()),
        suffix: facts.suffix,
    };
}

;// CONCATENATED MODULE: ./build/venv-cache/plan.js








/** Decides everything that can be decided before the cache has answered. */
function plan(inputs, world) {
    const { python, installer, set } = world;
    if (world.present === 'other')
        throw refuseToRemove(inputs.folder);
    const files = [...set.files, ...world.otherFiles];
    const variables = pickVariables(inputs.environment);
    const key = venvKey({ ...inputs, ...world, files, remotes: set.remotes, variables });
    const downloads = (0,venv_cache_downloads/* downloadCache */.du)(inputs, world, key);
    const installation = installationOf(inputs, world, downloads);
    return {
        ...{ key, python, installer, installation, downloads },
        mendedKey: (0,cache_generations/* mendedKey */.hJ)(key, world.now),
        strategy: inputs.strategy,
        layout: installation.layout,
        isPresent: world.present === 'environment',
        create: createCommand(installation),
        createOffline: createOfflineCommands(installation),
        install: installCommands(installation),
        requirements: set.requirements,
        remotes: set.remotes,
        hashedFiles: files.map(({ path }) => path),
        verdict: (0,venv_cache_verdict/* verdictPlace */.X3)(key, world.now, inputs),
        whyNotSave: inputs.whyNotSave,
    };
}
function installationOf({ folder, isWindows, working, installArgs, installCommands: commands, environment }, { installer, python, requirementPaths, constraintPaths }, downloads) {
    return {
        ...{ python, working, commands },
        installer: installer.name,
        layout: (0,layout/* venvLayout */.O)(folder, isWindows),
        requirements: requirementPaths,
        constraints: constraintPaths,
        args: installArgs,
        searchPath: searchPath(environment, isWindows),
        variables: (0,venv_cache_downloads/* downloadVariables */.ef)(downloads),
    };
}
function refuseToRemove(folder) {
    return new errors/* UserError */.yo({
        what: `${folder} is not empty and no virtual environment`,
        why: 'it has no pyvenv.cfg, and restoring or making an environment there would remove what it holds',
        fix: 'Give the environment a folder of its own with `path`, or empty that one.',
    });
}

// EXTERNAL MODULE: ./build/core/markdown.js
var markdown = __nccwpck_require__(3937);
;// CONCATENATED MODULE: ./build/venv-cache/preview.js



/** Shows the key, what was hashed into it, and the commands that a miss would run. */
function previewPlan(plan) {
    const lines = [plan.create, ...plan.install].map(command/* display */.Vy);
    const asked = plan.strategy === 'never'
        ? 'Would not ask the cache.'
        : `Would ask the cache for ${(0,markdown/* code */.aY)(plan.key)}.`;
    const hashed = `Hashed into the key: ${plan.hashedFiles.map(markdown/* code */.aY).join(', ')}`;
    return {
        outputs: {
            ...noOutputs,
            'cache-key': plan.key,
            'venv-path': plan.layout.folder,
            'python-version': plan.python.version,
            installer: plan.installer.name,
        },
        summary: (0,markdown/* section */.uW)('Python environment: dry run', asked, hashed, 'When it is not there, would run:', (0,markdown/* codeBlock */.DV)(lines.join('\n'), 'sh')),
        notice: `Dry run: a miss would run ${lines.length} commands, see the summary.`,
        log: [`key: ${plan.key}`, ...lines],
    };
}

;// CONCATENATED MODULE: ./build/core/os-release.js
/**
 * Names the operating system and its version for a cache key: what hosted images call themselves (`ImageOS`)
 * and what os-release(5) says. The weekly build number of an image is left out: it changes no library's ABI.
 */
function operatingSystem(osRelease, environment) {
    const field = (name) => new RegExp(`^${name}=["']?([^"'\\n]*)["']?$`, 'm').exec(osRelease ?? '')?.[1] ?? '';
    const names = [environment['ImageOS'] ?? '', field('ID'), field('VERSION_ID')];
    const known = names.filter((name) => name !== '').join('-');
    return known === '' ? (environment['RUNNER_OS'] ?? 'unknown') : known;
}

;// CONCATENATED MODULE: ./build/venv-cache/config-files.js



/** Returns where the installer looks for its configuration, as its documentation lists it. */
function configPaths(installer, { environment, isWindows, working }) {
    const path = (0,layout/* pathsOf */.w)(isWindows);
    const below = (name, ...parts) => {
        const folder = environment[name] ?? '';
        return folder === '' ? [] : [path.join(folder, ...parts)];
    };
    const shared = (...parts) => (environment['XDG_CONFIG_DIRS'] ?? '/etc/xdg')
        .split(':')
        .filter((folder) => folder !== '')
        .map((folder) => path.join(folder, ...parts));
    if (installer === 'uv')
        return [
            ...below('UV_CONFIG_FILE'),
            ...(isWindows ? below('APPDATA', 'uv', 'uv.toml') : ['/etc/uv/uv.toml']),
            ...(isWindows ? below('ProgramData', 'uv', 'uv.toml') : shared('uv', 'uv.toml')),
            ...below('XDG_CONFIG_HOME', 'uv', 'uv.toml'),
            ...below('HOME', '.config', 'uv', 'uv.toml'),
            ...upwards(working, path).map((folder) => path.join(folder, 'uv.toml')),
        ];
    return [
        ...below('PIP_CONFIG_FILE'),
        ...(isWindows
            ? [...below('APPDATA', 'pip', 'pip.ini'), ...below('ProgramData', 'pip', 'pip.ini')]
            : [
                '/etc/pip.conf',
                ...shared('pip', 'pip.conf'),
                '/Library/Application Support/pip/pip.conf',
            ]),
        ...below('HOME', 'Library', 'Application Support', 'pip', 'pip.conf'),
        ...below('XDG_CONFIG_HOME', 'pip', 'pip.conf'),
        ...below('HOME', '.config', 'pip', 'pip.conf'),
        ...below('HOME', '.pip', 'pip.conf'),
    ];
}
// uv takes the nearest; which one that is changes with what is there, so all of them count.
function upwards(folder, path) {
    const above = path.dirname(folder);
    return above === folder ? [folder] : [folder, ...upwards(above, path)];
}
/** Reads that configuration; credentials are left out, since they change without a meaning. */
async function readConfig(installer, asked, files) {
    const read = async (path) => files.readText(path).catch(() => undefined);
    const found = [];
    for (const path of new Set(configPaths(installer, asked))) {
        const text = await read(path);
        if (text === undefined)
            continue;
        found.push(hashed(path, text));
        if (installer === 'uv')
            continue;
        for (const named of constraintsOf(text)) {
            const file = (0,layout/* pathsOf */.w)(asked.isWindows).resolve(asked.working, named);
            const content = await read(file);
            if (content !== undefined)
                found.push(hashed(`-c ${file}`, content));
        }
    }
    if (installer === 'pip')
        return found;
    for (const folder of upwards(asked.working, (0,layout/* pathsOf */.w)(asked.isWindows))) {
        const project = (0,layout/* pathsOf */.w)(asked.isWindows).join(folder, 'pyproject.toml');
        const tables = uvTables((await read(project)) ?? '');
        if (tables !== '')
            found.push(hashed(`${project} [tool.uv]`, tables));
    }
    return found;
}
/** Returns the files that a pip.conf names as constraints or requirements. */
function constraintsOf(text) {
    const settings = text
        .replaceAll('\r\n', '\n')
        .matchAll(/^(?:build-)?(?:constraint|requirement)s?[ \t]*[=:](.*(?:\n[ \t]+.*)*)/gim);
    return [...settings].flatMap(([, value = '']) => value.split(/\s+/).filter((path) => path !== ''));
}
/** Returns the `[tool.uv…]` tables of a pyproject.toml; the rest of it changes too often and means nothing to `uv pip`. */
function uvTables(text) {
    const tables = text.replaceAll('\r\n', '\n').split(/^(?=\s*\[)/m);
    return tables.filter((table) => /^\s*\[\[?\s*tool\.uv\s*[.\]]/.test(table)).join('');
}
function hashed(path, text) {
    return { path, sha256: (0,cache_key/* digest */.br)((0,url/* withoutCredentials */.r)(text.replaceAll('\r\n', '\n'))) };
}

;// CONCATENATED MODULE: ./build/venv-cache/requirement-lines.js
/** Requirements files as pip reads them (pip documentation, "Requirements File Format"). */
/** Returns the statements of a requirements file; `${NAME}` is replaced as pip does. */
function parseRequirements(text, environment) {
    return joinLines(text).flatMap(({ line, content }) => {
        const statement = content.replace(/(^|\s)#.*$/, '').trim();
        if (statement === '')
            return [];
        return [readStatement(line, expand(statement, environment))];
    });
}
// A backslash at a line's end continues it; a comment line does not (pip, req_file.py `join_lines`).
function joinLines(text) {
    const joined = [];
    let open;
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    for (const [index, raw] of lines.entries()) {
        const isComment = /^\s*#/.test(raw);
        const content = (open?.content ?? '') + (isComment ? '' : raw.replace(/\\$/, ''));
        const current = { line: open?.line ?? index + 1, content };
        open = raw.endsWith('\\') && !isComment ? current : undefined;
        if (open === undefined)
            joined.push(current);
    }
    return open === undefined ? joined : [...joined, open];
}
/** Replaces `${NAME}` by the variable of that name, where there is one. */
function expand(text, environment) {
    return text.replace(/\$\{([A-Z0-9_]+)\}/g, (all, name) => environment[name] ?? all);
}
function readStatement(line, text) {
    const include = /^(?:(-r|-c)\s*|(--requirement|--constraint)(?:\s+|=))(.+)$/.exec(text);
    if (include !== null) {
        const [, short, long, path = ''] = include;
        const isConstraint = (short ?? long ?? '').replace(/^-+/, '').startsWith('c');
        return { kind: 'include', line, path: unquote(path), isConstraint };
    }
    const editable = /^(?:-e\s*|--editable(?:\s+|=))(.+)$/.exec(text)?.[1];
    if (editable !== undefined)
        return readSource(line, unquote(editable));
    if (text.startsWith('-'))
        return { kind: 'option', line, text };
    return readSource(line, text);
}
function readSource(line, text) {
    const path = localPath(text.replace(/\s+;.*$/, ''));
    if (path !== undefined)
        return { kind: 'local', line, path };
    const requirement = text.replace(/\s+--(?:hash|config-settings|global-option)[=\s]\S+/g, '');
    return { kind: 'requirement', line, text: requirement.trim() };
}
// `.`, `./x[extra]`, `/x`, `C:\x`, `file:///x`, `name @ file:///x`; anything with another scheme is elsewhere.
function localPath(text) {
    const file = /^(?:[\w.[\],-]+\s*@\s*)?file:(?:\/\/(?:localhost)?)?([^#]+)/.exec(text)?.[1];
    if (file !== undefined)
        return withoutExtras(decodeURI(file));
    if (/^[\w+]+:\/\//.test(text) || text.includes('@'))
        return undefined;
    const isPath = /^\.{1,2}(?:$|[/\\[])|^\/|^[A-Za-z]:[/\\]|[/\\]|\.(?:whl|tar\.gz|zip)$/.test(text);
    return isPath ? withoutExtras(text) : undefined;
}
function withoutExtras(path) {
    return path.replace(/\[[^\]]*\]$/, '').trim();
}
function unquote(text) {
    return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

;// CONCATENATED MODULE: ./build/venv-cache/named-files.js
/** The files that the words of an install command name: they decide what is installed as much as the inputs do. */

// pip: -r, -c, --build-constraint; uv: the long plurals, -b and --overrides besides.
const requirementOptions = ['-r', '--requirement', '--requirements'];
const constraintOptions = [
    ...['-c', '--constraint', '--constraints', '-b', '--build-constraint', '--build-constraints'],
    ...['--override', '--overrides'],
];
/** Returns the requirements and constraint files that are named by options among the words. */
function namedFiles(words) {
    return {
        requirements: [
            ...valuesOf(words, requirementOptions),
            ...valuesOf(words, ['--group']).map(projectOf),
            ...syncedFiles(words),
        ],
        constraints: valuesOf(words, constraintOptions),
    };
}
/** Returns the files that variables of pip and uv name; both take several, with spaces between them. */
function filesOfVariables(environment) {
    const files = (...names) => names
        .flatMap((name) => (environment[name] ?? '').split(/\s+/))
        .filter((path) => path !== '' && !/^https?:/i.test(path));
    return {
        requirements: files('PIP_REQUIREMENT'),
        constraints: [
            ...files('PIP_CONSTRAINT', 'PIP_BUILD_CONSTRAINT', 'UV_CONSTRAINT', 'UV_BUILD_CONSTRAINT'),
            ...files('UV_OVERRIDE', 'UV_EXCLUDE'),
        ],
    };
}
/** Returns what may name a file among the words of a command: a script it runs, a lock it installs from. */
function possibleFiles(words) {
    return words
        .map((word) => word.replace(/^-[\w-]*=/, ''))
        .filter((word) => !/^-|:\/\/|^$/.test(word));
}
// `uv pip sync a.txt`, `pip-sync a.txt`.
function syncedFiles(words) {
    const sync = words.findIndex((word, index) => /(?:^|[/\\])pip-sync(?:\.exe)?$/.test(word) ||
        (word === 'sync' && words[index - 1] === 'pip'));
    return sync === -1 ? [] : words.slice(sync + 1).filter((word) => /\.(?:txt|in)$/.test(word));
}
/** Returns the projects and archives on this disk among the words: `-e .`, `./lib[extra]`. */
function namedProjects(words, environment) {
    const statements = words.flatMap((word) => parseRequirements(word, environment));
    return statements.flatMap((found) => (found.kind === 'local' ? [found.path] : []));
}
// A group is of the pyproject.toml where the command runs, or of the one before the last colon (PEP 735, pip, uv).
function projectOf(group) {
    const split = group.lastIndexOf(':');
    return split === -1 ? 'pyproject.toml' : group.slice(0, split);
}
function valuesOf(words, options) {
    return words.flatMap((word, index) => {
        if (options.includes(word))
            return words.slice(index + 1, index + 2);
        const joined = options.find((option) => option.startsWith('--')
            ? word.startsWith(`${option}=`)
            : word.startsWith(option) && !word.startsWith('--'));
        if (joined === undefined)
            return [];
        return [word.slice(joined.length).replace(/^=/, '')];
    });
}

;// CONCATENATED MODULE: ./build/venv-cache/project-files.js

// What can name dependencies of a project: metadata (PEP 621, setuptools) and the lock files of uv, Poetry, PDM and Pipenv.
const metadata = ['pyproject.toml', 'setup.py', 'setup.cfg', 'Pipfile'];
const locks = ['uv.lock', 'poetry.lock', 'pdm.lock', 'pylock.toml', 'Pipfile.lock'];
/** Returns the files that can decide what installing a project brings; of an archive, itself. */
function projectFiles(path, isWindows) {
    if (/\.(whl|tar\.gz|zip)$/.test(path))
        return [path];
    return [...metadata, ...locks].map((name) => (0,layout/* pathsOf */.w)(isWindows).join(path, name));
}
/** Returns where the lock file of a project may be when it is a member of a workspace: in the folders above it. */
function sharedLocks(working, workspace, isWindows) {
    const path = (0,layout/* pathsOf */.w)(isWindows);
    const steps = path
        .relative(workspace, working)
        .split(/[\\/]/)
        .filter((part) => part !== '');
    if (steps.includes('..'))
        return [];
    const above = steps.map((_part, index) => steps.slice(index).reduce((folder) => path.dirname(folder), working));
    return above.flatMap((folder) => ['pyproject.toml', ...locks].map((name) => path.join(folder, name)));
}

;// CONCATENATED MODULE: ./build/venv-cache/find-files.js




const globSigns = /[*?[\]{}]/;
/** Returns the files that paths and globs stand for, absolute, each once; never those of the environment itself. */
async function expandPatterns({ working, folder, isWindows }, patterns, files) {
    const paths = (0,layout/* pathsOf */.w)(isWindows);
    const found = [];
    for (const pattern of patterns) {
        const matches = globSigns.test(pattern) ? await files.glob(working, [pattern]) : [];
        const own = matches
            .filter((path) => !/(^|[/\\])(node_modules|site-packages|\.git)[/\\]/.test(path))
            .map((path) => paths.resolve(working, path))
            .filter((path) => !path.startsWith(folder + paths.sep));
        // A pattern that matches nothing stays: reading it then says that there is no such file.
        found.push(...(own.length > 0 ? own : [paths.resolve(working, pattern)]));
    }
    return [...new Set(found)];
}
/** Returns what else decides what is installed: extra files, and metadata and locks of the projects that are installed. */
async function readOtherFiles(inputs, set, files) {
    const { working, workspace, installCommands, isWindows } = inputs;
    const paths = [
        ...(await expandPatterns(inputs, inputs.extraPaths, files)),
        ...filesBelow(inputs, installCommands.flatMap(possibleFiles)),
        ...set.locals.flatMap((path) => projectFiles(path, isWindows)),
        ...(installCommands.length > 0
            ? [...projectFiles(working, isWindows), ...sharedLocks(working, workspace, isWindows)]
            : []),
    ];
    const found = await Promise.all([...new Set(paths)].map(async (path) => {
        const text = await files.readText(path, 'latin1').catch(() => undefined);
        return text === undefined ? [] : [{ path, sha256: (0,cache_key/* digest */.br)(text.replaceAll('\r\n', '\n')) }];
    }));
    return found.flat();
}
// A script of the workspace, a lock: not `/usr/bin/make`, nor a program of the environment.
function filesBelow({ working, workspace, folder, isWindows }, words) {
    const path = (0,layout/* pathsOf */.w)(isWindows);
    return words
        .map((word) => path.resolve(working, word))
        .filter((file) => file.startsWith(workspace + path.sep) && !file.startsWith(folder + path.sep));
}
/** Notes extra files that are not there, and commands of which nothing would tell when to run them again. */
function refuseMissing({ installCommands, extraPaths, working, isWindows }, { files }, otherFiles) {
    const paths = (0,layout/* pathsOf */.w)(isWindows);
    const isFound = (path) => otherFiles.some((file) => file.path === paths.resolve(working, path));
    const missing = extraPaths.filter((path) => !globSigns.test(path) && !isFound(path));
    const refusals = missing.map((path) => ({
        input: 'extra-paths-to-hash',
        why: `${paths.isAbsolute(path) ? path : `${path} in ${working}`} is no file that can be read.`,
        fix: `Correct the path; of a folder, name the files in it (\`${path}/**\`).`,
    }));
    if (installCommands.length === 0 || files.length + otherFiles.length > 0)
        return refusals;
    const why = `neither requirements nor a lock file was found in ${working}, so nothing would tell when to install again.`;
    const fix = 'Name the files that decide what is installed in `extra-paths-to-hash`.';
    return [...refusals, { input: 'install-command', why, fix }];
}

;// CONCATENATED MODULE: ./build/venv-cache/find-installer.js

/** Returns uv when it is there or asked for, else pip; otherwise notes that it is missing. */
async function findInstaller({ installer, isWindows }, { exec }, refusals) {
    if (installer === 'pip')
        return { name: 'pip', version: '' };
    const { exitCode, stdout } = await exec.run((0,command/* command */.G5)(isWindows ? 'uv.exe' : 'uv', '--version'));
    if (exitCode === 0)
        return { name: 'uv', version: stdout.trim().split(/\s+/)[1] ?? '' };
    if (installer === 'auto')
        return { name: 'pip', version: '' };
    refusals.push({
        input: 'installer',
        why: 'uv was asked for and is not on PATH.',
        fix: 'Set uv up before this step, or use `installer: auto`, which falls back to pip.',
    });
    return undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/venv-cache/interpreter.js

/** Oldest Python whose own library can list installed packages (importlib.metadata). */
const oldestPython = [3, 8];
/** Returns the programs to try for what was asked: a version, a program or a path. Nothing asks for `python3`. */
function interpreterCandidates(wanted, isWindows) {
    const usual = isWindows ? ['python', 'python3'] : ['python3', 'python'];
    if (wanted === '')
        return usual;
    const minor = /^(\d+\.\d+)(?:\.\d+)?(t?)$/.exec(wanted);
    if (minor !== null)
        return [`python${minor[1] ?? ''}${minor[2] ?? ''}`, ...usual];
    return /^\d+$/.test(wanted) ? [`python${wanted}`, ...usual] : [wanted];
}
/** Says whether a Python is the one asked for; a program or path is taken as it is. */
function isWanted(wanted, { version, abi }) {
    if (!/^\d+(\.\d+){0,2}t?$/.test(wanted))
        return true;
    const isFreeThreaded = /-\d+t/.test(abi);
    const number = wanted.replace(/t$/, '');
    return ((version === number || version.startsWith(`${number}.`)) &&
        isFreeThreaded === wanted.endsWith('t'));
}
/** Returns the command that asks a Python about itself; isolated, so that the project's files cannot shadow modules. */
function askInterpreter(program) {
    return (0,command/* command */.G5)(program, '-I', '-c', questions);
}
/** Reads the answer; undefined when it is none. */
function parseInterpreter(stdout) {
    try {
        const answer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
        return typeof answer.version === 'string' ? answer : undefined;
    }
    catch {
        return undefined;
    }
}
/** Says whether this Python can be inspected. */
function isSupported({ version }) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major > oldestPython[0] || (major === oldestPython[0] && minor >= oldestPython[1]);
}
const questions = `
import json, os, platform, sys, sysconfig
try:
    import ensurepip
    pip = ensurepip.version()
except Exception:
    pip = ""
abi = [sysconfig.get_config_var("SOABI") or sysconfig.get_config_var("EXT_SUFFIX") or "", sysconfig.get_platform()]
print(json.dumps({
    "program": getattr(sys, "_base_executable", None) or sys.executable,
    "version": platform.python_version(),
    "implementation": platform.python_implementation(),
    "abi": " ".join(abi),
    "prefix": sys.base_prefix,
    "machine": platform.machine(),
    "libc": " ".join(platform.libc_ver()).strip() or str(sysconfig.get_config_var("HOST_GNU_TYPE") or ""),
    "pip": pip,
}))
`.trim();

;// CONCATENATED MODULE: ./build/venv-cache/find-interpreter.js


/** Returns the first Python that is the one asked for; otherwise notes what was tried and what was found. */
async function findInterpreter({ python, working, isWindows }, ports, refusals) {
    const seen = [];
    const { exec } = ports;
    const kept = await findKept(python, isWindows, ports);
    for (const candidate of [...interpreterCandidates(python, isWindows), ...kept]) {
        const program = /[/\\]/.test(candidate) ? (0,external_node_path_.resolve)(working, candidate) : candidate;
        const { exitCode, stdout, stderr } = await exec.run(askInterpreter(program));
        const facts = exitCode === 0 ? parseInterpreter(stdout) : undefined;
        if (facts !== undefined && isWanted(python, facts) && isSupported(facts))
            return facts;
        seen.push(`${program}: ${describe(facts, exitCode, stderr)}`);
    }
    const what = python === '' ? 'no Python was found' : `no Python that is '${python}' was found`;
    refusals.push({
        input: 'python',
        why: `${what} (${seen.join('; ')}).`,
        fix: `Run actions/setup-python before this step, or give the path of a Python ${oldestPython.join('.')} or newer.`,
    });
    return undefined;
}
/** Returns the Pythons that GitHub's runners keep beside the one on PATH, those that a version asks for, newest first. */
async function findKept(wanted, isWindows, { files, runner }) {
    const cache = runner.environment['RUNNER_TOOL_CACHE'] ?? '';
    if (cache === '' || !/^\d+(\.\d+){0,2}t?$/.test(wanted))
        return [];
    const path = isWindows ? external_node_path_.win32 : external_node_path_.posix;
    const folder = path.join(cache, 'Python');
    const versions = (await files.list(folder)).filter((version) => fits(wanted, version));
    const newestFirst = versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    const found = [];
    for (const version of newestFirst)
        for (const arch of await files.list(path.join(folder, version))) {
            // Beside each folder is a mark that it is complete. A free-threaded build has an architecture of its own.
            if (arch.endsWith('.complete') || arch.includes('freethreaded') !== wanted.endsWith('t'))
                continue;
            const program = isWindows ? 'python.exe' : 'bin/python3';
            found.push(path.join(folder, version, arch, program));
        }
    return found;
}
function fits(wanted, version) {
    const number = wanted.replace(/t$/, '');
    return version === number || version.startsWith(`${number}.`);
}
function describe(facts, exitCode, stderr) {
    if (facts !== undefined) {
        return isSupported(facts) ? `is ${facts.version}` : `is ${facts.version}, which is too old`;
    }
    if (exitCode === 127)
        return 'is not there';
    const said = stderr.trim().split('\n').at(-1) ?? '';
    return `ended with ${exitCode}${said === '' ? '' : `, saying '${said}'`}`;
}

;// CONCATENATED MODULE: ./build/venv-cache/requirement-set.js




/** Reads the files (absolute paths) and what they include, each once, so that a cycle ends. */
async function readRequirementSet(source, files) {
    const reading = new Reading(source, files);
    for (const path of source.requirements)
        await reading.read({ path, isConstraint: false });
    for (const path of source.constraints)
        await reading.read({ path, isConstraint: true });
    return reading.finish();
}
class Reading {
    #source;
    #files;
    #path;
    #hashes = new Map();
    #visited = new Set();
    #requirements = new Set();
    #locals = new Set();
    #remotes = new Set();
    #refusals = [];
    constructor(source, files) {
        this.#source = source;
        this.#files = files;
        this.#path = (0,layout/* pathsOf */.w)(source.isWindows);
    }
    // A file may be both a requirements file and a constraint: each role is read once.
    async read(visit) {
        const { path, isConstraint } = visit;
        const role = `${isConstraint ? 'constraint' : 'requirement'} ${path}`;
        if (this.#visited.has(role))
            return;
        this.#visited.add(role);
        const text = await this.#files.readText(path);
        if (text === undefined) {
            this.#refuseMissing(visit);
            return;
        }
        const shown = this.#shown(path);
        // The same file installs in one role and only limits versions in the other.
        this.#hashes.set(isConstraint ? `-c ${shown}` : shown, (0,cache_key/* digest */.br)(this.#meaning(text)));
        if (/\.toml$|setup\.(?:py|cfg)$/.test(path))
            return;
        for (const statement of parseRequirements(text, this.#source.environment))
            await this.#take(statement, visit);
    }
    finish() {
        const files = [...this.#hashes].map(([path, sha256]) => ({ path, sha256 }));
        return {
            files: files.sort((left, right) => (left.path < right.path ? -1 : 1)),
            requirements: [...this.#requirements],
            locals: [...this.#locals],
            remotes: [...this.#remotes],
            refusals: this.#refusals,
        };
    }
    async #take(statement, { path, isConstraint }) {
        if (statement.kind === 'include') {
            if (/^https?:/i.test(statement.path))
                this.#remotes.add((0,url/* withoutCredentials */.r)(statement.path));
            else
                await this.read({
                    path: this.#path.resolve(this.#path.dirname(path), withoutScheme(statement.path)),
                    isConstraint: isConstraint || statement.isConstraint,
                    from: `${this.#shown(path)}:${statement.line}`,
                });
        }
        else if (isConstraint)
            return;
        else if (statement.kind === 'requirement')
            this.#requirements.add(statement.text);
        // pip takes the path of a local project relative to where it runs, not to the file that names it.
        else if (statement.kind === 'local')
            this.#locals.add(this.#path.resolve(this.#source.working, statement.path));
    }
    #refuseMissing({ path, isConstraint, from }) {
        const input = isConstraint ? 'constraints' : 'requirements';
        const name = this.#shown(path);
        const why = from === undefined
            ? `${name} does not exist in ${this.#source.working}.`
            : `${from} includes ${name}, which does not exist.`;
        const fix = 'Correct the path, or check the file out before this step.';
        this.#refusals.push({ input: from === undefined ? input : 'requirements', why, fix });
    }
    // What stands for a variable is part of what is said; a password in a URL changes without a meaning.
    #meaning(text) {
        const plain = text.replaceAll('\r\n', '\n');
        const expanded = expand(plain, this.#source.environment);
        return expanded === plain ? plain : (0,url/* withoutCredentials */.r)(expanded);
    }
    #shown(path) {
        const below = this.#path.relative(this.#source.working, path);
        return this.#path.isAbsolute(below) ? path : below.replaceAll('\\', '/');
    }
}
function withoutScheme(path) {
    return path.replace(/^file:\/\/(?:localhost)?(?:\/(?=[A-Za-z]:))?/, '');
}

;// CONCATENATED MODULE: ./build/venv-cache/probe.js









/** Reads the world; what cannot be used is refused together. */
async function probe(inputs, ports) {
    const { files } = ports;
    const refusals = [];
    const [python, wanted, requirementPaths, constraintPaths] = await Promise.all([
        findInterpreter(inputs, ports, refusals),
        findInstaller(inputs, ports, refusals),
        expandPatterns(inputs, inputs.requirements, files),
        expandPatterns(inputs, inputs.constraints, files),
    ]);
    const set = await readSet(inputs, { requirementPaths, constraintPaths }, files);
    const projects = await readOtherFiles(inputs, set, files);
    const config = wanted === undefined ? [] : await readConfig(wanted.name, inputs, files);
    refusals.push(...(inputs.installCommands.length > 0 ? [] : set.refusals));
    refusals.push(...refuseMissing(inputs, set, projects));
    if (python === undefined || wanted === undefined || refusals.length > 0)
        throw new errors/* InvalidInputs */.hS(refusals);
    const system = operatingSystem(await files.readText('/etc/os-release'), inputs.environment);
    const present = await lookAt(inputs, files);
    const installer = wanted.name === 'uv' ? wanted : { ...wanted, version: python.pip };
    return {
        ...{ python, installer, system, set, requirementPaths, constraintPaths },
        otherFiles: [...projects, ...config],
        ...{ present, now: ports.clock.now() },
    };
}
// What commands and arguments name is followed and hashed too; only what the inputs name is passed on to the installer.
async function readSet(inputs, asked, files) {
    const lines = [inputs.installArgs, ...inputs.installCommands];
    const named = [...lines.map(namedFiles), await ofVariables(inputs, files)];
    const absolute = (path) => (0,layout/* pathsOf */.w)(inputs.isWindows).resolve(inputs.working, path);
    const projects = lines.flatMap((words) => namedProjects(words, inputs.environment));
    const set = await readRequirementSet({
        ...inputs,
        requirements: [
            ...asked.requirementPaths,
            ...named.flatMap(({ requirements }) => requirements.map(absolute)),
        ],
        constraints: [
            ...asked.constraintPaths,
            ...named.flatMap(({ constraints }) => constraints.map(absolute)),
        ],
    }, files);
    return { ...set, locals: [...set.locals, ...projects.map(absolute)] };
}
// Only what is there: one that is missing may be for the other installer.
async function ofVariables(inputs, files) {
    const { requirements, constraints } = filesOfVariables(inputs.environment);
    const there = async (paths) => {
        const absolute = paths.map((path) => (0,layout/* pathsOf */.w)(inputs.isWindows).resolve(inputs.working, path));
        const found = await Promise.all(absolute.map(async (path) => files.exists(path)));
        return absolute.filter((_path, index) => found[index] === true);
    };
    return { requirements: await there(requirements), constraints: await there(constraints) };
}
async function lookAt({ folder, isWindows }, files) {
    const path = (0,layout/* pathsOf */.w)(isWindows);
    if (await files.exists((0,layout/* venvLayout */.O)(folder, isWindows).config))
        return 'environment';
    if (!(await files.exists(folder)))
        return 'nothing';
    const isFile = (await files.glob(path.dirname(folder), [path.basename(folder)])).length > 0;
    return isFile || (await files.list(folder)).length > 0 ? 'other' : 'nothing';
}

;// CONCATENATED MODULE: ./build/core/notice.js
/** The one line that every action leaves beside the run: a sentence for people, facts for `pipeline-report`. */
/** Returns `sentence [name=value name=value]` on one line; values are percent-encoded where they need it. */
function formatNotice(sentence, facts) {
    const words = Object.entries(facts).map(([name, value]) => `${name}=${encode(String(value))}`);
    const line = sentence.replace(/\s+/g, ' ').trim();
    return words.length === 0 ? line : `${line} [${words.join(' ')}]`;
}
/** Returns the parts of a line made by `formatNotice`; a line without facts is all sentence. */
function parseNotice(line) {
    const match = /^(?<sentence>.*?) ?\[(?<facts>[\w.-]+=[^\s\]]*(?: [\w.-]+=[^\s\]]*)*)\]$/.exec(line);
    if (match?.groups === undefined)
        return { sentence: line, facts: {} };
    const pairs = (match.groups['facts'] ?? '').split(' ').map((word) => {
        const split = word.indexOf('=');
        return [word.slice(0, split), decodeURIComponent(word.slice(split + 1))];
    });
    return { sentence: match.groups['sentence'] ?? '', facts: Object.fromEntries(pairs) };
}
function encode(value) {
    return value.replace(/[\s%\][=]/g, encodeURIComponent);
}

// EXTERNAL MODULE: ./build/venv-cache/state.js
var state = __nccwpck_require__(5282);
;// CONCATENATED MODULE: ./build/venv-cache/report.js







/** Renders what came of it, and hands the post phase what it needs to save. */
function reportOutcome(outcome) {
    const { source, failure } = outcome;
    const sentence = summarise(outcome);
    return {
        outputs: outputsOf(outcome),
        summary: (0,markdown/* section */.uW)('Python environment', (0,markdown/* inline */.mG)(`${sentence}.`), phaseTable(outcome), facts(outcome)),
        notice: source === 'failed' ? '' : formatNotice(sentence, noticeFacts(outcome)),
        annotations: warningsOf(outcome).map((message) => ({ level: 'warning', message })),
        state: (0,state/* stateOf */.L)(outcome),
        ...(failure === undefined ? {} : { failure }),
    };
}
function noticeFacts(outcome) {
    const { source, plan, durations, bytes } = outcome;
    const saved = (0,costs/* savedTime */.Zk)(outcome);
    return {
        cache: 'venv',
        hit: source === 'restored',
        restore_ms: Math.round(durations.restore ?? 0),
        install_ms: Math.round((0,costs/* installCost */.lE)(outcome) ?? 0),
        ...(saved === undefined ? {} : { saved_ms: Math.round(saved) }),
        bytes,
        installer: plan.installer.name,
    };
}
const phaseNames = {
    restore: 'ask the cache and restore',
    verify: 'verify',
    locals: 'install local projects again',
    downloads: 'restore the download cache',
    create: 'make the environment',
    install: 'install',
};
function phaseTable({ durations }) {
    const rows = Object.keys(phaseNames).flatMap((phase) => {
        const duration = durations[phase];
        return duration === undefined ? [] : [[phaseNames[phase], (0,core_duration/* formatDuration */.a3)(duration)]];
    });
    return (0,markdown/* table */.tp)(['phase', 'took:'], rows);
}
function facts(outcome) {
    const { plan, lookup, bytes, inspection, downloads } = outcome;
    const archive = 'key' in lookup ? (lookup.archiveBytes ?? 0) : 0;
    const packages = Object.entries(inspection?.packages ?? {}).sort();
    const layer = downloads?.lookup;
    const lines = [
        `- Key: ${(0,markdown/* code */.aY)(plan.key)}`,
        `- Hashed into it: ${plan.hashedFiles.map(markdown/* code */.aY).join(', ')}`,
        `- Size: ${(0,core_duration/* formatBytes */.z3)(bytes)} on disk${archive === 0 ? '' : `, ${(0,core_duration/* formatBytes */.z3)(archive)} as an archive`}`,
        ...(layer === undefined
            ? []
            : [`- Download cache: ${'key' in layer ? (0,markdown/* code */.aY)(layer.key) : layer.status}`]),
        ...packages.map(([name, version]) => `- ${(0,markdown/* code */.aY)(`${name} ${version}`)}`),
    ];
    return (0,markdown/* details */.zH)('Key, size, packages', lines.join('\n'));
}

;// CONCATENATED MODULE: ./build/venv-cache/action.js







/** `venv-cache`: an installed environment that is restored when it is right and made when it is not. */
const venvCache = {
    name: 'venv-cache',
    outputs: noOutputs,
    inputs: readInputs,
    probe: probe,
    plan: plan,
    execute: execute,
    report: reportOutcome,
    preview: { wanted: ({ dryRun }) => dryRun, report: previewPlan },
};


/***/ }),

/***/ 6993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ verdictOn),
/* harmony export */   Ue: () => (/* binding */ lookupCost),
/* harmony export */   Zk: () => (/* binding */ savedTime),
/* harmony export */   lE: () => (/* binding */ installCost)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4382);

/** Milliseconds that looking for an environment and checking it took. */
function lookupCost({ durations }) {
    return (durations.restore ?? 0) + (durations.verify ?? 0) + (durations.locals ?? 0);
}
/** Milliseconds that installing takes: now, or when what was restored was made. */
function installCost({ source, durations, stamp }) {
    const { downloads = 0, create = 0, install = 0 } = durations;
    return source === 'built' ? downloads + create + install : stamp?.installDuration;
}
/** Milliseconds that a restore saved; negative when installing would have been faster. */
function savedTime(outcome) {
    const cost = installCost(outcome);
    if (outcome.source !== 'restored' || cost === undefined)
        return undefined;
    return cost - lookupCost(outcome);
}
/** Returns what is to be remembered of this restore, when it was not worth it and the user leaves the choice to us. */
function verdictOn(outcome) {
    if (outcome.source !== 'restored' || outcome.plan.strategy !== 'auto')
        return undefined;
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(lookupCost(outcome), installCost(outcome));
}


/***/ }),

/***/ 9438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ builtWheels),
/* harmony export */   IP: () => (/* binding */ writeNote),
/* harmony export */   Ne: () => (/* binding */ pruneCommands),
/* harmony export */   VC: () => (/* binding */ readNote),
/* harmony export */   du: () => (/* binding */ downloadCache),
/* harmony export */   ef: () => (/* binding */ downloadVariables),
/* harmony export */   eo: () => (/* binding */ discarded),
/* harmony export */   wg: () => (/* binding */ longestLineage)
/* harmony export */ });
/* harmony import */ var _core_cache_generations_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(210);
/* harmony import */ var _core_cache_key_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3238);
/* harmony import */ var _core_command_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3103);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4413);
/**
 * The second layer: the installer's own cache of what it downloaded and built. It is asked for when the environment
 * is not cached; unlike that it is right whatever was in it, so an older one serves too (prefix keys).
 */




/** Installers forget nothing: after so many sets of requirements the layer is filled afresh. */
const longestLineage = 5;
/** Returns the layer of an environment; undefined when there is to be none. */
function downloadCache(asked, { installer, python, system, now }, venvKey) {
    const mode = chooseMode(asked, installer.name);
    if (mode === undefined)
        return undefined;
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .pathsOf */ .w)(asked.isWindows);
    const minor = python.version.split('.').slice(0, 2).join('.');
    const readable = [
        'downloads',
        asked.suffix,
        system,
        python.machine,
        `py${minor}`,
        installer.name,
        mode,
    ];
    const head = (0,_core_cache_key_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheKey */ .k$)('venv', readable.filter((part) => part !== ''), {}).slice(0, -64);
    // Two environments of one job would otherwise restore into one another's.
    const name = `downloads-${installer.name}-${(0,_core_cache_key_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)(asked.folder).slice(0, 8)}`;
    const folder = path.join(asked.temporary, 'copilotos-venv', name);
    const note = path.join(folder, 'copilotos-downloads.json');
    const key = head + (0,_core_cache_key_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)(venvKey);
    return {
        ...{ mode, folder, note, installer: installer.name },
        ...{ key, mendedKey: (0,_core_cache_generations_js__WEBPACK_IMPORTED_MODULE_2__/* .mendedKey */ .hJ)(key, now), prefix: head },
    };
}
// A cache that somebody else has set up, or that stays on the machine's own disk, is better than ours.
function chooseMode({ downloadCache: asked, environment, isGitHubHosted }, installer) {
    if (asked === 'all' || asked === 'built')
        return asked;
    const taken = installer === 'uv' ? ['UV_CACHE_DIR', 'UV_NO_CACHE'] : ['PIP_CACHE_DIR'];
    const isTaken = [...taken, 'PIP_NO_CACHE_DIR'].some((name) => (environment[name] ?? '') !== '');
    return asked === 'none' || isTaken || !isGitHubHosted ? undefined : 'built';
}
/** Returns the variables by which the installer uses the layer. */
function downloadVariables(layer) {
    if (layer === undefined)
        return {};
    return { [layer.installer === 'uv' ? 'UV_CACHE_DIR' : 'PIP_CACHE_DIR']: layer.folder };
}
/** Where installers keep the wheels they have built, below their cache. */
const builtWheels = [
    ...['sdists-*/**/*.whl', 'built-wheels-*/**/*.whl'],
    'wheels/**/*.whl',
];
/** Returns uv's own command that leaves only built wheels in the layer; pip has none. */
function pruneCommands({ mode, installer, folder }) {
    if (mode === 'all' || installer === 'pip')
        return [];
    return [{ ...(0,_core_command_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)('uv', 'cache', 'prune', '--ci'), env: { UV_CACHE_DIR: folder } }];
}
/**
 * Returns which of the names in the layer's folder are not kept. Index pages and what they led to are gone with the
 * next release anyway: of 171 packages, uv's are 46 MiB beside 1 MiB of wheels.
 */
function discarded({ mode }, names) {
    const kept = /^(?:sdists-|built-wheels-|wheels$)/;
    return mode === 'all' ? [] : names.filter((name) => !kept.test(name));
}
/** Returns the text of a note as it is kept. */
function writeNote(note) {
    return `${JSON.stringify(note)}\n`;
}
/** Reads a note; undefined when it is none of ours. */
function readNote(text) {
    try {
        const note = JSON.parse(text ?? '');
        if (typeof note?.generation !== 'number' || !Array.isArray(note.built))
            return undefined;
        return { generation: note.generation, built: note.built };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed),
/* harmony export */   V: () => (/* binding */ whyUnfit)
/* harmony export */ });
/* harmony import */ var _inspection_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3718);

/** Returns why an environment cannot be used as it is; undefined when it is what was asked for. */
function whyUnfit(found, { key, python, stamp }) {
    if (stamp === undefined)
        return 'it does not say how it was made';
    if (stamp.key !== key)
        return 'it was made for another key';
    if (!found.isHome)
        return 'its interpreter takes another folder for its environment';
    return (unlike('Python', found.version, python.version) ??
        unlike('implementation', found.implementation, python.implementation) ??
        unlike('prefix', found.prefix, python.prefix) ??
        listed('its packages have changed', (0,_inspection_js__WEBPACK_IMPORTED_MODULE_0__/* .differences */ .tX)(stamp.packages, found.packages)) ??
        listed('files of its packages are gone', fresh(found.hollow, stamp.hollow)) ??
        listed('requirements are not met', fresh(found.unmet, stamp.unmet)) ??
        listed('its packages do not fit each other', fresh(found.broken, stamp.broken)) ??
        listed('its programs start another Python', fresh(found.foreign, stamp.foreign)));
}
function unlike(what, found, wanted) {
    return found === wanted ? undefined : `its ${what} is ${found}, not ${wanted}`;
}
function fresh(found, known) {
    return found.filter((problem) => !known.includes(problem));
}
/** Returns the sentence with the first few of what it is about; undefined when there are none. */
function listed(sentence, items) {
    const most = 5;
    const rest = items.length > most ? ` and ${items.length - most} more` : '';
    return items.length === 0 ? undefined : `${sentence}: ${items.slice(0, most).join(', ')}${rest}`;
}


/***/ }),

/***/ 3718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  tX: () => (/* binding */ differences),
  Nn: () => (/* binding */ inspect),
  Kn: () => (/* binding */ parseInspection)
});

;// CONCATENATED MODULE: ./build/venv-cache/inspection-script.js
/**
 * What an environment's own Python runs to inspect it: one process, the standard library, any Python since 3.8.
 * Markers and specifiers are judged by `packaging`, which every pip carries; ensurepip has a pip where none is installed.
 */
const inspectionScript = String.raw `
import glob, json, os, platform, re, sys
from importlib import metadata

def load_packaging():
    try:
        from packaging.requirements import Requirement
        return Requirement
    except ImportError:
        pass
    try:
        from pip._vendor.packaging.requirements import Requirement
        return Requirement
    except ImportError:
        pass
    try:
        import ensurepip
        places = [os.path.join(os.path.dirname(ensurepip.__file__), "_bundled"), "/usr/share/python-wheels"]
        wheels = [wheel for place in places for wheel in glob.glob(os.path.join(place, "pip-*.whl"))]
        sys.path.extend(wheels[:1])
        from pip._vendor.packaging.requirements import Requirement
        return Requirement
    except ImportError:
        return None

def normalise(name):
    return re.sub(r"[-_.]+", "-", name).lower()

def local_source(found):
    """The project on this disk that a distribution was installed from (PEP 610); None for those of an index."""
    try:
        origin = json.loads(found.read_text("direct_url.json") or "{}")
    except ValueError:
        return None
    if not origin.get("url", "").lower().startswith("file:"):
        return None
    # Loads half of the standard library, and most environments hold nothing local.
    from urllib.parse import urlparse
    from urllib.request import url2pathname
    path = url2pathname(urlparse(origin["url"]).path)
    if "dir_info" not in origin and not os.path.exists(path):
        return None
    return {"path": path, "isEditable": bool(origin.get("dir_info", {}).get("editable"))}

def egg_links():
    """Projects installed by 'setup.py develop', which leaves no PEP 610 record: the first line is the code, the second leads to setup.py."""
    for place in sys.path:
        for link in glob.glob(os.path.join(glob.escape(place), "*.egg-link")):
            with open(link) as text:
                code, *up = text.read().splitlines()
            yield {"path": os.path.normpath(os.path.join(code, *up[:1])), "isEditable": True}

def described(found):
    """Name, version and dependencies; the library would parse all of METADATA, long description included, for each of them."""
    text = found.read_text("METADATA")
    if text is None:
        return found.metadata["Name"], found.version, found.requires or []
    fields = {"name": [], "version": [], "requires-dist": []}
    head = text.split("\n\n", 1)[0]
    for field, value in re.findall(r"^(Name|Version|Requires-Dist):[ \t]*(.*(?:\n[ \t].*)*)", head, re.I | re.M):
        fields[field.lower()].append(" ".join(value.split()))
    return (fields["name"] or [""])[0], (fields["version"] or [""])[0], fields["requires-dist"]

def is_hollow(found):
    """Says whether a distribution is registered and what it brought is gone; its top-level names stand for the rest."""
    tops = set(re.findall(r'^"?([^",/\n]+)', found.read_text("RECORD") or "", re.M))
    kept = tops - {"..", "__pycache__"}
    return any(not os.path.exists(str(found.locate_file(top))) for top in kept)

asked = json.load(sys.stdin)
folder = os.path.realpath(asked["folder"])
packages, needs, locals_, hollow = {}, [], {}, []
for link in egg_links():
    locals_[link["path"]] = link
for found in metadata.distributions():
    try:
        name, version, requires = described(found)
    except UnicodeDecodeError:
        # pip refuses such a package, uv takes it.
        continue
    if not name or normalise(name) in packages:
        continue
    packages[normalise(name)] = version or ""
    needs += [(normalise(name), text) for text in requires]
    source = local_source(found)
    if source is not None:
        locals_[source["path"]] = source
    if is_hollow(found):
        hollow.append(normalise(name))

Requirement = load_packaging()
unjudged = 0

def lacks(text, extras):
    """Why nothing installed meets the requirement; None when it is met, does not apply, or cannot be judged."""
    global unjudged
    if Requirement is None:
        unjudged += 1
        return None
    try:
        wanted = Requirement(text)
        if wanted.marker is not None and not any(wanted.marker.evaluate({"extra": extra}) for extra in extras):
            return None
        version = packages.get(normalise(wanted.name))
        if version is None:
            return "is not installed"
        if wanted.url is None and not wanted.specifier.contains(version, prereleases=True):
            return "is installed as " + version
    except Exception:
        unjudged += 1
    return None

def sentences(found):
    return sorted({text + " " + why for text, why in found if why})

unmet = sentences((text, lacks(text, [""])) for text in asked["requirements"])
# What only an extra asks for is most of it, and reading it takes longer than all the rest.
only_extra = re.compile(r";(?!.*\bor\b).*\bextra\s*==\s*(['\"]).+?\1")
applying = ((name, text) for name, text in needs if not only_extra.search(text))
broken = sentences((name + " needs " + text, lacks(text, [""])) for name, text in applying)

def starts_elsewhere(path):
    with open(path, "rb") as program:
        first = program.readline(4096)
    if not first.startswith(b"#!") or b"python" not in first:
        return False
    started = os.fsdecode(first[2:].strip().split(b" ")[0].strip(b'"'))
    return not os.path.realpath(os.path.dirname(started)).startswith(folder + os.sep)

programs = os.path.dirname(sys.executable)
foreign = []
for entry in os.scandir(programs):
    try:
        if entry.is_file(follow_symlinks=False) and starts_elsewhere(entry.path):
            foreign.append(entry.name)
    except OSError:
        pass

print(json.dumps({
    "version": platform.python_version(),
    "implementation": platform.python_implementation(),
    "prefix": sys.base_prefix,
    "isHome": os.path.realpath(sys.prefix) == folder,
    "packages": packages,
    "locals": sorted(locals_.values(), key=lambda local: local["path"]),
    "hollow": sorted(hollow),
    "unmet": unmet,
    "broken": broken,
    "foreign": sorted(foreign),
    "unjudged": unjudged,
}))
`.trim();

;// CONCATENATED MODULE: ./build/venv-cache/inspection.js

/** Returns the command that inspects an environment with its own Python, in one call. */
function inspect(python, folder, requirements) {
    return {
        file: python,
        args: ['-I', '-c', inspectionScript],
        stdin: JSON.stringify({ folder, requirements }),
    };
}
const lists = ['locals', 'hollow', 'unmet', 'broken', 'foreign'];
/** Reads what the inspection printed; undefined when it did not get that far. */
function parseInspection(stdout) {
    try {
        const found = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
        const isWhole = typeof found.version === 'string' &&
            typeof found.packages === 'object' &&
            lists.every((name) => Array.isArray(found[name]));
        return isWhole ? found : undefined;
    }
    catch {
        return undefined;
    }
}
/** Returns how two sets of packages differ, as `name 1.0 → 2.0`, `name 1.0 → missing`, `name added in 1.0`. */
function differences(before, now) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
    return names.flatMap((name) => {
        const [was, is] = [before[name], now[name]];
        if (was === is)
            return [];
        return was === undefined
            ? [`${name} added in ${is ?? ''}`]
            : [`${name} ${was} → ${is ?? 'missing'}`];
    });
}


/***/ }),

/***/ 4413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ venvLayout),
/* harmony export */   w: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

/** Returns how paths are written on the runner's system, which need not be the one that tests run on. */
function pathsOf(isWindows) {
    return isWindows ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
}
/** Returns the layout of the virtual environment in this folder. */
function venvLayout(folder, isWindows) {
    const path = pathsOf(isWindows);
    const programs = path.join(folder, isWindows ? 'Scripts' : 'bin');
    return {
        folder,
        programs,
        python: path.join(programs, isWindows ? 'python.exe' : 'python'),
        stamp: path.join(folder, 'copilotos-venv.json'),
        config: path.join(folder, 'pyvenv.cfg'),
        delimiter: path.delimiter,
    };
}


/***/ }),

/***/ 6058:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8783);
/* harmony import */ var _adapters_start_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6140);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(356);
/* harmony import */ var _saving_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9780);




await (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)((ports) => ({ ...ports, cache: (0,_adapters_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedCache */ .n)() }), (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_1__/* .phase */ .O)(_action_js__WEBPACK_IMPORTED_MODULE_2__/* .venvCache */ .G), (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_1__/* .phase */ .O)(_saving_js__WEBPACK_IMPORTED_MODULE_3__/* .saveVenv */ .N));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ saveVenv)
});

// EXTERNAL MODULE: ./build/core/command.js
var core_command = __nccwpck_require__(3103);
// EXTERNAL MODULE: ./build/venv-cache/downloads.js
var downloads = __nccwpck_require__(9438);
// EXTERNAL MODULE: ./build/venv-cache/inspection.js + 1 modules
var inspection = __nccwpck_require__(3718);
// EXTERNAL MODULE: ./build/core/duration.js
var core_duration = __nccwpck_require__(1420);
// EXTERNAL MODULE: ./build/venv-cache/fitness.js
var fitness = __nccwpck_require__(6907);
;// CONCATENATED MODULE: ./build/venv-cache/plan-saves.js



/** Decides what is saved. */
function planSaves(left, world) {
    const { environment, downloads, verdict, whyNotSave } = left;
    const saves = [
        environment && saveEnvironment(environment, world),
        downloads && saveDownloads(downloads, world),
        verdict && {
            ...{ what: 'verdict', paths: [verdict.path], key: verdict.key },
            ...{ commands: [], discard: [] },
            text: { path: verdict.path, content: verdict.text },
        },
    ].filter((save) => save !== undefined);
    if (whyNotSave === '')
        return saves;
    // Said once: what else is not saved then is no news.
    return saves
        .filter(({ what }) => what === 'environment')
        .map(({ what, paths, key }) => ({
        ...{ what, paths, key },
        ...{ commands: [], discard: [], skip: whyNotSave },
    }));
}
// What later steps installed is not in the key: saved with it, it would turn up in other jobs and stay for ever.
function saveEnvironment({ folder, key }, { changes, written, isThere }) {
    const save = {
        ...{ what: 'environment', paths: [folder], key },
        ...{ commands: [], discard: [] },
    };
    if (isThere)
        return { ...save, skip: 'its entry is there already' };
    if (changes === undefined)
        return {
            ...save,
            skip: 'it was removed or damaged by a later step',
            advice: 'Let that step use an environment of its own.',
        };
    const skip = (0,fitness/* listed */.K)('a later step changed its packages, which the key knows nothing of', changes);
    if (skip !== undefined)
        return {
            ...save,
            skip,
            advice: 'Name those packages in a requirements file, so that they are cached too.',
        };
    if (written === 0)
        return save;
    const much = (0,core_duration/* formatBytes */.z3)(Math.abs(written));
    return {
        ...save,
        skip: `a later step changed its files (${much} ${written > 0 ? 'more' : 'less'} than was installed), which the key knows nothing of`,
        advice: 'Let that step write to another folder.',
    };
}
function saveDownloads({ layer, isDamaged, note, isExact }, { built, names }) {
    if (isExact)
        return undefined;
    const known = note?.built ?? [];
    const isSame = built.length === known.length && built.every((wheel) => known.includes(wheel));
    if (layer.mode === 'built' && isSame)
        return undefined;
    const generation = note === undefined ? 0 : note.generation + 1;
    return {
        ...{ what: 'downloads', paths: [layer.folder], key: isDamaged ? layer.mendedKey : layer.key },
        commands: (0,downloads/* pruneCommands */.Ne)(layer),
        discard: (0,downloads/* discarded */.eo)(layer, names).map((name) => `${layer.folder}/${name}`),
        text: { path: layer.note, content: (0,downloads/* writeNote */.IP)({ generation, built }) },
    };
}

;// CONCATENATED MODULE: ./build/venv-cache/report-saves.js

/** Says what was saved and what was not. */
function reportSaves(all) {
    return {
        outputs: {},
        notice: '',
        summary: all.map((saved) => `${sentenceOf(saved)}\n`).join('\n'),
        annotations: all.flatMap(warningOf),
    };
}
const names = {
    environment: 'The Python environment',
    downloads: 'The download cache',
    verdict: 'That installing is faster than restoring',
};
function sentenceOf({ save, result, duration }) {
    const name = names[save.what];
    return result === undefined
        ? `${name} is not saved: ${save.skip ?? ''}.`
        : `${name} ${endings[result.status](result, duration)}.`;
}
const endings = {
    saved: (result, duration) => `was saved${sizeOf(result)} in ${(0,core_duration/* formatDuration */.a3)(duration)}`,
    exists: () => 'was saved by another job meanwhile',
    unavailable: (result) => `is not saved: ${whyOf(result)}`,
    failed: (result) => `is not saved: ${whyOf(result)}`,
};
function sizeOf(result) {
    const bytes = result.status === 'saved' ? result.archiveBytes : undefined;
    return bytes === undefined ? '' : ` (${(0,core_duration/* formatBytes */.z3)(bytes)})`;
}
function whyOf(result) {
    return 'why' in result ? result.why : '';
}
function warningOf(saved) {
    const { save, result } = saved;
    if (save.advice === undefined && result?.status !== 'failed')
        return [];
    const message = [sentenceOf(saved), save.advice ?? ''].join(' ').trim();
    return [{ level: 'warning', message }];
}

// EXTERNAL MODULE: ./build/venv-cache/session.js + 1 modules
var session = __nccwpck_require__(4166);
// EXTERNAL MODULE: ./build/venv-cache/stamp.js
var venv_cache_stamp = __nccwpck_require__(1888);
// EXTERNAL MODULE: ./build/venv-cache/state.js
var state = __nccwpck_require__(5282);
;// CONCATENATED MODULE: ./build/venv-cache/saving.js








/** `venv-cache` after the job. */
const saveVenv = {
    name: 'venv-cache post',
    outputs: {},
    inputs: state/* readState */.u,
    probe,
    plan: planSaves,
    execute,
    report: reportSaves,
};
async function probe({ environment, downloads, whyNotSave }, ports) {
    if (whyNotSave !== '')
        return { changes: [], written: 0, isThere: false, built: [], names: [] };
    return {
        changes: environment === undefined ? [] : await lookForChanges(environment, ports),
        written: environment === undefined ? 0 : await lookForFiles(environment, ports),
        isThere: environment?.isUnknown === true && (await isCached(environment, ports)),
        built: downloads === undefined ? [] : await lookForWheels(downloads, ports),
        names: downloads === undefined ? [] : await ports.files.list(downloads.layer.folder),
    };
}
// Its stamp was written last.
async function lookForFiles({ stamp, folder, content }, { files }) {
    if (content === 0)
        return 0;
    const { bytes, apart } = await files.weigh(folder, session/* byteCode */.C);
    return bytes - apart - (await files.size(stamp)) - content;
}
async function lookForChanges({ stamp: path, python, folder }, { exec, files }) {
    const stamp = (0,venv_cache_stamp/* readStamp */.UL)(await files.readText(path));
    const { stdout } = await exec.run((0,inspection/* inspect */.Nn)(python, folder, []), { keep: 16 * 1024 * 1024 });
    const found = (0,inspection/* parseInspection */.Kn)(stdout);
    if (stamp === undefined || found === undefined)
        return undefined;
    return (0,inspection/* differences */.tX)(stamp.packages, found.packages);
}
async function isCached({ folder, key }, { cache }) {
    return cache.has([folder], key);
}
async function lookForWheels({ layer, isExact }, { files }) {
    return isExact || layer.mode === 'all' ? [] : files.glob(layer.folder, downloads/* builtWheels */.BT);
}
async function execute(saves, ports) {
    const done = [];
    for (const save of saves)
        done.push(await carryOut(save, ports));
    return done;
}
async function carryOut(save, { cache, clock, exec, files }) {
    if (save.skip !== undefined)
        return { save, duration: 0 };
    const begun = clock.now();
    for (const command of save.commands) {
        const { exitCode } = await exec.run(command);
        const why = `${(0,core_command/* display */.Vy)(command)} ended with exit code ${exitCode}`;
        if (exitCode !== 0)
            return { save, result: { status: 'failed', why }, duration: 0 };
    }
    for (const path of save.discard)
        await files.remove(path);
    if (save.text !== undefined)
        await files.writeText(save.text.path, save.text.content);
    const result = await cache.save(save.paths, save.key);
    return { save, result, duration: clock.now() - begun };
}


/***/ }),

/***/ 4166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Session),
  C: () => (/* binding */ byteCode)
});

// EXTERNAL MODULE: ./build/core/command.js
var core_command = __nccwpck_require__(3103);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/venv-cache/inspection.js + 1 modules
var inspection = __nccwpck_require__(3718);
;// CONCATENATED MODULE: ./build/venv-cache/install-failures.js
/** Why an installation failed: pip's and uv's own words, first match wins. */
// Sources: pip 23 to 25 (exceptions.py, resolver, req_install.py, network), uv 0.4 to 0.13, CPython's venv.
const patterns = [
    {
        kind: 'no-ensurepip',
        pattern: /ensurepip is not\s+available|No module named (?:venv|ensurepip)/,
        why: 'this Python was installed without the module that puts pip into an environment',
        fix: 'Install it (Debian and Ubuntu: `apt-get install python3-venv`, with the version in the name for another Python), or use uv.',
    },
    {
        kind: 'no-space',
        pattern: /No space left on device|ENOSPC/,
        why: 'the disk is full',
        fix: 'Free space before this step or use a larger runner.',
    },
    {
        kind: 'hash-mismatch',
        pattern: /DO NOT MATCH THE HASHES|Hash mismatch for/i,
        why: 'a downloaded file is not the one that the requirements name by hash',
        fix: 'Do not lift the check. Find out whether the release was replaced or an index in between alters files; then compile the hashes again.',
    },
    {
        kind: 'hash-missing',
        pattern: /Hashes are required in --require-hashes mode|In `?--require-hashes`? mode/i,
        why: 'one requirement has a hash, so all need one and a pinned version, and one has not',
        fix: 'Compile the requirements with hashes for all of them (pip-compile --generate-hashes, or uv pip compile --generate-hashes).',
    },
    {
        kind: 'unauthorised',
        pattern: /\b40[13]\b[^\n]*(?:Unauthorized|Forbidden|Client Error)|(?:Unauthorized|Forbidden)[^\n]*\b40[13]\b|(?:HTTP )?status client error \(40[13]/i,
        why: 'the package index refused these credentials',
        fix: 'Check the token of the index (PIP_INDEX_URL or UV_INDEX…) and that this run may read it: forks get no secrets.',
    },
    {
        kind: 'network',
        pattern: /Failed to establish a new connection|Temporary failure in name resolution|Name or service not known|Max retries exceeded|Read timed out|Connection(?:Reset|Aborted|Refused)|Connection (?:reset|refused|aborted|broken)|CERTIFICATE_VERIFY_FAILED|SSLError|ProxyError|IncompleteRead|error sending request|dns error|tcp connect error|operation timed out/i,
        why: 'the package index could not be reached',
        fix: 'Run the job again; when it stays so, check proxy, certificates and the address of the index.',
    },
    {
        kind: 'wrong-python',
        pattern: /requires a different Python|Requires-Python|requires Python\s*[<>=!~]|does not satisfy Python\s*[<>=!~]/,
        why: 'a package does not run on this version of Python',
        fix: 'Use a Python it supports (`python` input), or a version of the package that supports this one.',
    },
    // Before conflicts: of a package that it cannot find, uv also says that the requirements are unsatisfiable.
    {
        kind: 'no-matching-distribution',
        pattern: /No matching distribution found|Could not find a version that satisfies|was not found in the package registry/i,
        why: 'the index has no such package, or no version of it that fits this Python and platform',
        // pip 23 to 26 takes an index that answers 401 or 403 for one that has nothing.
        fix: 'Check name, version and index, and the token of a private index: pip says the same when it is refused. A package with wheels for other platforms only needs a source distribution or another Python.',
    },
    {
        kind: 'conflict',
        pattern: /ResolutionImpossible|No solution found when resolving|conflicting dependencies|your requirements are unsatisfiable|are incompatible/i,
        why: 'no set of versions meets all requirements',
        fix: 'Loosen one of the pins that are named below.',
    },
    {
        kind: 'build',
        pattern: /Failed building wheel|metadata-generation-failed|subprocess-exited-with-error|Failed to build|Could not build wheels|build backend returned an error|error: command '.*' failed/i,
        why: 'a package had to be built from source, and that failed',
        fix: 'Install what its build needs (a compiler, headers: see below), or take a version that has a wheel for this Python and platform.',
    },
    {
        kind: 'syntax',
        pattern: /Invalid requirement|Expected package name|Couldn't parse requirement|Error parsing/i,
        why: 'a line of the requirements cannot be read',
        fix: 'Correct the line that is named below.',
    },
    {
        kind: 'no-such-program',
        pattern: /Unable to locate executable file/,
        why: 'the program of `install-command` is not on PATH',
        fix: 'Install it before this step, or with an earlier line of `install-command`.',
    },
];
const unknown = {
    kind: 'unknown',
    why: 'it ended with an error',
    fix: 'What it said last follows.',
};
/** Returns what is known about a failed installation from everything it printed. */
function classifyInstall(output) {
    const found = patterns.find(({ pattern }) => pattern.test(output));
    return found === undefined ? unknown : { kind: found.kind, why: found.why, fix: found.fix };
}

;// CONCATENATED MODULE: ./build/venv-cache/session.js




/** Where Python keeps the code that it has compiled. */
const byteCode = '__pycache__';
/** A plan that is being carried out: runs its commands and measures its phases. */
class Session {
    plan;
    ports;
    durations = {};
    constructor(plan, ports) {
        this.plan = plan;
        this.ports = ports;
    }
    /** Adds what the body takes to a phase. */
    async timed(phase, body) {
        const begun = this.ports.clock.now();
        const result = await body();
        this.durations[phase] = (this.durations[phase] ?? 0) + this.ports.clock.now() - begun;
        return result;
    }
    /** Runs the commands until one fails, and explains that one. */
    async runAll(phase, commands) {
        const { exec, runner } = this.ports;
        return this.timed(phase, async () => {
            for (const command of commands) {
                const result = await runner.group((0,core_command/* display */.Vy)(command), async () => exec.run(command, { output: 'live' }));
                if (result.exitCode !== 0)
                    return explain(phase, result);
            }
            return undefined;
        });
    }
    /** Returns what the environment's own Python finds in it, or why it finds nothing; and its size, counted meanwhile. */
    async look() {
        const { files } = this.ports;
        return this.timed('verify', async () => {
            const [inspection, { bytes, apart }] = await Promise.all([
                this.#inspect(),
                // A size that cannot be measured is no reason to fail.
                files.weigh(this.plan.layout.folder, byteCode).catch(() => ({ bytes: 0, apart: 0 })),
            ]);
            return { inspection, bytes, content: bytes - apart };
        });
    }
    async #inspect() {
        const { layout, requirements } = this.plan;
        const result = await this.ports.exec.run((0,inspection/* inspect */.Nn)(layout.python, layout.folder, requirements), {
            keep: 16 * 1024 * 1024,
        });
        return (0,inspection/* parseInspection */.Kn)(result.stdout) ?? `its interpreter does not run: ${lastWords(result)}`;
    }
}
function explain(phase, { command, exitCode, stdout, stderr }) {
    const { why, fix } = classifyInstall(`${stderr}\n${stdout}`);
    const what = phase === 'create'
        ? 'The virtual environment could not be made'
        : `Installing failed with exit code ${exitCode}`;
    const said = stderr.trim() === '' ? stdout : stderr;
    const tail = said.trim().split('\n').slice(-30).join('\n');
    return new errors/* ActionError */.lZ({ what, why: `${why}.`, fix, command: (0,core_command/* display */.Vy)(command), stderr: tail });
}
function lastWords({ exitCode, stderr }) {
    const said = stderr.trim().split('\n').at(-1) ?? '';
    return said === '' ? `exit code ${exitCode}` : said;
}


/***/ }),

/***/ 1888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UL: () => (/* binding */ readStamp),
/* harmony export */   kG: () => (/* binding */ makeStamp),
/* harmony export */   z0: () => (/* binding */ writeStamp)
/* harmony export */ });
/** Returns the stamp of an environment that has just been made. */
function makeStamp(key, installDuration, { packages, hollow, unmet, broken, foreign }) {
    return { format: 1, key, installDuration, packages, hollow, unmet, broken, foreign };
}
/** Returns the text of a stamp as it is kept. */
function writeStamp(stamp) {
    return `${JSON.stringify(stamp, undefined, 1)}\n`;
}
const lists = ['hollow', 'unmet', 'broken', 'foreign'];
/** Reads a stamp; undefined when it is none of ours. */
function readStamp(text) {
    try {
        const stamp = JSON.parse(text ?? '');
        const isWhole = stamp?.format === 1 &&
            typeof stamp.key === 'string' &&
            typeof stamp.installDuration === 'number' &&
            typeof stamp.packages === 'object' &&
            lists.every((name) => Array.isArray(stamp[name]));
        return isWhole ? stamp : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _core_cache_generations_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(210);
/* harmony import */ var _costs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6993);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4382);
/** What the main phase leaves for the post phase: each thing that may have to be saved, as one JSON value. */



/** Returns what is left to be done after the job. */
function stateOf(outcome) {
    const { plan, source, lookup, rejection } = outcome;
    const isBad = rejection !== undefined || (0,_core_cache_generations_js__WEBPACK_IMPORTED_MODULE_2__/* .isDamaged */ .sR)(lookup);
    const verdict = (0,_costs_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictOn */ .Hc)(outcome);
    const environment = {
        key: isBad ? plan.mendedKey : plan.key,
        folder: plan.layout.folder,
        python: plan.layout.python,
        stamp: plan.layout.stamp,
        content: outcome.content ?? 0,
        isUnknown: lookup.status === 'skipped',
    };
    const downloads = source === 'built' ? usedDownloads(outcome) : undefined;
    return {
        'why-not-save': plan.whyNotSave ?? '',
        ...(source === 'built' ? { environment: JSON.stringify(environment) } : {}),
        ...(downloads === undefined ? {} : { downloads: JSON.stringify(downloads) }),
        ...(verdict === undefined
            ? {}
            : { verdict: JSON.stringify({ ...plan.verdict, text: (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .writeVerdict */ .P1)(verdict) }) }),
    };
}
/** Reads what the main phase has left. */
function readState(read) {
    return {
        whyNotSave: read.text('why-not-save'),
        environment: parse(read.text('environment')),
        downloads: parse(read.text('downloads')),
        verdict: parse(read.text('verdict')),
    };
}
function usedDownloads({ plan, downloads }) {
    if (plan.downloads === undefined || downloads === undefined)
        return undefined;
    const { lookup, note } = downloads;
    const isExact = note !== undefined && lookup.status === 'hit';
    const isBad = (0,_core_cache_generations_js__WEBPACK_IMPORTED_MODULE_2__/* .isDamaged */ .sR)(lookup) || (lookup.status === 'hit' && !isExact);
    return { layer: plan.downloads, isDamaged: isBad, note, isExact };
}
// Our own main phase wrote it; an empty value was never written.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says what it wrote
function parse(text) {
    return text === '' ? undefined : JSON.parse(text);
}


/***/ }),

/***/ 4382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ writeVerdict),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   X3: () => (/* binding */ verdictPlace),
/* harmony export */   wk: () => (/* binding */ readVerdict)
/* harmony export */ });
/* harmony import */ var _core_cache_key_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3238);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4413);
/**
 * What is remembered of an entry that was slower to restore than its environment is to install. Entries never change,
 * so it is an entry of its own: a few bytes, asked for before the large one. It holds for the rest of the week, since what a single
 * slow hour has taught must not stay true for as long as the requirements do.
 */


const week = 7 * 24 * 3_600_000;
/** Returns where the verdict on an environment's entry is kept at this time. */
function verdictPlace(venvKey, now, { temporary, isWindows }) {
    const name = (0,_core_cache_key_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)(venvKey);
    return {
        path: (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .pathsOf */ .w)(isWindows).join(temporary, 'copilotos-venv', `slow-${name.slice(0, 16)}.json`),
        key: `venv-slow-${Math.floor(now / week)}-${name}`,
    };
}
/** Returns the verdict on a restore; undefined when it was worth it, or when that cannot be told. */
function judge(restoreDuration, installDuration) {
    if (installDuration === undefined || restoreDuration <= installDuration)
        return undefined;
    return { restoreDuration, installDuration };
}
/** Returns the text of a verdict as it is kept. */
function writeVerdict(verdict) {
    return `${JSON.stringify(verdict)}\n`;
}
/** Reads a verdict; undefined when it is none of ours. */
function readVerdict(text) {
    try {
        const verdict = JSON.parse(text ?? '');
        const { restoreDuration, installDuration } = verdict ?? {};
        if (typeof restoreDuration !== 'number' || typeof installDuration !== 'number')
            return undefined;
        return { restoreDuration, installDuration };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ exec),
  H: () => (/* binding */ getExecOutput)
});

// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(3193);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __nccwpck_require__(8701);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util = __nccwpck_require__(90);
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return __awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!io_util/* isRooted */.Qh(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield io/* which */.K7(this.toolPath, true);
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield io_util/* exists */.t2(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath)
/* harmony export */ });
/* unused harmony exports chmod, copyFile, lstat, open, readdir, rename, rmdir, stat, symlink, unlink, readlink, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 8701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP),
/* harmony export */   Yz: () => (/* binding */ rmRF)
/* harmony export */ });
/* unused harmony exports cp, mv, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(90);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(6058);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
