import type { SPFI } from '@pnp/sp/fi.js';
import { createEffects, type EffectLists } from '../effects/effect-steps';
import { createEvaluation, type EvaluationLists } from '../evaluation/create-evaluation';
import { createHealthSettings, type HealthSettings } from '../health-settings';
import { createIndicatorLists, type IndicatorLists } from '../indicators/indicator-lists';
import { createMeetingLists, type MeetingLists } from '../meetings/meeting-lists';
import { createDeliveryRows, type DeliveryRows } from '../process-plan/delivery-rows';
import { createReports, type ReportLists } from '../reports/create-reports';
import type { PlanRepository } from '../repository';
import { createSupervision, type SupervisionLists } from '../supervision/supervision-lists';
import type { WriteOptions } from '../writing/change-row';

/** What the lists around a plan are read and written through. */
export interface MachineryContext {
  readonly sp: SPFI;
  readonly repository: Pick<PlanRepository, 'rowsOf' | 'written' | 'change'>;
  readonly writing: WriteOptions;
}

/** The lists around a plan's own text, by what they are about. Their code is fetched with the pages that show them. */
export interface MachineryLists {
  readonly context: MachineryContext;
  readonly deliveries: DeliveryRows;
  readonly effects: EffectLists;
  readonly evaluation: EvaluationLists;
  readonly health: HealthSettings;
  readonly indicators: IndicatorLists;
  readonly meetings: MeetingLists;
  readonly reports: ReportLists;
  readonly supervision: SupervisionLists;
}

export function createMachinery(context: MachineryContext): MachineryLists {
  return {
    context,
    deliveries: createDeliveryRows(context),
    effects: createEffects(context),
    evaluation: createEvaluation(context),
    health: createHealthSettings(context),
    indicators: createIndicatorLists(context),
    meetings: createMeetingLists(context),
    reports: createReports(context),
    supervision: createSupervision(context),
  };
}
