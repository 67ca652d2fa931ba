/** Where something is written. */
export interface Place {
  /** Path within the repository. */
  readonly file: string;
  /** First and last line, counted from 1. */
  readonly line: number;
  readonly endLine: number;
}

/** `hardened/waf.tf:12`, as editors and terminals make it a link. */
export function describePlace({ file, line }: Place): string {
  return `${file}:${line}`;
}
