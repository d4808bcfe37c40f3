import * as z from 'zod/mini';
import { localDateSchema } from '../src/plan/plan';
import { configElementId, type TabConfig } from './page';

const configSchema = z.object({
  siteUrl: z.url(),
  clientId: z.string().check(z.minLength(1)),
  hostOrigins: z.array(z.url()),
  serviceLogin: z.nullable(z.string()),
  winterWeek: z.optional(z.literal([7, 8])),
  today: z.nullable(localDateSchema),
});

/** The configuration that the page carries; throws where it is missing or wrong, which is a fault of the installation. */
export function readConfig(page: Document): TabConfig {
  const text = page.getElementById(configElementId)?.textContent;
  if (!text) throw new Error(`The page has no element "${configElementId}"`);
  return configSchema.parse(JSON.parse(text));
}
