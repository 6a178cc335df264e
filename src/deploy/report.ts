import type { Report } from '../core/action.ts';
import { formatDuration } from '../core/duration.ts';
import { ActionError, UserError } from '../core/errors.ts';
import { codeBlock, details, inline, section, table } from '../core/markdown.ts';
import { formatNotice } from '../core/notice.ts';
import { measureSteps, outcomeOf, type JournalRecord, type StepTiming } from './journal.ts';
import type { Outcome } from './outcome.ts';
import { outcomeWord, sentences, type OutcomeWord } from './sentences.ts';
import { readStatus } from './status.ts';

/** The outputs of `deploy`. */
export type Output =
  'outcome' | 'active' | 'idle' | 'release' | 'run' | 'status' | 'steps' | 'duration-ms';

/** Renders what a command came to. */
export function reportOutcome(outcome: Outcome): Report<Output> {
  const { plan, records, stdout, duration } = outcome;
  const word = outcomeWord(outcome);
  const facts = outcomeOf(records)?.facts ?? new Map<string, string>();
  const status = plan.command === 'status' ? readStatus(stdout) : undefined;
  const active = facts.get('active') ?? status?.active ?? '';
  const sentence = `${sentences[word]} (${plan.command} on ${plan.target.host}, ${formatDuration(duration)})`;
  const failure = failureOf(outcome, word);
  return {
    outputs: {
      outcome: word,
      active,
      idle: status?.idle ?? otherColor(active),
      release: facts.get('release') ?? status?.release ?? '',
      run: plan.kind === 'run' ? plan.run : '',
      status: plan.command === 'status' ? stdout.trim() : '',
      steps: JSON.stringify(measureSteps(records)),
      'duration-ms': String(Math.round(duration)),
    },
    summary: section(`Deploy: ${plan.command}`, inline(sentence), ...body(outcome)),
    notice: formatNotice(sentence, { outcome: word, active, ms: Math.round(duration) }),
    ...(failure === undefined ? {} : { failure }),
  };
}

function otherColor(active: string): string {
  if (active === 'blue') return 'green';
  return active === 'green' ? 'blue' : '';
}

function body({ records, stdout, stderr }: Outcome): readonly string[] {
  const steps = measureSteps(records);
  const evidence = evidenceOf(records);
  return [
    table(['step', '', 'took:', 'detail'], steps.map(stepRow)),
    evidence === '' ? '' : details('What the server found', codeBlock(evidence)),
    stdout === '' ? '' : details('What the server said', codeBlock(stdout)),
    stderr.trim() === '' ? '' : codeBlock(stderr),
  ];
}

function stepRow({ step, result, duration, detail }: StepTiming): readonly string[] {
  const signs = { ok: '✅', fail: '❌', running: '⏳' } as const;
  const took = duration === undefined ? '' : formatDuration(duration);
  return [step, signs[result], took, inline(detail.split('\n')[0] ?? '')];
}

/** Returns what was noted during the step that failed. */
function evidenceOf(records: readonly JournalRecord[]): string {
  const failed = records
    .filter(({ event, step }) => event === 'fail' && step !== 'outcome')
    .map(({ step }) => step);
  const notes = records.filter(({ step, event }) => failed.includes(step) && event !== 'start');
  return notes.map(({ step, detail }) => `${step}: ${detail}`).join('\n');
}

function failureOf(outcome: Outcome, word: OutcomeWord): ActionError | undefined {
  const { exitCode, stderr, records, plan } = outcome;
  if (exitCode === 0) return undefined;
  const reason = outcomeOf(records)?.reason ?? '';
  const parts = {
    what: sentences[word],
    ...(reason === '' ? {} : { why: reason }),
    command: plan.kind === 'init' ? plan.initLine : plan.commandLine,
    stderr: [evidenceOf(records), stderr].filter((text) => text.trim() !== '').join('\n'),
  };
  return exitCode === 2 || exitCode === 7 ? new UserError(parts) : new ActionError(parts);
}
