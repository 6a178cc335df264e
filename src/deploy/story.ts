import { harmless } from '../core/log-line.ts';
import type { Runner } from '../core/ports.ts';
import type { JournalRecord } from './journal.ts';

/** Tells one journal record as a line of the log, as it comes. */
export function tellRecord(
  { step, event, detail }: JournalRecord,
  runner: Pick<Runner, 'info'>,
): void {
  if (step === 'run' || step === 'outcome') return;
  const signs = { start: '…', ok: '✓', fail: '✗', info: ' ' } as const;
  const text = detail === '' ? '' : ` ${detail.replaceAll('\n', '\n    ')}`;
  runner.info(harmless(`${signs[event]} ${step}${text}`));
}
