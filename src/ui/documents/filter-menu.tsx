import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { late } from '../shell/late';

const FilterChoices = late(
  () => import(/* webpackChunkName: 'register-menu' */ './filter-choices').then((part) => part.FilterChoices),
  { words: 'register', quiet: true },
);

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** How many documents it would leave. */
  readonly n: number;
}

interface FilterMenuProps {
  readonly name: string;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}

/** One filter as a menu of checked lines; its button says how many are chosen. The menu is fetched when it is first opened. */
export const FilterMenu: React.FC<FilterMenuProps> = ({ name, options, chosen, onChosen }) => {
  const [button, setButton] = React.useState<HTMLButtonElement | null>(null);
  return (
    <>
      <Button
        icon={<ChevronDownRegular />}
        iconPosition="after"
        disabledFocusable={options.length === 0}
        aria-haspopup="menu"
        aria-expanded={button !== null}
        onClick={({ currentTarget }) => setButton(button === null ? currentTarget : null)}
      >
        {chosen.length === 0 ? name : `${name} (${chosen.length})`}
      </Button>
      {button !== null && (
        <FilterChoices
          name={name}
          options={options}
          chosen={chosen}
          onChosen={onChosen}
          button={button}
          onClose={() => setButton(null)}
        />
      )}
    </>
  );
};
