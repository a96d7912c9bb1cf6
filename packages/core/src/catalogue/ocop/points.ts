import { invariant } from '@cho40/values'

declare const pointsBrand: unique symbol

/**
 * A score in hundredths of a point: 69.99 points are 6999. Bands end at whole points and means have
 * fractions, so a float would decide stars by its rounding.
 */
export type Points = number & { readonly [pointsBrand]: true }

/** Makes a score from hundredths, 0 to 10,000. Throws outside: callers check outside input first. */
export function points(hundredths: number): Points {
  invariant(isPoints(hundredths), `not hundredths of a point: ${hundredths}`)
  return hundredths
}

/** Whether `n` may be {@link Points}; for input from outside. */
function isPoints(n: unknown): n is Points {
  return Number.isSafeInteger(n) && Number(n) >= 0 && Number(n) <= 10_000
}

/**
 * The mean of several forms, rounded down to a hundredth. Down, because a band starts at a whole
 * point: rounded half up, 69.996 would become the 70.00 that it did not reach.
 */
export function meanPoints(scores: readonly Points[]): Points {
  invariant(scores.length > 0, 'a mean needs a score')
  const sum = scores.reduce((total, score) => total + score, 0)
  return points(Math.floor(sum / scores.length))
}

/** `69,99`, the Vietnamese way; always two decimals, so that columns line up. */
export function formatPoints(score: Points): string {
  return `${Math.floor(score / 100)},${String(score % 100).padStart(2, '0')}`
}
