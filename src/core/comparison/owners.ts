/** Boxes for those who run the site: what tells them, and how they change it. */
import type { NodeSpec } from './nodes.js';

const watch: readonly NodeSpec[] = [
  {
    id: 'logs',
    title: 'Log bucket',
    icon: 'log',
    band: 'watch',
    column: 'left',
    by: ['access-logs'],
    traits: [
      ['access-logs', 'who asked for what'],
      ['log-bucket-hardening', 'cannot be rewritten'],
    ],
  },
  {
    id: 'log-groups',
    title: 'Log groups',
    icon: 'log',
    band: 'watch',
    column: 'left',
    by: ['log-groups', 'waf-logs', 'dns-query-logs'],
    traits: [
      ['log-groups', 'have an end and a key'],
      ['waf-logs', 'what was turned away'],
      ['dns-query-logs', 'which names are asked'],
    ],
  },
  {
    id: 'alarms',
    title: 'Alarms',
    icon: 'bell',
    band: 'watch',
    column: 'center',
    by: ['error-alarms'],
    traits: [
      ['error-alarms', 'the site answers errors'],
      ['certificate-alarm', 'the certificate ends'],
      ['extra-metrics', 'it is slow, or uncached'],
      ['health-check', 'it cannot be reached'],
      ['replication-alarm', 'a file is not copied'],
      ['records-alarm', 'records are touched'],
      ['budget', 'it costs too much'],
    ],
  },
  {
    id: 'operations-key',
    title: 'Alarm key',
    icon: 'key',
    band: 'watch',
    column: 'center',
    by: ['alarm-topic-key'],
    traits: [['alarm-topic-key', 'encrypts alarms and logs']],
  },
  {
    id: 'dashboard',
    title: 'Dashboard',
    icon: 'chart',
    band: 'watch',
    column: 'right',
    by: ['dashboard'],
    traits: [['dashboard', 'all on one page']],
  },
  {
    id: 'trail',
    title: 'Audit trail',
    icon: 'eye',
    band: 'watch',
    column: 'right',
    by: ['audit-trail'],
    traits: [
      ['audit-trail', 'who touched a file'],
      ['object-lock', 'cannot be erased'],
    ],
  },
];

const change: readonly NodeSpec[] = [
  {
    id: 'checks',
    title: 'Pull request',
    icon: 'branch',
    band: 'change',
    column: 'left',
    by: ['ci-checks'],
    traits: [
      ['ci-checks', 'checked before it counts'],
      ['drift-check', 'compared every day'],
    ],
  },
  {
    id: 'roles',
    title: 'Plan and apply',
    icon: 'role',
    band: 'change',
    column: 'center',
    by: ['plan-and-apply-roles'],
    traits: [['plan-and-apply-roles', 'a role that looks, and one that may change']],
  },
  {
    id: 'state',
    title: 'Protection',
    icon: 'shield',
    band: 'change',
    column: 'right',
    by: ['state-protection'],
    traits: [['state-protection', 'a slip deletes nothing']],
  },
];

export const owners: readonly NodeSpec[] = [...watch, ...change];
