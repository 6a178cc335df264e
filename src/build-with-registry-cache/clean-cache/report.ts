import type { Report } from '../../core/action.ts';
import { TransientError, UserError, type ActionError } from '../../core/errors.ts';
import { code, inline, section, table } from '../../core/markdown.ts';
import { formatNotice } from '../../core/notice.ts';
import type { Annotation } from '../../core/ports.ts';
import { noOutputs, type Output } from '../outputs.ts';
import type { CleanOutcome } from './execute.ts';
import type { CleanPlan, Removal } from './plan.ts';

const reasons: Readonly<Record<Removal['why'], string>> = {
  'branch-gone': 'cache of a branch that is gone',
  untagged: 'no tag, and nothing has need of it',
};

// More would not be read, and a summary has its limit.
const shown = 200;

/** One package, as both reports show it. */
interface Row {
  readonly repository: string;
  readonly removals: readonly Removal[];
  readonly count: number;
  readonly problem: ActionError | undefined;
}

/** Renders what a cleaning came to. */
export function reportClean({ plan, packages, duration }: CleanOutcome): Report<Output> {
  const rows = packages.map((one): Row => ({
    repository: one.plan.package.repository,
    removals: one.removed,
    count: one.plan.count,
    problem: one.problem,
  }));
  const refused = packages.flatMap((one) => one.refused);
  const warnings = [
    ...rows.flatMap(({ problem }) => (problem !== undefined && passes(problem) ? [problem] : [])),
    ...refused.map(({ error }) => error),
  ];
  const verb = plan.skipped === '' ? 'removed' : 'not looked at';
  return {
    ...render(plan, rows, verb, outputsOf(rows, 'cleaned')),
    annotations: [...noteOf(plan), ...warnings.map(warningOf)],
    outputs: {
      ...outputsOf(rows, 'cleaned'),
      'duration-ms': String(Math.round(duration)),
    },
  };
}

/** Renders what would be removed. */
export function previewClean(plan: CleanPlan): Report<Output> {
  const rows = plan.packages.map((one): Row => ({ ...one, repository: one.package.repository }));
  return {
    ...render(plan, rows, 'would be removed (dry run)', outputsOf(rows, 'dry-run')),
    annotations: noteOf(plan),
    outputs: outputsOf(rows, 'dry-run'),
  };
}

function render(
  plan: CleanPlan,
  rows: readonly Row[],
  verb: string,
  outputs: Readonly<Record<Output, string>>,
): Omit<Report<Output>, 'outputs'> {
  const { removed, kept } = totals(rows);
  const problems = rows.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  const sentence = `${removed} ${removed === 1 ? 'version' : 'versions'} ${verb}, ${kept} kept`;
  const failure = failureOf(problems.filter((problem) => !passes(problem)));
  return {
    summary: section(
      'Build cache cleaned',
      `${inline(sentence)}.`,
      plan.skipped === '' ? '' : `> ${inline(plan.skipped)}`,
      ...problems.map(({ message }) => `> ${inline(message)}`),
      table(['package', 'gone:', 'kept:'], rows.map(packageRow)),
      removalTable(rows),
    ),
    notice: formatNotice(sentence, { outcome: outputs.outcome, removed, kept }),
    ...(failure === undefined ? {} : { failure }),
  };
}

// The next run finishes what a limit or a push in between has stopped.
function passes(problem: ActionError): boolean {
  return problem instanceof TransientError;
}

function failureOf(problems: readonly ActionError[]): ActionError | undefined {
  const [first, ...others] = problems;
  if (first === undefined || others.length === 0) return first;
  return new UserError({
    what: `${problems.length} packages were not cleaned`,
    why: problems.map(({ message }) => `  ${message.replaceAll('\n', ' ')}`).join('\n'),
  });
}

function packageRow({ repository, removals, count }: Row): readonly string[] {
  return [code(repository), String(removals.length), String(count - removals.length)];
}

function removalTable(rows: readonly Row[]): string {
  const all = rows.flatMap(({ repository, removals }) =>
    removals.map(({ version, why, age }) => [
      code(repository),
      code(version.digest.slice(0, 19)),
      version.tags.map(code).join(' '),
      `${age} d`,
      reasons[why],
    ]),
  );
  const more = all.length > shown ? `The first ${shown} of ${all.length}:\n\n` : '';
  const header = ['package', 'version', 'tags', 'age:', 'why'];
  return all.length === 0 ? '' : `${more}${table(header, all.slice(0, shown))}`;
}

function outputsOf(rows: readonly Row[], outcome: string): Record<Output, string> {
  const { removed, kept } = totals(rows);
  const failed = rows.some(({ problem }) => problem !== undefined && !passes(problem));
  return {
    ...noOutputs,
    outcome: failed ? 'failed' : outcome,
    removed: String(removed),
    kept: String(kept),
  };
}

function totals(rows: readonly Row[]): { readonly removed: number; readonly kept: number } {
  const removed = rows.reduce((sum, { removals }) => sum + removals.length, 0);
  return { removed, kept: rows.reduce((sum, { count }) => sum + count, 0) - removed };
}

function noteOf({ skipped }: CleanPlan): readonly Annotation[] {
  return skipped === '' ? [] : [{ level: 'notice', message: `Nothing is removed: ${skipped}` }];
}

function warningOf({ message }: ActionError): Annotation {
  return { level: 'warning', message };
}
