// A worker cannot load TypeScript by itself: from the sources this registers tsx first, built code runs as it is.
import { workerData } from 'node:worker_threads';

const fromSources = import.meta.url.includes('/src/') && !import.meta.url.includes('/dist/');
if (fromSources) {
  const { register } = await import('tsx/esm/api');
  register();
}
const { runScanWorker } = await import(fromSources ? './scan-worker-entry.ts' : './scan-worker-entry.js');
await runScanWorker(workerData);
