import type { ScoreRule } from '@cho40/contract'
import type { Language } from '../../text/languages.ts'
import { say } from '../../text/say.ts'
import { pointText, type ScoreWord } from '../../text/scores.ts'

/** A line’s rule in words: “từ 50 %: 5; 80 %: 10”. */
export function ruleText(
  rule: ScoreRule,
  { t, language }: { readonly t: Readonly<Record<ScoreWord, string>>; readonly language: Language },
): string {
  const points = (n: number): string => pointText(n, language)
  if (rule.by === 'bands') {
    const bands = rule.bands
      .toSorted((a, b) => a.from - b.from)
      .map((band) => say(t['rule.band'], { from: points(band.from), points: points(band.points) }))
    return say(t['rule.bands'], { bands: bands.join('; ') })
  }
  if (rule.by === 'linear') return say(t['rule.linear'], { points: points(rule.max) })
  if (rule.by === 'capped_ratio') {
    return say(t['rule.capped_ratio'], { target: points(rule.target), points: points(rule.max) })
  }
  const each = points(rule.points)
  return rule.most === null
    ? say(t['rule.each'], { points: each })
    : say(t['rule.each.most'], { points: each, most: points(rule.most) })
}
