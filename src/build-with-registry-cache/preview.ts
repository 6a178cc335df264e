import type { Report } from '../core/action.ts';
import { display } from '../core/command.ts';
import { code, codeBlock, inline, section, table } from '../core/markdown.ts';
import { formatNotice } from '../core/notice.ts';
import { writeBakeFile } from './bake.ts';
import { modeSentences } from './cache-mode.ts';
import { noOutputs, tagsOf, type Output } from './outputs.ts';
import type { Plan } from './plan.ts';
import { buildCommand } from './session.ts';

/** Renders what would be built and pushed, with the command and the definition it reads, ready to be pasted. */
export function previewPlan(plan: Plan): Report<Output> {
  const build = buildCommand(plan, { folder: '$RUNNER_TEMP', environment: {} });
  const sentence = `Dry run: ${plan.images.length} images would be built${plan.rights.push ? ' and pushed' : ''}`;
  return {
    outputs: { ...noOutputs, outcome: 'dry-run', tags: tagsOf(plan) },
    summary: section(
      'Images (dry run)',
      `${sentence}.`,
      ...plan.rights.notes.map((note) => `> ${inline(note)}`),
      ...modeSentences(plan).map((sentence) => inline(sentence)),
      table(['image', 'tags', 'reads cache', 'writes cache'], plan.images.map(imageRow)),
      `Command, with the definition below on its standard input:`,
      codeBlock(display(build), 'sh'),
      codeBlock(writeBakeFile(plan.definition), 'json'),
    ),
    notice: formatNotice(sentence, { outcome: 'dry-run', images: plan.images.length }),
  };
}

function imageRow({ name, references, cache }: Plan['images'][number]): readonly string[] {
  const lines = (texts: readonly string[]): string => texts.map((text) => code(text)).join('\n');
  return [
    inline(name),
    lines(references),
    lines(cache.read),
    cache.write === undefined ? 'no' : code(cache.write),
  ];
}
