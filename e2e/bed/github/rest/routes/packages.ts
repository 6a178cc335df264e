import type { PackageVersion } from '../../hub/packages.ts';
import type { Reply } from '../../http/exchange.ts';
import { pageOf } from '../pagination.ts';
import { done, notFound, refusal, shown } from '../replies.ts';
import type { RestCall, Route } from '../route.ts';
import { timeView, webOrigin } from '../views/links.ts';

const read = [{ thing: 'packages', access: 'read' }] as const;
const write = [{ thing: 'packages', access: 'write' }] as const;
const owners = ['/users/{username}', '/orgs/{org}'];
const versions = '/packages/{package_type}/{package_name}/versions';

/** Versions of container packages, of a user's and of an organization's. */
export const packageRoutes: readonly Route[] = owners.flatMap((owner): Route[] => [
  { method: 'GET', path: `${owner}${versions}`, needs: read, answer: listVersions },
  {
    method: 'GET',
    path: `${owner}${versions}/{package_version_id}`,
    needs: read,
    answer: showVersion,
  },
  {
    method: 'DELETE',
    path: `${owner}${versions}/{package_version_id}`,
    needs: write,
    answer: deleteVersion,
  },
]);

function listVersions(call: RestCall): Reply {
  const found = versionsOf(call);
  if (found.length === 0) return refusal(404, 'Package not found.');
  const { items, headers } = pageOf(found, call.url);
  return { ...shown(items.map((version) => versionView(version, call))), headers };
}

function showVersion(call: RestCall): Reply {
  const version = versionsOf(call).find(({ id }) => String(id) === call.params.package_version_id);
  return version === undefined ? notFound() : shown(versionView(version, call));
}

function deleteVersion(call: RestCall): Reply {
  const { hub, params } = call;
  const id = Number(params.package_version_id);
  const [owner, name] = [ownerOf(call), params.package_name ?? ''];
  if (hub.packages.administeredByOthers.has(`${owner}/${name}`)) return notFound();
  return hub.packages.delete(owner, name, id) ? done : notFound();
}

/** An organization's path does not answer for a user, nor the other way round. */
function versionsOf(call: RestCall): PackageVersion[] {
  const { hub, params, repository } = call;
  const asked = params.org === undefined ? 'User' : 'Organization';
  if (asked !== repository.ownerType || params.package_type !== 'container') return [];
  return hub.packages.list(ownerOf(call), params.package_name ?? '');
}

function ownerOf({ params }: RestCall): string {
  return params.org ?? params.username ?? '';
}

function versionView(
  { id, owner, name, digest, tags, createdAt }: PackageVersion,
  call: RestCall,
): object {
  const kind = call.params.org === undefined ? 'users' : 'orgs';
  const packagePath = `${kind}/${owner}/packages/container/${encodeURIComponent(name)}`;
  return {
    id,
    name: digest,
    url: `${call.origin}/${packagePath}/versions/${id}`,
    package_html_url: `${webOrigin}/${packagePath}`,
    created_at: timeView(createdAt),
    updated_at: timeView(createdAt),
    html_url: `${webOrigin}/${packagePath}/${id}`,
    metadata: { package_type: 'container', container: { tags } },
  };
}
