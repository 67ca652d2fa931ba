/** What a reader is told beside the code. */
export interface Settings {
  /** Account that the code is for; the words in braces where nobody knows. */
  readonly account: string;
}
