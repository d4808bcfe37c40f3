// In a browser lean.ts stands in for this file (`browser` in package.json).
export * from './whole';
