import type { HttpPorts, HttpReply } from '../core/http.ts';
import { Secret } from '../core/secret.ts';
import { registryOf } from './references.ts';

/** One question to a registry before anything is built. */
export interface AccessCheck {
  readonly repository: string;
  readonly access: 'push' | 'pull';
  /** Value of the Authorization header; none when no login is known. */
  readonly authorization: Secret | undefined;
}

/** What a registry answered before anything was built. `unknown` never stops a build: the builder may see more than we do. */
export type Access =
  | { readonly status: 'granted'; readonly repository: string }
  | { readonly status: 'denied'; readonly repository: string; readonly answer: string }
  | { readonly status: 'unknown'; readonly repository: string; readonly answer: string };

type Reply = Extract<HttpReply, { kind: 'reply' }>;

const patience = 10_000;

/**
 * Asks a registry whether a repository can be written (or read), in two or three small requests: the challenge, a token
 * where it wants one (distribution, "Token Authentication Specification"), and an upload that is begun and given up. A
 * token alone proves nothing: GHCR hands one out either way.
 */
export async function askAccess(
  check: AccessCheck,
  ports: HttpPorts,
  signedIn: Promise<RegistrySession | Access>,
): Promise<Access> {
  const session = await signedIn;
  if ('status' in session) return session;
  return check.access === 'push'
    ? tryUpload(check, session, ports)
    : tryLogin(check, session, ports);
}

/** Gets as far as a token that would do; or the answer, when it is settled already. */
export async function signIn(
  check: AccessCheck,
  ports: HttpPorts,
): Promise<RegistrySession | Access> {
  const base = await findRegistry(check.repository, ports);
  const { repository } = check;
  if (typeof base === 'string') return { status: 'unknown', repository, answer: base };
  const authorization = await authorize(check, base.reply, ports);
  if (!(authorization instanceof Secret) && authorization !== undefined) return authorization;
  return { url: base.url, authorization };
}

/** Returns the header of a session; an open registry is asked without a login. */
export function headersOf({
  authorization,
}: Pick<RegistrySession, 'authorization'>): Record<string, Secret> {
  return authorization === undefined ? {} : { authorization };
}

/** A registry that is ready to be asked; `url` ends in `/v2/`. */
export interface RegistrySession {
  readonly url: string;
  readonly authorization: Secret | undefined;
}

interface Found {
  readonly url: string;
  readonly reply: Reply;
}

// Docker takes plain HTTP from loopback only, and so do we.
async function findRegistry(repository: string, { http }: HttpPorts): Promise<Found | string> {
  const host = registryOf(repository).replace(/^docker\.io$/, 'registry-1.docker.io');
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+)(:|$)/.test(host);
  let why = '';
  for (const scheme of isLoopback ? ['https', 'http'] : ['https']) {
    const url = `${scheme}://${host}/v2/`;
    const reply = await http.send({ method: 'GET', url, timeout: patience });
    if (reply.kind === 'reply') return { url, reply };
    why = `${url}: ${reply.why}`;
  }
  return why;
}

/** Returns what to send as Authorization, nothing for an open registry, or the answer when it is settled already. */
async function authorize(
  { repository, access, authorization }: AccessCheck,
  { status, headers }: Reply,
  ports: HttpPorts,
): Promise<Secret | undefined | Access> {
  if (status === 200) return undefined;
  const challenge = parseChallenge(headers.get('www-authenticate') ?? '');
  if (status !== 401 || challenge === undefined)
    return { status: 'unknown', repository, answer: `GET /v2/ answered ${status}` };
  if (challenge.scheme === 'basic') {
    if (authorization !== undefined) return authorization;
    return { status: 'denied', repository, answer: '401 Unauthorized: no login' };
  }
  const url = new URL(challenge.realm);
  url.searchParams.set('service', challenge.service);
  const actions = access === 'push' ? 'pull,push' : 'pull';
  const path = repository.slice(registryOf(repository).length + 1);
  url.searchParams.set('scope', `repository:${path}:${actions}`);
  const reply = await ports.http.send({
    method: 'GET',
    url: url.href,
    headers: headersOf({ authorization }),
    timeout: patience,
  });
  return tokenOf(reply, repository);
}

function tokenOf(reply: HttpReply, repository: string): Secret | Access {
  if (reply.kind === 'unreachable') return { status: 'unknown', repository, answer: reply.why };
  const token = field(reply.body, 'token') ?? field(reply.body, 'access_token');
  if (reply.status === 200 && token !== undefined) return new Secret(`Bearer ${token}`);
  return judge(reply, repository, 'token request');
}

// A token is an answer already; with Basic the password was not looked at yet.
async function tryLogin(
  { repository }: AccessCheck,
  { url, authorization }: RegistrySession,
  { http }: HttpPorts,
): Promise<Access> {
  if (authorization?.reveal().startsWith('Basic ') !== true)
    return { status: 'granted', repository };
  const headers = { authorization };
  const reply = await http.send({ method: 'GET', url, headers, timeout: patience });
  if (reply.kind === 'unreachable') return { status: 'unknown', repository, answer: reply.why };
  return reply.status === 200
    ? { status: 'granted', repository }
    : judge(reply, repository, 'login');
}

async function tryUpload(
  { repository }: AccessCheck,
  session: RegistrySession,
  { http }: HttpPorts,
): Promise<Access> {
  const path = repository.slice(registryOf(repository).length + 1);
  const url = `${session.url}${path}/blobs/uploads/`;
  const headers = headersOf(session);
  const reply = await http.send({ method: 'POST', url, headers, timeout: patience });
  if (reply.kind === 'unreachable') return { status: 'unknown', repository, answer: reply.why };
  if (reply.status !== 202) return judge(reply, repository, 'upload');
  const upload = new URL(reply.headers.get('location') ?? '', url);
  if (upload.host === new URL(url).host)
    await http.send({ method: 'DELETE', url: upload.href, headers, timeout: patience });
  return { status: 'granted', repository };
}

function judge({ status, body }: Reply, repository: string, what: string): Access {
  const text = status === 401 ? '401 Unauthorized' : status === 403 ? '403 Forbidden' : `${status}`;
  const answer = `${what} answered ${text}: ${errorText(body)}`;
  const denied = status === 401 || status === 403;
  // Throttling comes as 403 too (GitHub, "secondary rate limit"); the build may well come through.
  const throttled = /rate limit|toomanyrequests/i.test(body);
  return { status: denied && !throttled ? 'denied' : 'unknown', repository, answer };
}

// Registries explain themselves as {"errors":[{code,message}]}; the specification makes it optional.
function errorText(body: string): string {
  const codes = [...body.matchAll(/"code"\s*:\s*"([^"]*)"/g)].map(([, code]) => code);
  const messages = [...body.matchAll(/"message"\s*:\s*"([^"]*)"/g)].map(([, message]) => message);
  const text = messages.map((message, at) => `${codes[at]?.toLowerCase() ?? 'error'}: ${message}`);
  return text.length > 0 ? text.join('; ') : body.replace(/\s+/g, ' ').trim().slice(0, 200);
}

interface Challenge {
  readonly scheme: 'basic' | 'bearer';
  readonly realm: string;
  readonly service: string;
}

function parseChallenge(header: string): Challenge | undefined {
  const scheme = /^(basic|bearer)\b/i.exec(header)?.[1]?.toLowerCase();
  if (scheme === 'basic') return { scheme, realm: '', service: '' };
  const value = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(header)?.[1] ?? '';
  if (scheme !== 'bearer' || !URL.canParse(value('realm'))) return undefined;
  return { scheme, realm: value('realm'), service: value('service') };
}

function field(body: string, name: string): string | undefined {
  try {
    const value: unknown = Reflect.get(JSON.parse(body) as object, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  } catch {
    return undefined;
  }
}
