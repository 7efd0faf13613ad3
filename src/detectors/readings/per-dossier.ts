import type { Context } from '../../domain/context.ts';
import type { Dossier } from '../../domain/dossier.ts';

/**
 * A reading worked out once for a dossier, however many detectors ask. Accounts are judged one after the
 * other, so remembering the last one is enough, and costs neither memory nor the collector's time.
 */
export function perDossier<T>(
  read: (dossier: Dossier, context: Context) => T,
): (dossier: Dossier, context: Context) => T {
  let last: { readonly dossier: Dossier; readonly context: Context; readonly value: T } | null = null;
  return (dossier, context) => {
    if (last !== null && last.dossier === dossier && last.context === context) return last.value;
    const value = read(dossier, context);
    last = { dossier, context, value };
    return value;
  };
}
