import { describe, expect, test } from '@jest/globals';
import type { ImageRecord } from '../../src/build-with-registry-cache/build-record.ts';
import { parseDockerfile } from '../../src/build-with-registry-cache/dockerfile.ts';
import { measureCache } from '../../src/build-with-registry-cache/cache-report.ts';
import { findMisses } from '../../src/build-with-registry-cache/first-miss.ts';
import {
  observeSteps,
  recordOf,
  type ImageSources,
} from '../../src/build-with-registry-cache/observed-steps.ts';
import type { TreeEntry } from '../../src/core/tree.ts';
import { fixture, verticesOf } from './setup.ts';

/** One build: what was sent, and the events that came back. */
interface Build {
  readonly dockerfile?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string | readonly [content: string, mode: number]>>;
  readonly events: string;
}

function sourcesOf({ dockerfile = '', args = {}, files }: Build): ImageSources {
  const entries = Object.entries(files ?? {}).map(([path, file]): TreeEntry => {
    const [content, mode] = typeof file === 'string' ? [file, 0o644] : file;
    return { path, mode, content };
  });
  return {
    stages: parseDockerfile(dockerfile),
    tree: files === undefined ? undefined : entries,
    args: new Map(Object.entries(args)),
  };
}

function recordBuild(build: Build, images: readonly string[], image: string): ImageRecord {
  const sources = sourcesOf(build);
  return recordOf(observeSteps(image, verticesOf(build.events, images), sources), sources);
}

/** Returns `step: kind (detail), …` for each miss of one image, after another build or none. */
function explain(
  before: Build | undefined,
  after: Build,
  { images = ['api'], image = 'api', disabled = '' } = {},
): readonly string[] {
  const vertices = verticesOf(after.events, images);
  const sources = sourcesOf(after);
  const steps = observeSteps(image, vertices, sources);
  const comparison = {
    image,
    steps,
    now: recordOf(steps, sources),
    before: before === undefined ? undefined : recordBuild(before, images, image),
    reads: measureCache(vertices, images).reads.filter((read) => read.image === image),
    disabled,
  };
  return findMisses(comparison, vertices).map(
    ({ step, reasons }) =>
      `${step}: ${reasons.map(({ kind, detail }) => `${kind} (${detail})`).join(', ')}`,
  );
}

describe('recorded builds', () => {
  const causes = `ARG BASE=copilotos-bed/debian:bookworm
FROM \${BASE} AS one
ARG WHO=a
ENV X=$WHO
WORKDIR /w
COPY a.txt ./
RUN echo "$WHO" > /w/who && head -c 3000000 /dev/urandom > /w/big
FROM scratch
COPY --from=one /w /w
COPY b.txt /
`;
  const before: Build = {
    dockerfile: causes,
    args: { WHO: 'zed' },
    files: { 'a.txt': 'a', 'b.txt': 'b' },
    events: fixture('causes-before.jsonl'),
  };
  const after: Build = {
    dockerfile: causes,
    args: { WHO: 'yan' },
    files: { 'a.txt': 'a', 'b.txt': 'changed' },
    events: fixture('causes-after.jsonl'),
  };

  test('two causes at once are both told, and the step between them that only followed is not', () => {
    expect(explain(before, after)).toEqual([
      'one 4/4 RUN echo "yan" > /w/who && head -c 3000000 /dev/urandom > /w/big: build-arg (WHO has another value)',
      'stage-1 2/2 COPY b.txt /: files (b.txt)',
    ]);
  });

  test('with one of them only, only that one', () => {
    const { files = {} } = before;
    expect(explain(before, { ...after, files })).toHaveLength(1);
  });

  test('the record holds no value of an argument, not even where an instruction shows it', () => {
    const args = { WHO: 'a-value-nobody-may-read' };
    const events = before.events.replaceAll('zed', args.WHO);
    const text = JSON.stringify(recordBuild({ ...before, args, events }, ['api'], 'api'));
    expect(text).not.toContain('a-value');
    expect(text.length).toBeLessThan(3000);
  });

  const api = `FROM debian:bookworm-slim AS deps
WORKDIR /app
COPY requirements.txt .
RUN sleep 1 && cp requirements.txt installed.txt
FROM deps AS tools
RUN echo tools > /tools.txt
FROM debian:bookworm-slim AS runtime
ARG RELEASE=none
WORKDIR /app
COPY --from=deps /app/installed.txt .
COPY --from=tools /tools.txt .
COPY main.py .
RUN echo "release \${RELEASE}" > release.txt
`;
  const images = ['api', 'web'];

  test('one line changed: its copy is named, what follows is not, the other image is not', () => {
    const cold = {
      dockerfile: api,
      files: { 'main.py': '1', 'requirements.txt': '1' },
      events: fixture('cold.jsonl'),
    };
    const line = { ...cold, files: { ...cold.files, 'main.py': '2' } };
    const changed = { ...line, events: fixture('one-line.jsonl') };
    expect(explain(cold, changed, { images })).toEqual([
      'runtime 5/6 COPY main.py .: files (main.py)',
    ]);
    expect(explain(cold, changed, { images, image: 'web' })).toEqual([]);
  });

  test('cold: the first step of each stage that waits for none, and that there was nothing', () => {
    expect(explain(undefined, { events: fixture('cold.jsonl') }, { images })).toEqual([
      'deps 2/4 WORKDIR /app: cold (no cache and no record of an earlier build were found)',
    ]);
  });

  test('the cache is gone but the record is there', () => {
    const cold = { dockerfile: api, events: fixture('cold.jsonl') };
    expect(explain(cold, cold, { images })).toEqual([
      'deps 2/4 WORKDIR /app: cache-not-found (ghcr.io/jazielflo/copilotos-bridge/api:buildcache)',
    ]);
  });
});

interface Raw {
  readonly name: string;
  readonly on?: readonly string[];
  readonly cached?: boolean;
  readonly error?: string;
}

const unchanged = (name: string): string => name;

/** Returns a stream of events: each vertex by a short digest, half a second after the one before. */
function streamOf(vertices: Readonly<Record<string, Raw>>): string {
  return Object.entries(vertices)
    .map(([digest, { name, on = [], cached = false, error = '' }], at) => {
      const second = String(at).padStart(2, '0');
      const times = {
        started: `2026-01-01T00:00:${second}.000Z`,
        completed: `2026-01-01T00:00:${second}.500Z`,
      };
      const vertex = { digest, inputs: on, name, ...times, cached, error };
      return JSON.stringify({ vertexes: [vertex] });
    })
    .join('\n');
}

describe('what makes a step miss', () => {
  const dockerfile = `ARG BASE=debian:12
FROM \${BASE} AS packages
WORKDIR /app
COPY lock *.cfg ./
RUN install
FROM \${BASE}
ENV PORT=80
COPY --from=packages /app /app
COPY src ./src
ARG VERSION
RUN compile
`;
  const old = 'a'.repeat(64);
  const base = 'docker.io/library/debian:12';
  const vertices = {
    import: { name: 'importing cache manifest from ghcr.io/o/api:buildcache' },
    base: { name: `[packages 1/4] FROM ${base}@sha256:${old}`, cached: true },
    context: { name: '[internal] load build context' },
    workdir: { name: '[packages 2/4] WORKDIR /app', on: ['base'], cached: true },
    lock: { name: '[packages 3/4] COPY lock *.cfg ./', on: ['workdir', 'context'], cached: true },
    install: { name: '[packages 4/4] RUN install', on: ['lock'], cached: true },
    from: {
      name: '[stage-1 2/4] COPY --from=packages /app /app',
      on: ['base', 'install'],
      cached: true,
    },
    src: { name: '[stage-1 3/4] COPY src ./src', on: ['from', 'context'], cached: true },
    compile: { name: '[stage-1 4/4] RUN compile', on: ['src'], cached: true },
  } satisfies Readonly<Record<string, Raw>>;
  const files = { lock: '1', 'a.cfg': '1', 'src/main.c': '1', 'src/run.sh': '1', other: '1' };
  const before: Build = { dockerfile, files, events: streamOf(vertices) };

  /** A build after it where these steps, by their short digests, ran; and what else was different. */
  function after(
    ran: readonly (keyof typeof vertices)[],
    changes: Partial<Build> & { readonly rename?: (name: string) => string } = {},
  ): Build {
    const { rename = unchanged, ...rest } = changes;
    const events = Object.entries<Raw>(vertices).map(([digest, vertex]): [string, Raw] => {
      const missed = ran.some((name) => name === digest);
      const cached = vertex.cached === true && !missed;
      return [digest, { ...vertex, name: rename(vertex.name), cached }];
    });
    return { dockerfile, files, events: streamOf(Object.fromEntries(events)), ...rest };
  }

  test('everything hit: nothing to tell', () => {
    expect(explain(before, after([], { files: { ...files, 'src/main.c': '2' } }))).toEqual([]);
  });

  test('a changed instruction', () => {
    const rename = (name: string): string => name.replace('RUN install', 'RUN install --all');
    const changed = dockerfile.replace('RUN install', 'RUN install --all');
    const ran = after(['install', 'from', 'src', 'compile'], { rename, dockerfile: changed });
    expect(explain(before, ran)).toEqual([
      'packages 4/4 RUN install --all: instruction (its text is not that of the last build)',
    ]);
  });

  test('an instruction that was put in: those after it only moved', () => {
    const changed = dockerfile.replace('RUN install', 'RUN prepare\nRUN install');
    const events = streamOf({
      ...vertices,
      workdir: { name: '[packages 2/5] WORKDIR /app', on: ['base'], cached: true },
      lock: { name: '[packages 3/5] COPY lock *.cfg ./', on: ['workdir', 'context'], cached: true },
      prepare: { name: '[packages 4/5] RUN prepare', on: ['lock'] },
      install: { name: '[packages 5/5] RUN install', on: ['prepare'] },
      from: { ...vertices.from, cached: false },
      src: { ...vertices.src, cached: false },
    });
    expect(explain(before, { dockerfile: changed, files, events })).toEqual([
      'packages 4/5 RUN prepare: instruction (its text is not that of the last build)',
    ]);
  });

  test('an instruction that was taken out: the one after it says so', () => {
    const changed = dockerfile.replace('WORKDIR /app\n', '');
    const events = streamOf({
      base: vertices.base,
      context: vertices.context,
      lock: { name: '[packages 2/3] COPY lock *.cfg ./', on: ['base', 'context'] },
      install: { name: '[packages 3/3] RUN install', on: ['lock'] },
    });
    expect(explain(before, { dockerfile: changed, files, events })).toEqual([
      'packages 2/3 COPY lock *.cfg ./: instruction (the instruction before it was removed, moved or changed)',
    ]);
  });

  test('an ENV above a RUN', () => {
    const changed = dockerfile.replace('PORT=80', 'PORT=90');
    expect(explain(before, after(['compile'], { dockerfile: changed }))).toEqual([
      'stage-1 4/4 RUN compile: instruction (ENV PORT=90 above it is new or changed)',
    ]);
  });

  test('a build-arg counts where it is in force, nowhere else', () => {
    const args = { VERSION: '2', UNUSED: '2' };
    const first = { ...before, args: { VERSION: '1', UNUSED: '1' } };
    expect(explain(first, after(['compile'], { args }))).toEqual([
      'stage-1 4/4 RUN compile: build-arg (VERSION has another value)',
    ]);
    expect(explain(first, after(['install'], { args }))[0]).toMatch(/^packages 4\/4.*: unknown/);
  });

  const all = ['workdir', 'lock', 'install', 'from', 'src', 'compile'] as const;

  test('a base image under the same name', () => {
    const rename = (name: string): string => name.replace(old, 'b'.repeat(64));
    expect(explain(before, after(all, { rename }))).toEqual([
      'packages 2/4 WORKDIR /app: base-image (sha256:aaaaaaaaaaaa became sha256:bbbbbbbbbbbb)',
    ]);
  });

  test('another base image, by a build-arg or by the Dockerfile', () => {
    const rename = (name: string): string =>
      name.replace('debian:12', 'debian:13').replace(old, 'b'.repeat(64));
    const named =
      'base-image (it is another image (sha256:aaaaaaaaaaaa became sha256:bbbbbbbbbbbb))';
    const byArg = after(all, { rename, args: { BASE: 'debian:13' } });
    expect(explain(before, byArg)).toEqual([
      `packages 2/4 WORKDIR /app: ${named}, build-arg (BASE has another value)`,
    ]);
    const byText = after(all, { rename, dockerfile: dockerfile.replace('debian:12', 'debian:13') });
    expect(explain(before, byText)[0]).toMatch(/base-image .*, instruction \(FROM \$\{BASE\} AS/);
  });

  test('copied files: content and mode are told apart; others do not matter', () => {
    const content = { ...files, 'src/main.c': '2', other: '2' };
    const mode = { ...files, 'src/run.sh': ['1', 0o755] as const };
    const both = { ...content, 'src/run.sh': ['1', 0o755] as const };
    const step = 'stage-1 3/4 COPY src ./src';
    const told = (changed: NonNullable<Build['files']>): readonly string[] =>
      explain(before, after(['src', 'compile'], { files: changed }));
    expect(told(content)).toEqual([`${step}: files (src/main.c)`]);
    expect(told(mode)).toEqual([`${step}: file-mode (src/run.sh (644 became 755))`]);
    expect(told(both)).toEqual([
      `${step}: files (src/main.c), file-mode (src/run.sh (644 became 755))`,
    ]);
    expect(told({ ...files, 'src/new.c': '1' })).toEqual([`${step}: files (src/new.c (new))`]);
    const { lock, 'a.cfg': cfg, 'src/main.c': main } = files;
    expect(told({ lock, 'a.cfg': cfg, 'src/main.c': main })).toEqual([
      `${step}: files (a file was removed or changed)`,
    ]);
  });

  test('a pattern takes what it names', () => {
    const changed = { ...files, 'a.cfg': '2' };
    expect(explain(before, after(['lock', 'install'], { files: changed }))).toEqual([
      'packages 3/4 COPY lock *.cfg ./: files (a.cfg)',
    ]);
  });

  test('text and files of one instruction, both changed', () => {
    const rename = (name: string): string => name.replace('COPY src ./src', 'COPY src ./');
    const changed = dockerfile.replace('COPY src ./src', 'COPY src ./');
    const ran = after(['src', 'compile'], {
      rename,
      dockerfile: changed,
      files: { ...files, 'src/main.c': '2' },
    });
    expect(explain(before, ran)).toEqual([
      'stage-1 3/4 COPY src ./: instruction (its text is not that of the last build), files (src/main.c)',
    ]);
  });

  test('nothing changed and yet it ran: that is said, not guessed', () => {
    expect(explain(before, after(['src', 'compile']))[0]).toMatch(/unknown .*did not hold this/);
    const unread = explain(before, after(['src', 'compile'], { files: undefined as never }));
    expect(unread[0]).toMatch(/unknown .*what it copies could not be compared/);
  });

  test('a cache that could not be read is told beside what changed', () => {
    const broken = after(all, { files: { ...files, lock: '2' } });
    const events = broken.events.replace('"error":""', '"error":"dial tcp: connection refused"');
    expect(explain(before, { ...broken, events })).toEqual([
      'packages 2/4 WORKDIR /app: cache-unreadable (ghcr.io/o/api:buildcache)',
      'packages 3/4 COPY lock *.cfg ./: files (lock)',
    ]);
  });

  test('no record, and a cache that was asked to be left alone', () => {
    expect(explain(undefined, after(['src']))[0]).toMatch(/no-record/);
    const disabled = '`no-cache` asks for every step to run';
    expect(explain(before, after(all), { disabled })).toEqual([
      `packages 2/4 WORKDIR /app: no-cache (${disabled})`,
    ]);
  });

  test('a step whose parent came out the same is looked at for itself', () => {
    const ran = after(['install', 'compile'], { args: { VERSION: '2' } });
    expect(explain({ ...before, args: { VERSION: '1' } }, ran)).toEqual([
      expect.stringMatching(/^packages 4\/4 RUN install: unknown/),
      'stage-1 4/4 RUN compile: build-arg (VERSION has another value)',
    ]);
  });

  test('what stands on a step that came out the same has its own reason, or none is known', () => {
    expect(explain(before, after(['install', 'compile']))).toEqual([
      expect.stringMatching(/^packages 4\/4 RUN install: unknown/),
      expect.stringMatching(/^stage-1 4\/4 RUN compile: unknown/),
    ]);
  });

  test('an instruction that is there twice is compared with the one in its place', () => {
    const twice = 'FROM debian:12\nRUN step\nENV A=1\nRUN step\n';
    const events = (cached: boolean): string =>
      streamOf({
        one: { name: '[2/3] RUN step', cached: true },
        two: { name: '[3/3] RUN step', on: ['one'], cached },
      });
    const first = { dockerfile: twice, events: events(true) };
    expect(explain(first, { dockerfile: twice, events: events(false) })[0]).toMatch(/: unknown/);
  });

  test('without a Dockerfile at hand, texts and arguments still tell', () => {
    const remote: Build = { events: before.events, args: { VERSION: '1' } };
    const ran = after(['compile'], { args: { VERSION: '2' } });
    expect(explain(remote, { events: ran.events, args: { VERSION: '2' } })).toEqual([
      'stage-1 4/4 RUN compile: build-arg (VERSION has another value)',
    ]);
  });
});
