// Fetched together: what keeps a review round.
export { CloseRound } from './close-round';
export { ReviewWalk } from './review-walk';
export { RoundForm } from './round-form';
