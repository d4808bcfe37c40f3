import { all, noContent, one, plain } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, reading, steps, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { only, type Segment } from '../../http/path';
import { jsonBody, ServiceError } from '../../http/message';
import { localeOf, regionOf } from '../../kinds/context';
import { writingOf } from '../../kinds/locales';
import { usualZone, zoneOf, zones, type Zone } from '../../kinds/time-zones';
import type { Web } from '../../store/webs';
import { demand, ofWeb, type Call } from '../call';
import { setBy } from '../written';
import { fromZone, zoneOffset } from './time-zone';
import { putWeb } from './web-changes';

const languages = [
  { DisplayName: 'Danish', LanguageTag: 'da-DK', Lcid: 1030 },
  { DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 },
];

function zoneEntity(call: Call, zone: Zone, own = false): Entity {
  const address = own ? 'Web/RegionalSettings/TimeZone' : `Web/RegionalSettings/TimeZones(${zone.id})`;
  const moment = (step: Segment): Date => {
    const date = new Date(only(step) ?? '');
    if (Number.isNaN(date.getTime())) throw faults.badArgument('String was not recognized as a valid DateTime.');
    return date;
  };
  return {
    type: 'SP.TimeZone',
    set: 'SP.ApiData.TimeZones',
    id: address,
    editLink: address,
    values: {
      Description: zone.description,
      Id: zone.id,
      Information: { Bias: zone.bias, DaylightBias: hasSummer(zone) ? -60 : 0, StandardBias: 0 },
    },
    parts: () => ({
      routes: {
        utctolocaltime: (step) =>
          reading(() => {
            const date = moment(step);
            const local = new Date(date.getTime() + zoneOffset(date, zone.name));
            return plain(local.toISOString().slice(0, 19), call.request, 'UTCToLocalTime', 'Edm.DateTime');
          }),
        // What the caller writes is the time on the wall, with a Z or without (@pnp/sp sends one).
        localtimetoutc: (step) =>
          reading(() => {
            const wall = new Date(`${(only(step) ?? '').replace(/(?:Z|[+-]\d\d:?\d\d)$/i, '')}Z`);
            if (Number.isNaN(wall.getTime()))
              throw faults.badArgument('String was not recognized as a valid DateTime.');
            const utc = fromZone(wall, zone.name).toISOString().slice(0, 19);
            return plain(`${utc}Z`, call.request, 'LocalTimeToUTC', 'Edm.DateTime');
          }),
      },
    }),
  };
}

/** Whether a zone's clock is put forward in the summer, of either half of the world. */
const hasSummer = (zone: Zone): boolean =>
  zoneOffset(new Date('2025-01-01T12:00:00Z'), zone.name) !== zoneOffset(new Date('2025-07-01T12:00:00Z'), zone.name);

/** What a web's regional settings are: of its locale, where the web did not choose for itself. */
function settingsOf(web: Web): Readonly<Record<string, unknown>> {
  const { lcid } = localeOf(web);
  const writing = writingOf(lcid);
  const usual = {
    AdjustHijriDays: 0,
    AlternateCalendarType: 0,
    AM: writing.clock === 12 ? 'AM' : '',
    CalendarType: 1,
    Collation: lcid === 1030 ? 5 : 25,
    CollationLCID: lcid,
    DateFormat: ['mdy', 'dmy', 'ymd'].indexOf(writing.order),
    DateSeparator: writing.dateSign,
    DecimalSeparator: writing.decimal,
    DigitGrouping: '3;0',
    FirstDayOfWeek: lcid === 1033 ? 0 : 1,
    FirstWeekOfYear: lcid === 1033 ? 0 : 2,
    IsEastAsia: false,
    IsRightToLeft: false,
    IsUIRightToLeft: false,
    ListSeparator: writing.decimal === ',' ? ';' : ',',
    LocaleId: lcid,
    NegativeSign: '-',
    NegNumberMode: 1,
    PM: writing.clock === 12 ? 'PM' : '',
    PositiveSign: '',
    ShowWeeks: true,
    ThousandSeparator: writing.group,
    Time24: writing.clock === 24,
    TimeMarkerPosition: 0,
    TimeSeparator: writing.timeSign,
    WorkDayEndHour: 1020,
    WorkDays: 62,
    WorkDayStartHour: 480,
  };
  const { TimeZoneId: _zone, ...own } = regionOf(web);
  return { ...usual, ...own };
}

/** What a person may choose (Microsoft: SP.RegionalSettings); the rest follows from the locale. */
const chosen = new Set(
  'AdjustHijriDays AlternateCalendarType CalendarType Collation FirstDayOfWeek FirstWeekOfYear ShowWeeks Time24 WorkDayEndHour WorkDays WorkDayStartHour'.split(
    ' ',
  ),
);

/** MERGE of the regional settings: values are written and read by them from then on. */
function changeRegion(call: Call, web: Web): void {
  demand(call, 'manageWeb', ofWeb(web));
  const now = settingsOf(web);
  const region: Record<string, unknown> = { ...regionOf(web) };
  const known = new Set([...Object.keys(now), 'TimeZone', 'TimeZoneId']);
  for (const [name, value] of setBy(jsonBody(call.request), 'SP.RegionalSettings', known)) {
    if (name === 'TimeZone' || name === 'TimeZoneId') region['TimeZoneId'] = zoneIn(value);
    else if (typeof value !== typeof now[name])
      throw faults.badQuery('A value of the regional settings is of the wrong type.');
    else if (name === 'LocaleId') region['LocaleId'] = knownLocale(value);
    else if (chosen.has(name)) region[name] = value;
  }
  putWeb(call, { ...web, properties: { ...web.properties, region } });
}

function zoneIn(value: unknown): number {
  const id = typeof value === 'object' && value !== null && 'Id' in value ? value.Id : value;
  const zone = zoneOf(id);
  if (!zone) throw faults.badArgument('Value does not fall within the expected range.');
  return zone.id;
}

function knownLocale(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 0x10000) return value;
  throw faults.badArgument('Value does not fall within the expected range.');
}

/** `regionalsettings` of a web (@pnp/sp regional-settings/types.js): Danish, Copenhagen where nothing was chosen. */
export function regionalSettingsOfWeb(call: Call, web: Web): Parts {
  const own = (): Zone => {
    const zone = zoneOf(regionOf(web)['TimeZoneId']) ?? zoneOf(usualZone);
    if (!zone) throw faults.badArgument('Value does not fall within the expected range.');
    return zone;
  };
  const entity = (): Entity => ({
    type: 'SP.RegionalSettings',
    set: 'SP.ApiData.RegionalSettings',
    id: 'Web/RegionalSettings',
    editLink: 'Web/RegionalSettings',
    values: settingsOf(web),
    parts: () => ({
      links: { TimeZone: () => zoneEntity(call, own(), true), TimeZones: zoneSet },
      more: { InstalledLanguages: () => ({ Items: languages }) },
      routes: {
        timezones: (step) => {
          const byId = (inner: Segment): Resource => {
            const zone = zoneById(Number(only(inner)));
            return { ...entityResource(zone, call.request), post: () => one(zone, call.request) };
          };
          if (step.args?.length) return byId(step);
          return { get: () => all(zoneSet(), call.request), child: steps({ getbyid: byId }) };
        },
      },
    }),
  });
  const zoneById = (id: number): Entity => {
    const zone = zoneOf(id);
    if (!zone)
      throw new ServiceError(
        404,
        '-2147024809, System.ArgumentException',
        'Value does not fall within the expected range.',
      );
    return zoneEntity(call, zone);
  };
  const zoneSet = (): Collection => ({
    set: 'SP.ApiData.TimeZones',
    entities: zones.map((zone) => zoneEntity(call, zone)),
  });
  return {
    links: { RegionalSettings: entity },
    routes: {
      regionalsettings: () =>
        entityResource(entity(), call.request, {
          merge() {
            changeRegion(call, web);
            return noContent();
          },
        }),
    },
  };
}
