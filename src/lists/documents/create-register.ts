import type { SPFI } from '@pnp/sp/fi.js';
import type { LocalDate } from '../../plan/plan';
import { fetched } from '../transport/fetched';
import type { WriteOptions } from '../writing/change-row';
import type { DocumentRegister } from './register';
import type { RegisterWrites } from './register-writes';
import { createStore } from './store';

export interface RegisterOptions extends WriteOptions {
  readonly today: () => LocalDate;
}

/** All but what a view asks for while it draws: see documents/late-register.ts. */
export type LateRegister = Omit<DocumentRegister, 'urlOf' | 'linkOf'>;

/**
 * The governing documents in the lists of one site; every host uses it with its own token. The code that writes is fetched
 * when somebody does: most who open the register read it.
 */
export function createRegister(sp: SPFI, options: RegisterOptions): LateRegister {
  const store = createStore(sp, options);
  const writes = async (): Promise<RegisterWrites> => {
    const { registerWrites } = await fetched(
      () => import(/* webpackChunkName: 'register-writing' */ './register-writes'),
    );
    return registerWrites(sp, store, options);
  };
  return {
    load: (signal) => store.read(signal),
    add: async (...asked) => (await writes()).add(...asked),
    change: async (...asked) => (await writes()).change(...asked),
    resolve: async (...asked) => (await writes()).resolve(...asked),
    decide: async (...asked) => (await writes()).decide(...asked),
    undecide: async (...asked) => (await writes()).undecide(...asked),
    newVersion: async (...asked) => (await writes()).newVersion(...asked),
    acknowledge: async (...asked) => (await writes()).acknowledge(...asked),
    remindReaders: async (...asked) => (await writes()).remindReaders(...asked),
    startRound: async (...asked) => (await writes()).startRound(...asked),
    closeRound: async (...asked) => (await writes()).closeRound(...asked),
    checkLinks: async (...asked) => (await writes()).checkLinks(...asked),
    upload: async (...asked) => (await writes()).upload(...asked),
    fileVersions: async (...asked) => (await writes()).fileVersions(...asked),
  };
}
