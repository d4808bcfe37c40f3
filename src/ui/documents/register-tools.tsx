import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { GoverningDocument } from '../../documents/document';
import { documentKinds } from '../../documents/document';
import { useSay } from '../say';
import { decisions } from './decision-sign';
import { FilterMenu, type FilterOption } from './filter-menu';
import { kindWord } from './kind-word';
import { decisionOf, ownerOf, type RegisterFilter } from './register-model';
import { useRegisterStyles } from './register-styles';
import { SearchLine } from './search-line';

interface RegisterToolsProps {
  /** What the filters choose among: the documents of the tab. */
  readonly documents: readonly GoverningDocument[];
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
  /** How many are shown. */
  readonly n: number;
}

/** Search over titles and what is known of the documents, and three filters. */
export const RegisterTools: React.FC<RegisterToolsProps> = ({ documents, filter, onFilter, n }) => {
  const styles = useRegisterStyles();
  const say = useSay();
  const count = (of: (one: GoverningDocument) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const one of documents) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
    return counts;
  };
  const kinds = count(({ kind }) => kind ?? 'none');
  const owners = count(ownerOf);
  const taken = count(decisionOf);
  const option = (value: string, label: string, counts: Map<string, number>): FilterOption[] =>
    counts.has(value) ? [{ value, label, n: counts.get(value) ?? 0 }] : [];
  const active = filter.kinds.length + filter.owners.length + filter.decisions.length;
  const narrowed = active > 0 || filter.query.trim() !== '';
  return (
    <div className={styles.tools} role="search" aria-label={say('documents.search')}>
      <SearchLine
        className={styles.search}
        label={say('documents.search')}
        hint={say('documents.searchHint')}
        text={filter.query}
        onText={(query) => onFilter({ ...filter, query })}
      />
      <FilterMenu
        name={say('documents.filter.kind')}
        chosen={filter.kinds}
        onChosen={(kinds) => onFilter({ ...filter, kinds })}
        options={[
          ...documentKinds.flatMap((kind) => option(kind, kindWord(kind, say), kinds)),
          ...option('none', say('documents.noKind'), kinds),
        ]}
      />
      <FilterMenu
        name={say('documents.filter.owner')}
        chosen={filter.owners}
        onChosen={(owners) => onFilter({ ...filter, owners })}
        options={[...owners.keys()]
          .sort((a, b) => a.localeCompare(b, 'da'))
          .flatMap((owner) => option(owner, owner === '' ? say('documents.noOwner') : owner, owners))}
      />
      <FilterMenu
        name={say('documents.filter.decision')}
        chosen={filter.decisions}
        onChosen={(decisions) => onFilter({ ...filter, decisions })}
        options={[
          ...decisions.flatMap((one) => option(one, say(`documents.decision.${one}`), taken)),
          ...option('none', say('documents.undecided'), taken),
        ]}
      />
      {narrowed && (
        <Button
          appearance="subtle"
          onClick={() => onFilter({ ...filter, query: '', kinds: [], owners: [], decisions: [] })}
        >
          {say('documents.clear')}
        </Button>
      )}
      <span role="status" className={styles.quiet}>
        {narrowed && say('documents.shownOf', { n, total: documents.length })}
      </span>
    </div>
  );
};
