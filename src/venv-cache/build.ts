import type { Command } from '../core/command.ts';
import { isDamaged, restoreNewest } from '../core/cache-generations.ts';
import { ActionError } from '../core/errors.ts';
import { longestLineage, readNote } from './downloads.ts';
import type { Lookup, Outcome } from './outcome.ts';
import type { Session } from './session.ts';
import { makeStamp, writeStamp } from './stamp.ts';

/** Makes the environment anew, whatever came before. */
export async function build(session: Session, restored: Outcome): Promise<Outcome> {
  const { plan, ports, durations } = session;
  await ports.files.remove(plan.layout.folder);
  const isCacheDown = isOutOfOrder(restored.lookup);
  const downloads = isCacheDown ? undefined : await restoreDownloads(session);
  const outcome = { ...restored, ...(downloads === undefined ? {} : { downloads }) };
  const failure = (await makeEmpty(session)) ?? (await session.runAll('install', plan.install));
  if (failure !== undefined) return abandon(session, outcome, failure);
  const { inspection, bytes, content } = await session.look();
  if (typeof inspection === 'string') {
    const what = 'The new environment cannot be used';
    return abandon(session, outcome, new ActionError({ what, why: `${inspection}.` }));
  }
  const { downloads: layer = 0, create = 0, install = 0 } = durations;
  const stamp = makeStamp(plan.key, layer + create + install, inspection);
  await ports.files.writeText(plan.layout.stamp, writeStamp(stamp));
  return { ...outcome, source: 'built', inspection, bytes, content };
}

// uv fetches the first pip of an environment from the index, which none of the packages may need.
async function makeEmpty(session: Session): Promise<ActionError | undefined> {
  const { plan, ports } = session;
  const run = async (commands: readonly Command[]): Promise<ActionError | undefined> =>
    session.runAll('create', commands);
  const failure = await run([plan.create]);
  if (failure === undefined || plan.createOffline.length === 0) return failure;
  ports.runner.info('Making it with the pip that came with Python.');
  await ports.files.remove(plan.layout.folder);
  const [bare, ...seed] = plan.createOffline;
  if (bare === undefined || (await run([bare])) !== undefined) return failure;
  // An install needs no pip of its own; a Python without ensurepip has none to give.
  await run(seed);
  return undefined;
}

function isOutOfOrder(lookup: Lookup): boolean {
  return lookup.status === 'unavailable' || (lookup.status === 'failed' && !isDamaged(lookup));
}

// Half an environment would be taken for a whole one by whatever comes next.
async function abandon(
  { plan, ports }: Session,
  outcome: Outcome,
  failure: ActionError,
): Promise<Outcome> {
  await ports.files.remove(plan.layout.folder);
  return { ...outcome, source: 'failed', failure };
}

async function restoreDownloads(session: Session): Promise<Outcome['downloads']> {
  const layer = session.plan.downloads;
  if (layer === undefined) return undefined;
  const { cache, files } = session.ports;
  return session.timed('downloads', async () => {
    await files.remove(layer.folder);
    const { folder, key, prefix } = layer;
    const lookup = await restoreNewest(cache, { paths: [folder], key, prefixes: [prefix] });
    const note = readNote(await files.readText(layer.note).catch(() => undefined));
    const isWhole = (lookup.status === 'hit' || lookup.status === 'partial') && note !== undefined;
    const isOld = lookup.status === 'partial' && (note?.generation ?? 0) >= longestLineage;
    if (isWhole && !isOld) return { lookup, note };
    await files.remove(layer.folder);
    return { lookup, note: undefined };
  });
}
