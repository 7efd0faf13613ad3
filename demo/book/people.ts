import type { CsmSettings } from '../../src/domain/settings.ts';
import type { CsmKey } from './story.ts';

/** A CSM of the sample team, with the ids the local workspace gives them. */
export interface Csm extends CsmSettings {
  readonly email: string;
  readonly slackId: string;
  readonly timezone: string;
  /** How the exports name them. */
  readonly inData: string;
}

export const MANAGER = { name: 'Grace Lindholm', email: 'grace.lindholm@headroom.example', slackId: 'UGRACE' } as const;

/** The team channel of the sample company. */
export const TEAM_CHANNEL = { id: 'CEXPANSION', name: 'customer-growth' } as const;

export const CSMS: Readonly<Record<CsmKey, Csm>> = {
  maya: {
    name: 'Maya Brooks',
    email: 'maya.brooks@headroom.example',
    slackId: 'UMAYA',
    timezone: 'America/New_York',
    language: 'en',
    manager: MANAGER.email,
    inData: 'maya.brooks@headroom.example',
  },
  oliver: {
    name: 'Oliver Grant',
    email: 'oliver.grant@headroom.example',
    slackId: 'UOLIVER',
    timezone: 'Europe/London',
    language: 'en',
    manager: MANAGER.email,
    inData: 'oliver.grant@headroom.example',
  },
  xiaowen: {
    name: '林晓雯',
    email: 'xiaowen.lin@headroom.example',
    slackId: 'UXIAOWEN',
    timezone: 'Asia/Shanghai',
    language: 'zh-CN',
    manager: MANAGER.email,
    inData: '林晓雯',
  },
  sofia: {
    name: 'Sofia Marino',
    email: 'sofia.marino@headroom.example',
    slackId: 'USOFIA',
    timezone: 'Europe/Berlin',
    language: 'en',
    manager: MANAGER.email,
    inData: 'Sofia Marino',
  },
};
