import { join } from 'node:path';
import { type ActionError, messageOf } from '../core/errors.ts';
import type { CacheRestore, Files } from '../core/ports.ts';
import { prefersInstall, readCosts, type Costs } from './costs.ts';
import { explain } from './explain.ts';
import type { Store } from './outcome.ts';
import { lastLine, runPnpm, type Pnpm } from './pnpm.ts';
import type { Session } from './session.ts';
import { costsFile, costsPrefix, storeKey } from './store-key.ts';
import { longestLineage, readNote } from './store-note.ts';
import { verifiedFile, verifiesLockfiles, withRecord } from './verified-lockfile.ts';

/** The names of our own files in a store. */
const note = 'copilotos-store.json';
const unfinished = 'copilotos-restoring';

/** Returns where a store keeps the note on how it came to be. */
export function notePath(store: string): string {
  return join(store, note);
}

/** Asks this pnpm for its store and brings it to where the cache knows it; or says why that cannot be asked. */
export async function openStore(session: Session, pnpm: Pnpm): Promise<Store | ActionError> {
  const asked = await session.ask(runPnpm(pnpm, 'store', 'path'));
  const path = lastLine(asked.stdout);
  if (asked.exitCode !== 0 || path === '') return explain('pnpm does not name its store', asked);
  const key = storeKey({ ...session.plan.facts, storePath: path });
  const memory = await findMemory(session, pnpm);
  const { files } = session.ports;
  // A run that was ended in the middle of a restore has left half a store.
  if (await files.exists(join(path, unfinished))) await clearStore(path, files);
  const base = { path, key, memory };
  const present = await whyPresent(session, path);
  if (present !== undefined) return { ...base, source: 'present', reason: present };
  if (session.plan.strategy === 'never')
    return { ...base, source: 'skipped', reason: '`strategy` is never' };
  const lookup = session.plan.strategy === 'auto' ? await askCosts(session, key.prefix) : undefined;
  if (lookup !== undefined && 'why' in lookup)
    return { ...base, lookup, source: 'filled', reason: whyUnusable(lookup, undefined) ?? '' };
  const costs = lookup === undefined ? undefined : lookup.costs;
  if (!prefersInstall(costs, session.ports.clock.now())) return restore(session, base);
  const reason = 'installing has been faster than restoring';
  return { ...base, source: 'skipped', costs, reason };
}

/** Removes what packages are made of; `links` stays, since the pnpm that runs may itself be linked from there. */
export async function clearStore(path: string, files: Files): Promise<void> {
  for (const name of await files.list(path))
    if (name !== 'links') await files.remove(join(path, name));
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

// A machine that stays keeps its store itself; on one that does not, something small may have been put there before us.
async function whyPresent({ plan, ports }: Session, path: string): Promise<string | undefined> {
  if ((await ports.files.list(path)).length === 0) return undefined;
  if (await ports.files.exists(notePath(path)))
    return 'an earlier step or job has filled the store';
  return plan.isHosted ? undefined : 'this machine keeps a store of its own';
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
  base: Pick<Store, 'path' | 'key' | 'memory'>,
): Promise<Store> {
  const { files } = session.ports;
  const { path, key, memory } = base;
  const lookup = await session.timed('restore', async () => unpack(session, path, key));
  const found = 'key' in lookup ? readNote(await files.readText(notePath(path))) : undefined;
  const unusable = whyUnusable(lookup, found);
  if (unusable !== undefined) {
    if (lookup.status !== 'miss' && lookup.status !== 'unavailable') await clearStore(path, files);
    return { ...base, lookup, source: 'filled', reason: unusable };
  }
  await remember(memory, found?.verified ?? '', files);
  const kept = { ...base, lookup, ...(found === undefined ? {} : { note: found }) };
  if (lookup.status === 'hit') return { ...kept, source: 'restored', reason: '' };
  return { ...kept, source: 'carried', reason: 'the lockfile has changed' };
}

async function unpack(
  { ports: { cache, files } }: Session,
  path: string,
  { key, prefix }: Store['key'],
): Promise<CacheRestore> {
  try {
    // The index of a store is a database: over an older one, its log would be taken for the new one's.
    for (const name of await files.list(path))
      if (name.startsWith('index.db')) await files.remove(join(path, name));
    await files.writeText(join(path, unfinished), '');
    const lookup = await cache.restore([path], key, [prefix]);
    await files.remove(join(path, unfinished));
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
