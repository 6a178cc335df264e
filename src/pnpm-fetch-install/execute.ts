import { join } from 'node:path';
import { ActionError } from '../core/errors.ts';
import type { CachePorts } from '../core/ports.ts';
import { learn, type Measured } from './costs.ts';
import { installProject, type Installed } from './install-project.ts';
import { fingerprint, sizeOf, whyNotWhole } from './modules.ts';
import { measureStore } from './store-size.ts';
import { openStore } from './open-store.ts';
import type { Outcome, Store } from './outcome.ts';
import type { Plan } from './plan.ts';
import { runPnpm, type Pnpm } from './pnpm.ts';
import { openRegistry, providePnpm } from './provide-pnpm.ts';
import { Session } from './session.ts';
import { writeNote } from './store-note.ts';
import { recordOf } from './verified-lockfile.ts';

/** Provides pnpm, opens its store, installs, and leaves the store as it should be saved. */
export async function execute(plan: Plan, ports: CachePorts): Promise<Outcome> {
  const session = new Session(plan, ports);
  const registry = await openRegistry(plan, ports.files);
  // Known to the post phase from here on, should this one be killed.
  ports.runner.saveState('registry-folder', registry.folder);
  try {
    return await run(session, registry.env);
  } finally {
    if (registry.folder !== '') await ports.files.remove(registry.folder);
  }
}

async function run(session: Session, env: Readonly<Record<string, string>>): Promise<Outcome> {
  const { plan } = session;
  const nothing = { plan, pnpmVersion: '', bytes: 0, ignoredBuilds: [] };
  const pnpm = await providePnpm(session, env);
  if (pnpm instanceof ActionError)
    return { ...nothing, durations: session.durations, failure: pnpm };
  const known = { ...nothing, pnpmVersion: pnpm.version };
  const opened = await openStore(session, pnpm);
  if (opened instanceof ActionError)
    return { ...known, durations: session.durations, failure: opened };
  const installed = await installProject(session, pnpm, opened);
  const store = rejected(opened, installed);
  const ended = { ...known, ...installed, store };
  if (installed.failure !== undefined) return { ...ended, durations: session.durations };
  const isPruned = store.source === 'carried' && (await prune(session, pnpm, store));
  await leaveNote(session, store, isPruned);
  const newCosts = learn(
    store.costs,
    measure(session, store, installed),
    session.ports.clock.now(),
  );
  return {
    ...ended,
    durations: session.durations,
    ...(await lookAt(session, store)),
    ...(newCosts === undefined ? {} : { newCosts }),
  };
}

// A size is only told: one that cannot be measured is no reason to fail. What the post phase compares with is taken last, when the step changes nothing more.
async function lookAt(
  { plan: { modules }, ports: { files } }: Session,
  { path, source }: Store,
): Promise<Pick<Outcome, 'bytes' | 'packageBytes' | 'fingerprint' | 'unfit'>> {
  if (modules === undefined) return measureStore(path, files);
  const { folders } = modules;
  const bytes = await sizeOf(folders, files);
  const unfit = source === 'present' ? undefined : await whyNotWhole(modules, files);
  return {
    ...{ bytes, fingerprint: await fingerprint(folders, files) },
    ...(unfit === undefined ? {} : { unfit }),
  };
}

function rejected(store: Store, { rejection }: Installed): Store {
  if (rejection === undefined) return store;
  const { path, target, key, mendedKey, memory, lookup } = store;
  const kept = { path, target, key, mendedKey, memory };
  const rest = { ...kept, ...(lookup === undefined ? {} : { lookup }) };
  const what = target.thing === 'store' ? 'the store that was restored' : 'what was restored';
  return { ...rest, source: 'filled', reason: `${what} could not be used: ${rejection}` };
}

// What belongs to the run without the cache, and to the one with it; a recovered one is neither.
function measure(session: Session, { source, note }: Store, { recovery }: Installed): Measured {
  const { restore = 0, fetch = 0, install = 0 } = session.durations;
  const total = fetch + install;
  if (recovery !== undefined) return { warm: undefined, cold: undefined };
  if (source === 'restored') return { warm: restore + total, cold: note?.coldDuration };
  return { warm: undefined, cold: source === 'skipped' ? total : undefined };
}

// pnpm removes files that nothing else links to: where packages are copied or cloned, that would be all of them.
async function prune(session: Session, pnpm: Pnpm, { path }: Store): Promise<boolean> {
  if (!(await isLinked(session, join(path, 'files')))) return false;
  const { exitCode } = await session.show('prune', runPnpm(pnpm, 'store', 'prune'));
  return exitCode === 0;
}

async function isLinked({ ports: { files } }: Session, folder: string): Promise<boolean> {
  for (const name of (await files.list(folder)).slice(0, 4)) {
    for (const file of await files.list(join(folder, name)))
      if ((await files.countLinks(join(folder, name, file))) > 1) return true;
  }
  return false;
}

async function leaveNote(
  { plan, durations, ports: { files } }: Session,
  { target, memory, source, note }: Store,
  isPruned: boolean,
): Promise<void> {
  if (source === 'present') return;
  const record = memory === undefined ? '' : await files.readText(memory);
  const generation = note?.generation ?? 0;
  const carried = source === 'carried' && !isPruned ? generation + 1 : 0;
  const isCold = source === 'filled' || source === 'skipped';
  const cold = (durations.fetch ?? 0) + (durations.install ?? 0);
  await files.writeText(
    target.note,
    writeNote({
      format: 2,
      generation: source === 'restored' ? generation : carried,
      coldDuration: isCold ? cold : (note?.coldDuration ?? 0),
      verified: recordOf(record, join(plan.root, 'pnpm-lock.yaml')),
    }),
  );
}
