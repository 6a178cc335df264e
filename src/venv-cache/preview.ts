import type { Report } from '../core/action.ts';
import { display } from '../core/command.ts';
import { code, codeBlock, section } from '../core/markdown.ts';
import { noOutputs, type Output } from './outputs.ts';
import type { Plan } from './plan.ts';

/** Shows the key, what was hashed into it, and the commands that a miss would run. */
export function previewPlan(plan: Plan): Report<Output> {
  const lines = [plan.create, ...plan.install].map(display);
  const asked =
    plan.strategy === 'never'
      ? 'Would not ask the cache.'
      : `Would ask the cache for ${code(plan.key)}.`;
  const hashed = `Hashed into the key: ${plan.hashedFiles.map(code).join(', ')}`;
  return {
    outputs: {
      ...noOutputs,
      'cache-key': plan.key,
      'venv-path': plan.layout.folder,
      'python-version': plan.python.version,
      installer: plan.installer.name,
    },
    summary: section(
      'Python environment: dry run',
      asked,
      hashed,
      'When it is not there, would run:',
      codeBlock(lines.join('\n'), 'sh'),
    ),
    notice: `Dry run: a miss would run ${lines.length} commands, see the summary.`,
    log: [`key: ${plan.key}`, ...lines],
  };
}
