import { tokens } from '@fluentui/react-components';

// A Teams-like host config. Colours are the theme's own variables, so that a card follows a theme change as it stands.
// The real client's config is in no package; the figures follow its look (UI.md 4 and 11).
const pair = (strong: string, subtle = strong) => ({ default: strong, subtle });
const plain = pair(tokens.colorNeutralForeground1, tokens.colorNeutralForeground3);
const foregroundColors = {
  default: plain,
  dark: plain,
  light: plain,
  accent: pair(tokens.colorBrandForeground1),
  good: pair(tokens.colorPaletteGreenForeground1),
  warning: pair(tokens.colorPaletteDarkOrangeForeground1),
  attention: pair(tokens.colorPaletteRedForeground1),
};
const container = { backgroundColor: tokens.colorNeutralBackground1, foregroundColors };

/** The host config of a card; `requiredSuffix` is what follows the label of a field that must be filled in. */
export function cardHostConfig(requiredSuffix: string): object {
  return {
    fontFamily: tokens.fontFamilyBase,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 26, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
    supportsInteractivity: true,
    containerStyles: {
      default: container,
      emphasis: { backgroundColor: tokens.colorNeutralBackground3, foregroundColors },
      good: container,
      attention: container,
      warning: container,
      accent: container,
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    factSet: {
      title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 120 },
      value: { color: 'default', size: 'default', weight: 'default', wrap: true },
      spacing: 16,
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: requiredSuffix, suffixColor: 'default' },
        optionalInputs: { weight: 'bolder' },
      },
    },
    textBlock: { headingLevel: 3 },
    imageSizes: { small: 40, medium: 80, large: 160 },
  };
}
