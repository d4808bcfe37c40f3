import { nothing, plain } from '../../answers/answer';
import type { Entity } from '../../answers/entity';
import { method, reading } from '../../answers/resource';
import type { Call } from '../call';

/**
 * A title or description in the languages of a site: one value here, whatever the language (SP.UserResource;
 * @pnp/sp regional-settings/funcs.js asks for it by `getValueForUICulture`).
 */
export const resourceText = ({ request }: Call, of: string, name: string, value: string): Entity => ({
  type: 'SP.UserResource',
  set: 'SP.ApiData.UserResources',
  id: `${of}/${name}`,
  editLink: `${of}/${name}`,
  values: { Value: value },
  parts: () => ({
    routes: {
      getvalueforuiculture: () => reading(() => plain(value, request, 'GetValueForUICulture')),
      setvalueforuiculture: () => method(() => nothing(request)),
      getresourceentries: () => reading(() => plain([], request, 'GetResourceEntries')),
    },
  }),
});
