import { daysBetween, type MarketDay, marketDay } from '@cho40/values'

/**
 * The day of the lunar month, 1 to 30, in Vietnam's calendar: the month begins on the day, at +07:00,
 * on which the new moon falls. Leap months do not matter to a market held “on the 1st and the 6th”.
 * Source of the new moon: J. Meeus, Astronomical Algorithms (1998), chapter 49, good to seconds.
 */
export function lunarDay(day: MarketDay): number {
  const since = daysBetween(EPOCH, day)
  let moon = Math.floor((since - 5.26) / SYNODIC_DAYS) + 1
  while (newMoonDay(moon) > since) moon -= 1
  return since - newMoonDay(moon) + 1
}

const EPOCH = marketDay('2000-01-01')
const SYNODIC_DAYS = 29.530588861

/** The day of a new moon, counted from {@link EPOCH} at Vietnam's meridian; 0 is that of 2000-01-06. */
function newMoonDay(moon: number): number {
  // JDE counts from noon; 2451544.5 is the midnight that began 2000-01-01 in Greenwich.
  const ut = newMoon(moon) - dynamicalExcessDays(moon) - 2451544.5
  return Math.floor(ut + 7 / 24)
}

const RADIANS = Math.PI / 180

function newMoon(k: number): number {
  const t = k / 1236.85
  const mean =
    2451550.09766 + SYNODIC_DAYS * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3 + 7.3e-10 * t ** 4
  return mean + periodicTerms(k, t) + planetaryTerms(k, t)
}

/** [days, of the Sun’s anomaly, of the Moon’s, of the Moon’s argument, of the node, power of E] */
const TERMS: readonly (readonly [number, number, number, number, number, number])[] = [
  [-0.4072, 0, 1, 0, 0, 0],
  [0.17241, 1, 0, 0, 0, 1],
  [0.01608, 0, 2, 0, 0, 0],
  [0.01039, 0, 0, 2, 0, 0],
  [0.00739, -1, 1, 0, 0, 1],
  [-0.00514, 1, 1, 0, 0, 1],
  [0.00208, 2, 0, 0, 0, 2],
  [-0.00111, 0, 1, -2, 0, 0],
  [-0.00057, 0, 1, 2, 0, 0],
  [0.00056, 1, 2, 0, 0, 1],
  [-0.00042, 0, 3, 0, 0, 0],
  [0.00042, 1, 0, 2, 0, 1],
  [0.00038, 1, 0, -2, 0, 1],
  [-0.00024, -1, 2, 0, 0, 1],
  [-0.00017, 0, 0, 0, 1, 0],
  [-0.00007, 2, 1, 0, 0, 0],
  [0.00004, 0, 2, -2, 0, 0],
  [0.00004, 3, 0, 0, 0, 0],
  [0.00003, 1, 1, -2, 0, 0],
  [0.00003, 0, 2, 2, 0, 0],
  [-0.00003, 1, 1, 2, 0, 0],
  [0.00003, -1, 1, 2, 0, 0],
  [-0.00002, -1, 1, -2, 0, 0],
  [-0.00002, 1, 3, 0, 0, 0],
  [0.00002, 0, 4, 0, 0, 0],
]

function periodicTerms(k: number, t: number): number {
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t ** 2
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2
  const argument = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2
  return TERMS.reduce((sum, [days, s, m, f, n, power]) => {
    const angle = s * sun + m * moon + f * argument + n * node
    return sum + days * eccentricity ** power * Math.sin(angle * RADIANS)
  }, 0)
}

/** [days, degrees at k = 0, degrees a moon] */
const PLANETS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
]

function planetaryTerms(k: number, t: number): number {
  return PLANETS.reduce((sum, [days, start, rate], i) => {
    const bend = i === 0 ? -0.009173 * t ** 2 : 0
    return sum + days * Math.sin((start + rate * k + bend) * RADIANS)
  }, 0)
}

/** How far dynamical time runs before the clocks: about 64 s in 2000, 70 s in 2026. */
function dynamicalExcessDays(moon: number): number {
  const years = moon / 12.3685
  return (63.86 + 0.3345 * years) / 86_400
}
