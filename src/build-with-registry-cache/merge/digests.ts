import type { InputReader } from '../../core/inputs.ts';
import { repositoriesOf, type ImageEntry } from '../image-entry.ts';
import type { Inputs } from '../inputs.ts';
import { isDigest } from '../manifests.ts';
import { rightsOf } from '../trust.ts';

/** What one job built: `repository@sha256:…` by the name of the image. */
export type JobDigests = ReadonlyMap<string, string>;

/** Reads `digests`: one line of JSON for each job, as its output `images` holds it. */
export function readDigests(read: InputReader): readonly JobDigests[] {
  return read.lines('digests').flatMap((line, at) => {
    const entries = entriesOf(line);
    if (entries === undefined)
      read.refuse(
        'digests',
        `line ${at + 1} is no JSON from name to REPOSITORY@sha256:….`,
        'Write one line for each job, exactly `${{ needs.JOB.outputs.images }}`.',
      );
    return entries === undefined ? [] : [new Map(entries)];
  });
}

/** Refuses digests that make no whole image: too few jobs, images that a job left out, digests of something else. */
export function refuseDigests(
  images: readonly ImageEntry[],
  inputs: Inputs,
  read: InputReader,
): void {
  // A run that may not push has built without pushing, so there is nothing to look at and nothing to merge.
  if (!rightsOf(inputs).push) return;
  const { digests } = inputs;
  if (digests.length < 2)
    read.refuse(
      'digests',
      `holds ${digests.length === 0 ? 'no line' : 'one line'}; there is one for each platform's job.`,
      'An output is empty when its job failed or was skipped, or when GitHub dropped it because it holds the text of a secret.',
    );
  digests.forEach((job, at) => {
    refuseJob(images, { job, line: at + 1 }, inputs, read);
  });
  for (const { name } of images) refuseTwice(name, digests, read);
}

function refuseJob(
  images: readonly ImageEntry[],
  { job, line }: { readonly job: JobDigests; readonly line: number },
  { registry, context }: Inputs,
  read: InputReader,
): void {
  for (const image of images) {
    const [repository] = repositoriesOf(image, { registry, repository: context.repository });
    const reference = job.get(image.name);
    if (reference === undefined) {
      const fix = 'Every job builds every image; was it pushed (`push`, `push-by-digest`)?';
      read.refuse('digests', `line ${line} has no '${image.name}'.`, fix);
    } else if (!isOf(repository, reference)) {
      read.refuse(
        'digests',
        `'${reference}' of '${image.name}' in line ${line} is not ${repository}@sha256:….`,
      );
    }
  }
  const names = images.map(({ name }) => name);
  for (const name of [...job.keys()].filter((candidate) => !names.includes(candidate)))
    read.refuse('digests', `line ${line} has '${name}', which is none of ${names.join(', ')}.`);
}

// The same line twice would pass for two platforms.
function refuseTwice(name: string, digests: readonly JobDigests[], read: InputReader): void {
  const given = digests.map((job) => job.get(name));
  given.forEach((reference, at) => {
    const first = given.indexOf(reference);
    if (reference !== undefined && first !== at)
      read.refuse('digests', `'${name}' is the same in lines ${first + 1} and ${at + 1}.`);
  });
}

function isOf(repository: string, reference: string): boolean {
  const [name, digest = ''] = reference.split('@');
  return name === repository && isDigest(digest);
}

function entriesOf(line: string): readonly [string, string][] | undefined {
  const parsed = parse(line);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  const entries = Object.entries(parsed) as [string, unknown][];
  const isText = (entry: [string, unknown]): entry is [string, string] =>
    typeof entry[1] === 'string';
  return entries.every(isText) ? entries : undefined;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
