import type { InputReader } from '../core/inputs.ts';
import type { Runner } from '../core/ports.ts';
import { Secret } from '../core/secret.ts';

/** A secret that RUN steps mount by its id (`RUN --mount=type=secret,id=…`); it never enters a layer or a command line. */
export type BuildSecret =
  | { readonly id: string; readonly kind: 'value'; readonly value: Secret }
  | { readonly id: string; readonly kind: 'variable'; readonly variable: string }
  | { readonly id: string; readonly kind: 'file'; readonly path: string };

/** Reads `secrets`, `secret-envs` and `secret-files`; every value is masked. */
export function readBuildSecrets(read: InputReader, runner: Runner): readonly BuildSecret[] {
  const values = [...read.pairs('secrets')].map(([id, value]): BuildSecret => {
    runner.mask(value);
    return { id, kind: 'value', value: new Secret(value) };
  });
  const variables = [...read.pairs('secret-envs')].map(([id, variable]): BuildSecret => {
    if (runner.environment[variable] === undefined)
      read.refuse('secret-envs', `${variable}, named for '${id}', is not in the environment.`);
    return { id, kind: 'variable', variable };
  });
  const files = [...read.pairs('secret-files')].map(([id, path]): BuildSecret => ({
    id,
    kind: 'file',
    path,
  }));
  const secrets = [...values, ...variables, ...files];
  refuseIds(secrets, read);
  return secrets;
}

/** Returns the environment variable a secret's value travels in. */
export function secretVariable(id: string): string {
  return `COPILOTOS_SECRET_${id.replace(/\W/g, '_').toUpperCase()}`;
}

function refuseIds(secrets: readonly BuildSecret[], read: InputReader): void {
  for (const { id } of secrets.filter((secret) => !/^[\w.-]+$/.test(secret.id)))
    read.refuse('secrets', `'${id}' is no id of a secret.`, 'Use letters, digits, . _ and -.');
  const variables = secrets.map(({ id }) => secretVariable(id));
  const doubled = variables.filter((name, at) => variables.indexOf(name) !== at);
  if (doubled.length > 0)
    read.refuse('secrets', `two ids differ only in case or punctuation (${doubled.join(', ')}).`);
}
