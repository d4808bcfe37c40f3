import { makeStyles } from '@fluentui/react-components';

/** What a finger hits is 44 px each way (UI.md 10), however small it looks to a mouse. */
export const forFinger = { '@media (pointer: coarse)': { minHeight: '44px', minWidth: '44px' } } as const;

/** Of a menu each choice. */
export const useFingerMenu = makeStyles({
  menu: { '@media (pointer: coarse)': { '& [role^="menuitem"]': { minHeight: '44px', alignItems: 'center' } } },
});
