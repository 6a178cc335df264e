/** The post phase: saves the environment that the main phase has made. */
import type { Action, Report } from '../core/action.ts';
import { formatBytes, formatDuration } from '../core/duration.ts';
import type { InputReader } from '../core/inputs.ts';
import type { CachePorts, CacheSave } from '../core/ports.ts';
import { listed } from './fitness.ts';
import { differences, inspect, parseInspection } from './inspection.ts';
import { readStamp } from './stamp.ts';

/** What the main phase left behind; an empty key means that there is nothing to save. */
interface Inputs {
  readonly key: string;
  readonly folder: string;
  readonly python: string;
  readonly stamp: string;
  readonly whyNotSave: string;
}

/** How the environment differs from the one that was installed; undefined when it cannot be told. */
interface World {
  readonly changes: readonly string[] | undefined;
}

type Plan = Inputs & { readonly skip?: string };

interface Outcome {
  readonly plan: Plan;
  readonly result?: CacheSave;
  readonly duration: number;
}

/** `venv-cache` after the job: saves once, and only what was installed. */
export const saveVenv: Action<Inputs, World, Plan, Outcome, never, CachePorts> = {
  name: 'venv-cache post',
  outputs: {},
  inputs: (read: InputReader) => ({
    key: read.text('key'),
    folder: read.text('folder'),
    python: read.text('python'),
    stamp: read.text('stamp'),
    whyNotSave: read.text('why-not-save'),
  }),
  probe: lookForChanges,
  plan: (inputs, { changes }) => {
    const skip = whySkip(inputs, changes);
    return skip === undefined ? inputs : { ...inputs, skip };
  },
  execute: save,
  report,
};

async function lookForChanges(inputs: Inputs, { exec, files }: CachePorts): Promise<World> {
  if (inputs.key === '' || inputs.whyNotSave !== '') return { changes: [] };
  const stamp = readStamp(await files.readText(inputs.stamp));
  const { stdout } = await exec.run(inspect(inputs.python, inputs.folder, []), {
    keep: 16 * 1024 * 1024,
  });
  const found = parseInspection(stdout);
  if (stamp === undefined || found === undefined) return { changes: undefined };
  return { changes: differences(stamp.packages, found.packages) };
}

// What later steps installed is not in the key: saved with it, it would turn up in other jobs and stay for ever.
function whySkip(
  { key, whyNotSave }: Inputs,
  changes: readonly string[] | undefined,
): string | undefined {
  if (key === '') return 'nothing has changed';
  if (whyNotSave !== '') return whyNotSave;
  if (changes === undefined) return 'it was removed or damaged by a later step';
  return listed('a later step changed its packages, which the key knows nothing of', changes);
}

async function save(plan: Plan, { cache, clock }: CachePorts): Promise<Outcome> {
  if (plan.skip !== undefined) return { plan, duration: 0 };
  const begun = clock.now();
  const result = await cache.save([plan.folder], plan.key);
  return { plan, result, duration: clock.now() - begun };
}

function report({ plan, result, duration }: Outcome): Report<never> {
  const nothing = { outputs: {}, summary: '', notice: '' };
  if (plan.key === '') return nothing;
  const message =
    result === undefined
      ? `The Python environment is not saved: ${plan.skip ?? ''}.`
      : describe(result, duration);
  const isChanged = plan.skip !== undefined && plan.skip !== plan.whyNotSave;
  const level = isChanged || result?.status === 'failed' ? 'warning' : undefined;
  const hint = isChanged
    ? ' Name those packages in a requirements file, so that they are cached too.'
    : '';
  return {
    ...nothing,
    summary: `${message}\n`,
    annotations: level === undefined ? [] : [{ level, message: message + hint }],
  };
}

function describe(result: CacheSave, duration: number): string {
  const took = formatDuration(duration);
  if (result.status === 'exists')
    return 'The Python environment was saved by another job meanwhile.';
  if (result.status !== 'saved') return `The Python environment is not saved: ${result.why}.`;
  const size = result.archiveBytes === undefined ? '' : ` (${formatBytes(result.archiveBytes)})`;
  return `Saved the Python environment${size} in ${took}.`;
}
