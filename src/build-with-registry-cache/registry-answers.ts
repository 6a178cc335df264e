import type { Answer } from './answer.ts';

const manageAccess =
  'On the package page: Package settings → Manage Actions access → Add repository → role Write.';

/** What registries say; the particular before the general. Seen on GHCR, Docker Hub and distribution. */
export const registryAnswers: readonly Answer[] = [
  {
    name: 'package-write-denied',
    pattern: /permission_denied: write_package|denied: permission_denied(?!: read)/i,
    cause: 'the token may not write this package.',
    fix: `Give the job \`permissions: packages: write\`. If the package was made by hand or by another repository, let this one write: ${manageAccess} A personal access token needs the scopes write:packages and read:packages, and Configure SSO where the organization asks for it.`,
  },
  {
    name: 'package-create-denied',
    pattern: /installation not allowed to create organization package/i,
    cause: 'the token may not create packages in this organization.',
    fix: 'Give the job `permissions: packages: write`; an owner may have to allow it: organization Settings → Packages → Package creation.',
  },
  {
    name: 'read-only-token',
    pattern: /installation not allowed to write organization package/i,
    cause: 'the token is read-only, as it is for forks and Dependabot.',
    fix: `Give the job \`permissions: packages: write\`, and check who may write: ${manageAccess}`,
  },
  {
    name: 'package-private',
    pattern: /permission_denied: (read_package|The requested installation does not exist)/i,
    cause: 'the package is private and this token may not read it.',
    fix: `Package settings → Change visibility → Public, or let this repository read: ${manageAccess.replace('Write', 'Read')} A token needs the scope read:packages.`,
  },
  {
    name: 'sso',
    pattern: /resource protected by organization SAML|SAML enforcement|SSO/,
    cause: 'the organization asks for single sign-on and the token is not authorized for it.',
    fix: 'GitHub → Settings → Developer settings → Personal access tokens → Configure SSO → Authorize.',
  },
  {
    name: 'rate-limit',
    pattern: /429 Too Many Requests|toomanyrequests|secondary rate limit|rate limit exceeded/i,
    cause: 'the registry is limiting how often it is asked.',
    fix: 'It passes by itself; fewer images or tags at once, or a login for docker.io, make it rarer.',
    transient: true,
  },
  {
    name: 'wrong-login',
    pattern:
      /incorrect username or password|unauthorized: authentication required|401 Unauthorized|unauthorized:|no basic auth credentials/i,
    cause: 'the registry does not accept this username and password, or none were given.',
    fix: 'For ghcr.io: `username: ${{ github.actor }}` and `password: ${{ secrets.GITHUB_TOKEN }}` with `permissions: packages: write`; a personal access token may have expired. Check by hand: `echo "$REGISTRY_TOKEN" | docker login ghcr.io -u "$REGISTRY_USER" --password-stdin`',
  },
  {
    name: 'insufficient-scope',
    pattern:
      /insufficient_scope|access forbidden|403 Forbidden|requested access to the resource is denied/i,
    cause: 'the login is right but may not do this here.',
    fix: `For ghcr.io: \`permissions: packages: write\`, token scopes write:packages and read:packages, SSO authorized where the organization asks for it; the package may belong to another repository: ${manageAccess}`,
  },
  {
    name: 'upper-case',
    pattern: /repository name must be lowercase|invalid reference format/i,
    cause: 'an image reference is not written as registries take it.',
    fix: 'Use lower case, and check `images`, `tags` and the base images in FROM for stray characters or empty build arguments.',
  },
  {
    name: 'name-unknown',
    pattern: /name unknown|NAME_UNKNOWN|repository does not exist/i,
    cause: 'the registry has no repository of that name.',
    fix: 'Check owner and name; some registries (not ghcr.io) want a repository created before the first push.',
  },
  {
    name: 'tls',
    pattern:
      /x509:|tls: |certificate signed by unknown authority|server gave HTTP response to HTTPS client/i,
    cause: 'the connection to the registry is not trusted.',
    fix: 'Give the Docker Engine its CA as /etc/docker/certs.d/REGISTRY/ca.crt; a registry without TLS must be in insecure-registries.',
  },
  {
    name: 'no-such-host',
    pattern: /no such host|Temporary failure in name resolution|server misbehaving/i,
    cause: 'the name of a registry or host is not known here.',
    fix: 'Check its spelling in `registry`, `images` and FROM, and the DNS of the runner and the builder.',
  },
  {
    name: 'connection',
    pattern:
      /connection reset by peer|broken pipe|unexpected EOF|i\/o timeout|TLS handshake timeout|cannot reuse body|50[0234] (Internal|Bad|Service|Gateway)|unexpected status[^:]*: 50\d/i,
    cause: 'the connection to the registry broke off.',
    fix: 'It usually passes by itself; see the registry’s status page when it does not.',
    transient: true,
  },
  {
    name: 'connection-refused',
    pattern: /connection refused|no route to host|network is unreachable/i,
    cause: 'nothing answers at that address.',
    fix: 'Check `registry` with its port, and that the builder can reach it.',
    // A registry that restarts refuses connections for some seconds.
    transient: true,
  },
];
