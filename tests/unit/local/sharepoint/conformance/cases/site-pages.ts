import { ClientsidePageFromFile, ClientsideText, ClientsideWebpart } from '@pnp/sp/clientside-pages/types.js';
import '@pnp/sp/comments/clientside-page.js';
import type { CaseContext, ConformanceCase } from '../case';
import { equal, holds, matches, refused } from '../check';

const nameIn = (context: CaseContext): string => context.name('Side').replace(' ', '-');
const pathOf = (context: CaseContext, name: string): string =>
  `${new URL(context.siteUrl).pathname}/SitePages/${name}.aspx`;

export const sitePageCases: readonly ConformanceCase[] = [
  {
    name: 'a page is made, written, published and read again',
    from: '@pnp/sp clientside-pages/types.js CreateClientsidePage, save, load',
    async run(context) {
      const { web } = context.sp();
      const name = nameIn(context);
      const page = await web.addClientsidePage(name, 'Referat');
      const section = page.addSection();
      section.addColumn(6).addControl(new ClientsideText('<p>Mødet</p>'));
      section.addColumn(6);
      page.addVerticalSection().addColumn(12).addControl(new ClientsideText('Ved siden af'));
      equal(await page.save(), true);
      const read = await web.loadClientsidePage(pathOf(context, name));
      equal(read.title, 'Referat');
      equal(read.sections.length, 2);
      equal(read.sections[0]?.columns[0]?.getControl<ClientsideText>(0).text, '<p>Mødet</p>');
      equal(read.hasVerticalSection, true);
      const file = await web.getFileByServerRelativePath(pathOf(context, name))();
      holds(file, { UIVersionLabel: '1.0', CheckOutType: 2, Level: 1 });
    },
  },
  {
    name: 'a new page answers 201, checked out and with no name of its own',
    from: '@pnp/sp clientside-pages/types.d.ts IPageData',
    async run(context) {
      const made = await context.ask('sitepages/pages', {
        body: JSON.stringify({ PageLayoutType: 'Article', PromotedState: 0 }),
        headers: { 'Content-Type': 'application/json' },
      });
      equal(made.status, 201);
      holds(made.json, {
        'odata.type': 'SP.Publishing.SitePage',
        IsPageCheckedOutToCurrentUser: true,
        PageLayoutType: 'Article',
        PromotedState: 0,
        Title: '',
        Version: '0.1',
      });
      const { CanvasContent1, LayoutWebpartsContent, FileName } = made.json as Record<string, string>;
      equal(
        Array.isArray(JSON.parse(CanvasContent1 ?? '')) && Array.isArray(JSON.parse(LayoutWebpartsContent ?? '')),
        true,
      );
      matches(FileName, /\.aspx$/);
    },
  },
  {
    name: 'pages of the same title get numbers, and a later title leaves the name',
    from: 'Microsoft: names of modern pages in SharePoint Online (unverified)',
    async run(context) {
      const { web } = context.sp();
      const name = nameIn(context);
      await web.addClientsidePage(name);
      const second = await web.addClientsidePage(name, 'Ny titel');
      await second.save();
      equal(await web.getFileByServerRelativePath(pathOf(context, `${name}(1)`)).exists(), true);
    },
  },
  {
    name: 'what was written since the check-out can be thrown away, and news is news after it was published',
    from: '@pnp/sp clientside-pages/types.js discardPageCheckout, promoteToNews',
    async run(context) {
      const { web } = context.sp();
      const name = nameIn(context);
      const page = await web.addClientsidePage(name, 'Første', 'Article', 1);
      await page.save();
      const read = await ClientsidePageFromFile(web.getFileByServerRelativePath(pathOf(context, name)));
      read.title = 'Anden';
      await read.save(false);
      await read.discardPageCheckout();
      equal(read.title, 'Første');
      const { PromotedState } = await read.getItem<{ PromotedState: number; Id: number }>('PromotedState', 'Id');
      equal(PromotedState, 2);
      equal(await read.promoteToNews(), true);
    },
  },
  {
    name: 'a page is copied, kept as a template, commented on, liked and recycled',
    from: '@pnp/sp clientside-pages/types.js copy, saveAsTemplate; comments/clientside-page.js',
    async run(context) {
      const { web } = context.sp();
      const name = nameIn(context);
      const page = await web.addClientsidePage(name, 'Den første');
      page.addSection().addControl(new ClientsideText('Indhold'));
      await page.save();
      const copy = await page.copy(web, `${name}-kopi`, 'Kopien');
      equal(copy.sections.length, 1);
      await page.saveAsTemplate();
      const { id } = await page.addComment('Godt');
      equal((await page.getCommentById(Number(id))).text, 'Godt');
      await page.like();
      holds(await page.getLikedByInformation(), { likeCount: 1 });
      await page.disableComments();
      await page.load();
      equal(page.commentsDisabled, true);
      await page.recycle();
      equal(await web.getFileByServerRelativePath(pathOf(context, name)).exists(), false);
    },
  },
  {
    name: 'a banner, an author and a web part survive a save',
    from: '@pnp/sp clientside-pages/types.js setBannerImage, setAuthorById; web.js getClientsideWebParts',
    async run(context) {
      const { web } = context.sp();
      const { Id, Email } = await web.currentUser();
      const name = nameIn(context);
      const page = await web.addClientsidePage(name);
      await page.setBannerImageFromExternalUrl('https://example.com/billede.png');
      await page.setAuthorById(Id);
      const parts = await web.getClientsideWebParts();
      const embed = parts.find((part) => part.Id === '490d7c76-1824-45b2-9de3-676421c997fa');
      if (embed) page.addSection().addControl(ClientsideWebpart.fromComponentDef(embed));
      await page.save();
      matches(page.bannerImageUrl, /_layouts\/15\/getpreview\.ashx\?guidSite=/);
      equal(page.authorByLine, Email);
      equal(page.sections.length, 1);
    },
  },
  {
    name: 'a reader neither makes nor writes pages, and a missing page is 404',
    from: 'SURFACE.md 3; Microsoft: SPBasePermissions',
    async run(context) {
      const name = nameIn(context);
      await (await context.sp().web.addClientsidePage(name)).save();
      const { web } = context.sp('reader');
      await refused(web.addClientsidePage('X'), 403);
      const read = await web.loadClientsidePage(pathOf(context, name));
      await refused(read.save(), 403);
      equal((await context.ask('sitepages/pages(99999)')).status, 404);
    },
  },
];
