import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/site-users/web.js';
import type { ListPair } from './plan-transfer';

/** The site's own id of each person that a row names; null for one that the site does not know. One request. */
export async function idsOfPeople(sp: SPFI, pairs: readonly ListPair[]): Promise<Map<string, number | null>> {
  const logins = new Set(
    pairs.flatMap(({ file, columns }) => {
      const named = columns.filter((column) => column.type === 'person' || column.type === 'people');
      return file.rows.flatMap((row) =>
        named.flatMap((column) => {
          const value = row.values[column.name] ?? null;
          return (Array.isArray(value) ? value : [value]).flatMap((one) =>
            one !== null && typeof one === 'object' && 'login' in one ? [one.login.toLowerCase()] : [],
          );
        }),
      );
    }),
  );
  if (logins.size === 0) return new Map();
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const asked = Promise.all(
    [...logins].map(async (login) => {
      try {
        const user: { Id: number } = await batched.web.ensureUser(login);
        return [login, user.Id] as const;
      } catch {
        // Somebody who has left, or is of another organisation: the row comes without them, and the report says so.
        return [login, null] as const;
      }
    }),
  );
  await execute();
  return new Map(await asked);
}
