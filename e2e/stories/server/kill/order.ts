import { expect } from '@jest/globals';
import type { Product } from '../product/product.ts';

const script = './scripts/blue-green-switch.sh';

/** At rest: one colour is live, no lock, every journal has its outcome, only the live colour is pinned, no remains. */
export async function expectOrder(product: Product): Promise<void> {
  const status = JSON.parse(await product.ok(`${script} status --json`)) as Record<string, unknown>;
  expect(status).toMatchObject({
    active: expect.stringMatching(/^(blue|green)$/),
    warnings: [],
    lock: { held: false },
  });
  expect(await product.ok('cat state/copilotos-*.env | grep -c _IMAGE=')).toBe('2\n');
  expect(await product.ok('grep -L "outcome" state/journal/*.log || true')).toBe('');
  const remains = `find . -name '.next.*' -o -name '.active.*' -o -name '*.abort' -o -name incoming -o -name '*.compose'`;
  expect(await product.ok(remains)).toBe('');
  expect(
    await product.ok(`docker ps -a --format '{{.Names}}' | grep -E '^[0-9a-f]{12}_' || true`),
  ).toBe('');
}
