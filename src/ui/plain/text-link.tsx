import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  link: {
    display: 'inline',
    margin: 0,
    padding: 0,
    border: 0,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    textDecorationLine: 'none',
    userSelect: 'text',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLinkHover },
    ':active': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLinkPressed },
    ':focus-visible': {
      outlineStyle: 'none',
      textDecorationLine: 'underline',
      textDecorationStyle: 'double',
      textDecorationColor: tokens.colorStrokeFocus2,
    },
  },
  address: { fontSize: 'inherit' },
  inline: { textDecorationLine: 'underline' },
});

interface AddressProps extends React.AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  readonly inline?: never;
}

interface ActionProps extends React.HTMLAttributes<HTMLElement> {
  readonly href?: undefined;
  readonly onClick: () => void;
  /** Stands within a sentence, and breaks with its lines as no button of a browser does. */
  readonly inline?: boolean;
}

/** Words that lead somewhere: an address, or what a press does. The browser's own elements in the clothes of Fluent's Link. */
export const TextLink: React.FC<AddressProps | ActionProps> = (props) => {
  const styles = useStyles();
  if (props.href !== undefined)
    return <a {...props} className={mergeClasses(styles.link, styles.address, props.className)} />;
  const { inline = false, onClick, className, ...rest } = props;
  if (!inline)
    return (
      <button
        data-print-hide=""
        {...rest}
        type="button"
        className={mergeClasses(styles.link, className)}
        onClick={() => onClick()}
      />
    );
  return (
    <span
      {...rest}
      role="button"
      tabIndex={0}
      className={mergeClasses(styles.link, styles.inline, className)}
      onClick={() => onClick()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onClick();
      }}
    />
  );
};
