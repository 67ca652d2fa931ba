import { defineConfig } from 'vitest/config';

/** Suites that start terraform, CDK apps, an emulator, scanners or a browser: slow. */
const heavy = [
  'test/{terraform,cdk,cloudformation,emulator,browser,package,project}/**/*.test.ts',
  'test/equality/equality.test.ts',
  'test/scanners/{matrix,observatory,parliament}.test.ts',
  'test/iac/cdk.test.ts',
  'test/frozen/cdk.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', './test/support/reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'controls/**/*.test.ts',
            'generators/**/*.test.ts',
            'test/**/*.test.ts',
          ],
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
          // They mostly wait for each other's servers, so two fit on two cores; each terraform takes up to 2 GB of memory.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
