import { partsOfInit, stepsOf, type Point } from './steps.ts';
import { strikes, type Strike } from './strikes.ts';

/** A command that is struck at a place. */
export interface Case {
  readonly verb: 'deploy' | 'rollback' | 'init';
  readonly point: Point;
  readonly strike: Strike;
}

/** Steps of the code that a verb never comes to, and why. */
export const neverIn: Readonly<Record<string, string>> = {
  'rollback watch': 'what was live a moment ago is the cure, not a risk',
};

/** Places inside a step where more than one process is at work. */
const inside: readonly Point[] = [
  'call:request_pull:start',
  'call:await_child:start',
  'call:point_route_at:start',
  'call:point_route_at:after',
];

/** Every point of every verb, by the code itself. */
export function allPoints(): readonly Pick<Case, 'verb' | 'point'>[] {
  const workers = (['deploy', 'rollback'] as const).flatMap((verb) =>
    stepsOf(verb)
      .filter((step) => !Object.hasOwn(neverIn, `${verb} ${step}`))
      .flatMap((step) => bothEnds('step', step).map((point) => ({ verb, point }))),
  );
  const within = inside.map((point) => ({ verb: 'deploy' as const, point }));
  // Where one part of init ends the next begins.
  const init = partsOfInit().map((part) => ({
    verb: 'init' as const,
    point: `call:${part}:after` as const,
  }));
  return [...workers, ...within, ...init];
}

function bothEnds(kind: 'step' | 'call', name: string): readonly Point[] {
  return [`${kind}:${name}:start`, `${kind}:${name}:after`];
}

/** Every strike at every point of these verbs. */
export function allCases(verbs: readonly Case['verb'][]): readonly Case[] {
  return allPoints()
    .filter(({ verb }) => verbs.includes(verb))
    .flatMap((place) => strikes.map((strike) => ({ ...place, strike })));
}

/** A cut that takes about a minute: each strike, each verb, and the places where most could go wrong. */
export const representative: readonly Case[] = [
  { verb: 'deploy', point: 'step:up:after', strike: 'the runner gets SIGINT' },
  { verb: 'deploy', point: 'step:health:start', strike: 'the link is cut' },
  { verb: 'deploy', point: 'step:flip:start', strike: 'the runner gets SIGKILL' },
  { verb: 'deploy', point: 'step:flip:after', strike: 'the worker is killed' },
  { verb: 'deploy', point: 'step:watch:start', strike: 'dockerd is killed' },
  { verb: 'deploy', point: 'step:put-back:after', strike: 'the worker is killed' },
  { verb: 'rollback', point: 'step:put-back:start', strike: 'the worker is killed' },
  { verb: 'rollback', point: 'step:flip:after', strike: 'the server loses power' },
  { verb: 'rollback', point: 'step:settle:start', strike: 'the runner gets SIGTERM' },
  { verb: 'init', point: 'call:write_site:after', strike: 'the worker is killed' },
];
