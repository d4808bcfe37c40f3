import type { List } from '../store/lists';
import type { View } from '../store/views';
import { htmlSchemaXml, listViewXml, viewUrl } from './view-xml';

/** The 48 properties of a view (SURFACE.md 10 [R ListViewTests]). */
export function viewValues(list: List, view: View): Record<string, unknown> {
  const of = (name: string, otherwise: unknown = null): unknown => view.settings[name] ?? otherwise;
  const url = viewUrl(list, view);
  return {
    Aggregations: of('Aggregations'),
    AggregationsStatus: of('AggregationsStatus'),
    AssociatedContentTypeId: of('AssociatedContentTypeId'),
    BaseViewId: view.baseViewId,
    CalendarViewStyles: of('CalendarViewStyles'),
    ColumnWidth: of('ColumnWidth'),
    ContentTypeId: { StringValue: of('ContentTypeId', '0x') },
    CustomFormatter: of('CustomFormatter'),
    CustomOrder: of('CustomOrder'),
    DefaultView: view.isDefault,
    DefaultViewForContentType: of('DefaultViewForContentType', false),
    EditorModified: of('EditorModified', false),
    Formats: of('Formats'),
    GridLayout: of('GridLayout'),
    Hidden: view.hidden,
    HtmlSchemaXml: htmlSchemaXml(list, view),
    Id: view.id,
    ImageUrl: of('ImageUrl', '/_layouts/15/images/generic.png?rev=47'),
    IncludeRootFolder: of('IncludeRootFolder', false),
    ViewJoins: of('ViewJoins'),
    JSLink: of('JSLink', 'clienttemplates.js'),
    ListViewXml: listViewXml(view),
    Method: of('Method'),
    MobileDefaultView: of('MobileDefaultView', view.isDefault),
    MobileView: of('MobileView', true),
    ModerationType: null,
    NewDocumentTemplates: of('NewDocumentTemplates'),
    OrderedView: false,
    Paged: view.paged,
    PersonalView: view.owner !== null,
    ViewProjectedFields: of('ViewProjectedFields'),
    ViewQuery: view.query,
    ReadOnlyView: false,
    RequiresClientIntegration: of('RequiresClientIntegration', false),
    RowLimit: view.rowLimit,
    Scope: view.scope,
    ServerRelativePath: { DecodedUrl: url },
    ServerRelativeUrl: url,
    StyleId: null,
    TabularView: of('TabularView', true),
    Threaded: of('Threaded', false),
    Title: view.title,
    Toolbar: of('Toolbar', ''),
    ToolbarTemplateName: null,
    ViewType: view.viewType,
    ViewData: of('ViewData', ''),
    ViewType2: of('ViewType2'),
    VisualizationInfo: of('VisualizationInfo'),
  };
}
