import { AMERICA } from './america.ts';
import { BRITAIN } from './britain.ts';
import { CHINA } from './china.ts';
import { EUROPE } from './europe.ts';
import type { Story } from './story.ts';
import { WORKED_EXAMPLES } from './worked-examples.ts';

/** The whole sample book: sixty customers of four CSMs, and one nobody owns. */
export const STORIES: readonly Story[] = [...WORKED_EXAMPLES, ...AMERICA, ...BRITAIN, ...EUROPE, ...CHINA];
