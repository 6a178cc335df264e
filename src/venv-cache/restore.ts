import { isDamaged, restoreNewest } from '../core/cache-generations.ts';
import { formatDuration } from '../core/duration.ts';
import { whyUnfit, type Expectation } from './fitness.ts';
import type { Inspection } from './inspection.ts';
import { localCommands } from './installer.ts';
import type { Lookup, Outcome } from './outcome.ts';
import type { Look, Session } from './session.ts';
import { readStamp } from './stamp.ts';
import { readVerdict } from './verdict.ts';

/** Restores the environment and has its own Python confirm it; source `failed` means that it is still to be made. */
export async function restore(session: Session): Promise<Outcome> {
  const { plan, ports, durations } = session;
  // An archive unpacked over an older environment would leave what only the older one had.
  await ports.files.remove(plan.layout.folder);
  const lookup = await session.timed('restore', async () => ask(session));
  const outcome = { plan, lookup, durations, bytes: 0, source: 'failed' } as const;
  if (lookup.status !== 'hit') return outcome;
  const stamp = readStamp(await ports.files.readText(plan.layout.stamp).catch(() => undefined));
  const expectation = { key: plan.key, python: plan.python, stamp };
  const found = await session.look();
  const locals = typeof found.inspection === 'string' ? [] : found.inspection.locals;
  const rejection =
    whyRejected(found, expectation) ?? (await installLocals(session, locals, expectation));
  if (rejection !== undefined) return { ...outcome, rejection };
  const { inspection, bytes } = found;
  if (typeof inspection === 'string') return outcome;
  return {
    ...{ ...outcome, source: 'restored', inspection, bytes },
    ...(stamp === undefined ? {} : { stamp }),
  };
}

async function ask({ plan, ports }: Session): Promise<Lookup> {
  const { strategy, layout, key, verdict } = plan;
  const { cache, files } = ports;
  if (strategy === 'never') return { status: 'skipped', why: '`strategy` is never' };
  if (strategy === 'auto') {
    const remembered = await cache.restore([verdict.path], verdict.key, []);
    // A service that is out of order takes its time to say so; once is enough.
    if ('why' in remembered && !isDamaged(remembered)) return remembered;
    const known = readVerdict(await files.readText(verdict.path).catch(() => undefined));
    await files.remove(verdict.path);
    if (known !== undefined) {
      const restored = formatDuration(known.restoreDuration);
      const installed = formatDuration(known.installDuration);
      const why = `restoring it had taken ${restored} and installing it ${installed}`;
      return { status: 'skipped', why };
    }
  }
  // Should this process be killed, the next job knows the rest by it: it comes last in an archive.
  await files.writeText(layout.config, '');
  return restoreNewest(cache, { paths: [layout.folder], key });
}

// What they need may have changed with them, and need not be told by any file that is in the key.
async function installLocals(
  session: Session,
  locals: Inspection['locals'],
  expectation: Expectation,
): Promise<string | undefined> {
  const commands = localCommands(session.plan.installation, locals);
  if (commands.length === 0) return undefined;
  const failure = await session.runAll('locals', commands);
  if (failure !== undefined)
    return `installing local projects failed: ${failure.parts.why ?? failure.parts.what}`;
  return whyRejected(await session.look(), expectation);
}

function whyRejected({ inspection }: Look, expectation: Expectation): string | undefined {
  return typeof inspection === 'string' ? inspection : whyUnfit(inspection, expectation);
}
