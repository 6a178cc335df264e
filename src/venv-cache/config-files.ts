/** Configuration of pip and uv: it says which indexes are asked and what may be built, so it decides what is installed. */
import type { PlatformPath } from 'node:path';
import { digest } from '../core/cache-key.ts';
import type { Files } from '../core/ports.ts';
import { withoutCredentials } from '../core/url.ts';
import type { Inputs } from './inputs.ts';
import { pathsOf } from './layout.ts';
import type { HashedFile } from './requirement-set.ts';

type Asked = Pick<Inputs, 'environment' | 'isWindows' | 'working'>;

/** Returns where the installer looks for its configuration, as its documentation lists it. */
export function configPaths(
  installer: 'uv' | 'pip',
  { environment, isWindows, working }: Asked,
): readonly string[] {
  const path = pathsOf(isWindows);
  const below = (name: string, ...parts: readonly string[]): string[] => {
    const folder = environment[name] ?? '';
    return folder === '' ? [] : [path.join(folder, ...parts)];
  };
  const shared = (...parts: readonly string[]): readonly string[] =>
    (environment['XDG_CONFIG_DIRS'] ?? '/etc/xdg')
      .split(':')
      .filter((folder) => folder !== '')
      .map((folder) => path.join(folder, ...parts));
  if (installer === 'uv')
    return [
      ...below('UV_CONFIG_FILE'),
      ...(isWindows ? below('APPDATA', 'uv', 'uv.toml') : ['/etc/uv/uv.toml']),
      ...(isWindows ? below('ProgramData', 'uv', 'uv.toml') : shared('uv', 'uv.toml')),
      ...below('XDG_CONFIG_HOME', 'uv', 'uv.toml'),
      ...below('HOME', '.config', 'uv', 'uv.toml'),
      ...upwards(working, path).map((folder) => path.join(folder, 'uv.toml')),
    ];
  return [
    ...below('PIP_CONFIG_FILE'),
    ...(isWindows
      ? [...below('APPDATA', 'pip', 'pip.ini'), ...below('ProgramData', 'pip', 'pip.ini')]
      : [
          '/etc/pip.conf',
          ...shared('pip', 'pip.conf'),
          '/Library/Application Support/pip/pip.conf',
        ]),
    ...below('HOME', 'Library', 'Application Support', 'pip', 'pip.conf'),
    ...below('XDG_CONFIG_HOME', 'pip', 'pip.conf'),
    ...below('HOME', '.config', 'pip', 'pip.conf'),
    ...below('HOME', '.pip', 'pip.conf'),
  ];
}

// uv takes the nearest; which one that is changes with what is there, so all of them count.
function upwards(folder: string, path: PlatformPath): readonly string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above, path)];
}

/** Reads that configuration; credentials are left out, since they change without a meaning. */
export async function readConfig(
  installer: 'uv' | 'pip',
  asked: Asked,
  files: Files,
): Promise<readonly HashedFile[]> {
  const read = async (path: string): Promise<string | undefined> =>
    files.readText(path).catch(() => undefined);
  const found: HashedFile[] = [];
  for (const path of new Set(configPaths(installer, asked))) {
    const text = await read(path);
    if (text === undefined) continue;
    found.push(hashed(path, text));
    if (installer === 'uv') continue;
    for (const named of constraintsOf(text)) {
      const file = pathsOf(asked.isWindows).resolve(asked.working, named);
      const content = await read(file);
      if (content !== undefined) found.push(hashed(`-c ${file}`, content));
    }
  }
  if (installer === 'pip') return found;
  for (const folder of upwards(asked.working, pathsOf(asked.isWindows))) {
    const project = pathsOf(asked.isWindows).join(folder, 'pyproject.toml');
    const tables = uvTables((await read(project)) ?? '');
    if (tables !== '') found.push(hashed(`${project} [tool.uv]`, tables));
  }
  return found;
}

/** Returns the files that a pip.conf names as constraints or requirements. */
export function constraintsOf(text: string): readonly string[] {
  const settings = text
    .replaceAll('\r\n', '\n')
    .matchAll(/^(?:build-)?(?:constraint|requirement)s?[ \t]*[=:](.*(?:\n[ \t]+.*)*)/gim);
  return [...settings].flatMap(([, value = '']) =>
    value.split(/\s+/).filter((path) => path !== ''),
  );
}

/** Returns the `[tool.uv…]` tables of a pyproject.toml; the rest of it changes too often and means nothing to `uv pip`. */
export function uvTables(text: string): string {
  const tables = text.replaceAll('\r\n', '\n').split(/^(?=\s*\[)/m);
  return tables.filter((table) => /^\s*\[\[?\s*tool\.uv\s*[.\]]/.test(table)).join('');
}

function hashed(path: string, text: string): HashedFile {
  return { path, sha256: digest(withoutCredentials(text.replaceAll('\r\n', '\n'))) };
}
