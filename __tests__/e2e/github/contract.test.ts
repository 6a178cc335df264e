import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createContract } from '../../../e2e/bed/github/contract/contract.ts';
import { routes } from '../../../e2e/bed/github/rest/routes/all.ts';
import { findOperation } from '../../../e2e/bed/github/contract/openapi.ts';
import { startServices, type Started } from './started.ts';

const repository = 'jazielflo/copilotos-bridge';
const sha = 'a'.repeat(40);

let started: Started;

beforeEach(async () => {
  started = await startServices();
});

afterEach(() => started.stop());

async function post(path: string, body: string) {
  const { services } = started;
  const permissions = { checks: 'write', deployments: 'write' } as const;
  const token = services.issueToken({ repository, permissions });
  const headers = { authorization: `Bearer ${token}` };
  const url = `${services.url()}/repos/${repository}${path}`;
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, body: (await response.json()) as { message: string } };
}

test('every route is one that GitHub publishes', () => {
  const unknown = routes.filter(({ method, path }) => findOperation(method, path) === null);
  expect(unknown.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

test('a body that breaks the description is refused and noted', async () => {
  const refused = await post(
    '/check-runs',
    JSON.stringify({ name: 'Report', head_sha: sha, status: 'done' }),
  );
  expect(refused).toMatchObject({ status: 422 });
  expect(refused.body.message).toContain('/status must be equal to one of the allowed values');
  const long = { title: 't', summary: 'x'.repeat(65_536) };
  expect(
    await post('/check-runs', JSON.stringify({ name: 'R', head_sha: sha, output: long })),
  ).toMatchObject({ status: 422 });
  expect(started.services.contractViolations).toMatchObject([
    { operation: 'POST /repos/{owner}/{repo}/check-runs', part: 'body' },
    { part: 'body', problems: ['/output/summary must NOT have more than 65535 characters'] },
  ]);
});

test('a query that GitHub does not know is noted', async () => {
  const { services } = started;
  const token = services.issueToken({ repository, permissions: { actions: 'read' } });
  const url = `${services.url()}/repos/${repository}/actions/runs?brunch=main&per_page=many`;
  const headers = { authorization: `token ${token}` };
  expect((await fetch(url, { headers })).status).toBe(200);
  expect(services.contractViolations).toMatchObject([
    { part: 'query', problems: ['brunch is not a parameter', 'per_page: / must be integer'] },
  ]);
});

test('an answer that breaks the description is noted', () => {
  const contract = createContract();
  contract.checkResponse('GET', '/repos/{owner}/{repo}/actions/jobs/{job_id}', 200, { id: 'one' });
  contract.checkResponse('GET', '/repos/{owner}/{repo}/actions/jobs/{job_id}', 204, undefined);
  const [wrong, status] = contract.violations;
  expect(wrong?.problems).toEqual(
    expect.arrayContaining(['/id must be integer', "/ must have required property 'name'"]),
  );
  expect(status?.problems).toEqual(['GitHub publishes no status 204']);
});

test('what nothing answers is noted', async () => {
  expect(await post('/dispatches', '{}')).toMatchObject({ status: 404 });
  expect(started.services.unexpectedRequests).toEqual([`POST /repos/${repository}/dispatches`]);
  expect(await post('/deployments', '{')).toMatchObject({
    status: 400,
    body: { message: 'Problems parsing JSON' },
  });
});

test('one port serves several addresses', async () => {
  await started.stop();
  started = await startServices({ listen: ['127.0.0.1', '127.0.0.2'] });
  const { services } = started;
  for (const host of ['127.0.0.1', '127.0.0.2']) {
    expect((await fetch(`${services.url(host)}/token?scope=x`)).status).toBe(401);
  }
  await services.stop();
  await services.stop();
  await expect(fetch(services.url())).rejects.toThrow();
});
