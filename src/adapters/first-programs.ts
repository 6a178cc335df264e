import { channel } from 'node:diagnostics_channel';
import { setTimeout } from 'node:timers/promises';

// Milliseconds. Those that are asked side by side start within a few of each other; where none is asked, nothing waits long.
const othersStarted = 10;
const noneStarted = 50;

/**
 * Resolves once the first programs run. Loading a client of the network holds this process for up to a tenth of a second;
 * by then it should only be waiting for answers.
 */
export async function firstPrograms(): Promise<void> {
  const programs = channel('child_process');
  const { promise: first, resolve } = Promise.withResolvers<unknown>();
  programs.subscribe(resolve);
  await Promise.race([first, setTimeout(noneStarted)]);
  programs.unsubscribe(resolve);
  await setTimeout(othersStarted);
}
