import { digest } from '../../core/cache-key.ts';
import type { Command } from '../../core/command.ts';
import { ActionError, CancelledError, messageOf } from '../../core/errors.ts';
import type { HttpPorts } from '../../core/http.ts';
import type { Ports } from '../../core/ports.ts';
import { retry } from '../../core/retry.ts';
import type { Access } from '../access.ts';
import { askAll, signInToAll } from '../access-checks.ts';
import { diagnose } from '../diagnosis.ts';
import { parseManifest } from '../manifests.ts';
import { closeSession, openSession, writeConfig, type Session } from '../session.ts';
import { faultsOf, runnable, type Shown, type Sight } from './faults.ts';
import { createCommand, inspectCommand, previewCommand } from './imagetools.ts';
import type { Merged, MergeOutcome } from './outcome.ts';
import type { ImageMerge, MergePlan } from './plan.ts';

// A registry that is throttling or was cut off; making a list anew does no harm.
const patience = { attempts: 3, firstDelay: 5_000, longestDelay: 30_000 };

/** Looks at every digest of every image, and tags none unless all can be merged. */
export async function executeMerge(plan: MergePlan, ports: HttpPorts): Promise<MergeOutcome> {
  const started = ports.clock.now();
  const end = (rest: Pick<MergeOutcome, 'status'> & Partial<MergeOutcome>): MergeOutcome => ({
    plan,
    denied: [],
    faults: [],
    merged: [],
    error: undefined,
    duration: ports.clock.now() - started,
    ...rest,
  });
  if (plan.skipped !== '') return end({ status: 'skipped' });
  const session = await openSession(plan, ports);
  try {
    const denied = (await askAll(signInToAll(plan.checks, ports), ports)).filter(isDenied);
    if (denied.length > 0) return end({ status: 'denied', denied });
    await writeConfig(plan, session, ports);
    const sights = await Promise.all(
      plan.images.map(async (image) => lookAt(image, plan, session, ports)),
    );
    const faults = sights.flatMap((sight) =>
      faultsOf(sight).map((why) => ({ image: sight.image.name, why })),
    );
    if (ports.signal.aborted) throw new CancelledError();
    if (faults.length > 0) return end({ status: 'refused', faults });
    const { merged, error } = await mergeAll(sights, plan, session, ports);
    return end({ status: error === undefined ? 'merged' : 'failed', merged, error });
  } finally {
    await closeSession(session, ports);
  }
}

type Denied = Extract<Access, { status: 'denied' }>;

function isDenied(access: Access): access is Denied {
  return access.status === 'denied';
}

async function lookAt(
  image: ImageMerge,
  plan: MergePlan,
  session: Session,
  ports: Ports,
): Promise<Sight> {
  const [list, ...sources] = await Promise.all([
    show(previewCommand(image, plan, session), ports),
    ...image.sources.map(async (source) => show(inspectCommand(source, plan, session), ports)),
  ]);
  return { image, sources, list };
}

async function mergeAll(
  sights: readonly Sight[],
  plan: MergePlan,
  session: Session,
  ports: Ports,
): Promise<{ readonly merged: readonly Merged[]; readonly error: ActionError | undefined }> {
  const merged: Merged[] = [];
  for (const { image, list } of sights) {
    if (ports.signal.aborted) throw new CancelledError();
    const made = await show(createCommand(image, plan, session), ports);
    if (made.kind === 'failed') return { merged, error: failure(image, made.said) };
    const [text, name] = [list.kind === 'shown' ? list.text : '', image.repository];
    const reference = `${name}@sha256:${digest(text)}`;
    // The digest was told before the push, by the same bytes; that it is there is what the outputs promise.
    const there = await show(inspectCommand(reference, plan, session), ports);
    if (there.kind === 'failed') return { merged, error: failure(image, there.said) };
    const platforms = runnable(parseManifest(text) ?? { children: [] });
    merged.push({ image, reference, platforms: platforms.map(({ platform }) => platform) });
    ports.runner.info(`${image.name}: ${reference}`);
  }
  return { merged, error: undefined };
}

function failure({ name }: ImageMerge, said: string): ActionError {
  const { cause, fix } = diagnose(said);
  return new ActionError({ what: `Merging ${name} failed`, why: cause, fix, stderr: said });
}

/** Runs a command until it succeeds or fails for a reason that does not pass by itself. */
async function show(command: Command, ports: Ports): Promise<Shown> {
  const once = async (): Promise<Shown> => {
    const { exitCode, stdout, stderr } = await ports.exec.run(command, { keep: 16 << 20 });
    // What is printed ends in a line end that what is pushed does not have.
    if (exitCode === 0) return { kind: 'shown', text: stdout.replace(/\r?\n$/, '') };
    throw new ActionError({ what: stderr.trim() === '' ? stdout : stderr.trim() });
  };
  const isTransient = (error: unknown): boolean =>
    !ports.signal.aborted && diagnose(messageOf(error)).transient;
  try {
    return await retry(once, { ...patience, isTransient }, ports);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return { kind: 'failed', said: messageOf(error) };
  }
}
