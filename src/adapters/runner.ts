import * as core from '@actions/core';
import { readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import type { Annotation, Runner } from '../core/ports.ts';
import { parseRunContext } from '../core/run-context.ts';

/** Returns the runner this process was started by; reads its environment and event payload once. */
export function connectRunner(env: NodeJS.ProcessEnv = process.env): Runner {
  const context = parseRunContext(env, readEvent(env['GITHUB_EVENT_PATH']));
  return {
    context,
    environment: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    input: (name) => core.getInput(name),
    savedState: (name) => core.getState(name),
    saveState: core.saveState,
    mask: maskLines,
    setOutput: core.setOutput,
    addPath: core.addPath,
    exportVariable: core.exportVariable,
    info: core.info,
    debug: core.debug,
    annotate,
    group: core.group,
    openGroup: core.startGroup,
    closeGroup: core.endGroup,
    writeSummary: async (markdown) => appendSummary(env['GITHUB_STEP_SUMMARY'], markdown),
    fail: core.setFailed,
  };
}

// The runner masks whole lines only, so a key of several lines needs each of them registered.
function maskLines(value: string): void {
  for (const line of new Set([value, ...value.split(/\r?\n/)])) {
    if (line.trim() !== '') core.setSecret(line);
  }
}

function annotate({ level, message, ...position }: Annotation): void {
  core[level](message, position);
}

// `core.summary` buffers HTML of its own; our summaries are Markdown already.
async function appendSummary(file: string | undefined, markdown: string): Promise<void> {
  if (file === undefined || file === '') core.info(markdown);
  else await appendFile(file, `${markdown}\n`);
}

function readEvent(path: string | undefined): Readonly<Record<string, unknown>> {
  if (path === undefined || path === '') return {};
  try {
    const event: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof event === 'object' && event !== null ? { ...event } : {};
  } catch (error) {
    core.debug(`The event payload at ${path} could not be read: ${String(error)}`);
    return {};
  }
}
