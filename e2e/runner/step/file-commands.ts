import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files through which one step talks back. */
export interface FileCommands {
  readonly paths: Readonly<Record<FileCommandVariable, string>>;
  read(variable: FileCommandVariable): string;
}

/** The environment variables that name them. */
export const fileCommandVariables = [
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
] as const;

/** One of the files. */
export type FileCommandVariable = (typeof fileCommandVariables)[number];

/** Makes empty files for one step. */
export function createFileCommands(temp: string, step: string): FileCommands {
  const folder = join(temp, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const pairs = fileCommandVariables.map((variable) => {
    const path = join(folder, `${variable.slice('GITHUB_'.length).toLowerCase()}_${step}`);
    writeFileSync(path, '', { mode: 0o666 });
    return [variable, path] as const;
  });
  const paths = Object.fromEntries(pairs) as Record<FileCommandVariable, string>;
  return { paths, read: (variable) => readIfThere(paths[variable]) };
}

/** Reads `name=value` lines and `name<<DELIMITER` blocks. */
export function parseKeyValues(text: string): [key: string, value: string][] {
  const lines = text.split(/\r?\n/);
  const pairs: [string, string][] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const block = blockStart(line);
    if (!block) {
      pairs.push(plainPair(line));
      continue;
    }
    const end = lines.indexOf(block.delimiter, index + 1);
    if (end === -1)
      throw new Error(`Invalid value. Matching delimiter not found '${block.delimiter}'`);
    pairs.push([block.key, lines.slice(index + 1, end).join('\n')]);
    index = end;
  }
  return pairs;
}

function blockStart(line: string): { key: string; delimiter: string } | undefined {
  const equals = line.indexOf('=');
  const heredoc = line.indexOf('<<');
  if (heredoc < 0 || (equals >= 0 && equals < heredoc)) return undefined;
  const key = line.slice(0, heredoc);
  const delimiter = line.slice(heredoc + 2);
  if (key === '' || delimiter === '') {
    throw new Error(
      `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
    );
  }
  return { key, delimiter };
}

function plainPair(line: string): [string, string] {
  const equals = line.indexOf('=');
  if (equals < 0) throw new Error(`Invalid format '${line}'`);
  if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
  return [line.slice(0, equals), line.slice(equals + 1)];
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A step may remove its own files; GitHub takes that as "nothing said".
    return '';
  }
}
