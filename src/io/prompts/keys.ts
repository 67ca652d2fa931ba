/** Keys that mean the same at every prompt, whatever else it does with them. */
import { exitCodes } from '../../errors.js';
import { Interrupted } from '../signals.js';
import { GoBack } from './back.js';
import { isBack, isEscape, type Key } from './moves.js';

/** What inquirer takes besides the question; it reads this when the prompt has ended. */
interface Ended {
  readonly signal: AbortSignal;
  clearPromptOnDone: boolean;
}

/**
 * Runs a prompt until it is answered or a key ends it: Ctrl-C, shift+tab for one question back, and Esc where it
 * cancels. While a person types text, Esc starts the shortcuts of the line instead.
 */
export async function watched<Value>(
  input: NodeJS.ReadStream,
  escapes: boolean,
  prompt: (context: Ended) => Promise<Value>,
): Promise<Value> {
  const ended = new AbortController();
  const context: Ended = { signal: ended.signal, clearPromptOnDone: false };
  let cause: Error | undefined;
  const end = (error: Error) => {
    cause ??= error;
    // An unanswered question would look as if it were still waiting.
    context.clearPromptOnDone = true;
    ended.abort();
  };
  const onKey = (_text: string | undefined, key: Key) => {
    if (isBack(key)) end(new GoBack());
    else if (escapes && isEscape(key)) end(new Interrupted(exitCodes.refused));
  };
  input.prependListener('keypress', onKey);
  try {
    return await prompt(context);
  } catch (error) {
    if (cause) throw cause;
    // Ctrl-C at a prompt is a key there, not a signal.
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted(exitCodes.interrupted);
    throw error;
  } finally {
    input.off('keypress', onKey);
  }
}
