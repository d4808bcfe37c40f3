/** What SharePoint has for a list template (SP.ListTemplateType). */
export interface Template {
  readonly library: boolean;
  /** SP.BaseType as the list says it: 0 list, 1 library, 4 survey, 5 issues. */
  readonly baseType: number;
  readonly featureId: string;
  readonly image: string;
}

const list = (featureId: string, image: string, baseType = 0): Template => ({
  library: false,
  baseType,
  featureId,
  image,
});
const library = (featureId: string, image = 'itdl.png'): Template => ({ library: true, baseType: 1, featureId, image });
const none = '00000000-0000-0000-0000-000000000000';

/** By `BaseTemplate`; ids of the features that bring the templates. */
const templates: Readonly<Record<number, Template>> = {
  100: list('00bfea71-de22-43b2-a848-c05709900100', 'itgen.png'),
  101: library('00bfea71-e717-4e80-aa17-d0c71b360101'),
  102: list('00bfea71-eb8a-40b1-80c7-506be7590102', 'itsurvey.png', 4),
  103: list('00bfea71-2062-426c-90bf-714c59600103', 'itlink.png'),
  104: list('00bfea71-d1ce-42de-9c63-a44004ce0104', 'itann.png'),
  105: list('00bfea71-7e6d-4186-9ba8-c047ac750105', 'itcontct.png'),
  106: list('00bfea71-ec85-4903-972d-ebe475780106', 'itevent.png'),
  107: list('00bfea71-a83e-497e-9ba0-7a5c597d0107', 'ittask.png'),
  108: list('00bfea71-6a49-43fa-b535-d15c05500108', 'itdisc.png'),
  109: library('00bfea71-52d4-45b3-b544-b1c71b620109', 'itil.png'),
  111: library(none),
  112: list(none, 'users.gif'),
  113: library(none),
  114: library(none),
  115: library('00bfea71-1e1d-4562-b56a-f05371bb0115', 'itxml.png'),
  116: library(none),
  117: list(none, 'itgen.png'),
  118: library('00bfea71-2d77-4a75-9fca-76516689e21a'),
  119: library('00bfea71-d8fe-4fec-8dad-01c19a6e4053', 'itwp.png'),
  120: list('00bfea71-3a1d-41d3-a0ee-651d11570120', 'itgen.png'),
  121: library(none),
  122: library(none),
  123: library(none),
  124: library(none),
  125: list(none, 'itgen.png'),
  140: list('00bfea71-4ea5-48d4-a4ad-305cf7030140', 'itgen.png'),
  150: list('00bfea71-513d-4ca0-96c2-6a47775c0119', 'ittask.png'),
  170: list('192efa95-e50c-475e-87ab-361cede5dd7f', 'itgen.png'),
  171: list('f9ce21f8-f437-4f7e-8bc6-946378c850f0', 'ittask.png'),
  433: library(none),
  544: list('9ad4c2d4-443b-4a94-8534-49a23f20ba3c', 'itgen.png'),
  851: library('4bcccd62-dcaf-46dc-a7d4-e38277ef33f4'),
  1100: list('00bfea71-5932-4f9c-ad71-1557e5751100', 'itissue.png', 5),
};

/** Those that a person may choose among, by their English names. */
const names: readonly (readonly [kind: number, name: string])[] = [
  [100, 'Custom List'],
  [101, 'Document Library'],
  [102, 'Survey'],
  [103, 'Links'],
  [104, 'Announcements'],
  [105, 'Contacts'],
  [106, 'Calendar'],
  [108, 'Discussion Board'],
  [109, 'Picture Library'],
  [115, 'Form Library'],
  [119, 'Wiki Page Library'],
  [120, 'Custom List in Datasheet View'],
  [171, 'Tasks'],
  [851, 'Asset Library'],
  [1100, 'Issue Tracking'],
];

export const listTemplates = names.flatMap(([kind, name]) => {
  const template = templates[kind];
  return template ? [{ kind, name, template }] : [];
});

export const templateOf = (template: number): Template | null => templates[template] ?? null;
