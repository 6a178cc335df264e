import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { Bridge } from './bridge.ts';
import { Channel, renderApp } from './render.tsx';

// Loaded when it is first shown, which may take longer than a test waits.
beforeAll(() => import('../src/pages/ConversationPage.tsx'));

describe('conversations', () => {
  test('are listed newest first', async () => {
    const bridge = new Bridge();
    bridge.addConversation('Older');
    bridge.addConversation('Newer');
    renderApp(bridge);
    await screen.findByText('Newer');
    const names = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(names).toEqual(['Newer', 'Older']);
  });

  test('say so when there is none', async () => {
    renderApp(new Bridge());
    expect(await screen.findByText('No conversation yet.')).toBeVisible();
  });

  test('are started from a title', async () => {
    const bridge = new Bridge();
    renderApp(bridge);
    await userEvent.type(screen.getByLabelText('Title'), 'Plans');
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(await screen.findByRole('link', { name: 'Plans' })).toBeVisible();
    expect(screen.getByLabelText('Title')).toHaveValue('');
  });

  test('cannot be started without a title', async () => {
    renderApp(new Bridge());
    await userEvent.type(screen.getByLabelText('Title'), '   ');
    expect(screen.getByRole('button', { name: 'Start' })).toBeDisabled();
  });

  test('come page by page', async () => {
    const bridge = new Bridge();
    bridge.pageSize = 2;
    for (const title of ['one', 'two', 'three']) bridge.addConversation(title);
    renderApp(bridge);
    await screen.findByText('three');
    expect(screen.queryByText('one')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('one')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  test('show why the API refuses', async () => {
    const bridge = new Bridge();
    bridge.outage = Response.json({ detail: 'the session has ended' }, { status: 401 });
    renderApp(bridge);
    expect(await screen.findByRole('alert')).toHaveTextContent('the session has ended');
  });

  test('show that a proxy answered instead of the API', async () => {
    const bridge = new Bridge();
    bridge.outage = new Response('<h1>Bad gateway</h1>', { status: 502 });
    renderApp(bridge);
    expect(await screen.findByRole('alert')).toHaveTextContent('The server answered 502.');
  });
});

describe('a conversation', () => {
  test('shows messages formatted, and HTML in them as text', async () => {
    const bridge = new Bridge();
    const { id } = bridge.addConversation('Plans');
    bridge.addMessage('**strong** <img src=x onerror=alert(1)>');
    const { container } = renderApp(bridge, `/conversations/${id}`);
    expect((await screen.findByText('strong')).tagName).toBe('STRONG');
    expect(container.querySelector('img')).toBeNull();
  });

  test('sends what is written and shows it once', async () => {
    const bridge = new Bridge();
    const { id } = bridge.addConversation('Plans');
    renderApp(bridge, `/conversations/${id}`);
    await userEvent.type(await screen.findByLabelText('Message'), 'hello there');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
    act(() => Channel.opened[0]?.say(bridge.messages[0]));
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(screen.getByLabelText('Message')).toHaveValue('');
  });

  test('sends with Ctrl+Enter', async () => {
    const bridge = new Bridge();
    const { id } = bridge.addConversation('Plans');
    renderApp(bridge, `/conversations/${id}`);
    await userEvent.type(
      await screen.findByLabelText('Message'),
      'quick{Control>}{Enter}{/Control}',
    );
    await waitFor(() => expect(bridge.messages.map(({ text }) => text)).toEqual(['quick']));
  });

  test('shows what others write, as it comes', async () => {
    const bridge = new Bridge();
    const { id } = bridge.addConversation('Plans');
    renderApp(bridge, `/conversations/${id}`);
    await screen.findByLabelText('Message');
    act(() => Channel.opened[0]?.say({ ...bridge.addMessage('news'), id: 'f'.repeat(24) }));
    expect(await screen.findByText('news')).toBeVisible();
  });

  test('stops listening when it is left', async () => {
    const bridge = new Bridge();
    const { id } = bridge.addConversation('Plans');
    const { unmount } = renderApp(bridge, `/conversations/${id}`);
    await screen.findByLabelText('Message');
    unmount();
    expect(Channel.opened.map(({ closed }) => closed)).toEqual([true]);
  });

  test('keeps what was written when it cannot be sent', async () => {
    const bridge = new Bridge();
    const { id } = bridge.addConversation('Plans');
    renderApp(bridge, `/conversations/${id}`);
    await userEvent.type(await screen.findByLabelText('Message'), 'precious');
    bridge.outage = Response.json({ detail: 'too many messages' }, { status: 429 });
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('too many messages')).toBeVisible();
    expect(screen.getByLabelText('Message')).toHaveValue('precious');
  });
});

describe('status', () => {
  test('names the release and each dependency', async () => {
    const bridge = new Bridge();
    bridge.checks = { mongodb: 'not configured', redis: 'ok' };
    renderApp(bridge, '/status');
    expect(await screen.findByText('abc123 (1.0.0)')).toBeVisible();
    expect(screen.getByText('not configured')).toBeVisible();
  });

  test('shows an unhealthy API rather than an error', async () => {
    const bridge = new Bridge();
    bridge.checks = { mongodb: 'down: no answer within 2.5 s', redis: 'ok' };
    renderApp(bridge, '/status');
    expect(await screen.findByText('unhealthy')).toBeVisible();
    expect(screen.getByText('down: no answer within 2.5 s')).toBeVisible();
  });
});

describe('signing in', () => {
  async function fill(name: string, password: string) {
    await userEvent.type(screen.getByLabelText('Name'), name);
    await userEvent.type(screen.getByLabelText('Password'), password);
  }

  test('sends the session with later requests', async () => {
    const bridge = new Bridge();
    renderApp(bridge, '/sign-in');
    await fill('ana', 'the right one');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('heading', { name: 'Conversations' });
    await waitFor(() => expect(bridge.asked.at(-1)?.token).toBe('Bearer token of ana'));
  });

  test('registers first when asked to', async () => {
    const bridge = new Bridge();
    renderApp(bridge, '/sign-in');
    await fill('ana', 'the right one');
    await userEvent.click(screen.getByRole('button', { name: 'Register' }));
    await screen.findByRole('heading', { name: 'Conversations' });
    expect(bridge.asked.slice(0, 2).map(({ path }) => path)).toEqual([
      '/api/users',
      '/api/sessions',
    ]);
  });

  test('says that the password is wrong', async () => {
    renderApp(new Bridge(), '/sign-in');
    await fill('ana', 'not the right one');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('wrong name or password');
  });
});

test('an address that leads nowhere offers a way back', () => {
  renderApp(new Bridge(), '/nowhere');
  expect(screen.getByRole('link', { name: 'All conversations' })).toHaveAttribute('href', '/');
});

test.each(['/', '/status', '/sign-in'])('%s can be used without seeing it', async (address) => {
  const { container } = renderApp(new Bridge(), address);
  await screen.findByRole('heading', { level: 1 });
  // Colours need a browser that draws; the rest of the page's frame is in index.html.
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(container, { rules });
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
});
