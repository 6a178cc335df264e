import type { InputReader } from '../core/inputs.ts';

// Names that the server's configuration can have (deploy/server/lib/config.sh).
const serviceRule = /^[a-z][a-z0-9-]{0,30}$/;
const reference = /^[\w.:/-]+@sha256:[0-9a-f]{64}$/;

/** Reads `images`: a JSON object as `build-with-registry-cache` gives it, or `service=repository@sha256:…` lines. */
export function readImages(read: InputReader): ReadonlyMap<string, string> {
  const raw = read.text('images');
  const images = raw.startsWith('{') ? parseObject(raw, read) : parseLines(raw, read);
  for (const [service, image] of images) {
    if (!serviceRule.test(service)) {
      const shown = JSON.stringify(service.slice(0, 40));
      read.refuse(
        'images',
        `${shown} is not the name of a service: lower-case letters, digits, -.`,
      );
    }
    if (!reference.test(image)) {
      read.refuse(
        'images',
        `${JSON.stringify(`${service}=${image}`.slice(0, 200))} does not name a digest.`,
        'Write service=repository@sha256:…, never a tag.',
      );
    }
  }
  return images;
}

function parseObject(raw: string, read: InputReader): Map<string, string> {
  try {
    const parsed: unknown = JSON.parse(raw);
    return new Map(
      Object.entries(parsed as object).map(([service, image]) => [service, String(image)]),
    );
  } catch {
    read.refuse('images', 'begins with { but is not JSON.');
    return new Map();
  }
}

function parseLines(raw: string, read: InputReader): Map<string, string> {
  const images = new Map<string, string>();
  for (const line of raw.split(/\r?\n/).map((text) => text.trim())) {
    if (line === '') continue;
    const split = line.indexOf('=');
    if (split < 1)
      read.refuse('images', `'${line.slice(0, 80)}' is not service=repository@sha256:….`);
    else if (images.has(line.slice(0, split).trim()))
      read.refuse('images', `'${line.slice(0, split).trim().slice(0, 40)}' is given twice.`);
    else images.set(line.slice(0, split).trim(), line.slice(split + 1).trim());
  }
  return images;
}
