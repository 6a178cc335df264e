import type { InputReader } from '../core/inputs.ts';
import type { Inputs } from './inputs.ts';
import { faultOfValue, manifestBytes } from './manifest.ts';
import { validateTarget } from './target.ts';

// The server reads no more (deploy/server/lib/manifest.sh), and cutting would deploy something else.
const manifestLimit = 65_536;

/** Refuses what does not go together, and what the server could not take as it is. */
export function validate(inputs: Inputs, read: InputReader): void {
  const wasClean = read.isClean;
  const sendsManifest = inputs.command === 'deploy' || inputs.command === 'stage';
  // What is missing is said whatever else is wrong; what does not go together only of values that were taken.
  validateTarget(inputs.target, read);
  if (sendsManifest) requireRelease(inputs, read);
  if (!wasClean) return;
  validateWords(inputs, read);
  if (sendsManifest) validateManifest(inputs, read);
}

function requireRelease({ command, release }: Inputs, read: InputReader): void {
  if (read.text('images') === '') {
    read.refuse(
      'images',
      `is required to ${command}.`,
      'Pass the `images` output of build-with-registry-cache.',
    );
  }
  if (release === '' && read.text('release') === '') {
    read.refuse('release', 'is required where no run names a commit.');
  }
}

function validateWords({ command, registry, color, environment }: Inputs, read: InputReader): void {
  if ((registry.username === '') !== registry.password.isEmpty) {
    read.refuse('registry-username', 'and `registry-password` go together: give both or none.');
  }
  const takesColor = command === 'switch' || command === 'logs';
  if (color !== 'auto' && !takesColor) {
    read.refuse('color', `only goes with \`command: switch\` or \`logs\`, not with ${command}.`);
  }
  if (command === 'switch' && (color === 'active' || color === 'idle')) {
    read.refuse(
      'color',
      `${color} only goes with \`command: logs\`.`,
      'Write auto, blue or green.',
    );
  }
  if (environment.name === '' && environment.url !== '') {
    read.refuse('environment-url', 'only goes with `environment`.');
  }
}

function validateManifest(inputs: Inputs, read: InputReader): void {
  const { images, env, registry } = inputs;
  if (images.size === 0 && read.text('images') !== '') {
    read.refuse(
      'images',
      'names no image.',
      'Pass the `images` output of build-with-registry-cache.',
    );
  }
  for (const [name, value] of env) {
    const fault = faultOfValue(value, 4096);
    if (fault !== undefined) read.refuse('env', `the value of ${name} ${fault}.`);
  }
  refuseValue('registry-username', registry.username, read);
  refuseValue('registry-password', registry.password.reveal(), read);
  const bytes = manifestBytes(inputs);
  if (read.isClean && bytes > manifestLimit) {
    const why = `and \`images\` make a manifest of ${bytes} bytes; the server takes ${manifestLimit}.`;
    read.refuse('env', why, 'Put large settings into files or a secret store of your own.');
  }
}

// Never repeats the value: it may be a secret.
function refuseValue(name: string, value: string, read: InputReader): void {
  const fault = value === '' ? undefined : faultOfValue(value, 8192);
  if (fault !== undefined) read.refuse(name, `${fault}.`);
}
