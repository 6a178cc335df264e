import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(() => {
  cleanup();
  // Tests of the server have no browser around them.
  if ('sessionStorage' in globalThis) sessionStorage.clear();
});
