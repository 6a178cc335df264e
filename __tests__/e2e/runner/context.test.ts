import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  pullRequestPayload,
  pushPayload,
  workflowDispatchPayload,
} from '../../../e2e/runner/event/payloads.ts';
import { LocalMachine } from '../../../e2e/runner/local-machine.ts';
import type { JobIdentity, MachineRequest, RunOptions } from '../../../e2e/runner/run/options.ts';
import { logOf, openWorkshop, type Workshop } from './started-run.ts';

let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop();
});

afterAll(() => workshop.remove());

const repositoryAt = (ref: string) => ({
  name: 'octo/shop',
  folder: workshop.shop,
  sha: workshop.sha,
  ref,
});

function forkPull(fork?: string): Partial<RunOptions> {
  const repository = repositoryAt('refs/pull/7/merge');
  const payload = pullRequestPayload(repository, {
    number: 7,
    head: { ref: 'topic', sha: workshop.sha },
    base: { ref: 'main', sha: workshop.sha },
    ...(fork === undefined ? {} : { fork }),
  });
  return { repository, event: { name: 'pull_request', payload } };
}

async function variables(options: Partial<RunOptions>): Promise<Record<string, string>> {
  const run = await workshop.start('context', options);
  const lines = logOf(run, 'show', 'Variables').map((line) => line.split('='));
  return Object.fromEntries(lines.map(([name = '', ...rest]) => [name, rest.join('=')]));
}

describe('the environment', () => {
  test('of a push', async () => {
    const repository = repositoryAt('refs/heads/main');
    const found = await variables({
      event: { name: 'push', payload: pushPayload(repository) },
      run: { id: 42, number: 3, attempt: 2 },
      actor: 'mona',
    });
    expect(found).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'mona',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_JOB: 'show',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_HEAD_REF: '',
      GITHUB_BASE_REF: '',
      GITHUB_REPOSITORY: 'octo/shop',
      GITHUB_REPOSITORY_OWNER: 'octo',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_NUMBER: '3',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: workshop.sha,
      GITHUB_WORKFLOW: 'Context',
      GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/context.yml@refs/heads/main',
      RUNNER_OS: 'Linux',
      RUNNER_NAME: 'show',
      RUNNER_ENVIRONMENT: 'github-hosted',
    });
    const { GITHUB_WORKSPACE = '', RUNNER_WORKSPACE = '', RUNNER_TEMP = '' } = found;
    expect(GITHUB_WORKSPACE).toMatch(/\/show\/_work\/shop\/shop$/);
    expect(GITHUB_WORKSPACE.startsWith(RUNNER_WORKSPACE)).toBe(true);
    expect(RUNNER_TEMP).toMatch(/\/show\/_temp$/);
  });

  test('of a tag and of a pull request', async () => {
    expect(await variables({ repository: repositoryAt('refs/tags/v1.0') })).toMatchObject({
      GITHUB_REF_NAME: 'v1.0',
      GITHUB_REF_TYPE: 'tag',
    });
    expect(await variables(forkPull())).toMatchObject({
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_REF_NAME: '7/merge',
      GITHUB_HEAD_REF: 'topic',
      GITHUB_BASE_REF: 'main',
    });
  });

  test('leaks nothing of the runner’s own', async () => {
    process.env.GITHUB_STRAY = 'stray';
    expect(await variables({})).not.toHaveProperty('GITHUB_STRAY');
    delete process.env.GITHUB_STRAY;
  });
});

test('a machine is asked for with the job’s name, labels and the folders it must see', async () => {
  const asked: MachineRequest[] = [];
  await workshop.start('context', {
    machineFor: (request) => {
      asked.push(request);
      return Promise.resolve(new LocalMachine('m'));
    },
    services: {
      environment: () => ({ GITHUB_API_URL: 'http://api', ACTIONS_RESULTS_URL: 'http://cache' }),
      issueToken: () => 'ghs_abc',
    },
  });
  const [request] = asked;
  expect(request).toMatchObject({
    name: 'show',
    runsOn: ['ubuntu-latest'],
    env: { GITHUB_API_URL: 'http://api' },
  });
  expect(request?.folder).toMatch(/\/run-\d+\/show$/);
  expect(request?.env).not.toHaveProperty('ACTIONS_RESULTS_URL');
  expect(request?.actionFolders).toEqual([
    expect.stringMatching(/_repository\/shop\/[0-9a-f]{40}$/),
    expect.stringMatching(/\/toolbox$/),
  ]);
});

test('the event file holds the payload, with the inputs of a dispatch as text', async () => {
  const repository = repositoryAt('refs/heads/main');
  const run = await workshop.start('dispatch', {
    event: {
      name: 'workflow_dispatch',
      payload: workflowDispatchPayload(repository, 'dispatch.yml'),
    },
    inputs: { environment: 'staging', 'dry-run': false, count: 3 },
  });
  expect(logOf(run, 'show', 'Show').join('\n')).toBe(
    `staging wet 3 none\n${JSON.stringify(
      { environment: 'staging', 'dry-run': 'false', count: '3', note: 'none' },
      undefined,
      2,
    )}`,
  );
});

test('wrong inputs are refused before anything runs, all at once', async () => {
  const event = { name: 'workflow_dispatch', payload: {} };
  const refusal = workshop.start('dispatch', {
    event,
    inputs: { environment: 'moon', 'dry-run': 'perhaps', colour: 'red' },
  });
  await expect(refusal).rejects.toThrow(
    [
      'Unexpected inputs provided: ["colour"].',
      "Provided value 'moon' for input 'environment' not in the list of allowed values (staging, production).",
      `Input 'dry-run' must be a boolean, but is "perhaps" (string).`,
    ].join('\n'),
  );
  await expect(workshop.start('dispatch', { event })).rejects.toThrow(
    "Required input 'environment' not provided.",
  );
});

describe('trust', () => {
  async function identities(options: Partial<RunOptions>) {
    const seen: Record<string, JobIdentity> = {};
    const run = await workshop.start('token', {
      secrets: { DEPLOY_KEY: 'k3y-value' },
      ...options,
      services: {
        environment: (job) => {
          seen[job.jobId] = job;
          return { GITHUB_TOKEN: 'not for steps' };
        },
        issueToken: () => 'ghs_abc',
      },
    });
    return { run, seen };
  }

  test('tokens get the permissions of workflow or job', async () => {
    const { run, seen } = await identities({});
    expect(seen.inherits?.permissions).toEqual({ contents: 'read', packages: 'write' });
    expect(seen.own?.permissions).toEqual({ issues: 'write' });
    expect(seen.none?.permissions).toEqual({});
    expect(logOf(run, 'inherits', 'Token')).toEqual(['same', 'env has none', "secret is '***'"]);
  });

  test('a pull request from a fork reads only and has no secrets', async () => {
    const { run, seen } = await identities(forkPull('someone/shop'));
    expect(seen.inherits).toMatchObject({
      fork: true,
      baseRef: 'main',
      permissions: { contents: 'read', packages: 'read' },
    });
    expect(logOf(run, 'inherits', 'Token')).toContain("secret is ''");
    const own = await identities(forkPull());
    expect(own.seen.inherits?.permissions).toEqual({ contents: 'read', packages: 'write' });
  });

  test('so does a run of Dependabot', async () => {
    const { seen } = await identities({ actor: 'dependabot[bot]' });
    expect(seen.own?.permissions).toEqual({ issues: 'read' });
  });

  test('an environment has secrets and variables of its own', async () => {
    const { run } = await identities({
      vars: { COMMON: 'common', HOST: 'none' },
      environments: {
        production: { vars: { HOST: 'prod' }, secrets: { DEPLOY_KEY: 'from environment' } },
      },
    });
    expect(logOf(run, 'protected', 'Vars')).toEqual(['prod common true']);
  });
});

test('a machine may see the job’s folder elsewhere: steps, files and expressions speak of that place', async () => {
  const seenAt = join(workshop.folder, 'home');
  const run = await workshop.start('context', {
    seenAt,
    machineFor: ({ folder, seenAt: asked }) => {
      symlinkSync(folder, asked);
      return Promise.resolve(new LocalMachine('m'));
    },
  });
  rmSync(seenAt);
  expect(run.conclusion).toBe('success');
  const log = run.jobs.flatMap(({ steps }) => steps.flatMap((step) => step.log)).join('\n');
  expect(log).toContain(`GITHUB_WORKSPACE=${seenAt}/_work/shop/shop`);
  expect(log).toContain(`GITHUB_OUTPUT=${seenAt}/`);
  expect(log).not.toContain(String(run.jobs[0]?.folder));
});
