/** What registries and Engines answer to a pull, why, and what to do. First match wins. */
interface PullAnswer {
  readonly pattern: RegExp;
  readonly why: string;
  readonly fix: string;
  /** It may pass by itself. */
  readonly isTransient?: true;
}

const answers: readonly PullAnswer[] = [
  {
    pattern: /toomanyrequests|429 Too Many Requests/i,
    why: 'the registry limits how much may be pulled',
    fix: 'Log in with `registry-username` and `registry-password`, or pull from a mirror.',
    isTransient: true,
  },
  {
    pattern:
      /401 Unauthorized|no basic auth credentials|authentication required|incorrect username/i,
    why: 'the registry wants a login, or does not accept the one it got',
    fix: 'Check `registry`, `registry-username` and `registry-password`; the password may have expired.',
  },
  {
    pattern: /unauthorized|denied|403 Forbidden/i,
    why: 'the registry does not let this login read the image',
    fix: 'Give the job `packages: read`, and check that the package lets this repository read it (package settings, Manage Actions access).',
  },
  {
    pattern: /no matching manifest|does not match the (specified|detected) .*platform/i,
    why: 'the image does not exist for the platform of this runner',
    fix: 'Build it for this platform, or run the tests on a runner of the other one.',
  },
  {
    pattern: /not found|manifest unknown|No such image|pull access denied/i,
    why: 'there is no image of that name',
    fix: 'Check the name and the tag, and that the job that builds it has ended before this one (`needs`).',
  },
  {
    pattern: /no such host|server misbehaving/i,
    why: 'the name of the registry cannot be resolved from here',
    fix: 'Check the spelling of the image and the DNS of the runner.',
  },
  {
    pattern: /x509|certificate/i,
    why: "the registry's certificate is not trusted here",
    fix: "Add its CA to the Engine's /etc/docker/certs.d.",
  },
  {
    pattern: /no space left on device/i,
    why: 'the disk of the runner is full',
    fix: 'Free some space before this step, or use a larger runner.',
  },
  {
    pattern:
      /timeout|timed out|connection (reset|refused)|unexpected EOF|\bEOF\b|50[0234] |TLS handshake/i,
    why: 'the registry could not be reached',
    fix: 'Run the job again; when it stays, check the status page of the registry.',
    isTransient: true,
  },
];

/** Returns what an answer means; undefined when it is not known. */
export function explainPull(stderr: string): Pick<PullAnswer, 'why' | 'fix'> | undefined {
  return answers.find(({ pattern }) => pattern.test(stderr));
}

/** Says whether the same pull may succeed a moment later. */
export function isTransientPull(stderr: string): boolean {
  return answers.find(({ pattern }) => pattern.test(stderr))?.isTransient === true;
}
