import { readPeriod } from '../../../../src/periods';
import type { Activity, Plan, PlanItem } from '../../../../src/plan/plan';
import { emptyActivity, emptyItem, emptyPlan } from '../../plan/support/empty-plan';

const first =
  'bolig familie skole kultur trafik sundheds biblioteks ungdoms dagtilbuds energi klima havne landsby ældre trænings sprog idræts frivillig erhvervs turist'.split(
    ' ',
  );
const last =
  'vejledning samarbejde rådgivning koordinering uddannelse analyse kortlægning indretning forebyggelse vurdering afklaring formidling'.split(
    ' ',
  );
const where =
  'på tværs|for begyndere|i lokalområdet|med frivillige|uden ventetid|i yderområderne|for nye borgere|i hverdagen'.split(
    '|',
  );
const roles = ['områdechef', 'afdelingsleder', 'faglig koordinator', 'udviklingskonsulent', 'skoleleder'];
const done = ['er beskrevet', 'er prøvet af', 'er kendt af alle', 'er udbredt', 'er evalueret'];
const periods = [
  ...['marts 2027', '2. kvartal 2027', 'medio 2027', 'foråret 2027', 'ultimo 2027', 'senest 1. oktober 2027'],
  ...['uge 34 2027', '', '2. halvår 2027', 'primo 2028', 'sommeren 2027', '15. maj 2027', 'november 2026'],
].map((text) => readPeriod(text));
const shares = [60, 70, 75, 85, 95];

/** The day that made plans are asked about. */
export const madeToday = '2027-02-15';

const at = <T>(list: readonly T[], i: number): T => {
  const found = list[i % list.length];
  if (found === undefined) throw new Error('Nothing to choose from');
  return found;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const titleOf = (i: number): string => {
  const [a, z] = [at(first, i), at(last, Math.floor(i / first.length))];
  const round = Math.floor(i / (first.length * last.length));
  return capital(`${a}${z}${round === 0 ? '' : ` ${at(where, round - 1)}`}`);
};

const dated = (n: number): Pick<PlanItem, 'periodText' | 'start' | 'end' | 'recurrence'> => {
  const { text, start, end, recurrence } = at(periods, n);
  return { periodText: text || null, start, end, recurrence };
};

function itemsOf(activity: Activity, n: number): PlanItem[] {
  const common = { activityKey: activity.key, areaKey: activity.areaKey };
  const item = (key: string, kind: PlanItem['kind'], text: string, of: number): PlanItem =>
    emptyItem({ ...common, ...dated(of), key: `${activity.key}.${key}`, kind, text });
  return [
    item('m1', 'milestone', `Koncept for ${activity.title.toLowerCase()} ${at(done, n)}`, n * 3),
    item('m2', 'milestone', `Alle enheder har taget ${activity.title.toLowerCase()} i brug`, n * 3 + 1),
    item('g1', 'goal', `Mindst ${at(shares, n)} % af borgerne er glade for ${activity.title.toLowerCase()}`, n * 3 + 2),
    item('o1', 'followUp', `Lederne ser på ${activity.title.toLowerCase()} på deres møde`, n * 5 + 1),
  ];
}

/** A plan of so many activities in five areas; `seed` turns what stands where. The same in, the same out. */
export function madePlan(count: number, seed = 0): Plan {
  const areas = ['Familier', 'Skoler og dagtilbud', 'Sundhed', 'Byen', 'Fritid'].map((title, i) => ({
    key: String(i + 1),
    order: i + 1,
    title,
    focus: `Vi vil løfte ${title.toLowerCase()}`,
    channelId: null,
    row: null,
  }));
  const activities = Array.from({ length: count }, (_, i): Activity => {
    const area = Math.floor((i * areas.length) / count);
    const role = at(roles, i + seed);
    return emptyActivity({
      key: `${area + 1}.${i + 1}`,
      areaKey: String(area + 1),
      order: i + 1,
      title: titleOf((i + seed * 7) % (first.length * last.length * (where.length + 1))),
      purpose: [`At ${at(where, i + seed)} bliver til mere end ord`],
      responsible: [`${capital(role)} med støtte fra staben`],
      roles: [role],
      support: ['staben'],
      taskForce: (i + seed) % 3 === 0,
    });
  });
  const items = activities.flatMap((activity, i) => itemsOf(activity, i + seed));
  return emptyPlan({
    key: 'p1',
    title: 'Udviklingsplan for Vestermark Kommune 2026-2028',
    areas,
    activities,
    items: items.map((item, i) => ({ ...item, order: i + 1 })),
    groups: [
      {
        key: 'k1',
        title: 'Styregruppe',
        chair: 'Direktør',
        members: ['Direktør', 'Skoleleder', 'Udviklingskonsulent'],
        cadence: 'hver tredje måned',
        tasks: ['Styregruppen følger planen.'],
      },
    ],
  });
}
