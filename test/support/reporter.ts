/** Ends a run with what was skipped and one plain line of counts, which any CI can read. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that could not be loaded has no test to fail, and an error outside of all tests belongs to none.
    const broken = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
    ).length;
    for (const [suite, number] of skippedSuites(tests))
      console.log(`SKIPPED  ${suite}: ${number} ${number === 1 ? 'test' : 'tests'}`);
    console.log(
      `${count('passed')} passed, ${count('failed') + broken + unhandled.length} failed, ${count('skipped')} skipped`,
    );
  }
}

type Test = ReturnType<TestModule['children']['allTests']> extends Generator<infer T> ? T : never;

function skippedSuites(tests: readonly Test[]): ReadonlyMap<string, number> {
  const suites = new Map<string, number>();
  for (const test of tests) {
    if (test.result().state !== 'skipped') continue;
    const suite = test.parent.type === 'suite' ? test.parent.fullName : test.module.relativeModuleId;
    suites.set(suite, (suites.get(suite) ?? 0) + 1);
  }
  return suites;
}
