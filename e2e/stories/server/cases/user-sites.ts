import { beforeAll, expect, test } from '@jest/globals';
import { isFullTier } from '../../tier.ts';
import { configuration } from '../product/files.ts';
import { plant, uproot } from '../product/plant.ts';
import type { Product } from '../product/product.ts';
import { readStatus } from '../product/status.ts';
import { siteFile, userSites, type UserSite } from './sites.ts';

let product: Product;
const script = './scripts/blue-green-switch.sh';
const own = '/etc/nginx/conf.d/own.conf';
const include = 'include /etc/nginx/copilotos-blue-green/server.conf;';
const tried = isFullTier ? userSites : userSites.filter(({ everyTime = false }) => everyTime);

/** The user's own nginx configuration around ours. Two releases have been deployed. */
export function describeUserSites(use: () => Product): void {
  beforeAll(() => {
    product = use();
  });
  everyTime();
  killedBeforeItsTest();
  if (isFullTier) takingLonger();
}

const configure = async (lines: string): Promise<void> => {
  await product.ok('cat > infra/blue-green.conf', configuration.replace('listen = 80\n', lines));
};

interface Answer {
  readonly status: number;
  readonly release: string;
  readonly frame: string | null;
}

async function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await fetch(`${product.server.httpUrl}${path}`, { headers });
  const text = await answer.text();
  const release = /"release":"(\w+)"/.exec(text)?.[1] ?? '';
  return { status: answer.status, release, frame: answer.headers.get('x-frame-options') };
}

async function switchAndAsk({ status = 200 }: UserSite): Promise<void> {
  await product.ok(`${script} switch`);
  const { active, colors, warnings } = await readStatus(product);
  expect(warnings).toEqual([]);
  const answer = await ask('/api/');
  expect(answer.status).toBe(status);
  if (status === 200) expect(answer.release).toBe(colors[active]?.release);
}

function everyTime(): void {
  test('init prints the include line for a server block of the user and never writes one', async () => {
    await configure('listen = none\nprobe = http://127.0.0.1:80\nprobe-host = app.example\n');
    await product.ok(
      `rm -f /etc/nginx/sites-enabled/default; cat > ${own}; nginx -s reload`,
      'server { listen 80 default_server; return 204; }\n',
    );
    const without = await product.sh('./scripts/init-blue-green.sh');
    expect(without.exitCode).toBe(7);
    expect(without.stderr).toContain(`Put this line into your server block:  ${include}`);
    expect(await product.ok(`cat ${own}`)).toBe(
      'server { listen 80 default_server; return 204; }\n',
    );
    await product.ok(`cat > ${own}; nginx -s reload`, siteFile({ name: '' }));
    const done = await product.ok('./scripts/init-blue-green.sh');
    expect(done).toContain('both answers proven through nginx');
    expect(done).toMatch(
      /ssh-ed25519 AAAA[^]*restrict,command="\/opt\/copilotos-bridge\/scripts\/gate.sh"/,
    );
    const again = await product.ok('./scripts/init-blue-green.sh');
    expect(again).toContain('already runs site');
  }, 60_000);

  test.each(tried)(
    'a server block with $name: flips are proven and reach clients',
    async (site) => {
      await product.ok(
        `cat > ${own}; mkdir -p /var/cache/nginx-story; nginx -t -q && nginx -s reload; sleep 0.7`,
        siteFile(site),
      );
      await switchAndAsk(site);
      if (site.name === 'headers of its own') expect((await ask('/api/')).frame).toBe('DENY');
      if (isFullTier) await switchAndAsk(site);
    },
    60_000,
  );

  test('an HTTP/2 connection stays open over a flip and its next request goes to the new color', async () => {
    await product.ok(
      `cat > /etc/nginx/conf.d/h2.conf; openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=h2 -keyout /run/h2.key -out /run/h2.crt 2> /dev/null; nginx -t -q && nginx -s reload; sleep 0.7`,
      `server { listen 127.0.0.1:8443 ssl http2; ssl_certificate /run/h2.crt; ssl_certificate_key /run/h2.key; ${include} }\n`,
    );
    const url = 'https://127.0.0.1:8443/api/';
    const before = (await readStatus(product)).active;
    const client = product.ok(
      `curl --silent --insecure --http2 --rate 20/m --write-out 'connects=%{num_connects} version=%{http_version}\\n' ${url} ${url} ${url}`,
    );
    await product.ok(`sleep 1; ${script} switch`);
    const said = await client;
    const releases = [...said.matchAll(/"release":"(\w+)"/g)].map(([, release]) => release);
    const { colors, active } = await readStatus(product);
    expect(releases).toEqual([
      colors[before]?.release,
      colors[active]?.release,
      colors[active]?.release,
    ]);
    expect(
      [...said.matchAll(/connects=(\d) version=(\d)/g)].map(
        ([, connects, version]) => `${connects}/${version}`,
      ),
    ).toEqual(['1/2', '0/2', '0/2']);
  }, 60_000);

  test('a probe’s bucket never becomes a path, and without the token it is nothing', async () => {
    const token = (await product.ok('cat state/probe.token')).trim();
    const route = async (probe: string): Promise<string | null> =>
      (
        await fetch(`${product.server.httpUrl}/api/`, { headers: { 'X-copilotos-Probe': probe } })
      ).headers.get('x-copilotos-route');
    expect(await route(`${token}:test-blue`)).toMatch(/^blue 127.0.0.1:8101$/);
    for (const bucket of [
      '../weights/0/all',
      'bucket-1/../../..',
      'test-blue%00',
      'all',
      'test-blue/',
      'bucket-100',
    ])
      expect({ bucket, told: await route(`${token}:${bucket}`) }).toEqual({ bucket, told: null });
    expect(await route(`${'0'.repeat(32)}:test-blue`)).toBeNull();
    expect((await fetch(`${product.server.httpUrl}/.copilotos-route`)).status).toBe(404);
  });
}

function killedBeforeItsTest(): void {
  const tested = async (): Promise<string> =>
    (await product.sh('nginx -t -q 2>&1; ls state/site.old 2>&1')).stdout;
  const leaveUntested = async (): Promise<void> => {
    await product.ok(
      "cp scripts/templates/server.conf /run/; echo 'no_such_directive;' >> scripts/templates/server.conf",
    );
    await plant(product, 'test_nginx() { kill -KILL $$; }');
    expect((await product.sh('./scripts/init-blue-green.sh')).exitCode).toBe(137);
    await uproot(product);
    expect(await tested()).toContain('no_such_directive');
  };

  test('init is killed before nginx has tested its site: the next one brings the old site back first', async () => {
    await leaveUntested();
    const refused = await product.sh('./scripts/init-blue-green.sh');
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain('the site from before is back');
    expect(refused.stderr).toContain('nginx refuses the site, so the old one stays');
    expect(await tested()).toMatch(/^ls: cannot access/);
    await product.ok('mv /run/server.conf scripts/templates/; ./scripts/init-blue-green.sh');
  }, 60_000);

  test('… and when the server reboots with it, the boot step does, and starts nginx', async () => {
    await leaveUntested();
    await product.ok('service nginx stop');
    expect((await product.sh('service nginx start')).exitCode).toBeGreaterThan(0);
    await product.ok(`${script} boot`);
    expect((await ask('/api/')).status).toBe(200);
    expect(await tested()).toMatch(/^ls: cannot access/);
    await product.ok('mv /run/server.conf scripts/templates/; ./scripts/init-blue-green.sh');
  }, 60_000);
}

// Counts to thirty, ten times a second. gRPC over HTTP/2: frames of a flag and a length, the status in a trailer.
const grpcServer = `
const server = require('node:http2').createServer();
server.on('stream', (stream) => {
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
  let count = 0;
  const timer = setInterval(() => {
    stream.write(Buffer.from([0, 0, 0, 0, 2, 8, (count += 1)]));
    if (count === 30) { clearInterval(timer); stream.end(); }
  }, 100);
});
server.listen(50051, '127.0.0.1');
`;

function takingLonger(): void {
  test('a location of the user that ours would repeat: said in nginx’s words, the old site stays', async () => {
    await product.ok(
      `cp ${own} /run/own; cat > ${own}`,
      siteFile({ name: '', after: 'location / { return 200; }' }),
    );
    await product.ok("echo 'max-body = 7m' >> infra/blue-green.conf");
    const refused = await product.sh('./scripts/init-blue-green.sh');
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(
      /nginx refuses the site, so the old one stays: .*duplicate location "\/"/,
    );
    await product.ok(
      `mv /run/own ${own}; sed -i '/^max-body/d' infra/blue-green.conf; ./scripts/init-blue-green.sh`,
    );
  });

  test('without its two lines the site would not follow under caches of file lookups, and init says so', async () => {
    const { http = '' } = userSites.find(({ name }) => name.startsWith('caches')) ?? { name: '' };
    expect(http).not.toBe('');
    await product.ok(
      `cat > ${own}; cp scripts/templates/color.conf /run/; sed -i '/open_file_cache off/d; /disable_symlinks off/d' scripts/templates/color.conf`,
      siteFile({ name: '', http }),
    );
    const refused = await product.sh('./scripts/init-blue-green.sh');
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('nginx says');
    await product.ok(
      `cp /run/color.conf scripts/templates/; cat > ${own}; nginx -s reload; ./scripts/init-blue-green.sh`,
      siteFile({ name: '' }),
    );
  }, 60_000);

  test('a gRPC service of the user beside ours: a stream that is open over a flip comes to its end', async () => {
    await product.ok(
      `cat > /run/grpc.js; docker run --detach --rm --name grpc --network host --volume /run/grpc.js:/grpc.js:ro node:24-slim node /grpc.js > /dev/null`,
      grpcServer,
    );
    await product.ok(
      `cat > /etc/nginx/conf.d/grpc.conf; nginx -t -q && nginx -s reload; sleep 0.7`,
      `server { listen 127.0.0.1:8444 http2; location /count.Count/ { grpc_pass grpc://127.0.0.1:50051; } ${include} }\n`,
    );
    const site = 'http://127.0.0.1:8444';
    const call = product.ok(
      `curl --silent --verbose --http2-prior-knowledge --header 'content-type: application/grpc' --header 'te: trailers' --data-binary @- ${site}/count.Count/To --output /run/grpc.out 2>&1; wc -c < /run/grpc.out`,
      '\0\0\0\0\0',
    );
    await product.ok(`sleep 1; ${script} switch`);
    const said = await call;
    // Thirty messages of five bytes of frame and two of content, and the trailer that says it went well.
    expect(said).toMatch(/\n210\n$/);
    expect(said).toMatch(/< grpc-status: 0/);
    expect(await product.ok(`curl --silent --http2-prior-knowledge ${site}/api/`)).toMatch(
      /"release"/,
    );
    await product.ok('docker rm --force grpc; rm /etc/nginx/conf.d/grpc.conf; nginx -s reload');
  }, 60_000);

  test('a second site and a second app live beside it, untouched', async () => {
    await product.ok(
      `cat > /etc/nginx/conf.d/second.conf; mkdir -p /opt/second/infra/app; cp -r scripts /opt/second/; cp infra/app/* /opt/second/infra/app/`,
      'server { listen 80; server_name other.example; location / { return 200 "other"; } }\n',
    );
    const second = configuration
      .replaceAll(/(81|31)0/g, '$11')
      .replace('app = copilotos', 'app = second\nserver-name = second.example');
    await product.ok('cat > /opt/second/infra/blue-green.conf', second);
    await product.ok('/opt/second/scripts/init-blue-green.sh');
    await switchAndAsk({ name: '' });
    const asked = async (host: string): Promise<string> =>
      product.ok(`curl -s -H 'Host: ${host}' -w ' %{http_code}' -o /dev/stdout http://127.0.0.1/`);
    expect(await asked('other.example')).toBe('other 200');
    // Nothing is live in the second app yet.
    expect(await asked('second.example')).toContain(' 503');
    expect(await product.ok('/opt/second/scripts/blue-green-switch.sh --status')).toContain(
      'Active color: none',
    );
  }, 60_000);
}
