import type { InputReader } from '../core/inputs.ts';
import { refusePackages } from './clean-cache/package-names.ts';
import type { Inputs } from './inputs.ts';
import { refuseDigests } from './merge/digests.ts';

type Command = Inputs['command'];

/** Refuses what makes no sense for the command that was given. */
export function validateCommand(inputs: Inputs, read: InputReader): void {
  if (inputs.command !== 'merge' && inputs.digests.length > 0)
    read.refuse('digests', 'is for `command: merge`.', 'Give that command, or leave it out.');
  if (inputs.command !== 'build' && inputs.pushByDigest)
    read.refuse(
      'push-by-digest',
      `is for the jobs that build, not for \`command: ${inputs.command}\`.`,
    );
  rules[inputs.command](inputs, read);
}

const rules: Readonly<Record<Command, (inputs: Inputs, read: InputReader) => void>> = {
  build: refuseByDigest,
  merge: (inputs, read) => {
    // Images of a compose or bake file are not known yet.
    if (inputs.definitionFiles === undefined) refuseDigests(inputs.images, inputs, read);
  },
  'clean-cache': (inputs, read) => {
    refusePackages(inputs.images, inputs, read);
  },
};

function refuseByDigest({ pushByDigest, load }: Inputs, read: InputReader): void {
  if (pushByDigest && load)
    read.refuse('load', 'needs a tag, and `push-by-digest` gives none.', 'Leave out one of them.');
}
