/** Steps under the same key run one after the other, so that the last one to start is the last one to be seen. */
export function createOrder(): <T>(key: string, step: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return (key, step) => {
    const before = tails.get(key) ?? Promise.resolve();
    const run = before.then(step, step);
    const tail = run
      .catch(() => undefined)
      .finally(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    tails.set(key, tail);
    return run;
  };
}
