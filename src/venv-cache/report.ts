import type { Report } from '../core/action.ts';
import { formatBytes, formatDuration } from '../core/duration.ts';
import { code, details, inline, section, table } from '../core/markdown.ts';
import { formatNotice } from '../core/notice.ts';
import { installCost, savedTime } from './costs.ts';
import type { Outcome, Phase } from './outcome.ts';
import { outputsOf, type Output } from './outputs.ts';
import { summarise, warningsOf } from './sentences.ts';
import { stateOf } from './state.ts';

/** Renders what came of it, and hands the post phase what it needs to save. */
export function reportOutcome(outcome: Outcome): Report<Output> {
  const { source, failure } = outcome;
  const sentence = summarise(outcome);
  return {
    outputs: outputsOf(outcome),
    summary: section(
      'Python environment',
      inline(`${sentence}.`),
      phaseTable(outcome),
      facts(outcome),
    ),
    notice: source === 'failed' ? '' : formatNotice(sentence, noticeFacts(outcome)),
    annotations: warningsOf(outcome).map((message) => ({ level: 'warning', message })),
    state: stateOf(outcome),
    ...(failure === undefined ? {} : { failure }),
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
  locals: 'install local projects again',
  downloads: 'restore the download cache',
  create: 'make the environment',
  install: 'install',
};

function phaseTable({ durations }: Outcome): string {
  const rows = (Object.keys(phaseNames) as Phase[]).flatMap((phase) => {
    const duration = durations[phase];
    return duration === undefined ? [] : [[phaseNames[phase], formatDuration(duration)]];
  });
  return table(['phase', 'took:'], rows);
}

function facts(outcome: Outcome): string {
  const { plan, lookup, bytes, inspection, downloads } = outcome;
  const archive = 'key' in lookup ? (lookup.archiveBytes ?? 0) : 0;
  const packages = Object.entries(inspection?.packages ?? {}).sort();
  const layer = downloads?.lookup;
  const lines = [
    `- Key: ${code(plan.key)}`,
    `- Hashed into it: ${plan.hashedFiles.map(code).join(', ')}`,
    `- Size: ${formatBytes(bytes)} on disk${archive === 0 ? '' : `, ${formatBytes(archive)} as an archive`}`,
    ...(layer === undefined
      ? []
      : [`- Download cache: ${'key' in layer ? code(layer.key) : layer.status}`]),
    ...packages.map(([name, version]) => `- ${code(`${name} ${version}`)}`),
  ];
  return details('Key, size, packages', lines.join('\n'));
}
