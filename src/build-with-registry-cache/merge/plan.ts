import { accessCheck } from '../access-checks.ts';
import { repositoriesOf, type ImageEntry } from '../image-entry.ts';
import { listAnnotations } from '../index-annotations.ts';
import type { Inputs } from '../inputs.ts';
import { platformKey } from '../manifests.ts';
import { planConfig, type Plan } from '../plan.ts';
import { repositoryOf } from '../references.ts';
import { referencesOf } from '../tags.ts';
import { rightsOf } from '../trust.ts';
import type { MergeWorld } from './probe.ts';

/** One image as it will be put together. */
export interface ImageMerge {
  readonly name: string;
  readonly repository: string;
  /** What it will be called. */
  readonly references: readonly string[];
  /** `repository@sha256:…` of each job, in the order of the lines. */
  readonly sources: readonly string[];
  /** Put on the list, as `index:KEY=value`. */
  readonly annotations: readonly string[];
  /** Platforms it must have, no more and no fewer; none are asked for when empty. */
  readonly platforms: readonly string[];
}

/** What will be done. */
export interface MergePlan extends Pick<
  Plan,
  'builder' | 'privateConfig' | 'buildEnvironment' | 'checks'
> {
  readonly images: readonly ImageMerge[];
  /** Why nothing will be merged; empty when it will. */
  readonly skipped: string;
}

/** Decides everything that can be decided before the registry is asked. */
export function planMerge(inputs: Inputs, world: MergeWorld): MergePlan {
  const { push, notes } = rightsOf(inputs);
  const images = world.images.map((image) => planImage(image, inputs));
  const written = new Set(
    images.flatMap(({ repository, references }) => [repository, ...references.map(repositoryOf)]),
  );
  return {
    images,
    skipped: push ? '' : inputs.push ? (notes[0] ?? '') : '`push` is false.',
    builder: { kind: 'existing', name: inputs.builder },
    buildEnvironment: {},
    privateConfig: planConfig(inputs, world),
    checks: [...written].flatMap((repository) =>
      accessCheck({ repository, access: 'push' }, inputs, world.dockerConfig),
    ),
  };
}

function planImage(image: ImageEntry, { registry, context, digests }: Inputs): ImageMerge {
  const repositories = repositoriesOf(image, { registry, repository: context.repository });
  return {
    name: image.name,
    repository: repositories[0],
    references: referencesOf(image.tags, repositories, context),
    sources: digests.flatMap((job) => job.get(image.name) ?? []),
    annotations: listAnnotations(image),
    platforms: image.platforms.map(platformKey),
  };
}
