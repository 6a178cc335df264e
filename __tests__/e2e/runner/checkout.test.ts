import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../../e2e/runner/run-workflow.ts';
import { logOf, openWorkshop, type Workshop } from './started-run.ts';

let workshop: Workshop;
let run: RunResult;
let head: string;

beforeAll(async () => {
  workshop = openWorkshop();
  const { shop, git } = workshop;
  git('checkout', '--quiet', '-b', 'topic');
  writeFileSync(join(shop, 'topic.txt'), 'from topic\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Topic');
  git('checkout', '--quiet', 'main');
  git('commit', '--quiet', '--allow-empty', '--message', 'Second');
  git('tag', 'v1');
  head = git('rev-parse', 'HEAD');
  run = await workshop.start('checkout', {
    repository: { name: 'octo/shop', folder: shop, sha: head, ref: 'refs/heads/main' },
  });
});

afterAll(() => workshop.remove());

test('gets one commit of the event, on a branch of its name', () => {
  expect(logOf(run, 'shallow', 'Show')).toEqual(['1', head, 'main', head]);
});

test('gets everything with fetch-depth: 0', () => {
  expect(logOf(run, 'full', 'Show')).toEqual(['2', 'origin/topic', 'v1']);
});

test('gets another branch into another folder', () => {
  expect(logOf(run, 'other', 'Show')).toEqual(['from topic', 'below']);
});

test('says what it cannot do', () => {
  expect(logOf(run, 'refused', 'No such branch').join()).toMatch(
    /A branch or tag with the name 'nowhere' could not be found/,
  );
  expect(logOf(run, 'refused', 'Outside').join()).toMatch(/is not under/);
  expect(logOf(run, 'refused', 'Submodules').join()).toMatch(/does not know: submodules/);
});

test('gets the commit of the event even when the branch has gone on', async () => {
  const older = await workshop.start('checkout', { jobs: ['shallow'] });
  expect(logOf(older, 'shallow', 'Show')[1]).toBe(workshop.sha);
});
