import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  box: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '8px',
    boxSizing: 'border-box',
    minHeight: '32px',
    padding: '0 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    ':focus-within': {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-1px',
    },
  },
  input: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    border: 0,
    outlineStyle: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `400 14px/20px ${tokens.fontFamilyBase}`,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
});

interface SearchLineProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly className?: string;
}

/** A line to search in. Fluent's own weighs 6 KB gzip by what it brings along, and the first view has it. */
export const SearchLine: React.FC<SearchLineProps> = ({ label, hint, text, onText, className }) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.box, className)}>
      <SearchRegular fontSize={20} aria-hidden="true" />
      <input
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={hint}
        value={text}
        maxLength={120}
        onChange={({ target }) => onText(target.value)}
      />
    </span>
  );
};
