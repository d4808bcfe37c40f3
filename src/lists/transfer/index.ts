export { exportPlan } from './export-plan';
export { importPlan, type ImportOutcome, type ImportRefusal, type ImportReport } from './import-plan';
export { rowsWithCpr } from './cpr-rows';
export { fileVersion, readPlanFile, type FileProblem, type PlanFile } from './plan-file';
