import { expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RepositoryFolders } from '../../../e2e/runner/job/repository-folders.ts';
import { readAction } from '../../../e2e/runner/parse/action-file.ts';
import { readWorkflow } from '../../../e2e/runner/parse/workflow-file.ts';
import { readWorkflowTree } from '../../../e2e/runner/run/workflow-tree.ts';

const root = resolve(import.meta.dirname, '../../..');
const actions = ['.', ...readdirSync(root)].filter((name) =>
  existsSync(join(root, name, 'action.yml')),
);
const repositories = {
  'jazielflo/copilotos-actions': root,
  'jazielflo/copilotos-bridge': join(root, 'examples/copilotos-bridge'),
};

// GitHub reads expressions even in descriptions, and refuses the whole action for a wrong one.
test.each(actions)('GitHub would load the action in %s', (name) => {
  expect(() => readAction(join(root, name))).not.toThrow();
});

const workflows = Object.entries(repositories).flatMap(([repository, folder]) =>
  readdirSync(join(folder, '.github/workflows'))
    .filter((file) => file.endsWith('.yml'))
    .map((file) => [file, repository, folder] as const),
);

test.each(workflows)(
  'GitHub would accept %s of %s and all it calls',
  async (file, name, folder) => {
    const source = { repository: name, ref: 'refs/heads/main', sha: '', root: folder };
    const workflow = await readWorkflow(source, `.github/workflows/${file}`);
    const tree = await readWorkflowTree(workflow, new RepositoryFolders(repositories));
    expect(tree.file.jobs.length).toBeGreaterThan(0);
  },
);
