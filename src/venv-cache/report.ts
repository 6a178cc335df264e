import type { Report } from '../core/action.ts';
import { formatBytes, formatDuration } from '../core/duration.ts';
import { code, details, inline, section, table } from '../core/markdown.ts';
import { formatNotice } from '../core/notice.ts';
import type { Annotation } from '../core/ports.ts';
import type { Outcome, Phase } from './outcome.ts';
import { listed } from './fitness.ts';

/** The outputs of `venv-cache`. */
export type Output =
  | 'cache-hit'
  | 'cache-key'
  | 'cache-matched-key'
  | 'venv-path'
  | 'python-version'
  | 'installer'
  | 'reason'
  | 'restore-ms'
  | 'verify-ms'
  | 'install-ms'
  | 'saved-ms'
  | 'archive-bytes'
  | 'venv-bytes';

/** Every output with the value it has when nothing could be measured. */
export const noOutputs: Readonly<Record<Output, string>> = {
  'cache-hit': 'false',
  'cache-key': '',
  'cache-matched-key': '',
  'venv-path': '',
  'python-version': '',
  installer: '',
  reason: '',
  'restore-ms': '',
  'verify-ms': '',
  'install-ms': '',
  'saved-ms': '',
  'archive-bytes': '',
  'venv-bytes': '',
};

/** Renders what came of it, and hands the post phase what it needs to save. */
export function reportOutcome(outcome: Outcome): Report<Output> {
  const { plan, source, failure } = outcome;
  const sentence = `${summarise(outcome)}.`;
  return {
    outputs: outputsOf(outcome),
    summary: section('Python environment', inline(sentence), phaseTable(outcome), facts(outcome)),
    notice: source === 'failed' ? '' : formatNotice(summarise(outcome), noticeFacts(outcome)),
    annotations: warnings(outcome),
    state:
      source === 'built'
        ? {
            key: plan.key,
            folder: plan.layout.folder,
            python: plan.layout.python,
            stamp: plan.layout.stamp,
            'why-not-save': plan.whyNotSave ?? '',
          }
        : {},
    ...(failure === undefined ? {} : { failure }),
  };
}

/** Milliseconds that looking for an environment and checking it took. */
function lookupCost({ durations }: Outcome): number {
  return (durations.restore ?? 0) + (durations.verify ?? 0) + (durations.locals ?? 0);
}

/** Milliseconds that installing takes: now, or when what was restored was made. */
function installCost({ source, durations, stamp }: Outcome): number | undefined {
  if (source === 'built') return (durations.create ?? 0) + (durations.install ?? 0);
  return stamp?.installDuration;
}

function savedTime(outcome: Outcome): number | undefined {
  const cost = installCost(outcome);
  if (outcome.source !== 'restored' || cost === undefined) return undefined;
  return cost - lookupCost(outcome);
}

function reasonOf({ source, lookup, rejection }: Outcome): string {
  if (source === 'restored') return '';
  if (rejection !== undefined) return `the one that was restored could not be used: ${rejection}`;
  if (lookup.status === 'miss') return 'nothing is cached for its key';
  return 'why' in lookup ? `the cache could not be used: ${lookup.why}` : '';
}

function summarise(outcome: Outcome): string {
  const { source, plan, inspection } = outcome;
  const packages = Object.keys(inspection?.packages ?? {}).length;
  const what = `environment of ${packages} packages on Python ${plan.python.version}`;
  const cost = formatDuration(installCost(outcome) ?? 0);
  if (source === 'failed') return `The environment could not be made; ${reasonOf(outcome)}`;
  if (source === 'built')
    return `Made the ${what} with ${plan.installer.name} in ${cost}, since ${reasonOf(outcome)}`;
  return `Restored the ${what} in ${formatDuration(lookupCost(outcome))}; installing it had taken ${cost}`;
}

function outputsOf(outcome: Outcome): Readonly<Record<Output, string>> {
  const { plan, source, lookup, durations, bytes } = outcome;
  const milliseconds = (value: number | undefined): string =>
    value === undefined ? '' : String(Math.round(value));
  const install = outcome.source === 'built' ? installCost(outcome) : undefined;
  return {
    'cache-hit': String(source === 'restored'),
    'cache-key': plan.key,
    'cache-matched-key': source === 'restored' && 'key' in lookup ? lookup.key : '',
    'venv-path': plan.layout.folder,
    'python-version': plan.python.version,
    installer: plan.installer.name,
    reason: reasonOf(outcome),
    'restore-ms': milliseconds(durations.restore),
    'verify-ms': milliseconds(durations.verify),
    'install-ms': milliseconds(install),
    'saved-ms': milliseconds(savedTime(outcome)),
    'archive-bytes': 'key' in lookup ? String(lookup.archiveBytes ?? '') : '',
    'venv-bytes': source === 'failed' ? '' : String(bytes),
  };
}

function noticeFacts(outcome: Outcome): Readonly<Record<string, string | number | boolean>> {
  const { source, plan, durations, bytes } = outcome;
  const saved = savedTime(outcome);
  return {
    cache: 'venv',
    hit: source === 'restored',
    restore_ms: Math.round(durations.restore ?? 0),
    install_ms: Math.round(installCost(outcome) ?? 0),
    ...(saved === undefined ? {} : { saved_ms: Math.round(saved) }),
    bytes,
    installer: plan.installer.name,
  };
}

const phaseNames: Readonly<Record<Phase, string>> = {
  restore: 'ask the cache and restore',
  verify: 'verify',
  create: 'make the environment',
  install: 'install',
  locals: 'install local projects again',
};

function phaseTable({ durations }: Outcome): string {
  const rows = (Object.keys(phaseNames) as Phase[]).flatMap((phase) => {
    const duration = durations[phase];
    return duration === undefined ? [] : [[phaseNames[phase], formatDuration(duration)]];
  });
  return table(['phase', 'took:'], rows);
}

function facts(outcome: Outcome): string {
  const { plan, lookup, bytes, inspection } = outcome;
  const archive = 'key' in lookup && lookup.archiveBytes !== undefined ? lookup.archiveBytes : 0;
  const packages = Object.entries(inspection?.packages ?? {}).sort();
  const lines = [
    `- Key: ${code(plan.key)}`,
    `- Hashed into it: ${plan.hashedFiles.map(code).join(', ')}`,
    `- Size: ${formatBytes(bytes)} on disk${archive === 0 ? '' : `, ${formatBytes(archive)} as an archive`}`,
    ...packages.map(([name, version]) => `- ${code(`${name} ${version}`)}`),
  ];
  return details('Key, size, packages', lines.join('\n'));
}

function warnings(outcome: Outcome): readonly Annotation[] {
  const { plan, lookup, inspection, source, rejection } = outcome;
  const saved = savedTime(outcome);
  const remote = listed('Their text is not part of the cache key', plan.remotes);
  const broken = source === 'built' ? (inspection?.broken ?? []) : [];
  const sentences = [
    'why' in lookup && lookup.status === 'failed' ? `The cache failed: ${lookup.why}` : undefined,
    rejection === undefined ? undefined : `A restored environment was made anew: ${rejection}`,
    saved === undefined || saved >= 0
      ? undefined
      : `Restoring took ${formatDuration(-saved)} longer than installing had taken: this cache costs more than it saves.`,
    remote === undefined ? undefined : `Requirements are included by URL. ${remote}`,
    listed('Packages do not fit each other', broken),
  ];
  return sentences.flatMap((message) =>
    message === undefined ? [] : [{ level: 'warning', message } as const],
  );
}
