/** A report as data (design.md section 1): one value, three renderers (Block Kit, Markdown, JSON). */
export interface Document {
  readonly title: string;
  readonly subtitle?: string;
  readonly sections: readonly Section[];
}

export type Cell = string | number | null;

export type Section =
  | { readonly kind: 'paragraph'; readonly heading?: string; readonly text: string }
  | {
      readonly kind: 'facts';
      readonly heading?: string;
      readonly facts: readonly { readonly label: string; readonly value: string }[];
    }
  | {
      readonly kind: 'table';
      readonly heading?: string;
      readonly columns: readonly { readonly label: string; readonly align?: 'left' | 'right' }[];
      readonly rows: readonly (readonly Cell[])[];
      /** Rows left out, said under the table. */
      readonly more?: string;
    }
  | { readonly kind: 'list'; readonly heading?: string; readonly ordered?: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'chart';
      readonly heading?: string;
      readonly series: string;
      readonly points: readonly { readonly label: string; readonly value: number }[];
    }
  | { readonly kind: 'callout'; readonly tone: 'info' | 'warning' | 'good'; readonly text: string };
