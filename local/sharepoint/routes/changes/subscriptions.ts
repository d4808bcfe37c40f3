import { all, one } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import type { Resource } from '../../answers/resource';
import { jsonBody, ServiceError, type ServiceResponse } from '../../http/message';
import { only } from '../../http/path';
import { plainGuid } from '../../store/documents';
import type { List } from '../../store/lists';
import { readExpiry } from '../../webhooks/expiry';
import type { Subscription } from '../../webhooks/subscriptions';
import { demand, ofList, type Call } from '../call';

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const longestState = 128;

const refused = (message: string): ServiceError => new ServiceError(400, '-1, System.ArgumentException', message);
const missing = (): ServiceError =>
  new ServiceError(404, '-1, System.IO.FileNotFoundException', 'The subscription does not exist.');

/** `subscriptions` of a list: webhooks (SURFACE.md 14, responses/webhook-create.json; @pnp/sp subscriptions/types.js). */
export function subscriptionsOfList(call: Call, list: List): Parts {
  const { subscriptions } = call.stores.webhooks;
  const collection = (): Collection => {
    demand(call, 'manageLists', ofList(call, list));
    return {
      set: 'SP.ApiData.Subscriptions',
      entities: subscriptions.live(list.id).map((each) => subscriptionEntity(call, each)),
    };
  };
  return {
    routes: {
      subscriptions: (step) =>
        step.args?.length
          ? subscriptionResource(call, list, only(step) ?? '')
          : {
              get: () => all(collection(), call.request),
              post: () => create(call, list),
              child: (inner) => (inner.name === 'getbyid' ? subscriptionResource(call, list, only(inner) ?? '') : null),
            },
    },
    links: { Subscriptions: collection },
  };
}

function subscriptionEntity(call: Call, subscription: Subscription): Entity {
  const address = `web/lists('${subscription.listId}')/subscriptions`;
  return {
    type: 'Microsoft.SharePoint.Webhooks.Subscription',
    set: 'SP.ApiData.Subscriptions',
    id: `${call.request.webUrl}/_api/${address}`,
    editLink: address,
    values: {
      clientState: subscription.clientState,
      expirationDateTime: subscription.expirationDateTime,
      id: subscription.id,
      notificationUrl: subscription.notificationUrl,
      resource: subscription.listId,
      resourceData: null,
    },
  };
}

function subscriptionResource(call: Call, list: List, id: string): Resource {
  const found = (): Subscription => {
    demand(call, 'manageLists', ofList(call, list));
    const subscription = call.stores.webhooks.subscriptions.live(list.id).find((each) => each.id === plainGuid(id));
    if (!subscription) throw missing();
    return subscription;
  };
  return {
    get: () => one(subscriptionEntity(call, found()), call.request),
    patch: () => renew(call, list, found),
    merge: () => renew(call, list, found),
    remove: () => {
      call.stores.webhooks.subscriptions.remove(found().id);
      return { status: 204 };
    },
  };
}

async function create(call: Call, list: List): Promise<ServiceResponse> {
  demand(call, 'manageLists', ofList(call, list));
  const body = jsonBody(call.request);
  const resource = body['resource'];
  const named = typeof resource === 'string' ? guid.exec(resource)?.[0].toLowerCase() : undefined;
  if (named !== undefined && named !== list.id)
    throw refused('The resource of the subscription is not the list that it is made on.');
  const { core, changes, webhooks } = call.stores;
  const subscription: Subscription = {
    id: core.newId(),
    listId: list.id,
    expirationDateTime: expiry(call, body['expirationDateTime']),
    clientState: clientState(body['clientState']),
    notificationUrl: await checkedAddress(call, body['notificationUrl']),
  };
  core.together(() => {
    webhooks.subscriptions.put(subscription);
    webhooks.subscriptions.told(subscription.id, changes.last());
  });
  return one(subscriptionEntity(call, subscription), call.request, 201);
}

async function renew(call: Call, list: List, found: () => Subscription): Promise<ServiceResponse> {
  const body = jsonBody(call.request);
  found();
  const changed = {
    ...('expirationDateTime' in body ? { expirationDateTime: expiry(call, body['expirationDateTime']) } : {}),
    ...('clientState' in body ? { clientState: clientState(body['clientState']) } : {}),
    ...('notificationUrl' in body ? { notificationUrl: await checkedAddress(call, body['notificationUrl']) } : {}),
  };
  // Read again: while the address was asked, somebody else may have changed or removed it.
  call.stores.webhooks.subscriptions.put({ ...found(), ...changed, listId: list.id });
  return { status: 204 };
}

function expiry(call: Call, asked: unknown): string {
  const read = readExpiry(asked, call.stores.core.now());
  if (!read.ok) throw refused(read.why);
  return read.at;
}

function clientState(sent: unknown): string | null {
  if (sent === undefined || sent === null) return null;
  if (typeof sent !== 'string') throw refused('The value of clientState is no string.');
  if (sent.length > longestState) throw refused(`The clientState cannot be longer than ${longestState} characters.`);
  return sent;
}

async function checkedAddress(call: Call, sent: unknown): Promise<string> {
  const { webhooks } = call.stores;
  if (typeof sent !== 'string' || !webhooks.allowed(sent))
    throw refused('The notificationUrl is no address that may be called.');
  if (!(await webhooks.validated(sent)))
    throw new ServiceError(
      400,
      '-1, System.InvalidOperationException',
      `Failed to validate the notification URL '${sent}'.`,
    );
  return sent;
}
