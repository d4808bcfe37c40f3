export { inspect, provision } from './provision';
export type { Inspection, ProvisionOptions, ProvisionProgress, ProvisionReport } from './provision';
export { ProvisionRefused } from './refusals';
export { sayKept, sayMade, saySteps } from './say-step';
export { schemaVersion } from './upgrades';
