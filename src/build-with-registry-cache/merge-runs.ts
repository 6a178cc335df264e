import type { BuildRun } from './outcome.ts';
import type { Vertex } from './trace.ts';

/** Returns the last run with the work of those before: what they built comes from the builder's own cache later, which is no hit. */
export function mergeRuns(runs: readonly BuildRun[]): BuildRun {
  const [first, ...rest] = runs;
  if (first === undefined) throw new Error('There was no run to merge.');
  return rest.reduce(
    (earlier, later) => ({
      ...later,
      vertices: mergeVertices(earlier.vertices, later.vertices),
      attempts: earlier.attempts + 1,
      duration: earlier.duration + later.duration,
    }),
    first,
  );
}

function mergeVertices(earlier: readonly Vertex[], later: readonly Vertex[]): readonly Vertex[] {
  const key = ({ name }: Vertex): string => JSON.stringify(name);
  // A step that was cut short may have ended in the builder after all, with nobody there to be told.
  const worked = new Map(
    earlier
      .filter(
        ({ name, started, cached }) => name.kind === 'step' && started !== undefined && !cached,
      )
      .map((vertex) => [key(vertex), vertex]),
  );
  return later.map((vertex) => {
    const work = vertex.cached ? worked.get(key(vertex)) : undefined;
    return work === undefined ? vertex : workedBefore(vertex, work);
  });
}

// What was made from what is told in digests, and those of the context are new in every attempt.
function workedBefore({ digest, inputs, completed: later }: Vertex, work: Vertex): Vertex {
  const {
    name,
    started,
    completed = later,
    duration,
    cached,
    bytes,
    output,
    clipped = false,
  } = work;
  const times = { started, completed, duration };
  return { digest, inputs, name, ...times, cached, bytes, error: '', output, clipped };
}

/** Returns a step that was told to be cached as one that ran. */
export function asRun(vertex: Vertex): Vertex {
  if (vertex.name.kind !== 'step' || !vertex.cached) return vertex;
  const { digest, inputs, name, started, completed, duration, bytes, error, output } = vertex;
  const times = { started, completed, duration };
  return { digest, inputs, name, ...times, cached: false, bytes, error, output };
}
