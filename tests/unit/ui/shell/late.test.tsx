/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { fireEvent, render, screen } from '@testing-library/react';
import { createSay } from '../../../../src/text/text';
import { SayProvider } from '../../../../src/ui/say';
import { late } from '../../../../src/ui/shell/late';

const View: React.FC<{ readonly name: string }> = ({ name }) => <p>Her er {name}</p>;

test('a view whose script does not come can be asked for again, and is then there at once', async () => {
  let refused = 1;
  const load = jest.fn(() =>
    refused-- > 0
      ? Promise.reject(new Error('no connection'))
      : Promise.resolve(View as React.ComponentType<{ name: string }>),
  );
  const Late = late(load);
  const draw = (name: string): React.ReactElement => (
    <FluentProvider theme={webLightTheme}>
      <SayProvider value={createSay('da')}>
        <Late name={name} />
      </SayProvider>
    </FluentProvider>
  );
  const first = render(draw('planen'));
  fireEvent.click(await screen.findByRole('button', { name: 'Prøv igen' }));
  await screen.findByText('Her er planen');
  first.unmount();
  render(draw('den igen'));
  expect(screen.getByText('Her er den igen')).not.toBeNull();
  expect(load).toHaveBeenCalledTimes(2);
});
