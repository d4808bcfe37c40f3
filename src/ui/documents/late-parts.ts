import { late } from '../shell/late';

// What the list is without until somebody opens, writes or asks for something. Each is fetched when it is first shown.

export const DocumentPanel = late(() =>
  import(/* webpackChunkName: 'register-panel' */ './document-panel').then((part) => part.DocumentPanel),
);

const forms = () => import(/* webpackChunkName: 'register-forms' */ './register-forms');
export const NewDocumentForm = late(() => forms().then((part) => part.NewDocumentForm));
export const FieldEditor = late(() => forms().then((part) => part.FieldEditor));
export const DecisionForm = late(() => forms().then((part) => part.DecisionForm));
export const VersionForm = late(() => forms().then((part) => part.VersionForm));
export const DocumentConflict = late(() => forms().then((part) => part.DocumentConflict));
export const RoundForm = late(() => forms().then((part) => part.RoundForm));
export const CloseRound = late(() => forms().then((part) => part.CloseRound));
export const ReviewWalk = late(() => forms().then((part) => part.ReviewWalk));

const tabs = () => import(/* webpackChunkName: 'register-tabs' */ './register-tabs');
export const FunctionChooser = late(() => tabs().then((part) => part.FunctionChooser));
export const LinksPart = late(() => tabs().then((part) => part.LinksPart));
export const EmptyList = late(() => tabs().then((part) => part.EmptyList), { quiet: true });

export const RegisterStart = late(() =>
  import(/* webpackChunkName: 'register-start' */ './register-start').then((part) => part.RegisterStart),
);

export const RowProblems = late(
  () => import(/* webpackChunkName: 'register-problems' */ '../plan/row-problems').then((part) => part.RowProblems),
  { quiet: true },
);
