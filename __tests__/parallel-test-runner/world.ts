import { fakePorts, type FakeOptions, type FakePorts } from '../fakes/ports.ts';

/** What the Python of the fake world says of itself. */
export const pythonAnswer = {
  version: '3.11.9',
  prefix: '/workspace/apps/api/.venv',
  isVenv: true,
  programs: '/workspace/apps/api/.venv/bin',
  pytest: '9.2.0',
  xdist: '3.8.0',
  pip: true,
  cpus: 4,
};

/** A report of pytest with as many tests as are named; a name that starts with `bad` has failed. */
export function report(...names: readonly string[]): string {
  const cases = names.map((name) => {
    const body = name.startsWith('bad')
      ? `<failure message="assert 1 == 2">def ${name}():\n&gt;   assert 1 == 2\nE   assert 1 == 2\n\ntests/test_a.py:7: AssertionError</failure>`
      : '';
    return `<testcase classname="tests.test_a" name="${name}" file="tests/test_a.py" line="5" time="1.5">${body}</testcase>`;
  });
  return `<testsuites><testsuite name="pytest">${cases.join('')}</testsuite></testsuites>`;
}

/** Ports of a checkout with a Python API and compose files, whose pytest writes `xml` and ends with `exitCode`. */
export function world(xml: string, exitCode: number, options: FakeOptions = {}): FakePorts {
  const ports = fakePorts({
    ...options,
    inputs: { 'working-directory': 'apps/api', ...options.inputs },
    files: {
      '/workspace/apps/api/tests/test_a.py': '',
      '/workspace/apps/api/.venv/bin/python': '',
      '/workspace/infra/ci.yml': 'services: {}',
      ...options.files,
    },
  });
  ports.exec
    .on(/-c import json/, { stdout: `${JSON.stringify(pythonAnswer)}\n` })
    .on(/-m pytest/, ({ args }) => {
      const path = args.find((arg) => arg.startsWith('--junitxml='))?.slice('--junitxml='.length);
      if (xml !== '') ports.files.texts.set(path ?? '', xml);
      return { exitCode, duration: 1000, stdout: '4 workers [2 items]\n' };
    });
  return ports;
}

/** One line of `docker compose ps --all --format json`, in the fields that matter. */
export function containerLine(
  service: string,
  over: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({
    ID: `${service}id`,
    Service: service,
    Name: `tests-${service}-1`,
    State: 'running',
    Health: '',
    ExitCode: 0,
    Publishers: null,
    ...over,
  });
}
