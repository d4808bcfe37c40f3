import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  circle: {
    display: 'inline-flex',
    boxSizing: 'border-box',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    // Seen in Teams' high contrast alone, where the circle is as black as what it stands on.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '10px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

interface InitialsProps {
  /** The person's name; the letters are of its first and last word. */
  readonly name: string;
  /** In pixels. */
  readonly size?: number;
  /** What is heard; absent where the name stands beside it. */
  readonly label?: string;
}

/** A person as two letters in a circle. Fluent's Avatar draws the same, and weighs as much as a page of ours. */
export const Initials: React.FC<InitialsProps> = ({ name, size = 24, label }) => {
  const styles = useStyles();
  const heard = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span {...heard} className={styles.circle} style={{ width: size, height: size }}>
      {initialsOf(name)}
    </span>
  );
};

/** "Anne Marie Holm" is AH. What stands in parentheses or after a comma tells of a place, not of the person. */
export function initialsOf(name: string): string {
  const words = (name.replace(/\([^)]*\)/g, ' ').split(',')[0] ?? '').trim().split(/\s+/);
  const letters = [words[0], ...words.slice(1).slice(-1)].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase('da');
}
