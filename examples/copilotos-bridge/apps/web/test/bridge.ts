import type { Conversation, Message } from '../src/api/client.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, string>;
  readonly token: string | null;
}

/** An API in memory that answers `fetch` as the real one does. */
export class Bridge {
  readonly asked: Asked[] = [];
  readonly conversations: Conversation[] = [];
  readonly messages: Message[] = [];
  pageSize = 20;
  checks: Record<string, string> = { mongodb: 'ok', redis: 'ok' };
  /** When set, everything is answered with this. */
  outage: Response | undefined;
  #made = 0;

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input, 'http://bridge.test');
    const asked: Asked = {
      method: init.method ?? 'GET',
      path: url.pathname,
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, string>) : {},
      token: new Headers(init.headers).get('authorization'),
    };
    this.asked.push(asked);
    await Promise.resolve();
    return this.outage?.clone() ?? this.#answer(asked, url.searchParams);
  };

  addConversation(title: string): Conversation {
    const created = { id: this.#id(), owner: 'guest', title, created: 1_700_000_000 };
    this.conversations.unshift(created);
    return created;
  }

  addMessage(text: string, author = 'ana'): Message {
    const message = { id: this.#id(), author, text, tokens: 3, created: 1_700_000_000 };
    this.messages.push(message);
    return message;
  }

  #id(): string {
    return (++this.#made).toString(16).padStart(24, '0');
  }

  #answer({ method, path, body }: Asked, query: URLSearchParams): Response {
    const parts = path.split('/').slice(2);
    const [kind, id, part] = parts;
    if (kind === 'health') return this.#health();
    if (kind === 'stats') return json({ conversations: 2, messages: 5, uploads: 0 });
    if (kind === 'sessions') return this.#session(body);
    if (kind === 'users') return json({ name: body['name'] }, 201);
    if (method === 'POST' && part === 'messages')
      return json(this.addMessage(body['text'] ?? ''), 201);
    if (method === 'POST') return json(this.addConversation(body['title'] ?? ''), 201);
    if (part === 'messages') return json({ items: this.messages, next: null });
    if (id) return this.#one(id);
    return this.#page(Number(query.get('cursor') ?? 0));
  }

  #health(): Response {
    const healthy = Object.values(this.checks).every((answer) => !answer.startsWith('down'));
    const status = healthy ? 'ok' : 'unhealthy';
    const answer = { status, release: 'abc123', version: '1.0.0', checks: this.checks };
    return json(answer, healthy ? 200 : 503);
  }

  #session(body: Record<string, string>): Response {
    return body['password'] === 'the right one'
      ? json({ token: `token of ${body['name'] ?? ''}` }, 201)
      : json({ detail: 'wrong name or password' }, 401);
  }

  #one(id: string): Response {
    const found = this.conversations.find((conversation) => conversation.id === id);
    return found ? json(found) : json({ detail: 'no such conversation' }, 404);
  }

  #page(start: number): Response {
    const end = start + this.pageSize;
    const next = end < this.conversations.length ? String(end) : null;
    return json({ items: this.conversations.slice(start, end), next });
  }
}

function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}
