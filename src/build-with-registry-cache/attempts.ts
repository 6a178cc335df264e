import { join } from 'node:path';
import { messageOf } from '../core/errors.ts';
import type { Ports } from '../core/ports.ts';
import { retry } from '../core/retry.ts';
import { diagnose } from './diagnosis.ts';
import { EventReader } from './events.ts';
import { errorOf } from './failure.ts';
import { onlyExports, waysWithout, withoutExports, withoutReading } from './less-work.ts';
import { LiveLog } from './live-log.ts';
import { modeSentences } from './cache-mode.ts';
import { asRun, mergeRuns } from './merge-runs.ts';
import type { BuildRun } from './outcome.ts';
import type { Plan } from './plan.ts';
import { buildCommand, createBuilder, removeBuilder, type Session } from './session.ts';
import { BuildTrace, type Vertex } from './trace.ts';
import { brokenImports, lacksLayer, readsCaches } from './unread-layers.ts';

// A push that was throttled or cut goes on where it was: what is built stays in the builder.
const patience = { attempts: 3, firstDelay: 5_000, longestDelay: 30_000 };

/**
 * Builds until it succeeds or fails for a reason that does not pass by itself. A cache whose layers cannot be had is no
 * reason to fail: then the build is done again without reading any, and, where the builder has taken note of such a layer,
 * from nothing, and at last in a builder made for it.
 */
export async function buildUntilSettled(
  plan: Plan,
  session: Session,
  ports: Ports,
): Promise<BuildRun> {
  const first = { ...plan, definition: withoutExports(plan.definition, plan.held) };
  const runs = [...(await tryWhilePassing(first, session, ports))];
  const [promised] = runs.slice(-1).filter(readsCaches);
  if (promised === undefined) return mergeRuns(runs);
  for (const [how, less] of waysWithout(plan)) {
    const last = runs.at(-1);
    if (last === undefined || !lacksLayer(last)) break;
    ports.runner.info(
      `A layer that the cache promised cannot be had: ${errorOf(last)}\nBuilding again ${how}.`,
    );
    runs.push(...(await tryWhilePassing(less, session, ports)));
  }
  const [last] = runs.slice(-1).filter(lacksLayer);
  const elsewhere = last === undefined ? [] : await tryElsewhere(plan, session, ports);
  const merged = mergeRuns([...runs, ...elsewhere]);
  if (!lacksLayer(promised)) return merged;
  // What a builder holds that was made for this build it has made itself: it reads no cache any more.
  const isMade = plan.builder.kind === 'create' || elsewhere.length > 0;
  const vertices = isMade ? merged.vertices.map(asRun) : merged.vertices;
  return { ...merged, vertices: [...brokenImports(promised), ...vertices] };
}

/** Writes the caches of images that have just been built; that it fails is told of each of them. */
export async function writeHeld(
  ids: readonly string[],
  { plan, build }: { readonly plan: Plan; readonly build: BuildRun },
  session: Session,
  ports: Ports,
): Promise<BuildRun> {
  if (ids.length === 0) return build;
  const names = plan.images.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  ports.runner.info(`Not all was in the cache: that of ${names.join(', ')} is written.`);
  for (const sentence of modeSentences(plan, (id) => ids.includes(id))) ports.runner.info(sentence);
  const writing = { ...plan, definition: onlyExports(plan.definition, ids) };
  try {
    const runs = await tryWhilePassing(writing, session, ports);
    return withExports(build, mergeRuns(runs), ids);
  } catch (error) {
    if (ports.signal.aborted) throw error;
    const failures = ids.map((id) => unwritten(id, messageOf(error)));
    return { ...build, vertices: [...build.vertices, ...failures] };
  }
}

// A step that ran again may have come to something else than what was pushed: then the record says nothing of the cache.
function withExports(build: BuildRun, run: BuildRun, ids: readonly string[]): BuildRun {
  const steps = run.vertices.filter(({ name }) => name.kind === 'step');
  const isSame = run.exitCode === 0 && steps.every(({ cached }) => cached);
  const metadata = ids.map((id) => {
    const manifest = isSame ? run.metadata[id]?.['cache.manifest'] : undefined;
    return [id, { ...build.metadata[id], 'cache.manifest': manifest }] as const;
  });
  const told = run.vertices.filter(
    ({ name, completed, error }) =>
      name.kind === 'cache-export' &&
      ids.includes(name.image) &&
      (completed !== undefined || error !== ''),
  );
  const ended = new Set(told.map(({ name }) => name.image));
  const failures = ids
    .filter((id) => run.exitCode !== 0 && !ended.has(id))
    .map((id) => unwritten(id, errorOf(run)));
  return {
    ...build,
    metadata: { ...build.metadata, ...Object.fromEntries(metadata) },
    vertices: [...build.vertices, ...told, ...failures],
    duration: build.duration + run.duration,
  };
}

function unwritten(image: string, error: string): Vertex {
  const text = 'exporting cache';
  return {
    digest: `${text} of ${image}`,
    name: { kind: 'cache-export', image, platform: '', stage: '', position: '', text },
    ...{ started: 0, completed: undefined, duration: 0, bytes: 0 },
    ...{ inputs: [], cached: false, error, output: [] },
  };
}

// A builder may take even a base image for the broken layer of the same digest that it knows.
async function tryElsewhere(
  plan: Plan,
  session: Session,
  ports: Ports,
): Promise<readonly BuildRun[]> {
  const { spareBuilder: name } = plan;
  if (name === '') return [];
  const why = 'the other one has kept a layer that cannot be had';
  const elsewhere: Plan = { ...withoutReading(plan), builder: { kind: 'create', name, why } };
  try {
    if ((await createBuilder(elsewhere, session, ports)) !== '') return [];
    return await tryWhilePassing(elsewhere, session, ports);
  } finally {
    await removeBuilder(name, session.environment, ports.exec);
  }
}

async function tryWhilePassing(
  plan: Plan,
  session: Session,
  ports: Ports,
): Promise<readonly BuildRun[]> {
  const runs: BuildRun[] = [];
  const attempt = async (): Promise<void> => {
    const run = await buildOnce(plan, session, ports);
    runs.push(run);
    if (isTransient(run)) throw new Error(errorOf(run));
  };
  const onRetry = (error: unknown, _attempt: number, delay: number): void => {
    const seconds = Math.round(delay / 1000);
    ports.runner.info(`${diagnose(messageOf(error)).cause} Trying again in ${seconds} s.`);
  };
  try {
    await retry(attempt, { ...patience, isTransient: () => !ports.signal.aborted, onRetry }, ports);
  } catch (error) {
    if (runs.length === 0 || ports.signal.aborted) throw error;
  }
  return runs;
}

async function buildOnce(plan: Plan, session: Session, ports: Ports): Promise<BuildRun> {
  const ids = plan.images.map(({ id }) => id);
  const log = new LiveLog(ports.runner, ids);
  const trace = new BuildTrace(ids, log);
  const text: string[] = [];
  const reader = new EventReader(
    (event) => {
      trace.apply(event);
    },
    (line) => {
      text.push(line);
      if (text.length > 400) text.splice(0, 200);
    },
  );
  const { exitCode, stdout, duration } = await ports.exec.run(buildCommand(plan, session), {
    keep: 4096,
    onStderrLine: (line) => {
      reader.take(line);
    },
  });
  reader.finish();
  trace.finish();
  log.finish();
  const said = [...text, ...stdout.split('\n')].filter((line) => line.trim() !== '');
  const metadata = await readMetadata(join(session.folder, 'metadata.json'), ports);
  return { exitCode, vertices: trace.vertices, text: said, metadata, attempts: 1, duration };
}

async function readMetadata(path: string, { files }: Ports): Promise<BuildRun['metadata']> {
  const text = await files.readText(path);
  return text === undefined ? {} : (JSON.parse(text) as BuildRun['metadata']);
}

function isTransient(run: BuildRun): boolean {
  return run.exitCode !== 0 && diagnose(errorOf(run)).transient;
}
