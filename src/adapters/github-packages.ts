import { ActionError, TransientError, UserError, messageOf } from '../core/errors.ts';
import type { Packages, PackageName, PackageVersion, Page } from '../core/github.ts';
import { explain, statusOf, type Octokit } from './github-errors.ts';

// GitHub gives no more at a time.
const size = 100;

type Client = () => Promise<Octokit>;
type Kind = 'org' | 'user';

/** Container packages and branches by GitHub's REST API. */
export function packagesOf(client: Client): Packages {
  const kinds = new Map<string, Kind>();
  const kindOf = async (rest: Rest, name: PackageName): Promise<Kind> => {
    const kind = kinds.get(name.owner) ?? (await findKind(rest, name));
    kinds.set(name.owner, kind);
    return kind;
  };
  const about = async <Result>(
    doing: string,
    name: PackageName,
    request: (rest: Rest, kind: Kind) => Promise<Result>,
  ): Promise<Result> =>
    asked(
      async () => {
        const { rest } = await client();
        return request(rest, await kindOf(rest, name));
      },
      (error) => explainPackage(error, doing, name),
    );
  return {
    listBranches: async (repository, page) =>
      asked(
        async () => branchesOf(await client(), repository, page),
        (error) => explain(error, 'list branches', 'contents: read'),
      ),
    listVersions: async (name, page) =>
      about('list the versions of', name, async (rest, kind) => list(rest, kind, name, page)),
    deleteVersion: async (name, id) =>
      about('delete versions of', name, async (rest, kind) => remove(rest, kind, name, id)),
  };
}

type Rest = Octokit['rest'];

const container = 'container' as const;

// A path of organizations does not answer for a user, nor the other way round; what is asked is what has to be there.
async function findKind(rest: Rest, name: PackageName): Promise<Kind> {
  try {
    await list(rest, 'org', name, 1);
    return 'org';
  } catch (error) {
    if (statusOf(error) === 404) return 'user';
    throw error;
  }
}

async function branchesOf(
  { rest }: Octokit,
  repository: string,
  page: number,
): Promise<Page<string>> {
  const [owner = '', repo = ''] = repository.split('/');
  const { data, headers } = await rest.repos.listBranches({ owner, repo, page, per_page: size });
  return pageOf(
    data.map(({ name }) => name),
    headers,
  );
}

async function list(
  { packages }: Rest,
  kind: Kind,
  { owner, name }: PackageName,
  page: number,
): Promise<Page<PackageVersion>> {
  const which = { package_type: container, package_name: name, page, per_page: size };
  const { data, headers } =
    kind === 'org'
      ? await packages.getAllPackageVersionsForPackageOwnedByOrg({ ...which, org: owner })
      : await packages.getAllPackageVersionsForPackageOwnedByUser({ ...which, username: owner });
  return pageOf(
    data.map((version) => ({
      id: version.id,
      digest: version.name,
      tags: version.metadata?.container?.tags ?? [],
      changedAt: Math.max(Date.parse(version.created_at), Date.parse(version.updated_at)),
    })),
    headers,
  );
}

async function remove(
  { packages }: Rest,
  kind: Kind,
  { owner, name }: PackageName,
  id: number,
): Promise<'deleted' | 'gone'> {
  const which = { package_type: container, package_name: name, package_version_id: id };
  const [org, username] = [owner, owner];
  try {
    if (kind === 'org') await packages.deletePackageVersionForOrg({ ...which, org });
    else await packages.deletePackageVersionForUser({ ...which, username });
    return 'deleted';
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    // 404 is also GitHub's answer to a token that may see it and not delete it.
    const seen =
      kind === 'org'
        ? packages.getPackageVersionForOrganization({ ...which, org })
        : packages.getPackageVersionForUser({ ...which, username });
    if (await isThere(seen)) throw error;
    return 'gone';
  }
}

async function isThere(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}

// The number of items tells nothing: a page that was cut short would pass for the last one, and what is not seen is not kept.
function pageOf<Item>(
  items: readonly Item[],
  { link = '' }: { readonly link?: string | undefined },
): Page<Item> {
  return { items, isLast: !link.includes('rel="next"') };
}

/** Runs a request; limits and outages become errors that may pass by themselves. */
async function asked<Result>(
  request: () => Promise<Result>,
  explainError: (error: unknown) => ActionError,
): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    const wait = waitOf(error);
    if (wait === undefined) throw explainError(error);
    const what = "GitHub's API is limiting how often it is asked, or does not answer";
    throw new TransientError({ what, why: messageOf(error), cause: error }, wait);
  }
}

// GitHub, "Rate limits for the REST API": `retry-after`, else `x-ratelimit-reset` when nothing remains, else a minute.
function waitOf(error: unknown): number | undefined {
  const status = statusOf(error);
  if (typeof status !== 'number') return undefined;
  if (status >= 500) return 0;
  if (status !== 403 && status !== 429) return undefined;
  const header = headersOf(error);
  const after = header('retry-after');
  if (after !== '') return Number(after) * 1000;
  if (header('x-ratelimit-remaining') === '0')
    return Math.max(0, Number(header('x-ratelimit-reset')) * 1000 - Date.now());
  return status === 429 || /rate limit/i.test(messageOf(error)) ? 60_000 : undefined;
}

function headersOf(error: unknown): (name: string) => string {
  const response: unknown = error instanceof Error ? Reflect.get(error, 'response') : undefined;
  const headers: unknown =
    typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : {};
  return (name) => {
    const value: unknown = Reflect.get(Object(headers) as object, name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
}

function explainPackage(error: unknown, doing: string, { owner, name }: PackageName): ActionError {
  const status = statusOf(error);
  if (status === 401) return explain(error, doing, '');
  if (status === 403 || status === 404) {
    return new UserError({
      what: `GitHub's API does not let this token ${doing} the package ${owner}/${name}`,
      why: status === 404 ? 'there is none of that name, or not for this token.' : messageOf(error),
      fix: packageFix,
      cause: error,
    });
  }
  return new ActionError({
    what: `GitHub's API refused to ${doing} the package ${owner}/${name}`,
    why: messageOf(error),
    cause: error,
  });
}

// What opens a package to a token.
const packageFix =
  'Give the job `permissions: { packages: write }`. Deleting needs more: on the package page, Package settings → Manage Actions access → this repository → role Admin. A personal access token (classic) needs the scopes read:packages and delete:packages, and its owner the role Admin.';
