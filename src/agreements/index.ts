export { answered, answersOf, type AnswerKey } from './answered';
export { askAbout, sameAs, type Ask } from './ask';
export { proposalSchema, readProposal, type Proposal } from './proposal';
export {
  readAgreement,
  readThreadSaying,
  readWhen,
  type AgreedPeriod,
  type SaidAgreement,
  type ThreadSaying,
} from './read-agreement';
export { agreedOn, agreedBy, agreedOf, inCharge, summaryOf } from './agreed';
export {
  meetingOf,
  mostPoints,
  readMeetingProposal,
  type HeldMeeting,
  type MeetingPoint,
  type MeetingProposal,
} from './meeting';
export { readMeeting, type SaidMeeting, type SaidPoint } from './read-meeting';
