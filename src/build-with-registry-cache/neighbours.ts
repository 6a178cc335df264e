import type { Files } from '../core/ports.ts';
import { parseDockerfile, type SourceStage } from './dockerfile.ts';
import type { ImagePlan } from './image-plan.ts';

/**
 * Images that begin alike have a step in common, and BuildKit runs it once, for whichever of them gets to it first. Where
 * that one has no cache the step may run, and then no later step of the others is found in their caches either (seen
 * on BuildKit 0.13, in one of eight builds). So such images read each other's caches.
 */
export type Neighbours = ReadonlyMap<string, readonly string[]>;

// What images have in common is in the cache of each, so a few will do: all would be the square of their number.
const enough = 3;

/** Returns, by id of the image, the ids of the images that begin as it does. */
export async function findNeighbours(
  images: readonly ImagePlan[],
  files: Files,
): Promise<Neighbours> {
  const beginnings = await Promise.all(
    images.map(async (image) => [image.id, await beginningsOf(image, files)] as const),
  );
  const near = beginnings.map(([id, own]): [string, readonly string[]] => {
    const others = [...own].flatMap((beginning) =>
      beginnings
        .filter(([other, theirs]) => other !== id && theirs.has(beginning))
        .map(([other]) => other)
        .slice(0, enough),
    );
    return [id, [...new Set(others)]];
  });
  return new Map(near.filter(([, others]) => others.length > 0));
}

// Too many cost a few requests; too few cost a build.
async function beginningsOf(
  { name, source, entry }: ImagePlan,
  files: Files,
): Promise<ReadonlySet<string>> {
  const { context, dockerfile, isRemote } = source;
  const contexts = [context, ...entry.buildContexts.values()];
  const targets = contexts.filter((value) => value.startsWith('target:'));
  const linked = [`target:${name}`, ...targets];
  if (isRemote) return new Set([...linked, JSON.stringify([context, dockerfile])]);
  const inline = entry.rest['dockerfile-inline'];
  const text = typeof inline === 'string' ? inline : await textOf(dockerfile, files);
  const stages = parseDockerfile(text);
  return new Set([...linked, ...stages.flatMap((_, at) => firstStepOf(stages, at))]);
}

async function textOf(dockerfile: string, files: Files): Promise<string> {
  return dockerfile === '' ? '' : ((await files.readText(dockerfile)) ?? '');
}

function firstStepOf(stages: readonly SourceStage[], at: number): readonly string[] {
  const [first] = stages[at]?.steps ?? [];
  if (first === undefined) return [];
  return [plain([baseOf(stages, at), first.keyword, withoutKeyword(first.text)].join(' '))];
}

// Of a stage upon another one: what that one is based on.
function baseOf(stages: readonly SourceStage[], at: number): string {
  const [from = '', ...args] = (stages[at]?.from ?? '').split('\n').reverse();
  const image = withoutKeyword(from).replace(/\s+AS\s+\S+$/i, '');
  const base = image.split(/\s+/).at(-1)?.toLowerCase();
  const parent = stages.slice(0, at).findIndex(({ name }) => name === base);
  return parent < 0 ? [...args, image].join('\n') : baseOf(stages, parent);
}

function withoutKeyword(line: string): string {
  return line.replace(/^\s*\w+\s+/, '');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
