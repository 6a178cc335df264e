import type { Report } from '../../core/action.ts';
import { display } from '../../core/command.ts';
import { formatDuration } from '../../core/duration.ts';
import { UserError, type ActionError } from '../../core/errors.ts';
import { code, codeBlock, details, inline, section, table } from '../../core/markdown.ts';
import { formatNotice } from '../../core/notice.ts';
import { explainDenial } from '../failure.ts';
import { noOutputs, type Output } from '../outputs.ts';
import { createCommand } from './imagetools.ts';
import type { Merged, MergeOutcome } from './outcome.ts';
import type { MergePlan } from './plan.ts';

const sentences: Readonly<Record<MergeOutcome['status'], string>> = {
  merged: 'merged',
  skipped: 'not merged',
  denied: 'not merged: the registry would refuse the push',
  refused: 'not merged, and nothing was tagged',
  failed: 'could not be merged',
};

/** Renders what a merge came to. */
export function reportMerge(outcome: MergeOutcome): Report<Output> {
  const { plan, status, merged, duration } = outcome;
  const names = plan.images.map(({ name }) => name).join(', ');
  const sentence = `${names} ${sentences[status]} (${formatDuration(duration)})`;
  const failure = failureOf(outcome);
  const isMerged = status === 'merged';
  return {
    outputs: {
      ...noOutputs,
      outcome: isMerged ? 'pushed' : status === 'skipped' ? 'built' : 'failed',
      ...(isMerged ? digestOutputs(merged) : {}),
      tags: tagsOf(plan),
      pushed: String(isMerged),
      'duration-ms': String(Math.round(duration)),
    },
    summary: section(
      'Images',
      `${inline(sentence)}.`,
      plan.skipped === '' ? '' : `> ${inline(plan.skipped)}`,
      ...(failure === undefined ? [] : failureBlocks(failure)),
      mergedTable(merged),
      isMerged ? tagList(plan) : '',
    ),
    notice: formatNotice(sentence, {
      outcome: isMerged ? 'pushed' : status,
      images: plan.images.length,
      pushed: isMerged,
      duration_ms: Math.round(duration),
    }),
    ...(plan.skipped === ''
      ? {}
      : { annotations: [{ level: 'notice', message: `Nothing is merged: ${plan.skipped}` }] }),
    ...(failure === undefined ? {} : { failure }),
  };
}

/** Renders what would be run. */
export function previewMerge(plan: MergePlan): Report<Output> {
  const commands = plan.images.map((image) =>
    display(createCommand(image, plan, { environment: {} })),
  );
  const sentence = `Dry run: ${plan.images.length} images would be merged`;
  return {
    outputs: { ...noOutputs, outcome: 'dry-run', tags: tagsOf(plan) },
    summary: section(
      'Images (dry run)',
      `${sentence}.`,
      plan.skipped === '' ? '' : `> ${inline(plan.skipped)}`,
      codeBlock(commands.join('\n'), 'sh'),
    ),
    notice: formatNotice(sentence, { outcome: 'dry-run', images: plan.images.length }),
  };
}

function digestOutputs(merged: readonly Merged[]): Partial<Record<Output, string>> {
  const digestOf = ({ reference }: Merged): string => reference.split('@')[1] ?? '';
  const [only] = merged;
  return {
    images: byName(merged.map((one) => [one.image.name, one.reference])),
    digests: byName(merged.map((one) => [one.image.name, digestOf(one)])),
    digest: merged.length === 1 && only !== undefined ? digestOf(only) : '',
  };
}

function failureOf(outcome: MergeOutcome): ActionError | undefined {
  const { faults, error, merged } = outcome;
  switch (outcome.status) {
    case 'denied':
      return explainDenial(outcome.denied).error;
    case 'refused':
      return new UserError({
        what: 'The images cannot be merged, and none was tagged',
        why: faults.map(({ image, why }) => `  ${image}: ${why}`).join('\n'),
        fix: 'Each platform is built by one job, with `platforms` and `push-by-digest: true`, and gives its output `images` as one line of `digests`.',
      });
    case 'failed':
      return error === undefined || merged.length === 0 ? error : half(error, merged);
    default:
      return undefined;
  }
}

// What cannot be known beforehand is said afterwards.
function half(error: ActionError, merged: readonly Merged[]): ActionError {
  const names = merged.map(({ image }) => image.name).join(', ');
  return new UserError({
    ...error.parts,
    fix: `${error.parts.fix ?? ''} Already tagged: ${names}. Running this job again completes the rest.`.trim(),
  });
}

function failureBlocks({ parts }: ActionError): readonly string[] {
  const { what, why = '', fix = '', stderr = '' } = parts;
  const reasons = why.startsWith('  ') ? codeBlock(why) : inline(why);
  return [`**${inline(what)}**`, reasons, fix, stderr === '' ? '' : codeBlock(stderr)];
}

function mergedTable(merged: readonly Merged[]): string {
  const rows = merged.map(({ image, platforms, reference }) => [
    inline(image.name),
    platforms.join(', '),
    code(reference.split('@')[1] ?? ''),
  ]);
  return table(['image', 'platforms', 'pushed digest'], rows);
}

function tagList({ images }: MergePlan): string {
  const lines = images.flatMap(({ references }) => references.map((ref) => `- ${code(ref)}`));
  return details('Tags', lines.join('\n'));
}

function tagsOf({ images }: MergePlan): string {
  return byName(images.map(({ name, references }) => [name, references]));
}

function byName(entries: readonly (readonly [string, unknown])[]): string {
  return JSON.stringify(Object.fromEntries(entries));
}
