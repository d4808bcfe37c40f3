import { all, done, one } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, method, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody, jsonPart } from '../../http/message';
import { only } from '../../http/path';
import type { List } from '../../store/lists';
import { plainGuid } from '../../store/documents';
import { demand, ofList, type Call } from '../call';

/** A program that SharePoint would call on events; here it is kept and never called. */
interface Receiver {
  readonly ReceiverId: string;
  readonly EventType: number;
  readonly ReceiverAssembly: string;
  readonly ReceiverClass: string;
  readonly ReceiverName: string;
  readonly ReceiverUrl: string | null;
  readonly SequenceNumber: number;
  readonly Synchronization: number;
}

const set = 'SP.ApiData.EventReceiverDefinitions';

const receiversIn = (list: List): readonly Receiver[] =>
  (list.settings['EventReceivers'] as readonly Receiver[] | undefined) ?? [];

function receiverEntity(list: List, receiver: Receiver): Entity {
  const address = `Web/Lists(guid'${list.id}')/EventReceivers(guid'${receiver.ReceiverId}')`;
  return { type: 'SP.EventReceiverDefinition', set, id: address, editLink: address, values: { ...receiver } };
}

/** `EventReceivers` of a list (@pnp/sp column-defaults/list.js adds one). */
export function receiversOfList(call: Call, list: List): Parts {
  const { request, stores } = call;
  const collection = (): Collection => ({
    set,
    entities: receiversIn(list).map((receiver) => receiverEntity(list, receiver)),
  });
  const save = (receivers: readonly Receiver[]): void => {
    demand(call, 'manageLists', ofList(call, list));
    stores.core.together(() =>
      stores.lists.put({ ...list, settings: { ...list.settings, EventReceivers: receivers } }),
    );
  };
  const byId = (id: string): Resource => {
    const receiver = receiversIn(list).find((one) => one.ReceiverId === plainGuid(id));
    if (!receiver) throw faults.badArgument('Value does not fall within the expected range.');
    const remove = () => {
      save(receiversIn(list).filter((one) => one !== receiver));
      return done();
    };
    const resource = entityResource(receiverEntity(list, receiver), request, { remove });
    return {
      ...resource,
      child: (step) => (step.name === 'deleteobject' ? method(remove) : (resource.child?.(step) ?? null)),
    };
  };
  const add = (body: Readonly<Record<string, unknown>>, status: number) => {
    const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
    const receiver: Receiver = {
      ReceiverId: stores.core.newId(),
      EventType: Number(body['EventType'] ?? 0),
      ReceiverAssembly: text('ReceiverAssembly'),
      ReceiverClass: text('ReceiverClass'),
      ReceiverName: text('ReceiverName'),
      ReceiverUrl: typeof body['ReceiverUrl'] === 'string' ? body['ReceiverUrl'] : null,
      SequenceNumber: Number(body['SequenceNumber'] ?? 10000),
      Synchronization: Number(body['Synchronization'] ?? 0),
    };
    save([...receiversIn(list), receiver]);
    return one(receiverEntity(list, receiver), request, status);
  };
  return {
    links: { EventReceivers: collection },
    routes: {
      eventreceivers: (step) =>
        step.args?.length
          ? byId(only(step) ?? '')
          : {
              get: () => all(collection(), request),
              post: () => add(jsonBody(request), 201),
              child: (inner) => {
                if (inner.name === 'getbyid') return byId(only(inner) ?? '');
                if (inner.name !== 'add') return null;
                return method(() => add(jsonPart(request, 'eventReceiverCreationInformation'), 200));
              },
            },
    },
  };
}
