import type { Web } from '../../store/webs';
import type { Call } from '../call';

/** The root web of the site collection that the request's web is in. */
export const ofWebRoot = (call: Call): Web => call.stores.webs.root(call.web.siteId);
