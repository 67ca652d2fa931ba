import type { NoProbe } from '../../src/probes/probe.js';

export const probe: NoProbe = { control: 'key-rotation', unseen: 'rotation shows a year later' };
