import * as cdk from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { HardenedSite } from '../hardened/site';
import { settings } from '../hardened/settings';
import { InsecureSite } from '../insecure/site';
import { checkWith, tellCheckov } from './check';
import { checkWithControlTower } from './control-tower';
import { CallersRights } from './synthesizer';

const app = new cdk.App({ defaultStackSynthesizer: new CallersRights() });

// One stage per variant, so that a command for one never touches the other: cdk deploy "hardened/*"
const hardened = new HardenedSite(app, 'hardened', settings);
const insecure = new InsecureSite(app, 'insecure');

// Every finding stops the synthesis, unless somebody acknowledged it beside the resource, with a reason.
checkWith(hardened, new AwsSolutionsChecks(), new NIST80053R5Checks());
tellCheckov(hardened);

// The proof of concept would never pass, and nothing about it is acknowledged. To see all that is found: npm run nag:insecure
if (app.node.tryGetContext('nag') === 'insecure') checkWith(insecure, new AwsSolutionsChecks(), new NIST80053R5Checks());

// Hundreds more rules, in a separate program: npm run control-tower
if (app.node.tryGetContext('rules') === 'control-tower') checkWithControlTower(hardened);
