import type { Entity } from '../../answers/entity';

/** A title or description in the languages of a site: one value here, whatever the language (SP.UserResource). */
export const resourceText = (of: string, name: string, value: string): Entity => ({
  type: 'SP.UserResource',
  set: 'SP.ApiData.UserResources',
  id: `${of}/${name}`,
  editLink: `${of}/${name}`,
  values: { Value: value },
});
