/** A page of a list, and the header that leads to the others. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly headers: Readonly<Record<string, string>>;
}

const usual = 30;
const most = 100;

/** Cuts the page that `per_page` and `page` ask for; GitHub gives no more than 100 at a time. */
export function pageOf<Item>(items: readonly Item[], url: URL): Page<Item> {
  const size = Math.min(most, positive(url.searchParams.get('per_page'), usual));
  const page = positive(url.searchParams.get('page'), 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = linkHeader(url, page, last);
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: link === '' ? {} : { link },
  };
}

function linkHeader(url: URL, page: number, last: number): string {
  const before: Record<string, number> = page > 1 ? { prev: page - 1, first: 1 } : {};
  const after: Record<string, number> = page < last ? { next: page + 1, last } : {};
  return Object.entries({ ...before, ...after })
    .map(([relation, target]) => `<${withPage(url, target)}>; rel="${relation}"`)
    .join(', ');
}

function withPage(url: URL, page: number): string {
  const target = new URL(url);
  target.searchParams.set('page', String(page));
  return target.href;
}

function positive(raw: string | null, otherwise: number): number {
  const value = Number(raw);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
}
