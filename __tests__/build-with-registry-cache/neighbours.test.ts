import { describe, expect, test } from '@jest/globals';
import { buildWithRegistryCache } from '../../src/build-with-registry-cache/action.ts';
import { measureCache, ownReads } from '../../src/build-with-registry-cache/cache-report.ts';
import { planImages } from '../../src/build-with-registry-cache/image-plan.ts';
import { readInputs } from '../../src/build-with-registry-cache/inputs.ts';
import { findNeighbours } from '../../src/build-with-registry-cache/neighbours.ts';
import { rightsOf } from '../../src/build-with-registry-cache/trust.ts';
import { runAction } from '../../src/core/action.ts';
import { InputReader } from '../../src/core/inputs.ts';
import { buildPorts, fixture, inputs as usual, onBuild, verticesOf } from './setup.ts';

async function neighboursOf(
  images: string,
  files: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, readonly string[]>>> {
  const given: Readonly<Record<string, string>> = { ...usual, images };
  const ports = buildPorts({ files });
  const inputs = readInputs(new InputReader((name) => given[name] ?? ''), ports);
  const planned = planImages(inputs.images, inputs, rightsOf(inputs));
  return Object.fromEntries(await findNeighbours(planned, ports.files));
}

function dockerfiles(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const files = Object.entries(texts).map(([name, text]) => [
    `/workspace/${name}/Dockerfile`,
    text,
  ]);
  return Object.fromEntries(files) as Readonly<Record<string, string>>;
}

const both = 'a=a\nb=b';
const mutual = { a: ['b'], b: ['a'] };

describe('images are neighbours', () => {
  test.each([
    ['first step and base are the same', 'FROM x\nWORKDIR /app\nCOPY a .', 'FROM x\nWORKDIR /app'],
    ['written in other words', 'FROM  x AS one\nWORKDIR   /app', 'from x as two\nworkdir /app'],
    ['in any stage', 'FROM y\nRUN y\nFROM x\nRUN x', 'FROM x AS own\nRUN x\nFROM z\nRUN z'],
    ['upon a stage without steps', 'FROM x AS base\nENV A=1\nFROM base\nRUN x', 'FROM x\nRUN x'],
    ['a stage named as its base', 'FROM x AS x\nRUN x', 'FROM x\nRUN x'],
  ])('%s', async (_name, a, b) => {
    expect(await neighboursOf(both, dockerfiles({ a, b }))).toEqual(mutual);
  });

  test('built from one Dockerfile, here or elsewhere', async () => {
    const list = (context: string): string =>
      ['a', 'b']
        .map((name) => `- name: ${name}\n  context: ${context}\n  target: ${name}`)
        .join('\n');
    const text = 'FROM x AS a\nRUN a\nFROM y AS b\nRUN b';
    expect(await neighboursOf(list('all'), dockerfiles({ all: text }))).toEqual(mutual);
    expect(await neighboursOf(list('https://github.com/org/product.git'))).toEqual(mutual);
  });

  test('one is built upon the other', async () => {
    const images =
      '- name: a\n  context: a\n- name: b\n  context: b\n  build-contexts: base=target:a';
    const texts = { a: 'FROM x\nRUN a', b: 'FROM base\nRUN b' };
    expect(await neighboursOf(images, dockerfiles(texts))).toEqual(mutual);
  });
});

describe('images are none', () => {
  test.each([
    ['another base', 'FROM x\nRUN x', 'FROM y\nRUN x'],
    ['another first step', 'FROM x\nRUN x', 'FROM x\nRUN y\nRUN x'],
    ['no step at all', 'FROM x', 'FROM x'],
  ])('%s', async (_name, a, b) => {
    expect(await neighboursOf(both, dockerfiles({ a, b }))).toEqual({});
  });
});

test('of many alike, each has three: enough to find what they have in common', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const texts = Object.fromEntries(names.map((name) => [name, 'FROM x\nRUN x']));
  const found = await neighboursOf(
    names.map((name) => `${name}=${name}`).join('\n'),
    dockerfiles(texts),
  );
  expect(found).toMatchObject({ a: ['b', 'c', 'd'], b: ['a', 'c', 'd'], f: ['a', 'b', 'c'] });
});

describe('two images that begin alike', () => {
  const texts = { 'apps/api': 'FROM x\nRUN x', 'apps/web': 'FROM x\nRUN x' };
  const place = (name: string): string => `ghcr.io/jazielflo/copilotos-bridge/${name}:buildcache`;

  test('read each other’s caches, their own first, and write their own only', async () => {
    const ports = buildPorts({ files: dockerfiles(texts) });
    onBuild(ports, fixture('cold.jsonl'));
    expect(await runAction(buildWithRegistryCache, ports)).toBe(true);
    const command = ports.exec.commands.find(({ args }) => args.includes('bake'));
    const definition = JSON.parse(String(command?.stdin)) as {
      target: Record<string, Record<string, readonly string[]>>;
    };
    for (const [own, other] of [
      ['api', 'web'],
      ['web', 'api'],
    ] as const) {
      const target = definition.target[own];
      expect(target?.['cache-from']).toEqual([
        `type=registry,ref=${place(own)}`,
        `type=registry,ref=${place(other)}`,
      ]);
      expect(target?.['cache-to']).toEqual([expect.stringContaining(place(own))]);
    }
  });

  test('each cache is told of once, with the image it belongs to', () => {
    const lookup = (image: string, of: string, milliseconds: number, error?: string): object => ({
      digest: `sha256:${image}`,
      name: `[${image}] importing cache manifest from ${place(of)}`,
      started: '2026-11-29T10:00:00.000Z',
      completed: `2026-11-29T10:00:00.${milliseconds}Z`,
      error,
    });
    const lost = `${place('api')}: not found`;
    const vertexes = [
      lookup('api', 'api', 100, lost),
      lookup('api', 'web', 200),
      lookup('web', 'web', 300),
      lookup('web', 'api', 400, lost),
    ];
    const vertices = verticesOf(JSON.stringify({ vertexes }), ['api', 'web']);
    const { reads, cost } = measureCache(vertices, ['api', 'web']);
    const images = ['api', 'web'].map((id) => ({
      id,
      cache: { read: [place(id)], write: undefined },
    }));
    expect(ownReads(reads, images)).toEqual([
      { image: 'api', reference: place('api'), error: lost, duration: 100 },
      { image: 'web', reference: place('web'), error: '', duration: 300 },
    ]);
    // They are looked up side by side.
    expect(cost.read).toBe(700);
  });
});
