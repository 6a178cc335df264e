import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startBed, type Bed, type BedOptions } from '../../../bed/bed.ts';
import type { ServerHost } from '../../../bed/server.ts';
import { expectSuccess } from '../../../bed/success.ts';
import type { CommandResult } from '../../../machine.ts';
import { appCompose, configuration, dataCompose, repository, root } from './files.ts';

const run = promisify(execFile);
const serverScripts = join(import.meta.dirname, '../../../../deploy/server');
const services = ['api', 'web'] as const;

/** The tiny product on a real server, with its releases in a real registry. */
export interface Product {
  readonly bed: Bed;
  readonly server: ServerHost;
  /** Runs a shell line in the application's folder. */
  sh(line: string, stdin?: string): Promise<CommandResult>;
  /** The same, for lines that must succeed; returns what they printed. */
  ok(line: string, stdin?: string): Promise<string>;
  /** Pushes a release; `latest` is moved to it. Returns the manifest that deploys it. */
  push(release: string, options?: PushOptions): Promise<string>;
  /** Sends scripts and files and runs init from them, as an administrator's client does. */
  init(): Promise<CommandResult>;
}

/** How a release differs from a good one. */
export interface PushOptions {
  readonly broken?: boolean;
  /** Adds a layer of so many megabytes that do not compress. */
  readonly megabytes?: number;
}

/** A bed with one server on which init has run. */
export async function startProduct(
  options: Pick<BedOptions, 'liveRestore' | 'serverImage'> = {},
): Promise<Product> {
  const bed = await startBed({ servers: 1, stopOnSignals: false, ...options });
  try {
    const server = bed.servers[0] as ServerHost;
    const product = describeProduct(bed, server);
    await writeApplication(product);
    const { exitCode, stdout, stderr } = await product.init();
    if (exitCode !== 0) throw new Error(`init ended with ${exitCode}\n${stdout}${stderr}`);
    return product;
  } catch (error) {
    await bed.stop();
    throw error;
  }
}

function describeProduct(bed: Bed, server: ServerHost): Product {
  const writer = bed.github.registryTokens.issue({ user: 'publisher', access: 'write' });
  const reader = bed.github.registryTokens.issue({ user: 'deployer', access: 'read' });
  const options = (stdin?: string) => (stdin === undefined ? { cwd: root } : { cwd: root, stdin });
  const sh: Product['sh'] = (line, stdin) => server.exec(['bash', '-c', line], options(stdin));
  const ok: Product['ok'] = (line, stdin) =>
    expectSuccess(server, ['bash', '-c', line], options(stdin));
  return {
    bed,
    server,
    sh,
    ok,
    init: () => sendFiles(bed, server),
    push: async (release, pushOptions = {}) => {
      await ok(publishScript(release, pushOptions, writer.user), writer.password);
      const digests = (await ok('cat /bed-digests')).trim().split('\n');
      return `${[
        `release=${release}`,
        ...services.map(
          (service, index) => `image.${service}=${repository(service)}@${digests[index]}`,
        ),
        'registry.server=ghcr.io',
        `registry.user=${reader.user}`,
        `registry.password=${reader.password}`,
      ].join('\n')}\n`;
    },
  };
}

/** Made from a container, because a server has no builder; the publisher's login and images do not stay. */
const publishScript = (
  release: string,
  { broken = false, megabytes = 0 }: PushOptions,
  user: string,
): string => `
set -euo pipefail
export DOCKER_CONFIG=/bed-publisher
docker login ghcr.io --username ${user} --password-stdin > /dev/null 2>&1
container=$(docker create node:24-slim)
docker cp --quiet /bed-app.ts "$container:/app.ts"
head -c ${megabytes}M /dev/urandom > /bed-load
docker cp --quiet /bed-load "$container:/load"
rm /bed-load
image=publisher:${release}
docker commit --change 'CMD ["node","/app.ts"]' --change 'ENV VERSION=${release} BROKEN=${broken ? 'yes' : ''}' "$container" "$image" > /dev/null
docker rm "$container" > /dev/null
: > /bed-digests
for service in ${services.join(' ')}; do
  name=${repository('$service')}
  for tag in ${release} latest; do
    docker tag "$image" "$name:$tag"
    docker push --quiet "$name:$tag" > /dev/null
  done
  docker image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$name:latest" | grep "^$name@" | cut -d @ -f 2 >> /bed-digests
  docker rmi --force "$name:latest" "$name:${release}" > /dev/null
done
docker rmi --force "$image" > /dev/null
rm -r "$DOCKER_CONFIG"`;

async function writeApplication({ server }: Product): Promise<void> {
  const app = await run('cat', [join(import.meta.dirname, 'app.ts')]);
  await expectSuccess(server, ['sh', '-c', `mkdir -p ${root} && cat > /bed-app.ts`], {
    stdin: app.stdout,
  });
  await expectSuccess(server, ['docker', 'pull', '--quiet', 'node:24-slim']);
}

/** One archive on stdin, unpacked beside the application, and init started from it. */
async function sendFiles(bed: Bed, server: ServerHost): Promise<CommandResult> {
  const folder = join(bed.folder, 'server-files');
  await mkdir(join(folder, 'infra/app'), { recursive: true });
  await cp(serverScripts, join(folder, 'scripts'), { recursive: true });
  await writeFile(join(folder, 'infra/blue-green.conf'), configuration);
  await writeFile(join(folder, 'infra/app/docker-compose.app.yml'), appCompose);
  await writeFile(join(folder, 'infra/docker-compose.data.yml'), dataCompose);
  const archive = await run('tar', ['-C', folder, '-czf', '-', 'scripts', 'infra'], {
    encoding: 'buffer',
  });
  const receive = `mkdir -p ${root}/incoming && base64 -d | tar -xzf - --no-same-owner -C ${root}/incoming`;
  await expectSuccess(server, ['sh', '-c', receive], { stdin: archive.stdout.toString('base64') });
  const init = `${root}/incoming/scripts/init-blue-green.sh`;
  return server.exec(['bash', init, '--from', `${root}/incoming`]);
}
