import { describe, expect, test } from '@jest/globals';
import { CancelledError } from '../../src/core/errors.ts';
import { backoff, retry, type RetryPolicy } from '../../src/core/retry.ts';
import { fakePorts } from '../fakes/ports.ts';

const policy: RetryPolicy = {
  attempts: 4,
  firstDelay: 100,
  longestDelay: 250,
  isTransient: (error) => error === 'again',
};

describe('retry', () => {
  test('doubles the delay up to the longest and returns the first success', async () => {
    const ports = fakePorts();
    const result = await retry(
      async (attempt) => (attempt < 4 ? Promise.reject('again') : Promise.resolve(attempt)),
      policy,
      ports,
    );
    expect(result).toBe(4);
    expect(ports.clock.sleeps).toEqual([50, 100, 125]);
  });

  test('waits as long as it is asked to, and never less than its own delay', async () => {
    const ports = fakePorts();
    const waits = [9000, 1];
    const result = await retry(
      async (attempt) => (attempt < 3 ? Promise.reject('again') : Promise.resolve(attempt)),
      { ...policy, waitOf: () => waits.shift() },
      ports,
    );
    expect(result).toBe(3);
    expect(ports.clock.sleeps).toEqual([9000, 100]);
  });

  test('does not try again what will not pass by itself', async () => {
    const ports = fakePorts();
    await expect(retry(async () => Promise.reject('denied'), policy, ports)).rejects.toBe('denied');
    expect(ports.clock.sleeps).toEqual([]);
  });

  test('throws the last error when the tries are used up', async () => {
    const ports = fakePorts();
    await expect(retry(async () => Promise.reject('again'), policy, ports)).rejects.toBe('again');
    expect(ports.clock.sleeps).toHaveLength(3);
  });

  test('starts nothing once cancelled', async () => {
    const ports = fakePorts();
    ports.cancel();
    await expect(retry(async () => Promise.resolve(1), policy, ports)).rejects.toBeInstanceOf(
      CancelledError,
    );
  });

  test('jitter fills the upper half of the interval', () => {
    expect(backoff(policy, 2, 0)).toBe(100);
    expect(backoff(policy, 2, 0.999)).toBe(200);
  });
});
