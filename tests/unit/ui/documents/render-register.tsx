import * as React from 'react';
import {
  configure,
  fireEvent,
  render,
  screen,
  within,
  type BoundFunctions,
  type queries,
} from '@testing-library/react';
import type { Register } from '../../../../src/documents/document';
import type { PlanSite } from '../../../../src/lists/plan-site';
import { createSay, type Locale } from '../../../../src/text/text';
import { RegisterPage, type RegisterPageProps } from '../../../../src/ui/documents/register-page';
import { SayProvider } from '../../../../src/ui/say';
import { memoryRegister, type MemoryRegister } from '../support/memory-register';
import { memoryRepository } from '../support/memory-repository';
import { memorySite } from '../support/memory-site';
import { karen, manyDocuments } from './many-documents';

// Whether something is hidden takes most of the time of a question by role in a large page; answers wait for a busy machine.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

export const today = '2019-05-14';

interface Shown {
  readonly memory: MemoryRegister;
  readonly site: PlanSite;
  readonly again: (signal: number) => void;
}

/** The page on a register of twelve documents, as Karen Ås, who has the role Sagsbehandler in Amager. */
export function showRegister(
  options: {
    readonly register?: Partial<Register>;
    readonly edit?: boolean;
    readonly locale?: Locale;
    readonly prepare?: (memory: MemoryRegister) => void;
    readonly props?: Partial<RegisterPageProps>;
    readonly site?: Partial<PlanSite>;
  } = {},
): Shown {
  const memory = memoryRegister(options.register ?? manyDocuments(12));
  memory.me = karen;
  memory.today = today;
  memory.editable = options.edit ?? true;
  options.prepare?.(memory);
  const site = memorySite(memoryRepository(null), options.site);
  const rights = { read: true, edit: memory.editable, manage: false, provision: false };
  const page = (signal: number): React.ReactElement => (
    <SayProvider value={createSay(options.locale ?? 'da')}>
      <RegisterPage
        documents={memory}
        site={site}
        today={today}
        rights={rights}
        me={null}
        signal={signal}
        now={() => new Date('2019-05-14T08:00:00Z')}
        {...options.props}
      />
    </SayProvider>
  );
  const result = render(page(0));
  return { memory, site, again: (signal) => result.rerender(page(signal)) };
}

export const titles = (): (string | null)[] =>
  [...window.document.querySelectorAll('[data-open]')].map(({ textContent }) => textContent);

/** Opens a document, and gives its panel. */
export async function panelOf(title: string): Promise<BoundFunctions<typeof queries>> {
  fireEvent.click(await screen.findByRole('button', { name: title }));
  return within(await screen.findByRole('region', { name: `Valgt dokument: ${title}` }));
}
