import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** How a long exchange ended: what came, and whether it came to its proper end. */
export interface Ending {
  readonly text: string;
  readonly whole: boolean;
}

/** A GET that may take its time: a slow answer or a stream of events. */
export async function get(url: string): Promise<Ending> {
  return new Promise((resolve) => {
    let text = '';
    const sent = request(url, { agent: new Agent() }, (response) => {
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('close', () => {
        resolve({ text, whole: response.complete && response.statusCode === 200 });
      });
    });
    sent.on('error', (error) => {
      resolve({ text: text + error.message, whole: false });
    });
    sent.end();
  });
}

/** An upload of so many parts, one every 100 ms. */
export async function upload(url: string, parts: number): Promise<Ending> {
  return new Promise((resolve) => {
    let text = '';
    const sent = request(url, { method: 'POST', agent: new Agent() }, (response) => {
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('close', () => {
        resolve({ text, whole: response.complete && response.statusCode === 200 });
      });
    });
    sent.on('error', (error) => {
      resolve({ text: text + error.message, whole: false });
    });
    void sendParts(parts, (part) => sent.write(part)).then(() => sent.end());
  });
}

async function sendParts(parts: number, send: (part: string) => void): Promise<void> {
  for (let part = 0; part < parts; part += 1) {
    send('x'.repeat(1000));
    await delay(100);
  }
}

/** A WebSocket held open until `close`, or until the server ends it. */
export interface OpenSocket {
  /** Everything received, frame headers included. */
  text(): string;
  isOpen(): boolean;
  close(): void;
}

/** Opens a WebSocket by hand, so that nothing reconnects behind a story's back. */
export async function openSocket(base: string, path: string): Promise<OpenSocket> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  let text = '';
  const isOpen = (): boolean => !socket.destroyed;
  socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
  // An error closes it; what was received says the rest.
  socket.on('end', () => socket.destroy()).on('error', () => undefined);
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  while (isOpen() && !text.includes('\r\n\r\n')) await delay(10);
  return { text: () => text, isOpen, close: () => socket.destroy() };
}
