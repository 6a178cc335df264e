import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isFullTier } from '../tier.ts';
import { plant, uproot } from './product/plant.ts';
import { startProduct, type Product } from './product/product.ts';
import { traps, type Trap } from './cases/traps.ts';
import { describeUserSites } from './cases/user-sites.ts';

let product: Product;
const script = './scripts/blue-green-switch.sh';

beforeAll(async () => {
  product = await startProduct();
  for (const release of ['v1', 'v2'])
    await product.ok(`${script} deploy`, await product.push(release));
  await product.ok('cp state/previous /run/previous');
}, 300_000);

afterAll(async () => product.bed.stop(), 60_000);

interface Seen {
  readonly exitCode: number;
  readonly said: string;
  /** Whether green, the color that was live, still runs as it did and is what the route names. */
  readonly untouched: boolean;
}

const liveColor =
  'docker ps --no-trunc --filter name=copilotos-green --format "{{.ID}} {{.State}}" | sort';

async function spring({ set = 'true', command }: Trap, part: string): Promise<Seen> {
  const containers = await product.ok(liveColor);
  await product.ok(set);
  const route = (await product.sh('readlink route/active')).stdout;
  await plant(product, part);
  const { exitCode, stdout, stderr } = await product.sh(command ?? `${script} switch`);
  const untouched =
    (await product.ok(liveColor)) === containers &&
    (await product.sh('readlink route/active')).stdout === route;
  return { exitCode, said: stdout + stderr, untouched };
}

/** Back to: green (v2) is live, blue (v1) idle and healthy. */
async function restore({ undo = 'true' }: Trap): Promise<void> {
  await uproot(product);
  await product.ok(
    '[ -L route/active ] && ln -s weights/100 route/.t && mv -fT route/.t route/active; true',
  );
  await product.ok(`${undo}; cp /run/previous state/previous`);
  expect(await served()).toBe('v2');
}

const served = async (): Promise<string> =>
  ((await (await fetch(`${product.server.httpUrl}/api/`)).json()) as { release: string }).release;

// Those that render a site take several seconds each.
const quick = ({ command = '', undo = '' }: Trap): boolean => !`${command}${undo}`.includes('init');
const tried = isFullTier ? traps : traps.filter(quick);

test.each(tried)(
  '$name: caught, and the old color is not touched',
  async (trap) => {
    const seen = await spring(trap, trap.part ?? '');
    await restore(trap);
    expect(seen.said).toMatch(trap.says);
    expect(seen.exitCode).toBeGreaterThan(0);
    expect(seen.untouched).toBe(true);
  },
  60_000,
);

test.each(tried)(
  '$name: without its guard it is believed',
  async (trap) => {
    const seen = await spring(trap, `${trap.part ?? ''}\n${trap.without}`);
    await restore(trap);
    expect(seen.said).toMatch(trap.lie);
  },
  60_000,
);

describe('the user’s own nginx configuration', () => {
  describeUserSites(() => product);
});
