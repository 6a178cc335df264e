/** What the main phase leaves for the post phase: each thing that may have to be saved, as one JSON value. */
import { isDamaged } from '../core/cache-generations.ts';
import type { InputReader } from '../core/inputs.ts';
import { verdictOn } from './costs.ts';
import type { DownloadCache, DownloadNote } from './downloads.ts';
import type { Outcome } from './outcome.ts';
import { writeVerdict, type VerdictPlace } from './verdict.ts';

/** An environment that was made and is not known to be cached. */
export interface MadeEnvironment {
  readonly key: string;
  readonly folder: string;
  readonly python: string;
  readonly stamp: string;
  /** Bytes of what was installed; 0 when that could not be measured. */
  readonly content: number;
  /** The cache was not asked for it: it may be there. */
  readonly isUnknown: boolean;
}

/** A second layer that was used, and what it said of itself when it was restored. */
export interface UsedDownloads {
  readonly layer: DownloadCache;
  readonly isDamaged: boolean;
  readonly note: DownloadNote | undefined;
  readonly isExact: boolean;
}

/** What the post phase may have to save. */
export interface Leftovers {
  readonly environment: MadeEnvironment | undefined;
  readonly downloads: UsedDownloads | undefined;
  readonly verdict: (VerdictPlace & { readonly text: string }) | undefined;
  /** Why this run must not save; empty when it may. */
  readonly whyNotSave: string;
}

/** Returns what is left to be done after the job. */
export function stateOf(outcome: Outcome): Readonly<Record<string, string>> {
  const { plan, source, lookup, rejection } = outcome;
  const isBad = rejection !== undefined || isDamaged(lookup);
  const verdict = verdictOn(outcome);
  const environment: MadeEnvironment = {
    key: isBad ? plan.mendedKey : plan.key,
    folder: plan.layout.folder,
    python: plan.layout.python,
    stamp: plan.layout.stamp,
    content: outcome.content ?? 0,
    isUnknown: lookup.status === 'skipped',
  };
  const downloads = source === 'built' ? usedDownloads(outcome) : undefined;
  return {
    'why-not-save': plan.whyNotSave ?? '',
    ...(source === 'built' ? { environment: JSON.stringify(environment) } : {}),
    ...(downloads === undefined ? {} : { downloads: JSON.stringify(downloads) }),
    ...(verdict === undefined
      ? {}
      : { verdict: JSON.stringify({ ...plan.verdict, text: writeVerdict(verdict) }) }),
  };
}

/** Reads what the main phase has left. */
export function readState(read: InputReader): Leftovers {
  return {
    whyNotSave: read.text('why-not-save'),
    environment: parse<MadeEnvironment>(read.text('environment')),
    downloads: parse<UsedDownloads>(read.text('downloads')),
    verdict: parse<VerdictPlace & { readonly text: string }>(read.text('verdict')),
  };
}

function usedDownloads({ plan, downloads }: Outcome): UsedDownloads | undefined {
  if (plan.downloads === undefined || downloads === undefined) return undefined;
  const { lookup, note } = downloads;
  const isExact = note !== undefined && lookup.status === 'hit';
  const isBad = isDamaged(lookup) || (lookup.status === 'hit' && !isExact);
  return { layer: plan.downloads, isDamaged: isBad, note, isExact };
}

// Our own main phase wrote it; an empty value was never written.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says what it wrote
function parse<Value>(text: string): Value | undefined {
  return text === '' ? undefined : (JSON.parse(text) as Value);
}
