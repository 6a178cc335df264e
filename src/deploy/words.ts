import { UserError } from '../core/errors.ts';

// What gate.sh lets through (deploy/server); neither a shell nor the gate reads any of it as anything but itself.
const harmlessWord = /^[A-Za-z0-9._:/@=+,-]+$/;

/** Joins the words of a remote command line; a word that anything could read otherwise never leaves this machine. */
export function remoteWords(...words: readonly string[]): string {
  for (const word of words) {
    if (!harmlessWord.test(word)) {
      throw new UserError({
        what: 'A word of the remote command holds a character that a shell could act on',
        why: JSON.stringify(word.slice(0, 80)),
        fix: 'Only letters, digits and . _ : / @ = + , - are sent.',
      });
    }
  }
  return words.join(' ');
}
