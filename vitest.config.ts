import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Modules are stateless and loading them costs more than most tests; several tests wait for sockets and processes.
    isolate: false,
    maxWorkers: '150%',
    coverage: { include: ['src/**', 'blocks/**', 'migrations/**'] },
  },
});
