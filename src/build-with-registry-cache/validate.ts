import { relative, resolve } from 'node:path';
import type { InputReader } from '../core/inputs.ts';
import { validateCommand } from './command-rules.ts';
import { cacheTag } from './cache-references.ts';
import { fileOf } from './exporters.ts';
import type { Described } from './definition.ts';
import { repositoriesOf, type ImageEntry } from './image-entry.ts';
import type { Inputs } from './inputs.ts';
import { isFullReference, isRepository, isTag } from './references.ts';
import { isRemote } from './sources.ts';
import { splitTag } from './tags.ts';

/** Refuses what no single input can tell. */
export function validate(inputs: Inputs, read: InputReader): void {
  const { images, username, password } = inputs;
  validateImages({ images, linked: {} }, inputs, read);
  if (username === '' && !password.isEmpty)
    read.refuse('username', 'is missing for the `password`.', 'Give both, or neither.');
  if (inputs.belowThreshold === 'fail' && inputs.cache === 'none')
    read.refuse('cache-hit-below', '`fail` needs a cache.', 'Set `cache: registry`.');
  refuseMissingService(inputs, read);
  validateCommand(inputs, read);
}

// buildx leaves such a cache out without a word (docker/buildx, build/opt.go, isActive).
function refuseMissingService(
  { cache, cacheOptions, environment }: Inputs,
  read: InputReader,
): void {
  const has = (name: string): boolean => (environment[name] ?? '') !== '';
  const isNamed =
    has('ACTIONS_RESULTS_URL') || has('ACTIONS_CACHE_URL') || cacheOptions.has('url_v2');
  if (cache === 'gha' && !(has('ACTIONS_RUNTIME_TOKEN') && isNamed))
    read.refuse(
      'cache',
      '`gha` needs GitHub’s cache service, and the runner names none (ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is not set).',
      'Run it as a step of a job on GitHub, or use another cache.',
    );
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
    refuseCacheInside(image, inputs, read);
  }
  refuseToken({ images, linked }, inputs, read);
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

// For this cache buildx is given the token, so no secret or argument of a file may be made of it.
function refuseToken(
  { images, linked }: Described,
  { cache, definitionFiles }: Inputs,
  read: InputReader,
): void {
  if (cache !== 'gha' || definitionFiles === undefined) return;
  const token = 'ACTIONS_RUNTIME_TOKEN';
  if (JSON.stringify([images.map(({ rest }) => rest), linked]).includes(token))
    read.refuse(
      definitionFiles.kind,
      `names ${token}, the token that \`cache: gha\` is read and written with.`,
      'Leave it out: whoever has it can write the cache of this branch.',
    );
}

// A context that holds the cache grows with it, and no step that copies the context could ever hit.
function refuseCacheInside(
  { name, context, buildContexts }: ImageEntry,
  { cache, cacheOptions, context: { workspace } }: Inputs,
  read: InputReader,
): void {
  const folder = cacheOptions.get('folder');
  if (cache !== 'local' || folder === undefined) return;
  const inside = [context, ...buildContexts.values()]
    .filter((path) => !isRemote(path))
    .map((path) => relative(resolve(workspace, path), resolve(workspace, folder)));
  if (inside.some((path) => !/^\.\.(\/|$)/.test(path)))
    read.refuse(
      'cache-options',
      `folder ${folder} lies in the context of '${name}': the cache would be sent to the builder and change what is built.`,
      'Name a folder outside of every context.',
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
