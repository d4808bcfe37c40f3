import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const manifestSchema = z.object({
  composeExtensions: z.array(
    z.object({
      commands: z.array(z.object({ id: z.string(), title: z.string(), context: z.array(z.string()).optional() })),
    }),
  ),
});

/** What the app's own manifest offers in the menu of a message. */
export function messageActionsOf(root: string): readonly { readonly id: string; readonly title: string }[] {
  const file = path.join(root, 'teams-app', 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  return manifest.composeExtensions.flatMap(({ commands }) =>
    commands.flatMap(({ id, title, context }) => (context?.includes('message') ? [{ id, title }] : [])),
  );
}
