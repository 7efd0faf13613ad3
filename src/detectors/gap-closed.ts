import type { Catalogue } from '../domain/catalogue.ts';
import type { Context } from '../domain/context.ts';
import { type Day, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { CompetitorInUse } from '../domain/facts.ts';
import { foldWord } from '../domain/names.ts';
import type { Evidence, Finding, Signal } from '../domain/signal.ts';
import { found, foundBySubject, NONE } from './declare.ts';
import { details, evidenceFor, evidenceOfNote, evidenceOfRequest, freshFacts, originOf } from './facts.ts';
import { has, lexiconOf } from './notes/lexicon.ts';
import { rivalsOf } from './notes/read.ts';
import { rivalIn } from './notes/rivals.ts';
import { before, type Sentence, sentencesOf } from './notes/sentences.ts';
import { phraseOf } from './readings/phrase.ts';
import { coveringItem, isSameJob, replacementDetails, replacementOf } from './readings/rivals.ts';

/** A feature we released, with the jobs it belongs to and the tools the account uses for them. */
interface Release {
  readonly feature: string;
  readonly day: Day;
  /** The module it came with; empty where it is part of no module. */
  readonly module: string;
  readonly tools: readonly CompetitorInUse[];
}

/**
 * A recorded advantage of another tool that a release of ours took away: before the release somebody named the feature
 * beside that tool, asked for it or worked around it while a tool did that job, or the tool was on record for the job.
 */
export function closedGaps(dossier: Dossier, context: Context): readonly Finding[] {
  const { catalogue, today, settings } = context;
  if (!catalogue || catalogue.released.length === 0) return NONE;
  const said = catalogue.released
    .filter(({ released_on: day }) => isWithin(day, today, settings.windows.events))
    .flatMap(({ feature, released_on: day }) => {
      const release = readRelease(feature, day, catalogue, dossier, context);
      return [
        ...askedBefore(release, dossier, context),
        ...notedBefore(release, dossier, context),
        ...inUseBefore(release, dossier, context),
      ].map((evidence) => [feature, evidence] as const);
    });
  return foundBySubject('gap-closed', 'medium', said);
}

/** What was read from the list of tools stands while the tool is on it: every import states the list anew, as of its own day. */
export function heldGap(dossier: Dossier, context: Context, standing: Signal): Finding | null {
  const tools = freshFacts(dossier, context).facts.competitors_in_use ?? [];
  const evidence = standing.evidence.filter(({ measure, value, detail }) => {
    const released = detail?.['released'];
    return (
      measure === 'competitors_in_use' &&
      tools.some(({ name }) => foldWord(name) === foldWord(String(value))) &&
      typeof released === 'string' &&
      isWithin(released, context.today, context.settings.windows.events)
    );
  });
  return evidence.length > 0 ? found('gap-closed', 'medium', evidence, standing.subject) : null;
}

function readRelease(feature: string, day: Day, catalogue: Catalogue, dossier: Dossier, context: Context): Release {
  const module = catalogue.modules.find(({ linked_features: linked }) =>
    linked?.some((name) => foldWord(name) === foldWord(feature)),
  );
  const jobs = [feature, ...(module?.functions ?? [])];
  const doesIt = (tool: CompetitorInUse): boolean =>
    jobs.some((job) => isSameJob(job, tool.function ?? '')) ||
    (module !== undefined && replacementOf(tool, dossier, context)?.name === module.name);
  const tools = (freshFacts(dossier, context).facts.competitors_in_use ?? []).filter(doesIt);
  return { feature, day, module: module?.name ?? '', tools };
}

/** What the sentence and an opportunity need: the release, the tool it was about and what of ours does its job. */
function gapDetails(
  { feature, day, module }: Release,
  tool: CompetitorInUse,
  dossier: Dossier,
  context: Context,
): Readonly<Record<string, string | number>> {
  const item = replacementOf(tool, dossier, context) ?? coveringItem(module, dossier, context);
  const job = tool.function ?? item?.job;
  return details({ feature, released: day, tool: tool.name, function: job, ...replacementDetails(item) });
}

/** Whether something was said before the release, and not so long before that it may have passed. */
const isBefore = (day: Day, release: Release, context: Context): boolean =>
  day < release.day && isWithin(day, release.day, context.settings.windows.events);

/** Requests and workarounds that named the feature. */
function askedBefore(release: Release, dossier: Dossier, context: Context): Evidence[] {
  const asked = dossier.requests.filter(
    ({ date, feature = '', text = '', solved_by: solution = '' }) =>
      isBefore(date, release, context) &&
      ([feature, solution].some((word) => foldWord(word) === foldWord(release.feature)) ||
        phraseOf(release.feature)?.isIn(`${feature} / ${text}`) === true),
  );
  if (asked.length === 0) return [];
  const rivals = rivalsOf(dossier, context);
  return asked.flatMap((request) => {
    const tool = toolOf(rivalIn((request.text ?? '').toLowerCase(), rivals), release, dossier, context);
    return tool ? [evidenceOfRequest(request, gapDetails(release, tool, dossier, context))] : [];
  });
}

/** Sentences that name the feature, unless they say that nobody misses it or that the other tool lacks it too. */
function notedBefore(release: Release, dossier: Dossier, context: Context): Evidence[] {
  const notes = dossier.notes.filter(({ date }) => isBefore(date, release, context));
  const phrase = notes.length > 0 ? phraseOf(release.feature) : null;
  if (!phrase) return [];
  const rivals = rivalsOf(dossier, context);
  return notes.flatMap((note) => {
    if (!phrase.isIn(note.text)) return [];
    return sentencesOf(note.text).flatMap((sentence) => {
      if (!phrase.isIn(sentence.plain)) return [];
      const rival = rivalIn(sentence.low, rivals);
      const tool = toolOf(rival, release, dossier, context);
      if (!tool || !isMissed(sentence, release.feature, rival, context)) return [];
      return [evidenceOfNote(note, sentence.quote, gapDetails(release, tool, dossier, context))];
    });
  });
}

/** The tool a text names, as the account's list has it; else the first tool on record for the job. */
function toolOf(
  rival: string | null,
  { tools }: Release,
  dossier: Dossier,
  context: Context,
): CompetitorInUse | undefined {
  if (rival === null) return tools[0];
  const inUse = freshFacts(dossier, context).facts.competitors_in_use ?? [];
  return inUse.find(({ name }) => foldWord(name) === foldWord(rival)) ?? { name: rival };
}

function isMissed({ low }: Sentence, feature: string, rival: string | null, context: Context): boolean {
  const lexicon = lexiconOf(context.settings);
  if (has(lexicon.unwanted, low)) return false;
  if (rival === null) return true;
  const at = low.indexOf(feature.toLowerCase());
  const ahead = at === -1 ? '' : before(low, at);
  return !(rivalIn(ahead, [rival]) !== null && has(lexicon.negation, ahead));
}

/** Tools for the job that were on record before the release. */
function inUseBefore(release: Release, dossier: Dossier, context: Context): Evidence[] {
  return release.tools.flatMap((tool) => {
    const since = recordedSince(tool.name, dossier);
    if (since >= release.day) return [];
    const detail = { ...gapDetails(release, tool, dossier, context), since };
    return [evidenceFor(dossier, 'competitors_in_use', tool.name, { detail })];
  });
}

/** The first day a tool is known to have been on record: as stated, on the snapshot before, or when its signal began. */
function recordedSince(tool: string, dossier: Dossier): Day {
  const key = foldWord(tool);
  const days = [originOf(dossier, 'competitors_in_use').day];
  const { previous } = dossier;
  if (previous?.facts.competitors_in_use?.some(({ name }) => foldWord(name) === key)) days.push(previous.day);
  for (const { family, subject, state, firstSeen } of dossier.signals) {
    if (family === 'competitor-overlap' && state !== 'cleared' && foldWord(subject) === key) days.push(firstSeen);
  }
  return days.reduce((first, day) => (day < first ? day : first));
}
