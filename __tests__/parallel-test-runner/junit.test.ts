import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJUnit } from '../../src/parallel-test-runner/junit.ts';
import { totalsOf } from '../../src/parallel-test-runner/results.ts';

// What pytest 9.2 with xdist 3.8, vitest and jest-junit really wrote; folders and host name replaced.
function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', `${name}.xml`), 'utf8');
}

function statuses(xml: string): Record<string, string> {
  return Object.fromEntries(parseJUnit(xml).tests.map(({ id, status }) => [id, status]));
}

describe('what cannot be a whole report', () => {
  test.each([
    ['an empty file', '', 'it is empty: the runner ended before writing it'],
    ['blanks', ' \n ', 'it is empty: the runner ended before writing it'],
    ['HTML', '<html><body>504</body></html>', 'it holds no test suite: it is not a JUnit report'],
    ['another root', '<coverage/>', 'it holds no test suite: it is not a JUnit report'],
    ['a beginning', '<testsuites><testsui', 'it is cut off after 0 tests'],
    [
      'entities of its own',
      '<!DOCTYPE a [<!ENTITY b "c">]><testsuite><testcase name="&b;"/></testsuite>',
      'it declares a document type, which no test report has',
    ],
  ])('%s', (_what, xml, damaged) => {
    expect(parseJUnit(xml)).toEqual({ tests: [], damaged });
  });

  test.each(['pytest-mixed', 'pytest-worker-crash', 'vitest', 'jest'])(
    '%s cut off anywhere: damaged, never a throw, never a test too many',
    (name) => {
      const whole = fixture(name).trim();
      const total = parseJUnit(whole).tests.length;
      for (let length = 0; length < whole.length; length += 7) {
        const { tests, damaged } = parseJUnit(whole.slice(0, length));
        expect(`${length}: ${damaged ?? 'whole'}`).not.toBe(`${length}: whole`);
        expect(tests.length).toBeLessThanOrEqual(total);
      }
    },
  );

  test('cut off late, what was complete is still told', () => {
    const { tests, damaged } = parseJUnit(fixture('pytest-worker-crash').trim().slice(0, -60));
    expect(tests.map(({ id }) => id)).toContain('test_crash.py::test_die');
    expect(damaged).toBe(`it is cut off after ${tests.length} tests`);
  });

  test('bytes that are no UTF-8, nested prototypes and deep nesting do no harm', () => {
    const bytes = Buffer.from('<testsuite><testcase name="a\xff\xfe"/></testsuite>', 'latin1');
    expect(parseJUnit(bytes.toString()).tests[0]?.id).toBe('a��');
    expect(parseJUnit('<testsuite __proto__="1"></testsuite>').damaged).toMatch(
      /not readable as XML/,
    );
    expect(parseJUnit(`<testsuite>${'<a>'.repeat(5000)}</testsuite>`).damaged).toMatch(
      /not readable as XML/,
    );
  });
});

describe('pytest', () => {
  test('every way a test can end', () => {
    expect(statuses(fixture('pytest-mixed'))).toEqual({
      'tests/test_mixed.py::test_ok': 'passed',
      'tests/test_mixed.py::test_slow': 'passed',
      'tests/test_mixed.py::test_teardown_error': 'error',
      'tests/test_mixed.py::test_fail_and_teardown': 'failed',
      'tests/test_mixed.py::test_param[a::b]': 'failed',
      'tests/test_mixed.py::test_param[\\xfc]': 'passed',
      'tests/test_mixed.py::test_param[q"<>]': 'failed',
      'tests/test_mixed.py::test_param[new\\nline]': 'failed',
      'tests/test_mixed.py::TestC::test_m': 'failed',
      'tests/test_mixed.py::test_print': 'failed',
      'tests/test_mixed.py::test_xfail': 'skipped',
      'tests/test_mixed.py::test_xpass': 'failed',
      'tests/test_mixed.py::test_setup_error': 'error',
      'tests/test_mixed.py::test_helper': 'failed',
      'tests/test_mixed.py::test_skip': 'skipped',
      'tests/test_mixed.py::test_fail': 'failed',
    });
  });

  test('a test that failed and whose tear-down failed is one test with both texts', () => {
    const { tests } = parseJUnit(fixture('pytest-mixed'));
    const both = tests.find(({ id }) => id.endsWith('test_fail_and_teardown'));
    expect(both?.message).toBe('assert False');
    expect(both?.text).toMatch(/assert False[\s\S]*and then:[\s\S]*teardown boom/);
  });

  test('a test during which a worker crashed has failed, by name', () => {
    const { tests } = parseJUnit(fixture('pytest-worker-crash'));
    expect(totalsOf(tests)).toMatchObject({ tests: 10, passed: 8, failed: 2, errors: 0 });
    expect(tests.find(({ id }) => id === 'test_crash.py::test_die')).toMatchObject({
      status: 'failed',
      message: "worker 'gw0' crashed while running 'test_crash.py::test_die'",
    });
  });

  test('a file that cannot be collected is an error that says what is wrong with it', () => {
    const { tests } = parseJUnit(fixture('pytest-collection-errors'));
    expect(tests.map(({ id, status, message }) => [id, status, message])).toEqual([
      ['test_bad.py', 'error', "SyntaxError: '(' was never closed"],
      ['test_imp.py', 'error', "ModuleNotFoundError: No module named 'nonexist'"],
      ['test_fine.py::test_ok', 'passed', ''],
    ]);
  });

  test('a run without tests is a whole report without tests', () => {
    expect(parseJUnit(fixture('pytest-no-tests'))).toEqual({ tests: [] });
  });

  test('seconds become milliseconds, lines count from 1', () => {
    const { tests } = parseJUnit(fixture('pytest-mixed'));
    const slow = tests.find(({ id }) => id.endsWith('test_slow'));
    expect(slow).toMatchObject({ duration: 301, file: 'tests/test_mixed.py', line: 7 });
  });
});

describe('other runners', () => {
  test('vitest', () => {
    expect(statuses(fixture('vitest'))).toEqual({
      'src/sum.test.ts › sum > adds': 'passed',
      'src/sum.test.ts › sum > fails': 'failed',
      'src/sum.test.ts › sum > later': 'skipped',
    });
  });

  test('jest-junit', () => {
    expect(statuses(fixture('jest'))).toEqual({
      'a ok › a ok': 'passed',
      'a bad › a bad': 'failed',
    });
  });

  test('tests of the same name stay two tests', () => {
    const xml = `<testsuite><testcase classname="a" name="b"/><testcase classname="a" name="b"><failure/></testcase></testsuite>`;
    expect(totalsOf(parseJUnit(xml).tests)).toMatchObject({ tests: 2, passed: 1, failed: 1 });
  });

  test('CDATA is taken as it is, entities outside are decoded once', () => {
    const xml = `<testsuites><testsuite><testcase name="a"><failure message="&amp;lt; &#x2713;"><![CDATA[x &amp; y]]></failure></testcase></testsuite></testsuites>`;
    expect(parseJUnit(xml).tests[0]).toMatchObject({ message: '&lt; ✓', text: 'x &amp; y' });
  });

  test('output that looks like markup is not read', () => {
    const xml = `<testsuite><testcase name="a"><system-out><failure>no</failure></system-out></testcase></testsuite>`;
    expect(parseJUnit(xml).tests[0]?.status).toBe('passed');
  });
});
