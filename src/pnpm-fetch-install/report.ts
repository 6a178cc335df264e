import type { Report } from '../core/action.ts';
import { formatBytes, formatDuration } from '../core/duration.ts';
import { code, details, inline, section, table } from '../core/markdown.ts';
import { formatNotice } from '../core/notice.ts';
import type { Outcome, Phase, Source } from './outcome.ts';
import { stateOf } from './state.ts';
import { warnings } from './warnings.ts';

/** The outputs of `pnpm-fetch-install`. */
export type Output =
  | 'cache-hit'
  | 'cache-key'
  | 'cache-matched-key'
  | 'pnpm-version'
  | 'store-path'
  | 'reason'
  | 'recovered'
  | 'setup-ms'
  | 'restore-ms'
  | 'fetch-ms'
  | 'install-ms'
  | 'saved-ms'
  | 'archive-bytes'
  | 'store-bytes';

/** Every output with the value it has when nothing could be measured. */
export const noOutputs: Readonly<Record<Output, string>> = {
  'cache-hit': 'false',
  'cache-key': '',
  'cache-matched-key': '',
  'pnpm-version': '',
  'store-path': '',
  reason: '',
  recovered: 'false',
  'setup-ms': '',
  'restore-ms': '',
  'fetch-ms': '',
  'install-ms': '',
  'saved-ms': '',
  'archive-bytes': '',
  'store-bytes': '',
};

/** Renders what came of it, and hands the post phase what it needs to save. */
export function reportOutcome(outcome: Outcome): Report<Output> {
  const { failure } = outcome;
  return {
    outputs: outputsOf(outcome),
    summary: section(
      'Packages by pnpm',
      inline(`${summarise(outcome)}.`),
      phaseTable(outcome),
      facts(outcome),
    ),
    notice: failure === undefined ? formatNotice(summarise(outcome), noticeFacts(outcome)) : '',
    annotations: warnings(outcome),
    state: stateOf(outcome),
    ...(failure === undefined ? {} : { failure }),
  };
}

/** Milliseconds from asking the cache to the end of the install. */
function spent({ durations }: Outcome): number {
  return (durations.restore ?? 0) + (durations.fetch ?? 0) + (durations.install ?? 0);
}

/** Milliseconds that the cache has saved; undefined where nothing is known of an install without it. */
export function savedTime(outcome: Outcome): number | undefined {
  const { store, failure } = outcome;
  const cold = store?.note?.coldDuration ?? 0;
  return cold === 0 || failure !== undefined ? undefined : cold - spent(outcome);
}

const sentences: Readonly<Record<Source, (outcome: Outcome) => string>> = {
  restored: (outcome) =>
    `Installed from ${restoredThing(outcome)} in ${formatDuration(spent(outcome))}; from the network it had taken ${formatDuration(outcome.store?.note?.coldDuration ?? 0)}`,
  carried: (outcome) =>
    `Installed in ${formatDuration(spent(outcome))} with the store of another lockfile, and fetched what that lacked`,
  filled: fromNetwork,
  present: fromNetwork,
  skipped: fromNetwork,
};

function restoredThing({ store }: Outcome): string {
  return store?.target.thing === 'node_modules' ? 'restored packages' : 'a restored store';
}

function fromNetwork(outcome: Outcome): string {
  const took = formatDuration(spent(outcome));
  return `Fetched and installed in ${took} without ${restoredThing(outcome)}, since ${outcome.store?.reason ?? ''}`;
}

function summarise(outcome: Outcome): string {
  const { store, failure, recovery, online } = outcome;
  if (failure !== undefined) return `The packages are not installed: ${failure.parts.what}`;
  if (store === undefined) return '';
  const sentence = sentences[store.source](outcome);
  if (online !== undefined) return `${sentence}; not offline, since ${online}`;
  return recovery === undefined ? sentence : `${sentence}; online after all, since ${recovery}`;
}

function outputsOf(outcome: Outcome): Readonly<Record<Output, string>> {
  const { store, durations, bytes, pnpmVersion, recovery, failure } = outcome;
  const isFromCache = store?.source === 'restored' || store?.source === 'carried';
  const lookup = store?.lookup;
  return {
    'cache-hit': String(store?.source === 'restored'),
    'cache-key': store?.key.key ?? '',
    'cache-matched-key': isFromCache && lookup !== undefined && 'key' in lookup ? lookup.key : '',
    'pnpm-version': pnpmVersion,
    'store-path': store?.path ?? '',
    reason: store?.reason ?? '',
    recovered: String(recovery !== undefined),
    'setup-ms': milliseconds(durations.setup),
    'restore-ms': milliseconds(durations.restore),
    'fetch-ms': milliseconds(durations.fetch),
    'install-ms': milliseconds(durations.install),
    'saved-ms': milliseconds(savedTime(outcome)),
    'archive-bytes': String(archiveBytes(outcome) ?? ''),
    'store-bytes': failure === undefined ? String(bytes) : '',
  };
}

function milliseconds(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value));
}

function archiveBytes({ store }: Outcome): number | undefined {
  return store?.lookup !== undefined && 'key' in store.lookup
    ? store.lookup.archiveBytes
    : undefined;
}

function noticeFacts(outcome: Outcome): Readonly<Record<string, string | number | boolean>> {
  const { store, durations, bytes, pnpmVersion } = outcome;
  const saved = savedTime(outcome);
  return {
    cache: 'pnpm',
    hit: store?.source === 'restored',
    restore_ms: Math.round(durations.restore ?? 0),
    install_ms: Math.round((durations.fetch ?? 0) + (durations.install ?? 0)),
    ...(saved === undefined ? {} : { saved_ms: Math.round(saved) }),
    bytes,
    pnpm: pnpmVersion,
  };
}

const phaseNames: Readonly<Record<Phase, string>> = {
  setup: 'find or set up pnpm',
  restore: 'ask the cache and restore',
  fetch: 'fetch what the store lacks',
  install: 'install',
  prune: 'remove from the store what is not needed',
};

function phaseTable({ durations }: Outcome): string {
  const rows = (Object.keys(phaseNames) as Phase[]).flatMap((phase) => {
    const duration = durations[phase];
    return duration === undefined ? [] : [[phaseNames[phase], formatDuration(duration)]];
  });
  return table(['phase', 'took:'], rows);
}

function facts(outcome: Outcome): string {
  const { store, bytes, pnpmVersion, plan } = outcome;
  if (store === undefined) return '';
  const archive = archiveBytes(outcome);
  const lines = [
    `- pnpm: ${code(pnpmVersion)} on Node.js ${code(plan.nodeVersion)}`,
    `- Store: ${code(store.path)}`,
    `- Key: ${code(store.key.key)}`,
    `- Size: ${formatBytes(bytes)} on disk${archive === undefined ? '' : `, ${formatBytes(archive)} as an archive`}`,
  ];
  return details('Store, key, size', lines.join('\n'));
}
