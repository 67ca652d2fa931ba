/** Wraps text between words. */

/** A word longer than the line stays whole: it may be a command or an address. `indent` stands before each line but the first. */
export function wrapWords(text: string, width: number, indent = ''): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, indent));
}

function wrapParagraph(paragraph: string, width: number, indent: string): readonly string[] {
  // What comes before the first word belongs to the paragraph, such as the indent of a row.
  const before = /^ */.exec(paragraph)![0];
  const lines: string[] = [];
  let line = before;
  let empty = true;
  for (const word of paragraph.slice(before.length).split(/(?<=\S)(?= )/)) {
    if (empty || line.length + word.trimEnd().length <= width) line += word;
    else {
      lines.push(line.trimEnd());
      line = before + indent + word.trimStart();
    }
    empty = false;
  }
  return [...lines, line.trimEnd()];
}
