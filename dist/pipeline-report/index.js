import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

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

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

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

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 1407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
;// CONCATENATED MODULE: ./build/adapters/github-errors.js

/** Runs a request; a refusal says what was to be done and which permission does it. */
async function explained([doing, permission], request) {
    try {
        return await request();
    }
    catch (error) {
        throw explain(error, doing, permission);
    }
}
/** Returns the HTTP status that an error of the client carries. */
function statusOf(error) {
    return error instanceof Error && 'status' in error ? error.status : undefined;
}
/**
 * Returns what an error of the client means. GitHub's documented answers: 401 bad token, 403 or 404 when the token may
 * not see it ("Troubleshooting the REST API").
 */
function explain(error, doing, permission) {
    const status = statusOf(error);
    if (status === 401) {
        return new errors/* UserError */.yo({
            what: "GitHub's API refused the token",
            why: (0,errors/* messageOf */.bD)(error),
            fix: 'Leave `token` at its default, or store a token that has not expired.',
        });
    }
    if (status === 403 || status === 404) {
        return new errors/* UserError */.yo({
            what: `GitHub's API does not let this token ${doing}`,
            why: (0,errors/* messageOf */.bD)(error),
            fix: `Give the job \`permissions: { ${permission} }\`.`,
        });
    }
    return new errors/* ActionError */.lZ({
        what: "GitHub's API did not answer as expected",
        why: (0,errors/* messageOf */.bD)(error),
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/adapters/github-deployments.js

// A deploy never waits longer than this for its record.
const requestTimeout = 5000;
// Earlier deployments that are looked at: whoever came before has retired the older ones.
const retired = 5;
const permission = ['write deployments', 'deployments: write'];
/** Deployments and their statuses by GitHub's REST API. */
function deploymentsOf(client) {
    return {
        create: async (request) => explained(permission, async () => create(await client(), request)),
        addStatus: async (repository, id, status) => explained(permission, async () => {
            const { rest } = await client();
            await rest.repos.createDeploymentStatus({
                ...at(repository),
                deployment_id: id,
                state: status.state,
                // GitHub takes no longer one.
                description: status.description.slice(0, 140),
                ...(status.environmentUrl === '' ? {} : { environment_url: status.environmentUrl }),
                ...(status.logUrl === '' ? {} : { log_url: status.logUrl }),
            });
        }),
        retireBefore: async (repository, environment, id) => explained(permission, async () => {
            await retireBefore(await client(), { repository, environment, id });
        }),
    };
}
/** What GitHub knows of commits, by its REST API. */
function commitsOf(client) {
    return {
        compare: async (repository, commit, other) => explained(['compare commits', 'contents: read'], async () => {
            const { rest } = await client();
            const basehead = `${other}...${commit}`;
            try {
                const { data } = await rest.repos.compareCommitsWithBasehead({
                    ...{ ...at(repository), basehead },
                    per_page: 1,
                });
                return stands[data.status];
            }
            catch (error) {
                // One of the two was never pushed, or has been garbage-collected after a force-push.
                if (statusOf(error) === 404 || statusOf(error) === 422)
                    return undefined;
                throw error;
            }
        }),
    };
}
const stands = {
    identical: 'same',
    behind: 'ancestor',
    ahead: 'descendant',
    diverged: 'diverged',
};
// The commit is named by its sha, so nothing may be merged into it; and the checks of this very run are not over yet.
async function create({ rest }, { repository, commit, environment, description }) {
    const { data } = await rest.repos.createDeployment({
        ...at(repository),
        ref: commit,
        environment,
        description: description.slice(0, 140),
        auto_merge: false,
        required_contexts: [],
    });
    if ('id' in data)
        return data.id;
    throw new Error(data.message ?? 'no deployment was made');
}
// GitHub itself retires only deployments to environments that are not for production ("Create a deployment status").
async function retireBefore({ rest }, { repository, environment, id, }) {
    const { data } = await rest.repos.listDeployments({
        ...at(repository),
        environment,
        per_page: retired + 1,
    });
    for (const { id: earlier } of data.filter((deployment) => deployment.id !== id)) {
        const where = { ...at(repository), deployment_id: earlier };
        const { data: statuses } = await rest.repos.listDeploymentStatuses({ ...where, per_page: 1 });
        if (statuses[0]?.state === 'success') {
            await rest.repos.createDeploymentStatus({ ...where, state: 'inactive' });
        }
    }
}
function at(repository) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo, request: { signal: AbortSignal.timeout(requestTimeout) } };
}

;// CONCATENATED MODULE: ./build/adapters/github-packages.js


// GitHub gives no more at a time.
const size = 100;
/** Container packages and branches by GitHub's REST API. */
function packagesOf(client) {
    const kinds = new Map();
    const kindOf = async (rest, name) => {
        const kind = kinds.get(name.owner) ?? (await findKind(rest, name));
        kinds.set(name.owner, kind);
        return kind;
    };
    const about = async (doing, name, request) => asked(async () => {
        const { rest } = await client();
        return request(rest, await kindOf(rest, name));
    }, (error) => explainPackage(error, doing, name));
    return {
        listBranches: async (repository, page) => asked(async () => branchesOf(await client(), repository, page), (error) => explain(error, 'list branches', 'contents: read')),
        listVersions: async (name, page) => about('list the versions of', name, async (rest, kind) => list(rest, kind, name, page)),
        deleteVersion: async (name, id) => about('delete versions of', name, async (rest, kind) => remove(rest, kind, name, id)),
    };
}
const container = 'container';
// A path of organizations does not answer for a user, nor the other way round; what is asked is what has to be there.
async function findKind(rest, name) {
    try {
        await list(rest, 'org', name, 1);
        return 'org';
    }
    catch (error) {
        if (statusOf(error) === 404)
            return 'user';
        throw error;
    }
}
async function branchesOf({ rest }, repository, page) {
    const [owner = '', repo = ''] = repository.split('/');
    const { data, headers } = await rest.repos.listBranches({ owner, repo, page, per_page: size });
    return pageOf(data.map(({ name }) => name), headers);
}
async function list({ packages }, kind, { owner, name }, page) {
    const which = { package_type: container, package_name: name, page, per_page: size };
    const { data, headers } = kind === 'org'
        ? await packages.getAllPackageVersionsForPackageOwnedByOrg({ ...which, org: owner })
        : await packages.getAllPackageVersionsForPackageOwnedByUser({ ...which, username: owner });
    return pageOf(data.map((version) => ({
        id: version.id,
        digest: version.name,
        tags: version.metadata?.container?.tags ?? [],
        changedAt: Math.max(Date.parse(version.created_at), Date.parse(version.updated_at)),
    })), headers);
}
async function remove({ packages }, kind, { owner, name }, id) {
    const which = { package_type: container, package_name: name, package_version_id: id };
    const [org, username] = [owner, owner];
    try {
        if (kind === 'org')
            await packages.deletePackageVersionForOrg({ ...which, org });
        else
            await packages.deletePackageVersionForUser({ ...which, username });
        return 'deleted';
    }
    catch (error) {
        if (statusOf(error) !== 404)
            throw error;
        // 404 is also GitHub's answer to a token that may see it and not delete it.
        const seen = kind === 'org'
            ? packages.getPackageVersionForOrganization({ ...which, org })
            : packages.getPackageVersionForUser({ ...which, username });
        if (await isThere(seen))
            throw error;
        return 'gone';
    }
}
async function isThere(asked) {
    try {
        await asked;
        return true;
    }
    catch (error) {
        if (statusOf(error) === 404)
            return false;
        throw error;
    }
}
// The number of items tells nothing: a page that was cut short would pass for the last one, and what is not seen is not kept.
function pageOf(items, { link = '' }) {
    return { items, isLast: !link.includes('rel="next"') };
}
/** Runs a request; limits and outages become errors that may pass by themselves. */
async function asked(request, explainError) {
    try {
        return await request();
    }
    catch (error) {
        const wait = waitOf(error);
        if (wait === undefined)
            throw explainError(error);
        const what = "GitHub's API is limiting how often it is asked, or does not answer";
        throw new errors/* TransientError */.N_({ what, why: (0,errors/* messageOf */.bD)(error), cause: error }, wait);
    }
}
// GitHub, "Rate limits for the REST API": `retry-after`, else `x-ratelimit-reset` when nothing remains, else a minute.
function waitOf(error) {
    const status = statusOf(error);
    if (typeof status !== 'number')
        return undefined;
    if (status >= 500)
        return 0;
    if (status !== 403 && status !== 429)
        return undefined;
    const header = headersOf(error);
    const after = header('retry-after');
    if (after !== '')
        return Number(after) * 1000;
    if (header('x-ratelimit-remaining') === '0')
        return Math.max(0, Number(header('x-ratelimit-reset')) * 1000 - Date.now());
    return status === 429 || /rate limit/i.test((0,errors/* messageOf */.bD)(error)) ? 60_000 : undefined;
}
function headersOf(error) {
    const response = error instanceof Error ? Reflect.get(error, 'response') : undefined;
    const headers = typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : {};
    return (name) => {
        const value = Reflect.get(Object(headers), name);
        return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
}
function explainPackage(error, doing, { owner, name }) {
    const status = statusOf(error);
    if (status === 401)
        return explain(error, doing, '');
    if (status === 403 || status === 404) {
        return new errors/* UserError */.yo({
            what: `GitHub's API does not let this token ${doing} the package ${owner}/${name}`,
            why: status === 404 ? 'there is none of that name, or not for this token.' : (0,errors/* messageOf */.bD)(error),
            fix: packageFix,
            cause: error,
        });
    }
    return new errors/* ActionError */.lZ({
        what: `GitHub's API refused to ${doing} the package ${owner}/${name}`,
        why: (0,errors/* messageOf */.bD)(error),
        cause: error,
    });
}
// What opens a package to a token.
const packageFix = 'Give the job `permissions: { packages: write }`. Deleting needs more: on the package page, Package settings → Manage Actions access → this repository → role Admin. A personal access token (classic) needs the scopes read:packages and delete:packages, and its owner the role Admin.';

;// CONCATENATED MODULE: ./build/adapters/github.js



/** GitHub's REST API by @actions/github, which is loaded only when it is first used; `apiUrl` is the runner's when left out. */
function connectGitHub(token, apiUrl) {
    let client;
    const octokit = async () => {
        client ??= __nccwpck_require__.e(/* import() */ 413).then(__nccwpck_require__.bind(__nccwpck_require__, 2413)).then((github) => github.getOctokit(token, apiUrl === undefined ? {} : { baseUrl: apiUrl }));
        return client;
    };
    return {
        listJobs: async (run) => explained(['read the run', 'actions: read'], async () => listJobs(await octokit(), run)),
        ...deploymentsOf(octokit),
        ...commitsOf(octokit),
        ...packagesOf(octokit),
    };
}
async function listJobs(octokit, { repository, runId, attempt }) {
    const [owner = '', repo = ''] = repository.split('/');
    const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
        owner,
        repo,
        run_id: Number(runId),
        attempt_number: Number(attempt),
        per_page: 100,
    });
    return jobs.map((job) => ({
        ...timesOf(job),
        id: job.id,
        name: job.name,
        createdAt: Date.parse(job.created_at),
        runner: job.runner_name ?? '',
        steps: (job.steps ?? []).map((step) => ({ name: step.name, ...timesOf(step) })),
    }));
}
function timesOf({ conclusion, started_at, completed_at }) {
    return {
        conclusion: (conclusion ?? undefined),
        startedAt: parseTime(started_at),
        completedAt: parseTime(completed_at),
    };
}
function parseTime(raw) {
    return raw === null || raw === undefined ? undefined : Date.parse(raw);
}


/***/ }),

/***/ 6557:
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

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
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

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/adapters/clock.js


/** The machine's own clock. */
const systemClock = {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: async (milliseconds, signal) => {
        try {
            await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal });
        }
        catch (error) {
            throw signal?.aborted === true ? new errors/* CancelledError */.cc() : error;
        }
    },
};

// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(3193);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
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
const READONLY = external_fs_.constants.O_RDONLY;
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
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
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
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
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
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
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
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
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
            yield io_copyFile(source, newDest, force);
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
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
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
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
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
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
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
    return io_awaiter(this, void 0, void 0, function* () {
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
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
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
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
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
        if (toolrunner_IS_WINDOWS) {
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
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
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
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
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
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
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
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
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
        const threads = (0,external_node_fs_namespaceObject.readdirSync)(`/proc/${pid}/task`);
        return threads.flatMap((thread) => (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/task/${thread}/children`, 'utf8')
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
        const exitCode = await exec(quoteForExec(file), [...args], {
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
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
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
        createTemporaryFolder: async (prefix) => (0,external_node_fs_promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)(temporaryRoot, prefix)),
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
    await (0,external_node_fs_promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
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
            found.add((0,external_node_path_namespaceObject.join)(entry.parentPath, entry.name).slice(folder.length + 1));
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
        for (const entry of readIfThere(() => (0,external_node_fs_namespaceObject.readdirSync)(current, { withFileTypes: true })) ?? []) {
            const path = (0,external_node_path_namespaceObject.join)(current, entry.name);
            if (entry.isDirectory()) {
                folders.push({ folder: path, isApart: isApart || entry.name === name });
                continue;
            }
            const size = readIfThere(() => (0,external_node_fs_namespaceObject.lstatSync)(path).size) ?? 0;
            bytes += size;
            apart += isApart ? size : 0;
        }
        if (performance.now() - resumed < longestTurn)
            continue;
        await (0,promises_namespaceObject.setImmediate)();
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
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
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
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
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
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/oidc-utils.js
class OidcClient {
  static async getIDToken() { throw new Error('Bundled without OIDC, see scripts/bundle.ts.'); }
}

;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
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
        return summary_awaiter(this, void 0, void 0, function* () {
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
        return summary_awaiter(this, void 0, void 0, function* () {
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
        return summary_awaiter(this, void 0, void 0, function* () {
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
    return pth.replace(/[/\\]/g, external_path_namespaceObject.sep);
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
    const { stdout: version } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield getExecOutput('sw_vers', undefined, {
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
    const { stdout } = yield getExecOutput('lsb_release', ['-i', '-r', '-s'], {
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
    process.env['PATH'] = `${inputPath}${external_path_namespaceObject.delimiter}${process.env['PATH']}`;
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
;// CONCATENATED MODULE: ./build/core/run-context.js
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

;// CONCATENATED MODULE: ./build/adapters/runner.js




/** Returns the runner this process was started by; reads its environment and event payload once. */
function connectRunner(env = process.env) {
    const context = parseRunContext(env, readEvent(env['GITHUB_EVENT_PATH']));
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
        const event = JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
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
    const temporary = runner.context.temporary === '' ? (0,external_node_os_namespaceObject.tmpdir)() : runner.context.temporary;
    return {
        runner,
        exec: localExec(runner.environment, signal),
        files: localFiles(temporary),
        clock: systemClock,
        signal,
    };
}


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/* unused harmony export formatBytes */
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
/* harmony export */   N_: () => (/* binding */ TransientError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   hS: () => (/* binding */ InvalidInputs),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
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
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   mW: () => (/* binding */ fitSummary),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports summaryLimitBytes, codeBlock */
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

/***/ 9018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ pipelineReport)
});

;// CONCATENATED MODULE: ./build/pipeline-report/inputs.js
/** Reads the inputs of `pipeline-report`. */
function readInputs(read, { runner, connectGitHub, clock }) {
    const token = read.secret('token', { required: true });
    const runId = read.matching('run-id', /^\d+$/, 'the number of a run', { default: '' });
    const { repository, runId: ownRun, runAttempt } = runner.context;
    return {
        github: connectGitHub(token.reveal()),
        run: runId === ''
            ? { repository, runId: ownRun, attempt: runAttempt }
            : { repository, runId, attempt: runId === ownRun ? runAttempt : '1' },
        now: clock.now(),
    };
}

// EXTERNAL MODULE: ./build/core/duration.js
var core_duration = __nccwpck_require__(1420);
// EXTERNAL MODULE: ./build/core/markdown.js
var markdown = __nccwpck_require__(3937);
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

;// CONCATENATED MODULE: ./build/pipeline-report/report.js



const signs = {
    success: '✅',
    failure: '❌',
    cancelled: '🚫',
    skipped: '⏭️',
    timed_out: '⌛',
    neutral: '⚪',
    action_required: '✋',
    running: '⏳',
};
/** Renders where the time of a run went. */
function reportTiming(timing) {
    const { wall, busy, jobs } = timing;
    const slowest = longest(jobs);
    const sentence = `The pipeline took ${(0,core_duration/* formatDuration */.a3)(wall)} in ${jobs.length} jobs that worked ${(0,core_duration/* formatDuration */.a3)(busy)}`;
    return {
        outputs: {
            'duration-ms': String(wall),
            'busy-ms': String(busy),
            'slowest-job': slowest?.name ?? '',
            timing: JSON.stringify(timing),
        },
        summary: (0,markdown/* section */.uW)('Where the time went', `${sentence}.`, (0,markdown/* table */.tp)(['job', '', 'waited:', 'started at:', 'took:', 'of the whole'], jobs.map((job) => jobRow(job, wall))), ...jobs.map(stepTable)),
        notice: formatNotice(sentence, { wall_ms: wall, busy_ms: busy, jobs: jobs.length }),
    };
}
function jobRow(job, wall) {
    const { name, conclusion, wait, offset, duration } = job;
    return [
        (0,markdown/* inline */.mG)(name),
        signs[conclusion ?? 'running'],
        (0,core_duration/* formatDuration */.a3)(wait),
        `+${(0,core_duration/* formatDuration */.a3)(offset)}`,
        (0,core_duration/* formatDuration */.a3)(duration),
        (0,markdown/* code */.aY)(bar(job, wall)),
    ];
}
// Twenty characters of the run's wall time, filled where the job ran.
function bar({ offset, duration }, wall) {
    const width = 20;
    const scale = wall === 0 ? 0 : width / wall;
    const begin = Math.min(width - 1, Math.floor(offset * scale));
    const length = Math.max(1, Math.min(width - begin, Math.round(duration * scale)));
    return '·'.repeat(begin) + '█'.repeat(length) + '·'.repeat(width - begin - length);
}
function stepTable({ name, duration, steps }) {
    const rows = steps.map((step) => [
        (0,markdown/* inline */.mG)(step.name),
        signs[step.conclusion ?? 'running'],
        (0,core_duration/* formatDuration */.a3)(step.duration),
    ]);
    const title = `${name}: ${(0,core_duration/* formatDuration */.a3)(duration)}`;
    return rows.length === 0 ? '' : (0,markdown/* details */.zH)(title, (0,markdown/* table */.tp)(['step', '', 'took:'], rows));
}
function longest(timings) {
    return timings.reduce((found, timing) => (found === undefined || timing.duration > found.duration ? timing : found), undefined);
}

;// CONCATENATED MODULE: ./build/pipeline-report/timing.js
/** Measures a run from what the jobs API says of it; jobs that never started are left out. */
function measure(jobs, now) {
    const ran = jobs.filter((job) => job.startedAt !== undefined && job.conclusion !== 'skipped');
    const begin = Math.min(...ran.map((job) => job.startedAt ?? now));
    const end = Math.max(...ran.map((job) => job.completedAt ?? now));
    const timings = ran.map((job) => measureJob(job, begin, now));
    return {
        wall: ran.length === 0 ? 0 : end - begin,
        busy: timings.reduce((sum, { duration }) => sum + duration, 0),
        jobs: timings.sort((left, right) => left.offset - right.offset),
    };
}
function measureJob(job, begin, now) {
    const startedAt = job.startedAt ?? now;
    return {
        ...measureStep(job, now),
        wait: Math.max(0, startedAt - job.createdAt),
        offset: startedAt - begin,
        steps: job.steps
            .filter((step) => step.startedAt !== undefined)
            .map((step) => measureStep(step, now)),
    };
}
function measureStep({ name, conclusion, startedAt, completedAt }, now) {
    return { name, conclusion, duration: Math.max(0, (completedAt ?? now) - (startedAt ?? now)) };
}

;// CONCATENATED MODULE: ./build/pipeline-report/action.js



/** `pipeline-report`: where the time of a run went. It changes nothing, so its plan is its outcome. */
const pipelineReport = {
    name: 'pipeline-report',
    outputs: { 'duration-ms': '', 'busy-ms': '', 'slowest-job': '', timing: '' },
    inputs: readInputs,
    probe: async ({ github, run }) => ({ jobs: await github.listJobs(run) }),
    plan: ({ now }, { jobs }) => measure(jobs, now),
    execute: async (timing) => Promise.resolve(timing),
    report: reportTiming,
};


/***/ }),

/***/ 6055:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _adapters_github_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1407);
/* harmony import */ var _adapters_start_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6557);
/* harmony import */ var _action_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9018);



await (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_1__/* .start */ .n)((ports) => ({ ...ports, connectGitHub: _adapters_github_js__WEBPACK_IMPORTED_MODULE_0__/* .connectGitHub */ .U }), (0,_adapters_start_js__WEBPACK_IMPORTED_MODULE_1__/* .phase */ .O)(_action_js__WEBPACK_IMPORTED_MODULE_2__/* .pipelineReport */ .P));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
/******/ var __webpack_exports__ = __nccwpck_require__(6055);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
