import type { Say } from '../text/text';
import { card, openUrl, plain, textBlock, type AdaptiveCard } from './elements';

/** The week's overview for the staff, as the outbox keeps it: headings, lines under them, at last how it went, and where the plan is mended. */
export function overviewCard(head: string, text: string, say: Say, healthLink: string): AdaptiveCard {
  const lines = text.split('\n').filter((line) => line !== '');
  const isEntry = (line: string | undefined): boolean => line?.startsWith('• ') === true;
  return card(
    say.locale,
    head,
    [
      textBlock(plain(head), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      ...lines.map((line, at) => {
        if (isEntry(line)) return textBlock(plain(line), { spacing: 'Small' });
        if (isEntry(lines[at + 1])) return textBlock(plain(line), { weight: 'Bolder', spacing: 'Medium' });
        const isFirst = at === 0 || isEntry(lines[at - 1]);
        return textBlock(plain(line), {
          isSubtle: true,
          spacing: isFirst ? 'Medium' : 'Small',
          ...(isFirst && at > 0 && { separator: true }),
        });
      }),
    ],
    [openUrl(say('health.open'), healthLink)],
  );
}
