/** What differs between flavors outside their templates; the only place that may ask which one it is. */
import type { Answers, Flavor } from './types.js';

export interface FlavorTraits {
  readonly title: string;
  /** Commands of the first deployment of the hardened variant, in order, to be typed in the rendered repository. */
  readonly nextSteps: (answers: Answers, on: (id: string) => boolean) => readonly string[];
}

/** Flavors that can be rendered have their traits here. */
export const flavorTraits: Partial<Readonly<Record<Flavor, FlavorTraits>>> = {
  terraform: {
    title: 'Terraform',
    nextSteps: ({ zone }, on) => [
      ...(on('state-protection') ? ['terraform -chdir=bootstrap init && terraform -chdir=bootstrap apply   # the bucket of the state'] : []),
      `terraform -chdir=hardened init${on('state-protection') ? ' -backend-config=backend.hcl' : ''}`,
      ...(zone === 'new' ? ['terraform -chdir=hardened apply -target=aws_route53_zone.site   # then set its name servers at your registrar'] : []),
      'terraform -chdir=hardened apply',
    ],
  },
};
