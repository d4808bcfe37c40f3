import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

/** Forced colours take backgrounds and shadows away: what is pointed at is told by the system's own colours. */
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalSNudge,
    boxSizing: 'border-box',
    minWidth: '96px',
    margin: 0,
    padding: `5px ${tokens.spacingHorizontalM}`,
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: `${tokens.fontWeightSemibold} ${tokens.fontSizeBase300}/${tokens.lineHeightBase300} ${tokens.fontFamilyBase}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':hover:active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [forced]: { ':hover': { border: '1px solid Highlight' }, ':focus-visible': { outlineColor: 'Highlight' } },
  },
  primary: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':hover:active': { backgroundColor: tokens.colorBrandBackgroundPressed },
    ':focus-visible': { boxShadow: `0 0 0 3px ${tokens.colorNeutralForegroundOnBrand} inset` },
    [forced]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  subtle: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorSubtleBackground,
    color: tokens.colorNeutralForeground2,
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      '& svg': { color: tokens.colorNeutralForeground2BrandHover },
    },
    ':hover:active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  small: {
    gap: tokens.spacingHorizontalXS,
    minWidth: '64px',
    padding: `3px ${tokens.spacingHorizontalS}`,
    font: `${tokens.fontSizeBase200}/${tokens.lineHeightBase200} ${tokens.fontFamilyBase}`,
  },
  smallWithIcon: { paddingTop: '1px', paddingBottom: '1px' },
  iconOnly: { minWidth: '32px', padding: '5px' },
  disabled: {
    cursor: 'not-allowed',
    border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    ':hover': { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    ':hover:active': { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    [forced]: { border: '1px solid GrayText', color: 'GrayText', ':hover': { border: '1px solid GrayText' } },
  },
  icon: { display: 'inline-flex', flexShrink: 0, width: '20px', height: '20px', fontSize: '20px' },
});

export interface PlainButtonProps extends Omit<React.ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium';
  readonly icon?: React.ReactElement;
  /** Does nothing for now, and keeps the focus that it has. */
  readonly disabledFocusable?: boolean;
}

/**
 * The browser's own button in Fluent's clothes, for what a first view shows: Fluent's Button weighs 7 KB gzip by the styles
 * of all that it can be. What is fetched later has Fluent's. On paper there is nothing to press.
 */
export const PlainButton = React.forwardRef<HTMLButtonElement, PlainButtonProps>(function PlainButton(props, ref) {
  const { appearance = 'secondary', size = 'medium', icon, disabledFocusable = false, ...rest } = props;
  const { children, className, onClick, ...attributes } = rest;
  const styles = useStyles();
  return (
    <button
      data-print-hide=""
      {...attributes}
      {...(disabledFocusable ? { 'aria-disabled': true } : { onClick })}
      ref={ref}
      type="button"
      className={mergeClasses(
        styles.button,
        appearance !== 'secondary' && styles[appearance],
        size === 'small' && styles.small,
        size === 'small' && icon !== undefined && styles.smallWithIcon,
        icon !== undefined && children === undefined && styles.iconOnly,
        disabledFocusable && styles.disabled,
        className,
      )}
    >
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      {children}
    </button>
  );
});
