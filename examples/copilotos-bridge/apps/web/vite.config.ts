import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2023', sourcemap: false },
  server: { proxy: { '/api': { target: 'http://localhost:8000', ws: true } } },
  test: {
    environment: 'jsdom',
    setupFiles: ['./test/setup.ts'],
    // A busy machine is no defect: these only end what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['{src,server,test}/**/*.test.{ts,tsx}'],
    coverage: { include: ['src/**', 'server/**'] },
  },
});
