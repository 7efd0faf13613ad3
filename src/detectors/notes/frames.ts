import type { PhraseList } from '../../domain/phrase-lists.ts';
import { buysGoods } from './goods.ts';
import { isIn, type Lexicon, placesIn } from './lexicon.ts';
import { isDenied, type Reader, spanOf } from './mood.ts';
import { functionIn } from './objects.ts';
import type { VendorStatement } from './vendor-reading.ts';

type FramedTopic = 'workaround' | 'manual-work' | 'project' | 'hiring' | 'custom-request' | 'dedicated-contact';

interface Frame<Says> {
  readonly says: Says;
  /** Lists that must each be met somewhere in the sentence. */
  readonly all: readonly PhraseList[];
  /** Lists that must not. */
  readonly none: readonly PhraseList[];
}

/** What single thoughts mean together, the surest first. */
const VENDOR_FRAMES: readonly Frame<VendorStatement['says']>[] = [
  { says: 'closed', all: ['review-thing', 'ended', 'kept'], none: ['remainder'] },
  { says: 'closed', all: ['tendering', 'kept'], none: ['remainder', 'leaving', 'one-function'] },
  { says: 'closed', all: ['rival', 'kept'], none: ['remainder', 'our-part', 'one-function'] },
  { says: 'closed', all: ['review-thing', 'ended', 'rival'], none: ['remainder'] },
  { says: 'competitor-evaluation', all: ['our-part', 'seeking', 'rival-product'], none: ['whole-contract'] },
  {
    says: 'competitor-evaluation',
    all: ['functions', 'trying', 'rival-product'],
    none: ['whole-contract', 'our-deal'],
  },
  { says: 'competitor-evaluation', all: ['one-function', 'seeking', 'rival-product'], none: ['whole-contract'] },
  { says: 'vendor-review', all: ['our-deal', 'rival'], none: ['kept'] },
  { says: 'vendor-review', all: ['our-deal', 'tendering'], none: [] },
  { says: 'vendor-review', all: ['our-deal', 'doubt'], none: [] },
  { says: 'vendor-review', all: ['us', 'leaving', 'rival'], none: [] },
  { says: 'vendor-review', all: ['us', 'rival', 'seeking'], none: [] },
  { says: 'vendor-review', all: ['us', 'leaving', 'our-deal'], none: [] },
  { says: 'vendor-review', all: ['us', 'tendering', 'rival'], none: [] },
  { says: 'vendor-review', all: ['us', 'leaving', 'named-rival'], none: ['one-function'] },
  { says: 'vendor-review', all: ['us', 'leaving', 'tendering'], none: [] },
  { says: 'vendor-review', all: ['rival', 'courting'], none: ['one-function'] },
  {
    says: 'competitor-evaluation',
    all: ['trying', 'rival-product'],
    none: ['our-deal', 'whole-contract', 'named-rival'],
  },
];

const WISH_FRAMES: readonly Frame<FramedTopic>[] = [
  { says: 'custom-request', all: ['wish', 'to-build'], none: ['custom', 'custom-build', 'declined'] },
  { says: 'dedicated-contact', all: ['wish', 'own-person'], none: ['dedicated', 'declined'] },
];

const TOPIC_FRAMES: readonly Frame<FramedTopic>[] = [
  { says: 'workaround', all: ['gap', 'detour', 'therefore'], none: ['no-workaround'] },
  { says: 'workaround', all: ['gap', 'detour', 'us'], none: ['no-workaround'] },
  { says: 'manual-work', all: ['hand-verb', 'hand-medium', 'labour'], none: ['manual-work', 'no-manual-work'] },
  { says: 'manual-work', all: ['hand-verb', 'hand-only'], none: ['manual-work', 'no-manual-work'] },
  { says: 'project', all: ['starting', 'undertaking'], none: ['project', 'project-over', 'other-project', 'us'] },
  { says: 'hiring', all: ['roles', 'growth'], none: ['hiring', 'no-hiring', 'us'] },
];

/** What a sentence asks of us that none of the fixed phrases caught. */
export const readWishFrame = (low: string, reader: Reader): FramedTopic | null => framed(low, WISH_FRAMES, reader);

/** What a sentence says of the vendor that none of the fixed phrases caught. */
export function readVendorFrame(low: string, reader: Reader): VendorStatement | null {
  const { lexicon } = reader;
  if (isIn(low, lexicon['our-side']) || isIn(low, lexicon['more-of-us']) || buysGoods(low, lexicon)) return null;
  const says = framed(low, VENDOR_FRAMES, reader);
  if (says === null) return null;
  return { says, about: says === 'competitor-evaluation' ? functionIn(low, lexicon) : '', at: 0 };
}

/** The topic of a sentence that none of the fixed phrases caught. */
export const readTopicFrame = (low: string, reader: Reader): FramedTopic | null =>
  isIn(low, reader.lexicon['our-side']) ? null : framed(low, TOPIC_FRAMES, reader);

/** The first frame a sentence fills with words that nothing denies, supposes or gives to somebody else. */
function framed<Says>(low: string, frames: readonly Frame<Says>[], reader: Reader): Says | null {
  const { lexicon } = reader;
  const frame = frames.find(
    ({ all, none }) => all.every((list) => isIn(low, lexicon[list])) && !none.some((list) => isIn(low, lexicon[list])),
  );
  if (!frame || isIn(low, lexicon.conditional) || isIn(low, lexicon['third-party'])) return null;
  return frame.all.every((list) => BARE.includes(list) || stands(low, list, reader)) ? frame.says : null;
}

function stands(low: string, list: PhraseList, reader: Reader): boolean {
  const beside = blank(low, SAY_NO, reader.lexicon);
  return placesIn(low, reader.lexicon[list]).some((match) => !isDenied(beside, spanOf(match), reader));
}

/** Words that hold a "not" and mean what they say: "isn't us", "won't commit". */
const SAY_NO: readonly PhraseList[] = ['doubt', 'leaving', 'ended', 'rival'];

/** The sentence with the words of some lists made blank, as long as before. */
function blank(low: string, lists: readonly PhraseList[], lexicon: Lexicon): string {
  const letters = low.split('');
  for (const match of lists.flatMap((list) => placesIn(low, lexicon[list]))) {
    const { start, end } = spanOf(match);
    letters.fill(' ', start, end);
  }
  return letters.join('');
}

/** Words that nothing denies by itself: "not us" is said of what happens, not of us. */
const BARE: readonly PhraseList[] = ['us', 'our-deal', 'therefore', 'gap', 'labour', 'our-part', 'functions', 'roles'];
