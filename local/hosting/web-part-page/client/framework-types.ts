// What the page uses of SharePoint Framework in the browser. Names with an underscore are not public; they fit 1.23.2.

export interface ServiceScope {
  consume(key: unknown): unknown;
}

export interface PageContext {
  readonly isInitialized: boolean;
  initialize(data: object, info: object): void;
}

export interface PaneField {
  readonly targetProperty?: string;
  readonly type: number;
  readonly properties?: {
    readonly label?: string;
    /** Of a tick. */
    readonly text?: string;
    readonly options?: readonly { readonly key: string | number; readonly text: string }[];
  };
}

export interface WebPartInstance {
  readonly properties: Readonly<Record<string, unknown>>;
  getPropertyPaneConfiguration(): {
    readonly pages: readonly {
      readonly header?: { readonly description: string };
      readonly groups: readonly { readonly groupName?: string; readonly groupFields: readonly PaneField[] }[];
    }[];
  };
  _onPropertyPaneFieldChanged(property: string, value: unknown, type: number): void;
}

export interface WebPartManager {
  getWebPartByInstanceId(id: string): WebPartInstance | undefined;
  _loadPropertyPaneModule(part: unknown): Promise<unknown>;
  _loadPropertyPaneModuleOld(): Promise<void>;
}

export interface WebPartContainer {
  readonly webPartManager: WebPartManager;
  render(element: HTMLElement): Promise<void>;
  setDisplayMode(mode: number): void;
  serialize(): object;
  dispose(): void;
}

export interface WebPartHost {
  hostType: string;
  requestPropertyPaneAction: (id: string, action: string) => boolean;
}

export interface WebPartBase {
  readonly _MinimalWebPartHost: new (scope: ServiceScope) => WebPartHost;
  readonly _TeamsAwareWebPartHost: new (scope: ServiceScope) => WebPartHost;
  readonly _MinimalWebPartContainer: new (props: object) => WebPartContainer;
}

export interface ComponentBase {
  readonly ThemeProvider: { readonly serviceKey: unknown };
}

export interface ThemeService {
  _setTheme(theme: object): void;
}

export interface LoaderWindow {
  __themeState__: object;
  /** Set by the stand-in for SharePoint's page application (framework.ts). */
  __spfx: { readonly scope: ServiceScope };
  readonly spModuleLoader: {
    _isTelemetryDisabled: boolean;
    start(preloaded: object, onFailure: (error: unknown) => void): Promise<void>;
  };
  readonly _spComponentLoader: { loadComponentById(id: string): Promise<unknown> };
  /** For tests: what SharePoint does to a web part on a page. */
  webPartPage: PageOfParts;
}

export interface PageOfParts {
  setTheme(theme: object): void;
  setDisplayMode(index: number, mode: 'read' | 'edit'): void;
  openPane(index: number): void;
  properties(index: number): object;
  dispose(index: number): void;
}
