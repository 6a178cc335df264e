import type { Answer } from './answer.ts';

/** What BuildKit, buildx and the Engine say; the particular before the general. */
export const builderAnswers: readonly Answer[] = [
  // First, since the message quotes the command, which may say anything.
  {
    name: 'step-failed',
    pattern: /did not complete successfully: exit code: \d+/i,
    cause: 'a command of the Dockerfile failed.',
    fix: 'What it printed stands below.',
  },
  {
    name: 'base-image-missing',
    pattern:
      /failed to resolve source metadata for \S+: \S+: not found|manifest unknown|pull access denied/i,
    cause: 'a base image or tag does not exist, or is private.',
    fix: 'Check the FROM line and the build arguments in it; log in to its registry before this step if it is private.',
  },
  {
    name: 'platform-missing',
    pattern: /no match for platform in manifest|exec format error/i,
    cause: 'something is not there for the platform that is built.',
    fix: 'Check `platforms` and the base image; foreign platforms need docker/setup-qemu-action or a native runner each.',
  },
  {
    name: 'cache-unsupported',
    pattern: /cache export (feature )?is (currently )?not supported|unknown cache (ex|im)porter/i,
    cause: 'this builder cannot write such a cache.',
    fix: 'Leave `builder` empty, use a docker-container builder, or turn on the containerd image store of the Engine.',
  },
  {
    name: 'digest-push-unsupported',
    pattern: /push-by-digest is currently not implemented for docker driver/i,
    cause: 'the Engine’s own builder cannot push by digest.',
    fix: 'Leave `builder` empty, so that one is made that can, or name a docker-container builder.',
  },
  {
    name: 'load-multi-platform',
    pattern: /docker exporter does not currently support exporting manifest lists/i,
    cause: 'several platforms cannot be loaded into this Engine.',
    fix: 'Set `load: false`, build one platform, or turn on the containerd image store of the Engine.',
  },
  {
    name: 'dockerfile-missing',
    pattern: /failed to read dockerfile|unable to prepare context|path "[^"]*" not found/i,
    cause: 'the context or the Dockerfile is not there.',
    fix: '`context` and `file` are relative to the workspace; is `actions/checkout` a step before this one?',
  },
  {
    name: 'stage-missing',
    pattern: /target stage "[^"]*" could not be found/i,
    cause: 'the Dockerfile has no stage of that name.',
    fix: 'Compare `target` with the AS names in the Dockerfile.',
  },
  {
    name: 'copy-missing',
    pattern:
      /failed to calculate checksum of ref|failed to compute cache key: "|"\/[^"]*":? not found/i,
    cause: 'a file that COPY or ADD names is not in the context.',
    fix: 'Paths in COPY are relative to `context`; .dockerignore may leave the file out.',
  },
  {
    name: 'layer-damaged',
    pattern:
      /failed to get stream processor|could not fetch content descriptor \S+ \([^)]*\) from remote: not found|content digest \S+: not found|unexpected commit digest|failed size validation|failed to copy: .*NoSuchKey/i,
    cause: 'a layer of a base image or a cache is gone from its registry, or arrived damaged.',
    fix: 'Push that base image again; a cache is written anew by the next build that succeeds. On ghcr.io a retention rule that deletes untagged versions does this: `command: clean-cache` keeps what is in use.',
  },
  {
    name: 'dockerfile-syntax',
    pattern: /dockerfile parse error|unknown instruction/i,
    cause: 'the Dockerfile cannot be read.',
    fix: 'See the line above.',
  },
  {
    name: 'no-space',
    pattern: /no space left on device/i,
    cause: 'the disk of the builder is full.',
    fix: 'Free space before this step (`docker system df` says where it went) or use a larger runner.',
  },
  {
    name: 'engine-down',
    pattern:
      /Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect/i,
    cause: 'the Docker Engine does not answer.',
    fix: 'Start it on the runner; check DOCKER_HOST and that the runner’s user may use its socket.',
  },
  {
    name: 'builder-missing',
    pattern: /no builder "[^"]*" found/i,
    cause: 'there is no builder of that name.',
    fix: 'Check `builder` against `docker buildx ls`, or leave it empty.',
  },
];
