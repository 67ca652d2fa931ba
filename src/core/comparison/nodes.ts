/** Boxes and arrows that every site has, or that no single control brings. A control's own are in its `on-page.ts`. */
import type { ArrowSpec, BoxSpec } from '../locals/on-page.js';

export interface CoreBox extends BoxSpec {
  /** Drawn only where a control says what the box does. */
  readonly shared?: true;
}

export const coreBoxes: readonly CoreBox[] = [
  { id: 'visitor', title: 'Visitor', icon: 'person', band: 'outside', column: 'center' },
  { id: 'zone', title: 'Domain name', icon: 'name', band: 'dns', column: 'center' },
  { id: 'distribution', title: 'CloudFront', icon: 'edge', band: 'edge', column: 'center' },
  { id: 'headers', title: 'Headers', icon: 'list', band: 'edge', column: 'right', rank: 1, shared: true },
  { id: 'stranger', title: 'Stranger', icon: 'stranger', band: 'storage', column: 'left' },
  { id: 'upload', title: 'Upload', icon: 'role', band: 'storage', column: 'left' },
  { id: 'content', title: 'Content bucket', icon: 'bucket', band: 'storage', column: 'center' },
  { id: 'log-groups', title: 'Log groups', icon: 'log', band: 'watch', column: 'left', rank: 1, shared: true },
];

export const coreArrows: readonly ArrowSpec[] = [
  { from: 'visitor', to: 'zone', kind: 'way', label: 'asks for the name' },
  { from: 'zone', to: 'distribution', kind: 'way', label: 'HTTPS' },
  { from: 'distribution', to: 'content', kind: 'way', label: 'signed, and only when not cached' },
  { from: 'stranger', to: 'content', kind: 'blocked', rank: 1 },
  { from: 'upload', to: 'content', kind: 'way', rank: 1 },
  { from: 'headers', to: 'distribution', kind: 'part', rank: 4 },
];
