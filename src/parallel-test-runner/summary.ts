import { formatDuration } from '../core/duration.ts';
import { code, codeBlock, details, inline, table } from '../core/markdown.ts';
import { describeContainer, type Diagnosis } from './containers.ts';
import type { Outcome } from './outcome.ts';
import { brokenOf, slowestOf, type TestResult } from './results.ts';
import { planSources } from './sentences.ts';
import { withoutColors } from './xml-text.ts';

/** The blocks of the summary; each is empty when there is nothing to say. Their sizes are bounded: one step has 1 MiB. */

const shownFailures = 50;
const shownLines = 80;
const shownCharacters = 8000;

/** The broken tests, each with its traceback folded away. */
export function failedTests({ tests, lines }: Outcome): string {
  const broken = brokenOf(tests);
  if (broken.length === 0) return '';
  const blocks = broken.slice(0, shownFailures).map((test) => failure(test, whereOf(test, lines)));
  const rest = broken.length - shownFailures;
  return [
    '### Failures',
    ...blocks,
    ...(rest > 0 ? [`…and ${rest} more: the log and the JUnit report have them all.`] : []),
  ].join('\n\n');
}

/** The slowest tests. */
export function slowestTable({ tests }: Outcome): string {
  const rows = slowestOf(tests, 10)
    .filter(({ duration }) => duration > 0)
    .map(({ id, duration }) => [code(id), formatDuration(duration)]);
  return rows.length === 0 ? '' : details('Slowest tests', table(['test', 'took:'], rows));
}

/** Where the time of this step went. */
export function phaseTable({ phases }: Outcome): string {
  if (phases.length < 2) return '';
  const rows = phases.map(({ name, duration }) => [name, formatDuration(duration)]);
  return details('Where the time went', table(['what', 'took:'], rows));
}

/** Which part of the tests this was, and how even the parts are. */
export function shardBlock({ agreement }: Outcome): string {
  if (agreement === undefined) return '';
  const { shard, files, total, digest, how, plan } = agreement;
  const name = digest === '' ? '' : ` (plan ${code(digest)})`;
  const sentence = `Shard ${shard.index} of ${shard.count}: ${files.length} of ${total} files, ${planSources[how]}${name}.`;
  const rows = plan.shards.map((paths, index) => {
    const expected = paths.reduce((sum, path) => sum + (plan.times[path]?.duration ?? 0), 0);
    const unmeasured = paths.filter((path) => plan.times[path] === undefined).length;
    return [String(index + 1), String(paths.length), formatDuration(expected), String(unmeasured)];
  });
  const shares = table(['shard:', 'files:', 'measured before:', 'not yet measured:'], rows);
  return rows.length === 0 ? sentence : `${sentence}\n\n${details('All shards', shares)}`;
}

/** What the containers went through. */
export function stackBlock({ containers }: Outcome): string {
  if (containers.length === 0) return '';
  const rows = containers.map(({ container, restarts, outOfMemory, error }) => [
    code(container.service),
    describeContainer(container),
    String(restarts),
    [outOfMemory ? 'ran out of memory' : '', inline(error)].filter(Boolean).join('; '),
  ]);
  return [
    '### Containers',
    table(['service', 'state', 'restarts:', ''], rows),
    ...containers.map(containerDetails),
  ].join('\n\n');
}

/** The end of the runner's own output, when its report does not explain what happened. */
export function outputBlock({ problem, lastOutput }: Outcome): string {
  const text = problem === undefined ? (lastOutput ?? '') : problem.message;
  return text === '' ? '' : codeBlock(lastPart(text));
}

function failure(test: TestResult, where: string): string {
  const [first = ''] = withoutColors(test.message).trim().split('\n');
  const body = test.text === '' ? test.message : test.text;
  return details(`${test.id}${where}: ${first.slice(0, 200)}`, codeBlock(lastPart(body)));
}

function whereOf({ id }: TestResult, lines: Outcome['lines']): string {
  const line = lines.get(id);
  return line === undefined ? '' : ` (${line.path}:${line.line})`;
}

function containerDetails({ container, healthLog, log }: Diagnosis): string {
  const health = healthLog.length === 0 ? '' : `Health check:\n${healthLog.join('\n')}\n\n`;
  const text = `${health}Log:\n${log.trim() === '' ? '(nothing)' : log.trimEnd()}`;
  return details(
    `${container.service}: ${describeContainer(container)}`,
    codeBlock(lastPart(text)),
  );
}

function lastPart(text: string): string {
  const lines = withoutColors(text).split('\n').slice(-shownLines);
  return lines.join('\n').slice(-shownCharacters);
}
