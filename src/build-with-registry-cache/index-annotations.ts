import type { ImageEntry } from './image-entry.ts';

/**
 * Annotations that belong to the list of an image's platforms. A job that builds one platform has no such list: the step
 * that merges the platforms makes it and annotates it (`docker buildx imagetools create --annotation`).
 */

/** Returns the image without what only its list can carry. */
export function perManifest(entry: ImageEntry): ImageEntry {
  const kept = [...entry.annotations].flatMap(([key, value]): [string, string][] => {
    const [places, name] = placesOf(key);
    if (places.length === 0) return [[key, value]];
    const left = places.filter((place) => !isOfList(place));
    return left.length === 0 ? [] : [[`${left.join(',')}:${name}`, value]];
  });
  return { ...entry, annotations: new Map(kept) };
}

/** Returns what the list carries, as `PLACE:KEY=value`. */
export function listAnnotations({ annotations }: ImageEntry): readonly string[] {
  return [...annotations].flatMap(([key, value]) => {
    const [places, name] = placesOf(key);
    const taken = places.filter((place) => isOfList(place) && place !== 'index-descriptor');
    return taken.map((place) => `${place}:${name}=${value}`);
  });
}

// `index-descriptor` describes the list in an OCI layout on disk; nothing that is merged has one.
function isOfList(place: string): boolean {
  return (
    place === 'index' || place === 'index-descriptor' || place.startsWith('manifest-descriptor')
  );
}

function placesOf(key: string): readonly [places: readonly string[], name: string] {
  const at = key.indexOf(':');
  return at < 0 ? [[], key] : [key.slice(0, at).split(','), key.slice(at + 1)];
}
