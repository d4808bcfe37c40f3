import * as React from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { importDocument, importText, type ImportResult, type Refusal } from '../../importing/index';
import type { PlanSite } from '../../lists/plan-site';
import type { DraftPlan } from '../../plan/draft';
import type { LocalDate } from '../../plan/plan';
import { createSay, type Locale } from '../../text/text';
import { useSay } from '../say';
import { ProvisionSteps } from '../start/provision-progress';
import { Choose } from './choose';
import { EmptyForm } from './empty-form';
import { useImportStyles } from './import-styles';
import { OtherWays } from './other-ways';
import { Done, Failed, Writing } from './outcome';
import { Resume } from './resume';
import { Review } from './review';
import { StepLine } from './step-line';
import { readyOf, type ImportStep, type Ready } from './steps';
import { TemplateForm } from './template-form';
import type { TemplateState } from './template-choice';
import { useImport } from './use-import';
import { newId, ways } from './ways';

export interface ImportViewProps {
  readonly site: PlanSite;
  readonly today: LocalDate;
  /** True where the lists hold a plan, which the new one follows. */
  readonly hasPlan: boolean;
  /** How the plan comes (`ways`), or the id of what was begun before; null for a document. */
  readonly way: string | null;
  readonly onWay: (way: string | null) => void;
  readonly onWritten: () => void;
  readonly onTidsplan: () => void;
  /** Opens the plan where it is written on. */
  readonly onPlan: () => void;
  /** Opens another plan than the current one. */
  readonly onOther: (key: string) => void;
}

function unreadable(file: string): Refusal {
  const words = (locale: Locale): string => createSay(locale)('import.no.damaged', { file });
  return { code: 'damaged', da: words('da'), en: words('en'), places: [] };
}

/**
 * A plan into the lists: out of a document, which is read, asked about and never leaves the browser, or begun with a template
 * or with nothing. What is under way is kept in the browser.
 */
export const ImportView: React.FC<ImportViewProps> = (props) => {
  const { site, today, hasPlan, way, onWay, onWritten, onTidsplan, onPlan, onOther } = props;
  const styles = useImportStyles();
  const say = useSay();
  const importing = useImport(site, today, onWritten);
  const { step, here, keeping, setStep, show, save, resume } = importing;
  const title = React.useRef<HTMLHeadingElement>(null);
  // What a template was filled in with, for who comes back to the form from a saving that stopped.
  const chosen = React.useRef<TemplateState | null>(null);
  const asked = React.useRef(resume);
  asked.current = resume;
  // An address may name what was begun before; once it is taken up, the address is that of the page.
  React.useEffect(() => {
    if (way === null || way === ways.template || way === ways.empty) return;
    asked.current(way);
    onWay(null);
  }, [way, onWay]);

  const settle = (file: string, result: ImportResult): void => {
    if (!result.ok) setStep({ kind: 'choose', refusal: result.refusal });
    else show(readyOf({ id: newId(), from: 'document', file, draft: result.draft, reference: today }));
  };
  const readFile = async (file: File): Promise<void> => {
    setStep({ kind: 'reading', file: file.name });
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    // A file that was moved or is held by another program gives no bytes.
    if (bytes === null) setStep({ kind: 'choose', refusal: unreadable(file.name) });
    else settle(file.name, await importDocument(bytes, file.name, { reference: today }));
  };
  const readText = (text: string): void => {
    const name = say('importView.pasted');
    settle(name, importText(text, { reference: today }, name));
  };
  const begin = (from: Ready['from'], former: Ready | null, draft: DraftPlan, beside = false): void => {
    // What was tried before and is tried again unchanged is the same writing, by its id too.
    const same =
      former !== null && (former.beside ?? false) === beside && JSON.stringify(former.draft) === JSON.stringify(draft);
    if (former !== null && !same) here.imports.forget(former.id);
    const ready = same
      ? former
      : readyOf({ id: newId(), from, file: draft.plan.title ?? '', draft, reference: today, beside });
    void save(ready);
  };
  const choose = (): void => {
    setStep({ kind: 'choose', refusal: null });
    // What was pressed is gone.
    title.current?.focus();
  };
  const other = (next: string | null): void => {
    choose();
    onWay(next);
  };

  const from = fromOf(step, way);
  const former = step.kind === 'choose' ? (step.former ?? null) : null;
  const form = { today, before: former?.draft ?? null, note: hasPlan ? say('importView.saveOver') : null };
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {say(from === 'document' ? 'importView.title' : `start.way.${from}`)}
        </h1>
        {step.kind === 'ready' && keeping === 'kept' && <Button onClick={choose}>{say('resume.later')}</Button>}
      </div>
      <p className={styles.lead}>{say(from === 'document' ? 'importView.lead' : `start.${from}.lead`)}</p>
      {from === 'document' && <StepLine step={step.kind} />}
      {step.kind === 'choose' && (
        <>
          {from === 'document' ? (
            <>
              <Resume
                here={here}
                onContinue={(id) => {
                  resume(id);
                  title.current?.focus();
                }}
              />
              <Choose refusal={step.refusal} onFile={(file) => void readFile(file)} onText={readText} />
              <OtherWays onWay={other} />
            </>
          ) : (
            <>
              {from === 'template' ? (
                <TemplateForm
                  key={former?.id}
                  {...form}
                  chosen={former === null ? null : chosen.current}
                  onChosen={(state) => {
                    chosen.current = state;
                  }}
                  onBegin={(draft, beside) => begin(from, former, draft, beside)}
                />
              ) : (
                <EmptyForm key={former?.id} {...form} onBegin={(draft) => begin(from, former, draft)} />
              )}
              <div className={styles.actions}>
                <Button appearance="subtle" onClick={() => other(null)}>
                  {say('start.ways.back')}
                </Button>
              </div>
            </>
          )}
        </>
      )}
      {step.kind === 'reading' && <Spinner label={say('importView.reading', { file: step.file })} />}
      {step.kind === 'ready' && (
        <Review
          ready={step}
          keeping={keeping}
          today={today}
          hasPlan={hasPlan}
          onChange={show}
          onSave={() => void save(step)}
          onAgain={choose}
        />
      )}
      {step.kind === 'making' && (
        <section className={styles.card}>
          <ProvisionSteps progress={step.progress} />
        </section>
      )}
      {step.kind === 'writing' && <Writing progress={step.progress} />}
      {step.kind === 'failed' && (
        <Failed error={step.error} onRetry={() => void save(step.ready)} onBack={() => setStep(backOf(step.ready))} />
      )}
      {step.kind === 'done' && (
        <Done
          from={step.from}
          items={step.items}
          kept={step.kept}
          repository={site.repository}
          beside={step.beside}
          onOpen={step.beside ? () => onOther(step.plan) : step.from === 'document' ? onTidsplan : onPlan}
        />
      )}
    </div>
  );
};

/** Back from a saving that stopped: to the questions of a document, or to the form that was filled in. */
const backOf = (ready: Ready): ImportStep =>
  ready.from === 'document' ? ready : { kind: 'choose', refusal: null, former: ready };

/** Where the plan comes from that the page is about. */
function fromOf(step: ImportStep, way: string | null): Ready['from'] {
  if (step.kind === 'ready' || step.kind === 'done') return step.from;
  if (step.kind === 'making' || step.kind === 'writing' || step.kind === 'failed') return step.ready.from;
  if (step.kind === 'reading') return 'document';
  if (step.former) return step.former.from;
  return way === ways.template ? 'template' : way === ways.empty ? 'empty' : 'document';
}
