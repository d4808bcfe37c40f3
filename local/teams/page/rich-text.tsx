import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { inlineRuns, type Inline } from './markdown';

const useStyles = makeStyles({
  text: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  mention: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  link: { color: tokens.colorBrandForegroundLink },
});

/** A message's words: mentions and links are shown, what a person typed is never read as markup beyond that. */
export const RichText: React.FC<{ text: string; markdown: boolean }> = ({ text, markdown }) => {
  const styles = useStyles();
  const runs: Inline[] = markdown ? inlineRuns(text) : mentionRuns(text);
  const shown = (run: Inline, index: number): React.ReactNode => {
    switch (run.kind) {
      case 'text':
        return run.text;
      case 'bold':
        return <strong key={index}>{run.text}</strong>;
      case 'italic':
        return <em key={index}>{run.text}</em>;
      case 'mention':
        return (
          <span key={index} className={styles.mention}>
            {run.text}
          </span>
        );
      case 'link':
        return (
          <a key={index} className={styles.link} href={run.url} target="_blank" rel="noopener noreferrer">
            {run.text}
          </a>
        );
    }
  };
  return <p className={styles.text}>{runs.map(shown)}</p>;
};

function mentionRuns(text: string): Inline[] {
  return text
    .split(/<at>([^<]*)<\/at>/)
    .map((part, index): Inline => ({ kind: index % 2 === 1 ? 'mention' : 'text', text: part }));
}
