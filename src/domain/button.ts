/** Action ids of the buttons on our cards; `undo` takes back the clicker's own verdict. */
export const BUTTON_ACTIONS = [
  'taking-action',
  'snooze',
  'not-relevant',
  'details',
  'share',
  'open',
  'choose',
  'undo',
] as const;
export type ButtonAction = (typeof BUTTON_ACTIONS)[number];

/** Callback ids of the two dialogs a button opens. */
export type ModalId = 'snooze-until' | 'not-relevant-why';

/** What a button is about: ids only, never figures. */
export interface ButtonTarget {
  /** The delivery whose card holds the button; 0 for an answer to a command. */
  readonly deliveryId: number;
  readonly accountId: string;
}

/** A button's value, `deliveryId:accountId`. */
export function buttonValue(deliveryId: number, accountId: string): string {
  return `${deliveryId}:${accountId}`;
}

/** Reads a button's value back; null when it is none of ours (anyone may replay a click with other words). */
export function parseButtonValue(value: string): ButtonTarget | null {
  const match = /^(\d{1,15}):([\s\S]+)$/.exec(value);
  if (!match?.[1] || !match[2]) return null;
  return { deliveryId: Number(match[1]), accountId: match[2] };
}
