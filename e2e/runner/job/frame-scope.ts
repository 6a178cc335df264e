import { hashFilesFunction } from '../expression/hash-files.ts';
import type { Scope } from '../expression/evaluate.ts';
import { statusFunctions } from '../expression/status-functions.ts';
import type { Frame } from './session.ts';

/** What the expressions of a step may refer to. */
export function frameScope(frame: Frame, stepEnv: Readonly<Record<string, string>> = {}): Scope {
  const { session } = frame;
  const github = session.contexts.github as Record<string, unknown>;
  const job = session.contexts.job as Record<string, unknown>;
  return {
    contexts: {
      ...session.contexts,
      ...frame.contexts,
      github: { ...github, ...actionContext(frame) },
      job: { ...job, status: session.status },
      steps: frame.steps,
      env: { ...session.env, ...frame.env, ...stepEnv },
    },
    functions: [
      ...statusFunctions(() => statusView(frame)),
      hashFilesFunction(session.folders.workspace, session.folders.onHost),
    ],
  };
}

function actionContext({ action, session }: Frame): Record<string, string> {
  if (!action) return {};
  return {
    action_path: session.folders.onMachine(action.folder),
    action_repository: action.repository,
    action_ref: action.ref,
  };
}

/** Inside a composite action, `success()` and `failure()` speak of that action's own steps. */
function statusView(frame: Frame) {
  const cancelled = frame.session.status === 'cancelled';
  const failed = frame.action ? frame.failed : frame.session.status === 'failure';
  return { success: !failed, failure: failed, cancelled };
}
