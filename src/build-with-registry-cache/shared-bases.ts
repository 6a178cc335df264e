/** Which images of a build have a step of BuildKit's in common. */
import type { Files } from '../core/ports.ts';
import type { Described } from './definition.ts';
import { parseDockerfile, type SourceStage } from './dockerfile.ts';
import type { ImagePlan } from './image-plan.ts';

type Linked = Described['linked'];

/** Returns, by id of the image, what it is built upon: base images, and targets of the definition. */
export async function findBases(
  images: readonly ImagePlan[],
  linked: Linked,
  files: Files,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const bases = images.map(async (image): Promise<[string, ReadonlySet<string>]> => {
    const targets = targetsBelow(image, images, linked);
    return [image.id, new Set([image.name, ...targets, ...(await baseImages(image, files))])];
  });
  return new Map(await Promise.all(bases));
}

/** Returns the targets that an image is built upon, those these are built upon included. */
export function targetsBelow(
  image: ImagePlan,
  images: readonly ImagePlan[],
  linked: Linked,
): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (contexts: readonly string[]): void => {
    for (const context of contexts) {
      const [, name] = /^target:(.+)$/.exec(context) ?? [];
      if (name === undefined || found.has(name)) continue;
      found.add(name);
      const other = images.find((one) => one.name === name);
      add(other === undefined ? contextsOf(linked[name]) : contextsOfImage(other));
    }
  };
  add(contextsOfImage(image));
  return found;
}

function contextsOfImage({ source, entry }: ImagePlan): readonly string[] {
  return [source.context, ...entry.buildContexts.values()];
}

function contextsOf(target: Linked[string] | undefined): readonly string[] {
  return [target?.context ?? '', ...Object.values(target?.contexts ?? {})];
}

// One too many costs a request; one too few may cost a build.
async function baseImages({ source, entry }: ImagePlan, files: Files): Promise<readonly string[]> {
  const { context, dockerfile, isRemote } = source;
  if (isRemote) return [context.replace(/#.*$/s, '')];
  const inline = entry.rest['dockerfile-inline'];
  const text = typeof inline === 'string' ? inline : await textOf(dockerfile, files);
  const stages = parseDockerfile(text);
  const bases = stages.flatMap((stage, at) => [
    baseOf(stages, at, entry.buildArgs),
    ...stage.steps.flatMap(({ text: step }) => copiedImages(step)),
  ]);
  // Of `scratch` there is nothing to look up.
  return bases.map(plainName).filter((base) => base !== 'scratch' && base !== '');
}

// What cannot be read is for the builder to tell.
async function textOf(dockerfile: string, files: Files): Promise<string> {
  try {
    return dockerfile === '' ? '' : ((await files.readText(dockerfile)) ?? '');
  } catch {
    return '';
  }
}

// Of a stage upon another one: what that one is based on.
function baseOf(
  stages: readonly SourceStage[],
  at: number,
  given: ReadonlyMap<string, string>,
): string {
  const [from = '', ...args] = (stages[at]?.from ?? '').split('\n').reverse();
  const words = from.split(/\s+/).filter((word) => !word.startsWith('--'));
  const base = expand(words[1] ?? '', new Map([...args.flatMap(defaultsOf), ...given]));
  const parent = stages.slice(0, at).findIndex(({ name }) => name === base.toLowerCase());
  return parent < 0 ? base : baseOf(stages, parent, given);
}

function defaultsOf(line: string): readonly [string, string][] {
  const pairs = [...line.matchAll(/\s(\w+)=(?:"([^"]*)"|'([^']*)'|(\S*))/g)];
  return pairs.map(([, name = '', ...values]) => [name, values.join('')]);
}

// Stages and contexts of a name are taken for images too: one too many.
function copiedImages(step: string): readonly string[] {
  return [...step.matchAll(/(?:--|[\s,=])from=([^\s,]+)/g)].map(([, image = '']) => image);
}

function plainName(image: string): string {
  return image.replace(/^(?:docker\.io\/)?(?:library\/)?/, '').replace(/:latest$/, '');
}

// docs.docker.com/reference/dockerfile, "Environment replacement"; what has no value stays as it is written.
function expand(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g,
    (whole, plain: string | undefined, braced: string | undefined, otherwise: string | undefined) =>
      values.get(plain ?? braced ?? '') ?? otherwise ?? whole,
  );
}
