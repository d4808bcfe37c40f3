import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { LocalDate } from '../../plan/plan';
import { element, readXml, writeXml, type XmlElement } from './xml-tree';

const packaged = 'http://schemas.openxmlformats.org/package/2006';
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationshipParts = 'application/vnd.openxmlformats-package.relationships+xml';

export const documentPart = 'word/document.xml';
const typesPart = '[Content_Types].xml';

/** The parts of a .docx (Open Packaging Conventions): read when asked for, and written back if they were. */
export class WordPackage {
  private readonly trees = new Map<string, XmlElement>();

  constructor(private readonly files: Map<string, Uint8Array>) {}

  /** Unpacks what `checkWordZip` found no fault with. */
  static unpacked(bytes: Uint8Array): WordPackage {
    // Some tools pack folders as entries of their own, which are no parts.
    return new WordPackage(new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))));
  }

  /** A package without parts but its list of types. */
  static empty(): WordPackage {
    const made = new WordPackage(new Map());
    made.trees.set(
      typesPart,
      element('Types', { xmlns: `${packaged}/content-types` }, [
        element('Default', { Extension: 'rels', ContentType: relationshipParts }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ]),
    );
    return made;
  }

  get names(): string[] {
    return [...new Set([...this.files.keys(), ...this.trees.keys()])];
  }

  sizeOf(name: string): number {
    return this.files.get(name)?.length ?? 0;
  }

  /** The part's element, null where there is no such part. Throws `UnreadableXml`. */
  tree(name: string): XmlElement | null {
    const before = this.trees.get(name);
    if (before) return before;
    const bytes = this.files.get(name);
    if (!bytes) return null;
    const root = readXml(strFromU8(bytes));
    this.trees.set(name, root);
    return root;
  }

  /** Adds a part of XML with its content type. */
  add(name: string, contentType: string, root: XmlElement): void {
    this.trees.set(name, root);
    this.types.children.push(element('Override', { PartName: `/${name}`, ContentType: contentType }));
  }

  /** Adds a picture; what its name ends with says its type. */
  addPicture(name: string, contentType: string, bytes: Uint8Array): void {
    this.files.set(name, bytes);
    const ending = name.slice(name.lastIndexOf('.') + 1);
    const known = this.types.children.some(
      (node) => typeof node === 'object' && node.attributes['Extension']?.toLowerCase() === ending,
    );
    // Defaults stand before overrides, as Word writes them.
    if (!known) this.types.children.unshift(element('Default', { Extension: ending, ContentType: contentType }));
  }

  /** Gives a part another content type. */
  retype(name: string, contentType: string): void {
    for (const node of this.types.children)
      if (typeof node === 'object' && node.attributes['PartName'] === `/${name}`)
        node.attributes['ContentType'] = contentType;
  }

  contentTypes(): string[] {
    return this.types.children.flatMap((node) =>
      typeof node === 'object' ? [node.attributes['ContentType'] ?? ''] : [],
    );
  }

  /** Relates `part` ('' for the package) to `target`, a path as seen from the part's folder. Returns the relation's id. */
  relate(part: string, type: string, target: string): string {
    const root = this.relationsOf(part);
    const taken = new Set(root.children.map((node) => (typeof node === 'object' ? node.attributes['Id'] : '')));
    let n = root.children.length + 1;
    while (taken.has(`rId${n}`)) n++;
    root.children.push(element('Relationship', { Id: `rId${n}`, Type: type, Target: target }));
    return `rId${n}`;
  }

  relationsOf(part: string): XmlElement {
    const name = relationsPart(part);
    const before = this.tree(name);
    if (before) return before;
    const made = element('Relationships', { xmlns: `${packaged}/relationships` });
    this.trees.set(name, made);
    return made;
  }

  /** The file; `day` is the time its parts are said to be made, so that the same report is the same bytes. */
  packed(day: LocalDate): Uint8Array {
    const parts: Record<string, Uint8Array> = {};
    // Readers that stream want the list of types first.
    for (const name of [typesPart, ...this.names.filter((one) => one !== typesPart)]) {
      const tree = this.trees.get(name);
      const bytes = tree ? strToU8(writeXml(tree)) : this.files.get(name);
      if (bytes) parts[name] = bytes;
    }
    const [year = 2000, month = 1, date = 1] = day.split('-').map(Number);
    return zipSync(parts, { mtime: new Date(Math.max(1980, year), month - 1, date, 12) });
  }

  private get types(): XmlElement {
    return this.tree(typesPart) ?? element('Types');
  }
}

/** "word/_rels/document.xml.rels" for "word/document.xml"; "_rels/.rels" for the package. */
function relationsPart(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}
