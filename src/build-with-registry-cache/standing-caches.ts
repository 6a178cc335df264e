import { join } from 'node:path';
import { messageOf } from '../core/errors.ts';
import type { HttpPorts } from '../core/http.ts';
import type { TreePorts } from '../core/tree.ts';
import { readerOf, type Sessions } from './access-checks.ts';
import { digestArgs, type BuildRecord, type ImageRecord } from './build-record.ts';
import { storeOf } from './cache-backends.ts';
import type { ImagePlan } from './image-plan.ts';
import type { Inputs } from './inputs.ts';
import { hasSameSources } from './same-sources.ts';

interface Known {
  readonly inputs: Inputs;
  /** The record of the last build. */
  readonly last: BuildRecord | undefined;
  readonly sessions: Sessions;
}

/**
 * Returns the ids of the images whose cache is the very one the last build left, and whose sources are those it
 * was built from. What cannot be told is said, and counts as changed.
 */
export async function findStanding(
  images: readonly ImagePlan[],
  known: Known,
  ports: TreePorts & HttpPorts,
): Promise<ReadonlySet<string>> {
  const standing = await Promise.all(
    images.map(async (image) => {
      const last = known.last?.images[image.repository];
      try {
        const stands = last !== undefined && (await isStanding({ image, last }, known, ports));
        return stands ? [image.id] : [];
      } catch (error) {
        ports.runner.info(
          `Whether the cache of ${image.name} holds all of it cannot be told: ${messageOf(error)}`,
        );
        return [];
      }
    }),
  );
  return new Set(standing.flat());
}

async function isStanding(
  { image, last }: { readonly image: ImagePlan; readonly last: ImageRecord },
  known: Known,
  ports: TreePorts & HttpPorts,
): Promise<boolean> {
  const { cache, source, entry } = image;
  const store = storeOf(known.inputs);
  // GitHub's cache and S3 forget layers that are never written again (moby/buildkit, cache/remotecache, touch_refresh).
  const lasts = store.kind === 'registry' || store.kind === 'local';
  if (!lasts || source.isRemote || cache.write === undefined || last.kept === undefined)
    return false;
  // Nothing is read for what is written again anyway.
  if (known.inputs.noCache || entry.noCacheFilters.length > 0) return false;
  if (!hasSameArgs(image, last)) return false;
  const { write } = cache;
  const { digest } = last.kept;
  const answers = await Promise.all([
    store.kind === 'local'
      ? isInFolder(write, digest, ports)
      : isInRegistry(write, digest, known.sessions, ports),
    hasSameSources(image, known.inputs.context.workspace, last, ports),
  ]);
  return answers.every(Boolean);
}

function hasSameArgs({ entry }: ImagePlan, { args }: ImageRecord): boolean {
  return JSON.stringify(digestArgs(entry.buildArgs)) === JSON.stringify(args);
}

// Another image, branch or run may have taken its place.
async function isInFolder(folder: string, digest: string, { files }: TreePorts): Promise<boolean> {
  const index = await files.readText(join(folder, 'index.json'));
  return index?.includes(`"${digest}"`) === true;
}

async function isInRegistry(
  reference: string,
  digest: string,
  sessions: Sessions,
  ports: HttpPorts,
): Promise<boolean> {
  const found = readerOf(reference, sessions, ports);
  return found !== undefined && (await found.reader.digest(found.tag)) === digest;
}
