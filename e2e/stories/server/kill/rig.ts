import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSshKeyPair } from '../../../bed/ssh.ts';
import { appCompose, configuration, dataCompose } from '../product/files.ts';
import { startProduct, type Product } from '../product/product.ts';
import { startAction, type ActionProcess } from './action-process.ts';
import { installFreezer, type Freezer } from './freezer.ts';
import { layRelay, type Relay } from './relay.ts';
import { prepareSearch, type SecretSearch } from './secrets.ts';

/** A release as the server's own script takes it, and as the action does. */
export interface Release {
  readonly name: string;
  readonly manifest: string;
}

/** The tiny product, deployed by the real action over a wire that can be cut. */
export interface Rig {
  readonly product: Product;
  readonly relay: Relay;
  readonly freezer: Freezer;
  readonly secrets: SecretSearch;
  readonly releases: readonly [Release, Release];
  /** Starts the action's process. */
  act(command: string, inputs?: Readonly<Record<string, string>>): ActionProcess;
  /** The inputs that deploy a release. */
  inputsOf(release: Release): Readonly<Record<string, string>>;
  /** Changes the configuration that `init` will bring, so that it has a site to install. */
  changeConfiguration(): Promise<void>;
  stop(): Promise<void>;
}

/** Short waits: what is tested are the places between them. */
export const shortWaits = { watch: '500ms', 'min-healthy': '300ms' } as const;

/** How a rig may differ. */
export interface RigOptions {
  readonly liveRestore?: boolean;
  /** A file to start instead of the action's source: its bundle. */
  readonly entry?: string;
}

/** A server on which two releases have been deployed, the second one live. */
export async function openRig({ entry, ...options }: RigOptions = {}): Promise<Rig> {
  const product = await startProduct(options);
  const { server, bed } = product;
  const keys = await makeSshKeyPair(server, 'story');
  await server.authorize(keys.publicKey);
  const first = { name: 'v1', manifest: await product.push('v1') };
  const second = { name: 'v2', manifest: await product.push('v2') };
  for (const { manifest } of [first, second])
    await product.ok('./scripts/blue-green-switch.sh deploy', withShortWaits(manifest));
  const password = /registry\.password=(.*)/.exec(first.manifest)?.[1] ?? '';
  const keyLine = keys.privateKey.split('\n')[2] ?? '';
  if (password === '' || keyLine === '') throw new Error('There is no secret to look for.');
  const relay = await layRelay(server.sshHost, server.sshPort);
  const runnerFolder = join(bed.folder, 'runner');
  const common = {
    host: '127.0.0.1',
    port: String(relay.port),
    user: 'root',
    key: keys.privateKey,
    'known-hosts': server.knownHosts('127.0.0.1', relay.port),
  };
  const changeConfiguration = configurationWriter(join(runnerFolder, 'workspace/infra'));
  await changeConfiguration();
  return {
    product,
    relay,
    freezer: await installFreezer(server),
    secrets: await prepareSearch(server, [password, keyLine]),
    releases: [first, second],
    act: (command, inputs = {}) =>
      startAction(runnerFolder, { ...common, command, ...inputs }, entry),
    inputsOf: ({ name, manifest }) => ({ ...actionInputs(manifest), release: name, ...shortWaits }),
    changeConfiguration,
    stop: async () => {
      await relay.close();
      await bed.stop();
    },
  };
}

/** A manifest whose run does not wait longer than it must. */
export function withShortWaits(manifest: string): string {
  return `${manifest}${Object.entries(shortWaits)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')}`;
}

/** What a manifest says, as inputs of the action. */
function actionInputs(manifest: string): Record<string, string> {
  const value = (key: string): string =>
    new RegExp(`^${key.replaceAll('.', '\\.')}=(.*)$`, 'm').exec(manifest)?.[1] ?? '';
  return {
    images: JSON.stringify({ api: value('image.api'), web: value('image.web') }),
    'registry-username': value('registry.user'),
    'registry-password': value('registry.password'),
  };
}

function configurationWriter(folder: string): () => Promise<void> {
  let seconds = 60;
  return async () => {
    seconds += 1;
    await mkdir(folder, { recursive: true });
    const line = `service.api.read-timeout = ${seconds}s\n`;
    await writeFile(join(folder, 'blue-green.conf'), configuration + line);
    await writeFile(join(folder, 'docker-compose.app.yml'), appCompose);
    await writeFile(join(folder, 'docker-compose.data.yml'), dataCompose);
  };
}
