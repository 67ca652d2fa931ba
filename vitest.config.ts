import { defineConfig } from 'vitest/config';

/** Suites that start terraform, an emulator or a browser: one at a time, and slow. */
const heavy = ['test/{terraform,cloudformation,emulator,browser,package,project}/**/*.test.ts', 'test/equality/equality.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './test/support/reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'controls/**/*.test.ts', 'generators/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: heavy,
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'heavy',
          include: heavy,
          testTimeout: 900_000,
          hookTimeout: 900_000,
          // Two terraform runs at once need more memory and cores than a laptop gives.
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
