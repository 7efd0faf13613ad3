import type { Assessment } from '../domain/assessment.ts';
import type { Day } from '../domain/day.ts';
import type { Ranking } from '../domain/delivery.ts';
import { pipelineOf } from './pipeline.ts';

/**
 * All paid accounts by score, then ARR (unknown last), then name by code point (spec section 4), with what they could
 * grow by; free and trial accounts apart. A display may show fewer rows.
 */
export function rankAccounts(assessments: Iterable<Assessment>, day: Day): Ranking {
  const paid: Assessment[] = [];
  const conversion: Assessment[] = [];
  for (const assessment of assessments) {
    (assessment.play.id === 'conversion-candidate' ? conversion : paid).push(assessment);
  }
  return {
    day,
    rows: paid.sort(compareRank).map((assessment, index) => ({ rank: index + 1, assessment })),
    conversion: conversion
      .sort(compareConversion)
      .map(({ account: { id, name, csm }, conversion: scored }) => ({ id, name, csm, conversion: scored })),
    pipeline: pipelineOf(paid),
  };
}

/** The likeliest first, then by name; those nobody scored stand last. */
function compareConversion(a: Assessment, b: Assessment): number {
  return (
    (b.conversion?.score ?? -1) - (a.conversion?.score ?? -1) ||
    compareByCodePoint(a.account.name, b.account.name) ||
    compareByCodePoint(a.account.id, b.account.id)
  );
}

/** The ranking's order: negative when `a` stands before `b`; never 0 for two different accounts. */
export function compareRank(a: Assessment, b: Assessment): number {
  return (
    b.score - a.score ||
    compareArr(a.account.arr, b.account.arr) ||
    compareByCodePoint(a.account.name, b.account.name) ||
    compareByCodePoint(a.account.id, b.account.id)
  );
}

function compareArr(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : b - a;
}

/** Order by code point; `<` on strings compares UTF-16 units, which differs beyond the basic plane. */
function compareByCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const left = [...a];
  const right = [...b];
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
