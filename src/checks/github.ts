/** Questions about roles that jobs of GitHub take. */
import type { Statement } from '../iac/policy.js';
import { all, type Finding } from './finding.js';
import { condition } from './policies.js';

/** Name of GitHub's identity provider. */
export const ISSUER = 'token.actions.githubusercontent.com';

/** A token must be for AWS, say these claims, and have a subject that passes. */
export function asksFor(
  statement: Statement,
  claims: readonly string[],
  subject: (subjects: readonly string[]) => boolean,
  sentence: string,
): Finding {
  return all(
    condition(
      statement,
      `StringEquals ${ISSUER}:aud`,
      (values) => values.join() === 'sts.amazonaws.com',
      'A token for another audience may take the role. Ask for aud sts.amazonaws.com.',
    ),
    claims.map((claim) =>
      condition(
        statement,
        `StringEquals ${ISSUER}:${claim}`,
        (values) => values.length > 0,
        `The role does not ask for the claim ${claim}. Compare it with StringEquals.`,
      ),
    ),
    condition(statement, `StringLike ${ISSUER}:sub`, (subjects) => subjects.length > 0 && subject(subjects), sentence),
  );
}

/** Subjects of the tokens that a statement lets in. */
export function subjectsOf({ conditions }: Statement): readonly string[] {
  const said = conditions.known ? conditions.value[`StringLike ${ISSUER}:sub`] : undefined;
  return said?.known ? said.value : [];
}
