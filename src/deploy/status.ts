/** What `status --json` says, as far as the outputs need it. */
export interface Status {
  readonly active: string;
  readonly idle: string;
  readonly release: string;
}

/** Reads `status --json`; undefined when the server answered something else. */
export function readStatus(json: string): Status | undefined {
  try {
    const parsed = JSON.parse(json) as {
      readonly active?: string;
      readonly idle?: string;
      readonly colors?: Readonly<Record<string, { readonly release?: string }>>;
    };
    const { active = '', idle = '', colors = {} } = parsed;
    return { active, idle, release: colors[active]?.release ?? '' };
  } catch {
    return undefined;
  }
}
