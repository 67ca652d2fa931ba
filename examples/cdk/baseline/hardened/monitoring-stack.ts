import type { Construct } from 'constructs';
import type { EdgeProps, EdgeStack } from './edge-stack';
import { SiteStack, US_EAST_1 } from './site-stack';
import { LogDelivery } from './log-delivery';
import { Alarms } from './alarms';

export interface MonitoringProps extends EdgeProps {
  readonly edge: EdgeStack;
}

/** What shows the state of the site, and who requested what. In us-east-1, where CloudFront's logs and metrics are. */
export class MonitoringStack extends SiteStack {
  constructor(scope: Construct, props: MonitoringProps) {
    super(scope, 'monitoring', { region: US_EAST_1, description: 'how the site is, and who asked for what.' });

    // The distribution's own logs, into the bucket of the stack content.
    const { delivery } = new LogDelivery(this, 'AccessLogs', { settings: props.settings, distribution: props.edge.distribution });
    this.output('AccessLogDeliveryArn', 'Delivery of the access logs.', delivery.attrArn);

    // A pager or a chat can subscribe too.
    const alarms = new Alarms(this, 'Alarms', props);
    this.output('AlarmTopicArn', 'Topic of the alarms, in us-east-1.', alarms.topic.topicArn);
  }
}
