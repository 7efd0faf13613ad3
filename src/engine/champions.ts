import {
  activeContacts,
  activeSponsors,
  adoptionOf,
  contactTimeline,
  departures,
  destinationOf,
  freshFacts,
  isPerson,
  isSponsorRole,
  joinings,
  type PersonMove,
  promotions,
  renewalOf,
} from '../detectors/facts.ts';
import type { Level } from '../domain/assessment.ts';
import type { ChampionMove, ChampionRisk, ChampionRiskReasons, ContactMove, Destination } from '../domain/champion.ts';
import type { Day } from '../domain/day.ts';
import { isAtLeast } from '../domain/money.ts';
import { personWord } from '../domain/names.ts';
import type { Contact } from '../domain/records.ts';
import type { Settings } from '../domain/settings.ts';
import type { Signal } from '../domain/signal.ts';
import { hasSignal, type Judging } from './judging.ts';

const NOBODY: readonly ChampionMove[] = [];

/**
 * The champions and sponsors who left, were promoted or joined within the champion window (spec section 8.1): those
 * who left first, the highest risk leading, then the good news, newest first.
 */
export function championMoves(judging: Judging): readonly ChampionMove[] {
  const { dossier, context } = judging;
  const left = departures(dossier, context).map((move) => leaverOf(move, judging));
  const up = promotions(dossier, context).map((move) => gainOf('promoted', move, judging));
  const here = joinings(dossier, context).map((move) => gainOf('joined', move, judging));
  if (left.length + up.length + here.length === 0) return NOBODY;
  return [...left.sort(byRisk), ...[...up, ...here].sort(byDay)];
}

/** How many moves a report tells: older ones are history. */
const LATEST_MOVES = 10;

/** What happened last to the people of the account, newest first. */
export const latestMoves = ({ dossier, context }: Judging): readonly ContactMove[] =>
  contactTimeline(dossier, context).slice(0, LATEST_MOVES);

const points = ({ risk }: ChampionMove): number => risk?.points ?? 0;
const byDay = (a: ChampionMove, b: ChampionMove): number =>
  a.day < b.day ? 1 : a.day > b.day ? -1 : a.person < b.person ? -1 : a.person > b.person ? 1 : 0;
const byRisk = (a: ChampionMove, b: ChampionMove): number => points(b) - points(a) || byDay(a, b);

/** The day something happened is the earliest day anybody says it did. */
const dayOf = ({ evidence, day }: PersonMove): Day =>
  evidence.reduce((first, one) => (one.day < first ? one.day : first), day);

/** What any of the evidence says of the person under that name; null where none does. */
function saidOf({ evidence }: PersonMove, name: string): string | null {
  for (const { detail } of evidence) {
    const value = detail?.[name];
    if (value !== undefined) return String(value);
  }
  return null;
}

const contactOf = ({ person }: PersonMove, { dossier }: Judging): Contact | null =>
  dossier.contacts.find((contact) => isPerson(contact, person)) ?? null;

function gainOf(kind: 'promoted' | 'joined', move: PersonMove, judging: Judging): ChampionMove {
  return {
    kind,
    person: move.person,
    title: saidOf(move, 'title') ?? contactOf(move, judging)?.title ?? null,
    day: dayOf(move),
    risk: null,
    successor: null,
    destination: null,
    from: kind === 'joined' ? saidOf(move, 'company') : null,
    evidence: move.evidence[0],
  };
}

function leaverOf(move: PersonMove, judging: Judging): ChampionMove {
  const contact = contactOf(move, judging);
  const company = saidOf(move, 'company');
  const destination: Destination = company === null ? { kind: 'unknown' } : destinationOf(company, judging.dossier);
  return {
    kind: 'left',
    person: move.person,
    title: contact?.title ?? saidOf(move, 'title'),
    day: dayOf(move),
    risk: championRisk(move, judging),
    successor: successorOf(move, judging),
    destination,
    from: null,
    evidence: move.evidence[0],
  };
}

/** Who follows the person, as the timeline tells it. */
function successorOf({ person }: PersonMove, { dossier, context }: Judging): string | null {
  const folded = personWord(person);
  const found = contactTimeline(dossier, context).find(
    ({ kind, follows }) => kind === 'successor' && follows !== undefined && personWord(follows) === folded,
  );
  return found?.person ?? null;
}

/** The chance of a competitive re-evaluation after this departure, with what each part was counted for (spec section 8.1). */
function championRisk(move: PersonMove, judging: Judging): ChampionRisk {
  const { championRisk: settings } = judging.context.settings;
  const reasons: ChampionRiskReasons = {
    level: levelOf(move, judging),
    relation: relationOf(move, judging),
    advocacy: contactOf(move, judging)?.advocacy ?? 'unknown',
    successor: successorRelation(move, judging),
    renewal: renewalReason(judging),
    rival: rivalReason(judging),
  };
  const parts = partsOf(reasons, settings);
  const sum = Object.values(parts).reduce((total, part) => total + part, 0);
  const level: Level = sum >= settings.high ? 'high' : sum >= settings.medium ? 'medium' : 'low';
  return { points: sum, level, parts, reasons };
}

function partsOf(reasons: ChampionRiskReasons, settings: Settings['championRisk']): ChampionRisk['parts'] {
  const { level, relation, advocacy, successor, renewal, rival } = settings;
  return {
    level: { 'no-sponsor': level.high, 'some-relation': level.medium, 'broad-adoption': level.low }[reasons.level],
    relation: { sponsor: relation.sponsor, champion: relation.champion, 'power-user': relation.powerUser }[
      reasons.relation
    ],
    advocacy: { strong: advocacy.strong, moderate: advocacy.moderate, passive: 0, unknown: 0 }[reasons.advocacy],
    successor: {
      unknown: successor.none,
      'no-relation': successor.none,
      'some-relation': successor.some,
      'good-relation': successor.good,
    }[reasons.successor],
    renewal: { near: renewal.near, middle: renewal.middle, unknown: renewal.unknown, later: 0 }[reasons.renewal],
    rival: reasons.rival === 'none' ? 0 : rival,
  };
}

/** What carries us now: nobody, however many contacts there are; another sponsor; a sponsor and a product in broad use. */
function levelOf(move: PersonMove, { dossier, context }: Judging): ChampionRiskReasons['level'] {
  const others = activeSponsors(dossier, context).filter((contact) => !isPerson(contact, move.person));
  if (others.length === 0) return 'no-sponsor';
  const adoption = adoptionOf(dossier, context);
  const isBroad =
    adoption !== null && isAtLeast(adoption.adopted, adoption.available, context.settings.thresholds.lowAdoptionPct);
  return isBroad ? 'broad-adoption' : 'some-relation';
}

/** What the person was to us last; who is only reported as a champion was one. */
function relationOf(move: PersonMove, judging: Judging): ChampionRiskReasons['relation'] {
  const history = contactOf(move, judging)?.history ?? [];
  const last = history.findLast(({ facts }) => isSponsorRole(facts.role) || facts.role === 'power-user')?.facts.role;
  if (last === 'sponsor' || last === 'power-user') return last;
  if (last === undefined && SPONSOR.test(saidOf(move, 'role') ?? '')) return 'sponsor';
  return 'champion';
}

const SPONSOR = /sponsor|发起人|赞助/i;

/** How well the successor knows us: one of those who carry us, one of our contacts, a name, or nobody known. */
function successorRelation(move: PersonMove, judging: Judging): ChampionRiskReasons['successor'] {
  const { dossier, context } = judging;
  const successor = successorOf(move, judging);
  if (successor === null) return 'unknown';
  const contact = activeContacts(dossier, context).find((one) => isPerson(one, successor));
  if (!contact) return 'no-relation';
  return isSponsorRole(contact.role) || contact.advocacy === 'strong' ? 'good-relation' : 'some-relation';
}

/** A renewal that has passed without word of a new one is as near as it gets. */
function renewalReason({ dossier, context }: Judging): ChampionRiskReasons['renewal'] {
  const renewal = renewalOf(dossier, context);
  if (!renewal) return 'unknown';
  const { near, middle } = context.settings.championRisk.renewalDays;
  return renewal.days <= near ? 'near' : renewal.days <= middle ? 'middle' : 'later';
}

function rivalReason(judging: Judging): ChampionRiskReasons['rival'] {
  const { competitors_in_use: rivals = [] } = freshFacts(judging.dossier, judging.context).facts;
  if (rivals.length > 0) return 'in-use';
  return hasSignal(judging, 'vendor-review') ? 'review' : 'none';
}

/** The signals with the risk named beside each departure: what a card says of it (spec section 8.1). */
export function nameRisks(signals: readonly Signal[], moves: readonly ChampionMove[]): readonly Signal[] {
  const leavers = moves.filter(({ risk }) => risk !== null);
  if (leavers.length === 0) return signals;
  return signals.map((signal) => {
    if (signal.id !== 'champion-left' || signal.state === 'cleared') return signal;
    const evidence = signal.evidence.map((one) => {
      const person = personWord(String(one.detail?.['person'] ?? ''));
      const move = leavers.find((leaver) => personWord(leaver.person) === person);
      return move?.risk ? { ...one, detail: { ...one.detail, risk: move.risk.level } } : one;
    });
    return { ...signal, evidence };
  });
}
