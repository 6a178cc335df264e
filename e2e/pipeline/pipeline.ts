import { join, resolve } from 'node:path';
import type { Bed } from '../bed/bed.ts';
import type { ServerHost } from '../bed/server.ts';
import { makeSshKeyPair } from '../bed/ssh.ts';
import { expectSuccess } from '../bed/success.ts';
import type { RunEvent } from '../runner/run/events.ts';
import type { MachineRequest, RunOptions, RunRepository } from '../runner/run/options.ts';
import { pushPayload, workflowDispatchPayload } from '../runner/event/payloads.ts';
import { runWorkflow, type RunResult } from '../runner/run-workflow.ts';
import { createProduct, type Product } from './product.ts';
import { recordInto } from './recorder.ts';

const checkout = resolve(import.meta.dirname, '../..');

/** The sample product's workflows, run on the bed as GitHub would run them. */
export interface Pipeline {
  readonly product: Product;
  readonly server: ServerHost;
  /** Every run so far, in order. */
  readonly runs: readonly RunResult[];
  /** Presses the button of the Prepare server workflow as the admin, and lets the everyday key in by the line it prints. */
  prepare(): Promise<RunResult>;
  /** Runs `CI + CD` for the head of main, as a push. `before` is the commit that was there before. */
  push(before: string): Promise<RunResult>;
  /** Presses the button of the Rollback workflow. */
  rollback(): Promise<RunResult>;
}

/** What a pipeline is made of. */
export interface PipelineOptions {
  readonly bed: Bed;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  /** Environment of every job, e.g. to run without MongoDB. */
  readonly vars?: Readonly<Record<string, string>>;
}

/** Makes the product's repository, and what a person makes on a fresh server before anything is installed there. */
export async function openPipeline(options: PipelineOptions): Promise<Pipeline> {
  const { bed } = options;
  const [server] = bed.servers;
  if (server === undefined) throw new Error('The pipeline needs a bed with a server.');
  const product = await createProduct(join(bed.folder, 'product'));
  const { secrets, everydayKey } = await enrol(server);
  bed.github.hub.repositories.register(product.name, { localGit: product.folder });
  const common = commonOptions(options, server, product, secrets);
  const runs: RunResult[] = [];
  const start = async (name: string, trigger: Trigger): Promise<RunResult> => {
    const sha = await product.head();
    const repository = { name: product.name, folder: product.folder, sha, ref: 'refs/heads/main' };
    const workflow = `.github/workflows/${name}.yml`;
    const options = { ...common, workflow, repository, ...trigger(repository, workflow) };
    const run = await runWorkflow(options);
    runs.push(run);
    return run;
  };
  return {
    product,
    server,
    runs,
    prepare: async () => {
      const run = await start('prepare-server', pressed);
      await letIn(server, everydayKey, run);
      return run;
    },
    push: async (before) =>
      start('ci-cd', (repository) => ({
        event: { name: 'push', payload: pushPayload(repository, { before }) },
      })),
    rollback: async () => start('rollback', pressed),
  };
}

interface Enrolled {
  readonly secrets: Readonly<Record<string, string>>;
  /** Public half of the key that deploys. */
  readonly everydayKey: string;
}

async function enrol(server: ServerHost): Promise<Enrolled> {
  const admin = await makeSshKeyPair(server, 'admin');
  await server.authorize(admin.publicKey);
  const everyday = await makeSshKeyPair(server, 'deploy');
  // The bed's servers come with one, which the guide does not count on.
  await server.exec(['userdel', '--remove', 'deploy']);
  await expectSuccess(server, ['useradd', '--create-home', '--groups', 'docker', 'deploy']);
  // Its welcome page answers for every unknown name.
  await server.exec(['rm', '-f', '/etc/nginx/sites-enabled/default']);
  const secrets = {
    DEPLOY_KEY: everyday.privateKey,
    DEPLOY_ADMIN_KEY: admin.privateKey,
    DEPLOY_ENV: 'LOGIN_LIMIT=777\nMESSAGE_LIMIT=888888\n',
  };
  return { secrets, everydayKey: everyday.publicKey };
}

// By the line that preparing the server printed, so that no other one is ever tried here.
async function letIn(server: ServerHost, key: string, { jobs }: RunResult): Promise<void> {
  const said = jobs.flatMap(({ steps }) => steps.flatMap(({ log }) => log)).join('\n');
  const [, options] = /(restrict,command="[^"]+") ssh-/.exec(said) ?? [];
  if (options !== undefined) await server.authorize(key, { user: 'deploy', options });
}

const pressed: Trigger = (repository, workflow) => ({
  event: { name: 'workflow_dispatch', payload: workflowDispatchPayload(repository, workflow) },
  inputs: { environment: 'production' },
});

type Common = Omit<RunOptions, 'workflow' | 'repository' | 'event'>;

function commonOptions(
  { bed, onEvent, vars = {} }: PipelineOptions,
  server: ServerHost,
  product: Product,
  secrets: Readonly<Record<string, string>>,
): Common {
  return {
    actions: { 'jazielflo/copilotos-actions': checkout },
    actor: 'jazielflo',
    secrets,
    vars: {
      DEPLOY_HOST: server.hostName,
      DEPLOY_KNOWN_HOSTS: server.knownHosts(),
      ...vars,
    },
    machineFor: machinesOf(bed),
    services: bed.github,
    recorder: recordInto(bed.github, product.folder),
    folder: join(bed.folder, 'jobs'),
    seenAt: '/home/runner',
    ...(onEvent === undefined ? {} : { onEvent }),
  };
}

type Trigger = (
  repository: RunRepository,
  workflow: string,
) => Pick<RunOptions, 'event' | 'inputs'>;

// Each job gets a machine that has never seen another, as on GitHub: what is warm came from a cache.
function machinesOf(bed: Bed): RunOptions['machineFor'] {
  let number = 0;
  return async ({ name, folder, seenAt, actionFolders }: MachineRequest) => {
    number += 1;
    const words = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return bed.startMachine({
      name: `job-${number}-${words}`,
      mounts: [
        { path: folder, at: seenAt },
        ...actionFolders.map((path) => ({ path, readOnly: true })),
      ],
    });
  };
}
