import {
  Alert,
  Anchor,
  Badge,
  Button,
  createTheme,
  Input,
  InputWrapper,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

// Shades around the green of the Platforms Code, which is number 6.
const green: MantineColorsTuple = [
  '#f3fcf6',
  '#ecfdf3',
  '#d1fadf',
  '#a9e6c3',
  '#6fcb98',
  '#3da873',
  '#1b8354',
  '#166a45',
  '#14573a',
  '#104631',
];

const red: MantineColorsTuple = [
  '#fef3f2',
  '#fee4e2',
  '#fecdca',
  '#fda29b',
  '#f97066',
  '#e0433a',
  '#b42318',
  '#93201a',
  '#7a271a',
  '#55160c',
];

const FONT = "'IBM Plex Sans Arabic', system-ui, sans-serif";
const TARGET = '44px';

export const theme = createTheme({
  primaryColor: 'green',
  primaryShade: 6,
  colors: { green, red },
  black: '#161616',
  fontFamily: FONT,
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: FONT, fontWeight: '600' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  // As in vite.config.mjs: 480, 600, 960, 1280 and 1600 pixels.
  breakpoints: { xs: '30em', sm: '37.5em', md: '60em', lg: '80em', xl: '100em' },
  components: {
    Button: Button.extend({ vars: () => ({ root: { '--button-height': TARGET } }) }),
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': TARGET } }) }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] },
    }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light' } }),
    Badge: Badge.extend({ defaultProps: { radius: 'xl', tt: 'none', size: 'lg' } }),
    // The head of a dialog is a `header` too, and no page has two banners.
    // Said without `Modal.extend`, which would bring dialogs along with the first page.
    Modal: { defaultProps: { centered: true, attributes: { header: { role: 'presentation' } } } },
  },
});

/** Mantine's dimmed text, placeholders, badges and errors as shipped are too faint to be read by everybody. */
const colours = {
  '--mantine-color-error': '#b42318',
  '--mantine-color-dimmed': '#54565a',
  '--mantine-color-placeholder': '#66686d',
  '--mantine-color-anchor': '#14573a',
  '--mantine-color-green-light-color': '#104631',
  '--mantine-color-red-light-color': '#7a271a',
  '--mantine-color-yellow-light-color': '#6b3f00',
  '--mantine-color-orange-light-color': '#7a2e0b',
  '--mantine-color-blue-light-color': '#0b4a7d',
  '--mantine-color-gray-light-color': '#3b3e42',
  // A quiet button that is pointed at stays quiet: as shipped it turns a grey darker than any other button.
  '--mantine-color-dark-light-hover': '#f1f3f5',
};

export const readable: CSSVariablesResolver = () => ({ variables: colours, light: colours, dark: {} });
