import type { Http, HttpReply, HttpRequest } from '../core/http.ts';
import { Secret } from '../core/secret.ts';

// Enough for any error a registry explains itself with.
const longestBody = 64 * 1024;

/** HTTP by Node's own fetch; ends early when the signal is aborted. */
export function fetchHttp(signal: AbortSignal): Http {
  return {
    send: async (request) => {
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
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message === '' && 'code' in cause ? String(cause.code) : cause.message;
}
