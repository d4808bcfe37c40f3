import type { User } from '../store/people';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';

/** Who writes, and where to. */
export interface Writer {
  readonly stores: Stores;
  readonly web: Web;
  readonly user: User;
}
