import { TransientError } from '../../core/errors.ts';
import type { Page } from '../../core/github.ts';
import type { Ports } from '../../core/ports.ts';
import { retry } from '../../core/retry.ts';

const patience = { attempts: 6, firstDelay: 2_000, longestDelay: 60_000 };
// The limit of the hour may be half an hour away: that is for the next run.
const longestWait = 15 * 60_000;

/** Asks until there is an answer, no sooner than the other side allows. */
export async function ask<Result>(
  request: (attempt: number) => Promise<Result>,
  ports: Ports,
): Promise<Result> {
  return retry(
    request,
    {
      ...patience,
      isTransient: (error) => error instanceof TransientError && (error.wait ?? 0) <= longestWait,
      waitOf: (error) => (error instanceof TransientError ? error.wait : undefined),
      onRetry: (error, _attempt, delay) => {
        const what = error instanceof TransientError ? error.parts.what : String(error);
        ports.runner.info(`${what}. Trying again in ${Math.round(delay / 1000)} s.`);
      },
    },
    ports,
  );
}

/** Returns all items of a list that comes in pages. */
export async function askAllPages<Item>(
  pageOf: (page: number) => Promise<Page<Item>>,
  ports: Ports,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  for (let page = 1; ; page += 1) {
    const { items, isLast } = await ask(async () => pageOf(page), ports);
    all.push(...items);
    if (isLast) return all;
  }
}
