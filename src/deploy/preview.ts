import type { Report } from '../core/action.ts';
import { codeBlock, section } from '../core/markdown.ts';
import type { InitPlan, Plan, RunPlan } from './plan.ts';
import type { Output } from './report.ts';
import { colorOf } from './status.ts';

/** Renders the plan of a dry run: what would be sent and what it would change, secrets left out. */
export function previewPlan(plan: Plan): Report<Output> {
  const text = planLines(plan).join('\n');
  const status = plan.kind === 'run' ? plan.before : undefined;
  return {
    outputs: {
      outcome: 'planned',
      reason: plan.kind === 'superseded' ? 'superseded' : 'planned',
      active: status?.active ?? '',
      idle: status?.idle ?? '',
      release: status === undefined ? '' : colorOf(status, status.active).release,
      previous: '',
      digests: '{}',
      run: plan.kind === 'run' ? plan.run : '',
      status: '',
      steps: '[]',
      'duration-ms': '0',
    },
    summary: section(
      'Deploy: dry run',
      'Nothing was changed. This would be sent:',
      codeBlock(text),
    ),
    notice: `Dry run: ${plan.command} would be sent to ${plan.target.host}`,
    log: text.split('\n'),
  };
}

function planLines(plan: Plan): readonly string[] {
  const ssh = sshLine(plan);
  switch (plan.kind) {
    case 'superseded':
      return [
        `nothing: ${plan.commit} is an ancestor of ${colorOf(plan.status, plan.status.active).commit}, which serves (force: true sends it)`,
      ];
    case 'query':
      return [`${ssh} ${plan.commandLine}`];
    case 'init':
      return initLines(plan, ssh);
    case 'run':
      return runLines(plan, ssh);
  }
}

function sshLine({ target }: Plan): string {
  const { user, host, port, jumps } = target;
  const hops = jumps.map((jump) => `${jump.user}@${jump.host}:${jump.port}`);
  const jump = hops.length === 0 ? '' : ` -J ${hops.join(',')}`;
  return `ssh${jump} -p ${port} ${user}@${host}`;
}

function initLines({ receiveLine, initLine, files, changed }: InitPlan, ssh: string): string[] {
  const state = (path: string): string => {
    if (changed === undefined) return '';
    return changed.includes(path) ? ', would be written' : ', unchanged';
  };
  const sizes = [...files].map(
    ([path, bytes]) => `  ${path} (${bytes.length} bytes${state(path)})`,
  );
  return [`${ssh} '${receiveLine}'   with a tar of`, ...sizes, `${ssh} ${initLine}`];
}

function runLines(plan: RunPlan, ssh: string): string[] {
  const manifest = plan.shownManifest.map((line) => `  ${line}`);
  return [
    ...[plan.notice, plan.warning].filter((text) => text !== ''),
    `${ssh} ${plan.commandLine}`,
    ...(manifest.length > 0 ? ['with on stdin', ...manifest] : []),
    ...['which would change, below', `  ${plan.path}`, ...changes(plan).map((line) => `  ${line}`)],
  ];
}

// As deploy/server/README.md has it; the colour is the one that is idle now.
function changes({ command, before, run }: RunPlan): readonly string[] {
  const idle = before?.idle ?? 'IDLE';
  const app = before?.app ?? 'APP';
  const weight = idle === 'green' ? '100' : idle === 'blue' ? '0' : 'N';
  const stages = command === 'deploy' || command === 'stage';
  const flips = command !== 'stage';
  return [
    `state/journal/${run}.log`,
    ...(stages
      ? [
          `state/${app}-${idle}.env and its copy in state/pins/`,
          `the containers of project ${app}-${idle}`,
        ]
      : []),
    ...(flips
      ? [
          `route/active -> weights/${weight} (now ${before?.active ?? 'unknown'})`,
          `state/${app}-blue.env, state/${app}-green.env, state/previous`,
        ]
      : []),
  ];
}
