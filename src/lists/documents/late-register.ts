import type { SPFI } from '@pnp/sp/fi.js';
import { hrefOf } from '../../documents/links';
import { siteUrlOf } from '../table';
import { fetched } from '../transport/fetched';
import type { LateRegister, RegisterOptions } from './create-register';
import type { DocumentRegister } from './register';

/** The register of a site, whose code is fetched when it is first asked: a page that shows the plan alone is without it. */
export function lateRegister(sp: SPFI, options: RegisterOptions): DocumentRegister {
  let made: Promise<LateRegister> | null = null;
  const register = (): Promise<LateRegister> => {
    const asked = (made ??= fetched(() => import(/* webpackChunkName: 'documents' */ './create-register')).then(
      ({ createRegister }) => createRegister(sp, options),
    ));
    // Code that could not be fetched is asked for again.
    asked.catch(() => {
      if (made === asked) made = null;
    });
    return asked;
  };
  const siteUrl = siteUrlOf(sp);
  return {
    load: async (...asked) => (await register()).load(...asked),
    add: async (...asked) => (await register()).add(...asked),
    change: async (...asked) => (await register()).change(...asked),
    resolve: async (...asked) => (await register()).resolve(...asked),
    decide: async (...asked) => (await register()).decide(...asked),
    undecide: async (...asked) => (await register()).undecide(...asked),
    newVersion: async (...asked) => (await register()).newVersion(...asked),
    acknowledge: async (...asked) => (await register()).acknowledge(...asked),
    remindReaders: async (...asked) => (await register()).remindReaders(...asked),
    startRound: async (...asked) => (await register()).startRound(...asked),
    closeRound: async (...asked) => (await register()).closeRound(...asked),
    checkLinks: async (...asked) => (await register()).checkLinks(...asked),
    upload: async (...asked) => (await register()).upload(...asked),
    fileVersions: async (...asked) => (await register()).fileVersions(...asked),
    urlOf: ({ row }) => row && `${siteUrl}/Lists/${row.list}/DispForm.aspx?ID=${row.id}`,
    linkOf: ({ link }) => hrefOf(link, siteUrl),
  };
}
