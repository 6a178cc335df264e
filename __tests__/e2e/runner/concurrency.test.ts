import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ConcurrencyGroups } from '../../../e2e/runner/run/concurrency.ts';
import type { RunResult } from '../../../e2e/runner/run-workflow.ts';
import { jobConclusions, jobOf, logOf, openWorkshop, type Workshop } from './started-run.ts';

let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop();
});

afterAll(() => workshop.remove());

/** Tells when a run has asked for its place, which it has from then on. */
class ObservedGroups extends ConcurrencyGroups {
  onEnter = (): void => undefined;

  override async enter(...request: Parameters<ConcurrencyGroups['enter']>): Promise<() => void> {
    const entered = super.enter(...request);
    this.onEnter();
    return entered;
  }
}

/** Starts runs of one group, each when the one before has its place; their work ends when all have theirs. */
async function startAll(count: number, vars: Record<string, string> = {}): Promise<RunResult[]> {
  const concurrency = new ObservedGroups();
  const gate = join(workshop.folder, randomUUID());
  const runs: Promise<RunResult>[] = [];
  for (let index = 0; index < count; index += 1) {
    await new Promise<void>((resolve) => {
      concurrency.onEnter = resolve;
      runs.push(workshop.start('groups', { concurrency, vars: { ...vars, GATE: gate } }));
    });
  }
  writeFileSync(gate, '');
  return Promise.all(runs);
}

const times = (run: RunResult) => logOf(run, 'work', 'Work').map(Number);

test('runs of a group follow each other; of those waiting only the newest stays', async () => {
  const [first, second, third] = await startAll(3);
  expect([first, second, third].map((run) => run?.conclusion)).toEqual([
    'success',
    'cancelled',
    'success',
  ]);
  if (!first || !third) throw new Error('three runs were started');
  expect(times(third)[0]).toBeGreaterThan(times(first)[1] ?? Infinity);
});

test('cancel-in-progress ends the running one', async () => {
  const [first, second] = await startAll(2, { CANCEL: 'true' });
  expect(first?.conclusion).toBe('cancelled');
  expect(first && jobConclusions(first)).toEqual({ work: 'cancelled' });
  expect(second?.conclusion).toBe('success');
});

test('a called workflow in its caller’s group would wait for itself: it is cancelled instead', async () => {
  const run = await workshop.start('deadlock');
  expect(run.conclusion).toBe('cancelled');
  expect(jobOf(run, 'call').annotations[0]?.message).toMatch(
    /deadlock for concurrency group 'Same' was detected between 'top level workflow' and 'call'/,
  );
});

test('groups ignore case, and queue: max lets all wait in turn', async () => {
  const groups = new ConcurrencyGroups();
  const order: string[] = [];
  const request = (name: string) => ({
    name,
    cancelInProgress: false,
    queue: 'max' as const,
    onReplaced: () => order.push(`${name} replaced`),
    signal: new AbortController().signal,
  });
  const enter = (group: string, name: string) =>
    groups.enter(group, request(name)).then((leave) => {
      order.push(name);
      return leave;
    });
  const first = await enter('Deploy', 'one');
  const second = enter('deploy', 'two');
  const third = enter('DEPLOY', 'three');
  expect(order).toEqual(['one']);
  first();
  (await second)();
  (await third)();
  expect(order).toEqual(['one', 'two', 'three']);
});
