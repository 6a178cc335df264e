/** The journal that a run writes on the server, record by record (deploy/server/README.md, "Journal"). */

/** One record. `at` is in milliseconds since the epoch, by the server's clock. */
export interface JournalRecord {
  readonly at: number;
  readonly step: string;
  readonly event: 'start' | 'ok' | 'fail' | 'info';
  readonly detail: string;
}

/** How long a step took, in milliseconds; undefined while it has not ended. */
export interface StepTiming {
  readonly step: string;
  readonly result: 'ok' | 'fail' | 'running';
  readonly duration: number | undefined;
  readonly detail: string;
}

/** What the last record of a run says. */
export interface RunOutcome {
  readonly word: string;
  readonly exit: number;
  readonly facts: ReadonlyMap<string, string>;
  readonly reason: string;
}

/** Returns the record that a line holds; undefined for anything else a server may print. */
export function parseRecord(line: string): JournalRecord | undefined {
  const match = /^(\d+)\t([a-z-]+)\t(start|ok|fail|info)\t(.*)$/.exec(line);
  if (match === null) return undefined;
  const [, at = '', step = '', event = '', detail = ''] = match;
  return { at: Number(at), step, event: event as JournalRecord['event'], detail: unescape(detail) };
}

/** Measures each step from its first record to its end, in the order in which they began. */
export function measureSteps(records: readonly JournalRecord[]): readonly StepTiming[] {
  const steps = new Map<string, JournalRecord[]>();
  for (const record of records.filter(({ step }) => step !== 'run' && step !== 'outcome')) {
    steps.set(record.step, [...(steps.get(record.step) ?? []), record]);
  }
  return [...steps].map(([step, own]) => {
    const end = own.find(({ event }) => event === 'ok' || event === 'fail');
    return {
      step,
      result: end === undefined ? 'running' : end.event === 'ok' ? 'ok' : 'fail',
      duration: end === undefined ? undefined : end.at - (own[0]?.at ?? end.at),
      detail: end?.detail ?? '',
    };
  });
}

/** Returns how the run ended; undefined while its last record has not come. */
export function outcomeOf(records: readonly JournalRecord[]): RunOutcome | undefined {
  const last = records.find(({ step, event }) => step === 'outcome' && event !== 'start');
  if (last === undefined) return undefined;
  const [word = '', ...rest] = last.detail.split(' ');
  const boundary = rest.findIndex((part) => !/^[\w-]+=/.test(part));
  const facts = boundary === -1 ? rest : rest.slice(0, boundary);
  const pairs = facts.map((part): [string, string] => {
    const split = part.indexOf('=');
    return [part.slice(0, split), part.slice(split + 1)];
  });
  const found = new Map(pairs);
  const reason = boundary === -1 ? '' : rest.slice(boundary).join(' ');
  return { word, exit: Number(found.get('exit') ?? '1'), facts: found, reason };
}

function unescape(detail: string): string {
  const letters: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n', '\\': '\\' };
  return detail.replace(/\\([trn\\])/g, (_all, letter: string) => letters[letter] ?? letter);
}
