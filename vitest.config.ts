import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Modules are stateless, and loading them costs more than most tests. Without a number Vitest leaves one processor idle.
    isolate: false,
    maxWorkers: '100%',
    coverage: { include: ['src/**', 'blocks/**', 'migrations/**'] },
  },
});
