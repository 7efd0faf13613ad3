import { migrate } from './migrate.ts';
import { type Database, openDatabase } from './sqlite.ts';

/** Opens the database file and brings its schema up to date. */
export async function openStore(path: string): Promise<Database> {
  const database = openDatabase(path);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
