import { mendedKey, restoreNewest } from '../core/cache-generations.ts';
import { type ActionError, messageOf } from '../core/errors.ts';
import type { CacheRestore, Files } from '../core/ports.ts';
import { prefersInstall, readCosts, type Costs } from './costs.ts';
import { explain } from './explain.ts';
import { modulesTarget } from './modules-target.ts';
import type { Store } from './outcome.ts';
import { lastLine, runPnpm, type Pnpm } from './pnpm.ts';
import type { Session } from './session.ts';
import { costsFile, costsPrefix } from './store-key.ts';
import { longestLineage, readNote } from './store-note.ts';
import { storeTarget } from './store-target.ts';
import type { Target } from './target.ts';
import { verifiedFile, verifiesLockfiles, withRecord } from './verified-lockfile.ts';

/** Asks this pnpm for its store and brings what is cached to where it is known; or says why that cannot be asked. */
export async function openStore(session: Session, pnpm: Pnpm): Promise<Store | ActionError> {
  const { plan, ports } = session;
  const asked = await session.ask(runPnpm(pnpm, 'store', 'path'));
  const path = lastLine(asked.stdout);
  if (asked.exitCode !== 0 || path === '') return explain('pnpm does not name its store', asked);
  const target =
    plan.modules === undefined
      ? storeTarget(path, plan)
      : modulesTarget({ storePath: path, pnpmVersion: pnpm.version, modules: plan.modules }, plan);
  const memory = await findMemory(session, pnpm);
  // A run that was ended in the middle of a restore has left half of it.
  if (await ports.files.exists(target.marker)) await target.clear(ports.files);
  const mended = mendedKey(target.key.key, ports.clock.now());
  const base = { path, target, key: target.key, mendedKey: mended, memory };
  const present = await target.whyPresent(ports.files);
  if (present !== undefined) return { ...base, source: 'present', reason: present };
  if (plan.strategy === 'never')
    return { ...base, source: 'skipped', reason: '`strategy` is never' };
  const lookup = plan.strategy === 'auto' ? await askCosts(session, target.key.prefix) : undefined;
  if (lookup !== undefined && 'why' in lookup)
    return { ...base, lookup, source: 'filled', reason: whyUnusable(lookup, undefined) ?? '' };
  const costs = lookup === undefined ? undefined : lookup.costs;
  if (!prefersInstall(costs, ports.clock.now())) return restore(session, base);
  const reason = 'installing has been faster than restoring';
  return { ...base, source: 'skipped', costs, reason };
}

/** Puts pnpm's record of a verified lockfile where pnpm looks for it. */
export async function remember(
  memory: string | undefined,
  verified: string,
  files: Files,
): Promise<void> {
  if (memory === undefined || verified === '') return;
  await files.writeText(memory, withRecord(await files.readText(memory), verified));
}

async function findMemory(session: Session, pnpm: Pnpm): Promise<string | undefined> {
  if (!verifiesLockfiles(pnpm.version)) return undefined;
  const { stdout } = await session.ask(runPnpm(pnpm, 'config', 'get', 'cache-dir'));
  const { environment, facts } = session.plan;
  return verifiedFile({ configured: lastLine(stdout), platform: facts.platform, environment });
}

const patience = 5000;

type Failed = Extract<CacheRestore, { readonly why: string }>;

async function askCosts(
  session: Session,
  prefix: string,
): Promise<Failed | { readonly costs: Costs | undefined }> {
  const { plan, ports } = session;
  const file = costsFile(plan.temporary, prefix);
  const wanted = costsPrefix(prefix);
  const begun = ports.clock.now();
  const found = await session.timed('restore', async () =>
    ports.cache.restore([file], `${wanted}newest`, [wanted]),
  );
  // A service that takes its time to fail has been asked several times, and would be again; a damaged entry fails at once.
  if ('why' in found && ports.clock.now() - begun > patience) return found;
  return { costs: 'key' in found ? readCosts(await ports.files.readText(file)) : undefined };
}

async function restore(
  session: Session,
  base: Pick<Store, 'path' | 'target' | 'key' | 'mendedKey' | 'memory'>,
): Promise<Store> {
  const { files } = session.ports;
  const { target, memory } = base;
  const lookup = await session.timed('restore', async () => unpack(session, target));
  const found = 'key' in lookup ? readNote(await files.readText(target.note)) : undefined;
  const unusable = whyUnusable(lookup, found);
  if (unusable !== undefined) {
    if (lookup.status !== 'miss' && lookup.status !== 'unavailable') await target.clear(files);
    return { ...base, lookup, source: 'filled', reason: unusable };
  }
  await remember(memory, found?.verified ?? '', files);
  const kept = { ...base, lookup, ...(found === undefined ? {} : { note: found }) };
  if (lookup.status === 'hit') return { ...kept, source: 'restored', reason: '' };
  return { ...kept, source: 'carried', reason: 'the lockfile or a setting of pnpm has changed' };
}

async function unpack({ ports }: Session, target: Target): Promise<CacheRestore> {
  const { cache, files } = ports;
  try {
    await target.prepare(files);
    await files.writeText(target.marker, '');
    const { paths, prefixes } = target;
    const lookup = await restoreNewest(cache, { paths, key: target.key.key, prefixes });
    await files.remove(target.marker);
    return lookup;
  } catch (error) {
    return { status: 'failed', why: messageOf(error) };
  }
}

function whyUnusable(lookup: CacheRestore, found: ReturnType<typeof readNote>): string | undefined {
  if (lookup.status === 'miss') return 'nothing is cached for it yet';
  if ('why' in lookup) return `the cache could not be used: ${lookup.why}`;
  if (found === undefined) return 'what was restored does not say how it was made';
  return lookup.status === 'partial' && found.generation >= longestLineage
    ? `it had been carried over ${longestLineage} times and was made anew, so that it does not grow`
    : undefined;
}
