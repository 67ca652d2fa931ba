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
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'heavy',
          include: heavy,
          testTimeout: 900_000,
          hookTimeout: 900_000,
          // Deployments wait most of the time (a record of Route 53 takes Terraform 30 seconds), so five fit on two cores;
          // each terraform takes up to 2 GB of memory.
          maxWorkers: 5,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
