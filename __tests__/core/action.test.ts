import { describe, expect, test } from '@jest/globals';
import { runAction, type Action, type Report } from '../../src/core/action.ts';
import { ActionError } from '../../src/core/errors.ts';
import { fakePorts, type FakePorts } from '../fakes/ports.ts';

type Greeting = Action<{ name: string; dryRun: boolean }, number, string, string, 'greeting'>;

const report = (greeting: string): Report<'greeting'> => ({
  outputs: { greeting },
  summary: `## ${greeting}`,
  notice: greeting,
  state: { greeted: 'yes' },
});

function greet(overrides: Partial<Greeting> = {}): Greeting {
  return {
    name: 'greet',
    outputs: { greeting: 'none' },
    inputs: (read) => ({
      name: read.text('name', { required: true }),
      dryRun: read.flag('dry-run', { default: 'false' }),
    }),
    probe: async () => Promise.resolve(3),
    plan: ({ name }, times) => `${'hello '.repeat(times)}${name}`,
    execute: async (plan) => Promise.resolve(plan),
    report,
    preview: { wanted: ({ dryRun }) => dryRun, report: (plan) => report(`would say ${plan}`) },
    ...overrides,
  };
}

async function run(action: Greeting, ports: FakePorts): Promise<boolean> {
  return runAction(action, ports);
}

describe('runAction', () => {
  test('walks the rooms in order and publishes what report says', async () => {
    const ports = fakePorts({ inputs: { name: 'ada' } });
    expect(await run(greet(), ports)).toBe(true);
    expect(ports.runner.outputs.get('greeting')).toBe('hello hello hello ada');
    expect(ports.runner.summary).toContain('## hello');
    expect(ports.runner.state.get('greeted')).toBe('yes');
    expect(ports.runner.annotations).toEqual([
      { level: 'notice', message: 'hello hello hello ada' },
    ]);
  });

  test('lists every bad input in one error without a stack, and still sets every output', async () => {
    const ports = fakePorts({ inputs: { 'dry-run': 'maybe' } });
    expect(await run(greet(), ports)).toBe(false);
    expect(ports.runner.failures).toEqual([
      "2 inputs are not usable:\n  name: is required and was not given.\n  dry-run: 'maybe' is not one of true, false.",
    ]);
    expect(ports.runner.outputs.get('greeting')).toBe('none');
  });

  test('a dry run reports the plan and executes nothing', async () => {
    const ports = fakePorts({ inputs: { name: 'ada', 'dry-run': 'true' } });
    const execute = async (): Promise<string> => Promise.reject(new Error('must not run'));
    expect(await run(greet({ execute }), ports)).toBe(true);
    expect(ports.runner.outputs.get('greeting')).toBe('would say hello hello hello ada');
  });

  test('a reported failure fails the step after outputs and summary are written', async () => {
    const ports = fakePorts({ inputs: { name: 'ada' } });
    const failure = new ActionError({ what: 'Nobody heard it', fix: 'Speak up.' });
    const failing = greet({ report: (greeting) => ({ ...report(greeting), failure }) });
    expect(await run(failing, ports)).toBe(false);
    expect(ports.runner.outputs.get('greeting')).toBe('hello hello hello ada');
    expect(ports.runner.summary).not.toBe('');
    expect(ports.runner.failures).toEqual(['Nobody heard it.\nSpeak up.']);
  });

  test('a defect of ours keeps its stack', async () => {
    const ports = fakePorts({ inputs: { name: 'ada' } });
    const probe = async (): Promise<number> => Promise.reject(new TypeError('boom'));
    expect(await run(greet({ probe }), ports)).toBe(false);
    expect(ports.runner.failures[0]).toMatch(/TypeError: boom\n\s+at /);
  });

  test('the post phase reads saved state, sets no output and only warns', async () => {
    const ports = fakePorts({ state: { 'dry-run': 'false' } });
    expect(await runAction(greet(), ports, 'post')).toBe(false);
    expect(ports.runner.failures).toEqual([]);
    expect(ports.runner.outputs.size).toBe(0);
    expect(ports.runner.annotations[0]?.level).toBe('warning');
  });

  test('cancel lets the action clean up before it ends', async () => {
    const ports = fakePorts({ inputs: { name: 'ada' } });
    const order: string[] = [];
    const cancelled = greet({
      execute: async () => {
        ports.cancel();
        await Promise.resolve();
        order.push('execute ends');
        throw new Error('killed');
      },
      onCancel: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push('cleaned up');
      },
    });
    expect(await run(cancelled, ports)).toBe(false);
    expect(order).toEqual(['execute ends', 'cleaned up']);
    expect(ports.runner.failures).toEqual(['The step was cancelled.']);
  });
});
