import type { Http, HttpReply, HttpRequest } from '../core/http.ts';
import { Secret } from '../core/secret.ts';
import { firstPrograms } from './first-programs.ts';

// Enough for any error a registry explains itself with.
const longestBody = 64 * 1024;

/** HTTP by Node's own fetch, which is loaded once the first programs run; ends early when the signal is aborted. */
export function fetchHttp(signal: AbortSignal): Http {
  const started = firstPrograms();
  return {
    send: async (request) => {
      await started;
      try {
        return await send(request, signal);
      } catch (error) {
        return { kind: 'unreachable', why: reasonOf(error) };
      }
    },
  };
}

async function send(
  { method, url, headers = {}, timeout, keep = longestBody }: HttpRequest,
  signal: AbortSignal,
): Promise<HttpReply> {
  const response = await fetch(url, {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      value instanceof Secret ? value.reveal() : value,
    ]),
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
  });
  const body = await response.text();
  return {
    kind: 'reply',
    status: response.status,
    headers: new Map(response.headers.entries()),
    body: body.slice(0, keep),
  };
}

// fetch says only "fetch failed"; what happened is in its cause.
function reasonOf(error: unknown): string {
  if (!isFault(error)) return String(error);
  if (!isFault(error.cause)) return error.message;
  const { message, code } = error.cause;
  return message === '' && code !== undefined ? code : message;
}

interface Fault {
  readonly message: string;
  readonly code?: string;
  readonly cause?: unknown;
}

function isFault(error: unknown): error is Fault {
  return typeof error === 'object' && error !== null && 'message' in error;
}
