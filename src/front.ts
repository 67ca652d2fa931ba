/** What every way in is made of: the command, the Yeoman generator, and those to come. The build makes it one file. */

export { bundledCatalogue as bundledLibrary } from './catalogue/bundled.js';
export { run } from './commands/run.js';
export { type AnswerContext, answerContext } from './core/answers/context.js';
export { fieldNames, fields } from './core/answers/fields.js';
export type { Question, RawAnswers as Asked } from './core/answers/question.js';
export type { Source } from './core/answers/resolve.js';
export type { Catalogue } from './core/rendering/catalogue.js';
export type { Answers, FileTree, RenderedFile } from './core/types.js';
export { exitCodes, ProdgradeError } from './errors.js';
export { type Existing, settleExisting } from './flows/existing.js';
export { gatherAnswers } from './flows/gather.js';
export { openTarget } from './flows/open.js';
export { planInto } from './flows/plan.js';
export { type Repository, renderRepository } from './flows/render.js';
export { writeRepository } from './flows/write.js';
export type { Choose } from './io/ask.js';
export { findInGit } from './io/found.js';
export { gitHistory } from './io/git.js';
export { makeOwner } from './io/owner.js';
export { watchSignals } from './io/signals.js';
export { findWorkTree } from './io/target.js';
