import type { Core } from './database';

export interface Mention {
  readonly email: string;
  readonly loginName: string;
  readonly name: string;
}

/** A comment on a row, or a reply to one (`parentId` above 0). */
export interface Comment {
  readonly listId: string;
  readonly itemId: number;
  /** Rises within its row and is never used again there. */
  readonly id: number;
  readonly parentId: number;
  readonly text: string;
  readonly author: number;
  /** With milliseconds, as SharePoint writes it here. */
  readonly created: string;
  readonly mentions: readonly Mention[];
}

export interface Like {
  /** Principal id. */
  readonly person: number;
  readonly at: string;
}

export interface Comments {
  /** Newest first; of a row its comments (`parentId` 0), of a comment its replies. */
  of(listId: string, itemId: number, parentId: number): Comment[];
  one(listId: string, itemId: number, id: number): Comment | null;
  replies(comment: Comment): number;
  add(comment: Omit<Comment, 'id'>): Comment;
  /** With its replies and likes. */
  remove(comment: Comment): void;
  removeAllOf(listId: string, itemId: number): void;
  /** Likes of a comment, or of the row itself where `comment` is 0. */
  likes(listId: string, itemId: number, comment: number): Like[];
  like(listId: string, itemId: number, comment: number, like: Like): void;
  unlike(listId: string, itemId: number, comment: number, person: number): void;
  rate(listId: string, itemId: number, person: number, stars: number): void;
  ratings(listId: string, itemId: number): readonly number[];
}

/** Comments, likes and stars of rows. They are no part of a row: none of them raises its ETag. */
export function createComments(core: Core): Comments {
  core.db.exec(`
CREATE TABLE IF NOT EXISTS comments (
  list TEXT NOT NULL, item INTEGER NOT NULL, id INTEGER NOT NULL, parent INTEGER NOT NULL, doc TEXT NOT NULL,
  PRIMARY KEY (list, item, id)
) STRICT;
CREATE TABLE IF NOT EXISTS commentIds (
  list TEXT NOT NULL, item INTEGER NOT NULL, next INTEGER NOT NULL, PRIMARY KEY (list, item)
) STRICT;
CREATE TABLE IF NOT EXISTS likes (
  list TEXT NOT NULL, item INTEGER NOT NULL, comment INTEGER NOT NULL, person INTEGER NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (list, item, comment, person)
) STRICT;
CREATE TABLE IF NOT EXISTS ratings (
  list TEXT NOT NULL, item INTEGER NOT NULL, person INTEGER NOT NULL, stars REAL NOT NULL,
  PRIMARY KEY (list, item, person)
) STRICT;
`);
  const { sql } = core;
  const read = (row: unknown): Comment => JSON.parse((row as { doc: string }).doc) as Comment;
  const self: Comments = {
    of: (listId, itemId, parentId) =>
      sql('SELECT doc FROM comments WHERE list = ? AND item = ? AND parent = ? ORDER BY id DESC')
        .all([listId, itemId, parentId])
        .map(read),
    one(listId, itemId, id) {
      const row = sql('SELECT doc FROM comments WHERE list = ? AND item = ? AND id = ?').get([listId, itemId, id]);
      return row === undefined ? null : read(row);
    },
    replies: ({ listId, itemId, id }) =>
      (
        sql('SELECT count(*) AS n FROM comments WHERE list = ? AND item = ? AND parent = ?').get([
          listId,
          itemId,
          id,
        ]) as { n: number }
      ).n,
    add: (fresh) =>
      core.together(() => {
        const { next } = sql(
          'INSERT INTO commentIds (list, item, next) VALUES (?, ?, 2) ON CONFLICT (list, item) DO UPDATE SET next = next + 1 RETURNING next',
        ).get([fresh.listId, fresh.itemId]) as { next: number };
        const comment: Comment = { ...fresh, id: next - 1 };
        sql('INSERT INTO comments (list, item, id, parent, doc) VALUES (?, ?, ?, ?, ?)').run([
          comment.listId,
          comment.itemId,
          comment.id,
          comment.parentId,
          JSON.stringify(comment),
        ]);
        return comment;
      }),
    remove: (comment) =>
      core.together(() => {
        const { listId, itemId, id } = comment;
        for (const reply of self.of(listId, itemId, id)) self.remove(reply);
        sql('DELETE FROM likes WHERE list = ? AND item = ? AND comment = ?').run([listId, itemId, id]);
        sql('DELETE FROM comments WHERE list = ? AND item = ? AND id = ?').run([listId, itemId, id]);
      }),
    removeAllOf: (listId, itemId) =>
      core.together(() => {
        sql('DELETE FROM likes WHERE list = ? AND item = ? AND comment > 0').run([listId, itemId]);
        sql('DELETE FROM comments WHERE list = ? AND item = ?').run([listId, itemId]);
      }),
    likes: (listId, itemId, comment) =>
      sql('SELECT person, at FROM likes WHERE list = ? AND item = ? AND comment = ? ORDER BY at, person').all([
        listId,
        itemId,
        comment,
      ]) as Like[],
    like: (listId, itemId, comment, { person, at }) =>
      void sql('INSERT OR IGNORE INTO likes (list, item, comment, person, at) VALUES (?, ?, ?, ?, ?)').run([
        listId,
        itemId,
        comment,
        person,
        at,
      ]),
    unlike: (listId, itemId, comment, person) =>
      void sql('DELETE FROM likes WHERE list = ? AND item = ? AND comment = ? AND person = ?').run([
        listId,
        itemId,
        comment,
        person,
      ]),
    rate: (listId, itemId, person, stars) =>
      void sql('INSERT OR REPLACE INTO ratings (list, item, person, stars) VALUES (?, ?, ?, ?)').run([
        listId,
        itemId,
        person,
        stars,
      ]),
    ratings: (listId, itemId) =>
      (sql('SELECT stars FROM ratings WHERE list = ? AND item = ?').all([listId, itemId]) as { stars: number }[]).map(
        (row) => row.stars,
      ),
  };
  return self;
}
