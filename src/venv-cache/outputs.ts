import { installCost, savedTime } from './costs.ts';
import type { Outcome } from './outcome.ts';
import { reasonOf } from './sentences.ts';

/** Every output with the value it has when nothing could be measured. */
export const noOutputs = {
  'cache-hit': 'false',
  'cache-key': '',
  'cache-matched-key': '',
  'download-cache-matched-key': '',
  'venv-path': '',
  'python-version': '',
  installer: '',
  reason: '',
  'restore-ms': '',
  'verify-ms': '',
  'locals-ms': '',
  'download-cache-ms': '',
  'install-ms': '',
  'saved-ms': '',
  'archive-bytes': '',
  'venv-bytes': '',
};

/** The outputs of `venv-cache`. */
export type Output = keyof typeof noOutputs;

/** Returns the outputs of an outcome. */
export function outputsOf(outcome: Outcome): Readonly<Record<Output, string>> {
  const { plan, source, lookup, durations, downloads, bytes } = outcome;
  const install = source === 'built' ? installCost(outcome) : undefined;
  return {
    'cache-hit': String(source === 'restored'),
    'cache-key': plan.key,
    'cache-matched-key': source === 'restored' && 'key' in lookup ? lookup.key : '',
    'download-cache-matched-key':
      downloads?.note !== undefined && 'key' in downloads.lookup ? downloads.lookup.key : '',
    'venv-path': plan.layout.folder,
    'python-version': plan.python.version,
    installer: plan.installer.name,
    reason: reasonOf(outcome),
    'restore-ms': milliseconds(durations.restore),
    'verify-ms': milliseconds(durations.verify),
    'locals-ms': milliseconds(durations.locals),
    'download-cache-ms': milliseconds(durations.downloads),
    'install-ms': milliseconds(install),
    'saved-ms': milliseconds(savedTime(outcome)),
    'archive-bytes': 'key' in lookup ? String(lookup.archiveBytes ?? '') : '',
    'venv-bytes': source === 'failed' ? '' : String(bytes),
  };
}

function milliseconds(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value));
}
