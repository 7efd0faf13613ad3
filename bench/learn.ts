/** What a text is made of, and the number of the label a person gave it. */
export interface Example {
  readonly features: readonly string[];
  readonly label: number;
}

export interface Learned {
  /** One for each label. */
  readonly bias: readonly number[];
  /** For each feature one for each label, most of them 0. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

const EPOCHS = 30;
const RATE = 2;
/** What it costs a weight not to be zero, and to be large: chosen with labelled notes that were set aside. */
const L1 = 0.5;
const L2 = 0.02;
/** What was met in one text alone says more about that text than about the language. */
const LEAST_TEXTS = 2;

/**
 * Learns a softmax regression by FTRL-Proximal (McMahan and others, "Ad Click Prediction", 2013), which leaves the
 * weight of what tells nothing at zero; the weights are the mean over the later half of the epochs. A text's features
 * count 1/√n each, so that long texts weigh no more than short ones. The same examples in the same order give the
 * same weights.
 */
export function learn(examples: readonly Example[], labels: number): Learned {
  const index = indexOf(examples);
  const rows = examples.map(({ features, label }) => ({ ids: features.flatMap((one) => index.get(one) ?? []), label }));
  const bias = index.size;
  const model = newModel((bias + 1) * labels);
  const shuffle = shuffler(rows);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { ids, label } of shuffle()) {
      const norm = 1 / Math.sqrt(Math.max(1, ids.length));
      const scores = Array.from({ length: labels }, (_, k) => {
        let sum = 0;
        for (const id of ids) sum += model.weights[id * labels + k] ?? 0;
        return sum * norm + (model.weights[bias * labels + k] ?? 0);
      });
      for (const [k, share] of softmax(scores).entries()) {
        const slip = share - (k === label ? 1 : 0);
        model.step(bias * labels + k, slip, 0);
        for (const id of ids) model.step(id * labels + k, slip * norm, L1);
      }
    }
    if (epoch >= EPOCHS / 2) model.remember();
  }
  const mean = model.mean();
  const rowAt = (id: number): readonly number[] => mean.slice(id * labels, (id + 1) * labels);
  return { bias: rowAt(bias), weights: new Map([...index].map(([feature, id]) => [feature, rowAt(id)])) };
}

function indexOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= LEAST_TEXTS).map(([feature], id) => [feature, id]));
}

function newModel(cells: number) {
  const weights = new Float64Array(cells);
  const pull = new Float64Array(cells);
  const squares = new Float64Array(cells);
  const sums = new Float64Array(cells);
  let remembered = 0;
  return {
    weights,
    step(cell: number, slope: number, l1: number): void {
      const before = squares[cell] ?? 0;
      const after = before + slope * slope;
      const sigma = (Math.sqrt(after) - Math.sqrt(before)) / RATE;
      const value = (pull[cell] ?? 0) + slope - sigma * (weights[cell] ?? 0);
      pull[cell] = value;
      squares[cell] = after;
      const excess = Math.abs(value) - l1;
      weights[cell] = excess <= 0 ? 0 : (-Math.sign(value) * excess) / ((1 + Math.sqrt(after)) / RATE + L2);
    },
    remember(): void {
      remembered += 1;
      for (const [cell, weight] of weights.entries()) sums[cell] = (sums[cell] ?? 0) + weight;
    },
    mean: (): number[] => Array.from(sums, (sum) => sum / Math.max(1, remembered)),
  };
}

function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The same rows in another order at every call, the same orders in every run. */
function shuffler<Row>(rows: readonly Row[]): () => readonly Row[] {
  let seed = 1;
  let order = [...rows];
  return () => {
    const keyed = order.map((row) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return [seed, row] as const;
    });
    order = keyed.sort(([a], [b]) => a - b).map(([, row]) => row);
    return order;
  };
}
