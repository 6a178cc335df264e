/** A registry of made-up packages: one that works on its own, with a part for this machine and one for another. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { createHash } from 'node:crypto';
import { pack } from 'tar-stream';

/** The architecture of the other part: nobody runs these tests on one. */
export const otherArchitecture = 's390x';

const manifests: Readonly<Record<string, object>> = {
  tool: { optionalDependencies: { 'tool-native': '1.0.0', 'tool-other': '1.0.0' } },
  'tool-native': { cpu: [process.arch] },
  'tool-other': { cpu: [otherArchitecture] },
};

/** The registry, and what it does wrong. */
export interface ToolRegistry {
  readonly address: string;
  /** Answers so many requests for the archive of this machine's part with an error of its own. */
  fail(times: number): void;
  stop(): void;
}

/** Starts it on this machine. */
export async function startToolRegistry(): Promise<ToolRegistry> {
  const archives = new Map<string, Buffer>();
  for (const name of Object.keys(manifests)) archives.set(name, await archiveOf(name));
  let failures = 0;
  const server = createServer((request, response) => {
    const [, name = ''] = /^\/([\w-]+)/.exec(request.url ?? '') ?? [];
    const archive = archives.get(name);
    const isArchive = request.url?.endsWith('.tgz') === true;
    const fails = isArchive && name === 'tool-native' && failures > 0;
    if (fails) failures -= 1;
    if (archive === undefined) response.writeHead(404).end();
    else if (!isArchive) describe(response, name, { archive, host: request.headers.host ?? '' });
    else if (fails) response.writeHead(500).end();
    else response.end(archive);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: addressOf(server),
    fail: (times) => {
      failures = times;
    },
    stop: () => void server.close(),
  };
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function manifestOf(name: string): object {
  return { name, version: '1.0.0', ...manifests[name] };
}

async function archiveOf(name: string): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name: 'package/package.json' }, JSON.stringify(manifestOf(name)));
  archive.finalize();
  return buffer(archive.pipe(createGzip()));
}

function describe(
  response: ServerResponse,
  name: string,
  { archive, host }: { readonly archive: Buffer; readonly host: string },
): void {
  const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  const dist = { tarball: `http://${host}/${name}/-/${name}-1.0.0.tgz`, integrity };
  const time = '2020-01-01T00:00:00.000Z';
  response.setHeader('content-type', 'application/json').end(
    JSON.stringify({
      name,
      'dist-tags': { latest: '1.0.0' },
      time: { created: time, modified: time, '1.0.0': time },
      versions: { '1.0.0': { ...manifestOf(name), dist } },
    }),
  );
}
