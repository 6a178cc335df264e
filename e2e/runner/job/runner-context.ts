import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { arch } from 'node:process';
import type { JobFolders } from './job-folders.ts';

/** The `runner` context. */
export function runnerContext(machine: string, folders: JobFolders): Record<string, string> {
  return {
    os: 'Linux',
    arch: arch === 'arm64' ? 'ARM64' : 'X64',
    name: machine,
    environment: 'github-hosted',
    temp: folders.onMachine(folders.temp),
    tool_cache: folders.onMachine(folders.tools),
    workspace: dirname(folders.onMachine(folders.workspace)),
    debug: '',
  };
}

/** The same as variables of every step. */
export function runnerVariables(runner: Readonly<Record<string, string>>): Record<string, string> {
  const shown = Object.entries(runner).filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(shown.map(([key, value]) => [`RUNNER_${key.toUpperCase()}`, value])),
    AGENT_TOOLSDIRECTORY: runner.tool_cache ?? '',
    ImageOS: 'ubuntu24',
  };
}

// Other runners may be at work on this machine, with jobs of the same numbers.
const thisRunner = randomUUID();

/** Marks every process of a job, and of no other (nor one mark begins like another), so that what it leaves can be found. */
export function trackingVariable(jobId: number): Record<string, string> {
  return { RUNNER_TRACKING_ID: `github_${thisRunner}_${jobId}_` };
}
