import type { CacheKind } from './cache-options.ts';
import type { ImagePlan } from './image-plan.ts';
import type { Inputs } from './inputs.ts';
import type { World } from './probe.ts';
import type { Rights } from './trust.ts';

/** The builder that is used; `create` when what is there cannot do what is asked. */
export type BuilderPlan =
  | { readonly kind: 'existing'; readonly name: string }
  | { readonly kind: 'create'; readonly name: string; readonly why: string };

/** Decides whether the builder that is there will do. One that the user named is always used. */
export function planBuilder(
  inputs: Inputs,
  { builder, nonce }: World,
  { images, rights }: { readonly images: readonly ImagePlan[]; readonly rights: Rights },
): BuilderPlan {
  const create = (why: string): BuilderPlan => ({
    kind: 'create',
    name: `copilotos-${nonce}`,
    why,
  });
  if (inputs.newBuilder) return create('`builder` asks for one');
  const existing: BuilderPlan = { kind: 'existing', name: inputs.builder };
  if (builder.driver !== 'docker' || inputs.builder !== '') return existing;
  const { exportsCache } = builder;
  const lacking =
    lackOf(inputs.cache, images, builder) ??
    (rights.push ? lackOfPush(inputs, exportsCache) : undefined);
  return lacking === undefined ? existing : create(`the Engine’s own builder ${lacking}`);
}

const without = 'without the containerd image store';

/**
 * What the Engine's own builder cannot do with a cache (moby/moby, daemon/internal/builder-next/controller.go): S3 never;
 * without the containerd image store it neither reads nor writes GitHub's cache, and only reads the others.
 */
function lackOf(
  cache: CacheKind,
  images: readonly ImagePlan[],
  { exportsCache, speaksGitHubCache }: World['builder'],
): string | undefined {
  const writes = images.some((image) => image.cache.write !== undefined);
  const uses = writes || images.some((image) => image.cache.read.length > 0);
  if (cache === 's3') return uses ? 'knows no S3 cache' : undefined;
  if (cache === 'gha' && uses && !speaksGitHubCache)
    return 'knows GitHub’s cache service from Engine 28 on only';
  if (exportsCache) return undefined;
  if (cache === 'gha') return uses ? `knows no GitHub cache ${without}` : undefined;
  return writes ? `writes no ${cache} cache ${without}` : undefined;
}

// buildx refuses a push by digest with this driver, whatever the image store (docker/buildx, build/opt.go).
function lackOfPush(
  { pushByDigest, compression }: Inputs,
  exportsCache: boolean,
): string | undefined {
  if (pushByDigest) return 'does not push by digest';
  if (compression !== '' && !exportsCache) return `knows no compression but its own ${without}`;
  return undefined;
}
