import { resolve } from 'node:path';
import { messageOf } from '../core/errors.ts';
import type { TreeEntry, TreePorts } from '../core/tree.ts';
import { copiedPaths } from './copied-paths.ts';
import { parseDockerfile } from './dockerfile.ts';
import { noSources, type ImageSources } from './observed-steps.ts';
import { mayHold, parseIgnore, patternOf } from './path-patterns.ts';
import type { ImagePlan } from './image-plan.ts';
import type { Plan } from './plan.ts';
import type { Vertex } from './trace.ts';

// More would take longer than many builds; the reason for a miss is then told without the files.
const limits = { mostFiles: 20_000, mostBytes: 200 * 1024 * 1024 };

/** Reads what an image was made from: its Dockerfile and the copied part of its context. Never fails a build. */
export async function readSources(
  image: ImagePlan,
  { plan, vertices }: { readonly plan: Plan; readonly vertices: readonly Vertex[] },
  ports: TreePorts,
): Promise<ImageSources> {
  const { source, entry, id } = image;
  if (source.isRemote) return { ...noSources, args: entry.buildArgs };
  try {
    const text = (await ports.files.readText(source.dockerfile)) ?? '';
    const stages = parseDockerfile(text);
    const names = vertices.filter(({ name }) => name.image === id).map(({ name }) => name.text);
    const mounts = stages.flatMap(({ steps }) => steps).filter(({ keyword }) => keyword === 'RUN');
    const patterns = [
      ...names.filter((name) => !/^run\b/i.test(name)),
      ...mounts.map((step) => step.text),
    ].flatMap((instruction) => copiedPaths(instruction) ?? ['.']);
    const folder = resolve(plan.workspace, source.context);
    const tree = await readTree({ folder, dockerfile: source.dockerfile, patterns }, ports);
    return { stages, tree, args: entry.buildArgs };
  } catch (error) {
    ports.runner.info(`What ${image.name} is made from could not be read: ${messageOf(error)}`);
    return { ...noSources, args: entry.buildArgs };
  }
}

/** What of a context is read. */
export interface Copied {
  readonly folder: string;
  readonly dockerfile: string;
  readonly patterns: readonly string[];
}

/** Returns the entries of a context that the patterns take, without what is ignored; undefined when they are too many. */
export async function readTree(
  { folder, dockerfile, patterns }: Copied,
  { files, tree }: TreePorts,
): Promise<readonly TreeEntry[] | undefined> {
  if (patterns.length === 0) return [];
  const beside = await files.readText(`${dockerfile}.dockerignore`);
  const { ignores, prunes } = parseIgnore(
    beside ?? (await files.readText(`${folder}/.dockerignore`)) ?? '',
  );
  const expressions = patterns.map(patternOf);
  return tree.read(folder, {
    ...limits,
    enters: (path) => !prunes(path) && patterns.some((pattern) => mayHold(path, pattern)),
    takes: (path) => !ignores(path) && expressions.some((expression) => expression.test(path)),
  });
}
