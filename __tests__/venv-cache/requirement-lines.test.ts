import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseRequirements, type Statement } from '../../src/venv-cache/requirement-lines.ts';

const environment = { TOKEN: 'secret', lower: 'no' };
const parse = (text: string): readonly Statement[] => parseRequirements(text, environment);
const requirement = (text: string): object => ({ kind: 'requirement', text });
const local = (path: string): object => ({ kind: 'local', path });
const include = (path: string, isConstraint = false): object => ({
  kind: 'include',
  path,
  isConstraint,
});

test.each<[string, object]>([
  ['requests==2.31.0', requirement('requests==2.31.0')],
  [
    'requests [security] >= 2.8.1, == 2.8.* ; python_version < "3"',
    requirement('requests [security] >= 2.8.1, == 2.8.* ; python_version < "3"'),
  ],
  ['six==1.16.0 --hash=sha256:aa --hash=sha256:bb', requirement('six==1.16.0')],
  ['six  # a comment', requirement('six')],
  [
    'pip @ https://files.example/pip.whl#sha1=da39',
    requirement('pip @ https://files.example/pip.whl#sha1=da39'),
  ],
  ['git+https://git.example/x.git@v1#egg=x', requirement('git+https://git.example/x.git@v1#egg=x')],
  [
    '-e git+ssh://git@git.example/x.git#egg=x',
    requirement('git+ssh://git@git.example/x.git#egg=x'),
  ],
  ['-e .', local('.')],
  ['-e.', local('.')],
  ['--editable=./lib[dev]', local('./lib')],
  ['-e "./with space"', local('./with space')],
  ['./packages/a ; sys_platform == "linux"', local('./packages/a')],
  ['packages/a', local('packages/a')],
  ['wheels/x-1.0-py3-none-any.whl', local('wheels/x-1.0-py3-none-any.whl')],
  ['x-1.0.tar.gz', local('x-1.0.tar.gz')],
  ['C:\\src\\lib', local('C:\\src\\lib')],
  ['lib @ file:///src/my%20lib', local('/src/my lib')],
  ['file:///src/lib#egg=lib', local('/src/lib')],
  ['-r base.txt', include('base.txt')],
  ['-rbase.txt', include('base.txt')],
  ['--requirement=sub/base.txt', include('sub/base.txt')],
  ['--requirement "my base.txt"', include('my base.txt')],
  ['-c limits.txt', include('limits.txt', true)],
  ['--constraint limits.txt  # why', include('limits.txt', true)],
  ['-r https://${TOKEN}@x.example/r.txt', include('https://secret@x.example/r.txt')],
  ['six==${lower}', requirement('six==${lower}')],
  ['six==${UNSET}', requirement('six==${UNSET}')],
  [
    '--index-url https://index.example/simple',
    { kind: 'option', text: '--index-url https://index.example/simple' },
  ],
])('%s', (line, expected) => {
  expect(parse(line)).toEqual([{ line: 1, ...expected }]);
});

test('lines are joined as pip joins them, and know where they began', () => {
  const text =
    '\uFEFF# first\r\n\r\nsix==1.16.0 \\\r\n  --hash=sha256:aa \\\r\n  --hash=sha256:bb\r\nidna==3.\\\n7\n';
  expect(parse(text)).toEqual([
    { line: 3, ...requirement('six==1.16.0') },
    { line: 6, ...requirement('idna==3.7') },
  ]);
});

test('a comment ends a continued line, and a backslash ends nothing in a comment', () => {
  expect(parse('six \\\n# a \\\nidna\n')).toEqual([
    { line: 1, ...requirement('six') },
    { line: 3, ...requirement('idna') },
  ]);
  expect(parse('six \\')).toEqual([{ line: 1, ...requirement('six') }]);
});

test('whatever a file holds, every line is read and none is read twice', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.boolean(), (names, isWindows) => {
      const text = names.map((name) => `${name} # x`).join(isWindows ? '\r\n' : '\n');
      expect(parse(text)).toEqual(
        names.map((name, index) => ({ line: index + 1, ...requirement(name) })),
      );
    }),
  );
});
