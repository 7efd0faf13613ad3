import type { Assessment, OpenerKind, Sizing } from '../../domain/assessment.ts';
import { type Evidence, FACTORS, type Signal } from '../../domain/signal.ts';
import { openerText } from '../../text/opener.ts';
import { factOf } from '../../text/say.ts';
import type { Text } from '../../text/text.ts';
import { opportunitiesJson } from './opportunity-json.ts';

/** What `expand "<account>" --json` prints (design.md section 4); scripts rely on every key being there. */
export function accountJson(assessment: Assessment, text: Text): object {
  const { account, confidence, play } = assessment;
  return {
    account: { id: account.id, name: account.name, csm: account.csm, arr: account.arr },
    day: assessment.day,
    score: assessment.score,
    flag: assessment.flag,
    band: assessment.band,
    priority: play.priority,
    factors: Object.fromEntries(
      FACTORS.map((id) => {
        const { points, max, known } = assessment.factors[id];
        return [id, { points, max, known }];
      }),
    ),
    confidence: {
      value: confidence.value,
      level: confidence.level,
      range: confidence.range,
      unknown: confidence.unknown,
    },
    play: {
      id: play.id,
      verdict: play.verdict,
      timing: play.timing,
      urgency: play.urgency,
      steps: play.steps.map((step) => text.judgement.steps[step]),
      liftsWhen: play.liftsWhen === null ? null : text.judgement.lifts[play.liftsWhen],
      partner: play.partner,
      caution: play.caution === null ? null : text.judgement.cautions[play.caution],
      reasons: play.reasons.map((reason) => reason.id),
      since: play.since,
    },
    size: assessment.size,
    signals: assessment.signals.map((signal) => signalJson(signal, text)),
    ...opportunitiesJson(assessment, text),
    sizing: assessment.sizing && sizingJson(assessment.sizing),
    opener: openerJson(assessment, text),
    needsHuman: assessment.needsHuman,
    stale: assessment.stale,
    warnings: assessment.warnings,
  };
}

function signalJson(signal: Signal, text: Text): object {
  return {
    id: signal.id,
    subject: signal.subject,
    strength: signal.strength,
    state: signal.state,
    baseline: signal.baseline,
    firstSeen: signal.firstSeen,
    evidence: signal.evidence.map((evidence) => evidenceJson(evidence, signal, text)),
  };
}

function evidenceJson(evidence: Evidence, signal: Signal, text: Text): object {
  return {
    measure: evidence.measure,
    value: evidence.value,
    of: evidence.of ?? null,
    from: evidence.from ?? null,
    day: evidence.day,
    source: { file: evidence.source.file, row: evidence.source.row },
    text: factOf({ ...signal, evidence: [evidence] }, text),
  };
}

function sizingJson(sizing: Sizing): object {
  return {
    conservative: sizing.conservative,
    aggressive: sizing.aggressive,
    recommended: sizing.recommended,
    offer: sizing.offer,
    share: sizing.share,
    comparison: sizing.comparison,
    missing: sizing.missing,
  };
}

function openerJson(
  assessment: Assessment,
  text: Text,
): { readonly kind: OpenerKind | null; readonly text: string | null; readonly questions: readonly string[] } {
  if (!assessment.opener) return { kind: null, text: null, questions: [] };
  return { kind: assessment.opener.kind, ...openerText(assessment.opener, text) };
}
