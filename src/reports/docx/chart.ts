import type { Chart } from './blocks';
import { inlineDrawing, officeRelations } from './drawing';
import { documentPart, office, type WordPackage } from './word-package';
import { element, isElement, type XmlElement } from './xml-tree';

const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const contentType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** Twentieths of a point: 7 cm, and no wider than 16 cm. */
const height = 3970;
const widest = 9070;

/**
 * Adds a chart that Word draws itself: sharp at any size, in the template's own colours, and no picture has to be made in
 * the browser or on the command line.
 */
export function chartDrawing(chart: Chart, room: number, word: WordPackage): XmlElement {
  let n = 1;
  while (word.names.includes(`word/charts/fremdrift${n}.xml`)) n++;
  word.add(`word/charts/fremdrift${n}.xml`, contentType, chartPart(chart, hasTheme(word)));
  const id = word.relate(documentPart, `${office}/chart`, `charts/fremdrift${n}.xml`);
  return inlineDrawing({
    width: Math.min(room, widest),
    height,
    name: `Diagram ${n}`,
    description: chart.description,
    uri: chartNamespace,
    content: element('c:chart', { 'xmlns:c': chartNamespace, 'xmlns:r': officeRelations, 'r:id': id }),
  });
}

const hasTheme = (word: WordPackage): boolean =>
  word
    .relationsOf(documentPart)
    .children.some((node) => isElement(node) && node.attributes['Type']?.endsWith('/theme'));

const val = (name: string, value: string | number): XmlElement => element(name, { val: value });

function chartPart(chart: Chart, themed: boolean): XmlElement {
  const bars = themed ? val('a:schemeClr', 'accent1') : val('a:srgbClr', '0F548C');
  return element(
    'c:chartSpace',
    { 'xmlns:c': chartNamespace, 'xmlns:a': drawingNamespace, 'xmlns:r': officeRelations },
    [
      val('c:lang', 'da-DK'),
      val('c:roundedCorners', 0),
      element('c:chart', {}, [
        // The caption of the table below says what it is.
        val('c:autoTitleDeleted', 1),
        element('c:plotArea', {}, [
          element('c:layout'),
          element('c:barChart', {}, [
            val('c:barDir', 'col'),
            val('c:grouping', 'clustered'),
            val('c:varyColors', 0),
            series(0, chart.valueName, chart, (point) => point.value, [
              element('c:spPr', {}, [element('a:solidFill', {}, [bars])]),
              val('c:invertIfNegative', 0),
              labels(),
            ]),
            val('c:gapWidth', 80),
            ...axisIds,
          ]),
          chart.target ? targetLine(chart, chart.target) : null,
          categoryAxis,
          valueAxis(chart),
        ]),
        element('c:legend', {}, [val('c:legendPos', 'b'), val('c:overlay', 0), letters(18)]),
        val('c:plotVisOnly', 1),
        val('c:dispBlanksAs', 'gap'),
      ]),
      element('c:spPr', {}, [element('a:noFill'), element('a:ln', {}, [element('a:noFill')])]),
      letters(18),
    ],
  );
}

/** Dashed: the line is known from the columns without its colour. */
function targetLine(chart: Chart, target: NonNullable<Chart['target']>): XmlElement {
  const ink = (): XmlElement => element('a:solidFill', {}, [val('a:srgbClr', '242424')]);
  return element('c:lineChart', {}, [
    val('c:grouping', 'standard'),
    val('c:varyColors', 0),
    series(1, target.name, chart, () => target.value, [
      element('c:spPr', {}, [element('a:ln', { w: 19050 }, [ink(), val('a:prstDash', 'dash')])]),
      element('c:marker', {}, [val('c:symbol', 'none')]),
    ]),
    val('c:marker', 1),
    ...axisIds,
  ]);
}

function series(
  index: number,
  name: string,
  { points }: Chart,
  valueAt: (point: Chart['points'][number]) => number,
  look: readonly XmlElement[],
): XmlElement {
  const cached = (all: readonly (string | number)[]): XmlElement[] => [
    val('c:ptCount', all.length),
    ...all.map((one, idx) => element('c:pt', { idx }, [element('c:v', {}, [String(one)])])),
  ];
  const column = index === 0 ? 'B' : 'C';
  const last = points.length + 1;
  // Word asks for the cells that figures come from, and shows what is cached where there is no workbook.
  const texts = (formula: string, all: readonly string[]): XmlElement =>
    element('c:strRef', {}, [element('c:f', {}, [formula]), element('c:strCache', {}, cached(all))]);
  return element('c:ser', {}, [
    val('c:idx', index),
    val('c:order', index),
    element('c:tx', {}, [texts(`Ark1!$${column}$1`, [name])]),
    ...look,
    element('c:cat', {}, [
      texts(
        `Ark1!$A$2:$A$${last}`,
        points.map(({ label }) => label),
      ),
    ]),
    element('c:val', {}, [
      element('c:numRef', {}, [
        element('c:f', {}, [`Ark1!$${column}$2:$${column}$${last}`]),
        element('c:numCache', {}, [element('c:formatCode', {}, ['General']), ...cached(points.map(valueAt))]),
      ]),
    ]),
  ]);
}

const labels = (): XmlElement =>
  element('c:dLbls', {}, [
    // On white, so that it can be read whatever colour the columns have in the template.
    element('c:spPr', {}, [element('a:solidFill', {}, [val('a:srgbClr', 'FFFFFF')])]),
    letters(18),
    val('c:dLblPos', 'inEnd'),
    val('c:showLegendKey', 0),
    val('c:showVal', 1),
    val('c:showCatName', 0),
    val('c:showSerName', 0),
    val('c:showPercent', 0),
    val('c:showBubbleSize', 0),
  ]);

const axisIds = [val('c:axId', 111), val('c:axId', 222)];
const thin = (color: string): XmlElement =>
  element('c:spPr', {}, [element('a:ln', { w: 6350 }, [element('a:solidFill', {}, [val('a:srgbClr', color)])])]);

const categoryAxis = element('c:catAx', {}, [
  val('c:axId', 111),
  element('c:scaling', {}, [val('c:orientation', 'minMax')]),
  val('c:delete', 0),
  val('c:axPos', 'b'),
  val('c:majorTickMark', 'none'),
  val('c:minorTickMark', 'none'),
  val('c:tickLblPos', 'low'),
  thin('595959'),
  val('c:crossAx', 222),
  val('c:crosses', 'autoZero'),
]);

const valueAxis = ({ top, points }: Chart): XmlElement =>
  element('c:valAx', {}, [
    val('c:axId', 222),
    element('c:scaling', {}, [
      val('c:orientation', 'minMax'),
      top === null ? null : val('c:max', top),
      // Columns that do not begin at nothing show differences that are not there.
      points.some(({ value }) => value < 0) ? null : val('c:min', 0),
    ]),
    val('c:delete', 0),
    val('c:axPos', 'l'),
    element('c:majorGridlines', {}, [thin('D9D9D9')]),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'nextTo'),
    element('c:spPr', {}, [element('a:ln', {}, [element('a:noFill')])]),
    val('c:crossAx', 111),
    val('c:crosses', 'autoZero'),
    val('c:crossBetween', 'between'),
  ]);

/** Dark enough to be read, in half points. */
const letters = (halfPoints: number): XmlElement =>
  element('c:txPr', {}, [
    element('a:bodyPr'),
    element('a:p', {}, [
      element('a:pPr', {}, [
        element('a:defRPr', { sz: halfPoints * 50 }, [element('a:solidFill', {}, [val('a:srgbClr', '242424')])]),
      ]),
      element('a:endParaRPr', { lang: 'da-DK' }),
    ]),
  ]);
