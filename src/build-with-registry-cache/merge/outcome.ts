import type { ActionError } from '../../core/errors.ts';
import type { Access } from '../access.ts';
import type { ImageMerge, MergePlan } from './plan.ts';

/** An image that has its list and its tags. */
export interface Merged {
  readonly image: ImageMerge;
  /** `repository@sha256:…` of the list. */
  readonly reference: string;
  readonly platforms: readonly string[];
}

/** How a merge ended; with `refused` nothing was changed, with `failed` the images in `merged` are tagged. */
export interface MergeOutcome {
  readonly plan: MergePlan;
  readonly status: 'merged' | 'skipped' | 'denied' | 'refused' | 'failed';
  readonly denied: readonly Extract<Access, { status: 'denied' }>[];
  readonly faults: readonly { readonly image: string; readonly why: string }[];
  readonly merged: readonly Merged[];
  readonly error: ActionError | undefined;
  /** Milliseconds. */
  readonly duration: number;
}
