import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ServerHost } from '../../e2e/bed/server.ts';
import { expectSuccess } from '../../e2e/bed/success.ts';

const root = resolve(import.meta.dirname, '../..');
const app = '/opt/bench';

/** A server with backends, a plain proxy before them and our site before them, in one nginx. */
export interface PackedServer {
  readonly server: ServerHost;
  readonly ports: { readonly plain: number; readonly ours: number };
  /** nginx's only worker: both sites are its work, the backends are not. */
  readonly workerPid: number;
  readonly backends: readonly { readonly name: string; readonly path: string }[];
}

// Services of our site; the plain proxy has the same locations.
const services = [
  { name: 'empty', path: '/empty/', port: 9001 },
  { name: 'static', path: '/static/', port: 9002 },
  { name: 'app', path: '/', port: 9003 },
] as const;

const configuration = `app = bench
listen = 8081
probe-host = 127.0.0.1
${services
  .map(
    ({ name, path, port }) => `service.${name}.image = ghcr.io/o/bench/${name}
service.${name}.blue-port = ${port}
service.${name}.green-port = ${port + 100}
service.${name}.path = ${path}
service.${name}.health = ${path}`,
  )
  .join('\n')}
`;

// What a careful person writes for one colour and nothing else.
const plain = `${services
  .map(
    ({ name, port }) =>
      `upstream plain_${name} { server 127.0.0.1:${port}; keepalive 64; keepalive_timeout 2s; }`,
  )
  .join('\n')}
map $http_upgrade $plain_connection { default upgrade; "" ""; }
server {
  listen 8080;
  ${services
    .map(
      ({ name, path }) => `location ${path} {
    proxy_pass http://plain_${name};
    proxy_http_version 1.1;
    proxy_set_header Host $http_host;
    proxy_set_header X-Real-IP $remote_addr;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $plain_connection;
    proxy_request_buffering off;
  }`,
    )
    .join('\n')}
}
`;

// An nginx of its own, so that its work is not counted.
const backends = `worker_processes 1;
pid /run/bench-backend.pid;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_requests 1000000;
  server { listen 127.0.0.1:9001; location / { return 204; } }
  server { listen 127.0.0.1:9002; root /srv/bench; }
}
`;

/** Prepares all of it; wrk is installed from the server's own Debian packages. */
export async function packServer(server: ServerHost): Promise<PackedServer> {
  const sh = (line: string, stdin?: string): Promise<string> =>
    expectSuccess(server, ['bash', '-c', line], stdin === undefined ? {} : { stdin });
  await sh(
    '(apt-get update -qq && apt-get install -y -qq --no-install-recommends wrk) > /tmp/apt.log 2>&1 || { tail -n 5 /tmp/apt.log >&2; echo "wrk cannot be installed in the server of the bed; is its package source reachable?" >&2; exit 1; }',
  );
  await sh(
    'mkdir -p /srv/bench/static && head -c 150 /dev/zero | tr "\\0" x > /srv/bench/static/index.html',
  );
  await sh(
    'cat > /etc/nginx/bench-backend.conf && nginx -c /etc/nginx/bench-backend.conf',
    backends,
  );
  await startApp(sh);
  await sh('rm -f /etc/nginx/sites-enabled/default; cat > /etc/nginx/conf.d/plain.conf', plain);
  await sh(
    `sed -i 's/^worker_processes .*/worker_processes 1;/; s/access_log .*/access_log off;/' /etc/nginx/nginx.conf`,
  );
  await installSite(sh);
  // A worker of before the change may still be there for its last connections.
  await sh('service nginx restart > /dev/null');
  const workerPid = Number(await sh('pgrep -P "$(cat /run/nginx.pid)"'));
  return {
    server,
    ports: { plain: 8080, ours: 8081 },
    workerPid,
    backends: [
      { name: 'empty replies', path: '/empty/' },
      { name: 'a static file of 150 bytes', path: '/static/index.html' },
      { name: 'the small app (Node, JSON)', path: '/' },
    ],
  };
}

type Shell = (line: string, stdin?: string) => Promise<string>;

/** The stories' app in a container, as a colour is run. */
async function startApp(sh: Shell): Promise<void> {
  const source = readFileSync(join(root, 'e2e/stories/server/product/app.ts'), 'utf8');
  await sh('mkdir -p /srv/app && cat > /srv/app/app.ts', source);
  await sh(
    `docker run --detach --name bench-app --publish 127.0.0.1:9003:8000 --volume /srv/app:/srv/app:ro \
      --env SERVICE=app --env VERSION=v1 --env RELEASE=r1 --env PORT=8000 node:24-slim node /srv/app/app.ts > /dev/null
     for try in $(seq 100); do curl -sf -o /dev/null http://127.0.0.1:9003/ && exit 0; sleep 0.1; done; exit 1`,
  );
}

/**
 * Our site as init makes it; every client is then sent to blue, which is found with the second file and so costs more.
 * On an ordinary file system, as a server's disk is one: on a container's layers each look at a file costs twice as much.
 */
async function installSite(sh: Shell): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'copilotos-bench-'));
  cpSync(join(root, 'deploy/server'), join(folder, 'scripts'), { recursive: true });
  const { stdout } = spawnSync('tar', ['-C', folder, '-czf', '-', 'scripts']);
  rmSync(folder, { recursive: true });
  await sh(
    `mkdir -p ${app} /var/lib/docker/bench && chmod 755 /var/lib/docker/bench && mount --bind /var/lib/docker/bench ${app}`,
  );
  await sh(`mkdir -p ${app}/infra && base64 -d | tar -xzf - -C ${app}`, stdout.toString('base64'));
  await sh(`cat > ${app}/infra/blue-green.conf`, configuration);
  await sh(`bash ${app}/scripts/init-blue-green.sh && ln -sfn weights/0 ${app}/route/active`);
}
