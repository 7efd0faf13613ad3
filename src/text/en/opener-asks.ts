import type { AskId, QuestionId } from '../../domain/judgement.ts';

/** The closing question; `who` is the account, `feature` what was asked for. */
export const asks: Record<AskId, readonly ((who: string, feature: string) => string)[]> = {
  onboarding: [
    () => 'How do you plan to bring them on, and what would a good first month look like?',
    () => 'Who starts first, and what should be ready for them on day one?',
    () => 'What will they need in their first weeks, and what could get in the way?',
  ],
  room: [
    () => 'Who is likely to need access next, and what do they hope to get done?',
    () => 'How will the team change next quarter, and who would feel it first?',
    () => 'Which team is likely to ask next, and what would waiting cost them?',
  ],
  waiting: [
    () => 'What do they hope to get done first, and what does the wait hold up?',
    () => 'Who has waited longest, and what would they do on the first day?',
  ],
  limit: [
    () => 'What is driving it, and what would be held up if it stopped for a day?',
    () => 'Which work is growing fastest, and what happens on your busiest days?',
    () => 'What do you expect over the next quarter, and which work could not wait?',
  ],
  demand: [
    (who, feature) =>
      `What prompted ${feature ? `the interest in ${feature}` : 'it'}, and what would it make possible for ${who}?`,
    (_, feature) => `How is that work done today, and what would having ${feature || 'it'} change?`,
    (_, feature) =>
      `Which task is behind ${feature ? `the interest in ${feature}` : 'it'}, and who is waiting for the result?`,
  ],
  workaround: [
    () => 'How much time does it take each week, and who carries it?',
    () => 'What would that time go into if the workaround were not needed?',
  ],
  growth: [
    () => 'What does that change in your plans for the next two quarters, and what has to be ready first?',
    () => 'Where will that be felt first, and what has to be in place by then?',
    () => 'What will it make possible first, and what has to be ready for that?',
  ],
  change: [
    () => 'What do they want to get done first, and who is helping them start?',
    () => 'What are the first priorities, and where would a hand be useful?',
  ],
  initiative: [
    () => 'What has to be true for it to succeed, and by when?',
    () => 'Who is leading it, and what would make the first month easier?',
  ],
  renewal: [
    () => 'What should the next term make possible that this one has not?',
    () => 'A year from now, what would you want to be able to say about it?',
  ],
  role: [
    () => 'What does the new role change, and what would be good to have in place by the end of the quarter?',
    () => 'What comes first in the new role, and where would a hand be useful?',
  ],
  result: [
    () => 'What comes after it, and what would make the next step easier?',
    () => 'What did it make possible, and what is next on the list?',
  ],
  priorities: [
    (who) => `What matters most to ${who} right now, and what has not gone well so far?`,
    () => 'What do you most need to see over the coming weeks, and what has been missing?',
    () => 'Which result counts most for you this quarter, and where have you been let down?',
  ],
  frustration: [
    (who) => `What is the most frustrating part today, and what would “fixed” look like for ${who}?`,
    () => 'What has been getting in the way, and what should change first?',
    () => 'Where does it hurt most in a normal week, and who feels it?',
  ],
  adoption: [
    () => 'Which part of the work is still done elsewhere, and what would make it worth moving?',
    () => 'How are people finding it, and where would a little help make the biggest difference?',
  ],
  decline: [
    () => 'What has changed in how people work, and where would a little help make the biggest difference?',
    () => 'What is behind it, and what would make it useful again?',
  ],
  handover: [
    () => 'Who carries that work now, and what would help them most?',
    () => 'Who has taken over, and what do they need first?',
  ],
  'new-owner': [
    () => 'What has changed for you since, and how will tools be chosen from here?',
    () => 'Who decides on tools now, and what should they know about your work?',
  ],
  'new-term': [
    () => 'How has the start been, and what should be different by the end of the quarter?',
    () => 'What should this term achieve first, and how would you tell that it has?',
  ],
  partner: [
    () => 'What are you hearing on your side, and would a joint review in the coming weeks help them?',
    () => 'How do you read it, and who should join a review with them in the coming weeks?',
  ],
  'partner-care': [
    () => 'What are you hearing from them, and what should be put right first?',
    () => 'How do they feel about it, and what would help most from both sides?',
  ],
};

/** Discovery questions: need, owner or decision, timing. */
export const questions: Record<QuestionId, readonly string[]> = {
  'need-people': [
    'What will the new people have to do in their first weeks, and what happens if they wait for access?',
  ],
  'need-limit': ['Which work is pushing the limit, and what stops when it is reached?'],
  'need-demand': ['How is that work done today, and how much time does it take?'],
  'need-change': ['What has to be possible first, and what can wait?'],
  'need-result': ['Which result would make the next quarter a good one?'],
  'need-frustration': [
    'What happened the last time it let you down?',
    'When did it last get in your way, and what did that cost you?',
  ],
  'need-adoption': [
    'Which work is still done elsewhere, and why?',
    'What would make it easier for people to get their work done with it?',
  ],
  'need-priorities': [
    'What matters most to you this year, and where does this help or get in the way?',
    'Which result do you need most this year?',
  ],
  'owner-joint': ['Who decides on this, and who else has a say?'],
  'owner-team': ['Who would decide, and who would want to be asked first?'],
  'owner-work': [
    'Who feels this most, and who should be there when it is settled?',
    'Who should hear about this first?',
  ],
  'timing-growth': ['When do the first people start, and what has to be in place by then?'],
  'timing-limit': ['By when should this be settled so that nobody has to wait?'],
  'timing-plan': ['When do you plan for this, and which date matters most?'],
  'timing-renewal': ['What should be clear well before the renewal?', 'By when do you want to be sure?'],
  'timing-fix': ['By when should it feel different, and how would you notice?', 'How soon would you expect a change?'],
  'partner-need': ['What do they need most right now, as you see it?'],
  'partner-owner': ['Who decides on their side, and who should join a joint review?'],
  'partner-timing': ['Which date matters most to them in the coming months?'],
};
