import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { App } from '../src/App.tsx';
import type { Bridge } from './bridge.ts';

/** An event source that a test can speak through. */
export class Channel extends EventTarget {
  static opened: Channel[] = [];
  closed = false;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    Channel.opened.push(this);
  }

  say(message: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }

  close(): void {
    this.closed = true;
  }
}

/** The whole application at an address, with a bridge behind it. */
export function renderApp(bridge: Bridge, address = '/') {
  vi.stubGlobal('fetch', bridge.fetch);
  vi.stubGlobal('EventSource', Channel);
  Channel.opened = [];
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={[address]}>
        <App />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}
