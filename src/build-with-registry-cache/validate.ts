import type { InputReader } from '../core/inputs.ts';
import { validateCommand } from './command-rules.ts';
import { cacheTag } from './cache-references.ts';
import { fileOf } from './exporters.ts';
import type { Described } from './definition.ts';
import { repositoriesOf, type ImageEntry } from './image-entry.ts';
import type { Inputs } from './inputs.ts';
import { isFullReference, isRepository, isTag } from './references.ts';
import { splitTag } from './tags.ts';

/** Refuses what no single input can tell. */
export function validate(inputs: Inputs, read: InputReader): void {
  const { images, username, password } = inputs;
  validateImages({ images, linked: {} }, inputs, read);
  if (username === '' && !password.isEmpty)
    read.refuse('username', 'is missing for the `password`.', 'Give both, or neither.');
  if (inputs.belowThreshold === 'fail' && inputs.cache === 'none')
    read.refuse('cache-hit-below', '`fail` needs a cache.', 'Set `cache: registry`.');
  validateCommand(inputs, read);
}

/** Refuses images that cannot be built or pushed as they are described. */
export function validateImages(
  { images, linked }: Described,
  inputs: Inputs,
  read: InputReader,
): void {
  const targets = [...images.map(({ name }) => name), ...Object.keys(linked)];
  for (const image of images) {
    refuseRepositories(image, inputs, read);
    refuseTags(image, read);
    refusePlatforms(image, read);
    refuseReferences(image, targets, read);
    refuseMissingAgent(image, inputs, read);
  }
  refuseSharedTags(images, read);
  refuseSharedFiles(images, read);
}

function refuseRepositories(
  image: ImageEntry,
  { registry, context, definitionFiles }: Inputs,
  read: InputReader,
): void {
  const source = definitionFiles?.kind ?? 'images';
  for (const repository of repositoriesOf(image, { registry, repository: context.repository }))
    if (!isRepository(repository))
      read.refuse(source, `'${image.name}' makes ${repository}, which no registry takes.`, plain);
}

const plain = 'Use letters, digits, and single . _ - or / between them.';

function refuseTags({ name, tags }: ImageEntry, read: InputReader): void {
  for (const tag of tags) {
    const [, version = 'latest'] = isFullReference(tag) ? splitTag(tag) : ['', tag];
    if (!isTag(version))
      read.refuse('tags', `'${tag}' of '${name}' is no tag.`, 'At most 128 letters, digits, . _ -');
    else if (version.startsWith(cacheTag))
      read.refuse('tags', `'${tag}' of '${name}' would overwrite the cache.`);
  }
}

function refusePlatforms({ name, platforms }: ImageEntry, read: InputReader): void {
  for (const platform of platforms.filter((text) => !/^[a-z0-9]+\/[a-z0-9]+(\/v\d+)?$/.test(text)))
    read.refuse('platforms', `'${platform}' of '${name}' is not like linux/amd64.`);
}

// A full reference for all images would push each over the other.
function refuseSharedTags(images: readonly ImageEntry[], read: InputReader): void {
  const full = images.flatMap(({ tags }) => [...new Set(tags)].filter(isFullReference));
  for (const tag of new Set(full.filter((candidate, at) => full.indexOf(candidate) !== at)))
    read.refuse('tags', `'${tag}' is given for more than one image.`, 'Give bare tags for all.');
}

// `target:NAME` makes one image the context of another.
function refuseReferences(
  { name, buildContexts }: ImageEntry,
  targets: readonly string[],
  read: InputReader,
): void {
  const others = targets.filter((target) => target !== name).map((target) => `target:${target}`);
  for (const value of buildContexts.values())
    if (value.startsWith('target:') && !others.includes(value))
      read.refuse(
        'build-contexts',
        `'${value}' of '${name}' names no other image.`,
        `There are ${others.join(', ') || 'no others'}.`,
      );
}

function refuseMissingAgent(
  { name, ssh }: ImageEntry,
  { command, environment }: Inputs,
  read: InputReader,
): void {
  if (command !== 'build' || (environment['SSH_AUTH_SOCK'] ?? '') !== '') return;
  for (const id of ssh.filter((text) => !text.includes('=')))
    read.refuse(
      'ssh',
      `'${id}' of '${name}' takes the keys of an agent, and none is running (SSH_AUTH_SOCK is not set).`,
      `Start one in a step before this one, or name a key: ${id}=PATH`,
    );
}

function refuseSharedFiles(images: readonly ImageEntry[], read: InputReader): void {
  const files = images.flatMap(({ outputs }) => outputs.flatMap((output) => fileOf(output) ?? []));
  for (const file of new Set(files.filter((path, at) => files.indexOf(path) !== at)))
    read.refuse(
      'outputs',
      `'${file}' would be written more than once.`,
      'Give each image of `images` outputs of its own.',
    );
}
