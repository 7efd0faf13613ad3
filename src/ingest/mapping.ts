import type { ReadOptions, Source } from './read-file.ts';
import { openFile } from './read-file.ts';

export async function openMapped(path: string, _map: string, options: ReadOptions): Promise<Source[]> {
  return openFile(path, options);
}
