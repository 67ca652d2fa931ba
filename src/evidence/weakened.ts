/** One edit that its owner might make in Terraform, and after which the rendered tests name the control: in `bad-example.ts` of its folder. */
import type { BadExample } from './evidence.js';

/** Or why no edit of one line shows it. */
export type Weakened = BadExample | { readonly none: string };
