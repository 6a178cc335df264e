import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';

/** Packs files into a tar archive by their path; scripts (`.sh`) are executable. */
export async function packTar(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const archive = pack();
  for (const [name, bytes] of files) {
    archive.entry({ name, mode: name.endsWith('.sh') ? 0o755 : 0o644 }, Buffer.from(bytes));
  }
  archive.finalize();
  return buffer(archive);
}
