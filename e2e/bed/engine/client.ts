import { execFile } from 'node:child_process';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';

/** Docker Engine's API over its local socket. */
export interface Engine {
  /** Calls the API; the answer is its JSON, or its text where it is none. */
  request<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Starts an exec whose connection becomes the process's standard streams. */
  hijack(path: string, body: unknown): Promise<Duplex>;
}

/** An answer of the Engine that is not a success; `message` is the Engine's own. */
export class EngineError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'EngineError';
    this.status = status;
  }
}

/** Connects to the Engine that the `docker` command talks to. */
export async function connectEngine(): Promise<Engine> {
  const socketPath = await findSocket();
  return {
    async request<T>(method: string, path: string, body?: unknown): Promise<T> {
      const response = await send({ socketPath, method, path }, body);
      return parseAnswer(response.statusCode ?? 0, await readText(response)) as T;
    },
    hijack: (path, body) => openStream({ socketPath, method: 'POST', path }, body),
  };
}

async function findSocket(): Promise<string> {
  const host = process.env.DOCKER_HOST ?? (await hostOfContext());
  if (!host.startsWith('unix://')) {
    throw new Error(
      `The bed needs a Docker Engine on this machine, but docker talks to ${host}. ` +
        `Choose a local one: docker context use default, and unset DOCKER_HOST.`,
    );
  }
  return host.slice('unix://'.length);
}

async function hostOfContext(): Promise<string> {
  const argv = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
  const { stdout } = await promisify(execFile)('docker', argv).catch(() => ({ stdout: '' }));
  return stdout.trim() === '' ? 'unix:///var/run/docker.sock' : stdout.trim();
}

interface Target {
  readonly socketPath: string;
  readonly method: string;
  readonly path: string;
}

function send(target: Target, body: unknown): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const outgoing = httpRequest({ ...target, headers: { 'Content-Type': 'application/json' } });
  outgoing.on('response', resolve).on('error', (error) => reject(explain(error, target)));
  outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  return promise;
}

function openStream(target: Target, body: unknown): Promise<Duplex> {
  const { promise, resolve, reject } = Promise.withResolvers<Duplex>();
  const text = JSON.stringify(body);
  const outgoing = httpRequest({
    ...target,
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
      Connection: 'Upgrade',
      Upgrade: 'tcp',
    },
  });
  outgoing.on('upgrade', (_response, socket: Duplex, head: Buffer) => {
    if (head.length > 0) socket.unshift(head);
    resolve(socket);
  });
  outgoing.on('response', (response) => {
    readText(response)
      .then((answer) => parseAnswer(response.statusCode ?? 0, answer))
      .then(() => reject(new Error('Docker Engine did not open a stream')), reject);
  });
  outgoing.on('error', (error) => reject(explain(error, target)));
  outgoing.end(text);
  return promise;
}

function explain(error: Error, { socketPath }: Target): Error {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!['ENOENT', 'ECONNREFUSED', 'EACCES'].includes(code)) return error;
  const why = code === 'EACCES' ? 'this user may not use it' : 'nothing answers there';
  return new Error(`No Docker Engine at ${socketPath}: ${why}. Run: make setup`, { cause: error });
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parseAnswer(status: number, text: string): unknown {
  const json = text.startsWith('{') || text.startsWith('[');
  if (status < 400) return json ? (JSON.parse(text) as unknown) : text;
  const message = json ? (JSON.parse(text) as { message?: string }).message : undefined;
  throw new EngineError(status, message ?? text);
}
