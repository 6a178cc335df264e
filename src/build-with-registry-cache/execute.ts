import type { HttpPorts } from '../core/http.ts';
import { buildUntilSettled, writeHeld } from './attempts.ts';
import {
  explainBuild,
  observeBuild,
  settleHeld,
  type ExplanationPorts,
  type Observed,
} from './explanation.ts';
import { keepFresh } from './local-caches.ts';
import { modeSentences } from './cache-mode.ts';
import type { BuildRun, Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import type { PackagePorts } from '../core/github.ts';
import { closeSession, createBuilder, openSession, writeConfig, type Session } from './session.ts';

/** The ports of this action. */
export type BuildPorts = HttpPorts & ExplanationPorts & PackagePorts;

/** Logs in privately, builds and pushes all images in one request, and leaves nothing. */
export async function execute(plan: Plan, ports: BuildPorts): Promise<Outcome> {
  const started = ports.clock.now();
  const session = await openSession(plan, ports);
  try {
    const end = (rest: Pick<Outcome, 'status'> & Partial<Outcome>): Outcome => ({
      plan,
      build: undefined,
      explanation: undefined,
      builderError: '',
      unkept: [],
      unchanged: [],
      duration: ports.clock.now() - started,
      ...rest,
    });
    if (isRefused(plan)) return end({ status: 'denied' });
    await writeConfig(plan, session, ports);
    const builderError = await createBuilder(plan, session, ports);
    ports.signal.throwIfAborted();
    if (builderError !== '') return end({ status: 'no-builder', builderError });
    const built = await buildAll(plan, session, ports);
    const { build } = built;
    if (build.exitCode !== 0)
      return end({ status: 'failed', build, explanation: await explain(plan, built, ports) });
    const duration = ports.clock.now() - started;
    const unkept = await keepFresh(plan.local, ports);
    return end({
      status: plan.rights.push ? 'pushed' : 'built',
      build,
      explanation: await explain(plan, built, ports),
      unkept,
      unchanged: built.unchanged,
      duration,
    });
  } finally {
    await closeSession(session, ports);
  }
}

interface Built {
  readonly build: BuildRun;
  readonly observed: readonly Observed[] | undefined;
  readonly unchanged: Outcome['unchanged'];
}

// A cache that seems to hold the result already is only written once it is known that it does not.
async function buildAll(plan: Plan, session: Session, ports: BuildPorts): Promise<Built> {
  for (const sentence of modeSentences(plan, (id) => !plan.held.has(id)))
    ports.runner.info(sentence);
  const first = await buildUntilSettled(plan, session, ports);
  ports.signal.throwIfAborted();
  const observed = await observeBuild(plan, first, ports);
  if (first.exitCode !== 0) return { build: first, observed, unchanged: [] };
  const { unchanged, late } = settleHeld({ plan, build: first }, observed);
  const build = await writeHeld(late, { plan, build: first }, session, ports);
  ports.signal.throwIfAborted();
  return { build, observed, unchanged };
}

async function explain(
  plan: Plan,
  { build, observed }: Built,
  ports: BuildPorts,
): Promise<Outcome['explanation']> {
  return observed && explainBuild(plan, { build, observed }, ports);
}

/** Says whether a push is bound to fail. A cache that cannot be reached only costs time. */
function isRefused({ rights, checks, access }: Plan): boolean {
  const written = new Set(
    checks.filter((check) => check.access === 'push').map(({ repository }) => repository),
  );
  return (
    rights.push &&
    access.some(({ status, repository }) => status === 'denied' && written.has(repository))
  );
}
