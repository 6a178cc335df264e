import type { Report } from '../core/action.ts';
import { codeBlock, section } from '../core/markdown.ts';
import type { Plan } from './plan.ts';
import type { Output } from './report.ts';

/** Renders the plan of a dry run: what would be sent, secrets left out. */
export function previewPlan(plan: Plan): Report<Output> {
  const text = planLines(plan).join('\n');
  return {
    outputs: {
      outcome: 'planned',
      active: '',
      idle: '',
      release: '',
      run: plan.kind === 'run' ? plan.run : '',
      status: '',
      steps: '[]',
      'duration-ms': '0',
    },
    summary: section('Deploy: dry run', 'Nothing was sent. This would be:', codeBlock(text)),
    notice: `Dry run: ${plan.command} would be sent to ${plan.target.host}`,
  };
}

function planLines(plan: Plan): readonly string[] {
  const { user, host, port } = plan.target;
  const ssh = `ssh -p ${port} ${user}@${host}`;
  if (plan.kind === 'init') {
    const files = [...plan.files].map(([path, bytes]) => `  ${path} (${bytes.length} bytes)`);
    return [`${ssh} '${plan.receiveLine}'   with a tar of`, ...files, `${ssh} ${plan.initLine}`];
  }
  if (plan.kind === 'query') return [`${ssh} ${plan.commandLine}`];
  const manifest = plan.shownManifest.map((line) => `  ${line}`);
  return [
    `${ssh} ${plan.commandLine}`,
    ...(manifest.length > 0 ? ['with on stdin', ...manifest] : []),
  ];
}
