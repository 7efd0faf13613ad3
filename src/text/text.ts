import type { Language } from '../domain/settings.ts';
import { en } from './en.ts';
import { createFormat, type Format } from './format.ts';
import { zhCN } from './zh-CN.ts';

const CATALOGUES: Record<Language, typeof en> = { en, 'zh-CN': zhCN };

/** All wording of one language, with its formatters. */
export type Text = typeof en & { readonly language: Language; readonly format: Format };

const cache = new Map<string, Text>();

/** The wording for a language; amounts are written in `currency`. */
export function textFor(language: Language, currency = 'USD'): Text {
  const key = `${language}|${currency}`;
  let text = cache.get(key);
  if (!text) {
    text = { ...CATALOGUES[language], language, format: createFormat(language, currency) };
    cache.set(key, text);
  }
  return text;
}
