import { expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { classifyInstall } from '../../src/venv-cache/install-failures.ts';

const folder = join(import.meta.dirname, 'fixtures/installs');

// What pip 23.2 and uv 0.13 printed when it went wrong so; the name of the file says how.
test.each(readdirSync(folder))('%s', (name) => {
  const kind = /^(?:pip|uv)-([a-z-]+)/.exec(name)?.[1];
  expect(classifyInstall(readFileSync(join(folder, name), 'utf8')).kind).toBe(kind);
});

test.each([
  [
    'no-ensurepip',
    'The virtual environment was not created successfully because ensurepip is not\navailable. On Debian/Ubuntu systems, you need to install the python3-venv',
  ],
  ['no-ensurepip', '/usr/bin/python3: No module named venv'],
  ['no-space', "OSError: [Errno 28] No space left on device: '/x'"],
  [
    'no-such-program',
    'Unable to locate executable file: poetry. Please verify either the file path exists',
  ],
  [
    'unauthorised',
    'ERROR: HTTP error 403 while getting https://x.example/a.whl\n403 Client Error: Forbidden for url',
  ],
  ['unknown', 'Segmentation fault'],
])('%s: %s', (kind, text) => {
  expect(classifyInstall(text).kind).toBe(kind);
});
