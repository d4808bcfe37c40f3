export {
  teamsDarkTheme as dark,
  teamsHighContrastTheme as contrast,
  teamsLightTheme as light,
} from '@fluentui/react-components';
