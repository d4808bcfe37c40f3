export { findingKinds, type Finding, type FindingKind } from './finding';
export { findings } from './findings';
export { freshDays, planAlone, type HealthSources } from './sources';
export { sayFinding } from './say-finding';
export { healthLines, sayHealth } from './say-health';
