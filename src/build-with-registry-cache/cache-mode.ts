import { formatDuration } from '../core/duration.ts';
import type { ImageRecord } from './build-record.ts';

/** How much of an image is cached: every stage, or what the image itself is made of. */
export interface ModeChoice {
  readonly mode: 'max' | 'min';
  /** Why, where that was left to the record; empty where it was asked for. */
  readonly why: string;
}

/**
 * Chooses from the record of the last build: `max`, unless writing all of it took longer than running what only `max` keeps.
 * What is not known speaks for `max`, since only writing that way measures it.
 */
export function chooseMode(
  asked: 'max' | 'min' | 'auto',
  last: ImageRecord | undefined,
): ModeChoice {
  if (asked !== 'auto') return { mode: asked, why: '' };
  if (last === undefined) return max('there is no record of an earlier build');
  if (last.exported === undefined) return max('what it takes to write was not measured yet');
  const beside = last.steps.filter((step) => step.beside === true);
  if (beside.length === 0) return max('every step is one of the image, so min would keep as much');
  const times = beside.flatMap(({ milliseconds }) => milliseconds ?? []);
  if (times.length < beside.length)
    return max(
      `the time of ${stepCount(beside.length - times.length)} beside the image is not known`,
    );
  const rebuild = times.reduce((sum, time) => sum + time, 0);
  const why = `writing all of it took ${formatDuration(last.exported)}, and running what only it keeps (${stepCount(beside.length)}) takes ${formatDuration(rebuild)}`;
  return { mode: last.exported > rebuild ? 'min' : 'max', why };
}

interface Modes {
  readonly images: readonly { readonly id: string; readonly name: string }[];
  readonly modes: ReadonlyMap<string, ModeChoice>;
}

/** Returns one sentence for each image that is written and whose mode was left to the record. */
export function modeSentences(
  { images, modes }: Modes,
  isWritten: (id: string) => boolean = () => true,
): readonly string[] {
  return images.flatMap(({ id, name }) => {
    const { mode, why } = modes.get(id) ?? { mode: 'max', why: '' };
    return why === '' || !isWritten(id)
      ? []
      : [`The cache of ${name} is written with mode=${mode}: ${why}.`];
  });
}

function stepCount(steps: number): string {
  return steps === 1 ? '1 step' : `${steps} steps`;
}

function max(why: string): ModeChoice {
  return { mode: 'max', why };
}
