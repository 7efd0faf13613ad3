import type { ModalId } from '../src/domain/button.ts';
import type { CardBlock } from '../src/domain/card.ts';

interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: true;
}

/** What a person's Home tab shows. */
export interface HomeView {
  readonly type: 'home';
  readonly blocks: readonly CardBlock[];
}

/** A dialog; `private_metadata` carries ids through to the submission. */
export interface ModalView {
  readonly type: 'modal';
  readonly callback_id: ModalId;
  readonly title: PlainText;
  readonly submit: PlainText;
  readonly close: PlainText;
  readonly private_metadata: string;
  readonly blocks: readonly CardBlock[];
}
