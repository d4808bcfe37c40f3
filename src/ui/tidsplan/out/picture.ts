import type { SvgPicture } from '../../../timeline/out/svg';

/** Twice the points of the screen, so that it is sharp on paper and on good screens. */
export const pictureScale = 2;
/** What browsers draw at the most: the side of a canvas, and (on phones less) its points in all. */
const most = { side: 16_000, points: 64_000_000 };

/** True where a browser can draw it. Pure. */
export const canDraw = ({ width, height }: Pick<SvgPicture, 'width' | 'height'>): boolean =>
  Math.max(width, height) * pictureScale <= most.side && width * height * pictureScale ** 2 <= most.points;

/** The picture as PNG; rejects where the browser does not draw it. */
export async function pngOf({ svg, width, height }: SvgPicture): Promise<Blob> {
  const image = new Image(width, height);
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error('image'));
    // The pages of Teams' tab load pictures from `data:` and not from `blob:` (their content security policy).
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
  const canvas = document.createElement('canvas');
  canvas.width = width * pictureScale;
  canvas.height = height * pictureScale;
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('canvas');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('blob')) : resolve(blob)), 'image/png'),
  );
}
