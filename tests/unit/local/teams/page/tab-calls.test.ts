import { settingsCalls, type SettingsHost } from '../../../../../local/teams/page/tab-settings';
import { sharingAnswer } from '../../../../../local/teams/page/tab-sharing';

describe('a page that sets up a tab', () => {
  const begin = (current: SettingsHost['current'] = null) => {
    const told: unknown[] = [];
    const calls = settingsCalls({
      current,
      onValid: (valid) => told.push(valid),
      onSaved: (settings) => told.push(settings),
      onFailed: (reason) => told.push(`failed: ${reason}`),
    });
    return { told, calls };
  };
  const settings = { entityId: 'tidsplan-2', contentUrl: 'http://127.0.0.1:1/tab?area=2' };

  it('hands over what is to be kept, once it says that it is done', () => {
    const { told, calls } = begin();
    expect(calls('settings.setValidityState', [true])).toBeNull();
    expect(calls('settings.setSettings', [settings])).toEqual([true]);
    expect(told).toEqual([true]);
    calls('settings.save.success', []);
    expect(told).toEqual([true, settings]);
  });

  it('is told what the tab was set up with before, and nothing of a new one', () => {
    expect(begin(settings).calls('settings.getSettings', [])).toEqual([settings]);
    expect(begin().calls('settings.getSettings', [])).toEqual([{}]);
  });

  it('cannot be done without settings, or with what cannot be read', () => {
    const { told, calls } = begin();
    expect(calls('settings.setSettings', [{ entityId: '' }])).toEqual([false, expect.any(String)]);
    calls('settings.save.success', []);
    calls('settings.save.failure', ['no']);
    expect(told).toEqual([expect.stringMatching(/^failed/), 'failed: no']);
  });

  it('other calls are not its own', () => {
    expect(begin().calls('shareDeepLink', [])).toBeUndefined();
  });
});

describe('what a tab hands on', () => {
  const content = [{ content: [{ type: 'URL', url: 'https://teams.microsoft.com/l/x', message: 'Tidsplan' }] }];

  it.each([
    ['was sent', true, [null, true]],
    ['was not', false, [{ errorCode: 8000, message: expect.any(String) as string }, null]],
  ])('a share that %s', async (_name, sent, answer) => {
    const shareContent = (): Promise<boolean> => Promise.resolve(sent);
    expect(await sharingAnswer({ shareContent }, 'sharing.shareWebContent', content)).toEqual(answer);
  });

  it.each([
    ['stageView.open', [{ contentUrl: 'https://other/x' }]],
    ['meeting.shareAppContentToStage', ['https://other/x']],
    ['sharing.shareWebContent', [{ content: [{ type: 'FILE', url: 'x' }] }]],
  ])('%s with what is not the app’s is refused', async (func, args) => {
    const no = (): boolean => false;
    const host = { shareContent: () => Promise.resolve(true), openStageView: no, shareToStage: no };
    expect(await sharingAnswer(host, func, args)).toEqual([
      { errorCode: 4000, message: expect.any(String) as string },
      null,
    ]);
  });

  it('without a meeting nothing is shown to one', async () => {
    const [error, may] = (await sharingAnswer({}, 'meeting.getAppContentStageSharingCapabilities', [])) ?? [];
    expect([error, may]).toEqual([expect.objectContaining({ errorCode: 1000 }), null]);
    expect(await sharingAnswer({}, 'stageView.open', [])).toBeUndefined();
  });
});
