/** What scanners say, and what a rendered repository answers, in one form for all of them. */

/** By the name that a reader of a report knows: two rule packs of cdk-nag are two scanners. */
export type Scanner = 'Checkov' | 'cfn-lint' | 'Control Tower' | 'AwsSolutions' | 'NIST.800.53.R5';

export interface Finding {
  readonly scanner: Scanner;
  /** As the scanner names its check. */
  readonly id: string;
  /** Address, logical id or path of the resource; empty where a finding is about a whole file. */
  readonly resource: string;
  /** Path below the scanned folder. */
  readonly file: string;
}

/** Kinds of findings that a reader meets under one name. */
export const scannerNames: readonly Scanner[] = [
  'Checkov',
  'cfn-lint',
  'Control Tower',
  'AwsSolutions',
  'NIST.800.53.R5',
];

/** What one scanner says of one folder. */
export interface Scan {
  /** Checks that held; undefined where the scanner does not count them. */
  readonly passed?: number;
  readonly findings: readonly Finding[];
}

/** A finding that the repository accepts in writing. */
export interface Suppression {
  readonly scanner: Scanner;
  readonly id: string;
  readonly reason: string;
  /** Where it is written. */
  readonly file: string;
  /** The resource that it stands beside; without it, it holds for the whole variant. */
  readonly resource?: string;
}

export function covers(suppression: Suppression, { scanner, id, resource }: Finding): boolean {
  if (suppression.scanner !== scanner || suppression.id !== id) return false;
  // A construct's acknowledgement holds for what it is made of.
  return (
    suppression.resource === undefined ||
    suppression.resource === resource ||
    resource.startsWith(`${suppression.resource}/`)
  );
}

/** In one line, for messages. */
export function say({
  scanner,
  id,
  file,
  resource,
}: Pick<Finding, 'scanner' | 'id' | 'file'> & { readonly resource?: string }): string {
  return `${scanner} ${id} ${file}${resource ? ` ${resource}` : ''}`;
}
