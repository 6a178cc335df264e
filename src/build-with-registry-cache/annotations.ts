import type { ActionError } from '../core/errors.ts';
import type { Annotation } from '../core/ports.ts';
import type { BuilderPlan } from './builder-plan.ts';
import { ownReads, type CacheReport } from './cache-report.ts';
import { diagnose, type Diagnosis } from './diagnosis.ts';
import type { BuildFailure } from './failure.ts';
import { isAbsent } from './first-miss.ts';
import type { Outcome } from './outcome.ts';
import { nameOf } from './outputs.ts';
import type { Vertex } from './trace.ts';
import { stepTitle } from './vertex-name.ts';

/** What else there is to say: the failure, a hit rate below the threshold, a cache that is not worth its time. */
export interface Verdict {
  readonly broken: BuildFailure | undefined;
  readonly missed: ActionError | undefined;
  readonly loss: ActionError | undefined;
}

interface Trouble {
  readonly what: 'read' | 'written';
  readonly image: string;
  readonly message: string;
}

/** Returns what is shown beside the run. GitHub shows ten of each level, so troubles of one cause are told together. */
export function annotationsOf(
  { plan, unkept, build }: Outcome,
  cache: CacheReport | undefined,
  { broken, missed, loss }: Verdict,
): readonly Annotation[] {
  const notes = plan.rights.notes.map((message): Annotation => ({ level: 'notice', message }));
  const warnings = [
    // After a failure the builder stops everything, exports included: that is a consequence.
    ...(broken === undefined && cache !== undefined ? cacheWarnings(plan, cache) : []),
    ...unkept.map((said) => `A local cache could not be put in its place: ${said}`),
    ...(missed !== undefined && plan.belowThreshold === 'warn' ? [missed.message] : []),
    ...(loss === undefined ? [] : [loss.message]),
  ];
  return [
    ...notes,
    ...warnings.map((message): Annotation => ({ level: 'warning', message })),
    ...clippedSteps(
      plan.builder,
      build?.vertices ?? [],
      broken === undefined ? 'notice' : 'warning',
    ),
    ...(broken?.annotations ?? []),
  ];
}

// In what is left out of a failed step stands why it failed.
function clippedSteps(
  { kind }: BuilderPlan,
  vertices: readonly Vertex[],
  level: Annotation['level'],
): readonly Annotation[] {
  const steps = vertices.flatMap(({ clipped, name }) => (clipped === true ? stepTitle(name) : []));
  if (steps.length === 0) return [];
  const why =
    kind === 'create'
      ? 'it came faster than 4 MiB a second. Let it print less, or to a file.'
      : 'unless told otherwise it takes 2 MiB a step, at up to 200 KiB a second. With `builder: docker-container` a ' +
        'builder is made that takes any amount, at up to 4 MiB a second.';
  const message = `The builder left out part of what ${steps.join(', ')} printed: ${why}`;
  return [{ level, message }];
}

function cacheWarnings(plan: Outcome['plan'], { reads, writes }: CacheReport): readonly string[] {
  const troubles: readonly Trouble[] = [
    ...ownReads(reads).flatMap(({ image, error }): readonly Trouble[] =>
      // What never was cannot be missed: the first build of a repository has no cache.
      error === '' || isAbsent(error) ? [] : [{ what: 'read', image, message: error }],
    ),
    ...writes.flatMap(({ image, error }): readonly Trouble[] =>
      error === '' ? [] : [{ what: 'written', image, message: error }],
    ),
  ];
  const groups = Map.groupBy(
    troubles,
    ({ what, message }) => `${what} ${keyOf(diagnose(message))}`,
  );
  return [...groups.values()].map((group) => sentenceOf(plan, group));
}

function sentenceOf(plan: Outcome['plan'], group: readonly Trouble[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const names = [...new Set(group.map(({ image }) => nameOf(plan, image)))].join(', ');
  const { cause, fix, known } = diagnose(first.message);
  const why = known ? `${cause} ${fix} (${first.message})` : first.message;
  return `The cache of ${names} was not ${first.what}: ${why}`;
}

function keyOf({ name, cause }: Diagnosis): string {
  return name === 'unknown' ? cause : name;
}
