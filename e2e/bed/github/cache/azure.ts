import { randomUUID } from 'node:crypto';
import type { Exchange } from '../http/exchange.ts';

/** An error in Azure's form. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Names an error. */
export function failure(status: number, code: string, message: string): Failure {
  return { status, code, message };
}

/** Sends an error. */
export function sendFailure(exchange: Exchange, { status, code, message }: Failure): void {
  const { request, response } = exchange;
  const error = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  const xml = `<?xml version="1.0" encoding="utf-8"?>${error}`;
  // The rest of a refused upload is let through to nowhere, so that the client gets to read the answer.
  request.resume();
  response.writeHead(status, {
    ...azureHeaders(exchange),
    'content-type': 'application/xml',
    'content-length': Buffer.byteLength(xml),
    'x-ms-error-code': code,
  });
  response.end(exchange.method === 'HEAD' ? undefined : xml);
}

/** Returns the headers every answer has. */
export function azureHeaders({ request }: Exchange): Record<string, string> {
  const echoed = request.headers['x-ms-client-request-id'];
  return {
    'x-ms-request-id': randomUUID(),
    'x-ms-version': '2025-11-05',
    'last-modified': new Date().toUTCString(),
    ...(typeof echoed === 'string' && { 'x-ms-client-request-id': echoed }),
  };
}

/** Returns the bytes asked for; the storage client has a range header of its own, everybody else the standard one. */
export function requestedRange({ request }: Exchange, size: number) {
  const raw = request.headers['x-ms-range'] ?? request.headers.range;
  const match = /^bytes=(\d+)-(\d*)$/.exec(String(raw ?? ''));
  if (!match) return { start: 0, end: size - 1, partial: false };
  const end = match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return { start: Number(match[1]), end, partial: true };
}

/** Returns the names in a block list. */
export function blockNames(xml: string): string[] {
  return [...xml.matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)].map(([, name = '']) => name);
}
