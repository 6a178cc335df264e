import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Access } from '../../../e2e/bed/github/identity/github-tokens.ts';
import { startServices, type Started } from './started.ts';

const repo = { owner: 'jazielflo', repo: 'copilotos-bridge' };
const repository = `${repo.owner}/${repo.repo}`;
const sha = 'a'.repeat(40);

// Real clients on a busy machine; they take a tenth of it on an idle one.
jest.setTimeout(60_000);

let started: Started;

beforeEach(async () => {
  started = await startServices();
});

afterEach(async () => {
  const { unexpectedRequests, contractViolations } = started.services;
  await started.stop();
  expect(unexpectedRequests).toEqual([]);
  expect(contractViolations).toEqual([]);
});

function connect(permissions: Record<string, Access>) {
  const { services } = started;
  const token = services.issueToken({ repository, permissions });
  return getOctokit(token, { baseUrl: services.url() }).rest;
}

function registerRun(
  change: { id?: number; attempt?: number; localGit?: string; headSha?: string } = {},
) {
  const pull = {
    number: 7,
    headRef: 'topic',
    headSha: sha,
    baseRef: 'main',
    baseSha: 'b'.repeat(40),
  };
  return started.services.hub.registerRun({
    id: 100,
    repository,
    workflowName: 'CI + CD',
    workflowPath: '.github/workflows/ci-cd.yml',
    event: 'pull_request',
    headBranch: 'topic',
    headSha: sha,
    pullRequests: [pull],
    ...change,
  });
}

test('a run and its jobs are reported as they go', async () => {
  const run = registerRun();
  const job = run.addJob({
    name: 'build_images',
    runnerName: 'machine-1',
    labels: ['ubuntu-latest'],
  });
  const { actions } = connect({ actions: 'read' });
  const jobs = () => actions.listJobsForWorkflowRun({ ...repo, run_id: 100 });
  expect((await jobs()).data.jobs[0]).toMatchObject({ status: 'queued', conclusion: null });

  job.update({ status: 'in_progress', startedAt: new Date() });
  expect((await actions.getWorkflowRun({ ...repo, run_id: 100 })).data.status).toBe('in_progress');

  const step = { number: 1, name: 'Build', status: 'completed', conclusion: 'success' } as const;
  const times = {
    startedAt: new Date('2026-03-01T10:00:00Z'),
    completedAt: new Date('2026-03-01T10:00:09Z'),
  };
  job.update({
    status: 'completed',
    conclusion: 'success',
    ...times,
    steps: [{ ...step, ...times }],
  });
  run.complete('success');
  const { data } = await jobs();
  expect(data.total_count).toBe(1);
  expect(data.jobs[0]).toMatchObject({
    id: job.id,
    runner_name: 'machine-1',
    conclusion: 'success',
    started_at: '2026-03-01T10:00:00Z',
    steps: [{ name: 'Build', number: 1, completed_at: '2026-03-01T10:00:09Z' }],
  });
  const shown = await actions.getWorkflowRun({ ...repo, run_id: 100 });
  expect(shown.data).toMatchObject({ conclusion: 'success', pull_requests: [{ number: 7 }] });
  expect((await actions.getJobForWorkflowRun({ ...repo, job_id: job.id })).data.name).toBe(
    'build_images',
  );
});

test('jobs of the latest attempt are listed, of all on request, of one by its number', async () => {
  registerRun().addJob({ name: 'first' });
  registerRun({ attempt: 2 }).addJob({ name: 'second' });
  const { actions } = connect({ actions: 'read' });
  const names = async (jobs: Promise<{ data: { jobs: { name: string }[] } }>) =>
    (await jobs).data.jobs.map(({ name }) => name);
  const run = { ...repo, run_id: 100 };
  expect(await names(actions.listJobsForWorkflowRun(run))).toEqual(['second']);
  expect(await names(actions.listJobsForWorkflowRun({ ...run, filter: 'all' }))).toEqual([
    'first',
    'second',
  ]);
  expect(await names(actions.listJobsForWorkflowRunAttempt({ ...run, attempt_number: 1 }))).toEqual(
    ['first'],
  );
});

test('long lists come in pages that lead to each other', async () => {
  const run = registerRun();
  for (let number = 1; number <= 205; number += 1) run.addJob({ name: `job ${number}` });
  const token = started.services.issueToken({ repository, permissions: { actions: 'read' } });
  const octokit = getOctokit(token, { baseUrl: started.services.url() });
  const parameters = { ...repo, run_id: 100, per_page: 100 };
  const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRun, parameters);
  expect(jobs.map(({ name }) => name).slice(-2)).toEqual(['job 204', 'job 205']);
  expect(started.services.rest.requests).toHaveLength(3);
});

test('history is found by workflow, branch and outcome, newest first', async () => {
  const seed = (id: number, branch: string, conclusion: 'success' | 'failure') => ({
    id,
    repository,
    workflowName: 'CI + CD',
    workflowPath: '.github/workflows/ci-cd.yml',
    event: 'push',
    headBranch: branch,
    headSha: sha,
    conclusion,
    createdAt: new Date(Date.UTC(2026, 1, id)),
    completedAt: new Date(Date.UTC(2026, 1, id, 1)),
    jobs: [{ name: 'build', conclusion, startedAt: new Date(Date.UTC(2026, 1, id)) }],
  });
  started.services.hub.seedRuns([
    seed(1, 'main', 'success'),
    seed(2, 'topic', 'success'),
    seed(3, 'main', 'failure'),
    seed(4, 'main', 'success'),
  ]);
  const { actions } = connect({ actions: 'read' });
  const query = { ...repo, workflow_id: 'ci-cd.yml', branch: 'main', status: 'success' } as const;
  const { data } = await actions.listWorkflowRuns(query);
  expect(data.workflow_runs.map(({ id, run_number: number }) => [id, number])).toEqual([
    [4, 4],
    [1, 1],
  ]);
  const recent = await actions.listWorkflowRunsForRepo({ ...repo, created: '>=2026-02-03' });
  expect(recent.data.total_count).toBe(2);
  await expect(
    actions.listWorkflowRuns({ ...repo, workflow_id: 'other.yml' }),
  ).rejects.toMatchObject({ status: 404 });
});

test('a comment is made, found and changed; one too long is refused', async () => {
  registerRun();
  const { issues } = connect({ 'pull-requests': 'write' });
  const { data: made } = await issues.createComment({ ...repo, issue_number: 7, body: 'first' });
  await issues.updateComment({ ...repo, comment_id: made.id, body: 'second' });
  const { data } = await issues.listComments({ ...repo, issue_number: 7 });
  expect(data).toMatchObject([
    { id: made.id, body: 'second', user: { login: 'github-actions[bot]' } },
  ]);
  expect(started.services.hub.comments.list(repository, 7)).toMatchObject([{ body: 'second' }]);
  const long = issues.createComment({ ...repo, issue_number: 7, body: 'x'.repeat(65_537) });
  await expect(long).rejects.toMatchObject({ status: 422 });
  await expect(issues.createComment({ ...repo, issue_number: 8, body: 'x' })).rejects.toMatchObject(
    { status: 404 },
  );
});

test('a permission that was not given is refused as GitHub refuses it', async () => {
  registerRun();
  const { issues, actions, repos } = connect({ actions: 'read', 'pull-requests': 'read' });
  await expect(issues.createComment({ ...repo, issue_number: 7, body: 'x' })).rejects.toMatchObject(
    {
      status: 403,
      response: {
        data: { message: 'Resource not accessible by integration', status: '403' },
        headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
      },
    },
  );
  await expect(repos.createDeployment({ ...repo, ref: sha })).rejects.toMatchObject({
    status: 403,
  });
  expect((await actions.getWorkflowRun({ ...repo, run_id: 100 })).status).toBe(200);
  expect((await repos.get(repo)).data).toMatchObject({ default_branch: 'main', private: true });
});

test('strangers do not see what is private and read what is public', async () => {
  registerRun();
  const { services } = started;
  const ask = (path: string, init?: RequestInit) =>
    fetch(`${services.url()}/repos/${repository}${path}`, init);
  const bad = await ask('', { headers: { authorization: 'Bearer ghs_wrong' } });
  expect([bad.status, await bad.json()]).toMatchObject([401, { message: 'Bad credentials' }]);
  expect((await ask('/actions/runs/100')).status).toBe(404);
  services.hub.repositories.register(repository, { isPrivate: false });
  expect((await ask('/actions/runs/100')).status).toBe(200);
  const write = await ask('/issues/7/comments', { method: 'POST', body: '{"body":"x"}' });
  expect([write.status, await write.json()]).toMatchObject([
    401,
    { message: 'Requires authentication' },
  ]);
});

test('a job token ends with its job', async () => {
  registerRun();
  const token = started.services.issueToken({ repository, permissions: {} });
  const { repos } = getOctokit(token, { baseUrl: started.services.url() }).rest;
  await repos.get(repo);
  started.services.revokeToken(token);
  await expect(repos.get(repo)).rejects.toMatchObject({ status: 401 });
});

test('a success makes older deployments of the environment inactive, but not of production', async () => {
  registerRun();
  const { repos } = connect({ deployments: 'write' });
  const deploy = async (environment: string) => {
    const wanted = { ...repo, ref: sha, environment, required_contexts: [], auto_merge: false };
    const { data } = await repos.createDeployment(wanted);
    if (!('id' in data)) throw new Error(data.message);
    const status = {
      state: 'success',
      environment_url: 'https://example.com',
      auto_inactive: true,
    } as const;
    await repos.createDeploymentStatus({ ...repo, deployment_id: data.id, ...status });
    return data.id;
  };
  const states = async (id: number) => {
    const { data } = await repos.listDeploymentStatuses({ ...repo, deployment_id: id });
    return data.map(({ state }) => state);
  };
  const [oldStaging, oldProduction] = [await deploy('staging'), await deploy('production')];
  const newStaging = await deploy('staging');
  await deploy('production');
  expect(await states(oldStaging)).toEqual(['inactive', 'success']);
  expect(await states(newStaging)).toEqual(['success']);
  expect(await states(oldProduction)).toEqual(['success']);
  const { data } = await repos.listDeployments({ ...repo, environment: 'staging' });
  expect(data.map(({ id }) => id)).toEqual([newStaging, oldStaging]);
});

test('a deployment waits for the checks of its commit unless told which matter', async () => {
  registerRun().addJob({ name: 'deploy' });
  const { repos } = connect({ deployments: 'write' });
  await expect(repos.createDeployment({ ...repo, ref: sha })).rejects.toMatchObject({
    status: 409,
  });
  expect((await repos.createDeployment({ ...repo, ref: sha, required_contexts: [] })).status).toBe(
    201,
  );
  await expect(repos.createDeployment({ ...repo, ref: 'nowhere' })).rejects.toMatchObject({
    status: 422,
  });
});

test('check runs are made and completed; a job is a check run, and its notices are annotations', async () => {
  const job = registerRun().addJob({ name: 'build_images' });
  job.annotate({ level: 'notice', title: 'Cache', message: 'api: 12 of 14 steps cached' });
  const { checks } = connect({ checks: 'write' });
  const { data: made } = await checks.create({
    ...repo,
    name: 'Report',
    head_sha: sha,
    status: 'in_progress',
  });
  const annotation = {
    path: 'a.py',
    start_line: 3,
    end_line: 3,
    annotation_level: 'warning',
    message: 'm',
  } as const;
  const output = { title: 'Done', summary: 'All well', annotations: [annotation] };
  await checks.update({ ...repo, check_run_id: made.id, conclusion: 'success', output });
  const { data } = await checks.get({ ...repo, check_run_id: made.id });
  expect(data).toMatchObject({
    status: 'completed',
    conclusion: 'success',
    output: { annotations_count: 1 },
  });
  const ofJob = await checks.listAnnotations({ ...repo, check_run_id: job.id });
  expect(ofJob.data).toMatchObject([
    { annotation_level: 'notice', message: 'api: 12 of 14 steps cached' },
  ]);
  const ofCommit = await checks.listForRef({ ...repo, ref: sha });
  expect(ofCommit.data.check_runs.map(({ name }) => name)).toEqual(['build_images', 'Report']);
});

test('commits and comparisons are those of Git', async () => {
  const git = gitRepository();
  const [first, second] = [git.commit('one.txt', 'one'), git.commit('two.txt', 'two')];
  git.run('branch', 'topic', first);
  registerRun({ localGit: git.folder, headSha: second });
  const { repos, actions } = connect({
    contents: 'read',
    actions: 'read',
    'pull-requests': 'read',
  });
  const compare = async (basehead: string) =>
    (await repos.compareCommitsWithBasehead({ ...repo, basehead })).data;
  expect(await compare(`${first}...main`)).toMatchObject({
    status: 'ahead',
    ahead_by: 1,
    commits: [{ sha: second }],
    files: [{ filename: 'two.txt', status: 'added', additions: 1 }],
  });
  expect(await compare(`main...topic`)).toMatchObject({
    status: 'behind',
    behind_by: 1,
    ahead_by: 0,
  });
  expect(await compare('main...main')).toMatchObject({ status: 'identical' });
  await expect(compare('main...nowhere')).rejects.toMatchObject({ status: 404 });
  const shown = await repos.getCommit({ ...repo, ref: 'main' });
  expect(shown.data).toMatchObject({
    sha: second,
    commit: { message: 'two.txt' },
    parents: [{ sha: first }],
  });
  const run = await actions.getWorkflowRun({ ...repo, run_id: 100 });
  expect(run.data.head_commit?.message).toBe('two.txt');
});

test('pull requests are found by any of their commits', async () => {
  const git = gitRepository();
  const base = git.commit('one.txt', 'one');
  const [middle, head] = [git.commit('two.txt', 'two'), git.commit('three.txt', 'three')];
  const { hub } = started.services;
  const { id } = hub.repositories.register(repository, { localGit: git.folder });
  hub.pulls.register(id, {
    number: 3,
    headRef: 'topic',
    headSha: head,
    baseRef: 'main',
    baseSha: base,
  });
  const { repos } = connect({ 'pull-requests': 'read' });
  const numbers = async (commit: string) => {
    const { data } = await repos.listPullRequestsAssociatedWithCommit({
      ...repo,
      commit_sha: commit,
    });
    return data.map(({ number }) => number);
  };
  expect(await numbers(middle)).toEqual([3]);
  expect(await numbers(base)).toEqual([]);
});

test('package versions are listed and deleted', async () => {
  const { services } = started;
  const published = { owner: 'jazielflo', name: 'copilotos-bridge/api' };
  services.hub.packages.publish({ ...published, digest: `sha256:${sha}`, tags: ['latest'] });
  services.hub.packages.publish({
    ...published,
    digest: `sha256:${'b'.repeat(40)}`,
    tags: ['latest', 'v2'],
  });
  const { packages } = connect({ packages: 'write' });
  const named = {
    username: 'jazielflo',
    package_type: 'container',
    package_name: 'copilotos-bridge/api',
  } as const;
  const { data } = await packages.getAllPackageVersionsForPackageOwnedByUser(named);
  expect(data.map(({ metadata }) => metadata?.container?.tags)).toEqual([['latest', 'v2'], []]);
  await packages.deletePackageVersionForUser({ ...named, package_version_id: data[1]?.id ?? 0 });
  expect((await packages.getAllPackageVersionsForPackageOwnedByUser(named)).data).toHaveLength(1);
  const { username: org, ...package_ } = named;
  const asOrganization = packages.getAllPackageVersionsForPackageOwnedByOrg({ ...package_, org });
  await expect(asOrganization).rejects.toMatchObject({ status: 404 });
});

test('limits and faults show as GitHub shows them', async () => {
  const { rest } = started.services;
  registerRun();
  const { repos } = connect({});
  expect((await repos.get(repo)).headers).toMatchObject({
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
  });
  rest.fault({ kind: 'secondary-limit', on: /GET \/repos/, retryAfter: 1 });
  await expect(repos.get(repo)).rejects.toMatchObject({
    status: 403,
    response: { headers: { 'retry-after': '1' } },
  });
  rest.fault({ kind: '502', times: 1 });
  await expect(repos.get(repo)).rejects.toMatchObject({ status: 502 });
  rest.fault({ kind: 'cut' });
  await expect(repos.get(repo)).rejects.toMatchObject({ status: 500 });
  rest.rateLimit.limit = 1;
  await expect(repos.get(repo)).rejects.toMatchObject({
    status: 403,
    response: { headers: { 'x-ratelimit-remaining': '0' } },
  });
  expect(rest.requests.map(({ status }) => status)).toEqual([200, 403, 502, 0, 403]);
});

function gitRepository() {
  const folder = join(started.folder, 'repository');
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  execFileSync('git', ['init', '-q', '-b', 'main', folder], { env });
  const run = (...args: string[]): string =>
    execFileSync('git', ['-C', folder, ...identity, ...args], { env, encoding: 'utf8' }).trim();
  const commit = (file: string, content: string): string => {
    writeFileSync(join(folder, file), `${content}\n`);
    run('add', file);
    run('commit', '-q', '-m', file);
    return run('rev-parse', 'HEAD');
  };
  return { folder, run, commit };
}
