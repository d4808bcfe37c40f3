import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { GoverningDocument } from '../../documents/document';
import { fieldsWith, refusalOf } from '../../documents/fields';
import type { DocumentRegister, LoadedRegister } from '../../lists/documents/register';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate } from '../../plan/plan';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { fieldControls, peopleToChoose, readValues, type FieldName } from './document-fields';
import { FieldControl } from './field-control';
import { usePanelStyles } from './panel-styles';
import { useRegisterStyles } from './register-styles';
import { newTask } from './tasks';
import { useDraft, type KeptText } from './use-draft';
import { useUpload } from './use-upload';
import type { DocumentWrites } from './use-writes';
import { WriteNote } from './write-note';

/** What is asked of a new document; the rest is written in its panel when there is need. */
const asked = [
  'title',
  'kind',
  'ownerRole',
  'owner',
  'audience',
  'law',
  'validFrom',
  'reviewBy',
  'link',
  'replaces',
  'acknowledge',
  'acknowledgeBy',
] as const satisfies readonly FieldName[];
type AskedName = (typeof asked)[number];

interface NewDocumentFormProps {
  readonly documents: DocumentRegister;
  readonly loaded: LoadedRegister;
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly writes: DocumentWrites;
  /** The same at each try, so that the document is made once. */
  readonly id: string;
  readonly onAdded: (made: GoverningDocument) => void;
  readonly onCancel: () => void;
}

/** A new document: its title is enough. What is typed is kept in the browser until it is saved. */
export const NewDocumentForm: React.FC<NewDocumentFormProps> = (props) => {
  const { loaded, site, today, writes, id, onAdded, onCancel } = props;
  const { documents } = loaded.register;
  const shared = useRegisterStyles();
  const styles = usePanelStyles();
  const say = useSay();
  const title = useUniqueId('new');
  const uploading = useUpload(props.documents);
  const people = React.useMemo(() => peopleToChoose(loaded.register, loaded.me), [loaded]);
  const drafts = useNewDrafts(site);
  const [tried, setTried] = React.useState(false);
  const busy = writes.state.kind === 'saving';
  const { document, unread } = readValues(drafts.texts, people);
  const refusal = refusalOf(fieldsWith(document), document, { siteUrl: site.url, documents, key: null });
  const save = (): void => {
    setTried(true);
    if (refusal !== null || unread.length > 0 || busy || uploading.busy) return;
    const then = (made: GoverningDocument): void => {
      drafts.drop();
      onAdded(made);
    };
    void writes.write({ ...newTask(props.documents, document, id, say), then });
  };
  const wrongOf = (name: AskedName): string | null =>
    !tried
      ? null
      : unread.includes(name)
        ? say('documents.wrong.date')
        : refusal !== null && isAbout(refusal, name, drafts.texts[name])
          ? say(refusal)
          : null;
  return (
    <section className={mergeClasses(shared.card, shared.gap)} aria-labelledby={title}>
      <form
        className={mergeClasses(shared.form, shared.limited)}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
        }}
      >
        <h2 id={title} className={shared.cardTitle}>
          {say('documents.new')}
        </h2>
        {drafts.found && <p className={shared.quiet}>{say('documents.draftFound')}</p>}
        {asked
          .filter((name) => name !== 'acknowledgeBy' || drafts.texts.acknowledge === 'yes')
          .map((name) => (
            <FieldControl
              key={name}
              name={name}
              text={drafts.texts[name]}
              onText={(text) => drafts.set(name, text)}
              wrong={wrongOf(name)}
              documents={documents}
              people={people}
              uploading={uploading}
              autoFocus={name === 'title'}
            />
          ))}
        {tried && refusal !== null && !asked.some((name) => wrongOf(name) !== null) && (
          <p role="alert" className={shared.late}>
            {say(refusal)}
          </p>
        )}
        {'about' in writes.state && writes.state.about === id && (
          <WriteNote writes={writes} documents={documents} site={site} today={today} />
        )}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={busy || uploading.busy}>
            {say(busy ? 'save.saving' : 'documents.add')}
          </Button>
          <Button
            onClick={() => {
              drafts.drop();
              onCancel();
            }}
          >
            {say('documents.cancel')}
          </Button>
        </div>
      </form>
    </section>
  );
};

/** The field that a refusal stands at; one that is about several stands below the form. */
function isAbout(refusal: string, name: AskedName, text: string): boolean {
  if (refusal === 'register.refused.title') return name === 'title';
  if (refusal === 'register.refused.link') return name === 'link';
  if (refusal === 'register.refused.days') return name === 'reviewBy';
  if (refusal === 'register.refused.long') return fieldControls[name] === 'line' && text.length > 255;
  return false;
}

type Texts = Readonly<Record<AskedName, string>>;

interface NewDrafts {
  readonly texts: Texts;
  readonly set: (name: AskedName, text: string) => void;
  readonly found: boolean;
  readonly drop: () => void;
}

/** The texts of the form, kept as one draft, so that none of them is lost without the others. */
function useNewDrafts(site: { readonly url: string }): NewDrafts {
  const kept: KeptText = useDraft(site, 'new document', 'all', '');
  const texts = Object.fromEntries(asked.map((name) => [name, ''])) as Record<AskedName, string>;
  for (const [name, text] of parsed(kept.text)) if (name in texts) texts[name as AskedName] = text;
  return {
    texts,
    set: (name, text) => kept.set(JSON.stringify(Object.entries({ ...texts, [name]: text }))),
    found: kept.found,
    drop: kept.drop,
  };
}

function parsed(text: string): (readonly [string, string])[] {
  try {
    const read: unknown = text === '' ? [] : JSON.parse(text);
    return Array.isArray(read)
      ? read.flatMap((pair: unknown) =>
          Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string'
            ? [[pair[0], pair[1]] as const]
            : [],
        )
      : [];
  } catch {
    return [];
  }
}
