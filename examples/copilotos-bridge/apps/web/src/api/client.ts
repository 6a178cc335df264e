import { readToken } from './session.ts';

export interface Conversation {
  readonly id: string;
  readonly owner: string;
  readonly title: string;
  readonly created: number;
}

export interface Message {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly tokens: number;
  readonly created: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Health {
  readonly status: string;
  readonly release: string;
  readonly version: string;
  readonly checks: Readonly<Record<string, string>>;
}

/** What the API refused, in its own words. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

/** Asks the API; `accept` lists statuses that are answers too, not failures. */
async function ask<Answer>(path: string, init: RequestInit = {}, accept: number[] = []) {
  const token = readToken();
  const response = await fetch(`/api${path}`, {
    ...init,
    headers: {
      ...(init.body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  });
  if (!response.ok && !accept.includes(response.status)) {
    throw new ApiError(response.status, await explanation(response));
  }
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

async function explanation(response: Response): Promise<string> {
  try {
    const answer = (await response.json()) as { detail?: unknown };
    if (typeof answer.detail === 'string') return answer.detail;
  } catch {
    // Not JSON: a proxy answered, not the API.
  }
  return `The server answered ${response.status}.`;
}

const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });

function listPath(path: string, cursor: string | null): string {
  return cursor ? `${path}?cursor=${encodeURIComponent(cursor)}` : path;
}

export const api = {
  health: () => ask<Health>('/health', {}, [503]),
  stats: () => ask<Record<string, number>>('/stats'),
  conversations: (cursor: string | null = null) =>
    ask<Page<Conversation>>(listPath('/conversations', cursor)),
  conversation: (id: string) => ask<Conversation>(`/conversations/${id}`),
  createConversation: (title: string) => ask<Conversation>('/conversations', post({ title })),
  deleteConversation: (id: string) => ask<undefined>(`/conversations/${id}`, { method: 'DELETE' }),
  messages: (id: string, cursor: string | null = null) =>
    ask<Page<Message>>(listPath(`/conversations/${id}/messages`, cursor)),
  postMessage: (id: string, text: string) =>
    ask<Message>(`/conversations/${id}/messages`, post({ text })),
  register: (name: string, password: string) =>
    ask<{ name: string }>('/users', post({ name, password })),
  signIn: (name: string, password: string) =>
    ask<{ token: string }>('/sessions', post({ name, password })),
};
