import { fullNameOf, type Repository } from '../../hub/repositories.ts';

/** Where the web pages are said to be. */
export const webOrigin = 'https://github.com';

/** Turns a time into GitHub's form, which has no milliseconds. */
export function timeView(time: Date): string;
export function timeView(time: Date | null): string | null;
export function timeView(time: Date | null): string | null {
  return time === null ? null : time.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Returns an opaque id such as GitHub gives every object besides its number. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** Returns the API address of a repository. */
export function apiOf(origin: string, repository: Repository): string {
  return `${origin}/repos/${fullNameOf(repository)}`;
}

/** Returns the web address of a repository. */
export function webOf(repository: Repository): string {
  return `${webOrigin}/${fullNameOf(repository)}`;
}
