import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { connectGitHub } from '../../src/adapters/github.ts';
import type { Action } from '../../src/core/action.ts';
import { InputReader } from '../../src/core/inputs.ts';
import { fakePorts } from '../fakes/ports.ts';

const root = resolve(import.meta.dirname, '../..');

interface Contract {
  readonly name: string;
  readonly inputs?: Readonly<
    Record<string, { description?: string; required?: boolean; default?: string }>
  >;
  readonly outputs?: Readonly<Record<string, { description?: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

type AnyAction = Action<unknown, unknown, unknown, unknown, string, never>;

function contractOf(action: string): Contract {
  return parse(readFileSync(join(root, action, 'action.yml'), 'utf8')) as Contract;
}

async function mainAction(folder: string): Promise<AnyAction> {
  const module = (await import(`../../src/${folder}/action.ts`)) as Readonly<
    Record<string, unknown>
  >;
  const found = Object.values(module).find(
    (value): value is AnyAction =>
      typeof value === 'object' &&
      value !== null &&
      'execute' in value &&
      Reflect.get(value, 'name') === folder,
  );
  if (found === undefined)
    throw new Error(`src/${folder}/action.ts exports no Action named ${folder}`);
  return found;
}

// What `${{ … }}` defaults stand for is known to GitHub only: to the code such an input is required.
const isExpression = (text: string): boolean => text.includes('${{');

const actions = readdirSync(root).filter((name) => existsSync(join(root, 'src', name, 'main.ts')));

test('every action with code has a public folder, and the other way round', () => {
  const contracts = readdirSync(root).filter((name) => existsSync(join(root, name, 'action.yml')));
  expect(contracts).toEqual(actions);
});

describe.each(actions)('%s', (folder) => {
  test('parses exactly the inputs it documents, with the same defaults', async () => {
    const action = await mainAction(folder);
    const reader = new InputReader(() => '');
    action.inputs(reader, { ...fakePorts(), connectGitHub } as never);
    const parsed = reader.specs.map(({ name, required, default: fallback }) => [
      name,
      required ? 'required' : fallback,
    ]);
    const documented = Object.entries(contractOf(folder).inputs ?? {}).map(([name, input]) => {
      const fallback = input.default ?? '';
      return [name, input.required === true ? 'required' : isExpression(fallback) ? '' : fallback];
    });
    expect(Object.fromEntries(parsed)).toEqual(Object.fromEntries(documented));
  });

  test('sets exactly the outputs it documents', async () => {
    const action = await mainAction(folder);
    expect(Object.keys(action.outputs).sort()).toEqual(
      Object.keys(contractOf(folder).outputs ?? {}).sort(),
    );
  });

  test('describes every input and output, and runs its own bundle on Node 24', () => {
    const { inputs = {}, outputs = {}, runs } = contractOf(folder);
    for (const [name, { description = '' }] of [
      ...Object.entries(inputs),
      ...Object.entries(outputs),
    ]) {
      expect(`${name}: ${description}`).toMatch(/^[\w-]+: [A-Z`].{15,}/s);
    }
    expect(runs.using).toBe('node24');
    for (const bundle of [runs.main, runs.post ?? runs.main])
      expect(bundle).toBe(`../dist/${folder}/index.js`);
  });
});
