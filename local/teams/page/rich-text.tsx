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

interface RichTextProps {
  readonly text: string;
  readonly markdown: boolean;
  /** Opens a link within Teams; false where it leads out. */
  readonly openLink: (url: string) => boolean;
}

/** A message's words: mentions and links are shown, what a person typed is never read as markup beyond that. */
export const RichText: React.FC<RichTextProps> = ({ text, markdown, openLink }) => {
  const styles = useStyles();
  const runs: Inline[] = markdown ? inlineRuns(text) : typedRuns(text);
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
          <a
            key={index}
            className={styles.link}
            href={run.url}
            target="_blank"
            rel="noopener noreferrer"
            onClick={(event) => {
              if (openLink(run.url)) event.preventDefault();
            }}
          >
            {run.text}
          </a>
        );
    }
  };
  return <p className={styles.text}>{runs.map(shown)}</p>;
};

/** What a person typed: mentions and web addresses, and else just words. */
function typedRuns(text: string): Inline[] {
  return text.split(/(<at>[^<]*<\/at>|https?:\/\/[^\s<>"]+)/).map((part): Inline => {
    const mention = /^<at>([^<]*)<\/at>$/.exec(part)?.[1];
    if (mention !== undefined) return { kind: 'mention', text: mention };
    return /^https?:\/\//.test(part) ? { kind: 'link', text: part, url: part } : { kind: 'text', text: part };
  });
}
