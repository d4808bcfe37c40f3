/** What CAML's own words stand for: `<UserID/>`, `<Today/>`, Membership. */
export interface Asker {
  readonly now: Date;
  /** The site's time zone, whose day "Today" is. */
  readonly zone: string;
  readonly userId: number;
  /** Ids of the site's groups that the person is in. */
  readonly groups: readonly number[];
  /** Ids of a group's members; of the web's users where no group is named. */
  readonly membersOf: (groupId: number | null) => readonly number[];
}
