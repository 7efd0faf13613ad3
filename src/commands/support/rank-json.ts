import type { Ranking } from '../../domain/delivery.ts';
import type { PipelineEntry } from '../../domain/pipeline.ts';
import { bandsOf } from '../../engine/pipeline.ts';
import { momentOf } from '../../text/opportunity-time.ts';
import { thisWeekOf } from '../../text/say.ts';
import type { Text } from '../../text/text.ts';

/** What `expand rank --json` prints (design.md section 4): the rows, every open opportunity, and what they add up to. */
export function rankJson(ranking: Ranking, text: Text, bands: readonly number[]): object {
  const { conversion, day, pipeline, rows } = ranking;
  const { counted, organic, resting, stabilise, total, unsized, weighted } = pipeline;
  return {
    rows: rows.map(({ rank, assessment }) => ({
      rank,
      account: assessment.account.name,
      score: assessment.score,
      flag: assessment.flag,
      size: assessment.size,
      priority: assessment.play.priority,
      expansion: assessment.play.verdict,
      timing: assessment.play.timing,
      play: assessment.play.ranking,
      thisWeek: thisWeekOf(assessment, text),
    })),
    opportunities: pipeline.open.map((entry, index) => entryJson(entry, index + 1, day, text)),
    pipeline: {
      total,
      weighted,
      counted,
      unsized,
      resting,
      bands: bandsOf(pipeline, bands).map(({ from, to, count, total: worth }) => ({
        band: text.opportunities.pipeline.band(from, to, text.format),
        count,
        total: worth,
      })),
      stabilise: stabilise.map(({ account, play, liftsWhen }) => ({
        account: account.name,
        play,
        liftsWhen: liftsWhen === null ? null : text.judgement.lifts[liftsWhen],
      })),
      organic,
    },
    conversion: conversion.map(({ name, conversion: scored }) => ({
      account: name,
      score: scored?.score ?? null,
      level: scored?.level ?? null,
    })),
  };
}

function entryJson({ account, counts, opportunity }: PipelineEntry, rank: number, day: string, text: Text): object {
  const { arr, best, composite, confidence, expectedArr, id, inWindow, item, stage, tier, type } = opportunity;
  const why = momentOf(opportunity, { day, signals: [] }, text);
  return {
    rank,
    id,
    account: account.name,
    type,
    item,
    arr,
    expectedArr,
    counted: counts,
    composite,
    tier,
    confidence,
    stage,
    inWindow,
    best: { from: best.from, to: best.to, code: best.code, why },
  };
}
