import { all } from '../../answers/answer';
import type { Entity, Parts } from '../../answers/entity';
import { reading } from '../../answers/resource';
import type { Call } from '../call';

/** Web parts of SharePoint Online by their ids (Microsoft: "Customizing Site Pages", list of client-side web parts). */
const parts: readonly (readonly [id: string, alias: string, title: string])[] = [
  ['490d7c76-1824-45b2-9de3-676421c997fa', 'ContentEmbedWebPart', 'Embed'],
  ['d1d91016-032f-456d-98a4-721247c305e8', 'ImageWebPart', 'Image'],
  ['c70391ea-0b10-4ee9-b2b4-006d3fcad0cd', 'QuickLinksWebPart', 'Quick links'],
  ['c4bd7b2f-7b6e-4599-8485-16504575f590', 'HeroWebPart', 'Hero'],
  ['8c88f208-6c77-4bdb-86a0-0c47b4316588', 'NewsWebPart', 'News'],
  ['f92bf067-bc19-489e-a556-7fe95f508720', 'ListWebPart', 'List'],
  ['7f718435-ee4d-431c-bdbf-9c4ff326f46e', 'PeopleWebPart', 'People'],
  ['2161a1c6-db61-4731-b97c-3cdb303f7cbb', 'DividerWebPart', 'Divider'],
  ['8654b779-4886-46d4-8ffb-b5ed960ee986', 'SpacerWebPart', 'Spacer'],
  ['b19b3b9e-8d13-4fec-a93c-401a091c0707', 'FormsWebPart', 'Microsoft Forms'],
  ['62cac389-787f-495d-beca-e11786162ef4', 'CountDownWebPart', 'Countdown Timer'],
  ['20745d7d-8581-4a6c-bf26-68279bc123fc', 'EventsWebPart', 'Events'],
];

const textGroup = '5c03119e-3074-46fd-976b-c60198311f70';

function manifestOf(id: string, alias: string, title: string): string {
  return JSON.stringify({
    id,
    alias,
    componentType: 'WebPart',
    version: '1.0.0',
    manifestVersion: 2,
    preconfiguredEntries: [
      {
        groupId: textGroup,
        title: { default: title },
        description: { default: title },
        officeFabricIconFontName: '',
        properties: {},
      },
    ],
  });
}

const set = 'SP.ApiData.ClientSideComponents';

function partEntity(id: string, alias: string, title: string): Entity {
  const address = `Web/GetClientSideWebParts('${id}')`;
  return {
    type: 'SP.ClientSideComponentQueryResult',
    set,
    id: address,
    editLink: address,
    values: {
      ComponentType: 1,
      Id: id,
      Manifest: manifestOf(id, alias, title),
      ManifestType: 1,
      Name: alias,
      Status: 0,
    },
  };
}

/** `GetClientSideWebParts`: what may be put on a page (@pnp/sp clientside-pages/web.js). */
export const webPartsOfWeb = (call: Call): Parts => ({
  routes: {
    getclientsidewebparts: () =>
      reading(() => all({ set, entities: parts.map((part) => partEntity(...part)) }, call.request)),
  },
});
