import type { Product } from '../pipeline/product.ts';

/** The change of an ordinary day: one line of the API's source. */
export async function changeOneLine(product: Product): Promise<string> {
  return product.change('Say it better', {
    file: 'apps/api/bridge/routes/status.py',
    from: '"""Health, version and counts."""',
    to: '"""Health, version and what has been counted."""',
  });
}

/** A release that needs a setting which the tests' stack has and production has not: green until it is deployed. */
export async function breakRelease(product: Product): Promise<string> {
  return product.change(
    'Ask the feature flags',
    {
      file: 'apps/api/bridge/__main__.py',
      from: 'if __name__ == "__main__":',
      to: 'if __name__ == "__main__":\n    import os\n\n    print("asking", os.environ["FEATURE_FLAGS_URL"])',
    },
    {
      file: 'infra/docker-compose.ci.yml',
      from: /^( {2}api:\n(?: {4}.*\n)*? {4}environment:\n)/m,
      to: '$1      FEATURE_FLAGS_URL: http://flags.test\n',
    },
  );
}
