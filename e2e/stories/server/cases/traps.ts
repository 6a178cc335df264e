import { atRecord } from '../product/plant.ts';

/** A way to believe in a flip that is none, and the guard that does not. */
export interface Trap {
  readonly name: string;
  /** Sets the trap, in the application's folder. Green (v2) is live, blue (v1) is idle and healthy. */
  readonly set?: string;
  /** A part of the scripts that is the trap itself. */
  readonly part?: string;
  readonly command?: string;
  /** Why the command is refused. */
  readonly says: RegExp;
  /** What is left when the guard is taken away; and what then shows that it is gone. */
  readonly without: string;
  readonly lie: RegExp;
  readonly undo?: string;
}

const script = './scripts/blue-green-switch.sh';
const believeProof = 'prove_upstreams() { :; }';
const believeWatch = 'watch_color() { :; }';
const believeRoute = `
find_live() {
  read_route
  FAULT='' LIVE=$ACTIVE SAID=$ACTIVE
  render_site && SAID_SITE=$SITE
}`;
const pointAt = (folder: string): string =>
  `ln -s ${folder} route/.trap && mv -fT route/.trap route/active`;
const site = '/etc/nginx/conf.d/copilotos-blue-green.conf';
const reinstall = './scripts/init-blue-green.sh > /dev/null';
const settled = 'sleep 0.7';

/** Traps that others fell into (field notes) and that the design names, each with its guard. */
export const traps: readonly Trap[] = [
  {
    name: 'the edit that edits nothing',
    part: 'point_route_at() { :; }',
    says: /blue was not proven to serve .* green is live again/,
    without: `${believeProof}; ${believeWatch}`,
    lie: /Switched to blue/,
  },
  {
    name: 'nginx looks at a copy of the route, as through a stale mount',
    set: `cp -a route /opt/stale && sed -i 's#/opt/copilotos-bridge/route/#/opt/stale/#' ${site} /etc/nginx/copilotos-blue-green/server.conf && nginx -s reload && ${settled}`,
    says: /blue was not proven to serve .* green is live again/,
    without: `${believeProof}; ${believeWatch}`,
    lie: /Switched to blue/,
    undo: `${reinstall}; rm -r /opt/stale`,
  },
  {
    name: 'the idle color’s upstream is the live one’s port',
    set: `sed -i 's/127.0.0.1:8101/127.0.0.1:8102/' ${site} && nginx -s reload && ${settled}`,
    says: /Cannot switch: api: .* was answered 200 by 'blue 127.0.0.1:8102', expected 2xx by 'blue 127.0.0.1:8101'/,
    without: `${believeProof}; ${believeWatch}`,
    lie: /Switched to blue/,
    undo: reinstall,
  },
  {
    name: 'the idle color dies at the switch',
    part: atRecord('flip', 'start', 'docker kill copilotos-blue-api-1'),
    says: /blue was not proven to serve .* green is live again/,
    without: `${believeProof}; ${believeWatch}`,
    lie: /Switched to blue/,
    undo: 'docker start copilotos-blue-api-1',
  },
  {
    name: 'the idle color dies just after the proof',
    part: atRecord('proof', 'ok', 'docker kill copilotos-blue-api-1'),
    // Going back to what was live is not watched, so this one needs that it was not.
    set: 'rm -f state/previous',
    says: /blue failed after the switch: .* green is live again/,
    without: believeWatch,
    lie: /Switched to blue/,
    undo: 'docker start copilotos-blue-api-1',
  },
  {
    name: 'a folder that nginx may not enter',
    set: 'chmod 0700 route',
    says: /not certain which color clients get: the route says green, but nginx says unknown/,
    without: `${believeRoute}; ${believeProof}; ${believeWatch}`,
    lie: /Switched to blue/,
    undo: 'chmod 0755 route',
  },
  {
    name: 'an active that points nowhere',
    set: pointAt('weights/nope'),
    says: /route\/active does not point to a weight folder/,
    without: `${believeRoute.replace('read_route', 'read_route; ACTIVE=green IDLE=blue')}; ${believeProof}; ${believeWatch}`,
    lie: /Switched to blue/,
    undo: pointAt('weights/100'),
  },
  {
    name: 'no active at all',
    set: 'rm route/active',
    says: /route\/active does not point to a weight folder/,
    without: `${believeRoute.replace('read_route', 'read_route; ACTIVE=green IDLE=blue')}; ${believeProof}; ${believeWatch}`,
    lie: /Switched to blue/,
    undo: pointAt('weights/100'),
  },
  {
    name: 'state that says another release was live before',
    set: `printf 'color=blue ids=000000000000,111111111111\\n' > state/previous`,
    command: `${script} rollback`,
    says: /the containers of blue that were live have been replaced/,
    without: 'is_previous() { :; }',
    lie: /Switched to blue/,
  },
  {
    name: 'a color that is not healthy',
    set: 'docker exec copilotos-blue-api-1 touch /tmp/sick; until docker inspect -f "{{.State.Health.Status}}" copilotos-blue-api-1 | grep -q unhealthy; do sleep 0.2; done',
    says: /Cannot switch: blue stack is not healthy/,
    without: `require_healthy() { :; }; ${believeProof}; ${believeWatch}`,
    lie: /Switched to blue/,
    undo: 'docker exec copilotos-blue-api-1 rm -f /tmp/sick; until docker inspect -f "{{.State.Health.Status}}" copilotos-blue-api-1 | grep -qx healthy; do sleep 0.2; done',
  },
  {
    name: 'a site that nginx does not accept',
    set: `echo 'nonsense;' > /etc/nginx/conf.d/other.conf; echo 'max-body = 7m' >> infra/blue-green.conf`,
    command: './scripts/init-blue-green.sh',
    says: /nginx refuses the site, so the old one stays: .*unknown directive "nonsense"/,
    without: `test_nginx() { :; }; reload_nginx() { kill -HUP "$(cat /run/nginx.pid)"; }; await_site() { :; }; prove_answers() { :; }`,
    lie: /is live at/,
    undo: `rm -f /etc/nginx/conf.d/other.conf; sed -i '/^max-body/d' infra/blue-green.conf; ${reinstall}`,
  },
  {
    name: 'a reload that is not applied',
    set: `echo 'max-body = 7m' >> infra/blue-green.conf`,
    part: 'reload_nginx() { :; }',
    command: './scripts/init-blue-green.sh',
    says: /nginx was reloaded, but the listener still answers with the old site/,
    without: 'await_site() { :; }; prove_answers() { :; }',
    lie: /is live at/,
    undo: `sed -i '/^max-body/d' infra/blue-green.conf; rm -f scripts/lib/zz-story.sh; ${reinstall}`,
  },
];
