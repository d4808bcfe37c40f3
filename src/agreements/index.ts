export { answered, answersOf, type AnswerKey } from './answered';
export { askAbout, type Ask } from './ask';
export { proposalSchema, readProposal, type Proposal } from './proposal';
export {
  readAgreement,
  readThreadSaying,
  readWhen,
  type AgreedPeriod,
  type SaidAgreement,
  type ThreadSaying,
} from './read-agreement';
export { agreedOn, agreedBy, summaryOf } from './agreed';
