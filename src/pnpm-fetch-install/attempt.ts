import { join } from 'node:path';
import type { RunResult } from '../core/ports.ts';
import { fetchesArchitectures } from './architectures.ts';
import { outputOf } from './explain.ts';
import { classify, type Failure } from './failures.ts';
import { ignoredBuilds, leftOut } from './named-in-output.ts';
import { findHoles, saysWhatIsMissing } from './optional-packages.ts';
import { fetchPackages, installPackages, type Pnpm } from './pnpm.ts';
import type { Session } from './session.ts';

/** How one try to install ended. */
export interface Attempt {
  /** Why it went to the network although it need not have. */
  readonly recovery?: string;
  /** Why nothing was tried offline. */
  readonly online?: string;
  /** Optional packages that are not installed, since nobody served them. */
  readonly missing?: readonly string[];
  readonly ignoredBuilds: readonly string[];
  readonly failed?: RunResult;
  /** Why what failed is none of what is known of failures: it had ended well. */
  readonly gap?: Gap;
}

type Gap = Pick<Failure, 'remedy' | 'why'>;

/** What a try may do. */
export interface Reach {
  readonly fetches: boolean;
  /** Gaps of the store are filled over the network. */
  readonly goesOnline: boolean;
}

/** Fetches, then installs offline, then online if that left something out. */
export async function attempt(session: Session, pnpm: Pnpm, reach: Reach): Promise<Attempt> {
  const { architectures } = session.plan;
  const isFetched = fetchesArchitectures(pnpm.version) || architectures.length === 0;
  if (reach.fetches) {
    const failed = await fetchStore(session, pnpm, isFetched ? architectures : []);
    if (failed !== undefined) return { failed, ignoredBuilds: [] };
  }
  if (!reach.fetches || isFetched) return installOffline(session, pnpm, reach);
  const online = `\`pnpm fetch\` of pnpm ${pnpm.version} does not take ${architectures.join(' ')}`;
  return { ...(await installOnline(session, pnpm)), online };
}

async function fetchStore(
  session: Session,
  pnpm: Pnpm,
  more: readonly string[],
): Promise<RunResult | undefined> {
  const args = [...session.plan.fetchArgs, ...more];
  const fetched = await session.show('fetch', fetchPackages(pnpm, args));
  const isRead = classify(outputOf(fetched)).kind !== 'broken-lockfile';
  return fetched.exitCode === 0 && isRead ? undefined : fetched;
}

async function installOffline(session: Session, pnpm: Pnpm, reach: Reach): Promise<Attempt> {
  const { installArgs } = session.plan;
  const offline = await session.show('install', installPackages(pnpm, 'offline', installArgs));
  const builds = { ignoredBuilds: ignoredBuilds(outputOf(offline)) };
  const isInstalled = offline.exitCode === 0;
  const missing = isInstalled ? await findMissing(session, pnpm, offline) : [];
  if (isInstalled && missing.length === 0) return builds;
  const gap = isInstalled ? gapOf(missing) : classify(outputOf(offline));
  if (gap.remedy !== 'online' || !reach.goesOnline)
    return { failed: offline, gap, ignoredBuilds: [] };
  const online = await installOnline(session, pnpm);
  if (online.failed === undefined) return { ...online, recovery: gap.why };
  // It is installed, but for what is optional: a registry that is out of reach does not make that a failure.
  const isAway = classify(outputOf(online.failed)).kind === 'network';
  return isInstalled && isAway ? { ...builds, missing, recovery: gap.why } : online;
}

async function installOnline(session: Session, pnpm: Pnpm): Promise<Attempt> {
  const { installArgs, root } = session.plan;
  // By this file pnpm 11 takes for up to date what an offline install has left incomplete.
  await session.ports.files.remove(join(root, 'node_modules/.pnpm-workspace-state-v1.json'));
  const online = await session.show('install', installPackages(pnpm, 'online', installArgs));
  if (online.exitCode !== 0) return { failed: online, ignoredBuilds: [] };
  const missing = await findMissing(session, pnpm, online);
  const builds = { ignoredBuilds: ignoredBuilds(outputOf(online)) };
  return missing.length === 0 ? builds : { ...builds, missing };
}

async function findMissing(
  { plan: { root, optional }, ports: { files } }: Session,
  { version }: Pnpm,
  ended: RunResult,
): Promise<readonly string[]> {
  return saysWhatIsMissing(version) ? leftOut(outputOf(ended)) : findHoles(root, optional, files);
}

function gapOf(missing: readonly string[]): Gap {
  const why = `the store lacks optional packages, which pnpm had gone on without: ${missing.join(', ')}`;
  return { remedy: 'online', why };
}
