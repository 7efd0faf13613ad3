import type { Database } from '../store/sqlite.ts';

/** Does a step of a transaction and takes all of it back: what a dry run stores is nothing. */
export function rehearse<T>(db: Database, step: () => T): T {
  const answers: T[] = [];
  const undo = new Error('rehearsed');
  try {
    db.bulk(() => {
      answers.push(step());
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  const [answer] = answers;
  return answer as T;
}
