import type { Http, HttpReply, HttpRequest } from '../../src/core/http.ts';
import { revealed } from './ports.ts';

/** What a prepared address answers; `why` makes it unreachable. */
export interface HttpAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly why?: string;
}

/** Answers requests by the first prepared pattern that `METHOD URL` matches; nothing else can be reached. */
export class FakeHttp implements Http {
  readonly requests: { readonly line: string; readonly authorization: string }[] = [];
  readonly #answers: { readonly pattern: RegExp; readonly answer: HttpAnswer }[] = [];

  /** Prepares an answer. Later ones win. */
  on(pattern: RegExp, answer: HttpAnswer): this {
    this.#answers.unshift({ pattern, answer });
    return this;
  }

  send = async ({ method, url, headers }: HttpRequest): Promise<HttpReply> => {
    const line = `${method} ${url}`;
    this.requests.push({ line, authorization: revealed(headers?.['authorization']) });
    const answer = this.#answers.find(({ pattern }) => pattern.test(line))?.answer;
    if (answer === undefined || answer.why !== undefined)
      return Promise.resolve({ kind: 'unreachable', why: answer?.why ?? 'ENOTFOUND' });
    const { status = 200, headers: given = {}, body = '' } = answer;
    return Promise.resolve({
      kind: 'reply',
      status,
      headers: new Map(Object.entries(given)),
      body,
    });
  };
}
