import type { Report } from '../core/action.ts';
import { formatBytes, formatDuration } from '../core/duration.ts';
import type { Annotation, CacheSave } from '../core/ports.ts';
import type { Save } from './plan-saves.ts';
import type { Saved } from './saving.ts';

/** Says what was saved and what was not. */
export function reportSaves(all: readonly Saved[]): Report<never> {
  return {
    outputs: {},
    notice: '',
    summary: all.map((saved) => `${sentenceOf(saved)}\n`).join('\n'),
    annotations: all.flatMap(warningOf),
  };
}

const names: Readonly<Record<Save['what'], string>> = {
  environment: 'The Python environment',
  downloads: 'The download cache',
  verdict: 'That installing is faster than restoring',
};

function sentenceOf({ save, result, duration }: Saved): string {
  const name = names[save.what];
  return result === undefined
    ? `${name} is not saved: ${save.skip ?? ''}.`
    : `${name} ${endings[result.status](result, duration)}.`;
}

const endings: Readonly<
  Record<CacheSave['status'], (result: CacheSave, duration: number) => string>
> = {
  saved: (result, duration) => `was saved${sizeOf(result)} in ${formatDuration(duration)}`,
  exists: () => 'was saved by another job meanwhile',
  unavailable: (result) => `is not saved: ${whyOf(result)}`,
  failed: (result) => `is not saved: ${whyOf(result)}`,
};

function sizeOf(result: CacheSave): string {
  const bytes = result.status === 'saved' ? result.archiveBytes : undefined;
  return bytes === undefined ? '' : ` (${formatBytes(bytes)})`;
}

function whyOf(result: CacheSave): string {
  return 'why' in result ? result.why : '';
}

function warningOf(saved: Saved): readonly Annotation[] {
  const { save, result } = saved;
  if (save.advice === undefined && result?.status !== 'failed') return [];
  const message = [sentenceOf(saved), save.advice ?? ''].join(' ').trim();
  return [{ level: 'warning', message }];
}
