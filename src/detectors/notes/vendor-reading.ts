import { readClosings, readDropped } from './closings.ts';
import { isIn, type Lexicon } from './lexicon.ts';
import { isDenied, isPast, overlap, type Reader, type Span } from './mood.ts';
import { functionIn } from './objects.ts';
import { isElsewhere, type Opening, readOpenings } from './openings.ts';

/** What a sentence says about the customer's choice of vendor. */
export interface VendorStatement {
  readonly says: 'vendor-review' | 'competitor-evaluation' | 'closed';
  /** The one function a search is about; empty for the whole vendor, or where it is not named. */
  readonly about: string;
  /** Where in the sentence: the last word counts. */
  readonly at: number;
}

interface VendorReading {
  readonly statements: readonly VendorStatement[];
  /** Whether fixed phrases were met, also where they were denied: then there is nothing left to guess. */
  readonly isKnown: boolean;
  /** Whether a review or a search of theirs was named, also one that is past. */
  readonly isOpened: boolean;
}

/**
 * Reads one sentence (spec section 3, note matching): negation, tense, whose vendors, and the object decide.
 * `low` holds `rivalname` where another tool is named. In doubt about whether a review is on, it is: guards
 * err to safety.
 */
export function readVendorStatements(low: string, reader: Reader, wasOpen: boolean): VendorReading {
  const { lexicon, year } = reader;
  const closings = readClosings(low, reader);
  const stands = (opening: Opening): boolean => {
    if (closings.spans.some((span) => overlap(span, opening))) return false;
    if (!isReopened(opening, closings.denied) && isDenied(low, opening, reader)) return false;
    return !isElsewhere(low, opening, lexicon);
  };
  const { openings, isKnown } = readOpenings(low, reader);
  const opened = agree(openings.filter(stands), low, lexicon).map(
    ({ isWhole, about, start }): VendorStatement => ({
      says: isWhole ? 'vendor-review' : 'competitor-evaluation',
      about,
      at: start,
    }),
  );
  const spoken = openings.filter(
    (opening) => stands(opening) || (isPast(low, opening, lexicon, year) && !isElsewhere(low, opening, lexicon)),
  );
  const dropped = readDropped(low, reader, wasOpen ? 0 : spoken[0]?.end);
  const statements = [...closings.statements, ...dropped, ...opened].sort((a, b) => a.at - b.at);
  return {
    statements,
    isKnown: isKnown || statements.length > 0,
    isOpened: spoken.length > 0 || statements.length > 0,
  };
}

/** "They have not finished reviewing vendors": what has not ended stands, whatever denies its end. */
const isReopened = (opening: Span, denied: readonly Span[]): boolean => denied.some((span) => overlap(span, opening));

/** Where one function is named, what else is looked at in the same sentence is looked at for it. */
function agree(openings: readonly Opening[], low: string, lexicon: Lexicon): readonly Opening[] {
  if (openings.some((opening) => opening.isPlain))
    return openings.filter(({ isWhole, about }) => isWhole || about !== '');
  const narrow = openings.find((opening) => !opening.isWhole);
  const about = narrow ? narrow.about : wantedIn(low, lexicon);
  if (about === null) return openings;
  return openings.map((opening) =>
    opening.isWhole && !opening.isPlain ? { ...opening, isWhole: false, about } : opening,
  );
}

/** The one job that a sentence wants a tool for, while it says nothing of us or the whole; null for none. */
function wantedIn(low: string, lexicon: Lexicon): string | null {
  if (isIn(low, lexicon['whole-contract']) || isIn(low, lexicon['our-deal']) || isIn(low, lexicon.us)) return null;
  const wish = WANTS_ONE.exec(low);
  const named = functionIn(low.replace(GENERAL, ' '), lexicon) || (JOBS.exec(low)?.[0] ?? '');
  return wish || named !== '' ? named : null;
}

/** Jobs that every company speaks of without looking for a tool. */
const GENERAL =
  /预算|合同|报告|安全|文档|分析|\b(?:budgeting|reports?|documents?|planning|testing|approvals?|email|ai|search|security|hr|payments?|crm|messaging|storage)\b/g;

/** Jobs that are seldom ours, and never the whole of us. */
const JOBS =
  /费控|短信|薪酬|薪资|算薪|质检|隐患|巡检|点检|会员|积分|直播|录音|外呼|电销|考试|档案|签约|税务|报关|关务|溯源|追溯|称重|门禁|访客|会议室|订餐|舆情|翻译|绩效|商旅|物流跟踪|地图|设备管理|能耗|实验室|渲染|低代码|表单|网盘|视频会议|投放|广告|埋点|推荐|风控|反欺诈|征信|催收|印章|名片|打卡|排队|叫号|预约|配送|派单|质量追踪|\b(?:sms|reminders?|quoting|cpq|loyalty|translation|transcription|call recording|inspections?|visitor|room booking|calendar|travel booking|fraud|lms|quiz|ats|okrs?|whiteboard|cad|contract signing|tax|customs|tracking|telematics|route planning|routing|gps|barcode|scanning|label(?:l?ing)?|rostering|roster|payslips?|intranet|feedback|polling|webinars?|video|seo|push notifications?|demand planning|attendance|time clock|pricing engine|proposal|signage|digital signage|translation)\b/;

/** A wish for a tool of one kind: "wants an e-sign tool", "想做录音质检". */
const WANTS_ONE =
  /\b(?:wants?|needs?|looking for|after|asked for|requires?|searching for|buying|getting|choosing|picking) (?:an?|some|its own|their own|his own|her own|a new) (?:(?!new\b|different\b|other\b|better\b|cheaper\b)[\w-]+ ){1,4}?(?:tool|app|software|system|platform|solution|plug-?in|bot|portal|module|provider|vendor)\b|(?<!系统)(?:想做|想上|想要|要做|要上|需要|要一?[个套款]|缺一?[个套款]|想搞|想弄|准备上|打算上|想给[^,。;]{1,6}配|(?:[部组科处室]|中心|团队|那边|部门)要(?![求把换走续不]))(?!续|换|走|重新|降|统一)[^,。;]{2,12}(?=[,。;])/;
