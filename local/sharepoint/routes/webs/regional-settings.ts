import { all, one, plain } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, reading, steps, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { ServiceError } from '../../http/message';
import { only, type Segment } from '../../http/path';
import { fromZone, zoneOffset } from './time-zone';
import type { Call } from '../call';

interface Zone {
  readonly id: number;
  readonly description: string;
  readonly bias: number;
  /** Name in the zone database. */
  readonly name: string;
}

/** Some of SharePoint's zones; 3 is the site's own. */
const zones: readonly Zone[] = [
  { id: 2, description: '(UTC+00:00) Dublin, Edinburgh, Lisbon, London', bias: 0, name: 'Europe/London' },
  { id: 3, description: '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', bias: -60, name: 'Europe/Copenhagen' },
  {
    id: 4,
    description: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
    bias: -60,
    name: 'Europe/Berlin',
  },
  { id: 10, description: '(UTC-05:00) Eastern Time (US and Canada)', bias: 300, name: 'America/New_York' },
  { id: 13, description: '(UTC-08:00) Pacific Time (US and Canada)', bias: 480, name: 'America/Los_Angeles' },
  { id: 93, description: '(UTC) Coordinated Universal Time', bias: 0, name: 'UTC' },
];
const copenhagen = 3;

const languages = [
  { DisplayName: 'Danish', LanguageTag: 'da-DK', Lcid: 1030 },
  { DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 },
];

function zoneEntity(call: Call, zone: Zone): Entity {
  const address =
    zone.id === copenhagen ? 'Web/RegionalSettings/TimeZone' : `Web/RegionalSettings/TimeZones(${zone.id})`;
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
      Information: { Bias: zone.bias, DaylightBias: zone.name === 'UTC' ? 0 : -60, StandardBias: 0 },
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

/** `regionalsettings` of a web: Danish, Copenhagen (@pnp/sp regional-settings/types.js). */
export function regionalSettingsOfWeb(call: Call): Parts {
  const entity = (): Entity => ({
    type: 'SP.RegionalSettings',
    set: 'SP.ApiData.RegionalSettings',
    id: 'Web/RegionalSettings',
    editLink: 'Web/RegionalSettings',
    values: {
      AdjustHijriDays: 0,
      AlternateCalendarType: 0,
      AM: '',
      CalendarType: 1,
      Collation: 5,
      CollationLCID: 1030,
      DateFormat: 1,
      DateSeparator: '-',
      DecimalSeparator: ',',
      DigitGrouping: '3;0',
      FirstDayOfWeek: 1,
      FirstWeekOfYear: 2,
      IsEastAsia: false,
      IsRightToLeft: false,
      IsUIRightToLeft: false,
      ListSeparator: ';',
      LocaleId: 1030,
      NegativeSign: '-',
      NegNumberMode: 1,
      PM: '',
      PositiveSign: '',
      ShowWeeks: true,
      ThousandSeparator: '.',
      Time24: true,
      TimeMarkerPosition: 0,
      TimeSeparator: ':',
      WorkDayEndHour: 1020,
      WorkDays: 62,
      WorkDayStartHour: 480,
    },
    parts: () => ({
      links: { TimeZone: () => zoneById(copenhagen), TimeZones: zoneSet },
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
    const zone = zones.find((each) => each.id === id);
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
  return { links: { RegionalSettings: entity } };
}
