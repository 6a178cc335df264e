import { join, posix } from 'node:path';
import { ActionError } from '../core/errors.ts';
import { display, type Command } from '../core/command.ts';
import type { Ports } from '../core/ports.ts';
import type { Inputs } from './inputs.ts';
import type { PythonFacts } from './python.ts';

/** The files that hold tests, relative to the working directory, with their bytes; and pytest's root. */
export interface TestFiles {
  readonly sizes: ReadonlyMap<string, number>;
  /** Absolute; what pytest's report names files relative to. */
  readonly root: string;
}

/** Lists the files that would be tested: by pytest's own rules, or by patterns for another runner. */
export async function listTestFiles(
  inputs: Inputs,
  python: PythonFacts | undefined,
  ports: Ports,
): Promise<TestFiles> {
  const { working, testFiles } = inputs;
  const { files, root } =
    python === undefined
      ? { files: await ports.files.glob(working, testFiles), root: working }
      : await askPytest(inputs, python, ports);
  const sizes = await Promise.all(
    files.map(async (path): Promise<[string, number]> => [
      path,
      await ports.files.size(join(working, path)),
    ]),
  );
  return { sizes: new Map(sizes), root };
}

interface Listing {
  readonly root: string;
  readonly files: readonly string[];
}

/**
 * Lets pytest walk the tests without importing any: paths, ignore rules, patterns and conftest.py hooks all count, as
 * in the real run, at a fraction of what collecting costs.
 */
async function askPytest(
  inputs: Inputs,
  python: PythonFacts,
  { exec, files }: Ports,
): Promise<Listing> {
  const folder = await files.createTemporaryFolder('test-files-');
  const answer = join(folder, 'files.json');
  await files.writeText(join(folder, `${pluginName}.py`), plugin);
  const command = listingCommand(inputs, python, folder);
  const { exitCode, stdout, stderr } = await exec.run(command);
  const text = await files.readText(answer);
  await files.remove(folder);
  // 5 is no tests, and plugins such as a coverage threshold may count that as failed.
  if (text !== undefined && [0, 1, 5].includes(exitCode)) return JSON.parse(text) as Listing;
  throw new ActionError({
    what: 'pytest could not list the test files',
    why: `it ended with exit code ${exitCode}`,
    fix: 'An argument, a path or a conftest.py is wrong; it says which below.',
    command: display(command),
    stderr: (stderr.trim() === '' ? stdout : stderr).slice(-2000),
  });
}

function listingCommand(
  { pytest, working, environment }: Inputs,
  python: PythonFacts,
  folder: string,
): Command {
  const path = [folder, environment['PYTHONPATH'] ?? ''].filter(Boolean).join(posix.delimiter);
  return {
    file: python.path,
    args: [
      '-m',
      'pytest',
      ...['-p', pluginName, '--collect-only', '--quiet'],
      ...(python.xdist === undefined ? [] : ['-n', '0']),
      ...pytest.args,
      ...pytest.tests,
    ],
    cwd: working,
    env: { PYTHONPATH: path, COPILOTOS_TEST_FILES: join(folder, 'files.json') },
  };
}

const pluginName = 'copilotos_test_files';

const plugin = `
import json, os
import pytest

found = set()

# pytest also offers the neighbours of a file that was asked for; only what it goes on to collect is tested.
class Listed(pytest.File):
    def collect(self):
        found.add(str(self.path))
        return []

@pytest.hookimpl(hookwrapper=True, tryfirst=True)
def pytest_collect_file(file_path, parent):
    outcome = yield
    if outcome.get_result():
        outcome.force_result([Listed.from_parent(parent, path=file_path)])

def pytest_sessionfinish(session):
    start = str(session.config.invocation_params.dir)
    files = sorted(os.path.relpath(path, start).replace(os.sep, "/") for path in found)
    with open(os.environ["COPILOTOS_TEST_FILES"], "w") as answer:
        json.dump({"root": str(session.config.rootpath), "files": files}, answer)
`.trimStart();
