import type { Vertex } from './trace.ts';

/**
 * Returns the digests of the steps that the layers of an image were made by. Other steps of its Dockerfile only make what
 * these copy: `mode=min` does not keep them.
 */
export function layerSteps(image: string, vertices: readonly Vertex[]): ReadonlySet<string> {
  const own = vertices.filter(({ name }) => name.image === image && name.kind === 'step');
  const byDigest = new Map([...vertices, ...own].map((vertex) => [vertex.digest, vertex]));
  const used = new Set(own.flatMap(({ inputs }) => inputs));
  // What nothing stands on is the last step of the image, or of one of its platforms.
  const open = own.filter(({ digest }) => !used.has(digest));
  const found = new Set<string>();
  for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
    if (found.has(vertex.digest)) continue;
    found.add(vertex.digest);
    for (const linked of linkedBy(vertex, byDigest)) found.add(linked.digest);
    const below = byDigest.get(baseOf(vertex));
    if (below !== undefined) open.push(below);
  }
  return found;
}

// A step's first input is what it stands on (moby/buildkit, client/llb); a copy onto nothing has but what it copies.
function baseOf({ name, inputs }: Vertex): string {
  const isOntoNothing = inputs.length === 1 && /^(LINK )?(COPY|ADD)\s.*--from=/is.test(name.text);
  return isOntoNothing ? '' : (inputs[0] ?? '');
}

// `COPY --link` makes a layer of its own, which another vertex then puts on top of those below.
function linkedBy({ inputs }: Vertex, byDigest: ReadonlyMap<string, Vertex>): readonly Vertex[] {
  return inputs
    .slice(1)
    .flatMap((input) => byDigest.get(input) ?? [])
    .filter(({ name }) => name.kind === 'step' && /^(COPY|ADD)\s.*--link\b/is.test(name.text));
}
