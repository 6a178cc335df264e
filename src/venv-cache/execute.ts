import type { CachePorts } from '../core/ports.ts';
import { build } from './build.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { restore } from './restore.ts';
import { Session } from './session.ts';

/** Restores the environment, or makes it when what was restored is not the one; then puts it first on PATH. */
export async function execute(plan: Plan, ports: CachePorts): Promise<Outcome> {
  const session = new Session(plan, ports);
  const restored = await restore(session);
  const outcome = restored.source === 'restored' ? restored : await build(session, restored);
  if (outcome.source === 'failed') return outcome;
  ports.runner.addPath(plan.layout.programs);
  ports.runner.exportVariable('VIRTUAL_ENV', plan.layout.folder);
  return outcome;
}
