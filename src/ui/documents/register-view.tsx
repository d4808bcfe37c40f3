import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { documentsForRound } from '../../documents/rounds';
import type { LoadedRegister } from '../../lists/documents/register';
import { undoKeys } from '../edit/undo-keys';
import { useSay } from '../say';
import { useWidth } from '../use-width';
import type { FieldName } from './document-fields';
import { DocumentList } from './document-list';
import {
  CloseRound,
  DocumentPanel,
  EmptyList,
  FunctionChooser,
  LinksPart,
  NewDocumentForm,
  ReviewWalk,
  RoundForm,
} from './late-parts';
import { RegisterHeader } from './register-header';
import {
  awaitsMe,
  documentsOfTab,
  isBroken,
  modelOf,
  noFilter,
  shownDocuments,
  type RegisterTab,
} from './register-model';
import type { RegisterPageProps } from './register-page';
import { twoColumnsFrom, useRegisterStyles } from './register-styles';
import { RegisterTabList } from './register-tab-list';
import { RegisterTools } from './register-tools';
import { RoundCard } from './round-card';
import { useFetchList } from './use-fetch-list';
import { useFunction } from './use-function';
import { useLinkCheck } from './use-link-check';
import { useOpen } from './use-open';
import type { RegisterSource } from './use-register';
import { useShown } from './use-shown';
import { useWrites } from './use-writes';

interface RegisterViewProps extends RegisterPageProps {
  readonly loaded: LoadedRegister;
  readonly source: RegisterSource;
  readonly mayEdit: boolean;
  readonly now: () => Date;
}

type Form = 'new' | 'round' | 'close' | 'walk';

/** The register once it is here: the round, the lists, the document that is open, and the forms. */
export const RegisterView: React.FC<RegisterViewProps> = (props) => {
  const { documents, site, today, me, kinds = [], now, loaded, source, mayEdit } = props;
  const styles = useRegisterStyles();
  const say = useSay();
  const root = React.useRef<HTMLDivElement>(null);
  const wide = useWidth(root) >= twoColumnsFrom;
  const { register } = loaded;
  const [role, setRole] = useFunction(site.url);
  const model = React.useMemo(
    () => modelOf(loaded, me?.roles ?? [], role, today, kinds),
    // The host makes the list of types anew each time it draws.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [loaded, me, role, today, kinds.join()],
  );
  const [filter, setFilter] = React.useState(noFilter);
  const [form, setForm] = React.useState<Form | null>(null);
  const [editing, setEditing] = React.useState<FieldName | null>(null);
  const check = useLinkCheck(documents, model.documents, now);
  const writes = useWrites({
    documents,
    onChanged: source.replace,
    onRefused: () => void source.reload(),
  });
  const open = useOpen(props, root, () => setEditing(null));
  const ofTab = documentsOfTab(model, filter.tab, check.states);
  const shown = React.useMemo(
    () => shownDocuments(model, filter, check.states, say),
    [model, filter, check.states, say],
  );
  const lines = useShown(JSON.stringify(filter), shown.length);
  const selected = open.key === null ? null : (model.shelf.documents.get(open.key) ?? null);
  const nextId = (): string => `${loaded.me.id}-${now().getTime()}`;
  const [newId, setNewId] = React.useState(nextId);
  const list = useFetchList(register, shown, today);
  const { round, progress } = model;

  /** Closes a form, and gives the focus back to the button that opened it. */
  const closeForm = (button: string): void => {
    setForm(null);
    window.requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-${button}]`)?.focus());
  };
  const readAgain = (): void => {
    setForm(null);
    void source.reload();
  };
  const mend = (key: string): void => {
    open.open(key);
    setEditing('link');
  };
  const chooseTab = (tab: RegisterTab): void => {
    setFilter({ ...filter, tab });
    if (tab === 'links' && check.at === null) void check.run();
  };

  if (form === 'walk' && round !== null && progress !== null)
    return (
      <div ref={root}>
        <ReviewWalk {...{ round, progress, model, documents, site, writes }} onLeave={() => closeForm('walk')} />
      </div>
    );

  const panel = selected !== null && (
    <DocumentPanel
      document={selected}
      {...{ model, documents, site, writes, mayEdit, editing }}
      onEditing={setEditing}
      onOpen={open.open}
      onClose={open.close}
      onAcknowledged={source.acknowledged}
    />
  );
  // Where it is not in the list (another tab, a filter, further down), the panel stands beside it, or above it in one column.
  const inList = selected !== null && shown.slice(0, lines.n).some(({ key }) => key === selected.key);
  const beside = panel !== false && (wide || !inList);
  const waiting = {
    mine: model.mine.size,
    review: documentsOfTab(model, 'review', check.states).length,
    reading: model.documents.filter((one) => awaitsMe(one, model)).length,
    links: model.documents.filter(({ key }) => isBroken(check.states.get(key))).length,
  };
  return (
    <div ref={root} onKeyDown={undoKeys(writes.undo)}>
      <RegisterHeader
        model={model}
        kinds={kinds}
        mayEdit={mayEdit}
        onNew={() => setForm('new')}
        onRound={() => setForm('round')}
        fetching={list}
      />
      {form === 'new' && (
        <NewDocumentForm
          {...{ documents, loaded, site, today, writes }}
          id={newId}
          onAdded={(made) => {
            setNewId(nextId());
            setForm(null);
            setFilter(noFilter);
            open.open(made.key);
          }}
          onCancel={() => closeForm('new')}
        />
      )}
      {form === 'round' && round === null && (
        <RoundForm
          documents={documents}
          today={today}
          n={documentsForRound(register.documents, model.shelf, today).length}
          onStarted={readAgain}
          onCancel={() => closeForm('round')}
        />
      )}
      {round !== null && progress !== null && (
        <RoundCard
          round={round}
          progress={progress}
          today={today}
          {...(mayEdit && { onWalk: () => setForm('walk'), onClose: () => setForm('close') })}
        >
          {form === 'close' && (
            <CloseRound
              {...{ documents, round, progress }}
              onClosed={readAgain}
              onCancel={() => closeForm('close-round')}
            />
          )}
        </RoundCard>
      )}
      {register.documents.length > 0 && (
        <>
          <RegisterTabList tab={filter.tab} waiting={waiting} onTab={chooseTab} />
          {model.functions.length === 0 || (role !== null && filter.tab === 'mine' && me?.roles.length === 0)
            ? filter.tab === 'mine' && <FunctionChooser register={register} chosen={role} onChosen={setRole} />
            : null}
          {filter.tab === 'links' && <LinksPart documents={model.documents} check={check} />}
          <RegisterTools documents={ofTab} filter={filter} onFilter={setFilter} n={shown.length} />
        </>
      )}
      {!wide && beside && <div className={mergeClasses(styles.card, styles.gap)}>{panel}</div>}
      <div className={mergeClasses(styles.columns, wide && beside && styles.withDetails)}>
        <DocumentList
          documents={shown}
          model={model}
          links={check.states}
          selected={open.key}
          onOpen={(key) => (key === open.key ? open.close() : open.open(key))}
          {...(mayEdit && { onMend: mend })}
          shown={lines}
          empty={
            <EmptyList
              {...{ model, filter, mayEdit }}
              n={ofTab.length}
              checked={check.at !== null}
              onNew={() => setForm('new')}
              onClear={() => setFilter({ ...noFilter, tab: filter.tab })}
            />
          }
          below={!wide && !beside ? panel : null}
        />
        {wide && beside && <aside className={mergeClasses(styles.card, styles.side)}>{panel}</aside>}
      </div>
    </div>
  );
};
