import type { Message } from './client.ts';

/** The part of EventSource that is used, so that tests can bring their own. */
export interface Source {
  addEventListener(kind: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

/**
 * Listens to the new messages of a conversation until the returned function is called. The browser
 * reconnects by itself when a release goes away; the new one answers.
 */
export function listen(
  id: string,
  onMessage: (message: Message) => void,
  open: (url: string) => Source = (url) => new EventSource(url),
): () => void {
  const source = open(`/api/conversations/${id}/events`);
  source.addEventListener('message', (event) => onMessage(JSON.parse(event.data) as Message));
  return () => source.close();
}
