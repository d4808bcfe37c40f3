import * as React from 'react';
import {
  ClipboardTaskListLtrRegular,
  DocumentRegular,
  FlowRegular,
  MailTemplateRegular,
  ScalesRegular,
  ShieldRegular,
  StarRegular,
  TargetRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { DocumentKind } from '../../documents/document';

const icons: Readonly<Record<DocumentKind, FluentIcon>> = {
  policy: ScalesRegular,
  strategy: TargetRegular,
  qualityStandard: StarRegular,
  guideline: ClipboardTaskListLtrRegular,
  guidance: DocumentRegular,
  procedure: FlowRegular,
  template: MailTemplateRegular,
  contingencyPlan: ShieldRegular,
  other: DocumentRegular,
};

/** A small picture of what sort of document it is; the word stands beside it. */
export const KindIcon: React.FC<{ readonly kind: DocumentKind | null }> = ({ kind }) => {
  const Icon = kind === null ? DocumentRegular : icons[kind];
  return (
    <span aria-hidden="true">
      <Icon fontSize={20} />
    </span>
  );
};
