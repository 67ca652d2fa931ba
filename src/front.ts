/** What every way in is made of: the command, the Yeoman generator, and those to come. The build makes it one file. */
export { run } from './commands/run.js';
export { planInto, writeRepository } from './commands/write.js';
export { answerContext } from './core/answers/context.js';
export { fieldNames, fields } from './core/answers/fields.js';
export { createHelp } from './core/answers/help.js';
export { type Asked, askedSource, makeQuestions, openQuestions } from './core/answers/questions.js';
export { completeAnswers, missingAnswers, readSources, type Source, unstated } from './core/answers/resolve.js';
export { withManifest } from './core/manifest/manifest.js';
export { render } from './core/render.js';
export type { Answers, FileTree, RenderedFile } from './core/types.js';
export { exitCodes, ProdgradeError } from './errors.js';
export type { Choose } from './io/ask.js';
export { gitHistory } from './io/git.js';
export { watchSignals } from './io/signals.js';
export { inspectTarget } from './io/target.js';
export { bundledLibrary } from './library/bundled.js';
