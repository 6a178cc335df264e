import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** What is asked of a site, by how many keep-alive connections, how fast. */
export interface TrafficOptions {
  /** Asked in turn by every connection. */
  readonly urls: readonly string[];
  readonly connections: number;
  /** Milliseconds each connection waits between an answer and its next request. */
  readonly pause: number;
}

/** What the traffic saw. A request failed when no whole answer came or its status was not 200. */
export interface TrafficCount {
  readonly sent: number;
  readonly failed: number;
  /** How often each reason of failure was seen. */
  readonly failures: Readonly<Record<string, number>>;
  /** Longest time to a whole answer, in milliseconds. */
  readonly slowest: number;
}

/**
 * Constant traffic over keep-alive connections, each with one request under way at a time, as browsers and proxies hold
 * them. Nothing is retried: a connection closed under a request counts, as it would for a POST.
 */
export class Traffic {
  readonly #options: TrafficOptions;
  readonly #failures = new Map<string, number>();
  #sent = 0;
  #slowest = 0;
  #isRunning = true;
  readonly #loops: Promise<void>[];

  constructor(options: TrafficOptions) {
    this.#options = options;
    this.#loops = Array.from({ length: options.connections }, async (_, index) =>
      this.#loop(index),
    );
  }

  /** What has been counted so far. */
  get count(): TrafficCount {
    const failures = Object.fromEntries([...this.#failures].sort());
    const failed = Object.values(failures).reduce((sum, times) => sum + times, 0);
    return { sent: this.#sent, failed, failures, slowest: Math.round(this.#slowest) };
  }

  /** Lets requests under way finish, closes the connections and returns the final count. */
  async stop(): Promise<TrafficCount> {
    this.#isRunning = false;
    await Promise.all(this.#loops);
    return this.count;
  }

  async #loop(first: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let turn = first; this.#isRunning; turn += 1) {
      const url = this.#options.urls[turn % this.#options.urls.length] ?? '';
      const started = performance.now();
      const failure = await ask(url, agent);
      this.#sent += 1;
      this.#slowest = Math.max(this.#slowest, performance.now() - started);
      if (failure !== undefined)
        this.#failures.set(failure, (this.#failures.get(failure) ?? 0) + 1);
      await delay(this.#options.pause);
    }
    agent.destroy();
  }
}

const patience = 30_000;

/** Returns why the request failed; undefined when a whole 200 answer came. */
async function ask(url: string, agent: Agent): Promise<string | undefined> {
  return new Promise((resolve) => {
    const sent = request(url, { agent, timeout: patience }, (response) => {
      finish(response, resolve);
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer in ${patience / 1000} s`)));
    sent.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    sent.end();
  });
}

function finish(response: IncomingMessage, resolve: (failure: string | undefined) => void): void {
  response.resume();
  response.on('end', () => {
    const { statusCode = 0, complete } = response;
    if (!complete) resolve('answer cut short');
    else resolve(statusCode === 200 ? undefined : `status ${statusCode}`);
  });
  response.on('error', () => {
    resolve('answer cut short');
  });
}
