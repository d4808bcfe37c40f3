import type { MessagingExtensionAction, TurnContext } from 'botbuilder';
import { chosenOf } from '../../../bot/botbuilder/message-action';
import { messageText } from '../../../bot/botbuilder/message-text';

const channel = '19:a@thread.tacv2';
const context = (change: object = {}): TurnContext =>
  ({
    activity: {
      id: '9',
      recipient: { name: 'Fremdrift' },
      conversation: { id: `${channel};messageid=1`, conversationType: 'channel', tenantId: 't' },
      channelData: { channel: { id: channel }, team: { id: channel, aadGroupId: 'g' } },
      ...change,
    },
  }) as TurnContext;
const action = (change: object = {}, payload: object = {}): MessagingExtensionAction => ({
  commandId: 'saveFollowUp',
  messagePayload: { id: '2', replyToId: '1', body: { contentType: 'html', content: '<p>Vi ses</p>' }, ...payload },
  ...change,
});

test('the message that was chosen, in its thread and with its own address', () => {
  const link = `https://teams.microsoft.com/l/message/${encodeURIComponent(channel)}/2?tenantId=t&groupId=g&parentMessageId=1`;
  const place = { channelId: channel, conversationId: `${channel};messageid=1`, messageId: '2', link };
  expect(chosenOf(context(), action())).toEqual({ text: 'Vi ses', place });
  // Where Teams tells the channel alone, the message says which thread it stands in, or begins one itself.
  const bare = context({ conversation: { id: channel, conversationType: 'channel', tenantId: 't' } });
  expect(chosenOf(bare, action())).toEqual({ text: 'Vi ses', place });
  expect(chosenOf(bare, action({}, { replyToId: null }))?.place).toMatchObject({
    conversationId: `${channel};messageid=2`,
  });
});

test.each([
  ['another command', action({ commandId: 'deletePlan' })],
  ['no message', action({ messagePayload: undefined })],
  ['an id that is none', action({}, { id: '2/../3' })],
  ['a thread that is none', action({}, { replyToId: '1;messageid=4' })],
])('%s is nothing of ours', (_what, of) => {
  expect(chosenOf(context(), of)).toBeNull();
});

test.each([
  ['a group chat', { conversation: { id: '19:b@thread.v2', conversationType: 'groupChat', tenantId: 't' } }],
  ['a channel that the conversation is not in', { channelData: { channel: { id: '19:other@thread.tacv2' } } }],
  ['no channel', { channelData: {} }],
])('%s is no place to answer in', (_what, change) => {
  expect(chosenOf(context(change), action())?.place).toBeNull();
});

test.each([
  ['<p>Vi &lt;ses&gt; &amp; tales&nbsp;ved</p>', 'Vi <ses> & tales ved'],
  ['<div><at id="0">fremdrift</at>&nbsp;aftalt: <b>a</b> b<br>c</div>', 'aftalt: a b\nc'],
  ['<p><at id="0">Kim</at> skriver</p><ul><li>et</li><li>to</li></ul>', 'Kim skriver\net\nto'],
  ['<blockquote>sagt før</blockquote><p>ja</p><attachment id="x"></attachment><img alt="y">', 'ja'],
  ['<script>alert(1)</script><p>nej', 'nej'],
  ['', ''],
])('%s is read as %j', (html, text) => {
  expect(messageText(html, true, 'Fremdrift')).toBe(text);
});

test('plain text stays as it is', () => {
  expect(messageText('a <b> c\n\n d', false, 'Fremdrift')).toBe('a <b> c\nd');
});
