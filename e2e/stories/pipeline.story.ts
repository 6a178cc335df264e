import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expectRelease } from '../demo/site.ts';
import { startBed, type Bed } from '../bed/bed.ts';
import { expectSuccess } from '../bed/success.ts';
import { openPipeline, type Pipeline } from '../pipeline/pipeline.ts';
import type { RunResult } from '../runner/run-workflow.ts';

let bed: Bed;
let pipeline: Pipeline;

beforeAll(async () => {
  bed = await startBed({ servers: 1, stopOnSignals: false });
  pipeline = await openPipeline({ bed });
}, 120_000);

afterAll(async () => bed.stop(), 60_000);

/** Every job with how it ended; of one that failed, what its failed steps said last. */
function endings({ jobs }: RunResult): Readonly<Record<string, string>> {
  return Object.fromEntries(
    jobs.map(({ name, conclusion, steps }) => {
      const failed = steps.filter((step) => step.conclusion === 'failure');
      const said = failed.flatMap((step) => [step.name, ...step.log.slice(-30)]);
      return [name, [conclusion, ...said].join('\n')];
    }),
  );
}

test('the server is prepared once, by its own workflow, and lets the everyday key in', async () => {
  const run = await pipeline.prepare();
  expect(endings(run)).toEqual({ prepare: 'success' });
  const said = run.jobs.flatMap(({ steps }) => steps.flatMap(({ log }) => log)).join('\n');
  expect(said).toContain('Line for /home/deploy/.ssh/authorized_keys of deploy');
}, 120_000);

test('the sample product’s own workflow: one push is built, tested in parallel, deployed and reported', async () => {
  const run = await pipeline.push('0'.repeat(40));
  expect(endings(run)).toEqual({
    'pipeline / changes': 'success',
    'pipeline / build_images': 'success',
    'pipeline / backend': 'success',
    'pipeline / frontend': 'success',
    'pipeline / integration': 'success',
    'pipeline / deploy': 'success',
    'pipeline / report': 'success',
    'pipeline / passed': 'success',
  });
  await expectRelease(pipeline.server.httpUrl, await pipeline.product.head());
  const sections = run.jobs.flatMap(({ summaries }) => summaries.map(({ markdown }) => markdown));
  for (const title of ['Images', 'Deploy', 'Where the time went'])
    expect(sections.join('\n')).toContain(title);
}, 600_000);

test('what the guide says to type on the server and where images are built answers', async () => {
  const { server } = pipeline;
  const name = await expectSuccess(server, [
    'docker',
    'ps',
    '--format',
    '{{.Names}}',
    '--filter',
    'name=-api-1',
  ]);
  const given = await expectSuccess(server, ['docker', 'exec', name.trim(), 'printenv']);
  expect(given).toContain('LOGIN_LIMIT=777\n');
  expect(given).toContain('MESSAGE_LIMIT=888888\n');
  const database = 'http://copilotos-data-mongodb:27017';
  const asked = ['docker', 'exec', name.trim(), 'curl', '-f', '--silent', database];
  await expectSuccess(server, asked);
  const { user, password } = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'read' });
  const login = ['docker', 'login', 'ghcr.io', '-u', user, '--password-stdin'];
  await expectSuccess(server, login, { stdin: password });
  const cache = 'ghcr.io/jazielflo/copilotos-bridge/api:buildcache';
  await expectSuccess(server, ['docker', 'manifest', 'inspect', cache]);
});

test('the rollback button, when nothing was live before, says so and changes nothing', async () => {
  const run = await pipeline.rollback();
  expect(run.conclusion).toBe('failure');
  expect(Object.values(endings(run)).join('\n')).toContain('There is nothing to go back to');
  await expectRelease(pipeline.server.httpUrl, await pipeline.product.head());
}, 120_000);

test('GitHub’s services were asked only what they publish', () => {
  expect(bed.github.unexpectedRequests).toEqual([]);
  expect(bed.github.contractViolations).toEqual([]);
});
