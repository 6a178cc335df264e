import { ActionError, CancelledError, TransientError, UserError } from '../../core/errors.ts';
import type { PackagePorts, Packages } from '../../core/github.ts';
import { ask, askAllPages } from './asking.ts';
import { tagsOf, type CleanPlan, type PackagePlan, type Removal } from './plan.ts';

/** What became of one package. */
export interface PackageOutcome {
  readonly plan: PackagePlan;
  readonly removed: readonly Removal[];
  /** Versions that GitHub keeps in spite of everything, and its words. */
  readonly refused: readonly { readonly removal: Removal; readonly error: ActionError }[];
  /** Why it ended early; the rest is still there. */
  readonly problem: ActionError | undefined;
}

/** How a cleaning ended. */
export interface CleanOutcome {
  readonly plan: CleanPlan;
  readonly packages: readonly PackageOutcome[];
  /** Milliseconds. */
  readonly duration: number;
}

// A deletion counts five points, and 900 points a minute are allowed (GitHub, "About secondary rate limits").
const pause = 350;

/** Looks once more, then deletes one version after the other. */
export async function executeClean(plan: CleanPlan, ports: PackagePorts): Promise<CleanOutcome> {
  const started = ports.clock.now();
  const github = ports.connectGitHub(plan.githubToken.reveal());
  const packages: PackageOutcome[] = [];
  for (const one of plan.packages) packages.push(await clean(one, github, ports));
  return { plan, packages, duration: ports.clock.now() - started };
}

async function clean(
  plan: PackagePlan,
  github: Packages,
  ports: PackagePorts,
): Promise<PackageOutcome> {
  const removed: Removal[] = [];
  const refused: { removal: Removal; error: ActionError }[] = [];
  const end = (problem: ActionError | undefined): PackageOutcome => ({
    plan,
    removed,
    refused,
    problem,
  });
  if (plan.problem !== undefined || plan.removals.length === 0) return end(plan.problem);
  try {
    await refuseChanged(plan, github, ports);
    for (const removal of plan.removals) {
      const result = await remove(plan, removal, github, ports);
      if (result === 'deleted') removed.push(removal);
      else if (result !== 'gone') refused.push({ removal, error: result });
      await ports.clock.sleep(pause, ports.signal);
    }
    return end(undefined);
  } catch (error) {
    if (!(error instanceof ActionError) || error instanceof CancelledError) throw error;
    return end(error);
  }
}

// Reading took its time, and a push may have made use of what nothing needed then.
async function refuseChanged(
  { package: one, tags }: PackagePlan,
  github: Packages,
  ports: PackagePorts,
): Promise<void> {
  const versions = await askAllPages(async (page) => github.listVersions(one, page), ports);
  if (tagsOf(versions) !== tags)
    throw new TransientError({
      what: `${one.repository} was pushed to while it was looked at, so nothing of it was removed`,
      fix: 'The next run will see what is new; a time when nothing is built is best.',
    });
}

async function remove(
  { package: one }: PackagePlan,
  { version }: Removal,
  github: Packages,
  ports: PackagePorts,
): Promise<'deleted' | 'gone' | ActionError> {
  try {
    return await ask(async (attempt) => {
      const result = await github.deleteVersion(one, version.id);
      // A deletion whose answer was lost has happened.
      return result === 'gone' && attempt > 1 ? 'deleted' : result;
    }, ports);
  } catch (error) {
    const endsAll = error instanceof UserError || error instanceof TransientError;
    if (!(error instanceof ActionError) || endsAll || error instanceof CancelledError) throw error;
    return error;
  }
}
