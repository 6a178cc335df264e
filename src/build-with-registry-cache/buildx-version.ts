import type { BuildOptions } from './build-options.ts';

/** The oldest buildx 0.x that does what is asked, and what that is. */
export interface NeededBuildx {
  readonly minor: number;
  /** Completes `it … from 0.x on`. */
  readonly why: string;
}

// Older ones leave out of a definition what they do not know, without a word (docker/buildx, `Target` in bake/bake.go).
const needs: readonly (NeededBuildx & { readonly asked: (image: BuildOptions) => boolean })[] = [
  { minor: 25, why: 'takes `add-hosts`', asked: ({ addHosts }) => addHosts.size > 0 },
  { minor: 17, why: 'takes `network`', asked: ({ network }) => network !== '' },
];

/** Returns what all images need. */
export function neededBuildx(images: readonly BuildOptions[]): NeededBuildx {
  // rawjson, which all measurements come from, is there since 0.13 (docker/buildx#2209).
  const least = { minor: 13, why: 'can be followed while it builds' };
  return needs.find(({ asked }) => images.some(asked)) ?? least;
}
