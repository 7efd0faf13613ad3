// Unpacks a workbook away from the main thread: a hostile file dies here, at this worker's memory limit.
import { parentPort, workerData } from 'node:worker_threads';
import readXlsxFile from 'read-excel-file/node';

try {
  const sheets = await readXlsxFile(workerData.path, { trim: false });
  parentPort?.postMessage({ sheets });
} catch (error) {
  parentPort?.postMessage({ problem: error instanceof Error ? error.message : String(error) });
}
