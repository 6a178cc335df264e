import { describe, expect, test } from '@jest/globals';
import { copiedPaths } from '../../src/build-with-registry-cache/copied-paths.ts';
import { findSource, parseDockerfile } from '../../src/build-with-registry-cache/dockerfile.ts';
import {
  mayHold,
  parseIgnore,
  patternOf,
} from '../../src/build-with-registry-cache/path-patterns.ts';

describe('a Dockerfile', () => {
  const stages = parseDockerfile(`# syntax=docker/dockerfile:1
ARG BASE=debian:12
ARG OTHER
FROM --platform=linux/amd64 \${BASE} AS Builder
ARG VERSION=1 FLAGS
ENV A=1 \\
    # a comment in between
    B=2
RUN make \\

  && make install
COPY <<EOF /etc/motd
RUN this is text
EOF
workdir /app
FROM builder
USER app
run test
`);

  test('stages by name, instructions that make steps, what is in force at each', () => {
    expect(stages.map(({ name, steps }) => [name, steps.map(({ text }) => text)])).toEqual([
      [
        'builder',
        [
          'RUN make   && make install',
          'COPY <<EOF /etc/motd\nRUN this is text\nEOF',
          'workdir /app',
        ],
      ],
      ['stage-1', ['run test']],
    ]);
    expect(stages[0]?.steps[0]).toMatchObject({
      settings: ['ARG VERSION=1 FLAGS', 'ENV A=1     B=2'],
      args: ['VERSION', 'FLAGS'],
      from: 'ARG BASE=debian:12\nFROM --platform=linux/amd64 ${BASE} AS Builder',
    });
    expect(stages[1]?.steps[0]?.settings).toEqual([
      'ARG VERSION=1 FLAGS',
      'ENV A=1     B=2',
      'USER app',
    ]);
  });

  test('an event finds its instruction by place, else by text, else not at all', () => {
    const find = (stage: string, position: string, text: string): string | undefined =>
      findSource(stages, { stage, position, text })?.text;
    expect(find('builder', '4/4', 'WORKDIR /app')).toBe('workdir /app');
    expect(find('stage-1', '1/1', 'RUN test')).toBe('run test');
    expect(find('elsewhere', '2/9', 'run test')).toBe('run test');
    // A base image may bring ONBUILD instructions: the count is another then.
    expect(find('builder', '4/6', 'RUN something')).toBeUndefined();
    expect(find('builder', '4/4', 'RUN something')).toBeUndefined();
  });
});

test.each([
  ['COPY a b/ dest/', ['a', 'b/']],
  ['COPY --chown=1:1 --chmod=755 a dest', ['a']],
  ['COPY ["a b", "dest"]', ['a b']],
  ['COPY --from=build /a /b', []],
  ['COPY --exclude=*.md . .', undefined],
  ['ADD https://example.com/a.tar /', undefined],
  ['ADD a.tar /', ['a.tar']],
  ['COPY <<EOF /etc/motd\nhello\nEOF', []],
  ['RUN make', []],
  ['RUN --mount=type=bind,source=lock,target=/lock --mount=type=cache,target=/c make', ['lock']],
  ['RUN --mount=target=/src make', ['.']],
  ['RUN --mount=type=bind,from=build,target=/src make', []],
  ['WORKDIR /app', []],
])('%s takes %j', (instruction, expected) => {
  expect(copiedPaths(instruction)).toEqual(expected);
});

test.each([
  ['.', 'any/thing', true],
  ['./src/', 'src/a/b', true],
  ['src', 'src2', false],
  ['*.txt', 'a.txt', true],
  ['*.txt', 'a/b.txt', false],
  ['**/*.txt', 'a/b.txt', true],
  ['**/*.txt', 'b.txt', true],
  ['a/**/z', 'a/b/c/z', true],
  ['file?.[ch]', 'file1.c', true],
  ['file?.[!ch]', 'file1.c', false],
  ['a+b(c).txt', 'a+b(c).txt', true],
])('%s names %s: %s', (pattern, path, expected) => {
  expect(patternOf(pattern).test(path)).toBe(expected);
});

test.each([
  ['src', 'src', true],
  ['src', 'src/a', true],
  ['src/a/b', 'src', true],
  ['src/a', 'src/b', false],
  ['main.py', 'src', false],
  ['src/*/x', 'src/any', true],
  ['*.txt', 'src', true],
  ['./', 'src', true],
])('what %s names may be in %s: %s', (pattern, folder, expected) => {
  expect(mayHold(folder, pattern)).toBe(expected);
});

test('.dockerignore: the last line that matches decides; a folder is left out whole only if nothing takes back', () => {
  const rules = parseIgnore('# all\n*\n!src\nsrc/*.log\n');
  expect(['a', 'src', 'src/main.c', 'src/x.log'].map(rules.ignores)).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(rules.prunes('a')).toBe(false);
  expect(parseIgnore('node_modules\n').prunes('node_modules')).toBe(true);
  expect(parseIgnore('').ignores('a')).toBe(false);
});
