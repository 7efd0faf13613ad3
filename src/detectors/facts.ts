/**
 * Shared readings of a dossier: what detectors and the engine both look at, each worked out in one place.
 */
export {
  type CatalogueMatch,
  currentTier,
  itemDetails,
  itemsNamedIn,
  matchCatalogue,
  ownsModule,
  suitsIndustry,
} from './readings/catalogue.ts';
export {
  activeContacts,
  activeSponsors,
  freshContacts,
  hasDeparted,
  isMoveWithin,
  isPerson,
  isSponsorRole,
  staleContacts,
} from './readings/contacts.ts';
export { decisionOf, justRenewed, renewalOf, renewedOn } from './readings/contract.ts';
export { isCalled, isUsing, type Unit, unitsOf } from './readings/departments.ts';
export { openEscalations } from './readings/escalations.ts';
export {
  details,
  evidenceFor,
  evidenceOfEvent,
  evidenceOfNote,
  evidenceOfRequest,
  factKey,
  originOf,
} from './readings/evidence.ts';
export { freshFacts } from './readings/fresh.ts';
export { hiringOf, roundOf, roundStage } from './readings/growth.ts';
export { joinings } from './readings/joined.ts';
export { isUseAtLeast, isUseOver, type LimitUse, limitUses, seatUse, topUse } from './readings/limits.ts';
export { departures, destinationOf, type PersonMove, promotions } from './readings/moves.ts';
export { peerOf, ticketsIn, unpaidAs } from './readings/peer.ts';
export { foldRole } from './readings/roles.ts';
export { contactTimeline } from './readings/timeline.ts';
export { EXECUTIVE_RANK, titleRank } from './readings/titles.ts';
export {
  adoptionOf,
  changeSince,
  usageChange,
} from './readings/usage.ts';
