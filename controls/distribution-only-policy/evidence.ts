import { every, hasCondition, statements, type Evidence } from '../../src/evidence/evidence.js';

export const evidence: Evidence = {
  terraform: (model) => {
    const allowing = statements(model, 'content').filter((statement) => statement['effect'] !== 'Deny');
    return every(allowing, (statement) => JSON.stringify(statement['principals']).includes('cloudfront.amazonaws.com') && hasCondition(statement, 'StringEquals', 'AWS:SourceArn', ['${aws_cloudfront_distribution.site.arn}']));
  },
  bad: { terraform: { file: 'hardened/content.tf', find: 'AWS:SourceArn', replace: 'AWS:UserAgent' } },
};
