import { HeadroomError } from '../domain/errors.ts';

const FRAMES = 4;

/**
 * An error for the log: its kind, its code and where it arose. Messages may quote data, so only our own faults
 * keep theirs.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { original } = error as { original?: unknown };
  const root = original instanceof Error ? original : error;
  const { code } = root as { code?: unknown };
  const frames = (root.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
  return {
    error: root.name,
    ...(code === undefined ? {} : { code: String(code) }),
    ...(root instanceof HeadroomError ? { message: root.message } : {}),
    at: frames,
  };
}
