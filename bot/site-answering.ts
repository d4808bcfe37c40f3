import type { SPFI } from '@pnp/sp/fi.js';
import { createKnown } from '../src/lists/known';
import { createMachinery } from '../src/lists/machinery/machinery-lists';
import { readAnswerSettings } from '../src/lists/questions/answer-settings';
import { createQuestionLog } from '../src/lists/questions/question-log';
import type { PlanRepository } from '../src/lists/repository';
import { readMeetings } from '../src/lists/reports/report-beside';
import { readGoesOnFrom } from '../src/lists/reports/report-on-day';
import { textsOf } from '../src/lists/reports/report-row';
import type { LocalDate } from '../src/plan/plan';
import { noTexts } from '../src/reports/report';
import { nextMeetingOf, usualGroup } from '../src/reports/report-dates';
import type { Answering } from './ask-plan';

/** Nothing was written down of a question; the log says so by this name alone. */
class NotCounted extends Error {
  override readonly name = 'NotCounted';
}

/** What answers take from a site's lists beside the plan, and where what found no answer is counted. */
export function createSiteAnswering(sp: SPFI, repository: PlanRepository, today: () => LocalDate): Answering {
  const machinery = createMachinery({ sp, repository, writing: {} });
  const questions = createQuestionLog(sp, { repository, today });
  return {
    known: createKnown(sp, repository),
    async settings() {
      const { contacts, keeping } = await readAnswerSettings(repository);
      return { contacts, keepsTexts: keeping.keep };
    },
    async reports(plan, day) {
      const { reports } = machinery;
      const [read, meetings] = await Promise.all([reports.read(plan.key), readMeetings(machinery, plan, day)]);
      const group = usualGroup(plan)?.key ?? null;
      const { draft, previous } = await readGoesOnFrom(reports, read, group, day);
      return {
        texts: draft === null ? noTexts : textsOf(draft),
        previous,
        until: nextMeetingOf(meetings ?? [], group, day)?.day ?? null,
      };
    },
    async missed(kind, text, event) {
      const isCounted = await questions.missed({ kind, text, event });
      if (!isCounted) throw new NotCounted();
    },
  };
}
