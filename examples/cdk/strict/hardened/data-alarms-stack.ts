import type { Construct } from 'constructs';
import { AlarmTopic } from './alarm-topic';
import type { Settings } from './settings';
import { SiteStack } from './site-stack';
import { SiteKey } from './site-key';
import { watchReplication } from './replication-alarm';
import { watchRecords } from './records-alarm';

export interface DataAlarmsStackProps {
  readonly settings: Settings;
}

/** What tells the owner about the data. In its region: an alarm sees only the metrics there. */
export class DataAlarmsStack extends SiteStack {
  constructor(scope: Construct, { settings }: DataAlarmsStackProps) {
    super(scope, 'data-alarms', { region: settings.region, description: 'what the site tells its owner about the data.' });

    // Keys do not leave their region: the topic here has one of its own.
    const key = new SiteKey(this, 'Key', { name: 'data-alarms', holds: 'Alarms about the data' });
    key.allowService('EncryptAlarms', 'cloudwatch.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey*'], {
      StringEquals: { 'aws:SourceAccount': this.account },
      ArnLike: { 'aws:SourceArn': `arn:aws:cloudwatch:${this.region}:${this.account}:alarm:*` },
    });

    const alarms = new AlarmTopic(this, 'Alarms', { name: 'data-alarms', addresses: settings.alarmEmails, key });
    this.output('DataAlarmTopicArn', 'Topic of the alarms about the data, in its region.', alarms.topic.topicArn);

    // Files that the other region lacks.
    watchReplication(alarms, settings);

    // Watches the records.
    watchRecords(alarms, this.told('AuditKeyArn', 'content'));
  }
}
