import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request and the answer being given to it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly url: URL;
  /** Scheme, host and port as the client wrote them, so that links in answers work where the client is. */
  readonly origin: string;
}

/** Wraps what Node hands to a request listener. */
export function openExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const origin = `http://${request.headers.host ?? 'localhost'}`;
  const url = new URL(request.url ?? '/', origin);
  return { request, response, method: request.method ?? 'GET', url, origin };
}

/** Reads the whole body as text; for small bodies only, blobs are streamed. */
export async function readText({ request }: Exchange): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** An answer with a JSON body, or with none when `body` is undefined. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  /** Sent as it is, in place of the body. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends the reply and ends the exchange. */
export function sendReply(
  { response }: Exchange,
  { status, body, headers, ...reply }: Reply,
): void {
  const text = reply.text ?? (body === undefined ? '' : JSON.stringify(body));
  const type = text === '' ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, 'content-length': Buffer.byteLength(text), ...headers });
  response.end(text);
}

/** Returns user and password of a Basic `Authorization` header. */
export function basicCredentials({ request }: Exchange): { user: string; password: string } | null {
  const encoded = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (encoded === undefined) return null;
  const [user = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { user, password: rest.join(':') };
}

/** Returns the token of a `Bearer` or `token` header; GitHub takes both. */
export function bearerToken({ request }: Exchange): string | null {
  return /^(?:Bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}
