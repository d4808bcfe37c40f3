import { RequestFault } from './request-fault';

/**
 * A part of the product that is fetched when it is first used. Where its script does not come, the connection is gone: it is
 * said and tried again like any other request.
 */
export async function fetched<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    throw new RequestFault('offline');
  }
}
