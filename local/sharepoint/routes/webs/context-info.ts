import { complex } from '../../answers/answer';
import { digestSeconds, makeDigest } from '../../edge/digest';
import { method, type Resource } from '../../answers/resource';
import { ofWebRoot } from './web-address';
import type { Call } from '../call';

/** `POST _api/contextinfo`: addresses and a form digest, good for 30 minutes (SURFACE.md 4). */
export function contextInfoResource(call: Call): Resource {
  return method(() =>
    complex(
      {
        FormDigestTimeoutSeconds: digestSeconds,
        FormDigestValue: makeDigest(call.stores.core, call.user.login),
        LibraryVersion: '16.0.26002.12000',
        SiteFullUrl: call.request.origin + ofWebRoot(call).path,
        SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
        WebFullUrl: call.request.webUrl,
      },
      call.request,
      'GetContextWebInformation',
      'SP.ContextWebInformation',
    ),
  );
}
