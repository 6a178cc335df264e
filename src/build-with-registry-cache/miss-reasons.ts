import { brief, type BaseRecord, type ImageRecord, type StepRecord } from './build-record.ts';
import { refersTo } from './dockerfile.ts';
import { fileChanges } from './file-changes.ts';
import type { ObservedStep } from './observed-steps.ts';
import type { Reason } from './reasons.ts';

/** What the last build left to compare with. */
interface Comparison {
  readonly step: ObservedStep;
  readonly now: ImageRecord;
  readonly before: ImageRecord;
  /** The same instruction; undefined when there was none like it. */
  readonly same: StepRecord | undefined;
  /** What stood in its place, the same or not. */
  readonly prior: StepRecord | undefined;
}

/** Returns what changed since the last build of all that decides whether this step can come from the cache. */
export function changesOf(
  step: ObservedStep,
  now: ImageRecord,
  before: ImageRecord,
): readonly Reason[] {
  const same = findSame(step.record, before.steps);
  const prior = same ?? before.steps.find((candidate) => isAtPlace(candidate, step.record));
  const comparison: Comparison = { step, now, before, same, prior };
  return [
    ...textChange(comparison),
    ...argChanges(comparison),
    ...settingChanges(comparison),
    ...baseChanges(comparison),
    ...fileChanges(step, same, before.files),
  ];
}

/** Says that the same instruction stood on other instructions before; undefined when it did not. */
export function neighbourChange(step: ObservedStep, before: ImageRecord): Reason | undefined {
  const same = findSame(step.record, before.steps);
  if (same === undefined || same.after.join() === step.record.after.join()) return undefined;
  return {
    kind: 'instruction',
    detail: 'the instruction before it was removed, moved or changed',
  };
}

/** Returns the record of the same instruction: in its place, else in its stage, else anywhere in the image. */
export function findSame(
  step: StepRecord,
  candidates: readonly StepRecord[],
): StepRecord | undefined {
  const alike = candidates.filter((candidate) => isSameText(candidate, step));
  return (
    alike.find((candidate) => isAtPlace(candidate, step)) ??
    alike.find(({ stage }) => stage === step.stage) ??
    alike[0]
  );
}

function isSameText(left: StepRecord, right: StepRecord): boolean {
  if (left.platform !== right.platform) return false;
  const readable = left.instruction !== '' && right.instruction !== '';
  return readable ? left.instruction === right.instruction : left.text === right.text;
}

function isAtPlace(left: StepRecord, right: StepRecord): boolean {
  const place = ({ platform, stage, position }: StepRecord): string =>
    `${platform} ${stage} ${position.split('/')[0] ?? ''}`;
  return place(left) === place(right);
}

function textChange({ same }: Comparison): readonly Reason[] {
  if (same !== undefined) return [];
  return [{ kind: 'instruction', detail: 'its text is not that of the last build' }];
}

// A RUN gets every ARG in force as its environment; other instructions only see those they use.
function argChanges({ step, now, before, same }: Comparison): readonly Reason[] {
  const names = [...new Set([...Object.keys(now.args), ...Object.keys(before.args)])];
  const changed = names.filter((name) => now.args[name] !== before.args[name]).sort();
  const { source, record } = step;
  const isRun = /^run\b/i.test(step.vertex.name.text);
  const expanded = same !== undefined && same.text !== record.text;
  return changed
    .filter((name) => {
      if (source === undefined) return isRun;
      if (!source.args.includes(name)) return false;
      return isRun || expanded || refersTo(source.text, name);
    })
    .map((name) => ({ kind: 'build-arg', detail: `${name} has another value` }));
}

function settingChanges({ step, prior, same }: Comparison): readonly Reason[] {
  const { source, record } = step;
  const isRun = source?.keyword === 'RUN';
  const expanded = same !== undefined && same.text !== record.text;
  if (source === undefined || prior === undefined || !(isRun || expanded)) return [];
  const added = source.settings.filter((line) => !prior.settings.includes(brief(line)));
  const removed = prior.settings.filter((line) => !record.settings.includes(line));
  if (added.length === 0 && removed.length === 0) return [];
  const [first] = added;
  const detail =
    first === undefined
      ? 'an ENV, ARG, USER or SHELL line above it was removed'
      : `${shown(first)} above it is new or changed`;
  return [{ kind: 'instruction', detail }];
}

function baseChanges({ step, now, before, prior }: Comparison): readonly Reason[] {
  const { record, source } = step;
  if (prior === undefined || record.bases.length === 0 || prior.bases.length === 0) return [];
  const isKnown = (base: BaseRecord): boolean =>
    prior.bases.some(({ name, digest }) => name === base.name && digest === base.digest);
  const base = record.bases.find((candidate) => !isKnown(candidate));
  if (base === undefined) return [];
  const renamed = !prior.bases.some(({ name }) => name === base.name);
  const old = prior.bases.find(({ name }) => renamed || name === base.name)?.digest ?? '';
  const digests = `${shortDigest(old)} became ${shortDigest(base.digest)}`;
  const args = Object.keys({ ...before.args, ...now.args }).filter(
    (name) => now.args[name] !== before.args[name] && refersTo(source?.from ?? '', name),
  );
  return [
    { kind: 'base-image', detail: renamed ? `it is another image (${digests})` : digests },
    ...args.map((name): Reason => ({ kind: 'build-arg', detail: `${name} has another value` })),
    ...(source !== undefined && prior.from !== '' && prior.from !== record.from
      ? [{ kind: 'instruction' as const, detail: `${shown(source.from)} is new or changed` }]
      : []),
  ];
}

function shortDigest(digest: string): string {
  return digest === '' ? 'no digest' : digest.slice(0, 'sha256:'.length + 12);
}

// Only the Dockerfile's own text is shown; values of arguments are never put in.
function shown(line: string): string {
  const text = (line.split('\n').at(-1) ?? '').replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
