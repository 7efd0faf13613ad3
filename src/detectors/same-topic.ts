// Words that say that something happens, not what: two texts that share only these speak of two things.
const IDLE = new Set(
  [
    'a an and are as at be by for from has have had in into is it its of on one or our out over per that the their them then they this to up was were will with within without across about also all any both each every',
    'project projects program programs programme programmes initiative initiatives plan plans planned planning planner launch launches launched launching start starts started starting kick kicks kicked kicking off begin begins beginning',
    'roll rolls rolled rolling rollout prepare preparing prepared new newly big major strategic upcoming next first second company customer client team teams work working wants want needs need year years quarter month months week weeks today',
    'said says saying told mentioned mention announce announces announced announcing report reports reported call meeting met',
    'office offices open opens opened opening country countries enter enters entered entering market markets expand expands expanding expansion region regions location locations site hub headquarters hq move moves moving',
    'january february march april may june july august september october november december spring summer autumn fall winter',
  ].flatMap((line) => line.split(' ')),
);

const IDLE_HAN =
  /项目|计划|工程|专项|启动|立项|开展|筹备|即将|开始|准备|上马|推进|宣布|表示|提到|新的?|一个|我们|他们|客户|公司|团队|今年|明年|本季度|下季度|本月|下月|办公室|分公司|办事处|开设|设立|成立|进入|进军|开拓|拓展|市场|国家|地区|正在|已经|了|的|在/g;

/** What a text speaks of: its telling Latin words, and every pair of neighbouring Chinese characters. */
function topicOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const topic = new Set<string>();
  for (const [word] of plain.matchAll(/[a-z][a-z0-9&+]{2,}/g)) {
    if (!IDLE.has(word)) topic.add(word.replace(/(?<=[a-z]{3})s$/, ''));
  }
  for (const [run] of plain.replace(IDLE_HAN, ' ').matchAll(/[\u4e00-\u9fff]{2,}/g)) {
    for (let at = 0; at + 2 <= run.length; at += 1) topic.add(run.slice(at, at + 2));
  }
  return topic;
}

/**
 * Whether two texts speak of one thing (`One data platform`, `They kicked off the data platform project`): at least
 * half of what the shorter one speaks of stands in the other. A single word is enough only between the shortest.
 */
export function isSameTopic(one: string, other: string): boolean {
  const [a, b] = [topicOf(one), topicOf(other)];
  const [fewest, most] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  if (fewest === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 1 ? shared * 2 >= fewest : shared === 1 && fewest === 1 && most <= SHORTEST;
}

/** Words of a text so short that one of them may be all it has in common with another. */
const SHORTEST = 2;
