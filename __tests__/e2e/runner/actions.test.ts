import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../../e2e/runner/run-workflow.ts';
import { conclusionsOf, jobOf, logOf, openWorkshop, type Workshop } from './started-run.ts';

let workshop: Workshop;
let run: RunResult;

beforeAll(async () => {
  workshop = openWorkshop();
  run = await workshop.start('actions', {
    services: {
      environment: () => ({ ACTIONS_RESULTS_URL: 'http://cache/', GITHUB_TOKEN: 'never in env' }),
      issueToken: () => 'ghs_abc',
    },
  });
});

afterAll(() => workshop.remove());

describe('node actions', () => {
  test('run pre first, then main, then post in reverse order; a skipped one has no post', () => {
    const order = join(jobOf(run, 'order').folder ?? '', '_temp', 'order.txt');
    expect(readFileSync(order, 'utf8').trim().split('\n')).toEqual([
      // Only actions that are fetched beforehand can run something before the first step.
      'first: first call',
      'nested: first call',
      'first: after first call',
      'second: first call',
      'nested: after first call',
      'nested: after +first call',
      'second: after first call',
      'first: after +first call',
    ]);
  });

  test('have their pre and post programs as steps of the job', () => {
    expect(jobOf(run, 'order').steps.map(({ name }) => name)).toEqual([
      'Set up job',
      'Pre First',
      'Pre Composite',
      'Run actions/checkout@v5',
      'First',
      'Second',
      'Composite',
      'Skipped',
      'Use',
      'Post Composite',
      'Post Second',
      'Post First',
      'Complete job',
    ]);
  });

  test('run their post program after a failure, unless post-if says otherwise', () => {
    expect(conclusionsOf(run, 'fails')).toMatchObject({
      'Run exit 1': 'failure',
      'Post Cleans up': 'success',
    });
    expect(conclusionsOf(run, 'fails')).not.toHaveProperty('Post Cleans up only after success');
  });

  test('find their inputs in the environment, with defaults, and what the runner gives actions', () => {
    const lines = logOf(run, 'inputs', 'Show');
    expect(lines).toEqual(
      expect.arrayContaining([
        'INPUT_GIVEN_NAME=Mona',
        'INPUT_EMPTY=',
        'INPUT_EVENT=push',
        'INPUT_OLD=1',
        'ACTIONS_RESULTS_URL=http://cache/',
      ]),
    );
    expect(logOf(run, 'inputs', 'Runs see no action variables')).toEqual(['none']);
  });

  test('warn of unknown and deprecated inputs', () => {
    expect(jobOf(run, 'inputs').annotations.map(({ message }) => message)).toEqual([
      "Unexpected input(s) 'colour', valid inputs are ['given name', 'empty', 'event', 'old']",
      "Input 'old' has been deprecated with message: Use event.",
    ]);
  });
});

describe('composite actions', () => {
  test('have inputs, outputs and an own folder, and nest', () => {
    expect(logOf(run, 'order', 'Use')).toEqual(['Hello world! yes octo/toolbox / outer _temp']);
  });

  test('judge success by their own steps, and give outputs when they failed', () => {
    expect(logOf(run, 'inner_failure', 'Results')).toEqual(['failure failure, job success']);
    expect(jobOf(run, 'inner_failure').conclusion).toBe('success');
  });

  test('of the same repository need no checkout', () => {
    expect(logOf(run, 'self', 'Without checkout')).toEqual(['hello self']);
  });
});

test('what this runner cannot run is refused before the first step, with the reason', async () => {
  const refused = await workshop.start('unknown-action');
  const message = (job: string) => jobOf(refused, job).annotations[0]?.message;
  expect(message('unknown')).toMatch(/^Unable to resolve action 'docker\/login-action@v3'/);
  expect(message('unknown')).toMatch(/--actions docker\/login-action=FOLDER/);
  expect(conclusionsOf(refused, 'unknown')).toEqual({});
  expect(message('container')).toMatch(/is a Docker action; this runner runs node and composite/);
  expect(message('image')).toMatch(/'docker:\/\/alpine:3' is a container action/);
  expect(message('missing')).toMatch(/Did you forget to run actions\/checkout/);
  expect(refused.conclusion).toBe('failure');
});
