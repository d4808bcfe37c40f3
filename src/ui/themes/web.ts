export { webDarkTheme as webDark, webLightTheme as web } from '@fluentui/react-components';
