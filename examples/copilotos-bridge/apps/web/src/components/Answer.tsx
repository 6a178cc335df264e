import type { ReactNode } from 'react';

interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
}

/** What the API answered, or that it has not yet, or why it will not. */
export function Answer<Data>({
  to,
  children,
}: {
  readonly to: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  if (to.data !== undefined) return <>{children(to.data)}</>;
  return to.error ? <p role="alert">{to.error.message}</p> : <p role="status">Loading…</p>;
}
