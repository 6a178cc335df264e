/** Extra exporters: what a build writes besides the image that is pushed or loaded (docs.docker.com/build/exporters). */

const writing = ['local', 'tar', 'oci', 'docker'];

/** Returns an exporter in its long form; a bare path is a folder, as with `docker buildx build --output`. */
export function longForm(output: string): string {
  return output.includes('=') || output === '-' ? output : `type=local,dest=${output}`;
}

/** Returns the file an exporter writes; undefined for a folder, which several images may share. */
export function fileOf(output: string): string | undefined {
  const fields = fieldsOf(output);
  return fields.get('type') === 'local' ? undefined : fields.get('dest');
}

/** Returns where an exporter writes. */
export function destinationOf(output: string): string {
  return fieldsOf(output).get('dest') ?? '';
}

/** Returns what is wrong with an exporter, and what to do; undefined when it can be used. */
export function faultOf(
  output: string,
): { readonly why: string; readonly fix: string } | undefined {
  const fields = fieldsOf(output);
  const type = fields.get('type') ?? '';
  const dest = fields.get('dest') ?? '';
  if (['image', 'registry', 'cacheonly'].includes(type))
    return { why: 'is what this step composes itself.', fix: 'Use `push`, `load` and `tags`.' };
  if (!writing.includes(type))
    return { why: `has no type of ${writing.join(', ')}.`, fix: 'Write type=local,dest=FOLDER.' };
  if (dest === '' && type === 'docker')
    return { why: 'loads the image.', fix: 'Use `load: true`, or add dest=FILE.' };
  if (dest === '' || dest === '-')
    return { why: 'names no file or folder.', fix: 'Add dest=PATH.' };
  return undefined;
}

function fieldsOf(output: string): ReadonlyMap<string, string> {
  return new Map(
    output.split(',').map((field): [string, string] => {
      const [key = '', ...value] = field.split('=');
      return [key.trim(), value.join('=').trim()];
    }),
  );
}
