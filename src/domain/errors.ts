/** A fault a person can mend: `hint` names the file, setting or page to change. */
export class HeadroomError extends Error {
  readonly code: string;
  readonly hint: string | null;
  constructor(code: string, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'HeadroomError';
    this.code = code;
    this.hint = options.hint ?? null;
  }
}

/** The caller used the command line wrongly: exit code 2. */
export class UsageError extends HeadroomError {
  constructor(message: string, hint?: string) {
    super('usage', message, hint === undefined ? {} : { hint });
    this.name = 'UsageError';
  }
}
