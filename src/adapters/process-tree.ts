import { readFileSync, readdirSync } from 'node:fs';

// GitHub signals only the action's own process; what it started would go on, blind, after the job.
// Children are read from proc(5), which Linux runners have; elsewhere the runner's own tree kill has to do.

/**
 * Sends SIGTERM to every process that this one started, directly or not. Parents first: one that saw its child end
 * before its own signal came would take that for the child's result, and may end with 0.
 */
export function terminateChildren(): void {
  for (const pid of descendants(process.pid)) {
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  }
}

function descendants(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendants(child)]);
}

function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
  } catch {
    return [];
  }
}
