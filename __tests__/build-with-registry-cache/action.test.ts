import { describe, expect, test } from '@jest/globals';
import { buildWithRegistryCache } from '../../src/build-with-registry-cache/action.ts';
import { leaveNothing } from '../../src/build-with-registry-cache/post.ts';
import { runAction } from '../../src/core/action.ts';
import { parseNotice } from '../../src/core/notice.ts';
import type { FakeOptions } from '../fakes/ports.ts';
import { buildPorts, digestOf, fixture, inputs, onBuild, type BuildPorts } from './setup.ts';

async function run(ports: BuildPorts): Promise<boolean> {
  return runAction(buildWithRegistryCache, ports);
}

function building(events: string, options: FakeOptions = {}): BuildPorts {
  const ports = buildPorts(options);
  onBuild(ports, fixture(events));
  return ports;
}

const warningsOf = ({ runner }: BuildPorts): readonly string[] =>
  runner.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);

const factsOf = ({ runner }: BuildPorts): Readonly<Record<string, string>> =>
  parseNotice(runner.annotations.findLast(({ level }) => level === 'notice')?.message ?? '').facts;

/** What a run leaves on the machine, whatever came of it. */
function leftovers(ports: BuildPorts): readonly string[] {
  return [...ports.files.texts.keys(), ...ports.files.folders].filter((path) =>
    path.startsWith('/temp'),
  );
}

describe('failures', () => {
  const wrong = {
    status: 401,
    body: '{"errors":[{"code":"UNAUTHORIZED","message":"bad credentials"}]}',
  };

  test('a wrong password is named before anything is built, with what to do', async () => {
    const ports = building('cold.jsonl');
    ports.http.on(/\/token/, wrong);
    expect(await run(ports)).toBe(false);
    expect(ports.runner.failures[0]).toMatch(
      /^Pushing to ghcr\.io\/jazielflo\/copilotos-bridge\/api, .*\/web would be refused: the registry does not accept this username and password[\s\S]*permissions: packages: write/,
    );
    expect(ports.exec.lines.join()).not.toContain('bake');
    expect(leftovers(ports)).toEqual([]);
    expect(ports.runner.outputs.get('outcome')).toBe('failed');
  });

  test('a step that fails: what ran before it is told as after a success, and no record is kept of it', async () => {
    const ports = buildPorts();
    onBuild(ports, `${fixture('one-line.jsonl')}\nERROR: failed to solve: x`, { exitCode: 1 });
    expect(await run(ports)).toBe(false);
    const misses = ports.runner.outputs.get('first-miss') ?? '';
    expect(JSON.parse(misses)).toMatchObject({ api: [{ reasons: [{ kind: 'no-record' }] }] });
    expect(ports.runner.outputs.get('cache-hit-rate')).toBe('84');
    expect(ports.runner.summary).toContain('Why the cache was missed');
    expect([...ports.cache.entries.keys()]).toEqual([]);
  });

  test('output that the builder left out is told, beside a failure as a warning', async () => {
    for (const [exitCode, level] of [
      [0, 'notice'],
      [1, 'warning'],
    ] as const) {
      const ports = buildPorts();
      const ran = /"digest":"(\S+?)","inputs":\S+?,"name":"\[api [^"]*RUN/.exec(
        fixture('cold.jsonl'),
      );
      const data = Buffer.from('one\n[output clipped, log limit 2MiB reached]\n').toString(
        'base64',
      );
      const log = JSON.stringify({ logs: [{ vertex: ran?.[1], data }] });
      onBuild(ports, `${fixture('cold.jsonl')}\n${log}`, { exitCode });
      await run(ports);
      const told = ports.runner.annotations.filter(({ message }) => /left out part/.test(message));
      expect(told.map((annotation) => annotation.level)).toEqual([level]);
    }
  });

  test('a command that fails: step, its output, the lines of the Dockerfile, and a place to click', async () => {
    const images =
      '[{"name":"api","context":"apps/api","file":"apps/api/Shared.Dockerfile"},{"name":"worker","context":"apps/api"}]';
    const ports = buildPorts({
      inputs: { ...inputs, images },
      files: { '/workspace/apps/api/Shared.Dockerfile': 'FROM scratch' },
    });
    onBuild(ports, fixture('failed-run.jsonl'), { exitCode: 1 });
    expect(await run(ports)).toBe(false);
    const [message = ''] = ports.runner.failures;
    expect(message).toMatch(/^Building api failed at api 1\/1 RUN echo "about to fail"/);
    expect(message).toContain("ls: cannot access '/nonexistent': No such file or directory");
    expect(message).toContain('>>>     ls /nonexistent && \\');
    expect(message).toContain('exit code: 2');
    expect(ports.runner.annotations.find(({ level }) => level === 'error')).toMatchObject({
      file: 'apps/api/Shared.Dockerfile',
      startLine: 6,
    });
    expect(ports.runner.summary).toContain("ls: cannot access '/nonexistent'");
    expect(Object.fromEntries(ports.runner.outputs)).toMatchObject({
      outcome: 'failed',
      images: '{}',
      'cache-hit': 'false',
      'cache-hit-rate': '0',
    });
    expect(warningsOf(ports)).toEqual([]);
  });

  test('a push that is denied after all is explained and not tried again', async () => {
    const ports = buildPorts({ inputs: { ...inputs, images: 'web=apps/web' } });
    onBuild(ports, fixture('denied.jsonl'), { exitCode: 1 });
    expect(await run(ports)).toBe(false);
    expect(ports.runner.failures[0]).toMatch(/^Building web failed: the registry does not accept/);
    expect(ports.exec.lines.filter((line) => line.includes('bake'))).toHaveLength(1);
  });

  test('throttling is waited for; what was built before is no hit', async () => {
    const ports = buildPorts();
    let attempt = 0;
    ports.exec.on(/buildx bake/, () => {
      attempt += 1;
      if (attempt === 2) return { exitCode: 0, stderr: fixture('warm.jsonl') };
      const events = fixture('one-line.jsonl');
      return { exitCode: 1, stderr: `${events}\nERROR: failed to push: 429 Too Many Requests` };
    });
    expect(await run(ports)).toBe(true);
    expect(ports.clock.sleeps).toHaveLength(1);
    expect(factsOf(ports)).toMatchObject({ attempts: '2', steps: '13', cached: '11' });
  });

  test('a step that was cut short and had ended in the builder nevertheless is no hit either', async () => {
    const ports = buildPorts();
    let attempt = 0;
    const cut = fixture('one-line.jsonl')
      .split('\n')
      .filter((line) => !/"name":"\[api [^"]*COPY main\.py[^}]*"completed"/.test(line))
      .join('\n');
    ports.exec.on(/buildx bake/, () => {
      attempt += 1;
      if (attempt === 2) return { exitCode: 0, stderr: fixture('warm.jsonl') };
      return { exitCode: 1, stderr: `${cut}\nERROR: failed to push: 429 Too Many Requests` };
    });
    expect(await run(ports)).toBe(true);
    expect(factsOf(ports)).toMatchObject({ attempts: '2', steps: '13', cached: '11' });
  });

  describe('a layer that a cache promised cannot be had', () => {
    const gone =
      'ERROR: failed to solve: failed to compute cache key: failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:8f85 (application/vnd.oci.image.layer.v1.tar+gzip) from remote: not found';

    /** Fails so long as a build does what `until` tells from its definition; returns the definitions. */
    const failing = (
      ports: BuildPorts,
      until: (definition: string) => boolean,
      error = gone,
    ): string[] => {
      const definitions: string[] = [];
      ports.exec.on(/buildx bake/, ({ stdin }) => {
        const definition = String(stdin);
        definitions.push(definition);
        return until(definition)
          ? { exitCode: 0, stderr: fixture('cold.jsonl') }
          : { exitCode: 1, stderr: `${fixture('warm.jsonl')}\n${error}` };
      });
      return definitions;
    };

    test('one that was in S3 likewise', async () => {
      const ports = buildPorts();
      const s3 =
        'failed to copy: operation error S3: GetObject, https response error StatusCode: 404, RequestID: a, HostID: b, NoSuchKey:';
      const definitions = failing(
        ports,
        (text) => !text.includes('cache-from'),
        `ERROR: failed to solve: ${s3}`,
      );
      expect(await run(ports)).toBe(true);
      expect(definitions).toHaveLength(2);
    });

    test('the build is done again without reading it, and the cache is written', async () => {
      const ports = buildPorts();
      const definitions = failing(ports, (text) => !text.includes('cache-from'));
      expect(await run(ports)).toBe(true);
      expect(definitions).toHaveLength(2);
      expect(definitions[1]).toContain('cache-to');
      expect(definitions[1]).not.toContain('no-cache');
      expect(ports.clock.sleeps).toEqual([]);
      expect(warningsOf(ports).join()).toMatch(
        /The cache of api, web was not read: a layer .* is gone/,
      );
      expect(ports.runner.outputs.get('first-miss')).toContain('cache-unreadable');
    });

    test.each([
      ['docker-container', '0'],
      ['', '100'],
    ])(
      'what builder "%s" holds by then is a hit only if it may be older',
      async (builder, rate) => {
        const ports = buildPorts({ inputs: { ...inputs, builder } });
        ports.exec.on(/buildx bake/, ({ stdin }) =>
          String(stdin).includes('cache-from')
            ? { exitCode: 1, stderr: `${fixture('warm.jsonl')}\n${gone}` }
            : { exitCode: 0, stderr: fixture('warm.jsonl') },
        );
        expect(await run(ports)).toBe(true);
        expect(ports.runner.outputs.get('cache-hit-rate')).toBe(rate);
      },
    );

    test('where the builder keeps what it cannot have, the build is done from nothing', async () => {
      const ports = buildPorts();
      const definitions = failing(ports, (text) => text.includes('no-cache'));
      expect(await run(ports)).toBe(true);
      expect(definitions).toHaveLength(3);
      expect(definitions[2]).not.toContain('cache-from');
    });

    test('where not even that helps, it is done by another builder, which is removed', async () => {
      const ports = buildPorts();
      const definitions = failing(ports, () => false);
      ports.exec.on(/bake --builder copilotos-000000-spare/, ({ stdin }) => {
        definitions.push(String(stdin));
        return { exitCode: 0, stderr: fixture('cold.jsonl') };
      });
      expect(await run(ports)).toBe(true);
      expect(definitions).toHaveLength(4);
      expect(definitions[3]).not.toContain('cache-from');
      expect(ports.exec.lines.at(-1)).toBe('docker buildx rm --force copilotos-000000-spare');
      expect(ports.runner.state.get('build-builder')).toBe('copilotos-000000-spare');
    });

    test('where that cannot be made, the build fails as it had', async () => {
      const ports = buildPorts();
      failing(ports, () => false);
      ports.exec.on(/buildx create/, { exitCode: 1, stderr: 'toomanyrequests' });
      expect(await run(ports)).toBe(false);
      expect(ports.runner.failures[0]).toMatch(/a layer of a base image or a cache is gone/);
    });

    test('what has nothing to do with a cache fails in the end, and as what it is', async () => {
      const ports = buildPorts();
      const definitions = failing(ports, () => false);
      expect(await run(ports)).toBe(false);
      expect(definitions).toHaveLength(4);
      expect(ports.runner.failures[0]).toMatch(/a layer of a base image or a cache is gone/);
    });

    test.each([
      ['no cache was found', fixture('cold.jsonl'), gone],
      [
        'a command failed',
        fixture('warm.jsonl'),
        'ERROR: failed to solve: process "/bin/sh -c tar xf /x: gzip: invalid header" did not complete successfully: exit code: 2',
      ],
      [
        'the push failed',
        fixture('warm.jsonl'),
        'ERROR: failed to solve: failed to push ghcr.io/o/api:1: content digest sha256:1: not found',
      ],
    ])('%s: there is nothing to try', async (_why, events, error) => {
      const ports = buildPorts();
      onBuild(ports, `${events}\n${error}`, { exitCode: 1 });
      expect(await run(ports)).toBe(false);
      expect(ports.exec.lines.filter((line) => line.includes('bake'))).toHaveLength(1);
    });
  });

  test('what does not end is given up after three tries', async () => {
    const ports = buildPorts();
    onBuild(ports, 'ERROR: failed to push: 502 Bad Gateway', { exitCode: 1 });
    expect(await run(ports)).toBe(false);
    expect(ports.exec.lines.filter((line) => line.includes('bake'))).toHaveLength(3);
    expect(ports.runner.failures[0]).toMatch(/the connection to the registry broke off/);
    expect(ports.runner.outputs.get('cache-hit-rate')).toBe('');
  });

  test('build contexts and SSH keys that are not there are told with them', async () => {
    const images =
      '[{"name":"api","context":"apps/api","build-contexts":"lib=libs/nowhere\\nbase=docker-image://alpine","ssh":"id=keys/none"}]';
    const ports = buildPorts({ inputs: { ...inputs, images } });
    expect(await run(ports)).toBe(false);
    expect(ports.runner.failures[0]).toContain(
      "  api: the build context 'lib', libs/nowhere, does not exist.\n" +
        "  api: the SSH key 'id', keys/none, does not exist.",
    );
  });

  test.each([
    ['network', 'none', 'buildx is 0.13, and it takes `network` from 0.17 on.'],
    ['add-hosts', 'db=10.0.0.1', 'buildx is 0.13, and it takes `add-hosts` from 0.25 on.'],
  ])('%s is refused where buildx would leave it out silently', async (name, value, why) => {
    const ports = buildPorts({ inputs: { ...inputs, [name]: value } });
    expect(await run(ports)).toBe(false);
    expect(ports.runner.failures[0]).toContain(why);
    const newer = building('cold.jsonl', { inputs: { ...inputs, [name]: value } });
    newer.exec.on(/buildx version/, { stdout: 'github.com/docker/buildx v0.25.0 abc\n' });
    expect(await run(newer)).toBe(true);
  });

  test('sources that are not there are told together, before the registry is asked', async () => {
    const ports = buildPorts({
      inputs: {
        ...inputs,
        images:
          '[{"name":"api","context":"apps/apy"},{"name":"web","context":"apps/web","file":"Prod.Dockerfile"}]',
        'secret-files': 'key=nowhere',
      },
      files: { '/workspace/apps/web/Prod.Dockerfile': '' },
    });
    expect(await run(ports)).toBe(false);
    expect(ports.runner.failures[0]).toBe(
      [
        'There is nothing to build from:',
        '  api: the context apps/apy does not exist.',
        '  web: Prod.Dockerfile does not exist. Write file: apps/web/Prod.Dockerfile',
        "  secret-files: nowhere, the file of 'key', does not exist.",
        'Paths are relative to the workspace; is `actions/checkout` a step before this one?',
      ].join('\n'),
    );
    expect(ports.http.requests).toEqual([]);
  });

  test('the version of buildx is asked for only where the Engine’s report does not tell it', async () => {
    const inputsWithNetwork = { inputs: { ...inputs, network: 'none' } };
    const plugins = (version: string): string =>
      `26.1.5 null\n[{"Version":"2.26.1","Name":"compose"},{"SchemaVersion":"0.1.0",${version}"Name":"buildx"}]`;
    const told = building('cold.jsonl', inputsWithNetwork);
    told.exec.on(/docker info/, { stdout: plugins('"Version":"v0.17.2",') });
    expect(await run(told)).toBe(true);
    expect(told.exec.lines.filter((line) => /buildx version/.test(line))).toEqual([]);
    const old = building('cold.jsonl', inputsWithNetwork);
    old.exec.on(/docker info/, { stdout: plugins('"Version":"0.16.0+ds1",') });
    expect(await run(old)).toBe(false);
    expect(old.runner.failures[0]).toContain('buildx is 0.16, and it takes `network` from 0.17 on');
    const broken = building('cold.jsonl', inputsWithNetwork);
    broken.exec.on(/docker info/, { stdout: plugins('"Err":"exec format error",') });
    expect(await run(broken)).toBe(false);
    expect(broken.runner.failures[0]).toContain('buildx is 0.13, and');
  });

  test.each([
    [/buildx version/, { exitCode: 127 }, /`docker` is not installed/],
    [
      /buildx version/,
      { exitCode: 1, stderr: "'buildx' is not a docker command" },
      /no buildx plugin/,
    ],
    [/buildx version/, { stdout: 'github.com/docker/buildx 0.12.1 x' }, /buildx is 0\.12, and/],
    [
      /buildx inspect/,
      { stdout: 'Driver: \nError: Cannot connect to the Docker daemon at unix:///x.' },
      /the Docker Engine does not answer/,
    ],
    [
      /buildx inspect/,
      { exitCode: 1, stderr: 'ERROR: no builder "x" found' },
      /no builder of that name/,
    ],
  ])('a machine that cannot build: %s %j', async (pattern, answer, expected) => {
    const ports = building('cold.jsonl');
    ports.exec.on(pattern, answer);
    expect(await run(ports)).toBe(false);
    expect(ports.runner.failures[0]).toMatch(expected);
    expect(ports.runner.failures[0]).not.toMatch(/\bat .*\.ts:\d/);
  });

  test('a builder that cannot be made', async () => {
    const ports = building('cold.jsonl');
    ports.exec
      .on(/docker info/, { stdout: '[["Backing Filesystem","extfs"]]' })
      .on(/buildx create/, { exitCode: 1, stderr: 'lookup docker.io: no such host' });
    expect(await run(ports)).toBe(false);
    expect(ports.runner.failures[0]).toMatch(
      /^The builder could not be made: the name of a registry/,
    );
    expect(ports.exec.lines).toContain('docker buildx rm --force copilotos-000000');
  });
});

test('a push: outputs, summary and notice', async () => {
  const ports = building('one-line.jsonl');
  expect(await run(ports)).toBe(true);
  const {
    'duration-ms': duration,
    metadata,
    tags,
    'first-miss': misses,
    'missed-ms': missed,
    'saved-ms': saved,
    'cache-import-ms': read,
    'cache-export-ms': write,
    ...outputs
  } = Object.fromEntries(ports.runner.outputs);
  expect(outputs).toEqual({
    outcome: 'pushed',
    images: JSON.stringify({
      api: `ghcr.io/jazielflo/copilotos-bridge/api@${digestOf('a')}`,
      web: `ghcr.io/jazielflo/copilotos-bridge/web@${digestOf('b')}`,
    }),
    digests: JSON.stringify({ api: digestOf('a'), web: digestOf('b') }),
    digest: '',
    imageid: '',
    pushed: 'true',
    'cache-hit': 'false',
    'cache-hit-rate': '84',
    'cache-hit-rates': '{"api":75,"web":100}',
    'cache-import-bytes': '',
    'cache-export-bytes': '',
    removed: '',
    kept: '',
  });
  expect([missed, read, write].map(Number).every((milliseconds) => milliseconds > 0)).toBe(true);
  expect(saved).toBe('');
  expect(JSON.parse(misses ?? '')).toMatchObject({ api: [{ reasons: [{ kind: 'no-record' }] }] });
  expect([duration, metadata?.slice(0, 8)]).toEqual(['0', '{"api":{']);
  expect(tags).toContain('ghcr.io/jazielflo/copilotos-bridge/api:latest');
  expect(factsOf(ports)).toMatchObject({
    outcome: 'pushed',
    hit_rate: '84',
    steps: '13',
    cold: 'false',
  });
  expect(ports.runner.summary).toContain(`| api | 6 of 8 | 75 % |`);
  expect(ports.runner.summary).toContain('Steps that ran (2)');
  expect(leftovers(ports)).toEqual([]);
});

test('one image: its digest and id', async () => {
  const ports = building('single.jsonl', { inputs: { ...inputs, images: 'api=apps/api' } });
  await run(ports);
  expect(ports.runner.outputs.get('digest')).toBe(digestOf('a'));
  expect(ports.runner.outputs.get('imageid')).toBe(digestOf('c'));
  expect(ports.runner.outputs.get('cache-hit')).toBe('true');
});

test('the login is in a private file while it is built, nowhere in argv, and gone afterwards', async () => {
  const ports = building('warm.jsonl', { files: { '/home/runner/.docker/contexts/meta': '' } });
  let during: readonly (string | number | undefined)[] = [];
  ports.exec.on(/buildx bake/, ({ env }) => {
    const path = `${String(env?.['DOCKER_CONFIG'])}/config.json`;
    during = [
      ports.files.texts.get(path),
      ports.files.modes.get(path),
      String(env?.['BUILDX_CONFIG']),
    ];
    return { stderr: fixture('warm.jsonl') };
  });
  await run(ports);
  const [config, mode, buildx] = during;
  expect(config).toContain(Buffer.from('jazielflo:token-of-the-job').toString('base64'));
  expect([mode, buildx]).toEqual([0o600, '/home/runner/.docker/buildx']);
  expect(ports.exec.lines).toContain(
    'ln -s /home/runner/.docker/contexts /temp/copilotos-build-1/contexts',
  );
  expect(ports.exec.lines.join('\n')).not.toContain('token-of-the-job');
  expect(leftovers(ports)).toEqual([]);
});

describe('the threshold', () => {
  const judge = async (events: string, given: Readonly<Record<string, string>>) => {
    const ports = building(events, { inputs: { ...inputs, ...given } });
    return {
      passed: await run(ports),
      warnings: warningsOf(ports),
      failures: ports.runner.failures,
    };
  };

  test('warns', async () => {
    const { passed, warnings } = await judge('one-line.jsonl', { 'cache-hit-threshold': '90' });
    expect(passed).toBe(true);
    expect(warnings[0]).toMatch(/^The cache hit rate is 84 %, below cache-hit-threshold 90 %/);
  });

  test('fails, after the images are pushed and the outputs set', async () => {
    const { passed, failures } = await judge('one-line.jsonl', {
      'cache-hit-threshold': '90',
      'cache-hit-below': 'fail',
    });
    expect([passed, failures.length]).toEqual([false, 1]);
  });

  test('says nothing at or above it, nor of a first build, nor without a cache', async () => {
    for (const [events, given] of [
      ['one-line.jsonl', { 'cache-hit-threshold': '84' }],
      ['cold.jsonl', { 'cache-hit-below': 'fail' }],
      ['one-line.jsonl', { cache: 'none', 'cache-hit-threshold': '100' }],
    ] as const) {
      expect(await judge(events, given)).toMatchObject({ passed: true, warnings: [] });
    }
  });
});

test('a cache that cannot be written warns and fails nothing', async () => {
  const ports = building('cache-not-written.jsonl', {
    inputs: { ...inputs, images: 'web=apps/web' },
  });
  expect(await run(ports)).toBe(true);
  expect(warningsOf(ports)[0]).toMatch(
    /^The cache of web was not written: nothing answers at that address/,
  );
});

test('a fork builds, says why it does not push, and is green even where it may not read', async () => {
  const ports = building('warm.jsonl', {
    inputs: { ...inputs, username: '', password: '' },
    environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
    event: { pull_request: { head: { repo: { full_name: 'stranger/x' } } } },
  });
  ports.http.on(/\/token/, { status: 403, body: 'denied' });
  expect(await run(ports)).toBe(true);
  expect(ports.runner.annotations[0]).toMatchObject({ level: 'notice' });
  expect(ports.runner.annotations[0]?.message).toMatch(/fork, so images are built but not pushed/);
  expect(ports.runner.outputs.get('outcome')).toBe('built');
  expect(ports.http.requests.map(({ line }) => line).join()).not.toContain('POST');
});

test('a builder of its own is made, used and removed', async () => {
  const ports = building('warm.jsonl');
  ports.exec.on(/docker info/, { stdout: '[["Backing Filesystem","extfs"]]' });
  expect(await run(ports)).toBe(true);
  expect(ports.exec.lines.filter((line) => /buildx (create|bake|rm)/.test(line))).toEqual([
    'docker buildx create --name copilotos-000000 --driver docker-container --driver-opt env.BUILDKIT_STEP_LOG_MAX_SIZE=-1 --driver-opt env.BUILDKIT_STEP_LOG_MAX_SPEED=4194304 --bootstrap',
    'docker buildx bake --builder copilotos-000000 --file - --progress rawjson --metadata-file /temp/copilotos-build-1/metadata.json',
    'docker buildx rm --force copilotos-000000',
  ]);
});

test('a builder that is asked for is made, whatever the current one can', async () => {
  const ports = building('warm.jsonl', { inputs: { ...inputs, builder: 'docker-container' } });
  expect(await run(ports)).toBe(true);
  expect(ports.exec.lines).toContain('docker buildx inspect');
  expect(ports.runner.log.join('\n')).toContain('made for this step: `builder` asks for one.');
  const [, how = ''] = /buildx bake (.*) --file/.exec(ports.exec.lines.join('\n')) ?? [];
  expect(how).toBe('--builder copilotos-000000');
  expect(ports.exec.lines.at(-1)).toBe('docker buildx rm --force copilotos-000000');
});

test('a dry run changes nothing and shows the command and the definition', async () => {
  const ports = building('cold.jsonl', { inputs: { ...inputs, 'dry-run': 'true' } });
  expect(await run(ports)).toBe(true);
  expect(ports.exec.lines.join('\n')).not.toMatch(/bake|create/);
  expect(ports.http.requests).toEqual([]);
  expect(ports.runner.summary).toContain('docker buildx bake --file - --progress rawjson');
  expect(ports.runner.summary).toContain('"cache-to"');
  expect(ports.runner.outputs.get('outcome')).toBe('dry-run');
  expect(ports.http.requests).toEqual([]);
});

test('a cancel while the builder is made is no failure of it', async () => {
  const ports = buildPorts({ inputs: { ...inputs, 'push-by-digest': 'true' } });
  ports.exec.on(/buildx create/, () => {
    ports.cancel();
    return { exitCode: 143, stderr: 'ERROR: context canceled' };
  });
  expect(await run(ports)).toBe(false);
  expect(ports.runner.failures).toEqual(['The step was cancelled.']);
  expect(leftovers(ports)).toEqual([]);
});

test('a cancel in the middle leaves no login, folder or builder', async () => {
  const ports = buildPorts();
  ports.exec
    .on(/docker info/, { stdout: '[["Backing Filesystem","extfs"]]' })
    .on(/buildx bake/, () => {
      ports.cancel();
      return { exitCode: 143, stderr: 'ERROR: 502 Bad Gateway' };
    });
  expect(await run(ports)).toBe(false);
  expect(ports.runner.failures).toEqual(['The step was cancelled.']);
  expect(leftovers(ports)).toEqual([]);
  expect(ports.exec.lines.at(-1)).toBe('docker buildx rm --force copilotos-000000');
  expect([...ports.runner.outputs.keys()].sort()).toEqual(
    Object.keys(buildWithRegistryCache.outputs).sort(),
  );
});

describe('post', () => {
  const state = {
    'build-folder': '/temp/copilotos-build-1',
    'build-builder': 'copilotos-abc',
    'build-buildx-folder': '/home/runner/.docker/buildx',
  };

  test('removes what a killed main phase left', async () => {
    const ports = buildPorts({ state, files: { '/temp/copilotos-build-1/config.json': '{}' } });
    await runAction(leaveNothing, ports, 'post');
    expect(ports.exec.lines).toEqual(['docker buildx rm --force copilotos-abc']);
    expect(leftovers(ports)).toEqual([]);
  });

  test('does nothing when main has cleaned up', async () => {
    const ports = buildPorts({ state });
    await runAction(leaveNothing, ports, 'post');
    expect(ports.exec.lines).toEqual([]);
  });
});

test('a repository is asked about once, whatever number of tags and caches it holds', async () => {
  const ports = building('warm.jsonl');
  await run(ports);
  expect(ports.http.requests.filter(({ line }) => line.startsWith('POST'))).toHaveLength(2);
});
