import { describe, expect, test } from '@jest/globals';
import { job } from './world.ts';

async function refusal(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const ports = await job({ inputs, files });
  expect(ports.runner.failures).toHaveLength(1);
  expect(ports.exec.lines.filter((line) => line.includes('fetch'))).toEqual([]);
  return ports.runner.failures[0] ?? '';
}

describe('inputs that cannot be used', () => {
  test('are named together', async () => {
    const message = await refusal({
      version: 'newest',
      strategy: 'sometimes',
      registry: 'npm.corp.example',
      'registry-scopes': 'corp',
    });
    expect(message).toContain("version: 'newest' is not a version of pnpm. Write 12.21.0 or ^12.");
    expect(message).toContain("strategy: 'sometimes' is not one of auto, always, never.");
    expect(message).toContain("registry: 'npm.corp.example' is not an address.");
    expect(message).toContain("registry-scopes: 'corp' is not a scope. Write it as @company.");
  });

  test('a token without a registry would go nowhere', async () => {
    expect(await refusal({ 'registry-token': 'tok' })).toContain('registry: was not given');
  });

  test('credentials in an address would be shown in the log', async () => {
    expect(await refusal({ registry: 'https://user:word@npm.example' })).toContain('registry:');
  });

  test('a folder without a lockfile is refused with where it was looked for', async () => {
    const message = await refusal(
      { 'working-directory': '../other' },
      { '/other/package.json': '{}' },
    );
    expect(message).toContain('there is no pnpm-lock.yaml in /other.');
  });

  test('a package.json that cannot be read is named', async () => {
    expect(await refusal({}, { '/workspace/package.json': '{"a":' })).toContain(
      'package.json is not valid JSON.',
    );
  });
});
