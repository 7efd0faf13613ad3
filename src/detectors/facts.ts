/**
 * Shared readings of a dossier: what detectors and the engine both look at, each worked out in one place.
 */
export {
  type CatalogueMatch,
  currentTier,
  itemsNamedIn,
  matchCatalogue,
  ownsModule,
  ownsTier,
} from './readings/catalogue.ts';
export {
  activeContacts,
  activeSponsors,
  departures,
  freshContacts,
  isPerson,
  isSponsor,
  type PersonMove,
  promotions,
} from './readings/contacts.ts';
export { justRenewed, type Renewal, type Renewed, renewalOf, renewedOn } from './readings/contract.ts';
export {
  details,
  evidenceFor,
  evidenceOfEvent,
  evidenceOfNote,
  evidenceOfRequest,
  factKey,
  originOf,
} from './readings/evidence.ts';
export { type FreshFacts, freshFacts } from './readings/fresh.ts';
export { type Hiring, hiringOf, hirings, type RoundStage, roundOf, roundStage } from './readings/growth.ts';
export { isUseAtLeast, isUseOver, type LimitUse, limitUses, seatUse, topUse } from './readings/limits.ts';
export { EXECUTIVE_RANK, type TitleRank, titleRank } from './readings/titles.ts';
export {
  type Adoption,
  adoptionOf,
  type Change,
  changeSince,
  type UsageChange,
  usageChange,
  volumeOf,
} from './readings/usage.ts';
