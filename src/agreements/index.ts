export { proposalSchema, readProposal, type Proposal } from './proposal';
export { readThreadSaying, type AgreedPeriod, type ThreadSaying } from './read-agreement';
export { agreedOn, agreedBy, summaryOf } from './agreed';
