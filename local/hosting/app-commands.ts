import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const manifestSchema = z.object({
  composeExtensions: z.array(
    z.object({
      commands: z.array(
        z.object({
          id: z.string(),
          type: z.enum(['query', 'action']),
          title: z.string(),
          context: z.array(z.string()).optional(),
          parameters: z.array(z.object({ description: z.string() })).optional(),
        }),
      ),
    }),
  ),
});
type Command = z.infer<typeof manifestSchema>['composeExtensions'][number]['commands'][number];

/** What the app's own manifest offers in the menu of a message. */
export const messageActionsOf = (root: string): readonly { readonly id: string; readonly title: string }[] =>
  commandsIn(root, 'message').map(({ id, title }) => ({ id, title }));

/** What it offers to search for where a message is written: Teams has a field for the first parameter alone. */
export const searchesOf = (
  root: string,
): readonly { readonly id: string; readonly title: string; readonly hint: string }[] =>
  commandsIn(root, 'compose').flatMap(({ id, type, title, parameters }) =>
    type === 'query' ? [{ id, title, hint: parameters?.[0]?.description ?? '' }] : [],
  );

function commandsIn(root: string, where: string): Command[] {
  const file = path.join(root, 'teams-app', 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  return manifest.composeExtensions.flatMap(({ commands }) =>
    commands.filter(({ context }) => context?.includes(where)),
  );
}
