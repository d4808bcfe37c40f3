import { changeItem } from '../items/write';
import type { Writer } from '../items/writer';
import type { List } from '../store/lists';
import type { Document } from './checkout';
import { demandUnlocked } from './documents';
import { fileFaults } from './faults';
import { major, nextMajor, sweepContents } from './version-numbers';

/** SP.ModerationStatusType. */
const statuses = { approved: 0, denied: 1, pending: 2, draft: 3 } as const;

export const isModerated = (list: List): boolean => list.settings['EnableModeration'] === true;

/** Makes the draft a major version; one of a library with content approval then waits for approval. */
export function publish(writer: Writer, place: Document, comment: string): void {
  const { list, item } = place;
  if (!list.minorVersions && !isModerated(list)) throw fileFaults.noMinorVersions();
  demandUnlocked(writer, place);
  renumber(writer, place, item.uiVersion % major === 0 ? item.uiVersion : nextMajor(item.uiVersion), comment, {
    ...(isModerated(list) ? { _ModerationStatus: statuses.pending } : {}),
  });
}

/** Makes the newest major version a draft again. */
export function unpublish(writer: Writer, place: Document, comment: string): void {
  const { list, item } = place;
  if (!list.minorVersions) throw fileFaults.noMinorVersions();
  demandUnlocked(writer, place);
  if (item.uiVersion % major !== 0) return;
  const { items, files } = writer.stores;
  const older = items.versions(list.id, item.id).map((one) => one.uiVersion);
  const below = Math.max(item.uiVersion - major, ...older.filter((one) => one < item.uiVersion));
  const content = files.content(place.id);
  writer.stores.core.together(() => {
    if (content && content.uiVersion > below) {
      files.putContent(place.id, below + 1, writer.stores.blobs.share(content.blob));
    }
    renumber(writer, place, below + 1, comment, isModerated(list) ? { _ModerationStatus: statuses.draft } : {});
    items.removeVersion(list.id, item.id, item.uiVersion);
    const after = items.one(list.id, item.id);
    if (after) sweepContents(writer.stores, list, after);
  });
}

/** Approves or denies a document of a library with content approval. */
export function decide(writer: Writer, place: Document, verdict: 'approved' | 'denied', comment: string): void {
  const { list, item } = place;
  if (!isModerated(list)) throw fileFaults.noModeration();
  demandUnlocked(writer, place);
  changeItem(
    writer,
    list,
    item,
    { values: { _ModerationStatus: statuses[verdict], _ModerationComments: comment } },
    { newVersion: false },
  );
}

function renumber(
  writer: Writer,
  place: Document,
  uiVersion: number,
  comment: string,
  values: Readonly<Record<string, number>>,
): void {
  const { core, files } = writer.stores;
  core.together(() => {
    const state = files.state(place.id);
    files.setState({ ...state, comments: { ...state.comments, [uiVersion]: comment } });
    changeItem(writer, place.list, place.item, { uiVersion, values });
  });
}
