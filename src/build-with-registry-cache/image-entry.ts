import { noOptions, overlayOptions, type BuildOptions } from './build-options.ts';
import { imageRepository, type Namespace } from './references.ts';

/** One image as the user described it; what is absent falls back to the flat inputs. */
export interface ImageEntry extends BuildOptions {
  readonly name: string;
  readonly context: string;
  /** Dockerfile, relative to the workspace; empty means `Dockerfile` in the context. */
  readonly file: string;
  readonly target: string;
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly platforms: readonly string[];
  readonly tags: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  /** Repositories its compose or bake file names; with none, its name says where it goes. */
  readonly repositories: readonly string[];
  /** Attributes of its compose or bake file that are handed on as they are. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** An image of which nothing is known but, soon, its name. */
export const emptyEntry: Omit<ImageEntry, 'name'> = {
  context: '',
  file: '',
  target: '',
  buildArgs: new Map(),
  platforms: [],
  tags: [],
  labels: new Map(),
  repositories: [],
  rest: {},
  ...noOptions,
};

/** Returns the repositories an image is pushed to, the one its digest is told of first. */
export function repositoriesOf(
  { name, repositories }: ImageEntry,
  namespace: Namespace,
): readonly [string, ...string[]] {
  const [first = name, ...others] = repositories;
  return [
    imageRepository(first, namespace),
    ...others.map((other) => imageRepository(other, namespace)),
  ];
}

/** What the flat inputs say of every image. */
export type SharedFields = Pick<ImageEntry, 'buildArgs' | 'platforms' | 'tags' | 'labels'> &
  BuildOptions;

/** Returns an image with what one side says on top of the other: maps are merged, the rest is replaced by what is there. */
export function overlay(below: SharedFields, top: SharedFields): SharedFields {
  return {
    buildArgs: new Map([...below.buildArgs, ...top.buildArgs]),
    labels: new Map([...below.labels, ...top.labels]),
    platforms: top.platforms.length > 0 ? top.platforms : below.platforms,
    tags: top.tags.length > 0 ? top.tags : below.tags,
    ...overlayOptions(below, top),
  };
}
