import { delimiter, join } from 'node:path';
import { ActionError } from '../core/errors.ts';
import { display, type Command } from '../core/command.ts';
import type { Ports, RunResult } from '../core/ports.ts';
import { childEnvironment } from './child-environment.ts';
import type { Inputs } from './inputs.ts';
import type { PytestPlace } from './pytest.ts';
import type { PythonFacts } from './python.ts';

/** The files that hold tests, relative to the working directory, with their bytes; and where pytest stands. */
export interface TestFiles extends PytestPlace {
  readonly sizes: ReadonlyMap<string, number>;
}

/** Lists the files that would be tested: by pytest's own rules, or by patterns for another runner. */
export async function listTestFiles(
  inputs: Inputs,
  python: PythonFacts | undefined,
  ports: Ports,
): Promise<TestFiles> {
  const { working, testFiles } = inputs;
  const { files, ...place } =
    python === undefined
      ? { files: await ports.files.glob(working, testFiles), root: working }
      : await askPytest(inputs, python, ports);
  const sizes = await Promise.all(
    files.map(async (path): Promise<[string, number]> => [
      path,
      await ports.files.size(join(working, path)),
    ]),
  );
  return { sizes: new Map(sizes), ...place };
}

type Listing = PytestPlace & { readonly files: readonly string[] };

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
  const result = await exec.run(command);
  const text = await files.readText(answer);
  await files.remove(folder);
  // 5 is no tests, and plugins such as a coverage threshold may count that as failed.
  if (text === undefined || ![0, 1, 5].includes(result.exitCode)) throw notListed(result);
  const { loose, ...listing } = JSON.parse(text) as Listing & { readonly loose: readonly string[] };
  if (loose.length > 0) throw cannotSplit(loose);
  return listing;
}

function notListed({ command, exitCode, stdout, stderr }: RunResult): ActionError {
  return new ActionError({
    what: 'pytest could not list the test files',
    why: `it ended with exit code ${exitCode}`,
    fix: 'An argument, a path or a conftest.py is wrong; it says which below. Shards need pytest 7 or newer.',
    command: display(command),
    stderr: (stderr.trim() === '' ? stdout : stderr).slice(-2000),
  });
}

function cannotSplit(loose: readonly string[]): ActionError {
  return new ActionError({
    what: 'These tests cannot be split over shards',
    why: `a plugin collects ${loose.length} that belong to no file, such as ${loose[0] ?? ''}`,
    fix: 'Run them in a step of their own, and leave them out here.',
  });
}

function listingCommand(
  { pytest, working, environment, env }: Inputs,
  python: PythonFacts,
  folder: string,
): Command {
  const hasXdist = python.xdist !== undefined && !/-p\n?no:xdist/.test(pytest.args.join('\n'));
  const path = [folder, env.get('PYTHONPATH') ?? environment['PYTHONPATH'] ?? ''];
  return {
    file: python.path,
    args: [
      '-m',
      'pytest',
      ...['-p', pluginName, '--collect-only', '--quiet'],
      ...(hasXdist ? ['-n', '0'] : []),
      ...pytest.args,
      ...pytest.tests,
    ],
    cwd: working,
    env: {
      ...childEnvironment(environment, python.venv),
      // A conftest.py may ask for them; what they name is not up yet, and nothing is tested.
      ...Object.fromEntries(env),
      PYTHONPATH: path.filter(Boolean).join(delimiter),
      COPILOTOS_TEST_FILES: join(folder, 'files.json'),
    },
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
    listing = {
        "root": str(session.config.rootpath),
        "files": sorted(os.path.relpath(path, start).replace(os.sep, "/") for path in found),
        "loose": [item.nodeid for item in getattr(session, "items", [])],
    }
    if session.config.inipath is not None:
        listing["configuration"] = str(session.config.inipath)
    with open(os.environ["COPILOTOS_TEST_FILES"], "w") as answer:
        json.dump(listing, answer)
`.trimStart();
