import type { Product } from './product.ts';

/** `status --json`, as far as stories look at it. */
export interface ServerStatus {
  readonly active: string;
  readonly idle: string;
  readonly weight: number | null;
  readonly liveSince: string;
  readonly warnings: readonly string[];
  readonly colors: Readonly<Record<string, ColorStatus>>;
  readonly lock: HolderStatus & {
    readonly held: boolean;
    readonly waiting: readonly HolderStatus[];
  };
  readonly last: PastRun;
  readonly history: readonly PastRun[];
}

/** One colour of it. */
export interface ColorStatus {
  readonly state: string;
  readonly release: string;
  readonly commit: string;
  readonly since: string;
  readonly services: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface HolderStatus {
  readonly run: string;
  readonly verb: string;
  readonly holder: string;
  readonly since: string;
}

interface PastRun {
  readonly run: string;
  readonly verb: string;
  readonly outcome: string;
  readonly exit: number;
  readonly reason: string;
}

/** Asks the script for its status; what it exits with does not matter. */
export async function readStatus(product: Product): Promise<ServerStatus> {
  const { stdout } = await product.sh('./scripts/blue-green-switch.sh status --json');
  return JSON.parse(stdout) as ServerStatus;
}

/** What clients get and what runs: must be the same before and after whatever changes nothing. */
export async function readGround(product: Product): Promise<string> {
  return product.ok(
    'readlink route/active; docker ps --no-trunc --format "{{.ID}} {{.Names}}" | sort',
  );
}
