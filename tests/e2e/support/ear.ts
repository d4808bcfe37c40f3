import type { CDPSession } from 'playwright-core';
import type { OpenTab } from './open-tab';

/** What a screen reader is given of an element, as the browser itself has worked it out. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  /** "focused", "level", "live", "pressed" and the like. */
  readonly states: Readonly<Record<string, unknown>>;
}

export interface Ear {
  /** All that the tab tells, in the order of the tree. */
  all(): Promise<readonly Heard[]>;
  /** Role and name of what has the focus. */
  focus(): Promise<string>;
}

/** Reads the browser's accessibility tree of the tab. */
export async function listenTo({ context, page }: OpenTab): Promise<Ear> {
  const session = await context.newCDPSession(page);
  const all = async (): Promise<readonly Heard[]> => {
    const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId: await frameOf(session) });
    return nodes
      .filter(({ ignored, role }) => !ignored && !silent.has(String(role?.value)))
      .map(({ role, name, properties = [] }) => ({
        role: String(role?.value),
        // A space that holds a number to its word is a space to the ear.
        name: String(name?.value ?? '').replace(/\u00a0/g, ' '),
        states: Object.fromEntries(properties.map((one) => [one.name, one.value.value])),
      }));
  };
  return {
    all,
    async focus() {
      const found = (await all()).filter(({ states }) => states['focused'] === true).at(-1);
      return `${found?.role ?? 'nothing'} ${found?.name ?? ''}`;
    },
  };
}

/** Parts of other elements' words. */
const silent = new Set(['StaticText', 'InlineTextBox', 'none', 'generic']);

async function frameOf(session: CDPSession): Promise<string> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const id = frameTree.childFrames?.[0]?.frame.id;
  if (id === undefined) throw new Error('The page has no tab');
  return id;
}
