import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { firstPrograms } from '../../src/adapters/first-programs.ts';

/** Whether it has resolved by now. */
async function isOver(started: Promise<void>): Promise<boolean> {
  const over = started.then(() => true);
  return Promise.race([over, setTimeout(0, false)]);
}

test('waits for the first program', async () => {
  const started = firstPrograms();
  expect(await isOver(started)).toBe(false);
  spawn('true');
  await started;
});

test('does not wait for ever where none is started', async () => {
  await firstPrograms();
});
