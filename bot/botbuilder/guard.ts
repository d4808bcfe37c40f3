import type { NextFunction, Request, Response } from 'express';
import * as z from 'zod';
import type { BotAuthenticationSettings } from './authentication';

const tenant = z.string().optional();
const activitySchema = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().optional(),
  serviceUrl: z.string().optional(),
  from: z.looseObject({ tenantId: tenant }).optional(),
  conversation: z.looseObject({ id: z.string(), tenantId: tenant }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: tenant }).optional() }).optional(),
});

/**
 * Refuses what the SDK lets through: other channels or none, other service addresses or none, other tenants (TEAMS.md 2.2). The
 * SDK chooses by the channel how it looks at the token, and compares only an address that is there.
 */
export function guard(settings: Pick<BotAuthenticationSettings, 'serviceUrl' | 'tenantId'>) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const activity = activitySchema.safeParse(request.body);
    if (!activity.success) return void response.status(400).end();
    const { channelId, serviceUrl, from, conversation, channelData } = activity.data;
    // Each tenant that is named must be ours, and one must be.
    const tenants = [from?.tenantId, conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
    const isOurs = tenants.length > 0 && tenants.every((id) => id === settings.tenantId);
    if (channelId !== 'msteams' || serviceUrl !== settings.serviceUrl || !isOurs)
      return void response.status(403).end();
    next();
  };
}
