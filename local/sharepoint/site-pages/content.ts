/** SP.Publishing.PromotedState (@pnp/sp clientside-pages/types.js). */
export const promoted = { no: 0, onPublish: 1, yes: 2 } as const;

/** Web part that draws the title area of a page (@pnp/sp clientside-pages/types.js, getDefaultLayoutPart). */
const titleArea = 'cbe7b0a9-3504-44dd-a3a3-0e5cacd07788';

/** The canvas of a page that nobody has written on. */
export const emptyCanvas = JSON.stringify([
  { controlType: 0, pageSettingsSlice: { isDefaultDescription: true, isDefaultThumbnail: true } },
]);

/** The title area of a new page; a home page has none. */
export const layoutOf = (pageLayout: string): string =>
  pageLayout === 'Home'
    ? '[]'
    : JSON.stringify([
        {
          id: titleArea,
          instanceId: titleArea,
          title: 'Title area',
          description: 'Title Region Description',
          serverProcessedContent: { htmlStrings: {}, searchablePlainTexts: {}, imageSources: {}, links: {} },
          dataVersion: '1.4',
          properties: {
            title: '',
            imageSourceType: 4,
            layoutType: 'FullWidthImage',
            textAlignment: 'Left',
            showTopicHeader: false,
            showPublishDate: false,
            topicHeader: '',
            enableGradientEffect: true,
            authors: [],
            authorByline: [],
          },
          reservedHeight: 280,
        },
      ]);

/** A title as the name of a file: "Referat, juni" is "Referat,-juni.aspx". */
export const fileNameOf = (title: string): string => {
  const name = title
    .trim()
    .replace(/\.aspx$/i, '')
    .replace(/["*:<>?/\\|#%&{}~]/g, '')
    .replace(/\s+/g, '-')
    .slice(0, 120);
  return `${name === '' ? 'Page' : name}.aspx`;
};

/** "Plan.aspx" for the second time is "Plan(1).aspx", as SharePoint numbers pages. */
export function numberedPage(leaf: string, taken: (leaf: string) => boolean): string {
  const base = leaf.replace(/\.aspx$/i, '');
  for (let n = 0; ; n++) {
    const name = n === 0 ? `${base}.aspx` : `${base}(${n}).aspx`;
    if (!taken(name)) return name;
  }
}
