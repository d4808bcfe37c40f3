import type { OutboxRow } from '../src/lists/repository';
import { turnKind } from './sending-turn';
import type { TickReport } from './reminder-run';

/** What the bot has done since it started: numbers only, and no text of any plan. */
export interface Metrics {
  /** A run that came to its end, and the outbox as it left it. */
  ticked(report: TickReport, milliseconds: number, at: Date, rows: readonly OutboxRow[]): void;
  failed(): void;
  /** In Prometheus' text format. */
  text(): string;
  /** The last run that came to its end; null before the first. */
  lastTick(): { readonly at: Date; readonly report: TickReport } | null;
}

const outcomes = ['planned', 'sent', 'redrawn', 'withdrawn', 'uncertain', 'failed', 'settled'] as const;

/** Counters that begin at nought with the process, as Prometheus expects. */
export function createMetrics(): Metrics {
  const total = Object.fromEntries(outcomes.map((name) => [name, 0])) as Record<(typeof outcomes)[number], number>;
  let ticks = 0;
  let failures = 0;
  let seconds = 0;
  let waiting = 0;
  let standing = new Map<string, number>();
  let retried = 0;
  let last: ReturnType<Metrics['lastTick']> = null;
  const metric = (name: string, kind: 'counter' | 'gauge', help: string, values: readonly string[]): string =>
    [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...values].join('\n');

  return {
    ticked(report, milliseconds, at, rows) {
      ticks++;
      seconds += milliseconds / 1000;
      for (const name of outcomes) total[name] += report[name];
      waiting = report.later;
      standing = new Map();
      retried = rows.filter(({ attempts }) => attempts > 0).length;
      for (const { kind, state } of rows.filter((row) => row.kind !== turnKind)) {
        const labels = `kind="${kind.replace(/[^\w.-]/g, '_')}",state="${state}"`;
        standing.set(labels, (standing.get(labels) ?? 0) + 1);
      }
      last = { at, report };
    },
    failed() {
      failures++;
    },
    lastTick: () => last,
    text: () =>
      `${[
        metric(
          'fremdrift_cards_total',
          'counter',
          'Cards by what became of them.',
          outcomes.map((name) => `fremdrift_cards_total{outcome="${name}"} ${total[name]}`),
        ),
        metric('fremdrift_cards_waiting', 'gauge', 'Cards that the last run left waiting.', [
          `fremdrift_cards_waiting ${waiting}`,
        ]),
        metric(
          'fremdrift_outbox_rows',
          'gauge',
          'Cards by kind and how they stand: uncertain are doubts, failed are parked, skipped were not to be sent.',
          [...standing].map(([labels, n]) => `fremdrift_outbox_rows{${labels}} ${n}`),
        ),
        metric('fremdrift_outbox_retried', 'gauge', 'Cards that Teams has refused and that were tried again.', [
          `fremdrift_outbox_retried ${retried}`,
        ]),
        metric('fremdrift_tick_seconds', 'counter', 'Runs and the time they took.', [
          `fremdrift_tick_seconds_sum ${seconds.toFixed(3)}`,
          `fremdrift_tick_seconds_count ${ticks}`,
        ]),
        metric('fremdrift_tick_failures_total', 'counter', 'Runs that broke off.', [
          `fremdrift_tick_failures_total ${failures}`,
        ]),
        metric('fremdrift_last_tick_timestamp_seconds', 'gauge', 'When the last run ended.', [
          `fremdrift_last_tick_timestamp_seconds ${last ? Math.floor(last.at.getTime() / 1000) : 0}`,
        ]),
      ].join('\n')}\n`,
  };
}
