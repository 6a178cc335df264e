import type { Case } from './cases.ts';
import { stepsOf, type Point } from './steps.ts';

/** Whether the verb comes there only when its flip is taken back. */
export function comesAfterUndo(verb: Case['verb'], point: Point): boolean {
  return (
    point.startsWith('step:undo:') || (verb === 'deploy' && point.startsWith('step:put-back:'))
  );
}

/** How the action may report the end of what was struck. */
export function expectedEnds({ verb, point, strike }: Case): readonly string[] {
  if (verb === 'init') return expectedOfInit(point, strike);
  const done = comesAfterUndo(verb, point)
    ? 'refused'
    : { deploy: 'deployed', rollback: 'rolled_back' }[verb];
  switch (strike) {
    case 'the worker is killed':
    case 'the server loses power':
      return ['lost'];
    case 'the link is cut':
      return [done];
    case 'the runner gets SIGINT':
    case 'the runner gets SIGTERM':
      // The action leaves after six seconds, whether the worker is done by then or goes on by itself.
      return [isBeforeFlip(verb, point) ? 'aborted' : done, 'detached'];
    case 'the runner gets SIGKILL':
      return [''];
    case 'dockerd is killed':
      return ['refused', 'rolled_back', 'needs_attention', done];
  }
}

// init is no worker: it ends with its link, and is simply run again.
function expectedOfInit(point: Point, strike: Case['strike']): readonly string[] {
  if (strike === 'the runner gets SIGKILL') return [''];
  if (strike === 'the runner gets SIGINT' || strike === 'the runner gets SIGTERM')
    return [point.startsWith('call:put_old_site_back') ? 'refused' : 'done'];
  return ['unreachable', 'refused', 'not_ready', 'done'];
}

function isBeforeFlip(verb: 'deploy' | 'rollback', point: Point): boolean {
  const [kind, name = ''] = point.split(':');
  if (kind === 'call') return !name.startsWith('point_route');
  if (name === 'put-back') return verb === 'rollback';
  const steps = stepsOf(verb);
  return steps.indexOf(name) < steps.indexOf('flip');
}
