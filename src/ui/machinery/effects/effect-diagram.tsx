import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { EffectChain, EffectNode } from '../../../effects/chain';
import { effectSizes, layoutEffects, type EffectPlace } from '../../../effects/layout';
import { sayIndicators, sayNode, speakLayout } from '../../../effects/say-effects';
import { useSay } from '../../say';
import { useUniqueId } from '../../use-unique-id';

const forced = '@media (forced-colors: active)';
const useStyles = makeStyles({
  // Wider than a page: it scrolls in its own frame, which a keyboard reaches.
  frame: {
    overflowX: 'auto',
    padding: '4px 0',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  picture: { display: 'block', margin: '0 auto', '@media print': { maxWidth: '100%', height: 'auto' } },
  link: {
    fill: 'none',
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1.25px',
    [forced]: { stroke: 'CanvasText' },
  },
  // Of the node that is pointed at, what it is tied to stands out.
  near: { stroke: tokens.colorBrandStroke1, strokeWidth: '2.5px', [forced]: { stroke: 'Highlight' } },
  arrow: { fill: tokens.colorNeutralStrokeAccessible, [forced]: { fill: 'CanvasText' } },
  node: { cursor: 'pointer', outlineStyle: 'none' },
  box: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '1.5px',
    [forced]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  activity: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralStrokeAccessible },
  focused: { strokeWidth: '3px', stroke: tokens.colorStrokeFocus2, [forced]: { stroke: 'Highlight' } },
  inner: { fill: 'none', stroke: tokens.colorBrandStroke1, [forced]: { stroke: 'CanvasText' } },
  title: { fontSize: `${effectSizes.text}px`, fill: tokens.colorNeutralForeground1, [forced]: { fill: 'CanvasText' } },
  strong: { fontWeight: 600 },
  meta: { fontSize: '11px', fill: tokens.colorNeutralForeground2, [forced]: { fill: 'CanvasText' } },
});

interface EffectDiagramProps {
  readonly chain: EffectChain;
  /** How wide its place is, in px. */
  readonly room: number;
  readonly onOpen: (node: EffectNode) => void;
}

/**
 * The chain drawn from left to right. Activities are square and grey, intermediate goals round, goals have a double edge, and
 * each says in words what it is. The same stands as text below.
 */
export const EffectDiagram: React.FC<EffectDiagramProps> = ({ chain, room, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  const arrow = useUniqueId('arrow');
  const [near, setNear] = React.useState<string | null>(null);
  const layout = React.useMemo(() => layoutEffects(chain, room), [chain, room]);
  const { width, height, places, paths } = layout;
  const titles = new Map(places.map(({ node }) => [node.key, node.title]));
  return (
    // A frame that scrolls must be reached by keyboard.
    <div className={styles.frame} role="region" aria-label={say('effects.scroll')} tabIndex={0}>
      <svg
        className={styles.picture}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={speakLayout(layout, say)}
      >
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path className={styles.arrow} d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        <g aria-hidden="true">
          {paths.map(({ from, to, path }) => (
            <path
              key={`${from} ${to}`}
              className={mergeClasses(styles.link, (from === near || to === near) && styles.near)}
              d={path}
              markerEnd={`url(#${arrow})`}
            />
          ))}
        </g>
        {places.map((place) => {
          const { node } = place;
          const to = paths.filter(({ from }) => from === node.key).map((path) => titles.get(path.to) ?? path.to);
          const words = [
            `${sayNode(node, say)}: ${node.title}`,
            ...sayIndicators(node, say),
            ...(to.length === 0 ? [] : [`${say('effects.leadsTo')}: ${to.join(', ')}`]),
          ].join('. ');
          return (
            <g
              key={node.key}
              className={styles.node}
              role="button"
              tabIndex={0}
              aria-label={words}
              data-node={node.key}
              onClick={() => onOpen(node)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onOpen(node);
              }}
              onFocus={() => setNear(node.key)}
              onBlur={() => setNear(null)}
              onPointerEnter={() => setNear(node.key)}
              onPointerLeave={() => setNear(null)}
            >
              <title>{words}</title>
              <NodeBox place={place} near={near === node.key} meta={sayNode(node, say)} />
            </g>
          );
        })}
      </svg>
    </div>
  );
};

interface NodeBoxProps {
  readonly place: EffectPlace;
  readonly near: boolean;
  readonly meta: string;
}

const NodeBox: React.FC<NodeBoxProps> = ({ place, near, meta }) => {
  const styles = useStyles();
  const { node, x, y, width, height, lines } = place;
  const { pad, foot, line } = effectSizes;
  return (
    <>
      <rect
        className={mergeClasses(styles.box, node.kind === 'activity' && styles.activity, near && styles.focused)}
        {...{ x, y, width, height }}
        rx={node.kind === 'intermediate' ? 14 : 2}
      />
      {node.kind === 'goal' && (
        <rect className={styles.inner} x={x + 3} y={y + 3} width={width - 6} height={height - 6} />
      )}
      <text className={styles.meta} x={x + pad} y={y + pad + 10}>
        {meta}
      </text>
      {lines.map((words, n) => (
        <React.Fragment key={n}>
          {/* Not drawn: it parts the lines for whoever reads them as one text. */ ' '}
          <text
            className={mergeClasses(styles.title, node.kind === 'activity' && styles.strong)}
            x={x + pad}
            y={y + pad + foot + 12 + n * line}
          >
            {words}
          </text>
        </React.Fragment>
      ))}
    </>
  );
};
