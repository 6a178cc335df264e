import type { Report } from '../core/action.ts';
import { formatDuration } from '../core/duration.ts';
import { ActionError, UserError } from '../core/errors.ts';
import { codeBlock, details, inline, section } from '../core/markdown.ts';
import { formatNotice } from '../core/notice.ts';
import { endingOf, hasSucceeded } from './endings.ts';
import { evidenceOf, explainFailure } from './evidence.ts';
import { measureSteps, outcomeOf } from './journal.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { outcomeWord, remedies, sentences } from './sentences.ts';
import { colorOf, readStatus, type Status } from './status.ts';
import { timeline } from './timeline.ts';

/** The outputs of `deploy`. */
export type Output =
  | 'outcome'
  | 'reason'
  | 'active'
  | 'idle'
  | 'release'
  | 'previous'
  | 'digests'
  | 'run'
  | 'status'
  | 'steps'
  | 'duration-ms';

/** Renders what a command came to. */
export function reportOutcome(outcome: Outcome): Report<Output> {
  const { plan, duration } = outcome;
  const ending = endingOf(outcome);
  const word = outcomeWord(outcome);
  const live = liveOf(outcome);
  const sentence = `${sentences[word]} (${plan.command} on ${plan.target.host}, ${formatDuration(duration)})`;
  const failure = failureOf(outcome);
  return {
    outputs: {
      outcome: ending,
      reason: word,
      ...live,
      run: plan.kind === 'run' ? plan.run : '',
      steps: JSON.stringify(measureSteps(outcome.records)),
      'duration-ms': String(Math.round(duration)),
    },
    summary: section(`Deploy: ${plan.command}`, inline(sentence), ...body(outcome)),
    notice: formatNotice(sentence, {
      outcome: ending,
      reason: word,
      active: live.active,
      ms: Math.round(duration),
    }),
    ...(failure === undefined ? {} : { failure }),
  };
}

type Live = Readonly<
  Record<'active' | 'idle' | 'release' | 'previous' | 'digests' | 'status', string>
>;

// What the server says now goes before what the run said, and that before what was known beforehand.
function liveOf(outcome: Outcome): Live {
  const { plan, records } = outcome;
  const json = plan.command === 'status' ? outcome.stdout.trim() : outcome.status;
  const status = readStatus(json) ?? (plan.kind === 'superseded' ? plan.status : undefined);
  const facts = outcomeOf(records)?.facts ?? new Map<string, string>();
  const active = status?.active ?? facts.get('active') ?? '';
  const color = status === undefined ? undefined : colorOf(status, active);
  return {
    active,
    idle: status?.idle ?? otherColor(active),
    release: color?.release ?? facts.get('release') ?? '',
    previous: previousOf(outcome, status),
    digests: JSON.stringify(Object.fromEntries(color?.digests ?? [])),
    status: readStatus(json) === undefined ? '' : json,
  };
}

// Whatever was flipped away from is idle now; a flip that was undone left nothing behind.
function previousOf({ plan, records }: Outcome, status: Status | undefined): string {
  const did = (wanted: string): boolean =>
    records.some(({ step, event }) => step === wanted && event === 'ok');
  if (status === undefined || !did('flip') || did('undo')) return '';
  const before = plan.kind === 'run' ? plan.before : undefined;
  return before === undefined
    ? colorOf(status, status.idle).release
    : colorOf(before, before.active).release;
}

function otherColor(active: string): string {
  if (active === 'blue') return 'green';
  return active === 'green' ? 'blue' : '';
}

function body(outcome: Outcome): readonly string[] {
  const { plan, records, stdout, stderr } = outcome;
  const reason = outcomeOf(records)?.reason ?? '';
  const said = stdout === '' ? '' : codeBlock(stdout);
  // What init prints is to be stored and pasted; logs are long.
  const folded = plan.command === 'logs' && said !== '';
  return [
    hasSucceeded(outcome) ? '' : inline(reason),
    plan.kind === 'superseded' ? inline(whySuperseded(plan)) : '',
    explainFailure(records),
    timeline(records),
    folded ? details('What the server said', said) : said,
    stderr.trim() === '' ? '' : codeBlock(stderr),
  ];
}

function whySuperseded({ commit, status }: Extract<Plan, { kind: 'superseded' }>): string {
  const { commit: serving, release } = colorOf(status, status.active);
  return `${commit} is an ancestor of ${serving}, which serves as release ${release} on ${status.active}`;
}

function failureOf(outcome: Outcome): ActionError | undefined {
  if (hasSucceeded(outcome)) return undefined;
  const { exitCode, stderr, records, plan } = outcome;
  const word = outcomeWord(outcome);
  const why = plan.kind === 'superseded' ? whySuperseded(plan) : outcomeOf(records)?.reason;
  const fix = isGated(stderr) ? gateRemedy : remedies[word];
  const parts = {
    what: sentences[word],
    ...(why === undefined || why === '' ? {} : { why }),
    ...(fix === undefined ? {} : { fix }),
    ...(plan.kind === 'superseded' ? {} : { command: commandOf(plan) }),
    stderr: [...evidenceOf(records), stderr].filter((text) => text.trim() !== '').join('\n'),
  };
  const isUsers = exitCode === 2 || exitCode === 7 || word === 'superseded';
  return isUsers ? new UserError(parts) : new ActionError(parts);
}

function commandOf(plan: Exclude<Plan, { kind: 'superseded' }>): string {
  return plan.kind === 'init' ? plan.initLine : plan.commandLine;
}

// As deploy/server/gate.sh refuses.
const isGated = (stderr: string): boolean => stderr.includes('This key may only run: ');
const gateRemedy =
  'The key is the everyday one, bound to those commands in authorized_keys. For `command: init` use the admin key.';
