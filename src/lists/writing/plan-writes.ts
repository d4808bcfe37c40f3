// All that a repository writes with: fetched when somebody writes.
export { writePlan } from '../write-plan';
export { createPlanChanges } from './change-plan';
export { resolution } from './conflict';
