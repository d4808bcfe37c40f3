import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { leadingNowhere, type EffectChain, type EffectNode } from '../../../effects/chain';
import { listOf } from '../../edit/saved-words';
import { useSay } from '../../say';
import { useWidth } from '../../use-width';
import { usePartStyles } from '../kit/part-frame';
import { EffectDiagram } from './effect-diagram';
import { EffectText } from './effect-text';
import { bare } from './use-effects';

/** Below so many px the text stands before the diagram. */
const narrowest = 560;
/** What a section's frame takes of its width, in px. */
const inFrame = 42;
const useStyles = makeStyles({
  views: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
});

interface EffectViewsProps {
  readonly chain: EffectChain;
  readonly onOpen: (node: EffectNode) => void;
}

/** The chain drawn and written. Where hardly one node is seen at a time, the words come first: they tell more than the picture. */
export const EffectViews: React.FC<EffectViewsProps> = ({ chain, onOpen }) => {
  const styles = useStyles();
  const part = usePartStyles();
  const say = useSay();
  const frame = React.useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const nowhere = leadingNowhere(chain);
  const written = (
    <section key="text" className={part.section} aria-label={say('effects.text')}>
      <h2 className={part.sectionTitle}>{say('effects.text')}</h2>
      <EffectText chain={chain} />
    </section>
  );
  const drawn = (
    <section key="diagram" className={part.section} aria-label={say('effects.diagram')}>
      <h2 className={part.sectionTitle}>{say('effects.diagram')}</h2>
      {nowhere.length > 0 && (
        <p className={part.text}>
          {say.count('effects.nowhere', nowhere.length, { names: listOf(nowhere.map(named), say) })}
        </p>
      )}
      <EffectDiagram chain={chain} room={width - inFrame} onOpen={onOpen} />
    </section>
  );
  return (
    <div ref={frame} className={styles.views}>
      {width < narrowest ? [written, drawn] : [drawn, written]}
    </div>
  );
};

const named = ({ key, kind, title }: EffectNode): string => bare(kind === 'activity' ? `${key} ${title}` : title);
