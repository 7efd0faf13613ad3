import type { PhraseList } from '../../domain/phrase-lists.ts';
import { MOOD } from './phrases/mood.ts';
import { SERVICE_PHRASES } from './phrases/services.ts';
import { THINGS } from './phrases/things.ts';
import { TOPICS } from './phrases/topics.ts';
import { VENDOR } from './phrases/vendor.ts';

/**
 * What the note reader knows, as data: patterns over a sentence in lower case, English and Chinese side by
 * side. An administrator adds plain phrases to any list under `phrases` in the settings.
 */
export const BUILT_IN: Readonly<Record<PhraseList, readonly string[]>> = {
  ...MOOD,
  ...VENDOR,
  ...THINGS,
  ...TOPICS,
  ...SERVICE_PHRASES,
};
