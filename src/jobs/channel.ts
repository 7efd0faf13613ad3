import { HeadroomError } from '../domain/errors.ts';
import type { Unopened } from '../domain/messenger.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import { readPerson } from '../store/people.ts';
import type { JobContext } from './context.ts';
import { findAdmin } from './people.ts';

const CHANNEL_ID = /^[CGD][A-Z0-9]+$/;

type Found = { readonly channel: string } | Unopened;

/** Nothing was refused: Slack could not be asked. */
const unreached = (error: string): Unopened => ({ error, permanent: false, transient: true, retryAfterSeconds: null });

/** The conversation a delivery is posted in: a channel as it is, a person's direct messages opened through Slack. */
export async function findChannel(context: JobContext, delivery: StoredDelivery): Promise<Found> {
  if (delivery.channel !== null) return { channel: delivery.channel };
  const { recipient, kind } = delivery;
  if (CHANNEL_ID.test(recipient)) return { channel: recipient };
  const person =
    kind === 'digest' || kind === 'book' ? readPerson(context.db, recipient) : await findAdmin(context, recipient);
  if (person === null) return unreached('slack_unreachable');
  if (person.slackId === null) {
    return { error: 'user_not_found', permanent: true, transient: false, retryAfterSeconds: null };
  }
  try {
    return await context.messenger.openConversation(person.slackId);
  } catch (error) {
    return unreached(error instanceof HeadroomError ? error.code : 'slack_unreachable');
  }
}
