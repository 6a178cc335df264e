import type { HttpPorts } from '../core/http.ts';
import type { Ports } from '../core/ports.ts';
import { readerOf, type Sessions } from './access-checks.ts';
import type { Described } from './definition.ts';
import type { ImagePlan } from './image-plan.ts';
import type { Inputs } from './inputs.ts';
import { findBases, targetsBelow } from './shared-bases.ts';

/**
 * By target of the definition, the caches that it borrows. BuildKit looks a base image up once for all images of a build, in the
 * caches it knows of by then. An image that has no cache has none to wait for: where it comes first, the base image is
 * in none, and from there on nothing of the others is found in theirs (moby/buildkit, solver/edge.go; seen on BuildKit 0.13 in
 * one of eight builds). So an image without a cache borrows those of images upon the same base, and has some of its own
 * steps from there. They are named by digest: BuildKit takes two caches of one name for the same, also where only the
 * borrower has it yet (solver/jobs.go), and their keys do not fit.
 */
export type LentCaches = ReadonlyMap<string, readonly string[]>;

// What images have in common is in the cache of each.
const enough = 3;

interface Known {
  readonly inputs: Inputs;
  readonly linked: Described['linked'];
  readonly sessions: Sessions;
}

/** Returns what each target borrows; a cache of which nothing can be told counts as being there. */
export async function findLentCaches(
  images: readonly ImagePlan[],
  { inputs, linked, sessions }: Known,
  ports: HttpPorts & Pick<Ports, 'files'>,
): Promise<LentCaches> {
  const isAlone = images.length + Object.keys(linked).length < 2;
  if (isAlone || inputs.cache !== 'registry' || inputs.noCache) return new Map();
  const bases = await findBases(images, linked, ports.files);
  const borrowers = [...besides(images, bases), ...below(images, linked)];
  const lenders = new Set(borrowers.flatMap((borrower) => borrower.lenders));
  const found = new Map(
    await Promise.all(
      [...lenders].map(async (image) => [image, await findCache(image, sessions, ports)] as const),
    ),
  );
  const lent = borrowers
    .filter(({ image }) => image === undefined || found.get(image) === 'none')
    .map(({ id, lenders: images }): [string, readonly string[]] => {
      const caches = images.map((one) => found.get(one) ?? 'none');
      return [
        id,
        caches.filter((cache) => cache !== 'none' && cache !== 'unknown').slice(0, enough),
      ];
    });
  return new Map(lent.filter(([, caches]) => caches.length > 0));
}

interface Borrower {
  readonly id: string;
  /** Undefined for a part of others, which has no cache of its own. */
  readonly image: ImagePlan | undefined;
  readonly lenders: readonly ImagePlan[];
}

function besides(
  images: readonly ImagePlan[],
  bases: Awaited<ReturnType<typeof findBases>>,
): readonly Borrower[] {
  return images.map((image) => {
    const own = [...(bases.get(image.id) ?? [])];
    const shares = ({ id }: ImagePlan): boolean => own.some((base) => bases.get(id)?.has(base));
    return {
      id: image.id,
      image,
      lenders: images.filter((other) => other !== image && shares(other)),
    };
  });
}

function below(images: readonly ImagePlan[], linked: Described['linked']): readonly Borrower[] {
  const targets = new Map(images.map((image) => [image, targetsBelow(image, images, linked)]));
  return Object.keys(linked).map((id) => ({
    id,
    image: undefined,
    lenders: images.filter((image) => targets.get(image)?.has(id)),
  }));
}

/** Returns the best cache of an image that is there, by digest. */
async function findCache(
  { cache }: ImagePlan,
  sessions: Sessions,
  ports: HttpPorts,
): Promise<string> {
  const found = await Promise.all(
    cache.read.map(async (place) => {
      const there = readerOf(place, sessions, ports);
      if (there === undefined) return 'unknown';
      try {
        const digest = await there.reader.cache(there.tag);
        return digest === undefined ? 'none' : `${place}@${digest}`;
      } catch {
        return 'unknown';
      }
    }),
  );
  const known = found.find((one) => one !== 'none' && one !== 'unknown');
  return known ?? (found.includes('unknown') ? 'unknown' : 'none');
}
