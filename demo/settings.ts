import { DEFAULT_SETTINGS } from '../src/config/defaults.ts';
import type { Language, Settings } from '../src/domain/settings.ts';
import { CSMS, MANAGER, TEAM_CHANNEL } from './book/people.ts';

/**
 * The sample team's settings: four CSMs in four zones and two languages. A language that is asked for goes for
 * everybody; without one each CSM reads their own and the channel reads English.
 */
export function demoSettings(language: Language | null): Settings {
  return {
    ...DEFAULT_SETTINGS,
    portfolio: {
      ...DEFAULT_SETTINGS.portfolio,
      name: 'Headroom demo',
      language: language ?? 'en',
      teamChannel: TEAM_CHANNEL.id,
      admins: [MANAGER.email],
    },
    csms: Object.values(CSMS).map(({ inData: _, ...csm }) => (language === null ? csm : { ...csm, language })),
    // The demo plays on whatever day it is started.
    schedule: { ...DEFAULT_SETTINGS.schedule, workingDays: [1, 2, 3, 4, 5, 6, 7] },
  };
}
