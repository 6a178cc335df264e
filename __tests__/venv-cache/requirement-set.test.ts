import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRequirementSet, type RequirementSet } from '../../src/venv-cache/requirement-set.ts';
import { FakeFiles } from '../fakes/files.ts';

interface Asked {
  readonly requirements?: readonly string[];
  readonly constraints?: readonly string[];
}

async function read(
  texts: Readonly<Record<string, string>>,
  { requirements = ['/w/api/requirements.txt'], constraints = [] }: Asked = {},
): Promise<RequirementSet> {
  const files = new FakeFiles(texts);
  const source = { working: '/w/api', isWindows: false, environment: {} };
  return readRequirementSet({ ...source, requirements, constraints }, files);
}

const paths = ({ files }: RequirementSet): readonly string[] => files.map(({ path }) => path);

describe('includes', () => {
  test('are followed from the file that names them, however deep, constraints by their role', async () => {
    const set = await read({
      '/w/api/requirements.txt': '-r requirements/base.txt\n-c ../limits.txt\nflask\n',
      '/w/api/requirements/base.txt': '-r deep/more.txt\nsix\n',
      '/w/api/requirements/deep/more.txt': 'idna\n',
      '/w/limits.txt': 'six<2\n-r other.txt\n',
      '/w/other.txt': 'idna<4\n',
    });
    expect(paths(set)).toEqual([
      '-c ../limits.txt',
      '-c ../other.txt',
      'requirements.txt',
      'requirements/base.txt',
      'requirements/deep/more.txt',
    ]);
    expect([...set.requirements].sort()).toEqual(['flask', 'idna', 'six']);
    expect(set.refusals).toEqual([]);
  });

  test('a circle ends', async () => {
    const set = await read({
      '/w/api/requirements.txt': '-r a.txt\n',
      '/w/api/a.txt': '-r requirements.txt\nsix\n',
    });
    expect(paths(set)).toEqual(['a.txt', 'requirements.txt']);
    expect(set.requirements).toEqual(['six']);
  });

  test('one that is missing is named with the line that asks for it', async () => {
    const set = await read({ '/w/api/requirements.txt': 'six\n\n-r gone.txt\n' });
    expect(set.refusals).toMatchObject([
      { input: 'requirements', why: 'requirements.txt:3 includes gone.txt, which does not exist.' },
    ]);
  });

  test('by URL are named, since their text cannot count', async () => {
    const set = await read({ '/w/api/requirements.txt': '-r https://x.example/r.txt\n' });
    expect(set.remotes).toEqual(['https://x.example/r.txt']);
  });

  test('of a chain of any length, a change in its last file changes the set', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('-r', '-c', '--requirement', '--constraint='), { maxLength: 12 }),
        fc.constantFrom('six==1.0', '# only a comment', '--pre'),
        async (links, end) => {
          const chain = (last: string): Record<string, string> => {
            const texts: Record<string, string> = {};
            for (const [index, link] of links.entries())
              texts[`/w/api/f${index}.txt`] = `${link} f${index + 1}.txt\n`;
            return { ...texts, [`/w/api/f${links.length}.txt`]: last };
          };
          const asked = { requirements: ['/w/api/f0.txt'] };
          const [one, two] = [await read(chain(end), asked), await read(chain(`${end}1`), asked)];
          expect(one.files).toHaveLength(links.length + 1);
          expect(one.files).not.toEqual(two.files);
        },
      ),
    );
  });
});

test('a file that installs and one that only constrains are not the same', async () => {
  const texts = { '/w/api/requirements.txt': 'six\n', '/w/api/more.txt': 'idna\n' };
  const one = await read(texts, { constraints: ['/w/api/more.txt'] });
  const two = await read(texts, { requirements: ['/w/api/requirements.txt', '/w/api/more.txt'] });
  expect(one.files).not.toEqual(two.files);
  expect(one.requirements).toEqual(['six']);
});

test('local projects are found from where the command runs, not from the file', async () => {
  const set = await read({
    '/w/api/requirements.txt': '-r sub/dev.txt\n',
    '/w/api/sub/dev.txt': '-e .\n-e ../lib[extra]\n./wheels/x.whl\n',
  });
  expect(set.locals).toEqual(['/w/api', '/w/lib', '/w/api/wheels/x.whl']);
});

test('metadata counts and is not read as requirements', async () => {
  const set = await read(
    { '/w/api/pyproject.toml': '[project]\ndependencies = ["six"]\n' },
    { requirements: ['/w/api/pyproject.toml'] },
  );
  expect(paths(set)).toEqual(['pyproject.toml']);
  expect(set.requirements).toEqual([]);
});

test('line ends of another system are no change', async () => {
  const one = await read({ '/w/api/requirements.txt': 'six\nidna\n' });
  const two = await read({ '/w/api/requirements.txt': 'six\r\nidna\r\n' });
  expect(one).toEqual(two);
});

test('on Windows, paths are followed as that system writes them', async () => {
  const files = new FakeFiles({
    'D:\\a\\w\\requirements.txt': '-r sub\\dev.txt\n-r sub/other.txt\n-e ..\\lib\n',
    'D:\\a\\w\\sub\\dev.txt': '-c ..\\limits.txt\n',
    'D:\\a\\w\\sub\\other.txt': 'six\n',
    'D:\\a\\w\\limits.txt': 'six<2\n',
  });
  const set = await readRequirementSet(
    {
      working: 'D:\\a\\w',
      isWindows: true,
      requirements: ['D:\\a\\w\\requirements.txt'],
      constraints: [],
      environment: {},
    },
    files,
  );
  expect(paths(set)).toEqual(['-c limits.txt', 'requirements.txt', 'sub/dev.txt', 'sub/other.txt']);
  expect(set.locals).toEqual(['D:\\a\\lib']);
});
