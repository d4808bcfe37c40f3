import * as React from 'react';
import { noRights, type Rights } from '../../../src/lists/rights-of';
import { RegisterPage } from '../../../src/ui/documents/register-page';
import { useMe } from '../../../src/ui/shell/use-me';
import type { Address } from './address';
import { Frame } from './frame';
import { kindsShown, type DocumentsProperties } from './kinds-shown';
import { mountPart, type MountedPart, type PartProps, type Standing } from './part';

interface ShownProps extends PartProps<DocumentsProperties> {
  readonly address: Address;
  /** What a deep link of Teams names, as text from outside. */
  readonly linked: string | undefined;
}

const Documents: React.FC<ShownProps> = (props) => {
  const { site, address, signal } = props;
  const [rights, setRights] = React.useState<Rights>(noRights);
  const [selected, setSelected] = React.useState<string | null>(address.read() ?? props.linked ?? null);
  const me = useMe(site);
  React.useEffect(() => {
    let current = true;
    // Where they cannot be told, nothing is offered that might be refused.
    site.rights().then(
      (found) => current && setRights(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [site, signal]);
  React.useEffect(() => address.onChange(() => setSelected(address.read() ?? null)), [address]);
  const select = React.useCallback(
    (key: string | null) => {
      setSelected(key);
      address.write(key ?? undefined);
    },
    [address],
  );
  return (
    <Frame theme={props.theme} say={props.say}>
      <RegisterPage
        documents={site.documents}
        site={site}
        today={props.today}
        now={props.now}
        rights={rights}
        me={me}
        kinds={kindsShown(props.properties)}
        signal={signal}
        selected={selected}
        onSelected={select}
      />
    </Frame>
  );
};

/** The register of governing documents in an element of the page; it is as high as its list, and scrolls with the page. */
export function mountDocuments(
  element: HTMLElement,
  standing: Standing,
  place: { readonly address: Address; readonly linked: string | undefined },
): MountedPart<DocumentsProperties> {
  const View: React.FC<PartProps<DocumentsProperties>> = (props) => <Documents {...props} {...place} />;
  return mountPart(element, standing, View, undefined);
}
