import { posix } from 'node:path';
import { thenFailed, type TestResult } from './results.ts';

/** A line of a file as a traceback writes it: the path may be absolute or relative to where the runner stood. */
export interface SourceLine {
  readonly path: string;
  readonly line: number;
}

/** The folders a path of a report may be meant relative to. */
export interface Folders {
  readonly workspace: string;
  readonly working: string;
}

const pytestFrame = /^(?<path>[^\s:<>"'][^:\n<>"]*\.\w+):(?<line>\d+):/gm;
const pythonFrame = /^\s*(?:E\s+)?File "(?<path>[^"\n<>]+)", line (?<line>\d+)/gm;
const scriptFrame = /^\s+(?:at|❯) .*?\(?(?<path>[^\s()]+\.[cm]?[jt]sx?):(?<line>\d+):\d+\)?$/gm;
const foreign = /(^|[/\\])(site-packages|dist-packages|node_modules|lib\/python3[^/]*)[/\\]/;

/**
 * Returns the line to point at: the deepest line of the test's own file, so that an assertion in shared code is shown
 * where it was called; else the deepest line of the project; else where the test begins.
 */
export function failureLine(test: TestResult): SourceLine | undefined {
  const [cause = ''] = test.text.split(thenFailed);
  const frames = framesOf(cause).filter(({ path }) => !foreign.test(path));
  const { file, line } = test;
  const own = file === undefined ? [] : frames.filter(({ path }) => isSameFile(path, file));
  const deepest = own.at(-1) ?? frames.at(-1);
  if (deepest !== undefined) return deepest;
  return file === undefined ? undefined : { path: file, line: line ?? 1 };
}

/** Returns the paths, relative to the workspace, that a path of a report may mean; best first. */
export function workspacePaths(path: string, { workspace, working }: Folders): readonly string[] {
  const plain = path.replaceAll('\\', '/').replace(/^file:\/\//, '');
  const roots = plain.startsWith('/') ? [''] : ancestors(working, workspace);
  const inside = roots
    .map((root) => posix.relative(workspace, posix.join(root, plain)))
    .filter((relative) => relative !== '' && !relative.startsWith('..'));
  return [...new Set(inside)];
}

// Python tells the deepest frame last, JavaScript first.
function framesOf(text: string): readonly SourceLine[] {
  const pytest = linesOf(text, pytestFrame);
  const python = linesOf(text, pythonFrame);
  if (pytest.length + python.length > 0) return [...pytest, ...python];
  return linesOf(text, scriptFrame).reverse();
}

function linesOf(text: string, pattern: RegExp): SourceLine[] {
  return [...text.matchAll(pattern)].map(({ groups }) => ({
    path: groups?.['path'] ?? '',
    line: Number(groups?.['line']),
  }));
}

function isSameFile(left: string, right: string): boolean {
  const longer = left.length > right.length ? left : right;
  const shorter = longer === left ? right : left;
  return longer === shorter || longer.endsWith(`/${shorter.replace(/^(\.\.?\/)+/, '')}`);
}

// The runner's root is the working directory or a folder above it; above the workspace there is nothing of ours.
function ancestors(working: string, workspace: string): readonly string[] {
  const found: string[] = [];
  for (let folder = working; folder.length >= workspace.length; folder = posix.dirname(folder)) {
    found.push(folder);
    if (folder === workspace || folder === '/') break;
  }
  return found;
}
