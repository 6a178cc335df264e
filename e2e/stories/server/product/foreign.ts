import { repository } from './files.ts';
import type { Product } from './product.ts';

/** Pushes an image of `api` that says it is for another platform; returns its digest. */
export async function publishFor(product: Product, platform: string): Promise<string> {
  const { user, password } = product.bed.github.registryTokens.issue({
    user: 'abroad',
    access: 'write',
  });
  const name = `${repository('api')}:abroad`;
  await product.ok('cat > /run/bed-password', password);
  const digest = await product.ok(`
set -euo pipefail
export DOCKER_CONFIG=/bed-publisher
docker login ghcr.io --username ${user} --password-stdin < /run/bed-password > /dev/null 2>&1
tar -c -C / bed-app.ts | docker import --platform ${platform} --change 'CMD ["node","/bed-app.ts"]' - ${name} > /dev/null
docker push --quiet ${name} > /dev/null
docker image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' ${name} | sed -n 's/.*@//p' | head -n 1
docker rmi --force ${name} > /dev/null
rm -r "$DOCKER_CONFIG" /run/bed-password`);
  return digest.trim();
}
