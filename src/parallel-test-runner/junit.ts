import { XMLParser } from 'fast-xml-parser';
import { messageOf } from '../core/errors.ts';
import { joinPhases, type TestResult, type TestStatus } from './results.ts';
import { decodeEntities } from './xml-text.ts';

/** What a JUnit file holds; `damaged` says why it cannot be the whole. */
export interface JUnitReport {
  readonly tests: readonly TestResult[];
  readonly damaged?: string;
}

/** Larger files would need gigabytes of memory to parse. */
export const largestReportBytes = 256 * 1024 * 1024;

interface XmlNode {
  readonly [tag: string]: unknown;
}

/** Reads a JUnit file as pytest, jest-junit, vitest, Surefire and others write it; never throws for what is in it. */
export function parseJUnit(xml: string): JUnitReport {
  const text = xml.trim();
  if (text === '') return { tests: [], damaged: 'it is empty: the runner ended before writing it' };
  // No report needs a document type, and its entities are how XML attacks its readers.
  if (/<!DOCTYPE/i.test(text.slice(0, 4096)))
    return { tests: [], damaged: 'it declares a document type, which no test report has' };
  if (!/<testsuites?\b/.test(text))
    return { tests: [], damaged: 'it holds no test suite: it is not a JUnit report' };
  if (/<\/testsuites?>$|<testsuites?\b[^<]*\/>$/.test(text.slice(-4096))) return parseWhole(text);
  const { tests } = parseWhole(cutAtLastTest(text));
  return { tests, damaged: `it is cut off after ${tests.length} tests` };
}

function parseWhole(text: string): JUnitReport {
  try {
    const root = parser().parse(text) as XmlNode;
    return { tests: joinPhases(testsOf(root)) };
  } catch (error) {
    return { tests: [], damaged: `it is not readable as XML (${messageOf(error)})` };
  }
}

function cutAtLastTest(text: string): string {
  const end = Math.max(
    text.lastIndexOf('</testcase>') + '</testcase>'.length,
    text.lastIndexOf('/>') + '/>'.length,
  );
  return text.slice(0, end);
}

// Entities are decoded by `decodeEntities`: the parser would also expand what a document declares itself.
function parser(): XMLParser {
  const repeated = new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'error', 'skipped']);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    attributesGroupName: '$',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    cdataPropName: '#cdata',
    ignoreDeclaration: true,
    ignorePiTags: true,
    stopNodes: ['..system-out', '..system-err', '..properties'],
    isArray: (name) => repeated.has(name),
  });
}

function testsOf(node: XmlNode): readonly TestResult[] {
  return [
    ...children(node, 'testcase').map(testOf),
    ...children(node, 'testsuites').flatMap(testsOf),
    ...children(node, 'testsuite').flatMap(testsOf),
  ];
}

const outcomes = [
  ['failure', 'failed'],
  ['error', 'error'],
  ['skipped', 'skipped'],
] as const satisfies readonly (readonly [string, TestStatus])[];

function testOf(node: XmlNode): TestResult {
  const file = attribute(node, 'file') || fileNamedBy(attribute(node, 'classname'));
  const line = attribute(node, 'line');
  const [tag, status] = outcomes.find(([name]) => name in node) ?? ['', 'passed' as const];
  const [result] = children(node, tag);
  const text = result === undefined ? '' : textOf(result);
  const crashed = /^worker '.*' crashed while running/.test(text);
  return {
    id: idOf(node, file),
    status: crashed ? 'failed' : status,
    duration: milliseconds(attribute(node, 'time')),
    ...(file === '' ? {} : { file }),
    // pytest counts lines from 0 here (`report.location`), and only it writes lines at all.
    ...(/^\d+$/.test(line) ? { line: Number(line) + 1 } : {}),
    message: result === undefined ? '' : messageFrom(attribute(result, 'message'), text, crashed),
    text,
  };
}

// pytest's message for a crash blames the set-up, and for a file that cannot be read it says nothing at all.
function messageFrom(message: string, text: string, crashed: boolean): string {
  if (crashed) return text;
  if (message !== '' && message !== 'collection failure') return message;
  const errors = [...text.matchAll(/^E {3}(\S.*)$/gm)];
  return errors.at(-1)?.[1] ?? message;
}

// vitest names the file where others name a class.
function fileNamedBy(classname: string): string {
  return /^[^\s]+\.[cm]?[jt]sx?$/.test(classname) ? classname : '';
}

// pytest: the class name is the file's dotted path and then the classes. Elsewhere it is words for people.
function idOf(node: XmlNode, file: string): string {
  const classname = attribute(node, 'classname');
  const name = attribute(node, 'name');
  if (!file.endsWith('.py')) return [classname, name].filter((part) => part !== '').join(' › ');
  const module = file.replace(/\.py$/, '').replaceAll(/[/\\]/g, '.');
  if (classname === '') return file;
  const classes = classname.startsWith(`${module}.`)
    ? classname.slice(module.length + 1).split('.')
    : [];
  return [file, ...classes, name].join('::');
}

function children(node: XmlNode, tag: string): readonly XmlNode[] {
  const found = node[tag];
  if (!Array.isArray(found)) return [];
  return (found as readonly unknown[]).map((child) =>
    typeof child === 'object' && child !== null ? (child as XmlNode) : { '#text': child },
  );
}

function attribute(node: XmlNode, name: string): string {
  const attributes = node['$'] as XmlNode | undefined;
  const value = attributes?.[name];
  return typeof value === 'string' ? decodeEntities(value) : '';
}

function textOf(node: XmlNode): string {
  const plain = node['#text'];
  const cdata = node['#cdata'];
  const raw = typeof plain === 'string' ? decodeEntities(plain) : '';
  const verbatim: readonly unknown[] = Array.isArray(cdata) ? cdata : [cdata ?? ''];
  return [raw, ...verbatim].map(String).join('').trimEnd();
}

function milliseconds(seconds: string): number {
  const value = Number(seconds.replaceAll(',', ''));
  return Number.isFinite(value) && value > 0 ? Math.round(value * 1000) : 0;
}
