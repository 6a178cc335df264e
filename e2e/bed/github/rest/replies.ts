import type { Reply } from '../http/exchange.ts';

const docs = 'https://docs.github.com/rest';

/** A refusal in GitHub's form. */
export function refusal(
  status: number,
  message: string,
  { documentation = docs, headers = {}, ...more }: RefusalDetails = {},
): Reply {
  const body = { message, ...more, documentation_url: documentation, status: String(status) };
  return { status, body, headers };
}

/** What a refusal may say besides its message. */
export interface RefusalDetails {
  readonly documentation?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly object[];
}

/** Nothing there, or nothing this token may know of. */
export const notFound = (): Reply => refusal(404, 'Not Found');

/** The answer to something GitHub's own rules, beyond the schema, forbid. */
export function unprocessable(resource: string, field: string, message: string): Reply {
  const errors = [{ resource, code: 'unprocessable', field, message }];
  return refusal(422, 'Validation Failed', { errors });
}

/** A thing. */
export const shown = (body: object): Reply => ({ status: 200, body });

/** A thing that was made. */
export const created = (body: object): Reply => ({ status: 201, body });

/** Done, and nothing to say. */
export const done: Reply = { status: 204 };
