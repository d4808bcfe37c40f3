import * as React from 'react';
import { Spinner } from '@fluentui/react-components';
import { applyAnswers, importDocument, importText, type ImportResult, type Refusal } from '../../importing/index';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate } from '../../plan/plan';
import { createSay, type Locale } from '../../text/text';
import { useSay } from '../say';
import { ProvisionSteps } from '../start/provision-progress';
import { Choose } from './choose';
import { Done, Failed, Writing } from './outcome';
import { Review } from './review';
import { StepLine } from './step-line';
import { countsOf, type ImportStep, type Ready } from './steps';
import { useImportStyles } from './import-styles';

export interface ImportViewProps {
  readonly site: PlanSite;
  readonly today: LocalDate;
  /** True where the lists hold a plan, which the new one follows. */
  readonly hasPlan: boolean;
  readonly onWritten: () => void;
  readonly onTidsplan: () => void;
}

function unreadable(file: string): Refusal {
  const words = (locale: Locale): string => createSay(locale)('import.no.damaged', { file });
  return { code: 'damaged', da: words('da'), en: words('en'), places: [] };
}

/** A plan document into the lists: read it, answer what is unclear, save. The document never leaves the browser. */
export const ImportView: React.FC<ImportViewProps> = (props) => {
  const { site, today, hasPlan, onWritten, onTidsplan } = props;
  const styles = useImportStyles();
  const say = useSay();
  const [step, setStep] = React.useState<ImportStep>({ kind: 'choose', refusal: null });

  const settle = (file: string, result: ImportResult): void =>
    setStep(
      result.ok
        ? { kind: 'ready', file, draft: result.draft, answers: [], at: 0 }
        : { kind: 'choose', refusal: result.refusal },
    );
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
  const save = async (ready: Ready): Promise<void> => {
    setStep({ kind: 'making', ready, progress: null });
    try {
      const { kept } = await site.provision((progress) => setStep({ kind: 'making', ready, progress }));
      setStep({ kind: 'writing', ready, progress: null });
      const draft = applyAnswers(ready.draft, ready.answers, { reference: today });
      await site.repository.writePlan(draft, (progress) => setStep({ kind: 'writing', ready, progress }));
      const { milestones, goals, followUps } = countsOf(draft);
      setStep({ kind: 'done', items: milestones + goals + followUps, kept });
      onWritten();
    } catch (error) {
      setStep({ kind: 'failed', ready, error });
    }
  };

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{say('importView.title')}</h1>
      <p className={styles.lead}>{say('importView.lead')}</p>
      <StepLine step={step.kind} />
      {step.kind === 'choose' && (
        <Choose refusal={step.refusal} onFile={(file) => void readFile(file)} onText={readText} />
      )}
      {step.kind === 'reading' && <Spinner label={say('importView.reading', { file: step.file })} />}
      {step.kind === 'ready' && (
        <Review
          ready={step}
          today={today}
          hasPlan={hasPlan}
          onChange={setStep}
          onSave={() => void save(step)}
          onAgain={() => setStep({ kind: 'choose', refusal: null })}
        />
      )}
      {step.kind === 'making' && (
        <section className={styles.card}>
          <ProvisionSteps progress={step.progress} />
        </section>
      )}
      {step.kind === 'writing' && <Writing progress={step.progress} />}
      {step.kind === 'failed' && (
        <Failed error={step.error} onRetry={() => void save(step.ready)} onBack={() => setStep(step.ready)} />
      )}
      {step.kind === 'done' && (
        <Done items={step.items} kept={step.kept} repository={site.repository} onTidsplan={onTidsplan} />
      )}
    </div>
  );
};
