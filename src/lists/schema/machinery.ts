// In a browser lean-machinery.ts stands in for this file (`browser` in package.json).
export * from './whole-machinery';
