import type { OnPage } from '../../src/core/locals/on-page.js';

export const onPage: OnPage = {
  lines: [
    {
      box: 'log-groups',
      text: 'what was turned away',
      resources: {
        terraform: ['aws_wafv2_web_acl_logging_configuration'],
        cloudformation: ['AWS::WAFv2::LoggingConfiguration'],
      },
    },
  ],
};
