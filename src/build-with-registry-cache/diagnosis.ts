import type { Answer } from './answer.ts';
import { builderAnswers } from './builder-answers.ts';
import { registryAnswers } from './registry-answers.ts';

/** What a message means. */
export interface Diagnosis {
  readonly name: string;
  readonly cause: string;
  readonly fix: string;
  /** True when trying again may succeed. */
  readonly transient: boolean;
  /** True when it is the user's to mend rather than a fault of ours or the network's. */
  readonly known: boolean;
}

/** Every message that is known; the first match wins. */
export const answers: readonly Answer[] = [...builderAnswers, ...registryAnswers];

/** Returns what a message means. */
export function diagnose(message: string): Diagnosis {
  const row = answers.find(({ pattern }) => pattern.test(message));
  if (row === undefined)
    return {
      name: 'unknown',
      cause: firstLine(message),
      fix: 'The whole output is in the log of this step.',
      transient: false,
      known: false,
    };
  const { name, cause, fix, transient = false } = row;
  return { name, cause, fix, transient, known: true };
}

function firstLine(message: string): string {
  const line = message.split('\n').find((text) => text.trim() !== '') ?? 'it did not say why.';
  return line.trim().slice(0, 500);
}
