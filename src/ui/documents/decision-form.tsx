import * as React from 'react';
import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { DocumentDecision, GoverningDocument, NewDecision } from '../../documents/document';
import { decisionRefusal } from '../../documents/fields';
import { useSay } from '../say';
import { decisions, DecisionIcon } from './decision-sign';
import { DocumentCombobox } from './field-control';
import { usePanelStyles } from './panel-styles';
import { useRegisterStyles } from './register-styles';
import { useDraft } from './use-draft';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    // Two and two, or one below the other: three and one would read as a rank.
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(max(140px, 34%), 100%), 1fr))',
    gap: '8px',
  },
  choice: {
    boxSizing: 'border-box',
    alignItems: 'center',
    minHeight: '44px',
    padding: '1px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '6px',
  },
  chosen: {
    padding: 0,
    border: `2px solid ${tokens.colorBrandForeground1}`,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  label: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorNeutralForeground1 },
  key: { fontSize: '12px', color: tokens.colorNeutralForeground2 },
});

export interface DecisionFormProps {
  readonly document: GoverningDocument;
  readonly documents: readonly GoverningDocument[];
  readonly site: { readonly url: string };
  readonly busy: boolean;
  /** What the button says. */
  readonly saveWord: string;
  /** `then` once it is saved. */
  readonly onDecide: (decision: NewDecision, then: () => void) => void;
  readonly onCancel?: () => void;
  /** True in the walk, where a digit chooses while the focus is on the choices. */
  readonly digits?: boolean;
}

const isDecision = (text: string): text is DocumentDecision => decisions.some((one) => one === text);

/** Behold, opdatér, saml or udgår, with why; a merger says into what. Ctrl+Enter saves from anywhere in it. */
export const DecisionForm: React.FC<DecisionFormProps> = (props) => {
  const { document, documents, site, busy, saveWord, onDecide, onCancel, digits = false } = props;
  const shared = useRegisterStyles();
  const panel = usePanelStyles();
  const styles = useStyles();
  const say = useSay();
  const row = document.row ?? document.key;
  const choice = useDraft(site, row, 'decision', '');
  const reason = useDraft(site, row, 'reason', '');
  const into = useDraft(site, row, 'into', document.replacedBy ?? '');
  const [tried, setTried] = React.useState(false);
  const chosen = isDecision(choice.text) ? choice.text : null;
  const others = documents.filter(({ key }) => key !== document.key);
  const decision: NewDecision | null =
    chosen === null
      ? null
      : {
          decision: chosen,
          reason: reason.text.trim(),
          ...(chosen === 'merge' && { replacedBy: into.text.trim() === '' ? null : into.text.trim() }),
        };
  const refusal =
    decision === null ? null : decisionRefusal(document, decision, { siteUrl: site.url, documents, key: document.key });
  const wrongInto = tried && (refusal === 'register.refused.into' || refusal === 'register.refused.loop');
  const wrongReason = tried && refusal !== null && !wrongInto;
  const drop = (): void => {
    choice.drop();
    reason.drop();
    into.drop();
  };
  const save = (): void => {
    setTried(true);
    if (decision === null || refusal !== null || busy) return;
    onDecide(decision, drop);
  };
  return (
    <form
      className={shared.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
        if (event.key === 'Escape' && onCancel !== undefined && !event.defaultPrevented) {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <Field
        label={say('documents.column.decision')}
        {...(tried &&
          chosen === null && { validationState: 'error', validationMessage: say('documents.wrong.decision') })}
      >
        <RadioGroup
          className={styles.choices}
          value={choice.text}
          onChange={(_event, { value }) => choice.set(value)}
          onKeyDown={(event) => {
            // Only while the focus is on the choices (WCAG 2.1.4).
            const at = decisions[Number(event.key) - 1];
            if (digits && at !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey) choice.set(at);
          }}
        >
          {decisions.map((one, i) => (
            <Radio
              key={one}
              value={one}
              className={mergeClasses(styles.choice, chosen === one && styles.chosen)}
              label={{
                className: styles.label,
                children: (
                  <>
                    <DecisionIcon decision={one} />
                    {say(`documents.decision.${one}`)}
                    {digits && (
                      <span className={styles.key} aria-hidden="true">
                        {i + 1}
                      </span>
                    )}
                  </>
                ),
              }}
            />
          ))}
        </RadioGroup>
      </Field>
      {chosen === 'merge' && (
        <Field
          label={say('documents.into')}
          required
          {...(wrongInto && refusal !== null && { validationState: 'error', validationMessage: say(refusal) })}
        >
          {(field) => <DocumentCombobox field={field} text={into.text} onText={into.set} documents={others} />}
        </Field>
      )}
      <Field
        label={say(chosen === 'keep' || chosen === null ? 'documents.reasonMay' : 'documents.reason')}
        required={chosen !== null && chosen !== 'keep'}
        hint={say('documents.reasonHint')}
        {...(wrongReason && refusal !== null && { validationState: 'error', validationMessage: say(refusal) })}
      >
        <Textarea resize="vertical" value={reason.text} onChange={(_e, { value }) => reason.set(value)} />
      </Field>
      <div className={panel.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? say('save.saving') : saveWord}
        </Button>
        {onCancel !== undefined && (
          <Button
            onClick={() => {
              drop();
              onCancel();
            }}
          >
            {say('documents.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
};
