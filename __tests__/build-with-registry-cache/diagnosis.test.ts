import { expect, test } from '@jest/globals';
import { answers, diagnose } from '../../src/build-with-registry-cache/diagnosis.ts';

/** Messages as they were seen, by the answer they must get. */
const messages: Readonly<Record<string, readonly string[]>> = {
  'package-write-denied': [
    'failed to push ghcr.io/o/api:latest: denied: permission_denied: write_package',
    'Error: denied: permission_denied',
  ],
  'package-create-denied': ['denied: installation not allowed to Create organization package'],
  'read-only-token': ['denied: installation not allowed to Write organization package'],
  'package-private': ['denied: permission_denied: read_package'],
  sso: [
    'denied: Resource protected by organization SAML enforcement. You must grant your token access',
  ],
  'rate-limit': [
    'unexpected status from PUT request to https://ghcr.io/v2/o/api/manifests/x: 429 Too Many Requests',
    'toomanyrequests: You have reached your pull rate limit.',
    '403 Forbidden: You have exceeded a secondary rate limit. Please wait a few minutes',
  ],
  'wrong-login': [
    'unexpected status from HEAD request to https://ghcr.io/v2/o/api/blobs/sha256:0: 401 Unauthorized',
    'failed to authorize: failed to fetch oauth token: unauthorized: authentication required',
    'unauthorized: incorrect username or password',
    'no basic auth credentials',
  ],
  'insufficient-scope': [
    'unexpected status from POST request to https://ghcr.io/v2/o/api/blobs/uploads/: 403 Forbidden',
    'server message: insufficient_scope: authorization failed',
    'denied: requested access to the resource is denied',
  ],
  'upper-case': ['invalid reference format: repository name must be lowercase'],
  'name-unknown': ['NAME_UNKNOWN: repository name not known to registry', 'name unknown'],
  'base-image-missing': [
    'failed to solve: debian:nope: failed to resolve source metadata for docker.io/library/debian:nope: docker.io/library/debian:nope: not found',
    'pull access denied, repository does not exist or may require authorization',
  ],
  'platform-missing': [
    'no match for platform in manifest sha256:0: not found',
    'exec /bin/sh: exec format error',
  ],
  tls: [
    'failed to do request: Head "https://r/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    'http: server gave HTTP response to HTTPS client',
  ],
  'no-such-host': [
    'failed to solve: debian:nope: failed to resolve source metadata for docker.io/library/debian:nope: failed to do request: Head "https://registry-1.docker.io/v2/library/debian/manifests/nope": dial tcp: lookup registry-1.docker.io on 10.0.0.53:53: no such host',
  ],
  connection: [
    'failed to copy: write tcp 10.0.0.2:1->10.0.0.3:443: write: connection reset by peer',
    'cannot reuse body, request must be retried',
    'unexpected status from PUT request to https://ghcr.io/v2/o/api/blobs/x: 502 Bad Gateway',
    'net/http: TLS handshake timeout',
    'failed to compute cache key: failed to read expected number of bytes: unexpected EOF',
  ],
  'connection-refused': ['dial tcp 127.0.0.1:1: connect: connection refused'],
  'cache-unsupported': [
    'ERROR: Cache export is not supported for the docker driver.',
    'cache export feature is currently not supported for docker driver',
  ],
  'digest-push-unsupported': [
    'push-by-digest is currently not implemented for docker driver, please create a new builder instance',
  ],
  'load-multi-platform': ['docker exporter does not currently support exporting manifest lists'],
  'dockerfile-missing': [
    'unable to prepare context: path "nope" not found',
    'failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory',
  ],
  'stage-missing': ['failed to solve: target stage "nope" could not be found'],
  'copy-missing': [
    'failed to compute cache key: failed to calculate checksum of ref 6fz::1pc: "/nope": not found',
    'failed to compute cache key: "/nope" not found: not found',
  ],
  'layer-damaged': [
    'failed to compute cache key: failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:3 (application/vnd.oci.image.layer.v1.tar+gzip) from remote: not found',
    'failed to compute cache key: failed commit on ref "layer-sha256:e8": commit failed: unexpected commit digest sha256:6e, expected sha256:e8: failed precondition',
    'failed to compute cache key: failed to copy: operation error S3: GetObject, https response error StatusCode: 404, RequestID: a, HostID: b, NoSuchKey:',
    'failed to extract layer sha256:a: failed to get stream processor for application/vnd.oci.imagd.layer.v1.tar+gzip: no processor for media-type: unknown',
  ],
  'dockerfile-syntax': [
    'dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)',
  ],
  'no-space': ['write /var/lib/docker/tmp: no space left on device'],
  'engine-down': [
    'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
  ],
  'builder-missing': ['ERROR: no builder "mine" found'],
  'step-failed': [
    'process "/bin/sh -c curl https://x || echo 401 Unauthorized" did not complete successfully: exit code: 2',
  ],
};

const rows = Object.entries(messages).flatMap(([name, all]) =>
  all.map((message) => [name, message]),
);

test.each(rows)('%s: %s', (name = '', message = '') => {
  const { name: found, cause, fix, known } = diagnose(message);
  expect(found).toBe(name);
  expect(known).toBe(true);
  expect(cause).toMatch(/\.$/);
  expect(fix.length).toBeGreaterThan(10);
});

test('every answer has a message it was seen with', () => {
  expect(Object.keys(messages).sort()).toEqual(answers.map(({ name }) => name).sort());
});

test('only what passes by itself is tried again', () => {
  const transient = answers.filter((answer) => answer.transient === true).map(({ name }) => name);
  expect(transient.sort()).toEqual(['connection', 'connection-refused', 'rate-limit']);
});

test('what is unknown is quoted, not guessed', () => {
  expect(diagnose('\n  frobnicator exploded  \nmore')).toMatchObject({
    name: 'unknown',
    cause: 'frobnicator exploded',
    known: false,
    transient: false,
  });
});
