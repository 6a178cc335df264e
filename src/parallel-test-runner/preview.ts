import type { Report } from '../core/action.ts';
import { display, type Command } from '../core/command.ts';
import { codeBlock, section } from '../core/markdown.ts';
import { pullImage, pullStack, removeStack, startStack } from './compose.ts';
import type { Plan } from './plan.ts';
import { withFiles } from './shards.ts';
import { unmeasured, type Output } from './report.ts';

/** Shows the commands that would be run. */
export function previewPlan(plan: Plan): Report<Output> {
  const lines = commandsOf(plan).map(display);
  return {
    outputs: { ...unmeasured, outcome: 'planned' },
    summary: section(`${plan.title}: dry run`, 'Would run:', codeBlock(lines.join('\n'), 'sh')),
    notice: `Dry run: would run ${lines.length} commands, see the summary.`,
    log: lines,
  };
}

function commandsOf({ install, stack, tests, split }: Plan): readonly Command[] {
  const setUp =
    stack === undefined
      ? []
      : [...stack.images.map(pullImage), pullStack(stack), startStack(stack)];
  return [
    ...(install === undefined ? [] : [install]),
    ...setUp.filter((command) => command !== undefined),
    split === undefined ? tests : withFiles(tests, [`<files of shard ${split.shard.index}>`]),
    ...(stack === undefined ? [] : [removeStack(stack.project)]),
  ];
}
