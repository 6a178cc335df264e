import type { Action } from '../core/action.ts';
import type { CachePorts } from '../core/ports.ts';
import { removeStack } from './compose.ts';
import { stateNames } from './state.ts';

interface Leftovers {
  readonly project: string;
  readonly dockerConfig: string;
}

interface Removal extends Leftovers {
  readonly problem: string;
}

/** The post phase: removes what a main phase that was killed could not. */
export const removeLeftovers: Action<Leftovers, Leftovers, Leftovers, Removal, never, CachePorts> =
  {
    name: 'parallel-test-runner, end of job',
    outputs: {},
    inputs: (read) => ({
      project: read.text(stateNames.project),
      dockerConfig: read.text(stateNames.dockerConfig),
    }),
    probe: async (leftovers) => Promise.resolve(leftovers),
    plan: (leftovers) => leftovers,
    execute: async ({ project, dockerConfig }, { exec, files, runner }) => {
      if (dockerConfig !== '') await files.remove(dockerConfig);
      if (project === '') return { project, dockerConfig, problem: '' };
      runner.info(
        `The tests were ended before they could remove the stack ${project}: removing it.`,
      );
      const { exitCode, stderr } = await exec.run(removeStack(project), { output: 'live' });
      return { project, dockerConfig, problem: exitCode === 0 ? '' : stderr.trim().slice(-500) };
    },
    report: ({ project, problem }) => ({
      outputs: {},
      summary: '',
      notice: '',
      annotations:
        problem === ''
          ? []
          : [
              {
                level: 'warning',
                message: `The stack ${project} could not be removed: ${problem}`,
              },
            ],
    }),
  };
