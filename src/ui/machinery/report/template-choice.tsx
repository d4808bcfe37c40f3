import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { PlanSite } from '../../../lists/plan-site';
import { loadWord } from '../../../reports/load-word';
import { useSay } from '../../say';
import { useUniqueId } from '../../use-unique-id';
import { usePartStyles } from '../kit/part-frame';
import { useReportStyles } from './report-styles';

const mostBytes = 10 * 1024 * 1024;

interface TemplateChoiceProps {
  readonly site: PlanSite;
  readonly hasOwn: boolean;
  readonly onChosen: () => void;
}

/** The Word template that reports are made in: an owner of the site chooses it, and hears at once what it has no place for. */
export const TemplateChoice: React.FC<TemplateChoiceProps> = ({ site, hasOwn, onChosen }) => {
  const styles = useReportStyles();
  const part = usePartStyles();
  const say = useSay();
  const id = useUniqueId('template');
  const file = React.useRef<HTMLInputElement>(null);
  const [told, setTold] = React.useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const choose = async (chosen: File): Promise<void> => {
    setTold(null);
    if (chosen.size > mostBytes) return setTold({ good: false, text: say('report.template.bad') });
    const [word, bytes] = [await loadWord(), new Uint8Array(await chosen.arrayBuffer())];
    const { problem, notes } = word.check(bytes, say);
    if (problem !== null) return setTold({ good: false, text: problem });
    const { reports } = await site.machinery();
    if (!(await reports.chooseTemplate(bytes))) return setTold({ good: false, text: say('report.template.forbidden') });
    setTold({ good: true, text: [say('report.template.saved'), ...notes].join(' ') });
    onChosen();
  };
  return (
    <section className={part.section} aria-labelledby={id} data-print-hide="">
      <h2 id={id} className={part.sectionTitle}>
        {say('report.template.title')}
      </h2>
      <p className={part.text}>{say(hasOwn ? 'report.template.own' : 'report.template.none')}</p>
      <div className={part.actions}>
        <input
          ref={file}
          className={styles.file}
          type="file"
          accept=".docx"
          tabIndex={-1}
          aria-hidden="true"
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            target.value = '';
            if (chosen) choose(chosen).catch(() => setTold({ good: false, text: say('report.template.bad') }));
          }}
        />
        <Button onClick={() => file.current?.click()}>{say('report.template.choose')}</Button>
        <p role="status" className={mergeClasses(styles.told, told?.good === false && styles.bad)}>
          {told?.text ?? ''}
        </p>
      </div>
    </section>
  );
};
