import { isAbsolute, relative, resolve } from 'node:path';
import type { InputReader } from '../core/inputs.ts';
import { isRemote } from './sources.ts';

/** Which file describes the images, and what its paths are relative to. */
export interface Place {
  readonly kind: 'compose-file' | 'bake-file';
  readonly folder: string;
  readonly workspace: string;
}

type Raw = Readonly<Record<string, unknown>>;
type Put = (what: string, path: string) => string;

/**
 * Returns a target with its paths relative to the workspace. What lies outside is refused: a file of the repository,
 * which anyone can change in a pull request, must not carry the rest of the runner into a build.
 */
export function placed(name: string, raw: Raw, at: Place, read: InputReader): Raw {
  const put: Put = (what, path) => {
    if (isRemote(path)) return path;
    const inside = relative(at.workspace, resolve(at.folder, path));
    if (/^\.\.(\/|$)/.test(inside) || isAbsolute(inside))
      read.refuse(
        at.kind,
        `${what} of '${name}' is ${path}, which is outside the workspace.`,
        'Move it into the repository, or give it by an input of this step.',
      );
    return inside === '' ? '.' : inside;
  };
  const { secret, ssh, contexts, ...others } = raw;
  return {
    ...others,
    context: put('the context', typeof raw['context'] === 'string' ? raw['context'] : '.'),
    ...(contexts === undefined ? {} : { contexts: placeContexts(contexts, put) }),
    ...(Array.isArray(secret) ? { secret: secret.map((one) => placeSecret(one, put)) } : {}),
    ...(Array.isArray(ssh) ? { ssh: ssh.map((one) => placeSsh(one, put)) } : {}),
  };
}

function placeContexts(contexts: unknown, put: Put): Raw {
  return Object.fromEntries(
    Object.entries(contexts ?? {}).map(([key, value]) => [
      key,
      put(`the build context '${key}'`, String(value)),
    ]),
  );
}

// Old versions of bake print CSV, newer ones objects.
function placeSecret(secret: unknown, put: Put): unknown {
  const place = (path: string): string => put('a secret', path);
  if (typeof secret === 'string')
    return secret.replace(
      /(^|,)(src|source)=([^,]*)/,
      (_whole, comma: string, key: string, path: string) => `${comma}${key}=${place(path)}`,
    );
  const { src } = recordOf(secret);
  return typeof src === 'string' ? { ...recordOf(secret), src: place(src) } : secret;
}

function placeSsh(ssh: unknown, put: Put): string {
  const [id = '', list = ''] = typeof ssh === 'string' ? ssh.split(/=(.*)/s) : [];
  const { id: named = id, paths = list === '' ? [] : list.split(',') } = recordOf(ssh);
  const keys = Array.isArray(paths) ? paths.map((path) => put('an SSH key', String(path))) : [];
  return keys.length === 0 ? String(named) : `${String(named)}=${keys.join(',')}`;
}

function recordOf(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
